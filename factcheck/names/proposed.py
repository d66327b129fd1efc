"""Pairs of names of one text that may be one entity spelt two ways: by letters, by sound, by their office."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from factcheck.names import asian, letters
from factcheck.names.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.names.fuller import Key
    from factcheck.names.who import Surroundings, Who

_CROWD = 12
"""Names that may share a word before it tells nothing."""
_MOST_OFFICES = 6
"""Titles of one name that are looked at."""
_GIVEN = 4
"""Letters of a given name that may stand for another of its like, at the least."""
_TWO = 2
"""Letters in which two given names of a like differ, at the most; words of a name that syllables are read from."""


class Proposed(NamedTuple):
    """Two names that may be one.

    Attributes:
        one: a name.
        other: another.
        a: the word of `one` that differs; several where a name is read syllable by syllable.
        b: the same for `other`.
        how: as `Slip.how`; empty where the letters of both words tell.
        shared: words that both have, where they are known.
    """

    one: Who
    other: Who
    a: str
    b: str
    how: str = ""
    shared: Key = ()


def proposed(people: Sequence[Who], held: dict[str, list[Who]], around: Surroundings) -> Iterator[Proposed]:
    """Every pair that may be one entity; `held` has the same names by their words."""
    shared = {word for word, bearers in held.items() if len(bearers) > 1}
    yield from _framed([who for who in people if len(who.key) > 1], shared, around)
    for a, b in letters.near(held):
        pairs = product(held[a][:_CROWD], held[b][:_CROWD])
        yield from (Proposed(one, other, a, b) for one, other in pairs if one is not other)
    yield from _by_syllables(people, around)


def _framed(people: Sequence[Who], shared: set[str], around: Surroundings) -> Iterator[Proposed]:
    """Names of several words that differ in one, however short: "Sun" and "Son" in "Choe ... Hui".

    All words but that one are `shared` with another name.
    """
    frames: dict[Key, list[tuple[str, Who]]] = {}
    for who in people:
        key = who.key
        if shared.isdisjoint(key):
            continue  # nearly always
        own = [at for at, word in enumerate(key) if word not in shared]
        if len(own) <= 1:
            for at in own or range(len(key)):
                frames.setdefault((*key[:at], "", *key[at + 1 :]), []).append((key[at], who))
    for frame, fitting in frames.items():
        for (a, one), (b, other) in combinations(fitting[:_CROWD], 2):
            if letters.alike(a, b):
                yield Proposed(one, other, a, b)
                continue
            given = one.kind == other.kind == "person" and not frame[0] and a != b
            how = _given(a, b) if given else ""
            if how == "forms" or (how and _one_seat(one, other, around)):
                yield Proposed(one, other, a, b, how)


def _given(a: str, b: str) -> str:
    """How two given names are more alike than by chance: `forms` of one name, or `given` for a near one."""
    if letters.forms(a, b):
        return "forms"
    near = a[0] == b[0] and min(len(a), len(b)) >= _GIVEN and letters.differ(a, b) <= _TWO
    return "given" if near else ""


def _one_seat(one: Who, other: Who, around: Surroundings) -> bool:
    """Whether both hold one office that one person holds at a time: "Finance Minister"."""
    seats = around.lexicon.sole_offices
    mine, theirs = (
        {around.office(mention) for mention in who.mentions[:_MOST_OFFICES] if mention.title} for who in (one, other)
    )
    return any(not seats.isdisjoint(office) for office in mine & theirs)


def _by_syllables(people: Sequence[Who], around: Surroundings) -> Iterator[Proposed]:
    """Korean and Chinese names of one office that two systems write: "Yoon Suk Yeol", "Yoon Seok-youl"."""
    offices: dict[frozenset[str], list[Who]] = {}
    for who in people:
        if who.kind == "person" and len(who.key) >= _TWO:
            for office in {around.office(mention) for mention in who.mentions[:_MOST_OFFICES] if mention.title}:
                if office:
                    offices.setdefault(office, []).append(who)
    for bearers in offices.values():
        for one, other in combinations(bearers[:_CROWD], 2):
            if one is not other and (pair := _two_systems(one, other)):
                yield pair


def _two_systems(one: Who, other: Who) -> Proposed | None:
    mine, theirs = (fold(" ".join(who.key), "person") for who in (one, other))
    ruling = asian.rule(mine, theirs) if asian.may_be_asian(mine, theirs) else None
    if not (ruling and ruling.same):
        return None
    same = one.key[:1] if one.key[0] == other.key[0] else ()
    a, b = (" ".join(who.key[len(same) :]) for who in (one, other))
    return Proposed(one, other, a, b, "sounds", same or ("",)) if a != b else None
