"""Tellings: dates beside a word for something that happens once, with what else their sentences say."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.checks._around import (
    NEAR,
    before,
    behind,
    events_of,
    function_words,
    inside,
    phrase,
    says,
    sentence_at,
    words_of,
)
from factcheck.checks._lives import who
from factcheck.classes import dataclass
from factcheck.language import codes, load
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from factcheck.language.event_words import EventWords
    from factcheck.model import DateMention, Facts, NameMention, Span

# how long a word of a sentence is at least to count
_LONG = 4
# the same where a script leaves vowels out
_SHORT = 2
# signs of a word of two syllables
_PAIR = 2
# scripts whose words run together, in which a sign is a syllable, and without capitals
_DENSE = frozenset({"Hans", "Hant", "Jpan"})
_SYLLABLES = _DENSE | {"Kore"}
_UNCASED = _SYLLABLES | {"Arab", "Deva"}
_CLAUSE = late(r"[,;:–—] ")
_WORD = re.compile(r"[^\W_]+")
# words of a clause that has no subject of its own: "which sank on"
_RELATIVE = 4


@dataclass(slots=True, eq=False, repr=False)
class Told:
    """One telling of an event.

    Attributes:
        span: where its date stands.
        day: the date.
        event: the name of the event.
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


def tellings(facts: Facts, *, several: bool) -> Iterator[Told]:
    """Every single day beside a word for something that happens once, unless its sentence tells of a second time.

    Args:
        facts: the facts of a document.
        several: leave out what the document puts on one day throughout.
    """
    words, events = words_of(facts), events_of(facts)
    near = list(_events(facts))
    days: dict[str, set[date]] = {}
    for _, day, event, _ in near:
        days.setdefault(event, set()).add(day)
    for mention, day, event, word in near:
        if several and len(days[event]) == 1:
            continue  # one day throughout, or one telling: nothing to compare
        sentence = sentence_at(facts, mention.span.start)
        said = phrase(sentence.of(facts.document.text))
        if says(said, (*words.again, *words.moved, *words.other_year)):
            continue
        near_names = inside(facts.names, sentence)
        told = _words_in(facts, sentence.of(facts.document.text)) | named(near_names)
        told -= {*events.once[event], *_of_dates(facts, sentence)} | function_words(facts)
        core, proper = _clause(facts, mention, sentence, word)
        people, places = (
            frozenset(who(name) for name in near_names if name.kind == kind) for kind in ("person", "place")
        )
        noun = word in events.nouns
        yield Told(mention.span, day, event, noun, frozenset(told), core & told, proper & told, people, places)


def _events(facts: Facts) -> Iterator[tuple[DateMention, date, str, str]]:
    """Every single day with the event that a word beside it tells, and that word.

    A verb may stand on either side of its date, a noun stands before it: "gathered on 6 May to mourn her death".
    """
    words, events = words_of(facts), events_of(facts)
    event_of, longer, order = _event_of(events), _longer(events), list(events.once)
    for mention in facts.dates:
        if mention.kind != "date" or mention.grain != "day" or mention.problem or not mention.first:
            continue
        if not {"day", "month"} <= mention.known:
            continue
        sentence = sentence_at(facts, mention.span.start)
        left = before(facts, mention.span.start, sentence.start)
        right = behind(facts, mention.span.end, sentence.end)[:NEAR]
        told = _forms(facts, left, event_of, longer)
        told += [it for it in _forms(facts, right, event_of, longer) if it not in events.nouns]
        if told and says(phrase(sentence.of(facts.document.text)), (*words.feasts,)):
            told = [it for it in told if not any(said.startswith(f"{it} ") for said in words.falls_on)]
        if told:
            word = min(told, key=lambda it: order.index(event_of[it]))
            yield mention, mention.first, event_of[word], word


@cache
def _event_of(events: EventWords) -> dict[str, str]:
    """The event that each form tells; a form of two tells the first."""
    return {form: event for event, forms in reversed(events.once.items()) for form in forms}


@cache
def _longer(events: EventWords) -> tuple[str, ...]:
    """The forms of several words."""
    return tuple(form for form in _event_of(events) if " " in form)


def _clause(facts: Facts, mention: DateMention, sentence: Span, word: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the clause that holds a date and the word for its event: without its places, and the capitals."""
    where, core, proper = set(words_of(facts).where), set(), set()
    clauses = _CLAUSE.split(facts.document.text[sentence.start : mention.span.start])
    left = clauses[-1]
    if len(left.split()) <= _RELATIVE:  # "the Dorrin Star, which sank on"
        left = " ".join(clauses[-2:])
    if word not in _forms(facts, phrase(left), {word: ""}, (word,)):  # "on 3 May the bridge was inaugurated"
        left += _CLAUSE.split(facts.document.text[mention.span.end : sentence.end])[0]
    placed = False
    for at, match in enumerate(_WORD.finditer(left)):
        written = match[0].casefold()
        placed = written in where or (placed and written != word)
        if not placed:
            core.add(written)
        if at and match[0][0].isupper():
            proper.add(written)
    return frozenset(_words_in(facts, left) if _script(facts) in _SYLLABLES else core), frozenset(proper)


def apart(one: Told, other: Told) -> bool:
    """Whether two tellings are of two events of one kind.

    They are when they are of other people, when each has a place or a proper name that the other has not, and when two
    verbs share no word of what it happened to: "the bus fell ... the lorry fell", in one street.
    """
    strangers = one.people and other.people and not one.people & other.people
    elsewhere = one.places - other.places and other.places - one.places
    renamed = one.proper - other.words and other.proper - one.words
    others = not one.noun and not other.noun and not one.core & other.core
    return bool(strangers or elsewhere or renamed or others)


def as_written(facts: Facts, at: int, words: Collection[str]) -> str:
    """Some words of the sentence at a place, in its order and with its capitals, for a reason."""
    found = (match[0] for match in _WORD.finditer(sentence_at(facts, at).of(facts.document.text)))
    return ", ".join(dict.fromkeys(word for word in found if word.casefold() in words))


def _of_dates(facts: Facts, sentence: Span) -> set[str]:
    told = [mention.text for mention in inside(facts.dates, sentence)]
    return {word for text in told for word in (*phrase(text).split(), *_words_in(facts, text))}


def uncased(facts: Facts) -> bool:
    """Whether the script of a document has no capitals, by which names are found."""
    return _script(facts) in _UNCASED


def _script(facts: Facts) -> str:
    language = facts.document.language
    return load(language.code).head.script if language and language.code in codes() else ""


def _words_in(facts: Facts, text: str) -> set[str]:
    """The words of a stretch of text that are long enough to say something; of syllables, every pair."""
    words = phrase(text).split()
    if _script(facts) in _SYLLABLES:
        return {run[at : at + _PAIR] for run in words for at in range(len(run) - 1)}
    least = _SHORT if uncased(facts) else _LONG
    return {word for word in words if len(word) > least}


def _forms(facts: Facts, window: str, event_of: Mapping[str, str], longer: Sequence[str]) -> list[str]:
    """The forms of events in a window made by `phrase`; `longer` are those of several words."""
    if _script(facts) in _DENSE:
        return sorted((form for form in event_of if form in window), key=len, reverse=True)
    told = [word for word in window.split() if word in event_of]
    return told + [form for form in longer if " " in form and f" {form} " in window]


def named(names: Sequence[NameMention]) -> set[str]:
    """The words of some names."""
    return {word for name in names for word in phrase(name.text).split()}
