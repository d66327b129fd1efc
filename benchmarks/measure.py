"""How the benchmarks measure: processor time of this process, interleaved rounds, the median."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def cpu(work: Callable[[], object]) -> float:
    """Seconds of processor time that one run takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def medians(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median of so many runs of each work; the rounds are interleaved, so that a busy machine slows all alike."""
    for work in works.values():
        work()
    seen: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            seen[name].append(cpu(work))
    return {name: median(times) for name, times in seen.items()}


def table(rows: list[tuple[str, ...]]) -> None:
    """Print rows in columns, the first left, the others right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        print("  ".join(cells))
