"""Names beside digits in scripts without spaces: G7, CO2, iPhone 15, 歼-20, and what stands behind: 12位, 305호."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.signs import MINUS

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_LATIN = re.compile(r"[A-Za-z][-\u2010\u2011]?$")
_WORD = late(r"[A-Z][A-Za-z]* $")
_REACH = 16
_MONTHS, _DAYS = 12, 31
_PARTICLES = ("\u3040", "\u309f")
"""Hiragana: behind a particle a minus may stand, behind other letters a hyphen does."""


def named(text: str, figure: Figure, words: Tables) -> bool:
    """Whether digits belong to a name: a Latin word before them, or a word for what they number behind."""
    return _numbered(text, figure, words) or _latin(text, figure, words)


def _numbered(text: str, figure: Figure, words: Tables) -> bool:
    """12位, 305호: a label directly behind, where no counting word and no unit reaches as far."""
    if text[figure.stop : figure.stop + 1].isspace():
        return False
    label = words.label_after.at(text, figure.stop)
    if label is None or label[1] < figure.end:
        return False
    counter = words.counters.at(text, figure.stop)
    return counter is None or counter[1] < label[1]


def _latin(text: str, figure: Figure, words: Tables) -> bool:
    """G7, F-35, iPhone 15, 歼-20: a name on which, or behind which, bare digits are written, and nothing is counted."""
    start = figure.start
    if figure.written != "digits" or figure.marked:
        return False
    if start and text[start - 1].isascii() and text[start - 1].isupper():  # PM2.5, U17W杯
        if figure.decimals and figure.kind == "count" and figure.end == figure.stop:
            return True
        if (
            figure.plain
            and figure.end == figure.stop + 1
            and text[figure.stop].isascii()
            and text[figure.stop].isalpha()
        ):
            return True
    if figure.end > figure.stop or figure.kind != "count" or figure.decimals:
        return False
    if words.counters.at(text, figure.stop) is not None and not text[figure.stop].isspace():
        return False
    if text[start] in MINUS:
        before = text[start - 1 : start]
        kana = _PARTICLES[0] <= before <= _PARTICLES[1]
        return before.isalpha() and not kana and words.to_words.before(text, start) is None
    window = text[max(0, start - _REACH) : start]
    return bool(_LATIN.search(window) or _WORD.search(window))


def listed(text: str, one: Figure, other: Figure, words: Tables) -> None:
    """`1・2号機`, `5・6月`: what says of the last in a list that it is no quantity says it of the one before it.

    Two bare numbers that may be a month and a day name what happened on it: `3・11の教訓`.
    """
    if text[one.stop : other.start] not in words.words.middots or not one.plain or one.end != one.stop:
        return
    if other.dropped:
        one.dropped = one.dropped or other.dropped
        return
    bare = other.plain and other.end == other.stop and words.counters.at(text, other.stop) is None
    if bare and one.bare <= _MONTHS and other.bare <= _DAYS:
        one.dropped = other.dropped = "date"
