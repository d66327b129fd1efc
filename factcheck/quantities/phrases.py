"""Phrase tables: the longest known phrase at a place of a text, looked up word by word.

A phrase is cut into tokens: words, runs of digits and single marks. In a script that does not divide words by spaces,
or where words take endings, every character is a token, so that a phrase matches the beginning of a longer word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T")

# Python's \w lacks vowel signs (Hindi, Arabic): a letter is whatever is no blank, digit, underscore or punctuation.
_NO_LETTER = (
    r"\s\d\x00-\x40\x5b-\x60\x7b-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb-\xbf\xd7\xf7\u060c\u061b\u061f\u066a-\u066d\u06d4"
    r"\u0964\u0965\u2000-\u200b\u200e-\u206f\u20a0-\u20cf\u2100-\u2bff\u3000-\u3004\u3008-\u303f\u30fb\ufdfc"
    r"\ufe30-\ufe6f\uff00-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffff"
)
LETTER = f"[^{_NO_LETTER}]"
WORD = re.compile(f"{LETTER}++")
_TOKEN = re.compile(rf"[ \u00a0\u202f\u2009\u3000]?({LETTER}++|\d++|[^\w\s])")
_CHARACTER = re.compile(r"[ \u00a0\u202f\u2009]?(\S)")
_BACK = re.compile(rf"{LETTER}++|\d++|[^\w\s]|\n")
_BACK_CHARACTER = re.compile(r"\S|\n")
_BLANKS = " \u00a0\u202f\u2009\u3000"
_REACH = 48


@lru_cache(32_768)
def fold(word: str) -> str:
    """Lower case, with one form of the apostrophe and of the Turkish dotted capital."""
    return word.lower().replace("’", "'").replace("i̇", "i")


class Phrases(Generic[T]):
    """What each phrase means; `cased` ones match only as written."""

    __slots__ = ("_cased", "_first", "_folded", "_heads", "_last", "_tails", "_unspaced")

    def __init__(
        self, folded: Mapping[str, T], cased: Mapping[str, T] | None = None, *, unspaced: bool = False
    ) -> None:
        self._unspaced = unspaced
        self._folded = {self._key(fold(phrase)): meaning for phrase, meaning in folded.items()}
        self._cased = {self._key(phrase): meaning for phrase, meaning in (cased or {}).items()}
        self._heads: dict[str, int] = {}
        self._tails: dict[str, int] = {}
        for key in (*self._folded, *self._cased):
            words = key.split(" ")
            head, tail = words[0], words[-1]
            self._heads[head] = max(self._heads.get(head, 0), len(words))
            self._tails[tail] = max(self._tails.get(tail, 0), len(words))
        self._first = {head[:1] for head in self._heads}
        self._last = {tail[-1:] for tail in self._tails}

    def _key(self, phrase: str) -> str:
        return " ".join((_BACK_CHARACTER if self._unspaced else _BACK).findall(phrase))

    def __bool__(self) -> bool:
        return bool(self._heads)

    def _meaning(self, words: list[str]) -> T | None:
        key = " ".join(words)
        found = self._cased.get(key)
        return self._folded.get(fold(key)) if found is None else found

    def at(self, text: str, at: int) -> tuple[T, int] | None:
        """The longest phrase that begins at `at`, or one blank behind it: its meaning and its end."""
        begin = text[at : at + 1]
        if begin in _BLANKS:
            begin = text[at + 1 : at + 2]
        if begin not in self._first and fold(begin)[:1] not in self._first:
            return None  # most places: no phrase begins with this letter
        pattern = _CHARACTER if self._unspaced else _TOKEN
        match = pattern.match(text, at)
        if match is None:
            return None
        most = max(self._heads.get(match[1], 0), self._heads.get(fold(match[1]), 0))
        best: tuple[T, int] | None = None
        words: list[str] = []
        while match is not None and len(words) < most:
            words.append(match[1])
            meaning = self._meaning(words)
            if meaning is not None:
                best = meaning, match.end()
            match = pattern.match(text, match.end())
        return best

    def before(self, text: str, at: int) -> tuple[T, int] | None:
        """The longest phrase that ends at `at`, or at the blanks before it: its meaning and its start."""
        start = max(0, at - _REACH)
        end = text[start:at].rstrip(" _\u00a0")[-1:]
        if not end or (not end.isspace() and end not in self._last and fold(end)[-1:] not in self._last):
            return None  # most places: no phrase ends in this letter
        pattern = _BACK_CHARACTER if self._unspaced else _BACK
        matches = list(pattern.finditer(text, start, at))
        if not matches:
            return None
        last = matches[-1][0]
        most = max(self._tails.get(last, 0), self._tails.get(fold(last), 0))
        best: tuple[T, int] | None = None
        for count in range(1, min(most, len(matches)) + 1):
            meaning = self._meaning([match[0] for match in matches[-count:]])
            if meaning is not None:
                best = meaning, matches[-count].start()
        return best


def same(phrases: Iterable[str], *, unspaced: bool = False) -> Phrases[bool]:
    """A table that only says whether a phrase is there."""
    return Phrases(dict.fromkeys(phrases, True), unspaced=unspaced)
