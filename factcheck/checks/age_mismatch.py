"""The check `age-mismatch`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import NEAR, before, phrase, says, sentence_at, softened, words_of
from factcheck.checks._calendar import Days, ages, days_written
from factcheck.checks._lives import Birth, births, stated_ages
from factcheck.checks._repair import replace_number
from factcheck.checks.base import Check, Example
from factcheck.model import Finding, Repair, Right, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Facts, Quantity


@dataclass(frozen=True, slots=True)
class _When:
    """The day of an age, where it stands (nowhere for the publication date), or the latest day it can be."""

    days: Days
    span: Span | None = None
    at_most: bool = False


class AgeMismatch(Check):
    """An age that does not follow from the birth date beside it, or one person with two ages.

    Ages are copied from old stories and go stale; the birth date does not.

    Silent when only the birth year is known and the age fits either side of the birthday, when the age may be of
    someone else (a mother, a second name), when nothing says on which day the age held and a past day can make it
    true, and for two ages of one person where a sentence tells of another year.
    """

    name: ClassVar[str] = "age-mismatch"
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
        known = list(births(facts))
        for age in stated_ages(facts):
            sentence = sentence_at(facts, age.span.start)
            here = [birth for birth in known if sentence.covers(birth.span)]
            if len(here) != 1 or _of_another(facts, age.span, here[0].span):
                continue
            if when := _when(facts, age, here[0], sentence):
                yield from self._compare(facts, age, here[0], when)
        for one, other in _two_ages(facts):
            yield self._two(facts, one, other)

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

    def _compare(self, facts: Facts, age: Quantity, birth: Birth, when: _When) -> Iterator[Finding | Right]:
        low, high = ages(birth.days, when.days)
        over = age.low is not None and age.low > high
        under = age.high is not None and age.high < low and not when.at_most
        text = facts.document.text
        born = birth.span.of(text)
        if not (over or under):
            if not when.at_most:
                yield self.right(
                    facts, age.span, say("“{age}” fits “{born}”", age=age.text, born=born), [(birth.span, "born")]
                )
            return
        right = f"{high}" if low == high else f"{low} or {high}"
        said = say("“{age}” but born “{born}”: {right}", age=age.text, born=born, right=right)
        write = say("write {right}", right=right)
        if when.at_most:
            said = say("“{age}” but born “{born}”: at most {right}", age=age.text, born=born, right=f"{high}")
        yield self.finding(
            facts,
            age.span,
            said,
            related=[(birth.span, "born")] + ([(when.span, "the day")] if when.span else []),
            why=[
                say("born “{born}”", born=born),
                say("on {day} that makes {right}", day=when.days.last, right=right),
                say("the text says “{age}”", age=age.text),
            ],
            repairs=[
                replace_number(facts, age.span, int(age.value or 0), high, write) if low == high else Repair(write),
                Repair(say("or mend the birth date")),
            ],
            severity=softened(facts, age.span, birth.span),
        )


def _of_another(facts: Facts, age: Span, birth: Span) -> bool:
    """Whether someone else comes between the age and the birth date: a mother, a second name."""
    first, second = sorted((age, birth))
    if says(phrase(facts.document.text[first.end : second.start]), words_of(facts).kin):
        return True
    sentence = sentence_at(facts, first.start)
    people = {
        name.full or name.text for name in facts.names if name.kind == "person" and _in(sentence, second, name.span)
    }
    return len(people) > 1


def _in(sentence: Span, second: Span, name: Span) -> bool:
    return sentence.start <= name.start < second.end


def _when(facts: Facts, age: Quantity, birth: Birth, sentence: Span) -> _When | None:
    """The day of the age: a date tied to it, the day of death of a life span, or the publication date."""
    words = words_of(facts)
    for mention in facts.dates:
        if (
            mention.kind != "date"
            or mention.problem
            or not sentence.covers(mention.span)
            or mention.span.overlaps(birth.span)
        ):
            continue
        if (days := days_written(mention)) and _tied(facts, age.span, mention.span, birth.span, sentence):
            return _When(days, mention.span)
    if birth.died and says(phrase(facts.document.text[birth.span.end : age.span.start]), words.died):
        return _When(birth.died, birth.span)
    published = facts.document.published
    if published is None:
        return None
    now = says(before(facts, age.span.start, max(sentence.start, age.span.start - 16)), words.now)
    if not now and says(phrase(sentence.of(facts.document.text)), words.not_yet):
        return None
    return _When(Days(published.day, published.day), None, at_most=not now)


def _tied(facts: Facts, age: Span, day: Span, birth: Span, sentence: Span) -> bool:
    """Whether age and day belong to one statement: near, and no second statement begins between them."""
    first, second = sorted((age, day))
    text = facts.document.text
    gap = text[first.end : second.start]
    if first.end <= birth.start < second.start:
        gap = text[first.end : birth.start] + text[birth.end : second.start]
    if len(gap) > NEAR or ";" in gap or says(phrase(gap), words_of(facts).joins):
        return False
    opening = first == age and age.start - sentence.start <= NEAR // 2
    return first == day or "," not in gap or opening


def _two_ages(facts: Facts) -> Iterator[tuple[Quantity, Quantity]]:
    """Unlike ages directly behind two mentions of one full name: "Ani Lestari (34)", "Ani Lestari, 36"."""
    ages_at = {age.span.start: age for age in facts.quantities if _may_be_age(age)}
    told: dict[str, Quantity] = {}
    for name in facts.names:
        age = next((ages_at[at] for at in range(name.span.end + 1, name.span.end + 3) if at in ages_at), None)
        if (
            age is None
            or " " not in name.text
            or not _encloses(facts, name.span.end, age.span)
            or _other_year(facts, age)
        ):
            continue
        first = told.setdefault(name.text.casefold(), age)
        if first.value != age.value:
            yield first, age


def _may_be_age(quantity: Quantity) -> bool:
    bare = quantity.kind == "count" and not (quantity.unit or quantity.counts)
    return (quantity.kind == "age" or bare) and quantity.value is not None and not quantity.hedge


def _encloses(facts: Facts, end: int, age: Span) -> bool:
    """Whether the age stands in brackets or between commas behind the name that ends at `end`."""
    text = facts.document.text
    return (text[end : age.start], text[age.end : age.end + 1]) in {(" (", ")"), (", ", ","), (", ", ".")}


def _other_year(facts: Facts, age: Quantity) -> bool:
    """Whether the sentence of the age tells of another year than that of publication."""
    sentence = sentence_at(facts, age.span.start)
    published = facts.document.published
    now = published.day.year if published else None
    said = says(phrase(sentence.of(facts.document.text)), words_of(facts).other_year)
    return said or any(
        mention.written[0] not in {None, now} for mention in facts.dates if sentence.covers(mention.span)
    )
