"""The corpus of every language: from value to the phrases that say it, and phrases that say none."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck import quantities

FOLDER = Path(__file__).parents[1] / "cases" / "language"
TABLES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
CASES = [
    (code, case, text) for code, table in TABLES.items() for case in table.get("quantity", []) for text in case["texts"]
]
NONE = [
    (code, text) for code, table in TABLES.items() for case in table.get("quantity_none", []) for text in case["texts"]
]
CHANGES = [
    (code, case, text)
    for code, table in TABLES.items()
    for case in table.get("quantity_change", [])
    for text in case["texts"]
]
SAID = ("unit", "hedge", "kind", "role", "counts")


@pytest.mark.parametrize(("code", "case", "text"), CASES, ids=[f"{code}: {text}" for code, _, text in CASES])
def test_value(code, case, text):
    """Each phrase holds exactly one figure, with the value and everything else that its case names."""
    found = quantities.find(text, language=code)
    assert len(found) == 1, [(item.text, item.value) for item in found]
    figure = found[0]
    if "value" in case:
        assert figure.value == pytest.approx(Decimal(case["value"]), rel=Decimal("1e-12"))
    else:
        assert figure.value is None
    for end in ("low", "high"):
        if end in case:
            assert getattr(figure, end) == Decimal(case[end])
    assert {name: getattr(figure, name) for name in SAID if name in case} == {
        name: case[name] for name in SAID if name in case
    }
    assert figure.span.of(text) == figure.text


@pytest.mark.parametrize(("code", "case", "text"), CHANGES, ids=[f"{code}: {text}" for code, _, text in CHANGES])
def test_change(code, case, text):
    """A told change is two figures, the earlier level and the new one in either order, and no range."""
    found = [(item.role, item.value) for item in quantities.find(text, language=code)]
    assert sorted(found, reverse=True) == [("previous", Decimal(case["previous"])), ("level", Decimal(case["level"]))]


@pytest.mark.parametrize(("code", "text"), NONE, ids=[f"{code}: {text}" for code, text in NONE])
def test_none(code, text):
    """A number that is a name, a date or a place in a list is no figure."""
    assert [item.text for item in quantities.find(text, language=code)] == []


def test_every_language_has_both():
    """A corpus that never says none proves nothing."""
    for code, table in TABLES.items():
        assert bool(table.get("quantity")) == bool(table.get("quantity_none")), code
