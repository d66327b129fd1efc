"""The check `date-conflict`."""

from __future__ import annotations

import re
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
_CLAUSE = re.compile(r"[,;:–—] ")
_WORD = re.compile(r"[^\W_]+")
# words of a clause that has no subject of its own: "which sank on"
_RELATIVE = 4
# tellings of one kind of event that a new one is compared with
_MOST = 40


@dataclass(slots=True, eq=False, repr=False)
class _Told:
    """One telling of an event.

    Attributes:
        span: where its date stands.
        day: the date.
        event: the forms of the event, as the pack has them.
        noun: it is told with a noun ("the explosion at"), which takes up what was told before.
        words: the words of its sentence that say something.
        core: the words of its clause up to event and date, places left out: what it happened to.
        proper: the capitalised words of that clause.
        people: who stands in the sentence.
        places: which places stand in the sentence.
    """

    span: Span
    day: date
    event: str
    noun: bool
    words: frozenset[str]
    core: frozenset[str]
    proper: frozenset[str]
    people: frozenset[str]
    places: frozenset[str]


class DateConflict(Check):
    """One event that the text puts on two days.

    The lead was corrected and the background was not, or two reports were joined into one.

    Silent unless both sentences use the same word for something that happens once (signed, inaugurated, sank), share
    two more words, at least one of them a name, and tell of no second time; where each has a proper name that the other
    has not; and where two verbs have two subjects in one place ("the bus fell", "the lorry fell").
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
    for _, day, event, _ in near:
        days.setdefault(event, set()).add(day)
    for mention, day, event, word in near:
        if len(days[event]) == 1:
            continue  # one day throughout, or one telling: nothing to compare
        sentence = sentence_at(facts, mention.span.start)
        said = phrase(sentence.of(facts.document.text))
        if says(said, (*words.again, *words.moved, *words.other_year)):
            continue
        named = inside(facts.names, sentence)
        used = {it for it in said.split() if len(it) > _LONG} | _named(named)
        told = used - set(event.split()) - _of_dates(facts, sentence) - function_words(facts)
        core, proper = _clause(facts, mention, sentence, word)
        people, places = (frozenset(who(name) for name in named if name.kind == kind) for kind in ("person", "place"))
        noun = word in words.once_nouns
        yield _Told(mention.span, day, event, noun, frozenset(told), core & told, proper & told, people, places)


def _events(facts: Facts) -> Iterator[tuple[DateMention, date, str, str]]:
    """Every single day with the event that a word beside it tells, and that word.

    A verb may stand on either side of its date, a noun stands before it: "gathered on 6 May to mourn her death".
    """
    words = words_of(facts)
    event_of = {form: forms for forms in reversed(words.once) for form in forms.split()}
    for mention in facts.dates:
        if mention.kind != "date" or mention.grain != "day" or mention.problem or not mention.first:
            continue
        if not {"day", "month"} <= mention.known:
            continue
        sentence = sentence_at(facts, mention.span.start)
        left = before(facts, mention.span.start, sentence.start).split()
        right = behind(facts, mention.span.end, sentence.end)[:NEAR].split()
        told = [it for it in left if it in event_of]
        told += [it for it in right if it in event_of and it not in words.once_nouns]
        if told:
            word = min(told, key=lambda it: words.once.index(event_of[it]))
            yield mention, mention.first, event_of[word], word


def _clause(facts: Facts, mention: DateMention, sentence: Span, word: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the clause that holds a date and the word for its event: without its places, and the capitals."""
    where, core, proper = set(words_of(facts).where), set(), set()
    clauses = _CLAUSE.split(facts.document.text[sentence.start : mention.span.start])
    left = clauses[-1]
    if len(left.split()) <= _RELATIVE:  # "the Dorrin Star, which sank on"
        left = " ".join(clauses[-2:])
    if word not in phrase(left).split():  # "on 3 May the bridge was inaugurated"
        left += _CLAUSE.split(facts.document.text[mention.span.end : sentence.end])[0]
    placed = False
    for at, match in enumerate(_WORD.finditer(left)):
        written = match[0].casefold()
        placed = written in where or (placed and written != word)
        if not placed:
            core.add(written)
        if at and match[0][0].isupper():
            proper.add(written)
    return frozenset(core), frozenset(proper)


def _apart(one: _Told, other: _Told) -> bool:
    """Whether two tellings are of two events of one kind.

    They are when they are of other people, when each has a place or a proper name that the other has not, and when two
    verbs share no word of what it happened to: "the bus fell ... the lorry fell", in one street.
    """
    strangers = one.people and other.people and not one.people & other.people
    elsewhere = one.places - other.places and other.places - one.places
    renamed = one.proper - other.words and other.proper - one.words
    others = not one.noun and not other.noun and not one.core & other.core
    return bool(strangers or elsewhere or renamed or others)


def _of_dates(facts: Facts, sentence: Span) -> set[str]:
    return {word for mention in inside(facts.dates, sentence) for word in phrase(mention.text).split()}


def _named(names: Sequence[NameMention]) -> set[str]:
    """The words of some names."""
    return {word for name in names for word in phrase(name.text).split()}
