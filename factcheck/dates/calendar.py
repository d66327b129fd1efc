"""The arithmetic of days: month lengths, steps of a unit, spans of a TIMEX value, other calendars.

Other calendars: Thai Buddhist era = year - 543; Minguo + 1911; Japanese eras by their first year; Solar Hijri by the
33-year cycle (right for 1178-1633 AP); Hijri by the Umm al-Qura calendar where hijridate is installed (extra `hijri`;
1343-1500 AH), else by the tabular 30-year cycle. Sighting may leave either by a day.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from hijridate import Hijri

FIRST_YEAR, LAST_YEAR = 1, 9998
MONTHS = 12
QUARTER, HALF = 3, 6
WEEK = 7
DECADE, CENTURY = 10, 100
BUDDHIST, MINGUO = 543, 1911
_PERSIAN_EPOCH = date(622, 3, 21).toordinal()
_HIJRI_EPOCH = date(622, 7, 19).toordinal()
_LONG = (1, 3, 5, 7, 8, 10, 12)

CIVIL = {"th": "buddhist"}
"""Languages whose news counts years in another calendar without saying so."""

Interval = tuple[date, date]
Unit = Literal["day", "week", "month", "quarter", "half", "year", "decade", "century"]

_VALUES = {"month": "{:04}-{:02}", "quarter": "{:04}-Q{}", "half": "{:04}-H{}", "year": "{:04}"}
"""TIMEX values of the units that a year is parted into, given the year and the number of the part."""
MONTH_UNITS = {"month": 1, "quarter": QUARTER, "half": HALF, "year": MONTHS, "decade": 120, "century": 1200}
"""Units that count in months."""
DAY_UNITS = {"day": 1, "night": 1, "workday": 1, "week": WEEK}
"""Units that count in days."""
CLOCK_UNITS = {"hour": "H", "minute": "M", "second": "S"}
"""Units shorter than a day, with their letter in a TIMEX duration."""


def leap(year: int) -> bool:
    """Whether a Gregorian year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(month: int, year: int | None = None) -> int:
    """Days of a month; February has 29 while the year is not known."""
    if month == 2:  # noqa: PLR2004 - February
        return 29 if year is None or leap(year) else 28
    return 31 if month in _LONG else 30


