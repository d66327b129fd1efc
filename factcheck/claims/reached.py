"""What the figures of a text come to: whether they make the one on display."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING

from factcheck.claims.interval import ZERO, Interval, growth, percent, stated, total
from factcheck.claims.like import one_thing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim, Facts, Quantity, Span

_SUM = 12
"""Figures of one kind of which sums are tried; a longer text has too many sums to prove anything."""


def made(
    facts: Facts,
    claims: dict[Span, Claim],
    figure: Quantity,
    same: Sequence[Quantity],
    counted: Sequence[Quantity],
) -> bool:
    """Whether figures of the text make the one on display: a share or a change, a sum or a difference.

    Figures that count the same thing are added up from anywhere in the text, others only within one sentence.
    """
    if figure.kind == "percent":
        return _recomputed(facts, stated(figure))
    parts = {part.span for item in facts.totals if item.whole for part in item.parts}
    own = Interval.of(figure)
    if _sums([other for other in counted if other.span not in parts], own):
        return True
    for sentence in facts.sentences:
        near = [other for other in same if sentence.covers(other.span) and other.span not in parts]
        if _sums(near, own) or any(
            _differ(one, other, own)
            for one, other in permutations(near[:_SUM], 2)
            if not two_things(claims.get(one.span), claims.get(other.span))
        ):
            return True
    return False


def _differ(one: Quantity, other: Quantity, own: Interval) -> bool:
    """Whether one figure less another comes to an interval; two that may be equal differ by nothing in particular."""
    gap = Interval.of(one).minus(Interval.of(other))
    return gap.low is not None and gap.low > 0 and gap.meets(own)


def steps(figure: Quantity, told: Quantity, same: Sequence[Quantity]) -> bool:
    """Whether a figure of the text leads from another to the one on display: 31, where 13 and 18 are told."""
    rest = [one for one in same if one is not told and one.value is not None]
    gap = Interval.point(abs((figure.value or ZERO) - (told.value or ZERO)))
    return any(Interval.of(one).meets(gap) for one in rest)


def two_things(one: Claim | None, other: Claim | None) -> bool:
    """Whether two claims count different things of the lexicon, whose difference is nothing: the dead, the injured."""
    if one is None or other is None or "open" in {one.concept_kind, other.concept_kind}:
        return False
    return not one_thing(one, other)


def _recomputed(facts: Facts, own: Interval) -> bool:
    """Whether a share or a change of the text comes to a percentage."""
    rates = [growth(Interval.of(item.before), Interval.of(item.after)) for item in facts.movements]
    rates += [percent(Interval.of(item.part), Interval.of(item.whole)) for item in facts.shares]
    turned = [Interval.point(ZERO).minus(rate) for rate in rates if rate]
    return any(rate is not None and rate.meets(own) for rate in [*rates, *turned])


def _sums(figures: Sequence[Quantity], own: Interval) -> bool:
    """Whether two or three figures add up to an interval."""
    ends = [Interval.of(figure) for figure in figures if figure.value is not None][:_SUM]
    return any(total(some).meets(own) for size in (2, 3) for some in combinations(ends, size))
