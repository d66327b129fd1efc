"""The sheet that a page is written on: the report, the voice of its reader, and where each thing stands."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import field, replace
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.model import Report
from factcheck.report.html.markup import Html, Part, el, join
from factcheck.report.places import pieces, place
from factcheck.report.safe import visible
from factcheck.report.told import short_name as name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Checked, Document, Finding, Point, Silenced, Span, Timeline
    from factcheck.report.voice import Voice

SIGNS = {"error": "✖", "warning": "▲", "info": "●", "good": "✓", "open": "?"}
"""A sign a severity, so that nothing is told by colour alone."""
_TITLE = 140
"""Characters of a headline that are shown as the title of a document."""


@dataclass(slots=True, eq=False, repr=False)
class Numbered:
    """A finding and its number on the page.

    Attributes:
        number: from 1.
        finding: the finding.
        between: it stands between documents, and so on the front page of a folder.
    """

    number: int
    finding: Finding
    between: bool = False

    @property
    def key(self) -> str:
        """The id of its card."""
        return f"f{self.number}"

    @property
    def level(self) -> str:
        """Its severity."""
        return str(self.finding.severity)


@dataclass(slots=True, eq=False, repr=False)
class Sheet:
    """What the parts of a page need.

    Attributes:
        report: the report.
        voice: how the reader is spoken to.
        documents: what was checked, by id of the document.
        order: number of each document, from 1.
        across: findings between documents.
        own: findings of one document alone, by its id.
        touching: every finding that has a place in a document, by its id.
        lines: timelines that several documents share.
        courses: timelines of one document alone, by its id.
        shown: for each document that has its text on some page, the file of that page; empty for the one page.
        here: the file of this page; empty for the one page.
        front: the file of the page that holds what is between documents; empty for the one page.
        prefix: stands before every id, so that two fragments of one notebook do not share any.
    """

    report: Report
    voice: Voice
    documents: Mapping[str, Checked]
    order: Mapping[str, int]
    across: tuple[Numbered, ...]
    own: Mapping[str, tuple[Numbered, ...]]
    touching: Mapping[str, Sequence[Numbered]]
    lines: tuple[Timeline, ...]
    courses: Mapping[str, tuple[Timeline, ...]]
    shown: Mapping[str, str]
    here: str = ""
    front: str = ""
    prefix: str = ""
    _starts: dict[str, list[int]] = field(default_factory=dict)

    def id(self, key: str) -> str:
        """An id on this page."""
        return self.prefix + key

    def link(self, key: str, page: str | None = None) -> str:
        """The address of an id, on this page or on another one of the same folder."""
        return f"{'' if page is None or page == self.here else page}#{self.prefix}{key}"

    def document(self, name: str) -> Document:
        """The document with this id."""
        return self.documents[name].document

    def line_at(self, document: Document, offset: int) -> int:
        """Which line of the text holds an offset, from 0."""
        starts = self._starts.get(document.id)
        if starts is None:
            starts = [0]
            for line in document.text.split("\n")[:-1]:
                starts.append(starts[-1] + len(line) + 1)
            self._starts[document.id] = starts
        return bisect_right(starts, offset) - 1

    def place(self, document: Document, span: Span, *, named: bool = False) -> Html:
        """`line:column`, linked to the line where its text is shown; with the name of the document where asked."""
        where = place(document, span)
        words = join([name(document), " ", Html(f"<b>{where}</b>")]) if named else Html(where)
        page = self.shown.get(document.id)
        if page is None:
            return el("span", words)
        key = f"d{self.order[document.id]}l{self.line_at(document, span.start)}"
        return el("a", words, href=self.link(key, page))

    def landmark(self, name: str, *parts: Part, **attributes: str | None) -> Html:
        """An element that a screen reader may jump to; in a notebook, which has its own, a plain one."""
        if not self.prefix:
            return el(name, *parts, **attributes)
        plain = {key: value for key, value in attributes.items() if not key.startswith("aria")}
        return el("div", *parts, **{"class_": name, **plain})

    def say(self, words: str) -> str:
        """A phrase of the page, with a capital."""
        said = self.voice(words)
        return said[:1].upper() + said[1:]

    def point_at(self, document: str, span: Span) -> Point | None:
        """The point of a timeline that stands at a place."""
        lines = (*self.lines, *self.courses.get(document, ()))
        points = (point for line in lines for point in line.points)
        return next((point for point in points if point.document == document and point.span == span), None)

    def card(self, item: Numbered) -> str:
        """The address of the card of a finding."""
        return self.link(item.key, self.front if item.between else self.shown.get(item.finding.document))

    def alone(self, checked: Checked, silenced: Sequence[Silenced]) -> Sheet:
        """The same sheet with the findings of one document only, and what was accepted in it."""
        home = checked.document.id
        mine = [item for item in self.touching.get(home, ()) if item.finding.document == home]
        report = Report((checked,), tuple(item.finding for item in mine), silenced=tuple(silenced))
        across = tuple(item for item in mine if item.between)
        return replace(self, report=report, across=across, own={home: self.own[home]})

    def on(self, page: str) -> Sheet:
        """The same sheet for another page of the folder."""
        return replace(self, here=page)


def lay(
    report: Report, voice: Voice, *, shown: Mapping[str, str] | None = None, front: str = "", prefix: str = ""
) -> Sheet:
    """The sheet for a report: findings numbered in the order in which a page shows them, the worst first.

    Args:
        report: the report.
        voice: how the reader is spoken to.
        shown: as `Sheet.shown`; left out, every document is shown on the one page.
        front: as `Sheet.front`, and the page to begin with.
        prefix: as `Sheet.prefix`.
    """
    documents = {checked.document.id: checked for checked in report.documents}
    shown = dict.fromkeys(documents, "") if shown is None else shown
    between, alone = [], defaultdict(list)
    for finding in report.findings:
        if report.backing is None and any(other.document != finding.document for other in finding.related):
            between.append(finding)
        else:
            alone[finding.document].append(finding)
    across = _numbered(between, 0, between=True)
    own, last = {}, len(across)
    for document in documents:
        own[document] = _numbered(alone[document], last)
        last += 0 if front else len(own[document])  # in a folder, each page counts for itself
    shared, courses = _timelines(report)
    order = {name: number for number, name in enumerate(documents, 1)}
    touching = _touching([*across, *(item for items in own.values() for item in items)])
    return Sheet(report, voice, documents, order, across, own, touching, shared, courses, shown, front, front, prefix)


def _touching(items: Iterable[Numbered]) -> dict[str, list[Numbered]]:
    touching: dict[str, list[Numbered]] = defaultdict(list)
    for item in items:
        homes = (item.finding.document, *(other.document for other in item.finding.related))
        for home in dict.fromkeys(homes):
            touching[home].append(item)
    return touching


def _numbered(findings: Iterable[Finding], after: int, *, between: bool = False) -> tuple[Numbered, ...]:
    worst_first = sorted(findings, key=lambda finding: -finding.severity.rank)
    return tuple(Numbered(number, finding, between) for number, finding in enumerate(worst_first, after + 1))


def _timelines(report: Report) -> tuple[tuple[Timeline, ...], dict[str, tuple[Timeline, ...]]]:
    """The timelines that several documents share, and those of one document alone."""
    shared, courses = [], defaultdict(list)
    for line in report.timelines:
        homes = {point.document for point in line.points}
        if len(homes) == 1:
            courses[homes.pop()].append(line)
        else:
            shared.append(line)
    return tuple(shared), {name: tuple(lines) for name, lines in courses.items()}


def every(sheet: Sheet) -> list[Numbered]:
    """Every finding of a sheet, in the order of the page."""
    return [*sheet.across, *(item for items in sheet.own.values() for item in items)]


def title(document: Document) -> str:
    """The headline of a document, else its name."""
    first = next((block for block in document.blocks if block.kind == "headline"), None)
    words = visible(first.span.of(document.text)).strip() if first else ""
    if not words:
        return name(document)
    return words if len(words) <= _TITLE else words[:_TITLE].rsplit(" ", 1)[0] + " …"


def tongue(document: Document) -> str | None:
    """The language of a document, for `lang`."""
    return document.language.code if document.language else None


def excerpt(document: Document, spans: Iterable[Span], level: str) -> Html:
    """The words of places in one line, marked, with whole words of the line around them."""
    return join(el("mark", words, class_=level) if marked else words for words, marked in pieces(document, spans))


def table(
    caption: str, heads: Sequence[Html | str], rows: Iterable[Sequence[Html | str]], *, first: bool = True
) -> Html:
    """A table in a box that scrolls by itself where it is wider than the page.

    Args:
        caption: what it tells, for the eye and for a screen reader.
        heads: the heads of its columns.
        rows: its cells.
        first: whether the first cell of a row is its head.
    """
    head = el("tr", *(el("th", words, scope="col") for words in heads))
    body = join(
        el("tr", *(el("th", cell, scope="row") if first and not at else el("td", cell) for at, cell in enumerate(row)))
        for row in rows
    )
    inside = el("table", el("caption", caption), el("thead", head), el("tbody", body))
    return el("div", inside, class_="scroll", tabindex="0", role="group", aria_label=caption)
