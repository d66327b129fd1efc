"""Signs that few texts have."""

import re

from hypothesis import given
from hypothesis import strategies as st

from factcheck.signs import beyond_ascii


@given(st.text())
def test_the_signs_beyond_ascii_are_those_that_a_pattern_finds_one_by_one(text):
    """Every sign that is not ASCII is kept, in order, and nothing else."""
    assert beyond_ascii(text) == "".join(re.findall(r"[^\x00-\x7f]", text))


def test_a_lone_surrogate_is_a_sign_like_any_other():
    """What no text may hold is found as well."""
    assert beyond_ascii("a\ud800“b”") == "\ud800“”"
