"""Numbers that are told by what stands beside them: coordinates, subsections, decades, levels, minutes of a clock."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.ranges import verb_before

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_LATITUDE, _LONGITUDE = 90, 180
_FINE = 4
"""Decimals of a coordinate, at least; rates of exchange have as many, but are small and above zero."""
_SMALL = 10
_GAP = 3
_BETWEEN = frozenset({",", ", ", "; ", " ", "/"})
_PRIMES = frozenset("'’′\"”″")
_ARC = late(r"\d{1,2}(?:[.,]\d++)?+\s?['’′]")
_TEN, _HUNDRED = Decimal(10), 100


def located(text: str, one: Figure, other: Figure) -> None:
    """`-6.2088, 106.8456`: latitude and longitude; `6°12′34″`: degrees with their minutes and seconds."""
    if one.unit == "degree" and (one.end == other.at or text[one.end : other.at].isspace()):
        if _ARC.match(text, other.at):
            one.dropped = other.dropped = "place"
        return
    if one.dropped == "place" and text[one.stop : one.stop + 1] in _PRIMES and other.at - one.stop <= _GAP:
        if text[other.stop : other.stop + 1] in _PRIMES:
            other.dropped = "place"
        return
    if min(one.decimals, other.decimals) < _FINE or one.kind != "count" or other.kind != "count":
        return
    if one.value is None or other.value is None or text[one.end : other.start] not in _BETWEEN:
        return
    if min(one.value, other.value) > 0 and max(one.value, other.value) < _SMALL:
        return
    if abs(one.value) <= _LATITUDE and abs(other.value) <= _LONGITUDE and one.unit is None and other.unit is None:
        one.dropped = other.dropped = "place"


def subsection(text: str, figure: Figure) -> bool:
    """`Section 427(2)`, `12(3)`: a number in brackets that are written onto another."""
    start = figure.start
    return text[start - 1 : start] == "(" and text[figure.end : figure.end + 1] == ")" and text[start - 2].isdigit()


def decade(text: str, figure: Figure, words: Tables) -> bool:
    """`los años 90`, `les années 60`: tens behind the very word for year, which counts nothing itself."""
    if not figure.plain or figure.value is None or not 0 < figure.value < _HUNDRED or figure.value % _TEN:
        return False
    named = words.units.before(text, figure.start)
    if named is None or named[0] != "year" or figure.end != figure.stop:
        return False
    before = text[: named[1]].rstrip(" \u00a0")[-1:]
    return not before.isdigit() and text[named[1] : figure.start].strip().lower() in words.words.decades_behind


def level(text: str, figure: Figure, words: Tables) -> bool:
    """`rose to 1541`, `from 1541 to 1600`, `auf 1541 gestiegen`: four digits that a change leads to, or from."""
    led = words.to_words.before(text, figure.start)
    if led is None:
        led = words.from_words.before(text, figure.start)
        goal = words.to_words.at(text, figure.stop) if led is not None else None
        if goal is None or not text[goal[1] : goal[1] + 2].strip()[:1].isdecimal():
            return False
    changed = led is not None and verb_before(text, led[1], words) != ""
    return changed or words.turns.at(text, figure.stop) is not None


def minutes(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """午前9時30分: the minutes behind the hour of a clock time."""
    if one.dropped not in {"clock", "date"} or other.unit != "minute" or not one.plain:
        return False
    named = words.date_after.at(text, one.stop) or words.clock_after.at(text, one.stop)
    return named is not None and not text[named[1] : other.start].strip()
