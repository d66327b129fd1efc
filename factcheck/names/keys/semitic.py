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
    return build(_table().read(token.translate(_BARE)), writing="consonants")


class _Bare(dict[int, str]):
    """What is left of each letter without its points, as `str.translate` takes it."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFD", chr(code))
        self[code] = bare = "".join([part for part in parts if not unicodedata.combining(part)])
        return bare


_BARE = _Bare()
