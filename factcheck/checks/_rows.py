"""Rows of weekdays told of rows of days: "Saturday and Sunday, 4 and 5 May", "Sabtu-Minggu (4-5/5)"."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from factcheck.checks._around import locale_of, phrase
from factcheck.classes import dataclass
from factcheck.language import codes, load
from factcheck.language.cldr import weekdays
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.model import DateMention, Facts

_MARKS = r"[\s,、，(（]"
_DASHES = frozenset("-–—")
_DIGIT = re.compile(r"\d")
# longest stretch of text that holds a row of weekdays
_LONGEST = 90
# a row of more days than a week is a schedule
_WEEK = 7
# a range or list without a year is of the year nearest to a publication this near
_NEAR = timedelta(days=14)


@dataclass(slots=True, eq=False, repr=False)
class Row:
    """A row of weekdays and the days that it is told of, one for one.

    Attributes:
        dates: where the days stand.
        told: each weekday as `(where it stands, Monday = 0, the day)`.
    """

    dates: Span
    told: list[tuple[Span, int, date]]


@dataclass(slots=True, eq=False, repr=False)
class _Words:
    """Words between two of a row: "and", "to", "the"."""

    joins: frozenset[str] = frozenset()
    ranges: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()


def _words(facts: Facts) -> _Words:
    language = facts.document.language
    return _words_in(language.code) if language and language.code in codes() else _Words()


@cache
def _words_in(language: str) -> _Words:
    pack, words = load(language).dates, load(language).checks
    joins = frozenset({*words.lists, *pack.conj})
    return _Words(joins, frozenset({*words.joins_range, *pack.range}) - joins, frozenset(pack.articles))


def rows(facts: Facts) -> Iterator[Row]:
    """Every row of days with a row of weekdays of the same length before it, or behind it in brackets or commas.

    A range has a row of as many days as it is long; other rows of weekdays are those of a schedule.
    """
    at = 0
    while at < len(facts.dates):
        days, size = _days(facts, at)
        if len(days) > 1:
            names = weekdays(locale_of(facts))
            span = Span(facts.dates[at].span.start, facts.dates[at + size - 1].span.end)
            found, ends = _beside(facts.document.text, span, tuple(sorted(names)), _words(facts))
            if told := _matched([(place, names[name]) for place, name in found], days, ends=ends):
                yield Row(span, told)
        at += size


def _days(facts: Facts, at: int) -> tuple[list[date], int]:
    """The days of a range, or of a list of dates, that begins with a mention; and how many mentions it takes."""
    mention = facts.dates[at]
    if mention.kind == "range":
        first, after = mention.first, mention.after
        if mention.grain != "day" or first is None or after is None or not _placed(facts, mention):
            return [], 1
        length = (after - first).days
        return [first + timedelta(days=step) for step in range(length)] if length <= _WEEK else [], 1
    days, size = [], 0
    while at + size < len(facts.dates):
        one = facts.dates[at + size]
        if not (_is_day(one) and _placed(facts, one)) or one.first is None:
            break
        if size and (one.weekday is not None or not _joined(facts, at + size)):
            break
        days.append(one.first)
        size += 1
    return days, max(size, 1)


def _is_day(mention: DateMention) -> bool:
    return mention.kind == "date" and mention.grain == "day" and not mention.problem and "day" in mention.known


def _placed(facts: Facts, mention: DateMention) -> bool:
    """Whether its year is written, or beyond doubt."""
    published = facts.document.published
    near = published is not None and mention.first is not None and abs(mention.first - published.day) <= _NEAR
    return "year" in mention.known or near


def _joined(facts: Facts, at: int) -> bool:
    """Whether only "and" or a comma parts a mention from the one before it."""
    gap = facts.document.text[facts.dates[at - 1].span.end : facts.dates[at].span.start]
    if len(gap) > _LONGEST:
        return False  # as nearly always
    return gap.strip() in {",", "、"} or phrase(gap).strip() in _words(facts).joins


def _beside(text: str, span: Span, names: tuple[str, ...], words: _Words) -> tuple[list[tuple[Span, str]], bool]:
    """The weekdays of the row beside some days, each with where it stands; and whether they are the ends of a range."""
    before, behind, one = _patterns(names, tuple(sorted(words.joins | words.ranges)), tuple(sorted(words.articles)))
    digit = _DIGIT.search(text, span.start, span.end)
    found, floor = None, span.start
    for stop in (span.start, digit.start() if digit else span.start):
        floor = max(0, stop - _LONGEST)
        found = found or before.search(text[floor:stop].lower())
    if found is None:
        floor = span.end
        found = behind.match(text[floor : floor + _LONGEST].lower())
    if found is None:
        return [], False
    row = [*one.finditer(found.string, *found.span("row"))]
    parts = [(Span(floor + it.start(), floor + it.end()), it[0]) for it in row]
    gap = found.string[row[0].end() : row[1].start()].strip()
    return parts, len(row) == 2 and (gap in _DASHES or gap in words.ranges)  # noqa: PLR2004 - a range has two ends


def _matched(parts: list[tuple[Span, int]], days: list[date], *, ends: bool) -> list[tuple[Span, int, date]]:
    """Each weekday with its day; none where the row is longer or shorter than the days."""
    if ends and (parts[1][1] - parts[0][1]) % _WEEK + 1 == len(days):
        days = [days[0], days[-1]]
    if len(parts) != len(days):
        return []
    return [(span, weekday, day) for (span, weekday), day in zip(parts, days, strict=True)]


@cache
def _patterns(names: tuple[str, ...], joins: tuple[str, ...], articles: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """A row of weekdays at the end of a text, one in brackets or commas at its beginning, and one weekday."""
    one = rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?!\w)"
    word = rf"(?:(?:{'|'.join(map(re.escape, joins))})\s{{1,2}})?" if joins else ""
    word += rf"(?:(?:{'|'.join(map(re.escape, articles))})\s{{1,2}})?" if articles else ""
    row = rf"(?P<row>{one}(?:\s{{0,2}}[-–—/,、]?\s{{0,2}}{word}{one}){{1,6}})"
    return re.compile(rf"{row}{_MARKS}{{0,4}}$"), re.compile(rf"\s?[,(（]\s?{row}"), re.compile(one)
