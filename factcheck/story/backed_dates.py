"""A date or clock time of a draft against its sources: the same day, or one that the source tells more closely.

A draft may tell less than its source ("in March" for 4 March), never more. Where no day of publication places a date,
its written parts are held against those of the sources; one that has no such part ("this year") is not held at all.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from factcheck import dates
from factcheck.model import Backed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Comparison, DateMention, Facts, Quantity, Sentence, Span
    from factcheck.story.sources import Sources

_SAME_DAY = {"equal", "possible", "slack"}
_SHARED = {"refines", "overlaps"}
_SOME_DAY = date(2001, 1, 1)
"""A day by which a bare weekday is read; any would do."""
_ONE_DAY = timedelta(days=1)
_HALF, _WHOLE = 12 * 60, 24 * 60
_ROUND = ((60, 15), (30, 10))
"""Hours and half hours may stand for a time that is no more than so many minutes away."""


class _Parts(NamedTuple):
    """What is known of a date: by its place in the calendar, or by its words alone."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None

    def agree(self, other: _Parts) -> bool:
        """Whether the two share a part, and no part differs."""
        pairs = [(one, two) for one, two in zip(self, other, strict=True) if one is not None and two is not None]
        return bool(pairs) and all(one == two for one, two in pairs)

    @property
    def of_a_day(self) -> bool:
        """Whether they tell one day from the others of its month or week."""
        return self.day is not None or self.weekday is not None


def backed_dates(draft: Facts, held: Sources) -> Iterator[Backed]:
    """What the sources say of each date and clock time of a draft that can be held against them."""
    for mention in draft.dates:
        found = None
        if mention.kind == "time":
            found = _clock(mention, held)
        elif mention.kind in {"date", "range"}:
            found = _day(mention, draft, held)
        if found is not None:
            yield found


def one_date(mention: DateMention, draft: Facts, other: DateMention, source: Facts) -> bool:
    """Whether a source that has one date supports another of a draft; either may have no place."""
    if mention.kind == "time" or other.kind == "time":
        own, theirs = minutes_of(mention), minutes_of(other)
        return own is not None and theirs is not None and _one_time(own, theirs, mention.zone, other.zone)
    if mention.first and other.first:
        return _same_date(mention, other) is not None
    return _by_parts(mention, draft, other, source) is not None


def _same_date(mention: DateMention, other: DateMention) -> Sentence | None:
    """Why a source that has one date supports another of a draft, or `None`; both are placed."""
    if (mention.first, mention.text) == (other.first, other.text):
        return say("the source writes it in the same words")  # a slip of the source's stands in it too
    year, *written = mention.written
    if year is None and None not in written and mention.written == other.written:
        return say("nothing of it differs from the date of the source")  # of which year, each language guesses
    if None not in (mention.weekday, other.weekday) and mention.weekday != other.weekday:
        return None
    found = dates.compare(mention, other)
    if found.verdict in _SAME_DAY or (found.verdict in _SHARED and _no_finer(mention, other)):
        return _reason(found)
    return None


def _day(mention: DateMention, draft: Facts, held: Sources) -> Backed | None:
    """The verdict on a date or a range of dates; `None` where neither side says enough."""
    if mention.first is None:
        return _unplaced(mention, draft, held)
    for source in held.facts:
        published = source.document.published
        if published and _holds(mention, published.day):
            why = say("the day the source was published")
            return _supported(mention, source, published.span, "", why)
        for other in source.dates:
            if why_same := _same_date(mention, other) if other.first else _by_parts(mention, draft, other, source):
                return _supported(mention, source, other.span, other.text, why_same)
    if _has_ends(mention) and (ends := _ends(mention, held)):
        return _supported(mention, ends[0], ends[1].span, ends[1].text, say("the sources have both of its ends"))
    if _has_ends(mention) and (length := _length(mention, held)):
        return _supported(mention, length[0], length[1].span, length[1].text, say("the source has its length"))
    if _relative(mention) or any(_silent(other, source) for source in held.facts for other in source.dates):
        return None
    return _missing(mention, held)


