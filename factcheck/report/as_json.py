"""The format `json`: the whole report as one JSON value, described by `report.schema.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report import plain
from factcheck.report.safe import json_text

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.report.style import Style


def write(report: Report, style: Style | None = None) -> str:
    """The report as JSON; a style changes nothing."""
    del style
    return json_text(plain.report(report)) + "\n"
