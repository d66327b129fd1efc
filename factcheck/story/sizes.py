"""Figures looked up by their size: the few that may back another, without a look at all the rest.

What `backs` accepts is never further away than a quarter, in the same unit or in one that converts, or it is the very
same number. Figures are kept in rows, one a unit, each sorted; who asks gets a stretch of every row that may hold one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.story.backs import HUNDREDTHS, SHARES, is_a_floor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.model import Quantity

    _Turn = Callable[[Decimal], Decimal]

_REACH = Decimal("0.25")
"""Share of a figure within which whatever backs it lies: a hedge reaches a fifth, rounding and `about` less."""
_DEGREES = 3
"""Degrees that are always within reach: a share of a temperature near zero is nothing."""
_CONVERT = frozenset({"physical", "duration", "temperature", "age"})
"""Kinds of figures whose units convert."""
_NARROW = 2
_MANY = 5
"""Times of its usual end up to which a vague word may stand for a figure."""
_HUNDRED = 100
_Kind = tuple[str, str | None]
_Stretch = tuple[Decimal | None, Decimal | None]


class Sizes:
    """Figures in the order in which they are given, looked up by their size."""

    def __init__(self, figures: Sequence[Quantity]) -> None:
        """Sort them.

        Args:
            figures: in any order, which is kept.
        """
        self._equal: dict[Decimal, list[int]] = defaultdict(list)
        self._vague: dict[str, list[int]] = defaultdict(list)
        rows: dict[_Kind, list[tuple[Decimal, int]]] = defaultdict(list)
        for at, figure in enumerate(figures):
            points = set(_points(figure))
            for point in points:
                self._equal[point].append(at)
                rows[figure.kind, figure.unit].append((point, at))
            if not points:
                self._vague[figure.kind].append(at)
        self._rows = {kind: sorted(row) for kind, row in rows.items()}
        self._kin: dict[_Kind, Sequence[tuple[_Kind, _Turn]]] = {}

    def near(self, figure: Quantity) -> Sequence[int]:
        """The places, in order, of all figures that may back one.

        Args:
            figure: whatever it counts.
        """
        points = _points(figure)
        found = {at for point in points for at in self._equal.get(point, ())}
        if figure.value is None:
            found.update(self._vague.get(figure.kind, ()))
        kind = figure.kind, figure.unit
        if kind not in self._kin:
            self._kin[kind] = list(self._related(kind))
        for row, turn in self._kin[kind]:
            for low, high in _stretches(figure, points, row):
                span = None if low is None else turn(low), None if high is None else turn(high)
                found.update(_between(self._rows[row], *span))
        return sorted(found)

    def _related(self, kind: _Kind) -> Iterator[tuple[_Kind, _Turn]]:
        """The rows whose figures convert into those of a kind and unit, and how one gets there."""
        for row in self._rows:
            if turn := _turned(kind, row):
                yield row, turn


def _turned(kind: _Kind, row: _Kind) -> _Turn | None:
    """How a figure of one kind and unit becomes one of another, or `None`."""
    (one, unit), (other, into) = kind, row
    if kind == row:
        return lambda value: value
    if {one, other} == SHARES:
        return (lambda value: value * _HUNDRED) if other == "percent" else (lambda value: value / _HUNDRED)
    if HUNDREDTHS.get(unit or "") == other:
        return lambda value: value / _HUNDRED
    if HUNDREDTHS.get(into or "") == one:
        return lambda value: value * _HUNDRED
    if one == other and one in _CONVERT and unit and into and quantities.same_dimension(unit, into):
        return lambda value: quantities.convert(value, unit, into)
    return None


def _points(figure: Quantity) -> Sequence[Decimal]:
    """The numbers by which a figure is found: each way to read it; the ends of a range, and steps between them."""
    if figure.value is not None:
        return [figure.value, *(item.value for item in figure.readings[1:] if item.value is not None)]
    low, high = figure.low, figure.high
    if figure.hedge != "range" or low is None or high is None:
        return [end for end in (low, high) if end is not None] if figure.hedge == "range" else []
    between = [low * (1 + _REACH * step) for step in (1, 2, 3)] if low < high <= low * _NARROW else []
    return [low, high, *(point for point in between if point < high)]


def _stretches(figure: Quantity, points: Sequence[Decimal], row: _Kind) -> Iterator[_Stretch]:
    """From where to where, in the unit of the figure, those of a row may back it."""
    if not points or (figure.kind == "ratio" and row[0] != figure.kind):  # "dozens", "more than half"
        span = quantities.allowed(figure)
        yield (
            None if span.low is None else span.low - abs(span.low) * _REACH,
            None if span.high is None else span.high * (_MANY if figure.hedge == "vague" else 1 + _REACH),
        )
        return
    for point in points:
        reach = abs(point) * _REACH
        if figure.kind == "temperature":
            reach = max(reach, Decimal(_DEGREES))
        elif row[0] != figure.kind:
            reach = max(reach, figure.step)
        yield point - reach, point + (abs(point) / 2 if is_a_floor(figure) else reach)


def _between(row: Sequence[tuple[Decimal, int]], low: Decimal | None, high: Decimal | None) -> Iterator[int]:
    first = 0 if low is None else bisect_left(row, (low, -1))
    last = len(row) if high is None else bisect_right(row, (high, len(row)))
    return (at for _, at in row[first:last])
