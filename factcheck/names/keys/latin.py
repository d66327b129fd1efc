"""Latin letters: a word cut into graphemes of every romanisation at once (`data/graphemes.tsv`)."""

from __future__ import annotations

from functools import cache

from factcheck.names.fold import plain
from factcheck.names.sounds import Letters, Sounds, build, letters, mask
from factcheck.names.tables import rows

_LONGEST = 7
_PALATAL, _VOWELS = frozenset({"ny", "nj", "gn", "lj"}), frozenset("aeiouyáéíóúäöüøåæ")
_FRONT = frozenset("eiyéèêëíïìýæœøöäü")
_SOFT_C, _HARD_C = mask("sCck"), mask("kc")
_SOFT_G, _HARD_G = mask("gJ"), mask("g")


@cache
def graphemes() -> dict[str, Letters]:
    """Each grapheme with the masks of the sounds that it stands for, in order, and what leaving them out costs."""
    return {row[0]: letters(row[1]) for row in rows("graphemes.tsv")}


@cache
def sounds(token: str) -> Sounds:
    """The sounds of a casefolded Latin token; letters that no table knows lose their marks first."""
    table = graphemes()
    text = "".join(letter if letter in table else plain(letter) for letter in token)
    found: Letters = []
    at = 0
    while at < len(text):
        if text[at : at + 1] == text[at + 1 : at + 2] and text[at : at + 2] not in table:
            at += 1
            continue
        for size in range(min(_LONGEST, len(text) - at), 0, -1):
            piece = text[at : at + size]
            if piece in table:
                found += _read(piece, text[at + size : at + size + 1])
                at += size
                break
        else:
            at += 1
    return build(found)


def _read(piece: str, following: str) -> Letters:
    if piece == "c":
        return [(_SOFT_C if following in _FRONT and following else _HARD_C, None)]
    if piece == "g":
        return [(_SOFT_G if following in _FRONT and following else _HARD_G, None)]
    if piece == "x":
        return [(mask("kSxg"), None), (mask("szS"), 0.5)]
    if piece in _PALATAL and (not following or following not in _VOWELS):
        return [sound for letter in piece for sound in graphemes()[letter]]
    return graphemes()[piece]
