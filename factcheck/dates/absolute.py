"""What a match means when it names a place in the calendar: dates, months, years, quarters, ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from factcheck.dates import calendar
from factcheck.dates.shapes import Between, Calendar, Piece, Sense, Shift

if TYPE_CHECKING:
    from factcheck.dates.groups import Groups
    from factcheck.dates.tokens import Token

_WIDE = 4
_LONGEST_ERA = 200
"""Years that an era may have had: Minguo has counted more than a hundred."""
_PIVOT = 70
_CENTURIES = 30
_MONTH_DAY = frozenset({"month-day", "weekday-month-day", "short-weekday-month-day", "month-day-weekday",
                        "month-day-short-weekday", "month-day-range"})  # fmt: skip
_FIRST_DECADE, _TURN = 1010, 2000
_OLDEST, _THIS_CENTURY = 30, 20
_MOST_WEEKS = 5
_OWN_MONTHS = frozenset({"hijri", "persian"})
"""Calendars whose years begin and end within one of ours."""
_MONTH_ROLES = ("month", "monthx", "monabb")


def _month(groups: Groups, *names: str) -> int | None:
    for name in names or ("month",):
        if groups.has(name) and len({_numbers(token) for token in groups.tokens(name)} - {None}) > 1:
            return None  # "May/June"
        value = groups.get(name, *_MONTH_ROLES)
        if isinstance(value, int):
            return value
    return None


def _numbers(token: Token) -> object:
    """The month that a token names."""
    return next((token.roles[role] for role in _MONTH_ROLES if role in token.roles), None)


def _year(groups: Groups) -> tuple[int | None, str, int | None]:
    """Gregorian year, calendar, and the year as written."""
    if groups.has("eraname"):
        base, one = cast("int", groups.get("eraname")), groups.number("eraone")
        name = str(groups.get("eraname", "era") or "japanese")
        return (base + one if one is not None and one < _LONGEST_ERA else None), name, one
    written = groups.number("year", "year2")
    if written is None:
        return None, "gregorian", None
    if groups.has("year2") and written < calendar.CENTURY:
        written = _wide_year(f"{written:02}")
    era = groups.get("era", "bc", "era") or groups.get("preera", "era")
    if groups.has("era") and "bc" in groups.tokens("era")[0].roles:
        return -written, "bc", written
    kind = era if isinstance(era, str) else ""
    if not kind and calendar.CIVIL.get(groups.lex.code) == "buddhist" and 2400 <= written < 2700:  # noqa: PLR2004
        kind = "buddhist"
    shift = {"buddhist": -calendar.BUDDHIST, "minguo": calendar.MINGUO}.get(kind, 0)
    return written + shift, kind if kind and kind != "ad" else "gregorian", written


def _orders(a: str, b: str, c: str, order: str, *, dotted: bool) -> tuple[tuple[int, int, int], ...]:
    """Every `(year, month, day)` that three figures allow, the language's order first; what cannot be comes last.

    Full stops put the day first, but "06.30.14" is a date of a language that puts the month first.
    """
    first, second, third = int(a), int(b), int(c)
    if len(a) == _WIDE:
        return (
            ((first, second, third),)
            if second <= calendar.MONTHS or third > calendar.MONTHS
            else ((first, second, third), (first, third, second))
        )
    if (
        order == "ymd"
        and len(c) < _WIDE
        and 1 <= second <= calendar.MONTHS
        and 1 <= third <= calendar.month_length(second)
    ):
        return ((_wide_year(a), second, third),)
    year = third if len(c) == _WIDE else third + (2000 if third < _PIVOT else 1900)
    dmy, mdy = (year, second, first), (year, first, second)
    if dotted:
        return (mdy,) if order == "mdy" and first <= calendar.MONTHS < second else (dmy,)
    both = (mdy, dmy) if order == "mdy" else (dmy, mdy)
    fits = tuple(ymd for ymd in both if ymd[1] <= calendar.MONTHS)
    return fits if first != second else fits[:1] or both[:1]


def _digits(groups: Groups) -> Calendar | None:
    name = "digits" if groups.has("digits") else "digits2"
    order = groups.lex.order
    pair = groups.get(name, "dm")
    if isinstance(pair, tuple):
        a, b, dotted = cast("tuple[int, int, int]", pair)
        if dotted and not groups.lex.dotted:
            return None  # 10.30 is a time
        dm, md = (a, b), (b, a) if not dotted else (a, b)
        both = (md, dm) if order == "mdy" else (dm, md)
        fits = [(day, month) for day, month in both if month <= calendar.MONTHS]
        if not fits and "clock" in groups.tokens(name)[0].roles:
            return None
        if not fits:
            return Calendar(month=both[0][1], day=both[0][0], digits=(a, b))
        return Calendar(
            month=fits[0][1],
            day=fits[0][0],
            orders=tuple((0, month, day) for day, month in fits[1:] if a != b),
            digits=(a, b),
        )
    parts = groups.get(name, "date", "date2")
    if not isinstance(parts, tuple):
        return None
    first, second, third, sign = cast("tuple[str, str, str, str]", parts)
    if order == "ymd" and not groups.lex.pack.year_marks:
        order = "dmy"  # where all-digit dates begin with the year, that has four figures
    orders = _orders(first, second, third, order, dotted=sign == ".") or ((_wide_year(third), int(second), int(first)),)
    year, month, day = orders[0]
    kind, shift = "gregorian", 0
    if calendar.CIVIL.get(groups.lex.code) == "buddhist" and 2400 <= year < 2700:  # noqa: PLR2004
        kind, shift = "buddhist", calendar.BUDDHIST
    if not 1000 <= year - shift <= 2999:  # noqa: PLR2004 - no calendar year
        return None
    others = tuple((y - shift, m, d) for y, m, d in orders[1:])
    return Calendar(
        year - shift,
        month,
        day,
        orders=others,
        calendar=kind,
        written_year=year,
        digits=(int(first), int(second), int(third)),
    )


def _wide_year(figures: str) -> int:
    return int(figures) if len(figures) == _WIDE else int(figures) + (2000 if int(figures) < _PIVOT else 1900)


def dated(groups: Groups) -> Sense | None:
    """A date of day and month, with or without year and weekday, in words or digits."""
    if groups.has("digits") or groups.has("digits2"):
        return _digits(groups)
    year, kind, written = _year(groups)
    other = groups.get("month", "omonth")
    if isinstance(other, str):
        return _other(other, written, groups.number("day"))
    month = _month(groups, "month", "month2") or groups.number("mon")
    day = groups.number("day", "day2", "dom")
    if month is None or day is None or day < 0 or not _in_use(groups, year):  # "the last of May"
        return None
    if kind in _OWN_MONTHS:
        return None
    back = groups.get("yback")
    shift = back if isinstance(back, int) else groups.side() if groups.match.rule == "day-month-shift" else None
    side = groups.side() if groups.match.rule in {"day-month-side", "day-month-dir"} else None
    return Calendar(year, month, day, shift, side, calendar=kind, written_year=written)


def _in_use(groups: Groups, year: int | None) -> bool:
    """Whether the language writes a date so: `Juni 25 orang` is no 25 June, `edisi 31, April` no 31 April."""
    rule, lex = groups.match.rule, groups.lex
    if rule in _MONTH_DAY and year is None:
        return lex.month_first
    if "spaced-digits" in rule:
        return lex.order == "ymd"
    if "spaced-day-digits" in rule:
        return lex.dotted and (groups.number("mon") or 0) <= calendar.MONTHS
    return "day-comma" not in rule or lex.comma_after_day


def _other(name: str, year: int | None, day: int | None) -> Calendar | None:
    """A date of the Solar Hijri or Hijri calendar."""
    kind, _, month = name.partition("-")
    found = calendar.own_day(kind, year, int(month), day) if year and day else None
    if found is None:
        return None
    kind, there = found
    return Calendar(there.year, there.month, there.day, calendar=kind, written_year=year)


def _own(kind: str, year: int | None, month: int | None = None) -> Calendar | None:
    """A year or month of the Solar Hijri or Hijri calendar, which is none of ours."""
    found = calendar.own_span(kind, year, month) if year else None
    if found is None:
        return None
    kind, span = found
    return Calendar(span[0].year, calendar=kind, written_year=year, span=span)


def other_month(groups: Groups) -> Sense | None:
    """A month of another calendar with its year: `Ramadan 1445 H`."""
    kind, _, month = str(groups.get("month", "omonth")).partition("-")
    return _own(kind, groups.number("year"), int(month))


def month_only(groups: Groups) -> Sense | None:
    """A month, with or without its year."""
    if pair := groups.pair("my"):
        return Calendar(pair[1], pair[0], written_year=pair[1])
    year, kind, written = _year(groups)
    month = _month(groups, "month", "month2") or groups.number("mon")
    if month is None or not 1 <= month <= calendar.MONTHS:
        return None
    back = groups.get("yback")
    if isinstance(back, int):
        return Calendar(month=month, shift=back)
    if groups.match.rule == "month-year-shift":
        return Calendar(month=month, shift=groups.side())
    return Calendar(
        year,
        month,
        side=groups.side() if groups.match.rule == "month-side" else None,
        calendar=kind,
        written_year=written,
    )


def year_only(groups: Groups) -> Sense | None:
    """A year."""
    year, kind, written = _year(groups)
    if kind in _OWN_MONTHS:
        return _own(kind, written)
    return (
        Calendar(year, calendar="fiscal" if groups.match.rule == "fiscal-year" else kind, written_year=written)
        if year
        else None
    )


def piece(groups: Groups) -> Sense | None:
    """A numbered quarter, half or week."""
    if (pair := groups.pair("my")) and 1 <= pair[0] <= 4:  # noqa: PLR2004 - quarters
        return Piece("quarter", pair[0], pair[1])
    number = groups.number("ord", "ord2", "ord3", "short")
    rule = groups.match.rule
    unit = groups.unit("unit", "unit2", "unit3") or (
        "quarter" if groups.has("short") else "week" if rule in {"week-of-month", "week-of-unit"} else None
    )
    if number is None or unit is None:
        return None
    most = {"quarter": 4, "half": 2, "week": 53}.get(unit, 0)
    if not (number == -1 or 1 <= number <= most):
        return None
    if rule == "week-of-unit":
        return Piece(unit, number, months=groups.side() or 0)
    if number == -1 and rule == "piece" and unit == "quarter":
        return Shift("quarter", -1, whole=True)
    back = groups.get("yback")
    shift = back if isinstance(back, int) else groups.side()
    return Piece(unit, most if number == -1 and unit != "week" else number, _year(groups)[0], shift, _month(groups))


def half_named(groups: Groups) -> Sense:
    """A half of a year by its name: 去年下半年."""
    back = groups.get("yback")
    return Piece("half", cast("int", groups.get("hname")), _year(groups)[0], back if isinstance(back, int) else None)


def side_month(groups: Groups) -> Sense | None:
    """A month, or a day of one, behind the year that it belongs to: 去年10月."""
    month = _month(groups) or groups.number("mon")
    back = groups.get("yback") if groups.has("yback") else groups.side()
    if month is None or not isinstance(back, int):
        return None
    return Calendar(month=month, day=groups.number("dom"), shift=back)


def part_behind(groups: Groups) -> Sense | None:
    """A year or month with a word for a part of it behind: `2008 sonunda`."""
    if not groups.lex.pack.parts_behind:
        return None
    year = groups.number("year")
    return Calendar(year, _month(groups), written_year=year)


def between_marks(groups: Groups) -> Sense | None:
    """A range of days or months between East Asian marks: 10月3日至5日, 去年1至9月."""
    year, month = groups.number("year"), groups.number("mon")
    if groups.match.rule == "east-asian-months":
        first, last = groups.pair("days") or (groups.number("m1") or 0, groups.number("m2") or 0)
        if not 1 <= first < last <= calendar.MONTHS:
            return None
        back = groups.get("yback") if groups.has("yback") else groups.side()
        start = Calendar(year, first, shift=back if isinstance(back, int) else None, written_year=year)
        return Between(start, Calendar(year, last, written_year=year))
    pair = groups.pair("days") or (groups.number("d1") or 0, groups.number("d2") or 0)
    if month is None or not 1 <= month <= calendar.MONTHS or not all(1 <= number <= 31 for number in pair):  # noqa: PLR2004
        return None
    return Between(*(Calendar(year, month, number, written_year=year) for number in pair))


def century(groups: Groups) -> Sense | None:
    """A century; one before Christ is found but has no days."""
    number = groups.number("num", "ord", "num2")
    if number is None or not 1 <= number <= _CENTURIES:
        return None
    if groups.has("era") and "bc" in groups.tokens("era")[0].roles:
        return Calendar(-number * calendar.CENTURY, calendar="bc")
    return Piece("century", number)


def _bare_decade(groups: Groups, year: int) -> bool:
    """Whether two figures alone are a decade: "90-е", but "в 20-х числах" are days."""
    return groups.lex.pack.bare_decades and (year >= _OLDEST or groups.has("years") or groups.lex.dense)


def decade(groups: Groups) -> Sense | None:
    """A decade: its number is its years without the last figure."""
    if groups.has("decade"):
        return Piece("decade", 190 + cast("int", groups.get("decade", "decadeword")) // 10)
    year = groups.number("year", "year2")
    if year is None:
        return None
    if groups.match.rule == "decade-bare" and not _bare_decade(groups, year):
        return None
    year += 1900 if year < 100 else 0  # noqa: PLR2004 - two figures
    year += ((groups.number("century") or _THIS_CENTURY) - _THIS_CENTURY) * calendar.CENTURY
    if year % calendar.CENTURY == 0 and year < _TURN and groups.match.rule == "decade":
        return Piece("century", year // calendar.CENTURY + 1)  # the 1800s
    return Piece("decade", year // 10) if year % 10 == 0 and year >= _FIRST_DECADE else None


def weekday_of_month(groups: Groups) -> Sense | None:
    """`the first Monday in November`: the n-th of a month, or its last."""
    number, day = groups.number("ord", "ord2"), groups.get("weekday", "weekday") or groups.get("weekday2", "weekday")
    if number is None or not (number == -1 or 1 <= number <= _MOST_WEEKS):
        return None
    return Piece("weekday", number, _year(groups)[0], month=_month(groups), weekday=cast("int", day or 0))


def between(groups: Groups) -> Sense | None:
    """A range of days within one month."""
    year, kind, written = _year(groups)
    month = _month(groups)
    pair = groups.pair("days") or (groups.number("d1") or 0, groups.number("d2") or 0)
    if month is None or not _in_use(groups, year) or not all(1 <= number <= 31 for number in pair):  # noqa: PLR2004 - days of a month
        return None
    return Between(
        Calendar(year, month, pair[0], calendar=kind, written_year=written),
        Calendar(year, month, pair[1], calendar=kind, written_year=written),
    )


def between_digits(groups: Groups) -> Sense | None:
    """A range of days with its month in figures: `Sabtu-Minggu (2-3/11/2024)`."""
    parts = groups.get("daysdate")
    if not isinstance(parts, tuple):
        return None
    first, last, month, year = cast("tuple[int, int, int, int]", parts)
    if not (1 <= first <= 31 and 1 <= last <= 31) or (year and not 1000 <= year <= 2999):  # noqa: PLR2004 - days, years
        return None
    whole = year or None
    return Between(Calendar(whole, month, first, written_year=whole), Calendar(whole, month, last, written_year=whole))


def between_months(groups: Groups) -> Sense | None:
    """A range of months."""
    year, kind, written = _year(groups)
    first, last = _month(groups, "m1"), _month(groups, "m2")
    if first is None or last is None or first == last:
        return None
    return Between(
        Calendar(year, first, calendar=kind, written_year=written),
        Calendar(year, last, calendar=kind, written_year=written),
    )


def between_years(groups: Groups) -> Sense | None:
    """A range of years."""
    pair = groups.pair("years", "years", "span", "days") or (groups.number("y1") or 0, groups.number("y2") or 0)
    if groups.has("era") and "bc" in groups.tokens("era")[0].roles:
        return Between(Calendar(-pair[0], calendar="bc"), Calendar(-pair[1], calendar="bc"))
    return Between(Calendar(pair[0], written_year=pair[0]), Calendar(pair[1], written_year=pair[1]))


def day_number(groups: Groups) -> Sense | None:
    """A bare day of the month."""
    day = groups.number("day", "dom")
    return Calendar(day=day) if day and 1 <= day <= 31 else None  # noqa: PLR2004 - days of a month
