"""Bodies and places that a text names in two languages: "Universitas Kalindra ... Kalindra University"."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.names import kindtable, kindwords
from factcheck.names.compare import judge
from factcheck.names.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.names.fold import Name
    from factcheck.names.kindtable import Kinds
    from factcheck.names.who import Who

_CROWD = 12
"""Names that share a word; beyond it the word tells nothing."""
_SURE = 0.85
"""Belief from which two names are one without more."""


def in_other_words(people: Sequence[Who]) -> Iterator[tuple[Who, Who]]:
    """Pairs of names of one text that are one body or place, its kind told in the words of two languages."""
    told = list(_of_a_kind(people))
    if _in_one_language(word for _, _, read in told for word in read.shown):
        return
    blocks: dict[str, list[tuple[Who, Name]]] = {}
    for who, name, read in told:
        for key in {*read.rest, *kindwords.meeting(name)}:
            blocks.setdefault(key, []).append((who, name))
    for block in blocks.values():
        for (who, one), (twin, other) in combinations(block[:_CROWD], 2):
            if who.kind == twin.kind and kindwords.held_together(one, other, who.kind):
                first, second = (one, other) if one.written <= other.written else (other, one)
                found = judge(first, second, who.kind)
                if found.verdict == "variant" and found.score >= _SURE:
                    yield who, twin


def _of_a_kind(people: Sequence[Who]) -> Iterator[tuple[Who, Name, Kinds]]:
    """The bodies and places among names, with the words for their kind."""
    for who in people:
        if who.kind in {"org", "place"}:
            name = fold(who.mentions[0].full or who.mentions[0].text, who.kind)
            if read := kindtable.kinds(name):
                yield who, name, read


def _in_one_language(words: Iterable[str]) -> bool:
    """Whether one language has all these words for kinds, as in most texts: then none is told in other words."""
    tongues = kindtable.known().tongues
    shared: set[str] | None = None
    for word in words:
        here = tongues.get(word, "").split(",")
        shared = set(here) if shared is None else shared.intersection(here)
        if not shared:
            return False
    return True
