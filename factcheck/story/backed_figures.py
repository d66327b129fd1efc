"""A figure of a draft against its sources: as a claim first, so that a right number on a wrong thing is found.

Only a figure whose claim no source makes is looked for by its value alone, and a figure that counts something else is
no support. A draft may be in another language, another unit, rounder, or spelt out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.claims import AMOUNT, traits
from factcheck.model import Backed, Term, say
from factcheck.story.apart import different

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Facts, Quantity, Sentence
    from factcheck.story.placed import Placed
    from factcheck.story.sources import Sources

_MEET = {"compatible", "refines"}
_HEDGED = {"approx", "nearly", "just_over", "more_than", "at_least", "less_than", "at_most"}
_NEAR = 5
"""A hedged figure supports one that is off by no more than a fifth."""
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
    twin = held.twin(draft, figure.span) if found.verdict in {"supported", "lost-hedge"} else None
    if twin is None or twin[0].document.id != found.document:
        return None
    source, own, others = twin
    other = others[own.index(figure)]
    if other.kind != figure.kind or other.counts != figure.counts or other.span == found.source_span:
        return None
    if quantities.compare(_level(figure), _level(other)).verdict != "conflict":
        return None
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
        verdict = quantities.compare(figure, other.claim.value)
        if verdict.verdict in _MEET and _close_enough(figure, other.claim.value):
            return _met(figure, other.facts, other.claim.value, verdict.said)
        if verdict.verdict != "incomparable" and claim.group == other.group:  # forty goats are no forty people
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
    level = _level(figure)
    best: tuple[int, Facts, Quantity, tuple[Sentence, ...]] | None = None
    for source, other in held.figures():
        found = quantities.compare(level, _level(other))
        if found.verdict not in _MEET or not _close_enough(level, other):
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
    if rivals:
        return _contradicted(figure, rivals)
    why = (say("no source has a figure that meets it"),)
    return Backed("quantity", figure.span, figure.text, "unsupported", why=why)


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


def _level(figure: Quantity) -> Quantity:
    """The earlier figure of a change as a figure: what one text tells as the past was the news of its source."""
    return replace(figure, role="") if figure.role == "previous" else figure


def _close_enough(figure: Quantity, other: Quantity) -> bool:
    """Whether two figures that meet are also one statement.

    "At least 25" leaves room for 28,000 and "about 80" for 90, but neither supports the other: two hedged figures must
    be one without their hedges, two ranges must have the same ends, and a bound must lie near the figure it supports.
    """
    if "range" in (figure.hedge, other.hedge) and figure.hedge == other.hedge:
        return (figure.low, figure.high) == (other.low, other.high) or figure.unit != other.unit
    if figure.value is None or other.value is None:
        return figure.hedge == other.hedge or _inside(figure, other) or _inside(other, figure)
    if (figure.hedge and other.hedge) or figure.unit != other.unit:
        return quantities.compare(replace(figure, hedge=""), replace(other, hedge="")).verdict in _MEET
    if not (figure.hedge or other.hedge):
        return True
    return abs(figure.value - other.value) * _NEAR <= max(abs(figure.value), abs(other.value))


def _inside(one: Quantity, other: Quantity) -> bool:
    """Whether a plain figure lies in a bounded range or vague interval."""
    return one.value is not None and other.low is not None and other.high is not None
