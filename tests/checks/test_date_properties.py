"""What holds for every date: one weekday of seven, and neighbours that change nothing."""

from datetime import date

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
@given(DAYS, st.sampled_from(["en", "id", "ms", "de", "fr", "es", "pt", "ru", "tr", "vi"]))
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


@pytest.mark.parametrize(
    ("language", "text", "check"),
    [
        ("en", "The fair opened on Monday, May 14, 2024.", "weekday-mismatch"),
        ("id", "Bazar dibuka Rabu (14/5/2024).", "weekday-mismatch"),
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
