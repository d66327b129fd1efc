"""Two figures for one day: what grew within it, what words say went on, and two sources that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims import traits
from factcheck.model import say
from factcheck.story.apart import CROWD
from factcheck.story.special import beyond
from factcheck.story.voices import both, one_voice, own_voices, two_voices

if TYPE_CHECKING:
    from factcheck.story.agreeing import Why
    from factcheck.story.placed import Placed


def within_a_day(before: Placed, after: Placed, swapped: Why, reasons: Why) -> tuple[str, Why]:
    """Two figures for one day: two sources may differ, and a running count may go on."""
    if after.claim.concept_kind == "running" and not swapped and went_to(before, after):
        return "update", (say("the text says that the count went to the later figure"),)
    if "grows" in traits(after.concept) and not swapped and beyond(before, after):
        return "not-comparable", (say("the two figures are so far apart that they may be of two things"), *reasons)
    own = "measured" in traits(after.concept) and own_voices(before, after)
    if (own or two_voices(before, after)) and not (swapped and not before.named):
        return "disagreement", (both(before, after), *reasons)
    told = all(side.claim.as_of and side.claim.as_of.source == "sentence" for side in (before, after))
    if not swapped and grew(before, after) and not (told and one_voice(before, after)):
        return "update", (say("a count that only grows: the larger figure of a day is the later one"),)
    if after.claim.concept_kind == "running" and not swapped and not (told and one_voice(before, after)):
        if after.as_of.source == "sentence" and after.period and after.day == after.period[0] != after.period[1]:
            return "unclear", (say("both are of one time that is over, and no text tells why they differ"), *reasons)
        return "unclear", (
            say("a running count may go on within the day, and nothing tells which is later"),
            *reasons,
        )
    return "conflict", (*swapped, say("both hold for {day}", day=after.when), *reasons)


def grew(before: Placed, after: Placed) -> bool:
    """Whether the second of two documents of a day has more of what only grows, and is not the one that came first."""
    left, right = before.claim, after.claim
    published = [side.facts.document.published for side in (before, after)]
    days = [day.day if day else None for day in published]
    if "grows" not in traits(after.concept) or right.concept_kind != "running" or left.document == right.document:
        return False
    if left.value.value is None or right.value.value is None or before.lesser or after.lesser:
        return False
    first = days[0] is not None and days[1] is not None and days[0] > days[1]
    return left.value.value < right.value.value and not first


def went_to(before: Placed, after: Placed) -> bool:
    """Whether words say that a count went to one of two figures, from the side on which the other is."""
    left, right = before.claim.value.value, after.claim.value.value
    if left is None or right is None or left == right or CROWD in traits(after.concept):
        return False
    way = "up" if left < right else "down"
    if after.claim.moved == "now" != before.claim.moved and way == "up" and "grows" in traits(after.concept):
        return True  # "five people are now known to have died"
    return after.claim.moved == way and before.claim.moved not in {"up", "down"} - {way}
