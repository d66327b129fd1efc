"""A figure of a draft against its sources: as a claim first, so that a right number on a wrong thing is found.

Only a figure whose claim no source makes is looked for by its value alone, and a figure that counts something else is
no support. A draft may be in another language, another unit, rounder, or spelt out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims import AMOUNT, traits
from factcheck.model import Backed, Term, say
from factcheck.story.apart import different
from factcheck.story.backs import MEET, backs, held_against, level_of, no_finer, numbers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Facts, Quantity, Sentence
    from factcheck.story.placed import Placed
    from factcheck.story.sources import Sources

_HEDGED = {"approx", "nearly", "just_over", "more_than", "at_least", "less_than", "at_most"}
_VAGUE = {"open", "loose"}
"""Kinds of concepts that may stand for two things: two of their figures do not contradict each other."""


def backed_figure(draft: Facts, figure: Quantity, claim: Placed | None, held: Sources) -> Backed:
    """What the sources say of one figure.

    Args:
        draft: facts of the draft.
        figure: the figure.
        claim: the claim that it is the value of, if it is one.
        held: the sources.
    """
    found = _backed(draft, figure, claim, held)
    return _copied(draft, figure, found, held) or found


def _copied(draft: Facts, figure: Quantity, found: Backed, held: Sources) -> Backed | None:
    """A figure that changed places: the sentence that it was taken from has another one there."""
    if found.verdict not in {"supported", "lost-hedge"}:
        return None
    there = [
        (source, others[own.index(figure)])
        for source, own, others in held.twins(draft, figure.span)
        if source.document.id == found.document
    ]
    alike = [(source, other) for source, other in there if (other.kind, other.counts) == (figure.kind, figure.counts)]
    if not alike or any(backs(figure, other) for _, other in there):
        return None
    source, other = alike[0]
    why = (
        say(
            "the sentence that has the same words in {document} says “{text}”",
            document=source.document.id,
            text=other.text,
        ),
    )
    return Backed("quantity", figure.span, figure.text, "contradicted", source.document.id, other.span, other.text, why)


def _backed(draft: Facts, figure: Quantity, claim: Placed | None, held: Sources) -> Backed:
    rivals: list[Placed] = []
    for other in held.claims.get(claim.concept, ()) if claim else ():
        if claim is None or different(claim, other):
            continue
        verdict = held_against(figure, other.claim.value)
        if verdict.verdict in MEET and no_finer(figure, other.claim.value):
            return _met(figure, other.facts, other.claim.value, verdict.said)
        told = other.claim.value.hedge != "vague"  # "dozens" neither backs 41 nor speaks against it
        if verdict.verdict != "incomparable" and told and claim.group == other.group:  # forty goats are no forty people
            rivals.append(other)
    if claim and rivals and claim.claim.concept_kind not in _VAGUE:
        return _contradicted(figure, rivals)
    return _by_value(draft, figure, claim, rivals, held)


def _met(figure: Quantity, source: Facts, other: Quantity, reasons: Sequence[Sentence]) -> Backed:
    lost = other.hedge in _HEDGED and figure.hedge not in _HEDGED and figure.value == other.value
    why = tuple(reasons) or (say("the same figure"),)
    if lost:
        words = other.hedge_span.of(source.document.text) if other.hedge_span else other.hedge
        why = (say("the source says “{words}”", words=f"{words} {other.text}"), *why)
    verdict = "lost-hedge" if lost else "supported"
    return Backed("quantity", figure.span, figure.text, verdict, source.document.id, other.span, other.text, why)


def _contradicted(figure: Quantity, rivals: Sequence[Placed]) -> Backed:
    nearest = min(rivals, key=lambda other: (_distance(figure, other.claim.value), other.order, other.claim.id))
    other = nearest.claim.value
    why = (
        say("both count {concept}", concept=Term(nearest.claim.concept)),
        say("no source has a figure for it that meets “{text}”", text=figure.text),
    )
    return Backed(
        "quantity", figure.span, figure.text, "contradicted", nearest.facts.document.id, other.span, other.text, why
    )


def _distance(one: Quantity, other: Quantity) -> object:
    if one.value is None or other.value is None or one.unit != other.unit:
        return (1, 0)
    return (0, abs(one.value - other.value))


def _by_value(draft: Facts, figure: Quantity, claim: Placed | None, rivals: Sequence[Placed], held: Sources) -> Backed:
    """A figure that no source makes a claim of: supported by its value, best beside some of the same words."""
    around = held.around(draft, figure.span)
    level = level_of(figure)
    best: tuple[int, Facts, Quantity, tuple[Sentence, ...]] | None = None
    for source, other in held.figures():
        found = held_against(level, level_of(other))
        if found.verdict not in MEET or not no_finer(level, other):
            continue
        rival = held.claim_at.get((source.document.id, other.span))
        shared = len(around & held.around(source, other.span))
        if _of_other_things(claim, rival, held_to=bool(rivals)) or not (
            _exact(level, other) or shared or _of_one_thing(claim, rival)
        ):
            continue
        if best is None or shared > best[0]:
            best = shared, source, other, found.said
    if best is not None:
        return _met(figure, best[1], best[2], best[3])
    if (parts := numbers_of(figure, _language(draft))) and (both := _both(parts, held)):
        return _met(figure, *both, (say("the source has both of its numbers"),))
    if rivals:
        return _contradicted(figure, rivals)
    why = (say("no source has a figure that meets it"),)
    return Backed("quantity", figure.span, figure.text, "unsupported", why=why)


def _both(parts: tuple[Quantity, Quantity], held: Sources) -> tuple[Facts, Quantity] | None:
    """The place of the first of two numbers, where one sentence of a source has both."""
    for source in held.facts:
        for sentence in source.sentences:
            near = [figure for figure in source.quantities if sentence.covers(figure.span)]
            found = [next((other for other in near if backs(part, other)), None) for part in parts]
            if found[0] is not None and found[1] is not None:
                return source, found[0]
    return None


def _of_other_things(one: Placed | None, other: Placed | None, *, held_to: bool) -> bool:
    """Whether two counts are of two things that the lexicon knows: equal figures of two concepts support nothing.

    Labels of money and shares are many for one thing ("cost", "budget"), so they are not held against each other.

    Args:
        one: the claim of the draft.
        other: the claim of the source.
        held_to: the sources have figures for what the draft counts, so that a loose noun is no excuse.
    """
    if one is None or other is None or one.concept == other.concept or one.claim.value.kind != "count":
        return False
    if "fled" in traits(one.concept) & traits(other.concept):
        return False  # "mengungsi" says no more
    vague = {"open"} if held_to else _VAGUE
    return not any(side.claim.concept_kind in vague or side.plain for side in (one, other))


def _of_one_thing(one: Placed | None, other: Placed | None) -> bool:
    return one is not None and other is not None and one.concept == other.concept != AMOUNT


def _exact(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are one without any rounding, or the same size in two units."""
    return one.value is not None and other.value is not None and (one.unit != other.unit or one.value == other.value)


def _language(facts: Facts) -> str:
    return facts.document.language.code if facts.document.language else ""
