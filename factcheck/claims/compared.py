"""Comparisons that no two figures show: of chances, and with people whom the figures only describe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.words import NO_TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Token


def of_chances(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comparative is one of chances: "51% less likely to die than ..."."""
    return "odds" in _behind(tokens, at)


def of_people(tokens: Sequence[Token], index: int, people: frozenset[str]) -> bool:
    """Whether people stand at a token, and what is told of them goes on behind: "than those who ate 15 grams".

    Args:
        tokens: the sentence.
        index: of the token, behind the word that compares.
        people: nouns for people that say nothing more, which need a relative clause.
    """
    token, behind = tokens[index], _behind(tokens, index)
    return "relative" in behind if token.text in people else "those" in token.tags and "out_of" not in behind


def _behind(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """The tags of the next token."""
    return tokens[at + 1].tags if at + 1 < len(tokens) else NO_TAGS
