"""Movements: "rose from 40 to 95", "10,000, up from an estimate of 3,000", "72% more than the 7,030 it had"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.claims.like import alike, size_of
from factcheck.model import Movement, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.words import Words

_CUES = {"rise": "up", "fall": "down", "more": "up", "fewer": "down", "turn": "", "factor": "", "correct": "corrected"}
_MARKERS = ("start", "goal", "versus", "amount", "earlier")
_NEAR = 6
"""Words that may stand between a preposition and its figure ("from an earlier estimate of about 3,000")."""
_FAR = 10
"""Words that may stand between the later figure and a cue that follows it ("120,000 passengers in 2024, up ...")."""
_SCALED = {"percent", "points", "ratio"}


@dataclass(slots=True)
class _Slots:
    """What has been read of one movement so far."""

    direction: str
    cue: Token
    before: Quantity | None = None
    after: Quantity | None = None
    by: Quantity | None = None
    factor: tuple[str, str] | None = None
    last: int = 0
    moved: list[Quantity] = field(default_factory=list)


def movements(frame: Frame, words: Words) -> tuple[Movement, ...]:
    """The movements that a sentence tells, in order."""
    if len(frame.figures) < 2:  # noqa: PLR2004 - a movement has two ends
        return ()
    found = list(_read(frame, words))
    return tuple(_joined(found))


def _read(frame: Frame, words: Words) -> Iterator[_Slots]:
    tokens = frame.tokens
    for at, token in enumerate(tokens):
        kind = next((name for name in _CUES if name in token.tags), None)
        if kind is None:
            continue
        slots = _Slots(_CUES[kind], token)
        if "factor" in token.tags:
            slots.factor = (words.factors[token.text], token.text)
            slots.direction = "down" if words.factors[token.text].startswith("0") else ""
        _backward_size(slots, tokens, at, kind)
        _forward(slots, tokens, at, words, marker="before" if "versus" in token.tags else "")
        _backward(slots, tokens, at, words)
        if slots.by or slots.factor or (slots.before and slots.after):
            yield slots


def _backward_size(slots: _Slots, tokens: tuple[Token, ...], at: int, kind: str) -> None:
    """The size before a comparative: "72% more than", "50 persen lebih banyak"."""
    previous = tokens[at - 1].quantity if at else None
    if kind in {"more", "fewer"} and previous and previous.kind in {"percent", "points"}:
        slots.by = previous


def _forward(slots: _Slots, tokens: tuple[Token, ...], at: int, words: Words, marker: str) -> None:
    """Fill the slots from what follows the cue, up to the end of its clause."""
    gap, bracket = 0, False
    for index in range(at + 1, len(tokens)):
        token = tokens[index]
        if token.text in ")(":
            bracket = token.text == "("
            continue
        if bracket or token.date:
            continue
        if token.quantity:
            if not _fill(slots, token.quantity, tokens, index, marker, gap):
                return
            slots.last, marker, gap = index, "", 0
            continue
        if token.text in ";:" or (_turns(token) and index > at + 1 and not _sizes(token, words)):
            return
        if "factor" in token.tags and slots.factor is None:
            slots.factor = (words.factors[token.text], token.text)
            continue
        marker, gap = _mark(token, marker, gap)


def _turns(token: Token) -> bool:
    return any(name in token.tags for name in ("rise", "fall", "more", "fewer", "turn"))


def _sizes(token: Token, words: Words) -> bool:
    return token.text in words.factors


def _mark(token: Token, marker: str, gap: int) -> tuple[str, int]:
    tags = token.tags
    if "start" in tags or "versus" in tags:
        return "before", 0
    if "goal" in tags:
        return "after", 0
    if "earlier" in tags and not marker:
        return marker, gap + 1
    if "amount" in tags:
        return marker or "by", gap + 1
    return marker, gap + 1


def _fill(slots: _Slots, figure: Quantity, tokens: tuple[Token, ...], index: int, marker: str, gap: int) -> bool:
    """Put a figure where its preposition says; `False` when the clause is none that can be read."""
    if index and "rank" in tokens[index - 1].tags:
        return False
    if not marker and gap <= 1 and slots.by is None and slots.factor is None:
        slots.by = figure
        return True
    if gap > _NEAR:
        return True
    if marker == "before" and slots.before is None:
        slots.before = figure
    elif marker == "after" and slots.after is None:
        slots.after = figure
    elif marker == "by" and slots.by is None:
        slots.by = figure
    else:
        slots.moved.append(figure)
    return True


def _backward(slots: _Slots, tokens: tuple[Token, ...], at: int, words: Words) -> None:
    """The later figure before its cue: "10,000, up from 3,000"; the earlier one before a correction."""
    corrected = slots.direction == "corrected" and slots.after and not slots.before
    if not corrected and (slots.before is None or slots.after is not None):
        return
    other = slots.after if corrected else slots.before
    gap = 0
    for index in range(at - 1, -1, -1):
        token = tokens[index]
        if token.text in ";:" or gap > _FAR or (_turns(token) and not _sizes(token, words)):
            return
        if token.quantity is None:
            gap += not token.date
            continue
        if token.quantity is slots.by or other is None or not alike(token.quantity, other):
            gap += 1
            continue
        if corrected:
            slots.before = token.quantity
        else:
            slots.after = token.quantity
        return


def _joined(found: list[_Slots]) -> Iterator[Movement]:
    """Movements with both ends; a size told by a second cue ("an increase of 19%") goes to the one before it."""
    open_: _Slots | None = None
    for slots in found:
        if slots.before and slots.after and alike(slots.before, slots.after):
            if open_ is not None:
                yield _movement(open_)
            open_ = slots
        elif open_ is not None and slots.by and open_.by is None and open_.factor is None:
            if slots.direction and open_.direction in {"", slots.direction} and size_of(slots.by, open_.before):
                open_ = replace(open_, by=slots.by, direction=slots.direction, last=max(open_.last, slots.last))
    if open_ is not None:
        yield _movement(open_)


def _movement(slots: _Slots) -> Movement:
    before, after = slots.before, slots.after
    assert before is not None  # noqa: S101 - _joined lets no other through
    assert after is not None  # noqa: S101
    by = slots.by if slots.by and size_of(slots.by, before) else None
    spans = [figure.span for figure in (before, after, by) if figure]
    start = min(slots.cue.start, *(span.start for span in spans))
    end = max(slots.cue.end, *(span.end for span in spans))
    return Movement(before, after, slots.direction, slots.cue.text, Span(start, end), by, slots.factor)
