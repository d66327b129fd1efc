"""The format `timelines-csv`: one row a figure, for a spreadsheet. No cell can become a formula there."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from factcheck.report.records import records
from factcheck.report.safe import cell

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.report.style import Style

COLUMNS = (
    *("timeline", "subject", "concept", "scope", "as_of", "as_of_from"),
    *("value", "low", "high", "unit", "hedge", "text", "origin", "carrier"),
    *("verdict", "told", "difference", "ratio"),
    *("document", "path", "line", "column"),
)


def write(report: Report, _style: Style | None = None) -> str:
    """A line of heads, then a line a figure; lines end with a line feed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in records(report, "timelines"):
        writer.writerow([_cell(row[column]) for column in COLUMNS])
    return out.getvalue()


def _cell(value: Any) -> str:
    """Words made safe; numbers and days as they are, for they are made here."""
    if value is None:
        return ""
    if isinstance(value, str):
        return cell(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value).lower() if isinstance(value, bool) else str(value)
