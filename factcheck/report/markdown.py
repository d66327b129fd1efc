"""The format `markdown`: for the summary of a CI step or a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Backing
from factcheck.report import told
from factcheck.report.places import place
from factcheck.report.safe import markdown
from factcheck.report.style import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Checked, Report

_SIGNS = {"error": "✖", "warning": "▲", "info": "●"}


def write(report: Report, style: Style | None = None) -> str:
    """A heading, a table of findings a document, what is right and what is open."""
    style = style or Style()
    return "".join(f"{line}\n" for line in _lines(report, style))


def _lines(report: Report, style: Style) -> Iterator[str]:
    voice = style.voice
    yield f"## {voice('Consistency report')}"
    yield ""
    yield f"**{told.summary(report, voice)}.** {told.checked_line(report, voice)}"
    for item in report.failures:
        yield from ("", f"- {markdown(item.document)}: {markdown(voice(item.because))}")
    if report.backing is not None:
        yield from _backed(report.backing, style)
    for checked in report.documents:
        yield from _document(report, checked, style)
    for line in report.timelines:
        yield from ("", f"**{markdown(told.subject(line, voice))}**", "")
        yield from (f"- {markdown(told.step(change, voice))}: {markdown(change.verdict)}" for change in line.changes)


def _backed(backing: Backing, style: Style) -> Iterator[str]:
    """How many facts of a draft there are of each kind and verdict."""
    voice, kinds = style.voice, sorted({fact.kind for fact in backing.facts})
    yield from ("", f"| {voice('facts')} | {' | '.join(voice(verdict) for verdict in backing.counts())} |")
    yield "| --- |" + " ---: |" * len(backing.counts())
    for kind in kinds:
        of_kind = Backing(backing.draft, tuple(fact for fact in backing.facts if fact.kind == kind))
        yield f"| {voice(kind)} | {' | '.join(voice.value(number) for number in of_kind.counts().values())} |"


def _document(report: Report, checked: Checked, style: Style) -> Iterator[str]:
    document, voice = checked.document, style.voice
    own = [finding for finding in report.findings if finding.document == document.id]
    if own or len(report.documents) == 1:
        yield from ("", f"### {markdown(told.header(document, voice))}")
    if own:
        yield from ("", f"| | {voice('where')} | check | |", "| --- | --- | --- | --- |")
    for finding in own:
        level = f"{_SIGNS[finding.severity]} {voice(str(finding.severity))}"
        said = "<br>".join(markdown(voice(words)) for words in (finding.said, *finding.why))
        yield f"| {level} | {place(document, finding.span)} | {finding.check} | {said} |"
    for title, items in (
        ("right", [voice(item.said) for item in checked.right]),
        ("open", [f"{item.check}: {voice(item.because)}" for item in checked.not_checked]),
    ):
        if items:
            yield from ("", f"<details><summary>{voice(title)}: {len(items)}</summary>", "")
            yield from (f"- {markdown(item)}" for item in items)
            yield from ("", "</details>")
