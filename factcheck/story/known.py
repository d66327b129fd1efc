"""What the texts of a story say of its names: for whom somebody speaks, and what a place lies in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.language import codes, load
from factcheck.story.cast import country

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.model import Facts, NameMention
    from factcheck.story.cast import Cast


def offices(story: Iterable[Facts], cast: Cast) -> dict[str, str]:
    """For the key of a person the key of the organisation in his or her title: "Kepala BNPB Suharyanto"."""
    found: dict[str, str] = {}
    for facts in story:
        language = facts.document.language.code if facts.document.language else ""
        bodies = [name for name in facts.names if name.kind == "org"]
        for name in facts.names:
            title = name.title_span
            body = next((org for org in bodies if title and title.covers(org.span)), None)
            if body and name.kind == "person":
                found.setdefault(cast.key(name.full or name.text, language), cast.key(body.text, language))
    return found


def nested(story: Iterable[Facts], cast: Cast) -> dict[str, frozenset[str]]:
    """For the key of a place those of the places, no countries, that a text says it lies in: "Cianjur, West Java".

    Places of a list lie in none of each other: "Aceh, Jambi, and Riau".
    """
    found: dict[str, set[str]] = defaultdict(set)
    for facts in story:
        language = facts.document.language.code if facts.document.language else ""
        for run in _runs(facts, _joints(language)):
            for one, other in pairwise(run):
                found[cast.key(one.full or one.text, language)].add(cast.key(other.full or other.text, language))
    return {key: frozenset(around for around in keys - {key} if not country(around)) for key, keys in found.items()}


def _runs(facts: Facts, joints: frozenset[str]) -> Iterator[list[NameMention]]:
    """Places that follow each other with a comma between, but for lists."""
    run: list[NameMention] = []
    for name in (name for name in facts.names if name.kind == "place"):
        between = facts.document.text[run[-1].span.end : name.span.start] if run else ""
        if between == ", ":
            run.append(name)
            continue
        if len(run) > 1 and between.strip(", ").casefold() not in joints:
            yield run
        run = [name]
    if len(run) > 1:
        yield run


@cache
def _joints(language: str) -> frozenset[str]:
    """The words that join the last place of a list."""
    return frozenset(load(language).claims.both) if language in codes() else frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """What the texts of a story say of its names.

    Attributes:
        speaks_for: the key of a person to that of the organisation in the title.
        lies_in: the key of a place to those of the places round it.
    """

    speaks_for: Mapping[str, str] = field(default_factory=dict)
    lies_in: Mapping[str, frozenset[str]] = field(default_factory=dict)
