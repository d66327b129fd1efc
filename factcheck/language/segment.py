"""Where a sentence ends: one linear pass over what stands between the words of a text.

Every full stop, question mark and line break is a candidate; a few small rules say which of them end a sentence.
Whether a stop belongs to an abbreviation, an initial or a number is decided from at most 24 characters before it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.language.cut import cut
from factcheck.language.load import head
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.language.cut import Cut

_BREAKS = "\n\r\u2028\u2029"
_BREAKING = frozenset(_BREAKS)
_STOPS = ".!?…"
_FULL_STOPS = "。！？｡।॥؟۔"
"""Stops that need no space after them."""
_STOPPING = frozenset(_STOPS + _FULL_STOPS + _BREAKS)
_LONE = frozenset({"", *_STOPS})
"""What nearly every sentence ends in before a line break."""
_CLOSERS = "\"'”’“»«›」』）)\\]】》"
_OPENERS = "\"'“”‘„«»‹「『（([【¿¡—–-"
_LOOK_BACK = 24
_SHORT = 3
"""Letters of a word that may be a number in a list or an initial."""
_ADDRESS = frozenset("./@:\\_")

# A run of stops is one candidate, so that none begins behind a stop. A closing mark belongs to the stop before it,
# never to a line break.
_ALL = f"{_STOPS}{_FULL_STOPS}{_BREAKS}"
_CLOSED = rf"(?:(?<![{_BREAKS}])[{_CLOSERS}]*+(?:\[\d{{1,3}}\])?)?"
_LOW = "[a-zà-öø-ÿ]"
_GLUED = rf"(?<={_LOW}{{3}}\.[A-ZÀ-ÖØ-Þ])(?:{_LOW}|[A-Z]{{2}}(?<!COM)(?<!NET)(?<!ORG))"
"""A new sentence without a blank before it: "... kata dia.Sebelumnya ...", but not "U.S", "dr.Budi", "Kompas.COM"."""
_INSIDE = rf"(?![^\W_](?<=[{_STOPS}].)(?!{_GLUED}))"
"""No letter or digit right behind a stop: "2.5", "3.30", "e.g" end nothing, and are a third of all stops."""
_CANDIDATE = re.compile(rf"[{_ALL}]{_INSIDE}(?<![{_ALL}].)([{_ALL}]*+{_CLOSED})\s*+", re.DOTALL)
_OPENING = re.compile(rf"[{re.escape(_OPENERS)}\s]{{0,8}}")
_NEXT_WORD = re.compile(r"[^\W_]{1,40}")
_HIRAGANA = re.compile(r"[\u3041-\u309f]")


@cache
def _words(language: str) -> tuple[frozenset[str], int, frozenset[str], bool]:
    """The abbreviations and the letters of the longest, the small words, whether a stop makes an ordinal."""
    pack = head(language)
    short = {word.casefold() for word in pack.abbreviations}
    return frozenset(short), max(map(len, short), default=0), frozenset(pack.function_words), pack.ordinal_stop


def _before(text: str, start: int, stop: int) -> str:
    """The word that a stop stands behind, without opening marks; empty when the sentence begins with the stop."""
    words = text[max(start, stop - _LOOK_BACK) : stop].rsplit(None, 1)
    return words[-1].lstrip(_OPENERS) if words else ""


def _beyond(text: str, at: int) -> int:
    """Where the word behind opening marks begins; the end of the text where none does."""
    opening = _OPENING.match(text, at)
    end = opening.end() if opening else at
    return end if text[end : end + 1].isalnum() else len(text)


def _is_enumeration(size: int, word: str) -> bool:
    """Whether a sentence of so many characters is nothing but a number or a letter: `1. Jakarta`."""
    return size <= len(word) + 1 and len(word) <= 3 and (word.isdigit() or len(word) == 1)  # noqa: PLR2004 - up to 999


def _is_shortening(word: str, language: str) -> bool:
    """Whether a full stop behind this word belongs to the word: abbreviation, initial, ordinal."""
    short, longest, _, ordinal_stop = _words(language)
    if len(word) > max(longest, 1) and word.isalpha():
        return False  # as most words
    if word.casefold() in short:
        return True
    if word.isdigit():
        return ordinal_stop and len(word) <= 2  # noqa: PLR2004 - a day or a rank; a year ends a sentence
    parts = word.split(".")
    if len(parts) > 1:
        return parts[-1].casefold() in short or all(0 < len(part) <= 2 and part.isalpha() for part in parts)  # noqa: PLR2004 - "z.B"
    return len(word) == 1 and (word.isupper() or word.islower())


def _is_an_address(text: str, start: int, stop: int) -> bool:
    """Whether the word before a stop is a piece of an address or a file: "www.Kota.Info", "berita/Kota.Baru"."""
    word = _NEXT_WORD.match(text, stop + 1)
    goes_on = word is not None and text[word.end() : word.end() + 1] == "." and text[word.end() + 1 :][:1].isalnum()
    return goes_on or not _ADDRESS.isdisjoint(_before(text, start, stop))


def _ends(text: str, start: int, match: re.Match[str], language: str) -> bool:
    """Whether the sentence that began at `start` ends at this candidate."""
    at, after = match.span()
    if after == len(text) or not _BREAKING.isdisjoint(match[0]):
        return True
    first, stop = text[at], match.end(1)
    spaced = after > stop
    if first in _FULL_STOPS:
        return spaced or stop == at + 1 or not _HIRAGANA.match(text, after)
    if not spaced and (first != "." or not text[after].isupper() or _is_an_address(text, start, at)):
        return False
    beyond = after if text[after].isalnum() else _beyond(text, after)
    if text[beyond : beyond + 1].islower():
        return False
    if first != "." or stop > at + 1:
        return True
    word = _NEXT_WORD.match(text, beyond)
    return _parts(_before(text, start, at), at - start, word[0] if word else "", language)


def _parts(before: str, size: int, following: str, language: str) -> bool:
    """Whether a full stop ends a sentence of so many characters, by the word before it and the one behind it."""
    if len(before) > _SHORT and before.isalpha() and before.casefold() not in _words(language)[0]:
        return True  # nearly always
    if _is_enumeration(size, before):
        return False
    return not _is_shortening(before, language) or following.lower() in _words(language)[2]


@lru_cache(maxsize=512)
def _kind(gap: str) -> str:
    """What stands between two words: `no end` of a sentence, a lone `stop`, a `break`; empty where it may be more."""
    if _STOPPING.isdisjoint(gap):
        return "no end"
    if gap == ". ":
        return "stop"
    return "break" if gap.rstrip() in _LONE and not _BREAKING.isdisjoint(gap) else ""


def _candidates(text: str, at: int, end: int) -> Iterator[re.Match[str]]:
    """The candidates that begin in a gap."""
    while at < end:
        match = _CANDIDATE.match(text, at) if text[at] in _STOPPING else None
        if match:
            yield match
        at = match.end() if match else at + 1


def sentences(text: str, *, language: str, words: Cut | None = None) -> tuple[Span, ...]:
    """The sentences of a text in order, blanks around them left out.

    A line break always ends a sentence. A full stop does not when it belongs to an abbreviation of the pack, an
    initial, a number in a list or an ordinal, or when the text goes on in lower case.

    Args:
        text: any text; a document's has its blocks on lines of their own.
        language: code of a language that ships with the library.
        words: the text as `cut` gives it, where that is at hand.

    Raises:
        UsageError: no pack ships for `language`.
    """
    _words(language)
    words = words or cut(text)
    written, gaps, starts, ends = words.written, words.gap, words.start, words.end
    found: list[Span] = []
    start = done = len(text) - len(text.lstrip())
    for at in words.marks:
        gap = gaps[at]
        kind = _kind(gap) if 0 < at < len(written) else ""
        if kind == "no end":
            continue
        place = ends[at - 1] if at else 0
        if kind == "stop":
            before = written[at - 1] if gaps[at - 1] == " " else _before(text, start, place)
            if written[at][0].islower() or not _parts(before, place - start, written[at], language):
                continue
        if kind:
            found.append(Span(start, place + len(gap.rstrip())))
            start = starts[at]
            continue
        for match in _candidates(text, max(place, done), place + len(gap)):
            done = match.end()
            if _ends(text, start, match, language):
                end = start + len(text[start : match.end(1)].rstrip())
                if end > start:
                    found.append(Span(start, end))
                start = done
    if start < len(text) and (end := start + len(text[start:].rstrip())) > start:
        found.append(Span(start, end))
    return tuple(found)
