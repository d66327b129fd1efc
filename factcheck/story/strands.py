"""Strands: claims of all documents about one thing, put together without comparing every pair.

Claims meet by concept and unit, within one event. Inside such a group only distinct signatures (subject, places, scope,
modality, role) are held against each other, so that a thousand reports of one event cost little more than sorting them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.claims import AGE, WHEN
from factcheck.story.apart import CROWD, CROWDS, different, wide
from factcheck.story.decide import moment
from factcheck.story.placed import HEAD, NAMING, country

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from factcheck.story.cast import Cast
    from factcheck.story.placed import Placed

_NAMES = 16
"""Names of a document, in the order of the text, of which two tie it to another."""
_FEW, _RARE, _ROUND = 13, 100, 100
"""Figures below the first are met everywhere; from the second on, one that is no round hundred is hardly met twice."""
_SEASON = 120
"""Days within which one name at the head of two documents ties them."""
_MOST = 200
"""Signatures of one concept that are told apart; beyond it a story is no story of one event."""

Signature = tuple[object, ...]


def events(placed: Sequence[Sequence[Placed]], cast: Cast) -> list[int]:
    """For each document the number of its event.

    Two documents are of one event when they share two names, countries aside, or one that both name at their head: the
    full name of a person, or another within a season. One name somewhere is too little, and so are two agencies: they
    stand in many stories. Within a season two figures that both have tie them as well: names are not found in every
    language.
    """
    parent = list(range(len(placed)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    holders: dict[object, int] = {}
    for at, claims in enumerate(placed):
        for key in _links(claims, cast):
            other = holders.get(key)
            holders[key] = at
            if other is not None and (isinstance(key, tuple) or _near(placed[other], claims)):
                left, right = root(other), root(at)
                parent[max(left, right)] = min(left, right)
    return [root(at) for at in range(len(placed))]


def _links(claims: Sequence[Placed], cast: Cast) -> Iterator[object]:
    """What ties a document to others: its first names two by two, and those at its head; countries if nothing else."""
    if not claims:
        return
    facts = claims[0].facts
    language = claims[0].language
    end = facts.sentences[min(HEAD, len(facts.sentences)) - 1].end
    keys: dict[str, tuple[bool, str]] = {}
    for name in facts.names:
        keys.setdefault(cast.key(name.full or name.text, language), (name.span.end <= end, name.kind))
    narrow = {key: told for key, told in keys.items() if not country(key)} or keys
    for one, other in combinations(sorted(list(narrow)[:_NAMES]), 2):
        if not narrow[one][1] == narrow[other][1] == "org":
            yield one, other
    told = sorted({word for key, (head, _) in narrow.items() if head for word in key.split() if len(word) >= NAMING})
    people = [key for key, (_, kind) in narrow.items() if kind == "person" and " " in key][:_NAMES]
    for key in people:  # the head of an office, and the town in its name
        yield from ((key, "", word) for word in told if word not in key.split())
    yield from _figures(claims)
    heads = sorted((key, kind) for key, (head, kind) in narrow.items() if head and kind != "org")
    for key, kind in heads:
        yield key
        if kind != "place" and " " in key:  # a full name
            yield (key,)


def _figures(claims: Sequence[Placed]) -> Iterator[object]:
    """What the figures of a document tie to others: two that are alike, or one that chance hardly gives on one day."""
    told = sorted({(claim.concept, value) for claim in claims if (value := _telling(claim)) is not None})[:_NAMES]
    for one, other in combinations(told, 2):
        yield f"figures {one} {other}"
    published = claims[0].facts.document.published
    for concept, value in told if published else ():
        if published and value >= _RARE and value % _ROUND:
            yield from (f"figure {concept} {value} {published.day + timedelta(days=more)}" for more in (0, 1))


def _telling(placed: Placed) -> Decimal | None:
    """The value of a claim where it says something: a known concept, and more than a handful."""
    value = placed.claim.value.value
    known = placed.claim.concept_kind != "open" and placed.claim.concept not in {AGE, WHEN}
    return value if known and value is not None and value >= _FEW else None


def _near(one: Sequence[Placed], other: Sequence[Placed]) -> bool:
    """Whether two documents came out within a season of each other, as far as both days are known."""
    days = [claims[0].facts.document.published for claims in (one, other)]
    return days[0] is None or days[1] is None or abs((days[0].day - days[1].day).days) <= _SEASON


def strands(placed: Sequence[Sequence[Placed]], event: Sequence[int]) -> Iterator[list[Placed]]:
    """The claims of all documents, put together by what they are about; each strand in the order of time.

    Args:
        placed: the claims of each document.
        event: for each document the number of its event.
    """
    groups: dict[tuple[int, str, str], list[Placed]] = defaultdict(list)
    for at, claims in enumerate(placed):
        for claim in (claim for claim in claims if not claim.plain):
            groups[event[at], CROWD if claim.concept in CROWDS else claim.concept, _measure(claim)].append(claim)
    for _, group in sorted(groups.items()):
        for strand in _parted(group):
            yield sorted(strand, key=moment)


def _suits(
    home: Sequence[Signature], signature: Signature, often: Mapping[Signature, int], sample: Mapping[Signature, Placed]
) -> tuple[bool, int]:
    """How well a signature fits a home: first where one is of the same places, then where most are."""
    same = any(sample[member].places == sample[signature].places for member in home)
    return same, sum(often[member] for member in home)


def _measure(placed: Placed) -> str:
    """Kind of figure and, for money, its currency: other measures never meet."""
    value = placed.claim.value
    return f"{value.kind} {value.unit}" if value.kind == "money" else value.kind


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
    )


def _parted(group: Sequence[Placed]) -> list[list[Placed]]:
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
        fits = [home for home in homes if not any(different(sample[signature], sample[member]) for member in home)]
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
