"""Figures over time: each timeline as a drawing and as a table, the table of who gives which figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report import told
from factcheck.report.compared import given
from factcheck.report.html.drawing import draw
from factcheck.report.html.markup import Html, el, join
from factcheck.report.html.sheet import Sheet, table, tongue
from factcheck.report.told import short_name as name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Change, Document, Point, Timeline

_MOST = 40
"""Facts of the table of who gives which figure; each of them is drawn above it anyway."""


def courses(sheet: Sheet) -> Iterator[Html]:
    """The timelines that several documents share, each under its own heading."""
    if sheet.lines:
        yield el("h2", sheet.say("figures over time"), id=sheet.id("courses"))
    for at, line in enumerate(sheet.lines, 1):
        key = sheet.id(f"t{at}")
        yield sheet.landmark(
            "section", el("h3", told.subject(line, sheet.voice), id=key), course(sheet, line), aria_labelledby=key
        )


def course(sheet: Sheet, line: Timeline, *, steps: bool = True) -> Html:
    """One timeline: drawing, table, and each step with how we know."""
    shared = len({point.document for point in line.points}) > 1
    heads = ["when", "figure", "who", "where"]
    rows = [_row(sheet, point, named=shared) for point in line.points]
    changes = list(told.steps(line)) if steps else []
    clear = [change for change in changes if change.verdict != "unclear"]
    unclear = [change for change in changes if change.verdict == "unclear"]
    drawn = draw(line, sheet.voice)
    box = el("div", drawn, class_="scroll", tabindex="0", role="group", aria_label=told.subject(line, sheet.voice))
    return el(
        "div",
        box if drawn else None,
        table(told.subject(line, sheet.voice), [sheet.say(head) for head in heads], rows),
        _steps(sheet, clear),
        el("details", el("summary", sheet.voice("{n} unclear", n=len(unclear))), _steps(sheet, unclear), class_="steps")
        if unclear
        else None,
        class_="course",
    )


def _steps(sheet: Sheet, changes: Sequence[Change]) -> Html | None:
    """Each step once: one figure may have been told by several documents."""
    said = dict.fromkeys(_step(sheet, change) for change in changes)
    return el("ul", *said, class_="steps") if said else None


def _row(sheet: Sheet, point: Point, *, named: bool) -> tuple[Html | str, ...]:
    document = sheet.document(point.document)
    said = told.hedged(point.quantity, sheet.voice)
    words = el("q", point.quantity.text, lang=tongue(document)) if _unlike(said, point.quantity.text) else None
    figure = join([el("b", said), " ", words])
    who = point.origin or sheet.voice("no source named")
    if point.carrier:
        who = sheet.voice("{origin}, passed on by {carrier}", origin=who, carrier=point.carrier)
    day, source = told.day_of(point, sheet.voice)
    when = join([day, el("small", f" {source}") if source else None])
    return when, figure, who, sheet.place(document, point.span, named=named)


def _unlike(said: str, written: str) -> bool:
    """Whether a figure is written otherwise than we say it, separators aside."""
    return "".join(filter(str.isalnum, said)) != "".join(filter(str.isalnum, written))


def _step(sheet: Sheet, change: Change) -> Html:
    voice = sheet.voice
    verdict = el("b", sheet.say(change.verdict), class_=f"verdict {change.verdict}")
    why = "; ".join(voice(reason) for reason in change.why)
    return el("li", verdict, " ", told.step(change, voice), f" — {why}" if why else None)


def matrix(sheet: Sheet) -> Iterator[Html]:
    """Which document gives which figure: the smaller side across, the larger one down."""
    facts_of = (*sheet.lines, *sheet.report.agreed)
    homes = [home for home in sheet.documents if any(given(line, home) for line in facts_of)]
    if len(homes) < 2:  # noqa: PLR2004 - one document has nobody to agree with
        return
    lines = facts_of[:_MOST]
    facts = [told.subject(line, sheet.voice) for line in lines]
    cells = [[_said(sheet, line, sheet.document(home)) for home in homes] for line in lines]
    names = [_linked(sheet, sheet.document(home)) for home in homes]
    yield el("h2", sheet.say("who gives which figure"), id=sheet.id("matrix"))
    caption = sheet.say("who gives which figure")
    if len(facts) <= len(homes):
        turned = [[names[at], *(row[at] for row in cells)] for at in range(len(homes))]
        yield table(caption, [sheet.say("document"), *facts], turned)
    else:
        heads = [sheet.say("figure"), *(name(sheet.document(home)) for home in homes)]
        yield table(caption, heads, [[fact, *row] for fact, row in zip(facts, cells, strict=True)])


def _linked(sheet: Sheet, document: Document) -> Html:
    page = sheet.shown.get(document.id)
    words = name(document)
    return el("a", words, href=sheet.link(f"d{sheet.order[document.id]}", page)) if page is not None else el("b", words)


def _said(sheet: Sheet, line: Timeline, document: Document) -> Html:
    """The figures that a document gives for a fact, each with its place."""
    parts = [
        join([el("b", told.hedged(point.quantity, sheet.voice)), " ", sheet.place(document, point.span)])
        for point in given(line, document.id)
    ]
    return join(_lines(parts)) if parts else Html("–")


def _lines(parts: Sequence[Html]) -> Iterator[Html]:
    for at, part in enumerate(parts):
        if at:
            yield el("br")
        yield part
