"""What a reader hands over: drafts of blocks, and how they become a document's text with its source map."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field
from functools import cached_property
from itertools import accumulate

from factcheck.classes import dataclass
from factcheck.model import Block, BlockKind, Note, SourceMap, Span
from factcheck.patterns import late

HARD_BREAK = "\u2028"
"""Stands in a piece for a line break that the file asks for (`<br>`); `squeeze` makes it one."""
_BLANKS = late(r"[\t\n\r\f \u2028]{2,}+|[\t\n\r\f\u2028]|\A | \Z")
_BREAK = re.compile(r"[\r\n](?:(?<=\r)\n)?")


@dataclass(slots=True)
class Draft:
    """A block while it is being read.

    Attributes:
        kind: what it is.
        pieces: `(words, offset in the source)`; inside a piece text and source run in step.
        cell: table coordinates, as in `Block`.
        linked: how many of its characters stand inside links.
        main: it stands inside the element that the file calls its article.
        key: in a file of records, the key that it stands under.
    """

    kind: BlockKind
    pieces: list[tuple[str, int]] = field(default_factory=list)
    cell: tuple[int, int, int] | None = None
    linked: int = 0
    main: bool = False
    key: str = ""

    @property
    def words(self) -> str:
        """The text of the block."""
        return "".join(words for words, _ in self.pieces)


@dataclass(slots=True)
class Remark:
    """A comment to this program.

    Attributes:
        words: what it says, from `factcheck:` on.
        at: where it begins in the source.
        draft: the block that it stands in or before; `None`: none follows, or it is about the whole file.
    """

    words: str
    at: int
    draft: Draft | None = None


@dataclass(slots=True)
class Parts:
    """What is left of a file when its format is peeled off.

    Attributes:
        drafts: blocks in order.
        declared: what the file says of itself, as in `Document`.
        notes: what the reader of a report should know.
        remarks: comments to this program.
    """

    drafts: list[Draft] = field(default_factory=list)
    declared: list[tuple[str, str]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


class Lines:
    """Where the lines of a source begin; a line ends with LF, CR or CR LF, and with nothing else."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Offset at which each line starts; the first is 0."""
        if "\r" in self._source:
            return (0, *(match.end() for match in _BREAK.finditer(self._source)))
        lines = self._source.split("\n")[:-1]  # the same for nearly every file, and ten times as fast
        return tuple(accumulate([len(line) + 1 for line in lines], initial=0))

    def number(self, offset: int) -> int:
        """The line, counted from 1, that holds `offset`."""
        return bisect_right(self.starts, offset)


def assemble(drafts: list[Draft], lines: Lines) -> tuple[str, tuple[Block, ...], SourceMap]:
    """The text of the drafts, one line break between two, its blocks, and the way back to the source."""
    parts: list[str] = []
    blocks: list[Block] = []
    map_pieces: list[tuple[int, int]] = []
    at = 0
    shift: int | None = None
    fields: list[tuple[int, str]] = []
    for draft in drafts:
        if parts:
            parts.append("\n")
            at += 1
        start = at
        if draft.key and (not fields or fields[-1][1] != draft.key):
            fields.append((at, draft.key))
        for words, source_at in draft.pieces:
            if shift != source_at - at:
                shift = source_at - at
                map_pieces.append((at, source_at))
            parts.append(words)
            at += len(words)
        blocks.append(Block(draft.kind, Span(start, at), draft.cell))
    if not map_pieces or map_pieces[0][0]:
        map_pieces.insert(0, (0, 0))
    return "".join(parts), tuple(blocks), SourceMap(lines.starts, tuple(map_pieces), fields=tuple(fields))


def squeeze(draft: Draft) -> Draft | None:
    """The draft with blanks at its ends cut off and runs of blanks made one, or `None` when nothing is left.

    A run with a `HARD_BREAK` in it becomes a line break.
    """
    kept: list[tuple[str, int]] = []
    blank: tuple[str, int] | None = None
    for words, at in draft.pieces:
        begin = 0
        for match in _BLANKS.finditer(words):
            start, end = match.span()
            if start > begin:
                if blank and kept:
                    kept.append(blank)
                kept.append((words[begin:start], at + begin))
                blank = None
            if HARD_BREAK in match.group():
                blank = ("\n", at + start)
            elif blank is None:
                blank = (" ", at + start)
            begin = end
        if begin < len(words):
            if blank and kept:
                kept.append(blank)
            kept.append((words[begin:] if begin else words, at + begin))
            blank = None
    if not kept:
        return None
    draft.pieces = kept
    return draft
