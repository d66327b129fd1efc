"""A figure of one text in the writing of another."""

import pytest

from factcheck import quantities

PAIRS = [
    ("id", "lima orang", "en", "four people", "4"),
    ("id", "Rp64 miliar", "en", "6.4 billion rupiah", "Rp6,4 miliar"),
    ("id", "2.500 warga", "en", "2,050 people", "2.050"),
    ("id", "5,2 persen", "en", "5.7%", "5,7 persen"),
    ("id", "Rp1,5 triliun", "id", "Rp1.050.000.000.000", "Rp1,05 triliun"),
    ("id", "10 ribu tentara", "en", "8,437 troops", "8,437 ribu"),
    ("en", "$1.2bn", "id", "US$1,3 miliar", "$1.3bn"),
    ("en", "21 people", "en", "twelve people", "twelve"),
    ("en", "12 km", "id", "21 km", "21 km"),
    ("en", "12 miles", "id", "21 km", "21 km"),
    ("en", "12 people", "id", "10 sampai 15 orang", "10 sampai 15"),
]


@pytest.mark.parametrize(("language", "text", "other_language", "other", "written"), PAIRS)
def test_a_figure_as_another_text_would_have_it(language, text, other_language, other, written):
    """The value stays, the scale word, currency and separators are those of the text that it is written for."""
    (figure,), (source,) = (
        quantities.find(text, language=language),
        quantities.find(other, language=other_language),
    )
    assert quantities.in_words_of(figure, source, language) == written
