"""Arithmetic of days, checked against counting them one by one."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.checks._calendar import (
    Days,
    ages,
    days_of,
    fits_length,
    one_slip_away,
    real,
    span_in_days,
    year_beside,
)

DATES = st.dates(min_value=date(1800, 1, 1), max_value=date(2100, 12, 31))


def exact(day):
    """A day known exactly."""
    return Days(day, day)


@pytest.mark.parametrize(
    ("parts", "first", "last"),
    [
        ((2024, 2, 29), date(2024, 2, 29), date(2024, 2, 29)),
        ((2023, 2, None), date(2023, 2, 1), date(2023, 2, 28)),
        ((1971, None, None), date(1971, 1, 1), date(1971, 12, 31)),
    ],
)
def test_partial_days(parts, first, last):
    """What is not written stays open within what is."""
    assert days_of(*parts) == Days(first, last)


@pytest.mark.parametrize("parts", [(2023, 2, 29), (2024, 13, 1), (None, 5, 5), (2024, 0, 3), (0, 1, 1), (10_000, 1, 1)])
def test_no_such_day(parts):
    """A day that is not in the calendar, or not placed in a year, is no day."""
    assert days_of(*parts) is None


@given(DATES, DATES)
def test_age_is_the_number_of_birthdays(born, on):
    """A full age counts the birthdays reached; one born on 29 February reaches it on 1 March in common years."""
    assume(born < on)
    birthdays = sum(
        1 for year in range(born.year + 1, on.year + 1) if (real(year, born.month, born.day) or date(year, 3, 1)) <= on
    )
    assert ages(exact(born), exact(on)) == (birthdays, birthdays)


@given(DATES, DATES)
def test_birth_year_alone_leaves_two_ages(born, on):
    """Known only by the year, the age on a day is one of two."""
    assume(born.year < on.year)
    low, high = ages(days_of(born.year, None, None), exact(on))
    assert low <= ages(exact(born), exact(on))[0] <= high <= low + 1


@given(DATES, st.integers(0, 4000))
def test_days_count_both_ways(start, length):
    """With and without its first day, a length of days fits; one day more or less does not."""
    first, last = exact(start), exact(start + timedelta(days=length))
    assert span_in_days(first, last) == (length, length + 1)
    for stated in (length, length + 1):
        assert fits_length(Decimal(stated), Decimal(stated), "day", first, last)
    for stated in (length - 1, length + 2):
        assert not fits_length(Decimal(stated), Decimal(stated), "day", first, last)


@given(DATES, st.integers(1, 40))
def test_whole_years_fit_and_two_off_do_not(start, years):
    """A length in years may be rounded to either side, not further."""
    end = real(start.year + years, start.month, start.day)
    assume(end)
    assert fits_length(Decimal(years), Decimal(years), "year", exact(start), exact(end))
    for stated in (years - 2, years + 2):
        assert not fits_length(Decimal(stated), Decimal(stated), "year", exact(start), exact(end))


@pytest.mark.parametrize(
    ("stated", "unit", "start", "end", "fits"),
    [
        (3, "year", (1950, None, None), (1953, None, None), True),
        (4, "year", (1950, None, None), (1953, None, None), True),
        (5, "year", (1950, None, None), (1953, None, None), False),
        (6, "month", (2024, 3, None), (2024, 8, None), True),
        (8, "month", (2024, 3, None), (2024, 8, None), False),
        (6, "week", (2024, 9, 17), (2024, 10, 29), True),
        (4, "week", (2024, 9, 17), (2024, 10, 29), False),
    ],
)
def test_lengths_by_grain(stated, unit, start, end, fits):
    """Coarse dates leave room for every length that they can make."""
    assert fits_length(Decimal(stated), Decimal(stated), unit, days_of(*start), days_of(*end)) is fits


def test_open_bounds_are_open():
    """A floor has no upper end, a ceiling no lower one."""
    start, end = exact(date(2024, 5, 1)), exact(date(2024, 5, 20))
    assert fits_length(Decimal(10), None, "day", start, end)
    assert not fits_length(None, Decimal(10), "day", start, end)


@given(DATES, st.integers(0, 6))
def test_slips_have_the_weekday(day, weekday):
    """Every repair of a weekday lands on that weekday and changes one part."""
    for other in one_slip_away(day, weekday):
        assert other.weekday() == weekday
        assert sum(a != b for a, b in zip(other.timetuple()[:3], day.timetuple()[:3], strict=True)) == 1


@given(DATES, DATES)
def test_nearest_year(day, anchor):
    """A yearless date lands within half a year of its anchor, 29 February aside."""
    assume((day.month, day.day) != (2, 29))
    assert abs((year_beside(day.month, day.day, anchor) - anchor).days) <= 183
