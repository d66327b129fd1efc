"""Units lent: the bare earlier end of a change has that of its later one (`to 3,610 tons from 3,600`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.quantities.phrases import WORD, fold

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

ENDS = frozenset({"", ".", ",", ";", ")", "\n", ":", "»"})
"""What stands behind a figure that counts nothing."""
_REACH = 60
"""Code points between two figures of which words tell that one came from the other."""
_LINK = 10
"""Code points of a hyphen and a word such as `and` with its blanks."""
_TOLD_BY = frozenset({"money", "percent", "physical"})
"""Kinds whose unit the earlier end of a change has as well, where words tell of it."""
_BREAKS = frozenset(".;:\n")
_LENT = frozenset({"physical", "duration", "percent", "magnitude"})
"""Kinds whose unit need not be said twice; money and its scale words are."""


def lend(text: str, one: Figure, other: Figure, words: Tables) -> None:
    """Give the bare earlier end of a change the unit of its later one: `to 3,610 tons from 3,600`.

    Money lends it to a large number of its own size: `to 308 million euros from 350 million a year earlier`,
    `dari Rp3 miliar menjadi 4 miliar`.
    """
    bare = other.unit is None and other.kind == "count"
    lent = one.kind in _LENT or (one.kind == "money" and one.scale > 1 and _of_one_size(one, other))
    if not (bare and one.unit and lent and _ends_here(text, other, words)):
        lend_far(text, one, other, words)
        return
    ways = ((words.to_words, words.from_words), (words.from_words, words.to_words))
    comma = one.kind == "money" and text[one.end : one.end + 1] == ","  # à 40 millions d'euros, contre 31 millions
    links = (after.at(text, one.end + comma) for first, after in ways if first.before(text, one.start) is not None)
    link = next((found for found in links if found), None)
    if link and adjacent(text, link[1], other, words):
        other.unit, other.kind = one.unit, one.kind
    else:
        lend_far(text, one, other, words)


def hanging(text: str, one: Figure, other: Figure) -> None:
    """`two- and three-year terms`: a hyphen with nothing behind it waits for the unit of the next figure."""
    bare = one.unit is None and one.kind == "count" and not one.dropped and one.scale == 1
    gap = text[one.end : other.start] if bare and other.unit is not None and not other.dropped else ""
    if gap.startswith("- ") and gap[1] + gap[-1] == "  " and gap[2:-1].isalpha() and len(gap) <= _LINK:
        one.unit, one.kind = other.unit, other.kind


def lend_far(text: str, one: Figure, other: Figure, words: Tables, by: Figure | None = None) -> None:
    """Money, behind a comma: `1.3 billion euros on Tuesday, down from 1.5 billion`, `..., down 12 percent from ...`.

    Args:
        text: the text.
        one: the later end.
        other: the earlier one.
        words: the tables of the language.
        by: the size of the change, where it stands between the two.
    """
    if one.dropped or other.dropped or other.start - one.end > _REACH or one.kind not in _TOLD_BY:
        return
    bare = other.unit is None and other.kind == "count" and one.unit is not None and _of_one_size(one, other)
    source = words.from_words.before(text, other.start) if bare and _ends_here(text, other, words) else None
    if source is None or (by is not None and text[by.end : source[1]].strip()):
        return
    at = by.start if by is not None else source[1]
    turn = words.rises.before(text, at) or words.falls.before(text, at)
    between = text[one.end : turn[1]] if turn is not None and turn[1] > one.end else ""
    if between.rstrip().endswith(",") and _BREAKS.isdisjoint(between):
        other.unit, other.kind = one.unit, one.kind


def _ends_here(text: str, figure: Figure, words: Tables) -> bool:
    """Whether a figure counts nothing: a mark stands behind it, or a word that is no noun ("3,600 a year earlier")."""
    if text[figure.end : figure.end + 1] in ENDS or words.lengths.at(text, figure.end):
        return True
    behind = WORD.match(text, figure.end + 1)
    return behind is not None and fold(behind[0]) in words.stops


def _of_one_size(one: Figure, other: Figure) -> bool:
    """Whether neither of two figures is ten times the other."""
    if one.value is None or other.value is None:
        return False
    return one.value < other.value * 10 and other.value < one.value * 10


def adjacent(text: str, at: int, other: Figure, words: Tables) -> bool:
    """Whether nothing but a hedge stands before the second end (`between 2 kg and about 7 kg`)."""
    hedge = words.hedges.before(text, other.start)
    about = hedge is not None and hedge[0] == "approx" and hedge[1] >= at
    return not text[at : hedge[1] if hedge is not None and about else other.start].strip()
