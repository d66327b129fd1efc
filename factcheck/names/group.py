"""Blocking and grouping: which of many names are worth comparing, and which are one."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from itertools import chain, combinations
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.names import kindwords
from factcheck.names.align import skeleton, soft_skeleton
from factcheck.names.asian import may_have_surname
from factcheck.names.compare import EVEN, KINDS, judge
from factcheck.names.fold import fold, folded
from factcheck.names.known import both_established
from factcheck.names.likeness import bits
from factcheck.names.reading import ascii_reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.names.fold import Token

_MOST_TOKENS = 5
_MANY = 255
"""Words of a name that are not counted further."""
_WIDEST_BLOCK, _WINDOW = 12, 4
"""Names of one block that are all compared with one another; beyond it each only with so many neighbours."""
_ALIKE = 66
"""Share of letters in common, in per cent, below which two names of one script, or two established words that stand
against each other in them, are not compared."""
_MORE_ALIKE = 75
"""The same of two established words in names that have no word in common: there each must be the other's spelling."""
_REMEMBERED = 1024
"""Names that are kept as read: those of one block, since pairs come in the order of their names."""


def blocks(name: str, *, kind: str = "person") -> frozenset[str]:
    """Keys under which spellings of one name meet: names that share none need not be compared.

    A key is the consonant skeleton of two words in alphabetical order ("Soekarno Putri" and "Putri Sukarno" share
    one), or of the only word. Initials have no key of their own. Where c may be k, or ch a rough h, there are keys for
    that as well, and for the concepts of a body or place ("Ministry of Health", "Kementerian Kesehatan").
    """
    read = fold(name, kind)
    meeting = kindwords.meeting(read) if kind in {"org", "place"} else ()
    return frozenset([*(key for every in _readings(read.tokens) for key in _keys(read.tokens, every)), *meeting])


def _readings(tokens: Sequence[Token]) -> list[list[str]]:
    """The keys of the words of a name, in one way or in two."""
    every = [skeleton(token) or token.plain for token in tokens]
    soft = [soft_skeleton(token) or token.plain for token in tokens]
    return [every] if every == soft else [every, soft]


def _keys(tokens: Sequence[Token], every: list[str]) -> Iterable[str]:
    """The keys of a name, as told of `blocks`, from those of its words; one may come twice."""
    every = every[:_MOST_TOKENS]
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
    order = tuple(dict.fromkeys(names))
    head = array("q", range(len(order)))
    read = lru_cache(_REMEMBERED)(folded)
    for pair in sorted(_Crowd.of(order, kind).near()):
        one, two = divmod(pair, len(order))
        a, b = _find(head, one), _find(head, two)
        first, second = sorted((order[one], order[two]))
        if a != b and judge(read(first, kind), read(second, kind), kind).score >= least:
            head[max(a, b)] = min(a, b)
    heads = array("q", [_find(head, at) for at in range(len(order))])
    alone = {at for at, size in Counter(heads).items() if size == 1}
    groups: dict[int, list[str]] = {}
    for at, name in zip(heads, order, strict=True):
        if at not in alone:
            groups.setdefault(at, []).append(name)
    return tuple([tuple(groups.get(at, (name,))) for at, name in enumerate(order) if heads[at] == at])


class _Letters(dict[int, int]):
    """The letters of names by their places, as far as they were asked for: a name that shares no key needs none."""

    def __init__(self, plain: Sequence[str]) -> None:
        super().__init__()
        self._plain = plain

    def __missing__(self, at: int) -> int:
        self[at] = letters = bits(self._plain[at])
        return letters


