"""Figures that a draft has somebody else tell: each is in a source, told there by another one of its people."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.model import Backed, say
from factcheck.story.backs import backs, bare_role, digits_of
from factcheck.story.spellings import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Facts, Quantity, Span
    from factcheck.story.placed import Placed
    from factcheck.story.sources import Sources

_BACKED = {"supported", "lost-hedge"}
_DIGITS = 2
"""Digits of a figure, zeros at the end aside, that two people hardly tell of two things."""
_NEAR = 2
_PLACE = attrgetter("span.start")


def misattributed(draft: Facts, found: Sequence[Backed], held: Sources, own: Mapping[Span, Placed]) -> Iterator[Backed]:
    """The people of a draft who tell a figure there that others tell in every source that has it.

    Both texts must name whoever tells it in the sentence of the figure, and the source must know both.

    Args:
        draft: facts of the draft.
        found: what the sources say of each figure by itself.
        held: the sources.
        own: the claims of the draft, by the places of their figures.
    """
    backed = {fact.span for fact in found if fact.verdict in _BACKED and fact.kind == "quantity"}
    told: dict[Span, list[tuple[Quantity, Facts, Placed]]] = defaultdict(list)
    cleared: set[Span] = set()
    for figure in draft.quantities:
        claim = own.get(figure.span) if figure.span in backed and _telling(figure) else None
        where = _where(claim) if claim is not None else None
        if claim is None or where is None:
            continue
        others = list(_tellers(figure, held))
        if any(other is None or _tells(other, facts, claim, held) for facts, other in others):
            cleared.add(where)
        elif others:
            facts, other = others[0]
            if other is not None and _knows(facts, claim, held):
                told[where].append((figure, facts, other))
    for where, members in told.items():
        if where not in cleared:
            figure, facts, other = members[0]
            span = _where(other)
            if span is not None:
                yield _wrong(draft, where, figure, (facts, span))


def _where(claim: Placed) -> Span | None:
    """Where a person stands who tells a figure in its own sentence."""
    by = claim.claim.attribution
    if by is None or by.inherited or by.span is None or claim.speaker is None or not claim.named:
        return None
    return by.span if claim.claim.sentence.covers(by.span) and _person(claim.facts, by.span) else None


def _person(facts: Facts, span: Span) -> bool:
    """Whether a name is that of a person: a body is told by its head as well."""
    at = bisect_left(facts.names, span.start, key=_PLACE)
    return any(name.kind == "person" and span.covers(name.span) for name in facts.names[at : at + _NEAR])


def _telling(figure: Quantity) -> bool:
    """Whether a figure is hardly one that two people tell of two things."""
    return figure.value is not None and len(digits_of(figure.value)) >= _DIGITS


def _tellers(figure: Quantity, held: Sources) -> Iterator[tuple[Facts, Placed | None]]:
    """The claims of the sources that have a figure and name a person who tells it; `None` for one that names nobody."""
    level = bare_role(figure)
    for facts, other, _ in held.near(level):
        if backs(level, bare_role(other)):
            claim = held.claim_at.get((facts.document.id, other.span))
            yield facts, claim if claim is not None and _where(claim) is not None else None


def _tells(other: Placed, facts: Facts, claim: Placed, held: Sources) -> bool:
    """Whether the person who tells a figure in a draft is named in the sentence of a source that has it as well."""
    sentence, language = other.claim.sentence, facts.document.language.code if facts.document.language else ""
    named = (name for name in facts.names if sentence.covers(name.span))
    if other.speaker == claim.speaker or any(held.who.key(n.full or n.text, language) == claim.speaker for n in named):
        return True
    words = set(words_of(_where_text(claim)))
    return bool(words) and words <= set(words_of(sentence.of(facts.document.text)))


def _where_text(claim: Placed) -> str:
    where = _where(claim)
    return where.of(claim.facts.document.text) if where else ""


def _knows(facts: Facts, claim: Placed, held: Sources) -> bool:
    """Whether a source has the name of a person, too, and as that of one: a company is told by its head as well."""
    language = facts.document.language.code if facts.document.language else ""
    kinds = {name.kind for name in facts.names if held.who.key(name.full or name.text, language) == claim.speaker}
    return "person" in kinds and "org" not in kinds


def _wrong(draft: Facts, where: Span, figure: Quantity, teller: tuple[Facts, Span]) -> Backed:
    facts, span = teller
    source, text = facts.document.id, span.of(facts.document.text)
    why = say("“{figure}” is told by “{who}” in {document}", figure=figure.text, who=text, document=source)
    return Backed("name", where, where.of(draft.document.text), "contradicted", source, span, text, (why,))
