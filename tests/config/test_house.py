"""The house list: reading it and adding to it."""

import pytest

from factcheck.cli import run
from factcheck.config import load
from factcheck.config.house import rows, with_row
from factcheck.errors import ConfigError


def test_rows(tmp_path):
    """Comments, blank cells and a byte order mark are no names."""
    (tmp_path / "names.csv").write_bytes('\ufeff# our names\nAni, Anie ,\n\n"Budi, S.H."\n'.encode())
    assert rows(tmp_path / "names.csv") == (("Ani", "Anie"), ("Budi, S.H.",))
    (tmp_path / "names.csv").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="no list of names"):
        rows(tmp_path / "names.csv")


def test_with_row():
    """A name that the list knows gets the new spellings, another one a row."""
    old = (("Ani", "Anie"), ("Budi",))
    assert with_row(old, ("Budi", "Boedi")) == (("Ani", "Anie"), ("Budi", "Boedi"))
    assert with_row(old, ("Citra", "Tjitra")) == (*old, ("Citra", "Tjitra"))


def test_the_settings_bring_their_lists(tmp_path):
    """A list stands relative to the settings file; one that is missing is an error."""
    (tmp_path / "names.csv").write_text("Ani,Anie\n")
    path = tmp_path / "factcheck.toml"
    path.write_text('names = ["names.csv"]')
    assert load(path).house == (("Ani", "Anie"),)
    path.write_text('names = ["none.csv"]')
    with pytest.raises(ConfigError, match=r"none\.csv: no such house list; begin it with: factcheck names add"):
        load(path)


def test_names_add(tmp_path, monkeypatch, capsys):
    """The command makes the list, says how to use it, and adds to the one that the settings name."""
    monkeypatch.chdir(tmp_path)
    assert run(["names", "add", "Ani Sutopo", "--also", "Ani Sutapo"]) == 0
    assert 'names = ["names.csv"]' in capsys.readouterr().out
    (tmp_path / "factcheck.toml").write_text('names = ["names.csv"]')
    assert run(["names", "add", "Ani Sutopo", "--also", "A. Sutopo"]) == 0
    assert "To use the list" not in capsys.readouterr().out
    assert (tmp_path / "names.csv").read_text() == "Ani Sutopo,Ani Sutapo,A. Sutopo\n"


@pytest.mark.parametrize("name", ["=cmd()", "+1", "@x", ""])
def test_a_cell_that_a_spreadsheet_would_run_is_refused(tmp_path, monkeypatch, capsys, name):
    """What a spreadsheet takes for a formula is no name."""
    monkeypatch.chdir(tmp_path)
    assert run(["names", "add", "Ani", "--also", name]) == 2
    assert "is no name" in capsys.readouterr().err
    assert not (tmp_path / "names.csv").exists()


def test_names_compare(capsys):
    """Two spellings are compared, with the verdict first and the reasons below."""
    assert run(["names", "compare", "Choe Sun Hui", "Choe Sun Hui"]) == 0
    assert capsys.readouterr().out.startswith("identical (1.00)\n")


def test_names_compare_in_indonesian(capsys):
    """The reasons are said in the language of the reader, the system that a spelling follows among them."""
    assert run(["names", "compare", "Choe Son Hui", "최선희", "--ui-lang", "id"]) == 0
    out = capsys.readouterr().out
    assert out == "ejaan lain (0,93)\n  최선희: Choe Son Hui adalah bentuk resmi Korea Utara\n"


def test_names_add_begins_the_list_of_the_settings(tmp_path, monkeypatch):
    """Settings that name a list which is not there yet do not stop the command that makes it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factcheck.toml").write_text('names = ["house.csv"]')
    assert run(["names", "add", "Ani", "--also", "Anie"]) == 0
    assert rows(tmp_path / "house.csv") == (("Ani", "Anie"),)
