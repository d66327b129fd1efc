"""The verdict on two claims: update, compatible, refines, conflict, disagreement, not-comparable or unclear.

The procedure goes from what makes two claims different things, over what the text itself tells, to what the figures
and the days say; the first rule that fits decides, and says so. It never looks at the order in which documents came.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Protocol

from factcheck import quantities
from factcheck.claims import AGE, AMOUNT, MOMENT, traits, transposed
from factcheck.classes import dataclass
from factcheck.model import Change, Point, Sentence, say
from factcheck.story.agreeing import LESSER, Why, agreeing, bounded
from factcheck.story.apart import AHEAD, CROWD, different, one_place, part
from factcheck.story.one_day import grew, went_to, within_a_day
from factcheck.story.said import with_sentence
from factcheck.story.special import (
    anew,
    asked,
    beyond,
    birthday,
    bounds_of_one,
    by_the_hour,
    explained,
    far_apart,
    gathered,
    over,
    scaled,
    worlds_apart,
    years_apart,
)
from factcheck.story.times import at_one_time, in_words, timed
from factcheck.story.voices import both, in_one_sentence, named_apart, one_origin, own_voices, two_voices

if TYPE_CHECKING:
    from factcheck.model import Quantity
    from factcheck.story.placed import Placed

_RATIO_DIGITS = 3
_FINE = 10_000
"""A measure from which on its separator is one of thousands: with a decimal sign it would be finer than any."""
_ISSUED = timedelta(days=3)
"""Days within which reports tell the figures of one period."""
RETURNED = say("the figure that had been replaced is printed again")
SWAPPED = say("the digits of the one are those of the other in another order")


@dataclass(frozen=True, slots=True)
class Cue:
    """How a text tells that a figure became another.

    Attributes:
        words: the words that say so.
        direction: as `ToldChange.direction`.
        document: id of the document that tells it.
    """

    words: str
    direction: str
    document: str


class Told(Protocol):
    """What the texts of a story tell of their figures."""

    def __call__(self, before: Placed, after: Placed, /) -> Cue | None:
        """How a text tells that the one figure became the other, or `None`."""

    def precedes(self, one: Placed, other: Placed, /) -> bool:
        """Whether another figure shows which of the documents of two claims was the earlier one of their day."""

    def knows(self, one: Placed, other: Placed, /) -> str | None:
        """A document that has the figures of both claims, and may explain them."""

    def withdrew(self, before: Placed, after: Placed, /) -> str | None:
        """A document that gives the later figure and says that an earlier one was wrong, or `None`."""

    def returned(self, new: Placed, late: Placed, /) -> Cue | None:
        """How a text told that a figure, printed as today's after it, had become another one before, or `None`."""

    def replaced(self, new: Placed, late: Placed, /) -> Sentence | None:
        """That one source gave a figure, printed as today's after another of it, before that one, or `None`."""


@dataclass(slots=True, eq=False, repr=False)
class Weighed:
    """Two claims and the verdict on them, the earlier one first; of most pairs nobody asks for more.

    Attributes:
        before: the earlier claim.
        after: the later one.
        verdict: as `Change.verdict`.
        why: how we know.
        cue: how a text tells the change, or `None`.
    """

    before: Placed
    after: Placed
    verdict: str
    why: Why
    cue: Cue | None

    def change(self) -> Change:
        """The step from the one to the other, with its sentence."""
        before, after = self.before.claim, self.after.claim
        step = Change(
            point(self.before),
            point(self.after),
            self.verdict,
            self.why,
            _difference(before.value, after.value),
            _ratio(before.value, after.value),
            self.cue is not None and self.verdict == "update",
        )
        return with_sentence(step, after.concept, after)


