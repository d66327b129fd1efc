"""The house list: names that the newsroom writes in one way, and spellings of them that it accepts.

A CSV file that opens in any spreadsheet: `canonical,alias,alias...`, whole names, no patterns. Lines that begin with
`#` are comments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import ConfigError
from factcheck.model import fault, say

if TYPE_CHECKING:
    from pathlib import Path

Row = tuple[str, ...]


def rows(path: Path) -> tuple[Row, ...]:
    """The rows of a house list, each with at least one name.

    Raises:
        ConfigError: the file is missing, or cannot be read as UTF-8 text.
    """
    import csv  # noqa: PLC0415 - most runs have no house list

    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            found = [tuple(cell.strip() for cell in row if cell.strip()) for row in csv.reader(file)]
    except FileNotFoundError as error:
        raise ConfigError(
            say(
                "{path}: no such house list; begin it with: factcheck names add NAME --also SPELLING, or take it out "
                "of names in the settings",
                path=str(path),
            )
        ) from error
    except OSError as error:
        raise ConfigError(say("{path}: cannot be read: {fault}", path=str(path), fault=fault(error))) from error
    except (ValueError, csv.Error) as error:
        raise ConfigError(say("{path}: no list of names: {fault}", path=str(path), fault=str(error))) from error
    return tuple(row for row in found if row and not row[0].startswith("#"))


def with_row(old: tuple[Row, ...], names: Row) -> tuple[Row, ...]:
    """The rows with these names in one: joined to the first row that holds one of them, else a row of their own."""
    for position, row in enumerate(old):
        if set(row) & set(names):
            joined = tuple(dict.fromkeys((*row, *names)))
            return (*old[:position], joined, *old[position + 1 :])
    return (*old, tuple(dict.fromkeys(names)))
