"""Strands: claims of all documents about one thing, put together without comparing every pair.

Claims meet by concept and unit, within one event. Inside such a group only distinct signatures (subject, places, scope,
modality, role) are held against each other, so that a thousand reports of one event cost little more than sorting them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import timedelta
from itertools import combinations, product
from typing import TYPE_CHECKING

from factcheck.claims import AGE, DISPLAY, WHEN, traits
from factcheck.claims.lexicon import owned
from factcheck.model import Span, whole_of
from factcheck.story import happenings
from factcheck.story.apart import CROWD
from factcheck.story.cast import country
from factcheck.story.decide import moment
from factcheck.story.dossier import dossier
from factcheck.story.occasions import unnamed
from factcheck.story.parted import parted
from factcheck.story.placed import HEAD, NAMING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from factcheck.model import NameMention
    from factcheck.story.cast import Cast
    from factcheck.story.placed import Placed

_MEETING = (CROWD, "fled")
"""Traits under which the claims of several concepts meet."""
_NAMES = 16
"""Names of a document, in the order of the text, of which two tie it to another."""
_FEW, _RARE, _ROUND = 13, 100, 100
"""Figures below the first are met everywhere; from the second on, one that is no round hundred is hardly met twice."""
_SEASON = 120
"""Days within which one name at the head of two documents ties them."""
_WEEK = timedelta(days=7)
"""Days within which a word that may be a name ties two documents."""
_WEEKLY = "within a week: "
"""What the keys begin with that tie no documents that are further apart."""
_LAST = 5
"""Documents of two organisations with which a further one is held."""
_BESIDE = 8
"""Documents on either side, in the order of their days, among which one of the same week is looked for."""
_COUNTS = 2
"""Things that two documents count, and which tie them beside an organisation."""
_WRITTEN = 4
"""Letters of a capitalised word that may tie two documents."""
_WORD = re.compile(r"(?<=[ ('’])[^\W\d_]\w++")


def events(placed: Sequence[Sequence[Placed]], cast: Cast) -> list[int]:
    """For each document the number of its event.

    Two documents are of one event when they share two names, countries aside, or one that both name at their head: the
    full name of a person, or another within a season. One name somewhere is too little, and so are two agencies: they
    stand in many stories; one at both heads is enough with a figure in common. Within a season two figures that both
    have tie them as well, and within a week, across two languages, a capitalised word that both have at their head:
    names are not found in every language. Within a week, too, one earthquake or flood in one place, and within a season
    one disease in one country (`happenings`).
    """
    parent = list(range(len(placed)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    holders: dict[object, int] = {}
    towns = _seats(placed, cast)
    for at, claims in enumerate(placed):
        for key in _links(claims, cast, towns):
            other = holders.get(key)
            holders[key] = at
            if other is not None and (isinstance(key, tuple) or _near(placed[other], claims, key)):
                left, right = root(other), root(at)
                parent[max(left, right)] = min(left, right)
    for one, other in (*_alike(placed, cast), *_of_two_bodies(placed, cast)):
        left, right = root(one), root(other)
        parent[max(left, right)] = min(left, right)
    held = Counter(root(at) for at in range(len(placed)))
    alone = [at for at in range(len(placed)) if held[root(at)] == 1]
    for one, other in _joining(placed, cast, alone):
        left, right = root(one), root(other)
        parent[max(left, right)] = min(left, right)
    for one, other in dossier(placed, cast, [root(at) for at in range(len(placed))]):
        left, right = root(one), root(other)
        parent[max(left, right)] = min(left, right)
    return [root(at) for at in range(len(placed))]


def _towns(claims: Sequence[Placed], cast: Cast) -> Iterator[str]:
    """The places that the head of a document names, but for countries."""
    yield from (key for key, kind in _headed(claims, cast) if kind == "place" and not country(key))


def _headed(claims: Sequence[Placed], cast: Cast) -> Iterator[tuple[str, str]]:
    """The keys of the names at the head of a document, and their kinds."""
    facts = claims[0].facts if claims else None
    end = facts.sentences[min(HEAD, len(facts.sentences)) - 1].end if facts else 0
    for name in facts.names if facts else ():
        if name.span.end <= end:
            yield cast.key(name.full or name.text, claims[0].language), name.kind


def _seats(placed: Sequence[Sequence[Placed]], cast: Cast) -> frozenset[str]:
    """The places of all documents, and what stands alone as a name and ends that of an office: "BPBD Posorano"."""
    heads = [held for claims in placed for held in _headed(claims, cast)]
    towns = {key for key, kind in heads if kind == "place" and not country(key)}
    offices = {key.rpartition(" ")[2] for key, kind in heads if kind == "org" and " " in key}
    return frozenset(towns | (offices & {key for key, _ in heads}))


def _links(claims: Sequence[Placed], cast: Cast, towns: frozenset[str]) -> Iterator[object]:
    """What ties a document to others: its first names two by two, and those at its head; countries if nothing else.

    Args:
        claims: of the document.
        cast: who is who.
        towns: places of all documents, which a name of an office may hold: "Dinas Kesehatan Kota Panduwangi".
    """
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
    named = sorted({word for key, (head, _) in narrow.items() if head for word in key.split() if len(word) >= NAMING})
    people = [key for key, (_, kind) in narrow.items() if kind == "person" and " " in key][:_NAMES]
    for key in people:  # the head of an office, and the town in its name
        yield from ((key, "", word) for word in named if word not in key.split())
    yield from _figures(claims, cast)
    yield from (f"{_WEEKLY}{tie}" for tie in happenings.ties(claims, cast))
    yield from happenings.outbreaks(facts, cast)
    bodies = [key for key, (head, kind) in narrow.items() if head and kind == "org"]
    told = sorted({f"{_meets(claim)} {value}" for claim in claims if (value := _telling(claim)) is not None})[:_NAMES]
    heads = sorted((key, kind) for key, (head, kind) in narrow.items() if head)
    yield from (f"{key}: {figure}" for (key, _), figure in product(heads, told))  # a firm, and one figure of it
    theirs = sorted({claim.concept for claim in claims if claim.concept in owned()})[:_NAMES]
    yield from (f"{_WEEKLY}{key} {concept}" for (key, _), concept in product(heads, theirs))  # a firm, and its profit
    ends = {" ".join(words[at:]) for words in (key.split() for key in bodies) for at in range(len(words))}
    yield from sorted(towns & ends)
    for key, kind in heads:
        if kind == "org" or (country(key) and happenings.kinds_at_head(facts) & happenings.DISEASES):
            continue  # a disease ties it to others of that country
        yield key
        if (bare := unnamed(key, language)) != key:
            yield bare  # "Hurricane Helene", and "Helene"
        if kind != "place" and " " in key:  # a full name
            yield (key,)


def _alike(placed: Sequence[Sequence[Placed]], cast: Cast) -> Iterator[tuple[int, int]]:
    """Documents of one week in two languages that have a capitalised word at their head in common."""
    seen: dict[str, dict[str, tuple[int, date]]] = defaultdict(dict)
    for at, claims in enumerate(placed):
        published = claims[0].facts.document.published if claims else None
        for word in sorted(set(_capitals(claims[0], cast, bodies=False))) if published else ():
            held = seen[word]
            for language, (other, day) in held.items():
                if published and language != claims[0].language and abs(published.day - day) <= _WEEK:
                    yield other, at
            if published:
                held[claims[0].language] = at, published.day


def _of_two_bodies(placed: Sequence[Sequence[Placed]], cast: Cast) -> Iterator[tuple[int, int]]:
    """Documents of one week that name the same two organisations at their head, and no other places.

    Two agencies stand in many stories of a week: what parts those is where they play.
    """
    seen: dict[tuple[str, str], list[int]] = defaultdict(list)
    towns: list[frozenset[str]] = []
    for at, claims in enumerate(placed):
        towns.append(frozenset(_towns(claims, cast)))
        facts = claims[0].facts if claims else None
        if facts is None or facts.document.published is None:
            continue
        bodies = {key for key, kind in _headed(claims, cast) if kind == "org"}
        for pair in combinations(sorted(bodies)[:_NAMES], 2):
            for other in seen[pair][-_LAST:]:
                day = placed[other][0].facts.document.published
                near = day is not None and abs(facts.document.published.day - day.day) <= _WEEK
                if near and not (towns[at] and towns[other] and towns[at].isdisjoint(towns[other])):
                    yield other, at
            seen[pair].append(at)


def _joining(placed: Sequence[Sequence[Placed]], cast: Cast, alone: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Documents that nothing else ties, each with one of its week that shares an organisation and what both count.

    Two things counted, and the full name of an organisation: an agency stands in many stories, but hardly with the same
    counts in another one of the same places.
    """
    bodies, counts = [], []
    for claims in placed:
        facts = claims[0].facts if claims else None
        names = [name for name in facts.names if name.kind == "org"] if facts else []
        keys = {cast.key(name.full or name.text, claims[0].language) for name in names} if claims else set()
        bodies.append(frozenset(key for key in keys if " " in key))
        counts.append(frozenset(claim.concept for claim in claims if claim.claim.concept_kind == "running"))
    towns = [frozenset(_towns(claims, cast)) for claims in placed]
    sharing: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(placed)):
        for body, pair in product(sorted(bodies[at]), combinations(sorted(counts[at])[:_NAMES], _COUNTS)):
            sharing[(body, *pair)].append(at)
    tied: dict[int, set[int]] = defaultdict(set)
    for row in sharing.values():
        row.sort(key=lambda at: _published(placed[at]))
        for place, at in enumerate(row):
            tied[at].update(row[max(0, place - _BESIDE) : place + _BESIDE + 1])
    for at in alone:
        others = sorted(tied[at] - {at})
        for other in others:
            apart = towns[at] and towns[other] and towns[at].isdisjoint(towns[other])
            if not apart and _near(placed[at], placed[other], _WEEKLY):
                yield other, at
                break


