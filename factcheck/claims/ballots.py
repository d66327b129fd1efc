"""Votes that were cast: valid and invalid ones are all of them, in whatever order a report tells the three."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.claims.frame import DISPLAY
from factcheck.claims.like import alike
from factcheck.claims.swaps import slipped
from factcheck.model import Quantity, Span, Total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.frame import Frame
    from factcheck.claims.words import Words

_BEFORE, _BEHIND = 3, 5
"""Tokens before and behind a figure among which the word stands that says which votes it counts."""
_AROUND = 1
"""Sentences with figures before and behind in which the votes that were cast stand."""
_HUNDRED = 100
"""The fewest votes whose sum is no chance."""
BALLOTS = "ballots"


def ballots(rows: Sequence[Frame], words: Words) -> Iterator[Total]:
    """The votes cast with their two parts; a whole that differs by a slip of the pen from their sum is one as well."""
    if not words.votes_spoilt or all(not _has(row, words.votes_spoilt) for row in rows):
        return  # as nearly all texts
    for at, row in enumerate(rows):
        if not _has(row, words.votes_spoilt):
            continue
        near = [one for one in rows[max(0, at - _AROUND) : at + _AROUND + 1] if not _shown(one)]
        spoilt = _labelled([row], words.votes_spoilt)
        valid = [one for one in _labelled(near, words.votes_valid) if one not in spoilt]
        if len(spoilt) == len(valid) == 1 and valid[0].value and spoilt[0].value and valid[0].value >= _HUNDRED:
            yield from _whole(near, valid[0], spoilt[0])


def _shown(row: Frame) -> bool:
    return row.block is not None and row.block.kind in DISPLAY


def _has(row: Frame, labels: frozenset[str]) -> bool:
    return any(token.text in labels for token in row.tokens)


def _labelled(rows: Sequence[Frame], labels: frozenset[str]) -> list[Quantity]:
    """The counts with such a word beside them, nearer to it than any other figure."""
    found = []
    for row in rows:
        for place, token in enumerate(row.tokens):
            if token.text not in labels:
                continue
            near = [at for at in row.figures if -_BEHIND <= at - place <= _BEFORE and not _parted(row, at, place)]
            best = min(near, key=lambda at: (abs(at - place), at), default=None)
            if best is not None and row.figure(best).kind == "count" and row.figure(best) not in found:
                found.append(row.figure(best))
    return found


def _parted(row: Frame, figure: int, label: int) -> bool:
    """Whether a mark stands between a figure and a word."""
    between = row.tokens[min(figure, label) + 1 : max(figure, label)]
    return any(token.text in {",", ";", ":"} for token in between)


def _whole(rows: Sequence[Frame], valid: Quantity, spoilt: Quantity) -> Iterator[Total]:
    """The figure nearby that the two make, or make but for a slip of the pen and no figure makes it."""
    made = (valid.value or Decimal(0)) + (spoilt.value or Decimal(0))
    held = [row.figure(at) for row in rows for at in row.figures if row.figure(at) not in (valid, spoilt)]
    like = [one for one in held if alike(one, valid) and one.value is not None and not one.hedge]
    exact = [one for one in like if one.value == made]
    gaps = {one.value for one in like}  # "12,000 valid, 300 invalid and 100 blank, 12,400 in all"
    near = [one for one in like if slipped(one.value, made) and abs((one.value or made) - made) not in gaps]
    for whole in exact[:1] or (near[:1] if made >= _HUNDRED**2 else ()):
        spans = (whole.span, valid.span, spoilt.span)
        span = Span(min(one.start for one in spans), max(one.end for one in spans))
        yield Total(whole, (valid, spoilt), BALLOTS, span)
