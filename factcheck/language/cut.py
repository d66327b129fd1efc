"""A text cut into words, once for all who look words up.

A word here is a run of letters and digits: what else belongs to one (a hyphen, an apostrophe, a vowel sign) is for the
room that reads it to say. All is done in a few passes that never leave C, since most words of a text mean nothing to
anybody.
"""

from __future__ import annotations

import re
from itertools import accumulate, compress
from operator import not_

from factcheck.classes import dataclass
from factcheck.signs import beyond_ascii

_WORD = re.compile(r"([^\W_]++)")
_LATIN_WORD = re.compile(r"([0-9A-Za-zªµºÀ-ÖØ-öø-ɏ]++)")
"""The same where no other letter or digit stands, and half as fast again."""
_BEYOND_LATIN = re.compile(r"[^\x00-\xb1\xb4-\xb8\xba\xbb\xbf-\u024f\u2000-\u206f\u20a0-\u20ff]")


@dataclass(slots=True, eq=False, repr=False)
class Cut:
    """The words of a text, by index; read only.

    Attributes:
        text: the text.
        written: each word.
        lower: each word in lower case.
        start: where each word starts.
        end: where it ends.
        gap: what stands before each word; one more than words, the last after the last word.
        figures: the indices of words that are not all letters.
    """

    text: str
    written: list[str]
    lower: list[str]
    start: list[int]
    end: list[int]
    gap: list[str]
    figures: list[int]


def cut(text: str) -> Cut:
    """The words of a text."""
    latin = not _BEYOND_LATIN.search(beyond_ascii(text))
    pieces = (_LATIN_WORD if latin else _WORD).split(text)
    ends = list(accumulate(map(len, pieces)))
    written = pieces[1::2]
    figures = list(compress(range(len(written)), map(not_, map(str.isalpha, written))))
    return Cut(text, written, list(map(str.lower, written)), ends[:-1:2], ends[1::2], pieces[::2], figures)
