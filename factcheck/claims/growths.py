"""Growths: by how much a level moved, in its own unit and in per cent ("rose by 24,000, or 4.2%, to 596,000")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.like import alike, other_nouns
from factcheck.model import Growth, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.words import Words

_WAYS = {"rise": "up", "fall": "down"}
_LEVELS = {"count", "money", "physical"}
_OPENS = frozenset({"(", "（"})
_CLOSES = frozenset({")", "）"})
_SIGNS = frozenset("+-−–")
_COMMAS = frozenset({",", "，"})
_PARTED = frozenset({";", "；", ":", "："})
_NOUN = 3
"""Words of a noun between an amount and its rate."""
_BEFORE = 9
"""Tokens between the verb of a change and its amount ("reducirse en el último año en")."""
_BEHIND = 18
"""Tokens behind a change among which "to" leads to the new level."""
_LEAD = 4
"""Words between "to" and the level ("hasta un total de")."""
_FLOW = 12
"""Tokens between a level and its change."""


def growths(frame: Frame, words: Words) -> Iterator[Growth]:
    """The changes of a sentence that are told as an amount and as a rate, beside the level to which they led."""
    if len(frame.figures) < 3:  # noqa: PLR2004 - a level, an amount and a rate
        return
    tokens = frame.tokens
    for rate in frame.figures:
        figure = frame.figure(rate)
        if figure.kind != "percent" or figure.value is None or figure.hedge:
            continue
        amount = _amount(tokens, rate)
        cue = _cue(tokens, amount, rate) if amount is not None else None
        if amount is None or (cue is None and frame.figure(amount).role != "change"):
            continue
        first = min(amount, rate) if cue is None else min(cue, amount, rate)
        level = _ahead(tokens, amount, rate, words.people)
        if level is None:
            level = _behind(frame, words, first, amount)
        if level is None:
            continue
        made = (frame.figure(level), frame.figure(amount), figure)
        spans = [one.span for one in made]
        span = Span(min(one.start for one in spans), max(one.end for one in spans))
        way = next((_WAYS[tag] for tag in _WAYS if cue is not None and tag in tokens[cue].tags), "")
        yield Growth(*made, way, span)


def _amount(tokens: Sequence[Token], rate: int) -> int | None:
    """The amount that a rate says again: "24,000 people (4.2%)", "4.2 per cent, or 24,000", 减少91万吨，下降2.7%."""
    behind = next((at for at in range(rate + 1, min(len(tokens), rate + 4)) if tokens[at].quantity), None)
    before = next((at for at in range(rate - 1, max(-1, rate - 4 - _NOUN), -1) if tokens[at].quantity), None)
    if before is not None and _again(tokens, before, rate):
        return before
    if behind is not None and _again(tokens, rate, behind) and all(token.text != ")" for token in tokens[rate:behind]):
        return behind
    return None


def _again(tokens: Sequence[Token], one: int, other: int) -> bool:
    """Whether the second of two figures says the first again: in a bracket, behind "or", with a verb of its own."""
    between = tokens[one + 1 : other]
    if between and between[-1].text in _SIGNS:
        between = between[:-1]  # "(+ 4,9 %)"
    figures = tokens[one].quantity, tokens[other].quantity
    if not between or any(token.quantity for token in between):
        return False
    exact = [figure for figure in figures if figure and figure.value is not None and not figure.hedge]
    if not any(figure.kind in _LEVELS for figure in exact):
        return False
    marks = [token for token in between if not (token.word or token.date)]
    last = between[-1]
    if last.text in _OPENS:
        return len(marks) == 1 and _closed(tokens, other)
    if "either" in last.tags:
        return all(token.text in _COMMAS for token in marks)
    changes = all(figure and figure.role == "change" for figure in figures)
    return changes and len(marks) == 1 and marks[0].text in _COMMAS


def _closed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket closes behind a figure and the noun it counts."""
    behind = tokens[at + 1 : at + 2 + _NOUN]
    return next((token.text in _CLOSES for token in behind if not token.word), False)


def _cue(tokens: Sequence[Token], amount: int, rate: int) -> int | None:
    """The verb or noun of the change: before both, or right behind them where the verb stands last."""
    first, last = sorted((amount, rate))
    for at in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        token = tokens[at]
        if token.quantity or token.text in _PARTED or token.text in _COMMAS:
            break
        if token.tags & _WAYS.keys():
            return at
    behind = [at for at in range(last + 1, min(len(tokens), last + 3)) if tokens[at].text not in _CLOSES]
    closing = {"marked"} <= tokens[behind[0]].tags and tokens[behind[0]].tags & _WAYS.keys() if behind else False
    return behind[0] if closing else None


def _ahead(tokens: Sequence[Token], amount: int, rate: int, people: frozenset[str]) -> int | None:
    """The level behind "to": "rose by 24,000 (4.2%) | to 596,000"."""
    end = max(amount, rate)
    for at in range(end + 1, min(len(tokens), end + 1 + _BEHIND)):
        token = tokens[at]
        if token.text in _PARTED or token.tags & _WAYS.keys() or "both" in token.tags:
            return None
        if token.quantity and alike(token.quantity, tokens[amount].quantity or token.quantity):
            led = any("goal" in before.tags for before in tokens[max(end, at - _LEAD) : at])
            return at if led and _may_be(tokens, at, amount, people) else None
    return None


def _behind(frame: Frame, words: Words, first: int, amount: int) -> int | None:
    """The level before its change: "596,000, a rise of 24,000 (4.2%)"; nothing else may begin between them."""
    tokens = frame.tokens
    for at in range(first - 1, max(-1, first - 1 - _FLOW), -1):
        token = tokens[at]
        if token.quantity and alike(token.quantity, tokens[amount].quantity or token.quantity):
            if (at and "versus" in tokens[at - 1].tags) or not _may_be(tokens, at, amount, words.people):
                return None
            return at if _flows(frame, words, at, first) else None
        if token.quantity or token.text in _PARTED or "both" in token.tags or token.tags & _WAYS.keys():
            return None
    return None


def _flows(frame: Frame, words: Words, level: int, first: int) -> bool:
    """Whether no word between a level and its change may be the subject of something else."""
    noun = frame.figure(level).counts_span
    between = frame.tokens[level + 1 : first]
    if words.vocabulary:
        return sum(token.text in _COMMAS for token in between) <= 1
    return all(
        token.tags or token.date or not token.word or token.text in words.stop or (noun and token.end <= noun.end)
        for token in between
    )


def _may_be(tokens: Sequence[Token], level: int, amount: int, people: frozenset[str]) -> bool:
    """Whether a figure can be what moved by the amount: larger, exact, of no other noun, and no end of a change."""
    one, by = tokens[level].quantity, tokens[amount].quantity
    if one is None or by is None or one.value is None or by.value is None or one.hedge or not 0 < by.value < one.value:
        return False
    apart = other_nouns(one, by) and people.isdisjoint((by.counts or "").split())
    return one.role not in {"change", "previous"} and not apart
