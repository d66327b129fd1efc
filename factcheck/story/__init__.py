"""Stories: how a figure goes on over time, in one article and across several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.story.said import figure_of, named, sized, step
from factcheck.story.told import timelines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Backing, Change, Facts, Printed, Story

__all__ = [
    "LATELY",
    "compared",
    "figure_of",
    "held",
    "key",
    "named",
    "places",
    "sized",
    "step",
    "support",
    "timelines",
    "weave",
]

LATELY = 90
"""Days after which a figure of a source says nothing about its next one: by then it speaks of another event."""


def weave(facts: Sequence[Facts], *, house: tuple[tuple[str, ...], ...] = ()) -> Story:
    """The story that several documents tell together; the order in which they come makes no difference."""
    from factcheck.story import woven  # noqa: PLC0415 - one article alone needs none of it

    return woven.weave(facts, house)


def compared(facts: Sequence[Facts], one: tuple[str, str], other: tuple[str, str]) -> Change:
    """The step between two claims of a story, each named by document and claim id.

    Raises:
        KeyError: there is no such claim.
    """
    from factcheck.story import woven  # noqa: PLC0415 - as above

    return woven.compared(facts, one, other)


def support(draft: Facts, sources: Sequence[Facts]) -> Backing:
    """Every figure, date and name of a draft, held against its sources."""
    from factcheck.story import backed  # noqa: PLC0415 - as above

    return backed.support(draft, sources)


def held(draft: Facts, past: Sequence[Printed], house: tuple[tuple[str, ...], ...] = ()) -> Story:
    """A draft held against what was printed before: its stale figures, and its names that were spelt otherwise."""
    from factcheck.story import past as before  # noqa: PLC0415 - as above

    return before.held(draft, past, house)


def key(form: str, language: str) -> str:
    """The key under which a name meets others: its row of the alias table, else its letters, folded."""
    from factcheck.story import cast  # noqa: PLC0415 - as above

    return cast.key(form, language)


def places(facts: Facts) -> dict[str, tuple[str, ...]]:
    """The places that the clause of each claim names, by the id of the claim."""
    from factcheck.story import placed  # noqa: PLC0415 - as above

    return placed.places(facts)
