"""Where a figure may begin: every run of digits, every vulgar fraction, every word that may open one.

Nearly all words of a text open nothing, so its words are asked all at once which of them are known.
"""

from __future__ import annotations

from bisect import bisect
from itertools import compress, count, islice
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.figures import VULGAR
from factcheck.quantities.phrases import LETTER, MARKED, WORD, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from factcheck.language import Cut
    from factcheck.quantities.tables import Tables

_DIGITS = late(rf"[\d{''.join(VULGAR)}](?:(?<=\d)\d*+)?+")
_ANY = late(rf"\d++|[{''.join(VULGAR)}]|{LETTER}++")
_LETTER = late(LETTER)
_NEXT = late(rf"[ \u00a0\u202f-]{{1,3}}({LETTER}++)")
_UNLIKE = f"ʼİ{MARKED}"
"""Letters of words that are not cut, or not put in lower case, as the tables have them."""
_REMEMBERED = 20_000
_FIGURE = 60
"""No figure that could join a date behind it begins further before that date."""
_JOINT = 24
"""Nor further behind it."""


def digit_runs(words: Cut) -> list[int]:
    """Where digits, or a vulgar fraction, begin."""
    found, written, start = [], words.written, words.start
    for at in words.figures:
        if written[at].isdecimal():
            found.append(start[at])
        else:
            found += [match.start() for match in _DIGITS.finditer(words.text, start[at], words.end[at])]
    return found


def anchors(words: Cut, known: Tables, runs: Sequence[int], taken: Sequence[tuple[int, int]]) -> list[int]:
    """The places at which to try a reading, in order.

    Args:
        words: the words of the text.
        known: the tables of its language.
        runs: the places of its digits.
        taken: sorted spans that hold no quantity; places in them count only where a figure beside them may need them.
    """
    if known.words.unspaced:
        return [match.start() for match in _ANY.finditer(words.text)]
    places = sorted([*runs, *_openers(words, known)])
    return _near(places, taken) if taken else places


def _openers(words: Cut, known: Tables) -> Iterator[int]:
    """The places of words that may open a figure."""
    text, lower = words.text, words.lower
    if known.marked or any(letter in text for letter in _UNLIKE):
        whole = list(WORD.finditer(text.replace("ʼ", "'")))
        folded = [fold(match[0]) for match in whole]
        yield from (whole[at].start() for at in _opening(folded, known))
        if known.numerals.words.glued_joiner:
            yield from _behind_joiner([match.start() for match in whole], folded, known)
        return
    glued = [
        match
        for at in words.figures
        if not words.written[at].isdecimal()
        for match in WORD.finditer(text, words.start[at], words.end[at])
    ]
    if known.numerals.words.glued_joiner:
        yield from _behind_joiner(words.start, lower, known)
    found = [(words.start[at], words.end[at]) for at in _opening(lower, known)]
    found += [glued[at].span() for at in _opening([fold(match[0]) for match in glued], known)]
    for start, end in found:
        followers = known.followers.get(text[start:end].lower())
        if (followers is None or ((behind := _NEXT.match(text, end)) and fold(behind[1]) in followers)) and not (
            (start and _LETTER.match(text, start - 1)) or _LETTER.match(text, end)
        ):
            yield start


def _behind_joiner(starts: Sequence[int], found: Sequence[str], known: Tables) -> Iterator[int]:
    """وخمسة, بثلاثة: a number word behind a joiner or a preposition that is written onto it."""
    joiner, others = known.numerals.words.glued_joiner, tuple(known.numerals.words.glued_before)
    for at, word in enumerate(found):
        if word.startswith(joiner) and word[len(joiner) :] in known.triggers and word not in known.triggers:
            yield starts[at] + len(joiner)
        elif word.startswith(others) and word not in known.triggers:
            yield from (
                starts[at] + len(written)
                for written in others
                if word.startswith(written) and known.numerals.counts(word[len(written) :])
            )


def _opening(found: Sequence[str], known: Tables) -> list[int]:
    """Which of some words, folded, may open a figure, as a compound or with an ending too: their places in the row."""
    opening = _openers_among(frozenset(found), known)
    return list(compress(count(), map(opening.__contains__, found))) if opening else []


def _openers_among(each: AbstractSet[str], known: Tables) -> AbstractSet[str]:
    """Those of some words that may open a figure.

    The words of a language come back from text to text, so those that open nothing are remembered.
    """
    numerals = known.numerals
    if not (numerals.words.compound or numerals.words.endings):
        return known.triggers & each
    unseen = each - numerals.plain
    opening = {
        word for word in unseen if word in known.triggers or (word[:2] in numerals.starts and numerals.may_open(word))
    }
    numerals.plain.update(islice(unseen - opening, max(0, _REMEMBERED - len(numerals.plain))))
    return opening


def _near(places: Sequence[int], taken: Sequence[tuple[int, int]]) -> list[int]:
    """The places outside of what is taken, and those inside that have one outside near them."""
    free: list[int] = []
    inside: list[int] = []
    spans = iter(taken)
    start, end = next(spans)
    for place in places:
        while place >= end and (span := next(spans, None)) is not None:
            start, end = span
        (inside if start <= place < end else free).append(place)
    beside = []
    for place in inside:
        at = bisect(free, place)
        if (at and place - free[at - 1] < _FIGURE) or (at < len(free) and free[at] - place < _JOINT):
            beside.append(place)
    return sorted([*free, *beside]) if beside else free
