"""The check `date-conflict`."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import sentence_at, softened
from factcheck.checks._staged import staged
from factcheck.checks._tellings import Told, apart, as_written, named, tellings, uncased
from factcheck.checks.base import Check, Example
from factcheck.model import Finding, Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from factcheck.model import Facts, Sentence, Span

# two dates further apart are hardly a slip: a second round, an anniversary
_APART = 40
# how many words two sentences must share
_SHARED = 2
# tellings of one kind of event that a new one is compared with
_MOST = 40


class DateConflict(Check):
    """One event that the text puts on two days.

    The lead was corrected and the background was not, or two reports were joined into one.

    Silent within one sentence, and unless both sentences use the same word for something that happens once (signed,
    inaugurated, sank), share two more words, at least one of them a name, and tell of no second time; where each has a
    proper name that the other has not; and where two verbs have two subjects in one place ("the bus fell", "the lorry
    fell"). A race, a strike or a vote that the lead dates is compared where the text takes it up with its bare noun
    ("the strike begins on").
    """

    name: ClassVar[str] = "date-conflict"
    room: ClassVar[str] = "dates"
    severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "id",
            flagged="Jembatan Kaliwu diresmikan pada 3 Mei 2024. Peresmian Jembatan Kaliwu pada 4 Mei 2024 ramai.",
            clean="Jembatan Kaliwu diresmikan pada 3 Mei 2024. Peresmian Jembatan Kaliwu pada 3 Mei 2024 ramai.",
        ),
        Example(
            "en",
            flagged="The Dorrin ferry sank on 3 May 2024. Divers reached the Dorrin ferry, which sank on 4 May 2024.",
            clean="The Dorrin ferry sank on 3 May 2024. Divers reached the Dorrin ferry, which sank on 3 May 2024.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding]:
        """Compare the days of every two tellings of one event, and of a staged one that the text takes up."""
        for item in staged(facts):
            why = say("“{words}” points back at what the lead tells", words=item.words)
            yield self._finding(facts, item.span, item.again, (item.day, item.other), why)
        told = list(tellings(facts, several=True))
        known = named(facts.names) if told else set()
        for one, other in _pairs(told):
            shared = one.words & other.words
            if len(shared) < _SHARED or not _one_name(facts, one, other, known) or apart(one, other):
                continue
            if sentence_at(facts, other.span.start).start <= one.span.start:
                continue  # one sentence: it tells both days on purpose
            why = say("both sentences say “{words}”", words=as_written(facts, other.span.start, shared))
            yield self._finding(facts, one.span, other.span, (one.day, other.day), why)

    def _finding(self, facts: Facts, one: Span, other: Span, days: tuple[date, date], why: Sentence) -> Finding:
        return self.finding(
            facts,
            other,
            say("{one} here but {other} there for one event", one=days[1], other=days[0]),
            related=[(one, "the other day")],
            why=[why],
            repairs=[Repair(say("write {day}", day=days[0])), Repair(say("or write {day} there", day=days[1]))],
            severity=softened(facts, one, other),
        )


def _one_name(facts: Facts, one: Told, other: Told, known: set[str]) -> bool:
    """Whether two tellings share a name; where no capital shows one, a third word, and a noun takes up the event."""
    shared = one.words & other.words
    if uncased(facts):
        return len(shared) > _SHARED and (one.noun or other.noun)
    return bool(shared & known)


def _pairs(tellings: Iterable[Told]) -> Iterator[tuple[Told, Told]]:
    """Two tellings of one kind of event on two days, each compared with the few before it."""
    told: dict[str, deque[Told]] = {}
    for other in tellings:
        earlier = told.setdefault(other.event, deque(maxlen=_MOST))
        for one in earlier:
            if one.day != other.day and abs((one.day - other.day).days) <= _APART:
                yield one, other
        earlier.append(other)
