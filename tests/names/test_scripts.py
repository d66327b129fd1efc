import pytest

from factcheck import names


def test_letters_and_what_they_look_like():
    """The strange letters are named, and the word that a reader sees."""
    (word,) = names.mixed("Gubernur Lasahid\u043e tiba.")
    assert (word.kind, word.plain, word.strange) == ("letters", "Lasahido", ("\u043e",))


def test_hidden_characters_are_named():
    """A hidden character is said by its name."""
    (word,) = names.mixed("Bupati Zulf\u200bikri tiba.")
    assert (word.kind, word.plain, word.strange) == ("hidden", "Zulfikri", ("zero width space",))


@pytest.mark.parametrize("text", ["최선희 Choe", "José Zurbarán", "3 kΩ", "Иван Петров", "ক্ষমতা", "سلام", "Plain", ""])
def test_honest_texts(text):
    """Two scripts side by side, marks and other scripts are honest."""
    assert names.mixed(text) == ()


@pytest.mark.parametrize("seed", ["A\u043e", "A\u200b", "\u202e", "Ab (AB) ", "(", "A(A)", "AB (A B) "])
def test_hostile_texts_take_linear_time(doubles, seed):
    """Twice the text takes at most two and a half times as long."""
    half, whole = ((seed * size)[:size] for size in (10_000, 20_000))
    assert doubles(names.mixed, half, whole)
    assert doubles(lambda text: names.clashes(text, language="en"), half, whole)
