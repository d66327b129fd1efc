"""The check `duration-mismatch`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import NEAR, inside, phrase, says, sentence_at, softened, words_of
from factcheck.checks._calendar import a_year_on, fits_length, span_in_days
from factcheck.checks._lengths import Length, lengths, told_by
from factcheck.checks._periods import Period, periods
from factcheck.checks._repair import replace_number
from factcheck.checks.base import Check, Example
from factcheck.model import Finding, Repair, Right, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Facts


class DurationMismatch(Check):
    """A stated length that its own start and end cannot make.

    The dates of an event are moved and the number of days is not, or the days were counted wrong. Counting with and
    without the first day both hold; weeks, months and years may be rounded either way.

    Silent when start and end do not stand in the sentence of the length, when the length may be of something else
    ("it rained for 3 days between 1 and 10 May", "five days a week"), and for reversed dates (see `date-order`).
    """

    name: ClassVar[str] = "duration-mismatch"
    room: ClassVar[str] = "dates"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "id",
            flagged="Jalan ditutup selama 9 hari, dari 3 Mei 2024 hingga 7 Mei 2024.",
            clean="Jalan ditutup selama 5 hari, dari 3 Mei 2024 hingga 7 Mei 2024.",
        ),
        Example(
            "en",
            flagged="The road was shut for 9 days, from 3 May 2024 to 7 May 2024.",
            clean="The road was shut for 5 days, from 3 May 2024 to 7 May 2024.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding | Right]:
        """Hold every length against the one period that it is told of."""
        spans = periods(facts)
        told = lengths(facts) if spans else []
        for length in told:
            sentence = sentence_at(facts, length.span.start)
            tied = [
                period
                for period in inside(spans, sentence)
                if not period.span.overlaps(length.span) and _tied(facts, length, period)
            ]
            if len(tied) == 1 and tied[0].start.first <= tied[0].end.last and not _meant(length, tied[0], told):
                yield from self._compare(facts, length, tied[0])

    def _compare(self, facts: Facts, length: Length, period: Period) -> Iterator[Finding | Right]:
        text = facts.document.text
        stated, dates = length.span.of(text), period.span.of(text)
        high = None if period.window else length.high  # between two days something may be shorter, but not longer
        if fits_length(length.low, high, length.unit, period.start, period.end):
            if not period.window:
                said = say("“{length}” fits “{dates}”", length=stated, dates=dates)
                yield self.right(facts, length.span, said, [(period.span, "the dates")])
            return
        if period.open and fits_length(length.low, high, length.unit, period.start, a_year_on(period.end)):
            return  # "444 days, from 4 September 2023 until 21 November": that of the year after
        shortest, longest = span_in_days(period.start, period.end)
        yield self.finding(
            facts,
            length.span,
            say("“{length}” but from {start} to {end}", length=stated, start=period.start.first, end=period.end.last),
            related=[(period.span, "start and end")],
            why=[
                say("from {start} to {end}", start=period.start.first, end=period.end.last),
                say("makes {low} to {high} days, without or with the first", low=shortest, high=longest),
                say("the text says “{length}”", length=stated),
            ],
            repairs=[*_other_lengths(facts, length, period), Repair(say("or mend one of the two dates"))],
            severity=softened(facts, length.span, period.span),
        )


def _meant(length: Length, period: Period, told: Sequence[Length]) -> bool:
    """Whether another length before the period is that of it: "11 years of a 15-year sentence, from 2009 to 2020"."""
    if fits_length(length.low, length.high, length.unit, period.start, period.end):
        return False
    near = (other for other in told if 0 < length.span.start - other.span.end <= NEAR and other.unit == length.unit)
    return any(fits_length(other.low, other.high, other.unit, period.start, period.end) for other in near)


def _other_lengths(facts: Facts, length: Length, period: Period) -> Iterator[Repair]:
    """The lengths that the two dates make; a figure of days is replaced, another unit only named."""
    shortest, longest = span_in_days(period.start, period.end)
    if length.unit != "day" or length.low is None or longest - shortest > 1:
        yield Repair(say("write what makes {low} to {high} days", low=shortest, high=longest))
        return
    for days, said in ((longest, "write {days} days, the first counted"), (shortest, "or {days} days, the first not")):
        yield replace_number(facts, length.span, int(length.low), days, say(said, days=days))


def _tied(facts: Facts, length: Length, period: Period) -> bool:
    """Whether the length is told of the period: side by side, or as the whole length of what the sentence tells."""
    words = words_of(facts)
    first, second = sorted((length.span, period.span))
    gap = facts.document.text[first.end : second.start]
    if len(gap) > NEAR or ";" in gap or says(phrase(gap), words.breaks):
        return False
    allowed = {word for phrase_ in (*words.ties, *words.lasts) for word in phrase_.split()}
    if set(phrase(gap).split()) <= allowed:
        # behind two years "or two years" may begin another statement ("or two years out of date")
        return not period.years or first == length.span or says(phrase(gap), words.lasts) or not phrase(gap).strip()
    if first == length.span and says(phrase(gap), (*words.causes, *words.joins)):
        return False
    if (
        first == period.span
        and period.years
        and "," in gap
        and not set(phrase(gap.rpartition(",")[2]).split()) <= allowed
    ):
        return False  # "from 1956 to 1960, taught for eight years": another statement of a life
    whole = told_by(facts, length, words.lasts) or (length.compound and says(phrase(gap), (*words.held, *words.begins)))
    return whole and not _other_between(facts, first, second)


def _other_between(facts: Facts, first: Span, second: Span) -> bool:
    gap = Span(first.end, second.start)
    return bool(inside(facts.dates, gap) or inside(facts.quantities, gap))
