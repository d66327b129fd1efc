"""Bodies and places that a text names in two languages: "Universitas Kalindra ... Kalindra University"."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.names import kindtable, kindwords
from factcheck.names.compare import judge
from factcheck.names.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.names.fold import Name
    from factcheck.names.who import Who

_CROWD = 12
"""Names that share a word; beyond it the word tells nothing."""
_SURE = 0.85
"""Belief from which two names are one without more."""


def in_other_words(people: Sequence[Who]) -> Iterator[tuple[Who, Who]]:
    """Pairs of names of one text that are one body or place, its kind told in the words of two languages."""
    blocks: dict[str, list[tuple[Who, Name]]] = {}
    for who in people:
        if who.kind not in {"org", "place"}:
            continue
        name = fold(who.mentions[0].full or who.mentions[0].text, who.kind)
        if read := kindtable.kinds(name):
            for key in {*read.rest, *kindwords.meeting(name)}:
                blocks.setdefault(key, []).append((who, name))
    for block in blocks.values():
        for (who, one), (twin, other) in combinations(block[:_CROWD], 2):
            if who.kind == twin.kind and kindwords.held_together(one, other, who.kind):
                first, second = (one, other) if one.written <= other.written else (other, one)
                found = judge(first, second, who.kind)
                if found.verdict == "variant" and found.score >= _SURE:
                    yield who, twin
