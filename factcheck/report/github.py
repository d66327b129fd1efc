"""The format `github`: workflow commands, which GitHub shows beside the changed lines.

GitHub shows 10 errors, 10 warnings and 10 notices of a step and drops the rest without a word, so the worst come first,
and the last notice says how many there are in all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report import told
from factcheck.report.safe import github_data, github_property
from factcheck.report.style import Style

if TYPE_CHECKING:
    from factcheck.model import Document, Finding, Report

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_MOST = {"error": 10, "warning": 10, "info": 9}


def write(report: Report, style: Style | None = None) -> str:
    """One command a finding, the worst first, and a notice with the sums."""
    style = style or Style()
    documents = {checked.document.id: checked.document for checked in report.documents}
    lines = []
    for level, most in _MOST.items():
        found = [finding for finding in report.findings if finding.severity == level]
        lines += [_command(finding, documents[finding.document], style) for finding in found[:most]]
    lines += [
        f"::error file={github_property(item.document)}::{github_data(style.voice(item.because))}"
        for item in report.failures
    ]
    lines.append(f"::notice title=factcheck::{github_data(told.whole(report, style.voice))}")
    return "".join(f"{line}\n" for line in lines)


def _command(finding: Finding, document: Document, style: Style) -> str:
    first, last = document.position(finding.span.start), document.position(finding.span.end)
    properties = {
        "file": style.path(document),
        "line": str(first.line),
        "col": str(first.column),
        "endLine": str(last.line),
        "endColumn": str(last.column),
        "title": finding.check,
    }
    said = [style.voice(finding.said), *(style.voice(why) for why in finding.why)]
    where = ",".join(f"{key}={github_property(value)}" for key, value in properties.items())
    return f"::{_LEVELS[finding.severity]} {where}::{github_data(chr(10).join(said))}"
