"""The scale of a drawing: where a figure stands between floor and top, and which round figures are named.

It is even, or by powers of ten where the greatest figure is many times the smallest. `Decimal` all the way: figures
have up to forty digits.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal, localcontext
from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEEP = 30
"""How many times the smallest figure the greatest has to be for a scale by powers of ten."""
_TICKS = 3
"""Steps between the round figures that are named, at most."""


@dataclass(slots=True, eq=False, repr=False)
class Scale:
    """A scale.

    Attributes:
        low: figure at the floor.
        high: figure at the top.
        floor: where the floor is drawn.
        top: where the top is drawn, above it.
        powers: by powers of ten.
        ticks: round figures from floor to top.
    """

    low: Decimal
    high: Decimal
    floor: int
    top: int
    powers: bool
    ticks: tuple[Decimal, ...]

    def y(self, value: Decimal) -> int:
        """Where a figure stands; one beyond an end stands at that end."""
        value = min(max(value, self.low), self.high)
        with localcontext(prec=60):
            if self.powers:
                part = (value / self.low).log10() / (self.high / self.low).log10()
            else:
                part = (value - self.low) / (self.high - self.low)
            return self.floor - int(part * (self.floor - self.top))


def scale(values: Sequence[Decimal], floor: int, top: int) -> Scale:
    """The scale that shows some figures.

    Args:
        values: at least one.
        floor: where the floor is drawn.
        top: where the top is drawn.
    """
    low, high = min(values), max(values)
    with localcontext(prec=60):
        if low > 0 and high / low >= _STEEP:
            first, last = low.adjusted(), high.adjusted() + (high != Decimal(1).scaleb(high.adjusted()))
            step = -(-(last - first) // _TICKS)
            ticks = tuple(Decimal(1).scaleb(power) for power in range(first, last + 1, step))
            return Scale(Decimal(1).scaleb(first), max(high, ticks[-1]), floor, top, powers=True, ticks=ticks)
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
        if low == high:
            high = low + 1
        size = _round((high - low) / _TICKS)
        lowest = (low / size).to_integral_value(ROUND_CEILING) * size
        ticks = tuple(lowest + size * at for at in range(int((high - lowest) / size) + 1))
        return Scale(low, high, floor, top, powers=False, ticks=ticks)


def _round(value: Decimal) -> Decimal:
    """The next 1, 2 or 5 times a power of ten that is not smaller."""
    power = Decimal(1).scaleb(value.adjusted())
    return next(power * lead for lead in (1, 2, 5, 10) if power * lead >= value)
