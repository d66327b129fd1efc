"""Equations: one amount that the text writes twice ("ten (10)", "10 miles (16 km)", "US$2 million (Rp33 billion)")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.compared import one_of_each
from factcheck.model import Equation, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Frame, Token

_MEASURES = {"physical", "money", "temperature", "duration"}


def equations(frame: Frame) -> tuple[Equation, ...]:
    """The amounts that a sentence writes twice, with the exchange rate that it states."""
    tokens, found = frame.tokens, []
    for at, other in zip(frame.figures, frame.figures[1:], strict=False):
        left, right = tokens[at].quantity, tokens[other].quantity
        if left is None or right is None:
            continue
        bracketed = _bracketed(tokens, at, other)
        measures = left.kind in _MEASURES and left.kind == right.kind and left.unit != right.unit
        if measures and not bracketed and one_of_each(tokens, other):
            continue  # "$2.5 billion, or 23 cents per share"
        if (measures and (bracketed or _again(tokens, at, other))) or (bracketed and _numeral(left, right)):
            rate = _rate(frame, other) if left.kind == "money" else None
            sure = bracketed or tokens[at + 1].text == ","
            found.append(Equation(left, right, Span(left.span.start, right.span.end), rate, sure))
    return tuple(found)


def _bracketed(tokens: Sequence[Token], at: int, other: int) -> bool:
    closed = other + 1 < len(tokens) and tokens[other + 1].text in ")/;,"
    return other == at + 2 and tokens[at + 1].text == "(" and closed


def _again(tokens: Sequence[Token], at: int, other: int) -> bool:
    """As in "125.600 hektare atau 1.256 kilometer persegi"."""
    between = tokens[at + 1 : other]
    words = [token for token in between if token.text != ","]
    return len(words) == 1 and "either" in words[0].tags and len(between) <= 2  # noqa: PLR2004 - a comma and "or"


def _numeral(left: Quantity, right: Quantity) -> bool:
    """As in "ten (10)": the same number in words and in digits."""
    if left.value is None or right.value is None:
        return False
    return left.figure == "words" and right.figure == "digits" and left.kind == right.kind == "count"


def _rate(frame: Frame, after: int) -> Quantity | None:
    """The money figure behind the word for an exchange rate, in the same sentence."""
    for index in frame.figures:
        figure = frame.tokens[index].quantity
        if index <= after or figure is None or figure.kind != "money":
            continue
        if any("rate" in token.tags for token in frame.tokens[max(after, index - 3) : index]):
            return figure
    return None
