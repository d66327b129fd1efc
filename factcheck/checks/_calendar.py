"""Arithmetic of days: ages, lengths and weekdays, over days that may be known only in part."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import DateMention

GREGORIAN = 1583
"""First whole year of the Gregorian calendar; weekdays before it follow other rules."""

_DAYS_A_MONTH = Decimal(1461) / 48
_DAYS_A_YEAR = Decimal(1461) / 4
_SLACK_OF_A_WEEK = Decimal(3)
_LENGTH = {"day": Decimal(1), "week": Decimal(7), "month": _DAYS_A_MONTH, "year": _DAYS_A_YEAR}


@dataclass(frozen=True, slots=True)
class Days:
    """A day known exactly or in part: any day from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def exact(self) -> bool:
        """Whether it is one single day."""
        return self.first == self.last


def real(year: int, month: int, day: int) -> date | None:
    """The date, or `None` where the calendar has none."""
    if MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:  # noqa: PLR2004 - months
        return date(year, month, day)
    return None


def days_of(year: int | None, month: int | None, day: int | None) -> Days | None:
    """The days that the written parts leave open; `None` without a year or where there is no such day."""
    if year is None:
        return None
    first = real(year, 1 if month is None else month, 1 if day is None else day)
    last = first
    if month is None:
        last = real(year, 12, 31)
    elif first and day is None:
        last = date(year, month, monthrange(year, month)[1])
    return Days(first, last) if first and last else None


def days_written(mention: DateMention, year: int | None = None) -> Days | None:
    """The days of a date by its written parts; `year` stands in where none is written.

    `None` for a date that is told in another way ("Friday", "last week", "the third quarter of 2017").
    """
    written, month, day = mention.written
    if mention.grain not in {"day", "month", "year", "time"} or (month is None and (written is None or day)):
        return None
    return days_of(year if written is None else written, month, day)


def ages(born: Days, on: Days) -> tuple[int, int]:
    """The lowest and the highest age in full years that someone can have.

    Args:
        born: day of birth, as far as known.
        on: day of the age, as far as known.
    """
    return _full_years(born.last, on.first), _full_years(born.first, on.last)


def _full_years(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def span_in_days(start: Days, end: Days) -> tuple[int, int]:
    """The shortest length with neither end counted twice, and the longest with both ends counted."""
    return (end.first - start.last).days, (end.last - start.first).days + 1


def fits_length(low: Decimal | None, high: Decimal | None, unit: str, start: Days, end: Days) -> bool:
    """Whether a stated length can be that from `start` to `end`.

    Both ways of counting days hold, with and without the first day. A week may be three days off; months and years
    may be rounded either way to the next whole one, since "three years" is said of 2.3 and of 3.4 years alike.

    Args:
        low: lower end of the stated length, `None` = open.
        high: upper end.
        unit: `day`, `week`, `month` or `year`.
        start: first day.
        end: last day.
    """
    shortest, longest = (Decimal(days) for days in span_in_days(start, end))
    size = _LENGTH[unit]
    slack = _SLACK_OF_A_WEEK if unit == "week" else size - 1  # a month or year: up to the next whole one, left out
    return (low is None or low * size <= longest + slack) and (high is None or high * size >= shortest - slack)


def year_beside(month: int, day: int, anchor: date) -> date | None:
    """The day with this month and day that lies nearest to `anchor`."""
    found = [day_of for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (day_of := real(year, month, day))]
    return min(found, key=lambda day_of: abs(day_of - anchor), default=None)


def one_slip_away(day: date, weekday: int) -> Iterator[date]:
    """The dates with this weekday that differ from `day` in one written part, as a slip of the pen would.

    The day by one digit, by swapped digits or by up to three; the month by any other; the year by one digit or by
    up to three.
    """
    for number in range(1, 32):
        if number != day.day and (_slip(number, day.day, 2) or abs(number - day.day) <= 3):  # noqa: PLR2004 - see above
            yield from _if_weekday(real(day.year, day.month, number), weekday)
    for month in range(1, 13):
        if month != day.month:
            yield from _if_weekday(real(day.year, month, day.day), weekday)
    for year in range(day.year - 100, day.year + 101):
        if year != day.year and (_slip(year, day.year, 4) or abs(year - day.year) <= 3):  # noqa: PLR2004 - see above
            yield from _if_weekday(real(year, day.month, day.day), weekday)


def _if_weekday(day: date | None, weekday: int) -> Iterator[date]:
    if day and day.weekday() == weekday:
        yield day


def _slip(one: int, other: int, digits: int) -> bool:
    a, b = f"{one:0{digits}}", f"{other:0{digits}}"
    differ = [at for at in range(len(a)) if a[at] != b[at]]
    return len(differ) == 1 or (len(differ) == 2 and a[differ[0]] == b[differ[1]] and a[differ[1]] == b[differ[0]])  # noqa: PLR2004 - a swap is of two


def a_year_on(days: Days) -> Days:
    """The same days of the next year."""
    first, last = (real(day.year + 1, day.month, day.day) for day in (days.first, days.last))
    return Days(first or days.first + timedelta(days=365), last or days.last + timedelta(days=365))


def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)
