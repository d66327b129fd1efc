"""Placing: what a shape means given the day of publication, what the text told before, and the tense around it.

Without an anchor nothing relative is placed: no anchor, no guess.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import compress, product
from typing import TYPE_CHECKING

from factcheck.dates import calendar
from factcheck.dates.relative import Placed, one, piece, reading, same, shift, weekday, yearless
from factcheck.dates.shapes import (
    Between,
    Calendar,
    Clock,
    Length,
    Offset,
    Piece,
    Repeat,
    Same,
    Sense,
    Shape,
    Shift,
    Weekday,
)
from factcheck.model import DateReading, Sentence, say

if TYPE_CHECKING:
    from factcheck.dates.context import Context

_AHEAD = frozenset({"hence", "hence-before", "lone-hence", "lonely-hence"})
_FEBRUARY, _LEAP_DAY = 2, 29
_LONGEST_MONTH = 32
_HOURS, _MINUTES = 24, 60
_MONTH_NAMES = (
    say("January"), say("February"), say("March"), say("April"), say("May"), say("June"), say("July"), say("August"),
    say("September"), say("October"), say("November"), say("December"),
)  # fmt: skip
"""For the sentence that says why a date cannot exist."""
_UNIT_NAMES = {"day": say("day"), "week": say("week"), "month": say("month"), "year": say("year")}
_YEARS = {
    "buddhist": say("buddhist year {year}").template,
    "hijri": say("hijri year {year}, by the tabular calendar").template,
    "umm-al-qura": say("hijri year {year}, by the calendar of Umm al-Qura").template,
    "japanese": say("japanese year {year}").template,
    "minguo": say("minguo year {year}").template,
    "persian": say("persian year {year}").template,
}
"""What is said of a year that is written in another calendar."""
_WRITTEN = say("as written")
_BACKWARDS = say("the range ends before it begins")

_DATE_LETTERS = {
    "day": ("D", 1), "night": ("D", 1), "workday": ("D", 1), "week": ("W", 1), "month": ("M", 1), "quarter": ("M", 3),
    "half": ("M", 6), "year": ("Y", 1), "decade": ("Y", 10), "century": ("Y", 100),
}  # fmt: skip


def place(shape: Shape, context: Context) -> tuple[Placed, Sentence | None]:
    """Value, readings and grain of a shape, and the problem when it cannot exist."""
    sense = shape.sense
    if isinstance(sense, Calendar):
        return _calendar(sense, shape, context)
    if isinstance(sense, Between):
        return _between(sense, shape, context)
    if isinstance(sense, Offset):
        return _offset(sense, shape), None
    if isinstance(sense, Weekday):
        return weekday(sense, shape, context), None
    if isinstance(sense, Shift):
        if shape.rule == "hence-before" and not context.ahead(shape):
            return _length(Length(((Decimal(sense.count), sense.unit),)))
        if shape.rule in _AHEAD and context.narrated(shape):
            return _narrated(sense, shape, context), None
        return shift(sense, shape, context), None
    if isinstance(sense, Piece):
        return piece(sense, shape, context), None
    if isinstance(sense, Same):
        return same(sense, context), None
    return _placeless(sense)


def _narrated(sense: Shift, shape: Shape, context: Context) -> Placed:
    """A distance from the last date told; that from the publication stays possible."""
    value, readings, grain = shift(replace(sense, then=True), shape, context)
    others = shift(sense, shape, context)[1]
    return value, (*readings, *(other for other in others if other.timex != value)), grain


def _placeless(sense: Sense) -> tuple[Placed, Sentence | None]:
    """Lengths, clock times and what recurs have a value but no place in the calendar."""
    if isinstance(sense, Length):
        return _length(sense)
    if isinstance(sense, Clock):
        if (sense.hour, sense.minute) > (_HOURS, 0):
            return (None, (), "time"), say("a day has {hours} hours", hours=_HOURS)
        if sense.minute >= _MINUTES:
            return (None, (), "time"), say("an hour has {minutes} minutes", minutes=_MINUTES)
        return (f"T{sense.hour:02}:{sense.minute:02}", (), "time"), None
    if isinstance(sense, Repeat) and sense.period:
        return _length(sense.period)
    return (None, (), "duration"), None


def problem_of(sense: Calendar) -> Sentence | None:
    """Why a written date cannot exist, or `None`."""
    if sense.month is not None and not 1 <= sense.month <= calendar.MONTHS:
        return say("there is no month {month}", month=str(sense.month))
    if sense.day is None or sense.month is None:
        return None
    longest = calendar.month_length(sense.month, sense.year if sense.year and sense.year > 0 else None)
    if 1 <= sense.day <= longest:
        return None
    if sense.month == _FEBRUARY and sense.day == _LEAP_DAY:
        return say("{year} is not a leap year", year=str(sense.year))
    return say("{month} has {days} days", month=_MONTH_NAMES[sense.month - 1], days=longest)


def _written(sense: Calendar) -> str | None:
    parts = [f"{sense.year:04}" if sense.year else "XXXX", *(f"{part:02}" for part in (sense.month, sense.day) if part)]
    return "-".join(parts) if sense.year and sense.year > 0 else None


def _calendar(sense: Calendar, shape: Shape, context: Context) -> tuple[Placed, Sentence | None]:
    sense = _ordered(sense, shape, context)
    if problem := problem_of(sense):
        guess = sense if sense.year else replace(sense, year=context.published.year if context.published else None)
        if not problem_of(guess) or not sense.day or (sense.day > 31 and shape.weekday is None):  # noqa: PLR2004 - no day at all
            problem = None
        return (_written(guess), (), "day"), problem
    if sense.calendar == "bc" or (sense.year is not None and not 1 <= sense.year <= calendar.LAST_YEAR):
        return (None, (), "year"), None
    if sense.year is not None:
        return _full(sense, shape), None
    return yearless(sense, shape, context), None


def _ordered(sense: Calendar, shape: Shape, context: Context) -> Calendar:
    """The reading that evidence prefers: the weekday beside it, then another date of the text, then the locale."""
    if not sense.orders or (sense.year is None and not context.published):
        return sense
    if shape.weekday is not None and context.lexicon.pack.order_open and sense.year:
        fits = [
            ymd for ymd in ((sense.year, sense.month or 0, sense.day or 0), *sense.orders)
            if (there := calendar.day(*ymd)) and there.weekday() == shape.weekday
        ]  # fmt: skip
        if len(fits) == 1:
            return replace(sense, year=fits[0][0], month=fits[0][1], day=fits[0][2], orders=())
    if context.order and context.lexicon.order != "ymd":
        first, second = sense.digits[:2]
        day, month = (first, second) if context.order == "dmy" else (second, first)
        if month <= calendar.MONTHS:
            return replace(sense, month=month, day=day, orders=())
    return sense if context.lexicon.pack.order_open else replace(sense, orders=())


def _full(sense: Calendar, shape: Shape) -> Placed:
    year, month, day = sense.year or 1, sense.month, sense.day
    if sense.span is not None:
        first, after = sense.span
        grain = "year" if (after - first).days > _LONGEST_MONTH else "month"
        return one((DateReading(f"{first}/{after}", first, after, _how(sense)),), grain)
    if day is not None and month is not None:
        grain, inside = "day", calendar.day(year, month, day)
    elif month is not None:
        grain, inside = "month", date(year, month, 1)
    else:
        grain, inside = "year", date(year, 1, 1)
    readings = reading(grain, inside, _how(sense))
    if sense.calendar == "fiscal":
        said = say("a fiscal year from October")
        readings += (DateReading(f"{year:04}", date(year - 1, 10, 1), date(year, 10, 1), said),)
    if sense.calendar in {"hijri", "umm-al-qura"} and inside:
        readings += _sighted(grain, inside + timedelta(days=1), say("the moon may be sighted a day later"))
        readings += _sighted(grain, inside - timedelta(days=1), say("the moon may be sighted a day earlier"))
        if shape.weekday is not None:  # the weekday beside it says on which day it was
            readings = tuple(sorted(readings, key=lambda found: (found.first or inside).weekday() != shape.weekday))
    for other in sense.orders:
        readings += reading("day", calendar.day(*other), say("day and month in the other order"))
    return readings[0].timex if readings else None, readings, grain


def _how(sense: Calendar) -> Sentence:
    """How the reading of a date came about that is written out."""
    if sense.calendar == "gregorian":
        return _WRITTEN
    if sense.calendar == "fiscal":
        return say("the calendar year; a fiscal year may begin in another")
    return say(_YEARS[sense.calendar], year=str(sense.written_year))


def _sighted(grain: str, inside: date, said: Sentence) -> tuple[DateReading, ...]:
    return tuple(replace(found, sighted=True) for found in reading(grain, inside, said))


def _offset(sense: Offset, shape: Shape) -> Placed:
    """Counted from a written date, at the coarser grain of the two."""
    _, readings, grain = _full(sense.base, shape)
    first = readings[0].first if readings else None
    if first is None:
        return None, (), grain
    size = ["day", "week", "month", "year"]
    coarser = max(grain, sense.unit if sense.unit != "week" else "day", key=size.index)
    target = calendar.jump(sense.unit, first, sense.count)
    steps, unit, base = f"{sense.count:+}", _UNIT_NAMES[sense.unit], str(readings[0].timex)
    return one(reading(coarser, target, say("{steps} {unit} from {day}", steps=steps, unit=unit, day=base)), coarser)


def _between(sense: Between, shape: Shape, context: Context) -> tuple[Placed, Sentence | None]:
    first, last = sense.first, sense.last
    for end in (first, last):
        if problem := problem_of(end):
            return (None, (), "day"), problem
    grain = "day" if first.day else "month" if first.month else "year"
    if first.calendar == "bc":
        fits = (first.year or 0) <= (last.year or 0)
        return (None, (), grain), None if fits else say("years before Christ count down")
    if first.year is None:
        (_, starts, _) = yearless(first, shape, context)
        backwards = first.month == last.month and not _ascends(first, last)  # others may run across New Year
        if not starts or starts[0].first is None:
            return (None, (), grain), _BACKWARDS if backwards else None
        year = starts[0].first.year
        first, last = (
            replace(first, year=year),
            replace(last, year=year if _ascends(first, last) or backwards else year + 1),
        )
    a, b = _full(first, shape)[1], _full(last, shape)[1]
    if not a or not b or a[0].first is None or b[0].first is None or b[0].after is None:
        return (None, (), grain), None
    if b[0].first < a[0].first:
        return (f"{a[0].timex}/{b[0].timex}", (), grain), _BACKWARDS
    value = f"{a[0].first}/{b[0].after}"
    if grain == "year":
        value = f"{a[0].first.year:04}/{b[0].after.year:04}"
    elif grain == "month":
        value = f"{a[0].first:%Y-%m}/{b[0].after:%Y-%m}"
    return (value, (DateReading(value, a[0].first, b[0].after, say("as written, last included")),), grain), None


def _ascends(first: Calendar, last: Calendar) -> bool:
    return (first.month or 0, first.day or 0) <= (last.month or 0, last.day or 0)


def _number(value: object) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _length(sense: Length) -> tuple[Placed, Sentence | None]:
    days, clock = "", ""
    for number, unit in sense.parts:
        if unit in calendar.CLOCK_UNITS:
            clock += _number(number) + calendar.CLOCK_UNITS[unit]
        else:
            letter, factor = _DATE_LETTERS[unit]
            days += _number(number * factor) + letter
    value = "P" + days + ("T" + clock if clock else "")
    if sense.high is None:
        return (value, (), "duration"), None
    high, _ = _length(Length(((sense.high, sense.parts[0][1]),)))
    backwards = say("the range ends below its start") if sense.high < sense.parts[0][0] else None
    return (f"{value}/{high[0]}", (), "duration"), backwards


def known_sense(sense: Sense) -> frozenset[str]:
    """Which parts of a date a shape writes out."""
    if isinstance(sense, Calendar):
        return _KNOWN[sense.year is not None, sense.month is not None, sense.day is not None]
    if isinstance(sense, Weekday):
        return _WEEKDAY
    if isinstance(sense, Clock):
        return _TIME
    if isinstance(sense, Between):
        return known_sense(sense.first) | known_sense(sense.last)
    return _KNOWN[isinstance(sense, Piece) and sense.year is not None, False, False]


_KNOWN = {told: frozenset(compress(("year", "month", "day"), told)) for told in product((False, True), repeat=3)}
_WEEKDAY, _TIME = frozenset({"weekday"}), frozenset({"time"})
