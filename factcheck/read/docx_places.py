"""Where the words of a DOCX stand in its XML, so that a mark can be set at them without touching anything else."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.parsers import expat

from factcheck.read.docx import Body, local_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.read.docx import Paragraph

BODY = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters that stand side by side in the XML, none of them written as an entity.

    Attributes:
        source: offset of its first character in the source, as `SourceMap` counts.
        words: the characters.
        at: byte of the first one in the part.
        run: byte at which the tag of its run opens.
        text: byte at which the tag of its text opens.
        properties: the properties of its run, as written; empty where it has none.
    """

    source: int
    words: str
    at: int
    run: int
    text: int
    properties: bytes


@dataclass(frozen=True, slots=True)
class Places:
    """The body of a DOCX and where its words stand.

    Attributes:
        xml: the part, byte for byte.
        namespace: of its elements: two are in use, transitional and strict.
        pieces: in the order of the source.
    """

    xml: bytes
    namespace: str
    pieces: tuple[Piece, ...]


def places(data: bytes) -> Places:
    """Where the words of a DOCX stand; call it for what `read` has read, for the limits are its.

    Words of footnotes are left out: they stand in another part, where no comment may be.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read(BODY)
    finder = _Finder(xml)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = lambda tag, attributes: finder.started(parser.CurrentByteIndex, tag, attributes)
    parser.EndElementHandler = lambda tag: finder.ended(parser.CurrentByteIndex, tag)
    parser.CharacterDataHandler = lambda words: finder.read(parser.CurrentByteIndex, words)
    parser.Parse(xml, True)  # noqa: FBT003 - expat's own signature
    return Places(xml, finder.namespace, tuple(finder.pieces()))


class _Finder(Body):
    """Reads as `read` does, and remembers where each stretch of words stands."""

    def __init__(self, xml: bytes) -> None:
        super().__init__()
        self.namespace = ""
        self._xml = xml
        self._found: list[tuple[Paragraph, int, str, int, int, int]] = []  # word of it, words, byte, run, text
        self._properties: dict[int, bytes] = {}
        self._path: list[tuple[str, int]] = []

    def started(self, at: int, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = local_name(tag)
        self.namespace = self.namespace or tag.rpartition("}")[0]
        self._path.append((name, at))
        self.start(name, dict(attributes))

    def ended(self, at: int, tag: str) -> None:
        """An element ends; of an empty one the place is that of its only tag."""
        name, begun = self._path.pop()
        parent, run = self._path[-1] if self._path else ("", 0)
        if name == "rPr" and parent == "r":
            self._properties.setdefault(run, self._xml[begun : self._xml.index(b">", at) + 1])
        self.end(local_name(tag))

    def read(self, at: int, words: str) -> None:
        """Characters, as far as no line end and no entity stands between them."""
        paragraph = self.current()
        before = len(paragraph.words) if paragraph else 0
        self.words(words)
        if paragraph and len(paragraph.words) > before and self._xml[at : at + 1] != b"&":
            run = next((begun for name, begun in reversed(self._path) if name == "r"), None)
            if run is not None:
                self._found.append((paragraph, before, words, at, run, self._path[-1][1]))

    def pieces(self) -> list[Piece]:
        """What was found, in the order of the source."""
        starts: dict[int, list[int]] = {}
        at = 0
        for paragraph in self.done:
            starts[id(paragraph)] = row = []
            for words in paragraph.words:
                row.append(at)
                at += len(words)
            at += 1
        made = [
            Piece(starts[id(paragraph)][word], words, byte, run, text, self._properties.get(run, b""))
            for paragraph, word, words, byte, run, text in self._found
        ]
        return sorted(made, key=lambda piece: piece.source)
