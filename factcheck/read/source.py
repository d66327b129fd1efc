"""From a path, bytes or an open file to bytes and a name, under limits; and which format they are in."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from factcheck.errors import InputError, UsageError
from factcheck.model import fault, say

if TYPE_CHECKING:
    from factcheck.config import Limits

_EXTENSIONS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".rst": "rst",
    ".rest": "rst",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".json": "json",
}
SUFFIXES = tuple(sorted(_EXTENSIONS))
"""Ends of the names of files that a reader knows."""
FORMATS = tuple(sorted(set(_EXTENSIONS.values())))
RECORDS = frozenset({".jsonl", ".ndjson"})
"""Ends of the names of files with one article a line; see `many`."""
ASCIIDOC = frozenset({".adoc", ".asciidoc"})
"""Ends of the names of AsciiDoc files, which are refused: no reader that is kept up tells where each word stands, and
as plain text their listings and tables would be taken for the article."""
_HTML_STARTS = ("<!doctype html", "<html", "<head", "<body", "<article")


def load(source: str | Path | bytes | BinaryIO, name: str | None, limits: Limits) -> tuple[bytes, str, str | None]:
    """The bytes of a source, what to call it, and its path when it has one.

    Raises:
        InputError: missing, no regular file, not readable, or larger than `limits.max_file_bytes`.
        UsageError: no source at all.
    """
    if isinstance(source, bytes | bytearray | memoryview):
        data = bytes(source)
        label = name or "bytes"
        _within(len(data), label, limits)
        return data, label, None
    if isinstance(source, str | os.PathLike):
        path = str(source)
        return _from_disk(Path(path), name or path, limits), name or path, path
    if not callable(getattr(source, "read", None)):
        kind = type(source).__name__
        raise UsageError(say("a source is a path, bytes or a file opened in binary mode, not {kind}", kind=kind))
    label = name or str(getattr(source, "name", "") or "input")
    data = source.read(limits.max_file_bytes + 1)
    if not isinstance(data, bytes):
        raise InputError(label, say("this file is open in text mode; open it in binary mode, or pass its path"))
    _within(len(data), label, limits)
    return data, label, None


def format_of(words: str) -> str:
    """The format that the first characters of a text say."""
    start = words[:1_000].lstrip().lower()
    if start.startswith(_HTML_STARTS):
        return "html"
    if start.startswith("---\n") and "\n---\n" in words[:65_536]:
        return "markdown"
    return "text"


def named_format(label: str, data: bytes) -> str | None:
    """The format that a name says, or that of an archive with a Word document in it; `None` when neither tells."""
    known = _EXTENSIONS.get(Path(label).suffix.lower())
    return known or ("docx" if data.startswith(b"PK\x03\x04") and b"word/" in data else None)


def _within(size: int, label: str, limits: Limits) -> None:
    if size > limits.max_file_bytes:
        raise InputError(
            label,
            say(
                "too large, {size} bytes or more where {limit} is {most}; split the file, or raise the limit",
                size=size,
                limit="max-file-bytes",
                most=limits.max_file_bytes,
            ),
        )


def _from_disk(path: Path, label: str, limits: Limits) -> bytes:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise InputError(label, say("this is a folder; name the files in it"))
        if not stat.S_ISREG(found.st_mode):
            raise InputError(label, say("not a regular file; pipe its content in instead"))
        _within(found.st_size, label, limits)
        with path.open("rb") as file:
            data = file.read(limits.max_file_bytes + 1)
    except FileNotFoundError as error:
        raise InputError(label, say("no such file")) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise InputError(label, say("cannot be read: {fault}", fault=fault(error))) from error
    _within(len(data), label, limits)
    return data
