"""What may stand behind a numeral: halves, denominators, and the numerator where the denominator comes first."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.numeral_heads import scale_at
from factcheck.quantities.numerals import Numeral, Part
from factcheck.quantities.phrases import LETTER, fold

if TYPE_CHECKING:
    from factcheck.quantities.numeral_stack import Stack
    from factcheck.quantities.numerals import Numerals

_NUMERATOR = late(r"\d{1,12}(?:[,，]\d{3}){0,4}(?:[.．]\d{1,6})?")
_POINTS = str.maketrans({"．": ".", ",": None, "，": None})
_DENOMINATOR = late(rf"[ -]?({LETTER}{{4,60}}+)")
TENS = frozenset(range(20, 100, 10))
_MOST = 10**9
_DEEPEST = 2  # 三又五分之一: a fraction in a number, and its numerator
_TWO = 2
_TEN, _HUNDRED, _SCALE, _MYRIAD, _LAKH = 10, 100, 1000, 10**4, 10**5


class Tail:
    """The state of one reading of a numeral, and how it ends."""

    def __init__(self, table: Numerals, text: str, at: int, stack: Stack) -> None:
        self.table, self.words, self.text, self.stack = table, table.words, text, stack
        self.end = at
        self.plain = False
        self.depth = 0
        self.closed = self.joined = self.joined_last = self.filled = self.tailed = self.percent = self.more = False
        self.decimals = 0
        self.count = 0
        self.fraction = False
        self.only = Part("")
        self.above: Decimal | None = None
        self.scale = Decimal(1)
        self.dozen = 1  # what one more of the word for a dozen is
        self.places: list[str] = []
        self.before_atom: tuple[list[tuple[Decimal, Decimal]], int] | None = None

    def _half_ahead(self) -> bool:
        """Whether a half follows (`drie miljoen en een half`): its article is no number of its own."""
        link = self._half_link() if self.stack.terms else None
        return link is not None and self.table.halves.at(self.text, link) is not None

    def _half_link(self) -> int | None:
        """Where a half may begin behind what joins it to the numeral: `two and| a half`, ثلاثة و|نصف."""
        joiner, glued = self.table.half_joiners.at(self.text, self.end), self.words.glued_joiner
        if joiner is None and glued and self.text.startswith(f" {glued}", self.end):
            return self.end + 1 + len(glued)
        return None if joiner is None else joiner[1]

    def _scaled_twice(self, part: Part) -> bool:
        """50억 조정: behind a blank no such multiplier multiplies what another one has."""
        return part.kind == "times" and part.value >= _MYRIAD and self.stack.terms[-1][0] >= _MYRIAD

    def _behind_dash(self, at: int) -> tuple[tuple[Part, ...], int] | None:
        """`twenty - five`: a hyphen that was set with blanks, between tens and ones, where no range can be meant."""
        if not self.text.startswith(" - ", at) or not self.stack.terms or self.stack.terms[-1][0] not in TENS:
            return None
        found = self.table.next(self.text, at + len(" -"), bare=True)
        ones = found is not None and len(found[0]) == 1 and 0 < found[0][0].value < _TEN
        return found if ones else None

    def _length_of_time(self, at: int, end: int) -> bool:
        """Whether a length of time of its own follows a scale: `31 million two years earlier`, `31 triệu năm`."""
        room = self.stack.room()
        if room is None or self.joined or self.plain or self.table.unspaced:
            return False
        if self.table.lengths.at(self.text, at) is not None and self.table.next(self.text, end) is None:
            return True  # mười năm are ten years
        if room < _LAKH:
            return False
        other = self.whole(at)
        below = other is not None and 0 < other.added < _SCALE
        return below and other is not None and self.table.lengths.at(self.text, other.end) is not None

    def _scales(self, at: int, end: int) -> bool:
        """Whether an atom is a scale as well, and was one here: ألفا is 2,000, and a thousand behind thirty."""
        also = self.table.also_times
        part = also.get(fold(self.text[at:end].strip())) if also and self.stack.terms else None
        return part is not None and self._take(part, end)

    def _take(self, parts: tuple[Part, ...], end: int, at: int = -1) -> bool:
        """Take a word into the numeral; the reader knows how."""
        raise NotImplementedError

    def _closes(self, at: int, end: int) -> bool:
        """Whether a word that may be a unit would end the numeral: 两万两 are 20,000 of it."""
        unit = self.stack.terms and not self.table.native and fold(self.text[at:end].strip()) in self.table.no_close
        return bool(unit) and scale_at(self.table, self.text, end) is None

    def _apart(self, parts: tuple[Part, ...], end: int, at: int) -> bool:
        """Whether a Korean digit behind a scale opens a word, or is a particle: 3만 이상, 5억 사기, 9천억이었다."""
        room = self.stack.room()
        if room is None or room < _MYRIAD or len(parts) > 1 or not 0 < parts[0].value < _TEN:
            return False
        if scale_at(self.table, self.text, end) is not None or fold(self.text[at:end].strip()) in self.table.native:
            return False
        behind = self.text[end : end + 1]
        if self.stack.seed is not None or (self.text[at : at + 1] == " " and behind.isalpha()):
            return True
        return self.text[at:end] in self.table.no_close and bool(behind) and (behind == " " or behind.isalpha())

    def _native_ones(self, at: int, end: int) -> bool:
        """Whether Korean ones stand apart from the tens before them: 서른 네 명."""
        ones = fold(self.text[at:end])
        return self.closed and self.stack.terms[-1][0] in TENS and ones in self.table.native and self._one(ones)

    def _one(self, word: str) -> bool:
        part = self.table.parts.get(word)
        return part is not None and 0 < part.value < _TEN

    def _bare_scale(self, digits: str) -> bool:
        """Whether digits stand apart from a scale that nothing stands before: 만 18세 is no 10,018."""
        return self.table.unspaced and self.stack.seed is None and self.only.kind == "times" and digits[0].isspace()

    def _scales_behind(self) -> None:
        while (scale := scale_at(self.table, self.text, self.end)) is not None:
            factor = Decimal(scale[0])
            self.stack.terms = [(self.stack.total() * factor, factor)]
            self.stack.factor *= factor
            self.scale *= factor
            self.end = scale[1]

    def _tail(self) -> None:
        """Halves and denominators behind the numeral."""
        if not self.stack.terms or (self.only.kind == "article" and self.stack.total() != 1):
            return
        if self.depth < _DEEPEST and (self._over() or self._and_over()):
            return
        self._short_tail()
        table, text = self.table, self.text
        joiner = self._half_link() if self.only.kind != "article" else None
        at = joiner if joiner is not None else self.end
        half = table.halves.at(text, at)
        direct = (table.unspaced or not table.half_joiners) and table.denominators.at(text, at) is None  # üç çeyrek
        if half is not None and (joiner is not None or direct) and self.only.kind != "article":
            self._half(*half)
            return
        dash = len(" - ") if text.startswith(" - ", at) else text.startswith("-", at)
        below = self._below(at + dash, joined=joiner is not None)
        if below is None and joiner is not None and self._and_parts(at):
            return
        if below is None or (self.stack.seed is not None and not self._digits_over(at, *below)):
            return
        if joiner is not None:
            self._half(Decimal(1) / below[0], below[1])
        elif self._part_of(*below):
            self._divide(*below)

    def _below(self, at: int, *, joined: bool) -> tuple[int, int] | None:
        """The denominator at `at` and its end, those that are put together too: `three twenty-fifths`, `tres avos`."""
        table, text = self.table, self.text
        found = table.denominators.at(text, at)
        if found is not None or joined or table.unspaced or self.stack.seed is not None:
            return found
        if table.denominator_behind:
            numeral = self.whole(at)
            behind = table.denominator_behind.at(text, numeral.end) if numeral is not None else None
            return None if behind is None or numeral is None else (int(numeral.added), behind[1])
        tens = table.next(text, at, bare=True)
        if tens is not None and tens[0][0].kind == "atom" and tens[0][0].value in TENS:
            ones = table.denominators.at(text, tens[1] + (text[tens[1] : tens[1] + 1] == "-"))
            if ones is not None and 1 < ones[0] < _TEN:
                return tens[0][0].value + ones[0], ones[1]
        return self._ending(at) if self.words.denominator_endings else None

    def _ending(self, at: int) -> tuple[int, int] | None:
        """`veinticincoavos`, `Zwanzigstel`: a numeral with the ending of a denominator."""
        match = _DENOMINATOR.match(self.text, at)
        if match is None:
            return None
        word, end = fold(match[1]), match.end()
        if not (self.table.half_before.at(self.text, end) or self.text[end : end + 1] not in {" ", "-"}):
            return None  # un venticinquesimo anniversario
        for ending in self.words.denominator_endings:
            stem = word.removesuffix(ending)
            links = [link for link in self.words.denominator_links if stem.endswith(link)]
            for part in (stem, *(stem.removesuffix(link) for link in links), *(stem + vowel for vowel in "eioa")):
                numeral = self.numeral_of(part) if stem != word and part else None
                if numeral is not None and numeral > _TWO:
                    return numeral, end
        return None

    def numeral_of(self, word: str) -> int | None:
        """The value of a word that is a numeral as a whole."""
        part = self.table.parts.get(word)
        if part is not None and part.kind == "times":
            return part.value
        numeral = self.numeral_in(word)
        if numeral is not None and numeral.end == len(word):
            return int(numeral.added)
        return self._joined_scale(word)

    def _joined_scale(self, word: str) -> int | None:
        """`dosmil|ésimos`: a numeral and the scale that is written onto it."""
        for scale, part in self.table.parts.items():
            stem = word.removesuffix(scale)
            if part.kind == "times" and part.value >= _SCALE and stem and stem != word:
                numeral = self.numeral_in(stem)
                return int(numeral.added) * part.value if numeral is not None and numeral.end == len(stem) else None
        return None

    def _over(self) -> bool:
        """五分之一: the denominator first; 百分之五 is a percentage."""
        link = self.table.over.at(self.text, self.end)
        below = self.stack.total()
        if link is None or below <= 0:
            return False
        at = link[1] + (self.text[link[1] : link[1] + 1] == " ")
        digits = _NUMERATOR.match(self.text, at)
        above = None if digits is not None else self.numeral(at)
        if digits is not None:
            value, self.end = Decimal(digits[0].translate(_POINTS)), digits.end()
        elif above is not None:
            value, self.end = above.added, above.end
            if self.words.word_start and above.scale == _MYRIAD and (value >= below or value < _LAKH):
                value, self.end = value / above.scale, self.end - 1  # 삼분의 이만: two thirds only
        else:
            return False
        self.percent = self.only.kind == "times" and below in self.words.rates  # 一百分之二 is a plain fraction
        self.fraction = not self.percent
        self.stack.terms = [(value * (_HUNDRED if self.percent else 1) / below, Decimal())]
        self.stack.seed = None
        return True

    def _and_over(self) -> bool:
        """三又五分之一, 일과 이분의 일: a whole number, then a fraction whose denominator comes first."""
        link = self.table.over_joiners.at(self.text, self.end)
        part = self.numeral(link[1] + (self.text[link[1] : link[1] + 1] == " ")) if link is not None else None
        if part is None or not part.fraction or not 0 < part.added < 1:
            return False
        self.end = part.end
        self.decimals = 2
        self.stack.terms.append((part.added, Decimal()))
        return True

    def _short_tail(self) -> None:
        """九万四 is 94,000: a last digit stands for the place below the multiplier."""
        terms = self.stack.terms
        if not self.words.short_tail or self.tailed or len(terms) < _TWO or self.decimals:
            return
        room = terms[-2][1]
        if room >= _HUNDRED and 0 < terms[-1][0] < _TEN and terms[-1][1] == 1:
            terms[-1] = (terms[-1][0] * room / _TEN, Decimal(1))

    def _divide(self, below: int, end: int) -> None:
        """`two thirds`; behind a joiner only the last word is divided (`one hundred and three quarters`)."""
        terms = self.stack.terms
        last = terms[-1][0]
        mixed = len(terms) > 1 and self.joined_last and last < min(below, _TEN)
        if mixed and terms[-2][0] in TENS and self._all_divided(last, end):
            mixed = False  # trinta e dois quintos: the joiner stands in every such number
        if mixed:
            room = terms[-2][1] if terms[-2][1] >= _SCALE else Decimal(1)  # two million and three fifths
            self.stack.terms = [*terms[:-1], (last * room / below, Decimal())]
            self.decimals = 2
        else:
            self.stack.terms = [(self.stack.total() / below, Decimal())]
            self.fraction = True
        self.end = self._past_link(end)
        scaled = self.scale
        self._scales_behind()
        if self.scale != scaled:
            self.fraction, self.only = False, Part("")

    def _all_divided(self, last: Decimal, end: int) -> bool:
        """Whether tens and ones are divided as one; behind a one the plural tells it: vinte e um quintos are 21/5."""
        if last > 1:
            return self.words.joined_whole
        word = fold(self.text[self.end : end].strip(" -"))
        return word.endswith("s") and word[:-1] in self.words.denominators

    def _past_link(self, at: int) -> int:
        """Where a fraction goes on with its scale: two thirds of a million, but `of a million-dollar fund`."""
        link = self.table.scale_links.at(self.text, at)
        scale = scale_at(self.table, self.text, link[1]) if link is not None else None
        named = scale is None or scale[0] < _SCALE or self.text[scale[1] : scale[1] + 1] == "-"
        return at if link is None or named else link[1]

    def _and_parts(self, at: int) -> bool:
        """`two and three quarters`."""
        above = self.table.next(self.text, at, bare=True)
        below = self.table.denominators.at(self.text, above[1]) if above is not None else None
        if above is None or below is None or not 0 < above[0][0].value < below[0]:
            return False
        self._half(Decimal(above[0][0].value) / below[0], below[1])
        return True

    def _part_of(self, below: int, end: int) -> bool:
        """Whether numerator and denominator make a fraction: `seven quarters` are a span of time."""
        shared = self.joined_last and len(self.stack.terms) > 1
        above = self.stack.terms[-1][0] if shared else self.stack.total()
        if self.only.kind == "article" and self.table.denominator_after:
            return bool(self.table.denominator_after.at(self.text, end)) or self.text[end : end + 1] in {"", ".", ","}
        return 0 < above < below or (0 < above < _MOST and below != 4)  # noqa: PLR2004 - quarters

    def _digits_over(self, at: int, below: int, end: int) -> bool:
        """`les 2 tiers`, `2 Drittel`: digits above a denominator in words; `3 quarters`, `2 third` may be no part."""
        above, word = self.stack.seed, fold(self.text[at:end].strip())
        whole = above is not None and len(self.stack.terms) == 1 and above == above.to_integral_value()
        if above is None or not whole or not 1 < above < below <= _TEN:
            return False
        if below == 4 and self.table.lengths.at(self.text, end) is None:  # noqa: PLR2004 - quarters; 3 четверти часа
            return False
        if f"{word}s" in self.words.denominators or self.text[end : end + 1] == "-":
            return False
        self.stack.seed, self.above = None, above
        return True

    def _half(self, part: Decimal, end: int) -> None:
        value, room = self.stack.terms[-1]
        self.end = end
        scale = scale_at(self.table, self.text, end)
        if scale is not None and _SCALE <= scale[0] <= room:  # a billion and half a million, مليون ونصف المليون
            self.stack.terms[-1] = (value + part * scale[0], Decimal(1))
            self.end = scale[1]
            return
        unit = room if room >= _SCALE else Decimal(self.dozen)
        self.stack.terms[-1] = (value + part * unit, Decimal(1))
        self.decimals = 1
        self._scales_behind()

    def _article_only(self, at: int, end: int) -> bool:
        """Whether a lone article stands before and behind what may be a decimal sign: `cada uno con una bajada`."""
        behind = self.table.next(self.text, at)
        return self.only.kind == "weak" and behind is not None and behind[0][0].kind == "weak" and behind[1] == end

    def _either(self) -> bool:
        """二三十: two neighbours before a multiplier are no 23."""
        places = self.places if self.words.positional and len(self.places) == _TWO else []
        return (
            bool(places)
            and int(places[1]) == int(places[0]) + 1
            and scale_at(self.table, self.text, self.end) is not None
        )

    def numeral(self, at: int) -> Numeral | None:
        """The numeral at `at`; the reader knows how."""
        raise NotImplementedError

    def whole(self, at: int) -> Numeral | None:
        """The whole number at `at`; the reader knows how."""
        raise NotImplementedError

    def numeral_in(self, word: str) -> Numeral | None:
        """The numeral that a word by itself is; the reader knows how."""
        raise NotImplementedError
