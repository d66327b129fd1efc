"""`factcheck ledger` and `factcheck check --ledger`: what they say, and what they end with."""

import json

import pytest

from factcheck.cli import run

OLD = "Troops\nThe Harmont Ministry said 3,000 soldiers from Karst were in Orlby.\n"
NEW = OLD.replace("3,000", "10,000")


@pytest.fixture(autouse=True)
def _desk(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name, words in (("old.txt", OLD), ("new.txt", NEW), ("draft.txt", OLD.replace("Troops", "More troops"))):
        (tmp_path / name).write_text(words)


def add(name, day):
    """Add one English article of a day; the exit code."""
    return run(["ledger", "add", name, "--language", "en", "--published", day])


def draft(*more):
    """Check the draft; the exit code."""
    return run(["check", "draft.txt", "--language", "en", "--published", "2024-11-01", "--output", "json", *more])


@pytest.fixture
def _filled(capsys):
    assert add("old.txt", "2024-10-23") == 0
    assert add("new.txt", "2024-10-28") == 0
    assert "1 added; now 2 documents, 2 claims" in capsys.readouterr().out


@pytest.mark.usefixtures("_filled")
def test_a_draft_beside_the_ledger(capsys, tmp_path):
    """The stale figure is told where a ledger is named, set, or asked by its own command; else it is not."""
    assert draft() == 0
    capsys.readouterr()
    assert draft("--ledger", "factcheck.ledger") == 1
    assert json.loads(capsys.readouterr().out)["findings"][0]["check"] == "stale-figure"
    (tmp_path / "factcheck.toml").write_text('ledger = "factcheck.ledger"\n')
    assert draft() == 1
    assert draft("--isolated") == 0
    capsys.readouterr()
    assert run(["ledger", "check", "draft.txt", "--language", "en", "--published", "2024-11-01"]) == 1
    assert "stale-figure" in capsys.readouterr().out


@pytest.mark.usefixtures("_filled")
def test_several_processes_ask_one_ledger(capsys, tmp_path):
    """The ledger is opened anew in each process."""
    (tmp_path / "second.txt").write_text((tmp_path / "draft.txt").read_text())
    assert draft("--ledger", "factcheck.ledger", "--jobs", "2", "second.txt", "new.txt") == 1
    assert len(json.loads(capsys.readouterr().out)["findings"]) == 2


@pytest.mark.usefixtures("_filled")
def test_show(capsys):
    """Figures by what they count, in the order of days; only what was asked for."""
    assert run(["ledger", "show"]) == 0
    out = capsys.readouterr().out
    assert out.index("2024-10-23  3,000") < out.index("2024-10-28  10,000")
    assert "Karst" in out
    assert run(["ledger", "show", "--about", "Tarvis"]) == 0
    assert capsys.readouterr().out == "nothing about Tarvis\n"


def test_show_is_safe_for_a_terminal(capsys, tmp_path):
    """Control characters of an article never reach the terminal, nor commands a CI log."""
    (tmp_path / "x.txt").write_text("::error::boo\nThe Harmont Ministry said \x1b[31m3,000 soldiers died in Orlby.")
    assert run(["ledger", "add", "x.txt", "--language", "en"]) == 0
    assert run(["ledger", "show"]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert not any(line.lstrip().startswith("::") for line in out.split("\n"))


def test_what_cannot_be_added_is_told(capsys, tmp_path):
    """A missing file and a text without a language are named, the others are added, the code is 3."""
    (tmp_path / "z.txt").write_text("Zzyq wqrt plmk vbnx. Qwrt zxcv plmk wqrt.\n")
    assert run(["ledger", "add", "none.txt", "z.txt", "old.txt"]) == 3
    out, err = capsys.readouterr()
    assert "1 added" in out
    assert "none.txt: no such file" in err
    assert "z.txt: the language" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "draft.txt", "--ledger", "none.ledger"],
        ["ledger", "show", "--ledger", "old.txt"],
        ["ledger", "check", "draft.txt"],
        ["ledger", "export", "x.jsonl"],
        ["ledger", "import", "none.jsonl"],
        ["ledger", "import", "old.txt"],
        ["ledger", "add", "old.txt", "--ledger", "."],
        ["ledger", "add", "old.txt", "--ledger", "no/such/folder/l"],
        ["ledger", "add", "old.txt", "--published", "soon"],
        ["ledger"],
    ],
)
def test_wrong_usage(arguments, capsys):
    """One sentence on standard error and exit code 2; nothing on standard output."""
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith(("factcheck: ", "Usage"))
    assert "Traceback" not in err


@pytest.mark.usefixtures("_filled")
def test_export_and_import(capsys):
    """What goes out comes in."""
    assert run(["ledger", "export", "out.jsonl"]) == 0
    assert run(["ledger", "import", "out.jsonl", "--ledger", "b.ledger"]) == 0
    assert "2 documents of out.jsonl; now 2 documents, 2 claims" in capsys.readouterr().out
    assert run(["ledger", "export", "out.csv"]) == 2
