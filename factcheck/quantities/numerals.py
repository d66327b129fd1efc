"""Number words of a language: cutting a text into the words that a numeral is made of."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.patterns import late
from factcheck.quantities.phrases import LETTER, Phrases, ahead, fold, same

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.language.quantity_words import NumeralWords

_GAP = r"(?:[ \u00a0\u202f]{1,3}|[-\u2010\u2011](?=[^\W\d_]))?"
_NEXT = late(rf"{_GAP}({LETTER}++)")
_NEXT_WITH_MARK = late(rf"{_GAP}({LETTER}++(?:['’‘]{LETTER}++){{1,3}}+)")
_MAX_WORD = 120
_TENS, _ONES = range(20, 100, 10), (3, 10)
_LARGE = 1000  # from here on, a word scales what stands before it
FRACTION = "with a fraction"
"""Why a figure has the value of `2 1/2`."""
RATIO = "ratio word"
"""The same of `doubled`, and of `every fifth`."""
DUAL = "dual"
"""The same of a noun that says two by its ending."""
MARKS = frozenset("-\u2010\u2011'’")  # a hyphen or an apostrophe may join a number word


@dataclass(frozen=True, slots=True)
class Part:
    """One number word: `atom`, `times`, `dozen`, `teen`, `join`, `fill`, `point`, `weak` or `article`; its value."""

    kind: str
    value: int = 0


@dataclass(slots=True, eq=False, repr=False)
class Numeral:
    """A numeral that was read; read only.

    Attributes:
        end: where it ends.
        factor: what a figure in digits at its head is multiplied with.
        added: what is added to that; the whole value where no digits stand at its head.
        decimals: decimals said in words, before `factor`.
        fraction: it is a fraction (`two thirds`), without a whole part.
        words: it holds number words, not only the digits at its head.
        percent: it is a percentage said as a fraction (百分之五).
        scale: the product of the scale words at its end, 1 without one.
        more: a word inside says that it is somewhat more (三百多万).
        one: `atom` when it is nothing but a word for one, `weak` when that word is an article too, `half` for one
            that needs a unit behind it.
    """

    end: int
    factor: Decimal
    added: Decimal
    decimals: int = 0
    fraction: bool = False
    words: bool = True
    scale: Decimal = Decimal(1)
    percent: bool = False
    more: bool = False
    one: str = ""


class Numerals:
    """The number words of one language, ready to be read."""

    def __init__(self, words: NumeralWords, *, unspaced: bool, times: Phrases[bool] | None = None) -> None:
        self.words = words
        self.unspaced = unspaced
        self.lengths = times or same(())  # units of time
        parts: dict[str, Part] = {}
        for kind, table in (
            ("times", words.times),
            ("dozen", words.dozens),
            ("teen", words.teens),
            ("atom", words.atoms | definites(words)),
        ):
            parts |= {fold(word): Part(kind, value) for word, value in table.items()}
        parts |= {fold(word): Part("weak", 1) for word in words.weak}
        parts |= {fold(word): Part("article", 1) for word in words.articles}
        for kind, listed in (("join", words.joiners), ("fill", words.fillers), ("point", words.point)):
            for word in listed:
                parts.setdefault(fold(word), Part(kind))
        self.parts = parts
        self.also_times = {
            fold(word): (Part("times", value),) for word, value in words.times.items() if word in words.atoms
        }
        inner = {fold(word): Part("times", value) for word, value in words.compound_times.items()}
        self.inside = parts | inner if inner else parts
        self.pairs = {key.split(" ")[0] for key in parts if " " in key}
        self.wide = {words.atoms[word] for word in words.wide}
        self.bare = {fold(word) for word in words.bare}
        self.rough = tuple(map(fold, words.rough))
        self.longest = max(map(len, parts), default=0)
        self.halves: Phrases[Decimal] = Phrases(
            {word: fraction(said) for word, said in words.halves.items()}, unspaced=unspaced
        )
        self.whole_halves = unspaced or any(" " in word for word in words.halves)
        self.before_whole: Phrases[Decimal] = Phrases(
            {word: fraction(said) for word, said in words.before_whole.items()}, unspaced=unspaced
        )
        self.more_inside = same(words.more_inside, unspaced=unspaced)
        self.no_close = frozenset(map(fold, words.no_close))
        self.half_joiners = same(words.half_joiners, unspaced=unspaced)
        self.denominators: Phrases[int] = Phrases(words.denominators, unspaced=unspaced)
        self.below_first: Phrases[int] = Phrases(words.denominators_first, unspaced=unspaced)
        self.denominator_behind = same(words.denominator_behind, unspaced=unspaced)
        self.half_before = same(words.half_before, unspaced=unspaced)
        self.over = same(words.over, unspaced=unspaced)
        self.over_joiners = same(words.over_joiners, unspaced=unspaced)
        self.inner = frozenset(map(fold, words.inner))
        self.apart = frozenset(fold(word.rstrip("?")) for word in words.apart)
        self.apart_alone = frozenset(fold(word[:-1]) for word in words.apart if word.endswith("?"))
        self.native = frozenset(map(fold, words.native))
        self.denominator_after = same(words.denominator_after, unspaced=unspaced)
        self.scale_links = same(words.scale_links, unspaced=unspaced)
        self.minus = same(words.minus, unspaced=unspaced)
        self.starts = frozenset(word[:2] for word in parts)
        self.marked = any("'" in word for word in parts)
        self.ends = frozenset(word[-2:] for word in parts)
        self.split = lru_cache(maxsize=4096)(self._split)
        self.may_open = lru_cache(maxsize=65_536)(self._may_open)
        self.plain: set[str] = set()  # words that were seen to open nothing
        phrases = (*words.halves, *words.half_joiners, *words.over, *words.denominators, *parts)
        self._follow = frozenset(re.split(r"[ '-]", fold(phrase))[0] for phrase in phrases)

    def _split(self, word: str) -> tuple[Part, ...] | None:
        """A compound as its parts, longest first with a step back, or nothing."""
        if len(word) > _MAX_WORD or word[:2] not in self.starts or word[-2:] not in self.ends:
            return None
        best: dict[int, tuple[Part, ...]] = {len(word): ()}
        for at in range(len(word) - 1, -1, -1):
            for end in range(min(len(word), at + self.longest), at, -1):
                part = self.inside.get(word[at:end])
                if part is not None and end in best:
                    best[at] = (part, *best[end])
                    break
        return best.get(0)

    def may_follow(self, text: str, at: int) -> bool:
        """Whether what stands behind digits may belong to the numeral; cheap, for every figure of a text."""
        if self.unspaced or text[at : at + 1] in MARKS:
            return True
        token = ahead(text, at, self.unspaced)
        if token is None or not token[1][0].isalpha():
            return token is not None and token[1][0] in MARKS
        return self.follows(token[1])

    def counts(self, word: str) -> bool:
        """Whether a folded word is a number of two and more that may open a numeral, and long enough to be told."""
        part = self.parts.get(word) if len(word) > 2 else None  # noqa: PLR2004 - لست is no ست
        return part is not None and part.value > 1 and (part.kind == "atom" or word in self.bare)

    def follows(self, word: str) -> bool:
        """Whether a folded word behind digits may belong to the numeral."""
        if word in self._follow or (self.words.glued_joiner and word.startswith(self.words.glued_joiner)):
            return True
        return bool(self.words.compound or self.words.endings) and self._grown(word)

    def scaled(self, text: str, at: int) -> tuple[int, int] | None:
        """Where digits end at `at`, a scale word behind them that nothing of a numeral follows: value and end.

        Most numerals behind digits are this and no more, and need no walk.
        """
        token = None if self.unspaced else ahead(text, at, self.unspaced)
        part = self.parts.get(token[1]) if token is not None else None
        if token is None or part is None or part.kind != "times" or part.value < _LARGE or token[1] in self.pairs:
            return None
        end = token[3]
        if self.may_follow(text, end) or text[end : end + 2].strip()[:1].isdigit():
            return None
        return part.value, end

    def _grown(self, word: str) -> bool:
        return word[:2] in self.starts and (word[-2:] in self.ends or bool(self.words.endings))

    def _may_open(self, word: str) -> bool:
        """Whether a folded word may be a compound, or take an ending, and open a numeral."""
        if word[:2] not in self.starts or word in self.apart:
            return False
        if word[-2:] in self.ends and self._look(word, bare=True) is not None:
            return True
        return any(
            word.endswith(ending) and self._look(word[: -len(ending)], bare=True) is not None
            for ending in self.words.endings
        )

    def _look(self, word: str, *, bare: bool) -> tuple[Part, ...] | None:
        part = self.parts.get(word)
        if part is not None:
            closed = bare and ((part.kind in {"times", "dozen"} and word not in self.bare) or word in self.inner)
            return None if closed else (part,)
        glued = self.words.glued_joiner
        if glued and not bare and word.startswith(glued) and (rest := self._look(word[len(glued) :], bare=False)):
            return (Part("join"), *rest)
        if self.words.compound and len(word) > 3:  # noqa: PLR2004 - no compound is shorter
            parts = self.split(word)
            starts = parts is not None and (
                parts[0].kind in {"atom", "weak"} or (parts[0].kind == "times" and len(parts) > 1)
            )
            if parts is not None and (starts or not bare) and parts[-1].kind in {"atom", "times", "teen", "weak"}:
                return parts
        return None

    def next(self, text: str, at: int, *, bare: bool = False) -> tuple[tuple[Part, ...], int] | None:
        """The number word at `at` as its parts, and its end; `bare`: it must be able to open a numeral."""
        if self.unspaced:
            return self._next_characters(text, at, bare=bare)
        match = _NEXT.match(text, at)
        if match is None:
            return None
        if self.marked and (longer := _NEXT_WITH_MARK.match(text, at)) and fold(longer[1]) in self.parts:
            match = longer  # п'ять
        word = fold(match[1])
        if (pair := self._pair(word, text, match.end(), bare=bare)) is not None:
            return pair
        found = self._look(word, bare=bare)
        if found is not None:
            if bare and word in self.also_times and text.startswith(f" {self.words.glued_joiner}", match.end()):
                found = self.also_times[word]  # ألفا وثلاثمئة: a thousand and 300, and no two thousand
            return found, match.end()
        return self._without_ending(word, match, bare=bare)

    def _pair(self, word: str, text: str, at: int, *, bare: bool) -> tuple[tuple[Part, ...], int] | None:
        """`quatre vingt`, `ثلاثة عشر`: a number word of two, a joiner written onto it or not."""
        glued = self.words.glued_joiner
        joined = bool(glued) and not bare and word not in self.pairs and word.startswith(glued)
        head = word.removeprefix(glued) if joined else word
        second = _NEXT.match(text, at) if head in self.pairs else None
        pair = self.parts.get(f"{head} {fold(second[1])}") if second is not None else None
        if pair is None or second is None:
            return None
        return ((Part("join"), pair) if joined else (pair,)), second.end()

    def _without_ending(self, word: str, match: re.Match[str], *, bare: bool) -> tuple[tuple[Part, ...], int] | None:
        """`otuzdan`: a number word with an ending, which stays outside the numeral."""
        if word in self.apart and (bare or word not in self.apart_alone):
            return None
        for ending in self.words.endings:
            if word.endswith(ending) and (found := self._look(word[: -len(ending)], bare=bare)) is not None:
                return found, match.end() - len(ending)
        return None

    def _next_characters(self, text: str, at: int, *, bare: bool) -> tuple[tuple[Part, ...], int] | None:
        for end in range(min(len(text), at + self.longest), at, -1):
            word = fold(text[at:end])
            part = self.parts.get(word)
            if part is not None and not (bare and part.kind in {"times", "dozen"} and word not in self.bare):
                return (part,), end
        return None


def fraction(said: str) -> Decimal:
    """`1/2` or `2.5` of a pack as a value."""
    above, _, below = said.partition("/")
    return Decimal(above) / Decimal(below) if below else Decimal(above)


def definites(words: NumeralWords) -> dict[str, int]:
    """السبعة والعشرون: tens with their ones, each with its article."""
    article, atoms = words.definite, words.atoms.items()
    tens = [(said, value) for said, value in atoms if value in _TENS] if article else []
    ones = [(said, value) for said, value in atoms if _ONES[0] <= value < _ONES[1]]
    return {
        f"{article}{one} {words.glued_joiner}{article}{ten}": value + added
        for ten, value in tens
        for one, added in ones
    }


def starters(words: NumeralWords) -> Mapping[str, int]:
    """Every word that may open a numeral."""
    return (
        words.denominators_first
        | words.atoms
        | definites(words)
        | {word: words.times.get(word, 0) for word in words.bare}
        | dict.fromkeys((*words.weak, *words.articles, *words.minus, *words.before_whole), 1)
    )
