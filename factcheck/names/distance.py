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


_COSTS: dict[int, dict[int, float]] = {}
"""How far apart two letters are, once it was asked for: words have few letters, in ever new rows."""


def _costs(letter: int) -> dict[int, float]:
    """How far apart a letter is from others, as far as it was asked for."""
    return _COSTS.get(letter) or _COSTS.setdefault(letter, {letter: 0.0})


def _apart(one: int, other: int) -> float:
    """How far apart two letters are: 0 from an equal set, `STRANGERS` if they have nothing to do with one another."""
    costs = _costs(one)
    if other not in costs:
        near = ((cost, sounds) for cost, sounds in _tiers(one) if sounds & other)
        costs[other] = MEETING if one & other else next(near, (STRANGERS, 0))[0]
    return costs[other]


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
    one_writing = a.writing == b.writing
    gaps_a = a.gaps if one_writing else gaps_against(a, b.writing)
    gaps_b = b.gaps if one_writing else gaps_against(b, a.writing)
    if _strange(masks_a, gaps_a, b.reach) + _strange(masks_b, gaps_b, a.reach) > limit:
        return FAR
    size, other_size, start = len(masks_a), len(masks_b), 0
    shorter = min(size, other_size)
    while start < shorter and masks_a[start] == masks_b[start]:
        start += 1
    same, most = 0, shorter - start
    while same < most and masks_a[-1 - same] == masks_b[-1 - same]:
        same += 1
    start -= start > 0
    same -= same > 0
    size -= same
    other_size -= same
    return _between(masks_a[start:size], gaps_a[start:size], masks_b[start:other_size], gaps_b[start:other_size], limit)


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
        for at, one in enumerate(a):
            if one != b[at]:
                straight += _apart(one, b[at])
        least = min(gaps_a) + min(gaps_b)
        if straight <= least or least > limit:
            return straight if straight <= limit else FAR
        limit = min(limit, straight)
    elif sum(sorted(gaps_a if more > 0 else gaps_b)[: abs(more)]) > limit:
        return FAR
    return _banded(a, gaps_a, b, gaps_b, limit + _ROUNDING)


_ROUNDING = 1e-9
_HALF = STRANGERS / 2


def _strange(masks: tuple[int, ...], gaps: tuple[float, ...], reach: int) -> float:
    """What letters cost at the least that have no near one on the other side: left out, or half a pair of strangers."""
    lost = 0.0
    for at, letter in enumerate(masks):
        if not letter & reach:
            lost += min(gaps[at], _HALF)
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
    for at, letter in enumerate(given):
        gap, costs, diagonal = given_gaps[at], _costs(letter), row[low]
        row[low] = left = diagonal + gap
        place = low
        for place in range(low, size):
            above, other, other_gap = row[place + 1], letters[place], gaps[place]
            cost = diagonal + (costs[other] if other in costs else _apart(letter, other))
            if above + gap < cost:  # noqa: PLR1730 - two comparisons are the hot path; `min` doubles their time
                cost = above + gap
            if left + other_gap < cost:  # noqa: PLR1730 - as above
                cost = left + other_gap
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
