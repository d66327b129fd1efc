"""Stretches: dates are looked for only where a line may hold one, and nothing is lost by that."""

from datetime import date

import pytest

from factcheck import dates
from factcheck.dates import tokens
from factcheck.language import cut

TEXTS = {
    "id": "Ia tiba Rabu (23/10/2024) pukul 10.30 WIB. Sejak tahun 1990-an, tiga pekan lalu, ke-19 kali, Mei.",
    "en": "At 10 a.m. on Monday, the 29th of October 2024, half a year ago; in the '80s, in '98, Q3 2023, May 5.",
    "de": "Am 29. Okt. 2024, dem dritten Montag, vor zwei Wochen; 5.11., Anfang 2023, v. Chr. und im Jahr 1999.",
    "fr": "Le 1er mai 2024, il y a deux ans, jusqu’au 3 juin prochain, à 18 h 30, au début d’août, l’an dernier.",
    "ru": "В среду, 29 октября 2024 года, два года назад, в прошлом месяце, к 5 мая, на 2-й неделе.",
    "hi": "बुधवार, 29 अक्टूबर 2024 को, दो साल पहले, पिछले महीने।",
    "ja": "2024年10月29日(火)、先月、三日前、令和6年。",
    "vi": "Ngày 29 tháng 10 năm 2024, hai tuần trước, thứ Tư tuần sau.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_nothing_is_lost_outside_the_stretches(code, monkeypatch):
    """A text read from end to end holds the same dates as its stretches, between words that no date knows too."""
    text = f"Xyzzy {TEXTS[code]} Xyzzy qux {TEXTS[code].replace(' ', ' xyzzy ', 4)}\n{TEXTS[code].upper()}"
    stretches = dates.find(text, language=code, published=date(2024, 10, 30))
    monkeypatch.setattr(tokens, "_stretches", lambda words, *_: [(0, len(words.text))])
    assert stretches == dates.find(text, language=code, published=date(2024, 10, 30))
    assert len(stretches) > 3


def test_words_without_a_date_make_no_line():
    """Only words around one that carries a date come to the grammar."""
    words = cut("Warga kota itu marah. Pada Rabu lalu mereka pulang.")
    lines = [[words.text[token.start : token.end] for token in line] for line in tokens.lines(words, "id")]
    assert lines == [[".", "Pada", "Rabu", "lalu"]]
