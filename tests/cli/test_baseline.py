"""Known findings: taken down once, hidden later, named when they are gone."""

import json

import pytest

from factcheck import rules
from factcheck.checks import Check, Example
from factcheck.cli import run
from factcheck.model import Severity, Span, say

ARTICLE = (
    "Rapat desa digelar di balai kota pada hari itu.\n"
    "Warga yang datang membawa surat dari lurah, karena mereka tidak bisa hadir dan juga tidak akan memilih.\n"
)


class Exclaim(Check):
    """A word with an exclamation mark.

    Silent on every other word.
    """

    name = "exclaim"
    severity = Severity.WARNING
    examples = (Example("id", flagged="a!", clean="a"),)

    def run(self, facts):
        """A finding for every such word."""
        at = 0
        for word in facts.document.text.split(" "):
            if word.strip().endswith("!"):
                yield self.finding(facts, Span(at, at + len(word)), say("too loud"))
            at += len(word) + 1


@pytest.fixture(autouse=True)
def _desk(monkeypatch, tmp_path):
    monkeypatch.setattr(rules, "all_checks", lambda: (Exclaim(),))
    monkeypatch.chdir(tmp_path)


def write(folder, words):
    """The article with more words at its end."""
    (folder / "a.txt").write_text(ARTICLE + words, "utf-8")


def test_only_what_is_new_is_shown(tmp_path, capsys):
    """What is known stays hidden when the text around it changes; one more of the same is new."""
    write(tmp_path, "Ada api! dan air! ini.")
    assert run(["check", "a.txt", "--write-baseline"]) == 0
    assert "findings taken down as known: 2;" in capsys.readouterr().err
    write(tmp_path, "Lalu ada api! dan air! ini, api! itu, bumi! sana.")
    assert run(["check", "a.txt", "--output", "json"]) == 1
    out, err = capsys.readouterr()
    report = json.loads(out)
    assert [finding["quote"] for finding in report["findings"]] == ["api!", "bumi!"]
    assert [item["source"] for item in report["silenced"]] == ["baseline"] * 2
    assert err == ""


def test_the_first_baseline_begins_the_settings(tmp_path, capsys):
    """Without a settings file one is begun that names the baseline, and says so; later runs need no option."""
    write(tmp_path, "Ada api! ini.")
    assert run(["check", "a.txt", "--write-baseline"]) == 0
    assert "for factcheck.toml was begun with the line baseline" in capsys.readouterr().err
    assert (tmp_path / "factcheck.toml").read_text() == 'baseline = ".factcheck-baseline.json"\n'
    assert run(["check", "a.txt"]) == 0
    assert "1 known, hidden (baseline)" in capsys.readouterr().out
    for name in ("concise", "github"):
        assert run(["check", "a.txt", "--output", name]) == 0
        assert "0 errors, 0 warnings, 0 info; 1 known, hidden (baseline)" in capsys.readouterr().out
    assert run(["check", "a.txt", "--write-baseline"]) == 0
    assert capsys.readouterr().err.endswith(f"later runs hide them, as {tmp_path / 'factcheck.toml'} says\n")


def test_settings_that_are_there_are_left(tmp_path, capsys, monkeypatch):
    """A settings file that somebody wrote stays as it is; the line to write is said, as seen from that file."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "factcheck.toml").write_text("fail-on = 'info'\n")
    write(tmp_path / "sub", "Ada api! ini.")
    monkeypatch.chdir(tmp_path / "sub")
    assert run(["check", "a.txt", "--write-baseline", "--baseline", "known.json"]) == 0
    assert 'factcheck.toml: baseline = "sub/known.json"; or use --baseline known.json' in capsys.readouterr().err
    assert (tmp_path / "factcheck.toml").read_text() == "fail-on = 'info'\n"


def test_isolated_begins_no_settings(tmp_path, capsys):
    """A run that reads no settings writes none."""
    write(tmp_path, "Ada api! ini.")
    assert run(["check", "a.txt", "--write-baseline", "--isolated"]) == 0
    assert "later runs with --baseline .factcheck-baseline.json hide them" in capsys.readouterr().err
    assert not (tmp_path / "factcheck.toml").exists()


def test_a_baseline_that_cannot_be_written(tmp_path, capsys):
    """A folder that is not there is one sentence, and the exit code is that of wrong usage."""
    write(tmp_path, "Ada api! ini.")
    assert run(["check", "a.txt", "--write-baseline", "--baseline", "none/known.json"]) == 2
    assert "none/known.json could not be written: no such file or folder" in capsys.readouterr().err
    assert run(["names", "add", "Ani Sutopo", "--also", "Ani Sutapo", "--file", "none/names.csv"]) == 2
    assert "none/names.csv could not be written: no such file or folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [ARTICLE, "fail-on = 'info'\n", "[]", "[" * 100_000, '{"a": 1}', '{"schema_version": 1, "tool": {}}']
)
def test_a_baseline_is_written_over_nothing_else(tmp_path, capsys, words):
    """An article, settings, or whatever else is no baseline stays as it is; a baseline of another version gives way."""
    write(tmp_path, "Ada api! ini.")
    other = tmp_path / "other.json"
    other.write_text(words, "utf-8")
    assert run(["check", "a.txt", "--write-baseline", "--baseline", "other.json"]) == 2
    assert "other.json is no baseline, and stays as it is" in capsys.readouterr().err
    assert other.read_text("utf-8") == words
    other.write_text('{"schema_version": 9}')
    assert run(["check", "a.txt", "--write-baseline", "--baseline", "other.json"]) == 0
    assert run(["check", "a.txt", "--write-baseline", "--baseline", "a.txt"]) == 2
    assert (tmp_path / "a.txt").read_text("utf-8").startswith(ARTICLE)


def test_what_is_gone_is_named(tmp_path, capsys):
    """A known finding that no longer occurs is named; one of a file that was not read is not."""
    write(tmp_path, "Ada api! ini.")
    (tmp_path / "b.txt").write_text(ARTICLE + "Ada air! ini.")
    (tmp_path / "factcheck.toml").write_text('baseline = "known.json"')
    run(["check", "a.txt", "b.txt", "--write-baseline"])
    capsys.readouterr()
    write(tmp_path, "")
    assert run(["check", "a.txt"]) == 0
    assert "a.txt: exclaim “api!” is in the baseline and no longer occurs" in (err := capsys.readouterr().err)
    assert "b.txt" not in err


def test_all_findings_known_gives_none(tmp_path, capsys):
    """Right after it is written, a baseline hides everything, and says how much."""
    write(tmp_path, "Ada api! dan api! ini.")
    run(["check", "a.txt", "--write-baseline"])
    assert run(["check", "a.txt", "--baseline", ".factcheck-baseline.json"]) == 0
    assert "2 known, hidden (baseline)" in capsys.readouterr().out


@pytest.mark.parametrize("words", ["", "[]", '{"schema_version": 1}', '{"schema_version": 9}', "[" * 100_000])
def test_a_file_that_is_no_baseline(tmp_path, capsys, words):
    """What is no baseline ends the run with 2 and says how to make one."""
    write(tmp_path, "")
    (tmp_path / "known.json").write_text(words)
    assert run(["check", "a.txt", "--baseline", "known.json"]) == 2
    assert "--write-baseline" in capsys.readouterr().err


def test_a_missing_baseline(tmp_path, capsys):
    """A baseline that is not there is an error, not an empty one."""
    write(tmp_path, "")
    assert run(["check", "a.txt", "--baseline", "none.json"]) == 2
    assert "none.json" in capsys.readouterr().err
