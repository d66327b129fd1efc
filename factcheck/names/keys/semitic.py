"""Arabic, Persian, Urdu and Hebrew script: consonants, with letters that may or may not stand for a vowel.

Short vowels are not written, so the other side's vowels cost next to nothing (`data/semitic.tsv`).
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from factcheck.names.sounds import Letters, Sounds, build, letters, pieces, read
from factcheck.names.tables import rows

if TYPE_CHECKING:
    import re


@cache
def _table() -> dict[str, Letters]:
    return {row[0]: letters(row[1]) for row in rows("semitic.tsv")}


@cache
def _pieces() -> re.Pattern[str]:
    return pieces(_table())


def sounds(token: str) -> Sounds:
    """The sounds of a token; vowel points are dropped, an article joined to the word stays."""
    bare = "".join(c for c in unicodedata.normalize("NFD", token) if not unicodedata.combining(c))
    return build(read(bare, _table(), _pieces()), writing="consonants")
