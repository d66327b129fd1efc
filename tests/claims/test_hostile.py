"""Hostile texts: no crash, and twice the text takes about twice the time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck import claims
from factcheck.model import Document, Language, Quantity, Span

SEEDS = [
    "rose from 1 to 2, ",
    "1, 2 and ",
    "dari 1 menjadi 2 ",
    "3 of them (4%) or ",
    "total 5: ",
    "“said ",
    "the the the 6 itu ",
]


def read(text):
    """Make the claims of a text whose every fortieth sign may be a figure."""
    figures = tuple(
        Quantity(Span(at, at + 1), text[at], None, None, None)
        for at in range(0, len(text), 40)
        if text[at : at + 1].isdigit()
    )
    document = Document("text", text, language=Language("en", "option"))
    claims.facts(document, names=(), entities=(), dates=(), quantities=figures)


@pytest.mark.parametrize("seed", SEEDS)
def test_linear(seed, doubles):
    """Doubling a text of cues doubles the work."""
    assert doubles(read, (seed * 20_000)[:20_000], (seed * 40_000)[:40_000])


def test_words_that_grow_when_folded(facts_of):
    """A letter that folds to two does not shift the offsets behind it."""
    text = "İstanbul İİİ rose from 40 to 95 boats."
    (movement,) = facts_of(text).movements
    assert movement.span.of(text).startswith("rose from 40")


FIGURES = [
    "0",
    "-5",
    "1",
    "0.0",
    "1,000",
    "1.000",
    "1.234",
    "3%",
    "0%",
    "-3%",
    "$0",
    "Rp0",
    "5km",
    "half",
    "doubled",
    "ribuan",
    "ten",
    "(11)",
    "dozens",
    "5-10",
    "1e400",
    "½",
    "2 percentage points",
    "1 in 5",
    "more than 5",
    "30 °C (86 °F)",
    "5 km (3 miles)",
    "Rp 5 triliun",
    "99999999999999999999999999999999",
]
CUES = [
    "rose",
    "fell",
    "from",
    "to",
    "by",
    "of",
    "or",
    ",",
    "(",
    ")",
    ";",
    ":",
    "and",
    "comprising",
    "up",
    "down",
    "spoilt",
    "the",
    "people",
    "said",
    "dari",
    "menjadi",
    "naik",
    "turun",
    "dan",
    "atau",
    "itu",
    "boats",
    "killed",
    "Ost",
    "each",
    "including",
    "were",
    "kurs",
    ".",
    "“",
    "”",
    "sisanya",
    "total",
    "out of",
    "in all",
    "a total of",
    "terdiri dari",
    "more than",
    "lebih banyak daripada",
    "\n",
]


@pytest.mark.parametrize("language", ["en", "id"])
@given(st.lists(st.sampled_from([*FIGURES, *CUES]), min_size=2, max_size=24))
def test_no_check_fails_on_heaps_of_figures(language, pieces):
    """Whatever the order of figures and cues, no check gives up."""
    report = factcheck.check(" ".join(pieces), language=language)
    assert not [item for item in report.documents[0].not_checked if "failed" in str(item.because)]
