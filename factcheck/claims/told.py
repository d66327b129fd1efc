"""Told changes: the old and the new figure of one thing, in one sentence or in two that follow each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims.beside import WORD, cue_at, tags_of
from factcheck.claims.count import AMOUNT, PART, Counted
from factcheck.claims.frame import LONGEST
from factcheck.claims.lexicon import Concept, things, traits
from factcheck.model import ToldChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from factcheck.claims.counted import Counting
    from factcheck.claims.words import Words
    from factcheck.model import Claim, Movement, Span

UNNAMED = Counted(Concept(AMOUNT, "open"), "a figure of before, without a noun")
"""What a bare figure of before counts, until the sentence beside it says so."""
_GAP = 240
"""Code points between two sentences of which the one takes up a figure of the other."""
_MEASURED = "measured"
"""Trait of concepts of which each event has its own: the magnitudes of two quakes."""
_CUE = 3
"""Words of a cue that are shown."""
_FROM = " from"
"""How `Claim.moved` ends for a figure that was left."""
_WAYS = frozenset({"up", "down"})
_AHEAD = {"forecast", "plan", "denial", "question"}


class _Near:
    """The claims of a text by their sentence, so that a claim asks only those near it."""

    __slots__ = ("_claims", "_concepts", "_starts", "beside", "wider")

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Claims in order."""
        self._claims = claims
        self._starts = [claim.sentence.start for claim in claims]
        self.beside: dict[Span, list[Claim]] = defaultdict(list)
        self._concepts: dict[str, list[Claim]] = defaultdict(list)
        self.wider: set[tuple[str, str | None]] = set()
        for claim in claims:
            self.beside[claim.sentence].append(claim)
            self._concepts[claim.concept].append(claim)
            wider = claim.concept.rpartition("_")[0]
            while wider:
                self.wider.add((wider, claim.value.unit))
                wider = wider.rpartition("_")[0]

    def of(self, claim: Claim) -> Sequence[Claim]:
        """The claims whose sentences lie no farther from that of a claim than it may take them up."""
        first = bisect_left(self._starts, claim.sentence.start - _GAP - LONGEST)
        return self._claims[first : bisect_right(self._starts, claim.sentence.end + _GAP)]

    def like(self, claim: Claim) -> Sequence[Claim]:
        """The claims of its concept."""
        return self._concepts[claim.concept]


def taken_up(claims: Sequence[Claim], counting: Counting) -> tuple[Claim, ...]:
    """The claims, with figures of before that name nothing themselves given the concept of the figure they take up."""
    made, words = [], counting.words
    text = _Near(claims)
    added = [_on_top(claim, text.beside[claim.sentence], counting) for claim in claims]
    if any(added):
        claims = [replace(claim, role="change") if more else claim for claim, more in zip(claims, added, strict=True)]
        text = _Near(claims)
    for claim in claims:
        bare = claim.concept == AMOUNT and claim.value.kind == "count"
        before = claim.role == "previous" and (claim.concept == AMOUNT or claim.concept in words.people)
        unnamed = bare or before or _general(claim, text)
        near = _persons(claim, text, counting) if unnamed else ()
        whole = _counterpart(claim, near, text.like(claim), named=True) if unnamed else None
        whole = whole or (_left(claim, text.beside[claim.sentence]) if claim.concept in words.people else None)
        if whole and not (things(whole.group or whole.concept) and claim.value.counts in words.people):
            why = f"takes up “{whole.value.text}” of the sentence beside it"
            made.append(
                replace(
                    claim,
                    concept=whole.concept,
                    concept_kind=whole.concept_kind,
                    group=whole.group,
                    noun=whole.noun,
                    subject=claim.subject or whole.subject,
                    scope=tuple(word for word in whole.scope if "fresh" not in traits(word)),
                    bare=True,
                    evidence=(*claim.evidence, why),
                )
            )
        elif claim.value.kind != "count" or claim.concept != AMOUNT:
            made.append(claim)
    return tuple(made)


