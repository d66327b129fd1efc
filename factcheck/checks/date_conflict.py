"""The check `date-conflict`."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import (
    NEAR,
    before,
    behind,
    function_words,
    inside,
    phrase,
    says,
    sentence_at,
    softened,
    words_of,
)
from factcheck.checks._lives import who
from factcheck.checks.base import Check, Example
from factcheck.model import Finding, Repair, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from factcheck.model import DateMention, Facts, NameMention

# two dates further apart are hardly a slip: a second round, an anniversary
_APART = 40
# how many words two sentences must share, and how long such a word is at least
_SHARED = 2
_LONG = 4
# tellings of one kind of event that a new one is compared with
_MOST = 40


@dataclass(slots=True, eq=False, repr=False)
class _Told:
    """One telling of an event: its date, and the words, people and places of its sentence."""

    span: Span
    day: date
    event: str
    words: frozenset[str]
    people: frozenset[str]
    places: frozenset[str]


class DateConflict(Check):
    """One event that the text puts on two days.

    The lead was corrected and the background was not, or two reports were joined into one.

    Silent unless both sentences use the same word for something that happens once (signed, inaugurated, sank), share
    two more words, at least one of them a name, and tell of no second time.
    """

    name: ClassVar[str] = "date-conflict"
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
        """Compare the days of every two tellings of one event."""
        tellings = list(_tellings(facts))
        named = _named(facts.names) if tellings else set()
        for one, other in _pairs(tellings):
            shared = one.words & other.words
            if len(shared) < _SHARED or not shared & named or _apart(one, other):
                continue
            yield self.finding(
                facts,
                other.span,
                say("{one} here but {other} there for one event", one=other.day, other=one.day),
                related=[(one.span, "the other day")],
                why=[say("both sentences say “{words}”", words=", ".join(sorted(shared)))],
                repairs=[
                    Repair(say("write {day}", day=one.day)),
                    Repair(say("or write {day} there", day=other.day)),
                ],
                severity=softened(facts, one.span, other.span),
            )


def _pairs(tellings: Iterable[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Two tellings of one kind of event on two days, each compared with the few before it."""
    told: dict[str, deque[_Told]] = {}
    for other in tellings:
        earlier = told.setdefault(other.event, deque(maxlen=_MOST))
        for one in earlier:
            if one.day != other.day and abs((one.day - other.day).days) <= _APART:
                yield one, other
        earlier.append(other)


def _tellings(facts: Facts) -> Iterator[_Told]:
    """Every single day beside a word for something that happens once, unless its sentence tells of a second time."""
    words = words_of(facts)
    near = list(_events(facts))
    days: dict[str, set[date]] = {}
    for _, day, event in near:
        days.setdefault(event, set()).add(day)
    for mention, day, event in near:
        if len(days[event]) == 1:
            continue  # one day throughout, or one telling: nothing to compare
        sentence = sentence_at(facts, mention.span.start)
        said = phrase(sentence.of(facts.document.text))
        if not says(said, (*words.again, *words.moved, *words.other_year)):
            used = {word for word in said.split() if len(word) > _LONG} | _named(inside(facts.names, sentence))
            told = used - set(event.split()) - _of_dates(facts, sentence) - function_words(facts)
            people, places = (
                frozenset(who(name) for name in inside(facts.names, sentence) if name.kind == kind)
                for kind in ("person", "place")
            )
            yield _Told(mention.span, day, event, frozenset(told), people, places)


def _events(facts: Facts) -> Iterator[tuple[DateMention, date, str]]:
    """Every single day with the event that a word beside it tells: the first of `once` with a form there."""
    once = words_of(facts).once
    event_of = {form: forms for forms in reversed(once) for form in forms.split()}
    for mention in facts.dates:
        if mention.kind != "date" or mention.grain != "day" or mention.problem or not mention.first:
            continue
        if not {"day", "month"} <= mention.known:
            continue
        sentence = sentence_at(facts, mention.span.start)
        near = before(facts, mention.span.start, sentence.start) + behind(facts, mention.span.end, sentence.end)[:NEAR]
        told = {event_of[word] for word in near.split() if word in event_of}
        if told:
            yield mention, mention.first, min(told, key=once.index)


def _apart(one: _Told, other: _Told) -> bool:
    """Whether the two are of other people, or each has a place that the other has not: two events of one kind."""
    strangers = one.people and other.people and not one.people & other.people
    elsewhere = one.places - other.places and other.places - one.places
    return bool(strangers or elsewhere)


def _of_dates(facts: Facts, sentence: Span) -> set[str]:
    return {word for mention in inside(facts.dates, sentence) for word in phrase(mention.text).split()}


def _named(names: Sequence[NameMention]) -> set[str]:
    """The words of some names."""
    return {word for name in names for word in phrase(name.text).split()}
