"""Facts of a draft that stand in a sentence taken from a source: the same fact there, or another in its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model import Backed, DateMention, NameMention, Quantity, say
from factcheck.story.backed_dates import one_date
from factcheck.story.backed_names import one_name
from factcheck.story.backs import same_in_copy
from factcheck.story.copied import Copies
from factcheck.story.within import overlap

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factcheck.model import Facts, Span
    from factcheck.story.copied import Held, Place
    from factcheck.story.sources import Sources

_DIGITS = re.compile(r"\d+")
_SPELT = 12
"""Numbers up to this one are often spelt out."""
_PAIR = re.compile(r"(?<![\w–—-])(?<!\d[.,])\d{1,3}[-–—]\d{1,3}(?![\w–—-])")
_AROUND = 5
"""Code points beside one side of a pair in which the other stands, with what may not stand beside the pair."""
_BEFORE = re.compile(r"[^\W\d_]+[-–\u2011]?$")
"""Letters that a numeral is joined to."""
_BACKED = {"supported", "lost-hedge"}


def altered(draft: Facts, found: Sequence[Backed], held: Sources) -> Iterator[Backed]:
    """The facts of a draft again: supported where the copied sentence has them, contradicted where it has another.

    Args:
        draft: facts of the draft.
        found: what the sources say of each fact by itself.
        held: the sources.
    """
    copies = Copies(draft, held)
    mentions: dict[tuple[str, Span], Held] = {
        **{("quantity", figure.span): figure for figure in draft.quantities},
        **{("date", mention.span): mention for mention in draft.dates},
        **{("name", name.span): name for name in draft.names},
    }
    for fact in found:
        same, other = _there(fact.span, mentions[fact.kind, fact.span], copies, held)
        if same is not None:
            yield fact if fact.verdict == "supported" else _backed(fact.kind, fact.span, fact.text, same)
        elif other is None or fact.verdict == "contradicted" or _backed_elsewhere(fact, other):
            yield fact
        else:
            yield _contradicted(fact.kind, fact.span, fact.text, other)
    told = {fact.span for fact in found}
    left: list[tuple[str, Quantity | DateMention]] = [("quantity", figure) for figure in draft.quantities]
    left += [("date", mention) for mention in draft.dates]
    for kind, mention in left:
        if mention.span not in told:  # what by itself could not be held
            _, other = _there(mention.span, mention, copies, held)
            if other is not None:
                yield _contradicted(kind, mention.span, mention.text, other)
            if other is not None or (isinstance(mention, DateMention) and not _counted(mention)):
                told.add(mention.span)
    yield from _numerals(draft, told, copies, held)


def _numerals(draft: Facts, told: Collection[Span], copies: Copies, held: Sources) -> Iterator[Backed]:
    """The numerals of a draft that are in no fact: another stands in the copy or behind the label, or none at all."""
    text, taken = draft.document.text, overlap(told)
    for span in copies.numerals(draft):
        if taken(span):
            continue
        same, other = _there(span, None, copies, held)
        if same is not None:
            continue
        if other := other or (None if _in_a_pair(span, text) else copies.labelled(span)):
            yield _contradicted("quantity", span, span.of(text), other)
        elif _out_of_nowhere(span, text, held):
            yield Backed("quantity", span, span.of(text), "unsupported", why=(say("no source has this number"),))


def _out_of_nowhere(span: Span, text: str, held: Sources) -> bool:
    """Whether no source has a numeral, or the score that it is one side of."""
    if _in_a_pair(span, text):
        return not held.has_side(span.of(text))
    return not (_part_of_a_word(span, text) or held.has_number(span.of(text)))


def _in_a_pair(span: Span, text: str) -> bool:
    """Whether a numeral is one side of a score."""
    pair = _PAIR.search(text, max(0, span.start - _AROUND), span.end + _AROUND)
    return pair is not None and pair.start() <= span.start < pair.end()


def _counted(mention: DateMention) -> bool:
    """Whether a date that no source can be held to has a number that would stand in it in digits."""
    figures = [int(part) for part in _DIGITS.findall(mention.text)]
    return mention.kind != "time" and any(figure > _SPELT for figure in figures)


def _part_of_a_word(span: Span, text: str) -> bool:
    """Whether a numeral is one of a name, a small ordinal or a list: "G20", "F-16", "9th", "ke-9", "1. Wheat"."""
    line = text.rfind("\n", 0, span.start) + 1
    behind, word = text[span.end : span.end + 1], _BEFORE.search(text, line, span.start)
    if not text[line : span.start].strip() and behind in {".", ")"}:
        return True
    if not behind.isalpha() and word is None:
        return False
    ordinal = word is None or word[0].islower()
    return not (ordinal and span.of(text).isdecimal() and int(span.of(text)) > _SPELT)


def _there(span: Span, mention: Held, copies: Copies, held: Sources) -> tuple[Place | None, Place | None]:
    """The place in a source that has the same fact, and the likest one that has another."""
    places = copies.of(span, type(mention))
    same = next((place for place in places if _same(mention, span, place, copies, held)), None)
    return same, places[0] if places and same is None else None


def _same(mention: Held, span: Span, place: Place, copies: Copies, held: Sources) -> bool:
    other = place.mention
    if span.of(copies.draft.document.text).casefold() == place.text.casefold():
        return True
    if isinstance(mention, Quantity) and isinstance(other, Quantity):
        return same_in_copy(mention, other)
    if isinstance(mention, DateMention) and isinstance(other, DateMention):
        return one_date(mention, copies.draft, other, place.facts)
    if isinstance(mention, NameMention) and isinstance(other, NameMention):
        return one_name(mention, copies.draft, other, place.facts, held)
    return False


def _backed_elsewhere(fact: Backed, place: Place) -> bool:
    """Whether another source backs a fact: the draft has brought its copy up to date."""
    return fact.verdict in _BACKED and place.facts.document.id != fact.document


def _backed(kind: str, span: Span, text: str, place: Place) -> Backed:
    source = place.facts.document.id
    why = (say("the source writes it in the same words"),)
    return Backed(kind, span, text, "supported", source, place.span, place.text, why)


def _contradicted(kind: str, span: Span, text: str, place: Place) -> Backed:
    source = place.facts.document.id
    why = (say("the sentence that has the same words in {document} says “{text}”", document=source, text=place.text),)
    return Backed(kind, span, text, "contradicted", source, place.span, place.text, why)
