"""Comments to this program: `factcheck: ignore name-variant -- as in the passport`, and what they are about.

A comment inside a block is about that whole block, one between two blocks about the next one; a table is one block.
`ignore-file`, and the keys `factcheck-ignore` and `factcheck` of the front matter, are about the whole text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model import Note, Span, Waiver, say
from factcheck.patterns import late
from factcheck.read.draft import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Block, SourceMap
    from factcheck.read.draft import Draft

_CALL = "factcheck:"
_LONGEST = 600
"""Characters of a comment that are read."""
_REASON = re.compile(r"(?<!\S)(?:--|[–—])(?!\S)")
_NAMES = re.compile(r"[^\s,]++")
_FRONT = late(r"\{\s*ignore\s*:\s*\[([^\[\]]*+)\]\s*(?:,\s*reason\s*:\s*([^{}]*+))?\}")
_MOST = 1_000
"""Waivers of one document."""


def remark(words: str, at: int) -> Remark | None:
    """The comment to this program that a comment holds, if it is one.

    Args:
        words: what stands between the marks of the comment.
        at: where the comment begins in the source.
    """
    words = words[:_LONGEST].strip()
    return Remark(words, at) if words[: len(_CALL)].lower() == _CALL else None


def declared(key: str, value: str, at: int) -> Remark | None:
    """What a line of front matter accepts: `factcheck-ignore: a, b -- reason`, `factcheck: {ignore: [a, b]}`."""
    if key == "factcheck-ignore":
        return Remark(f"{_CALL} ignore-file {value[:_LONGEST]}", at)
    if key == "factcheck" and (table := _FRONT.fullmatch(value[:_LONGEST])):
        reason = (table[2] or "").strip().strip("\"'")
        return Remark(f"{_CALL} ignore-file {table[1]}{f' -- {reason}' if reason else ''}", at)
    return None


def waivers(
    remarks: Sequence[Remark], drafts: Sequence[Draft], blocks: Sequence[Block], source: SourceMap, length: int
) -> tuple[tuple[Waiver, ...], list[Note]]:
    """What an article accepts.

    Args:
        remarks: its comments to this program.
        drafts: the drafts that stayed.
        blocks: the blocks that were made of them, one each.
        source: the way back to the file.
        length: of the text.

    Returns:
        One waiver for each check that a comment names, in the order of the file, and a note where it names too many.
    """
    if not remarks:
        return (), []
    tables: dict[int, Span] = {}
    for block in blocks:
        if block.cell:
            start = tables.get(block.cell[0], block.span).start
            tables[block.cell[0]] = Span(start, block.span.end)
    about = {
        id(draft): tables[block.cell[0]] if block.cell else block.span
        for draft, block in zip(drafts, blocks, strict=True)
    }
    found: list[Waiver] = []
    for item in sorted(remarks, key=lambda one: one.at):
        verb, names, reason = _parted(item.words)
        span = Span(0, length) if verb == "ignore-file" else about.get(id(item.draft), Span(length, length))
        found += (Waiver(name, reason, span, source.place(item.at)) for name in names)
    if len(found) <= _MOST:
        return tuple(found), []
    return tuple(found[:_MOST]), [
        Note("waivers", say("more than {most} accepted findings: the rest do not count", most=_MOST))
    ]


def _parted(words: str) -> tuple[str, list[str], str]:
    """The verb, the names of checks, and the reason; a verb that there is not counts as the name of a check."""
    said = words[len(_CALL) :]
    dash = _REASON.search(said)
    named = said[: dash.start()] if dash else said
    reason = " ".join(said[dash.end() :].split()) if dash else ""
    verb, *names = [*_names(named), ""]
    if verb in {"ignore", "ignore-file"}:
        return verb, [name for name in names if name] or [verb], reason
    return "ignore", [verb or "factcheck"], reason


def _names(words: str) -> Iterator[str]:
    return (match.group() for match in _NAMES.finditer(words))
