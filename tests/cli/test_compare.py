"""`factcheck compare`: several articles of one story in one report."""

import json

import pytest

from factcheck import reading
from factcheck.cli import run

FIRST = "Feri Lorna tenggelam\nFeri Lorna tenggelam di Tarn dengan 85 penumpang di dalamnya.\n"
SECOND = "Feri Lorna tenggelam\nFeri Lorna tenggelam di Tarn dengan 58 penumpang di dalamnya.\n"


@pytest.fixture(autouse=True)
def _desk(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(FIRST)
    (tmp_path / "b.txt").write_text(SECOND)


def test_two_reports_that_clash(capsys):
    """Two figures for one thing are found across the files; each file alone is clean."""
    assert run(["check", "--language", "id", "a.txt", "b.txt"]) == 0
    capsys.readouterr()
    assert run(["compare", "--language", "id", "a.txt", "b.txt", "--output", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [finding["check"] for finding in report["findings"]] == ["source-conflict"]
    assert {other["document"] for other in report["findings"][0]["related"]} == {"a.txt"}


def test_an_input_that_cannot_be_read_does_not_stop_the_others(capsys):
    """The rest is compared, and the code is 3."""
    assert run(["compare", "--language", "id", "a.txt", "none.txt", "b.txt"]) == 3
    out, err = capsys.readouterr()
    assert "source-conflict" in out
    assert "none.txt" in err


def test_a_fault_in_reading_one_article(monkeypatch, capsys):
    """When the library breaks on one article, the others are still compared."""
    real = reading.read

    def fragile(source, **more):
        if source == "a.txt":
            raise ZeroDivisionError
        return real(source, **more)

    monkeypatch.setattr(reading, "read", fragile)
    assert run(["compare", "--language", "id", "a.txt", "b.txt"]) == 3
    assert "please report it" in capsys.readouterr().err
