"""The corpora of the languages: from the value to the phrases that say it."""

import tomllib
from pathlib import Path

import pytest

from factcheck import dates

FOLDER = Path(__file__).parents[1] / "cases" / "language"


def _cases(key: str):
    for file in sorted(FOLDER.glob("*.toml")):
        corpus = tomllib.loads(file.read_text("utf-8"))
        for entry in corpus.get(key, ()):
            for text in entry["texts"]:
                yield pytest.param(corpus["language"], corpus["published"], entry, text, id=f"{file.stem}: {text}")


@pytest.mark.parametrize(("language", "published", "entry", "text"), [*_cases("date")])
def test_phrase_says_its_value(language, published, entry, text):
    """A phrase of the corpus holds one date, with the value it is filed under."""
    found = dates.find(text, language=language, published=published)
    assert [mention.timex for mention in found] == [entry["timex"]]
    assert bool(found[0].problem) == entry.get("problem", False)
    assert (found[0].kind == "set") == entry.get("set", False)
    assert (found[0].kind == "time") == entry.get("time", False)
    assert found[0].span.of(text) == found[0].text


@pytest.mark.parametrize(("language", "published", "entry", "text"), [*_cases("date_none")])
def test_phrase_says_no_date(language, published, entry, text):
    """A look-alike holds no date at all."""
    assert entry is not None
    assert not dates.find(text, language=language, published=published)
