"""Neighbours: one look at the words beside a figure spares the others, and nothing is lost by that."""

import importlib
import tomllib
from pathlib import Path

import pytest

from factcheck import quantities
from factcheck.quantities import figures, suffixes

FOLDER = Path(__file__).parents[1] / "cases" / "language"
TABLES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
find = importlib.import_module("factcheck.quantities.find")  # the package holds the function of this name


@pytest.mark.parametrize("code", TABLES)
def test_nothing_is_lost_by_one_look(code, monkeypatch):
    """Every phrase of the corpus holds the same figures when all tables are asked about every place."""
    texts = [
        text
        for name, cases in TABLES[code].items()
        if name.startswith("quantity")
        for case in cases
        for text in case["texts"]
    ]
    spared = [quantities.find(text, language=code) for text in texts]
    for module in (find, figures, suffixes):
        for name in ("look_before", "look_behind"):
            monkeypatch.setattr(module, name, lambda *_: None, raising=False)
    assert spared == [quantities.find(text, language=code) for text in texts]


def test_words_that_no_table_knows_are_seen():
    """Both places are noted where nothing known stands there, and not where something does."""
    tables, seen = find.tables("en"), []
    for text in ("Boats carried 310 goats home.", "About 310 per cent."):
        figure, _ = figures.read_digits(text, text.index("310"), find.convention(text, ".", []), tables)
        find.look_behind(text, figure, tables)
        seen.append((figure.bare_start == figure.start, figure.bare_end == figure.end))
    assert seen == [(True, True), (False, False)]
