"""Arabic, Persian, Urdu and Hebrew script: consonants, with letters that may or may not stand for a vowel.

Short vowels are not written, so the other side's vowels cost next to nothing (`data/semitic.tsv`).
"""

from __future__ import annotations

import unicodedata
from functools import cache

from factcheck.names.sounds import Sounds, build, mask
from factcheck.names.tables import rows


@cache
def _letters() -> dict[str, list[tuple[int, float | None]]]:
    return {row[0]: [(mask(row[1]), float(row[2]) if len(row) > 2 else None)] for row in rows("semitic.tsv")}  # noqa: PLR2004 - the third column is optional


@cache
def sounds(token: str) -> Sounds:
    """The sounds of a token; vowel points are dropped, an article joined to the word stays."""
    table = _letters()
    bare = "".join(c for c in unicodedata.normalize("NFD", token) if not unicodedata.combining(c))
    letters: list[tuple[int, float | None]] = []
    at = 0
    while at < len(bare):
        piece = bare[at : at + 2] if bare[at : at + 2] in table else bare[at]
        letters += table.get(piece, [])
        at += len(piece)
    return build(letters, writing="consonants")
