"""What is counted from another day: yearless dates, weekdays, shifts, numbered pieces of the current year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.dates import calendar
from factcheck.dates.context import FUTURE, PAST
from factcheck.dates.shapes import Calendar
from factcheck.model import DateReading, say

if TYPE_CHECKING:
    from factcheck.dates.context import Context
    from factcheck.dates.shapes import Piece, Same, Shape, Shift, Weekday
    from factcheck.model import Sentence

Placed = tuple[str | None, tuple[DateReading, ...], str]
"""TIMEX value, readings, grain."""

_MONTHS_BACK, _MONTHS_AHEAD = 8, 3
_WEEK = 7
_SPANS = frozenset({"week", "month", "quarter", "half"})
_THURSDAY = 3
_LEAP_DAY, _LEAP_CYCLE = (2, 29), 8
"""The day that most years lack, and how many years may lie between two of them."""


def reading(unit: str, inside: date | None, said: Sentence) -> tuple[DateReading, ...]:
    """The reading that takes the whole unit around a day, if there is one."""
    found = calendar.of_unit(unit, inside) if inside else None
    return (DateReading(found[0], *found[1], said),) if found else ()


def counted(day: date) -> Sentence:
    """How a day came about that is counted from another."""
    return say("counted from {day}", day=day)


def one(readings: tuple[DateReading, ...], grain: str) -> Placed:
    """The best reading as value."""
    return readings[0].timex if readings else None, readings, grain


def yearless(sense: Calendar, shape: Shape, context: Context) -> Placed:
    """A month or day without its year."""
    published = context.published
    if sense.month is None:
        return _day_number(sense, shape, context)
    grain = "day" if sense.day else "month"
    if published is None:
        return None, (), grain
    if sense.shift is not None:
        return one(
            reading(grain, calendar.day(published.year + sense.shift, sense.month, sense.day or 1), counted(published)),
            grain,
        )
    if sense.day is None:
        return _month(sense, shape, context, published)
    return _day_month(sense, shape, context, published)


def _day_month(sense: Calendar, shape: Shape, context: Context, published: date) -> Placed:
    """A day without its year: the nearest one, unless a word of direction says which.

    Where only the year of the date told last has the weekday that stands beside it, it is of that year.
    """
    month, day = sense.month or 0, sense.day or 0
    reach = _LEAP_CYCLE if sense.side and (month, day) == _LEAP_DAY else 1  # "the next 29 February"
    years = range(published.year - reach, published.year + reach + 1)
    candidates = [there for year in years if (there := calendar.day(year, month, day))]
    if sense.side:
        candidates = [there for there in candidates if (there > published) == (sense.side == FUTURE)] or candidates
    candidates.sort(key=lambda there: (abs((there - published).days), there))
    if not candidates:
        return None, (), "day"
    readings = reading("day", candidates[0], say("year nearest to {day}", day=published))
    before = calendar.day(context.last[0][0].year, month, day) if context.last else None
    if before and before not in candidates and before.weekday() == shape.weekday != candidates[0].weekday():
        readings = reading("day", before, say("the year told last, in which the weekday fits")) + readings
    for there in candidates[1:]:
        if shape.weekday is not None and there.weekday() == shape.weekday != candidates[0].weekday():
            readings += reading("day", there, say("the year in which the weekday fits"))
    for other in sense.orders:
        readings += reading(
            "day", calendar.day(published.year, other[1], other[2]), say("day and month in the other order")
        )
    return one(readings, "day")


def _month(sense: Calendar, shape: Shape, context: Context, published: date) -> Placed:
    """A bare month: a few months back or ahead; the tense decides when it lies ahead."""
    offset = ((sense.month or 1) - published.month) % calendar.MONTHS
    tense = context.tense(shape, until=False) if sense.side is None else 0
    if sense.side == PAST:
        offset = offset - calendar.MONTHS if offset else -calendar.MONTHS
    elif sense.side == FUTURE:
        offset = offset or calendar.MONTHS
    elif sense.side == 0:
        offset = (sense.month or 1) - published.month
    elif (offset > _MONTHS_AHEAD and tense != FUTURE) or (tense == PAST and offset > 0):
        offset -= calendar.MONTHS
    first = published.replace(day=1)
    readings = reading("month", calendar.step_months(first, offset), counted(published))
    if sense.side is None:
        other = offset - calendar.MONTHS if offset > 0 else offset + calendar.MONTHS
        if abs(other) <= calendar.MONTHS:
            readings += reading("month", calendar.step_months(first, other), say("the same month a year away"))
    return one(readings, "month")


def _day_number(sense: Calendar, shape: Shape, context: Context) -> Placed:
    """A bare day number takes month and year from the last date told, else from the publication."""
    if shape.weekday is not None:
        return _weekday_of_month(sense.day or 0, shape.weekday, context)
    base = context.last[0][0] if context.last else context.published
    if context.beside is not None and shape.start - context.beside[0] <= 1:
        base = context.beside[1]  # 지난달 20일
    if base is None or sense.day is None:
        return None, (), "day"
    return one(
        reading("day", calendar.day(base.year, base.month, sense.day), say("month and year of {day}", day=base)), "day"
    )


def _weekday_of_month(number: int, weekday: int, context: Context) -> Placed:
    """`quinta-feira (24)`: the nearest day with this number and this weekday; where there is none, nothing."""
    published = context.published
    if published is None:
        return None, (), "day"
    firsts = [calendar.step_months(published.replace(day=1), offset) for offset in (0, -1, 1)]
    days = [there for first in firsts if first and (there := calendar.day(first.year, first.month, number))]
    fits = sorted(
        (there for there in days if there.weekday() == weekday), key=lambda there: abs((there - published).days)
    )
    return one(reading("day", fits[0] if fits else None, say("day and weekday nearest to {day}", day=published)), "day")


def weekday(sense: Weekday, shape: Shape, context: Context) -> Placed:
    """A bare weekday: most recent, the day of publication included, unless a word says otherwise; the other stays."""
    published = context.published
    if published is None:
        return None, (), "day"
    name = sense.number
    back = (published.weekday() - name) % _WEEK
    if sense.week is not None:
        monday = published - timedelta(days=published.weekday())
        return one(
            reading(
                "day",
                calendar.step_days(monday, _WEEK * sense.week + name),
                say("in the week counted from {day}", day=published),
            ),
            "day",
        )
    ahead = (name - published.weekday()) % _WEEK
    if sense.side == PAST:
        offsets = [-(back or _WEEK)]
        if offsets[0] >= -published.weekday():
            offsets.append(offsets[0] - _WEEK)
        sentences = [say("last one before {day}", day=published), say("the one of the week before")]
    elif sense.side == FUTURE:
        offsets = [ahead or _WEEK]
        offsets += [offsets[0] + _WEEK] if offsets[0] < _WEEK - published.weekday() else []
        sentences = [say("next one after {day}", day=published), say("the one of the week after")]
    elif sense.side == 0:
        offsets, sentences = [name - published.weekday()], [say("in the week of {day}", day=published)]
    elif (tense := context.tense(shape)) == FUTURE or (tense != PAST and ahead == 1):
        offsets, sentences = (
            [ahead, ahead - _WEEK],
            [say("next one, {day} included", day=published), say("the one before")],
        )
    else:
        offsets, sentences = (
            [-back, _WEEK - back],
            [say("most recent one, {day} included", day=published), say("the one after")],
        )
    readings: tuple[DateReading, ...] = ()
    for offset, said in zip(offsets, sentences, strict=False):
        readings += reading("day", calendar.step_days(published, offset), said)
    return one(readings, "day")


def shift(sense: Shift, shape: Shape, context: Context) -> Placed:
    """A distance from the publication, or from the last date told."""
    unit, count = sense.unit, sense.count
    base = context.published
    if sense.then:
        base = context.last_day if unit == "day" else context.last[0][0] if context.last else None
        if base is None and (sense.whole or count <= 0):
            base = context.published
    if unit == "weekend":
        return _weekend(sense, shape, context)
    grain = "day" if unit in {"day", "night", "workday"} else unit
    if base is None:
        return None, (), grain
    if sense.whole and unit in {"month", "quarter", "half", "year", "decade", "century"}:
        base = base.replace(day=1)
    target = calendar.jump(unit, base, count)
    said = say("counted from {day}, the last date told", day=base) if sense.then else counted(base)
    if unit == "week" and not sense.whole and count > 0:
        grain = "day"
    return one(reading(grain, target, said), grain)


def same(sense: Same, context: Context) -> Placed:
    """The span told last, in another year; where none was told, that year."""
    published = context.published
    if published is None:
        return None, (), sense.unit or "year"
    (first, _), grain = context.last or ((published, published), "year")
    unit = sense.unit or (grain if grain in _SPANS else "year")
    told_near = context.last is not None and abs(first.year - published.year) <= 1 and grain in {unit, "day", "month"}
    if unit == "year" or not told_near:
        return one(reading("year", date(published.year + sense.years, 1, 1), counted(published)), "year")
    there = calendar.jump("year", first.replace(day=1) if unit != "week" else first, sense.years)
    return one(reading(unit, there, say("the span told last, in another year")), unit)


def _weekend(sense: Shift, shape: Shape, context: Context) -> Placed:
    published = context.published
    if published is None:
        return None, (), "day"
    count = sense.count
    if not sense.whole:
        tense = context.tense(shape)
        early = published.weekday() < _THURSDAY
        count = 0 if tense == FUTURE or not (tense == PAST or early) else -1
    found = calendar.of_unit("weekend", published + timedelta(days=_WEEK * count))
    there = DateReading(found[0], *found[1], counted(published)) if found else None
    return (there.timex, (there,), "day") if there else (None, (), "day")


def piece(sense: Piece, shape: Shape, context: Context) -> Placed:
    """A numbered quarter, half, week, decade or century."""
    unit, number = sense.unit, sense.number
    if unit == "weekday":
        return _nth_weekday(sense, shape, context)
    if unit == "century":
        found = calendar.century(number)
        return (found[0], (DateReading(found[0], *found[1], say("as written")),), unit) if found else (None, (), unit)
    if unit == "decade":
        return one(reading("decade", date(number * 10, 1, 1), say("as written")), unit)
    year = sense.year
    if year is None and context.published:
        year = context.published.year + (sense.shift or 0)
        months = calendar.MONTH_UNITS.get(unit, 0)
        ahead = months and (number - 1) * months + 1 > context.published.month
        if sense.shift is None and ahead and context.tense(shape) != FUTURE and sense.month is None:
            year -= 1
    if year is None:
        return None, (), unit
    if unit == "week":
        return _week_of(sense, year, context)
    return one(reading(unit, date(year, (number - 1) * calendar.MONTH_UNITS[unit] + 1, 1), say("as written")), unit)


def _nth_weekday(sense: Piece, shape: Shape, context: Context) -> Placed:
    """The n-th Monday of a month; without its year, of the month that a bare name of it would mean."""
    first = date(sense.year, sense.month or 1, 1) if sense.year else None
    if first is None and context.published:
        month = Calendar(month=sense.month)
        first = next((found.first for found in _month(month, shape, context, context.published)[1]), None)
    after = calendar.step_months(first, 1) if first else None
    if first is None or after is None:
        return None, (), "day"
    days = [day for at in range((after - first).days) if (day := first + timedelta(at)).weekday() == sense.weekday]
    at = sense.number - 1 if sense.number > 0 else sense.number
    return one(reading("day", days[at] if at < len(days) else None, say("counted from the first")), "day")


def _week_of(sense: Piece, year: int, context: Context) -> Placed:
    """The n-th week of a month, counted in sevens from its first; the last holds its last day."""
    inside = date(year, sense.month, 1) if sense.month else None
    if sense.months is not None and context.published:
        inside = calendar.step_months(context.published.replace(day=1), sense.months)
    if inside is None:
        return None, (), "week"
    if sense.number == -1:
        after = calendar.step_months(inside, 1)
        return one(reading("week", after and after - timedelta(days=_WEEK), say("the last whole week")), "week")
    return one(
        reading("week", calendar.step_days(inside, _WEEK * (sense.number - 1)), say("counted from the first")), "week"
    )
