"""Text and where it came from: spans, blocks, the source map, the document."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass as standard
from dataclasses import field
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.model.findings import Sentence

_START = attrgetter("span.start")


@standard(frozen=True, slots=True, order=True, init=False)
class Span:
    """A piece of `Document.text`: code points, `end` exclusive."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        """Set both by the setters of their slots.

        A text has hundreds of spans. The standard way takes twice as long, and with two fields only, that of
        `factcheck.classes` is no quicker.
        """
        _set_start(self, start)
        _set_end(self, end)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words of this span."""
        return text[self.start : self.end]


_set_start, _set_end = Span.__dict__["start"].__set__, Span.__dict__["end"].__set__


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in the file as an editor shows it: line and column count from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Maps an offset in `Document.text` back to the file.

    Attributes:
        lines: offset in the source at which each of its lines starts; `lines[0] == 0`.
        pieces: `(text offset, source offset)` pairs in ascending order. From a piece's text offset on, text and source
            run in step, up to the next piece. Plain text needs the one piece `(0, 0)`.
        first: number of the first line, which is not 1 where the source is one line of a larger file.
        fields: `(text offset, key)` pairs in ascending order: in a file of records, the key that the text from there on
            stands under.
    """

    lines: tuple[int, ...] = (0,)
    pieces: tuple[tuple[int, int], ...] = ((0, 0),)
    first: int = 1
    fields: tuple[tuple[int, str], ...] = ()

    def source_offset(self, offset: int) -> int:
        """The offset in the decoded source of the character at `offset` of the text."""
        text_at, source_at = self.pieces[bisect_right(self.pieces, (offset, 1 << 62)) - 1]
        return source_at + offset - text_at

    def position(self, offset: int) -> Position:
        """Line and column in the source of the character at `offset` of the text."""
        return self.place(self.source_offset(offset))

    def place(self, at: int) -> Position:
        """Line and column of the character at an offset of the source."""
        line = bisect_right(self.lines, at)
        return Position(line + self.first - 1, at - self.lines[line - 1] + 1)

    def field(self, offset: int) -> str:
        """The key that the character at `offset` of the text stands under, or empty."""
        at = bisect_right(self.fields, offset, key=lambda pair: pair[0]) - 1
        return self.fields[at][1] if at >= 0 else ""


class BlockKind(StrEnum):
    """What a block of text is to its reader; checks weigh a headline and a caption differently."""

    HEADLINE = "headline"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTATION = "quotation"
    CAPTION = "caption"
    CELL = "cell"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the text; blocks are in order, do not overlap, and a line break stands between them.

    Attributes:
        kind: what the block is.
        span: where it stands in `Document.text`.
        cell: for a table cell, `(table, row, column)`, each counted from 0; else `None`.
    """

    kind: BlockKind
    span: Span
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """The language a text is read in.

    Attributes:
        code: ISO 639-1 code, for example `id`.
        source: how we know: `option`, `declared` (by the file) or `detected`.
        confidence: 0 to 1; 1 when it was said, not detected.
    """

    code: str
    source: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Published:
    """The day from which relative dates are counted, and how we know it.

    Attributes:
        day: the publication date.
        source: `option`, `front matter`, `datePublished`, `article:published_time`, `time element`, `url`,
            `dateline` or `text`, ranked in this order.
        span: where it stands in `Document.text`, when it stands there.
    """

    day: date
    source: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader of a report should know about how a document was read, for example a guessed encoding.

    Attributes:
        kind: one word for it, for programs.
        said: what happened.
    """

    kind: str
    said: Sentence

    @property
    def message(self) -> str:
        """What happened, in English."""
        return str(self.said)


@dataclass(frozen=True, slots=True)
class Waiver:
    """Findings of one check that the article itself accepts, in a comment or in its front matter.

    Attributes:
        check: name of the check, as written.
        reason: why, as written; empty when none is given.
        span: where findings are accepted: a block, a table, or the whole text; empty when nothing follows the comment.
        at: where it stands in the file.
    """

    check: str
    reason: str
    span: Span
    at: Position


@dataclass(frozen=True, slots=True)
class Document:
    """One text, ready to be checked.

    Attributes:
        id: short name, unique in a report; the path where there is one.
        text: plain text; a line break stands between blocks.
        blocks: the blocks of the text in order.
        source: maps offsets back to the file.
        path: the file it was read from, as given; `None` for text from memory.
        format: `text`, `markdown`, `html`, ...
        language: the language, or `None` while nobody has said or detected it.
        published: the publication date, or `None` when nothing says it.
        declared: what the file says of itself, most trusted first: `(key, value)` such as
            `("language", "id")`, `("datePublished", "2024-10-29T10:00:00+07:00")`.
        notes: what went less than perfectly while reading.
        waivers: findings that the article itself accepts, in the order of the file.
    """

    id: str
    text: str
    blocks: tuple[Block, ...] = ()
    source: SourceMap = field(default_factory=SourceMap)
    path: str | None = None
    format: str = "text"
    language: Language | None = None
    published: Published | None = None
    declared: tuple[tuple[str, str], ...] = ()
    notes: tuple[Note, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    def position(self, offset: int) -> Position:
        """Line and column in the file of the character at `offset`."""
        return self.source.position(offset)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds `offset`, or `None` between blocks."""
        at = bisect_right(self.blocks, offset, key=_START) - 1
        if at < 0 or offset >= self.blocks[at].span.end:
            return None
        return self.blocks[at]

    def declares(self, key: str) -> Iterator[str]:
        """Every value the file declares for `key`, most trusted first."""
        return (value for name, value in self.declared if name == key)
