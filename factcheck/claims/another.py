"""Counts told as "another 30": all there are of a fate not told before, an addition where the fate has its count."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from factcheck.model import Claim

ADDED = "added"
"""Role of a count that a word sets on top of others, until it is known whether they are of its own kind."""
_COUNTS = {"level", "previous"}


def settled(claims: Sequence[Claim], numbers: Sequence[int]) -> Iterator[Claim]:
    """The claims, each that is told on top of others with the role that it has among them.

    "The blast killed 12 and another 30 were injured": the text has no other count of the injured, and what the 30 come
    on top of are the dead. "The toll was 40. Another 12 died on Monday": an addition.

    Args:
        claims: those of a text, in order.
        numbers: of the sentence of each.
    """
    told: defaultdict[tuple[str, str], set[Decimal | None]] = defaultdict(set)
    for claim in claims:
        if claim.role in _COUNTS:
            told[claim.concept, claim.group].add(claim.value.value)
    last: tuple[Claim, int] | None = None
    for claim, number in zip(claims, numbers, strict=True):
        one = claim
        if claim.role == ADDED:
            own = told[claim.concept, claim.group] <= {claim.value.value}
            beside = last is not None and last[1] >= number - 1 and last[0].concept != claim.concept
            one = replace(claim, role="level" if own and beside and claim.concept_kind == "running" else "change")
        if one.role in _COUNTS and one.concept_kind == "running":
            last = one, number
        yield one
