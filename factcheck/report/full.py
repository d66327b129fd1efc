"""The format `full`: for a person at a terminal. Every finding with its places, how we know, and what to do."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from factcheck.report import told
from factcheck.report.places import excerpts, marks, place
from factcheck.report.safe import defused, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Change, Checked, Document, Finding, Report, Silenced, Span, Timeline
    from factcheck.report.style import Style

_INDENT = 8
_WIDTH = 100
_RIGHT_SHOWN = 5
"""How many things that hold are listed for one document without `--verbose`."""


def write(report: Report, style: Style) -> str:
    """The report for a person; ends with a line break."""
    lines = [line for checked in report.documents for line in _document(report, checked, style)]
    if report.documents:
        lines.append(told.checked_line(report, style.voice))
    if report.backing is not None:
        lines += _noted(style.voice("facts"), [told.backed(report.backing, style.voice)], "strong", style)
    lines += _holds(report, style)
    lines += _open(report, style)
    lines += _failures(report, style)
    lines += _silenced(report, style)
    lines.append(_last(report, style))
    return "".join(f"{defused(line)}\n" for line in lines)


def _document(report: Report, checked: Checked, style: Style) -> Iterator[str]:
    """The header of a document, its findings and the figures that move in it; a quiet one of many is left out."""
    document = checked.document
    findings = [finding for finding in report.findings if finding.document == document.id]
    silent = (item.finding for item in report.silenced if item.finding.document == document.id)
    told_of = {
        (span.start, span.end)
        for finding in (*findings, *silent)
        for span in (finding.span, *(r.span for r in finding.related))
    }
    moving = [
        (line, change)
        for line in report.timelines
        for change in told.steps(line)
        if change.after.document == document.id and (change.after.span.start, change.after.span.end) not in told_of
    ]
    if findings or moving or len(report.documents) == 1:
        yield style.paint(told.header(document, style.voice), "strong")
        yield ""
    for finding in findings:
        yield from _finding(report, finding, document, style)
        yield ""
    # one step may have been told by several documents: it is shown once
    for lines in dict.fromkeys(tuple(_change(line, change, document, style)) for line, change in moving):
        yield from lines
        yield ""


def _finding(report: Report, finding: Finding, document: Document, style: Style) -> Iterator[str]:
    level = style.paint(f"{style.voice(str(finding.severity)).upper():<8}", str(finding.severity))
    key = document.source.field(finding.span.start)
    where = f"{place(document, finding.span)}{f' in {visible(key)}' if key else ''}"
    yield f"  {where:<6} {level} {style.paint(finding.check, 'strong')}"
    yield from _wrapped("", style.voice(finding.said))
    yield from _excerpts(finding, document, style)
    others = {other.document for other in finding.related} - {document.id}
    for other in sorted(others):
        yield f"{'':>{_INDENT}}{style.paint(told.name(report.document(other)), 'faint')}"
        yield from _excerpts(finding, report.document(other), style)
    yield from _listed(style.voice("why"), [style.voice(said) for said in finding.why], style)
    yield from _listed(style.voice("do"), [style.voice(repair.said) for repair in finding.repairs], style)


def _excerpts(finding: Finding, document: Document, style: Style) -> Iterator[str]:
    """Each line of the source behind a gutter that is never blank, so that no runner takes it for a command."""
    for number, words, under in excerpts(document, marks(finding, document.id)):
        yield f"{'':>{_INDENT}}{style.paint(f'{number:>4} │', 'faint')} {words}"
        yield f"{'':>{_INDENT}}{style.paint('     │', 'faint')} {style.paint(under, str(finding.severity))}"


def _change(line: Timeline, change: Change, document: Document, style: Style) -> Iterator[str]:
    voice = style.voice
    label = style.paint(f"{voice('course').upper():<8}", "info")
    head = style.paint(visible(told.subject(line, voice)), "strong")
    yield f"  {place(document, change.after.span):<6} {label} {head}"
    yield from _wrapped("", told.step(change, voice))
    times = [f"{told.figure_of(point, voice)}: {told.when(point, voice)}" for point in (change.before, change.after)]
    yield from _listed(voice("when"), times, style)
    yield from _listed(voice("why"), [f"{voice(change.verdict)}: {'; '.join(map(voice, change.why))}"], style)


def _listed(label: str, items: Sequence[str], style: Style) -> Iterator[str]:
    for position, item in enumerate(items):
        yield from _wrapped(label if position == 0 else "", item, style=style)


def _wrapped(label: str, words: str, style: Style | None = None) -> Iterator[str]:
    """Words broken into lines; with `style`, behind a label in a column of its own."""
    column = 6 if style else 0
    lines = textwrap.wrap(visible(words), _WIDTH - _INDENT - column, break_on_hyphens=False) or [""]
    for position, line in enumerate(lines):
        head = f"{label if position == 0 else '':<{column}}"
        yield f"{'':>{_INDENT}}{style.paint(head, 'faint') if style else head}{line}"


def _holds(report: Report, style: Style) -> Iterator[str]:
    """What was recomputed and holds: the first few of one document, all with `--verbose`, else how many."""
    right = [(checked.document, item) for checked in report.documents for item in checked.right]
    most = len(right) if style.verbose else _RIGHT_SHOWN if len(report.documents) == 1 else 0
    items = [f"{_where(report, document, item.span)} {style.voice(item.said)}" for document, item in right[:most]]
    if left := len(right) - len(items):
        template = (
            "{n} more recomputed and right: see --verbose" if items else "{n} recomputed and right: see --verbose"
        )
        items.append(style.voice(template, n=left))
    yield from _noted(style.voice("right"), items, "good", style)


def _open(report: Report, style: Style) -> Iterator[str]:
    """What could not be checked, and why; the same reason for several places of a document once."""
    items, traces = [], []
    for checked in report.documents:
        reasons: dict[str, list[str]] = {}
        for item in checked.not_checked:
            about = "" if item.check == "document" else f"{item.check}: "
            where = _where(report, checked.document, item.span)
            reasons.setdefault(f"{about}{style.voice(item.because)}", []).append(where)
            traces += item.trace.split("\n")
        items += [f"{' '.join(places)} {reason}".lstrip() for reason, places in reasons.items()]
    yield from _noted(style.voice("open"), items, "warning", style)
    if style.verbose:
        yield from (f"{'':>{_INDENT}}│ {visible(line)}" for line in traces if line)


def _where(report: Report, document: Document, span: Span | None) -> str:
    """`line:column` if there is a place, with the name of the document where there are several."""
    where = "" if span is None else place(document, span)
    if len(report.documents) == 1:
        return where
    return f"{told.name(document)}:{where}"


def _failures(report: Report, style: Style) -> Iterator[str]:
    items = [f"{visible(item.document)}: {style.voice(item.because)}" for item in report.failures]
    yield from _noted(style.voice("unread"), items, "error", style)


def _silenced(report: Report, style: Style) -> Iterator[str]:
    """How many findings were accepted, by whom; each with its reason for those who ask."""
    voice, items = style.voice, []
    for said, hidden in told.silent(report, voice):
        items.append(said)
        if style.verbose:
            items += [_accepted(report, item, style) for item in hidden]
    yield from _noted(voice("silent"), items, "faint", style)


def _accepted(report: Report, item: Silenced, style: Style) -> str:
    finding = item.finding
    where = _where(report, report.document(finding.document), finding.span)
    return f"{where} {finding.check}: {style.voice(finding.said)} ({item.reason or style.voice('no reason given')})"


def _noted(label: str, items: Sequence[str], how: str, style: Style) -> Iterator[str]:
    for position, item in enumerate(items):
        head = style.paint(f"{label if position == 0 else '':<7}", how)
        first, *rest = textwrap.wrap(visible(item), _WIDTH - 10, break_on_hyphens=False) or [""]
        yield f"  {head} {first}"
        yield from (f"{'':>10}{line}" for line in rest)


def _last(report: Report, style: Style) -> str:
    """The line that people read first: how many of each, and where to go on."""
    voice, worst = style.voice, next((level for level, number in report.summary().items() if number), "good")
    line = style.paint(f"{told.summary(report, voice)}.", worst)
    if report.findings:
        line += "  " + voice("Explain: factcheck explain {check}", check=report.findings[0].check)
    return line
