"""Whether two dates can be the same, and why.

Verdicts, first rule that fits:

- `invalid`: a side cannot exist, or its weekday contradicts it.
- `unknown`: a side is not placed; day and month are still compared.
- `equal`, `refines` (one inside the other), `overlaps`: by the best readings.
- `possible`: only another reading fits.
- `slack`: a day apart, and time zones or a sighted calendar explain it.
- `conflict`: everything else.

Lengths compare by months and days; a length meets a range whose length, last day counted or not, is that long. An age
is a length in completed years: who is 69 has lived 69 years and less than 70.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from factcheck.errors import UsageError
from factcheck.model import Comparison, DateMention, DateReading, Quantity, Sentence, Span, say, wanted
from factcheck.patterns import late

_LENGTH = late(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
_MONTH, _YEAR, _WEEK, _DAY_SECONDS = Decimal("30.44"), Decimal("365.25"), 7, 86_400
_TIMES = frozenset({"age", "duration"})
_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_TOLERANCE = {"W": 3, "M": 5}
"""Days by which a stated number of weeks or months may miss the calendar: nobody counts weeks to the day."""


def compare(
    a: DateMention | Quantity, b: DateMention | Quantity, *, zones: tuple[str | None, str | None] = (None, None)
) -> Comparison:
    """Whether two dates can be the same.

    Args:
        a: one date, range or length; an age or a length may also be a figure as `quantities.find` gives it.
        b: the other.
        zones: names of the time zones that the two are told in, where they are known: `("Asia/Jakarta", None)`.

    Returns:
        A verdict (see the module) with its reasons. It does not depend on the order of the two.
    """
    wanted("a", a, DateMention, Quantity)
    wanted("b", b, DateMention, Quantity)
    for side in (a, b):
        if isinstance(side, DateMention) and (said := _invalid(side)):
            return Comparison.of("invalid", said)
    if isinstance(a, Quantity) or isinstance(b, Quantity) or "duration" in {a.kind, b.kind}:
        return _lengths(a, b)
    if not (_placed(a) and _placed(b)):
        return _unplaced(a, b)
    best = _spans(a.readings[0], b.readings[0])
    if best:
        return _told(best, a.readings[0], b.readings[0])
    return _apart(a, b, zones)


def between(a: DateMention, b: DateMention) -> DateMention:
    """The time from one placed date to another as a range, so that it compares with a stated length.

    Raises:
        UsageError: a side is not placed, or is no date.
    """
    wanted("a", a, DateMention)
    wanted("b", b, DateMention)
    early, late = sorted((a, b), key=lambda side: (side.first or date.max, side.span))
    if early.first is None or late.after is None:
        raise UsageError(say("both dates must be placed: find them with published="))
    grain = "day" if {a.grain, b.grain} == {"day"} else "month" if {a.grain, b.grain} <= {"day", "month"} else "year"
    value = f"{early.first}/{late.after}"
    reading = DateReading(value, early.first, late.after, say("from {a} to {b}", a=early.text, b=late.text))
    span = Span(min(a.span.start, b.span.start), max(a.span.end, b.span.end))
    return DateMention(span, f"{early.text} / {late.text}", "range", value, (reading,), grain=grain, rule="between")


_WEEKDAYS = (
    say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday"), say("Friday"), say("Saturday"), say("Sunday"),
)  # fmt: skip


def _invalid(mention: DateMention) -> Sentence | None:
    if mention.fault:
        return say("“{date}”: {fault}", date=mention.text, fault=mention.fault)
    if mention.weekday is None or not mention.readings:
        return None
    if any(reading.first and reading.first.weekday() == mention.weekday for reading in mention.readings):
        return None
    if not (first := mention.first):
        return None
    weekday = _WEEKDAYS[first.weekday()]
    return say("“{date}”: {day} is a {weekday}", date=mention.text, day=str(first), weekday=weekday)


def _placed(mention: DateMention) -> bool:
    return bool(mention.readings) and mention.first is not None


def _told(verdict: str, one: DateReading, other: DateReading) -> Comparison:
    """A verdict on two readings, with both and how each came about."""
    low, high = sorted((one.timex or "", other.timex or ""))
    pair = say("{low} and {high}", low=low, high=high)
    if verdict == "possible":
        pair = say("only another reading fits: {low} and {high}", low=low, high=high)
    return Comparison(verdict, (pair, *_why(one, other)))


def _why(*readings: DateReading) -> list[Sentence]:
    told = {say("{day}: {how}", day=str(item.timex), how=item.said) for item in readings if item.said}
    return sorted(told, key=str)


def _spans(one: DateReading, other: DateReading) -> str:
    """`equal`, `refines`, `overlaps`, or an empty string for two spans that share no day."""
    if one.first is None or one.after is None or other.first is None or other.after is None:
        return ""
    if (one.first, one.after) == (other.first, other.after):
        return "equal"
    if one.first >= other.after or other.first >= one.after:
        return ""
    within = (one.first <= other.first and other.after <= one.after) or (
        other.first <= one.first and one.after <= other.after
    )
    return "refines" if within else "overlaps"


def _unplaced(a: DateMention, b: DateMention) -> Comparison:
    """Without an anchor or a year: nothing is sure, but day and month may still agree or differ."""
    parts = zip(a.written[1:], b.written[1:], strict=True)
    differs = any(one is not None and other is not None and one != other for one, other in parts)
    both = all(part is not None for side in (a, b) for part in side.written[1:])
    if both:
        said = say("day and month differ") if differs else say("day and month agree; a year is not known")
        return Comparison.of("unknown", said)
    return Comparison.of("unknown", say("a side is not placed: no day of publication is known"))


def _apart(a: DateMention, b: DateMention, zones: tuple[str | None, str | None]) -> Comparison:
    """Two dates whose best readings share no day."""
    pairs = [(one, other) for one in a.readings for other in b.readings]
    near = [pair for pair in pairs if _spans(*pair)]
    tolerant = any(reading.sighted for side in (a, b) for reading in side.readings)
    if near and not tolerant:
        return _told("possible", *near[0])
    if near:
        return Comparison.of("slack", say("a day apart: the moon is sighted a day earlier or later in places"))
    zone, other = zones
    if (
        _gap(a.readings[0], b.readings[0]) == timedelta(0)
        and zone
        and other
        and zone != other
        and a.grain == b.grain == "day"
    ):
        west, east = sorted((zone, other))
        return Comparison.of("slack", say("a day apart, told in {one} and {other}", one=west, other=east))
    return _told("conflict", a.readings[0], b.readings[0])


def _gap(one: DateReading, other: DateReading) -> timedelta | None:
    """Time between the end of the earlier and the start of the later."""
    if one.first is None or one.after is None or other.first is None or other.after is None:
        return None
    return max(one.first, other.first) - min(one.after, other.after)


# ---- lengths ---------------------------------------------------------------------------------------------------------


def _days(value: str) -> tuple[Decimal, Decimal] | None:
    """The shortest and longest number of days that a TIMEX duration may stand for."""
    found = _LENGTH.fullmatch(value)
    if not found or value == "P":
        return None
    years, months, weeks, days, hours, minutes, seconds = (
        Decimal(part) if part else Decimal(0) for part in found.groups()
    )
    total = years * _YEAR + months * _MONTH + weeks * _WEEK + days
    total += (hours * 3600 + minutes * 60 + seconds) / _DAY_SECONDS
    slack = Decimal(_TOLERANCE["M"] if months else _TOLERANCE["W"] if weeks else 0)
    if years and not (months or weeks or days):
        return (years - Decimal("0.5")) * _YEAR, (years + Decimal("0.5")) * _YEAR
    return total - slack, total + slack


def _span_of(mention: DateMention | Quantity) -> tuple[Decimal, Decimal] | None:
    """A duration's days, an age's; of a placed range, its length with the last day left out and counted in."""
    if isinstance(mention, Quantity):
        return _figure(mention)
    if mention.kind == "duration":
        ends = [_days(part) for part in (mention.timex or "").split("/")]
        if not ends or ends[0] is None or ends[-1] is None:
            return None
        return ends[0][0], ends[-1][1]
    first, after = mention.first, mention.after
    if first is None or after is None:
        return None
    return _counted(first, after, mention.grain)


def _figure(quantity: Quantity) -> tuple[Decimal, Decimal] | None:
    """The days of a figure that is an age or a length of time; `None` for any other, or one that is open."""
    letter = _LETTERS.get(quantity.unit or "year" if quantity.kind == "age" else quantity.unit or "")
    if quantity.kind not in _TIMES or letter is None or quantity.low is None or quantity.high is None:
        return None
    if quantity.kind == "age" and letter == "Y":
        return quantity.low * _YEAR, (quantity.high + 1) * _YEAR - 1
    ends = [_days(f"P{end:f}{letter}") for end in (quantity.low, quantity.high)]
    return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None


def _counted(first: date, after: date, grain: str) -> tuple[Decimal, Decimal]:
    days = Decimal((after - first).days)
    unit = {"year": _YEAR, "month": _MONTH}.get(grain, Decimal(1))
    return days - unit, days


def _lengths(a: DateMention | Quantity, b: DateMention | Quantity) -> Comparison:
    one, other = _span_of(a), _span_of(b)
    a_day, b_day = (isinstance(side, DateMention) and side.kind not in {"duration", "range"} for side in (a, b))
    if one is None or other is None or a_day or b_day:
        return Comparison.of("unknown", say("a length and a day cannot be compared without a start"))
    if a.kind == b.kind and one == other:
        return Comparison.of("equal", say("both {length}", length=min(_said(a), _said(b))))
    return _overlap(one, other)


def _said(side: DateMention | Quantity) -> str:
    return side.text if isinstance(side, Quantity) else str(side.timex)


def _overlap(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> Comparison:
    short, long = (f"{low:.0f}-{high:.0f}" for low, high in sorted((one, other)))
    said = say("{short} days and {long} days", short=short, long=long)
    return Comparison.of("refines" if one[0] <= other[1] and other[0] <= one[1] else "conflict", said)
