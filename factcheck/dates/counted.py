"""What a match means when it counts: lengths, shifts from another day, bare weekdays, clock times, what recurs."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, cast

from factcheck.dates import calendar
from factcheck.dates.shapes import Between, Calendar, Clock, Length, Repeat, Same, Season, Sense, Shift, Weekday

if TYPE_CHECKING:
    from factcheck.dates.groups import Groups

_LONGEST = {
    "second": 100_000, "minute": 10_000, "hour": 10_000, "day": 40_000, "night": 1_000, "workday": 10_000,
    "week": 6_000, "month": 1_200, "quarter": 400, "half": 200, "year": 100_000, "decade": 100, "century": 100,
}  # fmt: skip
"""The largest number of a unit that is still a length of time and no slip of the grammar."""
_PLACED = 4_000
"""How far, in units, a shift may lead from the anchor."""
_THEN_ROLES = ("dirthen", "dirthenpost")
_BACK = frozenset({"earlier", "aheadword"})
_FIRST_YEAR = 1000
_THREE, _SEVEN = 3, 7
_FEW = 3
_NOON, _HOURS, _MINUTES = 12, 24, 60
_OF_A_WEEK = frozenset({"weekday-week", "week-weekday"})
_LENGTH_UNITS = frozenset({*calendar.CLOCK_UNITS, "decade", "century"})
_SUMS = frozenset({"ago", "ago-before", "hence", "hence-before", "later", "side-length", "length"})


def _count(groups: Groups, *names: str) -> Decimal | None:
    """A number of one or two words: "twenty" "five"."""
    number = groups.amount(*names)
    more = groups.amount("num2") if groups.match.rule in _SUMS else None
    if number is not None and more is not None:
        return number + more if number >= 10 and number % 10 == 0 and more < 10 else None  # noqa: PLR2004 - tens and ones
    return number


def _length_of(groups: Groups) -> tuple[Decimal, str] | None:
    if groups.has("joined"):
        return _joined(groups)
    if groups.has("one") or groups.has("lone"):
        name = "one" if groups.has("one") else "lone"
        return groups.amount("num") or Decimal(1), cast("str", groups.get(name, name, "lonely"))
    number, unit = _count(groups, "num"), groups.unit("unit")
    if number is None or unit is None or number > _LONGEST.get(unit, 0):
        return None
    if unit == "night" and _SEVEN <= number <= _NOON and "short" in groups.tokens("num")[0].roles:
        return None  # `hingga 11 malam` is a clock time
    if unit == "quarter" and number == _THREE and any("dash" in token.roles for token in groups.all()):
        return None  # three-quarters
    if unit in {"quarter", "half"} and "anum" in groups.tokens("num")[0].roles:
        return None
    return number, unit


def _joined(groups: Groups) -> tuple[Decimal, str]:
    number, _, unit = str(groups.get("joined")).partition("-")
    return Decimal(number), unit


def length(groups: Groups) -> Sense | None:
    """A length."""
    found = _length_of(groups)
    return found and Length((found,))


def length_range(groups: Groups) -> Sense | None:
    """A length between two numbers."""
    unit = groups.unit("unit")
    pair = groups.pair("days", "days", "span")
    low, high = (Decimal(pair[0]), Decimal(pair[1])) if pair else (groups.amount("num", "num2"), groups.amount("high"))
    if pair is None and low is not None and high is not None and high <= low:
        return None  # "from 60 to 45 minutes" tells a change
    if unit == "year" and low is not None and high is not None and _FIRST_YEAR <= low < high:
        years = int(low), int(high)  # 1990~1995년
        return Between(*(Calendar(year, written_year=year) for year in years))
    return Length(((low, unit),), high) if unit and low is not None and high is not None else None


def one_or_two(groups: Groups) -> Sense | None:
    """`a day or two`, `un jour ou deux`."""
    unit, low, high = groups.unit("unit"), groups.amount("num"), groups.amount("high")
    few = low == 1 and high is not None and low < high <= _FEW
    return Length(((low, unit),), high) if unit and low and few else None


def half_length(groups: Groups) -> Sense | None:
    """A length and a half; "a half year" is half of one, since nothing joins the two."""
    unit = groups.unit("unit", "unit2", "unit3")
    number = groups.amount("num", "num2")
    if unit is None or unit in {"quarter", "half"}:
        return None
    if number == 1 and groups.has("half") and groups.get("half", "halfword") == 1 and not groups.lex.pack.half_adds:
        number = number if any("conj" in token.roles for token in groups.tokens("link")) else None
    return Length((((number or Decimal(0)) + Decimal("0.5"), unit),))


def share_length(groups: Groups) -> Sense | None:
    """A length and a share of one: `2 1/2 years`, `anderthalb Jahre`, `año y medio`."""
    if groups.has("lone"):
        return Length(((Decimal("1.5"), cast("str", groups.get("lone"))),))
    unit = groups.unit("unit")
    if unit is None or unit in {"quarter", "half"}:
        return None
    if groups.has("numhalf"):
        return Length(((Decimal(str(groups.get("numhalf"))) + Decimal("0.5"), unit),))
    number = groups.number("num")
    return None if number is None else Length(((number + Decimal(str(groups.get("frac"))), unit),))


def joined(groups: Groups) -> Sense:
    """A length in one word: `zweitägig`."""
    return Length((_joined(groups),))


def two_lengths(groups: Groups) -> Sense | None:
    """A length in two units, the larger first; a fraction of a second turns all into seconds."""
    first, second = groups.amount("num"), groups.amount("num2")
    large, small = groups.unit("unit"), groups.unit("unit2")
    sizes = ("second", "minute", "hour", "day", "week", "month", "year")
    if (
        first is None
        or second is None
        or large not in sizes
        or small not in sizes
        or sizes.index(large) <= sizes.index(small)
    ):
        return None
    if second != int(second) and large == "minute":
        return Length(((first * 60 + second, small),))
    return Length(((first, large), (second, small)))


def shift(groups: Groups) -> Sense | None:
    """Two weeks ago, in three days, a day later."""
    found = _length_of(groups)
    if found is None:
        return None
    number, unit = found
    rule = groups.match.rule
    back = groups.has("ago") or (groups.has("later") and not _BACK.isdisjoint(groups.tokens("later")[0].roles))
    if unit in _LENGTH_UNITS or number != int(number) or number > _PLACED:
        return Length((found,))
    return Shift(unit, -int(number) if back else int(number), then="later" in rule)


def unit_side(groups: Groups) -> Sense | None:
    """A whole unit before, at or after the current one."""
    name = "unit" if groups.has("unit") else "unit2"
    token, side = groups.tokens(name)[0], groups.side()
    if side is None:
        return None
    if "weekend" in token.roles:
        return Shift("weekend", side, whole=True)
    unit = token.roles.get("unit")
    if unit is None:
        return Season()
    if unit in {"day", "night", "workday"}:
        return None
    if unit == "century" and side < 0 and (groups.has("dirpost") or "art" not in groups.all()[0].roles):
        return Shift("century", side, whole=True)
    if unit in _LENGTH_UNITS and side < 0:
        return Length(((Decimal(1), cast("str", unit)),))  # "the last decade" are the ten years up to now
    return Shift(cast("str", unit), side, whole=True) if unit not in calendar.CLOCK_UNITS else None


def unit_then(groups: Groups) -> Sense | None:
    """A whole unit before, at or after that of the last date told."""
    unit, side = (
        groups.unit("unit", "unit2"),
        groups.get("dirthen") if groups.has("dirthen") else groups.get("dirthenpost"),
    )
    if unit is None or not isinstance(side, int) or unit in _LENGTH_UNITS | {"night", "workday"}:
        return None
    if unit == "day":  # "hari sebelumnya"; "en un mismo día" is any day
        return Shift(unit, side, then=True) if groups.has("unit2") else None
    return Shift(unit, side, then=True, whole=True)


def same_of_year(groups: Groups) -> Sense | None:
    """`the same period last year`, `bulan yang sama tahun lalu`, `the year-ago quarter`: the span told last, moved."""
    way = next((token.roles[role] for token in groups.all() for role in _THEN_ROLES if role in token.roles), None)
    unit = groups.unit("unit", "unit2")
    if (way != 0 and groups.match.rule == "then-side") or unit not in {None, "month", "quarter", "half", "week"}:
        return None
    years = groups.get("yback") if groups.has("yback") else groups.side()
    return Same(unit or "", years if isinstance(years, int) else -1)


def unit_rest(groups: Groups) -> Sense | None:
    """What is left of the current unit; its value is the unit."""
    unit = groups.unit("unit")
    if unit == "day":
        return Shift(unit, 0)
    return Shift(unit, 0, whole=True) if unit in {"week", "month", "quarter", "half", "year"} else None


def unit_part(groups: Groups) -> Sense:
    """`Jahresende`, with its year or of the current unit; `geçen yılın sonunda`."""
    if (year := groups.number("year")) is not None:
        return Calendar(year, written_year=year)
    away = groups.get("yback") if groups.has("yback") else groups.side()
    return Shift(str(groups.get("upart")).partition("-")[0], away if isinstance(away, int) else 0, whole=True)


def past_unit(groups: Groups) -> Sense | None:
    """One unit up to now ("the past decade")."""
    unit = groups.unit("unit")
    return Length(((Decimal(1), unit),)) if unit else None


def weekday(groups: Groups) -> Sense | None:
    """A bare weekday."""
    number = groups.get("weekday", "weekday", "wdx")
    if number is None:
        number = groups.get("weekday2", "weekday")
    if not isinstance(number, int):
        return None
    side = groups.side()
    return Weekday(number, week=side) if groups.match.rule in _OF_A_WEEK else Weekday(number, side)


def clock(groups: Groups) -> Sense | None:
    """A clock time; a bare figure needs a word beside it."""
    pair = groups.pair("clock")
    if pair is not None and groups.match.end == 1:
        return None
    told = groups.number("hour", "hour2", "hour3", "hour4")
    hour, minute = pair or (told, groups.number("minute", "minute2") or 0)
    if hour is None or (hour, minute) > (_HOURS, 0) or minute >= _MINUTES:
        return None  # "24 h 30" is a length, 24時30分 half past midnight
    zone = next((groups.get(name, "zone") for name in ("zone", "zone2", "zone3") if groups.has(name)), None)
    return Clock(_of_day(hour, groups), minute, zone if isinstance(zone, int) else None)


def _of_day(hour: int, groups: Groups) -> int:
    """An hour of the twelve that a part of the day names, as one of 24: `pukul 3 sore`, 12 a.m."""
    for token in groups.all() if hour <= _NOON else ():
        first = 0 if "am" in token.roles else _NOON if "pm" in token.roles else token.roles.get("hourpart")
        if isinstance(first, int):
            return next((at for at in (hour, hour + _NOON, hour - _NOON) if first <= at < first + _NOON), hour)
    return hour


def no_clock(groups: Groups) -> Sense | None:
    """A clock time that no day has: `pukul 25.00 WIB`."""
    pair = groups.pair("clock", "noclock") or groups.pair("clock2", "noclock")
    return pair and Clock(*pair)


def hour_word(groups: Groups) -> Sense:
    """An hour that has a name: noon, midnight."""
    return Clock(cast("int", groups.get("hourword")), 0)


def day_word(groups: Groups) -> Sense:
    """A word for a day counted from the publication."""
    return Shift("day", cast("int", groups.get("rel")))


def then(groups: Groups) -> Sense:
    """A word for a day counted from the last date told."""
    return Shift("day", cast("int", groups.get("then")), then=True)


def back(groups: Groups) -> Sense:
    """A word for a year or month counted from the publication."""
    unit, role = ("year", "yback") if groups.has("yback") else ("month", "mback")
    return Shift(unit, cast("int", groups.get(role)), whole=True)


def season(groups: Groups) -> Sense:
    """A season."""
    return Season(groups.number("year"))


def nothing(groups: Groups) -> Sense | None:
    """No date."""
    del groups
    return None


def weekend(groups: Groups) -> Sense:
    """The weekend nearest in time."""
    del groups
    return Shift("weekend", 0)


def in_row(groups: Groups) -> Sense | None:
    """The last of several units in a row: that of the publication; which quarter or half it is, nothing says."""
    unit = groups.unit("unit", "unit2", "unit3")
    if unit not in {"day", "week", "month", "year"}:
        return None
    return Shift(unit, 0, whole=True)


def repeat(groups: Groups) -> Sense | None:
    """Something that recurs."""
    if isinstance(period := groups.get("setunit"), str):
        return Repeat(Length(((Decimal(1), period),)))
    unit, number = groups.unit("unit"), groups.amount("num", "ord")
    if groups.match.rule == "every" and unit is not None and number is not None:
        return Repeat(Length(((number, unit),)))
    return Repeat() if unit is None else None
