"""Blocking and grouping: which of many names are worth comparing, and which are one."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.names.align import skeleton
from factcheck.names.compare import EVEN, KINDS, judge
from factcheck.names.fold import fold, folded
from factcheck.names.reading import ascii_reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.names.fold import Token

_MOST_TOKENS = 5
_WIDEST_BLOCK, _WINDOW = 24, 4
"""Names of one block that are all compared with one another; beyond it each only with so many neighbours."""
_ALIKE = 66
"""Share of letters in common, in per cent, below which two names of one script are not compared."""
_REMEMBERED = 1024
"""Names that are kept as read: those of one block, since pairs come in the order of their names."""


def _key(token: Token) -> str:
    return skeleton(token) or token.plain


def blocks(name: str, *, kind: str = "person") -> frozenset[str]:
    """Keys under which spellings of one name meet: names that share none need not be compared.

    A key is the consonant skeleton of two words in alphabetical order ("Soekarno Putri" and "Putri Sukarno" share
    one), or of the only word. Initials have no key of their own.
    """
    return frozenset(_keys(fold(name, kind).tokens))


def _keys(tokens: Sequence[Token]) -> Iterable[str]:
    """The keys of a name, as told of `blocks`; one may come twice."""
    every = [_key(token) for token in tokens[:_MOST_TOKENS]]
    keys = sorted({key for key, token in zip(every, tokens, strict=False) if _speaks(token)})
    if len(keys) == 1:
        return keys
    return [*map(" ".join, combinations(keys, 2)), "".join(every)]


def _speaks(token: Token) -> bool:
    """Whether a token is no initial."""
    return len(token.plain) > 1 or not token.plain.isascii()


def group(names: Iterable[str], *, kind: str = "person", least: float = EVEN) -> tuple[tuple[str, ...], ...]:
    """Many names as groups of spellings of one name, in order of first appearance.

    Args:
        names: written names; repeats count once.
        kind: `person`, `org` or `place`, for all of them.
        least: the score from which two names are one.

    Returns:
        Groups of at least one name. Two names are together when a chain of compared pairs joins them; a bare surname
        joins nobody, since it fits many.
    """
    kind = kind if kind in KINDS else "person"
    order = list(dict.fromkeys(names))
    head = list(range(len(order)))
    read = lru_cache(_REMEMBERED)(folded)
    for pair in sorted(_Crowd.of(order, kind).near()):
        one, two = divmod(pair, len(order))
        a, b = _find(head, one), _find(head, two)
        first, second = sorted((order[one], order[two]))
        if a != b and judge(read(first, kind), read(second, kind), kind).score >= least:
            head[max(a, b)] = min(a, b)
    groups: dict[int, list[str]] = {}
    for at, name in enumerate(order):
        groups.setdefault(_find(head, at), []).append(name)
    return tuple(tuple(found) for found in groups.values())


@dataclass(slots=True, eq=False, repr=False)
class _Crowd:
    """Many names by their places: lists of texts and numbers, which cost the garbage collector nothing.

    Attributes:
        script: the script of each.
        plain: its words without marks.
        ordered: the same in alphabetical order.
        blocks: the names that share a key, by that key.
    """

    script: list[str]
    plain: list[str]
    ordered: list[str]
    blocks: dict[str, list[int]]

    @classmethod
    def of(cls, names: list[str], kind: str) -> _Crowd:
        """Read and blocked."""
        crowd = cls([], [], [], {})
        first: dict[str, int] = {}
        for at, name in enumerate(names):
            read = folded(name, kind)
            words = [token.plain for token in read.tokens]
            crowd.script.append(read.script)
            crowd.plain.append(" ".join(words))
            crowd.ordered.append(" ".join(sorted(words)))
            for key in _keys(read.tokens):
                before = first.setdefault(key, at)
                if before != at:
                    crowd.blocks.setdefault(key, [before]).append(at)
        return crowd

    def near(self) -> set[int]:
        """The pairs of each block that share enough letters or are in two scripts, each as one number.

        In a wide block only neighbours in the order of the alphabet are looked at, from the first word and from the
        last, so that the work grows with the names.
        """
        found: set[int] = set()
        for key, block in self.blocks.items():
            if " " not in key and self._as_many_words(block):
                continue
            if len(block) <= _WIDEST_BLOCK:
                self._look(block, len(block), found)
                continue
            read = {at: self._reading(at) for at in block}
            for backwards in (False, True):
                row = sorted(block, key=lambda at: sorted(read[at], reverse=backwards))
                self._look(row, _WINDOW, found)
        return found

    def _as_many_words(self, block: list[int]) -> bool:
        """Whether all names of a block have as many words, two at least: then no word is written apart in another."""
        words = self.plain[block[0]].count(" ")
        return words > 0 and all(self.plain[at].count(" ") == words for at in block)

    def _reading(self, at: int) -> list[str]:
        """The words of a name in Latin letters, so that those of two scripts stand beside one another."""
        plain = self.plain[at]
        return (plain if self.script[at] == "Latn" else ascii_reading(plain)).split()

    def _look(self, row: list[int], reach: int, found: set[int]) -> None:
        """Take from a row of names the pairs that are near, not more than `reach` apart."""
        from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - import late: 30 ms that comparing two names need not pay

        script, plain, ordered = self.script, self.plain, self.ordered
        for place, one in enumerate(row):
            mine, in_order, own = plain[one], ordered[one], script[one]
            for two in row[place + 1 : place + 1 + reach]:
                if (
                    own != script[two]
                    or ratio(mine, plain[two], score_cutoff=_ALIKE)
                    or ratio(in_order, ordered[two], score_cutoff=_ALIKE)
                ):
                    found.add(min(one, two) * len(plain) + max(one, two))


def _find(head: list[int], at: int) -> int:
    while head[at] != at:
        head[at] = head[head[at]]
        at = head[at]
    return at
