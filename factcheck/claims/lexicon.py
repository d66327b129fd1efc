"""The concept lexicon: which words count the same thing, in one language or across two.

The words stand in `concepts.toml`. A noun outside it is its own concept, within its own language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True, eq=False, repr=False)
class Concept:
    """One concept.

    Attributes:
        id: its name in the lexicon, or the noun itself.
        kind: `running`, `fixed`, `series`, `plan`, `part`, or `open` for a noun outside the lexicon.
        measure: it is told in money, units or per cent, not counted.
    """

    id: str
    kind: str
    measure: bool = False


Table = Mapping[str, tuple[tuple[tuple[str, ...], Concept], ...]]
"""First word of a phrase to the phrases that begin with it, longest first, each with its concept."""


@dataclass(slots=True, eq=False, repr=False)
class Lexicon:
    """The lexicon of one language.

    Attributes:
        nouns: what is counted.
        verbs: what is said of people.
    """

    nouns: Table
    verbs: Table


@cache
def _source() -> dict[str, dict[str, object]]:
    return table("factcheck.claims", "concepts.toml")


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; empty where it has no words."""
    return Lexicon(_table(language, "nouns"), _table(language, "verbs"))


def _table(language: str, label: str) -> Table:
    found: dict[str, list[tuple[tuple[str, ...], Concept]]] = {}
    for name, entry in _source().items():
        words = entry.get(label)
        for phrase in words.get(language, ()) if isinstance(words, dict) else ():
            parts = tuple(phrase.split())
            found.setdefault(parts[0], []).append(
                (parts, Concept(name, str(entry["kind"]), bool(entry.get("measure"))))
            )
    return {first: tuple(sorted(all_, key=lambda item: (-len(item[0]), item[0]))) for first, all_ in found.items()}


def _match(table: Table, words: Sequence[str], index: int) -> tuple[Concept, int] | None:
    """The concept whose longest phrase begins at an index of a row of words, and the index behind it."""
    for phrase, concept in table.get(words[index], ()):
        if len(phrase) == 1 or tuple(words[index : index + len(phrase)]) == phrase:
            return concept, index + len(phrase)
    return None


def first(table: Table, words: Sequence[str]) -> Concept | None:
    """The first concept that a row of words names."""
    return next((found[0] for index in range(len(words)) if (found := _match(table, words, index))), None)


def last(table: Table, words: Sequence[str]) -> Concept | None:
    """The concept that a row of words names last; of two that end together, the longer phrase."""
    best: tuple[Concept, int] | None = None
    for index in range(len(words)):
        found = _match(table, words, index)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best[0] if best else None
