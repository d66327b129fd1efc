"""Digits that changed places, or one that is another: the commonest slips of the pen."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.model import Claim

_LONG = 4
"""Digits of a figure in which two neighbours that changed places are no chance."""


def transposed(one: Claim, other: Claim) -> bool:
    """Whether two digits of one figure have changed places in the other, and no more."""
    return swapped(one.value.value, other.value.value)


def slipped(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether one digit of a value is another in the other, or two have changed places."""
    left, right = _digits(one), _digits(other)
    wrong = sum(a != b for a, b in zip(left, right, strict=False))
    return len(left) == len(right) > 1 and (wrong == 1 or swapped(one, other))


def swapped(one: Decimal | None, other: Decimal | None) -> bool:
    """As `transposed`, of two values."""
    left, right = _digits(one), _digits(other)
    apart = [pair for pair in zip(left, right, strict=False) if pair[0] != pair[1]]
    return len(left) == len(right) and len(apart) == 2 and apart[0] == apart[1][::-1]  # noqa: PLR2004 - two places


@lru_cache(maxsize=256)  # a figure is held against all others of its kind in a text
def _digits(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}".replace(".", "")


def neighbours_swapped(one: Claim, other: Claim) -> bool:
    """Whether two digits of a long figure changed places and nothing else: no chance, not even within a quotation."""
    return neighbours(one.value.value, other.value.value)


def neighbours(one: Decimal | None, other: Decimal | None) -> bool:
    """As `neighbours_swapped`, of two values."""
    left, right = _digits(one), _digits(other)
    if len(left) != len(right) or len(left) < _LONG or sorted(left) != sorted(right):
        return False
    places = [place for place, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    return len(places) == 2 and places[1] - places[0] == 1  # noqa: PLR2004 - the two that changed places
