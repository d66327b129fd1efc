"""The page on the report: its Python runs, its pictures are there."""

import re
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs" / "report.md").read_text("utf-8")


def test_python_blocks_run(monkeypatch):
    """The Python blocks run one after the other, at the top of the project."""
    monkeypatch.chdir(TOP)
    scope = {}
    for block in re.findall(r"(?ms)^```python\n(.*?)^```$", PAGE):
        exec(compile(block, "report.md", "exec"), scope)  # noqa: S102 - our own page
    assert scope["page"].startswith("<!doctype html>")


@pytest.mark.parametrize("image", sorted(set(re.findall(r"\]\((images/[^)]+)\)", PAGE))))
def test_pictures_are_there(image):
    """Every picture of the page is a PNG that `tools/screenshots.py` takes."""
    path = TOP / "docs" / image
    assert path.read_bytes().startswith(b"\x89PNG")
    name, screen, scheme = path.stem.rsplit("-", 2)
    shots = (TOP / "tools" / "screenshots.py").read_text("utf-8")
    assert f'("{name}", "{screen}", "{scheme}"' in shots
