"""Where a mention stands: its sentence, the words beside it, direct speech, the words of its language."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

from factcheck.language import codes, load
from factcheck.language.check_words import CheckWords
from factcheck.language.event_words import EventWords
from factcheck.model import Severity, Span
from factcheck.signs import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import DateMention, Facts

_WORD = re.compile(rf"\w++(?:[{MARKS}]++\w*+)*+")
_DOT = "\u0307"
"""What the Turkish capital İ leaves behind its small letter."""
_NONE = CheckWords()
_NO_EVENTS = EventWords()
_START, _PLACE = attrgetter("start"), attrgetter("span.start")

# how far a check looks for a word beside a mention, in characters
NEAR = 60
# how far one statement can reach, in characters
STATEMENT = 400
# signs that join figures to a code
_JOINED = frozenset("/-#.")


def words_of(facts: Facts) -> CheckWords:
    """The check words of the language of the text; none for a language without a pack."""
    language = facts.document.language
    return load(language.code).checks if language and language.code in codes() else _NONE


def events_of(facts: Facts) -> EventWords:
    """The events that the language of the text has words for; none for a language without a pack."""
    language = facts.document.language
    return load(language.code).events if language and language.code in codes() else _NO_EVENTS


def locale_of(facts: Facts) -> str:
    """The CLDR locale of the text; English while the language is not known."""
    language = facts.document.language
    if language is None:
        return "en"
    return load(language.code).head.locale if language.code in codes() else language.code


def function_words(facts: Facts) -> frozenset[str]:
    """The small words of the language of the text ("dan", "the")."""
    language = facts.document.language
    return frozenset(load(language.code).head.function_words if language and language.code in codes() else ())


class Placed(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


P = TypeVar("P", bound=Placed)


def inside(items: Sequence[P], span: Span) -> list[P]:
    """Those of `items`, which are in the order of the text, that lie wholly inside a span."""
    at = bisect_left(items, span.start, key=_PLACE)
    end = bisect_left(items, span.end, lo=at, key=_PLACE)
    return [item for item in items[at:end] if item.span.end <= span.end]


def last_inside(items: Sequence[P], span: Span) -> P | None:
    """The last of `items`, which are in the order of the text, that lies wholly inside a span."""
    at = bisect_left(items, span.end, key=_PLACE) - 1
    while at >= 0 and items[at].span.start >= span.start:
        if items[at].span.end <= span.end:
            return items[at]
        at -= 1
    return None


def sentence_at(facts: Facts, at: int) -> Span:
    """The sentence that holds the character at `at`; its line where sentences were not found.

    Of a sentence beyond all measure, only the part within `STATEMENT` characters on either side.
    """
    index = bisect_right(facts.sentences, at, key=_START) - 1
    if index >= 0 and at < facts.sentences[index].end:
        sentence = facts.sentences[index]
        start, end = sentence.start, sentence.end
        if end - start <= STATEMENT:
            return sentence  # nearly always
    else:
        text = facts.document.text
        start = text.rfind("\n", max(0, at - STATEMENT), at) + 1 or max(0, at - STATEMENT)
        stop = text.find("\n", at, at + STATEMENT)
        end = stop if stop >= 0 else len(text)
    return Span(max(start, at - STATEMENT), min(end, at + STATEMENT))


def quoted(facts: Facts, span: Span) -> bool:
    """Whether the span stands inside direct speech."""
    index = bisect_right(facts.quotes, span.start, key=_START) - 1
    return index >= 0 and span.end <= facts.quotes[index].end


def softened(facts: Facts, *spans: Span) -> Severity | None:
    """`info` when one of the spans is a speaker's words, which a desk does not rewrite; else `None`."""
    return Severity.INFO if any(quoted(facts, span) for span in spans) else None


@lru_cache(maxsize=32)
def phrase(text: str) -> str:
    """The words of a stretch of text, lower case, one blank between, before and after: ready for `says`.

    The last few are kept, since several checks ask for what stands beside a date.
    """
    return f" {' '.join(_WORD.findall(text.casefold().replace(_DOT, '')))} "


def says(window: str, words: Iterable[str]) -> bool:
    """Whether one of the words or phrases stands in a window made by `phrase`."""
    return any(f" {word} " in window for word in words)


def ends_with(window: str, words: Iterable[str]) -> bool:
    """Whether a window made by `phrase` ends with one of the words or phrases."""
    return any(window.endswith(f" {word} ") for word in words)


def starts_with(window: str, words: Iterable[str]) -> bool:
    """Whether a window made by `phrase` begins with one of the words or phrases."""
    return any(window.startswith(f" {word} ") for word in words)


def before(facts: Facts, at: int, floor: int) -> str:
    """The words of the text before `at`, as `phrase`, back to `floor` or at most `NEAR` characters."""
    return phrase(facts.document.text[max(floor, at - NEAR) : at])


def behind(facts: Facts, at: int, ceiling: int) -> str:
    """The words of the text from `at` on, as `phrase`, up to `ceiling` or at most `NEAR` characters."""
    return phrase(facts.document.text[at : min(ceiling, at + NEAR)])


def numbered(facts: Facts, span: Span) -> bool:
    """Whether what stands before the figures makes them a score, a vote, a code or the number of a law."""
    near = before(facts, span.start, max(sentence_at(facts, span.start).start, span.start - 24))
    return says(near, words_of(facts).scores) or facts.document.text[max(0, span.start - 1) : span.start] in _JOINED


def timed(facts: Facts, mention: DateMention) -> bool:
    """Whether a word such as "at" inside a yearless date makes its figures a clock time ("Monday at 2.30")."""
    language = facts.document.language
    if mention.written[0] is not None or language is None or language.code not in codes():
        return False
    return says(phrase(mention.text), load(language.code).dates.at)
