"""The check `age-mismatch`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._ages import apposed, of_object, of_today
from factcheck.checks._around import (
    NEAR,
    STATEMENT,
    before,
    ends_with,
    inside,
    phrase,
    says,
    sentence_at,
    softened,
    words_of,
)
from factcheck.checks._calendar import Days, ages, days_written
from factcheck.checks._lives import (
    Vital,
    beside,
    births,
    lifespans,
    named_ages,
    of_a_thing,
    of_another,
    of_newcomer,
    passage,
    stated_ages,
    who,
)
from factcheck.checks._periods import periods
from factcheck.checks._repair import replace_number
from factcheck.checks._things import made
from factcheck.checks.base import Check, Example
from factcheck.claims import AGE, contrasts
from factcheck.classes import dataclass
from factcheck.model import Finding, Quantity, Repair, Right, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import DateMention, Facts, NameMention

# a sentence that says an age and no more
_SHORT = 32
# how many years an age of today must lack: a story may be written a while before it is printed
_MISSING = 2
# an age of a thing in whole tens is rounded
_ROUND = 10
# how far the day of a bare weekday may be off
_WEEK = timedelta(days=7)


@dataclass(slots=True, eq=False, repr=False)
class _When:
    """The day of an age, where it stands (nowhere for the publication date), or the latest day it can be.

    `assumed`: nothing says so, but the age stands in the present and nothing speaks for another time.
    """

    days: Days
    span: Span | None = None
    at_most: bool = False
    assumed: bool = False


class AgeMismatch(Check):
    """An age that does not follow from the birth date beside it, or one person with two ages.

    Ages are copied from old stories and go stale; the birth date does not.

    A thing has the age of the year in which it was made: "the 42-year-old ferry, built in 1988". Nothing says on which
    day the age held, so that this is a warning, and silent for two years more or less, for five of whole tens, for a
    hedged age, and where the text tells of a year that makes it true.

    An age behind a name, or of the one who "was born", is that of today where no date speaks for another year and two
    years or more are missing: a warning.

    Silent when only the birth year is known and the age fits either side of the birthday, when the age may be of
    someone else (a mother, a second name), when nothing says on which day the age held and the text tells of a year
    that makes it true, and for two ages of one person where a sentence tells of another year.
    """

    name: ClassVar[str] = "age-mismatch"
    room: ClassVar[str] = "dates"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "id",
            flagged="Ani Lestari, yang lahir pada 2 Mei 1990, wafat pada 9 Juni 2024 dalam usia 44 tahun.",
            clean="Ani Lestari, yang lahir pada 2 Mei 1990, wafat pada 9 Juni 2024 dalam usia 34 tahun.",
        ),
        Example(
            "en",
            flagged="Ann Lester, who was born on 2 May 1990 and is now 44, runs the mill.",
            clean="Ann Lester, who was born on 2 May 1990 and is now 34, runs the mill.",
            published=date(2024, 10, 30),
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding | Right]:
        """Hold every age of a person against the birth date of the same sentence."""
        known = births(facts)
        for age in stated_ages(facts) if known else ():
            if not inside(known, Span(max(0, age.span.start - STATEMENT), age.span.start + STATEMENT)):
                continue
            told = passage(facts, age.span.start)
            here = inside(known, told)
            if len(here) != 1 or of_another(facts, age.span, here[0].span, told):
                continue
            if of_newcomer(facts, age.span, here[0].span, told) or of_a_thing(facts, age.span, here[0].span):
                continue
            if of_object(facts, age.span, here[0].span):
                continue
            if when := _when(facts, age, here[0], told):
                yield from self._compare(facts, age, here[0], when)
        for one, other in (*_two_ages(facts), *_claimed_twice(facts)):
            yield self._two(facts, one, other)
        for age, life in _ages_at_death(facts):
            yield from self._compare(facts, age, life, _When(life.died or life.days, life.span))
        for age, year, years in made(facts):
            yield from self._thing(facts, age, year, years)

    def _thing(self, facts: Facts, age: Quantity, year: DateMention, years: int) -> Iterator[Finding | Right]:
        """Hold the age of a thing against the years since it was made; it turned so old in any month."""
        told, stated = year.span.of(facts.document.text), int(age.value or 0)
        born = year.written[0] or 0
        if stated in {years - 1, years}:
            said = say("“{age}” fits “{born}”", age=age.text, born=told)
            yield self.right(facts, age.span, said, [(year.span, "made")])
            return
        held = {one.first.year for one in facts.dates if one.first is not None} - {born}
        slack = _ROUND // 2 if stated % _ROUND == 0 else _MISSING  # "the 40-year-old bridge" may be 38
        if years - 1 - slack <= stated <= years + slack or held & {born + stated, born + stated + 1}:
            return
        right = say("{a} or {b}", a=years - 1, b=years)
        yield self.finding(
            facts,
            age.span,
            say("“{age}” but made in {year}: {right}", age=age.text, year=str(born), right=right),
            related=[(year.span, "made")],
            why=[
                say("from {year} to {today}: {right}", year=str(born), today=str(born + years), right=right),
                say("the text says “{age}”", age=age.text),
            ],
            repairs=[
                Repair(say("write {right}", right=right)),
                Repair(say("or mend the year: {year}", year=str(born + years - stated))),
            ],
            severity=softened(facts, age.span, year.span) or Severity.WARNING,
        )

    def _two(self, facts: Facts, one: Quantity, other: Quantity) -> Finding:
        return self.finding(
            facts,
            other.span,
            say("“{one}” and “{other}” for one person", one=one.text, other=other.text),
            related=[(one.span, "the other age")],
            why=[say("one name, two ages, and no other year is told")],
            repairs=[
                Repair(say("write “{age}”", age=one.text), other.span, one.text),
                Repair(say("or write “{age}”", age=other.text), one.span, other.text),
            ],
            severity=softened(facts, one.span, other.span),
        )

    def _compare(self, facts: Facts, age: Quantity, birth: Vital, when: _When) -> Iterator[Finding | Right]:
        low, high = ages(birth.days, when.days)
        over = age.low is not None and age.low > high
        missing = 0 if age.high is None else low - age.high
        under = missing >= (_MISSING if when.assumed else 1) and not when.at_most
        text = facts.document.text
        born = birth.span.of(text)
        if not (over or under):
            if not (when.at_most or when.assumed):
                yield self.right(
                    facts, age.span, say("“{age}” fits “{born}”", age=age.text, born=born), [(birth.span, "born")]
                )
            return
        right = str(high) if low == high else say("{a} or {b}", a=low, b=high)
        told, life = "“{age}” but born “{born}”: {right}", birth.died is not None
        said = say("“{age}” but lived “{born}”: {right}" if life else told, age=age.text, born=born, right=right)
        write = say("write {right}", right=right)
        if when.at_most:
            said = say("“{age}” but born “{born}”: at most {right}", age=age.text, born=born, right=str(high))
        yield self.finding(
            facts,
            age.span,
            said,
            related=[(birth.span, "life span" if life else "born")] + ([(when.span, "the day")] if when.span else []),
            why=[
                say("lived “{born}”" if life else "born “{born}”", born=born),
                say("on {day} that makes {right}", day=when.days.last, right=right),
                say("the text says “{age}”", age=age.text),
            ],
            repairs=[
                replace_number(facts, age.span, int(age.value or 0), high, write) if low == high else Repair(write),
                Repair(say("or mend one of the two dates" if life else "or mend the birth date")),
            ],
            severity=softened(facts, age.span, birth.span) or (Severity.WARNING if when.assumed and under else None),
        )


def _when(facts: Facts, age: Quantity, birth: Vital, told: Span) -> _When | None:
    """The day of the age: a date tied to it, the day of death of a life span, or the publication date."""
    words = words_of(facts)
    text = facts.document.text
    sentence = sentence_at(facts, age.span.start)
    dated = _dated(facts, birth, told)
    published = facts.document.published
    today = Days(published.day, published.day) if published else None
    if today and apposed(facts, age) and _fits(age, birth, today):
        return _When(today)  # behind a name stands the age of today, whatever else is dated
    if day := next(
        (it for it in dated if sentence.covers(it[0]) and _tied(facts, age.span, it[0], birth.span, sentence)), None
    ):
        return _When(day[1], day[0])
    if birth.died and says(phrase(text[birth.span.end : age.span.start]), words.died):
        return _When(birth.died, birth.span)
    if death := _recent_death(facts, age, birth, sentence):
        return death
    if len(dated) == 1 and sentence.end - sentence.start <= _SHORT and dated[0][0].end < sentence.start:
        return _When(dated[0][1], dated[0][0])  # "She died on 6 June 2012. She was 41."
    if today is None:
        return None
    left = before(facts, age.span.start, sentence.start)
    if of_today(facts, age, birth, told) or (ends_with(left, words.at_age) and says(left, words.just_died)):
        return _When(today, assumed=True)
    if dated:
        return None
    now = says(before(facts, age.span.start, max(sentence.start, age.span.start - 16)), words.now)
    befell = ends_with(left, words.at_age) or beside(facts, age.span)  # no later day makes more years of them
    if not now and (not befell or says(phrase(told.of(text)), words.not_yet)):
        return None
    return _When(today, None, at_most=not now)


def _dated(facts: Facts, birth: Vital, told: Span) -> list[tuple[Span, Days]]:
    """The dates of a passage that may be the day of an age: none before the birth, no end of a range, no row."""
    text = facts.document.text
    ends = {span for period in periods(facts) for span in (period.start_span, period.end_span)}
    return [
        (mention.span, days)
        for mention in inside(facts.dates, told)
        if mention.kind == "date" and not (mention.problem or mention.span.overlaps(birth.span))
        if not _opens_row(text, mention.span) and mention.span not in ends  # "from 1959 to 2008" is no day of an age
        if (days := days_written(mention)) and days.last >= birth.days.first
    ]


def _fits(age: Quantity, birth: Vital, on: Days) -> bool:
    """Whether somebody can have an age on a day."""
    low, high = ages(birth.days, on)
    return age.value is not None and low <= age.value <= high


def _opens_row(text: str, day: Span) -> bool:
    """Whether a date is the first of a row: "he has been at four Games, in 2012, 2016, 2021 and 2024"."""
    return text[day.end : day.end + 2] == ", " and text[day.end + 2 : day.end + 6].isdecimal()


def _recent_death(facts: Facts, age: Quantity, birth: Vital, sentence: Span) -> _When | None:
    """The day of a death told without a date, "died on Monday aged 81", where the week does not matter.

    Also in the sentence before a short one: "She died on Sunday. She was 81."
    """
    words = words_of(facts)
    left = before(facts, age.span.start, sentence.start)
    told = sentence if ends_with(left, words.at_age) and says(left, words.died) else _told_before(facts, sentence)
    for mention in inside(facts.dates, told) if told else ():
        day = mention.first
        if mention.kind != "date" or mention.grain != "day" or mention.problem or days_written(mention) or day is None:
            continue
        if day - date.min < _WEEK or date.max - day < _WEEK:
            continue
        tied = told is not sentence or _tied(facts, age.span, mention.span, birth.span, sentence)
        if tied and ages(birth.days, Days(day, day)) == ages(birth.days, Days(day - _WEEK, day + _WEEK)):
            return _When(Days(day, day), mention.span)
    return None


def _told_before(facts: Facts, sentence: Span) -> Span | None:
    """The sentence before one that says an age and no more, if it tells of a death."""
    if sentence.end - sentence.start > _SHORT:
        return None
    earlier = sentence_at(facts, max(0, sentence.start - 2))
    died = says(phrase(earlier.of(facts.document.text)), words_of(facts).died)
    return earlier if died and earlier.end <= sentence.start else None


def _tied(facts: Facts, age: Span, day: Span, birth: Span, sentence: Span) -> bool:
    """Whether age and day belong to one statement: near, and no second statement begins between them."""
    first, second = sorted((age, day))
    text = facts.document.text
    gap = text[first.end : second.start]
    if first.end <= birth.start < second.start:
        gap = text[first.end : birth.start] + text[birth.end : second.start]
    said, words = phrase(gap), words_of(facts)
    if any(not one.span.overlaps(birth) for one in inside(facts.dates, Span(first.end, second.start))):
        return False  # another date is nearer
    if any(one.kind == "age" for one in inside(facts.quantities, Span(first.end, second.start))):
        return False  # "convicted in 2001 at the age of 19, Roy, 44,"
    if len(gap) > NEAR or ";" in gap or says(said, words.joins) or says(said, words.kin):
        return False
    opening = first == age and age.start - sentence.start <= NEAR // 2
    return first == day or "," not in gap or opening


def _two_ages(facts: Facts) -> Iterator[tuple[Quantity, Quantity]]:
    """Unlike ages directly behind two mentions of one person: "Ani Lestari (34)", "Ani Lestari, 36", "Lestari, 36"."""
    told: dict[str, list[tuple[Quantity, NameMention]]] = {}
    for age, name in named_ages(facts):
        if " " in (name.full or name.text) and not age.hedge:
            told.setdefault(who(name), []).append((age, name))
    unlike = [ages_of for ages_of in told.values() if len({age.value for age, _ in ages_of}) > 1]
    bearers = _bearers(facts) if unlike else {}
    for ages_of in unlike:
        (first, earlier), *others = [(age, name) for age, name in ages_of if not _other_year(facts, age)] or ages_of[:1]
        for age, name in others:
            if first.value == age.value or _kin_about(facts, first, age):
                continue
            whole = " " in earlier.text and " " in name.text
            if whole or all(_is_plain(facts, bearers, *it) for it in ((first, earlier), (age, name))):
                yield first, age


def _claimed_twice(facts: Facts) -> Iterator[tuple[Quantity, Quantity]]:
    """Unlike ages of one person of which one at least does not stand behind the name: "Ani, 34, ... She was 36."."""
    named = {age.span for age, _ in named_ages(facts)}
    first: dict[str, Quantity] = {}
    for who_, age in _claimed(facts):
        one = first.setdefault(who_, age)
        if one.value == age.value or {one.span, age.span} <= named or _kin_about(facts, one, age):
            continue
        if all(contrast.shown.span != one.span for contrast in contrasts(facts)):  # a headline has a check of its own
            yield one, age


def _claimed(facts: Facts) -> Iterator[tuple[str, Quantity]]:
    """Every age that is surely somebody's, with a name of two words, where no other year is told."""
    for claim in facts.claims:
        age, subject = claim.value, claim.subject or ""
        if claim.concept != AGE or not isinstance(age, Quantity) or " " not in subject or age.hedge:
            continue
        if not _other_year(facts, age):
            yield subject.casefold(), age


