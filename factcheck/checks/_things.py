"""Ages of things: "the 42-year-old ferry, built in 1988" says twice how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks._around import (
    NEAR,
    before,
    function_words,
    inside,
    phrase,
    sentence_at,
    words_of,
)
from factcheck.claims import AGE
from factcheck.language import codes, load
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import DateMention, Facts, Quantity

# words of a thing between its age and the year it was made: "cargo ship"
_THING = 2
# words of a thing at the head of a sentence, before its age
_HEAD = 1


def made(facts: Facts) -> Iterator[tuple[Quantity, DateMention, int]]:
    """Every age of a thing with the bare year of the same sentence in which that was made, and the years since.

    Its words stand between the two ("vessel, built in"), or the age goes on behind the year at the head of a sentence
    ("Built in 1988, the 42-year-old bridge"); where a noun comes before its age, they open the sentence.
    """
    ages = [
        item
        for item in facts.quantities
        if item.kind == AGE and item.unit in {None, "year"} and item.value and not item.hedge
    ]
    language, published = facts.document.language, facts.document.published
    if not (ages and published and words_of(facts).founded and language and language.code in codes()):
        return
    noun_first = load(language.code).quantities.noun_first
    for age in ages:
        sentence = sentence_at(facts, age.span.start)
        for year in inside(facts.dates, sentence):
            if year.written[0] is None or year.written[1] is not None or year.problem:
                continue
            cue = _cue(facts, year, sentence.start)
            if cue and (_ahead if age.span.end <= cue.start else _behind)(facts, age, cue, noun_first=noun_first):
                yield age, year, published.day.year - year.written[0]


def _cue(facts: Facts, year: DateMention, floor: int) -> Span | None:
    """The words before a year that say that something was made then, with the year; the longest of them."""
    start = max(floor, year.span.start - NEAR)
    window = facts.document.text[start : year.span.start].rstrip()
    low = f" {window.casefold()}"
    cue = max((cue for cue in words_of(facts).founded if low.endswith(f" {cue}")), key=len, default=None)
    return Span(start + len(window) - len(cue), year.span.end) if cue else None


def _ahead(facts: Facts, age: Quantity, cue: Span, *, noun_first: bool) -> bool:
    """Whether nothing but a thing stands between its age and what says when it was made."""
    text = facts.document.text
    gap = text[age.span.end : cue.start]
    if len(gap) > NEAR or ";" in gap or ":" in gap or inside(facts.names, Span(age.span.end, cue.start)):
        return False
    words, small = phrase(gap).split(), function_words(facts) | set(words_of(facts).that)
    while words and words[-1] in small:
        words.pop()
    if noun_first:
        start = sentence_at(facts, age.span.start).start
        head = set(before(facts, age.span.start, start).split()) - small - set(words_of(facts).aged)
        named = any(name.kind == "person" for name in inside(facts.names, Span(start, age.span.start)))
        return not words and not named and 0 < len(head) <= _HEAD
    tied = gap.rstrip().endswith(",") or len(words) < len(phrase(gap).split())
    return tied and 0 < len(words) <= _THING and small.isdisjoint(words)


def _behind(facts: Facts, age: Quantity, cue: Span, *, noun_first: bool) -> bool:
    """Whether an age opens what is told of a thing behind the year it was made, which opens the sentence."""
    if noun_first or cue.start != sentence_at(facts, cue.start).start:
        return False
    gap = facts.document.text[cue.end : age.span.start]
    return gap.startswith(",") and set(phrase(gap).split()) <= function_words(facts)