def _on_top(claim: Claim, beside: Sequence[Claim], counting: Counting) -> bool:
    """Whether a count is what makes the number behind it in its sentence.

    "Two died in hospital, | bringing the death toll to | 17", "Empat jasad ditemukan, | membuat jumlah tewas | 17".
    """
    if claim.role != "level" or claim.concept_kind != "running" or claim.value.value is None:
        return False
    for other in beside:
        value, end = other.value.value, claim.value.span.end
        same = (other.concept, other.role) == (claim.concept, "level")
        if not same or not other.moved or value is None or value <= claim.value.value or other.value.span.start < end:
            continue
        between = WORD.findall(counting.text[end : other.value.span.start].casefold())
        tags = tags_of(between, counting.words)
        apart = tags & {"open", "of_them", "contrast", "earlier"} or not counting.words.clause.isdisjoint(between)
        if "number" in tags and not apart:  # not "3 meninggal, | sementara jumlah korban di Tern mencapai | 17"
            return True
    return False


def _left(claim: Claim, beside: Sequence[Claim]) -> Claim | None:
    """The figure of before, in the sentence of a count of people, from which that one has gone where its words say.

    "Semula ada 14 korban jiwa, kini korban kebakaran bertambah menjadi | 16 orang".
    """
    before = [other for other in beside if other.role == "previous"]
    named = before[-1] if len(before) == 1 and before[-1].concept_kind == "running" else None
    if named is None or claim.role != "level" or claim.moved not in _WAYS or named.value.unit != claim.value.unit:
        return None
    old, new = named.value.value, claim.value.value
    goes = old is not None and new is not None and (old < new if claim.moved == "up" else new < old)
    return named if goes and named.value.span.end < claim.value.span.start else None


def _persons(claim: Claim, text: _Near, counting: Counting) -> Sequence[Claim]:
    """The claims that a count of people may take up: those of its sentence that count people too, where there are any.

    "3,912 villagers moved to 14 shelters; that is down from 4,350 people": from the villagers, not the shelters.
    """
    if claim.concept not in counting.words.people:
        return text.of(claim)
    own = [other for other in text.beside[claim.sentence] if other.value.span != claim.value.span]
    return [other for other in own if counting.persons(other.value)] or text.of(claim)


def _general(claim: Claim, text: _Near) -> bool:
    """Whether a label names less than that of another figure: "the area", of the area burnt."""
    return claim.value.kind == "physical" and (claim.concept, claim.value.unit) in text.wider


def told_changes(
    movements: Sequence[Movement], claims: Sequence[Claim], text: str, words: Words
) -> tuple[ToldChange, ...]:
    """The changes that the text itself tells: movements whose two ends are claims, and figures of a sentence before."""
    ids = {claim.value.span: claim.id for claim in claims} if movements else {}
    told = [
        ToldChange(ids[item.before.span], ids[item.after.span], item.direction, item.cue, item.span)
        for item in movements
        if item.before.span in ids and item.after.span in ids
    ]
    held = _Near(claims)
    told += _across(claims, held, {change.before for change in told}, text, words)
    ends = {end for change in told for end in (change.before, change.after)}
    return (*told, *_since(claims, held, ends, text))


def _across(claims: Sequence[Claim], held: _Near, ends: set[str], text: str, words: Words) -> Iterator[ToldChange]:
    """A figure of before and the figure of now, in two sentences: "Kini 10.000. Sebelumnya disebut 3.000"."""
    printed = _printed(claims)
    for claim in claims:
        if claim.role != "previous" or claim.id in ends or claim.quoted or _long_ago(claim, printed):
            continue  # "an earlier trial of 41 patients was stopped in 2019"
        other = _counterpart(claim, held.of(claim), held.like(claim))
        beside = held.beside[claim.sentence]
        if other and other.sentence != claim.sentence and _compared(claim, beside, text, words):
            continue
        if other and other.value.value != claim.value.value and not other.quoted and not _most(other, text, words):
            yield ToldChange(
                claim.id,
                other.id,
                claim.moved.removesuffix(_FROM) if claim.moved.endswith(_FROM) else "",
                _cue(claim, other, text, words),
                claim.value.span,
            )


