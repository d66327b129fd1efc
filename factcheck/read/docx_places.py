"""Where the words of a DOCX stand in its XML, so that a mark can be set at them without touching anything else."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from typing import TYPE_CHECKING
from xml.parsers import expat

from factcheck.classes import dataclass
from factcheck.read.docx import Body, local_name
from factcheck.read.docx_links import PACKAGE, Links, linked, links_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.read.docx import Paragraph

_DECLARATION = re.compile(r"\A\ufeff?<\?xml[^>]{0,200}\?>")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters that stand side by side in the XML, or one that is written as an entity.

    Attributes:
        source: offset of its first character in the source, as `SourceMap` counts.
        words: the characters.
        at: byte of the first one in the part.
        size: bytes that they take there.
        run: byte at which the tag of its run opens.
        text: byte at which the tag of its text opens.
        properties: the properties of its run, as written; empty where it has none.
    """

    source: int
    words: str
    at: int
    size: int
    run: int
    text: int
    properties: bytes

    def byte(self, within: int) -> int:
        """The byte before the character of this number; behind the last one for their number."""
        return self.at + (self.size if within == len(self.words) else len(self.words[:within].encode()))


@dataclass(frozen=True, slots=True)
class Places:
    """The body of a DOCX and where its words stand.

    Attributes:
        part: the name of the part.
        links: what the part names: its comments, for one.
        xml: the part, byte for byte; in UTF-8 whatever it was in.
        namespace: of its elements: two are in use, transitional and strict.
        pieces: in the order of the source.
    """

    part: str
    links: Links
    xml: bytes
    namespace: str
    pieces: tuple[Piece, ...]


def places(data: bytes) -> Places:
    """Where the words of a DOCX stand; call it for what `read` has read, for the limits are its.

    Left out are words where no comment may stand or no mark can be set: those of footnotes, text boxes, formulas and
    drawings, and what is written as CDATA.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = {info.filename: info for info in reversed(archive.infolist())}
        package = linked("", archive.read(first[PACKAGE]) if PACKAGE in first else None)
        part = package.body(first)
        named = first.get(links_of(part))
        links = linked(part, archive.read(named) if named else None)
        xml = utf8(archive.read(first[part]))
    finder = _Finder(xml)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = lambda tag, attributes: finder.started(parser.CurrentByteIndex, tag, attributes)
    parser.EndElementHandler = lambda tag: finder.ended(parser.CurrentByteIndex, tag)
    parser.CharacterDataHandler = lambda words: finder.read(parser.CurrentByteIndex, words)
    parser.StartCdataSectionHandler = lambda: finder.cdata(begins=True)
    parser.EndCdataSectionHandler = lambda: finder.cdata(begins=False)
    parser.Parse(xml, True)  # noqa: FBT003 - expat's own signature
    return Places(part, links, xml, finder.namespace, tuple(finder.pieces()))


def utf8(part: bytes) -> bytes:
    """A part in UTF-8; one that was in another encoding loses its declaration, which would no longer be true.

    Raises:
        ExpatError: the part is not XML.
        ValueError: its bytes are not in the encoding that it names.
    """
    named: list[str] = []
    parser = expat.ParserCreate()
    parser.XmlDeclHandler = lambda _version, encoding, _alone: named.append(encoding or "utf-8")
    parser.Parse(part, True)  # noqa: FBT003 - expat's own signature
    wide = part.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if wide else named[0] if named else "utf-8"
    if codecs.lookup(encoding).name == "utf-8":
        return part
    return _DECLARATION.sub("", part.decode(encoding), count=1).encode()


class _Finder(Body):
    """Reads as `read` does, and remembers where each stretch of words stands."""

    def __init__(self, xml: bytes) -> None:
        super().__init__()
        self.namespace = ""
        self._xml = xml
        self._found: list[tuple[Paragraph, int, str, int, int, int]] = []  # word of it, words, byte, run, text
        self._properties: dict[int, bytes] = {}
        self._path: list[tuple[str, int]] = []
        self._boxes = 0
        self._cdata = False

    def started(self, at: int, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = local_name(tag)
        self.namespace = self.namespace or tag.rpartition("}")[0]
        self._path.append((tag.removeprefix(f"{self.namespace}}}"), at))
        self._boxes += name == "txbxContent"
        self.start(name, dict(attributes))

    def ended(self, at: int, tag: str) -> None:
        """An element ends."""
        kind, begun = self._path.pop()
        if kind == "rPr" and self._path and self._path[-1][0] == "r":
            first = self._xml.index(b">", begun) + 1  # an empty one is its only tag, and it has no attributes
            end = first if self._xml[first - 2 : first] == b"/>" else self._xml.index(b">", at) + 1
            self._properties.setdefault(self._path[-1][1], self._xml[begun:end])
        name = local_name(tag)
        self._boxes -= name == "txbxContent"
        self.end(name)

    def cdata(self, *, begins: bool) -> None:
        """A section begins or ends in which no tag is one."""
        self._cdata = begins

    def read(self, at: int, words: str) -> None:
        """Characters, as far as no line end and no entity stands between them."""
        paragraph = self.current()
        before = len(paragraph.words) if paragraph else 0
        self.words(words)
        if paragraph and len(paragraph.words) > before and not (self._cdata or self._boxes):
            (outer, run), (inner, text) = self._path[-2:]
            if (outer, inner) == ("r", "t"):
                self._found.append((paragraph, before, words, at, run, text))

    def _size(self, at: int, words: str) -> int:
        """How many bytes the words take in the part: an entity and a line end take more than they say."""
        if self._xml[at : at + 1] == b"&":
            return self._xml.index(b";", at) + 1 - at
        return len(b"\r\n") if words == "\n" and self._xml[at : at + 2] == b"\r\n" else len(words.encode())

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
            Piece(
                source=starts[id(paragraph)][word],
                words=words,
                at=byte,
                size=self._size(byte, words),
                run=run,
                text=text,
                properties=self._properties.get(run, b""),
            )
            for paragraph, word, words, byte, run, text in self._found
        ]
        return sorted(made, key=lambda piece: piece.source)
