"""The format `checkstyle`: XML that many CI servers read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.safe import xml
from factcheck.report.style import Style

if TYPE_CHECKING:
    from factcheck.model import Checked, Report


def write(report: Report, style: Style | None = None) -> str:
    """One file element a document, one error element a finding."""
    style = style or Style()
    files = "".join(_file(report, checked, style) for checked in report.documents)
    unread = "".join(
        f'<file name="{xml(item.document)}">\n<error line="1" severity="error" '
        f'message="{xml(style.voice(item.because))}" source="factcheck.document"/>\n</file>\n'
        for item in report.failures
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n{files}{unread}</checkstyle>\n'


def _file(report: Report, checked: Checked, style: Style) -> str:
    lines = [f'<file name="{xml(style.path(checked.document))}">\n']
    for finding in report.findings:
        if finding.document == checked.document.id:
            at = checked.document.position(finding.span.start)
            lines.append(
                f'<error line="{at.line}" column="{at.column}" severity="{finding.severity}" '
                f'message="{xml(style.voice(finding.said))}" source="factcheck.{xml(finding.check)}"/>\n'
            )
    return "".join([*lines, "</file>\n"])
