"""The format `html`: one page, a folder of pages, or a fragment for a notebook."""

from __future__ import annotations

from factcheck.report.html.drawing import draw
from factcheck.report.html.page import fragment, write
from factcheck.report.html.site import pages

__all__ = ["draw", "fragment", "pages", "write"]
