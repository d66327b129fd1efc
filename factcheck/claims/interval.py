"""Arithmetic on intervals: what sums, differences, ratios and shares the writing of their figures allows.

A figure is the interval that its writing allows (`Quantity.low`, `Quantity.high`), half open at its upper end where it
was rounded. Two results agree when their intervals share a point.
"""

from __future__ import annotations

from decimal import Decimal, DivisionByZero, InvalidOperation, localcontext
from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Quantity

ZERO, HUNDRED = Decimal(0), Decimal(100)
FRACTION_SLACK = Decimal("0.12")
"""How far from its number a fraction in words may lie: "half" is said of 44 to 56 per cent."""
MULTIPLE_SLACK = Decimal("0.12")
"""The same of a multiple whose two ends stand beside it: "doubled" is said of 1.76 to 2.24 times."""
_PLACES = 40  # digits: the finders read no longer number


@dataclass(frozen=True, slots=True)
class Interval:
    """The values a figure may have; `None` at an end that is open to infinity.

    Attributes:
        low: lower end.
        high: upper end.
        low_open: the lower end itself is excluded.
        high_open: the upper end itself is excluded.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def of(cls, quantity: Quantity) -> Interval:
        """The interval of a figure as the finder read it."""
        return cls(quantity.low, quantity.high, quantity.low_open, quantity.high_open)

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """One value."""
        return cls(value, value)

    def meets(self, other: Interval) -> bool:
        """Whether the two share a value."""
        return _below(self.low, self.low_open, other.high, other.high_open) and _below(
            other.low, other.low_open, self.high, self.high_open
        )

    def wider(self, below: Decimal, above: Decimal) -> Interval:
        """The same with `below` and `above` added at its ends."""
        return Interval(
            None if self.low is None else self.low - below,
            None if self.high is None else self.high + above,
            self.low_open,
            self.high_open,
        )

    def scaled(self, factor: Decimal) -> Interval:
        """The interval times a positive factor."""
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )

    def plus(self, other: Interval) -> Interval:
        """Every sum of a value of each."""
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def minus(self, other: Interval) -> Interval:
        """Every difference of a value of each."""
        negative = Interval(
            None if other.high is None else -other.high,
            None if other.low is None else -other.low,
            other.high_open,
            other.low_open,
        )
        return self.plus(negative)

    def over(self, other: Interval) -> Interval | None:
        """Every ratio of a value of each; `None` unless both are positive and bounded."""
        ends = (self.low, self.high, other.low, other.high)
        if any(end is None for end in ends) or not self.low or not other.low or self.low < 0 or other.low < 0:
            return self._over_zero(other)
        with localcontext(prec=_PLACES):
            try:
                low, high = self.low / other.high, self.high / other.low  # type: ignore[operator] # None is gone
            except (DivisionByZero, InvalidOperation):
                return None
        return Interval(low, high, self.low_open or other.high_open, self.high_open or other.low_open)

    def _over_zero(self, other: Interval) -> Interval | None:
        """The ratio of nothing, or of an interval that begins at nothing, to a bounded positive one."""
        if self.low != ZERO or self.high is None or other.high is None or not other.low or other.low < 0:
            return None
        with localcontext(prec=_PLACES):
            return Interval(ZERO, self.high / other.low, self.low_open, self.high_open or other.low_open)


def _below(low: Decimal | None, low_open: bool, high: Decimal | None, high_open: bool) -> bool:  # noqa: FBT001 - ends
    if low is None or high is None:
        return True
    return low < high or (low == high and not low_open and not high_open)


def total(parts: Sequence[Interval]) -> Interval:
    """The interval of a sum."""
    made = Interval.point(ZERO)
    for part in parts:
        made = made.plus(part)
    return made


def stated(quantity: Quantity) -> Interval:
    """The interval of a result that the text gives, which its writer may have rounded or cut off.

    12.6 per cent is printed as 13 by one desk and as 12 by another: a result may lie up to one whole step above its
    figure.
    """
    own = Interval.of(quantity)
    if quantity.value is None or own.high is None or quantity.hedge:
        return own
    half = min(quantity.step, abs(quantity.value)) / 2 if quantity.step else ZERO
    low = min(own.low if own.low is not None else quantity.value, quantity.value - half)
    return Interval(low, max(own.high, quantity.value + quantity.step), high_open=True)


def percent(part: Interval, whole: Interval) -> Interval | None:
    """The percentage that a part is of its whole."""
    ratio = part.over(whole)
    return ratio.scaled(HUNDRED) if ratio else None


def growth(before: Interval, after: Interval) -> Interval | None:
    """The relative change from one figure to another, in per cent, with its sign."""
    ratio = after.over(before)
    return ratio.minus(Interval.point(Decimal(1))).scaled(HUNDRED) if ratio else None
