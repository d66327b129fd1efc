"""Stories: how a figure goes on over time, in one article and across several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.story.said import figure_of, step
from factcheck.story.told import timelines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Backing, Change, Facts, Story

__all__ = ["compared", "figure_of", "step", "support", "timelines", "weave"]


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
