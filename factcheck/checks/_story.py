"""What the checks of several documents share: how a figure, its day and its source are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Sentence, say

if TYPE_CHECKING:
    from factcheck.model import Change, Point


def day_of(point: Point) -> Sentence:
    """For which day a figure holds, and how we know."""
    as_of = point.as_of
    if as_of is None or as_of.first is None:
        return say("“{text}” in {document}: no day is given", text=point.quantity.text, document=point.document)
    if as_of.source == "sentence":
        return say(
            "“{text}” in {document}: holds for {day}, as its sentence says",
            text=point.quantity.text,
            document=point.document,
            day=as_of.first,
        )
    return say(
        "“{text}” in {document}: its sentence gives no day; held as “by {day}”, when the document was published",
        text=point.quantity.text,
        document=point.document,
        day=as_of.first,
    )


def source_of(point: Point) -> Sentence:
    """Who says a figure."""
    if point.origin and point.carrier:
        return say(
            "“{text}”: said by {origin}, passed on by {carrier}",
            text=point.quantity.text,
            origin=point.origin,
            carrier=point.carrier,
        )
    if point.origin:
        return say("“{text}”: said by {origin}", text=point.quantity.text, origin=point.origin)
    return say("“{text}”: no source is named for it", text=point.quantity.text)


def derivation(change: Change) -> tuple[Sentence, ...]:
    """How a verdict on two figures was reached, line by line."""
    return (
        *change.why,
        day_of(change.before),
        day_of(change.after),
        source_of(change.before),
        source_of(change.after),
    )
