"""Quantities: finding figures, reading their value, unit and hedge, and comparing them."""

from __future__ import annotations

from factcheck.quantities.compare import compare
from factcheck.quantities.find import find
from factcheck.quantities.interval import Slack

__all__ = ["Slack", "compare", "find"]
