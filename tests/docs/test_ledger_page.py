"""The page on the ledger is true: its commands print what it says, its Python runs."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from factcheck.cli import run

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs" / "ledger.md").read_text("utf-8")


@pytest.fixture(autouse=True)
def _desk(monkeypatch, tmp_path):
    for path in (TOP / "docs" / "examples").glob("*.txt"):
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("FACTCHECK_UI_LANG", "en")


def test_commands_print_what_the_page_says(capsys):
    """Each command, one after the other, gives the lines below it."""
    for block in re.findall(r"(?ms)^```console\n(.*?)^```$", PAGE):
        for part in block.split("$ ")[1:]:
            command, _, said = part.partition("\n")
            program, *arguments = shlex.split(command)
            assert program == "factcheck"
            assert run(arguments) in {0, 1}
            assert capsys.readouterr().out == said


def test_python_blocks_run(capsys):
    """The Python block runs beside the example articles."""
    scope = {}
    for block in re.findall(r"(?ms)^```python\n(.*?)^```$", PAGE):
        exec(compile(block, "ledger.md", "exec"), scope)  # noqa: S102 - our own page
    assert "3000 troops" in capsys.readouterr().out
