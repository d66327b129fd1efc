"""Plain text: its text is its source, character for character; a line is a block, wrapped lines are one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.model import Block, BlockKind, Span
from factcheck.read.furniture import is_sentence, left_out, looks_like_title, stays, with_lead

if TYPE_CHECKING:
    from factcheck.model import Note
    from factcheck.read.draft import Lines

_BULLETS = "•*-"
_BULLET = re.compile(rf"[{_BULLETS}][ \t]++")
_WRAP_SHORTEST, _WRAP_LONGEST = 40, 100
"""Lines of a text that somebody wrapped by hand are about this long."""


def _wrapped(text: str, lines: list[Span]) -> bool:
    """Whether these lines are one paragraph that was broken at a column: all but the last about equally long."""
    if len(lines) < 2:  # noqa: PLR2004 - a pair
        return False
    sizes = [line.end - line.start for line in lines]
    longest = max(sizes)
    if longest > _WRAP_LONGEST or min(sizes[:-1]) < max(_WRAP_SHORTEST, 0.6 * longest):
        return False
    open_ends = sum(not is_sentence(line.of(text)) for line in lines[:-1])
    lower = sum(text[line.start].islower() for line in lines[1:])
    return lower > 0 and 2 * open_ends > len(lines) - 1


def _groups(text: str) -> list[list[Span]]:
    """The lines that are not blank, grouped where no blank line stands between; blanks at their ends left out."""
    groups: list[list[Span]] = []
    at, apart = 0, True
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = at + line.index(words[0])
            if apart:
                groups.append([])
            groups[-1].append(Span(start, start + len(words)))
        apart = not words
        at += len(line) + 1
    return groups


def _paragraphs(text: str) -> tuple[list[Span], list[Span]]:
    """The paragraphs, and the line breaks inside wrapped ones."""
    paragraphs: list[Span] = []
    breaks: list[Span] = []
    for lines in _groups(text):
        if _wrapped(text, lines):
            paragraphs.append(Span(lines[0].start, lines[-1].end))
            breaks.extend(Span(line.end, after.start) for line, after in pairwise(lines))
        else:
            paragraphs.extend(lines)
    return paragraphs, breaks


def _blocks(text: str, paragraphs: list[Span]) -> tuple[Block, ...]:
    """Headline, lead and the rest; a bullet stays in the text but not in its block."""
    blocks: list[Block] = []
    headline = len(paragraphs) > 1 and looks_like_title(paragraphs[0].of(text))
    for index, span in enumerate(paragraphs):
        bullet = _BULLET.match(text, span.start, span.end) if text[span.start] in _BULLETS else None
        if index == 0 and headline:
            blocks.append(Block(BlockKind.HEADLINE, span))
        elif bullet and bullet.end() < span.end:
            blocks.append(Block(BlockKind.ITEM, Span(bullet.end(), span.end)))
        else:
            blocks.append(Block(BlockKind.PARAGRAPH, span))
    return with_lead(blocks, text)


def plain(text: str, lines: Lines) -> tuple[str, tuple[Block, ...], list[Note]]:
    """The blocks of a plain text.

    Lines that only point to other articles, and line breaks inside wrapped paragraphs, become blanks, so that the
    text stays as long as its source and every offset holds in both.

    Returns:
        The text, its blocks, and a note when lines were left out.
    """
    paragraphs, blanks = _paragraphs(text)
    keep = stays([span.of(text) for span in paragraphs])
    dropped = [span for span, kept in zip(paragraphs, keep, strict=True) if not kept]
    kept = [span for span, is_kept in zip(paragraphs, keep, strict=True) if is_kept]
    blanks = sorted([*blanks, *dropped])
    if blanks:
        parts, at = [], 0
        for span in blanks:
            if span.end > at:
                parts += [text[at : max(at, span.start)], " " * (span.end - max(at, span.start))]
                at = span.end
        text = "".join([*parts, text[at:]])
    return text, _blocks(text, kept), left_out([lines.number(span.start) for span in dropped])
