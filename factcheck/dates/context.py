"""What is known while the mentions of a text are placed: the anchor, the order, what was told, the tense."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factcheck.dates.calendar import Interval
    from factcheck.dates.lexicon import Lexicon
    from factcheck.dates.shapes import Shape

FUTURE, PAST = 1, -1
_WINDOW = 90
_WORD = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*+")
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_VERB, _BEHIND = 4, 6
_FIRST_FREE_YEAR, _LAST_FREE_YEAR = 1900, 2099
_LAST_WORD = re.compile(r"([^\W\d_]++)[ \xa0]$")


@dataclass(slots=True)
class Context:
    """What is known while the mentions of a text are placed one after the other.

    Attributes:
        text: the text.
        lexicon: words of its language.
        published: the day that relative words are counted from, or `None`.
        order: `dmy` or `mdy` where another date of the text shows it, else empty.
        last: the last date told, as interval and grain.
        last_day: the last single day told.
    """

    text: str
    lexicon: Lexicon
    published: date | None
    order: str = ""
    last: tuple[Interval, str] | None = None
    last_day: date | None = None

    def ahead(self, shape: Shape) -> bool:
        """Whether "in two days" says when: always, unless the language's word also says within which time."""
        return not self.lexicon.pack.hence_open or not shape.start or self.tense(shape) == FUTURE

    def tense(self, shape: Shape) -> int:
        """`FUTURE`, `PAST` or 0, from the nearest word of time in the sentence around a mention."""
        before = self.text[max(0, shape.start - _WINDOW) : shape.start]
        ends = [found.end() for found in _SENTENCE_END.finditer(before)]
        before = before[ends[-1] if ends else 0 :].lower()
        words = _WORD.findall(before)
        if words and words[-1] in self.lexicon.pack.since:
            return PAST
        if words and words[-1] in self.lexicon.pack.until:
            return FUTURE
        endings = tuple(self.lexicon.pack.past_endings)
        after = self.text[shape.end : shape.end + _WINDOW]
        stop = _SENTENCE_END.search(after + " ")
        behind = _WORD.findall(after[: stop.start() if stop else None].lower())
        for at in range(len(words) - 1, -1, -1):
            word, earlier = words[at], words[at - 1] if at else ""
            if word in self.lexicon.future or f"{earlier} {word}" in self.lexicon.future:
                return PAST if earlier in self.lexicon.past else FUTURE
            if word in self.lexicon.past or (endings and len(word) > _VERB and word.endswith(endings)):
                return PAST
        return FUTURE if any(word in self.lexicon.future for word in behind[:_BEHIND]) else 0


def believable(shape: Shape, context: Context) -> bool:
    """Whether the words around a bare year or weekday let it be one.

    A four-digit figure without a preposition may be an amount; a weekday right behind a capitalised word may be a name.
    """
    text, pack = context.text, context.lexicon.pack
    if shape.rule in {"year", "year-free"}:
        year = getattr(shape.sense, "year", 0) or 0
        if shape.rule == "year":
            return year <= _LAST_FREE_YEAR
        return _FIRST_FREE_YEAR <= year <= _LAST_FREE_YEAR and _free_year(text, shape, context.lexicon)
    if shape.rule == "listed-day":
        before = text[max(0, shape.start - 24) : shape.start].rstrip()
        last = (before.rsplit(None, 1) or [""])[-1].lower()
        return before.endswith(",") or last in {*pack.before, *pack.of, *pack.conj, *pack.day_names}
    if shape.rule == "length-one":
        return not any(_counts(word, context) for word in text[max(0, shape.start - 30) : shape.start].split()[-3:])
    if shape.rule == "weekday" and pack.capital_names and text[shape.start].isupper():
        word = _LAST_WORD.search(text[max(0, shape.start - 40) : shape.start])
        return not (word and word[1][0].isupper() and word[1].lower() not in {*pack.before, *context.lexicon.function})
    return True


def _free_year(text: str, shape: Shape, lex: Lexicon) -> bool:
    """Whether a bare four-digit figure without a preposition reads as a year: `Pemilu 2024`, a line of its own."""
    before, behind = text[max(0, shape.start - 24) : shape.start], text[shape.end : shape.end + 24]
    if (behind[:1] in set("-–—/.,:") and behind[1:2].isalnum()) or (before[-1:] and not before[-1:].isspace()):
        return False
    follows = _WORD.match(behind.lstrip(" \xa0")) if behind[:1] in {" ", "\xa0"} else None
    if follows and follows[0].endswith(tuple(lex.pack.plural_endings or ["\0"])) and follows[0] not in lex.function:
        return False
    last = before.rstrip(" \xa0")[-1:]
    if last.isalpha() or (last and last in ')"”'):
        return True
    if last in {"", "\n"} and behind[:1] in {"", "\n"}:
        return True
    small = bool(follows) and (lex.pack.capital_nouns or follows[0] in lex.function | lex.past | lex.future)  # type: ignore[index]
    return small and last in set('.!?:\n“"„»') | {""} and follows is not None and follows[0].islower()


def _counts(word: str, context: Context) -> bool:
    """Whether a word is a figure, a number word or a word of frequency: what follows is a rate, no length."""
    entry = context.lexicon.words.get(word)
    return (
        any(char.isdecimal() for char in word)
        or word in context.lexicon.pack.rates
        or (entry is not None and "num" in entry.roles)
    )
