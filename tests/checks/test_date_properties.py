"""What holds for every date: one weekday of seven, ages and lengths as counted, neighbours that change nothing."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date, get_day_names
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import factcheck

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
UNRELATED = {
    "en": ["The mayor spoke of bread.", "It cost $12.", "Rain fell in the hills on Thursday."],
    "id": ["Wali kota bicara soal roti.", "Harganya Rp12.000.", "Hujan turun di perbukitan pada Kamis."],
}


def names(text, language, check):
    """The messages of one check."""
    return [f.message for f in factcheck.check(text, language=language).findings if f.check == check]


@settings(max_examples=25)
@given(DAYS, st.sampled_from(["en", "id", "ms", "de", "fr", "es", "pt", "ru", "ja", "vi", "it", "pl", "uk", "sv"]))
def test_one_weekday_of_seven_passes(day, language):
    """Beside a date written as CLDR writes it, only its own weekday is right."""
    written = format_date(day, "full", locale=language)
    own = get_day_names("wide", locale=language)[day.weekday()]
    assume(own in written)
    right = [
        number
        for number, name in get_day_names("wide", locale=language).items()
        if not names(written.replace(own, name), language, "weekday-mismatch")
    ]
    assert right == [day.weekday()]


@settings(max_examples=40)
@given(DAYS, st.integers(1, 90), st.integers(0, 364), st.sampled_from([-3, -2, -1, 0, 1, 2, 3]))
def test_ages(born, years, more, off):
    """A true age passes, any other is reported."""
    assume((born.month, born.day) != (2, 29))
    died = born.replace(year=born.year + years) + timedelta(days=more)
    age = died.year - born.year - ((died.month, died.day) < (born.month, born.day))
    assume(age + off > 0)
    text = f"Edda Morrow, born on {born:%d %B %Y}, died on {died:%d %B %Y} at the age of {age + off}."
    assert bool(names(text, "en", "age-mismatch")) is (off != 0)


@settings(max_examples=40)
@given(DAYS, st.integers(3, 60), st.integers(-3, 3))
def test_lengths(start, days, off):
    """Both ways of counting days pass, anything else is reported."""
    end = start + timedelta(days=days)
    text = f"Pameran berlangsung selama {days + off} hari, dari {start:%d/%m/%Y} hingga {end:%d/%m/%Y}."
    assert bool(names(text, "id", "duration-mismatch")) is (off not in {0, 1})


@pytest.mark.parametrize(
    ("language", "text", "check"),
    [
        ("en", "The fair opened on Monday, May 14, 2024.", "weekday-mismatch"),
        ("id", "Bazar dibuka Rabu (14/5/2024).", "weekday-mismatch"),
        ("en", "Edda Morrow, born on 2 May 1940, died on 3 June 2020 at the age of 70.", "age-mismatch"),
        ("id", "Bazar berlangsung selama 12 hari, dari 3 Mei 2024 hingga 7 Mei 2024.", "duration-mismatch"),
        ("en", "The bridge is shut from 5 May 2017 to 3 May 2017.", "date-order"),
        ("id", "Laporan terakhir masuk pada 31 Juni 2024.", "impossible-date"),
    ],
)
def test_unrelated_sentences_hide_nothing(language, text, check):
    """A sentence before or behind changes neither the finding nor its fingerprint."""
    (alone,) = [f for f in factcheck.check(text, language=language).findings if f.check == check]
    for other in UNRELATED[language]:
        for whole in (f"{other} {text}", f"{text} {other}", f"{other}\n{text}\n{other}"):
            found = [f for f in factcheck.check(whole, language=language).findings if f.check == check]
            assert [f.fingerprint for f in found] == [alone.fingerprint], whole


def test_nothing_breaks():
    """Hostile text brings no check to fail."""
    for text in ("31/31/" * 50, "1953-1950 " * 50, "lahir " * 200 + "1/1/1990", "Senin (" * 100, "0/0/0000 00.00.0000"):
        report = factcheck.check(text, language="id")
        assert not [item for item in report.documents[0].not_checked if "failed" in str(item.because)]
