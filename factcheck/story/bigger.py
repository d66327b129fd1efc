"""Whether a text has more of what it counts: a figure beside which it gives a larger one may be of a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.story.placed import Placed

_PAST = 90
"""Days before its document from which on a figure is one of another event."""


def has_more(placed: Placed) -> bool:
    """Whether the document of a figure gives a larger one of its kind, but for one of an earlier event.

    "Nearly 180" is no more than 178, nor is the toll of 2010.
    """
    value, published = placed.claim.value.value, placed.facts.document.published
    for claim in placed.facts.claims if value is not None else ():
        size = claim.value.low if claim.value.hedge else claim.value.value
        told = claim.as_of.first if claim.as_of and claim.as_of.source == "sentence" else None
        past = told is not None and published is not None and (published.day - told).days > _PAST
        if (
            claim.concept == placed.claim.concept
            and size is not None
            and value is not None
            and size > value
            and not past
        ):
            return True
    return False
