"""`factcheck compare`: several articles of one story in one report."""

import json

import pytest

from factcheck import pipeline, reading
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


def test_a_mixed_dossier(monkeypatch, capsys, tmp_path):
    """Undated, foreign, unreadable, doubled and broken documents are named; the others are compared; the code is 3."""
    (tmp_path / "c.txt").write_text(FIRST)  # the words of a.txt
    (tmp_path / "d.txt").write_text("Zzyq wqrt plmk vbnx. Qwrt zxcv plmk wqrt.\n" * 3)
    (tmp_path / "e.txt").write_bytes(b"\x00\x01\x02\x03" * 500)
    (tmp_path / "f.html").write_text("<p></p>")
    (tmp_path / "g.txt").write_text("Feri Ratu berlayar\nFeri Ratu berlayar dari Tarn dengan 12 penumpang.\n")
    real = pipeline._facts  # noqa: SLF001 - a fault in one text

    def fragile(document, *more):
        if document.id == "g.txt":
            raise ZeroDivisionError
        return real(document, *more)

    monkeypatch.setattr(pipeline, "_facts", fragile)
    names = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.html", "g.txt"]
    assert run(["compare", *names, "--output", "json"]) == 3
    out, err = capsys.readouterr()
    report = json.loads(out)
    assert [finding["check"] for finding in report["findings"]] == ["source-conflict"]
    read = {document["path"]: document for document in report["documents"]}
    assert set(read) == {"a.txt", "b.txt", "c.txt", "d.txt", "g.txt"}
    assert all(document["published"]["date"] is None for document in read.values())
    assert read["d.txt"]["not_checked"]
    for name in ("d.txt", "e.txt", "f.html", "g.txt"):
        assert name in err
    assert [note["kind"] for note in read["c.txt"]["notes"]] == ["duplicate"]
