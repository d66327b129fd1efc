"""Marks inside a paragraph of reStructuredText: they go, the words stay, and each has its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(r"[\\`*|_\[\n]")
_ROLE = re.compile(r"(?<![\w:]):([A-Za-z][\w.:+-]{0,60}):\Z")
_FOOTNOTE = re.compile(r"\[(?:\d{1,5}|#[\w.-]{0,60}|\*|[\w.-]{1,60})\]_")
_AFTER_WORD = re.compile(r"_{1,2}(?!\w)")
_UNSPOKEN = frozenset({"math", "code", "raw"})
_CLOSERS = {mark: re.compile(rf"(?<=[^\s\\]){re.escape(mark)}(?![^\W_])") for mark in ("``", "`", "**", "*", "|")}


def spoken(text: str, joint: str) -> Iterator[tuple[str, int]]:
    """The words of a paragraph without its marks, each piece with its offset."""
    closers: dict[str, list[int]] = {}
    at = begin = 0
    while mark := _MARK.search(text, at):
        place, at = mark.start(), mark.end()
        end, kept = _inside(text, place, closers)
        if end == place:
            continue
        if place > begin:
            role = _ROLE.search(text, max(begin, place - 64), place) if text[place] == "`" else None
            yield text[begin : role.start() if role else place], begin
            if role and role[1].lower() in _UNSPOKEN:
                kept = (0, 0)
        if text[place] == "\n":
            yield joint, place
        elif kept[1] > kept[0]:
            yield text[kept[0] : kept[1]], kept[0]
        at = begin = end
    if begin < len(text):
        yield text[begin:], begin


def _inside(  # noqa: C901 - one branch a mark
    text: str, at: int, closers: dict[str, list[int]]
) -> tuple[int, tuple[int, int]]:
    """Where a mark ends (at its own place when it is none), and which stretch of it is words."""
    sign = text[at]
    if sign == "\n":
        return at + 1, (at, at + 1)
    if sign == "\\":
        kept = (at + 1, at + 2) if text[at + 1 : at + 2].strip() else (0, 0)
        return min(at + 2, len(text)), kept
    if sign == "[":
        note = _FOOTNOTE.match(text, at)
        return (note.end() if note else at), (0, 0)
    if sign == "_":
        return _reference_end(text, at)
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    for open_mark, spoken in (("``", False), ("`", True), ("**", True), ("*", True), ("|", True)):
        if not text.startswith(open_mark, at):
            continue
        if before.isalnum() or text[at + len(open_mark) : at + len(open_mark) + 1].isspace() or not after:
            return at, (0, 0)
        if open_mark not in closers:
            closers[open_mark] = [match.start() for match in _CLOSERS[open_mark].finditer(text)]
        index = bisect_right(closers[open_mark], at + len(open_mark))
        if index == len(closers[open_mark]):
            return at, (0, 0)
        end = closers[open_mark][index]
        stop = end + len(open_mark)
        words = text[at + len(open_mark) : end]
        if open_mark == "`" and words.endswith(">"):
            words = words[: words.rfind("<")].rstrip() or words
        tail = _AFTER_WORD.match(text, stop) if open_mark in {"`", "|"} else None
        kept = (at + len(open_mark), at + len(open_mark) + len(words)) if spoken else (0, 0)
        return (tail.end() if tail else stop), kept
    return at, (0, 0)


def _reference_end(text: str, at: int) -> tuple[int, tuple[int, int]]:
    """The underscore behind a word that refers to something."""
    if at and text[at - 1].isalnum() and (found := _AFTER_WORD.match(text, at)):
        return found.end(), (0, 0)
    return at, (0, 0)
