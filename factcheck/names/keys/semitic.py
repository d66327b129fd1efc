"""Arabic, Persian, Urdu and Hebrew script: consonants, with letters that may or may not stand for a vowel.

Short vowels are not written, so the other side's vowels cost next to nothing (`data/semitic.tsv`).
"""

from __future__ import annotations

import unicodedata
from functools import cache

from factcheck.names.sounds import Sounds, Table, build


@cache
def _table() -> Table:
    return Table("semitic.tsv")


def sounds(token: str) -> Sounds:
    """The sounds of a token; vowel points are dropped, an article joined to the word stays."""
    bare = "".join(c for c in unicodedata.normalize("NFD", token) if not unicodedata.combining(c))
    return build(_table().read(bare), writing="consonants")
