"""Lengths: stretches of whole days or more that a text states as a figure or a word."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.checks._around import (
    NEAR,
    before,
    behind,
    ends_with,
    function_words,
    inside,
    sentence_at,
    starts_with,
    words_of,
)
from factcheck.classes import dataclass
from factcheck.model import Span
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Facts, Quantity

_UNITS = frozenset({"day", "week", "month", "year"})
_TIMEX = late(r"P(\d{1,4})([DWMY])")
_LETTERS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


@dataclass(slots=True, eq=False, repr=False)
class Length:
    """A stated length.

    Attributes:
        span: the figure and its unit.
        low: lower end in units, `None` = open.
        high: upper end in units, `None` = open.
        unit: `day`, `week`, `month` or `year`.
        compound: it is a part of a noun ("the 12-day fair", "pameran lima hari itu") and so the whole length of that.
    """

    span: Span
    low: Decimal | None
    high: Decimal | None
    unit: str
    compound: bool = False


def lengths(facts: Facts) -> list[Length]:
    """Every length of the text in order, rates ("three days a week") and distances ("ten days ago") left out."""
    figures = [
        Length(quantity.span, *_bounds(quantity), quantity.unit or "", compound=_compound(facts, quantity))
        for quantity in facts.quantities
        if quantity.kind == "duration" and quantity.unit in _UNITS
    ]
    words = []
    for mention in facts.dates:
        found = _TIMEX.fullmatch(mention.timex or "") if mention.kind == "duration" else None
        around = Span(max(0, mention.span.start - NEAR), mention.span.end + NEAR)
        if found and not any(mention.span.overlaps(figure.span) for figure in inside(figures, around)):
            size = Decimal(found[1])
            words.append(Length(mention.span, size, size, _LETTERS[found[2]]))
    return sorted((length for length in figures + words if _plain(facts, length)), key=lambda length: length.span)


def _compound(facts: Facts, quantity: Quantity) -> bool:
    """Whether a hyphen joins a length to its noun, or a word behind it points back at both ("itu")."""
    if "-" in quantity.text:
        return True
    words, sentence = words_of(facts), sentence_at(facts, quantity.span.start)
    left = before(facts, quantity.span.start, sentence.start)
    pointed = bool(words.that) and starts_with(behind(facts, quantity.span.end, sentence.end), words.that)
    return pointed and bool(left.strip()) and not ends_with(left, (*words.lasts, *function_words(facts)))


def _bounds(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """The stated ends; a plain figure counts as it stands, since rounding is `fits_length`'s business."""
    if not quantity.hedge and quantity.value is not None:
        return quantity.value, quantity.value
    return quantity.low, quantity.high


def _plain(facts: Facts, length: Length) -> bool:
    words = words_of(facts)
    sentence = sentence_at(facts, length.span.start)
    return not (
        starts_with(behind(facts, length.span.end, sentence.end), words.rates)
        or ends_with(before(facts, length.span.start, sentence.start), words.breaks)
    )


def told_by(facts: Facts, length: Length, lasts: Iterable[str]) -> bool:
    """Whether a word before the length says that it is the whole of something: "selama", "for"."""
    sentence = sentence_at(facts, length.span.start)
    return ends_with(before(facts, length.span.start, sentence.start), lasts)
