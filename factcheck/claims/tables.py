"""Tables: a column of figures and the total in its last row."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.claims.beside import WORD
from factcheck.claims.like import alike
from factcheck.model import Block, BlockKind, Quantity, Span, Total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.words import Words
    from factcheck.model import Document

_FULL = 2
"""A cell is a figure when its figure fills at least one part in two of it."""
_LEAST = 2
"""Figures above a total that make a column worth adding up."""
_ADDED = {"count", "money", "physical"}
Grid = dict[tuple[int, int], Block]


def footings(document: Document, quantities: Sequence[Quantity], words: Words) -> Iterator[Total]:
    """The columns of every table whose last row says that it is a total; a table with subtotals is left alone."""
    tables: dict[int, Grid] = defaultdict(dict)
    for block in document.blocks:
        if block.kind is BlockKind.CELL and block.cell:
            tables[block.cell[0]][block.cell[1], block.cell[2]] = block
    if not tables:
        return
    figures = _in_cells(document, quantities)
    for grid in tables.values():
        last = max(row for row, _ in grid)
        labels = [(row, _label(document, grid, row, words)) for row in range(last + 1)]
        if [row for row, label in labels if label] == [last]:
            for column in sorted({column for _, column in grid if column}):
                yield from _column(grid, figures, column, last)


def _in_cells(document: Document, quantities: Sequence[Quantity]) -> dict[tuple[int, int, int], Quantity]:
    """The figure of each cell that holds one and little else."""
    found: dict[tuple[int, int, int], list[Quantity]] = defaultdict(list)
    for figure in quantities:
        block = document.block_at(figure.span.start)
        if block and block.cell and (figure.span.end - figure.span.start) * _FULL >= block.span.end - block.span.start:
            found[block.cell].append(figure)
    return {cell: figures[0] for cell, figures in found.items() if len(figures) == 1}


def _label(document: Document, grid: Grid, row: int, words: Words) -> bool:
    """Whether the first cell of a row says that the row is a total."""
    block = grid.get((row, 0))
    said = WORD.findall(block.span.of(document.text).casefold()) if block else []
    return any("whole" in words.single.get(word, ()) for word in said[:2])


def _column(grid: Grid, figures: dict[tuple[int, int, int], Quantity], column: int, last: int) -> Iterator[Total]:
    """The total of one column, when every row between its head and its foot holds a figure of one kind."""
    cells = [grid.get((row, column)) for row in range(last + 1)]
    row = [figures.get(cell.cell) if cell and cell.cell else None for cell in cells]
    parts, whole = row[1:last], row[last]
    if whole is None or whole.kind not in _ADDED or len(parts) < _LEAST:
        return
    held = [part for part in parts if part is not None and part.value is not None and alike(part, whole)]
    if len(held) == len(parts):
        yield Total(whole, tuple(held), "table", Span(held[0].span.start, whole.span.end))
