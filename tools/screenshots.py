"""Takes the pictures of the reports in `docs/images`, in a browser, at the widths of a telephone, a tablet and a desk.

Usage: python tools/screenshots.py (needs the extra `browser`, and Chromium). Look at them before you commit them.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import factcheck
from factcheck.checks import all_checks
from factcheck.model import Report
from factcheck.report import Style, Voice, write, write_folder

TOP = Path(__file__).parents[1]
IMAGES = TOP / "docs" / "images"
SCREENS = {"telephone": (360, 780), "tablet": (768, 1024), "desk": (1280, 900)}
"""Width and height of each screen."""
SHOTS = (
    ("article", "desk", "light", ""),
    ("article", "tablet", "light", ""),
    ("article", "telephone", "light", ""),
    ("article", "desk", "dark", ""),
    ("article-id", "desk", "light", ""),
    ("comparison", "desk", "light", "#between"),
    ("figures", "desk", "light", "#courses"),
    ("index", "desk", "light", ""),
)
"""Page, screen, scheme, and the place of the page that is shown."""


def pages(home: Path) -> dict[str, Path]:
    """The pages that are shown, written below a folder: name to file."""
    os.chdir(TOP)  # so that the pages name the articles as a reader of the project would
    documents = [factcheck.read(path) for path in sorted(Path("docs/examples").glob("*.txt"))]
    article, comparison = factcheck.check(documents[0]), factcheck.compare(documents)
    whole = {
        "article": write(article, "html"),
        "article-id": write(article, "html", Style(Voice("id"))),
        "comparison": write(comparison, "html"),
        "figures": write(comparison, "html"),
    }
    for name, text in whole.items():
        (home / f"{name}.html").write_text(text, "utf-8")
    write_folder(archive(), home / "index")
    return {name: home / f"{name}.html" for name in whole} | {"index": home / "index" / "index.html"}


def archive() -> Report:
    """A report of many small texts: the examples of every check, each a document of its own."""
    parts = [
        factcheck.check(factcheck.read(text.encode(), name=f"{rule.name}-{example.language}-{kind}.txt"))
        for rule in all_checks()
        for example in rule.examples
        for kind, text in (("flagged", example.flagged), ("clean", example.clean))
    ]
    return Report(
        documents=tuple(checked for part in parts for checked in part.documents),
        findings=tuple(finding for part in parts for finding in part.findings),
        timelines=tuple(line for part in parts for line in part.timelines),
    )


def main() -> None:
    """Take every picture anew."""
    IMAGES.mkdir(exist_ok=True)
    named = os.environ.get("FACTCHECK_CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        files = pages(Path(folder))
        browser = play.chromium.launch(executable_path=named, args=["--no-sandbox"])
        for name, screen, scheme, place in SHOTS:
            width, height = SCREENS[screen]
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(f"file://{files[name]}{place}")
            target = IMAGES / f"{name}-{screen}-{scheme}.png"
            page.screenshot(path=target)
            print(target.relative_to(TOP), target.stat().st_size)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
