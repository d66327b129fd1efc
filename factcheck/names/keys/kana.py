"""Kana: Hiragana and Katakana as Japanese words or as the foreign names that they transcribe (`data/kana.tsv`)."""

from __future__ import annotations

from functools import cache

from factcheck.names.sounds import Sounds, build, mask
from factcheck.names.tables import rows

_HIRAGANA_TO_KATAKANA = 0x60


@cache
def _kana() -> dict[str, list[tuple[int, float | None]]]:
    table: dict[str, list[tuple[int, float | None]]] = {}
    for kana, reading in rows("kana.tsv"):
        table[kana] = [] if reading == "-" else [_sound(piece) for piece in reading.split(",")]
    return table


def _sound(piece: str) -> tuple[int, float | None]:
    letters, _, gap = piece.partition("=")
    return mask(letters), float(gap) if gap else None


def katakana(text: str) -> str:
    """The same text with Hiragana turned into Katakana."""
    return "".join(chr(ord(c) + _HIRAGANA_TO_KATAKANA) if "ぁ" <= c <= "ゖ" else c for c in text)


@cache
def sounds(token: str) -> Sounds:
    """The sounds of a kana token; the vowel that Japanese puts after a lone consonant costs next to nothing."""
    table, text = _kana(), katakana(token)
    letters: list[tuple[int, float | None]] = []
    at = 0
    while at < len(text):
        pair = text[at : at + 2]
        piece = pair if pair in table else text[at]
        letters += table.get(piece, [])
        at += len(piece)
    return build(letters, writing="syllables")
