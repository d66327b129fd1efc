"""What the stated relations come to: recomputed sums, shares and changes, as intervals.

The checks of arithmetic ask here; they add only words.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from factcheck.claims.interval import HUNDRED, MULTIPLE_SLACK, Interval, growth, percent, stated, total
from factcheck.claims.like import alike
from factcheck.classes import dataclass
from factcheck.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factcheck.model import Growth, Margin, Movement, QuantityReading, Share, Total

R = TypeVar("R")

_ROUNDED = Decimal("0.05")
"""Rounding moves no figure by more than this share of its value, as in `quantities`."""
_FILLERS = Decimal("0.02")
_FILLED = {"count", "money", "physical"}
_MANTISSA = re.compile(r"\d++(?:[.,' \u00a0\u202f’]\d++)*+")
_SIGNS = dict.fromkeys(map(ord, ".,' \u00a0\u202f’"))
_ZERO = Decimal(0)
_ALIKE_STEPS = 10
"""A figure of a list is read as exactly as its finest neighbour when their steps differ by no more than this factor."""


@dataclass(slots=True, eq=False, repr=False)
class Size:
    """The size of a change as the text states it.

    Attributes:
        interval: what its writing allows, per cent, points or times.
        words: as written.
        step: unit of its last digit.
        relative: per cent of the earlier figure, not points.
    """

    interval: Interval
    words: str
    step: Decimal
    relative: bool


@dataclass(slots=True, eq=False, repr=False)
class Points:
    """A change of a percentage, told both ways."""

    points: Decimal
    rate: Decimal


def stands(item: R, holds: Callable[[R], bool]) -> bool:
    """Whether a relation holds in any reading of its figures.

    "1.234" may be more than a thousand or less than two, but one text writes its figures one way.
    """
    return reading_of(item, holds) is not None


def reading_of(item: R, holds: Callable[[R], bool]) -> R | None:
    """The relation in the first reading of its figures in which it holds."""
    if holds(item):
        return item
    figures = _figures(item)
    ways = max((len(figure.readings) for figure in figures), default=0)
    others = (_read(item, {figure: _reading(figure, way) for figure in figures}) for way in range(1, ways))
    return next((read for read in others if holds(read)), None)


def _reading(figure: Quantity, way: int) -> Quantity:
    """The figure in the reading of this rank, or in its only one."""
    choices = readings(figure)
    return choices[min(way, len(choices) - 1)]


def _figures(item: object) -> list[Quantity]:
    values = [getattr(item, entry.name) for entry in fields(item)]  # type: ignore[arg-type] # relations are dataclasses
    flat = [one for value in values for one in (value if isinstance(value, tuple) else (value,))]
    return [one for one in flat if isinstance(one, Quantity)]


def bare(figure: Quantity) -> Quantity:
    """The figure without its hedge: "close to 45 degrees (113 °F)" hedges both sides at once."""
    value = figure.value
    if value is None or not figure.hedge:
        return figure
    half = min(figure.step / 2, abs(value) * _ROUNDED)
    return replace(figure, hedge="", low=value - half, high=value + half, low_open=False, high_open=True)


def readings(figure: Quantity) -> list[Quantity]:
    """The figure in each reading of its separators, best first; what is counted comes in whole numbers."""
    whole = figure.value is not None and figure.value == figure.value.to_integral_value()
    if len(figure.readings) < 2 or (figure.kind == "count" and whole):  # noqa: PLR2004 - a second reading
        return [figure]
    return [
        replace(figure, value=one.value, low=one.low, high=one.high, step=_step(figure, one), readings=())
        for one in figure.readings
    ]


def _step(figure: Quantity, reading: QuantityReading) -> Decimal:
    """The unit of the last digit in a reading: "5,000" is written to 0.001 where its comma is a decimal sign."""
    if reading.value == figure.value or reading.low is None or reading.high is None:
        return figure.step
    return reading.high - reading.low


def _read(item: R, chosen: Mapping[Quantity, Quantity]) -> R:
    """The relation with its figures in other readings."""
    changed: dict[str, object] = {}
    for entry in fields(item):  # type: ignore[arg-type] # relations are dataclasses
        value = getattr(item, entry.name)
        if isinstance(value, Quantity):
            changed[entry.name] = chosen.get(value, value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Quantity):
            changed[entry.name] = tuple(chosen.get(one, one) for one in value)
    return replace(item, **changed)  # type: ignore[type-var] # as above


def exactly(item: R) -> R:
    """The relation with every figure as the one value that is written, whatever its rounding allows."""
    held = {figure: figure.value for figure in _figures(item)}
    return _read(
        item,
        {
            figure: replace(figure, low=value, high=value, low_open=False, high_open=False, hedge="")
            for figure, value in held.items()
            if value is not None
        },
    )


def precise(figures: Sequence[Quantity]) -> list[Interval]:
    """The intervals of the figures of one sum, which are rounded alike.

    Who writes "640 houses, 215 shops and 120 public buildings" has counted: the zeros of 640 are no rounding.
    """
    exact = [figure for figure in figures if figure.value is not None and not figure.hedge]
    finest = min((figure.step for figure in exact), default=Decimal(1))
    return [_precise(figure, finest) for figure in figures]


def _precise(figure: Quantity, finest: Decimal) -> Interval:
    own = Interval.of(figure)
    if figure.value is None or figure.hedge or figure.step > finest * _ALIKE_STEPS:
        return own
    half = Decimal(0) if figure.kind == "count" and finest == 1 else min(finest / 2, abs(figure.value) * _ROUNDED)
    return Interval(figure.value - half, figure.value + half, high_open=half > 0)


def credible(figure: Quantity) -> Interval:
    """The interval of a figure beside a percentage that was reckoned from it.

    Its zeros may be fillers, but who divides two figures does not print 100 for 104: filled up, a figure is off by half
    of the unit that its last digit or scale word names, or by two per cent.
    """
    own = Interval.of(figure)
    digits = _MANTISSA.match(figure.written) if figure.kind in _FILLED and not figure.hedge else None
    if digits is None or not figure.value or own.low == own.high or figure.figure == "words" or digits[0][-1] != "0":
        return own
    mantissa = Decimal(digits[0].translate(_SIGNS))
    half = max(abs(figure.value) / mantissa / 2, abs(figure.value) * _FILLERS) if mantissa else _ZERO
    half = min(half, figure.step / 2, abs(figure.value) * _ROUNDED)
    return Interval(figure.value - half, figure.value + half, high_open=True)


def adds_up(item: Total) -> bool:
    """Whether the parts make the whole, or 100 per cent where there is none; parts of an open list may fall short."""
    figures = (*item.parts, item.whole) if item.whole else item.parts
    ends = precise(figures)
    whole = ends[-1] if item.whole else Interval.point(HUNDRED)
    made = total(ends[: len(item.parts)])
    if not item.closed:
        return made.low is None or whole.high is None or made.low <= whole.high
    return made.meets(whole) or _rounded(item, min(part.step for part in figures))


def _rounded(item: Total, finest: Decimal) -> bool:
    """Whether the whole and a part are rounder than the finest part, and the sum is right as they are rounded.

    "Rp2.463 trillion: 2.021, 441.4 and 0.4 trillion".
    """
    whole = item.whole
    rough = [part for part in item.parts if part.step > finest]
    if whole is None or whole.step <= finest or not rough:
        return False
    digits = [_MANTISSA.match(figure.written) for figure in (whole, *rough)]
    if any(one is None or one[0][-1] == "0" for one in digits):
        return False  # "Rp90 juta": nobody rounds to tens beside "Rp25 juta"
    return total([Interval.of(part) for part in item.parts]).meets(Interval.of(whole))


def nested(item: Total) -> bool:
    """Whether a part that has no clause of its own may be one of the part before it, for without it the sum is right.

    "Two were rescued, one unhurt, and six are missing": eight in all.
    """
    if item.whole is None or not item.closed:
        return False
    for at in range(1, len(item.parts) - 1):
        before, part = item.parts[at - 1 : at + 1]
        within = part.value is not None and before.value is not None and part.value <= before.value
        rest = (*item.parts[:at], *item.parts[at + 1 :])
        if within and before.counts is None and adds_up(replace(item, parts=rest)):
            return True
    return False


def subtracts(item: Movement) -> bool:
    """Whether the stated difference is the difference of the two ends; true as well where none is stated."""
    made = difference(item)
    return made is None or item.by is None or made.meets(stated(item.by))


def makes(item: Share) -> bool:
    """Whether part and whole make the percentage, in some way of reading them."""
    made = percent(credible(item.part), credible(item.whole))
    return made is None or made.meets(stated(item.percent)) or explained(item)


def sized(item: Movement) -> bool:
    """Whether the change has the size that the text states, in per cent, points or times; true where none is stated."""
    size = stated_size(item)
    made = multiple(item) if item.factor else rate_of_change(item)
    return size is None or made is None or made.meets(size.interval)


def difference(item: Movement) -> Interval | None:
    """The amount by which a figure moved, when the text states one of its own unit."""
    if item.by is None or item.by.kind == "percent" or not alike(item.by, item.before):
        return None
    return _positive(*precise((item.before, item.after)))


def apart(item: Margin) -> Interval:
    """How far two results lie apart, as their figures make it."""
    return _positive(*precise((item.less, item.more)))


def grown(item: Growth) -> Interval | None:
    """The rate that an amount makes of the level before it."""
    by, level = credible(item.by), credible(item.level)
    return percent(by, level.plus(by) if item.direction == "down" else level.minus(by))


def grew(item: Growth) -> bool:
    """Whether amount and level make the rate; of the level itself as well, for it may be that of before."""
    by, level, said = credible(item.by), credible(item.level), stated(_unsigned(item.rate))
    bases = {"down": [level.plus(by)], "up": [level.minus(by)]}.get(item.direction, [level.plus(by), level.minus(by)])
    made = [percent(by, base) for base in (level, *bases)]
    return any(rate is None or rate.meets(said) for rate in made)


def _unsigned(rate: Quantity) -> Quantity:
    """A rate without its sign: "(-3.5%)" beside a verb that says down already."""
    if rate.value is None or rate.value >= 0 or rate.low is None or rate.high is None:
        return rate
    return replace(rate, value=-rate.value, low=-rate.high, high=-rate.low)


def _positive(before: Interval, after: Interval) -> Interval:
    """How far two figures lie apart, whichever is the larger one."""
    made = after.minus(before)
    if made.high is not None and made.high <= 0:
        return before.minus(after)
    if made.low is not None and made.low < 0:  # the figures may be equal: either may be the larger one
        down = before.minus(after)
        further = down if made.high is not None and (down.high is None or down.high > made.high) else made
        return Interval(Decimal(0), further.high, high_open=further.high_open)
    return made


def against(item: Movement) -> bool:
    """Whether the words say up and the figures go down, or the other way round.

    Below zero, a gap that narrows goes up.
    """
    if any(end.value is not None and end.value < 0 for end in (item.before, item.after)):
        return False
    before, after = credible(item.before), credible(item.after)
    if item.direction == "up":
        return _less(after, before)
    return item.direction == "down" and _less(before, after)


def _less(one: Interval, other: Interval) -> bool:
    return one.high is not None and other.low is not None and one.high <= other.low and not one.meets(other)


def rate_of_change(item: Movement) -> Interval | None:
    """The size of the change in per cent of the earlier figure, or in points where the text states points."""
    before, after = credible(item.before), credible(item.after)
    if item.by is None:
        return None
    if item.by.kind == "points":
        made = _positive(before, after)
        return made.scaled(HUNDRED) if item.by.unit == "basis_point" else made
    if item.by.kind != "percent":
        return None
    made_rate = growth(before, after)
    return _positive(Interval.point(Decimal(0)), made_rate) if made_rate else None


def multiple(item: Movement) -> Interval | None:
    """How many times the earlier figure the later one is."""
    return credible(item.after).over(credible(item.before))


def stated_size(item: Movement) -> Size | None:
    """The size that the text states, as per cent, points or times; `None` when it states none of these."""
    if item.factor:
        return _stated_factor(item)
    if item.by is None or item.by.value is None or item.by.kind not in {"percent", "points"}:
        return None
    if points_called_percent(item):
        return None
    return Size(stated(item.by), item.by.text, item.by.step, item.by.kind == "percent")


def _stated_factor(item: Movement) -> Size | None:
    number, words = item.factor or ("", "")
    times, made = Decimal(number), multiple(item)
    if not times or made is None:
        return None
    size = Interval(times * (1 - MULTIPLE_SLACK), times * (1 + MULTIPLE_SLACK))
    if item.direction == "up":  # "rose threefold" is said of three times and of three times more
        further = (times + 1) * (1 + MULTIPLE_SLACK)
        nearer = (times + 1) * (1 - MULTIPLE_SLACK)
        if made.meets(Interval(nearer, further)):
            size = Interval(size.low, further)
    return Size(size, words, Decimal("0.1"), relative=False)


def points_called_percent(item: Movement) -> Points | None:
    """The points and the relative change where a difference of two percentages is called per cent."""
    by, before, after = item.by, item.before, item.after
    if by is None or by.kind != "percent" or before.kind != "percent" or after.kind != "percent":
        return None
    if by.value is None or before.value is None or after.value is None or not before.value:
        return None
    made = _positive(Interval.of(before), Interval.of(after))
    rate = growth(Interval.of(before), Interval.of(after))
    relative = _positive(Interval.point(Decimal(0)), rate) if rate else None
    if relative is None or relative.meets(stated(by)) or not made.meets(Interval.of(by)):
        return None
    points = abs(after.value - before.value)
    return Points(points, points / before.value * HUNDRED)


def explained(item: Share) -> bool:
    """Whether a loosely tied part and whole give the percentage when read otherwise.

    Of both together, of the rest, or as a change from the one to the other.
    """
    if item.tied:
        return False
    part, whole, said = credible(item.part), credible(item.whole), stated(item.percent)
    both = percent(part, part.plus(whole))
    own = percent(part, whole)
    change = growth(whole, part)
    rest = Interval.point(HUNDRED).minus(own) if own else None
    fall = Interval.point(Decimal(0)).minus(change) if change else None
    return any(reading is not None and reading.meets(said) for reading in (both, rest, change, fall))
