"""Cyrillic: letters of Russian, Ukrainian, Belarusian, Bulgarian and Serbian as sounds (`data/cyrillic.tsv`)."""

from __future__ import annotations

import re
from functools import cache

from factcheck.names.sounds import Sounds, Table, build

_AGAIN = re.compile(r"(.)(?=\1)", re.DOTALL)


@cache
def _table() -> Table:
    return Table("cyrillic.tsv")


def sounds(token: str) -> Sounds:
    """The sounds of a casefolded Cyrillic token; a letter written twice counts once, pairs go before single ones."""
    return build(_table().read(_AGAIN.sub("", token)))
