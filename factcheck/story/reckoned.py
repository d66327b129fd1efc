"""A figure that a draft has reckoned: a share, a difference, a length of time that others make.

What two figures of the draft itself make is nobody else's matter. What figures and days of a source make, the source
backs: those of one sentence, or two of which the draft tells one beside its own figure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from factcheck import dates, quantities
from factcheck.model import say
from factcheck.story.backed_dates import minutes_of
from factcheck.story.backs import backs, digits_of, is_of_points
from factcheck.story.spellings import language_of
from factcheck.story.within import figures_in, sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import DateMention, Facts, Quantity, Sentence
    from factcheck.story.sources import Sources

_OFF = Decimal("0.02")
"""How far the share that two figures make may be from one in words."""
_OPEN = Decimal("0.1")
"""How far a share may be from one in words on the side that the hedge leaves open: "more than a third"."""
_NOTHING = Decimal()
_BEFORE = 2
"""Sentences before that of a share in which a figure may stand that makes it."""
_FIGURES = 12
"""Figures on either side of a share among which those stand that make it."""
_START, _PLACE = attrgetter("start"), attrgetter("span.start")
_QUARTER = 3
_TENTH = 10
"""A hedged difference is off by no more than a tenth."""
_DIGITS = 3
_SMALL = {"count", "duration", "age"}
"""Kinds of figures that are often so small that any two of them may be that far apart."""
_FEW = 2
"""A number that a draft may have counted itself."""
_LONG = 7
"""Days from one to that of publication which are no chance."""
_BESIDE = 2
"""Figures from one to the next with which a draft compares it."""
_DECADES = 20
_DAYS = {"week": Decimal(7), "month": Decimal("30.44"), "year": Decimal("365.25")}
_FINE = {"year": ("day", "month", "year"), "month": ("day", "month")}
"""Of what grain a day may be from which a length of a unit is counted."""
_CLOCK = {"hour": 60, "minute": 1}
_DAY, _MINUTES = 24 * 60, 5
_NEAR = Decimal("0.5")
"""Weeks and months by which a length in round numbers may be off."""
_ROUNDED = {"more_than": (0, 6), "just_over": (0, 4), "nearly": (4, 0), "less_than": (6, 0), "approx": (4, 4)}
"""By how many halves of its last place a change may be off below and above, by its hedge."""
_STEP = say("the source tells how far it is from another figure")
_Met = tuple["Facts", "Quantity", tuple["Sentence", ...]]


def reckoned(draft: Facts, figure: Quantity, held: Sources) -> _Met | None:
    """What a figure of a draft is reckoned from in a source, or `None`.

    Args:
        draft: facts of the draft.
        figure: the figure.
        held: the sources.
    """
    return (
        _length(figure, held)
        or _change(figure, held)
        or _before(figure, held)
        or _rate(figure, held)
        or _difference(draft, figure, held)
        or _beside(draft, figure, held)
        or _part(figure, held)
    )


def reckoned_itself(draft: Facts, figure: Quantity) -> bool:
    """Whether a figure is what two others of the draft make: a share of them, or how far they are apart.

    Args:
        draft: facts of the draft.
        figure: the figure.
    """
    return _share_itself(draft, figure) or _gap_itself(draft, figure)


def _gap_itself(draft: Facts, figure: Quantity) -> bool:
    """Whether two figures that follow each other in a sentence are as far apart: "£6bn over budget", 24.6 for 18.4.

    Small counts and lengths of time may be anything, so they are none.
    """
    if figure.value is None or (figure.kind in _SMALL and len(digits_of(figure.value)) < _DIGITS):
        return False
    place = bisect_left(draft.quantities, figure.span.start, key=_PLACE)
    pairs = pairwise(draft.quantities[max(0, place - _FIGURES) : place + _FIGURES + 1])
    return any(
        figure not in pair
        and (one.kind, one.unit) == (two.kind, two.unit) == (figure.kind, figure.unit)
        and one.value is not None
        and two.value is not None
        and one.value != two.value
        and sentence_of(draft, one.span).covers(two.span)
        and _is_apart(figure, one, two)
        for pair in pairs
        for one, two in [pair]
    )


def _share_itself(draft: Facts, figure: Quantity) -> bool:
    """Whether a share is what two figures near it make, so that the draft has reckoned it: "half of them, or 41 of 82".

    One of the two stands in its own sentence, the other there or shortly before.
    """
    if figure.kind != "ratio" or figure.value is None or figure.value >= 1:
        return False
    span, off = quantities.allowed(figure), Decimal() if figure.hedge else _OFF
    own = sentence_of(draft, figure.span)
    at = bisect_right(draft.sentences, own.start, key=_START)
    begin = draft.sentences[max(0, at - 1 - _BEFORE)].start
    place = bisect_left(draft.quantities, figure.span.start, key=_PLACE)
    beside = draft.quantities[max(0, place - _FIGURES) : place + _FIGURES + 1]
    near = [one for one in beside if begin <= one.span.start < own.end]
    pairs = (
        (one.value, other.value)
        for one in near
        for other in near
        if (one.kind, one.unit) == (other.kind, other.unit) != ("ratio", None)
        and (own.covers(one.span) or own.covers(other.span))
        and one.value
        and other.value
        and one.value < other.value
    )
    shares = (small / large for small, large in pairs)
    return any(
        (span.low is None or span.low - off <= share) and (span.high is None or share <= span.high + off)
        for share in shares
    )


def _length(figure: Quantity, held: Sources) -> _Met | None:
    """A range of days of a source that is as long as a length of time of the draft."""
    if figure.kind not in {"duration", "age"}:
        return None
    for source, mention in held.ranges:
        fits = mention.kind == "range" and dates.compare(figure, mention).verdict in {"equal", "refines"}
        if fits or (mention.grain == "quarter" and figure.unit == "month" and figure.value == _QUARTER):
            return source, _at(figure, mention), (say("the source has its beginning and its end"),)
    if figure.unit == "year" and figure.value == _TENTH:  # "in the coming decade"
        for source in held.facts:
            for mention in source.dates:
                if mention.grain == "decade" and not mention.known:
                    return source, _at(figure, mention), (say("the source has its length"),)
    return (
        _since(figure, held)
        or _between(figure, held)
        or _clocks(figure, held)
        or _relative(figure, held)
        or _nth(figure, held)
    )


def _since(figure: Quantity, held: Sources) -> _Met | None:
    """A day of a source that lies as long before its publication as a draft has reckoned."""
    if figure.value is None or figure.value < (_LONG if figure.unit == "day" else _FEW):
        return None
    for source in held.facts:
        published = source.document.published
        for mention in source.dates if published else ():
            if mention.first is None or published is None or mention.kind == "time":
                continue
            fine = mention.grain in _FINE.get(figure.unit or "", ("day",))
            if fine and _so_long((published.day - mention.first).days, figure):
                return source, _at(figure, mention), (say("the source has the day from which it is counted"),)
    return None


def _between(figure: Quantity, held: Sources) -> _Met | None:
    """Two days of one sentence of a source that are as far apart as a length of time of the draft is long."""
    fine = _FINE.get(figure.unit or "", ("day",))
    for source in held.facts:
        days = [day for day in source.dates if day.first is not None and day.grain in fine and day.kind == "date"]
        for at, one in enumerate(days):
            for two in days[at + 1 : at + 1 + _BESIDE]:
                apart = abs((two.first - one.first).days) if one.first and two.first else 0
                if _so_long(apart, figure) and sentence_of(source, one.span).covers(two.span):
                    return source, _at(figure, one), (say("the source has its beginning and its end"),)
    return None


def _clocks(figure: Quantity, held: Sources) -> _Met | None:
    """Two clock times of a source that are as far apart as a length in hours or minutes."""
    unit = _CLOCK.get(figure.unit or "")
    if unit is None or figure.value is None:
        return None
    wanted = figure.value * unit
    off = max(wanted / _TENTH, Decimal(_MINUTES)) if figure.hedge else Decimal()
    for source in held.facts:
        told = [(time, minutes) for time in source.dates if (minutes := minutes_of(time)) is not None]
        for (one, start), (_, end) in pairwise(told):
            if min(abs((end - start) % _DAY - wanted), abs((start - end) % _DAY - wanted)) <= off:
                return source, _at(figure, one), (say("the source has its beginning and its end"),)
    return None


def _relative(figure: Quantity, held: Sources) -> _Met | None:
    """A day that a source tells by its distance: "the results come in five days"."""
    for source in held.facts:
        for mention in source.dates:
            if mention.known or mention.kind != "date" or mention.written != (None, None, None):
                continue
            found = quantities.find(mention.text, language=language_of(source))
            if any(backs(figure, other) for other in found if other.kind == figure.kind):
                return source, _at(figure, mention), (say("the source tells the day by it"),)
    return None


def _nth(figure: Quantity, held: Sources) -> _Met | None:
    """A day, week or month that a source counts: "fighting entered a third day", of three days."""
    found = held.nth.get((figure.unit, figure.value)) if figure.value is not None else None
    if found is None:
        return None
    source, span = found
    told = replace(figure, span=span, text=span.of(source.document.text), hedge="")
    return source, told, (say("the source counts them"),)


def _so_long(days: int, figure: Quantity) -> bool:
    """Whether a draft may tell so many days as a length of time; the first day may count or not."""
    value = figure.value
    if value is None or value < _FEW:
        return False
    if figure.unit == "day":
        return value in {days, days + 1}
    unit = _DAYS.get(figure.unit or "")
    if unit is None:
        return False
    if figure.unit == "year":
        near = value >= _DECADES and not value % _TENTH and abs(value - round(days / unit)) <= 1  # "in 40 years"
        return near or value in {int(days / unit), round(days / unit)}
    return abs(days / unit - value) <= _NEAR


def _change(figure: Quantity, held: Sources) -> _Met | None:
    """The first of two figures of one sentence of a source that are as far apart as a change of the draft is large."""
    found = held.gap_of(figure) if figure.role == "change" else None
    return (*found, (say("two figures of the source are that far apart"),)) if found else None


def _before(figure: Quantity, held: Sources) -> _Met | None:
    """A level of a source from which a figure is as far as the change told beside it: "8.1, down 0.4 points"."""
    found = held.steps.get((figure.kind, figure.unit, figure.value)) if figure.value is not None else None
    return (*found, (_STEP,)) if found else None


def _rate(figure: Quantity, held: Sources) -> _Met | None:
    """A figure of a source and the earlier one beside it, of which a draft tells the change: "up 40 percent"."""
    if figure.kind != "percent" or figure.role != "change" or figure.value is None:
        return None
    least, most = _ROUNDED.get(figure.hedge, (1, 1))
    at = bisect_left(held.rates, figure.value - least * figure.step / 2, key=itemgetter(0))
    if at == len(held.rates) or held.rates[at][0] > figure.value + most * figure.step / 2:
        return None
    _, source, other = held.rates[at]
    return source, replace(other, hedge=""), (say("two figures of the source make this change"),)


def _difference(draft: Facts, figure: Quantity, held: Sources) -> _Met | None:
    """The same where the draft tells one of the two beside the difference: "81 points, four more than Denby"."""
    if figure.value is None:
        return None
    for own in figures_in(draft, sentence_of(draft, figure.span)):
        if own is figure or own.value is None or not _may_part(own, figure):
            continue
        for source, other, _ in held.near(own):
            if other.value != own.value or other.unit != own.unit:
                continue
            for beside in _next_to(source, other):
                if beside.value is not None and beside.value != other.value and _is_apart(figure, other, beside):
                    return source, replace(other, hedge=""), (say("two figures of the source are that far apart"),)
    return None


def _beside(draft: Facts, figure: Quantity, held: Sources) -> _Met | None:
    """A bare number of a source beside a figure of which both texts tell the unit: "200 litres, down from 210"."""
    if figure.kind == "count" or figure.value is None:
        return None
    for own in figures_in(draft, sentence_of(draft, figure.span)):
        if own is figure or own.unit != figure.unit or own.kind != figure.kind:
            continue
        for source, other, _ in held.near(own):
            if not backs(own, other) or other.kind != own.kind:
                continue
            for bare in figures_in(source, sentence_of(source, other.span)):
                if bare.kind == "count" and bare.value == figure.value and other is not bare:
                    return source, replace(bare, hedge=""), (say("the source has it beside “{text}”", text=other.text),)
    return None


def _may_part(own: Quantity, figure: Quantity) -> bool:
    """Whether one figure may be how far another is from a third: of its unit, or points of percent."""
    if own.kind == "percent":  # "up a tenth of a point to 4.5 percent"
        return is_of_points(figure) or (figure.kind == "ratio" and figure.value is not None and figure.value < 1)
    if own.kind != figure.kind or own.unit is None or figure.unit is None:
        return own.kind == figure.kind and own.unit == figure.unit
    return own.unit == figure.unit or (own.kind == "physical" and quantities.same_dimension(own.unit, figure.unit))


def _next_to(source: Facts, other: Quantity) -> Iterator[Quantity]:
    """The figures of its kind that follow a figure of a source or stand before it."""
    at, sentence = bisect_left(source.quantities, other.span.start, key=_PLACE), sentence_of(source, other.span)
    for beside in source.quantities[max(0, at - _BESIDE) : at + _BESIDE + 1]:
        bare = beside.kind == other.kind == "count" and None in {beside.counts, other.counts}
        alike = bare or beside.counts == other.counts or sentence.covers(beside.span)
        if beside is not other and alike and (beside.kind, beside.unit) == (other.kind, other.unit):
            yield beside


def _is_apart(figure: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether two figures of a source are as far apart as a figure of a draft says."""
    gap = abs((one.value or Decimal()) - (two.value or Decimal()))
    if one.kind == "percent":
        return figure.value == gap
    whole = replace(one, value=gap, low=gap, high=gap, step=max(one.step, two.step), hedge="", role="", readings=())
    if figure.hedge and figure.value is not None and figure.unit == whole.unit:
        return abs(figure.value - gap) * _TENTH <= figure.value
    return backs(figure, whole)


def _part(figure: Quantity, held: Sources) -> _Met | None:
    """Two figures of one sentence of a source that make a share in words: "a third", of 3,100 and 9,400."""
    if figure.kind != "ratio" or figure.value is None or figure.value >= 1:
        return None
    span, off = quantities.allowed(figure), _OFF
    low = span.low if span.low is not None else max(figure.value - _OPEN, _NOTHING)
    high = span.high if span.high is not None else figure.value + _OPEN
    at = bisect_left(held.parts, low - off, key=itemgetter(0))
    if at == len(held.parts) or held.parts[at][0] > high + off:
        return None
    _, source, part = held.parts[at]
    return source, replace(part, hedge=""), (say("two figures of the source make this share"),)


def _at(figure: Quantity, mention: DateMention) -> Quantity:
    return replace(figure, span=mention.span, text=mention.text, hedge="")
