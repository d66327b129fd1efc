"""Writers: one module a format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.model import Report


def to_json(report: Report) -> str:
    """The report as JSON text."""
    raise NotImplementedError


def to_records(report: Report) -> list[dict[str, Any]]:
    """One flat dictionary a finding."""
    raise NotImplementedError


def to_html(report: Report, path: str | Path | None = None) -> str:
    """The report as one HTML page."""
    raise NotImplementedError
