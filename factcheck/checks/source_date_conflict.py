"""`source-date-conflict`: two documents put one event on two days."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.checks._around import quoted
from factcheck.checks._tellings import Told, apart, named, tellings
from factcheck.checks.base import StoryCheck, StoryExample
from factcheck.classes import dataclass
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Facts, Finding, Sentence, Story

# a day apart is a matter of time zones, or of a night that has two days
_SLACK = 1
# days further apart than this are hardly a slip, unless only one part of the date differs
_APART = 40
# how many words two sentences must share, at least one of them a name; in two languages, all of them names
_SHARED = 2
# tellings of one name that are held against each other
_MOST = 40


@dataclass(frozen=True, slots=True, eq=False)
class _One:
    """A telling with its document."""

    order: int
    facts: Facts
    told: Told

    @property
    def language(self) -> str:
        """Language code of the document."""
        return self.facts.document.language.code if self.facts.document.language else ""

    def has(self, day: object) -> bool:
        """Whether the document gives this day anywhere, as a date of its own or as that of its publication."""
        published = self.facts.document.published
        return any(mention.first == day for mention in self.facts.dates) or bool(published and published.day == day)


class SourceDateConflict(StoryCheck):
    """Two documents put one event, such as a birth, an accident or a signature, on two days.

    A date is copied with a digit changed, or a day of publication is taken for the day of the event.

    Silent unless both sentences tell one kind of event that happens once and share a name and another word or, in two
    languages, share two names and dates that differ in one part alone. Silent on a day apart, which time zones
    explain, on weekdays and relative dates, on what is told as another time, and where one document has both.
    """

    name = "source-date-conflict"
    room = "dates"
    severity = Severity.WARNING
    stories = (
        StoryExample(
            flagged=(
                ("en", None, "Ferry lost\nThe Dorrin ferry sank on 3 May 2024."),
                ("en", None, "Divers at work\nDivers reached the Dorrin ferry, which sank on 13 May 2024."),
            ),
            clean=(
                ("en", None, "Ferry lost\nThe Dorrin ferry sank on 3 May 2024."),
                ("en", None, "Divers at work\nDivers reached the Dorrin ferry, which sank on 4 May 2024."),
            ),
        ),
    )

    def across(self, story: Story) -> Iterator[Finding]:
        """One finding for each event that two documents put on two days."""
        seen: set[tuple[object, ...]] = set()
        for one, other in sorted(_pairs(story), key=lambda pair: (pair[1].order, pair[1].told.span, pair[0].order)):
            key = (one.told.day, other.told.day, other.facts.document.id, other.told.span)
            why = _one_event(one, other)
            if key in seen or not why:
                continue
            seen.add(key)
            first, second = one.told, other.told
            texts = [each.told.span.of(each.facts.document.text) for each in (one, other)]
            where = one.facts.document.id
            yield self.told(
                story,
                (other.facts.document.id, second.span),
                say("“{other}” here, “{one}” in {where}, for one event", other=texts[1], one=texts[0], where=where),
                related=[(where, first.span, "the other day")],
                why=(*why, say("{one} and {other}: more than time zones explain", one=first.day, other=second.day)),
                repairs=(
                    Repair(say("write {day}", day=first.day)),
                    Repair(say("or, if {day} is right, ask the other source", day=second.day)),
                ),
                about=second.event,
            )


def _pairs(story: Story) -> Iterator[tuple[_One, _One]]:
    """Tellings of two documents on two days that share a name, the document published earlier first."""
    held: dict[str, dict[tuple[object, ...], _One]] = defaultdict(dict)
    for order, facts in enumerate(story.facts):
        known = named(facts.names)
        for told in tellings(facts, several=False):
            one = _One(order, facts, told)
            for word in sorted(told.words & known):
                rows = held[word]
                if len(rows) < _MOST:
                    rows.setdefault((one.language, told.event, told.day), one)
    for _, rows in sorted(held.items()):
        for one, other in combinations(rows.values(), 2):
            if one.facts is not other.facts and abs((one.told.day - other.told.day).days) > _SLACK:
                yield one, other


def _one_event(one: _One, other: _One) -> tuple[Sentence, ...]:
    """How we know that two tellings are of one event; nothing when they need not be."""
    first, second = one.told, other.told
    shared = first.words & second.words
    both = shared & named(one.facts.names) & named(other.facts.names)
    parts = _parts_apart(first, second)
    near = abs((first.day - second.day).days) <= _APART
    if apart(first, second) or one.has(second.day) or other.has(first.day):
        return ()
    if quoted(one.facts, first.span) or quoted(other.facts, second.span):
        return ()
    if first.event != second.event:
        return ()
    if one.language == other.language:
        if len(shared) < _SHARED or not both or not (near or parts == 1):
            return ()
    elif len(both) < _SHARED or parts != 1:
        return ()
    return (say("both sentences say “{words}”", words=", ".join(sorted(shared))),)


def _parts_apart(one: Told, other: Told) -> int:
    """In how many of day, month and year two days differ."""
    left, right = one.day, other.day
    return sum((left.day != right.day, left.month != right.month, left.year != right.year))
