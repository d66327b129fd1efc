"""Other calendars: what is asked, what its days are, and what is said of them."""

import sys
from datetime import date

import pytest

import factcheck
from factcheck import dates
from factcheck.dates import calendar

DAYS = {
    "9 Zulhijah 1445 H": (date(2024, 6, 15), date(2024, 6, 16)),
    "1 Muharam 1446 H": (date(2024, 7, 7), date(2024, 7, 8)),
    "1 Ramadan 1445 H": (date(2024, 3, 11), date(2024, 3, 11)),
}
"""A Hijri day, that of Umm al-Qura and that of the tabular calendar."""


@pytest.fixture
def _without(monkeypatch):
    """No hijridate, whether it is installed or not."""
    monkeypatch.setitem(sys.modules, "hijridate", None)
    calendar.hijridate.cache_clear()
    yield
    calendar.hijridate.cache_clear()


def _one(text):
    (found,) = dates.find(text, language="id")
    return found


@pytest.mark.optional
@pytest.mark.parametrize("text", DAYS)
def test_a_hijri_day_is_that_of_umm_al_qura(text):
    """With the extra, a Hijri day is that of Umm al-Qura, and its reason says so."""
    pytest.importorskip("hijridate")
    found = _one(text)
    assert found.first == DAYS[text][0]
    assert "Umm al-Qura" in found.readings[0].reason


@pytest.mark.optional
def test_umm_al_qura_ends_where_its_tables_end():
    """Outside of 1343-1500, and for a 30th that a month of 29 days lacks, the tabular calendar answers."""
    pytest.importorskip("hijridate")
    assert calendar.umm_al_qura(1343, 1, 1) == date(1924, 8, 1)
    assert calendar.umm_al_qura(1342, 12, 1) is calendar.umm_al_qura(1501, 1, 1) is None
    assert calendar.umm_al_qura(1445, 8, 30) is calendar.umm_al_qura(1445, 13, 1) is None
    assert calendar.own_day("hijri", 1342, 12, 1) == ("hijri", calendar.hijri(1342, 12, 1))
    assert all(calendar.umm_al_qura(year, month, 1) for year in range(1343, 1501) for month in range(1, 13))


@pytest.mark.usefixtures("_without")
@pytest.mark.parametrize("text", DAYS)
def test_a_hijri_day_is_that_of_the_table_without_the_extra(text):
    """Without the extra, a Hijri day is that of the tabular calendar, and its reason says so."""
    found = _one(text)
    assert found.first == DAYS[text][1]
    assert "tabular" in found.readings[0].reason


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("tahun 1445 H", date(2023, 7, 19), date(2024, 7, 7)),
        ("Ramadan 1445 H", date(2024, 3, 11), date(2024, 4, 9)),
        ("1 Ramadan 1445", date(2024, 3, 11), date(2024, 3, 11)),
    ],
)
def test_years_and_months_of_another_calendar_are_placed(text, first, last):
    """A Hijri year or month is a stretch of days, give or take the one by which calendars differ."""
    found = _one(text)
    assert abs((found.first - first).days) <= 1
    assert abs((found.after - last).days - 1) <= 1


def test_the_weekday_says_when_the_moon_was_sighted():
    """A weekday beside a Hijri day picks the day among those that sighting allows; that of none is a mismatch."""
    assert _one("Selasa, 1 Ramadan 1445 H").first == date(2024, 3, 12)
    assert not factcheck.check("Puasa dimulai Selasa, 1 Ramadan 1445 H.", language="id").findings
    (finding,) = factcheck.check("Puasa dimulai Kamis, 1 Ramadan 1445 H.", language="id").findings
    assert finding.check == "weekday-mismatch"
    assert str(finding.why[0]).startswith("hijri year 1445, by the ")


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("en", "Aban 1403", date(2024, 10, 22)),
        ("ar", "رمضان 1445 هـ", date(2024, 3, 11)),
        ("tr", "1 Ramazan 1445", date(2024, 3, 11)),
        ("fr", "1er ramadan 1445", date(2024, 3, 11)),
        ("ru", "1 рамадана 1445 года", date(2024, 3, 11)),
        ("hi", "1 रमज़ान 1445 हिजरी", date(2024, 3, 11)),
        ("ms", "1 Ramadan 1445H", date(2024, 3, 11)),
        ("ja", "令和6年10月29日", date(2024, 10, 29)),
        ("ja", "令和元年5月1日", date(2019, 5, 1)),
        ("th", "29 ตุลาคม 2567", date(2024, 10, 29)),
        ("th", "29 ตุลาคม พ.ศ. 2567", date(2024, 10, 29)),
        ("id", "Waisak 2568 BE", date(2025, 1, 1)),
        ("id", "Peringatan Reiwa 6", date(2024, 1, 1)),
        ("zh", "民國113年10月29日", date(2024, 10, 29)),
    ],
)
def test_months_and_eras_of_many_languages(language, text, first):
    """Months and eras of other calendars are known in the languages whose news use them."""
    (found,) = dates.find(text, language=language)
    assert found.first == first


def test_an_era_leaves_amounts_alone():
    """A figure before a letter that is as often a unit is no year of an era."""
    assert not dates.find("Ia berlari 1500 M.", language="id")
