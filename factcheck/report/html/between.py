"""What is said of several documents together: the index, findings between them, figures over time, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.html import index, names
from factcheck.report.html.cards import cards
from factcheck.report.html.courses import courses, matrix
from factcheck.report.html.markup import el

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report.html.markup import Html
    from factcheck.report.html.sheet import Sheet


def between(sheet: Sheet) -> Iterator[Html]:
    """Every part, in the order in which an editor asks for it."""
    yield from index.index(sheet)
    if sheet.across:
        yield el("h2", sheet.say("between the documents"), id=sheet.id("between"))
        yield from cards(sheet, sheet.across)
    yield from courses(sheet)
    yield from matrix(sheet)
    yield from names.across(sheet)
    if len(sheet.documents) > index.FEW and not sheet.report.cast:  # an archive, not a story
        yield from index.by_check(sheet)
        yield from names.most_frequent(sheet)