def weigh(one: Placed, other: Placed, told: Told) -> Weighed:
    """The verdict on two claims.

    Args:
        one: a claim.
        other: another.
        told: what the texts of the story tell of their figures.
    """
    before, after = sorted((one, other), key=moment)
    cue = told(before, after)
    if cue is None and (cue := told(after, before)):
        before, after = after, before
    if cue is None and before.day == after.day and (went_to(after, before) or told.precedes(after, before)):
        before, after = after, before
    if cue is None and before.day == after.day and before.day is not None and grew(after, before):
        before, after = after, before
    if cue is None and before.claim.moved == "final" != after.claim.moved and None in {before.day, after.day}:
        before, after = after, before
    if cue is None and (back := told.returned(before, after)):
        return Weighed(before, after, "conflict", (as_told(back), RETURNED), None)
    verdict, why = _verdict(before, after, cue)
    if verdict == "conflict" and (text := told.withdrew(before, after)):
        return Weighed(before, after, "update", (say("{document} takes an earlier figure back", document=text),), None)
    if verdict == "conflict" and (text := told.knows(before, after)):
        verdict, why = "unclear", (say("{document} has both figures, and may explain them", document=text), *why)
    if verdict == "update" and cue is None and (printed := told.replaced(before, after)):
        verdict, why = "conflict", (printed, RETURNED)
    if verdict == "unclear" and before.day == after.day and _goes_on(before, after) and told.precedes(before, after):
        verdict, why = "update", (say("{document} is the later one of its day", document=after.claim.document),)
    return Weighed(before, after, verdict, why, cue)


def decide(one: Placed, other: Placed, told: Told) -> Change:
    """The step between two claims, the earlier one first; arguments as for `weigh`."""
    return weigh(one, other, told).change()


def point(placed: Placed) -> Point:
    """A claim as a point of a timeline."""
    said = placed.claim.attribution
    return Point(
        placed.claim.id,
        placed.claim.document,
        in_words(placed.claim.value) if timed(placed) else placed.claim.value,
        placed.claim.value.span,
        placed.as_of,
        said.origin if said else None,
        said.carrier if said else None,
    )


def moment(placed: Placed) -> tuple[bool, object, bool, int, int]:
    """What claims are ordered by: the day they hold for, then an earlier figure before its later one, then place."""
    published = placed.facts.document.published
    day = placed.day or (published.day if published and placed.claim.role == "previous" else None)
    return (
        day is None,
        day.toordinal() if day else 0,
        placed.claim.role != "previous",
        placed.order,
        placed.claim.value.span.start,
    )


def _verdict(before: Placed, after: Placed, cue: Cue | None) -> tuple[str, Why]:
    if cue:
        return "update", (as_told(cue),)
    if timed(before) or timed(after):
        return at_one_time(before, after)
    return _figures(before, after)


def _figures(before: Placed, after: Placed) -> tuple[str, Why]:
    if before.claim.document != after.claim.document and (slip := scaled(before, after)):
        return "conflict", (slip,)
    apart = different(asked(before, after), after)
    if apart:
        return "not-comparable", (apart,)
    if before.concept == AGE and (between := birthday(before, after)):
        return "compatible", (between,)
    same = quantities.compare(_level(before.claim.value), _level(after.claim.value))
    if same.verdict == "incomparable":
        return "not-comparable", same.said
    if same.verdict == "conflict" and bounds_of_one(before, after):
        return agreeing(before, after, same.said)
    unlabelled = before.concept == after.concept == AMOUNT
    if same.verdict != "conflict" and not (unlabelled and bounded(before, after)):
        return agreeing(before, after, same.said)
    if unlabelled:
        return "not-comparable", (say("nothing says what the two amounts are of"), *same.said)
    narrower = (
        LESSER
        if before.lesser != after.lesser and not one_place(before, after)
        else part(before, after) or over(before, after)
    )
    if narrower and not (after.claim.concept_kind == "fixed" and transposed(before.claim, after.claim)):
        return "not-comparable", (narrower,)
    verdict, why = _clashing(before, after, same.said)
    if verdict in {"conflict", "disagreement"} and (third := explained(before, after)):
        return "compatible", (third, *same.said)
    return verdict, why


def as_told(cue: Cue) -> Sentence:
    """That a text itself tells a change, with its words."""
    if cue.direction == "corrected":
        return say("{document} itself tells the correction: “{cue}”", document=cue.document, cue=cue.words)
    return say("{document} itself tells the change: “{cue}”", document=cue.document, cue=cue.words)


def _level(figure: Quantity) -> Quantity:
    """The figure without a role that sets it apart: an earlier level and a later one are two values of one thing.

    A count is whole, so that "2,000" has one reading; nor does anybody measure 23.713 acres.
    """
    whole = figure.kind == "count" or (figure.kind == "physical" and (figure.value or 0) >= _FINE)
    if whole and len(figure.readings) > 1:
        figure = replace(figure, readings=figure.readings[:1])
    return replace(figure, role="level") if figure.role in quantities.APART else figure


