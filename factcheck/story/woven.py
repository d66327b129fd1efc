"""From the facts of several documents to their story: cast, timelines, clashes, stale figures."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.model import Change, Story, Timeline
from factcheck.story.cast import cast
from factcheck.story.decide import decide, point
from factcheck.story.placed import Placed, place
from factcheck.story.strands import strands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.model import Facts, Quantity

_MOST = 50
"""Distinct figures of one strand that are compared pair by pair; beyond it only neighbours are."""
_NO_POINTS = {"denial", "question", "forecast", "plan"}

Told = dict[tuple[str, str], list[tuple[tuple[str, str], "Quantity", str]]]


def weave(facts: Sequence[Facts]) -> Story:
    """The story that several documents tell together; the order in which they come makes no difference."""
    ordered = tuple(sorted(facts, key=_published))
    who = cast(ordered)
    placed = [list(place(each, at, who)) for at, each in enumerate(ordered)]
    told = _told(placed)
    timelines: list[Timeline] = []
    clashes: list[Change] = []
    stale: list[Change] = []
    for strand in strands(placed, who):
        points = [claim for claim in strand if _is_point(claim)]
        if len(points) > 1:
            timelines += _timeline(points, told)
            clashes += _clashes(points, told)
            stale += _stale(points)
    return Story(ordered, who.characters, tuple(timelines), tuple(clashes), tuple(stale))


def _published(facts: Facts) -> tuple[bool, str, str, str]:
    day = facts.document.published
    return day is None, day.day.isoformat() if day else "", facts.document.id, facts.document.text


def _is_point(placed: Placed) -> bool:
    """A denial, a forecast and a plan are no points of a timeline, nor is the size of a change."""
    return placed.claim.modality not in _NO_POINTS and placed.claim.role in {"level", "previous"}


def _told(placed: Sequence[Sequence[Placed]]) -> Callable[[Placed, Placed], str]:
    """Whether a text tells that one figure became another, as a function of two claims."""
    table: Told = defaultdict(list)
    for claims in placed:
        by_id = {claim.claim.id: claim for claim in claims}
        for change in claims[0].facts.told_changes if claims else ():
            before, after = by_id.get(change.before), by_id.get(change.after)
            if before and after:
                table[after.where].append((before.where, before.claim.value, change.cue))

    def told(before: Placed, after: Placed) -> str:
        for where, value, cue in table.get(after.where, ()):
            if where == before.where or _one_figure(value, before.claim.value):
                return cue
        return ""

    return told


def _one_figure(one: Quantity, other: Quantity) -> bool:
    return quantities.compare(one, other).verdict in {"compatible", "refines"}


def _timeline(points: Sequence[Placed], told: Callable[[Placed, Placed], str]) -> Iterator[Timeline]:
    """One timeline of a strand, when it has a change to show."""
    if points[0].claim.concept_kind in {"fixed", "series"}:
        return
    firm = [item for item in points if item.claim.value.hedge != "vague"]  # "thousands" agrees with both its neighbours
    steps = [decide(one, other, told) for one, other in pairwise(firm)]
    changes = tuple(step for step in steps if step.verdict in {"update", "conflict", "disagreement", "unclear"})
    if not changes:
        return
    whole = max(points, key=lambda item: (item.subject is not None, -item.order))
    yield Timeline(
        whole.claim.subject,
        points[0].claim.concept,
        tuple(sorted(points[0].scope)),
        tuple(point(item) for item in points),
        changes,
    )


def _clashes(points: Sequence[Placed], told: Callable[[Placed, Placed], str]) -> Iterator[Change]:
    """Conflicts and disagreements of a strand, one for each pair of distinct figures."""
    distinct: dict[tuple[object, ...], Placed] = {}
    for item in points:
        if item.claim.role != "previous":
            distinct.setdefault((item.claim.value.low, item.claim.value.high, item.day, item.origin), item)
    rows = list(distinct.values())
    pairs = combinations(rows, 2) if len(rows) <= _MOST else pairwise(rows)
    seen: set[tuple[object, ...]] = set()
    for one, other in pairs:
        if one.claim.document == other.claim.document:
            continue  # what one article says twice is the business of the checks of one article
        change = decide(one, other, told)
        key = (change.verdict, one.claim.value.value, other.claim.value.value)
        if change.verdict in {"conflict", "disagreement"} and key not in seen:
            seen.add(key)
            yield change


def _stale(points: Sequence[Placed]) -> Iterator[Change]:
    """An older figure of an origin that a document still prints after a newer one of the same origin was out."""
    by_origin: dict[str, list[Placed]] = defaultdict(list)
    for item in points:
        if item.origin and item.claim.role == "level" and item.facts.document.published:
            by_origin[item.origin].append(item)
    for said in by_origin.values():
        printed = sorted(said, key=lambda item: (item.order, item.claim.value.span.start))
        for at, late in enumerate(printed):
            older = [item for item in printed[:at] if item.claim.value.value == late.claim.value.value]
            newer = [item for item in printed[:at] if item.order < late.order and _supersedes(item, older, late)]
            if newer:
                yield Change(point(newer[-1]), point(late), "conflict", ("the origin has given a newer figure since",))
                break


def _supersedes(newer: Placed, older: Sequence[Placed], late: Placed) -> bool:
    """Whether a figure was given after an older one and before a document repeats the older one."""
    if late.dated == "sentence" or not older or newer.claim.value.value == late.claim.value.value:
        return False
    return min(item.order for item in older) < newer.order and not _one_figure(newer.claim.value, late.claim.value)
