"""What stands in a place of a text: its sentence, the mentions in it, whether it is a headline."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from factcheck.claims import DISPLAY
from factcheck.language import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from factcheck.model import Facts, NameMention, Quantity, Span

_Mention = TypeVar("_Mention", "NameMention", "Quantity")
_START, _PLACE = attrgetter("start"), attrgetter("span.start")


def sentence_of(facts: Facts, span: Span) -> Span:
    """The sentence that holds a span; the span itself where none does."""
    at = bisect_right(facts.sentences, span.start, key=_START) - 1
    return facts.sentences[at] if at >= 0 and facts.sentences[at].covers(span) else span


def in_a_headline(facts: Facts, span: Span) -> bool:
    """Whether a place is shown above the text: in a headline or a summary."""
    block = facts.document.block_at(span.start)
    return block is not None and block.kind in DISPLAY


def overlap(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """Whether a span overlaps one of several, by a look at those that begin before its end."""
    row = sorted(spans)
    starts, ends = [span.start for span in row], list(accumulate((span.end for span in row), max))

    def taken(span: Span) -> bool:
        at = bisect_left(starts, span.end)
        return at > 0 and ends[at - 1] > span.start

    return taken


def inside(mentions: Sequence[_Mention], sentence: Span) -> list[_Mention]:
    """The mentions inside a sentence, of those of its text in their order."""
    first = bisect_left(mentions, sentence.start, key=_PLACE)
    last = bisect_left(mentions, sentence.end, first, key=_PLACE)
    return [one for one in mentions[first:last] if sentence.covers(one.span)]


def figures_in(facts: Facts, sentence: Span) -> list[Quantity]:
    """The figures of a sentence."""
    return inside(facts.quantities, sentence)


@cache
def lengths(language: str) -> Mapping[str, str]:
    """Words for lengths of time, to the unit that each is of.

    Args:
        language: code of one that has a pack.
    """
    pack = load(language).dates
    named = {word.casefold(): unit for unit, known in pack.units.items() for word in known}
    return named | {word.casefold(): unit for word, unit in pack.one_unit.items()}
