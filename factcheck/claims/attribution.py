"""Who says so: the origin of a statement, its class, and whether it is carried over from the sentence before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Frame, Token
    from factcheck.model import NameMention

_CLASSES = (("relays", "relay"), ("estimates", "estimate"), ("confirms", "confirmation"), ("says", "speech"))
SAYING = frozenset({"according", *(tag for tag, _ in _CLASSES)})
"""Tags of the words that state an attribution."""
_PLAIN = {"speech", "relay"}
_CLOSING = {",", "”", '"', "’", "'"}
_REACH = 8
"""Tokens between a word of saying and the one who says it."""


def attribution(frame: Frame, names: Sequence[NameMention], text: str) -> Attribution | None:
    """The attribution that a sentence states, or `None`."""
    best: Attribution | None = None
    for at in frame.cues:
        tags = frame.tokens[at].tags
        if not tags & SAYING:
            continue
        made = _stated(frame, at, names, text)
        if made and "according" in tags:
            return made
        if made and (best is None or (best.kind in _PLAIN and made.kind not in _PLAIN)):
            best = made
    return best


def _stated(frame: Frame, at: int, names: Sequence[NameMention], text: str) -> Attribution | None:
    """What the word of saying at an index states, when its speaker stands beside it."""
    tokens, token = frame.tokens, frame.tokens[at]
    after = range(at + 1, min(len(tokens), at + _REACH))
    if "according" in token.tags:
        origin = _origin(tokens, after, names, text)
        return Attribution(origin[0], "speech", span=origin[1], cue=token.text) if origin else None
    kind = next(label for tag, label in _CLASSES if tag in token.tags)
    before = range(at - 1, max(-1, at - _REACH), -1)
    behind = at > 0 and tokens[at - 1].text in _CLOSING  # ", said the mayor"
    ways = (after, before) if behind else (before, after)
    found = next((origin for way in ways if (origin := _origin(tokens, way, names, text))), None)
    if found is None:
        return None
    if kind == "relay":
        return Attribution(None, kind, carrier=found[0], span=found[1], cue=token.text)
    return Attribution(found[0], kind, span=found[1], cue=token.text)


def _origin(tokens: Sequence[Token], way: range, names: Sequence[NameMention], text: str) -> tuple[str, Span] | None:
    """The first name or source noun on the way from a word of saying; a figure or a clause mark ends the way."""
    for index in way:
        token = tokens[index]
        if token.quantity or token.text in ";:()":
            return None
        name = next((name for name in names if name.span.start <= token.start < name.span.end), None)
        if name:
            return name.text, name.span
        if "sources" in token.tags:
            return text[token.start : token.end], Span(token.start, token.end)
        if token.word and not token.tags and text[token.start].isupper():
            return _capitals(tokens, index, text)
    return None


def _capitals(tokens: Sequence[Token], index: int, text: str) -> tuple[str, Span]:
    """The row of capitalised words round a token."""
    begin = end = index
    while begin and tokens[begin - 1].word and text[tokens[begin - 1].start].isupper():
        begin -= 1
    while end + 1 < len(tokens) and tokens[end + 1].word and text[tokens[end + 1].start].isupper():
        end += 1
    span = Span(tokens[begin].start, tokens[end].end)
    return span.of(text), span


def inherited(earlier: Attribution | None) -> Attribution | None:
    """The attribution of the sentence before, marked as carried over."""
    return replace(earlier, inherited=True) if earlier else None
