"""Blocking and grouping: which of many names are worth comparing, and which are one."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from factcheck.names.align import skeleton
from factcheck.names.compare import EVEN, compare
from factcheck.names.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.names.fold import Token

_MOST_TOKENS = 5
_WIDEST_BLOCK = 60
"""Names of one block that are compared with one another; beyond it only neighbours in order are."""


_ALIKE = 62
"""Share of letters in common, in per cent, below which two names of one script are not compared."""


def _key(token: Token) -> str:
    return skeleton(token) or token.plain


def blocks(name: str, *, kind: str = "person") -> frozenset[str]:
    """Keys under which spellings of one name meet: names that share none need not be compared.

    A key is the consonant skeleton of two words in alphabetical order ("Soekarno Putri" and "Putri Sukarno" share
    one), or of the only word. Initials have no key of their own.
    """
    folded = fold(name, kind)
    keys = sorted(
        {_key(token) for token in folded.tokens[:_MOST_TOKENS] if len(token.plain) > 1 or not token.plain.isascii()}
    )
    if len(keys) == 1:
        return frozenset(keys)
    joined = "".join(_key(token) for token in folded.tokens[:_MOST_TOKENS])
    return frozenset({f"{one} {two}" for one, two in combinations(keys, 2)} | {joined})


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
    members: dict[str, list[int]] = {}
    for at, name in enumerate(order):
        for key in blocks(name, kind=kind):
            members.setdefault(key, []).append(at)
    head = list(range(len(order)))
    for key in sorted(members):
        _join_block(members[key], order, head, kind, least)
    groups: dict[int, list[str]] = {}
    for at, name in enumerate(order):
        groups.setdefault(_find(head, at), []).append(name)
    return tuple(tuple(found) for found in groups.values())


def _join_block(block: list[int], order: list[str], head: list[int], kind: str, least: float) -> None:
    from rapidfuzz import fuzz  # noqa: PLC0415 - import late: 30 ms that comparing two names need not pay

    reach = len(block) if len(block) <= _WIDEST_BLOCK else 2
    written = [_Letters.of(order[at], kind) for at in block]
    for place, one in enumerate(block):
        mine = written[place]
        for offset, two in enumerate(block[place + 1 : place + 1 + reach], place + 1):
            other = written[offset]
            if mine.script == other.script and not (
                fuzz.ratio(mine.sorted, other.sorted, score_cutoff=_ALIKE)
                or fuzz.ratio(mine.plain, other.plain, score_cutoff=_ALIKE)
            ):
                continue
            a, b = _find(head, one), _find(head, two)
            if a != b and compare(order[one], order[two], kind=kind).score >= least:
                head[max(a, b)] = min(a, b)


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
