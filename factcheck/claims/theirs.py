"""What belongs to the one spoken of before: "His contract runs for two years"; the profit of a firm, then "Revenue"."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims.build import within
from factcheck.claims.lexicon import owned, personal
from factcheck.language import load
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Claim, Document, NameMention, Span

_WORD = late(r"[^\W\d_]+")
_SUMS = {"money", "percent"}
_LEAD = 60
"""Code points before a figure in which its label stands with the word that says whose it is."""


def theirs(
    document: Document,
    claims: Sequence[Claim],
    ages: Sequence[Claim],
    names: Sequence[NameMention],
    spans: Sequence[Span],
) -> Iterator[Claim]:
    """The claims, with "his contract" given to the one of the sentence before.

    That is the one whose age it tells ("the 26-year-old"), or the only person whom it names.
    """
    kinds = personal()
    claims = _of_the_firm(claims)
    aged = {claim.sentence: claim.subject for claim in ages}
    for claim in claims:
        kind = kinds.get(claim.concept)
        who = None
        if kind and claim.subject is None and _possessed(document, claim):
            at = bisect_right(spans, claim.sentence.start, key=lambda span: span.start) - 1
            before = spans[at - 1] if at > 0 else None
            who = (aged.get(before) or _only(names, before)) if before else None
        yield replace(claim, subject=who, concept_kind=kind) if who and kind else claim


def _of_the_firm(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with sums and shares that name nobody given to the only one whose the text tells so far."""
    made: list[Claim] = []
    kinds, owners = owned(), dict[str, None]()
    for claim in claims:
        kind = kinds.get(claim.concept) if claim.value.kind in _SUMS and not claim.group else None
        if kind and claim.subject:
            owners[claim.subject] = None
        alone = kind and claim.subject is None and len(owners) == 1
        made.append(replace(claim, subject=next(iter(owners)), concept_kind=kind) if kind and alone else claim)
    return made


def _possessed(document: Document, claim: Claim) -> bool:
    """Whether a word before a figure says that what it is the figure of is somebody's."""
    lead = document.text[max(claim.sentence.start, claim.value.span.start - _LEAD) : claim.value.span.start]
    words, endings = _whose(document.language.code if document.language else "")
    said = _WORD.findall(lead.casefold())
    return any(word in words or (endings and word.endswith(endings)) for word in said)


@cache
def _whose(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words that say that something is somebody's, and the endings that do."""
    given = load(language).claims.whose
    return frozenset(given), tuple(word[1:] for word in given if word.startswith("-"))


def _only(names: Sequence[NameMention], sentence: Span) -> str | None:
    """The only person whom a sentence names."""
    people = {name.full or name.text for name in within(names, sentence) if name.kind == "person"}
    return people.pop() if len(people) == 1 else None
