"""The words beside four digits that are no year: of changes, of counts, of differences."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.language import load


class Movers(NamedTuple):
    """What tells that a figure is a level.

    Attributes:
        to: words before a new level.
        before: words before an old one.
        turns: words for a change.
        people: words behind a number of people.
        links: words between what is counted and its number.
        scales: words that a large number ends in, vague ones too.
        hedges: hedges before a number.
        hedged: the same with a blank before each.
        by: words before the size of a change, but for those before a day up to which something goes on.
        more: words behind a difference.
    """

    to: frozenset[str]
    before: frozenset[str]
    turns: frozenset[str]
    people: frozenset[str]
    links: frozenset[str]
    scales: frozenset[str]
    hedges: frozenset[str]
    hedged: tuple[str, ...]
    by: frozenset[str]
    more: frozenset[str]


@cache
def movers(code: str) -> Movers:
    """The words of one language."""
    pack = load(code)
    words = pack.quantities
    hedges = frozenset(phrase for phrases in words.hedges.values() for phrase in phrases)
    return Movers(
        frozenset(words.to_words),
        frozenset(words.from_words),
        frozenset((*words.rises, *words.falls)),
        frozenset((*words.classifiers, *words.plural_words)),
        frozenset(pack.claims.links),
        frozenset((*words.numerals.times, *(phrase.split()[-1] for phrase in words.vague))),
        hedges,
        tuple(f" {phrase}" for phrase in sorted(hedges)),
        frozenset(words.by_words).difference(pack.dates.until),
        frozenset((*pack.claims.more, *pack.claims.fewer)),
    )
