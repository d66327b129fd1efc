"""Letters: how two words that look alike differ, and which words are worth comparing at all."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from operator import ne
from typing import TYPE_CHECKING

from factcheck.names.align import match
from factcheck.names.fold import fold, plain
from factcheck.names.known import equivalent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHORTEST = 4
"""Letters of a word that is compared on its own."""
_BLOCK = 40
"""Words that may share one key; beyond it the key tells nothing."""
_SOFT = set("aeiouyhwáàâäãåéèêëíìîïóòôöõúùûüý")
_ONE = str.maketrans("qcjvz", "kkdfs")


@lru_cache(maxsize=65_536)
def step(a: str, b: str) -> str:
    """The one step between two words: `swap`, `double` or `letter`; empty when they are the same or further apart.

    `swap`: two neighbours changed places; `double`: a letter stands twice or once; `letter`: another letter, or one
    more.
    """
    if a == b or abs(len(a) - len(b)) > 1:
        return ""
    if len(a) == len(b):
        differ = [at for at, (one, two) in enumerate(zip(a, b, strict=True)) if one != two]
        if len(differ) == 1:
            return "letter"
        neighbours = len(differ) == 2 and differ[1] == differ[0] + 1  # noqa: PLR2004 - a pair
        return "swap" if neighbours and a[differ[0]] == b[differ[1]] and a[differ[1]] == b[differ[0]] else ""
    short, long = sorted((a, b), key=len)
    at = next((at for at, char in enumerate(short) if char != long[at]), len(short))
    if short[at:] != long[at + 1 :]:
        return ""
    return "double" if at and long[at] == long[at - 1] else "letter"


@lru_cache(maxsize=65_536)
def alike(a: str, b: str) -> str:
    """How two words may be one: `sounds` (a rule of some spelling joins them), a `step`, or empty."""
    one, two = fold(a, "person").tokens, fold(b, "person").tokens
    sure = len(one) == len(two) == 1 and match(*sorted((one[0], two[0]), key=lambda token: token.text)).rule
    if sure in {"sounds", "marks"}:
        return "sounds"
    if not (a.isascii() and b.isascii()):
        a, b = plain(a), plain(b)
    return step(a, b)


def forms(a: str, b: str) -> bool:
    """Whether two words are forms of one given name in two languages or habits: "Stephen", "Steven"."""
    one, two = fold(a, "person").tokens, fold(b, "person").tokens
    return len(one) == len(two) == 1 and equivalent(one[0], two[0])


def one_sound(a: str, b: str) -> bool:
    """Whether two words differ only in letters that many spell alike: "Gonzalez", "Gonzales"."""
    return a.translate(_ONE) == b.translate(_ONE)


def left_out(a: str, b: str) -> bool:
    """Whether two words of five letters or more differ in a letter that one lacks inside: "Siveon", "Sivon"."""
    inside = a[:2] == b[:2] and a[-1] == b[-1] and len(a) != len(b)
    return inside and min(len(a), len(b)) > _SHORTEST


def differ(a: str, b: str) -> int:
    """In how many letters two words of one length differ; more than any slip has for two of other lengths."""
    return sum(map(ne, a, b)) if len(a) == len(b) else max(len(a), len(b))


def differing(a: str, b: str) -> tuple[str, str]:
    """What differs between two words, the shared head and tail left out: `sun`, `son` -> `u`, `o`."""
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < min(len(a), len(b)) - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    return a[head : len(a) - tail], b[head : len(b) - tail]


def odd(word: str) -> bool:
    """Whether a letter stands three times in a row: no spelling of anything."""
    return any(word[at] == word[at + 1] == word[at + 2] for at in range(len(word) - 2))


def _skeleton(word: str) -> str:
    kept = [char for at, char in enumerate(word.translate(_ONE)) if char not in _SOFT or not at]
    return "".join(char for at, char in enumerate(kept) if not at or char != kept[at - 1])


@lru_cache(maxsize=65_536)
def _keys(word: str) -> frozenset[str]:
    skeleton = _skeleton(word)
    sound = (f"={skeleton}",) if len(skeleton) > 1 else ()
    return frozenset((word, *sound, *(word[:at] + word[at + 1 :] for at in range(len(word)))))


class Near:
    """Words by the keys under which they are found again when a letter is wrong."""

    def __init__(self, words: Iterable[str]) -> None:
        """Takes the words that are known."""
        self._by_key: dict[str, list[str]] = {}
        for word in sorted(set(words)):
            if len(word) > _SHORTEST:
                for key in _keys(word):
                    self._by_key.setdefault(key, []).append(word)

    def has(self, word: str) -> bool:
        """Whether a word may be a slip of one of them."""
        if len(word) <= _SHORTEST:
            return False
        return any(alike(word, known) for key in _keys(word) for known in self._by_key.get(key, ())[:_BLOCK])


def near(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words that may be one, each pair once, in order; words of three letters or fewer are left out.

    Words one step apart share a key with one letter left out; words that only sound alike share their consonants.
    """
    long = sorted({word for word in words if len(word) >= _SHORTEST})
    keys = [_keys(word) for word in long]
    if len(frozenset().union(*keys)) == sum(map(len, keys)):
        return iter(())  # as in most texts: no two words share one
    once: set[str] = set()
    twice: set[str] = set()
    for own in keys:
        twice |= once & own
        once |= own
    blocks: dict[str, list[str]] = {}
    for word, own in zip(long, keys, strict=True):
        for key in own & twice:
            blocks.setdefault(key, []).append(word)
    seen = {pair for block in blocks.values() if 1 < len(block) <= _BLOCK for pair in combinations(block, 2)}
    return (pair for pair in sorted(seen) if alike(*pair))
