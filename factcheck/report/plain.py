"""The report as plain values: what the JSON formats write.

It speaks English, whatever the reader's language. `report.schema.json` describes it. Figures are strings of decimal
digits, so that no digit is lost on the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck._version import __version__

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.model import (
        Backed,
        Backing,
        Change,
        Checked,
        Document,
        Finding,
        NotChecked,
        Point,
        Related,
        Report,
        Right,
        Span,
        Timeline,
    )

SCHEMA_VERSION = 1

Documents = dict[str, "Document"]


def report(whole: Report) -> dict[str, Any]:
    """Everything, `schema_version` 1."""
    documents = {checked.document.id: checked.document for checked in whole.documents}
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "factcheck-news", "version": __version__},
        "documents": [_checked(checked, documents) for checked in whole.documents],
        "failures": [{"document": item.document, "because": str(item.because)} for item in whole.failures],
        "findings": [finding(item, documents) for item in whole.findings],
        "silenced": [
            {"finding": finding(item.finding, documents), "source": item.source, "reason": item.reason}
            for item in whole.silenced
        ],
        "timelines": [_timeline(line, documents) for line in whole.timelines],
        "backing": None if whole.backing is None else _backing(whole.backing, documents),
        "summary": whole.summary(),
    }


def documents(whole: Report) -> Documents:
    """The documents of a report by their ids."""
    return {checked.document.id: checked.document for checked in whole.documents}


def finding(item: Finding, documents: Documents) -> dict[str, Any]:
    """One finding."""
    return {
        "check": item.check,
        "severity": str(item.severity),
        "message": item.message,
        "document": item.document,
        "span": span(item.span, documents[item.document]),
        "quote": item.quote,
        "related": [_related(other, documents) for other in item.related],
        "why": [str(said) for said in item.why],
        "repairs": [
            {
                "said": str(repair),
                "span": None if repair.span is None else span(repair.span, documents[item.document]),
                "replacement": repair.replacement,
            }
            for repair in item.repairs
        ],
        "fingerprint": item.fingerprint,
    }


def span(place: Span, document: Document) -> dict[str, Any]:
    """Code points of the text, and line and column in the file, both ends exclusive; in a record, its key as well."""
    first, last = document.position(place.start), document.position(place.end)
    key = document.source.field(place.start)
    return {
        **({"field": key} if key else {}),
        "start": place.start,
        "end": place.end,
        "line": first.line,
        "column": first.column,
        "end_line": last.line,
        "end_column": last.column,
    }


def _checked(checked: Checked, documents: Documents) -> dict[str, Any]:
    document, published = checked.document, checked.document.published
    own = next(document.declares("id"), None)
    return {
        "id": document.id,
        **({"article_id": own} if own else {}),
        "path": document.path,
        "format": document.format,
        "language": document.language.code if document.language else None,
        "language_from": document.language.source if document.language else None,
        "published": {
            "date": published.day.isoformat() if published else None,
            "from": published.source if published else None,
            "span": span(published.span, document) if published and published.span else None,
        },
        "counts": dict(checked.counts),
        "right": [_right(item, documents) for item in checked.right],
        "not_checked": [_not_checked(item, document) for item in checked.not_checked],
        "notes": [{"kind": note.kind, "message": note.message} for note in document.notes],
    }


def _right(item: Right, documents: Documents) -> dict[str, Any]:
    return {
        "check": item.check,
        "said": str(item.said),
        "span": span(item.span, documents[item.document]),
        "related": [_related(other, documents) for other in item.related],
    }


def _not_checked(item: NotChecked, document: Document) -> dict[str, Any]:
    return {
        "check": item.check,
        "because": str(item.because),
        "span": None if item.span is None else span(item.span, document),
    }


def _related(other: Related, documents: Documents) -> dict[str, Any]:
    return {
        "document": other.document,
        "span": span(other.span, documents[other.document]),
        "quote": other.quote,
        "label": other.label,
    }


def _timeline(line: Timeline, documents: Documents) -> dict[str, Any]:
    return {
        "subject": line.subject,
        "concept": line.concept,
        "scope": list(line.scope),
        "points": [_point(point, documents) for point in line.points],
        "changes": [_change(change, line) for change in line.changes],
    }


def _point(point: Point, documents: Documents) -> dict[str, Any]:
    quantity, as_of = point.quantity, point.as_of
    return {
        "value": _figure(quantity.value),
        "low": _figure(quantity.low),
        "high": _figure(quantity.high),
        "unit": quantity.unit,
        "hedge": quantity.hedge,
        "text": quantity.text,
        "as_of": as_of.first.isoformat() if as_of and as_of.first else None,
        "as_of_from": as_of.source if as_of else "unknown",
        "origin": point.origin,
        "carrier": point.carrier,
        "document": point.document,
        "span": span(point.span, documents[point.document]),
    }


def _change(change: Change, line: Timeline) -> dict[str, Any]:
    """A step; `from` and `to` count the points of the timeline from 0."""
    return {
        "from": line.points.index(change.before),
        "to": line.points.index(change.after),
        "difference": _figure(change.difference),
        "ratio": _figure(change.ratio),
        "verdict": change.verdict,
        "told": change.told,
        "why": [str(said) for said in change.why],
    }


def _backing(backing: Backing, documents: Documents) -> dict[str, Any]:
    """Every fact of a draft with what its sources say of it."""
    return {
        "draft": backing.draft,
        "counts": backing.counts(),
        "facts": [_backed(fact, documents[backing.draft], documents) for fact in backing.facts],
    }


def _backed(fact: Backed, draft: Document, documents: Documents) -> dict[str, Any]:
    """One fact; `document` and `source_span` are null where no source has it."""
    source = None
    if fact.document is not None and fact.source_span is not None:
        source = span(fact.source_span, documents[fact.document])
    return {
        "kind": fact.kind,
        "span": span(fact.span, draft),
        "text": fact.text,
        "verdict": fact.verdict,
        "document": fact.document,
        "source_span": source,
        "source_text": fact.source_text,
        "why": [str(said) for said in fact.why],
    }


def _figure(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