def day(year: int, month: int, number: int) -> date | None:
    """The date, or `None` when there is none."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= MONTHS and 1 <= number <= month_length(month, year)):
        return None
    return date(year, month, number)


def step_months(start: date, months: int) -> date | None:
    """The same day so many months on, at most the last day of that month."""
    total = start.year * MONTHS + start.month - 1 + months
    year, month = divmod(total, MONTHS)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(start.day, month_length(month + 1, year)))


def step_days(start: date, days: int) -> date | None:
    """The day so many days on, or `None` beyond the calendar."""
    number = start.toordinal() + days
    return date.fromordinal(number) if 1 <= number <= date(LAST_YEAR, 12, 31).toordinal() else None


def _span(first: date, months: int) -> Interval | None:
    after = step_months(first, months)
    return (first, after) if after else None


def of_unit(unit: str, inside: date) -> tuple[str, Interval] | None:
    """The calendar unit that holds a day: its TIMEX value and its days, end exclusive."""
    year = inside.year
    if unit in {"day", "night", "workday"}:
        return inside.isoformat(), (inside, inside + timedelta(days=1))
    if unit == "week":
        first = inside - timedelta(days=inside.weekday())
        iso = inside.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}", (first, first + timedelta(days=WEEK))
    if unit == "weekend":
        first = inside - timedelta(days=inside.weekday()) + timedelta(days=5)
        return f"{first}/{first + timedelta(days=2)}", (first, first + timedelta(days=2))
    if unit in _VALUES:
        months = MONTH_UNITS[unit]
        before = (inside.month - 1) // months
        span = _span(date(year, before * months + 1, 1), months)
        return (_VALUES[unit].format(year, before + 1), span) if span else None
    if unit == "decade" and year >= DECADE:
        span = _span(date(year // DECADE * DECADE, 1, 1), MONTH_UNITS[unit])
        return (f"{year // DECADE:03}", span) if span else None
    if unit == "century":
        return century((year - 1) // CENTURY + 1)
    return None


def century(number: int) -> tuple[str, Interval] | None:
    """The n-th century: TIMEX `18` for the 19th, whose years are 1801-1900."""
    if not 1 <= number <= 98:  # noqa: PLR2004 - the calendar ends
        return None
    first = (number - 1) * CENTURY + 1
    return f"{number - 1:02}", (date(first, 1, 1), date(first + CENTURY, 1, 1))


def jump(unit: str, start: date, count: int) -> date | None:
    """A day `count` units on from `start`."""
    if unit in DAY_UNITS or unit == "weekend":
        return step_days(start, count * DAY_UNITS.get(unit, WEEK))
    return step_months(start, count * MONTH_UNITS.get(unit, 0))


def part(span: Interval, mod: str, grain: str) -> Interval:
    """The days that `start`, `mid` and `end` leave of a span: a third each, a quarter of a year at its two ends."""
    first, after = span
    length = (after - first).days
    if grain == "year" and mod in {"start", "end"}:
        return (first, date(first.year, 4, 1)) if mod == "start" else (date(first.year, 10, 1), after)
    third = length // 3
    if mod == "start":
        return first, first + timedelta(days=max(third, 1))
    if mod == "mid":
        return first + timedelta(days=third), after - timedelta(days=third)
    if mod == "end":
        return first + timedelta(days=length - max(third, 1)), after
    return span


def persian(year: int, month: int, number: int) -> date | None:
    """A Solar Hijri date in the Gregorian calendar."""
    if not (1178 <= year <= 1633 and 1 <= month <= MONTHS and 1 <= number <= 31):  # noqa: PLR2004 - where the cycle holds
        return None
    days = 365 * (year - 1) + (8 * year + 21) // 33 + (31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6)  # noqa: PLR2004
    return step_days(date.fromordinal(_PERSIAN_EPOCH), days + number - 1)


@cache
def hijridate() -> type[Hijri] | None:
    """The Hijri date of hijridate, where that is installed."""
    try:
        from hijridate import Hijri  # noqa: PLC0415 - an extra, and few texts have a Hijri date
    except ImportError:
        return None
    found: type[Hijri] = Hijri
    return found


def umm_al_qura(year: int, month: int, number: int) -> date | None:
    """A Hijri date by the calendar of Umm al-Qura, or `None`: hijridate is not installed, or has no such day."""
    there = hijridate()
    if there is None:
        return None
    try:
        found = there(year, month, number).to_gregorian()
    except (OverflowError, ValueError):  # outside of its years; a 30th of a month of 29 days
        return None
    return date(found.year, found.month, found.day)


def own_span(kind: str, year: int, month: int | None = None) -> tuple[str, Interval] | None:
    """A year of the Hijri or Solar Hijri calendar, or a month of it, with the name of the calendar as in `own_day`."""
    first = own_day(kind, year, month or 1, 1)
    following = divmod(year * MONTHS + (month or MONTHS), MONTHS)
    after = own_day(kind, following[0], following[1] + 1, 1)
    return (first[0], (first[1], after[1])) if first and after else None


def own_day(kind: str, year: int, month: int, number: int) -> tuple[str, date] | None:
    """A day of the calendar `hijri` or `persian`, with the name of the calendar that was asked: maybe `umm-al-qura`."""
    if kind == "hijri" and (there := umm_al_qura(year, month, number)):
        return "umm-al-qura", there
    found = (persian if kind == "persian" else hijri)(year, month, number)
    return (kind, found) if found else None


def hijri(year: int, month: int, number: int) -> date | None:
    """A Hijri date by the tabular calendar in the Gregorian one; sighting may move it by a day."""
    if not (1 <= year <= 2000 and 1 <= month <= MONTHS and 1 <= number <= 30):  # noqa: PLR2004 - a lunar month
        return None
    days = 354 * (year - 1) + (11 * year + 3) // 30 + 29 * (month - 1) + month // 2
    return step_days(date.fromordinal(_HIJRI_EPOCH), days + number - 1)
