"""The format `sarif`: SARIF 2.1.0 for code scanning.

Columns count code points. The other places of a finding are related locations; findings that were accepted are there,
marked as suppressed. Limits of GitHub that this keeps: one run, 100 locations shown of a result.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from factcheck._version import __version__
from factcheck.checks import all_checks, installed
from factcheck.report.safe import json_text
from factcheck.report.style import Style

if TYPE_CHECKING:
    from factcheck.checks import Check
    from factcheck.model import Document, Finding, NotChecked, Report, Silenced, Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ABOUT = "https://pypi.org/project/factcheck-news/"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_MOST_RELATED = 100

Documents = dict[str, "Document"]


def write(report: Report, style: Style | None = None) -> str:
    """The log with one run."""
    style = style or Style()
    documents = {checked.document.id: checked.document for checked in report.documents}
    rules = [_rule(check) for check in _rules(report)]
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    results = [_result(finding, documents, style, index) for finding in report.findings]
    results += [_suppressed(item, documents, style, index) for item in report.silenced]
    left = [(checked.document, item) for checked in report.documents for item in checked.not_checked if item.trace]
    driver = {
        "name": "factcheck",
        "informationUri": _ABOUT,
        "version": __version__,
        "semanticVersion": __version__,
        "rules": rules,
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": report.complete,
                "toolExecutionNotifications": [
                    *(_notification(item.document, item, style) for item in report.failures),
                    *(_notification(style.path(document), item, style) for document, item in left),
                ],
            }
        ],
        "results": results,
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rules(report: Report) -> list[Check]:
    """Our own checks, and those of other packages that found something."""
    found = {finding.check for finding in (*report.findings, *(item.finding for item in report.silenced))}
    own = all_checks()
    others = found - {check.name for check in own}
    return [*own, *(check for check in (installed() if others else ()) if check.name in others)]


def _rule(check: Check) -> dict[str, Any]:
    manual = inspect.getdoc(check) or ""
    return {
        "id": check.name,
        "shortDescription": {"text": manual.partition("\n")[0]},
        "fullDescription": {"text": manual},
        "help": {"text": manual},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(finding: Finding, documents: Documents, style: Style, index: dict[str, int]) -> dict[str, Any]:
    said = [style.voice(finding.said), *(style.voice(why) for why in finding.why)]
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(said)},
        "locations": [_location(documents[finding.document], finding.span, style)],
        "partialFingerprints": {"factcheck/v1": finding.fingerprint},
    }
    if finding.check in index:
        result["ruleIndex"] = index[finding.check]
    if finding.related:
        result["relatedLocations"] = _related(finding, documents, style)
    return result


def _related(finding: Finding, documents: Documents, style: Style) -> list[dict[str, Any]]:
    return [
        _location(documents[other.document], other.span, style)
        | {"id": number, "message": {"text": other.label or other.quote or other.document}}
        for number, other in enumerate(finding.related[:_MOST_RELATED])
    ]


def _suppressed(item: Silenced, documents: Documents, style: Style, index: dict[str, int]) -> dict[str, Any]:
    result = _result(item.finding, documents, style, index)
    result["suppressions"] = [
        {"kind": "inSource" if item.source == "article" else "external", "justification": item.reason}
    ]
    if item.source == "baseline":
        result["baselineState"] = "unchanged"
    return result


def _location(document: Document, span: Span, style: Style) -> dict[str, Any]:
    first, last = document.position(span.start), document.position(span.end)
    region = {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
        "snippet": {"text": span.of(document.text)},
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(style.path(document))}, "region": region}}


def _uri(path: str) -> str:
    return quote(path.encode("utf-8", "replace"), safe="/")


def _notification(path: str, item: NotChecked, style: Style) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": style.voice(item.because)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}],
        "descriptor": {"id": item.check},
    }
