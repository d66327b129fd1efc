"""Cyrillic: letters of Russian, Ukrainian, Belarusian, Bulgarian and Serbian as sounds (`data/cyrillic.tsv`)."""

from __future__ import annotations

from functools import cache

from factcheck.names.sounds import Sounds, Table, build


@cache
def _table() -> Table:
    return Table("cyrillic.tsv")


def sounds(token: str) -> Sounds:
    """The sounds of a casefolded Cyrillic token; a letter written twice counts once, pairs go before single ones."""
    single = "".join(letter for at, letter in enumerate(token) if letter != token[at + 1 : at + 2])
    return build(_table().read(single))
