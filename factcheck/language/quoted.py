"""Where direct speech begins and ends, from the quote marks of a language.

A quotation never reaches over a line break: a mark that nobody closes runs to the end of its paragraph, which is also
how news texts quote over several paragraphs. Single marks count only when they cannot be an apostrophe.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.language.cut import cut
from factcheck.language.load import head
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.language.cut import Cut

_SINGLE = "'’‘"
_ENDING = ".,!?…;:"


@cache
def _marks(language: str) -> tuple[frozenset[str], dict[str, str]]:
    """The marks of a language, and to each that opens the one that closes."""
    pairs = {pair[0]: pair[1] for pair in head(language).quotes}
    return frozenset({*pairs, *pairs.values()}), pairs


def _places(words: Cut, signs: frozenset[str]) -> Iterator[int]:
    """Where one of some signs stands, none of which is a letter, a digit or a blank."""
    for at in words.marks:
        gap = words.gap[at]
        if not signs.isdisjoint(gap):
            start = words.end[at - 1] if at else 0
            yield from (place for place, sign in enumerate(gap, start) if sign in signs)


def _opens(text: str, at: int) -> bool:
    """Whether a mark at `at` can open: nothing of a word before it, something after it."""
    before = text[at - 1 : at]
    return not (before.isalnum() or (before and before in _ENDING)) and not text[at + 1 : at + 2].isspace()


def _closes(text: str, at: int) -> bool:
    """Whether a mark at `at` can close: something before it, nothing of a word after it."""
    return at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()


def _close_single(text: str, marks: list[int], at: int, opener: str, closer: str) -> int | None:
    """Index in `marks` of the mark that closes a single quote: best one behind punctuation, else the first that can."""
    first = None
    for index in range(at + 1, min(len(marks), at + 40)):
        place = marks[index]
        if text[place] == closer and _closes(text, place):
            if text[place - 1] in _ENDING:
                return index
            first = index if first is None else first
        elif text[place] == opener and _opens(text, place):
            break
    return first


def _in_line(text: str, marks: list[int], end: int, pairs: dict[str, str]) -> Iterator[Span]:
    """The outermost quotations of one line, given the places of its marks."""
    ambiguous = {*_SINGLE, *pairs.values()}
    index = 0
    while index < len(marks):
        start = marks[index]
        opener = text[start]
        closer = pairs.get(opener)
        index += 1
        if closer is None or (opener in ambiguous and not _opens(text, start)):
            continue
        if opener in _SINGLE:
            found = _close_single(text, marks, index - 1, opener, closer)
            if found is not None:
                yield Span(start, marks[found] + 1)
                index = found + 1
            continue
        stop = end
        while index < len(marks):
            place = marks[index]
            if text[place] == closer and (opener != closer or not _opens(text, place) or _closes(text, place)):
                stop, index = place + 1, index + 1
                break
            if text[place] == opener and _opens(text, place) and not _closes(text, place):
                stop = place
                break
            index += 1
        yield Span(start, start + len(text[start:stop].rstrip()))


def quotes(text: str, *, language: str, words: Cut | None = None) -> tuple[Span, ...]:
    """The quoted passages of a text in order, marks included; of nested ones the outermost.

    Args:
        text: any text; a document's has its blocks on lines of their own.
        language: code of a language that ships with the library; its pack says which marks pair.
        words: the text as `cut` gives it, where that is at hand.

    Raises:
        UsageError: no pack ships for `language`.
    """
    signs, pairs = _marks(language)
    found: list[Span] = []
    line: list[int] = []
    end = -1
    for at in _places(words or cut(text), signs):
        if at > end:
            found.extend(_in_line(text, line, end, pairs))
            line, end = [], text.find("\n", at)
            end = len(text) if end < 0 else end
        line.append(at)
    found.extend(_in_line(text, line, end, pairs))
    return tuple(found)
