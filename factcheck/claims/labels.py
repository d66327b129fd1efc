"""The label of an amount: which price, loss, aid or length a figure gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.clause import BEFORE, before, behind
from factcheck.claims.lexicon import every, match, unsaid
from factcheck.claims.linked import label
from factcheck.claims.nouns import subject
from factcheck.classes import dataclass
from factcheck.quantities import dimension

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.clause import Row
    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.lexicon import Concept, Lexicon, Table
    from factcheck.claims.words import Words
    from factcheck.model import Quantity

_NEXT = 2
"""Words between an amount and the label behind it ("$83 million in punitive damages")."""
_REACH = 4
_WORTH = "price"
"""The concept of what says how much something is worth, whatever it is."""
_PRICED = frozenset({_WORTH, "deal"})
"""Labels that a word of worth gives a price: "a deal worth $5 million"."""
_LASTS = 12
"""Words between a verb and how long it holds ("signed the Norwegian goalkeeper Ilse Brandt for | two years")."""


@dataclass(frozen=True, slots=True)
class Label:
    """The label of an amount.

    Attributes:
        concept: what it measures.
        verb: a verb says so ("was fined $5,000").
        beside: the words of its phrase that may say of what ("price of | bread", "harga | beras"), nearest first.
    """

    concept: Concept
    verb: bool = False
    beside: tuple[str, ...] = ()


def amount_label(frame: Frame, index: int, lexicon: Lexicon, words: Words) -> Label | None:
    """The measure that a figure gives: by the label behind it, the verb before it, or the label it is linked to."""
    figure = frame.figure(index)
    measures = _measure(figure)
    if itself := unsaid(measures):
        return Label(itself)
    lasts = measures == "duration" and index > 0 and frame.tokens[index - 1].text in words.lasts
    after, lead = behind(frame, index, figure.span.end), before(frame, index, _LASTS if lasts else BEFORE)
    found = _behind(after, lexicon, measures, words)
    if found:
        return Label(found)
    taken = _verb(lead, lexicon.takes, measures, words, far=lasts)
    if taken:
        return _said_before(lead, taken, lexicon, measures) or taken
    row = label(frame, index, words)
    named = list(_fitting(row, lexicon.nouns, measures, names=not words.noun_capital)) if row else []
    between = row.words[named[-1][1] :] if row and named else ()
    loose = row is not None and _loosely(frame.tokens[index - row.gap : index])
    tied = row is not None and row.gap > 0 and not (between and loose)
    had = bool(between) and row is not None and len(between) <= _REACH and subject(row, named[-1][1], words)
    if not row or not named or not (tied or not between or had or (lasts and words.lasts.issuperset(between))):
        return None  # "her contract | runs for | two years"
    concept, end = _nearest(frame, index, row, named) if tied and not loose else named[-1]
    return Label(concept, beside=_beside(row, end, words))


def _nearest(frame: Frame, index: int, row: Row, named: Sequence[tuple[Concept, int]]) -> tuple[Concept, int]:
    """The first label that is not the one of a figure before: "a profit of $3 million on | sales | of | $20 million".

    Nor the one right behind that figure: "3 Millionen Euro Gewinn bei einem | Umsatz | von | 20 Millionen Euro".
    """
    earlier = next((frame.tokens[at].end + 1 for at in reversed(frame.figures) if at < index), -1)
    return next((one for one in named if row.tokens[one[1] - 1].start > earlier), named[0])


def _loosely(links: Sequence[Token]) -> bool:
    """Whether no more than prepositions tie a label to its figure: "бюджет с дефицитом | в | 600 млрд"."""
    return all("faint" in token.tags for token in links)


def of_what(found: Label, lexicon: Lexicon, words: Words) -> str:
    """What a price is the price of: a noun that follows its label, or stands before it ("harga beras")."""
    for word in found.beside:
        if word in words.stop or word in words.links or word in words.single:
            continue
        named = match(lexicon.nouns, [word], 0)
        if named and named[0].id == found.concept.id:
            continue
        return named[0].id if named else f"{lexicon.language}:{word}"
    return ""


def _beside(row: Row, end: int, words: Words) -> tuple[str, ...]:
    """The words behind a label, and those before it where modifiers come first: "bread prices", "price of bread"."""
    behind_ = _common(row, range(end, min(end + _NEXT, len(row.words))))
    if words.noun_first:
        return behind_
    start = next((at for at in range(end - 1, -1, -1) if row.words[at] in words.stop or row.tokens[at].tags), -1)
    return (*behind_, *_common(row, range(end - 2, start, -1)))


def _common(row: Row, order: range) -> tuple[str, ...]:
    """The words at these places that are no names."""
    named = len(row.tokens) > 1 and row.tokens[1].capital  # "Benua Kecil has gathered"
    return tuple(row.words[at] for at in order if not row.tokens[at].capital or (at == 0 and not named))


def _measure(figure: Quantity) -> str:
    """What a figure measures, as `Concept.of` names it."""
    return (dimension(figure.unit) if figure.kind in {"physical", "temperature"} else "") or figure.kind


def _fitting(row: Row, table: Table, measures: str, *, names: bool) -> Iterator[tuple[Concept, int]]:
    """The labels of a row that a figure may be measured by, each with the index behind it.

    Args:
        row: the words before the figure.
        table: the labels.
        measures: what the figure measures.
        names: a capital makes a name of a word, and so no label.
    """
    at = len(row.words) if table.keys().isdisjoint(row.words) else 0
    while at < len(row.words):
        found = None if names and row.tokens[at].capital and at else _fits(table, row.words, at, measures)
        if found:
            yield found
        at = found[1] if found else at + 1


def _fits(table: Table, words: Sequence[str], at: int, measures: str) -> tuple[Concept, int] | None:
    """The longest label at an index of a row of words that a figure may be measured by."""
    if words[at] not in table:
        return None  # nearly always
    for concept, end in every(table, words, at):
        if concept.measure and (not concept.of or measures in concept.of):
            return concept, end
    return None


def _behind(row: Row, lexicon: Lexicon, measures: str, words: Words) -> Concept | None:
    """The label behind an amount: "a $500,000 fine", "$83 million in punitive damages", "120 hectares burned"."""
    for at in range(min(_NEXT + 1, len(row.words))):
        noun = _fits(lexicon.nouns, row.words, at, measures)
        if noun and words.vocabulary and at and row.words[at - 1] not in words.counted_of:
            return None  # "予算は1200億円で、損害額は | 86億円"
        found = noun or _fits(lexicon.verbs, row.words, at, measures)
        follows = row.object and bool(at or words.verb_first)
        if found and follows and all(_hands_on(token, words) for token in row.tokens[found[1] :]):
            return None  # "58,6 persen dengan suara masuk | 73 persen", "on sales of | $20 million": of the next figure
        if found:
            return found[0]
        if at and not _light(row.words[at], words):
            return None
    return None


def _said_before(row: Row, taken: Label, lexicon: Lexicon, measures: str) -> Label | None:
    """The label that a word of worth only hands on: "a loss | worth | $5 million", "laba bersih | senilai | Rp5"."""
    at = next((at for at in range(len(row.words) - 1, -1, -1) if _fits(lexicon.takes, row.words, at, measures)), 0)
    if taken.concept.id != _WORTH:
        return None
    for first in range(max(0, at - _NEXT), at):
        found = _fits(lexicon.nouns, row.words, first, measures)
        if found and found[0].id in _PRICED:
            return None
        if found and not row.tokens[first].capital:
            return Label(found[0], beside=_common(row, range(first - 1, -1, -1)))
    return None


def _verb(row: Row, table: Table, measures: str, words: Words, *, far: bool) -> Label | None:
    """The verb whose object is an amount: "was fined $5,000", "menghanguskan 120 hektare"."""
    if table.keys().isdisjoint(row.words):
        return None  # nearly always
    for at in range(len(row.words) - 1, -1, -1):
        found = _fits(table, row.words, at, measures)
        if found:
            between = range(found[1], len(row.words))
            of_money = between[:-1] if between and "amount" in row.tokens[-1].tags else between  # "фирму | на"
            whom = "given" in found[0].traits and not any(row.tokens[i].tags for i in of_money)
            plain = whom or all(row.tokens[i].capital or _light(row.words[i], words) for i in between)
            near = len(between) <= _REACH and (plain or subject(row, found[1], words))
            return Label(found[0], verb=True, beside=_common(row, range(at - 1, -1, -1))) if near or far else None
    return None


def _hands_on(token: Token, words: Words) -> bool:
    """Whether a word ties a label to the figure behind it: "revenue | of", "pendapatan | sebesar"."""
    return token.text in words.of or "amount" in token.tags


def _light(word: str, words: Words) -> bool:
    return word in words.links or word in words.stop or word in words.single
