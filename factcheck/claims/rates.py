"""Rates that two levels of a sentence make, where no word says which level is which end of the change.

"%12 artarak 5,6 milyar lira oldu, geçen yıl 5 milyar liraydı": the verb comes last, or a clause stands between. A rate
that comes out is a change that holds; any other says nothing, for the levels may be of something else. It is one only
where the grammar ties it: a noun of change behind both ends ("sank von 5,2 auf 4,7, ein Minus von 10 Prozent"), or the
verb right beside it and the ending of the earlier level ("8조원에서 8조8000억원으로 10% 증가했다").
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.claims.frame import DISPLAY
from factcheck.claims.like import alike
from factcheck.model import Movement, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.frame import Frame
    from factcheck.claims.words import Words

_WAYS = {"rise": "up", "gain": "up", "more": "up", "fall": "down", "loss": "down", "fewer": "down"}
_CUE = 8
"""Tokens on either side of a percentage among which the word of its change stands."""
_NEAR = 6
"""Tokens between the ends of a change and a percentage that sums it up."""
_BESIDE = 2
"""Tokens between a percentage and its verb."""
_STOPS = frozenset({",", "，", "、", ";", "；", ":", "："})
_NOUNS = frozenset({"gain", "loss"})
"""Tags of the nouns among them."""
_COMPARES = frozenset({"versus", "earlier", "more", "fewer", "when"})
"""Tags of words that compare a percentage with something else."""
_KINDS = frozenset({"count", "money", "physical"})
_MOST = 4
"""Levels of one kind in a sentence, beyond which some pair of them makes any percentage."""
_HUNDRED = Decimal(100)


def rates(rows: Sequence[Frame], told: Sequence[Movement]) -> Iterator[Movement]:
    """The changes of a text whose rates come out, sentence by sentence.

    Args:
        rows: its sentences.
        told: the changes that words tell.
    """
    used = {figure.span for item in told for figure in (item.before, item.after, item.by) if figure}
    for at, frame in enumerate(rows):
        percents = [index for index in frame.figures if frame.figure(index).kind == "percent"]
        if not percents or frame.tags.isdisjoint(_WAYS) or (frame.block and frame.block.kind in DISPLAY):
            continue
        following = rows[at + 1] if at + 1 < len(rows) and rows[at + 1].number == frame.number + 1 else None
        for index in percents:
            rate, cue = frame.figure(index), _cue(frame, index)
            if rate.span in used or not rate.value or rate.hedge or cue is None:
                continue
            made = _made(frame, following, rate, *cue) or _marked(frame, index, *cue)
            if made and not {made.before.span, made.after.span} <= used:
                yield made


def sized(told: Sequence[Movement], rows: Sequence[Frame], words: Words) -> Iterator[Movement]:
    """The changes that words tell, with a rate of their sentence that comes out where none was tied to them."""
    starts = [row.sentence.start for row in rows] if told else []
    for item in told:
        row = rows[bisect_right(starts, item.span.start) - 1]
        yield replace(item, by=_rate(row, item, words)) if _open(item) else item


def _open(item: Movement) -> bool:
    return item.by is None and item.factor is None and item.before.kind in _KINDS


def _rate(row: Frame, item: Movement, words: Words) -> Quantity | None:
    """The percentage behind a change that its two ends make."""
    figures = [row.figure(at) for at in row.figures if row.figure(at).span.start > item.span.start]
    rates_ = [one for one in figures if one.kind == "percent" and not one.hedge]
    found = [one for one in rates_ if _holds(item.before, item.after, one)]
    if found or not rates_:
        return found[0] if len(found) == 1 else None
    return rates_[0] if _summed_up(row, item, rates_[0], words) else None


def _summed_up(row: Frame, item: Movement, rate: Quantity, words: Words) -> bool:
    """Whether a noun of the same way leads to a percentage behind both ends, and a mark ends what is said of it."""
    tokens, figures = row.tokens, [row.figure(at) for at in row.figures]
    last = max(at for at in row.figures if row.figure(at) in (item.before, item.after))
    place = row.figures[figures.index(rate)]
    between = tokens[last + 1 : place]
    mark = next((at for at in range(len(between) - 1, -1, -1) if between[at].text in _STOPS), None)
    if mark is None or any(token.quantity for token in between) or any(token.word for token in tokens[place + 1 :][:1]):
        return False
    lead = between[mark + 1 :]
    ways = {_WAYS[tag] for token in lead for tag in _NOUNS & token.tags}
    plain = all(not token.word or token.tags or token.text in words.stop for token in lead)
    alone = all(not token.date and token.tags.isdisjoint(_COMPARES) for token in between)
    return plain and alone and len(between) <= _NEAR and ways == {item.direction}


def _marked(frame: Frame, index: int, way: str, cue: str) -> Movement | None:
    """A change in one clause whose earlier level is marked as such, with its verb right beside the percentage."""
    tokens, rate = frame.tokens, frame.figure(index)
    beside = (*tokens[max(0, index - 1) : index], *tokens[index + 1 : index + 1 + _BESIDE])
    if not any(token.text == cue and token.tags & {"marked", "gain", "loss"} for token in beside):
        return None
    held = [at for at in frame.figures if _level(frame.figure(at))]
    left = [at for at in held if frame.figure(at).role == "previous"]
    if len(left) != 1 or len(held) != 2:  # noqa: PLR2004 - the two ends and nothing else
        return None
    before, after = (frame.figure(at) for at in sorted(held, key=lambda at: at != left[0]))
    first, last = min(*held, index), max(*held, index)
    near = [index - at for at in held if at < index]
    parted = any(token.text in _STOPS for token in tokens[first:last]) or not near or min(near) > _BESIDE + 1
    if not alike(before, after) or parted:
        return None
    spans = (before.span, after.span, rate.span)
    return Movement(before, after, way, cue, Span(min(s.start for s in spans), max(s.end for s in spans)), rate)


def _cue(frame: Frame, index: int) -> tuple[str, str] | None:
    """The nearest word beside a percentage that tells of a change: its way, and as it is written."""
    near = sorted(range(max(0, index - _CUE), min(len(frame.tokens), index + _CUE + 1)), key=lambda at: abs(at - index))
    for at in near:
        way = next((way for tag, way in _WAYS.items() if tag in frame.tokens[at].tags), None)
        if way:
            return way, frame.tokens[at].text
    return None


def _made(frame: Frame, following: Frame | None, rate: Quantity, way: str, cue: str) -> Movement | None:
    """The one pair of levels that makes a rate; one of them may open the next sentence."""
    held = [frame.figure(at) for at in frame.figures]
    groups = [[one for one in held if alike(one, lead) or _bare(one, lead)] for lead in held if _level(lead)]
    pairs = [pair for group in groups if len(group) <= _MOST for pair in combinations(group, 2)]
    if following and "earlier" in following.tags | frame.tags and following.figures:
        pairs += [(one, following.figure(following.figures[0])) for one in held]
    made: dict[tuple[Span, Span], Movement] = {}
    for pair in pairs:
        if not all(map(_level, pair)) or not (alike(*pair) or _bare(*pair)):
            continue
        less, more = sorted(pair, key=lambda one: one.value or Decimal(0))
        before, after = (less, more) if way == "up" else (more, less)
        if _holds(before, after, rate):
            spans = (before.span, after.span, rate.span)
            span = Span(min(one.start for one in spans), max(one.end for one in spans))
            made[before.span, after.span] = Movement(before, after, way, cue, span, rate)
    return next(iter(made.values())) if len(made) == 1 else None


def _bare(one: Quantity, other: Quantity) -> bool:
    """Whether one of two levels leaves the unit to the other: "11,600 hectares, 45% more than in 2025, when 8,000"."""
    first, second = (one, other) if one.kind == "count" else (other, one)
    return first.kind == "count" and first.counts is None and second.kind in {"money", "physical"}


def _level(figure: Quantity) -> bool:
    return figure.kind in _KINDS and bool(figure.value) and not figure.hedge


def _holds(before: Quantity, after: Quantity, rate: Quantity) -> bool:
    """Whether the figures as they are written make a rate, rounded or cut off."""
    if not before.value or after.value is None or not rate.value or before.value == after.value:
        return False
    exact = abs(after.value - before.value) / abs(before.value) * _HUNDRED
    return rate.value - rate.step / 2 <= exact < rate.value + rate.step