# ---- the figures cannot be one --------------------------------------------------------------------------------------


def _clashing(before: Placed, after: Placed, reasons: Why) -> tuple[str, Why]:
    """The figures cannot be one: fixed facts clash at any time, counts go on, and two sources may differ."""
    kind = after.claim.concept_kind
    swapped = (SWAPPED,) if transposed(before.claim, after.claim) else ()
    reasons = reasons[:1] if swapped else reasons  # the slip is named already
    if before.claim.document == after.claim.document and "previous" not in {before.claim.role, after.claim.role}:
        return _side_by_side(before, after, reasons)
    if kind in {"open", "loose"}:
        return "not-comparable", (say("nothing says that both are counts of one thing"), *reasons)
    if not swapped and anew(before, after):
        return "unclear", (say("it may have been settled anew between the two days"), *reasons)
    if kind == "fixed" and after.claim.modality not in AHEAD:
        return _fixed(before, after, swapped, reasons)
    if _planned_first(before, after):
        return "unclear", (say("one figure is expected or planned, the other counted"), *reasons)
    if CROWD in traits(after.concept) and (crowds := gathered(before, after, reasons)):
        return crowds
    if before.day is None or after.day is None:
        return _of_no_day(before, after, reasons)
    if before.day < after.day:
        return _later(before, after, reasons)
    return within_a_day(before, after, swapped, reasons)


def _of_no_day(before: Placed, after: Placed, reasons: Why) -> tuple[str, Why]:
    """Two figures of which one does not say when it holds."""
    if one_origin(before, after) and after.claim.moved == "final" != before.claim.moved:
        return "update", (say("{document} gives the final figure", document=after.claim.document),)
    if before.day is after.day and two_voices(before, after):
        return "disagreement", (both(before, after), say("no day is given"), *reasons)
    return "unclear", (say("at least one side does not say for which day it holds"), *reasons)


def _planned_first(before: Placed, after: Placed) -> bool:
    """Whether one figure is of what is to come, unless more came about later than was planned, or is planned now."""
    later = before.day is not None and after.day is not None and before.day < after.day
    mixed = (before.claim.modality in AHEAD) != (after.claim.modality in AHEAD)
    return mixed and not (later and not _falls(before, after))


def _fixed(before: Placed, after: Placed, swapped: Why, reasons: Why) -> tuple[str, Why]:
    """Two figures of what has one value for good, once it is known in full."""
    if years_apart(before, after):
        return "not-comparable", (say("their sentences speak of other years"),)
    if "hourly" in traits(after.concept) and (hour := by_the_hour(before, after)):
        return hour
    later = before.day is not None and after.day is not None and before.day < after.day
    if "contest" in traits(after.concept) and later and not _falls(before, after):
        return "update", (say("a later and a higher count, while the votes are counted"),)
    measured = "measured" in traits(after.concept) and not one_origin(before, after)
    if (named_apart(before, after) and not swapped) or (measured and own_voices(before, after)):
        return "disagreement", (both(before, after), *reasons)
    if measured:
        return "unclear", (say("each source may have measured it"), *reasons)
    if not swapped and far_apart(before, after):
        return "unclear", (say("the two figures are so far apart that they may be of two things"), *reasons)
    return "conflict", (*swapped, say("this does not change with time"), *reasons)


def _side_by_side(before: Placed, after: Placed, reasons: Why) -> tuple[str, Why]:
    """Two figures of one text, which knows of both: two sources that differ, or a whole and a part of it."""
    known = after.claim.concept_kind not in {"open", "loose"}
    against = CROWD in traits(after.concept) or after.claim.bare  # "the operator put the number at 950"
    voices = own_voices(before, after) if against else two_voices(before, after)
    if "grows" in traits(after.concept) and bool(before.places) != bool(after.places) and not against:
        voices = False  # 129 in all, says one; 33 in the south, says another
    if "grows" in traits(after.concept) and not against and beyond(before, after):
        voices = False  # those of one side, and of the other
    if in_one_sentence(before, after) or (known and voices):
        return "disagreement", (both(before, after), *reasons)
    return "not-comparable", (say("one text gives both figures: of two things, or of a whole and its part"), *reasons)


