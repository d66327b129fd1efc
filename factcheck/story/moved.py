"""Plans that moved: the course of the time of an event, told by a text or given anew by a later report."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.model import Timeline
from factcheck.story.cues import Cues, figure
from factcheck.story.decide import decide, moment, point
from factcheck.story.strands import events
from factcheck.story.times import timed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Change
    from factcheck.story.cast import Cast
    from factcheck.story.placed import Placed

Key = tuple[int, str]


def moved(placed: Sequence[Sequence[Placed]], cast: Cast) -> Iterator[Timeline]:
    """A timeline for each event whose time has changed between two statements of one story.

    Args:
        placed: the claims of each document.
        cast: who is who in them.
    """
    times = [[claim for claim in claims if timed(claim) and claim.group] for claims in placed]
    if not any(times):
        return
    told, event = Cues(times), events(times, cast)
    groups: dict[Key, list[Placed]] = defaultdict(list)
    for claims in times:
        for claim in claims:
            groups[event[claim.order], claim.group].append(claim)
    for (_, group), members in sorted(groups.items()):
        steps = list(_steps(members, told))
        ends = {end.where: end for old, new, _ in steps for end in (old, new)}
        if steps:
            points = tuple(point(claim) for claim in sorted(ends.values(), key=moment))
            yield Timeline(None, group, (), points, tuple(change for _, _, change in steps))


def _steps(members: Sequence[Placed], told: Cues) -> Iterator[tuple[Placed, Placed, Change]]:
    """The changes that the texts tell, then those from the plan of one document to another one of the next."""
    held: dict[object, list[Placed]] = defaultdict(list)
    for claim in members:
        held[figure(claim)].append(claim)
    known: set[tuple[object, object]] = set()
    for new in members:
        if told.leads_to(new):
            for old in told.earlier(new, held):
                known.add((figure(old), figure(new)))
                yield old, new, decide(old, new, told)
    plans: dict[str, Placed] = {}
    for claim in members:
        if claim.claim.role == "level":
            plans.setdefault(claim.claim.document, claim)
    for old, new in pairwise(sorted(plans.values(), key=moment)):
        change = decide(old, new, told)
        if change.verdict == "update" and (figure(old), figure(new)) not in known:
            yield old, new, change
