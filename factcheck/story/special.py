"""What some concepts ask for: crowds are counted once, ages have birthdays, courts settle anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.claims import settled
from factcheck.model import Sentence, say
from factcheck.story.voices import both

if TYPE_CHECKING:
    from factcheck.story.placed import Placed

_ANEW = timedelta(days=7)
"""Days after which it may have been settled anew."""
_YEAR = 365
BUDGETS = frozenset({"budget", "spending"})
"""Concepts of what is set aside, and is to be spent."""
_SCALES = {1000, 1_000_000}
_DIGITS = 2


def gathered(before: Placed, after: Placed, reasons: tuple[Sentence, ...]) -> tuple[str, tuple[Sentence, ...]] | None:
    """Two crowds, or one that two sources count."""
    if _afterwards(before, after):
        return "not-comparable", (say("the later crowd came together after the earlier report"),)
    if before.origin != after.origin and before.origin and after.origin:
        return "disagreement", (both(before, after), *reasons)
    return None


def _afterwards(before: Placed, after: Placed) -> bool:
    """Whether the event of a figure came after the day on which the report of the other was published."""
    published = before.facts.document.published
    return after.period is not None and published is not None and after.period[0] > published.day


def birthday(before: Placed, after: Placed) -> Sentence | None:
    """That a birthday may lie between two ages, where one may."""
    left, right = before.claim.value.value, after.claim.value.value
    days = [side.facts.document.published for side in (before, after)]
    if left is None or right is None or left == right or days[0] is None or days[1] is None:
        return None
    years = abs((days[1].day - days[0].day).days) // _YEAR + 1
    return say("a birthday may lie between the two") if abs(right - left) <= years else None


def anew(before: Placed, after: Placed) -> bool:
    """Whether two documents on what a court or a contract settles are so far apart that it may be settled anew."""
    if after.concept not in settled():
        return False
    days = [side.facts.document.published for side in (before, after)]
    return days[0] is None or days[1] is None or abs(days[1].day - days[0].day) > _ANEW


def scaled(before: Placed, after: Placed) -> Sentence | None:
    """That two sums of one budget have the same digits and another scale word: 1.2 trillion, and 1.2 billion."""
    left, right = before.claim.value, after.claim.value
    if not {before.concept, after.concept} <= BUDGETS or left.kind != "money" or left.unit != right.unit:
        return None
    if not left.value or not right.value:
        return None
    low, high = sorted((left.value, right.value))
    if len(low.normalize().as_tuple().digits) < _DIGITS or high / low not in _SCALES:
        return None  # a single digit may well be alike
    return say("they differ by a factor of {ratio}: a scale word may be wrong", ratio=high / low)


def asked(before: Placed, after: Placed) -> Placed:
    """The earlier of two sums that are the same, as sure as the later one: what is to be paid is what is paid."""
    left, right = before.claim.value, after.claim.value
    same = left.kind == "money" and left.unit == right.unit and left.value == right.value is not None
    return replace(before, claim=replace(before.claim, modality=after.claim.modality)) if same else before
