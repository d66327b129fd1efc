"""The verdict on two claims: update, compatible, refines, conflict, disagreement, not-comparable or unclear.

The procedure goes from what makes two claims different things, over what the text itself tells, to what the figures
and the days say; the first rule that fits decides, and says so. It never looks at the order in which documents came.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import localcontext
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.claims import transposed
from factcheck.model import Change, Point

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from factcheck.model import Quantity
    from factcheck.story.placed import Placed

_AHEAD = {"forecast", "plan"}
_DENIED = {"denial", "question"}
_ROUNDED = {"approx", "nearly", "just_over", "vague", "range"}
_BOUNDS = {"more_than", "at_least", "less_than", "at_most"}
_RATIO_DIGITS = 3
_SWAPPED = "the digits of the one are those of the other in another order"


def decide(one: Placed, other: Placed, told: Callable[[Placed, Placed], str]) -> Change:
    """The step between two claims, the earlier one first.

    Args:
        one: a claim.
        other: another.
        told: the words by which a text tells that the first figure became the second, or an empty string.
    """
    before, after = _in_order(one, other)
    verdict, why = _verdict(before, after, told)
    return Change(
        point(before),
        point(after),
        verdict,
        why,
        _difference(before.claim.value, after.claim.value),
        _ratio(before.claim.value, after.claim.value),
        bool(told(before, after) or told(after, before)),
    )


def point(placed: Placed) -> Point:
    """A claim as a point of a timeline."""
    said = placed.claim.attribution
    return Point(
        placed.claim.id,
        placed.claim.document,
        placed.claim.value,
        placed.claim.value.span,
        placed.claim.as_of,
        said.origin if said else None,
        said.carrier if said else None,
    )


def moment(placed: Placed) -> tuple[bool, object, bool, int, int]:
    """What claims are ordered by: the day they hold for, then an earlier figure before its later one, then place."""
    return (
        placed.day is None,
        placed.day.toordinal() if placed.day else 0,
        placed.claim.role != "previous",
        placed.order,
        placed.claim.value.span.start,
    )


def _in_order(one: Placed, other: Placed) -> tuple[Placed, Placed]:
    first, second = sorted((one, other), key=moment)
    return first, second


def _verdict(before: Placed, after: Placed, told: Callable[[Placed, Placed], str]) -> tuple[str, tuple[str, ...]]:
    apart = different(before, after)
    if apart:
        return "not-comparable", (apart,)
    cue = told(before, after) or told(after, before)
    if cue:
        return "update", (f"the text itself tells the change: “{cue}”",)
    same = quantities.compare(_level(before.claim.value), _level(after.claim.value))
    if same.verdict == "incomparable":
        return "not-comparable", same.reasons
    if same.verdict != "conflict":
        return _agreeing(before, after, same.reasons)
    return _clashing(before, after, same.reasons)


def _level(figure: Quantity) -> Quantity:
    """The figure without its role: an earlier level and a later one are two values of one thing."""
    return replace(figure, role="level")


def different(one: Placed, other: Placed) -> str:
    """Why two claims are not about one thing, or an empty string."""
    for rule in (_other_concept, _other_modality, _other_role, _other_subject, _other_scope, _other_place):
        found = rule(one, other)
        if found:
            return found
    return ""


def _other_concept(one: Placed, other: Placed) -> str:
    if one.concept != other.concept:
        return f"other things are counted: {one.concept} and {other.concept}"
    return ""


def _other_modality(one: Placed, other: Placed) -> str:
    left, right = one.claim.modality, other.claim.modality
    if left in _DENIED or right in _DENIED:
        return f"one side is a {left if left in _DENIED else right}"
    if (left in _AHEAD) != (right in _AHEAD):
        return f"a {left if left in _AHEAD else right} is no count"
    return ""


def _other_role(one: Placed, other: Placed) -> str:
    left, right = one.claim.role, other.claim.role
    levels = {"level", "previous"} | ({"share"} if one.claim.value.kind == "percent" else set())
    if left != right and not {left, right} <= levels:
        return f"a {left} and a {right} are no two values of one figure"
    return ""


def _other_subject(one: Placed, other: Placed) -> str:
    if one.subject and other.subject and one.subject != other.subject:
        return f"other subjects: {one.claim.subject} and {other.claim.subject}"
    return ""


def _other_scope(one: Placed, other: Placed) -> str:
    """Qualifiers are words of one language, so they are held against each other only within it."""
    if _language(one) == _language(other) and one.scope != other.scope:
        return f"other scope: {_listed(one.scope) or 'all'} and {_listed(other.scope) or 'all'}"
    if one.claim.concept_kind == "part" and one.scope != other.scope:
        return "a part is not the whole"
    return ""


def _other_place(one: Placed, other: Placed) -> str:
    if one.places and other.places and not one.places & other.places:
        return f"other places: {_listed(one.places)} and {_listed(other.places)}"
    return ""


def _language(placed: Placed) -> str:
    language = placed.facts.document.language
    return language.code if language else ""


def _listed(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))


def _agreeing(before: Placed, after: Placed, reasons: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The figures can be one: the same, one the finer form of the other, or one origin through two carriers."""
    left, right = before.claim.value, after.claim.value
    if _counted_on(before, after):
        return "update", ("a later and a higher count, as the earlier one left room for", *reasons)
    if left.value is not None and left.value == right.value:
        if before.origin and before.origin == after.origin:
            return "compatible", ("the same figure of one origin: no second confirmation",)
        return "compatible", ("the same figure", *reasons)
    hedges = {left.hedge, right.hedge}
    if hedges & _BOUNDS:
        return "compatible", ("the bound leaves room for the other figure", *reasons)
    if hedges & _ROUNDED or left.step != right.step:
        return "refines", ("one is the rounded form of the other", *reasons)
    return "compatible", reasons


