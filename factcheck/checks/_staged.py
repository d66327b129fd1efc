"""Events of one day that are staged: a strike, a race or a vote that the lead dates, and that the text takes up again.

What takes it up is its bare noun, pointed at: "the strike begins on", "lomba yang berlangsung pada". A second race, a
race of another name or place, and an event that was moved are told with more words, and are left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.checks._around import before, behind, events_of, phrase, says, sentence_at, words_of
from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.language.check_words import CheckWords
    from factcheck.model import DateMention, Facts, Span

# sentences at the head of a text, headline included, that say when its event is
_LEAD = 3
# days between two tellings that are a slip and no other event
_NEAR_DAYS = 7
# words between the noun and its date: "lomba yang berlangsung pada"
_FEW = 5
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True, eq=False, repr=False)
class Staged:
    """One event on two days.

    Attributes:
        span: where the lead gives its day.
        day: that day.
        again: where the text takes the event up and gives another one.
        other: that other day.
        words: the noun that takes it up, as written.
    """

    span: Span
    day: date
    again: Span
    other: date
    words: str


def staged(facts: Facts) -> Iterator[Staged]:
    """Every staged event of the lead that the text puts on another day later on."""
    words = words_of(facts)
    kinds = events_of(facts).staged
    days = [mention for mention in facts.dates if _one_day(mention)] if kinds else []
    if len(days) < 2:  # noqa: PLR2004 - the lead's and another
        return
    lead = facts.sentences[min(_LEAD, len(facts.sentences)) - 1].end if facts.sentences else 0
    for kind in kinds.values():
        told = [mention for mention in days if mention.span.start < lead and _tells(facts, mention, kind, words)]
        if len({mention.first for mention in told}) != 1:
            continue  # nothing dated, or two days in the lead itself
        for mention in days:
            noun = _taken_up(facts, mention, kind, words) if mention.span.start >= lead else ""
            day, other = told[0].first, mention.first
            if noun and day and other and 0 < abs((day - other).days) <= _NEAR_DAYS and _one_place(facts, mention):
                yield Staged(told[0].span, day, mention.span, other, noun)


def _one_day(mention: DateMention) -> bool:
    whole = mention.kind == "date" and mention.grain == "day" and not mention.problem and mention.first is not None
    return whole and {"day", "month"} <= mention.known


def _plain(facts: Facts, sentence: Span, words: CheckWords) -> bool:
    """Whether a sentence tells of no second time, no other year and nothing that was moved."""
    return not says(phrase(sentence.of(facts.document.text)), (*words.again, *words.moved, *words.other_year))


def _tells(facts: Facts, mention: DateMention, kind: list[str], words: CheckWords) -> bool:
    """Whether a date of the lead stands beside a word for this kind of event."""
    sentence = sentence_at(facts, mention.span.start)
    beside = before(facts, mention.span.start, sentence.start) + behind(facts, mention.span.end, sentence.end)
    return says(beside, kind) and _plain(facts, sentence, words)


def _taken_up(facts: Facts, mention: DateMention, kind: list[str], words: CheckWords) -> str:
    """The bare noun before a date that points back at the event of the lead, or an empty string."""
    sentence = sentence_at(facts, mention.span.start)
    row = before(facts, mention.span.start, sentence.start).split()
    at = next((at for at in range(len(row) - 1, max(-1, len(row) - 2 - _FEW), -1) if row[at] in kind), None)
    if at is None or not _plain(facts, sentence, words):
        return ""
    behind_it = row[at + 1] if at + 1 < len(row) else ""
    pointed = (at > 0 and row[at - 1] in words.points_before) or behind_it in words.points_behind
    held = says(f" {' '.join(row[at + 1 :])} ", (*words.held, *words.begins))
    return row[at] if pointed and held else ""


def _one_place(facts: Facts, mention: DateMention) -> bool:
    """Whether the sentence that takes an event up has no name before its date that the text has not had before."""
    text = facts.document.text
    sentence = sentence_at(facts, mention.span.start)
    said = text[: sentence.start]
    words = _WORD.findall(text[sentence.start : mention.span.start])[1:]
    return all(word in said for word in words if word[0].isupper())
