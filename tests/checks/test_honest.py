"""News that is true and agrees with itself, dense in figures: the checks have nothing to say about it."""

import random
from pathlib import Path

import pytest

import factcheck

FILES = sorted((Path(__file__).parents[1] / "cases" / "honest").glob("*.txt"))
ORDERS = 4


def _loud(text, language):
    findings = factcheck.check(text, language=language).findings
    return [(one.check, one.message, one.quote) for one in findings if str(one.severity) != "info"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_honest_news_is_left_alone(file):
    """No paragraph has an error or a warning, nor has an article chained from all of a language, in any order."""
    paragraphs = file.read_text("utf-8").strip().split("\n\n")
    for text in paragraphs:
        assert not _loud(text, file.stem), text
    for seed in range(ORDERS):
        chained = "\n\n".join(random.Random(seed).sample(paragraphs, len(paragraphs)))  # noqa: S311 - an order, no secret
        assert not _loud(chained, file.stem), f"order {seed}"
