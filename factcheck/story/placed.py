"""A claim in its story: the keys by which it meets claims of other documents and languages."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import replace
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.claims import AMOUNT, DISPLAY, PART, SOME, WHEN, spread
from factcheck.classes import dataclass
from factcheck.language import codes, load
from factcheck.model import period
from factcheck.story.cast import country
from factcheck.story.days import dateline, time_of
from factcheck.story.known import Known
from factcheck.story.occasions import occasion, occasions
from factcheck.story.votes import polled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from factcheck.model import AsOf, Claim, Facts, NameMention, Quantity, Span
    from factcheck.model.findings import Value
    from factcheck.story.cast import Cast

_CLAUSE = ".;:()"
_DASHES = ("-", "–", "—")
_WORD = re.compile(r"[^\W\d_]++")
_AHEAD = frozenset({"forecast", "plan"})
_PLACE = attrgetter("span.start")
_TIE, _NO_MARK = 30, re.compile(r"[^.,;:()]*+\(?")
"""Code points between a number and the share that it is; what stands between the two."""
NAMING = 5
"""Letters of a word that may name a place, other than "kota" or "lake"."""
HEAD = 3
"""Sentences, headline included, whose places are those of the event itself."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim with the keys that hold across documents.

    Attributes:
        claim: the claim.
        facts: the facts of its document.
        order: place of its document in the story, by publication.
        concept: concept id; a noun outside the lexicon carries its language ("id:genteng").
        group: of whom a state is told (`children`, `en:miners`), or an empty string.
        subject: key of the one it is about, or `None`.
        places: keys of the places named in its clause, besides the subject.
        around: keys of the places that its places lie in, as a text of the story says ("Cianjur, West Java").
        home: keys of the places that the head of its document names, and its long words: where the event is.
        located: the head of its document names a place; where it names none, nothing says where the event is.
        scope: qualifiers that narrow it, without the words of the subject.
        origin: key of the one who says it, or of the organisation that one speaks for, or `None`.
        speaker: key of the one who says it, or `None`.
        named: that one has a name of its own; "officials" and "police" are nobody in particular.
        plain: what is counted is no more than people; such a claim meets no claim of another document.
        as_of: the time for which it holds, as its story takes it.
        period: first and last day of the event or stretch of time that it counts, where its sentence gives one.
        lesser: its document gives a larger count of the same thing first, so that it may be one of a part.
        occasion: the fire or storm with a name that it is of, or an empty string.
        rivals: its document names another one.
    """

    claim: Claim
    facts: Facts
    order: int
    concept: str
    group: str
    subject: str | None
    places: frozenset[str]
    home: frozenset[str]
    around: frozenset[str]
    located: bool
    scope: frozenset[str]
    origin: str | None
    speaker: str | None
    named: bool
    plain: bool
    as_of: AsOf
    period: tuple[date, date] | None
    lesser: bool = False
    occasion: str = ""
    rivals: bool = False

    @property
    def where(self) -> tuple[str, str]:
        """Document and claim id: what tells one claim of a story from another."""
        return self.claim.document, self.claim.id

    @property
    def day(self) -> date | None:
        """First day of the time for which it holds, or `None`."""
        return self.as_of.first

    @property
    def when(self) -> Value:
        """The day, month or year for which it holds, as it is said; empty while it is not known."""
        return period(self.as_of.first, self.as_of.after) if self.as_of.first else ""

    @property
    def hour(self) -> bool:
        """Whether its sentence names an hour of the day."""
        return any("time" in day.known and self.claim.sentence.covers(day.span) for day in self.facts.dates)

    @property
    def displayed(self) -> bool:
        """Whether it stands in a headline or caption, where a country may stand for a town of it."""
        block = self.facts.document.block_at(self.claim.value.span.start)
        return block is not None and block.kind in DISPLAY

    @property
    def language(self) -> str:
        """Language code of its document."""
        return self.facts.document.language.code if self.facts.document.language else ""


_NOTHING = Known()


def place(facts: Facts, order: int, cast: Cast, known: Known = _NOTHING) -> Iterator[Placed]:
    """Every claim of one document with its keys; who speaks for an organisation is that organisation."""
    language = facts.document.language.code if facts.document.language else ""
    near, home = places(facts), frozenset(cast.key(form, language) for form in _heads(facts))
    home |= _below_head(facts, cast, language)
    located = any(name.kind == "place" for name in _led(facts))
    what = {claim.value.span: claim.concept for claim in facts.claims}
    parts = {
        part.span
        for item in facts.totals
        if item.whole
        for part in item.parts
        if what.get(part.span) == what.get(item.whole.span)  # of 325 people 27 died, and 14 are missing: all of both
    }
    happened = occasions(facts, cast)
    rivals = len({one.key for one in happened}) > 1
    made_of: list[Placed] = []
    for claim in facts.claims:
        made = keyed(facts, claim, order, cast, (near[claim.id], home))
        around = frozenset().union(*(known.lies_in.get(key, ()) for key in made.places))
        origin = known.speaks_for.get(made.origin or "", made.origin)
        scope = made.scope - {PART} if _all_of_its_own(claim, facts) else made.scope
        scope |= polled(claim, facts, language)
        some = claim.value.span in parts
        made = replace(made, origin=origin, around=around, located=located, lesser=some, scope=scope)
        made_of.append(replace(made, occasion=occasion(facts, claim, happened), rivals=rivals) if happened else made)
    yield from lesser(_in_short(made_of))


def _in_short(claims: Sequence[Placed]) -> Iterator[Placed]:
    """The claims of one document, those of its headline as sure as its text: "North sending 12,000", "decided to"."""
    told: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for claim in claims:
        if not claim.displayed:
            told[claim.concept, claim.claim.value.value].add(claim.claim.modality)
    for claim in claims:
        below = told.get((claim.concept, claim.claim.value.value), set()) if claim.displayed else set()
        if len(below) == 1 and below <= _AHEAD and claim.claim.modality == "fact":
            yield replace(claim, claim=replace(claim.claim, modality=next(iter(below))))
        else:
            yield claim


def lesser(claims: Iterable[Placed]) -> Iterator[Placed]:
    """The claims of one document, each with whether an earlier one of them gives more of the same."""
    told: dict[tuple[object, ...], list[Placed]] = defaultdict(list)
    for claim in claims:
        before = told[claim.concept, claim.claim.role, claim.claim.modality, claim.day]
        before.append(claim)
        yield (
            claim if claim.lesser or not any(_lesser(claim, whole) for whole in before) else replace(claim, lesser=True)
        )


def _all_of_its_own(claim: Claim, facts: Facts) -> bool:
    """Whether a figure that is some of another count may be all of what it says: "214 cases, three of whom died"."""
    value = claim.value.value
    if claim.concept_kind == "part":
        return True  # "identified 45 of the victims", "45 identified"
    return (
        PART in claim.scope
        and SOME not in claim.scope
        and claim.concept_kind == "running"
        and value is not None
        and not any(
            other.concept == claim.concept
            and other.id != claim.id
            and (other.value.value is None or other.value.value > value)
            for other in facts.claims
        )
    )


def _lesser(placed: Placed, whole: Placed) -> bool:
    """Whether a count is less than an earlier one of its concept in its document: of one source, or of a place."""
    part, more = placed.claim.value, whole.claim.value
    if part.kind != "count" or part.value is None or more.value is None or part.value >= more.value:
        return False
    if more.hedge and more.low is not None and part.value >= more.low:
        return False  # "nearly 80", and 78
    if placed.subject and whole.subject and placed.subject != whole.subject:
        return False  # votes of two candidates
    counted = placed.claim.concept_kind == "running" and placed.claim.role == "level"
    said = placed.claim.attribution
    own = not whole.places and any(not country(key) for key in placed.places)
    own = own or spread(placed.facts, placed.claim)
    return counted and (own or placed.origin in {None, whole.origin} or (said is not None and said.inherited))


def places(facts: Facts) -> dict[str, tuple[str, ...]]:
    """The places that the clause of each claim names, by the id of the claim; where its source sits is none."""
    starts = [name.span.start for name in facts.names]
    found = {}
    lead, opened = dateline(facts)
    for claim in facts.claims:
        left, right = _clause(facts, claim)
        left = opened if left <= lead < opened else left
        near = facts.names[bisect_left(starts, left) : bisect_left(starts, right)]
        said = claim.attribution.span if claim.attribution else None
        found[claim.id] = (*_labels(facts, claim, lead), *_places(facts.document.text, near, said))
    return found


def _labels(facts: Facts, claim: Claim, lead: int) -> Iterator[str]:
    """The place by which the line of a claim is labelled ("Georgia: the governor said that ..."), but for the lead."""
    text = facts.document.text
    line = text.rfind("\n", 0, claim.value.span.start) + 1
    first = bisect_left(facts.names, line, key=lambda name: name.span.start)
    name = facts.names[first] if first < len(facts.names) else None
    if (
        name
        and name.kind == "place"
        and name.span.start == line != lead
        and text[name.span.end : name.span.end + 1] == ":"
    ):
        yield name.full or name.text


def keyed(facts: Facts, claim: Claim, order: int, cast: Cast, where: tuple[Sequence[str], Iterable[str]]) -> Placed:
    """A claim with its keys; `where`: the places that its clause names, and the keys of those that its head names."""
    language = facts.document.language.code if facts.document.language else ""
    said = claim.attribution
    subject = cast.key(claim.subject, language) if claim.subject else None
    own = set((claim.subject or "").casefold().split())
    return Placed(
        claim,
        facts,
        order,
        _concept(claim, language),
        claim.group,
        subject,
        frozenset(cast.key(form, language) for form in where[0]) - {subject},
        frozenset(where[1]),
        frozenset(),
        True,  # noqa: FBT003 - a field
        frozenset(word for word in claim.scope if word not in own),
        speaker := cast.key(said.origin, language) if said and said.origin else None,
        speaker,
        bool(said and said.origin and cast.knows(said.origin, language)),
        claim.concept in _people(language),
        *time_of(facts, claim, language),
    )


@cache
def _people(language: str) -> frozenset[str]:
    return frozenset(load(language).claims.people) if language in codes() else frozenset()


def _concept(claim: Claim, language: str) -> str:
    """The concept as all languages know it: a noun outside the lexicon belongs to its language, an amount to none.

    The time of an event is that of this event alone.
    """
    if claim.concept == WHEN:
        return claim.what
    return f"{language}:{claim.concept}" if claim.concept_kind == "open" and claim.concept != AMOUNT else claim.concept


# ---- where ----------------------------------------------------------------------------------------------------------


def _head(facts: Facts) -> int:
    """Where the head of a document ends."""
    return facts.sentences[min(HEAD, len(facts.sentences)) - 1].end if facts.sentences else 0


def _led(facts: Facts) -> Iterator[NameMention]:
    """The names at the head of a document."""
    end = _head(facts)
    return (name for name in facts.names if name.span.end <= end)


def _heads(facts: Facts) -> frozenset[str]:
    """The places that the head of a document names, and its long words, since not every place is found as one."""
    end = _head(facts)
    named = (name.full or name.text for name in _led(facts) if name.kind == "place")
    said = _WORD.findall(facts.document.text[:end])
    words = (word for word in said if len(word) >= NAMING - word[0].isupper())  # "Maui"
    return frozenset((*named, *words))


def _below_head(facts: Facts, cast: Cast, language: str) -> frozenset[str]:
    """The keys of the towns that a text names first below its head, where that has none but in its dateline.

    "The toll from New Zealand's quake climbed to 75", and then "In Christchurch, ...".
    """
    lead, opened = dateline(facts)
    towns = [
        (name.span, key)
        for name in facts.names
        if name.kind == "place" and not lead <= name.span.start < opened
        for key in (cast.key(name.full or name.text, language),)
        if not country(key)
    ]
    end = _head(facts)
    if not towns or towns[0][0].end <= end:
        return frozenset()
    first = facts.sentences[bisect_right(facts.sentences, towns[0][0].start, key=lambda span: span.start) - 1]
    return frozenset(key for span, key in towns if first.covers(span))


def _clause(facts: Facts, claim: Claim) -> tuple[int, int]:
    """Where the clause of a claim begins and ends: no mark and no other figure inside."""
    text, span, sentence = facts.document.text, claim.value.span, claim.sentence
    begin = max((text.rfind(mark, sentence.start, span.start) for mark in _CLAUSE), default=-1)
    ends = [at for mark in _CLAUSE if (at := text.find(mark, span.end, sentence.end)) >= 0]
    first = bisect_left(facts.quantities, sentence.start, key=_PLACE)
    last = bisect_left(facts.quantities, sentence.end, first, key=_PLACE)
    figures = facts.quantities[first:last]
    own = [figure for figure in figures if sentence.covers(figure.span) and figure.span != span]
    others = [figure.span for figure in own if not _one_told_twice(text, figure, claim.value)]
    left = max([begin + 1, sentence.start, *(other.end for other in others if other.end <= span.start)])
    after = [other.start for other in others if other.start >= span.end]
    right = min([*ends, sentence.end, *after])
    if right in after:  # "36.419 jiwa, antara lain | Kabupaten Bekasi 3 titik"
        near = (name.span for name in facts.names if span.end <= name.span.start and name.span.end <= right)
        right = min([right, *(name.start for name in near if not text[name.end : right].strip(" :("))])
    return left, _own(facts, span.end, right) if after else right


def _one_told_twice(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether two figures are a number and the share that it is: "14.173.210 suara atau setara | 66,44 persen"."""
    first, second = sorted((one, other), key=_PLACE)
    between = text[first.span.end : second.span.start]
    two = {one.kind, other.kind} == {"count", "percent"}
    return two and len(between) <= _TIE and _NO_MARK.fullmatch(between) is not None


