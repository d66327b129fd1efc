"""A copy of a DOCX with a Word comment at the words of every finding; text and formatting stay byte for byte.

The body is not written anew: marks are spliced into its bytes, where need be by closing a run and opening it again with
the same properties. ECMA-376 part 1, 17.13.4, tells what a comment is made of. A part in another encoding than UTF-8 is
turned into it before anything is added.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.parsers import expat

from factcheck.classes import dataclass
from factcheck.errors import InputError
from factcheck.model import say
from factcheck.read import places, utf8
from factcheck.report.safe import xml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.model import Finding, Report, Span
    from factcheck.read.docx_places import Piece, Places
    from factcheck.report.voice import Voice

    Place = tuple[Piece, int]

_TYPES = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MOST = 1 << 30
"""Bytes that all parts of the archive may take unpacked: the pictures of a long report fit, a bomb does not."""
_ID = re.compile(rb"<(?:\w+:)?comment\b[^<>]*?\bid=[\"'](\d{1,9})")
_TAG = re.compile(rb"<((?:\w+:)?)\w+")
_DAMAGED = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError, expat.ExpatError)
_NO_LINKS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
_LINK = '<Relationship Id="factcheckComments" Type="{namespace}/comments" Target="{target}"/>'
_TYPE = (
    '<Override PartName="/{part}" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>'
)
_RELATIONS = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
"""Namespace of the body to the stem of its relationship types."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """The copy, how many findings it marks, and those that it cannot: in footnotes, or on words Word keeps apart."""

    data: bytes
    marked: int
    left: tuple[Finding, ...]


def annotate(data: bytes, report: Report, voice: Voice) -> Annotated:
    """A copy of the DOCX that a report of one document is about, with its findings as comments.

    Args:
        data: the file, as it was read for the report.
        report: of this document alone.
        voice: the language of the comments.

    Raises:
        InputError: a part that `read` had no need of is damaged, encrypted or far too large.
    """
    document = report.documents[0].document
    try:
        return _annotated(data, report, voice)
    except _DAMAGED as error:
        raise InputError(
            document.id, say("damaged or encrypted, cannot be unpacked; open it in Word and save it again")
        ) from error


def _annotated(data: bytes, report: Report, voice: Voice) -> Annotated:
    document = report.documents[0].document
    found = places(data)
    members = _members(data)
    held = found.links.held("comments")
    if members.get(held):
        members[held] = utf8(members[held])
    number = max((int(match[1]) for match in _ID.finditer(members.get(held, b""))), default=-1) + 1
    splices: list[tuple[int, int, bytes]] = []
    said: list[str] = []
    left: list[Finding] = []
    for finding in report.findings:
        ends = _ends(document.source.source_offset, finding.span, found.pieces)
        if ends is None:
            left.append(finding)
            continue
        splices += _marks(found.xml, *ends, number + len(said))
        said.append(_comment(finding, number + len(said), found.namespace, voice))
    if said:
        members[found.part] = utf8(_spliced(found.xml, splices))  # which reads it: a damaged copy is never written
        _add(members, held, "".join(said), found.namespace)
        if "comments" not in found.links.targets:  # a part of that name without a link is one that Word does not show
            _link(members, found, held)
    return Annotated(_archive(data, members), len(said), tuple(left))


def _members(data: bytes) -> dict[str, bytes]:
    """What the archive holds; of two with one name the first, as Word has it and as it was read."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = {info.filename: info for info in reversed(archive.infolist())}
        if sum(info.file_size for info in infos.values()) > _MOST:
            raise zipfile.BadZipFile
        return {info.filename: archive.read(info) for info in archive.infolist() if infos[info.filename] is info}


def _ends(offset: Callable[[int], int], span: Span, pieces: Sequence[Piece]) -> tuple[Place, Place] | None:
    """The pieces that hold the first and the last character of a span, and how far in; `None` when one is in none."""
    first, last = offset(span.start), offset(span.end - 1)
    begin = next((piece for piece in pieces if piece.source <= first < piece.source + len(piece.words)), None)
    end = next((piece for piece in pieces if piece.source <= last < piece.source + len(piece.words)), None)
    return ((begin, first - begin.source), (end, last - end.source + 1)) if begin and end else None


