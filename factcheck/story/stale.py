"""Stale figures: one that is printed as today's after its own source has given a newer one.

The older figure must have been printed, or told as the earlier one, before the newer one was; the newer one must be the
last that the source gave before the day of the document in question. Reports of one day say nothing about which of
them came first.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.model import Change, say
from factcheck.story.cues import as_of_now
from factcheck.story.decide import as_told, point

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from factcheck.model import Quantity
    from factcheck.story.cues import Cues
    from factcheck.story.placed import Placed

_MOST = 20
"""Figures of a source for one day that a figure is compared with; others are told apart by their value alone."""


def stale(points: Sequence[Placed], asked: Callable[[Placed], bool] = lambda _: True) -> Iterator[Change]:
    """The first stale figure of each source: the newer figure, then the stale one.

    Args:
        points: figures of one thing.
        asked: whether a figure may be the stale one.
    """
    by_origin: dict[str, list[Placed]] = defaultdict(list)
    for item in points:
        if item.origin and item.claim.role in {"level", "previous"} and item.facts.document.published:
            by_origin[item.origin].append(item)
    for said in by_origin.values():
        found = next(_returning(said, asked), None)
        if found:
            yield _change(*found)


def taken_back(points: Sequence[Placed], told: Cues, event: Sequence[int]) -> Iterator[Change]:
    """Figures that are printed as today's after another text told what they have become, whoever gave them.

    That text must be of the same event and of an earlier day; an undated one says nothing about what came after it.

    Args:
        points: figures of one thing.
        told: the changes that the texts tell.
        event: for each document the number of its event.
    """
    for late in points:
        if not as_of_now(late):
            continue
        found = told.taken_back(late)
        if found and event[found[0].order] == event[late.order] and date.min < _day(found[0]) < _day(late):
            yield Change(point(found[0]), point(late), "conflict", (as_told(found[1]),))


def _change(newer: Placed, late: Placed, older: Placed) -> Change:
    said = late.claim.attribution
    place = {"figure": older.claim.value.text, "document": older.claim.document}
    since = say("{origin} has given a newer figure since", origin=said.origin or "" if said else "")
    if older.claim.role == "previous":
        why = (since, say("“{figure}” is told as the earlier one in {document}", **place))
    else:
        why = (since, say("“{figure}” was printed in {document}, {day}", **place, day=_day(older)))
    return Change(point(newer), point(late), "conflict", why)


def _returning(said: Sequence[Placed], asked: Callable[[Placed], bool]) -> Iterator[tuple[Placed, Placed, Placed]]:
    """The figure in force, an older one that is printed after it, and where that one stood, in the order of days."""
    known: dict[Decimal | None, Placed] = {}  # figures that were replaced, or told as earlier
    last: list[Placed] = []  # what the source gave on the last day
    for _, today in groupby(sorted(said, key=_printed), key=_day):
        items = list(today)
        levels = [item for item in items if item.claim.role == "level"]
        force = _distinct(last)
        for late in filter(asked, levels):
            if _behind(late, force, known):
                newer = next(reversed(force.values()))
                if not any(_own(item, late) and one_figure(item, newer) for item in items):
                    yield newer, late, known[late.claim.value.value]
        if levels:
            known.update((item.claim.value.value, item) for item in last)
            last = levels
        for item in items:
            if item.claim.role == "previous":
                known.setdefault(item.claim.value.value, item)


def _behind(late: Placed, force: Mapping[Decimal | None, Placed], known: Mapping[Decimal | None, Placed]) -> bool:
    """Whether a figure is an older one than those in force, and is given as today's."""
    value = late.claim.value.value
    if not force or value is None or value not in known or value in force:
        return False
    if not as_of_now(late):
        return False
    return not any(one_figure(item, late) for item in list(force.values())[-_MOST:])


def one_figure(one: Placed, other: Placed) -> bool:
    """Whether two figures can be one: rounding, hedges and bounds allowed."""
    return meet(one.claim.value, other.claim.value)


def meet(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be one."""
    return quantities.compare(one, other).verdict in {"compatible", "refines"}


def _day(placed: Placed) -> date:
    published = placed.facts.document.published
    return published.day if published else date.min


def _printed(placed: Placed) -> tuple[date, int, int]:
    return _day(placed), placed.order, placed.claim.value.span.start


def _own(one: Placed, other: Placed) -> bool:
    return one.claim.document == other.claim.document


def _distinct(levels: Sequence[Placed]) -> dict[Decimal | None, Placed]:
    """Figures of one day by their value, the last one at the end."""
    found: dict[Decimal | None, Placed] = {}
    for item in levels:
        found.pop(item.claim.value.value, None)
        found[item.claim.value.value] = item
    return found
