"""The verdict on two figures that can be one: the same, one finer than the other, a bound, or a count gone on."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.claims import traits
from factcheck.model import Sentence, say

if TYPE_CHECKING:
    from factcheck.story.placed import Placed

Why = tuple[Sentence, ...]
"""How we know a verdict."""
LESSER = say("one is less than the main count of its own text, and may be of a part")
_MADE_EXACT = Decimal("1.06")
"""Times by which an exact count is at most above the "more than" that rounds it."""
_ROUNDED = {"approx", "nearly", "just_over", "vague", "range"}
_BOUNDS = {"more_than", "at_least", "less_than", "at_most"}


def agreeing(before: Placed, after: Placed, reasons: Why) -> tuple[str, Why]:
    """The figures can be one: the same, one the finer form of the other, or one origin through two carriers."""
    left, right = before.claim.value, after.claim.value
    if before.lesser != after.lesser and bounded(before, after):
        return "not-comparable", (LESSER,)
    if _counted_on(before, after):
        return "update", (say("a later and a higher count, as the earlier one left room for"),)
    if left.value is not None and left.value == right.value and left.unit == right.unit:
        if before.origin and before.origin == after.origin:
            return "compatible", (say("the same figure of one source: no second confirmation"),)
        return "compatible", (say("the same figure"), *reasons)
    hedges = {left.hedge, right.hedge}
    if hedges & _BOUNDS:
        return "compatible", (say("the bound leaves room for the other figure"), *reasons)
    if left.unit != right.unit:
        return "compatible", (say("the same size in two units"), *reasons)
    if _went_up(before, after):
        return "update", (say("a later and a higher count"),)
    if hedges & _ROUNDED or left.step != right.step:
        return "refines", (say("one is the rounded form of the other"), *reasons)
    return "compatible", reasons


def _went_up(before: Placed, after: Placed) -> bool:
    """Whether a count that only grows is higher on a later day, though one of the two may be round by chance."""
    left, right = before.claim.value, after.claim.value
    if left.hedge or right.hedge or left.value is None or right.value is None:
        return False
    grows = after.claim.concept_kind == "running" and "grows" in traits(after.concept)
    later = before.day is not None and after.day is not None and before.day < after.day
    return grows and later and left.value < right.value and before.lesser == after.lesser


def bounded(before: Placed, after: Placed) -> bool:
    """Whether one of two different figures is only a bound."""
    left, right = before.claim.value, after.claim.value
    return left.value != right.value and not _BOUNDS.isdisjoint({left.hedge, right.hedge})


def _counted_on(before: Placed, after: Placed) -> bool:
    """Whether a running count that was given as a least number has gone on, by a later day or as its words say."""
    left, right = before.claim.value, after.claim.value
    apart = before.day == after.day and before.claim.document != after.claim.document
    grows = "grows" in traits(after.concept) and left.hedge == "more_than" and not (before.lesser or after.lesser)
    far = left.value is not None and right.value is not None and left.value * _MADE_EXACT < right.value
    grown = apart and (after.claim.moved == "up" or (grows and far))  # "over 1,368", and 1,760
    later = before.day is not None and after.day is not None and (before.day < after.day or grown)
    if left.value is None or right.value is None or after.claim.concept_kind != "running":
        return False
    plain = grown or not after.claim.moved  # "has passed 2,000" and "has risen to 2,012" on one day: one figure
    rounded = left.value * _MADE_EXACT if left.hedge == "more_than" and plain else left.value
    return later and left.hedge in {"at_least", "more_than"} and rounded < right.value
