"""The README is true: its commands print what it says, its code runs, its set-up is what CI does."""

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

from factcheck.cli.settings import settings
from factcheck.report import FORMATS

TOP = Path(__file__).parents[2]
README = (TOP / "README.md").read_text("utf-8")

_SPEC = importlib.util.spec_from_file_location("refresh", TOP / "tools" / "refresh.py")
refresh = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(refresh)

STALE = "the output has changed: run `python tools/refresh.py`, and read the difference"


def blocks(kind: str) -> list[str]:
    """The fenced blocks of one kind."""
    return re.findall(rf"(?ms)^```{kind}\n(.*?)^```$", README)


@pytest.fixture(autouse=True)
def _plain(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("FACTCHECK_UI_LANG", "en")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.chdir(TOP)


@pytest.mark.parametrize("block", blocks("console"))
def test_commands_print_what_the_readme_says(block):
    """Each command of a console block gives the output below it."""
    assert refresh.console(block) == block, STALE


@pytest.mark.parametrize("name", FORMATS)
def test_golden_outputs(name):
    """The example article gives the same bytes in each format as when it was last looked at."""
    assert refresh.golden(name) == (refresh.GOLDEN / f"{name}.out").read_text("utf-8"), STALE


def test_the_manual_page():
    """The page is what the commands are now."""
    assert refresh.man_page.page() == refresh.MANUAL.read_text("utf-8"), STALE


def test_python_blocks_run():
    """The Python blocks run one after the other, as a reader would paste them."""
    scope = {}
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), scope)  # noqa: S102 - our own README
    assert scope["report"].findings


def test_the_settings_of_the_readme_are_valid(tmp_path):
    """The settings shown have keys and checks that exist."""
    (block,) = blocks("toml")
    assert tomllib.loads(block)
    (tmp_path / "names.csv").write_text("Choe Sun Hui,Choe Son Hui\n")
    (tmp_path / "factcheck.toml").write_text(block, "utf-8")
    assert settings(str(tmp_path / "factcheck.toml"), isolated=False).fail_on == "error"


def test_ci_runs_the_commands_of_the_readme():
    """The command that passes the tests is the one that CI runs; the example that the first one checks is there."""
    install, tests = (block.strip() for block in blocks("sh"))
    assert tests in (TOP / ".ci" / "run").read_text("utf-8").split("\n")
    assert (TOP / install.split()[-1]).is_file()


@pytest.mark.parametrize("link", re.findall(r"\]\((?!http)([^)]+)\)", README))
def test_links_of_the_readme_lead_somewhere(link):
    """Every file that the README links to is there."""
    assert (TOP / link).is_file()
