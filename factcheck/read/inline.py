"""Marks inside a paragraph of Markdown: emphasis, links, code, comments, entities taken off, each word in its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.read.draft import HARD_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPECIAL = re.compile(r"[\\`*_~\[\]!<&\n]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_TICKS = re.compile(r"`++")
_RUN = re.compile(r"\*++|_++|~++")
_TARGET = re.compile(
    r"\(\s*+(?:<[^<>\n]*+>|[^\s()<]*+(?:\([^\s()]*+\)[^\s()]*+)*+)(?:\s++(?:\"[^\"]*+\"|'[^']*+'))?\s*+\)"
)
_LABEL = re.compile(r"\[[^\[\]\n]{0,200}\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,80}\](?!:)")
_TAG = re.compile(r"</?[A-Za-z][^<>]*+>")
_ADDRESS = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]{1,31}:[^<>\s]*+>|<[^<>\s@]{1,80}@[^<>\s@]{1,80}>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")

Pieces = list[tuple[str, int]]


def decoded(words: str, at: int) -> Iterator[tuple[str, int]]:
    """Pieces of `words`, which stands at `at` of the source, with character references decoded.

    A reference without semicolon counts when HTML knows it so (`&amp`), and is words otherwise.
    """
    if "&" not in words:
        yield words, at
        return
    from html import unescape  # noqa: PLC0415 - most texts hold no character reference
    from html.entities import html5  # noqa: PLC0415 - as above

    begin = 0
    for match in _ENTITY.finditer(words):
        found = match.group()
        if not found.endswith(";") and (found[1] == "#" or found[1:] not in html5):
            continue
        character = unescape(found)
        if character == found:
            continue
        if match.start() > begin:
            yield words[begin : match.start()], at + begin
        if character:
            yield character, at + match.start()
        begin = match.end()
    if begin < len(words):
        yield words[begin:], at + begin


class Inline:
    """One paragraph while its marks are taken off; offsets are those of the paragraph.

    `pieces` holds the words that stay, `comments` the insides of comments.
    """

    def __init__(self, text: str, references: frozenset[str]) -> None:
        self.text = text
        self.references = references
        self.pieces: Pieces = []
        self.comments: Pieces = []
        self._brackets: list[int] = []
        self._runs: dict[str, list[int]] = {"*": [], "_": [], "~": []}
        self._ticks: dict[int, list[int]] | None = None
        self._no_comment_end = False

    def read(self) -> Pieces:
        """The words of the paragraph, in order."""
        text, at, begin = self.text, 0, 0
        while match := _SPECIAL.search(text, at):
            at = match.start()
            if at > begin:
                self._keep(begin, at)
            begin = at = self._mark(text[at], at)
        self._keep(begin, len(text))
        return [piece for piece in self.pieces if piece[0]]

    def _keep(self, start: int, end: int) -> None:
        if end > start:
            self.pieces.extend(decoded(self.text[start:end], start))

    def _mark(self, mark: str, at: int) -> int:  # noqa: C901 - one branch a mark
        """Deal with the mark at `at`; returns where the text goes on."""
        text = self.text
        if mark == "\n":
            hard = text[max(0, at - 3) : at].rstrip("\r").endswith("  ")
            self.pieces.append((HARD_BREAK if hard else " ", at))
            return at + 1
        if mark == "\\":
            return self._escape(at)
        if mark == "`":
            return self._code(at)
        if mark in self._runs:
            return self._run(at)
        if mark == "[":
            footnote = _FOOTNOTE.match(text, at)
            if footnote:
                return footnote.end()
            return self._open("[", at)
        if mark == "!":
            if text.startswith("[", at + 1):
                return self._open("![", at)
        elif mark == "]":
            return self._close(at)
        elif mark == "<":
            return self._angle(at)
        elif mark == "&":
            entity = _ENTITY.match(text, at)
            if entity:
                self._keep(at, entity.end())
                return entity.end()
        self.pieces.append((mark, at))
        return at + 1

    def _escape(self, at: int) -> int:
        match = _ESCAPED.match(self.text, at)
        if match:
            self.pieces.append((match[1], at + 1))
            return match.end()
        if self.text.startswith("\n", at + 1):
            self.pieces.append((HARD_BREAK, at))
            return at + 2
        self.pieces.append(("\\", at))
        return at + 1

    def _code(self, at: int) -> int:
        """Skip a code span; ticks that nothing closes are words."""
        if self._ticks is None:
            self._ticks = {}
            for match in reversed(list(_TICKS.finditer(self.text))):
                self._ticks.setdefault(len(match.group()), []).append(match.start())
        run = _TICKS.match(self.text, at)
        size = len(run.group()) if run else 1
        closers = self._ticks.get(size, [])
        while closers and closers[-1] <= at:
            closers.pop()
        if closers:
            return closers.pop() + size
        self.pieces.append((self.text[at : at + size], at))
        return at + size

    def _run(self, at: int) -> int:
        """A run of `*`, `_` or `~`: closes an open one, opens one, or is words."""
        text = self.text
        match = _RUN.match(text, at)
        end = match.end() if match else at + 1
        mark, size = text[at], end - at
        before, after = text[at - 1 : at] if at else " ", text[end : end + 1] or " "
        opens, closes = not after.isspace(), not before.isspace()
        if mark == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        if before.isdigit() and after.isdigit():  # 5*3
            opens = closes = False
        open_runs = self._runs[mark]
        if closes and open_runs and (mark != "~" or size > 1):
            index = open_runs.pop()
            left = self.pieces[index][0]
            used = min(size, len(left))
            if mark == "~":
                del self.pieces[index:]  # struck out: the text as it will stand is without it
                self._forget(index)
                return end
            self.pieces[index] = (left[used:], self.pieces[index][1])
            if used < len(left):
                open_runs.append(index)
            if used == size:
                return end
            at, size = at + used, size - used
        if opens and (mark != "~" or size > 1):
            open_runs.append(len(self.pieces))
        self.pieces.append((mark * size, at))
        return end

    def _open(self, mark: str, at: int) -> int:
        self._brackets.append(len(self.pieces))
        self.pieces.append((mark, at))
        return at + len(mark)

    def _close(self, at: int) -> int:
        """A closing bracket: with a target behind it the link keeps its text, a picture nothing."""
        text = self.text
        if not self._brackets:
            self.pieces.append(("]", at))
            return at + 1
        index = self._brackets.pop()
        mark, opened = self.pieces[index]
        target = _TARGET.match(text, at + 1)
        if target is None:
            target = self._reference(opened + len(mark), at)
        if target is None:
            self.pieces.append(("]", at))
            return at + 1
        if mark == "![":
            del self.pieces[index:]
            self._forget(index)
        else:
            self.pieces[index] = ("", opened)
        return target.end()

    def _forget(self, index: int) -> None:
        """Drop what was open in pieces that are gone."""
        for places in (*self._runs.values(), self._brackets):
            while places and places[-1] >= index:
                places.pop()

    def _reference(self, start: int, at: int) -> re.Match[str] | None:
        """The end of `[text][label]` or of `[label]`, when the document defines that label."""
        label = _LABEL.match(self.text, at + 1)
        name = (label.group()[1:-1] if label else "") or self.text[start : min(at, start + 200)]
        if " ".join(name.casefold().split()) not in self.references:
            return None
        return label or re.compile("").match(self.text, at + 1)

    def _angle(self, at: int) -> int:
        """Skip a comment, a tag or a bare address; any other `<` is words."""
        text = self.text
        if text.startswith("<!--", at) and not self._no_comment_end:
            end = text.find("-->", at + 4)
            if end >= 0:
                self.comments.append((text[at + 4 : end], at))
                return end + 3
            self._no_comment_end = True
        match = _ADDRESS.match(text, at) or _TAG.match(text, at)
        if match is None:
            self.pieces.append(("<", at))
            return at + 1
        if match.group()[:3].lower() == "<br":
            self.pieces.append((HARD_BREAK, at))
        return match.end()
