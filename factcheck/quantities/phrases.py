"""Phrase tables: the longest known phrase at a place of a text, looked up word by word.

A phrase is cut into tokens: words, runs of digits and single marks. In a script that does not divide words by spaces,
or where words take endings, every character is a token, so that a phrase matches the beginning of a longer word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T")

# Python's \w lacks vowel signs (Hindi, Arabic): a letter is whatever is no blank, digit, underscore or punctuation.
_NO_LETTER = (
    r"\d\u1680\x00-\x40\x5b-\x60\x7b-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb-\xbf\xd7\xf7\u060c\u061b\u061f\u066a-\u066d\u06d4"
    r"\u0964\u0965\u2000-\u200b\u200e-\u206f\u20a0-\u20cf\u2100-\u2bff\u3000-\u3004\u3008-\u303f\u30fb\ufdfc"
    r"\ufe30-\ufe6f\uff00-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffff"
)
LETTER = f"[^{_NO_LETTER}]"
WORD = re.compile(f"{LETTER}++")
_TOKEN = re.compile(rf"[ \u00a0\u202f\u2009\u3000]?({LETTER}++|\d++|[^\w\s])")
_CHARACTER = late(r"[ \u00a0\u202f\u2009]?(\S)")
_PIECES = re.compile(rf"{LETTER}++|\d++|[^\w\s]")
_CHARACTERS = re.compile(r"\S")
_ONE_LETTER = late(LETTER)
_BLANKS = " \u00a0\u202f\u2009\u3000"
_FIRST_SIGN = "\u00b1"
_LONGEST = 60
HYPHENS = "-\u2010\u2011"


# One form of the apostrophe; Arabic without its vowel signs, which most texts leave out; Hindi without the dot below
# and with one sign for a nasal vowel, as texts write it either way (पाँच, पांच; फ़ीसदी, फीसदी).
MARKED = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u093c\u0901\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f"
_DOTTED = dict(zip(MARKED[-8:], "कखगजडढफय", strict=True))
_APOSTROPHES = {"’": "'", "‘": "'", "ʼ": "'"}
_ONE_FORM = str.maketrans(_APOSTROPHES | dict.fromkeys(MARKED[:9]) | {"\u0901": "\u0902"} | _DOTTED)
_APOSTROPHE = str.maketrans(_APOSTROPHES)

Token = tuple[str, str, int, int]
"""A token: as written, folded, start, end."""


@lru_cache(maxsize=32_768)
def fold(word: str) -> str:
    """Lower case, with one form of the apostrophe and of the Turkish dotted capital."""
    low = word.lower()
    return low if low.isascii() else low.translate(_ONE_FORM).replace("i̇", "i")


def lower(words: str) -> str:
    """Lower case as `fold` has it, every sign kept: what a reader is to see."""
    low = words.lower()
    return low if low.isascii() else low.translate(_APOSTROPHE).replace("i̇", "i")


@lru_cache(maxsize=64)  # many tables ask for the token at one place; a few places are hot at a time
def ahead(text: str, at: int, unspaced: bool) -> Token | None:  # noqa: FBT001 - part of the cache key
    """The token that begins at `at`, or one blank behind it."""
    match = (_CHARACTER if unspaced else _TOKEN).match(text, at)
    if match is None:
        return None
    word, end = match[1], match.end()
    return word, fold(word), end - len(word), end


@lru_cache(maxsize=64)  # as above
def behind(text: str, at: int, unspaced: bool) -> Token | None:  # noqa: FBT001 - as above
    """The token that ends at `at`, or at the blanks before it; a line break is one."""
    end = at
    while end and text[end - 1] in _BLANKS:
        end -= 1
    if not end:
        return None
    start = end - 1
    if not unspaced and text[start].isalpha():
        floor = end - _LONGEST if end > _LONGEST else 0
        word = text[text.rfind(" ", floor, end) + 1 or floor : end]
        if word.isalpha():  # nearly always
            return word, fold(word), end - len(word), end
    if not unspaced and _is_word(text[start]):
        kind = _is_digit if text[start].isdigit() else _is_letter
        floor = max(0, end - _LONGEST)
        while start > floor and kind(text[start - 1]):
            start -= 1
    word = text[start:end]
    return word, fold(word), start, end


def _is_digit(char: str) -> bool:
    return char.isdecimal()


def _is_letter(char: str) -> bool:
    """Vowel signs are letters too."""
    return char.isalpha() or (char > _FIRST_SIGN and _ONE_LETTER.match(char) is not None)


def _is_word(char: str) -> bool:
    return char.isdecimal() or _is_letter(char)


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
            for table, word in ((self._heads, words[0]), (self._tails, words[-1])):
                table[word] = max(table.get(word, 0), len(words))
        self._first = frozenset(letter for head in self._heads for letter in (head[0], head[0].upper(), "İ"))
        self._last = frozenset(letter for tail in self._tails for letter in (tail[-1], tail[-1].upper(), "’"))

    def _key(self, phrase: str) -> str:
        return " ".join((_CHARACTERS if self._unspaced else _PIECES).findall(phrase))

    def __bool__(self) -> bool:
        return bool(self._heads)

    @property
    def heads(self) -> frozenset[str]:
        """The first word of every phrase, folded or, where the phrase is matched as written, as written."""
        return frozenset(self._heads)

    @property
    def tails(self) -> frozenset[str]:
        """The last word of every phrase, as in `heads`."""
        return frozenset(self._tails)

    def opens(self, word: str) -> bool:
        """Whether a phrase begins with this word, folded."""
        return word in self._heads

    def at(self, text: str, at: int) -> tuple[T, int] | None:
        """The longest phrase that begins at `at`, or one blank behind it: its meaning and its end."""
        if not self._first:  # many tables of a language are empty
            return None
        begin, size = at, len(text)
        if at < size and text[at] in _BLANKS:
            begin += 1
        if begin >= size or text[begin] not in self._first:  # most places: no phrase begins with this letter
            return None
        token = ahead(text, at, self._unspaced)
        if token is None:
            return None
        heads = self._heads
        most = heads.get(token[1], 0)
        if token[0] != token[1]:
            most = max(most, heads.get(token[0], 0))
        best: tuple[T, int] | None = None
        written = folded = ""
        for _ in range(most):
            if token is None:
                break
            written = f"{written} {token[0]}" if written else token[0]
            folded = f"{folded} {token[1]}" if folded else token[1]
            meaning = self._cased.get(written)
            if meaning is None:
                meaning = self._folded.get(folded)
            if meaning is not None:
                best = meaning, token[3]
            token = ahead(text, token[3], self._unspaced)
        return best

    def before(self, text: str, at: int) -> tuple[T, int] | None:
        """The longest phrase that ends at `at`, or at the blanks before it: its meaning and its start."""
        if at < 1 or not self._last:
            return None
        last = text[at - 1]
        if last in _BLANKS and at > 1:
            last = text[at - 2]
        if last not in self._last and last not in _BLANKS:  # most places: no phrase ends in this letter
            return None
        token = behind(text, at, self._unspaced)
        if token is None:
            return None
        tails = self._tails
        most = tails.get(token[1], 0)
        if token[0] != token[1]:
            most = max(most, tails.get(token[0], 0))
        best: tuple[T, int] | None = None
        written = folded = ""
        for _ in range(most):
            if token is None:
                break
            written = f"{token[0]} {written}" if written else token[0]
            folded = f"{token[1]} {folded}" if folded else token[1]
            meaning = self._cased.get(written)
            if meaning is None:
                meaning = self._folded.get(folded)
            if meaning is not None:
                best = meaning, token[2]
            token = behind(text, token[2], self._unspaced)
        return best


def same(phrases: Iterable[str], *, unspaced: bool = False) -> Phrases[bool]:
    """A table that only says whether a phrase is there."""
    return Phrases(dict.fromkeys(phrases, True), unspaced=unspaced)
