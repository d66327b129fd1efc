import sys
from types import SimpleNamespace

import pytest

from factcheck import names
from factcheck.errors import UsageError

TEXT = "the ferry oduya sank. Wexham is silent."


def _pipeline(text):
    """A pipeline that finds one person in small letters, one place, and a number."""
    spans = [("oduya", "PERSON"), ("Wexham", "GPE"), ("silent", "CARDINAL")]
    return SimpleNamespace(
        ents=[
            SimpleNamespace(start_char=text.index(word), end_char=text.index(word) + len(word), label_=label)
            for word, label in spans
        ]
    )


def test_labels_become_kinds():
    """Persons and places come through with their spans; numbers do not."""
    found = names.SpacyDetector(_pipeline).detect(TEXT)
    assert [(TEXT[item.start : item.end], item.kind) for item in found] == [("oduya", "person"), ("Wexham", "place")]


def test_find_takes_help():
    """What only the detector sees is added; a kind that the rules leave open is taken from it."""
    assert [(m.text, m.kind) for m in names.find(TEXT, language="en")] == [("Wexham", "unknown")]
    helped = names.find(TEXT, language="en", detector=names.SpacyDetector(_pipeline))
    assert [(m.text, m.kind) for m in helped] == [("oduya", "person"), ("Wexham", "place")]


def test_missing_package_says_what_to_do(monkeypatch):
    """Without spaCy the message names the extra."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(UsageError, match=r"factcheck-news\[spacy\]"):
        names.SpacyDetector("en_core_web_sm")


def test_missing_model_says_what_to_do(monkeypatch):
    """A model that is not installed is named."""

    def load(name):
        raise OSError(name)

    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=load))
    with pytest.raises(UsageError, match="no spaCy model 'nowhere'"):
        names.SpacyDetector("nowhere")
