"""The check `weekday-mismatch`."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import (
    STATEMENT,
    before,
    inside,
    locale_of,
    phrase,
    says,
    sentence_at,
    softened,
    starts_with,
    timed,
    words_of,
)
from factcheck.checks._calendar import GREGORIAN, one_slip_away, real, year_beside
from factcheck.checks._repair import other_date
from factcheck.checks._rows import rows
from factcheck.checks.base import Check, Example
from factcheck.classes import dataclass
from factcheck.language import codes, load
from factcheck.language.cldr import month_first, weekday_like, weekdays
from factcheck.model import Finding, NotChecked, Repair, Right, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.checks._rows import Row
    from factcheck.model import DateMention, Facts

# a yearless date this near to its publication is of the year that lies nearest
_NEAR_DAYS = 14
# a bare day of the month is of the month in which it is this near to publication
_NEAR_NUMBER = 10
# how many other dates are offered
_REPAIRS = 3
# longest stretch of a name on either side of its weekday
_NAME = 60
# longest text between two weekdays of a row: " sampai dengan "
_ROW = 16
# longest text between a date and the weekday that is told of it
_TOLD = 30
_CLOSED = re.compile(r"(?<=\d)[)）]")
_WEEK, _MONTHS = 7, 12
_DIGITS = re.compile(r"\d{1,4}")
# what opens a date that the desk has added to a quotation
_OPENS = frozenset("(（")
# how far back a year is looked for that a date far from publication may be of
_TOLD_BEFORE = 2_000
# what parts a date from its weekday
_MARKS = " ,.()（）、，"


class WeekdayMismatch(Check):
    """A weekday and a date that do not belong together.

    One of the two is wrong: a slip in the weekday, the day, the month or the year. The text alone seldom says which, so
    every repair is offered, the one nearest to publication first.

    A date in brackets counts inside a quotation too: it is the desk's, nobody speaks brackets.

    Without a year and a day of publication, two days of one month are held against each other.

    Silent when another reading of the date fits (3/4 as 3 April or 4 March), before 1583, in names such as Black Friday
    or Pasar Minggu, and for a date without a year that is right in the year that the
    passage told last or, further than two weeks from publication, in a year beside it or one that the text has named.
    """

    name: ClassVar[str] = "weekday-mismatch"
    room: ClassVar[str] = "dates"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example("id", flagged="Rapat digelar Senin (29/10/2024).", clean="Rapat digelar Selasa (29/10/2024)."),
        Example(
            "en",
            flagged="The council met on Friday, March 6, at noon.",
            clean="The council met on Thursday, March 6, at noon.",
            published=date(2025, 3, 7),
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding | Right | NotChecked]:
        """Compare every weekday that is written beside a date with the calendar."""
        yearless: list[_Pair] = []
        for pair in _pairs(facts):
            if not (_is_name(facts, pair.beside) or _of_several(facts, pair.beside) or timed(facts, pair.mention)):
                days, sure = _candidates(facts, pair.mention)
                yield from self._judged(facts, pair, days, sure=sure)
                yearless += [] if days else [pair]
        for odd, other, count in _odd(facts, yearless):
            yield self._together(facts, odd, other, count)
        for pair, day in _numbers(facts):
            yield self._mismatch(facts, pair, day, sure=False)
        for row in rows(facts):
            wrong = [(where, day) for where, weekday, day in row.told if day.weekday() != weekday]
            if wrong and min(day for _, day in wrong).year >= GREGORIAN:
                yield self._row(facts, row, wrong)
            elif not wrong:
                said = say("“{weekday}” beside {day}", weekday=_words(facts, row.told[0][0]), day=row.told[0][2])
                yield self.right(facts, row.dates, said)

    def _judged(
        self, facts: Facts, pair: _Pair, days: list[date], *, sure: bool
    ) -> Iterator[Finding | Right | NotChecked]:
        if fits := [day for day in days if day.weekday() == pair.weekday]:
            said = say("“{weekday}” beside {day}", weekday=_words(facts, pair.beside), day=fits[0])
            yield self.right(facts, pair.mention.span, said)
        elif days and min(days).year >= GREGORIAN:
            yield self._mismatch(facts, pair, days[0], sure=sure)
        elif not days:
            because = say("“{date}” has no year, and no publication date says which", date=pair.mention.text)
            yield self.not_checked(facts, because, pair.mention.span)

    def _row(self, facts: Facts, row: Row, wrong: list[tuple[Span, date]]) -> Finding:
        where, day = wrong[0]
        dates, weekday = _words(facts, row.dates), _words(facts, where)
        return self.finding(
            facts,
            where,
            say("“{weekday}” but that day of “{dates}” is {day}", weekday=weekday, dates=dates, day=day),
            related=[(row.dates, "the dates")],
            why=[say("{day} by the calendar", day=day) for _, day in wrong],
            repairs=[_other_weekday(facts, where, day) for where, day in wrong] + [Repair(say("or mend the days"))],
            severity=softened(facts, row.dates),
            about=day.isoformat(),
        )

    def _together(self, facts: Facts, odd: _Pair, other: _Pair, count: int) -> Finding:
        """Two days of one month that no year gives these weekdays: "Friday, 20 May" and "Saturday, 22 May"."""
        pairs = sorted((odd, other), key=lambda pair: pair.beside.start)
        (one, a), (two, b) = ((_words(facts, pair.beside), _words(facts, _date_span(facts, pair))) for pair in pairs)
        days = say("it is one day")
        if count:
            days = say("{a} and {b} are {count} days apart, whatever the year", a=a, b=b, count=abs(count))
        right = (other.weekday + count) % _WEEK
        return self.finding(
            facts,
            odd.beside,
            say("“{one}” for {a} and “{other}” for {b} fit in no year together", one=one, a=a, other=two, b=b),
            related=[(_date_span(facts, odd), "the date"), (other.beside, _words(facts, _date_span(facts, other)))],
            why=[days, say("no year is written, and no publication date says which")],
            repairs=[
                _weekday_of(facts, odd.beside, right),
                _weekday_of(facts, other.beside, (odd.weekday - count) % _WEEK),
            ],
            severity=softened(facts, odd.mention.span) or Severity.WARNING,
            about=f"{a} {b}",
        )

    def _mismatch(self, facts: Facts, pair: _Pair, day: date, *, sure: bool) -> Finding:
        weekday = _words(facts, pair.beside)
        where = _date_span(facts, pair)
        added = facts.document.text[where.start - 1 : where.start] in _OPENS  # nobody speaks brackets
        why = [say("{day} by the calendar", day=day)]
        published = facts.document.published
        if pair.mention.written[0] is None and published:
            why.insert(0, say("no year is written; counted from publication on {day}", day=published.day))
        if "other-calendar" in pair.mention.rule and (said := pair.mention.readings[0].said):
            why.insert(0, said)
        return self.finding(
            facts,
            pair.beside,
            say("“{weekday}” but {date} is {day}", weekday=weekday, date=where.of(facts.document.text), day=day),
            related=[(where, "the date")],
            why=why,
            repairs=list(_repairs(facts, pair, day)),
            severity=(None if added else softened(facts, pair.mention.span)) or (None if sure else Severity.WARNING),
            about=day.isoformat(),
        )


@dataclass(slots=True, eq=False, repr=False)
class _Pair:
    """A date and the weekday told of it, Monday = 0, with the place of the weekday."""

    mention: DateMention
    beside: Span
    weekday: int


def _pairs(facts: Facts) -> Iterator[_Pair]:
    """Every date with its weekday: beside it, or told of it ("21 February 2018 was a Wednesday")."""
    for at, mention in enumerate(facts.dates):
        if mention.problem or not _is_day(mention):
            continue
        if mention.weekday is not None and mention.weekday_span is not None:
            yield _Pair(mention, mention.weekday_span, mention.weekday)
        elif at + 1 < len(facts.dates):
            other = facts.dates[at + 1]
            gap = facts.document.text[mention.span.end : other.span.start]
            number = _weekday(facts, other)
            if number is not None and len(gap) <= _TOLD and phrase(gap).strip() in words_of(facts).falls_on:
                yield _Pair(mention, other.span, number)


def _numbers(facts: Facts) -> Iterator[tuple[_Pair, date]]:
    """`terça-feira (17)`, `17日（周二）`: a bare day of the month whose weekday fits in no month beside publication.

    Each comes with the nearest day of that number, where it is near enough to be the one meant. A figure in brackets is
    a day only in a text that writes another one so, whose weekday fits: "a nota de quinta-feira (10)".
    """
    published, language = facts.document.published, facts.document.language
    bracketed = language is not None and language.code in codes() and load(language.code).dates.bracketed_days
    bracketed = bracketed and any(one.rule == "weekday-day-number" and one.readings for one in facts.dates)
    for mention in facts.dates if published else ():
        told = mention.rule == "day-number-weekday" or (mention.rule == "weekday-day-number" and bracketed)
        if not told or mention.readings or mention.weekday is None or mention.weekday_span is None or published is None:
            continue
        middle = published.day.toordinal()
        near = range(max(1, middle - _NEAR_NUMBER), min(date.max.toordinal(), middle + _NEAR_NUMBER) + 1)
        found = (date.fromordinal(at) for at in sorted(near, key=lambda at: abs(at - middle)))
        day = next((day for day in found if day.day == mention.written[2]), None)
        if day is not None and not mention.text[0].isupper():
            yield _Pair(mention, mention.weekday_span, mention.weekday), day


def _weekday(facts: Facts, mention: DateMention) -> int | None:
    """The number of a weekday that stands alone, Monday = 0; `None` for any other mention."""
    if mention.known != {"weekday"}:
        return None
    return weekdays(locale_of(facts)).get(mention.text.lower().rstrip("."))


def _words(facts: Facts, span: Span) -> str:
    return span.of(facts.document.text)


def _is_day(mention: DateMention) -> bool:
    return mention.kind in {"date", "time"} and mention.written[1] is not None and mention.written[2] is not None


def _is_name(facts: Facts, beside: Span) -> bool:
    """Whether the weekday is a part of a name: Black Friday, Pasar Minggu."""
    left = facts.document.text[max(0, beside.start - 24) : beside.start]
    if left[-1:] == " " and (left.split() or [""])[-1].casefold() in words_of(facts).not_weekday:
        return True
    around = inside(facts.names, Span(max(0, beside.start - _NAME), beside.end + _NAME))
    return any(name.span.start < beside.start < name.span.end and name.kind in {"place", "org"} for name in around)


def _of_several(facts: Facts, beside: Span) -> bool:
    """Whether it ends a row of weekdays ("Monday to Friday, 28 October"), whose dates are not told one by one."""
    words = words_of(facts)
    for other in inside(facts.dates, Span(max(0, beside.start - _NAME), beside.start)):
        if other.known == {"weekday"} and beside.start - other.span.end <= _ROW:
            gap = facts.document.text[other.span.end : beside.start]
            if starts_with(phrase(gap), (*words.joins_range, *words.joins)) or gap.strip() in {"-", "–", ",", "/"}:
                return True
    return False


def _candidates(facts: Facts, mention: DateMention) -> tuple[list[date], bool]:
    """The days that the written date can mean, best first, and whether its year is beyond doubt."""
    year, month, day = mention.written
    if year is not None:
        return [reading.first for reading in mention.readings if reading.first], True
    published = facts.document.published
    if published is None or month is None or day is None:
        return [], False
    if says(
        before(facts, mention.span.start, sentence_at(facts, mention.span.start).start), words_of(facts).other_year
    ):
        return [], False
    parts = {(month, day)} | {(reading.first.month, reading.first.day) for reading in mention.readings if reading.first}
    nearest = sorted(
        (found for one in parts if (found := year_beside(*one, mention.first or published.day))),
        key=lambda it: abs(it - published.day),
    )
    near = bool(nearest) and abs((nearest[0] - published.day).days) <= _NEAR_DAYS
    years = set() if near else {published.day.year + step for step in (-1, 0, 1)} | _years_told(facts, mention)
    years |= {year} if (year := _year_of_passage(facts, mention)) else set()
    return nearest + [found for year in sorted(years) for one in parts if (found := real(year, *one))], near


def _year_of_passage(facts: Facts, mention: DateMention) -> int | None:
    """The year of the full date that the line told last: "on 15 April 1912, ... on Sunday, 14 April"."""
    line = facts.document.text.rfind("\n", 0, mention.span.start) + 1
    earlier = inside(facts.dates, Span(max(line, mention.span.start - STATEMENT), mention.span.start))
    return next((one.written[0] for one in reversed(earlier) if one.written[0] and one.kind == "date"), None)


def _years_told(facts: Facts, mention: DateMention) -> set[int]:
    """The years that the text has written before a date, the few last ones."""
    told = inside(facts.dates, Span(max(0, mention.span.start - _TOLD_BEFORE), mention.span.start))
    return {one.written[0] for one in told if one.written[0]}


def _date_span(facts: Facts, pair: _Pair) -> Span:
    """The date without its weekday, where one span holds both, and without the marks between the two."""
    start, end, beside = pair.mention.span.start, pair.mention.span.end, pair.beside
    if not pair.mention.span.overlaps(beside):
        return pair.mention.span
    before_it = facts.document.text[start : beside.start]
    start, end = (start, beside.start) if any(map(str.isdigit, before_it)) else (beside.end, end)
    words = facts.document.text[start:end].rstrip(_MARKS)
    days = [run.end() for run in _DIGITS.finditer(words) if int(run[0]) == pair.mention.written[2]]
    cut = (
        max((words.rfind(mark, 0, days[-1]) for mark in "(（,"), default=-1) + 1 if days else 0
    )  # "Friday night, 3 May"
    start, words = start + cut, words[cut:]
    words = _CLOSED.split(words, maxsplit=1)[0]  # "(29/10/2024) dini hari"
    left = len(words) - len(words.lstrip(_MARKS))
    return Span(start + left, start + left + len(words.strip(_MARKS)))


def _odd(facts: Facts, yearless: list[_Pair]) -> Iterator[tuple[_Pair, _Pair, int]]:
    """Dates without a year whose weekday fits no other, each with the one it was held against and the days from it.

    Where two of three agree, the third is the odd one; of two alone it is the later one in the text.
    """
    told: set[int] = set()
    for at, (one, other) in enumerate(pairwise(yearless)):
        count = _days_between(facts, one, other)
        if count is None or not (other.weekday - one.weekday - count) % _WEEK or not told.isdisjoint({at, at + 1}):
            continue
        beyond = [pair for pair in (*yearless[:at], *yearless[at + 2 :]) if _agree(facts, pair, other)]
        first = bool(beyond) and not any(_agree(facts, pair, one) for pair in yearless if pair not in {one, other})
        told.add(at if first else at + 1)
        yield (one, other, -count) if first else (other, one, count)


def _agree(facts: Facts, one: _Pair, other: _Pair) -> bool:
    count = _days_between(facts, one, other)
    return count is not None and not (other.weekday - one.weekday - count) % _WEEK


def _days_between(facts: Facts, one: _Pair, other: _Pair) -> int | None:
    """Days from one yearless date to another of the same month; `None` where they need not be of one year."""
    (_, month, first), (_, later, last) = one.mention.written, other.mention.written
    if month is None or month != later or first is None or last is None or facts.document.published is not None:
        return None
    figures = [pair for pair in (one, other) if not any(map(str.isalpha, _words(facts, _date_span(facts, pair))))]
    if figures and min(first, last) <= _MONTHS and month_first(locale_of(facts)):
        return None  # "(5/6)": of June or of May
    around = Span(sentence_at(facts, one.mention.span.start).start, sentence_at(facts, other.mention.span.start).end)
    if any(mention.written[0] for mention in inside(facts.dates, around)) or says(
        phrase(_words(facts, around)), words_of(facts).other_year
    ):
        return None  # "Friday, May 20, last year": of two years
    return last - first


def _weekday_of(facts: Facts, where: Span, number: int) -> Repair:
    right = weekday_like(locale_of(facts), number, _words(facts, where))
    return Repair(say("write “{weekday}”", weekday=right), where, right)


def _other_weekday(facts: Facts, where: Span, day: date) -> Repair:
    """Write the weekday of a day, as the one that stands there is written."""
    right = weekday_like(locale_of(facts), day.weekday(), _words(facts, where))
    return Repair(say("write “{weekday}”", weekday=right), where, right)


def _repairs(facts: Facts, pair: _Pair, day: date) -> Iterator[Repair]:
    """The right weekday, then the nearest date with the weekday as written: another day, month, year.

    A day that is past is not made one that is yet to come where another would do, nor one to come a past one. A year
    that nobody wrote is not mended.
    """
    yield _other_weekday(facts, pair.beside, day)
    published = facts.document.published
    target = published.day if published else day
    nearest: dict[tuple[bool, bool], date] = {}
    every = list(one_slip_away(day, pair.weekday))
    slips = [other for other in every if (other <= target) == (day <= target)] or every
    for other in sorted(slips, key=lambda other: (abs(other - target), other)):
        nearest.setdefault((other.year == day.year, other.month == day.month), other)
    nearest = dict(sorted(nearest.items(), reverse=True))
    year, month, _ = pair.mention.written
    if month is None:  # a bare day of the month
        nearest = {same: other for same, other in nearest.items() if all(same)}
    elif year is None:
        nearest = {same: other for same, other in nearest.items() if same[0]}
    for other in list(nearest.values())[:_REPAIRS]:
        yield other_date(facts, pair.mention, day, other)
