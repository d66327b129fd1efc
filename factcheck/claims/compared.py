"""Comparisons that no two figures show: of chances, and with people whom the figures only describe."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.claims.ends import FAR, closes
from factcheck.claims.like import alike
from factcheck.claims.words import NO_TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Token
    from factcheck.model import Quantity

_BESIDE = 3
"""Tokens before and behind a word for a change in which its degree stands ("a faster rate of decline")."""
_FARTHER = 14
"""Tokens behind a figure that is compared with in which the time stands of which it is."""
_YEAR = 4
"""Digits of a year."""
_LED = 2
"""Tokens between a comma and a comparative ("just", "slightly")."""
_ENDS = frozenset({",", ";", ".", "(", ")", ":"})
_FURTHER = 8
"""Tokens behind a fraction in which "to" makes a change of it ("a third of the 900, to 300")."""


def of_chances(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comparative is one of chances: "51% less likely to die than ..."."""
    return "odds" in _behind(tokens, at)


def counts_more(tokens: Sequence[Token], at: int, figure: Quantity) -> bool:
    """Whether a figure right before a comparative is a difference: "two more than last year's 10".

    A bare number is; any other one is where it stands behind a comma, and a level before it: "80 euros, 5 euros more
    than ...".
    """
    if figure.kind == "count" and figure.counts is None:
        return True
    before = tokens[max(0, at - FAR) : at - 1]
    like = any(token.quantity and alike(token.quantity, figure) for token in before)
    return before[-1:] != () and before[-1].text == "," and like


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


def set_against(tokens: Sequence[Token], at: int) -> tuple[Quantity, Quantity] | None:
    """Both ends of a bare comparison, the earlier first: "203 million, slightly higher than | the 200 million of 2009".

    A comparative in front of a figure hedges it, unless a comma parts it from the one figure before that it can be
    held against, and a time or an article says that another figure is meant.
    """
    place = next((i for i in range(at + 1, min(len(tokens), at + 3)) if tokens[i].quantity), None)
    comma = next((i for i in range(at - 1, max(-1, at - 2 - _LED), -1) if tokens[i].text == ","), None)
    base = tokens[place].quantity if place is not None else None
    if place is None or base is None or comma is None or not all(token.word for token in tokens[comma + 1 : at]):
        return None
    end = next((i for i in range(place + 1, len(tokens)) if tokens[i].text in _ENDS), len(tokens))
    dated = any(token.date or "earlier" in token.tags for token in tokens[place + 1 : min(end, place + _FURTHER)])
    if not dated and "definite" not in tokens[place - 1].tags:
        return None
    held = [token.quantity for token in tokens[max(0, comma - _FARTHER) : comma] if token.quantity]
    like = [figure for figure in held if alike(figure, base) and figure.value is not None]
    return (base, like[0]) if len(like) == 1 and base.value is not None and not base.hedge else None


def in_bracket(inside: Sequence[Token], after: Quantity, by: Quantity | None, direction: str) -> Quantity | None:
    """The earlier figure in a bracket behind the later one: "16% to 48 million (against 41 million in 2017)".

    Args:
        inside: the tokens behind the bracket that opens.
        after: the later figure.
        by: the size of the change, as far as it is told.
        direction: of the change.
    """
    row = list(takewhile(lambda token: token.text != ")", inside))
    held = [token.quantity for token in row if token.quantity]
    led = any("versus" in token.tags for token in row[:1])
    told = led or any("earlier" in token.tags or _of_then(row, at) for at, token in enumerate(row))
    if len(held) != 1 or not told or not alike(held[0], after) or held[0].value is None or held[0].hedge:
        return None
    return None if far_off(by, direction, held[0], after) else held[0]


def _of_then(row: Sequence[Token], at: int) -> bool:
    """Whether a time in a bracket is that of its figure: right behind it ("45 million | last year"), or a year."""
    token = row[at]
    behind = at > 0 and row[at - 1].quantity is not None
    return token.date and (behind or any(piece.isdigit() and len(piece) == _YEAR for piece in token.text.split()))


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


def stands_alone(row: Sequence[Token], at: int, by: Quantity) -> bool:
    """Whether a cue and its percentage fill a bracket, or the end of a clause behind a comma."""
    size = next((index for index in range(at + 1, min(len(row), at + 4)) if row[index].quantity is by), None)
    before = [token.text for token in row[max(0, at - 2) : at]]
    if before[-1:] == ["("]:
        return size is not None and row[size + 1 : size + 2] != () and row[size + 1].text == ")"
    return size is not None and "," in before and closes(row, size + 1)
