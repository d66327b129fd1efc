"""Quantities: finding figures, reading their value, unit and hedge, and comparing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Comparison, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["compare", "find"]


def find(text: str, *, language: str, skip: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """Every figure of a text, in order; nothing that overlaps `skip` (dates that are already placed)."""
    del text, language, skip
    return ()


def compare(a: Quantity, b: Quantity) -> Comparison:
    """Whether two figures can be the same."""
    del a, b
    return Comparison("incomparable")