def _own(facts: Facts, start: int, end: int) -> int:
    """Where the clause of a figure ends before that of the next one: "310 cases in all, | and in Garsa county 204"."""
    language = facts.document.language.code if facts.document.language else ""
    opens = _opening_words(language)
    at = facts.document.text.find(",", start, end)
    while at >= 0:
        word = _WORD.search(facts.document.text, at, end)
        if word and word[0].casefold() in opens:
            return at
        at = facts.document.text.find(",", at + 1, end)
    return end


@cache
def _opening_words(language: str) -> frozenset[str]:
    """The words that open a clause behind a comma."""
    told = load(language).claims if language in codes() else None
    return frozenset((*told.clause, *told.both, *told.contrast)) if told else frozenset()


def _places(text: str, near: Sequence[NameMention], origin: Span | None) -> Iterator[str]:
    titles = [name.title_span for name in near if name.title_span]
    for name in near:
        dateline = text[name.span.end :][:3].lstrip()[:1] in _DASHES and name.text.isupper()
        source = origin is not None and (origin.overlaps(name.span) or _goes_on(text[origin.end : name.span.start]))
        source = source or any(title.covers(name.span) for title in titles)  # "Kepala BPBD Riau | Edi Sukandar"
        if name.kind == "place" and not source and not dateline:
            yield name.full or name.text


def _goes_on(between: str) -> bool:
    """Whether the words between a source and a place go on with its office: "Kepala | Basarnas | Kendari"."""
    words = between.split()
    return between[:1].isspace() and all(word.isalpha() and word[0].isupper() for word in words)
