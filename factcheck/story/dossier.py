"""A few reports that are laid side by side: most likely they are of one event, though they share few names.

Of many documents two that count the same things are of two events as often as not. A handful that somebody put
together is a dossier: what the reports of one count, and one name, tie them where nothing parts them.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.claims import traits
from factcheck.classes import dataclass
from factcheck.story.cast import country
from factcheck.story.days import dateline
from factcheck.story.happenings import kinds_at_head
from factcheck.story.placed import HEAD, NAMING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.story.cast import Cast
    from factcheck.story.placed import Placed

_FEW = 24
"""Documents that somebody may have put together by hand."""
_MONTH = 31
"""Days within which the reports of such a dossier follow each other."""
_CORE, _WEEK = 2, 7
"""Documents of one event beside which others are left over, and days from these to one of them."""
_COUNTS = 2
"""Things that both of two documents count, and which tie them beside a name."""


@dataclass(slots=True, eq=False, repr=False)
class _Report:
    """What one document has in common with others.

    Attributes:
        counts: the running counts that it gives.
        names: the keys of all its names.
        towns: those of the places at its head that are no countries, its dateline aside.
        lands: those of all countries that it names.
        kinds: the kinds of events at its head.
        day: the day on which it came out, as a number, or `None`.
    """

    counts: frozenset[str]
    names: frozenset[str]
    towns: frozenset[str]
    lands: frozenset[str]
    kinds: frozenset[str]
    day: int | None


def dossier(placed: Sequence[Sequence[Placed]], cast: Cast, event: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of documents that nothing else ties, of a few that were handed over together.

    Args:
        placed: the claims of each document.
        cast: who is who.
        event: for each document the number of its event, so far.
    """
    if len(placed) > _FEW or len(set(event)) <= 1:
        return
    reports = [_report(claims, cast) if claims else None for claims in placed]
    groups = Counter(event)
    main, most = groups.most_common(1)[0]
    for (at, one), (number, other) in combinations(enumerate(reports), 2):
        if event[at] == event[number] or not one or not other:
            continue
        alone = most >= _CORE and main in {event[at], event[number]}
        if _of_one(one, other, alone=alone):
            yield at, number


def _report(claims: Sequence[Placed], cast: Cast) -> _Report:
    facts, language = claims[0].facts, claims[0].language
    end = facts.sentences[min(HEAD, len(facts.sentences)) - 1].end
    start, opened = dateline(facts)
    keys = {name: cast.key(name.full or name.text, language) for name in facts.names}
    places = {
        key
        for name, key in keys.items()
        if name.kind == "place" and name.span.end <= end and not start <= name.span.start < opened
    }
    held = {
        cast.key(word, language)
        for name in facts.names
        if name.kind == "org"
        for word in name.text.split()
        if word[0].isupper()
    }  # "Komisi Kesehatan Nasional | China"
    lands = frozenset(filter(country, {*keys.values(), *held}))
    counts = {_ill(claim.concept) for claim in claims if claim.claim.concept_kind == "running" and not claim.plain}
    published = facts.document.published
    return _Report(
        frozenset(counts),
        lands.union(keys.values()),
        frozenset(key for key in places if not country(key)),
        lands,
        frozenset(kinds_at_head(facts)),
        published.day.toordinal() if published else None,
    )


def _ill(concept: str) -> str:
    """The concept of a count, of cases that of those who are ill."""
    return "infected" if "container" in traits(concept) else concept


def _of_one(one: _Report, other: _Report, *, alone: bool) -> bool:
    """Whether two reports of a dossier are of one event: they count the same, and nothing parts them.

    They share a name, or tell of one kind of event: names are not found in every language. One thing that both count
    is enough for one that is left over beside the main event (`alone`), where they share a name or country.
    """
    if one.day is None or other.day is None or abs(one.day - other.day) > _MONTH:
        return False
    shared = _words(one.names) & _words(other.names)
    towns = one.towns and other.towns and not shared & (_words(one.towns) | _words(other.towns))
    pairs = ((one.lands, other.lands), (one.kinds, other.kinds))
    if towns or any(left and right and left.isdisjoint(right) for left, right in pairs):
        return False
    named = bool(shared or one.names & other.names)
    counts = one.counts & other.counts
    alike = not one.kinds.isdisjoint(other.kinds)
    if alone and named and counts and (alike or abs(one.day - other.day) <= _WEEK):
        return True
    return len(counts) >= _COUNTS and (named or alike)


def _words(names: frozenset[str]) -> frozenset[str]:
    """The words of names that are long enough to name something."""
    return frozenset(word for name in names for word in name.split() if len(word) >= NAMING)
