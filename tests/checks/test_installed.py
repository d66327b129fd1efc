"""Checks of other packages: found by entry point, told when they are broken, never taken from the working folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.checks import Check, installed
from factcheck.cli import run
from factcheck.errors import UsageError

TOP = Path(__file__).parents[2]
GOOD = '''
"""A check from elsewhere."""

from factcheck.checks import Check, Example
from factcheck.model import Severity, Span, say


class Shouting(Check):
    """A word in capitals.

    Silent on every other word.
    """

    name = "shouting"
    severity = Severity.WARNING
    examples = (Example("en", flagged="LOUD", clean="quiet"),)

    def run(self, facts):
        at = facts.document.text.find("LOUD")
        if "BREAK" in facts.document.text:
            raise RuntimeError("no")
        if at >= 0:
            yield self.finding(facts, Span(at, at + 4), say("“{word}” is loud", word="LOUD"))
'''
TEXT = "The mayor said in the town hall that the harbour was LOUD and that it would be so for the whole of the week.\n"


@pytest.fixture(autouse=True)
def _fresh():
    installed.cache_clear()
    yield
    installed.cache_clear()


def package(folder, module="shop_checks", code=GOOD, offers=("shouting = shop_checks:Shouting",), name="shop-checks"):
    """A package as an installer leaves it: a module, and its metadata."""
    (folder / f"{module}.py").write_text(code, "utf-8")
    home = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    home.mkdir()
    (home / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (home / "entry_points.txt").write_text("[factcheck.checks]\n" + "".join(f"{offer}\n" for offer in offers))


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder in which packages are installed, and another one to work in."""
    home, work = tmp_path / "site", tmp_path / "work"
    home.mkdir()
    work.mkdir()
    (work / "a.txt").write_text(TEXT)
    monkeypatch.syspath_prepend(str(home))
    monkeypatch.chdir(work)
    monkeypatch.setenv("FACTCHECK_UI_LANG", "en")
    yield home
    for name in [name for name in sys.modules if name.startswith("shop_checks")]:
        del sys.modules[name]


def test_an_installed_check_runs(site, capsys):
    """Its findings are reported, settings know its name, `explain` its manual, and SARIF its rule."""
    package(site)
    assert run(["check", "--language", "en", "--output", "concise", "--output", "sarif=a.sarif", "a.txt"]) == 1
    assert "a.txt:1:54: WARNING shouting: “LOUD” is loud" in capsys.readouterr().out
    assert '"id": "shouting"' in Path("a.sarif").read_text("utf-8")
    assert run(["explain", "shouting"]) == 0
    assert "A word in capitals." in capsys.readouterr().out
    Path("factcheck.toml").write_text('[severity]\nshouting = "info"\n')
    assert run(["check", "--language", "en", "a.txt"]) == 0


@pytest.mark.parametrize("settings", [["--isolated"], ["--config", "own.toml"]])
def test_installed_checks_can_be_kept_out(site, settings):
    """`--isolated`, or the settings, keep out what is not the library's own; it is not even imported."""
    package(site, code="raise SystemExit('imported')")
    Path("own.toml").write_text("third-party-checks = false\n")
    assert run(["check", "--language", "en", *settings, "a.txt"]) == 0


def test_an_installed_check_that_breaks(site, capsys):
    """A check that fails on a text is named with its package, and the others go on."""
    package(site)
    Path("a.txt").write_text(TEXT.replace("LOUD", "BREAK"))
    assert run(["check", "--language", "en", "a.txt"]) == 3
    assert "this is a fault in shop_checks" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("code", "offers", "hint"),
    [
        ("import no_such_module", ["shouting = shop_checks:Shouting"], "cannot be loaded: ModuleNotFoundError"),
        ("raise SystemExit(3)", ["shouting = shop_checks:Shouting"], "cannot be loaded: SystemExit(3)"),
        (GOOD, ["shouting = shop_checks:Whispering"], "cannot be loaded: AttributeError"),
        (GOOD, ["loud = shop_checks:Shouting"], "offered under the name 'loud'"),
        ("Shouting = dict", ["shouting = shop_checks:Shouting"], "is no check"),
        (GOOD.replace("Silent on", "Never on"), ["shouting = shop_checks:Shouting"], "needs examples"),
    ],
)
def test_a_broken_package_is_one_sentence(site, capsys, code, offers, hint):
    """A package that cannot be used ends the run with 2, and a sentence that names it and says what to do."""
    package(site, code=code, offers=offers)
    assert run(["check", "--language", "en", "a.txt"]) == 2
    err = capsys.readouterr().err
    assert hint in err
    assert "shop-checks" in err
    assert "--isolated" in err
    assert err.count("\n") == 1


def test_two_packages_of_one_name(site):
    """Two checks of one name are refused: which of them ran would be chance."""
    package(site)
    package(site, module="shop_checks_too", offers=["shouting = shop_checks_too:Shouting"], name="shop-too")
    with pytest.raises(UsageError, match="two installed packages"):
        installed()


def test_a_name_that_is_taken(site):
    """A check of another package cannot take the name of one of ours."""
    package(site, code=GOOD.replace("shouting", "sum-mismatch"), offers=["sum-mismatch = shop_checks:Shouting"])
    with pytest.raises(UsageError, match="sum-mismatch"):
        installed()


def test_nothing_is_taken_from_the_working_folder(tmp_path):
    """A folder with articles that calls itself a package is no package, even when Python puts it first on its path."""
    package(tmp_path, code="raise SystemExit('imported')")
    (tmp_path / "a.txt").write_text(TEXT)
    command = [sys.executable, "-m", "factcheck", "check", "--language", "en", "a.txt"]
    environment = {**os.environ, "PYTHONPATH": str(TOP)}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_package_of_the_path_is_not_shadowed_by_the_working_folder(site, tmp_path, monkeypatch):
    """A module beside the articles does not take the place of the installed one."""
    package(site)
    (tmp_path / "work" / "shop_checks.py").write_text("raise SystemExit('imported')")
    monkeypatch.syspath_prepend("")
    assert [check.name for check in installed()] == ["shouting"]
    assert isinstance(installed()[0], Check)
