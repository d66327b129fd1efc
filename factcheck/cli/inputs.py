"""Which files a command reads: those named, and the articles below the folders named."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.read import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STDIN = "-"
_SOUGHT = frozenset(SUFFIXES) - {".json"}
"""Ends of names that a folder is searched for: most JSON files are no articles, so each has to be named."""


@dataclass(slots=True, eq=False, repr=False)
class Source:
    """One input: a path, `-` for standard input, or the reason why there is none.

    Attributes:
        name: as the user named it.
        fault: why it cannot be read, or empty.
    """

    name: str
    fault: str = ""


def sources(paths: Sequence[str]) -> Iterator[Source]:
    """Every input once, folders walked in order of name; only regular files, no link is followed below a folder."""
    seen: set[str] = set()
    for name in paths:
        for source in _below(name) if name != STDIN and Path(name).is_dir() else (Source(name),):
            if source.name not in seen:
                seen.add(source.name)
                yield source


def _below(folder: str) -> Iterator[Source]:
    found = False
    faults: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if path.suffix.lower() in _SOUGHT and not path.is_symlink() and path.is_file():
                found = True
                yield Source(str(path))
    for fault in faults:
        found = True
        yield Source(str(fault.filename), f"this folder could not be opened: {fault.strerror}")
    if not found:
        wanted = " ".join(sorted(_SOUGHT))
        yield Source(folder, f"no article in this folder; looked for {wanted}")
