"""A figure that no source makes a claim of: looked for by its value, by what it is made of, by its digits alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims import AMOUNT, anyone, traits
from factcheck.model import say, whole_of
from factcheck.story.apart import one_kind
from factcheck.story.backs import (
    MEET,
    backs,
    bare_role,
    digits_of,
    ends_of,
    held_against,
    no_finer,
    numbers_of,
    of_points,
)
from factcheck.story.reckoned import reckoned
from factcheck.story.spellings import language_of
from factcheck.story.tied import meant
from factcheck.story.within import figures_in, sentence_of

if TYPE_CHECKING:
    from factcheck.model import Facts, Quantity, Sentence
    from factcheck.story.placed import Placed
    from factcheck.story.rivals import Rivals
    from factcheck.story.sources import Sources

_VAGUE = {"open", "loose"}
"""Kinds of concepts that may stand for two things: two of their figures do not contradict each other."""
_CLOSE = 50
"""A rounding by less than one in so many is one in any words."""
_CHANCE = 3
"""Digits, zeros at the end aside, that two figures do not share by chance."""
_FEW = 2
"""A number that a draft may have counted itself."""
_MANIFOLD = 3
_TOGETHER = say("figures of the source make it together")
_Met = tuple["Facts", "Quantity", tuple["Sentence", ...]]


def by_value(draft: Facts, figure: Quantity, claim: Placed | None, rivals: Rivals, held: Sources) -> _Met | None:
    """The figure of a source that backs one by its value, best beside some of the same words, or `None`.

    Args:
        draft: facts of the draft.
        figure: the figure.
        claim: its claim.
        rivals: other figures that sources have for what it counts.
        held: the sources.
    """
    level, around = of_points(draft.document.text, bare_role(figure)), held.around(draft, figure.span)
    least, telling = cache(lambda: rivals.shared(around)), _telling(figure)
    a_part = cache(lambda: rivals.told_by(draft))
    best: tuple[int, _Met] | None = None
    for source, other, words in held.near(level):
        shared = len(around & words)
        if (best is not None and shared <= best[0]) or not no_finer(level, other):
            continue
        found = held_against(level, bare_role(other))
        if found.verdict not in MEET:
            continue
        rival = held.claim_at.get((source.document.id, other.span))
        if rivals and _of_other_things(claim, rival):
            continue
        exact = _exact(level, other)
        sure = _told_of(claim, rival) or (telling and exact)
        if rivals and not sure and shared < least() and not (rival is None and exact and a_part()):
            continue
        if not (
            exact or figure.hedge == "vague" or _close(level, other) or shared or _of_one_thing(claim, rival)
        ) and not _abroad(draft, figure, source, other):
            continue
        best = shared, (source, other, found.said)
    if best is not None:
        return best[1]
    if whole := _sum(figure, claim, held) or _made_of(draft, figure, held):
        return whole
    return _digits(figure, claim, held, alone=not rivals)


def untold(figure: Quantity) -> bool:
    """Whether a figure is not held to: one or two in words, which a draft may have counted itself, or "tripled"."""
    if figure.value is not None and figure.kind == "ratio" and figure.value < 1:
        return False
    if figure.kind == "duration" and figure.value == 1 and figure.figure == "words":
        return True  # "in less than an hour"
    small = figure.value is not None and figure.value <= (_MANIFOLD if figure.kind == "ratio" else _FEW)
    return (
        small and figure.kind in {"count", "ratio", "age"} and figure.figure == "words" and "share" not in figure.role
    )


def _of_other_things(one: Placed | None, other: Placed | None) -> bool:
    """Whether two counts are of two things that the lexicon knows: equal figures of two concepts support nothing.

    Labels of money and shares are many for one thing ("cost", "budget"), so they are not held against each other.
    """
    if one is None or other is None or one_kind(one, other) or one.claim.value.kind != "count":
        return False
    if "fled" in traits(one.concept) & traits(other.concept):
        return False  # "mengungsi" says no more
    return not any(side.claim.concept_kind in _VAGUE or side.plain or anyone(side.concept) for side in (one, other))


def _told_of(one: Placed | None, other: Placed | None) -> bool:
    """Whether a source has a figure of the very thing."""
    return one is not None and other is not None and one_kind(one, other)


def _of_one_thing(one: Placed | None, other: Placed | None) -> bool:
    return _told_of(one, other) and one is not None and one.concept != AMOUNT


def _exact(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are one without any rounding, or the same size in two units."""
    if one.hedge == other.hedge == "range":
        return (one.low, one.high) == (other.low, other.high)
    if one.value is None and one.hedge == other.hedge == "vague":
        return (one.low, one.high) == (other.low, other.high)
    return one.value is not None and other.value is not None and (one.unit != other.unit or one.value == other.value)


