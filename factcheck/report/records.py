"""The report as rows of a table, for pandas, polars or a spreadsheet: findings, timelines, names, facts of a draft.

A row is flat: words, numbers, days, or nothing. It speaks English, whatever the reader's language. Figures are
`Decimal` and days are `date`, so that a data frame can count and sort them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.errors import UsageError
from factcheck.model import say
from factcheck.report import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.model import Document, Point, Report, Span, Timeline

Row = dict[str, Any]


def records(report: Report, of: str = "findings") -> list[Row]:
    """Rows of one kind.

    Args:
        report: the report.
        of: `findings`, one row each; `timelines`, one row a figure; `names`, one row a name of a document; `facts`, one
            row a fact of a draft that was held against its sources.

    Raises:
        UsageError: no such kind.
    """
    if of not in tuple(_KINDS):
        raise UsageError(
            say("unknown kind of records {kind}; there are {known}", kind=repr(of), known=", ".join(_KINDS))
        )
    return list(_KINDS[of](report))


def _findings(report: Report) -> Iterator[Row]:
    documents = plain.documents(report)
    for item in report.findings:
        yield {
            "document": item.document,
            "path": documents[item.document].path,
            "check": item.check,
            "severity": str(item.severity),
            "message": item.message,
            "quote": item.quote,
            **plain.span(item.span, documents[item.document]),
            "related": "; ".join(f"{other.label}: {other.quote}".removeprefix(": ") for other in item.related),
            "why": "; ".join(map(str, item.why)),
            "repairs": "; ".join(map(str, item.repairs)),
            "fingerprint": item.fingerprint,
        }


def _timelines(report: Report) -> Iterator[Row]:
    documents = plain.documents(report)
    for number, line in enumerate(report.timelines, 1):
        for point in line.points:
            yield _point(number, line, point, documents[point.document])


def _point(number: int, line: Timeline, point: Point, document: Document) -> Row:
    """One figure, and the step that led to it from the one before."""
    quantity, as_of = point.quantity, point.as_of
    step = next((change for change in line.changes if change.after == point), None)
    return {
        "timeline": number,
        "subject": line.subject,
        "concept": line.concept,
        "scope": ", ".join(line.scope),
        "as_of": as_of.first if as_of else None,
        "as_of_from": as_of.source if as_of else "unknown",
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "hedge": quantity.hedge,
        "text": quantity.text,
        "origin": point.origin,
        "carrier": point.carrier,
        "verdict": step.verdict if step else None,
        "told": step.told if step else None,
        "difference": step.difference if step else None,
        "ratio": step.ratio if step else None,
        **_place(document, point.span),
    }


def _place(document: Document, span: Span) -> Row:
    at = document.position(span.start)
    return {"document": document.id, "path": document.path, "line": at.line, "column": at.column}


def _names(report: Report) -> Iterator[Row]:
    """One name of a document; `key` is the same for one character in every document of a comparison."""
    keys = {form.form: character.key for character in report.cast for form in character.forms}
    for checked in report.documents:
        for entity in checked.entities:
            forms = [form for form, _ in entity.spellings] or [entity.name]
            yield {
                "name": entity.name,
                "kind": entity.kind,
                "key": next((keys[form] for form in forms if form in keys), None),
                "spellings": "; ".join(f"{form} ({count})" for form, count in entity.spellings),
                "titles": "; ".join(entity.titles),
                "mentions": len(entity.mentions),
                **_place(checked.document, entity.mentions[0].span),
            }


def _facts(report: Report) -> Iterator[Row]:
    if report.backing is None:
        return
    documents = plain.documents(report)
    for fact in report.backing.facts:
        source = documents.get(fact.document or "")
        where = source.position(fact.source_span.start) if source and fact.source_span else None
        yield {
            "kind": fact.kind,
            "text": fact.text,
            "verdict": fact.verdict,
            **_place(documents[report.backing.draft], fact.span),
            "source": fact.document,
            "source_text": fact.source_text,
            "source_line": where.line if where else None,
            "source_column": where.column if where else None,
            "why": "; ".join(map(str, fact.why)),
        }


_KINDS: dict[str, Callable[[Report], Iterator[Row]]] = {
    "findings": _findings,
    "timelines": _timelines,
    "names": _names,
    "facts": _facts,
}
