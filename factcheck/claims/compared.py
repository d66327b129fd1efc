"""Comparisons that no two figures show: of chances, and with people whom the figures only describe."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.claims.words import NO_TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Token
    from factcheck.model import Quantity

_BESIDE = 3
"""Tokens before and behind a word for a change in which its degree stands ("a faster rate of decline")."""
_FARTHER = 14
"""Tokens behind a figure that is compared with in which the time stands of which it is."""
_ENDS = frozenset({",", ";", ".", "(", ")", ":"})
_FURTHER = 8
"""Tokens behind a fraction in which "to" makes a change of it ("a third of the 900, to 300")."""


def of_chances(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comparative is one of chances: "51% less likely to die than ..."."""
    return "odds" in _behind(tokens, at)


def of_changes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for a change is said to be more or less than another change: "a slower increase than the 3.4%"."""
    lead = takewhile(lambda token: token.word and token.quantity is None, reversed(tokens[max(0, at - _BESIDE) : at]))
    behind = takewhile(lambda token: token.word and token.quantity is None, tokens[at + 1 : at + 1 + _BESIDE])
    return any("degrees" in token.tags for token in (*lead, *behind))


def of_before(tokens: Sequence[Token], versus: Token, figure: Quantity) -> bool:
    """Whether a figure that is compared with is an earlier one: "compared with 7.5% nationally" is not.

    A date, or a word for before, stands in its phrase.
    """
    begin = next(at for at, token in enumerate(tokens) if token is versus)
    at = next(at for at, token in enumerate(tokens) if token.quantity is figure)
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].text in _ENDS), len(tokens))
    return any(token.date or "earlier" in token.tags for token in tokens[begin : min(end, at + _FARTHER)])


def of_people(tokens: Sequence[Token], index: int, people: frozenset[str]) -> bool:
    """Whether people stand at a token, and what is told of them goes on behind: "than those who ate 15 grams".

    Args:
        tokens: the sentence.
        index: of the token, behind the word that compares.
        people: nouns for people that say nothing more, which need a relative clause.
    """
    token, behind = tokens[index], _behind(tokens, index)
    return "relative" in behind if token.text in people else "those" in token.tags and "out_of" not in behind


def of_a_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a fraction is that of a whole, and no change of it: "14,000, a sixth of 84,000"."""
    figure = tokens[at].quantity
    if figure is None or figure.value is None or figure.value >= 1 or "out_of" not in _behind(tokens, at):
        return False
    return not any("goal" in token.tags for token in tokens[at + 1 : at + 1 + _FURTHER])


def far_off(by: Quantity | None, direction: str, before: Quantity, after: Quantity) -> bool:
    """Whether a clause tells something else of the time before: "21% less than then, when it paid $12 million"."""
    rate = by.value if by and by.kind == "percent" else None
    if rate is None or not before.value or after.value is None or direction not in {"up", "down"}:
        return True
    made = before.value * (100 + rate if direction == "up" else max(100 - rate, Decimal(1))) / 100
    return not made / 2 <= after.value <= made * 2


def one_of_each(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure is told for each of something: "23 cents | per share", "23 cents | a share"."""
    behind = _behind(tokens, at)
    return "each" in behind or ("one" in behind and at + 2 < len(tokens) and tokens[at + 2].word)


def _behind(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """The tags of the next token."""
    return tokens[at + 1].tags if at + 1 < len(tokens) else NO_TAGS
