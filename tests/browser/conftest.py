"""Pages in a real browser: Debian's Chromium, or the one that playwright brings. Without one these tests are skipped.

`FACTCHECK_CHROMIUM` names another browser; with `FACTCHECK_BROWSER=required` a missing one fails instead.
"""

import os
import shutil
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

import pytest

import factcheck
from factcheck.report import Style, Voice, write, write_folder

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
ARTICLE = """Bridge at Lotham closed after storm

LOTHAM, Monday (29 October 2024) - Mayor Lena Ortiz said on Tuesday, 28 October 2024 that 40 of 95 houses were damaged,
or 60 per cent. Mayor Lena Ortis closed the bridge. The fire service counts 41 dead, up from an estimate of 3 on Monday.

The council met from 12 to 10 October. Repairs cost $2.5 million.
"""
STORY = (
    "Fire in Lotham\nLOTHAM, 1 May 2024 - Police chief Ann Hale said 12 people died in Lotham.",
    "Lotham mourns\nLOTHAM, 3 May 2024 - Police chief Ann Hale said 17 people died in Lotham. Some 400 people fled.",
    "Lotham inquiry\nLOTHAM, 6 May 2024 - Police chief Ann Hale said 12 people died in Lotham.",
    "Karsa report\nLOTHAM, 6 May 2024 - Governor Tom Bryce said 25 people died in Lotham.",
)
DRAFT = "Fire in Lotham\nPolice chief Ann Hale said 19 people died in Lotham on 5 May 2024. Some 400 people fled."


def _absent(why):
    if os.environ.get("FACTCHECK_BROWSER") == "required":
        pytest.fail(f"a browser is required here: {why}")
    pytest.skip(f"no browser: {why}")


@pytest.fixture(scope="session")
def chromium():
    """A running browser."""
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - not installed everywhere
    except ImportError:
        _absent("playwright is not installed (pip install 'factcheck-news[browser]')")
    named = os.environ.get("FACTCHECK_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as play:
        try:
            running = play.chromium.launch(executable_path=named, args=["--no-sandbox", "--disable-dev-shm-usage"])
        except Error as error:
            _absent(f"{str(error).split(chr(10))[0]} (apt install chromium, or playwright install chromium)")
        yield running
        running.close()


@pytest.fixture(scope="session")
def axe():
    """The script of axe-core, which finds faults of accessibility."""
    try:
        return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    except ImportError:
        return _absent("axe-playwright-python is not installed (pip install 'factcheck-news[browser]')")


@pytest.fixture
def browse(chromium):
    """Open a file: a function of path, width and scheme that is a context manager of a page.

    The policy of the page also holds for scripts that a test wants to run, so a test that measures lifts it.
    """

    @contextmanager
    def opened(path, width=1280, scheme="light", *, lifted=False):
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=lifted, offline=True
        )
        page = context.new_page()
        page.faults = []
        page.on("console", lambda message: page.faults.append(message.text))
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("dialog", lambda dialog: (page.faults.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("requestfailed", lambda request: page.faults.append(f"asked for {request.url}"))
        page.goto(f"file://{path}")
        try:
            yield page
        finally:
            context.close()

    return opened


@pytest.fixture(scope="session")
def reports():
    """Reports of each kind: one article, a comparison, a draft and its sources, an archive."""
    examples = [factcheck.read(path) for path in sorted(EXAMPLES.iterdir())]
    story = [factcheck.read(words.encode(), name=f"{at}.txt") for at, words in enumerate(STORY)]
    archive = [
        factcheck.check(document) for document in (*examples, *story, factcheck.read(ARTICLE.encode(), name="b"))
    ]
    return {
        "article": factcheck.check(factcheck.read(ARTICLE.encode(), name="bridge.txt")),
        "example": factcheck.check(examples[0]),
        "comparison": factcheck.compare(examples),
        "story": factcheck.compare(story),
        "draft": factcheck.support(DRAFT, [story[0], story[1]]),
        "archive": factcheck.Report(
            tuple(checked for one in archive for checked in one.documents),
            tuple(finding for one in archive for finding in one.findings),
        ),
    }


@pytest.fixture(scope="session")
def written(reports, tmp_path_factory):
    """The reports as files: name to path, in English, Indonesian, and as a folder."""
    home = tmp_path_factory.mktemp("pages")
    paths = {}
    for kind, report in reports.items():
        for code in ("en", "id"):
            path = home / f"{kind}-{code}.html"
            path.write_text(write(report, "html", Style(Voice(code))), "utf-8")
            paths[f"{kind}-{code}"] = path
    write_folder(reports["archive"], home / "folder")
    notebook = home / "notebook.html"
    cells = "".join(
        f"<section>{reports[kind]._repr_html_()}</section>" for kind in ("article", "example", "comparison")
    )
    notebook.write_text(
        f"<!doctype html><html lang=en><title>Notebook</title><main><h1>Notebook</h1>{cells}</main>", "utf-8"
    )
    paths["notebook"] = notebook
    paths["folder"] = home / "folder" / "index.html"
    paths["folder-page"] = min((home / "folder").glob("0*.html"))
    return paths
