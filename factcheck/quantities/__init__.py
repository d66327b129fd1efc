"""Quantities: finding figures, reading their value, unit and hedge, and comparing them."""

from __future__ import annotations

from factcheck.quantities.compare import APART, allowed, compare
from factcheck.quantities.find import find
from factcheck.quantities.interval import Slack
from factcheck.quantities.rewrite import as_written, in_words_of
from factcheck.quantities.units import alike as same_dimension
from factcheck.quantities.units import convert, dimension, namesakes

__all__ = [
    "APART",
    "Slack",
    "allowed",
    "as_written",
    "compare",
    "convert",
    "dimension",
    "find",
    "in_words_of",
    "namesakes",
    "same_dimension",
]
