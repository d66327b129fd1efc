"""What some concepts ask for: crowds are counted once, ages have birthdays, courts settle anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.claims import traits
from factcheck.model import Sentence, say
from factcheck.story.voices import both

if TYPE_CHECKING:
    from factcheck.story.placed import Placed

_TOLD_OF = timedelta(days=3)
"""Days within which two reports tell of one crowd."""
_ANEW = timedelta(days=7)
"""Days after which it may have been settled anew."""
_YEAR = 365
_SOME, _WORLDS = 10, 50
"""A count that is none of the first hour, and the times by which it does not grow from one report to the next."""
_BEYOND = 8
"""Times by which two sources do not differ over the toll of one day."""
_OVER = timedelta(days=400)
"""Days after which a toll is that of another event, unless a text tells what it was before."""
_SCALES = {1000, 1_000_000}
_DIGITS = 2
_VOTES_COUNTED, _ALL = "votes_counted", 100
"""Concept of the share of the votes that is counted, and all of it in per cent."""


def gathered(before: Placed, after: Placed, reasons: tuple[Sentence, ...]) -> tuple[str, tuple[Sentence, ...]] | None:
    """Two crowds, or one that two sources count."""
    if _afterwards(before, after):
        return "not-comparable", (say("the later crowd came together after the earlier report"),)
    apart = before.day is not None and after.day is not None and after.day - before.day > _TOLD_OF
    apart = apart and after.claim.modality != "estimate"  # somebody counted the photographs
    if before.origin != after.origin and before.origin and after.origin and not apart:
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


def bounds_of_one(before: Placed, after: Placed) -> bool:
    """Whether two figures are bounds on either side of one number: "up to 300,000", then "more than 300,000"."""
    left, right = before.claim.value, after.claim.value
    return left.value is not None and left.value == right.value and left.unit == right.unit


def anew(before: Placed, after: Placed) -> bool:
    """Whether two documents on what a court or a contract settles are so far apart that it may be settled anew."""
    if "settled" not in traits(after.concept):
        return False
    days = [side.facts.document.published for side in (before, after)]
    return days[0] is None or days[1] is None or abs(days[1].day - days[0].day) > _ANEW


def beyond(before: Placed, after: Placed) -> bool:
    """Whether two tolls of one day differ so much that the one is of a part: of a town, of one side of a front."""
    left, right = before.claim.value.value, after.claim.value.value
    if not left or not right or None in {before.origin, after.origin}:
        return False
    return max(left, right) >= min(left, right) * _BEYOND


def over(before: Placed, after: Placed) -> Sentence | None:
    """That so long lies between two tolls that they are hardly of one event."""
    if "grows" not in traits(after.concept) or before.day is None or after.day is None:
        return None
    if abs(after.day - before.day) <= _OVER:
        return None
    return say("more than a year lies between the two, and no text ties them")


def far_apart(before: Placed, after: Placed) -> bool:
    """Whether one figure is twice the other or more, and no slip in its digits or zeros explains it: two ships."""
    left, right = before.claim.value.value, after.claim.value.value
    if not left or not right:
        return False
    low, high = sorted((abs(left), abs(right)))
    return high >= low * 2 and low.normalize().as_tuple().digits != high.normalize().as_tuple().digits


def worlds_apart(before: Placed, after: Placed) -> bool:
    """Whether a count of some size is so many times as high within days: those of a strike, and of a whole war."""
    left, right = before.claim.value.value, after.claim.value.value
    if left is None or right is None:
        return False
    low, high = sorted((left, right))
    return low >= _SOME and high >= low * _WORLDS


def years_apart(before: Placed, after: Placed) -> bool:
    """Whether the sentence of a figure names a time that is most of a year from that of the other: "58% in 2020"."""
    one, other = before.claim.as_of, after.claim.as_of
    if one is None or other is None or one.first is None or other.first is None:
        return False
    if "sentence" not in {one.source, other.source}:
        return False
    (_, early), (late, _) = sorted(
        (first, side.after or first + timedelta(days=1)) for side in (one, other) if (first := side.first)
    )
    return (late - early).days > _YEAR // 2


def by_the_hour(before: Placed, after: Placed) -> tuple[str, tuple[Sentence, ...]] | None:
    """What two counts of one day are to each other of which one is of an hour: turnout at noon, and at the end.

    While the votes are counted, a turnout is that of the votes so far.
    """
    if (so_far := [_counting(side) for side in (before, after)]) != [False, False]:
        return ("update" if so_far[0] else "unclear"), (say("the votes were still being counted"),)
    if before.hour == after.hour:
        return None  # both are of the whole day, or nothing tells which is the later one
    left, right = before.claim.value.value, after.claim.value.value
    if before.hour and left is not None and right is not None and left < right:
        return "update", (say("the earlier figure is that of an hour of the day"),)
    return "unclear", (say("one figure is that of an hour of the day"),)


def _counting(placed: Placed) -> bool:
    """Whether the text of a figure says that some of the votes are not yet counted."""
    return any(
        claim.concept == _VOTES_COUNTED and claim.value.value is not None and claim.value.value < _ALL
        for claim in placed.facts.claims
    )


def scaled(before: Placed, after: Placed) -> Sentence | None:
    """That two sums of one budget have the same digits and another scale word: 1.2 trillion, and 1.2 billion.

    One text may give as the price what another gives as the budget, but only a budget is surely the one of its project.
    """
    left, right = before.claim.value, after.claim.value
    here, there = traits(before.concept), traits(after.concept)
    if "set_aside" not in here | there or not here & there & {"set_aside", "outlay"}:
        return None
    if left.kind != "money" or left.unit != right.unit or not left.value or not right.value:
        return None
    low, high = sorted((left.value, right.value))
    if len(low.normalize().as_tuple().digits) < _DIGITS or high / low not in _SCALES:
        return None  # a single digit may well be alike
    return say("they differ by a factor of {ratio}: a scale word may be wrong", ratio=high / low)


def asked(before: Placed, after: Placed) -> Placed:
    """The earlier of two sums that are the same, as sure as the later one: what is to be paid is what is paid."""
    left, right = before.claim.value, after.claim.value
    same = left.kind in {"money", "percent"} and left.unit == right.unit and left.value == right.value is not None
    return replace(before, claim=replace(before.claim, modality=after.claim.modality)) if same else before


def explained(before: Placed, after: Placed) -> Sentence | None:
    """A third figure for the same thing that is the gap between the two: 155 and 7 are 162."""
    left, right = before.claim.value.value, after.claim.value.value
    if left is None or right is None:
        return None
    gap = abs(left - right)
    for side in (before, after):
        for claim in side.facts.claims:
            same = claim.concept == side.claim.concept and claim.value.unit == side.claim.value.unit
            third = claim.value.span not in {before.claim.value.span, after.claim.value.span}
            if (
                same
                and third
                and claim.role in {"level", "change"}
                and claim.value.value == gap
                and not claim.value.hedge
            ):
                low, high = sorted((left, right))
                return say("{one} and {gap} are {other}", one=low, gap=gap, other=high)
    return None
