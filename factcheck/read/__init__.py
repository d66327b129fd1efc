"""Readers: one a format, from bytes to a document with an exact source map."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.config import Limits
from factcheck.errors import InputError, UsageError
from factcheck.model import Document, Note, SourceMap, say, wanted
from factcheck.read.decode import clean, decode
from factcheck.read.draft import Lines, Parts, assemble
from factcheck.read.furniture import settle
from factcheck.read.many import Line, held, lines
from factcheck.read.plain import plain
from factcheck.read.remarks import waivers
from factcheck.read.source import ASCIIDOC, FORMATS, RECORDS, SUFFIXES, format_of, load, named_format

if TYPE_CHECKING:
    from typing import BinaryIO

    from factcheck.config import Json
    from factcheck.model import Waiver
    from factcheck.read.docx_places import Places

__all__ = ["FORMATS", "RECORDS", "SUFFIXES", "Line", "line", "lines", "places", "read", "text", "utf8"]


def places(data: bytes) -> Places:
    """Where the words of a DOCX that was read stand in its XML, for whoever writes into a copy of it."""
    from factcheck.read.docx_places import places as found  # noqa: PLC0415 - for one command

    return found(data)


def utf8(part: bytes) -> bytes:
    """A part of a DOCX in UTF-8, for whoever adds to it."""
    from factcheck.read.docx_places import utf8 as turned  # noqa: PLC0415 - for one command

    return turned(part)


def read(  # noqa: PLR0913 - each by name
    source: str | Path | bytes | BinaryIO,
    *,
    format: str | None = None,  # noqa: A002 - the word users expect
    encoding: str | None = None,
    name: str | None = None,
    limits: Limits | None = None,
    own: Json | None = None,
) -> Document:
    """A document from a path, bytes or a binary file; `language` and `published` are left for the pipeline.

    Args:
        source: a path, bytes, or a file opened in binary mode.
        format: one of `FORMATS`; left out, the name and then the first characters tell.
        encoding: left out, the byte order mark, UTF-8, the file's own word and at last statistics tell.
        name: what to call the document; left out, its path.
        limits: caps on bytes and characters.
        own: where articles stand in JSON of the newsroom's own.

    Raises:
        InputError: missing, a folder, too large, binary, or in no encoding that can be told.
        UsageError: no such format or encoding.
    """
    limits = limits or Limits()
    for argument, given in (("format", format), ("encoding", encoding), ("name", name)):
        wanted(argument, given, str, optional=True)
    if format is not None and format not in FORMATS:
        raise UsageError(
            say("unknown format {format}; this version reads {known}", format=repr(format), known=", ".join(FORMATS))
        )
    called = name or (str(source) if isinstance(source, str | Path) else "")
    if format is None and Path(called).suffix.lower() in RECORDS:
        raise InputError(called, say("a file of one article a line; read it with factcheck.read_lines"))
    if format is None and Path(called).suffix.lower() in ASCIIDOC:
        raise InputError(called, say("AsciiDoc is not read; turn it into HTML with asciidoctor, and check that"))
    data, label, path = load(source, name, limits)
    known = format or named_format(label, data)
    if known == "docx":
        from factcheck.read.docx import docx  # noqa: PLC0415 - as `_parts` does

        words, parts = docx(data, label, limits)
        return _document(words, Frame(label, path, known), limits, parts)
    words, notes = decode(data, label, encoding=encoding, markup=known in {None, "html"})
    return _document(words, Frame(label, path, known or format_of(words), tuple(notes), own), limits)


def line(
    where: Line, *, encoding: str | None = None, limits: Limits | None = None, own: Json | None = None
) -> Document:
    """The article of one line of a file of JSON lines; its places are lines and columns of that file.

    Raises:
        InputError: the line is gone, too long, no JSON object, or holds no article.
    """
    limits = limits or Limits()
    words, notes = decode(held(where, limits), where.label, encoding=encoding)
    document = _document(words, Frame(where.label, where.path, "json", tuple(notes), own), limits)
    return replace(document, format="jsonl", source=replace(document.source, first=where.number))


def text(words: str, *, name: str = "text", limits: Limits | None = None) -> Document:
    """A document from a string of plain text: first line headline when it looks like one, then lead, paragraphs.

    The document's text is as long as `words`, so offsets hold in both.

    Raises:
        InputError: longer than `limits.max_text_chars`.
    """
    return _document(words, Frame(name, None, "text"), limits or Limits())


class Frame(NamedTuple):
    """All that is known of a document before it is read."""

    label: str
    path: str | None
    format: str
    notes: tuple[Note, ...] = ()
    own: Json | None = None


def _document(words: str, frame: Frame, limits: Limits, parts: Parts | None = None) -> Document:
    """The document of a decoded source; `parts` when its reader has run already."""
    lines = Lines(words)
    source, mended = clean(words)
    notes = [*frame.notes, *mended]
    declared: list[tuple[str, str]] = []
    accepted: tuple[Waiver, ...] = ()
    if frame.format == "text":
        _within(len(source), frame.label, limits)
        result, blocks, left = plain(source, lines)
        way, notes = SourceMap(lines.starts), [*notes, *left]
    else:
        parts = parts or _parts(source, frame, limits)
        drafts, left = settle(parts.drafts, lines)
        result, blocks, way = assemble(drafts, lines)
        _within(len(result), frame.label, limits)
        accepted, beyond = waivers(parts.remarks, drafts, blocks, way, len(result))
        notes = [*notes, *beyond]
        declared, notes = parts.declared, [*notes, *parts.notes, *left]
    if not blocks:
        notes.append(Note("empty", say("no text was found in this document")))
    return Document(
        frame.label,
        result,
        blocks,
        way,
        frame.path,
        frame.format,
        declared=tuple(declared),
        notes=tuple(notes),
        waivers=accepted,
    )


def _parts(source: str, frame: Frame, limits: Limits) -> Parts:
    """What the reader of a format makes of a source; a reader is loaded when a file wants it, for they cost 15 ms."""
    if frame.format == "markdown":
        from factcheck.read.markdown import markdown  # noqa: PLC0415 - as said above

        return markdown(source)
    if frame.format == "html":
        from factcheck.read.html import html  # noqa: PLC0415 - as said above

        return html(source, max_depth=limits.max_depth)
    if frame.format == "rst":
        from factcheck.read.rst import rst  # noqa: PLC0415 - as said above

        return rst(source)
    from factcheck.read.json_article import json_article  # noqa: PLC0415 - as said above

    return json_article(source, frame.label, limits, frame.own)


def _within(length: int, label: str, limits: Limits) -> None:
    if length > limits.max_text_chars:
        raise InputError(
            label,
            say(
                "too long, {size} characters where {limit} is {most}; split the text, or raise the limit",
                size=length,
                limit="max-text-chars",
                most=limits.max_text_chars,
            ),
        )