def _later(before: Placed, after: Placed, reasons: Why) -> tuple[str, Why]:
    """Two figures of two days: a count goes on, a price has a value a day."""
    kind = after.claim.concept_kind
    if kind == "series":
        return _of_periods(before, after, reasons)
    if before.origin and after.origin and before.origin != after.origin and _prints(after, before):
        return "disagreement", (both(before, after), say("{document} gives both", document=after.claim.document))
    if CROWD in traits(after.concept):
        return "unclear", (say("a crowd is counted once, and no text tells of a new count"), *reasons)
    goes_on = kind == "running" or (kind == "part" and "grows" in traits(after.concept))  # more are identified
    own = not goes_on or "measured" in traits(after.concept)
    revised = after.claim.moved == "corrected" and not before.origin  # "BMKG memutakhirkan magnitudo menjadi 6,2"
    if own and not (revised or one_origin(before, after)):
        return "unclear", (say("the figures are of two days, and what is counted need not go on"), *reasons)
    if after.claim.modality == "estimate" and after.named and before.origin and not one_origin(before, after):
        return "unclear", (say("the later figure is an estimate of another source"), both(before, after), *reasons)
    if _falls(before, after) and named_apart(before, after) and "ebbs" not in traits(after.concept):
        return "unclear", (say("two sources and two days: it may be a fall, or two counts"), both(before, after))
    if after.claim.value.kind == "count" and worlds_apart(before, after):
        return "unclear", (say("the two figures are so far apart that they may be of two things"), *reasons)
    told_down = after.claim.moved in {"down", "corrected"}  # "lowered the toll to 58", whatever it was before
    if _falls(before, after) and "grows" in traits(after.concept) and not (one_origin(before, after) or told_down):
        return "unclear", (say("such a count only grows, and no text tells of a correction"), *reasons)
    return "update", (say("a later figure: {one}, then {other}", one=before.when, other=after.when),)


def _of_periods(before: Placed, after: Placed, reasons: Why) -> tuple[str, Why]:
    """Two figures of what has one value a period; reports of a few days tell of one, and digits may change places."""
    if after.group and after.claim.moved == "now":
        return "update", (say("the text says that this is the figure now"),)
    days = [side.facts.document.published for side in (before, after)]
    near = days[0] is not None and days[1] is not None and abs(days[1].day - days[0].day) <= _ISSUED
    if near and before.subject == after.subject is not None and transposed(before.claim, after.claim):
        return "conflict", (SWAPPED, *reasons)
    return "not-comparable", (say("one value a period, and the periods differ"),)


def _prints(text: Placed, figure: Placed) -> bool:
    """Whether the text of a claim gives the figure of another as well, for the same thing and as of now."""
    value, unit, day = figure.claim.value.value, figure.claim.value.unit, text.day
    return value is not None and any(
        claim.value.value == value
        and not (
            day and claim.as_of and claim.as_of.source == "sentence" and claim.as_of.first and claim.as_of.first < day
        )
        and claim.value.unit == unit
        and claim.concept == text.claim.concept
        and claim.role == "level"
        for claim in text.facts.claims
    )


def _goes_on(before: Placed, after: Placed) -> bool:
    """Whether the second of two counts can be what the first has become within a day."""
    grows = "grows" in traits(after.concept)
    if "measured" in traits(after.concept) and not one_origin(before, after):
        return False
    return after.claim.concept_kind == "running" and not (grows and _falls(before, after)) and before.day is not None


def _falls(before: Placed, after: Placed) -> bool:
    """Whether the later figure is the smaller one, whatever its range."""
    left, right = before.claim.value, after.claim.value
    if left.value is not None and right.value is not None:
        return right.value < left.value
    return left.low is not None and right.high is not None and right.high < left.low


def _difference(before: Quantity, after: Quantity) -> Decimal | None:
    if before.value is None or after.value is None or before.unit != after.unit or after.kind == MOMENT:
        return None
    return after.value - before.value


def _ratio(before: Quantity, after: Quantity) -> Decimal | None:
    if not before.value or after.value is None or before.unit != after.unit or after.kind == MOMENT:
        return None
    with localcontext(prec=_RATIO_DIGITS):
        return after.value / before.value
