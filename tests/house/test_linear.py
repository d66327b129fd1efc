"""Hostile texts: twice as long takes about twice the time, for every finder and for the whole check."""

import importlib.util
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("hostile", Path(__file__).parents[2] / "benchmarks" / "hostile.py")
hostile = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(hostile)


@pytest.mark.parametrize("shape", hostile.SHAPES)
@pytest.mark.parametrize("finder", hostile.FINDERS)
def test_twice_the_text_takes_twice_the_time(finder, shape):
    """From 20,000 to 40,000 characters the time grows by 2.5 at most; below 20 ms nothing is said."""
    small, large = hostile.growth(hostile.FINDERS[finder], hostile.SHAPES[shape])
    assert hostile.is_linear(small, large), f"{finder} on {shape}: {small:.3f} s, then {large:.3f} s"