def _ages_at_death(facts: Facts) -> Iterator[tuple[Quantity, Vital]]:
    """Every age of somebody whose life span stands behind the name on a line of its own."""
    spans = {who(name): life for name, life in lifespans(facts)}
    if not spans:
        return
    told = {age.span: (who(name), age) for age, name in named_ages(facts) if not _other_year(facts, age)}
    told |= {age.span: (subject, age) for subject, age in _claimed(facts)}
    for subject, age in (told[span] for span in sorted(told)):
        if subject in spans:
            yield age, spans[subject]


def _bearers(facts: Facts) -> dict[str, set[str]]:
    """The people that bear each word of a name."""
    found: dict[str, set[str]] = {}
    for name in facts.names:
        if name.kind == "person":
            for word in phrase(name.full).split():
                found.setdefault(word, set()).add(who(name))
    return found


def _is_plain(facts: Facts, bearers: dict[str, set[str]], age: Quantity, name: NameMention) -> bool:
    """Whether a name, if it is one word, is nobody else's, and its figure neither a goal nor a score."""
    people = [bearers.get(word, set()) for word in phrase(name.text).split()]
    if " " not in name.text and people and set.intersection(*people) - {who(name)}:
        return False
    said = phrase(sentence_at(facts, age.span.start).of(facts.document.text))
    return not says(said, words_of(facts).scores)


def _kin_about(facts: Facts, one: Quantity, other: Quantity) -> bool:
    """Whether one of the two sentences speaks of kin, who may bear the same name."""
    sentences = (sentence_at(facts, age.span.start) for age in (one, other))
    return any(says(phrase(sentence.of(facts.document.text)), words_of(facts).kin) for sentence in sentences)


def _other_year(facts: Facts, age: Quantity) -> bool:
    """Whether the sentence of the age tells of another year than that of publication."""
    sentence = sentence_at(facts, age.span.start)
    published = facts.document.published
    now = published.day.year if published else None
    said = says(phrase(sentence.of(facts.document.text)), words_of(facts).other_year)
    return said or any(mention.written[0] not in {None, now} for mention in inside(facts.dates, sentence))
