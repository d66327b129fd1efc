"""reStructuredText: blocks by their indent and their first characters; `rst_inline` takes off the marks inside them.

Follows docutils as far as news texts go. Literal blocks, code, pictures, substitutions and link targets hold no news
and are left out; the body of a directive that this reader does not know stays as words. What is read from elsewhere
(`include`, `csv-table`) is told as not read.
"""

from __future__ import annotations

import re
from dataclasses import field
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.model import BlockKind, Note, say
from factcheck.read.draft import HARD_BREAK, Draft, Parts
from factcheck.read.front import declared_by
from factcheck.read.remarks import declared, remark
from factcheck.read.rst_inline import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.read.draft import Remark

_RULE = re.compile(r"([!-/:-@\[-`{-~])\1*+\Z")
_ITEM = re.compile(r"(?:[-*+•]|(?:\d{1,9}|#)[.)]|[a-z]\)|\((?:\d{1,9}|#|[a-z])\))(?:[ \t]{1,9}|\Z)")
_FIELD = re.compile(r":([^:\s][^:\n]{0,60}):(?:[ \t]{1,40}|\Z)")
_EXPLICIT = re.compile(r"\.\.(?:[ \t]{1,40}|\Z)")
_DIRECTIVE = re.compile(r"(?:\|[^|\n]{1,80}\|[ \t]{1,9})?([A-Za-z][\w.:+-]{0,60}?)::(?:[ \t]{1,40}|\Z)")
_NOTE = re.compile(r"\[[^\[\]\s]{1,80}\](?:[ \t]{1,40}|\Z)")
_SIMPLE_RULE = re.compile(r"={2,}(?:[ \t]{1,80}={2,})++[ \t]{0,80}\Z")
_GRID_RULE = re.compile(r"\+(?:[-=]{2,}\+)++\Z")
_UNREAD = frozenset({"include", "csv-table", "raw", "literalinclude"})
_LEFT_OUT = frozenset(
    {
        "code",
        "code-block",
        "sourcecode",
        "highlight",
        "math",
        "image",
        "toctree",
        "contents",
        "replace",
        "unicode",
        "date",
        "role",
        "default-role",
        "meta",
        "target-notes",
        "sectnum",
        "index",
        "doctest",
        "parsed-literal",
        "video",
    }
)
_QUOTED = frozenset({"epigraph", "pull-quote", "highlights"})
_TITLED = frozenset({"topic", "sidebar", "admonition", "rubric", "table", "list-table", "glossary"})
_DEEPEST = 40
"""Blocks inside blocks that are told apart; what stands deeper is read as it stands."""


@dataclass(slots=True, eq=False, repr=False)
class _Line:
    """A line: its words without blanks at the ends, where they begin in the source, and how far they are indented."""

    words: str
    at: int
    indent: int


def rst(source: str) -> Parts:
    """The blocks of a reStructuredText, and what its fields declare."""
    reader = _Reader()
    reader.blocks(_lines(source), 0, BlockKind.PARAGRAPH)
    reader.parts.remarks.extend(reader.waiting)
    return reader.parts


def _lines(source: str) -> list[_Line]:
    lines, at = [], 0
    for line in source.split("\n"):
        words = line.strip(" \t\r\f\v")
        lead = line[: len(line) - len(line.lstrip(" \t"))]
        lines.append(_Line(words, at + len(lead), len(lead.expandtabs(8))))
        at += len(line) + 1
    return lines


