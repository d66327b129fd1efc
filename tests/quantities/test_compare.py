"""Comparing figures: verdicts on pairs of the project's own, and the laws that they keep."""

from dataclasses import replace
from decimal import Decimal

import pytest
from babel.numbers import list_currencies
from hypothesis import given
from hypothesis import strategies as st

from factcheck import language, quantities
from factcheck.model import whole_of
from factcheck.quantities.compare import allowed
from factcheck.quantities.unit_names import CLDR_UNITS, LETTERS, SYMBOLS
from factcheck.quantities.units import known

PAIRS = [
    ("en", "4,000 votes", "id", "4.000 suara", "compatible"),
    ("en", "4,000 votes", "id", "empat ribu suara", "compatible"),
    ("en", "4,000 votes", "en", "about 3,900 votes", "refines"),
    ("en", "4,000 votes", "en", "nearly 4,000 votes", "compatible"),
    ("en", "4,012 votes", "en", "nearly 4,000 votes", "conflict"),
    ("en", "4,000 votes", "en", "thousands of votes", "refines"),
    ("en", "4,000 votes", "id", "puluhan ribu suara", "conflict"),
    ("en", "41 boats", "en", "42 boats", "conflict"),
    ("en", "41 boats", "en", "at least 40 boats", "refines"),
    ("en", "39 boats", "en", "at least 40 boats", "conflict"),
    ("en", "between 40 and 50 boats", "en", "45 boats", "refines"),
    ("en", "between 40 and 50 boats", "en", "51 boats", "conflict"),
    ("id", "belasan kapal", "id", "15 kapal", "refines"),
    ("id", "belasan kapal", "id", "25 kapal", "conflict"),
    ("id", "Rp2,5 triliun", "id", "Rp2,47 triliun", "refines"),
    ("id", "Rp2,5 triliun", "id", "Rp2,5 miliar", "conflict"),
    ("en", "$3 billion", "id", "3 miliar dolar AS", "compatible"),
    ("en", "$3 billion", "id", "Rp47 triliun", "incomparable"),
    ("en", "412 pence", "en", "£4.12", "compatible"),
    ("en", "412 pence", "en", "£4.30", "conflict"),
    ("en", "412 pence", "en", "$4.12", "incomparable"),
    ("en", "26 miles", "en", "42 km", "compatible"),
    ("en", "26 miles", "en", "46 km", "conflict"),
    ("en", "20°C", "en", "68°F", "compatible"),
    ("id", "dua dasawarsa", "en", "20 years", "refines"),
    ("en", "two decades", "en", "30 years", "conflict"),
    ("en", "18 months", "en", "78 weeks", "refines"),
    ("en", "33 percent", "en", "33.4%", "refines"),
    ("en", "30 percent", "en", "31 percent", "conflict"),
    ("en", "up 4 percent", "en", "up 4 percentage points", "incomparable"),
    ("id", "naik 4 persen", "id", "4 persen", "incomparable"),
    ("id", "berusia 51 tahun", "en", "a 52-year-old", "conflict"),
    ("en", "3 km", "en", "3 kg", "incomparable"),
    ("en", "up to 500 seats", "en", "at least 450 seats", "compatible"),
    ("en", "at most 400 seats", "en", "at least 450 seats", "conflict"),
]


def only(text, language):
    """The one figure of a text."""
    (figure,) = quantities.find(text, language=language)
    return figure


@pytest.mark.parametrize(("first", "a", "second", "b", "verdict"), PAIRS, ids=[f"{a} | {b}" for _, a, _, b, _ in PAIRS])
def test_pairs(first, a, second, b, verdict):
    """Each pair has its verdict, from either side, and says why."""
    one, other = only(a, first), only(b, second)
    there, back = quantities.compare(one, other), quantities.compare(other, one)
    assert (there.verdict, back.verdict) == (verdict, verdict)
    assert there.reasons


def test_the_finer_side_is_named():
    """A refinement says which side is the finer form."""
    reasons = quantities.compare(only("about 3,900 votes", "en"), only("4,000 votes", "en")).reasons
    assert "3,900" in reasons[0].split("”")[0]


def test_slips_are_named():
    """A wrong scale word and changed digits are called so."""
    scale = quantities.compare(only("Rp2,5 triliun", "id"), only("Rp2,5 miliar", "id"))
    assert "scale word" in scale.reasons[1]
    digits = quantities.compare(only("326 boats", "en"), only("362 boats", "en"))
    assert "changed places" in digits.reasons[1]


HEDGES = ["", "approx", "nearly", "just_over", "more_than", "at_least", "less_than", "at_most"]
FIGURES = st.builds(
    lambda value, hedge, step: replace(
        only("40 boats", "en"), value=Decimal(value), hedge=hedge, step=Decimal(step), readings=()
    ),
    st.integers(min_value=1, max_value=10**6),
    st.sampled_from(HEDGES),
    st.sampled_from([1, 10, 100, 1000]),
)


@given(FIGURES, FIGURES)
def test_symmetric(a, b):
    """The verdict does not depend on the order."""
    assert quantities.compare(a, b).verdict == quantities.compare(b, a).verdict


@given(FIGURES, FIGURES, st.integers(min_value=0, max_value=1000), st.integers(min_value=0, max_value=1000))
def test_monotone(a, b, below, above):
    """Widening an interval never makes a conflict."""
    span = allowed(b)
    low = Decimal() if span.low is None else span.low
    high = low + 10**7 if span.high is None else span.high
    narrow = replace(b, value=None, low=low, high=high, hedge="vague", low_open=False, high_open=False)
    wide = replace(narrow, low=low - below, high=high + above)
    if quantities.compare(a, narrow).verdict != "conflict":
        assert quantities.compare(a, wide).verdict != "conflict"


@given(FIGURES)
def test_a_figure_agrees_with_itself(a):
    """No figure contradicts itself."""
    assert quantities.compare(a, a).verdict == "compatible"


def test_slack_is_a_setting():
    """A desk may be stricter than the caps."""
    strict = quantities.Slack(rounding=Decimal("0.001"), least_about=Decimal("0.001"), most_about=Decimal("0.001"))
    a, b = only("about 4,000 votes", "en"), only("4,090 votes", "en")
    assert quantities.compare(a, b).verdict == "refines"
    assert quantities.compare(a, b, slack=strict).verdict == "conflict"


def test_units_are_known():
    """Every unit of the whitelist is one of pint's."""
    names = {*CLDR_UNITS.values(), *SYMBOLS.values(), *LETTERS.values()}
    assert [name for name in sorted(names) if not known(name)] == []


@pytest.mark.parametrize("code", language.codes())
def test_units_of_packs_are_known(code):
    """Every unit of a pack, and every unit of which a word names so many, is one that figures can be compared in."""
    words = language.load(code).quantities
    each = {name.split(" ", 1)[1] for name in words.multiples.values()}
    coins = set(list_currencies())
    assert [name for name in sorted({*words.units.values()} - {""}) if not known(name)] == []
    assert [name for name in sorted(each - coins - {"percent"}) if not known(name)] == []


def test_a_number_of_any_size_has_a_whole():
    """The largest number that a word names is divided like any other; decimals end at 28 digits."""
    assert whole_of(Decimal(10) ** 33, 12_000) is False
    assert whole_of(Decimal(10**33 + 12), 10) is False
    assert whole_of(Decimal(10) ** 33, 1_000)
