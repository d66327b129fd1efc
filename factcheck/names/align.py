"""Aligning the tokens of two names: each with its best partner, in any order, joined words and initials included."""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise
from operator import add, itemgetter
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.names.asian import of_one_family, syllables_fit
from factcheck.names.distance import distance
from factcheck.names.fold import Token
from factcheck.names.keys import sounds
from factcheck.names.keys.japanese import romaji
from factcheck.names.known import any_established, equivalent, established, forms
from factcheck.names.likeness import in_common, letters
from factcheck.names.sounds import FAR
from factcheck.names.sounds import skeleton as consonants

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.names.fold import Name
    from factcheck.names.sounds import Sounds

_FLOOR = 0.2
"""Below this two tokens are no partners."""
_STEEPNESS, _SAME_SOUNDS, _REACH = 3.2, 0.3, 1.44
"""How fast belief falls with distance; up to which share of the budget words sound the same; beyond which they fall
below the floor."""

BASE, CROSS = 0.06, 0.115
SLOPES = {frozenset(("Latn",)): 0.17, frozenset(("Latn", "Cyrl")): 0.1}
_MOST_TOKENS = 12
STRICT = 0.3
"""Share of the budget that is left between two established names."""
_NOTHING_ALIKE = 42
"""Share of letters in common, in per cent, below which two Latin words are not compared by sound."""
_MOST_INITIALS = 3
_EXACT = frozenset({"Latn", "Cyrl", "Kana"})
"""Scripts that write a name exactly enough to tell it from its neighbours."""
_JOIN_SLACK, _JOINED, _MOST_JOINED, EVEN = 2, 0.8, 4, 0.5
_REACH_JOINED, _REACH_EVEN = 0.57, 1.001
"""Beyond which words fall below these two beliefs."""
_JOINS_LETTERS, _JOINS_CONSONANTS = 60, 70
"""Share of letters in common, in per cent, below which two words are not tried as the halves of a third."""


@dataclass(slots=True, eq=False, repr=False)
class Match:
    """How two tokens (or runs of tokens) agree.

    Attributes:
        a: words of the first name.
        b: words of the second name.
        belief: 0 to 1 that both write the same word.
        rule: `same`, `marks`, `sounds`, `near`, `initial` or `joined`.
    """

    a: str
    b: str
    belief: float
    rule: str


@dataclass(slots=True, eq=False, repr=False)
class Alignment:
    """Matches, and the tokens left over on either side."""

    matches: tuple[Match, ...]
    left_a: tuple[Token, ...]
    left_b: tuple[Token, ...]
    reordered: bool


def match(a: Token, b: Token, *, reach: float = _REACH) -> Match:
    """How far two tokens agree, as far as their distance is within this reach."""
    if a.plain == b.plain:
        return _same(a, b)
    if (
        a.script == b.script == "Latn"
        and min(len(a.plain), len(b.plain)) > 1
        and in_common(a.plain, b.plain) < _NOTHING_ALIKE
        and not equivalent(a, b)
    ):
        return _STRANGERS
    return _likely(a, b, reach)


def _same(a: Token, b: Token) -> Match:
    """How far two tokens agree that are the same but for marks."""
    return Match(a.text, b.text, 1.0, "same") if a.text == b.text else Match(a.text, b.text, 0.98, "marks")


_STRANGERS = Match("", "", 0.0, "near")
"""What is told of any two words that cannot be one."""


def _likely(a: Token, b: Token, reach: float = _REACH) -> Match:
    """How far two tokens agree that are not the same and not plainly strangers."""
    if a.script == b.script and (len(a.plain) == 1 or len(b.plain) == 1):
        return Match(a.text, b.text, 0.85, "initial") if a.plain[0] == b.plain[0] else _STRANGERS
    if equivalent(a, b):
        return Match(a.text, b.text, 0.8, "forms")
    if a.script != b.script and (belief := _by_syllables(a, b)) is not None:
        return Match(a.text, b.text, belief, "syllables")
    return _by_sound(a, b, reach)


def _told_apart(a: Token, b: Token) -> bool:
    """Whether two Latin words that lie near each other are Asian names in their own right."""
    if a.script != "Latn" or b.script != "Latn":
        return False
    return of_one_family(a.text, b.text) or (any_established(a, b) and bool(romaji(a.plain) and romaji(b.plain)))


@cache
def slope(one: str, other: str) -> float:
    """How much distance a letter of a name excuses, by how exactly the two scripts render each other."""
    return SLOPES.get(frozenset((one, other)), CROSS)


