"""Which figures can be added, subtracted or compared: one kind, one unit, and nouns that do not differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Quantity

_ABSOLUTE = {"percentage_point", "basis_point"}


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of one kind and unit, so that one can be taken from the other."""
    return one.kind == other.kind and one.unit == other.unit


def size_of(by: Quantity, end: Quantity | None) -> bool:
    """Whether a figure can be the size of a change of another: a percentage, points of one, or its own unit."""
    if end is None:
        return False
    if by.kind == "percent":
        return True
    if by.unit in _ABSOLUTE:
        return end.kind == "percent"
    return alike(by, end)


def head(quantity: Quantity) -> str:
    """The first word of the counted noun, or an empty string."""
    return (quantity.counts or "").split(" ")[0]
