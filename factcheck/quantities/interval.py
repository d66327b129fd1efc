"""The interval that the writing of a figure allows.

Source of the rules: a figure is as precise as its last digit that carries information. Zeros before the decimal point
are fillers (9,800 -> 100) except in percent, points, ages, temperatures, ratios and in values under 100. The two caps,
how far rounding and `about` may reach, are choices and settings.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.classes import dataclass

_EXACT_ZEROS = frozenset({"percent", "points", "age", "temperature", "ratio"})
_SMALL = Decimal(100)
_NOTHING, _ONE = Decimal(), Decimal(1)


@dataclass(frozen=True, slots=True)
class Slack:
    """How far a figure may be from the truth.

    Attributes:
        rounding: rounding reaches half a step, and never further than this share of the value.
        least_about: `about` reaches at least this share of the value.
        most_about: `about` reaches at most this share.
    """

    rounding: Decimal = Decimal("0.05")
    least_about: Decimal = Decimal("0.01")
    most_about: Decimal = Decimal("0.10")


SLACK = Slack()


class Interval(NamedTuple):
    """From `low` to `high`; `None` is open without end, `low_open` and `high_open` leave the end itself out."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether the two share a value."""
        return not (self._below(other) or other._below(self))

    def _below(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def inside(self, other: Interval) -> bool:
        """Whether every value of this interval is one of `other`."""
        low = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        high = other.high is None or (
            self.high is not None
            and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))
        )
        return low and high

    @property
    def width(self) -> Decimal | None:
        """How wide it is; `None` without end."""
        return None if self.low is None or self.high is None else self.high - self.low


def last_place(value: Decimal, step: Decimal, kind: str) -> Decimal:
    """The step of a figure, where zeros may be fillers or not."""
    if step > _ONE and (kind in _EXACT_ZEROS or abs(value) < _SMALL):
        return _ONE
    return step


def rounding(value: Decimal, step: Decimal, kind: str, slack: Slack = SLACK) -> Decimal:
    """How far rounding may have moved a figure: nothing for whole counts and ages."""
    if step == _ONE and kind in {"count", "age"}:
        return _NOTHING
    return min(step / 2, abs(value) * slack.rounding)


def about(value: Decimal, step: Decimal, kind: str, slack: Slack = SLACK) -> Decimal:
    """How far an approximate figure may be off."""
    size = abs(value)
    if kind in {"count", "age"} and size < _SMALL:
        return max(_ONE, size * slack.most_about)
    return min(max(step, size * slack.least_about), size * slack.most_about)


def interval(value: Decimal, step: Decimal, kind: str, hedge: str, slack: Slack = SLACK) -> Interval:
    """The values that a figure with this hedge allows."""
    if not hedge:
        off = rounding(value, step, kind, slack)
        return Interval(value - off, value + off, False, bool(off))  # noqa: FBT003 - quick
    reach = about(value, step, kind, slack)
    floor = None if value < 0 or kind == "temperature" else Decimal()
    match hedge:
        case "approx":
            return Interval(value - reach, value + reach)
        case "nearly":
            return Interval(value - reach, value, high_open=True)
        case "just_over":
            return Interval(value, value + reach, low_open=True)
        case "more_than":
            return Interval(value, None, low_open=True)
        case "at_least":
            return Interval(value, None)
        case "less_than":
            return Interval(floor, value, high_open=True)
        case "at_most":
            return Interval(floor, value)
    off = rounding(value, step, kind, slack)
    return Interval(value - off, value + off, high_open=bool(off))
