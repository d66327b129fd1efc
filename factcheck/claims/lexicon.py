"""The concept lexicon: which words count the same thing, in one language or across two.

The words stand in `concepts.toml`. A noun outside it is its own concept, within its own language.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.classes import dataclass
from factcheck.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

NOWHERE: frozenset[str] = frozenset()
NONE: Mapping[str, Any] = {}
_QUALIFIER = "qualifier"


@dataclass(slots=True, eq=False, repr=False)
class Concept:
    """One concept.

    Attributes:
        id: its name in the lexicon, or the noun itself.
        kind: `running`, `fixed`, `series`, `plan`, `part`, or `open` for a noun outside the lexicon.
        measure: it is told in money, units or per cent, not counted.
        people: it counts people ("troops"), of whom a state may be told.
        anyone: it says no more than that they are people ("victims").
        said_of: what the state is told of: `people`, `things`, both, or nothing when it is no state.
        whole: groups that say no more of a state: "1,400 workers laid off", "1,400 laid off".
        of: kinds of figure that may measure it: `money`, `percent` or a dimension ("length"); empty for any.
        owned: its figure belongs to somebody or something, without whom two of them cannot be compared.
        of_thing: it belongs to the thing whose noun stands beside its label ("price of bread").
        unsaid: its figures say by themselves what they are, and need no label ("M5.4").
        of_person: a person has it, to whom "his" or "her" points ("her contract").
        ends: an illness ends so; beside those of whom it is told stand those who are still ill.
        traits: how its figures go on over time and across sources, as listed at the head of `concepts.toml`.
    """

    id: str
    kind: str
    measure: bool = False
    people: bool = False
    anyone: bool = False
    said_of: frozenset[str] = NOWHERE
    whole: frozenset[str] = NOWHERE
    of: frozenset[str] = NOWHERE
    owned: bool = False
    of_thing: bool = False
    unsaid: bool = False
    of_person: bool = False
    ends: bool = False
    traits: frozenset[str] = NOWHERE


Table = Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], Concept], ...]]]
"""First word of a phrase, then its second or an empty string, to the phrases that begin so, longest first, each with
its concept: "orang" begins eleven phrases, and is nearly always one by itself."""


@dataclass(slots=True, eq=False, repr=False)
class Lexicon:
    """The lexicon of one language.

    Attributes:
        language: its ISO 639-1 code.
        nouns: what is counted, and the labels of amounts.
        verbs: what is said of those who are counted ("were killed", "tewas").
        takes: verbs whose object is counted ("killing", "menewaskan").
        parted: those that enclose it, by the first word behind it: all words behind it, the one before it, and the
            concept ("nahm 12 Menschen | fest").
        qualifiers: words that narrow what is counted ("foreign", "asing").
    """

    language: str
    nouns: Table
    verbs: Table
    takes: Table
    qualifiers: Table
    parted: Mapping[str, tuple[tuple[tuple[str, ...], str, Concept], ...]]


@cache
def _source() -> dict[str, dict[str, Any]]:
    return table("factcheck.claims", "concepts.toml")


@cache
def _concepts() -> Mapping[str, Concept]:
    return {
        name: Concept(
            name,
            str(entry["kind"]),
            bool(entry.get("measure")),
            bool(entry.get("people")),
            bool(entry.get("anyone")),
            frozenset(entry.get("said_of", ())),
            frozenset(entry.get("whole", ())),
            frozenset(entry.get("of", ())),
            bool(entry.get("owned")),
            bool(entry.get("of_thing")),
            bool(entry.get("unsaid")),
            bool(entry.get("of_person")),
            bool(entry.get("ends")),
            frozenset(entry.get("traits", ())),
        )
        for name, entry in _source().items()
    }


@cache
def qualifiers() -> frozenset[str]:
    """The ids of all qualifiers: scopes that mean the same in every language."""
    return frozenset(name for name, concept in _concepts().items() if concept.kind == _QUALIFIER)


@cache
def groups() -> frozenset[str]:
    """The ids of the groups of which some state says all: employees, of those who are laid off."""
    return frozenset(group for concept in _concepts().values() for group in concept.whole)


@cache
def personal() -> Mapping[str, str]:
    """The ids of what a person has, each with its kind."""
    return {name: concept.kind for name, concept in _concepts().items() if concept.of_person}


@cache
def owned() -> Mapping[str, str]:
    """The ids of what somebody has, each with its kind."""
    return {name: concept.kind for name, concept in _concepts().items() if concept.owned and not concept.of_person}


def named(concept: str) -> Concept:
    """A concept of the lexicon by its id.

    Raises:
        KeyError: there is none.
    """
    return _concepts()[concept]


def traits(concept: str) -> frozenset[str]:
    """The traits of a concept by its id; a noun outside the lexicon has none."""
    known = _concepts().get(concept)
    return known.traits if known else NOWHERE


def things(concept: str) -> bool:
    """Whether a concept counts things, of which a state may be told: municipalities, houses."""
    known = _concepts().get(concept)
    return known is not None and not (known.people or known.said_of or known.measure)


def befalls_people(concept: str) -> bool:
    """Whether a concept is a state that people may be in."""
    known = _concepts().get(concept)
    return known is not None and "people" in known.said_of


def behind_its_noun(concept: str) -> bool:
    """Whether the id of a state is one that English says behind those who are in it: "homes destroyed"."""
    row = concept.split("_")
    found = match(lexicon("en").verbs, row, 0)
    return found is not None and found[0].id == concept and found[1] == len(row)


def anyone(concept: str) -> bool:
    """Whether a concept says no more of those it counts than that they are people ("victims")."""
    known = _concepts().get(concept)
    return bool(known and known.anyone)


def of_people(concept: str) -> bool:
    """Whether those whom a concept counts are people ("troops", "the displaced")."""
    known = _concepts().get(concept)
    return bool(known and (known.people or known.anyone or "people" in known.said_of))


@cache
def unsaid(measures: str) -> Concept | None:
    """The concept that a figure of this kind names by itself, in every language."""
    return next((item for item in _concepts().values() if item.unsaid and measures in item.of), None)


@cache
def opening(language: str, concept: str) -> frozenset[str]:
    """The first words of the nouns of a concept in a language."""
    return frozenset(phrase.split()[0] for phrase in _source()[concept].get("nouns", {}).get(language, ()))


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; empty where it has no words."""
    nouns, verbs, takes, qualifiers_ = (_table(language, label) for label in ("nouns", "verbs", "takes", "words"))
    return Lexicon(language, nouns, verbs, takes, qualifiers_, _parted(language))


