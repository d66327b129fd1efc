"""The event of a time: the word of its clause for something that happens, and whether the time is surely that of it."""

from __future__ import annotations

from functools import cache
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from factcheck.claims.speakers import SAYING
from factcheck.classes import dataclass
from factcheck.language import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.claims.frame import Frame, Token

_REACH = 10
"""Tokens between a time and the word for its event."""
_HEAD = 2
"""Tokens of a sentence before a date that opens it."""
_TAIL = 3
"""Tokens behind a comma and before a time that still belongs to what stands before the comma (", Selasa | pukul 9")."""
_GOVERNS = 3
"""Tokens before the word for an event among which a word sets the time after, before or beside it."""
_WHOSE, _SUBJECT = 3, 5
"""Words that say whose an event is ("the funeral of | the old mayor"), and that stand between a date and its verb."""
_STOPS = ".;:!?"
_MARKS = ".;:!?,"
_RELATIVE = frozenset({"relative"})
_APART = frozenset({"both", "contrast"}) | _RELATIVE | SAYING
"""Tags of words beyond which another statement begins."""
_LIGHT = frozenset({"forecast", "plan", "goal", "start", "earlier", "later", "rise", "fall", "turn", "correct"})
"""Tags of words that may stand between an event and its time, and tell no other."""


@dataclass(frozen=True, slots=True)
class Event:
    """The event of a time.

    Attributes:
        name: its name in the packs.
        word: the word that tells it.
        own: nothing between the two tells of anything else, so that the time is its own ("the strike begins on").
    """

    name: str
    word: str
    own: bool


@cache
def events(language: str) -> Mapping[str, str]:
    """The name of the event that each form of a language tells."""
    words = load(language).events
    tables = chain(words.timed.items(), words.staged.items(), words.once.items())
    return {form: name for name, forms in tables for form in forms}


@cache
def last_words(language: str) -> frozenset[str]:
    """The last word of each of these forms: without one of them a sentence tells no event."""
    return frozenset(form.rpartition(" ")[2] for form in events(language))


def event(frame: Frame, index: int, language: str) -> Event | None:
    """The event of the time at an index: by the nearest word before it in its clause, else by the first behind it.

    None where that word stands behind "after" or "before": the time is that of something else.
    """
    tokens, forms = frame.tokens, events(language)
    start = index - _within(frame, range(index - 1, max(-1, index - 1 - _REACH), -1), language, index - _TAIL)
    lead = list(_told(tokens, start, index, forms))
    if lead:
        at, end, word = lead[-1]
        between = tokens[end:index]
    else:
        opens = index <= _HEAD and index + 1 < len(tokens) and tokens[index + 1].text == ","  # "On 3 May, the funeral"
        first = index + 1 + opens
        last = first + _within(frame, range(first, min(len(tokens), index + 1 + _REACH)), language, len(tokens))
        row = next(_told(tokens, first, last, forms), None)
        if row is None:
            return None
        at, _, word = row
        between = tokens[first:at]
    if _governed(tokens, at, language):
        return None
    behind = not lead and index <= _HEAD and len(between) <= _SUBJECT  # "On Monday, the old bridge collapsed"
    return Event(forms[word], word, behind or _nothing_else(between, language))


def named(frame: Frame, language: str) -> set[str]:
    """The names of all events that a sentence has a word for."""
    forms = events(language)
    return {forms[word] for _, _, word in _told(frame.tokens, 0, len(frame.tokens), forms)}


def _within(frame: Frame, way: range, language: str, comma: int) -> int:
    """How many tokens on a way belong to one clause: no other figure, no mark, no word that opens another statement.

    A comma is such a mark before the token at `comma`, and on the way ahead. Where a comma marks every relative clause,
    its pronoun without one is an article ("die Beisetzung").
    """
    tokens, marked = frame.tokens, load(language).quantities.noun_capital

    def belongs(at: int) -> bool:
        token, tags = tokens[at], tokens[at].tags & _APART
        if marked and at and tokens[at - 1].text != ",":
            tags -= _RELATIVE
        return not (token.quantity or token.text in _STOPS or (token.text == "," and at < comma) or tags)

    return len(list(takewhile(belongs, way)))


def _told(tokens: tuple[Token, ...], first: int, last: int, forms: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """The words for an event in a row, each with where it begins and ends; a form may be two words."""
    for at in range(first, last):
        pair = f"{tokens[at].text} {tokens[at + 1].text}" if at + 1 < last else ""
        if pair in forms:
            yield at, at + 2, pair
        elif tokens[at].text in forms:
            yield at, at + 1, tokens[at].text


def _governed(tokens: tuple[Token, ...], at: int, language: str) -> bool:
    """Whether "after" stands before the word for an event, or "the number of": a count has no such day."""
    near = takewhile(lambda token: token.text not in _MARKS, reversed(tokens[max(0, at - _GOVERNS) : at]))
    return any(token.text in _beside(language) or "number" in token.tags for token in near)


@cache
def _beside(language: str) -> frozenset[str]:
    """Words that set a time beside an event ("after", "setelah")."""
    return frozenset(load(language).checks.breaks) - frozenset(load(language).claims.relative)


def _nothing_else(between: tuple[Token, ...], language: str) -> bool:
    """Whether the tokens between an event and a time tell of nothing else: small words, names, whose event it is."""
    small, of = _small(language)
    left = 0
    for token in between:
        if not of.isdisjoint(token.text.split()):
            left = _WHOSE
        elif token.text[0].isdigit() and not token.date:
            return False  # "orang yang tewas mencapai | 67 | hingga Jumat"
        elif token.date or not token.word or token.capital or token.tags & _LIGHT or len(token.text) == 1:
            continue
        elif not small.issuperset(token.text.split()):
            left -= 1
            if left < 0:
                return False
    return True


@cache
def _small(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that may stand between an event and its time, and those that lead in whose event it is.

    The former say that it is held, begins or was moved, or are small words.
    """
    pack = load(language)
    checks, claims = pack.checks, pack.claims
    told = (pack.events.held, checks.held, checks.begins, checks.moved, checks.falls_on, checks.where, pack.dates.at)
    small = (claims.stop, claims.links, claims.definite, pack.head.function_words)
    words = frozenset(word for phrase in chain(*told, *small) for word in phrase.split())
    return words, frozenset(pack.events.of)