def _compared(claim: Claim, beside: Sequence[Claim], text: str, words: Words) -> bool:
    """Whether a figure of before is held against another of its sentence: "347 thefts, compared to 333 last year"."""
    row = WORD.findall(text[claim.sentence.start : claim.value.span.start].casefold())[-_CUE:]
    return not tags_of(row, words).isdisjoint({"versus", "base"}) and any(
        other.value.span.end <= claim.value.span.start
        and (other.value.kind, other.value.unit) == (claim.value.kind, claim.value.unit)
        for other in beside
    )


def _since(claims: Sequence[Claim], held: _Near, ends: set[str], text: str) -> Iterator[ToldChange]:
    """A figure that rose or fell, and what was given for a day before: "has risen to 56. On Monday police said 40"."""
    moved = [claim for claim in claims if claim.moved in _WAYS and claim.role == "level" and claim.id not in ends]
    for late in moved:
        given = [
            claim
            for claim in held.of(late)
            if claim.what == late.what and claim.scope == late.scope and claim.id not in ends and _given(claim, late)
        ]
        if len(given) == 1:
            cue = _last_words(text[late.sentence.start : late.value.span.start])
            yield ToldChange(given[0].id, late.id, late.moved, cue, late.value.span)


def _given(claim: Claim, late: Claim) -> bool:
    """Whether a source is said to have given a figure for a day before that of the later one, on the side it left."""
    if claim.role != "level" or claim.attribution is None or claim.attribution.inherited or claim.quoted or late.quoted:
        return False
    before, now = claim.as_of, late.as_of
    if not (before and now and before.first and now.first) or before.source != "sentence" or _gap(claim, late) > _GAP:
        return False
    old, new = claim.value.value, late.value.value
    if old is None or new is None or claim.modality in _AHEAD or (claim.value.unit != late.value.unit):
        return False
    return before.first < now.first and (new > old if late.moved == "up" else new < old)


def _most(claim: Claim, text: str, words: Words) -> bool:
    """Whether the clause of a figure makes it the largest of several: "Kasus terbanyak di Kota Lor, yakni 32"."""
    hedge = claim.value.hedge_span  # "at least 27" is no list
    end = min(claim.value.span.start, hedge.start) if hedge else claim.value.span.start
    lead = text[claim.sentence.start : end].rpartition(";")[2]
    return "open" in tags_of(WORD.findall(lead.casefold()), words)


def _cue(claim: Claim, other: Claim, text: str, words: Words) -> str:
    """The words that tell of before: a word for it, else those at the head, or those before it where it moved."""
    before = text[claim.sentence.start : claim.value.span.start]
    if claim.moved in {"", "stands"} and (word := _earlier(before, words)):
        return word
    same = other.sentence == claim.sentence and other.value.span.end < claim.value.span.start
    if same or claim.moved:
        return _last_words(text[other.value.span.end if same else claim.sentence.start : claim.value.span.start])
    return " ".join(before.split()[:_CUE]).strip(" ,:;")


def _last_words(before: str) -> str:
    """The words in front of a figure, without the end of a name: "di Konawe | bertambah menjadi"."""
    said = before.split()
    shown = said[-_CUE:]
    while 1 < len(shown) < len(said) and shown[0][:1].isupper():
        shown = shown[1:]
    return " ".join(shown).strip(" ,:;")


def _earlier(before: str, words: Words) -> str:
    """The last word of before in front of a figure ("semula", "previously"), or that which takes it back ("bukan")."""
    row = WORD.findall(before)
    folded = [word.casefold() for word in row]
    for at in range(len(row) - 1, -1, -1):
        cue = cue_at(folded, at, "earlier", words) or cue_at(folded, at, "withdrawn", words)
        if cue:
            return " ".join(row[at : at + len(cue.split())])
    return ""


