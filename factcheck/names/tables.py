"""The data tables of this room: tab-separated text files, read once."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table under `data/`, split at tabs; comments and empty lines left out."""
    text = resources.files("factcheck.names").joinpath("data", name).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
