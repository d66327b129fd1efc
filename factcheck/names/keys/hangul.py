"""Hangul: syllables taken apart by arithmetic, and read as the foreign names that they transcribe.

A Hangul syllable is `U+AC00 + (onset * 21 + vowel) * 28 + coda`. For Korean names see `korean`.
"""

from __future__ import annotations

from functools import cache

from factcheck.names.sounds import Letters, Sounds, build, letters
from factcheck.names.tables import rows

FIRST, LAST = 0xAC00, 0xD7A3
_VOWELS, _CODAS = 21, 28


def take_apart(syllable: str) -> tuple[int, int, int] | None:
    """The index of onset (0-18), vowel (0-20) and coda (0 = none, to 27) of a Hangul syllable."""
    code = ord(syllable)
    if not FIRST <= code <= LAST:
        return None
    rest, coda = divmod(code - FIRST, _CODAS)
    onset, vowel = divmod(rest, _VOWELS)
    return onset, vowel, coda


@cache
def _parts() -> dict[str, list[Letters]]:
    table: dict[str, list[Letters]] = {"onset": [], "vowel": [], "coda": []}
    for part, _, reading in rows("hangul.tsv"):
        table[part].append(letters(reading))
    return table


def sounds(token: str) -> Sounds:
    """The sounds of a Hangul token, widened to what Korean writes for foreign sounds (ㅂ: b, v, p; ㄹ: l, r)."""
    return build(map(_read, token), writing="syllables")


@cache
def _read(syllable: str) -> Letters:
    taken, parts = take_apart(syllable), _parts()
    if taken is None:
        return ()
    onset, vowel, coda = taken
    return parts["onset"][onset] + parts["vowel"][vowel] + parts["coda"][coda]
