"""Moments: clock times with their day, and days, as stretches of minutes that can be held against each other.

An hour lies within its day, and 23.40 in one zone is 22.40 in the next. What stands without a zone is local time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.language import load
from factcheck.model import Quantity
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.model import DateMention, Document, Span

MOMENT = "moment"
"""Kind of the value of a claim that says when something is."""
_LOCAL, _ZONE = "local", "UTC"
"""Unit of a clock time without a zone; one with a zone has its minutes ahead of UTC: "UTC+480"."""
_DAY = 24 * 60
_HALF = 12
"""Hours of half a day."""
_GRAINS = frozenset({"day", "month", "year"})
_MINUTES = late(r"\d ?[.:h] ?\d\d")
_WORD = late(r"[^\W\d_]+")
_AROUND = {"approx": (30, 30), "nearly": (60, 0)}
"""Minutes before and after a hedged clock time that it allows."""
_HEDGED = 24
"""Code points before a clock time among which its hedge stands."""
_BESIDE = 12
"""Code points between a day and a clock time that belong together."""
_FEW = 8
"""Mentions of days in one sentence, beyond which none is sure."""


def moments(
    document: Document, dates: Sequence[DateMention], sentences: Sequence[Span], wanted: Callable[[DateMention], bool]
) -> list[Quantity]:
    """The moments of a document in order: its clock times, and which days, months and years are wanted.

    The day of a clock time in its sentence is a part of that.
    """
    days = _Days([mention for mention in dates if _is_day(mention)])
    made: list[Quantity] = []
    used: set[Span] = set()
    for mention in dates:
        sure = mention.kind == "time" and mention.timex and mention.rule != "hour-word"  # on which side is midnight?
        sure = sure and not _before_part_of_day(document, mention)
        if sure and (found := days.of(mention, sentences)):
            day, own = found
            if own:
                used.add(own)
            made.append(_clock(document, mention, day))
    made += [
        _whole(mention) for mention in dates if _is_whole(mention) and mention.span not in used and wanted(mention)
    ]
    return sorted(made, key=lambda item: item.span)


def day_of(moment: Quantity) -> date | None:
    """The first day of a moment, in its own time."""
    return date.fromordinal(int(moment.value // _DAY)) if moment.value is not None else None


def stretch(moment: Quantity, other: Quantity) -> tuple[Decimal, Decimal, Decimal]:
    """A moment as its minute, first minute and last, in the time that it shares with another one.

    That is UTC where both say their zone, and else local time: two reports of one event mean that of its place.
    """
    off = Decimal(0)
    if _zoned(moment) and _zoned(other):
        off = Decimal((moment.unit or "").removeprefix(_ZONE))
    value, low, high = (part if part is not None else Decimal(0) for part in (moment.value, moment.low, moment.high))
    return value - off, low - off, high - off


def one_clock(moment: Quantity, other: Quantity) -> bool:
    """Whether two moments are told by one clock: both with a zone, or both in local time."""
    return is_clock(moment) and is_clock(other) and _zoned(moment) == _zoned(other)


def _zoned(moment: Quantity) -> bool:
    return moment.unit is not None and moment.unit.startswith(_ZONE)


def is_clock(moment: Quantity) -> bool:
    """Whether a moment is a clock time, and no day, month or year."""
    return moment.unit not in _GRAINS


def _minute_of(day: date) -> Decimal:
    """The first minute of a day."""
    return Decimal(day.toordinal() * _DAY)


def _is_day(mention: DateMention) -> bool:
    return mention.kind == "date" and mention.grain == "day" and mention.first is not None and not mention.problem


def _is_whole(mention: DateMention) -> bool:
    placed = mention.first is not None and mention.after is not None
    return mention.kind == "date" and placed and mention.grain in _GRAINS and not mention.mod and not mention.problem


def _whole(mention: DateMention) -> Quantity:
    """A day, month or year."""
    first, after = (_minute_of(day) if day else Decimal(0) for day in (mention.first, mention.after))
    return Quantity(mention.span, mention.text, first, first, after - 1, mention.grain, kind=MOMENT)


def _clock(document: Document, mention: DateMention, day: date) -> Quantity:
    """A clock time of a day."""
    hour, minute = map(int, (mention.timex or "T00:00").removeprefix("T").split(":")[:2])
    value = _minute_of(day) + hour * 60 + minute
    hedge = _hedge(document, mention)
    rough = 0 if minute or _MINUTES.search(mention.text) else 30  # "9 a.m."
    early, late_ = _AROUND.get(hedge, (rough, rough))
    unit = _LOCAL if mention.zone is None else f"{_ZONE}{mention.zone:+d}"
    return Quantity(mention.span, mention.text, value, value - early, value + late_, unit, hedge, MOMENT)


def _hedge(document: Document, mention: DateMention) -> str:
    """The hedge right before a clock time, or before the word that leads it: "sekitar | pukul 9", "at about | 9"."""
    text = document.text[max(0, mention.span.start - _HEDGED) : mention.span.start].casefold().rstrip()
    hedges = _hedges(document.language.code if document.language else "en")
    return next((kind for kind, words in hedges if text.endswith(words)), "")


@cache
def _hedges(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The hedges that a clock time may have, with their words."""
    known = load(language).quantities.hedges
    return tuple((kind, tuple(f" {word}" for word in known.get(kind, ()))) for kind in _AROUND)


def _before_part_of_day(document: Document, clock: DateMention) -> bool:
    """Whether a part of the day beside a clock time may move it by half a day ("10-an malam", "malam pukul 10")."""
    if document.language is None:
        return False
    words = load(document.language.code).dates
    behind = _WORD.search(document.text[clock.span.end : clock.span.end + _HEDGED])
    if behind is not None and behind[0].casefold() in words.dayparts:
        return True
    before = _WORD.findall(document.text[max(0, clock.span.start - _HEDGED) : clock.span.start])
    first = words.hour_parts.get(before[-1].casefold()) if before else None
    hour = int((clock.timex or "T0").removeprefix("T").split(":")[0])
    return first is not None and not first <= hour < first + _HALF


class _Days:
    """The days of a text, asked for the day of a clock time."""

    __slots__ = ("_days", "_same", "_starts")

    def __init__(self, days: Sequence[DateMention]) -> None:
        self._days, self._starts = days, [mention.span.start for mention in days]
        other = (at for at, mention in enumerate(days) if mention.first != days[0].first)
        self._same = next(other, len(days))

    def of(self, clock: DateMention, sentences: Sequence[Span]) -> tuple[date, Span | None] | None:
        """The day of a clock time, and where its own sentence says so.

        That is the day beside it, or the only one of its sentence; where that names none, the only one told before.
        """
        at = bisect_right(sentences, clock.span.start, key=lambda span: span.start) - 1
        if at < 0:
            return None
        here = bisect_left(self._starts, clock.span.start)
        first, last = (bisect_left(self._starts, end) for end in (sentences[at].start, sentences[at].end))
        beside = [day for day in self._days[max(first, here - 1) : min(last, here + 1)] if _near(day.span, clock.span)]
        own = beside or (self._days[first:last] if last - first <= _FEW else ())
        told = own or (self._days[:1] if first == last and 0 < here <= self._same else ())
        if len({day.first for day in told}) != 1 or told[0].first is None:
            return None
        return told[0].first, told[0].span if own else None


def _near(one: Span, other: Span) -> bool:
    return max(one.start, other.start) - min(one.end, other.end) <= _BESIDE