def _holds(mention: DateMention, day: date) -> bool:
    """Whether a placed date takes in a day, and its own weekday does not speak against it."""
    if mention.first is None or not mention.first <= day < (mention.after or mention.first):
        return False
    return not _has_ends(mention) and (mention.weekday is None or mention.weekday == mention.first.weekday())


def _no_finer(mention: DateMention, other: DateMention) -> bool:
    """Whether a date of a draft tells no more than the date of a source with which it shares days."""
    if mention.first is None or mention.after is None or other.first is None or other.after is None:
        return False
    if _has_ends(mention):
        return False
    if mention.first <= other.first and other.after <= mention.after:
        return True
    if mention.written == other.written and mention.written[1:] == (None, None) and mention.grain == "year":
        return True  # "at the end of 2025", of 2025
    if other.kind == "range" and (mention.first == other.first or mention.after == other.after):
        return True  # one end of "3 to 5 March"
    return mention.grain != "day" and not (other.first <= mention.first and mention.after <= other.after)


def _has_ends(mention: DateMention) -> bool:
    """Whether it is written from one date to another."""
    return mention.kind == "range"


def _ends(mention: DateMention, held: Sources) -> tuple[Facts, DateMention] | None:
    """The source and date with the first end of a range, where the sources have both."""
    if mention.first is None or mention.after is None:
        return None
    told = [(source, other) for source in held.facts for other in source.dates if other.first is not None]
    last = any(other.after == mention.after for _, other in told)
    return next(((source, other) for source, other in told if last and other.first == mention.first), None)


def _length(mention: DateMention, held: Sources) -> tuple[Facts, Quantity] | None:
    """The length of time of a source that a range of whole months is as long as: "the first ten months"."""
    if "day" in mention.known or mention.grain not in {"month", "year"}:
        return None
    lengths = ((source, figure) for source in held.facts for figure in source.quantities if figure.kind == "duration")
    return next((pair for pair in lengths if dates.compare(mention, pair[1]).verdict in {"equal", "refines"}), None)


# ---- by their parts -------------------------------------------------------------------------------------------------


def _parts(mention: DateMention, facts: Facts) -> _Parts:
    """What is known of a date."""
    first = mention.first
    if first is None:
        return _Parts(*mention.written, _weekday(mention, facts))
    if mention.grain == "day" and mention.after == first + _ONE_DAY:
        return _Parts(first.year, first.month, first.day, first.weekday())
    return _Parts(first.year, first.month if mention.grain == "month" else None, None, None)


def _weekday(mention: DateMention, facts: Facts) -> int | None:
    """The weekday that a date has; a bare one is read again by some day, since nothing places it."""
    if mention.weekday is not None or "weekday" not in mention.known:
        return mention.weekday
    language = facts.document.language.code if facts.document.language else ""
    again = dates.find(mention.text, language=language, published=_SOME_DAY)
    return again[0].first.weekday() if again and again[0].first else None


def _by_parts(mention: DateMention, draft: Facts, other: DateMention, source: Facts) -> Sentence | None:
    """Why a date may be that of a source, one of which is not placed, or `None`."""
    if mention.text.casefold() == other.text.casefold() and mention.written == other.written:
        return say("the source writes it in the same words")
    own, theirs = _parts(mention, draft), _parts(other, source)
    if own.agree(theirs) and (theirs.of_a_day or not own.of_a_day):
        return say("nothing of it differs from the date of the source")
    return None


def _relative(mention: DateMention) -> bool:
    """Whether nothing is written of a date but how far it is from another: "last night", "two days later"."""
    return not mention.known and mention.grain not in {"decade", "century"} and mention.written == (None, None, None)


def _silent(other: DateMention, source: Facts) -> bool:
    """Whether a source without a day of publication tells of a day that may be any."""
    day = other.kind == "date" and other.grain == "day" and other.first is None
    return day and source.document.published is None and not any(_parts(other, source))


def _unplaced(mention: DateMention, draft: Facts, held: Sources) -> Backed | None:
    """A date that the draft does not place, by what is written of it; `None` where that is nothing."""
    own = _parts(mention, draft)
    for source in held.facts:
        for other in source.dates:
            if other.kind in {"date", "range"} and (why := _by_parts(mention, draft, other, source)):
                return _supported(mention, source, other.span, other.text, why)
        published = source.document.published
        if published and own.agree(_Parts(*published.day.timetuple()[:3], published.day.weekday())):
            return _supported(mention, source, published.span, "", say("the day the source was published"))
    if not any(part is not None for part in own) and mention.fault is None:
        return None
    return _missing(mention, held)


