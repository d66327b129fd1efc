"""The format `html`: one page, a folder of pages, or a fragment for a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.html.page import fragment, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Report
    from factcheck.report.style import Style

__all__ = ["fragment", "pages", "write"]


def pages(report: Report, style: Style | None = None) -> Iterator[tuple[str, str]]:
    """Name and text of each page of a folder, the index first."""
    from factcheck.report.html import site  # noqa: PLC0415 - one page needs none of it

    return site.pages(report, style)
