"""The format `jsonl`: one JSON value a line; documents, then findings, then the sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report import plain
from factcheck.report.safe import json_text

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.report.style import Style


def write(report: Report, style: Style | None = None) -> str:
    """The parts of the JSON report, each line with its `type`."""
    del style
    whole = plain.report(report)
    lines = [
        {"type": kind, **item}
        for kind, key in (
            ("document", "documents"),
            ("failure", "failures"),
            ("finding", "findings"),
            ("silenced", "silenced"),
            ("timeline", "timelines"),
        )
        for item in whole[key]
    ]
    lines.append({"type": "summary", "schema_version": whole["schema_version"], **whole["summary"]})
    return "".join(f"{json_text(line, indent=None)}\n" for line in lines)
