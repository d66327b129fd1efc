"""Facts of a draft that stand in a sentence taken from a source: the same fact there, or another in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Backed, DateMention, NameMention, Quantity, say
from factcheck.story.backed_dates import one_date
from factcheck.story.backed_names import one_name
from factcheck.story.backs import same_in_copy
from factcheck.story.copied import Copies

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Facts, Span
    from factcheck.story.copied import Held, Place
    from factcheck.story.sources import Sources

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
    taken = [fact.span for fact in found]
    for span in copies.numerals(draft):
        if not any(other.overlaps(span) for other in taken):
            _, instead = _there(span, None, copies, held)
            if instead is not None:
                yield _contradicted("quantity", span, span.of(draft.document.text), instead)


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
