"""Multiples that are no size of a change: "the last quarter", "counted twice"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.claims.frame import Token

_MEASURES = frozenset(
    {"rise", "fall", "more", "fewer", "turn", "factor", "correct", "loose", "goal", "amount", "either", "versus"}
)
"""Tags of words before a multiple that is the size of a change ("rose nearly threefold")."""


def is_noun(token: Token, previous: Token) -> bool:
    """Whether the word before a fraction makes it a noun: "the quarter", "last quarter", "in the second half"."""
    figure = token.quantity
    if figure is None or figure.kind != "ratio" or figure.value is None or figure.value >= 1:
        return False
    return previous.word and (not previous.tags or not previous.tags.isdisjoint({"definite", "one"}))


def repeats(token: Token, previous: Token) -> bool:
    """Whether a multiple says how often a thing was done: "some were counted twice"."""
    figure = token.quantity
    often = figure is not None and figure.kind == "ratio" and figure.value is not None and figure.value > 1
    return often and previous.word and previous.tags.isdisjoint(_MEASURES)
