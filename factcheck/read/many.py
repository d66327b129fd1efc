"""Files with one article in JSON a line (JSON lines): where each line stands, so that each can be read on its own.

The file is scanned once for its line ends and never held whole; a line is found again by its offset.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.errors import InputError
from factcheck.model import fault, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from factcheck.config import Limits

_CHUNK = 1 << 20


class Line(NamedTuple):
    """One line of a file.

    Attributes:
        path: the file, as it was named.
        number: its number, from 1.
        offset: where it begins, in bytes.
        size: how long it is, in bytes, without its end.
    """

    path: str
    number: int
    offset: int
    size: int

    @property
    def label(self) -> str:
        """What the article of this line is called: file and line."""
        return f"{self.path}:{self.number}"


def lines(path: str, limits: Limits) -> Iterator[Line]:
    """Every line of a file that holds more than blanks.

    Raises:
        InputError: missing, no regular file, not readable, or with more bytes or lines than the limits allow.
    """
    try:
        found = Path(path).stat()
        if not stat.S_ISREG(found.st_mode):
            raise InputError(path, say("not a regular file; pipe its content in instead"))
        _within(path, "max-lines-bytes", found.st_size, limits.max_lines_bytes)
        with Path(path).open("rb") as file:
            yield from _found(path, file, limits)
    except FileNotFoundError as error:
        raise InputError(path, say("no such file")) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise InputError(path, say("cannot be read: {fault}", fault=fault(error))) from error


def _found(path: str, file: BinaryIO, limits: Limits) -> Iterator[Line]:
    number, offset, size, blank = 1, 0, 0, True
    while piece := file.readline(_CHUNK):  # a line of any length, in pieces that memory holds
        size += len(piece)
        blank = blank and not piece.strip()
        if piece.endswith(b"\n"):
            if not blank:
                yield Line(path, number, offset, size - 1)
            number, offset, size, blank = number + 1, offset + size, 0, True
            _within(path, "max-lines", number - 1, limits.max_lines)
    if not blank:
        yield Line(path, number, offset, size)


def _within(path: str, limit: str, value: int, most: int) -> None:
    if value > most:
        raise InputError(
            path,
            say(
                "too large, {size} where {limit} is {most}; split the file, or raise the limit",
                size=value,
                limit=limit,
                most=most,
            ),
        )


def held(line: Line, limits: Limits) -> bytes:
    """The bytes of a line.

    Raises:
        InputError: it is longer than a file may be, or cannot be read any more.
    """
    if line.size > limits.max_file_bytes:
        raise InputError(
            line.label,
            say(
                "too large, {size} bytes or more where {limit} is {most}; split the file, or raise the limit",
                size=line.size,
                limit="max-file-bytes",
                most=limits.max_file_bytes,
            ),
        )
    try:
        with Path(line.path).open("rb") as file:
            file.seek(line.offset, os.SEEK_SET)
            return file.read(line.size)
    except OSError as error:
        raise InputError(line.label, say("cannot be read: {fault}", fault=fault(error))) from error
