"""Latin letters: a word cut into graphemes of every romanisation at once (`data/graphemes.tsv`)."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from factcheck.names.fold import plain
from factcheck.names.sounds import Letters, Sounds, build, letters
from factcheck.names.tables import rows

_CHANGING, _VOWELS = frozenset({"c", "g", "x", "ny", "nj", "gn", "lj"}), frozenset("aeiouyáéíóúäöüøåæ")
_FRONT = frozenset("eiyéèêëíïìýæœøöäü")
_SOFT_C, _HARD_C, _SOFT_G, _HARD_G, _X = (letters(written) for written in ("sCck", "kc", "gJ", "g", "kSxg,szS=0.5"))


@cache
def graphemes() -> dict[str, Letters]:
    """Each grapheme with the masks of the sounds that it stands for, in order, and what leaving them out costs."""
    return {row[0]: letters(row[1]) for row in rows("graphemes.tsv")}


@cache
def _pieces() -> re.Pattern[str]:
    """Cuts a word into its longest pieces from the left, each of the table or one letter."""
    longer: dict[str, list[str]] = {}
    for piece in sorted(graphemes(), key=len, reverse=True):
        if len(piece) > 1:
            longer.setdefault(piece[0], []).append(piece[1:])
    heads = [f"{first}(?:{'|'.join(rest)})" for first, rest in longer.items()]
    return re.compile("|".join([*heads, "."]), re.DOTALL)


def sounds(token: str, *, writing: str = "letters") -> Sounds:
    """The sounds of a casefolded Latin token; letters that no table knows lose their marks first."""
    table = graphemes()
    text = token if token.isascii() else "".join([letter if letter in table else plain(letter) for letter in token])
    found = _pieces().findall(text)
    found.append("")
    return build(map(_READ.__getitem__, pairwise(found)), writing=writing)


class _Read(dict[tuple[str, str], Letters]):
    """What a piece of a word sounds like before the next, worked out when first asked for."""

    def __missing__(self, place: tuple[str, str]) -> Letters:
        piece, after = place
        table = graphemes()
        if piece not in table:
            return _SILENT
        read = _before(piece, after[:1]) if piece in _CHANGING else table[piece]
        if piece == after[:1]:
            read = _SILENT  # a letter that stands twice counts once
        if not after or after in table:
            self[place] = read
        return read


_READ = _Read()
_SILENT: Letters = ()


def _before(piece: str, following: str) -> Letters:
    """A grapheme that the next letter changes: hard and soft c and g, x, and palatal letters before a vowel only."""
    soft = bool(following) and following in _FRONT
    if piece == "c":
        return _SOFT_C if soft else _HARD_C
    if piece == "g":
        return _SOFT_G if soft else _HARD_G
    if piece == "x":
        return _X
    if following and following in _VOWELS:
        return graphemes()[piece]
    return tuple([sound for letter in piece for sound in graphemes()[letter]])
