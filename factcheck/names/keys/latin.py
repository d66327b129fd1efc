"""Latin letters: a word cut into graphemes of every romanisation at once (`data/graphemes.tsv`)."""

from __future__ import annotations

from functools import cache

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
def _sizes() -> dict[str, tuple[int, ...]]:
    """First letter -> the sizes of the graphemes of several letters that begin with it, longest first."""
    sizes: dict[str, set[int]] = {}
    for piece in graphemes():
        if len(piece) > 1:
            sizes.setdefault(piece[0], set()).add(len(piece))
    return {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}


@cache
def sounds(token: str) -> Sounds:
    """The sounds of a casefolded Latin token; letters that no table knows lose their marks first."""
    table, sizes = graphemes(), _sizes()
    text = token if token.isascii() else "".join(letter if letter in table else plain(letter) for letter in token)
    found: Letters = []
    at, end = 0, len(text)
    while at < end:
        first = text[at]
        piece = first
        for size in sizes.get(first, ()):
            if (longer := text[at : at + size]) in table and len(longer) == size:
                piece = longer
                break
        at += len(piece)
        if len(piece) == 1 and first == text[at : at + 1]:
            continue
        if piece in _CHANGING:
            found += _read(piece, text[at : at + 1])
        else:
            found += table.get(piece, ())
    return build(found)


def _read(piece: str, following: str) -> Letters:
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
    return [sound for letter in piece for sound in graphemes()[letter]]
