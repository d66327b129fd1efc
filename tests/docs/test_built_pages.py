"""The pages that are made of the code, and the tables of those that are not, are what the code is."""

import re
import subprocess
import sys
import tomllib
from dataclasses import fields
from importlib import util
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import factcheck
from factcheck.checks import all_checks
from factcheck.config import Limits
from factcheck.language import codes, load

TOP = Path(__file__).parents[2]
pytest.importorskip("mkdocs")


def _loaded(name, path):
    """A module of a folder that is no package."""
    spec = util.spec_from_file_location(name, path)
    module = util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


docs_pages = _loaded("docs_pages", TOP / "tools" / "docs_pages.py")
marked = _loaded("marked", TOP / "tests" / "checks" / "marked.py")


def test_needs_name_checks_and_lists_that_exist():
    """Each check is one, each list stands in the packs; English has words in every one of them."""
    assert set(docs_pages.NEEDS) <= {check.name for check in all_checks()}
    assert all(docs_pages.has_words(load("en"), lists) for lists in docs_pages.NEEDS.values())


def test_every_language_has_its_row():
    """Each language stands in the table, with a size for every table of its pack."""
    rows = re.findall(r"(?m)^\| `([a-z]+)` \|.*\|$", docs_pages.languages())
    assert tuple(rows) == codes()


def test_the_api_fits_its_page():
    """Nothing but a long default needs scrolling; types stand without quotation marks, defaults with theirs."""
    page = docs_pages.api()
    blocks = [line for block in page.split("```text\n")[1:] for line in block.split("```")[0].split("\n")]
    assert max(len(line) for line in blocks if not line.endswith(",")) <= 80
    assert "    published: date | None = None,\n" in page
    assert "claims(about: str = '') -> " in page


def test_a_check_shows_its_accuracy():
    """The page of a measured check has its rows; that of another says that it is not measured."""
    page = docs_pages.pages()["checks/weekday-mismatch.md"]
    assert len(re.findall(r"(?m)^\| `weekday-mismatch` \|", page)) == 2
    assert "Not measured" in docs_pages.pages()["checks/unused-suppression.md"]


def test_the_limits_of_the_page_are_the_defaults():
    """The table of limits is the schema."""
    page = (TOP / "docs" / "limits.md").read_text("utf-8")
    shown = {
        name.replace("-", "_"): int(value) for name, value in re.findall(r"(?m)^\| `(max-[\w-]+)` \| (\d+) \|", page)
    }
    assert shown == {field.name: getattr(Limits(), field.name) for field in fields(Limits)}


def test_the_check_of_the_manual_is_a_check():
    """The class of the page on new checks can be made, and shows an example."""
    page = (TOP / "docs" / "add-a-check.md").read_text("utf-8")
    (block,) = re.findall(r"(?ms)^```python\n(.*?)^```$", page)
    scope = {"__name__": "manual"}
    exec(compile(block, "add-a-check.md", "exec"), scope)  # noqa: S102 - our own page
    (made,) = [kind for kind in scope.values() if isinstance(kind, type) and kind.__module__ == "manual"]
    assert made.name in page
    assert made.examples


@pytest.mark.parametrize("page", ["add-a-check.md", "add-a-language.md"])
def test_the_toml_of_the_manuals_is_toml(page):
    """Each block can be read."""
    blocks = re.findall(r"(?ms)^```toml\n(.*?)^```$", (TOP / "docs" / page).read_text("utf-8"))
    assert blocks
    assert all(tomllib.loads(block) for block in blocks)


def test_the_drawing_can_be_read_aloud():
    """The drawing is XML, has a title and a description, and fetches and runs nothing."""
    drawing = ET.fromstring((TOP / "docs" / "images" / "way-of-a-fact.svg").read_text("utf-8"))  # noqa: S314 - our own
    names = [element.tag.rpartition("}")[2] for element in drawing.iter()]
    assert {"title", "desc"} <= set(names)
    assert not {"script", "image", "foreignObject"} & set(names)


def test_the_cases_of_the_manual_are_cases(tmp_path):
    """The marked texts of the page on new checks hold: what is marked is found, the other is silent."""
    page = (TOP / "docs" / "add-a-check.md").read_text("utf-8")
    (block,) = re.findall(r"(?ms)^```markdown\n(.*?)^```$", page)
    (tmp_path / "age-mismatch.md").write_text(block, "utf-8")
    shown = marked.cases(tmp_path / "age-mismatch.md")
    assert [len(case.marks) for case in shown] == [0, 1]
    for case in shown:
        report = factcheck.check(case.text, language=case.language, published=case.published)
        found = {(finding.check, finding.span.start, finding.span.end) for finding in report.findings}
        assert found == set(case.marks)


@pytest.mark.parametrize("page", ["add-a-check.md", "add-a-language.md"])
def test_the_test_commands_of_the_manuals_find_tests(page):
    """Each command names tests that there are; they run with the others."""
    (command,) = re.findall(r"(?m)^pytest (.+)$", (TOP / "docs" / page).read_text("utf-8"))
    arguments = command.replace("<code>", "id").split()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:]
