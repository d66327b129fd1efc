"""DOCX: the text as Word would print it with all changes accepted; deleted text is never seen.

Of the comments only those to this program count (`factcheck: ignore ...`), about the paragraph that they begin in.

Only the body, its styles, notes and comments, and what names them (`docx_links`) are read, each once, in memory and
under limits; nothing is unpacked to disk. A document type declaration, which no Word file has, is refused, so that no
entity is ever expanded. A DOCX has no lines: a position is the number of the paragraph and the column in it.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import field
from typing import TYPE_CHECKING
from xml.parsers import expat

from factcheck.classes import dataclass
from factcheck.errors import InputError
from factcheck.model import BlockKind, say
from factcheck.read.docx_links import PACKAGE, Links, links_of
from factcheck.read.draft import HARD_BREAK, Draft, Parts
from factcheck.read.furniture import looks_like_title
from factcheck.read.remarks import remark

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.config import Limits

_CHUNK = 65_536
_STARTS = (b"PK", b"\xd0\xcf\x11\xe0")
"""How an archive begins, and how a Word file with a password does."""
_MOST_RATIO = 200
_SMALL = 1 << 20
"""Unpacked bytes up to which a high ratio is no bomb."""
_MOST_MEMBERS = 2_000
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "rt", "comment", "sdtPr", "tblPr", "sectPr"})
"""What a reader of the printed page does not see; `Fallback` says again what stands before it."""
_NOTES = frozenset({"footnote", "endnote"})
_KINDS = {
    "title": BlockKind.HEADLINE,
    "caption": BlockKind.CAPTION,
    "quote": BlockKind.QUOTATION,
    "intense quote": BlockKind.QUOTATION,
    "list paragraph": BlockKind.ITEM,
    "list bullet": BlockKind.ITEM,
    "list number": BlockKind.ITEM,
}
_CHARACTERS = {"tab": " ", "br": HARD_BREAK, "cr": HARD_BREAK, "noBreakHyphen": "\u2011"}
_NO_WORD = say("this archive holds no Word document; save it as DOCX, HTML or plain text")
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(slots=True)
class Paragraph:
    """A paragraph while it is read."""

    words: list[str] = field(default_factory=list)
    style: str = ""
    item: bool = False
    cell: tuple[int, int, int] | None = None


def docx(data: bytes, name: str, limits: Limits) -> tuple[str, Parts]:
    """The paragraphs of a DOCX file.

    Returns:
        All paragraphs, one a line, which is the source that offsets count in; and their blocks.

    Raises:
        InputError: not a DOCX, damaged, encrypted, or larger unpacked than `limits.max_unzipped_bytes`.
    """
    if data and not data.startswith(_STARTS):
        raise InputError(
            name, say("this is no Word document; save it as DOCX, or check it as what it is: factcheck check")
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = _members(archive, name)
            budget = _Budget(archive, name, limits.max_unzipped_bytes)
            part = budget.links("", members).body(members)
            if part not in members:
                raise InputError(name, _NO_WORD)
            links = budget.links(part, members)
            styles = _Styles()
            budget.parse(members.get(links.held("styles")), styles.start, styles.end, lambda _: None)
            body = Body()
            budget.parse(members[part], body.start, body.end, body.words)
            if body.root != "document":
                raise InputError(name, _NO_WORD)
            body.in_notes = True
            for kind in sorted(body.notes_used, reverse=True):  # footnotes stand before endnotes
                budget.parse(members.get(links.held(kind)), body.start, body.end, body.words)
            comments = _Comments()
            if body.commented:
                budget.parse(members.get(links.held("comments")), comments.start, comments.end, comments.words)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise InputError(
            name, say("damaged or encrypted, cannot be unpacked; open it in Word and save it again")
        ) from error
    source, parts = _parts(body.done, styles.names)
    for key, index in body.commented.items() if parts.drafts else ():
        draft = parts.drafts[min(index, len(parts.drafts) - 1)]
        if said := remark("".join(comments.said.get(key, ())), draft.pieces[0][1]):
            said.draft = draft
            parts.remarks.append(said)
    return source, parts


def _members(archive: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
    """The members by name; of two with one name the first, as Word has it."""
    infos = archive.infolist()
    if len(infos) > _MOST_MEMBERS:
        raise InputError(
            name, say("{found} files in this archive where {most} are allowed", found=len(infos), most=_MOST_MEMBERS)
        )
    members: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        members.setdefault(info.filename, info)
    return members


class _Budget:
    """Unpacks and parses members until the bytes that are allowed are used up."""

    def __init__(self, archive: zipfile.ZipFile, name: str, limit: int) -> None:
        self.archive, self.name, self.limit = archive, name, limit
        self.used = 0

    def links(self, part: str, members: dict[str, zipfile.ZipInfo]) -> Links:
        """What a part names; the package where no part is given."""
        links = Links(part)
        self.parse(members.get(links_of(part) if part else PACKAGE), links.start, lambda _: None, lambda _: None)
        return links

    def parse(
        self,
        info: zipfile.ZipInfo | None,
        start: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None],
        words: Callable[[str], None],
    ) -> None:
        """Read a part, if there is one."""
        if info is None:
            return
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = lambda tag, attributes: start(local_name(tag), attributes)
        parser.EndElementHandler = lambda tag: end(local_name(tag))
        parser.CharacterDataHandler = words
        parser.StartDoctypeDeclHandler = self._doctype
        self._check(info.file_size, info)
        member = 0
        try:
            with self.archive.open(info) as file:
                while chunk := file.read(_CHUNK):
                    member += len(chunk)
                    self.used += len(chunk)
                    self._check(0, info)
                    if member > _SMALL and member > _MOST_RATIO * max(info.compress_size, 1):
                        raise InputError(
                            self.name,
                            say("{part} unpacks to over {ratio} times its size", part=info.filename, ratio=_MOST_RATIO),
                        )
                    parser.Parse(chunk, False)  # noqa: FBT003 - expat's own signature
                parser.Parse(b"", True)  # noqa: FBT003 - as above
        except expat.ExpatError as error:
            raise InputError(
                self.name,
                say("{part} is damaged: {fault}; save the file again", part=info.filename, fault=str(error)),
            ) from error

    def _check(self, more: int, info: zipfile.ZipInfo) -> None:
        if self.used + more > self.limit:
            raise InputError(
                self.name,
                say(
                    "{part} is too large, {size} bytes or more unpacked where {limit} is {most}; "
                    "split the document, or raise the limit",
                    part=info.filename,
                    size=self.used + more,
                    limit="max-unzipped-bytes",
                    most=self.limit,
                ),
            )

    def _doctype(self, *_: object) -> None:
        raise InputError(
            self.name, say("holds a document type declaration, which no Word file has; save the file again")
        )


def local_name(tag: str) -> str:
    """The name of an element or attribute without its namespace."""
    return tag.rpartition("}")[2]


def _value(attributes: dict[str, str], name: str = "val") -> str:
    """An attribute whatever its namespace."""
    return next((value for key, value in attributes.items() if local_name(key) == name), "")


class _Styles:
    """Names of styles by id: ids are in the language of whoever wrote, names are English."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._id = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "style":
            self._id = _value(attributes, "styleId")
        elif tag == "name" and self._id:
            self.names[self._id] = _value(attributes).lower()

    def end(self, tag: str) -> None:
        if tag == "style":
            self._id = ""


