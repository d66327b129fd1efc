"""Lives: dates of birth and death, ages, and the sentences that go on about one person."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.checks._around import (
    NEAR,
    STATEMENT,
    before,
    behind,
    ends_with,
    inside,
    last_inside,
    phrase,
    says,
    sentence_at,
    starts_with,
    words_of,
)
from factcheck.checks._calendar import Days, days_written
from factcheck.checks._periods import periods
from factcheck.classes import dataclass
from factcheck.model import Span
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import DateMention, Facts, NameMention, Quantity

# how many words may stand between "born" and its date: "born in the village of X on"
_REACH = 6
_CLAUSE_END = late(r"[,;.:()\n]")
# longest name behind which an age is looked for, in characters
_LONGEST_NAME = 120
# what stands before and behind an age that follows a name
_APPOSED = frozenset({(" (", ")"), (", ", ","), (", ", ".")})
_OPENINGS = frozenset(before for before, _ in _APPOSED)
# what may stand behind "now 47 years" when it is an age
_STOPS = frozenset({",", ".", ";", ")", ""})
# what makes a name the owner of what follows
_OWNERS = frozenset({"'s", "’s"})
# how many words back from an age a word such as "a" introduces who has it: "a dancer aged 24"
_INTRODUCED = 3
# how many sentences may go on about one person, each way
_NEIGHBOURS = 2
# days of the shortest span that is taken for a life
_LIFE = 365 * 10
# a higher figure is no age
OLDEST = 115


@dataclass(slots=True, eq=False, repr=False)
class Vital:
    """A date of birth or death as written.

    Attributes:
        span: where it stands.
        days: the day, as far as known.
        died: for a birth, the day of death where both stand as a life span, "(1901–1970)".
    """

    span: Span
    days: Days
    died: Days | None = None


@lru_cache(maxsize=1)
def births(facts: Facts) -> tuple[Vital, ...]:
    """Every birth date of the text, in order: those behind a word such as "born", and life spans behind a name.

    Kept until another document comes, since two checks ask.
    """
    return tuple(sorted(_births(facts), key=lambda birth: birth.span))


def _births(facts: Facts) -> Iterator[Vital]:
    words = words_of(facts)
    for mention, days in _vital(facts, words.born, (*words.died, *words.joins), words.born_behind):
        yield Vital(mention.span, days)
    text = facts.document.text
    bracketed = {one.span.start for one in facts.dates if text.startswith(" (", max(0, one.span.start - 2))}
    if not bracketed:
        return
    people = {name.span.end for name in facts.names if name.kind in {"person", "unknown"}}
    for period in periods(facts):
        if period.span.start in bracketed and period.span.start - 2 in people:
            yield Vital(period.span, period.start, period.end)


def lifespans(facts: Facts) -> Iterator[tuple[NameMention, Vital]]:
    """Every life span behind a name and a comma that closes its line: "Ann Lee, May 2, 1931 - June 9, 2020"."""
    text = facts.document.text
    opened = {one.span.start for one in facts.dates if text.startswith(", ", max(0, one.span.start - 2))}
    people = {name.span.end: name for name in facts.names if name.kind in {"person", "unknown"}} if opened else {}
    for period in periods(facts) if people else ():
        name = people.get(period.span.start - 2)
        closes = text[period.span.end : period.span.end + 1] in {"", "\n"}
        long = (period.end.first - period.start.last).days > _LIFE
        if name and closes and long and not period.years and period.span.start in opened:
            yield name, Vital(period.span, period.start, period.end)


def deaths(facts: Facts) -> Iterator[Vital]:
    """Every date behind a word such as "died"."""
    words = words_of(facts)
    for mention, days in _vital(facts, words.died, (*words.born, *words.joins), words.died_behind):
        yield Vital(mention.span, days)


def _vital(
    facts: Facts, cues: Sequence[str], others: Sequence[str], last: Sequence[str]
) -> Iterator[tuple[DateMention, Days]]:
    """Every date with one of `cues` before it, or one of `last` behind it, and its days."""
    openings = [cue.partition(" ")[0] for cue in cues]
    text = facts.document.text
    for mention in facts.dates:
        if mention.kind != "date" or mention.problem:
            continue
        left = text[max(0, mention.span.start - NEAR) : mention.span.start].casefold()  # cheap, and most have no cue
        told = any(opening in left for opening in openings) and _is(facts, mention, cues, others)
        if (told or (last and _ends_in(facts, mention, last))) and (days := days_written(mention)):
            yield mention, days


def _ends_in(facts: Facts, mention: DateMention, cues: Sequence[str]) -> bool:
    """Whether the clause of a date ends in one of these words: "wurde am 2. Mai 1990 in Bonn geboren"."""
    end = min(mention.span.end + NEAR, sentence_at(facts, mention.span.start).end)
    clause = _CLAUSE_END.split(facts.document.text[mention.span.end : end], maxsplit=1)[0]
    joins = words_of(facts).joins
    said = list(takewhile(lambda word: word not in joins, phrase(clause).split()))[: _REACH + 1]
    return says(phrase(" ".join(said)), cues)


def stated_ages(facts: Facts) -> Iterator[Quantity]:
    """Every age of the text, bare figures behind words such as "was" included."""
    yield from (quantity for quantity in facts.quantities if _stated(facts, quantity))


def named_ages(facts: Facts) -> Iterator[tuple[Quantity, NameMention]]:
    """Every age directly behind the name of its person, "Ani Lestari (34)", with that name."""
    for quantity in facts.quantities:
        name = beside(facts, quantity.span)
        if name and _stated(facts, quantity):
            yield quantity, name


def _stated(facts: Facts, quantity: Quantity) -> bool:
    if quantity.kind not in {"age", "count", "duration"} or (quantity.low is None and quantity.high is None):
        return False
    here = sentence_at(facts, quantity.span.start).start
    return _is_age(facts, quantity, here) and not _is_open(facts, quantity, here)


def _is_age(facts: Facts, quantity: Quantity, floor: int) -> bool:
    if quantity.kind == "age":
        return quantity.unit in {None, "year"}
    if quantity.kind == "duration":
        return quantity.unit == "year" and (_is_now(facts, quantity, floor) or beside(facts, quantity.span) is not None)
    if quantity.kind != "count" or quantity.unit or quantity.counts or quantity.hedge or quantity.value is None:
        return False
    if not 0 < quantity.value <= OLDEST:
        return False
    listed = facts.document.text[quantity.span.end : quantity.span.end + 3].strip(", ")[:1].isdigit()
    bracket = facts.document.text.startswith(")", quantity.span.end)  # the room of quantities has seen to those
    if not listed and not bracket and beside(facts, quantity.span):
        return True
    return ends_with(before(facts, quantity.span.start, floor), words_of(facts).aged)


def _is_now(facts: Facts, quantity: Quantity, floor: int) -> bool:
    """Whether years behind "now" are an age: a statement ends there, or "itu" points back ("kini 47 tahun itu")."""
    words = words_of(facts)
    text, end = facts.document.text, quantity.span.end
    ends = text[end : end + 1] in _STOPS or starts_with(behind(facts, end, end + 8), words.that)
    return ends and ends_with(before(facts, quantity.span.start, floor), words.now)


def beside(facts: Facts, span: Span) -> NameMention | None:
    """The person's name directly behind which a figure stands in brackets or between commas, if there is one."""
    text, at = facts.document.text, span.start - 2
    before = text[at : span.start] if at >= 0 else ""
    if before not in _OPENINGS or (before, text[span.end : span.end + 1]) not in _APPOSED:
        return None
    near = inside(facts.names, Span(max(0, at - _LONGEST_NAME), at))
    return next((name for name in near if name.span.end == at and name.kind in {"person", "unknown"}), None)


