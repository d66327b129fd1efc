"""Figures looked up by their size: nothing that backs another is left out, and the work grows with the texts."""

import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck import quantities
from factcheck.story import backed_figures, backs, by_value, rivals
from factcheck.story.sizes import Sizes

HEDGES = ("", "about ", "nearly ", "more than ", "at least ", "less than ", "up to ", "between 9 and ", "dozens, not ")
UNITS = (
    "", " people", " percent", " percentage points", " basis points", " km", " miles", " meters", " kg", " tons",
    " degrees Celsius", " degrees Fahrenheit", " hours", " days", " cents", " million dollars", " million euros",
    "-year-old",
)  # fmt: skip
NUMBERS = st.one_of(
    st.integers(0, 130).map(str),
    st.integers(1, 99).map(lambda number: f"{number}00"),
    st.decimals(0, 60, places=1).map(str),
    st.sampled_from(["half", "a third", "one in five", "three of nine", "twelve", "a hundred", "1,234", "9,800"]),
)
PHRASES = st.builds(
    lambda hedge, number, unit: f"It was {hedge}{number}{unit}.",
    st.sampled_from(HEDGES),
    NUMBERS,
    st.sampled_from(UNITS),
)


@given(st.lists(PHRASES, min_size=1, max_size=12), PHRASES)
def test_whatever_backs_a_figure_is_near_it(sources, draft):
    """In any unit, with any hedge, as a range or as a vague word."""
    figures = [figure for text in sources for figure in quantities.find(text, language="en")]
    for figure in quantities.find(draft, language="en"):
        near = Sizes(figures).near(figure)
        assert list(near) == sorted(near)
        assert {at for at, other in enumerate(figures) if backs.backs(figure, other)} <= set(near)


def test_twice_the_text_takes_twice_the_comparisons():
    """Not four times as many: a draft is not held figure by figure against all that its sources say."""
    few, many = compared(20), compared(80)
    assert few > 0
    assert many <= 6 * few


def test_a_share_is_reckoned_from_the_figures_near_it():
    """A hostile sentence of shares and counts does not hold every pair of counts against every share."""
    few, many = reckoned(50), reckoned(100)
    assert few > 0
    assert many <= 3 * few


def reckoned(times):
    """How many steps the module of figures takes for one long sentence of shares."""
    draft, source = document("half of 3 men and 7 " * times, "draft"), document("Three men came to Tarn.", "source")
    steps = Counter()

    def seen(frame, event, _):
        steps[event] += frame.f_code.co_filename == backed_figures.__file__

    sys.setprofile(seen)
    try:
        factcheck.support(draft, [source])
    finally:
        sys.setprofile(None)
    return steps["call"]


def compared(paragraphs):
    """How many figures are compared for a draft and a source of so many paragraphs."""
    words = [
        f"Around noon {place} had {people * 7 + 111} residents, and {people * 5 + 203} tons of rice reached {place}."
        for people, place in enumerate((f"{first}{last}" for first in FIRST for last in LAST), start=1)
    ][:paragraphs]
    draft, source = (document("\n".join(row), name) for row, name in ((words, "draft"), (words[::-1], "source")))
    asked = []

    def counted(one, other):
        asked.append(one)
        return backs.held_against(one, other)

    with patch.object(by_value, "held_against", counted), patch.object(rivals, "held_against", counted):
        facts = factcheck.support(draft, [source]).backing.facts
    assert {fact.verdict for fact in facts} == {"supported"}
    return len(facts) + len(asked)


FIRST = ("Mar", "Dor", "Los", "Quel", "Bras", "Tam", "Ver", "Oste", "Hal")
LAST = ("low", "rin", "by", "tow", "ora", "den", "mark", "vik", "holm")


def document(words, name):
    """A document with its day and id given."""
    read = factcheck.check(words, language="en", published=date(2025, 3, 5))
    return replace(read.documents[0].document, id=name)
