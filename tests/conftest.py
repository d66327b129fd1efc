"""Hypothesis profiles: `ci` gives the same examples every time, `nightly` looks further."""

import os
import time

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "ci", max_examples=100, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("nightly", max_examples=20_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def doubles():
    """A judge of work on hostile input: `doubles(work, half, whole)` is false where twice the input takes too long."""
    return _doubles


def _doubles(work, half, whole):
    """Whether the whole takes at most two and a half times as long as the half, or so little that nothing is said."""
    work(half)
    for _ in range(9):  # a busy machine may spoil some measures, not nine
        short, long = _least(work, half), _least(work, whole)
        if long < 0.02 or long <= 2.5 * short:
            return True
    return False


def _least(work, given):
    times = []
    for _ in range(3):
        begin = time.process_time()
        work(given)
        times.append(time.process_time() - begin)
    return min(times)