def _counted_on(before: Placed, after: Placed) -> bool:
    """Whether a running count that was given as a least number has gone on by a later day."""
    left, right = before.claim.value, after.claim.value
    later = before.day is not None and after.day is not None and before.day < after.day
    open_up = left.hedge in {"at_least", "more_than"} and after.claim.concept_kind == "running"
    return later and open_up and left.value is not None and right.value is not None and left.value < right.value


def _clashing(before: Placed, after: Placed, reasons: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The figures cannot be one: fixed facts clash at any time, counts go on, and two origins may differ."""
    kind = after.claim.concept_kind
    if kind == "open":
        return "unclear", ("what is counted is in no lexicon, so it may be two things", *reasons)
    swapped = (_SWAPPED,) if _swapped(before, after) else ()
    if kind == "fixed" and after.claim.modality not in _AHEAD:
        if _two_origins(before, after):
            return "disagreement", (*swapped, f"two sources: {before.origin} and {after.origin}", *reasons)
        return "conflict", (*swapped, "this does not change with time", *reasons)
    if before.day is None or after.day is None:
        if _two_origins(before, after):
            return "disagreement", (f"two sources, no day given: {before.origin} and {after.origin}", *reasons)
        return "unclear", ("at least one side does not say for which day it holds", *reasons)
    if before.day < after.day:
        if kind == "series":
            return "not-comparable", ("one value a period, and the periods differ",)
        if kind == "running" or (before.origin and before.origin == after.origin):
            return "update", (f"a later figure: {before.day.isoformat()}, then {after.day.isoformat()}", *reasons)
        return "unclear", ("the figures are of two days, and what is counted need not go on", *reasons)
    return _within_a_day(before, after, swapped, reasons)


def _within_a_day(
    before: Placed, after: Placed, swapped: tuple[str, ...], reasons: tuple[str, ...]
) -> tuple[str, tuple[str, ...]]:
    """Two figures for one day: two sources may differ, and a running count may go on."""
    if _two_origins(before, after):
        return "disagreement", (f"two sources for one day: {before.origin} and {after.origin}", *reasons)
    one_origin = before.origin is not None and before.origin == after.origin
    if after.claim.concept_kind == "running" and not swapped and not one_origin:
        return "unclear", ("a running count may go on within the day, and no hour is told", *reasons)
    return "conflict", (*swapped, f"both hold for {after.day}, and the figures do not meet", *reasons)


def _swapped(one: Placed, other: Placed) -> bool:
    return transposed(one.claim, other.claim)


def _two_origins(one: Placed, other: Placed) -> bool:
    return one.named and other.named and one.origin != other.origin


def _difference(before: Quantity, after: Quantity) -> Decimal | None:
    if before.value is None or after.value is None or before.unit != after.unit:
        return None
    return after.value - before.value


def _ratio(before: Quantity, after: Quantity) -> Decimal | None:
    if not before.value or after.value is None or before.unit != after.unit:
        return None
    with localcontext(prec=_RATIO_DIGITS):
        return after.value / before.value
