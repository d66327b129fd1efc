"""The verdict on two figures that can be one: the same, one finer than the other, a bound, or a count gone on."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.claims import traits
from factcheck.model import Sentence, say

if TYPE_CHECKING:
    from factcheck.model import Quantity
    from factcheck.story.placed import Placed

Why = tuple[Sentence, ...]
"""How we know a verdict."""
LESSER = say("one is less than the main count of its own text, and may be of a part")
_MADE_EXACT = Decimal("1.06")
"""Times by which an exact count is at most above the "more than" that rounds it."""
_SO_FAR, _AT_LEAST = Decimal(2), Decimal("1.25")
"""The same for "at least", which many reports say of any count; and where both do."""
_ROUGHLY = Decimal("1.15")
"""Times by which a rough figure lies above another that it cannot stand for."""
_NEAR = frozenset({"approx", "nearly", "just_over", "range"})
_LEAST, _MOST = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
_ROUNDED = {"approx", "nearly", "just_over", "vague", "range"}
_BOUNDS = {"more_than", "at_least", "less_than", "at_most"}


def agreeing(before: Placed, after: Placed, reasons: Why) -> tuple[str, Why]:
    """The figures can be one: the same, one the finer form of the other, or one origin through two carriers."""
    left, right = before.claim.value, after.claim.value
    if before.lesser != after.lesser and bounded(before, after):
        return "not-comparable", (LESSER,)
    if _counted_on(before, after):
        if left.value is not None and right.value is not None and left.value > right.value:
            return "update", (say("a later and a lower count"),)
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
    if _went_up(before, after) or _rough(before, after):
        return "update", (say("a later and a higher count"),)
    if hedges & _ROUNDED or left.step != right.step:
        return "refines", (say("one is the rounded form of the other"), *reasons)
    return "compatible", reasons


def _went_up(before: Placed, after: Placed) -> bool:
    """Whether a count that goes on is another on a later day, though one of the two may be round by chance."""
    left, right = before.claim.value, after.claim.value
    if left.hedge or right.hedge or left.value is None or right.value is None:
        return False
    if after.claim.concept_kind != "running" or before.lesser != after.lesser:
        return False
    later = before.day is not None and after.day is not None and before.day < after.day
    ebbs = "ebbs" in traits(after.concept) and left.value != right.value
    return later and (ebbs or ("grows" in traits(after.concept) and left.value < right.value))


def _rough(before: Placed, after: Placed) -> bool:
    """Whether two rough figures of a count that goes on are too far apart to be one: "about 10,000", then "12,000"."""
    left, right = (_middle(side.claim.value) for side in (before, after))
    if not {before.claim.value.hedge, after.claim.value.hedge} <= _NEAR or not left or not right:
        return False
    if after.claim.concept_kind != "running" or before.lesser != after.lesser:
        return False
    later = before.day is not None and after.day is not None and before.day < after.day
    return later and left * _ROUGHLY <= right


def _middle(figure: Quantity) -> Decimal | None:
    """A figure, or the middle of a range."""
    if figure.value is not None or figure.low is None or figure.high is None:
        return figure.value
    return (figure.low + figure.high) / 2


def bounded(before: Placed, after: Placed) -> bool:
    """Whether one of two different figures is only a bound."""
    left, right = before.claim.value, after.claim.value
    return left.value != right.value and not _BOUNDS.isdisjoint({left.hedge, right.hedge})


def _counted_on(before: Placed, after: Placed) -> bool:
    """Whether a running count that was given as a bound has gone on, by a later day or as its words say."""
    left, right = before.claim.value, after.claim.value
    if left.value is None or right.value is None or after.claim.concept_kind != "running":
        return False
    later = before.day is not None and after.day is not None and before.day < after.day
    if later and left.hedge not in _LEAST and (left.hedge in _MOST or right.hedge in _BOUNDS):
        return _left(before, after)
    grown = _grown(before, after)
    plain = grown or not after.claim.moved  # "has passed 2,000" and "has risen to 2,012" on one day: one figure
    rounded = left.value * _MADE_EXACT if left.hedge == "more_than" and plain else left.value
    beyond = left.step is not None and later and left.value + left.step <= right.value  # "over 61,000", and 62,545
    return (later or grown) and left.hedge in _LEAST and (rounded < right.value or (beyond and left.step != left.value))


def _grown(before: Placed, after: Placed) -> bool:
    """Whether one of two reports of a day says so much more than the least number of the other that it is later."""
    left, right = before.claim.value, after.claim.value
    if before.day is None or before.day != after.day or before.claim.document == after.claim.document:
        return False
    if left.value is None or right.value is None:
        return False
    most = _MADE_EXACT if left.hedge == "more_than" else _AT_LEAST if right.hedge in _LEAST else _SO_FAR
    grows = "grows" in traits(after.concept) and left.hedge in _LEAST and not (before.lesser or after.lesser)
    return _rose(after) or (grows and left.value * most < right.value)  # "over 1,368", and 1,760


def _rose(after: Placed) -> bool:
    """Whether its document says anywhere that a count rose to a figure: in its headline, and not in its text."""
    return after.claim.moved == "up" or any(
        claim.moved == "up" and claim.concept == after.claim.concept and claim.value.value == after.claim.value.value
        for claim in after.facts.claims
    )


def _left(before: Placed, after: Placed) -> bool:
    """Whether a bound of a later day is no other form of the figure before it: "99 missing", then "as many as 159".

    A lower one may be what remains, or a correction: "revised down to at least 3,958".
    """
    left, right = before.claim.value, after.claim.value
    if left.value is None or right.value is None or before.lesser != after.lesser:
        return False
    low, high = sorted((left.value, right.value))
    if low * _MADE_EXACT >= high:
        return False
    if left.value < right.value:
        return right.hedge in _MOST or left.hedge in _MOST
    round_ = right.step is not None and left.value < right.value + right.step  # 226, and "more than 200"
    fell = "ebbs" in traits(after.concept) or after.claim.moved in {"down", "corrected"}
    return fell and not (round_ and right.hedge in _LEAST)