def _telling(figure: Quantity) -> bool:
    """Whether a figure is such that no source has it by chance: one of three digits and more, zeros aside."""
    return figure.value is not None and len(digits_of(figure.value)) >= _CHANCE


def _close(one: Quantity, other: Quantity) -> bool:
    """Whether a figure is a rounding that no other figure is likely to be near."""
    if one.value is None or other.value is None or one.unit != other.unit:
        return False
    if one.hedge and other.step < one.step and whole_of(one.value, one.step) and _to_step(other, one.step) == one.value:
        return True  # "nearly 4 percent", of 3.8
    return abs(one.value - other.value) * _CLOSE <= abs(other.value)


def _to_step(figure: Quantity, step: Decimal) -> Decimal:
    """The value of a figure rounded to whole steps."""
    return ((figure.value or Decimal()) / step).to_integral_value(ROUND_HALF_UP) * step


def _abroad(draft: Facts, figure: Quantity, source: Facts, other: Quantity) -> bool:
    """Whether two figures stand in sentences of two languages that share something which both languages have."""
    if language_of(draft) == language_of(source):
        return False
    return not meant(draft, figure.span).isdisjoint(meant(source, other.span))


# ---- made of others -------------------------------------------------------------------------------------------------


def _made_of(draft: Facts, figure: Quantity, held: Sources) -> _Met | None:
    """What a figure is made of in a source: two numbers, two days, a difference; or its digits alone."""
    language = draft.document.language.code if draft.document.language else ""
    parts = numbers_of(figure, language) or ends_of(figure)
    if parts and (met := _both(parts, held)):
        return met
    if figure.hedge == "range":
        return None
    return reckoned(draft, figure, held) or _share(figure, held)


def _both(parts: tuple[Quantity, Quantity], held: Sources) -> _Met | None:
    """The place of the first of two numbers, where one sentence of a source has both."""
    one, two = parts
    for source, other, _ in held.near(one):
        row = figures_in(source, sentence_of(source, other.span))
        if other in row and backs(one, other) and any(backs(two, near) for near in row):
            return source, other, (say("the source has both of its numbers"),)
    return None


def _sum(figure: Quantity, claim: Placed | None, held: Sources) -> _Met | None:
    """The first of some figures that make the figure: all of one thing in a sentence, "21 badly, 14 slightly".

    Or figures that follow each other, where that can be no chance: most count one thing, or the sum has three digits.
    """
    first = held.sum_of(claim.concept, figure) if claim else None
    if first is not None:
        return first.facts, replace(first.claim.value, hedge=""), (_TOGETHER,)
    for run in held.runs(figure):
        told = [held.claim_at.get((source.document.id, part.span)) for source, part in run]
        bare = None in told  # "convicted on 11 counts and acquitted on three"
        if _telling(figure) or 2 * sum(_of_one_thing(claim, part) for part in told) > len(run) - bare:
            source, part = run[0]
            return source, replace(part, hedge=""), (_TOGETHER,)
    return None


def _share(figure: Quantity, held: Sources) -> _Met | None:
    """The first of two figures of one sentence of a source, a share and what it is a share of, that make a figure."""
    found = held.shares_of(figure)
    return (*found, (_TOGETHER,)) if found else None


def _digits(figure: Quantity, claim: Placed | None, held: Sources, *, alone: bool) -> _Met | None:
    """The same digits in a source where nobody read a figure: a storm of category 4, a number in a table."""
    if figure.value is None or figure.kind not in {"count", "age", "magnitude"}:
        return None
    found = held.unread.get(figure.value)
    bare = claim is None and figure.kind == "count" and figure.counts is None and figure.figure != "words"
    if found is None and (bare or (alone and _telling(figure))):
        found = held.numbers.get(figure.value)  # "line 4" is no fourth day, but 4号线 was read as one
    if found is None:
        return None
    source, span = found
    told = replace(figure, span=span, text=span.of(source.document.text), hedge="")
    return source, told, (say("the same digits stand in the source"),)
