"""Reading a numeral: one grammar for all languages, their words from the packs.

A numeral is read as a stack of falling terms. An atom (`dua`, `twenty`) must fit into the room that the term before it
leaves; a multiplier (`ratus`, `million`) takes every smaller term off the stack and multiplies their sum. So
`two hundred fifty thousand`, `mil millones`, `lakh crore` and `一亿三千万` are all read by the same few lines. What
differs between languages is told by their packs: compounds, ones before tens, counting by twenties, places (二〇二四).
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.numeral_heads import before_whole, below_first, lone_half, scale_at
from factcheck.quantities.numeral_stack import Stack, room_of
from factcheck.quantities.numeral_tails import Tail
from factcheck.quantities.numerals import Numeral, Part
from factcheck.quantities.phrases import fold

if TYPE_CHECKING:
    import re

    from factcheck.quantities.numerals import Numerals

_DIGITS = late(r"[ \u00a0]?(\d{1,4})(\.\d{2})?+(?!\d|[.,:/-]\d)")
_GROUPS = late(r"[ \u00a0]?(\d{1,3}(?:[,，]\d{3}){1,2}+|\d{1,4})(\.\d{1,6}+)?+(?!\d|[.,:/-]\d)")
"""The same behind 億 or 万, where more digits may follow: 1億2,345万, 83万2326.5."""
_NO_GROUPS = str.maketrans({",": None, "，": None})
_ONES = frozenset({"atom", "weak"})
_PLACES = frozenset({10, 100, 1000})
_MAX_WORDS = 40
_MAX_PLACES = 12
_SCALED_WITHIN = 5
"""Words of a numeral behind a comma, joiners too, the last of them with a multiplier behind it."""
_TWO, _LARGE = 2, 10_000
_TEN, _HUNDRED, _SCALE = 10, 100, 1000
_MAX = Decimal(10) ** 40
_BEHIND_COMMA = frozenset({"atom", "join", "weak"})
_BARE_HUNDRED = Part("times", _HUNDRED)


def read(table: Numerals, text: str, at: int, *, seed: Decimal | None = None, depth: int = 0) -> Numeral | None:
    """The numeral at `at`; with a `seed`, what stands behind a figure in digits that ends at `at`.

    `depth` says how many numerals it is a part of.
    """
    if seed is None and (made := before_whole(table, text, at)) is not None:
        return made
    if seed is None and table.below_first and (made := below_first(table, text, at)) is not None:
        return made
    if seed is None and table.whole_halves and (half := table.halves.at(text, at)) and half[1] > at + 1:
        return lone_half(table, text, at)  # 一半, một nửa
    stack = Stack(seed=seed)
    sign = table.minus.at(text, at) if seed is None else None
    start = sign[1] + (text[sign[1] : sign[1] + 1] == " " and table.unspaced) if sign is not None else at
    if seed is not None:
        stack.terms.append((seed, Decimal(1)))
    walk = _Walk(table, text, start, stack)
    walk.depth = depth
    walk.run()
    if walk.end == start and seed is None:
        return lone_half(table, text, start)
    return walk.result(start, minus=sign is not None)


class _Walk(Tail):
    """One reading of one numeral from left to right."""

    def run(self) -> None:
        """Take words while they fit."""
        at = self.end
        while self.count < _MAX_WORDS:
            found = (
                self.table.next(self.text, at, bare=not self.stack.terms)
                or self._behind_comma(at)
                or self._behind_blank(at)
                or self._behind_dash(at)
            )
            if found is None:
                if not self._digits(at) and not self._more_inside(at):
                    break
                at = self.end
                continue
            if found[0][0].kind in {"join", "weak", "article"} and self._half_ahead():
                break
            if self.table.native and found[0][0].kind != "dozen" and not self._kin(at, found[1]):
                break
            if (self.table.no_close and self._closes(at, found[1])) or (self.table.native and self._apart(*found, at)):
                break
            if not self._take(*found, at) and not self._scales(at, found[1]):
                break
            at = found[1]
            self.count += 1
        if not self.plain:
            self._tail()

    def _kin(self, at: int, end: int) -> bool:
        """Whether a word goes with the one before it: behind 서른 no 이 is a two."""
        native = fold(self.text[at:end].strip()) in self.table.native
        closed, self.closed = self.closed, native
        return native or not closed

    def _more_inside(self, at: int) -> bool:
        """三百多万, 백여 만, 二十几亿: a word for somewhat more between the numeral and its scale."""
        found = self.table.more_inside.at(self.text, at) if self.table.more_inside and self.stack.terms else None
        if found is None:
            return False
        end = found[1] + (self.text[found[1] : found[1] + 1] == " ")
        scale = scale_at(self.table, self.text, end)
        if scale is None or scale[0] < _LARGE or not self._take((Part("times", scale[0]),), scale[1]):
            return False
        self.more = True
        self.count += 1
        return True

    def _behind_comma(self, at: int) -> tuple[tuple[Part, ...], int] | None:
        """`two million, ninety-five thousand, five hundred`, `dois mil, trezentos`: a comma, then hundreds or more."""
        room = self.stack.room()
        if room is None or room < _SCALE or self.stack.seed is not None or not self.text.startswith(", ", at):
            return None
        found = behind = self.table.next(self.text, at + 1)
        if found is not None and found[0][0] == _BARE_HUNDRED and self.table.next(self.text, at + 1, bare=True):
            return found  # nove bilioni, cento miliardi
        for _ in range(_SCALED_WITHIN):
            if behind is None or (behind[0][0].kind not in _BEHIND_COMMA and len(behind[0]) == 1):
                return None
            if behind[0][0].value >= _HUNDRED or scale_at(self.table, self.text, behind[1]) is not None:
                return found
            behind = self.table.next(self.text, behind[1])
        return None

    def _behind_blank(self, at: int) -> tuple[tuple[Part, ...], int] | None:
        """`3조 5천억`: in scripts without spaces a blank may only stand behind a large multiplier."""
        room = self.stack.room()
        if not self.table.unspaced or room is None or self.text[at : at + 1] != " ":
            return None
        found = self.table.next(self.text, at + 1)
        if found is not None and (found[0][0].kind == "dozen" or self._native_ones(at + 1, found[1])):
            return found  # 두 다스, 서른 네 명
        if self.words.word_start and found is not None and self._scaled_twice(found[0][0]):
            return None
        if room >= _LARGE or found is None or not self.words.spaced_out:
            return found if room >= _LARGE else None
        return found if room >= _TEN or found[0][0].kind in {"times", "point"} else None  # 一百 五 十 二

    def _take(self, parts: tuple[Part, ...], end: int, at: int = -1) -> bool:
        if at >= 0 and self._length_of_time(at, end):
            return False
        before = (list(self.stack.terms), self.joined, self.stack.factor)
        for part in parts:
            if part.kind == "point":
                if not self.plain and (self.stack.seed is None or self.table.unspaced):
                    self._point(end)  # behind digits it joins: 4-0 con dos goles
                return False
            if not self._part(part):
                self.stack.terms, self.joined, self.stack.factor = before
                if part.kind == "times" and self.before_atom is not None:
                    self.stack.terms, self.end = self.before_atom  # `three million and five million` are two
                return False
        if parts[-1].kind not in {"join", "fill"} and not self.filled:
            self.end = end
            self.only = parts[0] if self.count == 0 and len(parts) == 1 else Part("")
        return True

    def _part(self, part: Part) -> bool:
        self.filled = part.kind == "atom" and not part.value and bool(self.stack.terms) and not self.places
        if self.filled:
            self.joined = self.tailed = True
            self.places = []
            return self.stack.terms[-1][1] >= _TEN
        if part.kind in {"join", "fill"}:
            return self._join(part)
        if part.kind == "dozen" and len(self.stack.terms) == 1:
            return self._dozens(part.value)
        if part.kind in {"times", "dozen"}:
            self.scale = self.scale * part.value if part.value >= _SCALE else Decimal(1)
            if part.value >= _LARGE and self.stack.room_before() < part.value:
                self._short_tail()  # 百二萬; in 3亿2万 the two is one by itself
            self.tailed = False
            return self._multiply(part.value)
        self.scale = Decimal(1)
        if part.kind == "teen":
            last = self.stack.terms[-1][0] if self.stack.terms else Decimal()
            if not 0 < last < _TEN:
                return False
            self.stack.terms[-1] = (last + part.value, Decimal(1))
            return True
        return self._atom(part)

    def _join(self, part: Part) -> bool:
        room = self.stack.room()
        if room is None or (self.joined and part.kind == "join"):
            return False
        ones = self.words.ones_first and self.stack.terms[-1][0] < _TEN
        self.joined = part.kind == "fill" or ones or room >= self.words.joiner_room
        return self.joined

    def _atom(self, part: Part) -> bool:
        stack, value = self.stack, Decimal(part.value)
        room = stack.room()
        if part.kind == "article" and room is not None:
            return False
        if self._place(part, room):
            return True
        kept = (list(stack.terms), self.end)
        new_room = Decimal(20) if part.value in self.table.wide else room_of(part.value)
        if room is None or (value and value < room):
            stack.terms.append((value, new_room))
        elif self.joined and self.words.ones_first and self._tens_behind(value):
            stack.terms[-1] = (stack.terms[-1][0] + value, Decimal(1))
        else:
            return False
        self.before_atom = kept if room is not None else None
        self.joined_last = self.joined
        self.joined = False
        return True

    def _place(self, part: Part, room: Decimal | None) -> bool:
        """二〇二四: digit words one behind another are the places of one number."""
        if (
            not self.words.positional
            or part.value >= _TEN
            or len(self.places) > _MAX_PLACES
            or self.joined
            or (room is not None and not self.places)
        ):
            self.places = []
            return False
        self.places.append(str(part.value))
        if len(self.places) == 1:
            return False
        self.stack.terms[-1] = (Decimal(int("".join(self.places))), Decimal())
        return True

    def _tens_behind(self, value: Decimal) -> bool:
        last = self.stack.terms[-1][0]
        fits = len(self.stack.terms) == 1 or self.stack.terms[-2][1] >= _HUNDRED
        return 0 < last < _TEN and fits and _TEN < value < _HUNDRED and value % _TEN == 0

    def _dozens(self, dozen: int) -> bool:
        value = self.stack.terms[0][0] * dozen
        self.dozen = dozen
        self.stack.terms = [(value, Decimal(1))]
        self.stack.factor *= dozen
        return True

    def _multiply(self, times: int) -> bool:
        stack, factor = self.stack, Decimal(times)
        if len(stack.terms) == 1 and stack.seed is not None:
            stack.terms[0] = (stack.terms[0][0] * factor, factor)
            stack.factor *= factor
            self.places = []
            return stack.terms[0][0] < _MAX
        taken = Decimal()
        kept = list(stack.terms)
        while kept and kept[-1][0] < factor:
            taken += kept.pop()[0]
        value = (taken or Decimal(1)) * factor
        if value >= _MAX or (kept and value >= kept[-1][1]):
            return False
        if not kept:
            stack.factor *= factor  # a seed was among the terms
        stack.terms = [*kept, (value, factor)]
        self.places = []
        self.joined = False
        self.before_atom = None
        return True

    def _digits(self, at: int) -> bool:
        """`3조 5천억`, `2 million 300 thousand`, `3 mil 500`, `3 hundred and 21`: digits among number words."""
        room = self.stack.room()
        pattern = _GROUPS if self.table.unspaced and room is not None and room >= _LARGE else _DIGITS
        match = pattern.match(self.text, at) if room is not None and room >= _TEN else None
        if match is None or room is None:
            return False
        scale = scale_at(self.table, self.text, match.end())
        if scale is None and self._bare_scale(match[0]):
            return False
        value = Decimal(match[1].translate(_NO_GROUPS))
        if match[2]:
            value += Decimal(f"0{match[2]}")
            self.decimals = len(match[2]) - 1 if scale is None else 0
        times = scale[0] if scale is not None and scale[0] * value < room else 1
        if value * times >= room or not self._digits_fit(match, room, scale[0] if scale is not None else 0):
            return False
        self.stack.terms.append((value, Decimal(1)))
        self.end = match.end()
        self.joined = False
        return True

    def _digits_fit(self, match: re.Match[str], room: Decimal, scale: int) -> bool:
        """Whether digits belong to the number words before them, a scale behind them or none."""
        glued, full = not match[0][0].isspace(), len(match[1]) == len(str(room)) - 1
        if self.table.unspaced:
            return bool(scale) or room >= _SCALE or (glued and full)  # 2천 2백 50만, 3천 590, 9백65
        if scale:
            led = self.stack.seed is not None or self.words.loose_thousands  # 2 mil 300 millones, एक हजार 300 करोड़
            thousands = room == _SCALE and full and scale > _LARGE and led
            return thousands or (room >= _SCALE and scale * int(match[1]) < room)
        behind, loose = self.stack.seed is not None, self.words.loose_thousands
        if room == _HUNDRED and full and behind and not self.joined:
            return True  # 3 hundra 21
        if self.joined:
            glued = bool(self.words.glued_joiner) and room >= _HUNDRED
            return room == _HUNDRED or glued or (room == _SCALE and full and self.words.joined_hundreds)
        return room == _SCALE and ((full or loose) if behind else (full and loose))  # mil 300 pesos

    def _point(self, at: int) -> None:
        """Decimals in words: place by place, or as one number (`virgule vingt-cinq`)."""
        joined = self.table.next(self.text, at)
        whole = joined[1] if joined is not None and joined[0][0].kind == "join" and self.table.denominators else at
        digits, end = self._decimal_words(whole)
        below = self._below(end, joined=False) if digits else None
        if below is not None and below[0] in _PLACES and len(digits) < len(str(below[0])):
            digits, end = digits.zfill(len(str(below[0])) - 1), below[1]  # три целых и пять сотых
        elif whole != at:
            return
        elif below is not None and self.stack.terms and int(digits) < below[0]:
            self._half(Decimal(int(digits)) / below[0], below[1])  # diez con un cuarto
            return
        if not self.stack.terms or not digits or self._article_only(whole, end):
            return
        self.decimals = len(digits)
        self.scale = Decimal(1)
        if self.stack.seed is None:
            self.stack.factor = Decimal(1)
        self.stack.terms = [(self.stack.total() + Decimal(f"0.{digits}"), Decimal())]
        self.end = end
        self._scales_behind()

    def _decimal_words(self, at: int) -> tuple[str, int]:
        digits = ""
        while len(digits) < _MAX_PLACES:
            apart = self.words.spaced_out and self.text[at : at + 1] == " "
            found = self.table.next(self.text, at + apart, bare=True)
            if found is not None and len(found[0]) > 1 and not digits and (whole := self.whole(at)) is not None:
                return str(int(whole.added)), whole.end  # komma vijfentwintig
            large = found is not None and found[0][0].kind == "times" and not (digits or self.table.unspaced)
            if found is None or (found[0][0].kind not in {"atom", "weak"} and not large) or len(found[0]) > 1:
                break
            value = found[0][0].value
            if value >= _HUNDRED and not digits and (whole := self.whole(at)) is not None:
                return str(int(whole.added)), whole.end  # coma quinientos doce
            if value >= _HUNDRED or (digits and value >= _TEN):
                break
            at = found[1]
            more = self.table.next(self.text, at) if value >= _TEN else None
            if more is not None and more[0][0].kind == "join":
                more = self.table.next(self.text, more[1])
            if more is not None and more[0][0].kind in _ONES and more[0][0].value < room_of(value):
                value, at = value + more[0][0].value, more[1]
            digits += str(value)
        return digits, at

    def numeral(self, at: int) -> Numeral | None:
        """The numeral at `at`, as a part of this one."""
        return read(self.table, self.text, at, depth=self.depth + 1)

    def whole(self, at: int) -> Numeral | None:
        """The whole number at `at`: no decimals, no fraction, so that no reading goes deeper than this one."""
        walk = _Walk(self.table, self.text, at, Stack())
        walk.plain = True
        walk.run()
        return walk.result(at, minus=False)

    def numeral_in(self, word: str) -> Numeral | None:
        """The whole number that a word by itself is."""
        walk = _Walk(self.table, word, 0, Stack())
        walk.plain = True
        walk.run()
        return walk.result(0, minus=False)

    def result(self, start: int, *, minus: bool) -> Numeral | None:
        """What was read, or nothing."""
        stack = self.stack
        if self._either():
            return None
        if stack.seed is not None:
            added = stack.total() - stack.seed * stack.factor
            words = self.end > start
            return Numeral(self.end, stack.factor, added, self.decimals, words=words, scale=self.scale, more=self.more)
        if self.above is not None and not self.fraction:  # 2 tiers de million
            return Numeral(self.end, stack.total() / self.above, Decimal(), 2, scale=self.scale)
        if self.end == start or (self.only.kind == "article" and not self.fraction):
            return None
        one = ""
        if self.only.value == 1 and not (self.fraction or self.decimals or minus):
            one = "weak" if self.only.kind == "weak" else "atom"
        total = -stack.total() if minus else stack.total()
        made = Numeral(self.end, stack.factor, total, self.decimals, fraction=self.fraction, scale=self.scale, one=one)
        if self.percent or self.more:
            return replace(made, percent=self.percent, more=self.more)
        return made
