"""A step of a timeline as one sentence: who raised or lowered what, from which figure to which, by how much."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.claims import WHEN
from factcheck.claims.lexicon import behind_its_noun
from factcheck.model import Term, period, say

if TYPE_CHECKING:
    from factcheck.model import Change, Claim, Point, Sentence

_SCALES = (
    (Decimal(10) ** 12, "{n} trillion"),
    (Decimal(10) ** 9, "{n} billion"),
    (Decimal(10) ** 6, "{n} million"),
)
"""From what size on a difference is said with a word, and how."""
_SHORT = 2
"""Decimals at most of a difference that is said so."""


def step(change: Change, what: str | Sentence, *, estimate: bool = False) -> Sentence:
    """A step, such as `Pentagon raised troops from 3,000 (23 Oct) to 10,000 (by 29 Oct), +7,000, ×3.33`.

    Args:
        change: the step.
        what: what is counted, in words of a text or of ours; it may be empty.
        estimate: the later figure is an estimate, which its source can raise; a count rises, whoever tells it.
    """
    line = _move(change, what, estimate=estimate)
    size = _size(change)
    if size is not None:
        line = say("{step}, {size}", step=line, size=size)
    return say("{step}; told by the text", step=line) if change.told else line


def with_sentence(change: Change, concept: str, after: Claim) -> Change:
    """The step with its sentence, the concept, and of whom or what it is told, said in the language of the reader."""
    whole = replace(change, concept=concept, group=after.group)
    what = named(whole, concept)
    if after.concept_kind == "fixed" and change.told:  # nothing grew: what was said of it was wrong
        a, b = figure_of(change.before), figure_of(change.after)
        return replace(whole, said=say("{what} was corrected from {a} to {b}", what=what, a=a, b=b))
    return replace(whole, said=step(whole, what, estimate=after.modality == "estimate"))


def named(change: Change, concept: str) -> Sentence | Term:
    """What a step is about: the number of those who are counted, the label of an amount, or the time of an event."""
    what = Term(concept)
    if concept == WHEN:
        return say("the time of {what}", what=Term(change.group)) if change.group else say("the time")
    if change.after.quantity.kind != "count":
        return what
    if change.group:
        language, _, noun = change.group.rpartition(":")
        group = noun if language else Term(noun)
        if behind_its_noun(concept):
            return say("the number of {group} {what}", group=group, what=what)
        return say("the number of {what} ({group})", what=what, group=group)
    return say("the number of {what}", what=what)


def _move(change: Change, what: str | Sentence, *, estimate: bool) -> Sentence:
    before, after = change.before, change.after
    one_year = _year(before) == _year(after) or None in {_year(before), _year(after)}
    a, b = _held(before, short=one_year), _held(after, short=one_year)
    by = change.difference
    way = "" if not by else "up" if by > 0 else "down"
    who = after.origin if before.origin in {None, after.origin} else None
    if change.verdict in {"unclear", "conflict", "disagreement"} and what:
        return say("{what}: {a}, then {b}", what=what, a=a, b=b)
    if not what:
        return say("{who}: from {a} to {b}", who=who, a=a, b=b) if who else say("from {a} to {b}", a=a, b=b)
    if who and (not change.told or (way and not estimate)):
        return say("{who}: {step}", who=who, step=_moved(what, way, a, b))
    if who and way == "up":
        return say("{who} raised {what} from {a} to {b}", who=who, what=what, a=a, b=b)
    if who and way == "down":
        return say("{who} lowered {what} from {a} to {b}", who=who, what=what, a=a, b=b)
    return _moved(what, way, a, b)


def _moved(what: str | Sentence, way: str, a: Sentence, b: Sentence) -> Sentence:
    if way == "up":
        return say("{what} rose from {a} to {b}", what=what, a=a, b=b)
    if way == "down":
        return say("{what} fell from {a} to {b}", what=what, a=a, b=b)
    return say("{what} went from {a} to {b}", what=what, a=a, b=b)


def _size(change: Change) -> Sentence | None:
    by, times = change.difference, change.ratio
    if by is None or not by:
        return None
    sign, size = "+" if by > 0 else "−", sized(abs(by))
    if times is None:
        return say("{sign}{by}", sign=sign, by=size)
    return say("{sign}{by}, ×{times}", sign=sign, by=size, times=times)


def sized(size: Decimal) -> Decimal | Sentence:
    """A large round size with its scale word: 600 billion."""
    for scale, words in _SCALES:
        if size >= scale and round(size / scale, _SHORT) == size / scale:
            return say(words, n=(size / scale).normalize())
    return size


def _held(point: Point, *, short: bool) -> Sentence:
    """A figure with the day for which it holds: "by" where that is only the day of publication."""
    as_of, figure = point.as_of, figure_of(point)
    if as_of is None or as_of.first is None:
        return say("{value}", value=figure)
    day = period(as_of.first, as_of.after, short=short)
    if as_of.source == "published":
        return say("{figure} (by {day})", figure=figure, day=day)
    return say("{figure} ({day})", figure=figure, day=day)


def figure_of(point: Point) -> Decimal | str:
    """The number of a point, or its words where it has no single one."""
    figure = point.quantity
    return figure.text if figure.value is None or figure.unit else figure.value


def _year(point: Point) -> int | None:
    return point.as_of.first.year if point.as_of and point.as_of.first else None
