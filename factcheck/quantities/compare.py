"""Comparing two figures: by their intervals, after units are made the same."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING

from factcheck.model import Comparison, Quantity, say, wanted
from factcheck.quantities import units
from factcheck.quantities.interval import SLACK, Interval, Slack, interval, rounding

if TYPE_CHECKING:
    from factcheck.model import Sentence

_TWO = 2
_DIGITS = 6
"""Digits of a bound that are said."""
APART = frozenset({"change", "previous"})
"""Roles of figures that are compared with their like alone."""
_BY_UNIT = frozenset({"physical", "duration", "temperature", "age"})
_SAME_KIND = (frozenset({"duration", "age"}),)


def allowed(figure: Quantity, slack: Slack = SLACK) -> Interval:
    """The interval of a figure, rounding of a range's ends included."""
    if figure.hedge == "range" and figure.low is not None and figure.high is not None:
        low, high = sorted((figure.low, figure.high))
        below = rounding(low, figure.step, figure.kind, slack)
        above = rounding(high, figure.step, figure.kind, slack)
        return Interval(low - below, high + above)
    if figure.value is None:
        return Interval(figure.low, figure.high, figure.low_open, figure.high_open)
    return interval(figure.value, figure.step, figure.kind, figure.hedge, slack)


def _readings(figure: Quantity, slack: Slack) -> list[Interval]:
    if len(figure.readings) < _TWO or figure.value is None:
        return [allowed(figure, slack)]
    return [Interval(item.low, item.high, figure.low_open, figure.high_open) for item in figure.readings]


def _incomparable(a: Quantity, b: Quantity) -> Sentence | None:
    """Why two figures say nothing of each other, or `None`."""
    if a.kind != b.kind and not any({a.kind, b.kind} <= same for same in _SAME_KIND):
        return say("{a} and {b} are different things", a=a.kind, b=b.kind)
    if (a.role in APART or b.role in APART) and a.role != b.role:
        return say("one is a {a}, the other a {b}", a=a.role or "level", b=b.role or "level")
    if a.unit == b.unit:
        return None
    if a.kind not in _BY_UNIT or a.unit is None or b.unit is None or not units.alike(a.unit, b.unit):
        return say("no rate between {a} and {b}", a=a.unit or "–", b=b.unit or "–")
    return None


def _converted(span: Interval, one: str, other: str) -> Interval:
    low = None if span.low is None else units.convert(span.low, one, other)
    high = None if span.high is None else units.convert(span.high, one, other)
    return Interval(low, high, span.low_open, span.high_open)


def _finer(one: Interval, other: Interval) -> bool:
    """Whether `one` lies within `other` and is at most half as wide."""
    if not one.inside(other) or one.width is None:
        return False
    return other.width is None or (one.width * 2 <= other.width and one.width < other.width)


def _said(span: Interval) -> Sentence | Decimal | str:
    low: Decimal | str = "…" if span.low is None else _short(span.low)
    high: Decimal | str = "…" if span.high is None else _short(span.high)
    return low if low == high else say("{low} to {high}", low=low, high=high)


def _short(value: Decimal) -> Decimal:
    """A bound with as many digits as people read; conversions between units have dozens."""
    return Context(prec=max(_DIGITS, value.adjusted() + 1)).create_decimal(value)


def compare(a: Quantity, b: Quantity, *, slack: Slack = SLACK) -> Comparison:
    """Whether two figures can be the same; what they count is the caller's business.

    Args:
        a: one figure.
        b: the other.
        slack: how far rounding and `about` may reach.

    Returns:
        `compatible`: the intervals meet; `refines`: one lies within the other and is at most half as wide (the reason
        says which); `conflict`: they do not meet; `incomparable`: other dimension, currency or role.

    Raises:
        UsageError: one of the two is no quantity.
    """
    wanted("a", a, Quantity)
    wanted("b", b, Quantity)
    if reason := _incomparable(a, b):
        return Comparison.of("incomparable", reason)
    ours, theirs = _readings(a, slack), _readings(b, slack)
    if a.unit != b.unit and a.unit is not None and b.unit is not None:
        theirs = [_converted(span, b.unit, a.unit) for span in theirs]
    pairs = [(one, other) for one in ours for other in theirs]
    meeting = [(one, other) for one, other in pairs if one.meets(other)]
    if not meeting:
        one, other = pairs[0]
        said = say("{a} and {b} do not meet", a=_said(one), b=_said(other))
        return Comparison.of("conflict", said, *_slip(a, b))
    one, other = meeting[0]
    why = say("{a} and {b} meet", a=_said(one), b=_said(other))
    if len(pairs) > 1:
        why = say("{a} and {b} meet, in one reading of an open separator", a=_said(one), b=_said(other))
    for first, second, side in ((one, other, a), (other, one, b)):
        if _finer(first, second):
            finer = say("“{text}” is the finer form: {a} lies in {b}", text=side.text, a=_said(first), b=_said(second))
            return Comparison.of("refines", finer, score=1.0)
    return Comparison.of("compatible", why, score=1.0)


def _slip(a: Quantity, b: Quantity) -> tuple[Sentence, ...]:
    """Names the usual slips: a scale word, a digit, two digits that changed places."""
    if not a.value or not b.value or a.unit != b.unit:
        return ()
    ratio = max(a.value / b.value, b.value / a.value)
    if ratio in {Decimal(1000), Decimal(1_000_000)}:
        return (say("they differ by a factor of {ratio}: a scale word may be wrong", ratio=ratio),)
    if ratio in {Decimal(10), Decimal(100)}:
        return (say("they differ by a factor of {ratio}: a digit may be missing", ratio=ratio),)
    one, other = str(a.value.normalize()), str(b.value.normalize())
    if len(one) != len(other) or sorted(one) != sorted(other):
        return ()
    if sum(x != y for x, y in zip(one, other, strict=True)) == _TWO:
        return (say("the same digits, two of them in changed places"),)
    return ()