def _published(claims: Sequence[Placed]) -> int:
    """The day on which a document came out, as a number; zero while it is not known."""
    published = claims[0].facts.document.published if claims else None
    return published.day.toordinal() if published else 0


def _capitals(claim: Placed, cast: Cast, *, bodies: bool) -> Iterator[str]:
    """The capitalised words inside the first sentences of a text, but for days and countries.

    Args:
        claim: a claim of the text.
        cast: who is who.
        bodies: also those inside the name of an organisation ("BPBD Sela Raya"), but for its first.
    """
    facts = claim.facts
    shown = [block.span for block in facts.document.blocks if block.kind in DISPLAY]
    lead = [item for item in facts.sentences[: HEAD + 1] if not any(span.covers(item) for span in shown)][: HEAD - 1]
    apart = [day.span for day in facts.dates]
    apart += [_first_word(name) if bodies else name.span for name in facts.names if name.kind == "org"]
    for sentence in lead:
        for match in _WORD.finditer(facts.document.text, sentence.start + 1, sentence.end):
            word = match[0]
            if not word[0].isupper() or word.isupper() or len(word) < _WRITTEN:
                continue
            named = not any(span.start <= match.start() < span.end for span in apart)
            if named and not country(cast.key(word, claim.language)):
                yield word.casefold()


