"""Readers: one a format, from bytes to a document with an exact source map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Document

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from factcheck.config import Limits

__all__ = ["read", "text"]


def read(
    source: str | Path | bytes | BinaryIO,
    *,
    format: str | None = None,  # noqa: A002 - the word users expect
    encoding: str | None = None,
    name: str | None = None,
    limits: Limits | None = None,
) -> Document:
    """A document from a path, bytes or a binary file; `language` and `published` are left for the pipeline."""
    raise NotImplementedError


def text(words: str, *, name: str = "text") -> Document:
    """A document from a string: first line headline, then lead and paragraphs."""
    return Document(id=name, text=words)
