"""`--changed-since`: the whole text is read, findings on changed lines are shown."""

import subprocess

import pytest

from factcheck.cli.run import run

GOOD = "Rapat desa digelar di balai kota pada hari itu.\n\n"
WRONG = "Rapat digelar Senin (29/10/2024).\n\n"
COMMAND = ["check", "--language", "id", "--output", "concise"]


@pytest.fixture
def article(tmp_path, monkeypatch):
    """An article in a repository, with one finding, in its third line, that is committed."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.txt"
    path.write_text(GOOD + WRONG, "utf-8")
    for arguments in (
        ["init", "-q"],
        ["add", "a.txt"],
        ["-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "one"],
    ):
        subprocess.run(["git", *arguments], check=True)  # noqa: S607 - the git of whoever runs the tests
    return path


def test_what_did_not_change_is_not_shown(article, capsys):
    """A finding on an old line is counted on standard error only; one on a new line is shown."""
    assert run([*COMMAND, "--changed-since", "HEAD", "a.txt"]) == 0
    assert "no line changed since HEAD, not shown: 1" in capsys.readouterr().err
    article.write_text(GOOD + WRONG + WRONG, "utf-8")
    assert run([*COMMAND, "--changed-since", "HEAD", "a.txt"]) == 1
    out = capsys.readouterr().out
    assert "a.txt:5:" in out
    assert "a.txt:3:" not in out


def test_a_new_file_is_all_changed(article, capsys):
    """A file that git does not know yet is shown whole."""
    article.with_name("b.txt").write_text(WRONG + GOOD, "utf-8")
    assert run([*COMMAND, "--changed-since", "HEAD", "b.txt"]) == 1
    assert "b.txt:1:" in capsys.readouterr().out


@pytest.mark.parametrize("revision", ["nowhere", "--output=x"])
def test_no_such_revision(article, capsys, revision):
    """What git does not know as a revision, an option among that, is said in one sentence."""
    assert run([*COMMAND, f"--changed-since={revision}", str(article)]) == 2
    assert "--changed-since: fatal:" in capsys.readouterr().err
    assert not article.with_name("x").exists()


def test_without_git(article, capsys, monkeypatch):
    """Where git is missing, the sentence says so."""
    monkeypatch.setenv("PATH", "")
    assert run([*COMMAND, "--changed-since", "HEAD", str(article)]) == 2
    assert "needs git" in capsys.readouterr().err


def test_outside_of_a_repository(tmp_path, capsys, monkeypatch):
    """Where there is no repository, the sentence says so, in whatever language git speaks."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")
    assert run([*COMMAND, "--ui-lang", "en", "--changed-since", "HEAD", "a.txt"]) == 2
    assert f"{tmp_path} is in no git repository; leave the option out" in capsys.readouterr().err
