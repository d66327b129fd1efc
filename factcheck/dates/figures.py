"""What a run of digits and separators can be: a day, a year, an all-digit date, a range, a clock time, a number.

A run is everything from the first digit to the last that only `. , / : -` interrupt, so `1.234/56-7` is one run and
can never lend its inside to a date.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

Value = int | str | Decimal | tuple[int, ...] | tuple[str, ...]

_FULL = re.compile(r"(\d{1,4})([./–-])(\d{1,2})\2(\d{1,4})")
_PAIR = re.compile(r"(\d{1,2})([./:–—-])(\d{1,2})")
_YEARS = re.compile(r"([12]\d{3})[–—/-](\d{4}|\d{2})")
_SPAN = re.compile(r"(\d{1,4})[–—-](\d{3,4})|(\d{3,4})[–—-](\d{1,2})")
_DAYS_AND_MONTH = re.compile(r"(\d{1,2})[–-](\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?")
_SHARES = {"1/2": "0.5", "1/4": "0.25", "3/4": "0.75"}
_HOURS, _MINUTES, _LAST_DAY, _DAYS, _MONTHS = 24, 60, 39, 31, 12
_WIDE, _SHORT = 4, 2
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})/([12]\d{3})")
_MOST_DIGITS = 12

SAMPLES = (
    "5", "45", "0", "123", "2024", "29/10/2024", "29/10", "45/10", "10.30", "10.75", "29.10", "29.45", "29.75",
    "9.5", "9,5", "10:30", "29:10", "1950-1953", "1950–1953", "2024/25", "13-17", "17-13", "45-60", "1.500",
    "1,500", "0.5", "4.13", "04/01/21", "04.01.21", "2024/2025", "12.500.000", "10:30:15", "9.45", "24.12",
    "13.13", "13/13", "0.45", "3/4", "3/5", "45/46", "45.46", "12345",
    "29-30/10/2024", "100-120", "300-50", "29-30/10", "10/2024", "4.1.21", "45.13.21", "45/13/21", "10.45.30",
)  # fmt: skip
"""One run of every kind, so that each set of roles has its letter before the grammar is compiled."""


def _plain(run: str) -> dict[str, Value]:
    number = int(run)
    if len(run) <= _SHORT:
        roles: dict[str, Value] = {"num": number, "short": number}
        return {**roles, "day": number} if 1 <= number <= _LAST_DAY else roles
    if (len(run) == _WIDE and run[0] in "12") or (len(run) == _WIDE and not run.isascii()):
        return {"num": number, "year": number}
    return {"num": number, "long": number}


def _pair(run: str) -> dict[str, Value]:
    found = _PAIR.fullmatch(run)
    if not found:
        return {}
    first, sign, second = int(found[1]), found[2], int(found[3])
    if sign in "-–—":
        return {"days": (first, second)}
    roles: dict[str, Value] = {}
    if (
        sign in "/."
        and min(first, second) >= 1
        and max(first, second) <= _LAST_DAY
        and min(first, second) <= _MONTHS + 1
    ):
        roles["dm"] = (first, second, int(sign == "."))
        if sign == "/":
            roles["slashed"] = 1
        if run in _SHARES:
            roles["frac"] = _SHARES[run]
    if sign in ":." and len(found[3]) == _SHORT:
        fits = first <= _HOURS and second < _MINUTES and (first < _HOURS or not second)
        roles["clock" if fits else "noclock"] = (first, second)
    return roles


def _span(run: str) -> dict[str, Value]:
    """Two figures and a dash, one of them of three digits or more."""
    found = _SPAN.fullmatch(run)
    return {"span": (int(found[1] or found[3]), int(found[2] or found[4]))} if found else {}


def _decimal(run: str, sign: str) -> Decimal | None:
    thousands = "," if sign == "." else "."
    whole, _, fraction = run.partition(sign)
    groups = whole.split(thousands)
    if not all(group.isdecimal() for group in groups) or (fraction and not fraction.isdecimal()) or sign in fraction:
        return None
    if any(len(group) != 3 for group in groups[1:]) or (len(groups[0]) > 3 and len(groups) > 1):  # noqa: PLR2004 - thousands
        return None
    return Decimal("".join(groups) + ("." + fraction if fraction else ""))


def _with_seconds(hour: str, minute: str, second: str) -> dict[str, Value]:
    """A clock time that looks like a date with a short year: "pukul 22.10.11 WIB"."""
    fits = len(minute) == _SHORT and int(hour) < _HOURS and max(int(minute), int(second)) < _MINUTES
    return {"clock": (int(hour), int(minute))} if fits else {}


@cache
def _figure(run: str, sign: str) -> dict[str, Value]:
    if run.isdecimal():
        return _plain(run)
    if full := _FULL.fullmatch(run):
        a, b, c = full[1], full[3], full[4]
        if _WIDE in (len(a), len(c)) and len(a) != 3 != len(c) and len(a) + len(c) <= _WIDE + _SHORT:  # noqa: PLR2004
            return {"date": (a, b, c, full[2])}
        if len(a) <= _SHORT and len(c) == _SHORT and full[2] in "./":
            roles: dict[str, Value] = {"date2": (a, b, c, full[2])}
            roles |= _with_seconds(a, b, c) if full[2] == "." else {}
            low, high = sorted((int(a), int(b)))
            return (
                {**roles, "date22": 1}
                if len(a) == _SHORT == len(b) and 1 <= low <= _MONTHS and high <= _DAYS
                else roles
            )
        return {}
    if years := _YEARS.fullmatch(run):
        pair = int(years[1]), int(years[2] if len(years[2]) == _WIDE else years[1][:2] + years[2])
        season = "/" not in run or pair[1] == pair[0] + 1
        month = len(years[2]) == _SHORT and "/" not in run and 1 <= int(years[2]) <= _MONTHS
        return {"years": pair} if season and not month else {}
    if (days := _DAYS_AND_MONTH.fullmatch(run)) and 1 <= int(days[3]) <= _MONTHS:
        return {"daysdate": (int(days[1]), int(days[2]), int(days[3]), int(days[4] or 0))}
    if (both := _MONTH_AND_YEAR.fullmatch(run)) and 1 <= int(both[1]) <= _MONTHS:
        return {"my": (int(both[1]), int(both[2]))}
    roles = _pair(run) or _span(run)
    if not roles and _CLOCK.fullmatch(run) and int(run[:2].rstrip(":.")) <= _HOURS:
        roles = {"clock": (int(run[:2].rstrip(":.")), int(_CLOCK.fullmatch(run)[2]))}  # type: ignore[index]
    if roles.keys().isdisjoint({"days", "span"}) and (number := _decimal(run, sign)) is not None:
        roles = {**roles, "num": number}
    return roles


def figure(run: str, sign: str) -> dict[str, Value]:
    """The roles that a run of digits can play, with their values; empty when it is nothing of ours.

    Args:
        run: digits and separators, digits at both ends.
        sign: the decimal sign of the language.
    """
    return _figure(run, sign) if len(run) <= _MOST_DIGITS + 4 else {}
