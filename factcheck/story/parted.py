"""The claims of one concept and event, parted by what they are about.

Only distinct signatures (subject, places, scope, modality, role) are held against each other, so that a thousand
reports of one event cost little more than sorting them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.claims import traits
from factcheck.claims.lexicon import owned
from factcheck.story.apart import different, one_of_two, wide
from factcheck.story.cast import country

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.story.placed import Placed

_MOST = 200
"""Signatures of one concept that are told apart; beyond it a story is no story of one event."""

_LONG = 90
"""Days before its document from which on a figure is one of another event."""

Signature = tuple[object, ...]


def parted(group: Sequence[Placed]) -> list[list[Placed]]:
    """One strand for each set of claims none of whose signatures are about different things."""
    often = Counter(_signature(claim) for claim in group)
    sample: dict[Signature, Placed] = {}
    for claim in group:
        sample.setdefault(_signature(claim), claim)
    # the fullest signature first: one that leaves things open then finds the strand it agrees with
    # and a whole country first, so that what is of one town of it finds the others of that town
    order = sorted(
        sample,
        key=lambda item: (-sum(map(bool, item[:5])), not wide(sample[item].places), -often[item], repr(item)),
    )[:_MOST]
    homes: list[list[Signature]] = []
    for signature in order:
        own = sample[signature]
        fits = [home for home in homes if not any(_apart(own, sample[member]) for member in home)]
        if fits:
            max(fits, key=lambda home: _suits(home, signature, often, sample)).append(signature)
        else:
            homes.append([signature])
    number = {signature: at for at, home in enumerate(homes) for signature in home}
    parted: list[list[Placed]] = [[] for _ in homes]
    for claim in group:
        at = number.get(_signature(claim))
        if at is not None:
            parted[at].append(claim)
    return parted


def _apart(one: Placed, other: Placed) -> bool:
    """Whether two claims are of different things, or one of a part and the other of no place at all."""
    sides = ((one, other), (other, one))
    if one.concept in owned() and bool(one.subject) != bool(other.subject):
        return True  # a share of somebody, and of nobody knows whom
    if any(_of_a_region(*pair) or one_of_two(*pair) or (_of_a_part(pair[0]) and _of_more(*pair)) for pair in sides):
        return True
    return different(one, other) is not None


def _of_a_part(placed: Placed) -> bool:
    """Whether a count is that of a place, beside a larger one in its document."""
    return placed.lesser and any(not country(key) for key in placed.places)


def _of_more(some: Placed, every: Placed) -> bool:
    """Whether a count that is no part of another is of no place, or of the place of a part and of more."""
    within = some.places | some.around
    return not (every.lesser or every.subject) and (not every.places or not every.places <= within)


def _of_a_region(some: Placed, every: Placed) -> bool:
    """Whether votes are those of a place, and others of all: "66 percent in East Jorra", "58 percent"."""
    towns = {key for key in some.places if not country(key)}
    return "contest" in traits(some.concept) and bool(towns) and not every.places and towns.isdisjoint(every.home)


def _signature(placed: Placed) -> Signature:
    language = placed.facts.document.language
    return (
        placed.subject or "",
        placed.concept,
        placed.group,
        tuple(sorted(placed.places)),
        tuple(sorted(placed.scope)),
        language.code if language else "",
        placed.claim.modality,
        placed.claim.role,
        _of_a_part(placed),
        placed.occasion,
        placed.rivals,
        _long_ago(placed),
    )


def _long_ago(placed: Placed) -> int:
    """The year of a figure that its sentence gives for a time long before its document: "in 1960, 12,000 died"."""
    published = placed.facts.document.published
    if placed.day is None or published is None or placed.as_of.source != "sentence":
        return 0
    return placed.day.year if (published.day - placed.day).days > _LONG else 0


def _suits(
    home: Sequence[Signature], signature: Signature, often: Mapping[Signature, int], sample: Mapping[Signature, Placed]
) -> tuple[bool, bool, int]:
    """How well a signature fits a home: first where all are as narrow, then where one is of the same places."""
    alike = all(bool(sample[member].scope) == bool(sample[signature].scope) for member in home)
    same = any(sample[member].places == sample[signature].places for member in home)
    return alike, same, sum(often[member] for member in home)
