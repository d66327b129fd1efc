"""Hostile texts: no crash, and twice the text takes about twice the time."""

import time

import pytest

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


def clocked(make, size):
    """The best of three runs, in seconds."""
    text = make(size)
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        claims.facts(
            Document("text", text, language=Language("en", "option")),
            names=(),
            entities=(),
            dates=(),
            quantities=tuple(
                Quantity(Span(at, at + 1), text[at], None, None, None)
                for at in range(0, len(text), 40)
                if text[at : at + 1].isdigit()
            ),
        )
        best = min(best, time.process_time() - begin)
    return best


@pytest.mark.parametrize("seed", SEEDS)
def test_linear(seed):
    """Doubling a text of cues does not take four times as long."""
    small = clocked(lambda size: (seed * size)[:size], 20_000)
    large = clocked(lambda size: (seed * size)[:size], 40_000)
    assert large <= 3.5 * small + 0.05


def test_words_that_grow_when_folded(facts_of):
    """A letter that folds to two does not shift the offsets behind it."""
    text = "İstanbul İİİ rose from 40 to 95 boats."
    (movement,) = facts_of(text).movements
    assert movement.span.of(text).startswith("rose from 40")
