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
from factcheck.language import codes, load
from factcheck.story.cast import country
from factcheck.story.days import dateline
from factcheck.story.happenings import capitals, kinds_at_head, lands_at_head
from factcheck.story.merged import PERSONNEL, TROOPS
from factcheck.story.placed import HEAD, NAMING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Facts, NameMention
    from factcheck.story.cast import Cast
    from factcheck.story.placed import Placed

_FEW = 24
"""Documents that somebody may have put together by hand."""
_MONTH = 31
"""Days within which the reports of such a dossier follow each other."""
_SEASON = 90
"""The same, where a name that is no country's, or two countries, tell what the dossier is about."""
_CORE, _WEEK = 2, 7
"""Documents of one event beside which others are left over, and days from these to one of them."""
_COUNTS = 2
"""Things that both of two documents count, and which tie them beside a name."""
_LEAD = 12
"""Code points before a name in which a word for a place stands."""
_THREE = 3
"""Documents from which on a name that nearly all of them share says what the dossier is about."""


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
        marks: its names and their long words, without the town of its dateline, and how the words with a capital at its
            head begin: what it may be about.
        script: in which it is written.
    """

    counts: frozenset[str]
    names: frozenset[str]
    towns: frozenset[str]
    lands: frozenset[str]
    kinds: frozenset[str]
    day: int | None
    marks: frozenset[str]
    script: str


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
    threads = _threads([report for report in reports if report])
    for (at, one), (number, other) in combinations(enumerate(reports), 2):
        if event[at] == event[number] or not one or not other:
            continue
        alone = most >= _CORE and main in {event[at], event[number]}
        last = alone and most >= len(placed) - len(placed) // 4 and one.script != other.script
        if _of_one(one, other, threads & one.marks & other.marks, alone=alone, last=last):
            yield at, number


def _threads(reports: Sequence[_Report]) -> frozenset[str]:
    """What a dossier is about: the names that all of its reports share, but for one in four."""
    if len(reports) < _THREE:
        return frozenset()
    held = Counter(mark for report in reports for mark in report.marks)
    return frozenset(mark for mark, times in held.items() if times >= len(reports) - len(reports) // 4)


def _report(claims: Sequence[Placed], cast: Cast) -> _Report:
    facts, language = claims[0].facts, claims[0].language
    end = facts.sentences[min(HEAD, len(facts.sentences)) - 1].end
    start, opened = dateline(facts)
    keys = {name: cast.key(name.full or name.text, language) for name in facts.names}
    where = frozenset(load(language).checks.where) if language in codes() else frozenset()
    places = {
        key
        for name, key in keys.items()
        if name.span.end <= end
        and not start <= name.span.start < opened
        and (name.kind == "place" or (name.kind == "unknown" and _led(facts, name, where)))
    }
    held = {
        cast.key(word, language)
        for name in facts.names
        if name.kind != "person"
        for word in name.text.split()
        if word[0].isupper()
    }  # "Komisi Kesehatan Nasional | China"
    lands = frozenset(filter(country, {*keys.values(), *held, *lands_at_head(facts, cast)}))
    named = {key for name, key in keys.items() if not start <= name.span.start < opened}
    counts = {
        _counted(claim.concept)
        for claim in claims
        if (claim.claim.concept_kind == "running" and not claim.plain) or claim.concept == PERSONNEL
    }
    published = facts.document.published
    return _Report(
        frozenset(counts),
        lands.union(keys.values()),
        frozenset(key for key in places if not country(key)),
        lands,
        frozenset(kinds_at_head(facts)),
        published.day.toordinal() if published else None,
        lands | named | _words(frozenset(named)) | _beginnings(named | capitals(facts, cast)),
        load(language).head.script if language in codes() else "",
    )


def _beginnings(words: frozenset[str] | set[str]) -> frozenset[str]:
    """How words begin that may be names, with a mark that they are no whole ones."""
    row = (word for each in words for word in each.split())
    return frozenset(f"{word[:NAMING]}-" for word in row if len(word) >= NAMING - 1)


def _led(facts: Facts, name: NameMention, where: frozenset[str]) -> bool:
    """Whether a word for a place stands right before a name: "at | Kitwe"."""
    before = facts.document.text[max(0, name.span.start - _LEAD) : name.span.start].casefold().split()
    return bool(before) and before[-1] in where


def _counted(concept: str) -> str:
    """The concept of a count, of cases that of those who are ill, and of personnel troops."""
    if concept == PERSONNEL:
        return TROOPS
    return "infected" if "container" in traits(concept) else concept


def _of_one(one: _Report, other: _Report, thread: frozenset[str], *, alone: bool, last: bool) -> bool:
    """Whether two reports of a dossier are of one event: they count the same, and nothing parts them.

    They share a name, or tell of one kind of event: names are not found in every language. One thing that both count
    is enough for one that is left over beside the main event (`alone`), where they share a name or country, and for two
    that share what the whole dossier is about (`thread`). Of one in another script than nearly all others (`last`) no
    name may be known.
    """
    lands = sum(map(country, thread))
    named = any(not country(mark) and not mark.endswith("-") for mark in thread)
    most = _SEASON if named or lands > 1 else _MONTH
    if one.day is None or other.day is None or abs(one.day - other.day) > most:
        return False
    shared = _words(one.names) & _words(other.names)
    towns = one.towns and other.towns and not shared & (_words(one.towns) | _words(other.towns))
    pairs = ((one.lands, other.lands), (one.kinds, other.kinds))
    if towns or any(left and right and left.isdisjoint(right) for left, right in pairs):
        return False
    named = bool(shared or one.names & other.names)
    counts = one.counts & other.counts
    if thread and counts:
        return True
    if abs(one.day - other.day) > _MONTH:
        return False
    alike = not one.kinds.isdisjoint(other.kinds)
    if last and counts and abs(one.day - other.day) <= _WEEK:
        return True
    if alone and named and counts and (alike or abs(one.day - other.day) <= _WEEK):
        return True
    return len(counts) >= _COUNTS and (named or alike)


def _words(names: frozenset[str]) -> frozenset[str]:
    """The words of names that are long enough to name something."""
    return frozenset(word for name in names for word in name.split() if len(word) >= NAMING)
