"""What a rule makes of the words, before they are placed in time: the parts that are written and how they relate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from factcheck.model import Span


@dataclass(slots=True, eq=False, repr=False)
class Calendar:
    """A calendar date, whole or in part.

    Attributes:
        year: Gregorian year, or `None`.
        month: 1-12 as written, or 13 and more when it is impossible.
        day: day of the month as written.
        shift: the year counted from the publication ("Maret tahun depan" = +1), or `None`.
        side: -1 for "last June", +1 for "next June", else `None`.
        orders: for an all-digit date whose order is open: other `(year, month, day)` in order of preference.
        calendar: `gregorian`, `buddhist`, `persian`, `hijri` (tabular), `umm-al-qura`, `minguo`, `japanese`; `bc` for
            years before Christ.
        written_year: the year as written, in its own calendar.
        digits: the figures of an all-digit date in the order of the text.
        span: the days of a year or month of another calendar, end exclusive.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    shift: int | None = None
    side: int | None = None
    orders: tuple[tuple[int, int, int], ...] = ()
    calendar: str = "gregorian"
    written_year: int | None = None
    digits: tuple[int, ...] = ()
    span: tuple[date, date] | None = None


@dataclass(slots=True, eq=False, repr=False)
class Piece:
    """A numbered piece of time: third quarter of a year, a week, a half, a decade, a century.

    Attributes:
        unit: its unit.
        number: which one; -1 for the last.
        year: year it belongs to, or `None`.
        shift: that year counted from the publication.
        month: month it belongs to ("last week of March").
        weekday: for the n-th Monday of a month, its number, Monday = 0.
        months: that month counted from the publication's ("minggu pertama bulan ini" = 0).
    """

    unit: str
    number: int
    year: int | None = None
    shift: int | None = None
    month: int | None = None
    months: int | None = None
    weekday: int | None = None


@dataclass(slots=True, eq=False, repr=False)
class Weekday:
    """A bare weekday.

    Attributes:
        number: Monday = 0.
        side: -1 last, 0 this, 1 next, `None` when nothing says.
        week: the week counted from the publication's ("Jumat pekan depan" = 1), or `None`.
    """

    number: int
    side: int | None = None
    week: int | None = None


@dataclass(slots=True, eq=False, repr=False)
class Shift:
    """A time counted from another: yesterday, last week, two years ago, a day later.

    Attributes:
        unit: unit counted in, and the grain of the result unless `grain` says otherwise.
        count: how many, negative backwards.
        then: counted from the last date told, not from the publication.
        whole: the calendar unit itself ("last week") and not a distance ("a week ago").
    """

    unit: str
    count: int
    then: bool = False
    whole: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Same:
    """The span told last, in another year: "the same period last year".

    Attributes:
        unit: unit of the span, or empty for that of the date told last.
        years: how many years away, negative backwards.
    """

    unit: str
    years: int


@dataclass(slots=True, eq=False, repr=False)
class Offset:
    """A time counted from a date that stands beside it: "ten years after 2014".

    Attributes:
        base: that date.
        unit: unit counted in.
        count: how many, negative backwards.
    """

    base: Calendar
    unit: str
    count: int


@dataclass(slots=True, eq=False, repr=False)
class Length:
    """A duration.

    Attributes:
        parts: `(number, unit)` pairs, largest unit first ("2 jam 19 menit").
        high: for a range of lengths, the upper end in the unit of the one part.
    """

    parts: tuple[tuple[Decimal, str], ...]
    high: Decimal | None = None


@dataclass(slots=True, eq=False, repr=False)
class Between:
    """A range between two calendar dates, last one included."""

    first: Calendar
    last: Calendar


@dataclass(slots=True, eq=False, repr=False)
class Repeat:
    """Something that recurs ("every Monday"), with its period where one is told ("every three months")."""

    period: Length | None = None


@dataclass(slots=True, eq=False, repr=False)
class Clock:
    """A clock time without its day.

    Attributes:
        hour: of 24.
        minute: of 60.
        zone: minutes by which the zone written beside it is ahead of UTC, or `None`.
    """

    hour: int
    minute: int
    zone: int | None = None


@dataclass(slots=True, eq=False, repr=False)
class Season:
    """A season or another part of a year without days of its own, with its year when one is written."""

    year: int | None = None


Sense = Calendar | Piece | Weekday | Shift | Same | Offset | Length | Between | Repeat | Clock | Season


@dataclass(slots=True, eq=False, repr=False)
class Shape:
    """A stretch of text and what it means.

    Attributes:
        start: offset of its first character.
        end: offset after its last.
        sense: what it means.
        rule: id of the rule that read it.
        weekday: weekday written beside the date, Monday = 0.
        weekday_span: where that weekday stands.
        mod: `start`, `mid`, `end` or empty.
    """

    start: int
    end: int
    sense: Sense
    rule: str
    weekday: int | None = None
    weekday_span: Span | None = None
    mod: str = ""
