"""Timelines of one article: the changes that its text tells."""

from datetime import date
from decimal import Decimal

import pytest

import factcheck


def timelines(text, language, published=None):
    """The timelines of a text."""
    return factcheck.check(text, language=language, published=published).timelines


def test_a_changed_estimate():
    """Old and new figure, the step between, who says so, and when each held."""
    text = "Kementerian memperkirakan 4.500 tentara berada di Sorong, naik dari perkiraan 1.500 tentara Rabu lalu."
    (line,) = timelines(text, "id", date(2024, 10, 29))
    (change,) = line.changes
    assert (line.concept, change.verdict, change.told) == ("troops", "update", True)
    assert (change.difference, change.ratio) == (Decimal(3000), Decimal(3))
    assert [point.origin for point in line.points] == ["Kementerian", "Kementerian"]
    assert change.before.as_of.first == date(2024, 10, 23)
    assert change.after.as_of.source == "published"


def test_down_is_an_update_too():
    """A third of real updates go down."""
    (line,) = timelines("The army says 1,200 soldiers are missing, down from 1,900.", "en")
    assert line.changes[0].difference == Decimal(-700)


def test_prices_have_no_timeline_here():
    """A price has one value a period: no estimate that changed."""
    assert timelines("Harga telur naik dari Rp60.000 menjadi Rp75.000 per rak.", "id") == ()


def test_speech_is_the_speakers():
    """A change told inside direct speech is no timeline of the article."""
    assert timelines('"We went from 30 dead up to 41 dead," he said.', "en") == ()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "The number of refugees rose from {a} to {b}, the agency said on Monday. Of {b} people 40 percent fled.",
        ),
        (
            "id",
            "Jumlah pengungsi naik dari {a} menjadi {b} orang, kata badan itu, Senin. Sebanyak {b} warga mengungsi.",
        ),
    ],
)
def test_the_longest_figures_change_too(language, words):
    """Decimals reckon exactly up to 28 digits, a figure has 24 at most: the step is told, its size in digits."""
    long = "123456789012345678901"
    texts = [words.format(a=long, b=long + "9"), words.format(a=long[:-2], b=long + "912")]
    documents = [factcheck.check(text, language=language).documents[0].document for text in texts]
    steps = [change for line in factcheck.compare(documents).timelines for change in line.changes]
    assert [change.difference for change in steps if change.told] == [
        int(long + "9") - int(long),
        int(long + "912") - int(long[:-2]),
    ]
