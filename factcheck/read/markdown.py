"""Markdown: blocks by their first characters, line by line; the marks inside them are taken off in `inline.py`.

Follows CommonMark with the tables of GitHub as far as news texts go. Code blocks and code spans, comments, thematic
breaks and link definitions hold no news and are left out; what this reader does not know stays as words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from factcheck.model import BlockKind
from factcheck.read.draft import Draft, Parts
from factcheck.read.front import declared_by, front_matter
from factcheck.read.inline import Inline
from factcheck.read.remarks import declared, remark

if TYPE_CHECKING:
    from factcheck.read.draft import Remark

_HEADING = re.compile(r"(#{1,6})(?:[ \t]++|\Z)")
_CLOSING_HASHES = re.compile(r"(?<![# \t])[ \t]{1,20}#{1,40}\Z")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]{1,4}(?=\S)|\Z)")
_FENCE = re.compile(r"(`{3,40}|~{3,40})[^`\n]*+\Z")
_BREAK = re.compile(r"([-*_])[ \t]{0,9}(?:\1[ \t]{0,9}){2,}+\Z")
_DEFINITION = re.compile(r"\[(?!\^)([^\[\]\n]{1,200})\]:[ \t]{0,20}\S")
_DEFINITIONS = re.compile(rf"^ {{0,3}}{_DEFINITION.pattern}", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,80}\]:[ \t]{0,20}")
_PICTURE = re.compile(r"!\[([^\[\]\n]*+)\]\([^()\n]*+\)\Z")
_RAW = re.compile(r"<(script|style|pre|textarea)\b", re.IGNORECASE)
_UNDERLINE = re.compile(r"(=++|-++)\Z")
_CELL = re.compile(r"(?:[^|\\`]++|\\.|\\|`[^`]{1,200}`|`)*+")
_MARKERS = 20
"""Quotation and list marks taken off one line; deeper ones stay as words."""
_CODE_INDENT = 4


def markdown(source: str) -> Parts:
    """The blocks of a Markdown text, and what its front matter declares."""
    reader = _Reader(source)
    at, front = front_matter(source)
    for key, value, value_at in front:
        meaning = declared_by(key)
        if meaning == "title":
            reader.parts.drafts.append(Draft(BlockKind.HEADLINE, [(value, value_at)]))
        if accepted := declared(key, value, value_at):
            reader.parts.remarks.append(accepted)
        if meaning:
            reader.parts.declared.append((meaning, value))
    while at < len(source):
        at = reader.line(at)
    reader.flush()
    reader.parts.remarks.extend(reader.waiting)
    return reader.parts


class _Reader:
    """Where the reader stands: the paragraph that is open, and what it is inside of."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts = Parts()
        self.references = frozenset(" ".join(m[1].casefold().split()) for m in _DEFINITIONS.finditer(source))
        self.lines: list[tuple[str, int]] = []  # of the open paragraph: words, and where they begin in the source
        self.kind = BlockKind.PARAGRAPH
        self.tables = 0
        self.row = -1  # of the open table; -1: no table is open
        self.until = ""  # what ends the code block or raw element that is open
        self.in_list = False
        self.after_blank = True
        self.headed = False
        self.waiting: list[Remark] = []  # comments to this program that stand before the next block

    def line(self, at: int) -> int:
        """Read the line that begins at `at`; returns where the next one begins."""
        end = self.source.find("\n", at)
        end = len(self.source) if end < 0 else end
        line = self.source[at:end]
        if self.until:
            self._inside(line)
            return end + 1
        words = line.strip(" \t")
        if not words:
            self.flush()
            self.after_blank = True
            return end + 1
        indent = len(line[: len(line) - len(line.lstrip(" \t"))].expandtabs(_CODE_INDENT))
        if indent >= _CODE_INDENT and self.after_blank and not self.in_list:
            return end + 1
        self.in_list = self.in_list and not (self.after_blank and indent == 0)
        self.after_blank = False
        words, begin, quoted, item = self._unmarked(words, at + len(line) - len(line.lstrip(" \t")))
        if words.startswith("<!--") and (comment := self.source.find("-->", begin + 4)) >= 0:
            self.flush()
            if said := remark(self.source[begin + 4 : comment], begin):
                self.waiting.append(said)
            return comment + 3
        self._dispatch(words, begin, quoted=quoted, item=item)
        if line.endswith("  ") and self.lines:  # a hard break: blanks at the end of a line that goes on
            self.lines[-1] = (self.lines[-1][0] + "  ", self.lines[-1][1])
        return end + 1

    def _inside(self, line: str) -> None:
        """A line of a code block or raw element: only its end matters."""
        words = line.strip(" \t>")
        if self.until.startswith("</"):
            closed = self.until in line.lower()
        else:
            closed = words.startswith(self.until) and not words.strip(self.until[0])
        if closed:
            self.until = ""
            self.after_blank = True

    def _unmarked(self, words: str, at: int) -> tuple[str, int, bool, bool]:
        """A line without its quotation and list marks, where it begins, and whether it had such marks."""
        quoted = item = False
        for _ in range(_MARKERS):
            if words.startswith(">"):
                quoted, size = True, 1
            elif (
                (match := _ITEM.match(words))
                and not _BREAK.match(words)
                and (not self.lines or match.end() < len(words))
            ):
                item = self.in_list = True
                size = match.end()
            else:
                break
            rest = words[size:]
            words = rest.lstrip(" \t")
            at += size + len(rest) - len(words)
        return words, at, quoted, item

    def _dispatch(self, words: str, at: int, *, quoted: bool, item: bool) -> None:  # noqa: C901 - one branch a block
        if not words:
            self.flush()
        elif fence := _FENCE.match(words):
            self.flush()
            self.until = fence[1]
        elif raw := _RAW.match(words):
            self.flush()
            closing = f"</{raw[1].lower()}"
            self.until = "" if closing in words.lower() else closing
        elif heading := _HEADING.match(words):
            self.flush()
            title = words[heading.end() :]
            hashes = _CLOSING_HASHES.search(title[-64:])
            title = title[: len(title) - len(hashes.group())] if hashes else title
            self._heading(len(heading[1]), [(title, at + heading.end())])
        elif self.row >= 0 and "|" in words:
            self._table_row(words, at)
        elif self.lines and not item and _UNDERLINE.match(words) and self.kind is BlockKind.PARAGRAPH:
            above, self.lines = self.lines, []
            self._heading(1 if words[0] == "=" else 2, above)
        elif _is_delimiter(words) and len(self.lines) == 1 and "|" in self.lines[0][0]:
            self._table(self.lines.pop())
        elif _BREAK.match(words):
            self.flush()
        elif not self.lines and _DEFINITION.match(words):
            pass
        elif picture := _PICTURE.match(words):
            self.flush()
            self._emit(BlockKind.CAPTION, [(picture[1], at + 2)])
        else:
            self._words(words, at, quoted=quoted, item=item)

    def _words(self, words: str, at: int, *, quoted: bool, item: bool) -> None:
        """A line of a paragraph: a mark begins a new one, a line without mark goes on."""
        footnote = _FOOTNOTE.match(words)
        if item or footnote or (quoted and self.kind is BlockKind.PARAGRAPH) or self.row >= 0:
            self.flush()
        if not self.lines:
            self.kind = BlockKind.ITEM if item else BlockKind.QUOTATION if quoted else BlockKind.PARAGRAPH
        if footnote:
            words, at = words[footnote.end() :], at + footnote.end()
        self.lines.append((words, at))

    def flush(self) -> None:
        """Close the paragraph or table that is open."""
        lines, self.lines = self.lines, []
        self.row = -1
        if lines:
            self._emit(self.kind, lines)
        self.kind = BlockKind.PARAGRAPH

    def _heading(self, level: int, lines: list[tuple[str, int]]) -> None:
        first = level == 1 and not self.headed
        self.headed = True
        self._emit(BlockKind.HEADLINE if first else BlockKind.HEADING, lines)
        self.kind = BlockKind.PARAGRAPH

    def _table(self, header: tuple[str, int]) -> None:
        self.kind = BlockKind.PARAGRAPH
        self.row = -1
        self.tables += 1
        self._table_row(*header)

    def _table_row(self, words: str, at: int) -> None:
        self.row += 1
        begin = 1 if words.startswith("|") else 0
        column = 0
        while begin < len(words):
            cell = _CELL.match(words, begin)
            end = cell.end() if cell else len(words)
            self._emit(BlockKind.CELL, [(words[begin:end], at + begin)], (self.tables - 1, self.row, column))
            column += 1
            begin = end + 1

    def _emit(self, kind: BlockKind, lines: list[tuple[str, int]], cell: tuple[int, int, int] | None = None) -> None:
        """A block from its lines, with the marks inside it taken off."""
        starts, total = [], 0
        for words, _ in lines:
            starts.append(total)
            total += len(words) + 1
        pieces = []

        def in_source(at: int) -> int:
            index = bisect_right(starts, at) - 1
            return lines[index][1] + at - starts[index]

        inline = Inline("\n".join(words for words, _ in lines), self.references)
        for words, at in inline.read():
            pieces.append((words, in_source(at)))
        draft = Draft(kind, pieces, cell)
        self.parts.drafts.append(draft)
        inside = [said for words, at in inline.comments if (said := remark(words, in_source(at)))]
        for said in (*self.waiting, *inside):
            said.draft = draft
            self.parts.remarks.append(said)
        self.waiting.clear()


def _is_delimiter(words: str) -> bool:
    """Whether a line is the rule under the head of a table: `|---|:--:|`."""
    return "-" in words and "|" in words and not set(words) - set("|:- \t")
