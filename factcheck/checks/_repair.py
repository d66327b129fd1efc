"""Repairs of dates: another date, and the digits that would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Repair, Span, say
from factcheck.patterns import late

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model import DateMention, Facts, Sentence

_DIGITS = late(r"\d++")
_MANY = 6


def other_date(facts: Facts, mention: DateMention, written: date, other: date) -> Repair:
    """Write `other` for `written`, two dates that differ in one part; says which digits to replace where it can."""
    parts = ((written.day, other.day), (written.month, other.month), (written.year, other.year))
    changed = [(old, new) for old, new in parts if old != new]
    said = say("or write {day}", day=other)
    return replace_number(facts, mention.span, *changed[0], said) if len(changed) == 1 else Repair(said)


def swap(facts: Facts, one: Span, two: Span) -> Repair:
    """Let two places of the text change words."""
    first, second = sorted((one, two))
    text = facts.document.text
    swapped = second.of(text) + text[first.end : second.start] + first.of(text)
    return Repair(say("write “{swapped}”", swapped=swapped), Span(first.start, second.end), swapped)


def replace_number(facts: Facts, span: Span, old: int, new: int, said: Sentence) -> Repair:
    """Replace the one run of digits in `span` that says `old`; only the sentence where there is none, or several."""
    runs = [run for run in _DIGITS.finditer(span.of(facts.document.text)) if len(run[0]) < _MANY and int(run[0]) == old]
    if len(runs) != 1:
        return Repair(said)
    start, width = span.start + runs[0].start(), len(runs[0][0])
    return Repair(said, Span(start, start + width), f"{new:0{width}}")
