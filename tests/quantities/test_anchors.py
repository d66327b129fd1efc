"""Anchors: the places at which a figure may begin, found in the words of a text all at once."""

import pytest

from factcheck.language import cut
from factcheck.quantities.anchors import anchors, digit_runs
from factcheck.quantities.tables import tables

CASES = {
    "a number word alone": ("id", "ada lima kapal", ["lima"]),
    "not inside another word": ("id", "limau dan kelima-lima", ["lima"]),
    "digits with letters on them": ("id", "5juta, km2, G20", ["5juta", "2", "20"]),
    "a fraction of one sign": ("en", "½ of 2½ cups", ["½ of", "2½", "½ cups"]),
    "an article before a number word only": ("en", "a hundred in a house", ["a hundred", "hundred"]),
    "an apostrophe that is a letter": ("uk", "пʼять човнів", ["пʼять"]),
    "a dotted capital": ("tr", "İki gemi", ["İki"]),
    "a compound": ("de", "zweihundert Boote", ["zweihundert"]),
    "vowel signs": ("hi", "सत्तर नावें", ["सत्तर"]),
}


@pytest.mark.parametrize(("code", "text", "expected"), CASES.values(), ids=CASES)
def test_places(code, text, expected):
    """Every anchor is where the expected words begin, in order."""
    words = cut(text)
    found = anchors(words, tables(code), digit_runs(words), ())
    assert [text[at:].startswith(said) for at, said in zip(found, expected, strict=True)] == [True] * len(expected)
