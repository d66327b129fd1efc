"""Wholes whose parts make them to the unit: nothing says that the list is closed, but the sum does.

"Of the 14 dead, nine were found in Elm and five in Oak"; "500,000 tonnes, of which 320,000 are from Lorn and 180,000
from Tern"; "4,300 hectares burned. Of these, 2,900 are pine and 1,400 scrub". What makes another sum may be a list that
names some of the parts, or parts that overlap: it is no total, but where two digits of the whole changed places and the
text has the sum elsewhere: "860 jobs will go. Of the 680 jobs, 510 are in Elm and 350 in Oak".
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.claims.frame import DISPLAY
from factcheck.claims.like import alike
from factcheck.claims.swaps import swapped
from factcheck.model import Quantity, Span, Total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.frame import Frame, Token

_TIES = frozenset({"out_of", "of_them", "open", "parts", "lists", "each"})
"""Tags of words that tie parts to a whole, some of which leave open whether they are all of them."""
_BACK = frozenset({"of_them", "out_of"})
"""Those that point back at the whole of the sentence before."""
_OPEN = frozenset({"open", "some", "each", "more", "fewer"})
"""Those that leave a list open, or tell of something else."""
_COLONS = frozenset({":", "："})
_LEAD = 3
"""Tokens before a whole, or at the head of a sentence, among which the word stands that ties its parts."""
_KINDS = frozenset({"count", "money", "physical"})
_FEWEST = 2
SLIP = "slip"
"""The cue of a whole that has the digits of the sum of its parts, two of them swapped."""
_MANY = 3
"""Parts, or else digits of their sum, beside which digits in the other order are no chance."""
_HUNDRED = Decimal(100)
_LONG = Decimal(1000)
"""The smallest part that such digits make right by no chance: categories may overlap, and so exceed their whole."""
_LEAST = 3
"""The smallest whole: "two" of which one and one make no sum worth telling."""


def exact(frames: Sequence[Frame]) -> Iterator[Total]:
    """The wholes of a text that figures behind them make to the unit, one of a sentence at most."""
    for at, frame in enumerate(frames):
        if len(frame.figures) < _FEWEST:
            continue
        made = None
        if not frame.tags.isdisjoint(_TIES) or any(token.text in _COLONS for token in frame.tokens):
            made = _own(frame) or _slip(frame, frames)
        if made is None and at and not frame.tags.isdisjoint(_BACK):
            made = _of_those(frame, frames[at - 1])
        if made:
            yield made


def _own(frame: Frame) -> Total | None:
    """A whole of the sentence and the figures of its kind behind it."""
    for index in frame.figures[:-_FEWEST]:
        whole = frame.figure(index)
        if not _sure(whole):
            continue
        last = next(at for at in frame.figures if at > index)
        tie = _tie(frame.tokens[max(0, index - _LEAD) : index], _BACK) or _tie(frame.tokens[index + 1 : last], _TIES)
        parts = _sum(frame, whole, last)
        if tie and parts:
            return _total(whole, parts, tie)
    return None


def _slip(frame: Frame, frames: Sequence[Frame]) -> Total | None:
    """A whole behind "of" at the head of the sentence with the digits of the sum of its parts, two of them swapped."""
    first = frame.figures[0]
    whole = frame.figure(first)
    if not _sure(whole) or not _tie(frame.tokens[max(0, first - _LEAD) : first], _BACK) or first > _LEAD:
        return None
    parts = [frame.figure(at) for at in frame.figures[1:] if alike(frame.figure(at), whole)]
    made = sum((part.value or Decimal(0) for part in parts), Decimal(0))
    if len(parts) < _FEWEST or any(part.value is None or part.hedge for part in parts):
        return None
    if _stop(frame, first):
        return None
    if whole.value is not None and made > whole.value and _exchanged(whole, parts, made):
        return _total(whole, parts, SLIP)
    if not swapped(whole.value, made):
        return None
    said = (one for row in frames if row is not frame for one in map(row.figure, row.figures) if one.value == made)
    return _total(whole, parts, SLIP) if any(alike(one, whole) and not one.hedge for one in said) else None


def _exchanged(whole: Quantity, parts: Sequence[Quantity], made: Decimal) -> bool:
    """Whether two digits in the other order, in a whole that its parts exceed or in one part, would make it right."""
    if whole.value is None or (len(parts) < _MANY and made < _HUNDRED):
        return False
    return swapped(whole.value, made) or any(
        part.value is not None and part.value >= _LONG and swapped(part.value, part.value + whole.value - made)
        for part in parts
    )


def _stop(frame: Frame, first: int) -> bool:
    """Whether a mark or a word behind a whole begins something else, or leaves its list open."""
    return any(token.text == ";" or token.tags & _OPEN for token in frame.tokens[first:])


def _of_those(frame: Frame, before: Frame) -> Total | None:
    """A whole of the sentence before, to which the head of this one points back: "Of these, ..."."""
    if before.number + 1 != frame.number or (before.block and before.block.kind in DISPLAY):
        return None
    first = frame.figures[0]
    tie = _tie(frame.tokens[: min(first, _LEAD)], _BACK, frame.tokens[min(first, _LEAD)])
    if not tie:
        return None
    found = [before.figure(at) for at in before.figures if _sure(before.figure(at))]
    made = [(whole, parts) for whole in found if (parts := _sum(frame, whole, first))]
    return _total(*made[0], tie) if len(made) == 1 else None


def _tie(tokens: Sequence[Token], tags: frozenset[str], *behind: Token) -> str:
    """The word that ties parts to a whole, among some tokens and before the one behind them."""
    colon = tags is _TIES
    found = (at for at, token in enumerate(tokens) if token.tags & tags or (colon and token.text in _COLONS))
    return next((tokens[at].text for at in found if not _in_name((*tokens, *behind), at)), "")


def _in_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a little word stands between two capitals, as in a name: "Rio de Janeiro registrou 32"."""
    beside = (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
    return len(beside) > 1 and all(token.capital and not token.quantity for token in beside)


def _sure(figure: Quantity) -> bool:
    """Whether a figure is one known value that can be a whole."""
    return figure.kind in _KINDS and not figure.hedge and figure.value is not None and figure.value >= _LEAST


def _sum(frame: Frame, whole: Quantity, first: int) -> list[Quantity]:
    """The figures from a token on that make a whole to the unit, in one breath; else none."""
    parts: list[Quantity] = []
    made = Decimal(0)
    for index in range(first, len(frame.tokens)):
        token = frame.tokens[index]
        figure = token.quantity
        if token.text in {";", "."} or (figure and figure.kind == whole.kind and not alike(figure, whole)):
            break
        if figure is None or not (alike(figure, whole) or _bare(figure, whole)):
            continue
        if figure.value is None or figure.hedge or figure.value <= 0:
            break
        made += figure.value
        parts.append(figure)
        if made >= (whole.value or 0):
            return parts if made == whole.value and len(parts) >= _FEWEST else []
    return []


def _bare(figure: Quantity, whole: Quantity) -> bool:
    """Whether a part leaves the unit to its whole: "4,300 hectares, of which 2,900 are pine"."""
    return figure.kind == "count" and whole.kind in {"money", "physical"}


def _total(whole: Quantity, parts: Sequence[Quantity], cue: str) -> Total:
    spans = [whole.span, *(part.span for part in parts)]
    return Total(whole, tuple(parts), cue, Span(min(one.start for one in spans), max(one.end for one in spans)))
