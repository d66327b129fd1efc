"""Kana: Hiragana and Katakana as Japanese words or as the foreign names that they transcribe (`data/kana.tsv`)."""

from __future__ import annotations

from functools import cache

from factcheck.names.sounds import Sounds, Table, build

_KATAKANA = {code: code + 0x60 for code in range(ord("ぁ"), ord("ゖ") + 1)}


@cache
def _table() -> Table:
    return Table("kana.tsv")


def katakana(text: str) -> str:
    """The same text with Hiragana turned into Katakana."""
    return text.translate(_KATAKANA)


def sounds(token: str) -> Sounds:
    """The sounds of a kana token; the vowel that Japanese puts after a lone consonant costs next to nothing."""
    return build(_table().read(katakana(token)), writing="syllables")
