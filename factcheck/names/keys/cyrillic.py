"""Cyrillic: letters of Russian, Ukrainian, Belarusian, Bulgarian and Serbian as sounds (`data/cyrillic.tsv`)."""

from __future__ import annotations

from functools import cache

from factcheck.names.sounds import Letters, Sounds, build, letters, read
from factcheck.names.tables import rows


@cache
def _table() -> dict[str, Letters]:
    return {row[0]: letters(row[1]) for row in rows("cyrillic.tsv")}


@cache
def sounds(token: str) -> Sounds:
    """The sounds of a casefolded Cyrillic token; a letter written twice counts once, pairs go before single ones."""
    single = "".join(letter for at, letter in enumerate(token) if letter != token[at + 1 : at + 2])
    return build(read(single, _table()))
