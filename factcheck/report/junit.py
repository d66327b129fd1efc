"""The format `junit`: a suite a document, a case a check; a check without findings is a case that passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import all_checks
from factcheck.report.places import place
from factcheck.report.safe import xml
from factcheck.report.style import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Checked, Finding, Report


def write(report: Report, style: Style | None = None) -> str:
    """The XML. Findings of severity `info` fail no case."""
    style = style or Style()
    suites = "".join(_suite(report, checked, style) for checked in report.documents)
    unread = "".join(
        f'<testsuite name="{xml(item.document)}" tests="1" failures="0" errors="1">'
        f'<testcase classname="{xml(item.document)}" name="read"><error message="{xml(style.voice(item.because))}"/>'
        "</testcase></testsuite>\n"
        for item in report.failures
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="factcheck">\n{suites}{unread}</testsuites>\n'


def _suite(report: Report, checked: Checked, style: Style) -> str:
    name = xml(style.path(checked.document))
    own = [finding for finding in report.findings if finding.document == checked.document.id]
    broken = {item.check: item for item in checked.not_checked if item.trace}
    names = sorted({check.name for check in all_checks()} | {finding.check for finding in own} | set(broken))
    failed = {finding.check for finding in own if finding.severity != "info"} - set(broken)
    lines = [
        f'<testsuite name="{name}" tests="{len(names)}" failures="{len(failed)}" errors="{len(broken)}">\n',
    ]
    for check in names:
        inside = "".join(_inside([finding for finding in own if finding.check == check], checked, style))
        if check in broken:
            inside = f'<error message="{xml(style.voice(broken[check].because))}">{xml(broken[check].trace)}</error>'
        lines.append(f'<testcase classname="{name}" name="{xml(check)}">{inside}</testcase>\n')
    return "".join([*lines, "</testsuite>\n"])


def _inside(findings: list[Finding], checked: Checked, style: Style) -> Iterator[str]:
    """One failure for all loud findings of a check, and the quiet ones as output."""
    for tag, loud in (("failure", True), ("system-out", False)):
        said = [
            f"{place(checked.document, finding.span)} {style.voice(finding.said)}"
            for finding in findings
            if (finding.severity != "info") == loud
        ]
        if said:
            first = f' message="{xml(said[0])}"' if loud else ""
            yield f"<{tag}{first}>{xml(chr(10).join(said))}</{tag}>"
