"""The words of a text: what is cut, where it stands, and that nothing is lost."""

import pytest

from factcheck.language import cut

TEXTS = {
    "empty": "",
    "latin": "Ke-19 kapal: 2.500 m², kata Ny. D'Souza_lagi.",
    "accents": "Ğül über naïve ½ cœur — İstanbul",
    "cyrillic": "Київ, 29 жовтня 2024 року",
    "signs only": " …—“”\n",
    "marks": "दिन में e\u0301te\u0301",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_words_and_gaps_make_up_the_text(text):
    """The gaps and words in turn are the text again, and every word stands at its place."""
    words = cut(text)
    assert "".join(map("".join, zip(words.gap, [*words.written, ""], strict=True))) == text
    assert [text[start:end] for start, end in zip(words.start, words.end, strict=True)] == words.written
    assert words.lower == [word.lower() for word in words.written]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_word_is_letters_and_digits(text):
    """Words hold letters and digits alone, gaps neither, and `figures` tells the words that hold more than letters."""
    words = cut(text)
    assert all(map(str.isalnum, words.written))
    assert not any(char.isalnum() for gap in words.gap for char in gap)
    assert [words.written[at] for at in words.figures] == [word for word in words.written if not word.isalpha()]
