"""The format `concise`: one line a finding, `path:line:column: SEVERITY check: message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report import told
from factcheck.report.places import place
from factcheck.report.safe import defused, visible

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.report.style import Style


def write(report: Report, style: Style) -> str:
    """One line a finding and one for the whole."""
    voice = style.voice
    documents = {checked.document.id: checked.document for checked in report.documents}
    lines = []
    for finding in report.findings:
        document = documents[finding.document]
        level = style.paint(voice(str(finding.severity)).upper(), str(finding.severity))
        where = f"{told.name(document)}:{place(document, finding.span)}"
        lines.append(f"{where}: {level} {finding.check}: {visible(voice(finding.said))}")
    lines += [f"{visible(item.document)}: {visible(voice(item.because))}" for item in report.failures]
    found = told.counted(report.documents, voice, ("people", "dates", "quantities"))
    lines.append(f"{told.whole(report, voice)} ({voice.count('documents', len(documents))}: {found})")
    return "".join(f"{defused(line)}\n" for line in lines)
