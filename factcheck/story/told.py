"""Timelines of one article: the changes that its own text tells ("naik dari perkiraan 3.000")."""

from __future__ import annotations

from decimal import localcontext
from typing import TYPE_CHECKING

from factcheck.model import Change, Claim, Facts, Point, Sentence, Timeline, say
from factcheck.story.said import with_sentence

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.model import ToldChange

_RATIO_DIGITS = 3


def timelines(facts: Facts) -> tuple[Timeline, ...]:
    """One timeline for each running count whose change the text tells, in the order of the text."""
    claims = {claim.id: claim for claim in facts.claims}
    told = [(claims[change.before], claims[change.after], change) for change in facts.told_changes]
    return tuple(_timeline(*item) for item in told if _runs(*item))


def _runs(before: Claim, after: Claim, change: ToldChange) -> bool:
    """Whether a told change belongs on a timeline: a running count, or a figure that was taken back.

    What may come, is planned, asked or denied has not changed.
    """
    governs = before if before.sentence == after.sentence and before.value.span < after.value.span else after
    if before.quoted or after.quoted or governs.modality in {"forecast", "plan", "question", "denial"}:
        return False  # "could rise from 30 to 60": the word that governs the first governs both
    return after.concept_kind == "running" or change.direction == "corrected"


def _timeline(before: Claim, after: Claim, change: ToldChange) -> Timeline:
    points = _point(before, after), _point(after, after)
    step = Change(
        before=points[0],
        after=points[1],
        verdict="update",
        why=(_way(change), say("the earlier figure is an earlier statement, not a second claim of today")),
        difference=_difference(before, after),
        ratio=_ratio(before, after),
        told=True,
    )
    step = with_sentence(step, after.concept, after)
    return Timeline(after.subject or before.subject, after.concept, after.scope, points, (step,))


def _way(change: ToldChange) -> Sentence:
    """What the words of a change say of its direction."""
    if change.direction == "up":
        return say("“{cue}”: the text itself says that the figure went up", cue=change.cue)
    if change.direction == "down":
        return say("“{cue}”: the text itself says that the figure went down", cue=change.cue)
    if change.direction == "corrected":
        return say("“{cue}”: the text itself says that the figure was corrected", cue=change.cue)
    return say("“{cue}”: the text itself says that the figure changed", cue=change.cue)


def _point(claim: Claim, spoken: Claim) -> Point:
    """A claim as a point; an earlier figure is not of the day on which it was told once more."""
    said = claim.attribution or spoken.attribution
    return Point(
        claim.id,
        claim.document,
        claim.value,
        claim.value.span,
        None if claim.role == "previous" and claim.as_of and claim.as_of.source == "published" else claim.as_of,
        said.origin if said else None,
        said.carrier if said else None,
    )


def _difference(before: Claim, after: Claim) -> Decimal | None:
    one, other = before.value.value, after.value.value
    return None if one is None or other is None else other - one


def _ratio(before: Claim, after: Claim) -> Decimal | None:
    one, other = before.value.value, after.value.value
    if not one or other is None:
        return None
    with localcontext(prec=_RATIO_DIGITS):
        return other / one
