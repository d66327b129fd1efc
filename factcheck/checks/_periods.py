"""Periods: two dates that a text joins as a beginning and an end."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.checks._around import NEAR, before, ends_with, phrase, says, sentence_at, starts_with, words_of
from factcheck.checks._calendar import Days, days_of, days_written
from factcheck.classes import dataclass
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.language.check_words import CheckWords
    from factcheck.model import DateMention, Facts

_DASHES = {"-", "–", "—", "‒", "−"}
# days from the first to the last of a year that is known and no more
_YEAR = 364
# how many parts of a date a grain keeps
_GRAINS = {"day": 3, "month": 2, "year": 1}
# most words between two dates that "and ended on" joins
_FEW = 4
# longest word that may stand between a verb and its date: "on", "am", "pada", "vom"
_SMALL = 4
_FEBRUARY = 2
# any year without a 29 February, for dates whose year nothing says
_COMMON_YEAR = 2023


@dataclass(slots=True, eq=False, repr=False)
class Period:
    """A beginning and an end as a text joins them.

    Attributes:
        span: from the beginning to the end.
        start: the first day, as far as known.
        end: the last day, as far as known.
        start_span: where the beginning stands.
        end_span: where the end stands; the same place when one mention holds both.
        open: of the two only the beginning has its year.
        window: something happened between the two, not throughout ("between 3 and 9 May").
    """

    span: Span
    start: Days
    end: Days
    start_span: Span
    end_span: Span
    window: bool = False
    open: bool = False

    @property
    def years(self) -> bool:
        """Whether both ends are whole years."""
        return all((end.last - end.first).days >= _YEAR for end in (self.start, self.end))


@lru_cache(maxsize=1)
def periods(facts: Facts) -> tuple[Period, ...]:
    """Every period of the text, in order: ranges that are one mention, and two dates joined by words.

    Kept until another document comes, since four checks ask.
    """
    return tuple(_periods(facts))


def _periods(facts: Facts) -> Iterator[Period]:
    words = words_of(facts)
    dates = [mention for mention in facts.dates if not mention.problem and mention.kind in {"date", "range"}]
    for at, mention in enumerate(dates):
        if mention.kind == "range":
            found = _of_range(facts, mention)
        else:
            following = dates[at + 1] if at + 1 < len(dates) else None
            found = _of_pair(facts, words, mention, following) if following else None
        if found:
            yield found


def _of_range(facts: Facts, mention: DateMention) -> Period | None:
    if mention.first is None or mention.after is None or mention.grain not in _GRAINS:
        return None
    keep = _GRAINS[mention.grain]
    start, end = (
        days_of(*(day.year, day.month, day.day)[:keep], *(None,) * (3 - keep))
        for day in (mention.first, mention.after - timedelta(days=1))
    )
    between = words_of(facts).between
    window = ends_with(before(facts, mention.span.start, 0), between) or starts_with(phrase(mention.text), between)
    return Period(mention.span, start, end, mention.span, mention.span, window=window) if start and end else None


def _of_pair(facts: Facts, words: CheckWords, one: DateMention, two: DateMention) -> Period | None:
    text = facts.document.text
    gap = text[one.span.end : two.span.start]
    if two.kind != "date" or len(gap) > NEAR or "\n" in gap or ";" in gap:
        return None
    said = phrase(gap)
    joined = gap.strip(" ,()") in _DASHES or said[1:-1] in words.joins_range
    ended = _ends(said, words)
    if not (joined or ended):
        return None  # as most pairs are
    sentence = sentence_at(facts, one.span.start)
    left = before(facts, one.span.start, sentence.start)
    between = ends_with(left, words.between)
    if joined and says(said, words.joins) and not between:
        joined = said[1:-1] in words.joins_range and " " in said[1:-1]
    if joined and _a_year_apart(one, two) and not ends_with(left, words.starts_range):
        return None  # "the rate of a year, December 2022 to December 2021": the one is held against the other
    told = ended and ends_with(_cut(left, words.begins), words.begins)
    if not (joined or told) or says(phrase(sentence.of(text)), words.moved):
        return None
    days, half = _placed(one, two, facts), two.written[0] is None is not one.written[0]
    span = Span(one.span.start, two.span.end)
    return Period(span, *days, one.span, two.span, window=between, open=half) if days else None


def _a_year_apart(one: DateMention, two: DateMention) -> bool:
    """Whether two months are one month of two years, the later first."""
    (year, month, day), (before, other, _) = one.written, two.written
    if day is not None or None in {year, before, month} or one.grain != "month":
        return False
    return month == other and (year or 0) > (before or 0)


def _ends(said: str, words: CheckWords) -> bool:
    """Whether the words between two dates are "and ended on" or the like, with nothing else between."""
    return (
        len(said.split()) <= _FEW
        and starts_with(said, (*words.joins, *words.ends))
        and ends_with(_cut(said, words.ends), words.ends)
    )


def _cut(window: str, cues: Sequence[str]) -> str:
    """A window without small words at its end, such as the "on" of "ended on"; the cues themselves stay."""
    kept = window.split()
    while kept and len(kept[-1]) <= _SMALL and kept[-1] not in cues:
        kept.pop()
    return f" {' '.join(kept)} "


def _placed(one: DateMention, two: DateMention, facts: Facts) -> tuple[Days, Days] | None:
    """Both ends in years. An end without a year is read so that the period runs forward, where it can."""
    start, end = days_written(one), days_written(two)
    if start and end:
        return start, end
    if start:
        found = [(start, later) for year in (0, 1) if (later := days_written(two, start.first.year + year))]
    elif end:
        found = [(sooner, end) for year in (0, 1) if (sooner := days_written(one, end.first.year - year))]
    else:
        found = _in_year(one, two, facts)
    if one.written[1] == two.written[1]:
        return found[0] if found else None  # one month on both sides: nobody means eleven months and more
    return next((pair for pair in found if pair[0].first <= pair[1].last), None)


def _in_year(one: DateMention, two: DateMention, facts: Facts) -> list[tuple[Days, Days]]:
    published = facts.document.published
    near = [day for day in (one.first, two.first, published.day if published else None) if day]
    year = near[0].year if near else _COMMON_YEAR
    months = range(one.written[1] or 0, (two.written[1] or 0) + 1)
    if not near and len(months) > 1 and _FEBRUARY in months:
        return []  # nobody says how long it was
    return [
        (start, end)
        for later in (0, 1)
        if (start := days_written(one, year)) and (end := days_written(two, year + later))
    ]
