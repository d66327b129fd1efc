"""Comparing: every verdict, symmetry, and what zones and calendars excuse."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import dates, quantities

PUBLISHED = date(2024, 10, 29)


def _one(text, language="id", published=PUBLISHED):
    (found,) = dates.find(text, language=language, published=published)
    return found


CASES = [
    ("equal", "Selasa (29/10/2024)", "29 Oktober 2024"),
    ("equal", "kemarin", "28 Oktober 2024"),
    ("refines", "Juni 2024", "19 Juni 2024"),
    ("refines", "pekan ini", "1 November 2024"),
    ("refines", "akhir 2023", "Desember 2023"),
    ("refines", "dekade 1990-an", "tahun 1997"),
    ("overlaps", "8 hingga 13 Oktober 2024", "pertengahan Oktober 2024"),
    ("possible", "Jumat", "1 November 2024"),
    ("conflict", "Rabu lalu", "16 Oktober 2024"),
    ("conflict", "akhir 2023", "Maret 2023"),
    ("conflict", "abad ke-19", "tahun 1908"),
    ("conflict", "3/4/2024", "4 Maret 2024"),
    ("invalid", "31 Juni 2024", "30 Juni 2024"),
    ("invalid", "Sabtu (28/12/2014)", "28 Desember 2014"),
    ("invalid", "13-8 Oktober 2024", "8-13 Oktober 2024"),
    ("refines", "1950-1953", "tiga tahun"),
    ("conflict", "1950-1953", "lima tahun"),
    ("equal", "dua minggu", "dua minggu"),
    ("conflict", "dua minggu", "dua bulan"),
    ("slack", "1 Ramadan 1445 H", "12 Maret 2024"),
    ("equal", "sepuluh tahun setelah 2014", "tahun 2024"),
    ("unknown", "tiga tahun", "1 Mei 2024"),
]


@pytest.mark.parametrize(("verdict", "one", "other"), CASES)
def test_verdict_either_way_round(verdict, one, other):
    """Each verdict has a case, gives a reason, and does not depend on the order of the two."""
    a, b = _one(one), _one(other)
    said = dates.compare(a, b)
    assert said.verdict == verdict
    assert said.reasons
    assert dates.compare(b, a) == said


def test_unplaced_dates_still_compare_day_and_month():
    """Without a year nothing is sure, but the reason says whether day and month agree."""
    said = dates.compare(_one("12 Mei", published=None), _one("13 Mei 2023"))
    assert (said.verdict, said.reasons) == ("unknown", ("day and month differ",))


def test_zones_excuse_one_day():
    """Two days told in two zones may be one; without zones, or two days apart, they are not."""
    a, b, c = _one("28 Oktober 2024"), _one("29 Oktober 2024"), _one("30 Oktober 2024")
    zones = ("America/New_York", "Asia/Jakarta")
    assert dates.compare(a, b, zones=zones).verdict == "slack"
    assert dates.compare(a, b).verdict == "conflict"
    assert dates.compare(a, c, zones=zones).verdict == "conflict"


@pytest.mark.parametrize(("years", "verdict"), [("P69Y", "refines"), ("P71Y", "conflict")])
def test_time_between_two_dates(years, verdict):
    """A stated length meets the time between two dates, or it does not."""
    born, died = _one("6 Juni 1901"), _one("21 Juni 1970")
    length = _one(f"{years[1:3]} tahun")
    assert dates.compare(dates.between(born, died), length).verdict == verdict
    assert dates.between(died, born) == dates.between(born, died)


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("id", "dalam usia 69 tahun", "refines"),
        ("id", "dalam usia 68 tahun", "conflict"),
        ("id", "dalam usia 71 tahun", "conflict"),
        ("en", "aged 69", "refines"),
        ("en", "for 69 years", "refines"),
        ("en", "70 dollars", "unknown"),
    ],
)
def test_an_age_is_a_length_of_completed_years(language, text, verdict):
    """An age as a figure meets the time from birth to death; another figure says nothing of it."""
    (figure,) = quantities.find(text, language=language)
    life = dates.between(_one("6 Juni 1901"), _one("21 Juni 1970"))
    assert dates.compare(life, figure).verdict == verdict
    assert dates.compare(figure, life) == dates.compare(life, figure)
    assert dates.compare(figure, _one("6 Juni 1901")).verdict == "unknown"


TEXTS = st.sampled_from([text for _, one, other in CASES for text in (one, other)])


@given(one=TEXTS, other=TEXTS)
def test_comparison_is_symmetric(one, other):
    """Any two dates compare the same either way round."""
    a, b = _one(one), _one(other)
    assert dates.compare(a, b) == dates.compare(b, a)


@given(one=TEXTS)
def test_a_date_never_conflicts_with_itself(one):
    """A date that can exist is equal to itself."""
    a = _one(one)
    assert dates.compare(a, a).verdict in {"equal", "invalid"}
