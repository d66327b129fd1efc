"""Distance: how far two tokens are apart by their sounds.

An edit distance over sets of sounds: cheap where sounds are neighbours (b/v), where systems differ in what they leave
out (h, a glide, a vowel beside a vowel), and near nothing for a vowel that the other script does not write.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.names.sounds import FAR, affinities, gaps_against

if TYPE_CHECKING:
    from factcheck.names.sounds import Sounds

MEETING = 0.04
"""Cost of two letters that differ but may stand for one sound."""
STRANGERS = 1.4
"""Cost of two letters that have nothing in common."""


class _Costs(dict[int, float]):
    """How far apart a letter is from others, as far as it was asked for.

    0 from an equal set, `STRANGERS` from one that has nothing to do with it.
    """

    def __init__(self, letter: int) -> None:
        super().__init__({letter: 0.0})
        self._letter = letter

    def __missing__(self, other: int) -> float:
        cost = MEETING if self._letter & other else STRANGERS
        if cost == STRANGERS:
            for near, sounds in _tiers(self._letter):
                if sounds & other:
                    cost = near
                    break
        self[other] = cost
        return cost


class _OfLetters(dict[int, _Costs]):
    """The costs of each letter that was asked for: words have few, in ever new rows."""

    def __missing__(self, letter: int) -> _Costs:
        self[letter] = costs = _Costs(letter)
        return costs


_COSTS = _OfLetters()


@cache
def _tiers(letter: int) -> list[tuple[float, int]]:
    """The neighbours of a letter by how far they are apart, the nearest first."""
    tiers: dict[float, int] = {}
    for sound, others in affinities().items():
        if sound & letter:
            for far, cost in others.items():
                tiers[cost] = tiers.get(cost, 0) | far
    return sorted(tiers.items())


def distance(a: Sounds, b: Sounds, limit: float = FAR) -> float:
    """Weighted edit distance of two tokens; `FAR` when it exceeds `limit`.

    What both begin and end with is not gone through, but for one letter that a neighbour may be weighed against.
    """
    masks_a, masks_b = a.masks, b.masks
    if masks_a == masks_b:
        return 0.0
    gaps_a, gaps_b = a.gaps, b.gaps
    if a.writing != b.writing:
        gaps_a, gaps_b = gaps_against(a, b.writing), gaps_against(b, a.writing)
    size, other_size, start = len(masks_a), len(masks_b), 0
    for one, other in zip(masks_a, masks_b, strict=False):
        if one != other:
            break
        start += 1
    same, most = 0, min(size, other_size) - start
    while same < most and masks_a[-1 - same] == masks_b[-1 - same]:
        same += 1
    start -= start > 0
    same -= same > 0
    if start or same:
        size -= same
        other_size -= same
        masks_a, gaps_a, masks_b, gaps_b = (
            masks_a[start:size],
            gaps_a[start:size],
            masks_b[start:other_size],
            gaps_b[start:other_size],
        )
    lost = _strange(masks_a, gaps_a, b.reach)
    if lost > limit or lost + _strange(masks_b, gaps_b, a.reach) > limit:
        return FAR
    return _between(masks_a, gaps_a, masks_b, gaps_b, limit)


def _between(
    a: tuple[int, ...], gaps_a: tuple[float, ...], b: tuple[int, ...], gaps_b: tuple[float, ...], limit: float
) -> float:
    """The distance of what differs of two tokens, by the cheapest way that is sure to find it.

    What one has more letters must be left out. Where both have as many, either letter stands against letter or one of
    each is left out at the least.
    """
    more = len(a) - len(b)
    if not more:
        straight = 0.0
        for one, other in zip(a, b, strict=True):
            if one != other:
                straight += _COSTS[one][other]
        least = min(gaps_a) + min(gaps_b)
        if straight <= least or least > limit:
            return straight if straight <= limit else FAR
        limit = min(limit, straight)
    elif more > 1 or more < -1:
        if sum(sorted(gaps_a if more > 0 else gaps_b)[: abs(more)]) > limit:
            return FAR
    else:
        near = _one_more(a, gaps_a, b, gaps_b, limit) if more > 0 else _one_more(b, gaps_b, a, gaps_a, limit)
        if near is not None:
            return near
    return _banded(a, gaps_a, b, gaps_b, limit + _ROUNDING)


def _one_more(
    longer: tuple[int, ...],
    gaps: tuple[float, ...],
    other: tuple[int, ...],
    other_gaps: tuple[float, ...],
    limit: float,
) -> float | None:
    """The distance of letters from others of which there is one less, or `None` if all must be gone through.

    One is left out, at the best place, or else two and one of the others at the least.
    """
    least, second = sorted(gaps)[:2] if other else (gaps[0], FAR)
    if least > limit:
        return FAR
    skipped, straight = gaps[0], 0.0
    for gap, before, after, one in zip(gaps[1:], longer, longer[1:], other, strict=False):
        costs = _COSTS[one]
        if after != one:
            skipped += costs[after]
        if before != one:
            straight += costs[before]
        if straight + gap < skipped:  # noqa: PLR1730 - as in `_banded`
            skipped = straight + gap
    more = least + second + min(other_gaps, default=FAR)
    if skipped <= more or more > limit:
        return skipped if skipped <= limit else FAR
    return None


_ROUNDING = 1e-9
_HALF = STRANGERS / 2


def _strange(masks: tuple[int, ...], gaps: tuple[float, ...], reach: int) -> float:
    """What letters cost at the least that have no near one on the other side: left out, or half a pair of strangers."""
    lost = 0.0
    for letter, gap in zip(masks, gaps, strict=True):
        if not letter & reach:
            lost += min(_HALF, gap)
    return lost


def _banded(
    given: tuple[int, ...],
    given_gaps: tuple[float, ...],
    letters: tuple[int, ...],
    gaps: tuple[float, ...],
    limit: float,
) -> float:
    """The distance of given letters from others, or `FAR`.

    Only cells that can still stay within the limit, `low` to `high`, are filled (Ukkonen, "Algorithms for approximate
    string matching", 1985).
    """
    size, low, high = len(letters), 0, 0
    row = [0.0] + [FAR] * size
    while high < size and row[high] + gaps[high] <= limit:
        row[high + 1] = row[high] + gaps[high]
        high += 1
    for letter, gap in zip(given, given_gaps, strict=True):
        costs, diagonal = _COSTS[letter], row[low]
        row[low] = left = diagonal + gap
        place = low
        for place in range(low, size):
            above = row[place + 1]
            cost = diagonal + costs[letters[place]]
            if above + gap < cost:  # noqa: PLR1730 - two comparisons are the hot path; `min` doubles their time
                cost = above + gap
            if left + gaps[place] < cost:  # noqa: PLR1730 - as above
                cost = left + gaps[place]
            diagonal = above
            row[place + 1] = left = cost
            if cost > limit and place >= high:
                break
        high = min(size, place + 1)
        while high >= low and row[high] > limit:
            high -= 1
        while low <= high and row[low] > limit:
            low += 1
        if low > high:
            return FAR
    return row[size] if high == size else FAR