def _counterpart(claim: Claim, claims: Sequence[Claim], like: Sequence[Claim], *, named: bool = False) -> Claim | None:
    """The one level beside a figure of before that it may be the earlier value of.

    Args:
        claim: the figure of before.
        claims: those near it.
        like: those of its concept in the whole document.
        named: any level that names what it counts; otherwise one that counts the same.
    """
    printed = _printed(claims)
    near = [
        other
        for other in claims
        if other.role == "level"
        and other.value.span != claim.value.span
        and _gap(claim, other) <= _GAP
        and (other.value.kind, other.value.unit) == (claim.value.kind, claim.value.unit)
        and other.modality not in _AHEAD
        and PART not in other.scope
        and (other.concept_kind != "open" if named else other.what == claim.what and _as_narrow(claim, other))
        and not (claim.subject and other.subject and claim.subject != other.subject)
        and _fits(claim, other)
        and not _of_one_period(claim, other)
        and not _long_ago(other, printed)
    ]
    own = [other for other in near if other.sentence == claim.sentence]
    if not own and claim.role == "level":  # "12 more died, bringing the total to 45"
        own = [other for other in claims if other.role == "change" and other.sentence == claim.sentence]
    before = own or [other for other in near if other.sentence.start < claim.sentence.start]
    before = before or (near if claim.role == "previous" else [])  # "the total" takes up nothing that comes behind it
    if not own and claim.role == "previous":
        before = _whole(before, claims)
    if not own and _several_measured(claim, like):
        return None
    if not before or len({other.what for other in before}) > 1:
        return None
    behind = not own and before[0].sentence.start > claim.sentence.start
    return before[0] if behind else before[-1]  # the nearest sentence


def _as_narrow(claim: Claim, other: Claim) -> bool:
    """Whether a figure of before is as narrow as a level; it is told in short: "663 confirmed cases, up from 646"."""
    short = tuple(word for word in other.scope if "of_cases" not in traits(word))
    return claim.scope in {other.scope, short}


def _several_measured(claim: Claim, like: Sequence[Claim]) -> bool:
    """Whether the text has measured several before, such as a quake and its aftershock: no telling which is meant."""
    if _MEASURED not in traits(claim.concept):
        return False
    told = {
        other.value.value for other in like if other.role == "level" and other.sentence.start < claim.sentence.start
    }
    return len(told) > 1


def _fits(claim: Claim, other: Claim) -> bool:
    """Whether a level lies on the side of a figure of before that its words say: "the number rose from 40"."""
    before, now = claim.value.value, other.value.value
    if before is None or now is None or not claim.moved.endswith(_FROM):
        return True
    return now > before if claim.moved.startswith("up") else now < before


def _of_one_period(claim: Claim, other: Claim) -> bool:
    """Whether a figure of before and a level are both said to be those of one month or year: neither is of now."""
    before, now = claim.as_of, other.as_of
    if not (before and now and before.first and now.first and before.after) or before.source != now.source:
        return False
    same = (before.first, before.after) == (now.first, now.after)
    return same and before.source == "sentence" and (before.after - before.first).days > 1


def _printed(claims: Sequence[Claim]) -> date | None:
    """The day of publication, as a claim has it that has no day of its own."""
    return next((one.as_of.first for one in claims if one.as_of and one.as_of.source == "published"), None)


def _long_ago(claim: Claim, printed: date | None) -> bool:
    """Whether a level is told of a year before that of the text: "the worst accident since 2011, when 61 died"."""
    told = claim.as_of
    return bool(printed and told and told.source == "sentence" and told.after and told.after.year < printed.year - 1)


def _whole(levels: Sequence[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """The levels without those of a sentence that tells the thing by its parts: "6,102 in Kelana and 2,310 in Tern".

    What a later sentence takes up is the figure of the whole, not the last part, nor "two others" beside four and six.
    """
    told: dict[tuple[Span, str, str | None], set[Decimal | None]] = defaultdict(set)
    for claim in claims:
        if claim.role == "level":
            told[claim.sentence, claim.value.kind, claim.value.counts].add(claim.value.value)
    kept = [other for other in levels if len(told[other.sentence, other.value.kind, other.value.counts]) == 1]
    most = {other.sentence: other.value.value or 0 for other in sorted(levels, key=lambda one: one.value.value or 0)}
    return [other for other in kept if len(kept) == len(levels) or other.value.value == most[other.sentence]]


def _gap(one: Claim, other: Claim) -> int:
    """Code points between two sentences."""
    return max(one.sentence.start, other.sentence.start) - min(one.sentence.end, other.sentence.end)
