"""A kilo, which is a length or a mass by what is told of it: 5キロ先, コメ5キロ."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_BEFORE, _BEHIND = 12, 8
_ENDS = "。\n"


def kilo(text: str, figure: Figure, words: Tables) -> None:
    """Make a kilo a mass where a word near it is of something that is weighed, and none behind it of a way."""
    said = words.words
    if text[figure.stop : figure.end].strip() not in said.kilos or figure.kind != "physical":
        return
    rest = text[figure.end : figure.end + _BEHIND].lstrip()
    if rest.startswith(tuple(said.kilos_gone)):
        return
    start = max(0, figure.start - _BEFORE)
    for mark in _ENDS:
        start = max(start, text.rfind(mark, start, figure.start) + 1)
        rest = rest.partition(mark)[0]
    before = text[start : figure.start]
    if any(word in before or word in rest for word in said.kilos_weighed):
        figure.unit = "kilogram"
