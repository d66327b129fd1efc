"""Arithmetic on intervals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.interval import Interval, growth, percent, stated, total
from factcheck.model import Quantity, Span

ENDS = st.decimals(min_value=0, max_value=10**9, places=2)


@st.composite
def intervals(draw):
    """A bounded interval of values that are not negative."""
    low, high = sorted((draw(ENDS), draw(ENDS)))
    return Interval(low, high)


def inside(interval, share):
    """A value of an interval."""
    return interval.low + (interval.high - interval.low) * share


@given(intervals(), intervals(), st.sampled_from([Decimal(0), Decimal("0.5"), Decimal(1)]))
def test_sums_and_differences_hold_every_pair(one, other, share):
    """The sum and the difference of two values lie in the sum and difference of their intervals."""
    a, b = inside(one, share), inside(other, share)
    assert one.plus(other).low <= a + b <= one.plus(other).high
    assert one.minus(other).low <= a - b <= one.minus(other).high


@given(intervals(), intervals())
def test_meeting_is_symmetric_and_widening_never_parts(one, other):
    """Two intervals meet both ways or neither way, and a wider one still meets."""
    assert one.meets(other) == other.meets(one)
    if one.meets(other):
        assert one.wider(Decimal(1), Decimal(1)).meets(other)


@given(intervals(), intervals(), st.sampled_from([Decimal(0), Decimal("0.5"), Decimal(1)]))
def test_ratios_hold_every_pair(one, other, share):
    """A ratio of two positive values lies in the ratio of their intervals."""
    made = one.over(other)
    if made is not None and other.low > 0:
        ratio = inside(one, share) / inside(other, share)
        slack = Decimal("1e-20") * (1 + ratio)
        assert made.low - slack <= ratio <= made.high + slack


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (Interval(Decimal(1), Decimal(2), high_open=True), Interval(Decimal(2), Decimal(3)), False),
        (Interval(Decimal(1), Decimal(2)), Interval(Decimal(2), Decimal(3)), True),
        (Interval(Decimal(1), None), Interval(Decimal(99), Decimal(99)), True),
        (Interval(None, Decimal(1)), Interval(Decimal(2), None), False),
    ],
)
def test_open_ends(one, other, meet):
    """An end that is left out does not meet; no end at all meets whatever lies beyond."""
    assert one.meets(other) is meet


def test_nothing_divides_by_nothing():
    """A ratio to an interval that holds zero is not known."""
    assert Interval(Decimal(1), Decimal(2)).over(Interval(Decimal(0), Decimal(2))) is None
    assert Interval(Decimal(0), Decimal(2)).over(Interval(Decimal(1), Decimal(2))) == Interval(Decimal(0), Decimal(2))


def test_percent_growth_and_total():
    """A share, a growth and a sum of plain values."""
    two, eight = Interval.point(Decimal(2)), Interval.point(Decimal(8))
    assert percent(two, eight) == Interval.point(Decimal(25))
    assert growth(two, eight) == Interval.point(Decimal(300))
    assert total([two, eight, two]) == Interval.point(Decimal(12))


@given(st.decimals(min_value=1, max_value=99, places=1))
def test_a_stated_result_may_be_rounded_or_cut(value):
    """A result printed with one decimal allows its rounding and its truncation."""
    low, high = value - Decimal("0.05"), value + Decimal("0.05")
    written = Quantity(Span(0, 1), "x", value, low, high, kind="percent", step=Decimal("0.1"), high_open=True)
    allows = stated(written)
    assert allows.meets(Interval.point(low))
    assert allows.meets(Interval.point(value + Decimal("0.099")))
    assert not allows.meets(Interval.point(value + Decimal("0.1")))
    assert not allows.meets(Interval.point(value - Decimal("0.06")))
