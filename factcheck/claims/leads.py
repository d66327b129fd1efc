"""Leads: a long margin whose two results stand in other sentences ("unggul dengan selisih 206.517 suara").

Which two results it lies between no word says; their digits do. A pair that makes the margin settles it, and where none
does, the one pair that makes it but for a slip of the pen is meant.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.claims.like import alike
from factcheck.claims.swaps import slipped
from factcheck.model import Margin, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.counted import Counting
    from factcheck.claims.frame import Frame

_ROUND = 1_000
"""Figures of full thousands are rounded."""
_LEAST = 10_000
"""A smaller margin may lie between two figures by chance."""
_NEAR = 8
"""Tokens between the word for a margin and its figure."""
_AROUND = 4
"""Sentences to either side in which the two results stand."""
_MOST = 8
"""Figures so near; more of them are a table."""


def leads(frames: Sequence[Frame], counting: Counting, told: Sequence[Margin]) -> Iterator[Margin]:
    """The margins of a text that `margins` has not read."""
    if counting.words.margin.isdisjoint(word for frame in frames for word in _said(frame)):
        return
    known = {margin.by.span for margin in told}
    for place, frame in enumerate(frames):
        for at in frame.figures:
            by, cue = frame.figure(at), _cue(frame, at, counting)
            if cue and _exact(by) and by.span not in known:
                yield from _lead(by, cue, frame, frames[max(0, place - _AROUND) : place + _AROUND + 1])


def _said(frame: Frame) -> Iterator[str]:
    return (word for token in frame.tokens for word in token.text.split())


def _exact(figure: Quantity) -> bool:
    plain = figure.kind == "count" and figure.figure == "digits" and not figure.hedge
    return plain and figure.value is not None and figure.value >= _LEAST and figure.value % _ROUND != 0


def _cue(frame: Frame, at: int, counting: Counting) -> str:
    """The word before a figure that makes it a margin; "by" alone does not."""
    for token in reversed(frame.tokens[max(0, at - _NEAR) : at]):
        if token.quantity or token.text in ",;:":
            return ""
        if not counting.words.margin.isdisjoint(token.text.split()) and token.tags.isdisjoint({"step", "amount"}):
            return token.text
    return ""


def _lead(by: Quantity, cue: str, frame: Frame, beside: Sequence[Frame]) -> Iterator[Margin]:
    near = [one for one in beside if abs(one.number - frame.number) <= _AROUND]
    held = [one.figure(at) for one in near for at in one.figures]
    held = [figure for figure in held if figure is not by and _exact(figure) and alike(figure, by)]
    if not 1 < len(held) <= _MOST:
        return
    pairs = [sorted(pair, key=lambda one: one.value or 0) for pair in combinations(held, 2)]
    apart = [(more, less, (more.value or Decimal(0)) - (less.value or Decimal(0))) for less, more in pairs]
    meant = [one for one in apart if one[2] == by.value] or [one for one in apart if slipped(one[2], by.value)]
    values = {(more.value, less.value) for more, less, _ in meant}
    if len(values) == 1:
        more, less, _ = meant[0]
        spans = [by.span, less.span, more.span]
        span = Span(min(one.start for one in spans), max(one.end for one in spans))
        yield Margin(more, less, by, cue, span)
