"""Degrees of a state that together narrow nothing: "rusak berat, sedang dan ringan", "badly or slightly damaged"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.lexicon import match, traits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims.frame import Frame
    from factcheck.claims.lexicon import Lexicon

DEGREE = "degree"
"""Trait of the qualifiers that say how badly."""
_NEAR = 9
"""Tokens on either side of a figure among which the degrees of its state stand."""
_BETWEEN = 3
"""Tokens from one degree to the next at most: "berat | maupun | luka | ringan"."""


def whole(scope: tuple[str, ...], frame: Frame, index: int, lexicon: Lexicon) -> tuple[str, ...]:
    """The scope of a figure without its degree, where the text tells the other degrees in one breath with it."""
    if not scope or not any(DEGREE in traits(word) for word in scope):
        return scope
    before: tuple[int, str] | None = None
    for at, degree in _degrees(frame, index, lexicon):
        if before and before[1] != degree and at - before[0] <= _BETWEEN and _unbroken(frame, before[0], at):
            return tuple([word for word in scope if DEGREE not in traits(word)])
        before = at, degree
    return scope


def _degrees(frame: Frame, index: int, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Where a degree stands near a figure, and which."""
    for at in range(max(0, index - _NEAR), min(len(frame.tokens), index + _NEAR + 1)):
        found = match(lexicon.qualifiers, [frame.tokens[at].text], 0)
        if found and DEGREE in found[0].traits:
            yield at, found[0].id


def _unbroken(frame: Frame, one: int, other: int) -> bool:
    """Whether no figure and no mark but a comma stands between two tokens."""
    return all(token.quantity is None and (token.word or token.text in ",/") for token in frame.tokens[one + 1 : other])
