import tomllib
from pathlib import Path

import pytest

from factcheck import names

FOLDER = Path(__file__).parents[1] / "cases" / "language"
CORPORA = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
NAMES = [
    (code, entry["name"], entry["kind"], text)
    for code, corpus in CORPORA.items()
    for entry in corpus.get("name", [])
    for text in entry["texts"]
]
NONE = [
    (code, text) for code, corpus in CORPORA.items() for entry in corpus.get("name_none", []) for text in entry["texts"]
]


@pytest.mark.parametrize(("code", "name", "kind", "text"), NAMES)
def test_finds(code, name, kind, text):
    """The text holds a mention of exactly this name and kind."""
    found = names.find(text, language=code)
    assert (name, kind) in [(mention.text, mention.kind) for mention in found], found


@pytest.mark.parametrize(("code", "text"), NONE)
def test_finds_none(code, text):
    """No name in a text that holds none."""
    assert names.find(text, language=code) == ()