def _marks(
    body: bytes, begin: tuple[Piece, int], end: tuple[Piece, int], number: int
) -> Iterator[tuple[int, int, bytes]]:
    """What to splice in for one comment: `(byte, rank, bytes)`; at one byte an end comes before a beginning."""
    for (piece, within), opens in ((begin, True), (end, False)):
        match = _TAG.match(body, piece.run)
        w = match[1].decode() if match else "w:"
        mark = (
            f'<{w}commentRangeStart {w}id="{number}"/>'
            if opens
            else (f'<{w}commentRangeEnd {w}id="{number}"/><{w}r><{w}commentReference {w}id="{number}"/></{w}r>')
        )
        properties = piece.properties.decode()
        again = f'</{w}t></{w}r>{mark}<{w}r>{properties}<{w}t xml:space="preserve">'
        yield piece.byte(within), int(opens), again.encode()
        tag = body[piece.text : body.index(b">", piece.text)]
        if b"xml:space" not in tag:
            yield piece.text + len(f"<{w}t"), -1, b' xml:space="preserve"'


def _spliced(body: bytes, splices: list[tuple[int, int, bytes]]) -> bytes:
    done, at = [], 0
    for byte, _, words in sorted(dict.fromkeys(splices), key=lambda splice: splice[:2]):
        done += [body[at:byte], words]
        at = byte
    return b"".join((*done, body[at:]))


def _comment(finding: Finding, number: int, namespace: str, voice: Voice) -> str:
    """One comment: what is wrong, how we know, what to do."""
    head = f"{voice(str(finding.severity)).upper()} {finding.check}: {voice(finding.message)}"
    lines = [
        head,
        *(voice(reason) for reason in finding.why),
        *(f"→ {voice(repair.said)}" for repair in finding.repairs),
    ]
    rows = "".join(f'<w:p><w:r><w:t xml:space="preserve">{xml(line)}</w:t></w:r></w:p>' for line in lines)
    return f'<w:comment xmlns:w="{namespace}" w:id="{number}" w:author="factcheck" w:initials="fc">{rows}</w:comment>'


def _add(members: dict[str, bytes], name: str, said: str, namespace: str) -> None:
    """Put the comments into their part; make the part where there is none, or none that holds a word."""
    empty = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="{namespace}"></w:comments>'
    members[name] = _within(members.get(name) or empty.encode(), said)


def _link(members: dict[str, bytes], found: Places, held: str) -> None:
    """Tell the body of the comments, and the package of their type."""
    stem = _RELATIONS.get(found.namespace, next(iter(_RELATIONS.values())))
    link = _LINK.format(namespace=stem, target=posixpath.basename(held))
    members[found.links.stand] = _within(utf8(members.get(found.links.stand) or _NO_LINKS), link)
    if (types := members.get(_TYPES)) and f'"/{held}"'.encode() not in utf8(types):
        members[_TYPES] = _within(utf8(types), _TYPE.format(part=xml(held)))


def _within(part: bytes, words: str) -> bytes:
    """A part with words put in at the end of its root, be it an empty tag or not."""
    ends: list[tuple[int, str]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda *_: None  # with one, expat stands behind an empty tag when it ends
    parser.EndElementHandler = lambda tag: ends.append((parser.CurrentByteIndex, tag))
    parser.Parse(part, True)  # noqa: FBT003 - expat's own signature
    at, tag = ends[-1]
    if part[at : at + 2] == b"</":
        return part[:at] + words.encode() + part[at:]
    return part[: at - 2] + f">{words}</{tag}>".encode() + part[at:]  # an empty tag


def _archive(data: bytes, members: dict[str, bytes]) -> bytes:
    """The archive with its members in their order, new ones at the end."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        known = {info.filename: info for info in reversed(old.infolist())}
        for name, words in members.items():
            info = known.get(name) or zipfile.ZipInfo(name, _EPOCH)
            new.writestr(info, words, zipfile.ZIP_DEFLATED)
    return made.getvalue()
