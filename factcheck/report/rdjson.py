"""The format `rdjson`: diagnostics for reviewdog, with suggestions where a repair says by what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.report.safe import json_text
from factcheck.report.style import Style

if TYPE_CHECKING:
    from factcheck.model import Document, Report, Span


def write(report: Report, style: Style | None = None) -> str:
    """One JSON object with a diagnostic a finding; columns count UTF-8 bytes, as the format wants it."""
    style = style or Style()
    documents = {checked.document.id: checked.document for checked in report.documents}
    diagnostics = []
    for finding in report.findings:
        document = documents[finding.document]
        diagnostics.append(
            {
                "message": style.voice(finding.said),
                "location": {"path": style.path(document), "range": _range(document, finding.span)},
                "severity": str(finding.severity).upper(),
                "code": {"value": finding.check},
                "suggestions": [
                    {"range": _range(document, repair.span), "text": repair.replacement}
                    for repair in finding.repairs
                    if repair.span is not None and repair.replacement is not None
                ],
            }
        )
    return json_text({"source": {"name": "factcheck"}, "diagnostics": diagnostics}) + "\n"


def _range(document: Document, span: Span) -> dict[str, Any]:
    return {"start": _position(document, span.start), "end": _position(document, span.end)}


def _position(document: Document, offset: int) -> dict[str, int]:
    at = document.position(offset)
    line = document.text.rfind("\n", 0, offset) + 1
    before = document.text[max(line, offset - at.column + 1) : offset]
    extra = len(before.encode("utf-8", "replace")) - len(before)
    return {"line": at.line, "column": at.column + extra}