def _parted(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], str, Concept], ...]]:
    found: dict[str, tuple[tuple[tuple[str, ...], str, Concept], ...]] = {}
    for name, entry in _source().items():
        for phrase in entry.get("parted", {}).get(language, ()):
            opening, _, *closing = phrase.split()
            found[closing[0]] = (*found.get(closing[0], ()), (tuple(closing), opening, _concepts()[name]))
    return found


def _table(language: str, label: str) -> Table:
    found: dict[str, dict[str, list[tuple[tuple[str, ...], Concept]]]] = {}
    for name, entry in _source().items():
        for phrase in entry.get(label, {}).get(language, ()):
            first, second, *_ = parts = (*phrase.split(), "")
            found.setdefault(first, {}).setdefault(second, []).append((parts[:-1], _concepts()[name]))
    return {
        first: {
            second: tuple(sorted(all_, key=lambda item: (-len(item[0]), item[0]))) for second, all_ in begun.items()
        }
        for first, begun in found.items()
    }


def every(table: Table, words: Sequence[str], index: int) -> Iterator[tuple[Concept, int]]:
    """The concepts whose phrases begin at an index of a row of words, longest first, each with the index behind it."""
    begun = table.get(words[index], NONE)
    for phrase, concept in begun.get(words[index + 1], ()) if index + 1 < len(words) else ():
        end = index + len(phrase)
        if tuple(words[index:end]) == phrase:
            yield concept, end
    for _, concept in begun.get("", ()):
        yield concept, index + 1


def match(table: Table, words: Sequence[str], index: int) -> tuple[Concept, int] | None:
    """The first of these."""
    if words[index] not in table:
        return None  # nearly always
    return next(every(table, words, index), None)


def fitting(
    table: Table, words: Sequence[str], index: int, fits: Callable[[Concept], bool]
) -> tuple[Concept, int] | None:
    """The first of these that fits."""
    if words[index] not in table:
        return None  # nearly always
    for concept, end in every(table, words, index):
        if fits(concept):
            return concept, end
    return None


def first(table: Table, words: Sequence[str]) -> Concept | None:
    """The first concept that a row of words names."""
    if table.keys().isdisjoint(words):
        return None
    return next((found[0] for index in range(len(words)) if (found := match(table, words, index))), None)


def last(table: Table, words: Sequence[str]) -> Concept | None:
    """The concept that a row of words names last; of two that end together, the longer phrase."""
    if table.keys().isdisjoint(words):
        return None
    best: tuple[Concept, int] | None = None
    for index in range(len(words)):
        found = match(table, words, index)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best[0] if best else None