@dataclass(slots=True, eq=False, repr=False)
class _Crowd:
    """Many names by their places, held so that the garbage collector has next to nothing to go through.

    It visits every list, array and tuple each time that it looks at all there is; with one a block that was a seventh
    of the time, and grew fourfold for twice the names.

    Attributes:
        script: the script of each.
        plain: its words without marks.
        ordered: the same in the order of their keys, in which spellings of one name have their words alike.
        sizes: how many words it has, in one byte.
        letters: its letters as `likeness.bits` has them, once they were asked for.
        twofold: whether its words have keys of two kinds, so that they may stand in another order.
        keys: every key that names share.
        members: for each name under each of these keys, the place of the key times the number of names plus its own.
    """

    script: list[str]
    plain: list[str]
    ordered: list[str]
    sizes: bytearray
    letters: _Letters
    twofold: bytearray
    keys: list[str]
    members: array[int]

    @classmethod
    def of(cls, names: Sequence[str], kind: str) -> _Crowd:
        """Read and blocked."""
        script: list[str] = []
        plain: list[str] = []
        ordered: list[str] = []
        sizes = bytearray()
        twofold = bytearray()
        first: dict[str, int] = {}
        keys: dict[str, int] = {}
        members = array("q")
        for at, name in enumerate(names):
            read = folded(name, kind)
            words = [token.plain for token in read.tokens]
            readings = _readings(read.tokens)
            script.append(read.script)
            plain.append(" ".join(words))
            sizes.append(min(len(words), _MANY))
            twofold.append(len(readings) > 1)
            ordered.append(" ".join([word for _, word in sorted(zip(readings[0], words, strict=True))]))
            for key in dict.fromkeys(chain.from_iterable([_keys(read.tokens, every) for every in readings])):
                before = first.setdefault(key, at)
                if before != at:
                    if key not in keys:
                        keys[key] = len(keys) * len(names)
                        members.append(keys[key] + before)
                    members.append(keys[key] + at)
        return cls(script, plain, ordered, sizes, _Letters(plain), twofold, list(keys), members)

    def blocks(self) -> Iterator[tuple[str, list[int]]]:
        """The names that share a key, with that key."""
        members, size, start = sorted(self.members), len(self.plain), 0
        for place, key in enumerate(self.keys):
            end = bisect_left(members, (place + 1) * size, start)
            yield key, [member - place * size for member in members[start:end]]
            start = end

    def near(self) -> set[int]:
        """The pairs of each block that share enough letters or are in two scripts, each as one number.

        In a wide block only neighbours in the order of the alphabet are looked at, from the first word and from the
        last, so that the work grows with the names.
        """
        found: set[int] = set()
        for key, block in self.blocks():
            two = " " in key
            if not two and self._as_many_words(block):
                continue
            if len(block) <= _WIDEST_BLOCK:
                self._look(block, len(block), found, two=two)
                continue
            words = {at: sorted(self._reading(at)) for at in block}
            self._look(sorted(block, key=words.__getitem__), _WINDOW, found, two=two)
            for read in words.values():
                read.reverse()
            self._look(sorted(block, key=words.__getitem__), _WINDOW, found, two=two)
        return found

    def _as_many_words(self, block: Sequence[int]) -> bool:
        """Whether all names of a block have as many words, two at least: then no word is written apart in another."""
        sizes = set(map(self.sizes.__getitem__, block))
        return len(sizes) == 1 and sizes.isdisjoint((0, 1, _MANY))

    def _reading(self, at: int) -> list[str]:
        """The words of a name in Latin letters, so that those of two scripts stand beside one another."""
        plain = self.plain[at]
        return (plain if self.script[at] == "Latn" else ascii_reading(plain)).split()

    def _look(self, row: Sequence[int], reach: int, found: set[int], *, two: bool) -> None:
        """Take from a row of names the pairs that are near, not more than `reach` apart.

        Three of four pairs have too few letters in common in any order, which their sets of letters tell.

        Of names that share the keys of two words (`two`), the order of the keys has these words alike. A third word
        may stand between them, which takes nothing away; only with a third on both sides can it mislead, or where the
        keys of one name are of two kinds.
        """
        from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - import late: 30 ms that comparing two names need not pay

        script, plain, ordered, sizes, twofold = self.script, self.plain, self.ordered, self.sizes, self.twofold
        held = list(map(self.letters.__getitem__, row))
        for place, one in enumerate(row):
            mine, in_order, own, letters = plain[one], ordered[one], script[one], held[place]
            size = len(mine)
            written = not two or sizes[one] > 2 or twofold[one]  # noqa: PLR2004 - a third word
            until = place + 1 + reach
            for other, theirs in zip(row[place + 1 : until], held[place + 1 : until], strict=True):
                if own != script[other] or (
                    200 * (letters & theirs).bit_count() >= _ALIKE * (size + len(plain[other]))
                    and (
                        ratio(in_order, ordered[other], score_cutoff=_ALIKE)
                        or ((written or twofold[other]) and ratio(mine, plain[other], score_cutoff=_ALIKE))
                    )
                    and not (own == "Latn" and _parted(mine.split(), plain[other].split(), ratio))
                ):
                    found.add(min(one, other) * len(plain) + max(one, other))


def _parted(mine: list[str], yours: list[str], ratio: Callable[[str, str], float]) -> bool:
    """Whether a word of one name has nothing like it in the other, among words that are names in their own right.

    Most chance neighbours among many names are such ("Anna Meyer", "Anna Muir"), three times as many for twice the
    names. Of words that one name writes together, the longer is always like the whole. East Asian names are short, and
    their letters say little.
    """
    left = [word for word in mine if word not in yours]
    right = [word for word in yours if word not in mine]
    if len(left) > len(right):
        left, right = right, left
    if not left or (may_have_surname(mine) and may_have_surname(yours)):
        return False
    least = _MORE_ALIKE if 1 < len(left) == min(len(mine), len(yours)) else _ALIKE
    return any(all(both_established(word, other) and ratio(word, other) < least for other in right) for word in left)


def _find(head: array[int], at: int) -> int:
    while head[at] != at:
        head[at] = head[head[at]]
        at = head[at]
    return at
