"""What figures of the sources make together, by kind, unit and value: sums of them, and shares of one beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from factcheck.language import codes, load
from factcheck.story.backs import is_of_points, share_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Facts, Quantity, Span
    from factcheck.story.placed import Placed

Made = tuple[str, str | None, Decimal]
"""Kind or concept, unit and value of what figures make."""
_NOTHING = Decimal()
_ADDED = frozenset({"count", "money", "physical"})
"""Kinds of figures that a draft may have added up, and how many of them."""
_MOST_ADDED = 4
_WORD = 20
"""Code points before a figure in which a word stands."""
_NEXT = 2
"""Sentences from one such figure to the next, and figures from a share to its whole."""
_START = attrgetter("start")


def sums(claims: Mapping[str, Sequence[Placed]]) -> Mapping[Made, Placed]:
    """The first of all figures of one concept in one sentence, by what they make together.

    Args:
        claims: of the sources, by concept.
    """
    found: dict[Made, Placed] = {}
    for concept, members in claims.items():
        told: dict[tuple[str, Span, str | None], list[Placed]] = defaultdict(list)
        for claim in members:
            if claim.claim.value.value is not None:
                told[claim.facts.document.id, claim.claim.sentence, claim.claim.value.unit].append(claim)
        for (_, _, unit), parts in told.items():
            if len(parts) > 1:
                total = sum((part.claim.value.value or _NOTHING for part in parts), _NOTHING)
                found.setdefault((concept, unit, total), parts[0])
    return found


def runs(sources: Sequence[Facts]) -> Mapping[Made, Sequence[Sequence[tuple[Facts, Quantity]]]]:
    """Figures of one kind, each close behind the one before, by what they make together.

    Args:
        sources: their facts.
    """
    found: dict[Made, list[Sequence[tuple[Facts, Quantity]]]] = defaultdict(list)
    for source in sources:
        rows: dict[tuple[str, str | None], list[tuple[int, Quantity]]] = defaultdict(list)
        for figure in source.quantities:
            if figure.value and figure.kind in _ADDED:
                at = bisect_right(source.sentences, figure.span.start, key=_START)
                row = rows[figure.kind, figure.unit]
                near = row[1 - _MOST_ADDED :] if row and at - row[-1][0] <= _NEXT else []
                row[:] = [*near, (at, figure)]
                for first in range(len(row) - 1):
                    parts = [part for _, part in row[first:]]
                    total = sum((part.value or _NOTHING for part in parts), _NOTHING)
                    found[figure.kind, figure.unit, total].append([(source, part) for part in parts])
    return found


def shares(sources: Sequence[Facts]) -> Mapping[Made, tuple[Facts, Quantity]]:
    """Figures beside which a share of them stands, by what that share comes to: "620 crowns, half of it paid".

    Args:
        sources: their facts.
    """
    found: dict[Made, tuple[Facts, Quantity]] = {}
    for source in sources:
        for at, figure in enumerate(source.quantities):
            part = share_of(figure)
            for whole in source.quantities[max(0, at - _NEXT) : at + _NEXT + 1] if part else ():
                if whole.value and whole.kind in _ADDED and part:
                    found.setdefault((whole.kind, whole.unit, whole.value * part), (source, whole))
    return found


def gaps(sources: Sequence[Facts]) -> Mapping[Made, tuple[Facts, Quantity]]:
    """The first of two figures that follow each other, by how far they are apart, where one is told as the earlier one.

    Args:
        sources: their facts.
    """
    found: dict[Made, tuple[Facts, Quantity]] = {}
    for source in sources:
        for one, two in pairwise(source.quantities):
            told = "previous" in {one.role, two.role} and (one.kind, one.unit) == (two.kind, two.unit)
            if told and one.value is not None and two.value is not None:
                found.setdefault((one.kind, one.unit, abs(one.value - two.value)), (source, one))
    return found


def rates(sources: Sequence[Facts]) -> Sequence[tuple[Decimal, Facts, Quantity]]:
    """By how many percent figures of the sources rose or fell from the earlier one beside them, the least first.

    Args:
        sources: their facts.
    """
    found: list[tuple[Decimal, Facts, Quantity]] = []
    for source in sources:
        for one, two in pairwise(source.quantities):
            told = "previous" in {one.role, two.role} or _behind_from(source, two)
            alike = (one.kind, one.unit) == (two.kind, two.unit) and one.kind in _ADDED
            if told and alike and one.value and two.value:
                late, early = (two, one) if one.role == "previous" else (one, two)
                change = abs((late.value or _NOTHING) / (early.value or _NOTHING) - 1) * 100
                found.append((change, source, late))
    return sorted(found, key=itemgetter(0))


def _behind_from(facts: Facts, figure: Quantity) -> bool:
    """Whether the word before a figure makes it the earlier one: "Rp110.000, dari Rp78.000"."""
    language = facts.document.language.code if facts.document.language else ""
    before = facts.document.text[max(0, figure.span.start - _WORD) : figure.span.start].casefold().split()[-1:]
    return language in codes() and bool(before) and before[0] in load(language).quantities.from_words


def steps(sources: Sequence[Facts]) -> Mapping[Made, tuple[Facts, Quantity]]:
    """The figures beside which a change of them is told, by what they were before it: "8.1 percent, down 0.4 points".

    Args:
        sources: their facts.
    """
    found: dict[Made, tuple[Facts, Quantity]] = {}
    for source in sources:
        for one, two in pairwise(source.quantities):
            level, change = (two, one) if one.role == "change" else (one, two)
            points = is_of_points(change) and level.kind == "percent"
            same = change.role == "change" and (change.kind, change.unit) == (level.kind, level.unit)
            if points or (same and level.kind in _ADDED and level.role != "change"):
                for sign in (1, -1):
                    value = (level.value or _NOTHING) + sign * (change.value or _NOTHING)
                    if level.value and change.value and value > 0:
                        found.setdefault((level.kind, level.unit, value), (source, level))
    return found


def parts(sources: Sequence[Facts]) -> Sequence[tuple[Decimal, Facts, Quantity]]:
    """The shares that two figures of one kind make which follow each other in a sentence, the least first.

    Args:
        sources: their facts.
    """
    found: list[tuple[Decimal, Facts, Quantity]] = []
    for source in sources:
        where = [bisect_right(source.sentences, figure.span.start, key=_START) for figure in source.quantities]
        for at, one in enumerate(source.quantities):
            for to, two in enumerate(source.quantities[at + 1 : at + 1 + _NEXT], at + 1):
                if where[at] != where[to]:
                    break
                if (one.kind, one.unit) == (two.kind, two.unit) and one.kind in _ADDED and one.value and two.value:
                    share = min(one.value, two.value) / max(one.value, two.value)
                    found.append((share, source, one))
    return sorted(found, key=itemgetter(0))
