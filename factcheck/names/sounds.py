"""Sounds: what a written token may stand for.

Every script and every romanisation comes down to one small alphabet of sounds. A letter that different systems read
differently ("ch": English ч, French ш, German х) stands for a set of sounds, held as a bit mask; two letters whose sets
meet may be one letter of the original. `distance` asks how far two tokens are apart.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.names.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

VOWELS = "aeiou"
_ALPHABET = VOWELS + "ywpbfvtdszcSZCJkgxhmnNYlLrR8"
_BIT = {sound: 1 << place for place, sound in enumerate(_ALPHABET)}
_VOWEL_MASK = sum(_BIT[sound] for sound in VOWELS)
_NO_VOWEL, _E = ~_VOWEL_MASK, _BIT["e"]

FAR = 9.0
"""More than any distance that still means something."""
_HIDDEN = 0.08
"""Cost of a vowel that the other script does not write."""


Letters = tuple[tuple[int, float | None, int, int], ...]
"""Letters in a row: the mask of each, what it costs to leave it out, or `None` where its neighbours decide, the sounds
that it may stand for or is near to, and what it is to its neighbours (`_role`)."""


@dataclass(slots=True, eq=False, repr=False)
class Sounds:
    """One token as a row of sound sets. Not frozen, since tens of thousands are built for a batch of names.

    Attributes:
        masks: one bit mask a letter: the sounds that it may stand for.
        gaps: what it costs when the other token lacks that letter.
        reach: every sound that one of its letters may stand for or is near to.
        writing: `letters`, `consonants` (no short vowels written) or `syllables`.
        faced: another writing against which the costs were asked for last.
        facing: these costs.
    """

    masks: tuple[int, ...]
    gaps: tuple[float, ...]
    reach: int
    writing: str
    faced: str = ""
    facing: tuple[float, ...] = ()


def mask(sounds: str) -> int:
    """The bit mask of a set of sounds, each one letter of the alphabet above."""
    total = 0
    for sound in sounds:
        total |= _BIT[sound]
    return total


@cache
def letters(written: str) -> Letters:
    """Letters as the tables write them: sets of sounds parted by commas, `=` before an unusual cost; `-` for none."""
    found = []
    for piece in written.split(",") if written != "-" else ():
        sounds, _, gap = piece.partition("=")
        letter = mask(sounds)
        found.append(
            (letter, float(gap) if gap else None if letter & _LEFT_OUT else _LOSS, _near(letter), _role(letter))
        )
    return tuple(found)


class Table(dict[str, Letters]):
    """A table of the letters of a script, alone and in groups, with what each stands for."""

    def __init__(self, name: str) -> None:
        """Reads a file of `data/`."""
        super().__init__({row[0]: letters(row[1]) for row in rows(name)})
        groups = sorted((group for group in self if len(group) > 1), key=len, reverse=True)
        self._cut = re.compile("|".join([*map(re.escape, groups), "."]), re.DOTALL).findall

    def read(self, text: str) -> list[Letters]:
        """A text, cut from the left into the longest groups that the table has; what it lacks drops out."""
        return [self[piece] for piece in self._cut(text) if piece in self]


def is_vowel(letter: int) -> bool:
    """Whether a mask stands for vowels only (glides left aside)."""
    return letter & _VOWEL_MASK == letter


def build(read: Iterable[Letters], *, writing: str = "letters") -> Sounds:
    """Sounds from letters, in as many parts as they were read in; a letter written twice counts once."""
    row = [*chain.from_iterable(read), _END]
    masks = []
    gaps = []
    last = before = reach = 0
    this = row[0]
    for after in row[1:]:
        letter, gap, near, role = this
        this = after
        if letter != last:
            masks.append(letter)
            gaps.append(_GAPS[before, letter, after[3]] if gap is None else gap)
            reach |= near
            last = letter
            before = role
    return Sounds(tuple(masks), tuple(gaps), reach, writing)


_END = (0, None, 0, 0)
"""Stands behind the last letter."""


def _bare(masks: tuple[int, ...], gaps: tuple[float, ...]) -> list[float]:
    """The costs of letters against a script that hides short vowels, though not at either end of a word."""
    found = [gap if letter & _NO_VOWEL or gap < _HIDDEN else _HIDDEN for letter, gap in zip(masks, gaps, strict=True)]
    for at in {0, len(masks) - 1}:
        if not masks[at] & _NO_VOWEL:
            found[at] = min(gaps[at], 0.12 if at and masks[at] & _E else 0.3)
    return found


def _loose(masks: tuple[int, ...], gaps: tuple[float, ...]) -> list[float]:
    """The costs of letters against a script of syllables, which has no place for some consonants."""
    found, last = list(gaps), len(masks) - 1
    for at in range(1, last + 1):
        letter = masks[at]
        after = masks[at + 1] if at < last else 0
        if not after and letter & _E:
            cost = 0.12
        elif not letter & _NO_VOWEL or (after and not after & _NO_VOWEL and not (after & _E and at + 1 == last)):
            continue
        elif letter & _LIQUIDS and not masks[at - 1] & _NO_VOWEL:
            cost = 0.15
        elif not after and letter & _STOPS:
            cost = 0.5
        else:
            continue
        found[at] = min(found[at], cost)
    return found


_H, _GLIDES, _G, _N = mask("h"), mask("yw"), mask("g"), mask("n")
_LEFT_OUT = _VOWEL_MASK | _H | _GLIDES | _G
_LOSS = 1.0
"""Cost of leaving out any letter but those that may be `_LEFT_OUT`."""
_LIQUIDS, _STOPS = mask("rl"), mask("tdkgpbsz")


_THERE, _OPEN, _VOWEL, _NASAL = 1, 2, 4, 8


def _role(letter: int) -> int:
    """What a letter is to its neighbours: any at all, a vowel or glide, a vowel for sure, a nasal."""
    opening = _OPEN if letter & (_VOWEL_MASK | _GLIDES) else 0
    return _THERE | opening | (_VOWEL if is_vowel(letter) else 0) | (_NASAL if letter & _N else 0)


def _usual_gap(before: int, letter: int, after: int) -> float:
    """The cost of leaving out a letter between these two, of which the roles are told; 0 stands for the word's end."""
    gap = _LOSS
    if is_vowel(letter):
        if (before | after) & _OPEN:
            gap = 0.22
        elif after:
            gap = 0.7
        else:
            gap = 0.25 if letter & _BIT["e"] else 0.6
    elif letter & _H:
        gap = 0.15 if before else 0.4
    elif letter & _GLIDES:
        gap = 0.2 if before & _VOWEL else 0.35
    elif letter & _G and before & _NASAL:
        gap = 0.4
    return gap