def _by_sound(a: Token, b: Token, reach: float) -> Match:
    mine, yours = a.script, b.script
    if mine == "Zyyy" or yours == "Zyyy":
        return _STRANGERS
    one, two = a.heard or heard(a), b.heard or heard(b)
    if not (one.masks and two.masks):
        return _STRANGERS
    budget = BASE + slope(mine, yours) * (len(one.masks) + len(two.masks)) / 2
    strict = (mine == yours and one.writing == "syllables") or (
        mine in _EXACT and yours in _EXACT and established(a, b)
    )
    if strict:
        budget *= STRICT
    apart = distance(one, two, reach * budget)
    if apart >= FAR:
        return _STRANGERS
    if not strict and _told_apart(a, b):  # asked last: few words come this far
        budget *= STRICT
        if apart > reach * budget:
            return _STRANGERS
    belief = 1 / (1 + math.exp(_STEEPNESS * (apart / budget - 1)))
    return Match(a.text, b.text, belief, "sounds" if apart <= _SAME_SOUNDS * budget else "near")


def _by_syllables(a: Token, b: Token) -> float | None:
    if a.script == "Latn" and b.script == "Hani":
        return syllables_fit(a.plain, b.text)
    if a.script == "Hani" and b.script == "Latn":
        return syllables_fit(b.plain, a.text)
    return None


def _whole(a: Name, b: Name) -> Alignment | None:
    """One word of a script without blanks against all words of the other name together."""
    if a.script == b.script or (len(a.tokens) == 1) == (len(b.tokens) == 1):
        return None
    single, many = (a, b) if len(a.tokens) == 1 else (b, a)
    if len(many.tokens) > _MOST_JOINED:
        return None
    for tokens in (many.tokens, many.tokens[::-1]):
        hit = match(single.tokens[0], _joined(tokens), reach=_REACH_EVEN)
        if hit.belief >= EVEN:
            return Alignment((Match(hit.a, hit.b, hit.belief, "joined"),), (), (), tokens != many.tokens)
    return None


def _joined(tokens: Sequence[Token]) -> Token:
    return Token("".join([t.text for t in tokens]), "".join([t.plain for t in tokens]), tokens[0].script)


def align(a: Name, b: Name) -> Alignment:
    """The best partners of all tokens of two names."""
    one_script = a.script == b.script
    if not one_script and (whole := _whole(a, b)):
        return whole
    left_a, left_b, found = _take_equal(a.tokens[:_MOST_TOKENS], b.tokens[:_MOST_TOKENS])
    if left_a and left_b:
        if len(left_a) + len(left_b) > 2:  # noqa: PLR2004 - one against one cannot join
            sizes_a, sizes_b = [len(token.plain) for _, token in left_a], [len(token.plain) for _, token in left_b]
            if not one_script or _long_enough(sizes_b, sizes_a):
                _take_joined(left_a, left_b, found, swap=False)
            if not one_script or _long_enough(sizes_a, sizes_b):
                _take_joined(left_b, left_a, found, swap=True)
            if min(sizes_a) <= _MOST_INITIALS or min(sizes_b) <= _MOST_INITIALS:
                _take_initials(left_a, left_b, found)
        _take_best(left_a, left_b, found)
    if not found:
        return _NOTHING
    reordered = False
    if len(found) > 1:
        found.sort(key=_first)
        order = list(map(_second, found))
        reordered = order != sorted(order)
    return Alignment(tuple(map(_third, found)), tuple(map(_second, left_a)), tuple(map(_second, left_b)), reordered)


_Placed = list[tuple[int, Token]]
"""Tokens that are left, each with its place in its name."""
_Found = list[tuple[int, int, Match]]
"""Tokens that fit, by their places in both names."""
_first, _second, _third = itemgetter(0), itemgetter(1), itemgetter(2)
_NOTHING = Alignment((), (), (), reordered=False)
"""Of two names without any word in common; what is left over goes without saying."""


def _long_enough(one: list[int], other: list[int]) -> bool:
    """Whether a word of one side has the length of two neighbours of the other, so that it may be both of them."""
    if len(other) == 2:  # noqa: PLR2004 - two halves, as in most names
        return max(one) + _JOIN_SLACK >= other[0] + other[1]
    return len(other) > 1 and max(one) + _JOIN_SLACK >= min(map(add, other, other[1:]))


def _take_equal(a: tuple[Token, ...], b: tuple[Token, ...]) -> tuple[_Placed, _Placed, _Found]:
    """The tokens that are left on either side when those that are the same are taken, and these."""
    left_a: _Placed = []
    left_b: _Placed = list(enumerate(b))
    found: _Found = []
    for i, one in enumerate(a):
        for at, (j, two) in enumerate(left_b):
            if one.plain == two.plain:
                found.append((i, j, _same(one, two)))
                del left_b[at]
                break
        else:
            left_a.append((i, one))
    return left_a, left_b, found


_Offer = tuple[float, int, int, int, Match]
"""How well two tokens fit, best first: belief below zero, how far their places are apart, their places, the match."""


