"""Many documents as a folder of pages: an index with counts and filters, and one page a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.report.html import lists, page
from factcheck.report.html.between import between
from factcheck.report.html.markup import Html, el
from factcheck.report.html.sheet import Sheet, lay, title
from factcheck.report.style import Style
from factcheck.report.told import short_name as name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Checked, Document, Report, Silenced

FRONT = "index.html"
_UNSAFE = re.compile(r"[^a-z0-9]++")
_LONGEST = 40
"""Characters of a document's name in the name of its page."""


def pages(report: Report, style: Style | None = None) -> Iterator[tuple[str, str]]:
    """Name and text of each page, the index first."""
    voice = (style or Style()).voice
    shown = {checked.document.id: _file(checked.document, at) for at, checked in enumerate(report.documents, 1)}
    sheet = lay(report, voice, shown=shown, front=FRONT)
    yield FRONT, page.shell(sheet, voice("Consistency report"), _front(sheet))
    silenced = page.accepted(report)
    for home, checked in sheet.documents.items():
        mine = sheet.on(shown[home])
        heading = f"{title(checked.document)} – {voice('Consistency report')}"
        yield shown[home], page.shell(mine, heading, _one(mine, checked, silenced[home]))


def _file(document: Document, number: int) -> str:
    """`0007-name-of-the-file.html`: safe for every file system, in the order of the report."""
    plain = _UNSAFE.sub("-", name(document).casefold()).strip("-")[:_LONGEST].strip("-")
    return f"{number:04}-{plain}.html" if plain else f"{number:04}.html"


def _front(sheet: Sheet) -> Iterator[Html]:
    yield page.top(sheet, None)
    parts = [*lists.backing(sheet), *between(sheet)]
    yield sheet.landmark("main", *parts)
    yield page.foot(sheet)


def _one(sheet: Sheet, checked: Checked, silenced: list[Silenced]) -> Iterator[Html]:
    back = el("a", sheet.say("all documents"), href=FRONT)
    yield el("nav", back, class_="back", aria_label=sheet.say("all documents"))
    yield page.top(sheet.alone(checked, silenced), checked.document)
    yield sheet.landmark("main", page.one(sheet, checked, silenced, headed=False))
    yield page.foot(sheet)
