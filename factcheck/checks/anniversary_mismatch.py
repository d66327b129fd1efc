"""The check `anniversary-mismatch`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._anniversaries import (
    Anniversary,
    Event,
    behind_it,
    of_its_day,
    ordinal,
    remembered,
    tells_ordinals,
)
from factcheck.checks._around import (
    NEAR,
    before,
    ends_with,
    inside,
    phrase,
    says,
    sentence_at,
    softened,
    starts_with,
    words_of,
)
from factcheck.checks._lengths import lengths
from factcheck.checks._repair import replace_number
from factcheck.checks.base import Check, Example
from factcheck.language import codes, load
from factcheck.model import Finding, Repair, Right, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.language.check_words import CheckWords
    from factcheck.model import DateMention, Facts

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_APART = re.compile(r"[;:\n]|[.!?] ")
# an error of counting is of one or two years; whatever is further off speaks of another year than this one
_SLIPS = frozenset({1, 2})
# or of a whole decade, where the sentence says of which year it speaks
_DECADE = 10
# an anniversary may be told of ahead in the last months of a year, and looked back on in the first
_AHEAD, _BACK = 10, 2


class AnniversaryMismatch(Check):
    """An anniversary whose number does not follow from the year of its event.

    The text of last year comes out of the archive, and the number or the year stays: the 79th anniversary of what
    happened in 1945 was marked in 2024. The year that counts is the one that the sentence names, else that of
    publication. Of what a country remembers every year the event itself is known ("HUT ke-80 RI"); there a date about
    the day of the feast says of which year the text speaks.

    Silent when the sentence speaks of another year, when the numbers are more than two years apart, which tells of an
    earlier or later anniversary (ten are a slip where the sentence names its year), for one that is still to come or
    just over at the turn of the year, and for rounded numbers ("nearly 80 years").
    """

    name: ClassVar[str] = "anniversary-mismatch"
    room: ClassVar[str] = "dates"
    severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "id",
            flagged="Pada 2024 warga menggelar peringatan ke-21 tsunami 2004.",
            clean="Pada 2024 warga menggelar peringatan ke-20 tsunami 2004.",
        ),
        Example(
            "en",
            flagged="In 2024 the town marked the 80th anniversary of the 1945 bombing.",
            clean="In 2024 the town marked the 79th anniversary of the 1945 bombing.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding | Right]:
        """Add every number to the year of its event."""
        for found, told in _all(facts):
            sentence = sentence_at(facts, found.span.start)
            dates = inside(facts.dates, sentence)
            event = told or behind_it(facts, found) or _event(facts, found, dates)
            if event is not None:
                others = [one for one in dates if not (one.span.overlaps(found.span) or one.span.overlaps(event.span))]
                yield from self._count(facts, found, event, others)

    def _count(
        self, facts: Facts, found: Anniversary, event: Event, others: list[DateMention]
    ) -> Iterator[Finding | Right]:
        began, text = event.year, facts.document.text
        year = _year(facts, others)
        if year is None or (event.day is not None and not of_its_day(event, others)):
            return  # on another day one speaks of the last feast or of the next
        number, happened = found.span.of(text), event.span.of(text)
        if began + found.years == year:
            said = say("“{number}” fits “{event}” in {year}", number=number, event=happened, year=str(year))
            yield self.right(facts, found.span, said, [(event.span, "the event")])
            return
        slips = _SLIPS | {_DECADE} if others else _SLIPS
        if abs(began + found.years - year) not in slips or _open(facts, found, began + found.years, year):
            return
        yield self.finding(
            facts,
            found.span,
            say("“{number}” but {began} to {year} is {years} years", number=number, began=str(began), year=str(year),
                years=year - began),
            related=[(event.span, "the event")],
            why=[
                say("{began} and {years} years make {sum}", began=str(began), years=found.years,
                    sum=str(began + found.years)),
                say("the text speaks of {year}", year=str(year)),
            ],
            repairs=[
                _other_number(facts, found, year - began),
                Repair(say("or mend the year of the event: {year}", year=str(year - found.years))),
            ],
            severity=softened(facts, found.span, event.span),
        )  # fmt: skip


def _other_number(facts: Facts, found: Anniversary, years: int) -> Repair:
    """The number that fits; digits with an ending (`82nd`) are only named, since the ending changes too."""
    said = say("write {years}", years=years)
    return Repair(said) if found.ended else replace_number(facts, found.span, found.years, years, said)


def _all(facts: Facts) -> Iterator[tuple[Anniversary, Event | None]]:
    """Every anniversary; with its event where that is one that a pack knows, told beside the number."""
    known = {found.span.start: (found, event) for found, event in remembered(facts)}
    yield from known.values()
    taken = [found.span for found, _ in known.values()]
    yield from ((one, None) for one in _anniversaries(facts) if not any(one.span.overlaps(span) for span in taken))


def _anniversaries(facts: Facts) -> Iterator[Anniversary]:
    """`the 80th anniversary`, `peringatan ke-80`, `memperingati 20 tahun`: the number and where it stands."""
    words, document = words_of(facts), facts.document
    if not (words.anniversaries and document.language and document.language.code in codes()):
        return
    figures = load(document.language.code).quantities
    none = figures.ordinal_prefixes and not tells_ordinals(document.text, figures.ordinal_prefixes)
    for word in () if none else _places(document.text, words):
        number = ordinal(document.text, word, figures.ordinal_prefixes, figures.ordinal_suffixes)
        if number is not None:
            yield number
    for mention in facts.dates if words.commemorates else ():
        year = _YEAR.search(mention.text) if mention.rule == "offset" and mention.grain == "year" else None
        left = before(facts, mention.span.start, sentence_at(facts, mention.span.start).start) if year else ""
        if year and mention.first is not None and ends_with(left, words.commemorates):
            yield Anniversary(mention.span, mention.first.year - int(year[0]))
    for length in lengths(facts) if words.commemorates and _marks_years(facts, words) else ():
        whole = length.unit == "year" and length.low is not None and length.low == length.high == int(length.low)
        if whole and _commemorated(facts, length.span.start, words):
            yield Anniversary(length.span, int(length.low or 0))


def _marks_years(facts: Facts, words: CheckWords) -> bool:
    """Whether a word of commemoration stands before what may be a length of years, as in few texts."""
    told = [figure.span.start for figure in facts.quantities if figure.unit == "year" and figure.kind == "duration"]
    told += [day.span.start for day in facts.dates if day.kind == "duration" and (day.timex or "").endswith("Y")]
    return any(_commemorated(facts, at, words) for at in told)


def _commemorated(facts: Facts, at: int, words: CheckWords) -> bool:
    """Whether a word of commemoration stands right before a place."""
    return ends_with(before(facts, at, sentence_at(facts, at).start), words.commemorates)


def _places(text: str, words: CheckWords) -> Iterator[Span]:
    """Where a word for an anniversary stands; few texts have the letters of one, and only those are lowered."""
    tails = [word.partition(" ")[0][1:] for word in words.anniversaries]
    if not any(tail in text or tail.upper() in text for tail in tails):
        return
    low = text.lower()
    for word in words.anniversaries:
        at = low.find(word)
        while at >= 0:
            end = at + len(word)
            if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalpha():
                yield Span(at, end)
            at = low.find(word, end)


def _event(facts: Facts, found: Anniversary, dates: list[DateMention]) -> Event | None:
    """The date of what is remembered: behind the number, counted from it, or said to be when it began."""
    words, text = words_of(facts), facts.document.text
    for mention in dates:
        if mention.rule == "offset" and mention.span == found.span and mention.first is not None:
            return Event(mention.span, mention.first.year - found.years)
    dated = [
        Event(mention.span, mention.written[0])
        for mention in dates
        if mention.kind == "date" and mention.written[0] and not (mention.problem or mention.span.overlaps(found.span))
    ]
    behind = next((mention for mention in dated if mention.span.start >= found.span.end), None)
    if behind is not None:
        gap = text[found.span.end : behind.span.start]
        near = len(gap) <= NEAR and not _APART.search(gap) and "," not in gap
        of = not words.of_event or starts_with(phrase(gap), (*words.of_event, *words.looks_back))
        if near and of and not says(phrase(gap), words.parts_event):
            return behind
    began = [mention for mention in dated if ends_with(before(facts, mention.span.start, 0), words.founded)]
    return began[0] if len(began) == 1 else None


def _year(facts: Facts, others: list[DateMention]) -> int | None:
    """The one year that the sentence speaks of besides the event, else that of publication."""
    published = facts.document.published
    named = {mention.written[0] for mention in others if mention.written[0]}
    placed = {mention.first.year for mention in others if mention.first is not None}
    years = {year for year in (*named, *placed) if year is not None}
    if not others:
        return published.day.year if published is not None else None
    if any(mention.kind in {"range", "duration"} or mention.first is None for mention in others) or len(years) != 1:
        return None
    return years.pop()


def _open(facts: Facts, found: Anniversary, said: int, year: int) -> bool:
    """Whether the anniversary may be still to come, or just over, or the number be rounded."""
    words, sentence = words_of(facts), sentence_at(facts, found.span.start)
    window = phrase(sentence.of(facts.document.text))
    if says(window, (*words.not_yet, *words.other_year)) or ends_with(
        before(facts, found.span.start, sentence.start), words.about
    ):
        return True
    published = facts.document.published
    if published is None or published.day.year != year:
        return False
    elsewhere = (mention.first for mention in facts.dates if not mention.span.overlaps(found.span))
    if any(first is not None and first.year == said for first in elsewhere):
        return True  # the text tells of that year
    return (said == year + 1 and published.day.month >= _AHEAD) or (said == year - 1 and published.day.month <= _BACK)
