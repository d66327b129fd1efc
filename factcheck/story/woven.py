"""From the facts of several documents to their story: cast, timelines, clashes, stale figures."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from factcheck.model import Story, Timeline
from factcheck.story.cast import cast
from factcheck.story.cues import Cues
from factcheck.story.decide import decide, moment, point
from factcheck.story.placed import Placed, place
from factcheck.story.stale import stale
from factcheck.story.strands import strands

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Change, Facts
    from factcheck.story.cast import Cast

_MOST = 50
"""Distinct figures of one strand that are compared pair by pair; beyond it only neighbours are."""
_NO_POINTS = {"denial", "question", "forecast", "plan"}
_SHOWN = {"update", "conflict", "disagreement", "unclear"}
_CLASH = {"conflict", "disagreement"}


def weave(facts: Sequence[Facts], house: tuple[tuple[str, ...], ...] = ()) -> Story:
    """The story that several documents tell together; the order in which they come makes no difference."""
    ordered, who, placed = _placed(facts)
    told = Cues(placed)
    timelines: list[Timeline] = []
    clashes: list[Change] = []
    outdated: list[Change] = []
    for strand in strands(placed, who):
        points = [claim for claim in strand if is_point(claim)]
        if len(points) > 1:
            timelines += _timeline(points, told)
            clashes += _clashes(points, told)
            outdated += stale(points)
    return Story(ordered, who.characters, tuple(timelines), tuple(clashes), tuple(outdated), house)


def compared(facts: Sequence[Facts], one: tuple[str, str], other: tuple[str, str]) -> Change:
    """The step between two claims of a story, each named by document and claim id.

    Raises:
        KeyError: there is no such claim.
    """
    _, _, placed = _placed(facts)
    claims = {claim.where: claim for each in placed for claim in each}
    return decide(claims[one], claims[other], Cues(placed))


def _placed(facts: Sequence[Facts]) -> tuple[tuple[Facts, ...], Cast, list[list[Placed]]]:
    ordered = tuple(sorted(facts, key=_published))
    who = cast(ordered)
    return ordered, who, [list(place(each, at, who)) for at, each in enumerate(ordered)]


def _published(facts: Facts) -> tuple[bool, str, str, str]:
    day = facts.document.published
    return day is None, day.day.isoformat() if day else "", facts.document.id, facts.document.text


def is_point(placed: Placed) -> bool:
    """A denial, a forecast and a plan are no points of a timeline, nor is the size of a change."""
    return placed.claim.modality not in _NO_POINTS and placed.claim.role in {"level", "previous"}


# ---- timelines ------------------------------------------------------------------------------------------------------


def _timeline(points: Sequence[Placed], told: Cues) -> Iterator[Timeline]:
    """One timeline of a strand, when it has a change to show."""
    kind = points[0].claim.concept_kind
    if kind in {"fixed", "series"}:
        return
    shown = _SHOWN - {"unclear"} if kind == "open" else _SHOWN  # a noun of no lexicon may stand for two things
    changes = tuple(step for step in _steps(points, told) if step.verdict in shown)
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


def _steps(points: Sequence[Placed], told: Cues) -> Iterator[Change]:
    """The steps from each document to the next in time, and those that a text itself tells."""
    seen: set[tuple[tuple[str, str], tuple[str, str]]] = set()
    for one, other in [*_tied(points, told), *pairwise(_heads(points, told))]:
        if one.claim.document == other.claim.document and not told(one, other):
            continue  # two figures of one text: a whole and its part, or two that its own checks look at
        if (one.where, other.where) not in seen:
            seen.add((one.where, other.where))
            yield decide(one, other, told)


def _heads(points: Sequence[Placed], told: Cues) -> list[Placed]:
    """The figure by which each document stands in a timeline, one for each day that it speaks of.

    A vague figure ("thousands") agrees with all and is left out. An earlier figure belongs to an earlier document. Of
    several, the one that a change led to counts, else the largest: parts are smaller than their whole.
    """
    best: dict[tuple[str, object], Placed] = {}
    for item in points:
        if item.claim.value.hedge == "vague" or item.claim.role == "previous":
            continue
        key = item.claim.document, item.day
        if key not in best or _weight(item, told) > _weight(best[key], told):
            best[key] = item
    return sorted(best.values(), key=moment)


def _weight(item: Placed, told: Cues) -> tuple[bool, Decimal]:
    return told.leads_to(item), item.claim.value.value or item.claim.value.low or Decimal(0)


def _tied(points: Sequence[Placed], told: Cues) -> Iterator[tuple[Placed, Placed]]:
    """The two ends of each change that a document tells, where both are points of the strand."""
    by_document: dict[str, list[Placed]] = defaultdict(list)
    for item in points:
        by_document[item.claim.document].append(item)
    for members in by_document.values():
        yield from ((one, other) for one in members for other in members if one is not other and told(one, other))


# ---- clashes --------------------------------------------------------------------------------------------------------


def _clashes(points: Sequence[Placed], told: Cues) -> Iterator[Change]:
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
        if change.verdict in _CLASH and key not in seen:
            seen.add(key)
            yield change
