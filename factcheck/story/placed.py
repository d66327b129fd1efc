"""A claim in its story: the keys by which it meets claims of other documents and languages."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claims import AMOUNT
from factcheck.language import codes, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.model import Claim, Facts, NameMention, Span
    from factcheck.story.cast import Cast

_CLAUSE = ".;:()"


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim with the keys that hold across documents.

    Attributes:
        claim: the claim.
        facts: the facts of its document.
        order: place of its document in the story, by publication.
        concept: concept id; a noun outside the lexicon carries its language ("id:genteng").
        subject: key of the one it is about, or `None`.
        places: keys of the places named in its clause, besides the subject.
        scope: qualifiers that narrow it, without the words of the subject.
        origin: key of the one who says it, or `None`.
        named: that one has a name of its own; "officials" and "police" are nobody in particular.
        plain: what is counted is no more than people; such a claim meets no claim of another document.
        day: first day of the time for which it holds, or `None`.
        dated: how that day is known, as `AsOf.source`.
    """

    claim: Claim
    facts: Facts
    order: int
    concept: str
    subject: str | None
    places: frozenset[str]
    scope: frozenset[str]
    origin: str | None
    named: bool
    plain: bool
    day: date | None
    dated: str

    @property
    def where(self) -> tuple[str, str]:
        """Document and claim id: what tells one claim of a story from another."""
        return self.claim.document, self.claim.id


def place(facts: Facts, order: int, cast: Cast) -> Iterator[Placed]:
    """Every claim of one document with its keys."""
    language = facts.document.language.code if facts.document.language else ""
    starts = [name.span.start for name in facts.names]
    people = frozenset(load(language).claims.people) if language in codes() else frozenset()
    for claim in facts.claims:
        said = claim.attribution
        subject = cast.key(claim.subject, language) if claim.subject else None
        around = _clause(facts, claim)
        near = facts.names[bisect_left(starts, around[0]) : bisect_left(starts, around[1])]
        own = {word for form in (claim.subject or "",) for word in form.casefold().split()}
        yield Placed(
            claim,
            facts,
            order,
            _concept(claim, language),
            subject,
            frozenset(_places(near, cast, language, said.span if said else None)) - {subject},
            frozenset(word for word in claim.scope if word not in own),
            cast.key(said.origin, language) if said and said.origin else None,
            bool(said and said.origin and cast.knows(said.origin, language)),
            claim.concept in people,
            *_time(facts, claim),
        )


def _concept(claim: Claim, language: str) -> str:
    """The concept as all languages know it: a noun outside the lexicon belongs to its language, an amount to none."""
    return f"{language}:{claim.concept}" if claim.concept_kind == "open" and claim.concept != AMOUNT else claim.concept


def _time(facts: Facts, claim: Claim) -> tuple[date | None, str]:
    """The day for which a claim holds, and how it is known.

    A date beside a running count is mostly the day of the event ("the quake on Wednesday injured nine"); the count is
    that of the day the report was published, or of no known day. An earlier figure keeps the day that its own
    statement gives it.
    """
    if claim.as_of is None:
        return None, "unknown"
    published = facts.document.published
    if claim.concept_kind == "running" and claim.role != "previous":
        return (published.day, "published") if published else (None, "unknown")
    return claim.as_of.first, claim.as_of.source


def _clause(facts: Facts, claim: Claim) -> tuple[int, int]:
    """Where the clause of a claim begins and ends: no mark and no other figure inside."""
    text, span, sentence = facts.document.text, claim.value.span, claim.sentence
    begin = max((text.rfind(mark, sentence.start, span.start) for mark in _CLAUSE), default=-1)
    ends = [at for mark in _CLAUSE if (at := text.find(mark, span.end, sentence.end)) >= 0]
    others = [figure.span for figure in facts.quantities if sentence.covers(figure.span) and figure.span != span]
    left = max([begin + 1, sentence.start, *(other.end for other in others if other.end <= span.start)])
    right = min([*ends, sentence.end, *(other.start for other in others if other.start >= span.end)])
    return left, right


def _places(near: Sequence[NameMention], cast: Cast, language: str, origin: Span | None) -> Iterator[str]:
    for name in near:
        if name.kind == "place" and not (origin and origin.overlaps(name.span)):
            yield cast.key(name.full or name.text, language)
