"""Stories: the course of a figure over time, within one document and across several."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Facts, Timeline

__all__ = ["timelines"]


def timelines(facts: Facts) -> tuple[Timeline, ...]:
    """The course of each figure of a document that changes."""
    del facts
    return ()