@dataclass(slots=True, eq=False, repr=False)
class _Reader:
    """What was read so far."""

    parts: Parts = field(default_factory=Parts)
    waiting: list[Remark] = field(default_factory=list)  # comments to this program that stand before the next block
    tables: int = 0
    headed: bool = False

    def blocks(self, lines: list[_Line], depth: int, kind: BlockKind) -> None:
        """Every block of some lines; `kind` is that of their paragraphs."""
        at = 0
        base = min((line.indent for line in lines if line.words), default=0)
        while at < len(lines):
            if not lines[at].words:
                at += 1
            elif lines[at].indent > base and depth < _DEEPEST:
                end = _block_end(lines, at, base)
                inner = BlockKind.QUOTATION if kind is BlockKind.PARAGRAPH else kind
                self.blocks(lines[at:end], depth + 1, inner)
                at = end
            else:
                at = self._block(lines, at, depth, kind)

    def _block(self, lines: list[_Line], at: int, depth: int, kind: BlockKind) -> int:
        """The block that begins at a line; returns the line behind it."""
        line = lines[at]
        below = lines[at + 1] if at + 1 < len(lines) else _Line("", 0, 0)
        if explicit := _EXPLICIT.match(line.words):
            return self._explicit(lines, at, explicit.end(), depth)
        if _GRID_RULE.match(line.words):
            return self._grid(lines, at)
        if _SIMPLE_RULE.match(line.words):
            return self._simple(lines, at)
        if _RULE.match(line.words) and len(line.words) > 1:
            return self._rule(lines, at)
        if below.words and _RULE.match(below.words) and len(below.words) >= min(4, len(line.words)):
            self._heading(line)
            return at + 2
        if line.words.startswith(">>>"):
            return _paragraph_end(lines, at)
        if item := _ITEM.match(line.words):
            return self._inner(lines, at, item.end(), depth, BlockKind.ITEM)
        if named := _FIELD.match(line.words):
            return self._field(lines, at, named, depth, kind)
        if line.words.startswith("|") and line.words[1:2] in {"", " "}:
            return self._verse(lines, at, kind)
        return self._paragraph(lines, at, depth, kind)

    def _paragraph(self, lines: list[_Line], at: int, depth: int, kind: BlockKind) -> int:
        """A paragraph; one that ends with two colons announces a literal block, a term its definition."""
        deepest = lines[at].indent if depth < _DEEPEST else 1 << 30
        ends = (n for n in range(at + 1, len(lines)) if not lines[n].words or lines[n].indent > deepest)
        end = next(ends, len(lines))
        words = [(line.words, line.at) for line in lines[at:end]]
        if words[-1][0].endswith("::"):
            last, begin = words[-1]
            words[-1] = (last[:-2] if last[:-2].endswith(" ") or last == "::" else last[:-1], begin)
            after = _next_words(lines, end)
            if after < len(lines) and lines[after].indent > lines[at].indent:
                end = _block_end(lines, after, lines[at].indent)
        self._emit(kind, words)
        if end < len(lines) and lines[end].words:  # a term, with its definition indented below it
            after = _block_end(lines, end, lines[at].indent)
            self.blocks(lines[end:after], depth + 1, kind)
            return after
        return end

    def _rule(self, lines: list[_Line], at: int) -> int:
        """A line of one sign: above a title it belongs to it, else it is a transition."""
        title, under = (lines[at + 1 : at + 3] + [_Line("", 0, 0)] * 2)[:2]
        if title.words and under.words == lines[at].words:
            self._heading(title)
            return at + 3
        return at + 1

    def _heading(self, line: _Line) -> None:
        self._emit(BlockKind.HEADING if self.headed else BlockKind.HEADLINE, [(line.words, line.at)])
        self.headed = True

    def _field(self, lines: list[_Line], at: int, named: re.Match[str], depth: int, kind: BlockKind) -> int:
        """A line `:key: value`: what the file says of itself, or else words."""
        line, key = lines[at], named[1].lower()
        value, begin = line.words[named.end() :], line.at + named.end()
        if accepted := declared(key, value, begin):
            self.parts.remarks.append(accepted)
            return at + 1
        if meaning := declared_by(key):
            self.parts.declared.append((meaning, value))
            if meaning == "title" and not self.headed:
                self._heading(_Line(value, begin, 0))
            return at + 1
        if depth == 0 and len(self.parts.drafts) <= self.headed:  # about the file, before its first paragraph
            return _block_end(lines, at + 1, line.indent)
        return self._inner(lines, at, named.end(), depth, kind)

    def _inner(self, lines: list[_Line], at: int, mark: int, depth: int, kind: BlockKind) -> int:
        """What stands behind a mark: the rest of its line, and the lines indented below it."""
        first = lines[at]
        end = _block_end(lines, at + 1, first.indent)
        body = lines[at + 1 : end]
        indent = min((line.indent for line in body if line.words), default=first.indent + mark)
        opened = _Line(first.words[mark:].lstrip(" \t"), 0, indent)
        opened.at = first.at + len(first.words) - len(opened.words)
        if depth < _DEEPEST:
            self.blocks([opened, *body], depth + 1, kind)
        else:
            self._emit(kind, [(line.words, line.at) for line in (opened, *body) if line.words])
        return end

    def _explicit(self, lines: list[_Line], at: int, mark: int, depth: int) -> int:
        """What begins with two dots: a directive, a note, a target, or a comment."""
        first = lines[at]
        end = _block_end(lines, at + 1, first.indent)
        words, begin = first.words[mark:], first.at + mark
        if directive := _DIRECTIVE.match(words):
            self._directive(lines[at + 1 : end], directive, begin, depth)
        elif note := _NOTE.match(words):
            return self._inner(lines, at, mark + note.end(), depth, BlockKind.PARAGRAPH)
        elif not words.startswith(("_", "|")):
            said = " ".join([words, *(line.words for line in lines[at + 1 : end])])
            if comment := remark(said, first.at):
                self.waiting.append(comment)
        return end

    def _directive(self, body: list[_Line], found: re.Match[str], begin: int, depth: int) -> None:
        name = found[1].lower()
        argument, at = found.string[found.end() :], begin + found.end()
        if name in _UNREAD:
            unread = say("the content of “{what}” was not read", what=f".. {name}:: {argument}")
            self.parts.notes.append(Note("not-read", unread))
            return
        if name in _LEFT_OUT:
            return
        apart = not body or not body[0].words
        options = next((n for n, line in enumerate(body) if line.words and not _FIELD.match(line.words)), len(body))
        body = body[options:]
        if name == "figure":
            self.blocks(body, depth + 1, BlockKind.CAPTION)
            return
        if argument and (name in _TITLED or apart):
            self._emit(BlockKind.HEADING if name in _TITLED else BlockKind.PARAGRAPH, [(argument, at)])
        elif argument:
            body = [_Line(argument, at, min(line.indent for line in body if line.words)), *body]
        if depth < _DEEPEST:
            self.blocks(body, depth + 1, BlockKind.QUOTATION if name in _QUOTED else BlockKind.PARAGRAPH)

    def _verse(self, lines: list[_Line], at: int, kind: BlockKind) -> int:
        """Lines that keep their breaks."""
        end = _paragraph_end(lines, at)
        words = [(line.words.removeprefix("|").lstrip(" "), line) for line in lines[at:end]]
        self._emit(kind, [(said, line.at + len(line.words) - len(said)) for said, line in words], HARD_BREAK)
        return end

    def _simple(self, lines: list[_Line], at: int) -> int:
        """A table whose columns stand under signs of equality; a line without a first cell goes on with the row."""
        rule = lines[at]
        edges = [match.start() for match in re.finditer(r"=+", rule.words)]
        end, last = at + 1, at
        while end < len(lines) and (lines[end].words or last == at or not _closed(lines, at, end)):
            if _SIMPLE_RULE.match(lines[end].words):
                last = end
                if end + 1 >= len(lines) or not lines[end + 1].words:
                    end += 1
                    break
            end += 1
        rows: list[list[list[tuple[str, int]]]] = []
        for line in lines[at + 1 : end]:
            if not line.words or _RULE.match(line.words.replace(" ", "")):
                continue
            cells = [_cut(line, rule.indent, one, other) for one, other in _spans(edges)]
            if cells[0][0] or not rows:
                rows.append([[] for _ in edges])
            for cell, (words, begin) in zip(rows[-1], cells, strict=True):
                if words:
                    cell.append((words, begin))
        self._table(rows)
        return end

    def _grid(self, lines: list[_Line], at: int) -> int:
        """A table drawn with lines."""
        rule = lines[at]
        edges = [number for number, sign in enumerate(rule.words) if sign == "+"]
        rows: list[list[list[tuple[str, int]]]] = [[[] for _ in edges[1:]]]
        end = at + 1
        while end < len(lines) and lines[end].words.startswith(("|", "+")):
            line = lines[end]
            if _GRID_RULE.match(line.words):
                rows.append([[] for _ in edges[1:]])
            else:
                for number, (one, other) in enumerate(pairwise(edges)):
                    words, begin = _cut(line, rule.indent, one + 1, other)
                    if words:
                        rows[-1][number].append((words, begin))
            end += 1
        self._table([row for row in rows if any(row)])
        return end

    def _table(self, rows: list[list[list[tuple[str, int]]]]) -> None:
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell:
                    self._emit(BlockKind.CELL, cell, cell=(self.tables, number, column))
        self.tables += 1

    def _emit(
        self,
        kind: BlockKind,
        lines: list[tuple[str, int]],
        joint: str = " ",
        cell: tuple[int, int, int] | None = None,
    ) -> None:
        """A block from its lines, with the marks inside it taken off."""
        pieces: list[tuple[str, int]] = []
        text = "\n".join(words for words, _ in lines)
        starts, total = [], 0
        for words, _ in lines:
            starts.append(total)
            total += len(words) + 1
        line = 0
        for words, offset in spoken(text, joint):
            while line + 1 < len(starts) and starts[line + 1] <= offset:
                line += 1
            pieces.append((words, lines[line][1] + offset - starts[line]))
        draft = Draft(kind, pieces, cell)
        self.parts.drafts.append(draft)
        for said in self.waiting:
            said.draft = draft
            self.parts.remarks.append(said)
        self.waiting.clear()


