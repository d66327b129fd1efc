"""How far a long run has come: one line on a terminal's standard error, none anywhere else."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from types import TracebackType

_PATIENCE = 2.0
"""Seconds that a run takes before it shows how far it has come."""
_PAUSE = 0.2
"""Seconds between two looks of the line."""


class Progress:
    """Counts steps, and shows them when somebody may be waiting."""

    def __init__(self, steps: int, stream: TextIO) -> None:
        """Begin.

        Args:
            steps: how many there will be.
            stream: where to show them.
        """
        self._steps, self._stream, self._done = steps, stream, 0
        self._shown = False
        self._next = time.monotonic() + _PATIENCE if steps > 1 and stream.isatty() else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.clear()

    def step(self) -> None:
        """One step more."""
        self._done += 1
        if self._next is not None and time.monotonic() >= self._next:
            self._stream.write(f"\r{self._done:,} / {self._steps:,}")
            self._stream.flush()
            self._shown, self._next = True, time.monotonic() + _PAUSE

    def clear(self) -> None:
        """Take the line away, so that something else can be written."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._shown = False
