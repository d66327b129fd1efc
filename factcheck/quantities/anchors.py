"""Where a figure may begin: every run of digits, every vulgar fraction, every word that may open one.

Nearly all words of a text open nothing, so the text is asked once which of the known words it holds, and only those
are looked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.quantities.figures import VULGAR
from factcheck.quantities.phrases import LETTER, WORD, fold, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.quantities.tables import Tables

_DIGITS = re.compile(rf"[\d{''.join(VULGAR)}](?:(?<=\d)\d*+)?+")
_ANY = re.compile(rf"\d++|[{''.join(VULGAR)}]|{LETTER}++")
_LETTER = re.compile(LETTER)
_NEXT = re.compile(rf"[ \u00a0\u202f-]{{1,2}}({LETTER}++)")
_FIGURE = 60
"""No figure that could join a date behind it begins further before that date."""
_JOINT = 24
"""Nor further behind it."""


def digit_runs(text: str) -> list[int]:
    """Where digits, or a vulgar fraction, begin."""
    return [match.start() for match in _DIGITS.finditer(text)]


def anchors(text: str, words: Tables, runs: Sequence[int], taken: Sequence[tuple[int, int]]) -> list[int]:
    """The places at which to try a reading, in order.

    Args:
        text: plain text.
        words: the tables of its language.
        runs: the places of its digits.
        taken: sorted spans that hold no quantity; places in them count only where a figure beside them may need them.
    """
    if words.words.unspaced:
        return [match.start() for match in _ANY.finditer(text)]
    places = sorted([*runs, *_openers(text, words)])
    return _near(places, taken) if taken else places


def _openers(text: str, words: Tables) -> Iterator[int]:
    low = folded(text)
    opening = _opening(WORD.findall(low) if low is not None else map(fold, WORD.findall(text)), words)
    if low is None or not opening <= words.triggers:  # compounds may be many: one pass for all of them
        yield from (match.start() for match in WORD.finditer(text) if opening and fold(match[0]) in opening)
        return
    for word in opening:
        followers = words.followers.get(word)
        for at in _whole(word, low):
            if followers is None or ((behind := _NEXT.match(low, at + len(word))) and behind[1] in followers):
                yield at


def _opening(found: Iterable[str], words: Tables) -> set[str]:
    """Those words, folded, that may open a figure, as a compound or with an ending too."""
    known, numerals = words.triggers, words.numerals
    if not (numerals.words.compound or numerals.words.endings):
        return set(known.intersection(found))
    return {word for word in set(found) if word in known or (word[:2] in numerals.starts and numerals.may_open(word))}


def _whole(word: str, low: str) -> Iterator[int]:
    """The places where a word stands by itself; compiling a pattern for each word takes longer than all of them."""
    at, size = low.find(word), len(word)
    while at >= 0:
        if not (at and _LETTER.match(low, at - 1)) and not _LETTER.match(low, at + size):
            yield at
        at = low.find(word, at + 1)


def _near(places: Sequence[int], taken: Sequence[tuple[int, int]]) -> list[int]:
    """The places outside of what is taken, and those inside that have one outside near them."""
    free = []
    spans = iter(taken)
    start, end = next(spans)
    for place in places:
        while place >= end and (span := next(spans, None)) is not None:
            start, end = span
        free.append(not start <= place < end)
    last = -_FIGURE
    keep = []
    for place, open_ in zip(places, free, strict=True):
        last = place if open_ else last
        keep.append(place - last < _FIGURE)
    last = places[-1] + _JOINT if places else 0
    for at in range(len(places) - 1, -1, -1):
        last = places[at] if free[at] else last
        keep[at] = keep[at] or last - places[at] < _JOINT
    return [place for place, kept in zip(places, keep, strict=True) if kept]
