"""Cyrillic: letters of Russian, Ukrainian, Belarusian, Bulgarian and Serbian as sounds (`data/cyrillic.tsv`)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.names.sounds import Letters, Sounds, build, letters, pieces, read
from factcheck.names.tables import rows

if TYPE_CHECKING:
    import re


@cache
def _table() -> dict[str, Letters]:
    return {row[0]: letters(row[1]) for row in rows("cyrillic.tsv")}


@cache
def _pieces() -> re.Pattern[str]:
    return pieces(_table())


def sounds(token: str) -> Sounds:
    """The sounds of a casefolded Cyrillic token; a letter written twice counts once, pairs go before single ones."""
    single = "".join(letter for at, letter in enumerate(token) if letter != token[at + 1 : at + 2])
    return build(read(single, _table(), _pieces()))