class _Gaps(dict[tuple[int, int, int], float]):
    """What it costs to leave out a letter between two others, once it was asked for."""

    def __missing__(self, place: tuple[int, int, int]) -> float:
        self[place] = gap = _usual_gap(*place)
        return gap


_GAPS = _Gaps()


@cache
def affinities() -> dict[int, dict[int, float]]:
    """Sound -> its neighbours and how far apart they are, each sound as its bit."""
    table: dict[int, dict[int, float]] = {}
    for one, other, cost in rows("affinities.tsv"):
        table.setdefault(_BIT[one], {})[_BIT[other]] = float(cost)
        table.setdefault(_BIT[other], {})[_BIT[one]] = float(cost)
    return table


def _near(letter: int) -> int:
    """The sounds that a letter may stand for or is near to: any other is a stranger."""
    reach = letter
    for sound, others in affinities().items():
        if sound & letter:
            reach |= sum(others)
    return reach


def gaps_against(token: Sounds, other: str) -> tuple[float, ...]:
    """The costs of leaving out each letter of a token, against another of some writing."""
    if other in ("letters", token.writing):
        return token.gaps
    if token.faced != other:
        cheaper = _bare if other == "consonants" else _loose
        token.facing = tuple(cheaper(token.masks, token.gaps))
        token.faced = other
    return token.facing


_COARSE = (
    ("P", mask("pbfv")),
    ("T", mask("td8")),
    ("S", mask("szcSZCJ")),
    ("K", mask("kgx")),
    ("N", mask("mnNY")),
    ("L", mask("lrLR")),
)


@cache
def _coarse(letter: int) -> str:
    """The class of a consonant; none of a vowel, h or a glide."""
    return "" if letter & _VOWEL_MASK else next((name for name, bits in _COARSE if letter & bits), "")


_THROAT, _HARD = mask("x"), mask("kgx")


@cache
def _soft(letter: int) -> str:
    """As `_coarse`, but what may be k is one ("Carl", "Karl"), and what may be a rough h none ("Achmad", "Ahmad")."""
    if letter & _THROAT:
        return ""
    return "K" if letter & _HARD else _coarse(letter)


def skeleton(token: Sounds, *, soft: bool = False) -> str:
    """The consonants of a token in six coarse classes, for blocking; vowels, h and glides left out.

    A letter that may belong to several classes goes to the first of them, so that equal spellings always meet and most
    variants do; those that part by that meet in the `soft` skeleton.
    """
    of = _soft if soft else _coarse
    found = before = ""
    for letter in token.masks:
        coarse = of(letter)
        if coarse and coarse != before:
            found += coarse
            before = coarse
    return found
