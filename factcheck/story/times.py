"""The verdict on two claims that say when something was or is to be.

They are of one event where both texts have a word for the same one; a moment without such a word meets only the very
same clock time. A plan may move; one source that gives two hours of one day contradicts itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims import WHEN, day_of, is_clock, one_clock, stretch
from factcheck.model import Sentence, say
from factcheck.story.apart import bare, elsewhere
from factcheck.story.placed import HEAD, NAMING
from factcheck.story.voices import one_origin

if TYPE_CHECKING:
    from factcheck.model import Quantity
    from factcheck.story.placed import Placed

_DAY = 24 * 60


def timed(placed: Placed) -> bool:
    """Whether a claim says when something is."""
    return placed.claim.concept == WHEN


def in_words(moment: Quantity) -> Quantity:
    """A moment as a report shows it: its words, and no minutes."""
    return replace(moment, value=None, low=None, high=None, unit=None, hedge="")


def at_one_time(before: Placed, after: Placed) -> tuple[str, tuple[Sentence, ...]]:
    """The verdict on two claims of which at least one says when something is, the earlier one first."""
    if not (timed(before) and timed(after)):
        return _length(*((before, after) if timed(after) else (after, before)))
    if {before.claim.modality, after.claim.modality} & {"denial", "question"}:
        return "not-comparable", (say("one side denies the time, or asks about it"),)
    left, right = before.group, after.group
    if left and right and left != right:
        return "not-comparable", (say("of two events: {one} and {other}", one=bare(left), other=bare(right)),)
    if apart := elsewhere(before, after):
        return "not-comparable", (apart,)
    one, other = (
        stretch(side.claim.value, against.claim.value) for side, against in ((before, after), (after, before))
    )
    if not (left and right):
        same = one[0] == other[0] and is_clock(before.claim.value) and is_clock(after.claim.value)
        why = say("the very same time") if same else say("nothing says that both tell of one event")
        return "compatible" if same else "not-comparable", (why,)
    if one[1] <= other[2] and other[1] <= one[2]:
        if one == other:
            return "compatible", (say("the same time"),)
        return "refines", (say("one time may be the other"),)
    return _two_times(before, after, one_day=one[0] // _DAY == other[0] // _DAY)


def _length(length: Placed, moment: Placed) -> tuple[str, tuple[Sentence, ...]]:
    """The verdict on a figure and a time: a length in years whose other end stands beside it may lead to the time."""
    value, year = length.claim.value, day_of(moment.claim.value)
    if value.kind == "duration" and value.unit == "year" and value.value is not None and year and moment.group:
        for mention in length.facts.dates:
            near = mention.first if length.claim.sentence.covers(mention.span) else None
            if near and abs(near.year - year.year) in {value.value, value.value + 1} and not elsewhere(length, moment):
                low, high = sorted((near.year, year.year))
                return "compatible", (
                    say("{one} to {other} is {n} years", one=str(low), other=str(high), n=value.value),
                )
    return "not-comparable", (say("only one side says when something is"),)


def _two_times(before: Placed, after: Placed, *, one_day: bool) -> tuple[str, tuple[Sentence, ...]]:
    """The verdict on two times of one kind of event that do not meet."""
    kinds = {before.claim.concept_kind, after.claim.concept_kind}
    if "loose" in kinds or not _tied(before, after):
        return "not-comparable", (say("nothing says that both tell of one event"),)
    if kinds == {"plan"} and _later(before, after):
        return "update", (say("the later report has another time for it, which is yet to come"),)
    if one_day and one_clock(before.claim.value, after.claim.value) and one_origin(before, after):
        return "conflict", (say("one source gives two times of one day"),)
    return "unclear", (say("it may be two events of one kind"),)


def _tied(one: Placed, other: Placed) -> bool:
    """Whether two claims name somebody or something alike, in their sentences or at the head of their texts."""
    return not _names(one).isdisjoint(_names(other))


def _names(placed: Placed) -> frozenset[str]:
    facts, near = placed.facts, placed.claim.sentence
    end = facts.sentences[min(HEAD, len(facts.sentences)) - 1].end if facts.sentences else 0
    here = (name for name in facts.names if name.span.end <= end or near.covers(name.span))
    named = [(name.full or name.text).casefold() for name in here]
    return frozenset((*named, *(word for form in named for word in form.split() if len(word) >= NAMING)))


def _later(before: Placed, after: Placed) -> bool:
    """Whether the second of two reports came out on a later day."""
    days = [side.facts.document.published for side in (before, after)]
    return days[0] is not None and days[1] is not None and days[0].day < days[1].day
