"""The check `range-reversed`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import (
    before,
    behind,
    ends_with,
    numbered,
    phrase,
    says,
    sentence_at,
    softened,
    starts_with,
    words_of,
)
from factcheck.checks._periods import periods
from factcheck.checks._repair import swap
from factcheck.checks.base import Check, Example
from factcheck.model import Finding, Repair, Right, Severity, Span, say
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import DateMention, Facts, Quantity

_FIGURE = late(r"\d[\d.,]*+")
_GROUPED = late(r"\d{1,3}(?:[.,\u202f\u00a0 ]\d{3})++")
_MEASURED = frozenset({"physical", "duration", "money", "percent", "age", "temperature"})
_YEAR_BEFORE = late(r"(?<![\d.,/-])(?<!\d )(1\d{3}|20\d{2})\s?[-–—]\s?\Z")
_DASHED = 8
# longest word between two ends ("sampai", "through"); a longer text is a unit of its own
_RANGE_WORD = 7
_YEARS = re.compile(r"(?<![\d.,/-])(\d{4})\D{1,20}?(\d{4})(?![\d/-])")


class RangeReversed(Check):
    """A range that runs backwards: 60-45 minutes, 1953-1950.

    The ends changed places, or a digit is missing from one of them; a reader cannot tell which.

    Years before Christ count down: there 300-500 runs backwards, which is a warning.

    Silent for scores, votes, codes and law numbers, for short second ends (1999-00, 150-60), where the text tells
    of a fall ("turun dari 50 ke 40", "from 50 to 40"), and for years that describe a noun ("from 2024 to 2022 levels").
    """

    name: ClassVar[str] = "range-reversed"
    room: ClassVar[str] = "quantities"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example("id", flagged="Perang 1953-1950 itu memecah negeri.", clean="Perang 1950-1953 itu memecah negeri."),
        Example("en", flagged="Waiting takes 60-45 minutes.", clean="Waiting takes 45-60 minutes."),
    )

    def run(self, facts: Facts) -> Iterator[Finding | Right]:
        """Look at every range of years, then at every range of measures and counts."""
        for span, first, last in _years(facts):
            if not numbered(facts, span):
                yield from self._compare(facts, span, first, last)
        for mention in facts.dates:
            if mention.kind == "range" and mention.problem and (ends := _before_christ(facts, mention)):
                yield self._counts_up(facts, mention.span, *ends)
        for quantity in facts.quantities:
            if (found := _ends(quantity)) and not _told(facts, quantity):
                yield from self._compare(facts, quantity.span, *found)

    def _compare(self, facts: Facts, span: Span, first: Decimal, last: Decimal) -> Iterator[Finding | Right]:
        text = span.of(facts.document.text)
        if first < last:
            yield self.right(facts, span, say("“{range}” runs forward", range=text))
            return
        backwards = say("“{range}” runs backwards", range=text)
        yield self.finding(
            facts,
            span,
            backwards if first > last else say("“{range}” ends where it begins", range=text),
            why=[say("it goes from {first} to {last}", first=str(first), last=str(last))],
            repairs=[*_swapped(facts, span), Repair(say("or mend the end that has the slip"))],
            severity=softened(facts, span),
        )

    def _counts_up(self, facts: Facts, span: Span, first: str, last: str) -> Finding:
        return self.finding(
            facts,
            span,
            say("“{range}” runs backwards", range=span.of(facts.document.text)),
            why=[say("years before Christ count down"), say("it goes from {first} to {last}", first=first, last=last)],
            repairs=[*_swapped(facts, span), Repair(say("or mend the end that has the slip"))],
            severity=softened(facts, span) or Severity.WARNING,
        )


def _before_christ(facts: Facts, mention: DateMention) -> tuple[str, str] | None:
    """The two years of a range before Christ, as written; `None` for any other range."""
    runs = _FIGURE.findall(mention.text)
    marked = any(phrase(mention.text).endswith(f" {mark} ") for mark in words_of(facts).before_era)
    return (runs[0], runs[1]) if marked and len(runs) == 2 else None  # noqa: PLR2004 - a range has two ends


def _swapped(facts: Facts, span: Span) -> Iterator[Repair]:
    """The range with its ends the other way round, where each is one run of digits."""
    text = facts.document.text
    runs = _FIGURE.finditer(span.of(text))
    ends = [Span(span.start + run.start(), span.start + run.start() + len(run[0].rstrip(".,"))) for run in runs]
    if len(ends) == 2 and ends[0].of(text) != ends[1].of(text):  # noqa: PLR2004 - a range has two ends
        yield swap(facts, *ends)


def _years(facts: Facts) -> Iterator[tuple[Span, Decimal, Decimal]]:
    """Every range of years that counts forward; years before Christ do not, nor does a life of less than a year."""
    found = {it.span: (it.start.first.year, it.end.first.year) for it in periods(facts) if it.years}
    for mention in facts.dates:
        if mention.grain != "year" or _before_christ(facts, mention):
            continue
        ends = _YEARS.search(mention.text) if mention.kind == "range" and mention.problem else None
        left = _YEAR_BEFORE.search(facts.document.text, max(0, mention.span.start - _DASHED), mention.span.start)
        if ends:
            found[mention.span] = int(ends[1]), int(ends[2])
        elif left and mention.kind == "date" and mention.written[0]:
            found[Span(left.start(1), mention.span.end)] = int(left[1]), mention.written[0]
    for span, (first, last) in sorted(found.items()):
        behind_it = behind(facts, span.end, span.end + 16)
        in_brackets = facts.document.text[span.start - 1 : span.start] == "("
        silent = (*words_of(facts).before_era, *words_of(facts).after_years)
        if not starts_with(behind_it, silent) and not (first == last and in_brackets):
            yield span, Decimal(first), Decimal(last)


def _ends(quantity: Quantity) -> tuple[Decimal, Decimal] | None:
    """The two ends as written, or `None` where they are not two figures of one kind."""
    if quantity.hedge != "range" or not (quantity.kind in _MEASURED or (quantity.kind == "count" and quantity.counts)):
        return None
    if quantity.unit == "hour":  # "from 9 to 6" may be hours of the clock in many languages
        return None
    runs = list(_FIGURE.finditer(quantity.text))
    if len(runs) != 2 or quantity.text[0] in "-−–":  # noqa: PLR2004 - a range has two ends
        return None
    first, last = (run[0].rstrip(".,") for run in runs)
    if len(last) < len(first) and runs[1].start() - runs[0].end() <= 3:  # noqa: PLR2004 - a dash and its blanks: 150-60
        return None
    if sum(letter.isalpha() for letter in quantity.text[runs[0].end() : runs[1].start()]) > _RANGE_WORD:
        return None
    return _figure(first), _figure(last)


def _figure(written: str) -> Decimal:
    if _GROUPED.fullmatch(written):
        return Decimal(re.sub(r"\D", "", written))
    sign = max(written.rfind("."), written.rfind(","))
    if sign < 0:
        return Decimal(written)
    return Decimal(f"{re.sub('[.,]', '', written[:sign])}.{written[sign + 1 :]}")  # 1,839.80


def _told(facts: Facts, quantity: Quantity) -> bool:
    """Whether the text tells of a fall, a score or a change from one figure to the other."""
    words = words_of(facts)
    sentence = sentence_at(facts, quantity.span.start)
    left = before(facts, quantity.span.start, sentence.start)
    around = phrase(facts.document.text[max(sentence.start, quantity.span.start - 80) : quantity.span.end])
    from_to = ends_with(left, set(words.starts_range) - set(words.between))
    return from_to or says(around, words.falls) or says(around, words.moved) or numbered(facts, quantity.span)
