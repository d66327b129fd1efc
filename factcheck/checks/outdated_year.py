"""The check `outdated-year`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import inside, phrase, says, sentence_at, softened, words_of
from factcheck.checks._calendar import real
from factcheck.checks._repair import other_date
from factcheck.checks.base import Check, Example
from factcheck.model import Finding, Repair, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import DateMention, Facts

_JANUARY, _FIRST_DAYS = 1, 20
_NEAR_DAYS = 10
# how far beside its sentence a text may say that it looks back, in characters
_NEIGHBOUR = 80


class OutdatedYear(Check):
    """In the first days of January, a date that would be of these days if it did not bear last year's number.

    For some days hands go on writing the old year. An info only: the event may truly be a year old.

    Silent after 20 January, for dates more than ten days from the same day of this year, when a weekday beside the
    date agrees with the year or already contradicts it, and when the sentence looks back ("since", "a year ago",
    "anniversary").
    """

    name: ClassVar[str] = "outdated-year"
    room: ClassVar[str] = "dates"
    severity: ClassVar[Severity] = Severity.INFO
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "id",
            flagged="BOGOR - Jembatan itu ditutup pada 4 Januari 2024 setelah hujan deras.",
            clean="BOGOR - Jembatan itu ditutup pada 4 Januari 2025 setelah hujan deras.",
            published=date(2025, 1, 6),
        ),
        Example(
            "en",
            flagged="The bridge was closed on 4 January 2024 after heavy rain.",
            clean="The bridge was closed on 4 January 2025 after heavy rain.",
            published=date(2025, 1, 6),
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding]:
        """Look at every full date of the year before, near the day of publication."""
        published = facts.document.published
        if published is None or published.day.month != _JANUARY or published.day.day > _FIRST_DAYS:
            return
        for mention in facts.dates:
            year, month, day = mention.written
            if mention.kind != "date" or year != published.day.year - 1 or not (month and day) or mention.problem:
                continue
            meant = real(published.day.year, month, day)
            if meant is None or abs((meant - published.day).days) > _NEAR_DAYS or mention.weekday is not None:
                continue
            if not _looks_back(facts, mention):
                yield self._old(facts, mention, meant, published.day)

    def _old(self, facts: Facts, mention: DateMention, meant: date, published: date) -> Finding:
        return self.finding(
            facts,
            mention.span,
            say("“{date}” is a year back; is {meant} meant?", date=mention.text, meant=meant),
            why=[
                say("the text is of {published}", published=published),
                say("with this year's number the date is {days} days away", days=abs((meant - published).days)),
            ],
            repairs=[
                other_date(facts, mention, mention.first or meant, meant),
                Repair(say("or let it stand: the event is a year old")),
            ],
            severity=softened(facts, mention.span),
        )


def _looks_back(facts: Facts, mention: DateMention) -> bool:
    """Whether the sentence tells of the year before on purpose."""
    words, sentence = words_of(facts), sentence_at(facts, mention.span.start)
    window = phrase(sentence.of(facts.document.text))
    if says(window, (*words.other_year, *words.anniversaries, *words.born, *words.looks_back)):
        return True
    around = Span(max(0, sentence.start - _NEIGHBOUR), min(len(facts.document.text), sentence.end + _NEIGHBOUR))
    if says(phrase(around.of(facts.document.text)), (*words.other_year, *words.anniversaries, *words.commemorates)):
        return True
    return any(other is not mention and other.written[0] for other in inside(facts.dates, sentence))