def _first_word(name: NameMention) -> Span:
    """The first word of a name."""
    return Span(name.span.start, name.span.start + len(name.text.split()[0]))


def _figures(claims: Sequence[Placed], cast: Cast) -> Iterator[object]:
    """What the figures of a document tie to others: two that are alike, or one that chance hardly gives on one day."""
    told = sorted({(_meets(claim), value) for claim in claims if (value := _telling(claim)) is not None})[:_NAMES]
    for one, other in combinations(told, 2):
        yield f"figures {one} {other}"
    published = claims[0].facts.document.published
    words = sorted(set(_capitals(claims[0], cast, bodies=True)))[:_NAMES]
    for (concept, value), word in product(told if published else (), words):
        yield f"{_WEEKLY}{concept} {value} {word}"
    for concept, value in told if published else ():
        if published and value >= _RARE and not whole_of(value, _ROUND):
            yield from (f"figure {concept} {value} {published.day + timedelta(days=more)}" for more in (0, 1))


def _meets(placed: Placed) -> str:
    """The concept under which a claim meets others."""
    return next((name for name in _MEETING if name in traits(placed.concept)), placed.concept)


def _telling(placed: Placed) -> Decimal | None:
    """The value of a claim where it says something: a known concept, and more than a handful."""
    value = placed.claim.value.value
    known = placed.claim.concept_kind != "open" and placed.claim.concept not in {AGE, WHEN}
    return value if known and value is not None and value >= _FEW else None


def _near(one: Sequence[Placed], other: Sequence[Placed], key: object) -> bool:
    """Whether two documents came out close enough for a key to tie them, as far as both days are known."""
    most = _WEEK.days if str(key).startswith(_WEEKLY) else _SEASON
    days = [claims[0].facts.document.published for claims in (one, other)]
    return days[0] is None or days[1] is None or abs((days[0].day - days[1].day).days) <= most


def strands(placed: Sequence[Sequence[Placed]], event: Sequence[int]) -> Iterator[list[Placed]]:
    """The claims of all documents, put together by what they are about; each strand in the order of time.

    Args:
        placed: the claims of each document.
        event: for each document the number of its event.
    """
    groups: dict[tuple[int, str, str], list[Placed]] = defaultdict(list)
    for at, claims in enumerate(placed):
        for claim in (claim for claim in claims if not claim.plain):
            groups[event[at], _meets(claim), _measure(claim)].append(claim)
    for _, group in sorted(groups.items()):
        for strand in parted(group):
            yield sorted(strand, key=moment)


def _measure(placed: Placed) -> str:
    """Kind of figure and, for money, its currency: other measures never meet."""
    value = placed.claim.value
    return f"{value.kind} {value.unit}" if value.kind == "money" else value.kind
