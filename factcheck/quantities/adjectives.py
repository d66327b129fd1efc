"""Units and scales in an adjective that a hyphen joins to its figure: 48-stündige, 30-километровая, 20-тысячный."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.quantities.phrases import HYPHENS, WORD, fold

if TYPE_CHECKING:
    from factcheck.quantities.tables import Tables


def adjective(text: str, at: int, words: Tables) -> tuple[str, int] | None:
    """The unit that the adjective at `at` holds, or a number where it is a scale, and its end."""
    known = words.words.adjective_units
    if not known or text[at - 1 : at] not in HYPHENS or not text[at - 1 : at]:
        return None
    word = WORD.match(text, at)
    said = fold(word[0]) if word is not None else ""
    for size in range(len(said), 0, -1):
        unit = known.get(said[:size])
        if unit is not None and word is not None:
            return (unit, word.end()) if said[size:] in words.words.adjective_endings else None
    return None
