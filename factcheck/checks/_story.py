"""What the checks of several documents share: what two figures are of, and how the day and source of each are said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.model import Month, Sentence, Term, period, say
from factcheck.story import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Change, Point, Span


def about(change: Change) -> Sentence | Term:
    """What two figures are of."""
    return named(change, change.concept)


def also(change: Change) -> Iterator[tuple[str, Span, str]]:
    """The further places of two figures that clash, as places of a finding."""
    yield from ((each.document, each.span, "also here") for each in change.also)


def derivation(change: Change) -> tuple[Sentence, ...]:
    """How a verdict on two figures was reached, line by line; last, who says each figure and for which day."""
    return (*change.why, _held(change.before), _held(change.after))


def _held(point: Point) -> Sentence:
    return say(
        "“{text}” in {document}: {source}; {day}",
        text=point.quantity.text,
        document=point.document,
        source=_source(point),
        day=_day(point),
    )


def _source(point: Point) -> Sentence:
    """Who says a figure."""
    if point.origin and point.carrier:
        return say("said by {origin}, passed on by {carrier}", origin=point.origin, carrier=point.carrier)
    if point.origin:
        return say("said by {origin}", origin=point.origin)
    return say("no source is named")


def _day(point: Point) -> Sentence:
    """For which day a figure holds, and how we know."""
    as_of = point.as_of
    if as_of is None or as_of.first is None:
        return say("no day is given")
    if as_of.source == "sentence":
        time = period(as_of.first, as_of.after)
        if isinstance(time, date) and not isinstance(time, Month):
            return say("its sentence gives the day, {day}", day=time)
        return say("its sentence gives the time, {day}", day=time)
    return say("its sentence gives no day, so it is held as by {day}, when it was published", day=as_of.first)
