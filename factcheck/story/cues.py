"""Which figures the texts of a story say became which: told in one of them, true of the same figures in all."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.story.apart import different
from factcheck.story.decide import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Quantity
    from factcheck.story.placed import Placed

_STATED = {"level", "previous", "share"}


class Cues:
    """The changes that the texts of a story tell, looked up by concept and by the later figure."""

    __slots__ = ("_ends", "_told")

    def __init__(self, placed: Sequence[Sequence[Placed]]) -> None:
        self._ends: set[tuple[str, str]] = set()
        self._told: dict[tuple[str, object], list[tuple[Placed, Placed, Cue]]] = defaultdict(list)
        for claims in placed:
            by_id = {claim.claim.id: claim for claim in claims}
            for change in claims[0].facts.told_changes if claims else ():
                before, after = by_id.get(change.before), by_id.get(change.after)
                if before and after:
                    cue = Cue(change.cue, change.direction, after.claim.document)
                    self._ends.add(after.where)
                    self._told[after.concept, after.claim.value.value].append((before, after, cue))

    def __call__(self, before: Placed, after: Placed) -> Cue | None:
        """How a text tells that the one figure became the other, or `None`.

        A change that one text tells holds between all claims with the same two figures for the same thing. Where the
        figures are the same but the day of the later claim is before that of the earlier, nothing is told.
        """
        for old, new, cue in self._told.get((after.concept, after.claim.value.value), ()):
            if after.where == new.where and before.where == old.where:
                return cue
            if _one(old, before) and _one(new, after) and not _withdrawn(before, new):
                return cue
        return None

    def leads_to(self, claim: Placed) -> bool:
        """Whether the text of a claim tells that its figure is what an earlier one became."""
        return claim.where in self._ends


def _one(told: Placed, found: Placed) -> bool:
    """Whether a claim is the one that a text tells: the same figure of the same thing."""
    if told.where == found.where:
        return True
    left, right = told.claim.value, found.claim.value
    same = _same_figure(left, right) and {told.claim.role, found.claim.role} <= _STATED
    return same and different(told, found) is None


def _same_figure(left: Quantity, right: Quantity) -> bool:
    return left.value is not None and left.value == right.value and left.unit == right.unit


def _withdrawn(before: Placed, told: Placed) -> bool:
    """Whether a claim of the earlier figure came out after the text that told its end: a stale figure, no step."""
    return before.claim.role == "level" and before.order > told.order and before.claim.document != told.claim.document
