"""Sounds: what a written token may stand for, and how far two tokens are apart.

Every script and every romanisation comes down to one small alphabet of sounds. A letter that different systems read
differently ("ch": English ч, French ш, German х) stands for a set of sounds, held as a bit mask; two letters whose sets
meet may be one letter of the original. The distance is an edit distance over such sets: cheap where sounds are
neighbours (b/v), where systems differ in what they leave out (h, a glide, a vowel beside a vowel), and near nothing
for a vowel that the other script does not write.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from factcheck.classes import dataclass
from factcheck.names.tables import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

VOWELS = "aeiou"
_ALPHABET = VOWELS + "ywpbfvtdszcSZCJkgxhmnNYlLrR8"
_BIT = {sound: 1 << place for place, sound in enumerate(_ALPHABET)}
_VOWEL_MASK = sum(_BIT[sound] for sound in VOWELS)

MEETING = 0.04
"""Cost of two letters that differ but may stand for one sound."""
STRANGERS = 1.4
"""Cost of two letters that have nothing in common."""
FAR = 9.0
"""More than any distance that still means something."""
_HIDDEN = 0.08
"""Cost of a vowel that the other script does not write."""


Letters = list[tuple[int, float | None]]
"""Masks in a row, each with the cost of leaving it out, or `None` where its neighbours decide."""


@dataclass(slots=True, eq=False, repr=False)
class Sounds:
    """One token as a row of sound sets. Not frozen, since tens of thousands are built for a batch of names.

    Attributes:
        masks: one bit mask a letter: the sounds that it may stand for.
        gaps: what it costs when the other token lacks that letter.
        reach: every sound that one of its letters may stand for or is near to.
        writing: `letters`, `consonants` (no short vowels written) or `syllables`.
        facing: the costs against a token of another writing, by that writing, once they were asked for.
    """

    masks: tuple[int, ...]
    gaps: tuple[float, ...]
    reach: int
    writing: str
    facing: dict[str, tuple[float, ...]] | None = None


def mask(sounds: str) -> int:
    """The bit mask of a set of sounds, each one letter of the alphabet above."""
    total = 0
    for sound in sounds:
        total |= _BIT[sound]
    return total


def letters(written: str) -> Letters:
    """Letters as the tables write them: sets of sounds parted by commas, `=` before an unusual cost; `-` for none."""
    found: Letters = []
    for piece in written.split(",") if written != "-" else ():
        sounds, _, gap = piece.partition("=")
        letter = mask(sounds)
        found.append((letter, float(gap) if gap else None if letter & _LEFT_OUT else _LOSS))
    return found


def pieces(table: Iterable[str]) -> re.Pattern[str]:
    """Cuts a word into its longest pieces from the left, each of a table or one letter."""
    longer: dict[str, list[str]] = {}
    for piece in sorted(table, key=len, reverse=True):
        if len(piece) > 1:
            longer.setdefault(piece[0], []).append(re.escape(piece[1:]))
    heads = [f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in longer.items()]
    return re.compile("|".join([*heads, "."]), re.DOTALL)


def read(text: str, table: dict[str, Letters], cut: re.Pattern[str]) -> Letters:
    """A text by a table of letters, cut into its `pieces`; what the table lacks drops out."""
    found: Letters = []
    for piece in cut.findall(text):
        found += table.get(piece, ())
    return found


def is_vowel(letter: int) -> bool:
    """Whether a mask stands for vowels only (glides left aside)."""
    return letter & _VOWEL_MASK == letter


def build(row: Letters, *, writing: str = "letters") -> Sounds:
    """Sounds from letters; a letter written twice counts once."""
    masks = []
    gaps = []
    before = reach = 0
    for (letter, gap), (after, _) in pairwise([*row, (0, None)]):
        if letter != before:
            masks.append(letter)
            gaps.append(_GAPS[before, letter, after] if gap is None else gap)
            reach |= _NEAR[letter]
            before = letter
    return Sounds(tuple(masks), tuple(gaps), reach, writing)


def _bare_gap(masks: tuple[int, ...], at: int) -> float:
    """The cost of a vowel against a script that hides the short ones, though not at either end of a word."""
    if not is_vowel(masks[at]):
        return FAR
    if at == 0:
        return 0.3
    if at == len(masks) - 1:
        return 0.12 if masks[at] & _BIT["e"] else 0.3
    return _HIDDEN


def _loose_gap(masks: tuple[int, ...], at: int) -> float:
    """The cost of a consonant that a script of syllables has no place for."""
    after = masks[at + 1] if at + 1 < len(masks) else 0
    silent = after and at + 2 == len(masks) and after & _BIT["e"]
    if at == len(masks) - 1 and masks[at] & _BIT["e"] and at:
        return 0.12
    if at == 0 or is_vowel(masks[at]) or (after and is_vowel(after) and not silent):
        return FAR
    if masks[at] & _LIQUIDS and is_vowel(masks[at - 1]):
        return 0.15
    return 0.5 if not after and masks[at] & _STOPS else FAR


_H, _GLIDES, _G, _NASAL = mask("h"), mask("yw"), mask("g"), mask("n")
_LEFT_OUT = _VOWEL_MASK | _H | _GLIDES | _G
_LOSS = 1.0
"""Cost of leaving out any letter but those that may be `_LEFT_OUT`."""
_LIQUIDS, _STOPS = mask("rl"), mask("tdkgpbsz")


def _usual_gap(before: int, letter: int, after: int) -> float:
    """The cost of leaving out a letter between these two; 0 stands for the end of the word."""
    if not letter & _LEFT_OUT:
        return _LOSS
    if is_vowel(letter):
        if (before and before & (_VOWEL_MASK | _GLIDES)) or (after and after & (_VOWEL_MASK | _GLIDES)):
            return 0.22
        if not after:
            return 0.25 if letter & _BIT["e"] else 0.6
        return 0.7 if after else 0.6
    if letter & _H:
        return 0.15 if before else 0.4
    if letter & _GLIDES:
        return 0.35 if not before or (before and not is_vowel(before)) else 0.2
    if letter & _G and before & _NASAL:
        return 0.4
    return _LOSS


@cache
def _affinities() -> dict[int, dict[int, float]]:
    """Sound -> its neighbours and how far apart they are, each sound as its bit."""
    table: dict[int, dict[int, float]] = {}
    for one, other, cost in rows("affinities.tsv"):
        table.setdefault(_BIT[one], {})[_BIT[other]] = float(cost)
        table.setdefault(_BIT[other], {})[_BIT[one]] = float(cost)
    return table


class _Kept(dict[_Key, _Value]):
    """What a function says, worked out when first asked for: words have few letters, in ever new rows."""

    def __init__(self, of: Callable[[_Key], _Value]) -> None:
        self._of = of

    def __missing__(self, key: _Key) -> _Value:
        self[key] = found = self._of(key)
        return found


def _costs(letter: int) -> _Kept[int, float]:
    """How far apart a letter is from others: 0 from an equal set, `STRANGERS` if it has nothing to do with one."""
    near = sorted(
        (cost, far) for sound, others in _affinities().items() if sound & letter for far, cost in others.items()
    )

    def apart(other: int) -> float:
        if letter & other:
            return MEETING if letter != other else 0.0
        return next((cost for cost, sounds in near if sounds & other), STRANGERS)

    return _Kept(apart)


def _near(letter: int) -> int:
    """The sounds that a letter may stand for or is near to: any other is a stranger."""
    reach = letter
    for sound, others in _affinities().items():
        if sound & letter:
            reach |= sum(others)
    return reach


_GAPS: _Kept[tuple[int, int, int], float] = _Kept(lambda place: _usual_gap(*place))
_COSTS = _Kept(_costs)
_NEAR = _Kept(_near)


def _gaps(token: Sounds, other: str) -> tuple[float, ...]:
    """The costs of leaving out each letter of a token, against another of some writing."""
    if other in ("letters", token.writing):
        return token.gaps
    if token.facing is None:
        token.facing = {}
    if other not in token.facing:
        special = _bare_gap if other == "consonants" else _loose_gap
        token.facing[other] = tuple([min(gap, special(token.masks, at)) for at, gap in enumerate(token.gaps)])
    return token.facing[other]


def distance(a: Sounds, b: Sounds, limit: float = FAR) -> float:
    """Weighted edit distance of two tokens; `FAR` when it exceeds `limit`.

    What both begin and end with is not gone through, but for one letter that a neighbour may be weighed against.
    """
    masks_a, masks_b = a.masks, b.masks
    gaps_a = a.gaps if a.writing == b.writing else _gaps(a, b.writing)
    gaps_b = b.gaps if a.writing == b.writing else _gaps(b, a.writing)
    if _strange(masks_a, gaps_a, b.reach) + _strange(masks_b, gaps_b, a.reach) > limit:
        return FAR
    size, other_size, start = len(masks_a), len(masks_b), 0
    shorter = min(size, other_size)
    while start < shorter and masks_a[start] == masks_b[start]:
        start += 1
    if start == size == other_size:
        return 0.0
    same, most = 0, shorter - start
    while same < most and masks_a[-1 - same] == masks_b[-1 - same]:
        same += 1
    first, cut = max(0, start - 1), max(0, same - 1)
    return _between(
        masks_a[first : size - cut],
        gaps_a[first : size - cut],
        masks_b[first : other_size - cut],
        gaps_b[first : other_size - cut],
        limit,
    )


def _between(
    a: tuple[int, ...], gaps_a: tuple[float, ...], b: tuple[int, ...], gaps_b: tuple[float, ...], limit: float
) -> float:
    """The distance of what differs of two tokens, by the cheapest way that is sure to find it.

    What one has more letters must be left out. Where both have as many, either letter stands against letter or one of
    each is left out at the least.
    """
    more = len(a) - len(b)
    if not more:
        straight = sum([_COSTS[one][other] for one, other in zip(a, b, strict=True) if one != other])
        least = min(gaps_a) + min(gaps_b)
        if straight <= least or least > limit:
            return straight if straight <= limit else FAR
        limit = min(limit, straight)
    elif sum(sorted(gaps_a if more > 0 else gaps_b)[: abs(more)]) > limit:
        return FAR
    return _banded(zip(a, gaps_a, strict=True), b, gaps_b, limit + _ROUNDING)


_ROUNDING = 1e-9
_HALF = STRANGERS / 2


def _strange(masks: tuple[int, ...], gaps: tuple[float, ...], reach: int) -> float:
    """What letters cost at the least that have no near one on the other side: left out, or half a pair of strangers."""
    return sum([min(gap, _HALF) for letter, gap in zip(masks, gaps, strict=True) if not letter & reach])


def _banded(
    given: Iterable[tuple[int, float]], letters: tuple[int, ...], gaps: tuple[float, ...], limit: float
) -> float:
    """The distance of letters with their gaps (`given`) from others, or `FAR`.

    Only cells that can still stay within the limit, `low` to `high`, are filled (Ukkonen, "Algorithms for approximate
    string matching", 1985).
    """
    size, low, high = len(letters), 0, 0
    row = [0.0] + [FAR] * size
    while high < size and row[high] + gaps[high] <= limit:
        row[high + 1] = row[high] + gaps[high]
        high += 1
    for letter, gap in given:
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


_COARSE = (
    ("P", mask("pbfv")),
    ("T", mask("td8")),
    ("S", mask("szcSZCJ")),
    ("K", mask("kgx")),
    ("N", mask("mnNY")),
    ("L", mask("lrLR")),
)


def _coarse(letter: int) -> str:
    """The class of a consonant; none of a vowel, h or a glide."""
    return "" if letter & _VOWEL_MASK else next((name for name, bits in _COARSE if letter & bits), "")


_CLASSES = _Kept(_coarse)


def skeleton(token: Sounds) -> str:
    """The consonants of a token in six coarse classes, for blocking; vowels, h and glides left out.

    A letter that may belong to several classes goes to the first of them, so that equal spellings always meet and most
    variants do.
    """
    found = before = ""
    for letter in token.masks:
        coarse = _CLASSES[letter]
        if coarse and coarse != before:
            found += coarse
            before = coarse
    return found
