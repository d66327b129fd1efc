"""Kana: Hiragana and Katakana as Japanese words or as the foreign names that they transcribe (`data/kana.tsv`)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.names.sounds import Letters, Sounds, build, letters, pieces, read
from factcheck.names.tables import rows

if TYPE_CHECKING:
    import re

_HIRAGANA_TO_KATAKANA = 0x60


@cache
def _table() -> dict[str, Letters]:
    return {row[0]: letters(row[1]) for row in rows("kana.tsv")}


def katakana(text: str) -> str:
    """The same text with Hiragana turned into Katakana."""
    return "".join(chr(ord(c) + _HIRAGANA_TO_KATAKANA) if "ぁ" <= c <= "ゖ" else c for c in text)


@cache
def _pieces() -> re.Pattern[str]:
    return pieces(_table())


def sounds(token: str) -> Sounds:
    """The sounds of a kana token; the vowel that Japanese puts after a lone consonant costs next to nothing."""
    return build(read(katakana(token), _table(), _pieces()), writing="syllables")
