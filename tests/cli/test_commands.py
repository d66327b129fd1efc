"""The commands besides `check`, wrong usage, and what starting costs."""

import os
import resource
import subprocess
import sys

import pytest

from factcheck._version import __version__
from factcheck.checks import all_checks
from factcheck.cli import run
from factcheck.cli.explain import explanation


def cli(*arguments, **more):
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments], capture_output=True, text=True, check=False, **more
    )


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["check"], "PATH"),
        (["check", "a", "--outpt", "json"], "--output"),
        (["check", "a", "--output", "jsn"], "did you mean 'json'"),
        (["check", "a", "--output", "json="], "names no file"),
        (["check", "a", "--published", "29/10/2024"], "YYYY-MM-DD"),
        (["check", "a", "--fail-on", "fatal"], "'error', 'warning'"),
        (["chek"], "check"),
        (["explain", "no-such-check"], "factcheck explain"),
    ],
)
def test_wrong_usage_is_one_sentence(arguments, hint, capsys):
    """Wrong usage exits with 2 and one line on standard error that says what to do."""
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("factcheck: ")
    assert err.count("\n") == 1
    assert hint in err


def test_a_group_alone_shows_its_manual(capsys):
    """Without a command the manual is shown as it is laid out, and the exit code is that of wrong usage."""
    assert run([]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Usage: factcheck [OPTIONS]")
    assert "\n  check" in err


def test_version():
    """The version names the distribution, since another one installs the same command."""
    assert cli("--version").stdout == f"factcheck-news {__version__}\n"


def test_languages(capsys):
    """Every language is listed with its own name for itself."""
    assert run(["languages"]) == 0
    assert "id  Indonesian (Bahasa Indonesia)\n" in capsys.readouterr().out


def test_explain_lists_every_check(capsys):
    """Without a name the checks are listed, one a line."""
    assert run(["explain"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [c.name for c in all_checks()]


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.name)
def test_explain_shows_manual_and_examples(check, capsys):
    """The manual of a check says when it is silent, and shows a reported and a silent text."""
    assert run(["explain", check.name]) == 0
    out = capsys.readouterr().out
    assert out == explanation(check) + "\n"
    assert "Silent" in out
    first = check.examples[0].flagged if check.examples else check.stories[0].flagged[0][2]
    assert first.split("\n")[0] in out


def test_help_names_every_command(capsys):
    """The help of the group lists the commands."""
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {name} " in out for name in ("check", "compare", "support", "explain", "languages"))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell, capsys):
    """The script of each shell asks the command for what may follow."""
    assert run(["completion", shell]) == 0
    assert "_FACTCHECK_COMPLETE" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("factcheck ch", "check"),
        ("factcheck check --output sa", "sarif"),
        ("factcheck check --language i", "id"),
        ("factcheck explain weekd", "weekday-mismatch"),
        ("factcheck check --fail-on e", "error"),
    ],
)
def test_what_is_completed(words, wanted):
    """Commands, formats, languages, checks and choices are completed."""
    asked = {"_FACTCHECK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    assert f"plain,{wanted}" in cli(env={**os.environ, **asked}).stdout.split("\n")


def cpu(*arguments) -> float:
    """Seconds of CPU that an interpreter with these arguments takes, the least of five runs."""
    took = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(took)


@pytest.mark.parametrize(("arguments", "most"), [(["--version"], 0.08), (["--help"], 0.15)])
def test_the_start_is_quick(arguments, most):
    """Editors and hooks start the command often: seconds of CPU over a bare interpreter."""
    assert cpu("-m", "factcheck", *arguments) - cpu("-c", "pass") < most


@pytest.mark.parametrize("group", [[], ["ledger"], ["names"]])
def test_the_list_of_commands_is_whole(capsys, group):
    """No line of the list of commands is cut off in a terminal of eighty columns."""
    assert run([*group, "--help"]) == 0
    listed = capsys.readouterr().out.partition("Commands:")[2]
    assert listed.count("\n") > 3
    assert "..." not in listed
