"""The check `date-order`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import inside, softened
from factcheck.checks._lives import births, deaths, of_another, passage
from factcheck.checks._periods import periods
from factcheck.checks._repair import swap
from factcheck.checks.base import Check, Example
from factcheck.model import Finding, Repair, Right, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.checks._calendar import Days
    from factcheck.model import DateMention, Facts, Span


class DateOrder(Check):
    """Something that ends before it begins, or someone who dies before being born.

    Two dates changed places, or one of them has a slip in its month or year. Readers notice, and a deadline or an
    alibi may hang on it.

    Silent when a year that is not written can put the dates in order, and when the text says that a date was moved.
    """

    name: ClassVar[str] = "date-order"
    room: ClassVar[str] = "dates"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "id",
            flagged="Pendaftaran dibuka dari 20 Mei 2024 sampai 3 Mei 2024.",
            clean="Pendaftaran dibuka dari 3 Mei 2024 sampai 20 Mei 2024.",
        ),
        Example(
            "en",
            flagged="The bridge is shut from 5 May 2017 to 3 May 2017.",
            clean="The bridge is shut from 3 May 2017 to 5 May 2017.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding | Right]:
        """Put the two ends of every period in order, and every birth before its death."""
        for mention in facts.dates:
            if mention.kind == "range" and mention.problem and mention.grain != "year" and not mention.written[1]:
                yield self._reversed_range(facts, mention)
        for period in periods(facts):
            if not period.years:
                yield self._compare(facts, (period.start_span, period.start), (period.end_span, period.end))
        born = births(facts)
        died = list(deaths(facts)) if born else []
        for birth in born:
            told = passage(facts, birth.span.start)
            here = inside(died, told)
            if len(here) == len(inside(born, told)) == 1 and not of_another(facts, birth.span, here[0].span, told):
                yield self._compare(facts, (birth.span, birth.days), (here[0].span, here[0].days))

    def _reversed_range(self, facts: Facts, mention: DateMention) -> Finding:
        said = say("“{range}” ends before it begins", range=mention.text)
        return self.finding(
            facts,
            mention.span,
            said,
            why=[say("the range ends before it begins")],
            repairs=[Repair(say("let the two dates change places")), Repair(say("or mend the month or year of one"))],
            severity=softened(facts, mention.span),
        )

    def _compare(self, facts: Facts, one: tuple[Span, Days], two: tuple[Span, Days]) -> Finding | Right:
        (first_span, first), (last_span, last) = one, two
        text = facts.document.text
        begins, ends = first_span.of(text), last_span.of(text)
        if first_span == last_span:
            return self.right(facts, first_span, say("“{range}” runs forward", range=begins))
        if first.first <= last.last:
            return self.right(facts, first_span, say("{begins} is before {ends}", begins=begins, ends=ends))
        return self.finding(
            facts,
            last_span,
            say("ends “{ends}” but begins “{begins}”", begins=begins, ends=ends),
            related=[(first_span, "the beginning")],
            why=[
                say(
                    "{first} is {days} days after {last}",
                    first=first.first,
                    days=(first.first - last.last).days,
                    last=last.last,
                )
            ],
            repairs=[swap(facts, first_span, last_span), Repair(say("or mend the month or year of one"))],
            severity=softened(facts, first_span, last_span),
        )