def passage(facts: Facts, at: int) -> Span:
    """The sentence that holds `at`, and its neighbours on the line that go on about the same person."""
    here = bisect_right(facts.sentences, at, key=lambda span: span.start) - 1
    if here < 0 or at >= facts.sentences[here].end:
        return sentence_at(facts, at)
    first = last = here
    while first > 0 and here - first < _NEIGHBOURS and _goes_on(facts, first):
        first -= 1
    while last + 1 < len(facts.sentences) and last - here < _NEIGHBOURS and _goes_on(facts, last + 1):
        last += 1
    start, end = facts.sentences[first].start, facts.sentences[last].end
    return Span(max(start, at - STATEMENT), min(end, at + STATEMENT))


def _goes_on(facts: Facts, index: int) -> bool:
    """Whether a sentence stands on the line of the one before it and begins with its person: by pronoun or name.

    Or with a birth that has no subject of its own: "Born in Corby, ...".
    """
    earlier, sentence = facts.sentences[index - 1 : index + 1]
    if "\n" in facts.document.text[earlier.end : sentence.start]:
        return False
    opening = behind(facts, sentence.start, sentence.end)
    words = words_of(facts)
    return starts_with(opening, (*words.pronouns, *words.born)) or _names_again(facts, earlier, sentence)


