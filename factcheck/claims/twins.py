"""Twins: two long figures of a text that are one but for two neighbouring digits that changed places.

Nobody gets 13,993 and 13,939 of one kind by chance beside the same words: here the digits themselves are what ties two
figures, so that neither need make a claim.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import combinations
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.claims.beside import content
from factcheck.claims.like import alike, other_nouns
from factcheck.claims.swaps import neighbours
from factcheck.claims.words import words
from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.words import Words
    from factcheck.model import Facts, Quantity, Span

_START = attrgetter("start")
_KINDS = {"count", "money", "physical"}
_SHARED = {2: 5, 3: 4, 4: 3, 5: 2}
"""Words that two sentences share, by the digits of their figures; beside longer ones a single word is enough."""
_SHORT = 4
"""Digits below which both count the same: "14 million visitors", 41 million visitors."""
_MOST = 24
"""Figures of one length; a text with more of them is a table."""


@dataclass(slots=True, eq=False, repr=False)
class Twin:
    """Two figures that differ by two digits that changed places.

    Attributes:
        first: the one that comes first.
        second: the other.
        shared: the words that stand in both sentences.
    """

    first: Quantity
    second: Quantity
    shared: tuple[str, ...]


def twins(facts: Facts) -> Iterator[Twin]:
    """The twins of a text, in order."""
    language = facts.document.language
    groups: dict[tuple[str, str | None, str, str], list[Quantity]] = defaultdict(list)
    for figure in facts.quantities if language else ():
        if figure.kind in _KINDS and figure.value is not None and figure.figure in {"digits", "mixed"}:
            digits = "".join(sorted(filter(str.isdigit, figure.written)))
            groups[figure.kind, figure.unit, figure.hedge, digits].append(figure)
    pairs = [pair for group in groups.values() if 1 < len(group) <= _MOST for pair in combinations(group, 2)]
    near = [(one, other) for one, other in pairs if neighbours(one.value, other.value) and alike(one, other)]
    if not near or language is None:
        return
    cues, moved = words(language.code), {(item.before.span, item.after.span) for item in facts.movements}
    for one, other in near:
        if (one.span, other.span) in moved or (other.span, one.span) in moved or _of_two(one, other, cues):
            continue
        shared, size = _shared(facts, cues, one, other), sum(map(str.isdigit, one.written))
        if size < _SHORT and one.counts != other.counts:
            continue
        if len(shared) >= _SHARED.get(size, 1):
            yield Twin(one, other, shared)


def _of_two(one: Quantity, other: Quantity, cues: Words) -> bool:
    """Whether two figures count different things; two nouns for people are none."""
    return other_nouns(one, other) and not {one.counts, other.counts} <= cues.people


def _shared(facts: Facts, cues: Words, one: Quantity, other: Quantity) -> tuple[str, ...]:
    """The words that say something and stand in the sentences of both; none within one sentence."""
    first, second = (_sentence(facts, figure) for figure in (one, other))
    if first is None or second is None or first == second:
        return ()
    text = facts.document.text
    return tuple(sorted(content(first.of(text), cues) & content(second.of(text), cues)))


def _sentence(facts: Facts, figure: Quantity) -> Span | None:
    at = bisect_right(facts.sentences, figure.span.start, key=_START) - 1
    return facts.sentences[at] if at >= 0 else None
