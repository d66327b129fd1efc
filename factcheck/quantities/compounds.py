"""One measure said in two units: `2 hours and 15 minutes`, `5 ft 10 in`, `2 heures 30`, 1米75."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.numerals import FRACTION
from factcheck.quantities.phrases import LETTER, fold
from factcheck.quantities.units import LENGTH, MASS, METRIC_LENGTH, METRIC_MASS, TIME

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_WORD = late(rf" ({LETTER}++)")
_SYSTEMS = (TIME, METRIC_LENGTH, LENGTH, METRIC_MASS, MASS)
_CALENDAR = {"year": Decimal(365 * 86_400), "month": Decimal(30 * 86_400)}
"""A year and a month as people count them in days, with weeks, days and less behind them."""
_BELOW = {
    "century": ("year", 100),
    "decade": ("year", 10),
    "year": ("month", 12),
    "month": ("day", 30),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
_MOST = 1_000_000
_CLOCK = frozenset({"hour", "minute"})
_DAYS = 365
_MINUTES = 60
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_LOOSE = frozenset({"", "character", "date", "code"})
_CLOSED = frozenset({"", ".", ",", ";", ":", ")", "\n", "!", "?", "。", "，", "、", "；", "！", "？"})


def compound(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """Make one measure of two figures, given in the smaller unit; false where they are two."""
    if one.value is None or other.value is None or one.high is not None or one.decimals:
        return False
    if other.kind == "ratio" or (words.words.unspaced and other.readings[0][2] == FRACTION):
        return _whole_and_fraction(text, one, other, words)
    if other.unit is None:
        return _bare_minutes(text, one, other, words) or _bare_centimeters(text, one, other, words)
    table = next((table for table in _SYSTEMS if one.unit in table and other.unit in table), None)
    gap = text[one.end : other.start].strip()
    if table is None or one.unit is None:
        return False
    if gap and gap not in words.words.between_and and (gap != "," or table not in (TIME, METRIC_LENGTH, METRIC_MASS)):
        return False
    size, part = table[one.unit], table[other.unit]
    if table is TIME and part < TIME["month"]:
        size = _CALENDAR.get(one.unit, size)
    ratio = size / part
    if ratio <= 1 or not 0 <= other.value < ratio:
        return False
    if gap == "," and ((ratio > _DAYS and table is TIME) or other.value % 1):
        return False  # `half a year, an hour` are two
    _join(one, other, one.value * ratio + other.value, other.readings[0][1])
    one.unit = other.unit
    return True


def parts(figure: Figure) -> None:
    """Half an hour is 30 minutes, two and a half hours are 150, half a century is 50 years.

    A fraction of a unit of time in words, or with a stroke, is given in the unit below where it comes out whole, as
    `two hours and thirty minutes` is. Years, months and days with a fraction stay as they are, decimals too.
    """
    below, value = _BELOW.get(figure.unit or ""), figure.value
    if below is None or value is None or figure.high is not None or value >= _MOST or not value % 1:
        return
    if (figure.written == "digits" and figure.readings[0][2] != FRACTION) or not (value < 1 or figure.unit in _CLOCK):
        return
    unit, size = below
    if (value * size).quantize(Decimal("1e-9")) % 1:
        return
    figure.readings = tuple(
        ((part * size).quantize(Decimal(1)), step * size, reason) for part, step, reason in figure.readings[:1]
    )
    figure.value, figure.unit = figure.readings[0][0], unit


def unnamed(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """The same where the second unit goes without its name, and may look like a date or a part of a word.

    两小时十分, 1米75, 三块五: in scripts without spaces.
    """
    if one.dropped or one.value is None or other.value is None or one.high is not None or one.end != other.start:
        return False
    if other.kind != "count" or other.dropped not in _LOOSE or other.end != other.stop or other.decimals:
        return False
    minutes = one.unit == "hour" and text.startswith(tuple(words.words.minutes_after) or "\0", other.stop)
    if minutes and 0 <= other.value < _MINUTES:
        _join(one, other, one.value * _MINUTES + other.value, Decimal(1))
        one.end, one.unit = one.end + 1, "minute"
        return True
    return _places(text, one, other, words)


def _whole_and_fraction(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """2と3分の1, 3又5分之1: a whole number in digits, then a fraction whose denominator comes first."""
    if one.value is None or other.value is None or one.kind != "count" or one.unit or not 0 < other.value < 1:
        return False
    if not one.plain or text[one.end : other.start].strip() not in words.words.numerals.over_joiners:
        return False
    _join(one, other, one.value + other.value, other.readings[0][1])
    one.written = "mixed"
    return True


def _join(one: Figure, other: Figure, value: Decimal, step: Decimal) -> None:
    one.value, one.end, one.stop = value, other.end, other.stop
    one.readings = ((value, step, "one measure in two units"),)
    one.plain = False


def _bare_minutes(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """`2 heures 30`, `one hour fifteen`: minutes without their name, at the end of a clause or before `of`."""
    if one.unit != "hour" or one.value is None or other.value is None or other.kind != "count" or other.decimals:
        return False
    gap = text[one.end : other.start]
    if not 0 < other.value < _MINUTES or other.value % 1 or other.end != other.stop or gap[:1] != " ":
        return False
    if (gap.strip() and gap.strip() not in words.words.numerals.joiners) or not _closed(text, other.end, words):
        return False
    _join(one, other, one.value * _MINUTES + other.value, Decimal(1))
    one.unit = "minute"
    return True


def _bare_centimeters(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """`un mètre soixante-quinze`, `1 Meter 75`: centimetres without their name, where nothing is counted behind."""
    if one.unit != "meter" or one.value is None or not 0 < one.value < _TEN or text[one.end : other.start] != " ":
        return False
    if other.value is None or other.kind != "count" or not _TEN <= other.value < _HUNDRED or other.value % 1:
        return False
    follow = _WORD.match(text, other.end)
    stopped = follow is not None and fold(follow[1]) in words.stops
    if other.end != other.stop or not (_closed(text, other.end, words) or stopped):
        return False
    _join(one, other, one.value + other.value / _HUNDRED, Decimal("0.01"))
    return True


def _closed(text: str, at: int, words: Tables) -> bool:
    if text[at : at + 1] in _CLOSED:
        return not text[at + 1 : at + 2].isdigit()
    # ساعات وثلاثة من كل أربعة: what is joined there opens the next statement
    return not words.words.numerals.glued_joiner and words.of_words.at(text, at) is not None


def _places(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """1米75, 三块五: the decimals stand behind the unit."""
    named = (place for name, place in words.words.places_behind.items() if text.endswith(name, 0, one.end))
    place = next(named, None)
    if place is None or one.value is None or other.value is None or one.scale > 1 or not 0 < other.value < _HUNDRED:
        return False
    most = _THOUSAND if one.kind == "money" else _MINUTES if one.kind == "duration" else _TEN
    two = other.value >= _TEN or (other.written == "digits" and other.stop - other.at > 1)  # 1米05
    closed = text[other.end : other.end + 1] in _CLOSED or words.to.at(text, other.end) is not None
    timed = one.kind == "duration" and two and not words.counters.at(text, other.end)  # 9秒98で優勝
    if one.value >= most or not (closed or timed):
        return False
    step = Decimal(place) / _TEN if two else Decimal(place)
    _join(one, other, one.value + other.value * step, step)
    other.dropped = ""
    return True
