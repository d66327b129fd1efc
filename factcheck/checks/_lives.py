"""Lives: dates that a text gives as someone's birth or death."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.checks._around import before, ends_with, sentence_at, words_of
from factcheck.checks._calendar import Days, days_written
from factcheck.checks._periods import periods

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import DateMention, Facts, Quantity, Span

# how many words may stand between "born" and its date: "born in the village of X on"
_REACH = 6


@dataclass(frozen=True, slots=True)
class Birth:
    """A birth date as written.

    Attributes:
        span: where it stands.
        days: the day, as far as known.
        died: the day of death where both stand as a life span, "(1901–1970)".
    """

    span: Span
    days: Days
    died: Days | None = None


def births(facts: Facts) -> Iterator[Birth]:
    """Every birth date of the text: those behind a word such as "born", and life spans in brackets behind a name."""
    words = words_of(facts)
    for mention in facts.dates:
        if _is(facts, mention, words.born, (*words.died, *words.joins)) and (days := days_written(mention)):
            yield Birth(mention.span, days)
    text = facts.document.text
    people = {name.span.end for name in facts.names if name.kind in {"person", "unknown"}}
    for period in periods(facts):
        if text[period.span.start - 2 : period.span.start] == " (" and period.span.start - 2 in people:
            yield Birth(period.span, period.start, period.end)


def deaths(facts: Facts) -> Iterator[tuple[DateMention, Days]]:
    """Every date behind a word such as "died"."""
    words = words_of(facts)
    for mention in facts.dates:
        if _is(facts, mention, words.died, (*words.born, *words.joins)) and (days := days_written(mention)):
            yield mention, days


def stated_ages(facts: Facts) -> Iterator[Quantity]:
    """Every age of the text, bare figures behind words such as "was" included."""
    words = words_of(facts)
    for quantity in facts.quantities:
        here = sentence_at(facts, quantity.span.start).start
        if (quantity.low is None and quantity.high is None) or _is_open(facts, quantity, here):
            continue
        if quantity.kind == "age" and quantity.unit in {None, "year"}:
            yield quantity
        elif quantity.kind == "count" and not (quantity.unit or quantity.counts or quantity.hedge):
            value = quantity.value
            if value and 0 < value <= _OLDEST and ends_with(before(facts, quantity.span.start, here), words.aged):
                yield quantity


def _is_open(facts: Facts, quantity: Quantity, floor: int) -> bool:
    """Whether a plain age stands behind a word that its finder may take for a preposition ("over 80 years old")."""
    return not quantity.hedge and ends_with(before(facts, quantity.span.start, floor), words_of(facts).about)


_OLDEST = 115


def _is(facts: Facts, mention: DateMention, cues: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the nearest of all these words before the date is one of `cues`, a few words away at most."""
    if mention.kind != "date" or mention.problem or not cues:
        return False
    window = before(facts, mention.span.start, sentence_at(facts, mention.span.start).start)
    at = max(window.rfind(f" {cue} ") for cue in cues)
    return (
        at >= 0
        and at > max((window.rfind(f" {other} ") for other in others), default=-1)
        and len(window[at:].split()) <= _REACH + 1
    )
