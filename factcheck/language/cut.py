"""A text cut into words, once for all who look words up.

A word here is a run of letters and digits: what else belongs to one (a hyphen, an apostrophe, a vowel sign) is for the
room that reads it to say. All is done in a few passes that never leave C, since most words of a text mean nothing to
anybody.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from factcheck.signs import beyond_ascii

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"([^\W_]++)")
_LATIN_WORD = re.compile(r"([0-9A-Za-zªµºÀ-ÖØ-öø-ɏ]++)")
"""The same where no other letter or digit stands, and half as fast again."""
_BEYOND_LATIN = re.compile(r"[^\x00-\xb1\xb4-\xb8\xba\xbb\xbf-\u024f\u2000-\u206f\u20a0-\u20ff]")


class Cut:
    """The words of a text, by index; read only.

    Attributes:
        text: the text.
        pieces: what stands before the first word, that word, what stands between it and the next, and so on; they make
            the text, and one more of them than twice the words.
        written: each word.
        gap: what stands before each word; one more than words, the last after the last word.
        figures: the indices of words that are not all letters.
        lower: each word in lower case.
        start: where each word starts.
        end: where it ends.
    """

    __slots__ = ("end", "figures", "gap", "lower", "pieces", "start", "text", "written")

    lower: list[str]
    start: list[int]
    end: list[int]

    def __init__(self, text: str, pieces: list[str]) -> None:
        """Tell the words from what stands between them."""
        self.text, self.pieces, self.written, self.gap = text, pieces, pieces[1::2], pieces[::2]
        self.figures = list(_places(b"\0", bytes(map(str.isalpha, self.written))))

    def __getattr__(self, name: str) -> object:
        """`lower`, `start` and `end` are a third of the work; they are made when somebody first asks for them."""
        if name == "lower":
            self.lower = list(map(str.lower, self.written))
        elif name in {"start", "end"}:
            ends = list(accumulate(map(len, self.pieces)))
            self.start, self.end = ends[:-1:2], ends[1::2]
        else:
            raise AttributeError(name=name, obj=self)
        return object.__getattribute__(self, name)


def _places(byte: bytes, row: bytes) -> Iterator[int]:
    """Where a byte stands in a row of them."""
    at = row.find(byte)
    while at >= 0:
        yield at
        at = row.find(byte, at + 1)


def cut(text: str) -> Cut:
    """The words of a text."""
    latin = not _BEYOND_LATIN.search(beyond_ascii(text))
    return Cut(text, (_LATIN_WORD if latin else _WORD).split(text))
