"""Dates: finding and placing them, choosing the day they are counted from, and comparing them."""

from __future__ import annotations

from factcheck.dates.anchor import anchor
from factcheck.dates.compare import between, compare
from factcheck.dates.find import find

__all__ = ["anchor", "between", "compare", "find"]