# ---- clock times ----------------------------------------------------------------------------------------------------


def _clock(mention: DateMention, held: Sources) -> Backed | None:
    """The verdict on a clock time; `None` where it is none that can be compared."""
    own = minutes_of(mention)
    if own is None and mention.timex is None:  # 27.15: no clock has it
        copied = ((source, other) for source in held.facts for other in source.dates if other.text == mention.text)
        same = next(copied, None)
        why = say("the source writes it in the same words")
        return _supported(mention, same[0], same[1].span, same[1].text, why) if same else _missing(mention, held)
    if own is None:
        return None
    told = False
    for source in held.facts:
        for other in source.dates:
            theirs = minutes_of(other)
            if theirs is None:
                continue
            told = True
            if _one_time(own, theirs, mention.zone, other.zone):
                return _supported(mention, source, other.span, other.text, say("the same time"))
    told = told or held.has_times
    if (
        not told
        or held.has_number(f"{own // 60:02}:{own % 60:02}")
        or (not own % 60 and {own // 60, own // 60 % 12} & {int(value) for value in held.unread})
    ):
        return None  # "10时" that nobody read
    return _missing(mention, held)


def minutes_of(mention: DateMention) -> int | None:
    """Minutes since midnight of a clock time; `None` for anything else."""
    hour, colon, minute = (mention.timex or "").rpartition("T")[2].partition(":")
    if "time" not in mention.known or not colon or not (hour.isdigit() and minute[:2].isdigit()):
        return None
    return int(hour) * 60 + int(minute[:2])


def _one_time(own: int, theirs: int, zone: int | None, other: int | None) -> bool:
    """Whether two clock times may be one: half a day apart where nothing says which half, or rounded by the draft."""
    apart = [(own - theirs) % _HALF]
    if zone is not None and other is not None and zone != other:
        apart.append((own - zone - theirs + other) % _WHOLE)
    near = [gap for unit, gap in _ROUND if own % unit == 0]
    return any(
        min(gap, _HALF - gap if at == 0 else _WHOLE - gap) <= max(near, default=0) for at, gap in enumerate(apart)
    )


# ---- what is told ---------------------------------------------------------------------------------------------------


def _supported(mention: DateMention, source: Facts, span: Span | None, text: str, why: Sentence) -> Backed:
    return Backed("date", mention.span, mention.text, "supported", source.document.id, span, text, (why,))


def _missing(mention: DateMention, held: Sources) -> Backed:
    """A date that no source has, with the one of a source that differs in one part alone."""
    near: tuple[tuple[int, int], Facts, DateMention] | None = None
    for source in held.facts:
        for other in source.dates:
            if mention.first is None or other.first is None:
                continue
            apart = _fields_apart(mention, other), abs((mention.first - other.first).days)
            if near is None or apart < near[0]:
                near = apart, source, other
    if near is not None and near[0][0] == 1:
        why = say("no source has this date; “{text}” differs from it in one part", text=near[2].text)
        _, source, other = near
        return Backed(
            "date", mention.span, mention.text, "unsupported", source.document.id, other.span, other.text, (why,)
        )
    why = say("no source has this time") if mention.kind == "time" else say("no source has this date")
    return Backed("date", mention.span, mention.text, "unsupported", why=(why,))


def _fields_apart(one: DateMention, other: DateMention) -> int:
    """In how many of day, month and year two written dates differ."""
    return sum(left != right for left, right in zip(one.written, other.written, strict=True))


def _reason(found: Comparison) -> Sentence:
    """What a comparison of two dates came to, in one sentence: how each was read is no matter here."""
    if found.verdict == "refines":
        return say("one of the two dates lies within the other")
    if found.verdict == "overlaps":
        return say("the two dates share some days")
    if found.verdict == "possible":
        return say("the same day, in one reading of the date")
    return say("the same day") if found.verdict == "equal" else say("a day apart, as zones and calendars may be")
