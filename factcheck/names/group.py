"""Blocking and grouping: which of many names are worth comparing, and which are one."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from factcheck.names.align import skeleton
from factcheck.names.compare import EVEN, compare
from factcheck.names.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.names.fold import Token

_MOST_TOKENS = 5
_WIDEST_BLOCK, _WINDOW = 24, 10
"""Names of one block that are all compared with one another; beyond it each only with so many neighbours."""
_ALIKE = 66
"""Share of letters in common, in per cent, below which two names of one script are not compared."""


def _key(token: Token) -> str:
    return skeleton(token) or token.plain


def blocks(name: str, *, kind: str = "person") -> frozenset[str]:
    """Keys under which spellings of one name meet: names that share none need not be compared.

    A key is the consonant skeleton of two words in alphabetical order ("Soekarno Putri" and "Putri Sukarno" share
    one), or of the only word. Initials have no key of their own.
    """
    tokens = fold(name, kind).tokens[:_MOST_TOKENS]
    every = [_key(token) for token in tokens]
    keys = sorted({key for key, token in zip(every, tokens, strict=True) if _speaks(token)})
    if len(keys) == 1:
        return frozenset(keys)
    return frozenset([*map(" ".join, combinations(keys, 2)), "".join(every)])


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
    order = list(dict.fromkeys(names))
    written: list[_Letters] = []
    members: dict[str, list[int]] = {}
    for at, name in enumerate(order):
        written.append(_Letters.of(name, kind))
        for key in blocks(name, kind=kind):
            members.setdefault(key, []).append(at)
    head = list(range(len(order)))
    for key in sorted(key for key, block in members.items() if len(block) > 1):
        for one, two in _near(members[key], written):
            a, b = _find(head, one), _find(head, two)
            if a != b and compare(order[one], order[two], kind=kind).score >= least:
                head[max(a, b)] = min(a, b)
    groups: dict[int, list[str]] = {}
    for at, name in enumerate(order):
        groups.setdefault(_find(head, at), []).append(name)
    return tuple(tuple(found) for found in groups.values())


def _near(block: list[int], written: list[_Letters]) -> Iterator[tuple[int, int]]:
    """The pairs of a block that share enough letters, or are in two scripts.

    In a wide block only neighbours in the order of the alphabet are looked at, so that the work grows with the names.
    """
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - import late: 30 ms that comparing two names need not pay

    reach = len(block)
    if reach > _WIDEST_BLOCK:
        block, reach = sorted(block, key=lambda at: (written[at].script, written[at].sorted)), _WINDOW
    for place, one in enumerate(block):
        mine = written[one]
        for two in block[place + 1 : place + 1 + reach]:
            other = written[two]
            if (
                mine.script != other.script
                or ratio(mine.plain, other.plain, score_cutoff=_ALIKE)
                or ratio(mine.sorted, other.sorted, score_cutoff=_ALIKE)
            ):
                yield one, two


class _Letters(NamedTuple):
    """The letters of a name as written and with its words in alphabetical order."""

    plain: str
    sorted: str
    script: str

    @classmethod
    def of(cls, name: str, kind: str) -> _Letters:
        folded = fold(name, kind)
        words = [token.plain for token in folded.tokens]
        return cls(" ".join(words), " ".join(sorted(words)), folded.script)


def _find(head: list[int], at: int) -> int:
    while head[at] != at:
        head[at] = head[head[at]]
        at = head[at]
    return at
