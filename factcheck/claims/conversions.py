"""Conversions: what one side of an equation is in the unit of the other, and the rates that money pairs imply."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.claims.arithmetic import bare, reading_of
from factcheck.claims.interval import ZERO, Interval, stated
from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Equation, Quantity

_RATES = Decimal("0.05")
"""How far apart the exchange rates of one text may lie."""
_BEYOND = Decimal("0.2")
"""How far a figure behind "over" may lie beyond it, as the other side tells more closely."""
_SHORT = Decimal("0.1")
"""How far one behind "nearly" may fall short of it."""
_TEMPERATURES = {"temperature"}


@dataclass(slots=True, eq=False, repr=False)
class Converted:
    """One side of an equation in the unit of the other.

    Attributes:
        item: the equation.
        made: the left side in the unit of the right one.
        holds: whether both sides can be one amount.
        rate: the exchange rate that was used, and the figure that states or implies it.
    """

    item: Equation
    made: Interval
    holds: bool
    rate: tuple[Decimal, Quantity] | None = None


def converted(equations: Sequence[Equation]) -> Iterator[Converted]:
    """Every equation of units or currencies that can be recomputed."""
    money: dict[tuple[str, str], list[Equation]] = defaultdict(list)
    for item in equations:
        left, right = item.left, item.right
        if left.unit is None or right.unit is None or left.unit == right.unit:
            continue
        if left.kind == "money":
            money[left.unit, right.unit].append(item)
        elif quantities.same_dimension(left.unit, right.unit):
            read = reading_of(item, _measures)
            amount = Interval.of(bare((read or item).left))
            made = Converted(item, _in_unit(amount, left.unit, right.unit), read is not None)
            wide = None if made.holds else _beyond(item)
            if wide and _in_unit(wide, left.unit, right.unit).meets(stated(right)):
                continue
            if made.holds or item.sure or _by_tens(made):
                yield made
    for pairs in money.values():
        yield from _exchanged(pairs)


def _measures(item: Equation) -> bool:
    """Whether the sides are one amount, converted either way; a temperature may be a difference of two.

    A ton may be a short, a long or a metric one, as the other side makes it.
    """
    left, right = bare(item.left), bare(item.right)
    ways = product(quantities.namesakes(left.unit or ""), quantities.namesakes(right.unit or ""))
    if any(_one_amount(left, one, right, other) for one, other in ways):
        return True
    if left.kind not in _TEMPERATURES or left.unit is None or right.unit is None:
        return False
    none = quantities.convert(ZERO, left.unit, right.unit)
    made = _in_unit(Interval.of(left), left.unit, right.unit)
    return made.minus(Interval.point(none)).meets(stated(right))


def _one_amount(left: Quantity, one: str, right: Quantity, other: str) -> bool:
    made, back = _in_unit(Interval.of(left), one, other), _in_unit(Interval.of(right), other, one)
    return made.meets(stated(right)) or back.meets(stated(left))


def _beyond(item: Equation) -> Interval | None:
    """What "over" and "nearly" before the left side leave it: "over half a mile (1 km)", which is 0.6 miles."""
    value, own = item.left.value, Interval.of(item.left)
    if value is None or not item.left.hedge:
        return None
    if own.high is None:
        return Interval(value, value * (1 + _BEYOND))
    return Interval(value * (1 - _SHORT), value) if own.high <= value else None


def _by_tens(made: Converted) -> bool:
    """Whether the sides differ by a power of ten, so that a bare "or" is a conversion gone wrong and no choice."""
    right = Interval.of(made.item.right)
    return any(made.made.scaled(Decimal(10) ** power).meets(right) for power in (-3, -2, -1, 1, 2, 3))


def _in_unit(interval: Interval, one: str | None, other: str | None) -> Interval:
    ends = [
        None if end is None else quantities.convert(end, one or "", other or "")
        for end in (interval.low, interval.high)
    ]
    return Interval(ends[0], ends[1], interval.low_open, interval.high_open)


def _exchanged(pairs: list[Equation]) -> Iterator[Converted]:
    """Conversions of money: against the rate that the text states, else against the other pairs of the text."""
    told = next((item.rate for item in pairs if item.rate), None)
    for item in pairs:
        left, right = Interval.of(item.left), Interval.of(item.right)
        if told and told.value:
            made = left.scaled(told.value) if told.unit == item.right.unit else left.over(Interval.point(told.value))
            if made:
                yield Converted(item, made, _near(made).meets(right), (told.value, told))
        elif len(pairs) > 1:
            yield from _against_others(item, [other for other in pairs if other is not item])


def _near(made: Interval) -> Interval:
    """The interval widened by what exchange rates of one text may differ."""
    below = ZERO if made.low is None else made.low * _RATES
    above = ZERO if made.high is None else made.high * _RATES
    return made.wider(below, above)


def _against_others(item: Equation, others: list[Equation]) -> Iterator[Converted]:
    """A pair against every other pair of the text; of two that disagree, the later one is told."""
    left, right = Interval.of(item.left), Interval.of(item.right)
    verdicts = []
    for other in others:
        rate = Interval.of(other.right).over(Interval.of(other.left))
        if rate is None or rate.low is None or rate.high is None or left.low is None or left.high is None:
            return
        made = Interval(left.low * rate.low, left.high * rate.high)
        verdicts.append((_near(made).meets(right), made, (rate.low + rate.high) / 2, other))
    if not verdicts:
        return
    odd = sum(not holds for holds, *_ in verdicts)
    first = min(verdicts, key=lambda verdict: verdict[0])
    tells = odd * 2 > len(others) and (len(others) > 1 or item.span > others[0].span)
    if tells or not odd:
        yield Converted(item, first[1], not odd, (first[2], first[3].right))