class _Comments:
    """The words of comments by id."""

    def __init__(self) -> None:
        self.said: dict[str, list[str]] = {}
        self._id = ""
        self._in_text = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "comment":
            self._id = _value(attributes, "id")
        self._in_text = tag == "t"

    def end(self, tag: str) -> None:
        if tag == "p" and self._id:
            self.words_of(self._id).append(" ")
        self._in_text = False

    def words(self, words: str) -> None:
        if self._in_text and self._id:
            self.words_of(self._id).append(words)

    def words_of(self, key: str) -> list[str]:
        return self.said.setdefault(key, [])


class Body:
    """Gathers the paragraphs of a part."""

    def __init__(self) -> None:
        self.done: list[Paragraph] = []
        self.root = ""
        self.commented: dict[str, int] = {}  # id of a comment, and the number of the paragraph that it begins in
        self.notes_used: set[str] = set()
        self.in_notes = False
        self._open: list[Paragraph] = []  # paragraphs hold text boxes, which hold paragraphs
        self._tables: list[list[int]] = []  # number, row, column, columns of the open cell
        self._table_count = 0
        self._skip = 0
        self._in_text = self._hidden = self._in_run_properties = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins; its name without a namespace."""
        self.root = self.root or tag
        if tag in {"commentRangeStart", "commentReference"} and not self.in_notes:
            self.commented.setdefault(_value(attributes, "id"), len(self.done) - 1 if self._open else len(self.done))
        elif self._skip or tag in _SKIPPED or (tag in _NOTES and _value(attributes, "type")):
            self._skip += 1
        elif tag == "p":
            self._open.append(Paragraph(cell=self._cell()))
            self.done.append(self._open[-1])
        elif tag == "tbl":
            self._tables.append([self._table_count, -1, -1, 1])
            self._table_count += 1
        elif self._tables and tag in {"tr", "tc", "gridSpan"}:
            self._in_table(tag, attributes)
        elif tag == "r":
            self._hidden = False
        elif tag == "rPr":
            self._in_run_properties = True
        elif self._open:
            self._in_paragraph(tag, attributes)

    def _in_paragraph(self, tag: str, attributes: dict[str, str]) -> None:
        paragraph = self._open[-1]
        if tag == "t":
            self._in_text = not self._hidden
        elif tag == "vanish":
            self._hidden = self._in_run_properties and _value(attributes) not in _OFF
        elif tag == "pStyle":
            paragraph.style = _value(attributes)
        elif tag == "numPr":
            paragraph.item = True
        elif (kind := tag.removesuffix("Reference")) in _NOTES and not self.in_notes:
            self.notes_used.add(f"{kind}s")
        elif tag in _CHARACTERS and not self._hidden and not self._in_run_properties:
            paragraph.words.append(_CHARACTERS[tag])

    def _in_table(self, tag: str, attributes: dict[str, str]) -> None:
        table = self._tables[-1]
        if tag == "tr":
            table[1:] = [table[1] + 1, -1, 1]
        elif tag == "tc":
            table[2:] = [table[2] + table[3] if table[2] >= 0 else 0, 1]
        else:
            span = _value(attributes)
            table[3] = min(int(span), 1_000) if span.isdecimal() and len(span) < 5 else 1  # noqa: PLR2004 - as in HTML

    def _cell(self) -> tuple[int, int, int] | None:
        if not self._tables or self._tables[-1][2] < 0:
            return None
        number, row, column, _ = self._tables[-1]
        return number, row, column

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skip:
            self._skip -= 1
        elif tag == "p" and self._open:
            self._open.pop()
        elif tag == "tbl" and self._tables:
            self._tables.pop()
        elif tag == "t":
            self._in_text = False
        elif tag == "rPr":
            self._in_run_properties = False

    def words(self, words: str) -> None:
        """Characters; kept where a reader of the page sees them."""
        if self._in_text and not self._skip and self._open:
            self._open[-1].words.append(words)

    def current(self) -> Paragraph | None:
        """The paragraph that words would be added to."""
        return self._open[-1] if self._open else None


def _parts(paragraphs: list[Paragraph], styles: dict[str, str]) -> tuple[str, Parts]:
    """The paragraphs as one source, one a line, and as drafts."""
    parts = Parts()
    lines: list[str] = []
    at = 0
    for paragraph in paragraphs:
        words = "".join(paragraph.words).replace("\n", " ")
        style = styles.get(paragraph.style, paragraph.style.lower())
        kind = _KINDS.get(style, BlockKind.PARAGRAPH)
        if paragraph.cell:
            kind = BlockKind.CELL
        elif style.startswith("heading"):
            kind = BlockKind.HEADING
        elif paragraph.item:
            kind = BlockKind.ITEM
        parts.drafts.append(Draft(kind, [(words, at)], paragraph.cell))
        lines.append(words)
        at += len(words) + 1
    _headline([draft for draft in parts.drafts if draft.words.strip()])
    return "\n".join(lines), parts


def _headline(drafts: list[Draft]) -> None:
    """Without a title of its own, the first paragraph of a text is its headline when it looks like one."""
    if len(drafts) > 1 and not any(draft.kind is BlockKind.HEADLINE for draft in drafts):
        first = drafts[0]
        if first.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH} and looks_like_title(first.words):
            first.kind = BlockKind.HEADLINE
