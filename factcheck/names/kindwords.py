"""Bodies and places by the words for their kind, across languages: "Kalindra University", "Universitas Kalindra".

Where the concepts of two names are the same in other words, the rest decides; where their kinds or purposes are not,
they are two.
"""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.model import Sentence, say
from factcheck.names import kindtable
from factcheck.names.fold import fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.names.fold import Name
    from factcheck.names.kindtable import Kinds


@dataclass(slots=True, frozen=True, eq=False, repr=False)
class Together:
    """What the words for kinds in two names come to.

    Attributes:
        apart: they are of two kinds, or for two purposes.
        said: why, row by row.
        rest_a: what is the first name's own.
        rest_b: the same of the second.
        telling: they say more than that something is one of many: "Supreme Court".
    """

    apart: bool
    said: tuple[Sentence, ...]
    rest_a: str = ""
    rest_b: str = ""
    telling: bool = False


def held_together(a: Name, b: Name, kind: str) -> Together | None:
    """What the words for kinds in two names come to, or `None` where they are the same words or leave it open."""
    if kind == "place" and a.minor != b.minor and (two := _parts_of_lands(a.minor, b.minor)):
        return Together(apart=True, said=(say("{a} and {b} are two kinds", a=two[0], b=two[1]),))
    mine, yours = kindtable.kinds(a), kindtable.kinds(b)
    if not (mine and yours) or frozenset(mine.shown) == frozenset(yours.shown):
        return None
    left, right, said = _paired(mine, yours)
    if not left and not right:
        telling = len(mine.concepts) > 1 or " " in mine.shown[0]
        return Together(
            apart=False, said=said, rest_a=" ".join(mine.rest), rest_b=" ".join(yours.rest), telling=telling
        )
    if not (left and right):
        more = next((shown for shown in (*_of_another(mine, left, yours), *_of_another(yours, right, mine))), "")
        return Together(apart=True, said=(say("{word} makes it something else", word=more),)) if more else None
    for one in left:
        for other in right:
            if _two_things(mine.concepts[one], yours.concepts[other]):
                why = say("{a} and {b} are two kinds", a=mine.shown[one], b=yours.shown[other])
                return Together(apart=True, said=(why,))
    return None


def _paired(mine: Kinds, yours: Kinds) -> tuple[list[int], list[int], tuple[Sentence, ...]]:
    """The places of words without a word for the same on the other side, of both names; what is told of the others."""
    left, right = list(range(len(mine.concepts))), []
    said = []
    for at, bits in enumerate(yours.concepts):
        here = next((here for here in left if _one_thing(mine, here, yours, at)), None)
        if here is None:
            right.append(at)
            continue
        left.remove(here)
        one, other = mine.shown[here], yours.shown[at]
        if one != other:
            row = _rows(mine.concepts[here] & bits)
            said.append(say("{a} and {b}: row {row} of the table of kinds", a=one, b=other, row=row))
    return left, right, tuple(said)


def _of_another(name: Kinds, left: Sequence[int], short: Kinds) -> Iterator[str]:
    """The words left over on one side that make another body of it: a university's hospital, a town's western half."""
    other = kindtable.sort("body") | kindtable.sort("site") | (kindtable.sort("side") if short.rest else 0)
    return (name.shown[at] for at in left if not name.concepts[at] & ~other)


def _one_thing(mine: Kinds, here: int, yours: Kinds, at: int) -> bool:
    """Whether two words share a concept; one language has two words for two things: an agency, an authority."""
    if not mine.concepts[here] & yours.concepts[at]:
        return False
    one, other = mine.shown[here], yours.shown[at]
    tongues = kindtable.known().tongues
    shared = set(tongues.get(one, "").split(",")).intersection(tongues.get(other, "").split(","))
    if one == other or shared <= {""}:
        return True
    short, long = sorted((one, other), key=len)
    return short[:_ALIKE] == long[:_ALIKE] or len(short) < _ALIKE or short in long


_ALIKE = 3
"""Letters with which two forms of one word begin."""


def _rows(bits: int) -> str:
    """The rows of a set of concepts, as a reason cites them."""
    return "/".join(name for at, name in enumerate(kindtable.known().ids) if bits >> at & 1)


def _two_things(a: int, b: int) -> bool:
    """Whether two words that share no concept tell two things apart: both say which kind, what for, or which side."""
    named = kindtable.sort("body") | kindtable.sort("site") | kindtable.sort("place")
    return any(a & bits and b & bits for bits in (named, kindtable.sort("for"), kindtable.sort("side")))


def _parts_of_lands(a: frozenset[str], b: frozenset[str]) -> tuple[str, str] | None:
    """Two words, dropped from the names of two places, for parts of a land of two sorts: "Kota", "Kabupaten"."""
    mine, yours = ([(word, bits) for word in sorted(words) if (bits := _part(word))] for words in (a, b))
    if mine and yours and not any(one & other for _, one in mine for _, other in yours):
        return mine[0][0], yours[0][0]
    return None


def _part(word: str) -> int:
    """The concepts of a word for a part of a land; 0 for any other."""
    return kindtable.known().words.get(word, 0) & kindtable.sort("part")


_FORM_WITHOUT = 3
"""Letters that the name of a country loses before the ending of what is of it, at the most: "Turk|ey"."""
_LEAST_OF_LAND = 4


def lands(word: str) -> list[str]:
    """The countries, by their rows, of which a word says that something is."""
    bits = kindtable.phrase_at([word], 0, "Latn" if word.isascii() else "Cyrl")[1] & kindtable.sort("land")
    return [name for at, name in enumerate(kindtable.known().ids) if bits >> at & 1] if bits else []


def of_the_land(word: str, land: str, form: str) -> bool:
    """Whether a word says what is of a country: "Nicaraguan", "indonésienne", "российский".

    Args:
        word: the word, casefolded and without marks.
        land: the row of the country in the alias table.
        form: one of its names.
    """
    table = kindtable.known()
    if known := lands(word):
        return land in known
    name = plain(form.casefold())
    shared = next((at for at, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    if shared < _LEAST_OF_LAND or len(name) - shared > _FORM_WITHOUT:
        return False
    return any(word[at:] in table.of_land for at in (shared, shared - 1) if at >= _LEAST_OF_LAND)


_MOST_KEYS, _MOST_CONCEPTS = 16, 4


def meeting(name: Name) -> list[str]:
    """Keys under which names of one concept in other words meet: "Ministry of Health", "Kementerian Kesehatan".

    Only where the concepts say more than that something is one of many: two at least, or a phrase.
    """
    found = kindtable.kinds(name)
    if found is None or (len(found.concepts) == 1 and " " not in found.shown[0]):
        return []
    each = [[str(at) for at in range(bits.bit_length()) if bits >> at & 1] for bits in found.concepts[:_MOST_CONCEPTS]]
    return [f"kinds {' '.join(sorted(ids))}" for ids in islice(product(*each), _MOST_KEYS)]


def two_kinds(a: str, b: str, *, kind: str) -> bool:
    """Whether the words for their kinds make two names two things, whatever else they share: a lake and a river.

    Args:
        a: a name as written.
        b: another.
        kind: `org` or `place`; nothing else has such words.
    """
    told = held_together(fold(a, kind), fold(b, kind), kind) if kind in {"org", "place"} else None
    return told is not None and told.apart
