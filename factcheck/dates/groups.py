"""The named groups of a match, as tokens and the values of the roles that they play."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.dates.figures import Value
    from factcheck.dates.lexicon import Lexicon
    from factcheck.dates.rules import Match
    from factcheck.dates.tokens import Token

_NUMBER_ROLES = ("num", "short", "ord", "roman", "day", "year", "long", "firstyear")


class Groups:
    """The named groups of a match, as tokens and their values."""

    def __init__(self, lex: Lexicon, tokens: Sequence[Token], match: Match) -> None:
        self.lex, self._tokens, self._groups, self.match = lex, tokens, match.groups, match

    def has(self, name: str) -> bool:
        """Whether the group took part."""
        return name in self._groups

    def all(self) -> Sequence[Token]:
        """Every token of the match."""
        return self._tokens[: self.match.end]

    def tokens(self, name: str) -> Sequence[Token]:
        """The tokens of a group."""
        first, after = self._groups[name]
        return self._tokens[first:after]

    def get(self, name: str, *roles: str) -> Value | None:
        """The value of a group's first token in the first of these roles (its own name by default) that it plays."""
        if name not in self._groups:
            return None
        token = self._tokens[self._groups[name][0]]
        for role in roles or (name,):
            if role in token.roles:
                return token.roles[role]
        return None

    def number(self, *names: str) -> int | None:
        """The whole number of the first group that took part."""
        for name in names:
            value = self.get(name, *_NUMBER_ROLES)
            if isinstance(value, int) or (isinstance(value, Decimal) and value == int(value)):
                return int(value)
        return None

    def amount(self, *names: str) -> Decimal | None:
        """The number of the first group that took part, fractions included."""
        for name in names:
            value = self.get(name, "num", "anum", "short", "day")
            if isinstance(value, int | Decimal):
                return Decimal(value)
        return None

    def unit(self, *names: str) -> str | None:
        """The unit that the first of these groups names."""
        for name in names:
            value = self.get(name, "unit", "one")
            if isinstance(value, str):
                return value
        return None

    def side(self) -> int | None:
        """Direction of `dir` or `dirpost`."""
        value = self.get("dir", "dir", "past") if self.has("dir") else self.get("dirpost")
        if self.has("dir") and "dir" not in self.tokens("dir")[0].roles:
            return -1
        return value if isinstance(value, int) else None

    def pair(self, name: str, *roles: str) -> tuple[int, int] | None:
        """The two numbers of a range written as one run of digits."""
        value = self.get(name, *roles)
        return cast("tuple[int, int]", value) if isinstance(value, tuple) else None
