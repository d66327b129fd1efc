"""Which figures can be added, subtracted or compared: one kind, one unit, and nouns that do not differ."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Claim, Quantity

_ABSOLUTE = {"percentage_point", "basis_point"}


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of one kind and unit, so that one can be taken from the other."""
    return one.kind == other.kind and one.unit == other.unit


def size_of(by: Quantity, end: Quantity | None) -> bool:
    """Whether a figure can be the size of a change of another: a percentage, points of one, or its own unit."""
    if end is None:
        return False
    if by.kind == "percent":
        return True
    if by.unit in _ABSOLUTE:
        return end.kind == "percent"
    return alike(by, end)


def head(quantity: Quantity) -> str:
    """The first word of the counted noun, or an empty string."""
    return (quantity.counts or "").split(" ")[0]


def other_nouns(one: Quantity, other: Quantity) -> bool:
    """Whether both figures count something and share no word of it ("from 5 villages to 3 ports").

    A noun that stands apart from its figure is no proof: "4.200 orang tahun lalu".
    """
    if not (one.counts and other.counts and _beside(one) and _beside(other)):
        return False
    return not set(one.counts.split()) & set(other.counts.split())


def _beside(figure: Quantity) -> bool:
    return figure.counts_span is not None and 0 <= figure.counts_span.start - figure.span.end <= 1


def counted(claim: Claim) -> str:
    """Who or what a claim counts, whatever is said of them: a concept id or a noun."""
    return claim.noun or claim.concept


def one_thing(one: Claim, other: Claim) -> bool:
    """Whether two claims of one text count one thing: the same people or things, of whom no two states are told."""
    if counted(one) != counted(other):
        return False
    return one.concept == other.concept or not (one.noun and other.noun)


def whole_money(by: Quantity, end: Quantity) -> Quantity:
    """A size in hundredths in the money of its ends: "rose 6 cents to $3.30"."""
    if by.unit != "cent" or end.kind != "money" or end.unit in {"cent", None}:
        return by
    value, low, high = (None if part is None else part / 100 for part in (by.value, by.low, by.high))
    return replace(by, unit=end.unit, value=value, low=low, high=high, step=by.step / 100, readings=())
