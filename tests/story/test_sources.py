"""Looking up what the sources of a draft hold."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.story.within import overlap

SPANS = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 40), st.integers(1, 9))


@given(st.lists(SPANS), SPANS)
def test_an_overlap_is_found_as_by_looking_at_each(spans, one):
    """Whatever lies within what."""
    assert overlap(spans)(one) == any(other.overlaps(one) for other in spans)
