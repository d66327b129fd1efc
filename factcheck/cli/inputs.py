"""Which files a command reads: those named, and the articles below the folders named."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.config import Limits
from factcheck.errors import InputError
from factcheck.model import fault, say
from factcheck.read import RECORDS, SUFFIXES, lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Sentence
    from factcheck.read import Line

STDIN = "-"
_SOUGHT = frozenset(SUFFIXES) - {".json"}
"""Ends of names that a folder is searched for: most JSON files are no articles, so each has to be named."""


@dataclass(slots=True, eq=False, repr=False)
class Source:
    """One input: a path, `-` for standard input, or the reason why there is none.

    Attributes:
        name: as the user named it; with the number of its line for an article of a file of many.
        fault: why it cannot be read, or `None`.
        line: the line that holds it.
    """

    name: str
    fault: Sentence | None = None
    line: Line | None = None


def sources(paths: Sequence[str], limits: Limits | None = None) -> Iterator[Source]:
    """Every input once, folders walked in order of name; only regular files, no link is followed below a folder.

    Each line of a file of JSON lines is an input.
    """
    seen: set[str] = set()
    for name in paths:
        for source in _named(name, limits or Limits()):
            if source.name not in seen:
                seen.add(source.name)
                yield source


def _named(name: str, limits: Limits) -> Iterator[Source]:
    if name != STDIN and Path(name).is_dir():
        yield from _below(name)
    elif Path(name).suffix.lower() in RECORDS:
        found = False
        try:
            for where in lines(name, limits):
                found = True
                yield Source(where.label, line=where)
        except InputError as error:
            yield Source(name, error.said)
        else:
            if not found:
                yield Source(name, say("there is no article in it; the file is empty"))
    else:
        yield Source(name)


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
    for refused in faults:
        found = True
        yield Source(str(refused.filename), say("this folder could not be opened: {fault}", fault=fault(refused)))
    if not found:
        wanted = " ".join(sorted(_SOUGHT))
        yield Source(folder, say("no article in this folder; looked for {ends}", ends=wanted))