def _block_end(lines: list[_Line], at: int, indent: int) -> int:
    """The line behind the last one that is indented deeper."""
    end = at
    for number in range(at, len(lines)):
        if lines[number].words:
            if lines[number].indent <= indent:
                break
            end = number + 1
    return end


def _paragraph_end(lines: list[_Line], at: int) -> int:
    return next((number for number in range(at, len(lines)) if not lines[number].words), len(lines))


def _next_words(lines: list[_Line], at: int) -> int:
    return next((number for number in range(at, len(lines)) if lines[number].words), len(lines))


def _closed(lines: list[_Line], at: int, end: int) -> bool:
    """Whether the line before is the last rule of a simple table."""
    return end - 1 > at + 1 and bool(_SIMPLE_RULE.match(lines[end - 1].words))


def _spans(edges: list[int]) -> Iterator[tuple[int, int]]:
    yield from zip(edges, [*edges[1:], 1 << 30], strict=True)


def _cut(line: _Line, indent: int, start: int, end: int) -> tuple[str, int]:
    """The words of a line between two columns of its table, and where they begin."""
    shift = line.indent - indent
    start, end = max(0, start - shift), max(0, end - shift)
    words = line.words[start:end]
    return words.strip(" \t|"), line.at + start + len(words) - len(words.lstrip(" \t|"))
