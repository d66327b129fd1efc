"""Margins: "won by 12 votes, 52 to 40", "52 suara berbanding 40, selisih 12 suara": how far two results lie apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.claims.lexicon import match
from factcheck.model import Margin, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.counted import Counting
    from factcheck.claims.frame import Frame, Token

    Pair = tuple[Quantity, Quantity]

_CUE = 3
"""Tokens from a margin to the word that says it is one."""
_NOUN = 2
"""Words between the first result and what joins it to the second."""
_GAP = 4
"""Tokens between two results and the word for their margin."""
_GAMES = {"goals", "points"}
_DASHES = frozenset("-–")
_OPENS = frozenset(",(:—–")
_ENDS = frozenset(".,;:)—–!?")
_LONGEST = 4
"""Digits of a number in a pair that is no figure of its own ("54-45")."""


def margins(frame: Frame, counting: Counting) -> Iterator[Margin]:
    """The margins that a sentence tells beside the two results they come from."""
    tokens, words = frame.tokens, counting.words
    for at in frame.figures:
        by = frame.figure(at)
        if by.kind not in {"count", "points"} or by.value is None or by.hedge:
            continue
        near = [*range(at - 1, max(-1, at - 1 - _CUE), -1), *range(at + 1, min(len(tokens), at + 1 + _CUE))]
        cue = next((index for index in near if tokens[index].text in words.margin), None)
        if cue is None or not _won(by, tokens[cue], counting):
            continue
        pair = _behind(tokens, max(at, cue), by, counting) or _ahead(tokens, cue, counting)
        if pair and all(_fits(by, one) for one in pair):
            less, more = sorted(pair, key=lambda one: one.value or 0)
            spans = [by.span, less.span, more.span]
            span = Span(min(one.start for one in spans), max(one.end for one in spans))
            yield Margin(more, less, by, tokens[cue].text, span)


def _won(by: Quantity, cue: Token, counting: Counting) -> bool:
    """Whether a figure counts what contests are won by; a bare one needs more than "by" beside it."""
    if by.kind == "points":
        return True
    if by.counts is None:
        return cue.tags.isdisjoint({"step", "amount"})
    found = match(counting.lexicon.nouns, by.counts.split(), 0)
    return found is not None and ("contest" in found[0].traits or found[0].id in _GAMES)


def _fits(by: Quantity, one: Quantity) -> bool:
    """Whether a margin can be the difference of such results: points of two shares, a count of two counts."""
    return one.kind == "count" if by.kind == "count" and one.kind != "percent" else one.kind == "percent"


def _behind(tokens: Sequence[Token], at: int, by: Quantity, counting: Counting) -> Pair | None:
    """The results behind their margin: "by 12 votes | , 52 to 40"."""
    noun = by.counts_span.end if by.counts_span else 0
    index = at + 1
    while index < len(tokens) and (tokens[index].end <= noun or tokens[index].text in counting.words.margin):
        index += 1
    opened = False
    while index < len(tokens) and (tokens[index].text in _OPENS or "parts" in tokens[index].tags):
        opened, index = True, index + 1
    found = _pair(tokens, index, counting) if opened else None
    if found is None:
        return None
    pair, end = found
    held = pair[1].counts_span.end if pair[1].counts_span else 0
    while end < len(tokens) and tokens[end].end <= held:
        end += 1
    over = end == len(tokens) or tokens[end].text in _ENDS
    return pair if over and _pair(tokens, end + 1, counting) is None else None


def _ahead(tokens: Sequence[Token], cue: int, counting: Counting) -> Pair | None:
    """The results before their margin: "passed 54-45 | , a margin of 9"."""
    for last in range(cue - 1, max(0, cue - 1 - _GAP), -1):
        if _number(tokens[last], counting) is None:
            continue
        opened = any(token.text in _OPENS for token in tokens[last + 1 : cue])
        for start in range(last - 2, max(-1, last - 3 - _NOUN), -1) if opened else ():
            found = _pair(tokens, start, counting)
            if found and found[1] == last + 1:
                more = start > 1 and tokens[start - 1].text == "," and _number(tokens[start - 2], counting)
                return None if more else found[0]  # "25-23, 25-21": of which of the two
        return None
    return None


def _pair(tokens: Sequence[Token], at: int, counting: Counting) -> tuple[Pair, int] | None:
    """Two results that begin at a token, and the token behind them: "52 to 40", "52 suara berbanding 40", "54-45"."""
    first = _number(tokens[at], counting) if at < len(tokens) else None
    if first is None:
        return None
    index = at + 1
    while (
        index < len(tokens)
        and index <= at + _NOUN
        and tokens[index].word
        and tokens[index].text not in counting.words.rivals
    ):
        index += 1
    if index + 1 >= len(tokens) or not (tokens[index].text in _DASHES or tokens[index].text in counting.words.rivals):
        return None
    second = _number(tokens[index + 1], counting)
    return ((first, second), index + 2) if second else None


def _number(token: Token, counting: Counting) -> Quantity | None:
    """The figure of a token; short digits in a pair are none to the finder, which leaves scores alone."""
    if token.quantity:
        return None if token.quantity.value is None or token.quantity.hedge else token.quantity
    if not token.text.isdigit() or len(token.text) > _LONGEST:
        return None
    found = quantities.find(token.text, language=counting.lexicon.language)
    return replace(found[0], span=Span(token.start, token.end)) if len(found) == 1 else None