def _names_again(facts: Facts, earlier: Span, sentence: Span) -> bool:
    """Whether a sentence opens with a name of the one person that the sentence before it speaks of."""
    opening = inside(facts.names, Span(sentence.start, min(sentence.end, sentence.start + _LONGEST_NAME)))
    if not opening or opening[0].kind not in {"person", "unknown"} or sentence.start not in _starts(opening[0]):
        return False
    people = {who(name) for name in inside(facts.names, earlier) if name.kind == "person"}
    if len(people) != 1:
        return False
    # a surname that two people of the text bear is nobody's to the resolver, but right behind one of them it is theirs
    shared = opening[0].kind == "unknown" and people & {*_bearing(facts, opening[0])}
    return who(opening[0]) in people or bool(shared)


def _bearing(facts: Facts, part: NameMention) -> Iterator[str]:
    """The people of the sentences before whose name has this word."""
    earlier = inside(facts.names, Span(max(0, part.span.start - STATEMENT), part.span.start))
    yield from (who(name) for name in earlier if f" {part.text.casefold()} " in phrase(name.text))


def _starts(name: NameMention) -> set[int]:
    """Where a name begins, and where it begins with its title."""
    return {name.span.start} | ({name.title_span.start} if name.title_span else set())


def who(name: NameMention) -> str:
    """Whose name it is, the same for every mention of one person: the fullest form in the text."""
    return (name.full or name.text).casefold()


def of_another(facts: Facts, one: Span, other: Span, told: Span) -> bool:
    """Whether someone else comes in: a mother between the two, or before them in another sentence; a second name."""
    first, second = sorted((one, other))
    start = first.end if sentence_at(facts, first.start).covers(second) else told.start
    if says(phrase(facts.document.text[start : second.start]), words_of(facts).kin):
        return True
    people = {who(name) for name in inside(facts.names, Span(told.start, second.end)) if name.kind == "person"}
    return len(people) > 1


def of_newcomer(facts: Facts, age: Span, birth: Span, told: Span) -> bool:
    """Whether an age behind a person's name is of someone or something that comes in after it.

    "Ann married a 24-year-old dancer", "Ani mendirikan sanggar yang kini berusia 30 tahun", "Ann's choir, now 24 years
    old"; not "Ann, a 24-year-old dancer" or "Ann was a 24-year-old dancer", nor where the birth date stands between.
    """
    text, words = facts.document.text, words_of(facts)
    name = next(
        (it for it in reversed(inside(facts.names, Span(told.start, age.start))) if it.kind == "person"),
        None,
    )
    if name is None or name.span.end <= birth.start < age.start:
        return False
    said = phrase(text[name.span.end : age.start]).split()
    if text[name.span.end : name.span.end + 2] in _OWNERS:
        return True
    for back in range(1, min(_INTRODUCED, len(said)) + 1):
        if said[-back] in words.introduces:
            gap = " ".join(said[:-back])
            return bool(gap) and gap not in words.aged
    return False


def of_a_thing(facts: Facts, age: Span, birth: Span) -> bool:
    """Whether a sentence that goes on by name tells the birth of something else: "Lager saw his firm born on"."""
    sentence = sentence_at(facts, birth.start)
    named = inside(facts.names, Span(sentence.start, birth.start))
    if sentence.covers(age) or not named or sentence.start not in _starts(named[0]):
        return False
    if starts_with(behind(facts, sentence.start, sentence.end), words_of(facts).born):
        return False  # "Lahir di Corby": no name
    openings = {cue.partition(" ")[0] for cue in words_of(facts).born}
    return not openings & set(phrase(facts.document.text[named[0].span.end : birth.start]).split()[:_INTRODUCED])


def _is_open(facts: Facts, quantity: Quantity, floor: int) -> bool:
    """Whether a plain age stands behind a word that its finder may take for a preposition ("over 80 years old")."""
    return not quantity.hedge and ends_with(before(facts, quantity.span.start, floor), words_of(facts).about)


def _is(facts: Facts, mention: DateMention, cues: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the nearest of all these words before the date is one of `cues`, a few words away at most."""
    start = sentence_at(facts, mention.span.start).start
    earlier = last_inside(facts.dates, Span(start, mention.span.start))
    floor = earlier.span.end if earlier else start
    window = before(facts, mention.span.start, floor)
    at = max(window.rfind(f" {cue} ") for cue in cues)
    return (
        at >= 0
        and at > max((window.rfind(f" {other} ") for other in others), default=-1)
        and len(window[at:].split()) <= _REACH + 1
    )
