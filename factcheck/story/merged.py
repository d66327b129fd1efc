"""What the texts of a story call one thing by two words: cases and infections, those who died and the workers who did.

One figure that is told both ways shows it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims import PART, traits
from factcheck.claims.build import EARLIER
from factcheck.claims.lexicon import befalls_people, qualifiers
from factcheck.story.cast import country
from factcheck.story.cues import figure
from factcheck.story.placed import lesser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.story.placed import Placed

_DISTINCT = 100
"""A count from here on is hardly two things by chance."""
_FEW = 13
"""So is one from here on of those whom one thing befell, in the reports of one event."""
_REPORTS = 2
"""Reports whose heads name the place of an event, at the least."""
_CONTAINED = {"container", "case"}
_KEPT = frozenset((EARLIER, PART))
_ILL, _VICTIMS, _DEAD = "infected", "victims", "dead"
PERSONNEL, TROOPS, _POLICE = "personnel", "troops", "police"
_SUSPECTED, _CONFIRMED = "suspected", "confirmed"


def contained(placed: list[list[Placed]]) -> list[list[Placed]]:
    """The claims of a story, its "cases" under what they are cases of, where one figure is told under both words."""
    alike: dict[object, dict[bool, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in (claim for claims in placed for claim in claims):
        kinds = traits(claim.concept)
        if claim.claim.value.value and claim.claim.value.value >= _DISTINCT and not kinds.isdisjoint(_CONTAINED):
            alike[figure(claim)]["container" in kinds].add(claim.concept)
    both = {(one, other) for found in alike.values() for one in found[True] for other in found[False]}
    meant = {one: [other for general, other in both if general == one] for one, _ in both}
    new = {one: others[0] for one, others in meant.items() if len(others) == 1}
    if not new:
        return placed
    return [
        list(lesser([replace(claim, concept=new.get(claim.concept, claim.concept)) for claim in claims]))
        for claims in placed
    ]


def widened(placed: list[list[Placed]], event: Sequence[int]) -> list[list[Placed]]:
    """The claims of a story without what narrows none of them.

    That those who died were workers narrows nothing where another report of the event gives the same figure of all who
    died, and no report tells the two apart; nor that cases are confirmed ones, where none is only suspected.
    """
    placed = _victims(_of_troops(_of_one_illness(placed, event), event), event)
    groups, sure, here = _groups(placed, event), _confirmed(placed, event), _here(placed, event)
    if not groups and not sure and not here:
        return placed
    made = [[_wide(claim, event[at], groups, sure) for claim in claims] for at, claims in enumerate(placed)]
    return [[_placeless(claim, here.get(event[at])) for claim in claims] for at, claims in enumerate(made)]


def _of_one_illness(placed: list[list[Placed]], event: Sequence[int]) -> list[list[Placed]]:
    """The claims of a story, its "cases" under those who were infected: one report says the one, the next the other.

    Where a single report of the event gives two figures under both words, they are two things.
    """
    told: dict[int, set[str]] = defaultdict(set)
    apart: set[int] = set()
    for at, claims in enumerate(placed):
        counts = [claim for claim in claims if not traits(claim.concept).isdisjoint(_CONTAINED)]
        told[event[at]].update(claim.concept for claim in counts)
        if len({claim.concept for claim in counts}) > 1:
            apart.add(event[at])
    ill = {number for number, concepts in told.items() if _ILL in concepts} - apart
    if not ill:
        return placed
    return [
        [replace(claim, concept=_ILL) if "container" in traits(claim.concept) else claim for claim in claims]
        if event[at] in ill
        else claims
        for at, claims in enumerate(placed)
    ]


def _of_troops(placed: list[list[Placed]], event: Sequence[int]) -> list[list[Placed]]:
    """The claims of a story, its troops under whose they are, and personnel among them where no police is counted.

    "10,000 North Korean soldiers", says one report; where another one names North Korea beside its soldiers, that is no
    place in which they are.
    """
    told: dict[int, set[str]] = defaultdict(set)
    whose: dict[int, set[str]] = defaultdict(set)
    for at, claims in enumerate(placed):
        told[event[at]].update(claim.concept for claim in claims)
        whose[event[at]].update(
            claim.subject for claim in claims if claim.concept == TROOPS and claim.subject and country(claim.subject)
        )
    armed = {number for number, concepts in told.items() if TROOPS in concepts}
    return [
        [_owned(claim, whose[event[at]]) for claim in _as_troops(claims, told[event[at]])]
        if event[at] in armed
        else claims
        for at, claims in enumerate(placed)
    ]


def _as_troops(claims: Sequence[Placed], told: set[str]) -> Iterator[Placed]:
    """The claims of one text, its personnel as troops where it does not tell the two apart."""
    apart = _POLICE in told or any(claim.concept == TROOPS for claim in claims)
    for claim in claims:
        if apart or claim.concept != PERSONNEL or claim.scope:
            yield claim
        else:
            yield replace(claim, concept=TROOPS, claim=replace(claim.claim, concept=TROOPS, concept_kind="running"))


def _owned(placed: Placed, whose: set[str]) -> Placed:
    """A claim of troops, of the one country that it names of those whose troops the story tells of."""
    owners = placed.places & whose
    if placed.concept != TROOPS or placed.subject or len(owners) != 1:
        return placed
    return replace(placed, subject=next(iter(owners)), places=placed.places - owners)


def _victims(placed: list[list[Placed]], event: Sequence[int]) -> list[list[Placed]]:
    """The claims of a story, its "victims" under the dead, where one figure is told under both words.

    Where a report gives two figures under both words, some of the victims live.
    """
    told: dict[tuple[int, object], set[str]] = defaultdict(set)
    apart: set[int] = set()
    for at, claims in enumerate(placed):
        counts = [
            claim for claim in claims if claim.concept in {_VICTIMS, _DEAD} and (claim.claim.value.value or 0) >= _FEW
        ]
        for claim in counts:
            told[event[at], figure(claim)].add(claim.concept)
        dead = {figure(claim) for claim in counts if claim.concept == _DEAD}
        if dead and any(claim.concept == _VICTIMS and figure(claim) not in dead for claim in counts):
            apart.add(event[at])
    alike = {number for (number, _), concepts in told.items() if len(concepts) > 1} - apart
    return [
        [replace(claim, concept=_DEAD) if claim.concept == _VICTIMS else claim for claim in claims]
        if event[at] in alike
        else claims
        for at, claims in enumerate(placed)
    ]


def _wide(claim: Placed, event: int, groups: set[tuple[int, str, str]], sure: set[int]) -> Placed:
    """A claim without a group that says nothing, and without that its cases are confirmed."""
    if (event, claim.concept, claim.group) in groups:
        scope = frozenset(word for word in claim.scope if word in _KEPT or word in qualifiers())
        return replace(claim, group="", scope=scope)
    if _CONFIRMED in claim.scope and event in sure and not traits(claim.concept).isdisjoint(_CONTAINED):
        return replace(claim, scope=claim.scope - {_CONFIRMED})
    return claim


def _placeless(claim: Placed, here: str | None) -> Placed:
    """A claim without the place of its event, which narrows nothing."""
    return replace(claim, places=claim.places - {here}) if here in claim.places else claim


def _here(placed: Sequence[Sequence[Placed]], event: Sequence[int]) -> dict[int, str]:
    """The place of each event: the one that the heads of most of its reports name, more than any other."""
    told: dict[int, Counter[str]] = defaultdict(Counter)
    reports: Counter[int] = Counter()
    for at, claims in enumerate(placed):
        if claims:
            reports[event[at]] += 1
    places = {key for claims in placed for claim in claims for key in claim.places}
    for at, claims in enumerate(placed):
        told[event[at]].update(key for key in places if claims and key in claims[0].home)
    found: dict[int, str] = {}
    for number, counts in told.items():
        ranked = counts.most_common(2)
        most = ranked[0][1] if ranked else 0
        if most >= _REPORTS and most * 3 >= reports[number] * 2 and (len(ranked) == 1 or ranked[1][1] * 2 <= most):
            found[number] = ranked[0][0]
    return found


def _groups(placed: Sequence[Sequence[Placed]], event: Sequence[int]) -> set[tuple[int, str, str]]:
    """Event, concept and group of those of whom a figure is told that is told of all in another report as well."""
    told: dict[tuple[int, str, object], set[str]] = defaultdict(set)
    parts: set[tuple[int, str, str]] = set()
    for at, claims in enumerate(placed):
        counts = list(_counts(claims))
        for claim in counts:
            told[event[at], claim.concept, figure(claim)].add(claim.group)
        parts.update((event[at], concept, group) for concept, group in _apart(counts))
    alike = {
        (number, concept, group)
        for (number, concept, _), groups in told.items()
        if "" in groups
        for group in groups
        if group
    }
    return alike - parts


def _counts(claims: Iterable[Placed]) -> Iterator[Placed]:
    """The counts of those whom something befell."""
    for claim in claims:
        value = claim.claim.value.value
        stated = claim.claim.role in {"level", "previous"} and claim.claim.concept_kind == "running"
        if value is not None and value >= _FEW and stated and befalls_people(claim.concept):
            yield claim


def _apart(counts: Sequence[Placed]) -> Iterator[tuple[str, str]]:
    """Concept and group of which one report gives a figure beside another one of all."""
    for claim in counts:
        if claim.group and any(
            other.concept == claim.concept and not other.group and figure(other) != figure(claim) for other in counts
        ):
            yield claim.concept, claim.group


def _confirmed(placed: Sequence[Sequence[Placed]], event: Sequence[int]) -> set[int]:
    """The events of which cases are told that are confirmed, and none that are not."""
    told: dict[int, set[str]] = defaultdict(set)
    for at, claims in enumerate(placed):
        for claim in claims:
            if not traits(claim.concept).isdisjoint(_CONTAINED):
                told[event[at]].update(claim.scope)
        cases = [claim for claim in claims if not traits(claim.concept).isdisjoint(_CONTAINED)]
        if _both(cases):
            told[event[at]].add(_SUSPECTED)
    return {number for number, words in told.items() if _CONFIRMED in words and _SUSPECTED not in words}


def _both(cases: Sequence[Placed]) -> bool:
    """Whether one report gives a number of cases that is larger than one of confirmed cases of the same day and places.

    It may hold those that are only suspected.
    """
    return any(
        (value := one.claim.value.value) is not None
        and any(
            (more := other.claim.value.value) is not None
            and more > value
            and (other.day, other.places, other.subject) == (one.day, one.places, one.subject)
            and other.claim.role == "level"
            for other in cases
            if _CONFIRMED not in other.scope
        )
        for one in cases
        if _CONFIRMED in one.scope
    )