def _offers(left_a: _Placed, left_b: _Placed) -> list[_Offer]:
    """What pairs of tokens fit.

    Two Latin words that share too few letters to be one, as most do, are not even matched.
    """
    found: list[_Offer] = []
    sets = forms()
    for i, one in left_a:
        mine, size, kin = letters(one), len(one.plain), one.plain in sets
        for j, two in left_b:
            if (
                mine
                and (theirs := letters(two))
                and (
                    200 * (mine & theirs).bit_count() < _NOTHING_ALIKE * (size + len(two.plain))
                    or in_common(one.plain, two.plain) < _NOTHING_ALIKE
                )
                and not (kin and equivalent(one, two))
            ):
                continue
            hit = _likely(one, two)
            if hit.belief >= _FLOOR:
                found.append((-hit.belief, abs(i - j), i, j, hit))
    return sorted(found, key=_best) if len(found) > 1 else found


_best = itemgetter(0, 1, 2, 3)


def _take_best(left_a: _Placed, left_b: _Placed, found: _Found) -> None:
    offers = _offers(left_a, left_b)
    if not offers:
        return
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for _, _, i, j, hit in offers:
        if i not in taken_a and j not in taken_b:
            found.append((i, j, hit))
            taken_a.add(i)
            taken_b.add(j)
    for left, taken in ((left_a, taken_a), (left_b, taken_b)):
        if len(taken) == len(left):
            left.clear()
        else:
            left[:] = [pair for pair in left if pair[0] not in taken]


def _take_initials(left_a: _Placed, left_b: _Placed, found: _Found) -> None:
    """Take a word of two or three letters that are the initials of words on the other side ("AH Nasution")."""
    for mine, other, swap in ((left_a, left_b, False), (left_b, left_a, True)):
        for short in list(mine):
            size = len(short[1].plain)
            if not 1 < size <= _MOST_INITIALS or len(other) < size:
                continue
            group = other[:size]
            if any(len(t.plain) == 1 for _, t in group):
                continue
            if short[1].script == group[0][1].script and short[1].plain == "".join(t.plain[0] for _, t in group):
                words = " ".join(token.text for _, token in group)
                texts = (words, short[1].text) if swap else (short[1].text, words)
                left, right = (group[0], short) if swap else (short, group[0])
                found.append((left[0], right[0], Match(*texts, 0.85, "initial")))
                mine.remove(short)
                del other[:size]


def _may_join(first: Token, second: Token, target: Token) -> bool:
    """A quick look whether two words written as one can be the third: by their letters, or else by their consonants."""
    if first.script == target.script:
        both = first.plain + second.plain
        if (theirs := letters(target)) and (one := letters(first)) and (two := letters(second)):
            most = (one & theirs).bit_count() + (two & theirs).bit_count()
            if 200 * most < _JOINS_LETTERS * (len(both) + len(target.plain)):
                return False
        return in_common(target.plain, both) >= _JOINS_LETTERS
    head, tail, whole = skeleton(first), skeleton(second), skeleton(target)
    if abs(len(head) + len(tail) - len(whole)) > 1:
        return False
    return head + tail == whole or in_common(head + tail, whole) >= _JOINS_CONSONANTS


def heard(token: Token) -> Sounds:
    """The sounds of a token."""
    if token.heard is None:
        token.heard = sounds(token.text, token.script)
    return token.heard


def skeleton(token: Token) -> str:
    """The consonants of a token, for a quick look."""
    if token.bones is None:
        token.bones = consonants(heard(token))
    return token.bones


def soft_skeleton(token: Token) -> str:
    """The same where what may be k is k and a rough h is none."""
    if token.soft is None:
        token.soft = consonants(heard(token), soft=True)
    return token.soft


def _take_joined(mine: _Placed, other: _Placed, found: _Found, *, swap: bool) -> None:
    """Take two neighbours of one side that the other side writes as one word ("Abu Bakar", "Abubakar")."""
    for first, second in list(pairwise(mine)):
        if second[0] != first[0] + 1 or first not in mine or second not in mine:
            continue
        both = len(first[1].plain) + len(second[1].plain)
        joined: Token | None = None
        for target in other:
            near = abs(len(target[1].plain) - both) <= _JOIN_SLACK or first[1].script != target[1].script
            if not (near and _may_join(first[1], second[1], target[1])):
                continue
            joined = joined or _joined((first[1], second[1]))
            hit = match(joined, target[1], reach=_REACH_JOINED)
            if hit.belief >= _JOINED:
                left, right = (target, first) if swap else (first, target)
                texts = (hit.b, hit.a) if swap else (hit.a, hit.b)
                found.append((left[0], right[0], Match(*texts, hit.belief, "joined")))
                mine.remove(first)
                mine.remove(second)
                other.remove(target)
                break
