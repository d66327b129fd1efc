"""Numbers of anniversaries, and the events that a pack knows the year of."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.checks._around import NEAR, phrase, sentence_at, words_of
from factcheck.classes import dataclass
from factcheck.language import codes, load
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.language.check_words import CheckWords
    from factcheck.model import DateMention, Facts

_TOKEN = re.compile(r"[^\s,.;:()“”\"'’]{1,20}")
_NUMBER = re.compile(r"\d{1,3}")
_STOP = re.compile(r"\.[ºª]? ")
_APART = re.compile(r"[;:\n]|[.!?] ")
# words that may stand between the number and the anniversary ("80th birth anniversary")
_BETWEEN = 2
# words between the noun of an anniversary and the event that a pack knows ("HUT Kemerdekaan RI")
_NOUN_WORDS = 4
# days about a feast in which it is held
_NEAR_DAYS = 25
# words behind an anniversary among which its event is named ("anniversary of the attack on Pearl Harbor")
_OF_WORDS = 7


@dataclass(slots=True, eq=False, repr=False)
class Anniversary:
    """A number of years that a text says have passed, and where it says so; `ended`: its digits take an ending."""

    span: Span
    years: int
    ended: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Event:
    """The year of what is remembered, and where it stands; its day, where a pack knows it."""

    span: Span
    year: int
    day: date | None = None


def ordinal(text: str, word: Span, prefixes: Sequence[str], suffixes: Sequence[str]) -> Anniversary | None:
    """The ordinal in digits beside the word: before it, or behind where a prefix makes ordinals."""
    if prefixes:
        token = _TOKEN.match(text, word.end + 1) if text[word.end : word.end + 1] == " " else None
        tokens = [token] if token else []
    else:
        tokens = list(_TOKEN.finditer(text, max(0, word.start - NEAR), word.start))[-1 - _BETWEEN :]
    for token in reversed(tokens):
        dotted = _dotted(text, token, word)
        found = dotted or _read(token, prefixes, suffixes)
        if found and (dotted or not _APART.search(text, token.end(), word.start)):
            start, end = sorted((token.span(), (word.start, word.end)))
            return Anniversary(Span(start[0], end[1]), found.years, found.ended)
    return None


def tells_ordinals(text: str, prefixes: Sequence[str]) -> bool:
    """Whether digits stand behind one of these prefixes, as in few texts: quicker than to look for every feast.

    The last sign of a prefix is looked for, since to lower a text takes longer than all of this check.
    """
    for prefix in prefixes:
        for sign in {prefix[-1], prefix[-1].upper()}:
            at = text.find(sign)
            while at >= 0:
                if text[at + 1 : at + 2].isdecimal() and text[max(0, at + 1 - len(prefix)) : at + 1].lower() == prefix:
                    return True
                at = text.find(sign, at + 1)
    return False


def _read(token: re.Match[str], prefixes: Sequence[str], suffixes: Sequence[str]) -> Anniversary | None:
    """The ordinal that a word is, with its own place."""
    said = token[0].lower()
    number = _NUMBER.search(said)
    if number is None:
        return None
    head, tail = said[: number.start()], said[number.end() :]
    if not ((head in prefixes and not tail) or (not head and tail in suffixes)):
        return None
    return Anniversary(Span(*token.span()), int(number[0]), ended=bool(tail))


def _dotted(text: str, token: re.Match[str], word: Span) -> Anniversary | None:
    """An ordinal with a full stop right before its noun: "80. Jahrestag", "80.º aniversario"."""
    if not (token[0].isdecimal() and _NUMBER.fullmatch(token[0]) and _STOP.fullmatch(text, token.end(), word.start)):
        return None
    return Anniversary(Span(*token.span()), int(token[0]), ended=True)


def remembered(facts: Facts) -> Iterator[tuple[Anniversary, Event]]:
    """`HUT RI ke-80`, `ulang tahun ke-80 kemerdekaan`, `Hari Sumpah Pemuda ke-97`: the number beside a known event.

    Only where a prefix makes ordinals, and where noun and event stand together: "Presiden RI ke-8" is none.
    """
    words, document = words_of(facts), facts.document
    if not (words.remembered and document.language and document.language.code in codes()):
        return
    prefixes = load(document.language.code).quantities.ordinal_prefixes
    if not tells_ordinals(document.text, prefixes):
        return
    low = document.text.casefold()
    if len(low) != len(document.text):
        return
    inner = {word for name in words.remembered for word in name.split()}
    for name, told in words.remembered.items():
        for at in _places(low, name):
            day = date.fromisoformat(told)
            event = Event(Span(at, at + len(name)), day.year, day)
            tokens = list(_TOKEN.finditer(document.text, max(0, at - NEAR), at))
            before = _read(tokens[-1], prefixes, ()) if tokens else None
            after = _TOKEN.match(document.text, event.span.end + 1)
            found = before or (_read(after, prefixes, ()) if after else None)
            row = [token[0].casefold() for token in (tokens[:-1] if before else tokens)]
            if found and _is_of_noun(row, inner, words):
                yield found, event


def _places(low: str, name: str) -> Iterator[int]:
    """Where a name stands as whole words."""
    at = low.find(name)
    while at >= 0:
        if not low[at - 1 : at].isalnum() and not low[at + len(name) : at + len(name) + 1].isalnum():
            yield at
        at = low.find(name, at + len(name))


def _is_of_noun(row: list[str], inner: set[str], words: CheckWords) -> bool:
    """Whether a row of words ends with the noun of an anniversary, words of the event aside."""
    for back in range(min(_NOUN_WORDS, len(row)) + 1):
        said = f" {' '.join(row[: len(row) - back])} "
        if any(said.endswith(f" {noun} ") for noun in (*words.anniversaries, *words.feast_days)):
            return True
        if back == len(row) or row[-1 - back] not in inner:
            return False
    return False


def behind_it(facts: Facts, found: Anniversary) -> Event | None:
    """The event that a pack knows, named behind an anniversary: "80th anniversary of the attack on Pearl Harbor"."""
    words, end = words_of(facts), found.span.end
    stop = min(sentence_at(facts, found.span.start).end, end + NEAR)
    tokens = list(_TOKEN.finditer(facts.document.text, end, stop))[:_OF_WORDS]
    row = [phrase(token[0]).strip() for token in tokens]
    if not row or row[0] not in words.of_event:
        return None
    for first, last in combinations(range(1, len(row) + 1), 2):  # "D-Day" is one token and two words
        told = words.remembered.get(" ".join(row[first:last]))
        if told:
            day = date.fromisoformat(told)
            return Event(Span(tokens[first].start(), tokens[last - 1].end()), day.year, day)
    return None


def of_its_day(event: Event, dates: Sequence[DateMention]) -> bool:
    """Whether a date beside it is about the day on which the event is remembered: its year is that of the feast."""
    for mention in dates:
        first = mention.first
        if event.day is None or first is None or mention.grain not in {"day", "month"}:
            continue
        month = (first.month - event.day.month) % 12
        if month in {0, 1, 11} and (mention.grain == "month" or _apart(first, event.day) <= _NEAR_DAYS):
            return True
    return False


def _apart(day: date, feast: date) -> int:
    """Days between a day and the nearest return of a feast, leap days aside."""
    return min(abs((day - date(day.year + step, feast.month, min(feast.day, 28))).days) for step in (-1, 0, 1))
