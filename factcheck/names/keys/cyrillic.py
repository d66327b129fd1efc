"""Cyrillic: letters of Russian, Ukrainian, Belarusian, Bulgarian and Serbian as sounds (`data/cyrillic.tsv`)."""

from __future__ import annotations

from functools import cache

from factcheck.names.sounds import Sounds, build, mask
from factcheck.names.tables import rows


@cache
def _letters() -> dict[str, list[tuple[int, float | None]]]:
    table: dict[str, list[tuple[int, float | None]]] = {}
    for row in rows("cyrillic.tsv"):
        gap = float(row[2]) if len(row) > 2 and row[2] else None  # noqa: PLR2004 - the third column is optional
        table[row[0]] = [(mask(part), gap) for part in row[1].split(",") if part]
    return table


@cache
def sounds(token: str) -> Sounds:
    """The sounds of a casefolded Cyrillic token; signs that stand for no sound of their own drop out."""
    table = _letters()
    return build([letter for written in token for letter in table.get(written, ())])
