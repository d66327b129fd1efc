"""Ages and birth dates in one sentence: whose the birth is, and whether the age is that of today."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.checks._around import (
    NEAR,
    before,
    behind,
    ends_with,
    function_words,
    inside,
    phrase,
    says,
    sentence_at,
    starts_with,
    words_of,
)
from factcheck.checks._calendar import Days, ages
from factcheck.checks._lives import OLDEST, beside
from factcheck.language import codes, load
from factcheck.model import Span

if TYPE_CHECKING:
    from factcheck.checks._lives import Vital
    from factcheck.model import Facts, Quantity

_SMALL = re.compile(r", [^\W\d_]{2,5} $")
_SHORT = 8
# words that may stand between the age of a subject and "was born": "fisherman, was"
_FEW = 3
# words of substance that make a clause of their own before "born": "treats patients born on"
_CLAUSE_WORDS = 2
# a bare figure below this for somebody so many years older is hardly a slip
_GROWN = 16
# years about those in which somebody had an age, for a text that tells of one of them
_NEAR_YEARS = 1


def apposed(facts: Facts, age: Quantity) -> bool:
    """Whether an age stands behind a name, small words aside: "Ann Lee, 71,", "Darío Amel, de 71 años,"."""
    if beside(facts, age.span):
        return True
    if age.unit != "year" or age.kind not in {"age", "duration"}:
        return False
    found = _SMALL.search(facts.document.text[max(0, age.span.start - _SHORT) : age.span.start])
    at = age.span.start - len(found[0]) if found else 0
    return bool(found) and any(name.span.end == at for name in inside(facts.names, Span(max(0, at - NEAR), at)))


def of_object(facts: Facts, age: Span, birth: Span) -> bool:
    """Whether a verb between an age and a birth gives the birth to its object: "Ann, 61, treats patients born on"."""
    if not age.end <= birth.start or not sentence_at(facts, age.start).covers(birth):
        return False
    words, text = words_of(facts), facts.document.text
    said = phrase(text[age.end : birth.start])
    at = max((said.rfind(f" {cue} ") for cue in words.born), default=-1)
    if at <= 0 or starts_with(said, (*words.introduces, *words.that)) or says(said, words.pronouns):
        return False
    told = [word for word in said[:at].split() if word not in function_words(facts) and word not in words.aged]
    return len(told) >= _CLAUSE_WORDS and not says(said, words.joins)


def reported(facts: Facts, age: Span, birth: Span) -> bool:
    """Whether the birth is what somebody says of himself: "Ann Lee, 34, has said she was born in 1985"."""
    language = facts.document.language
    if language is None or language.code not in codes() or age.end > birth.start:
        return False
    return says(phrase(facts.document.text[age.end : birth.start]), load(language.code).claims.says)


def of_today(facts: Facts, age: Quantity, birth: Vital, told: Span) -> bool:
    """Whether an age stands in the present: behind a name, of the one who "was born", behind "is".

    Nothing around it tells of a death, a plan or another year, and the text tells of no year in which it held.
    """
    words, published = words_of(facts), facts.document.published
    sentence = sentence_at(facts, age.span.start)
    left = before(facts, age.span.start, sentence.start)
    if age.value is None or age.hedge or published is None or ends_with(left, words.at_age):
        return False
    if reported(facts, age.span, birth.span):
        return False
    if says(phrase(told.of(facts.document.text)), (*words.died, *words.other_year, *words.not_yet)):
        return False
    if age.text.isdecimal() and says(phrase(sentence.of(facts.document.text)), words.scores):
        return False  # the number on a shirt, a minute, a goal
    ends = behind(facts, age.span.end, age.span.end + 2).strip() == ""
    present = ends and ends_with(left, words.present)
    if not (present or beside(facts, age.span) or _of_subject(facts, age, birth, sentence)):
        return False
    years, lived = int(age.value), ages(birth.days, Days(published.day, published.day))[0]
    if lived > OLDEST or (age.text.isdecimal() and years < _GROWN <= lived - years):
        return False  # the birth is of somebody else, or the bare figure the number on a shirt
    held = range(birth.days.first.year + years - _NEAR_YEARS, birth.days.last.year + years + 2 * _NEAR_YEARS + 1)
    told_of = {one.first.year for one in facts.dates if one.first is not None}
    return not (told_of - {published.day.year}) & set(held)


def _of_subject(facts: Facts, age: Quantity, birth: Vital, sentence: Span) -> bool:
    """`The 44-year-old was born on`, `pria berusia 44 tahun itu lahir pada`: few words between age and birth."""
    if age.kind != "age" or not sentence.covers(birth.span) or not 0 < birth.span.start - age.span.end <= NEAR:
        return False
    said = phrase(facts.document.text[age.span.end : birth.span.start])
    at = max((said.rfind(f" {cue} ") for cue in words_of(facts).born), default=-1)
    return at >= 0 and len(said[:at].split()) <= _FEW and not says(said, words_of(facts).joins)
