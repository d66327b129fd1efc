"""The data tables of this room: tab-separated text files, read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.tables import content

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(name: str) -> list[str]:
    """The lines of a table under `data/`; comments and empty lines left out."""
    text = content("factcheck.names", f"data/{name}") or ""
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table under `data/`, split at tabs."""
    return (line.split("\t") for line in read(name))
