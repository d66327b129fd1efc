"""The data tables of this room: tab-separated text files, read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.tables import content
from factcheck.tables import raw as raw_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def raw(name: str) -> bytes:
    """A table under `data/` as its file has it."""
    return raw_of("factcheck.names", f"data/{name}") or b""


def text(name: str) -> str:
    """A table under `data/` as it is written."""
    return content("factcheck.names", f"data/{name}") or ""


def read(name: str) -> list[str]:
    """The lines of a table under `data/`; comments and empty lines left out."""
    return [line for line in text(name).split("\n") if line and line[0] != "#"]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table under `data/`, split at tabs."""
    return (line.split("\t") for line in read(name))
