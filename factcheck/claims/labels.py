"""The label of an amount: which price, loss, aid or length a figure gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.clause import before, behind, label
from factcheck.claims.lexicon import every
from factcheck.quantities import dimension

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.clause import Row
    from factcheck.claims.frame import Frame
    from factcheck.claims.lexicon import Concept, Lexicon, Table
    from factcheck.claims.words import Words
    from factcheck.model import Quantity

_NEXT = 2
"""Words between an amount and the label behind it ("$83 million in punitive damages")."""
_REACH = 4


def amount_label(frame: Frame, index: int, lexicon: Lexicon, words: Words) -> Concept | None:
    """The measure that a figure gives: by the label behind it, the verb before it, or the label it is linked to."""
    figure = frame.figure(index)
    measures = _measure(figure)
    after, lead = behind(frame, index, figure.span.end), before(frame, index)
    found = _behind(after, lexicon, measures, words) or _verb(lead, lexicon.takes, measures, words)
    if found:
        return found
    row = label(frame, index, words)
    if row is None:
        return None
    named = [concept for concept, _ in _fitting(row, lexicon.nouns, measures)]
    if not named:
        return None
    return named[0] if row.gap else _adjacent(row, lexicon.nouns, measures)


def _measure(figure: Quantity) -> str:
    """What a figure measures, as `Concept.of` names it."""
    return (dimension(figure.unit) if figure.kind in {"physical", "temperature"} else "") or figure.kind


def _fitting(row: Row, table: Table, measures: str) -> Iterator[tuple[Concept, int]]:
    """The labels of a row that a figure may be measured by, each with the index behind it."""
    at = 0
    while at < len(row.words):
        found = _fits(table, row.words, at, measures)
        if found:
            yield found
        at = found[1] if found else at + 1


def _fits(table: Table, words: Sequence[str], at: int, measures: str) -> tuple[Concept, int] | None:
    """The longest label at an index of a row of words that a figure may be measured by."""
    if words[at] not in table:
        return None  # nearly always
    labels = (found for found in every(table, words, at) if found[0].measure)
    return next((found for found in labels if not found[0].of or measures in found[0].of), None)


def _behind(row: Row, lexicon: Lexicon, measures: str, words: Words) -> Concept | None:
    """The label behind an amount: "a $500,000 fine", "$83 million in punitive damages", "120 hectares burned"."""
    for at in range(min(_NEXT + 1, len(row.words))):
        found = _fits(lexicon.nouns, row.words, at, measures) or _fits(lexicon.verbs, row.words, at, measures)
        if found:
            return found[0]
        if at and not _light(row.words[at], words):
            return None
    return None


def _verb(row: Row, table: Table, measures: str, words: Words) -> Concept | None:
    """The verb whose object is an amount: "was fined $5,000", "menghanguskan 120 hektare"."""
    for at in range(len(row.words) - 1, -1, -1):
        found = _fits(table, row.words, at, measures)
        if found:
            between = row.words[found[1] :]
            return found[0] if len(between) <= _REACH and all(_light(word, words) for word in between) else None
    return None


def _light(word: str, words: Words) -> bool:
    return word in words.links or word in words.stop or word in words.single


def _adjacent(row: Row, table: Table, measures: str) -> Concept | None:
    """The label right before an amount without a link: "menyalurkan bantuan Rp500 juta"."""
    found = list(_fitting(row, table, measures))
    return found[-1][0] if found and found[-1][1] == len(row.words) else None
