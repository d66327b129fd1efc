"""The format `gitlab`: a Code Quality report for merge requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.safe import json_text
from factcheck.report.style import Style

if TYPE_CHECKING:
    from factcheck.model import Report

_LEVELS = {"error": "critical", "warning": "major", "info": "info"}


def write(report: Report, style: Style | None = None) -> str:
    """A JSON list with one object a finding."""
    style = style or Style()
    documents = {checked.document.id: checked.document for checked in report.documents}
    seen: dict[str, int] = {}
    issues = []
    for finding in report.findings:
        document = documents[finding.document]
        path = style.path(document)
        key = f"{path}:{finding.fingerprint}"
        seen[key] = seen.get(key, 0) + 1
        issues.append(
            {
                "description": style.voice(finding.said),
                "check_name": finding.check,
                "fingerprint": key if seen[key] == 1 else f"{key}:{seen[key]}",
                "severity": _LEVELS[finding.severity],
                "location": {
                    "path": path,
                    "lines": {
                        "begin": document.position(finding.span.start).line,
                        "end": document.position(finding.span.end).line,
                    },
                },
            }
        )
    return json_text(issues) + "\n"
