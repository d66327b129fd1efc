"""Hostile texts: twice as long takes about twice the time, for the whole check."""

import importlib.util
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("hostile", Path(__file__).parents[2] / "benchmarks" / "hostile.py")
hostile = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(hostile)


CHECKS = [name for name in hostile.FINDERS if name.startswith("factcheck.check")]


@pytest.mark.parametrize("shape", hostile.SHAPES)
@pytest.mark.parametrize("name", CHECKS)
def test_twice_the_text_takes_twice_the_time(name, shape):
    """From 10,000 to 20,000 characters the time of a check grows by 2.5 at most; below 20 ms nothing is said."""
    small, large = hostile.growth(hostile.FINDERS[name], hostile.SHAPES[shape], 20_000)
    assert hostile.is_linear(small, large), f"{name} on {shape}: {small:.3f} s, then {large:.3f} s"
