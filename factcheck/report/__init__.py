"""Writers: one module a format, each with a `write(report, style)` that returns the text of the whole output."""

from __future__ import annotations

from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING, Any

from factcheck.errors import UsageError
from factcheck.model import say, wanted
from factcheck.report.files import is_folder, replace_bytes, replace_file
from factcheck.report.safe import defused, json_text, visible
from factcheck.report.style import Style
from factcheck.report.voice import Voice

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.model import Report

__all__ = [
    "FORMATS",
    "Style",
    "Voice",
    "defused",
    "is_folder",
    "json_text",
    "replace_bytes",
    "replace_file",
    "to_fragment",
    "to_html",
    "to_json",
    "to_picture",
    "to_records",
    "visible",
    "write",
    "write_folder",
]

FORMATS = {
    "full": "full",
    "concise": "concise",
    "json": "as_json",
    "jsonl": "jsonl",
    "html": "html",
    "markdown": "markdown",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "checkstyle": "checkstyle",
    "rdjson": "rdjson",
    "timelines-csv": "timelines_csv",
    "timelines-svg": "picture",
}
"""Formats and the modules that write them."""


def write(report: Report, format: str, style: Style | None = None) -> str:  # noqa: A002 - the word users expect
    """The report in one of `FORMATS`.

    Raises:
        UsageError: no such format.
    """
    if format not in FORMATS:
        raise UsageError(
            say("unknown format {format}; there are {known}", format=repr(format), known=", ".join(sorted(FORMATS)))
        )
    text: str = import_module(f"factcheck.report.{FORMATS[format]}").write(report, style or Style())
    return text


def to_json(report: Report) -> str:
    """The report as JSON text."""
    return write(report, "json")


def to_records(report: Report, of: str = "findings") -> list[dict[str, Any]]:
    """Flat dictionaries, one a finding, a figure of a timeline, a name, or a fact of a draft.

    Raises:
        UsageError: no such kind.
    """
    from factcheck.report import records  # noqa: PLC0415 - import late, as `write` does

    return records.records(report, of)


def to_picture(report: Report, path: str | Path) -> None:
    """The timelines as a picture: SVG, or PNG where the path ends with `.png`.

    Raises:
        UsageError: PNG, and the extra `pictures` is not installed.
        OSError: the file cannot be written.
    """
    from factcheck.report import picture  # noqa: PLC0415 - import late, as `write` does

    wanted("path", path, str, PathLike)
    if str(path).lower().endswith(".png"):
        replace_bytes(path, picture.png(report))
    else:
        replace_file(path, picture.write(report))


def to_fragment(report: Report) -> str:
    """The body of the HTML page, for a notebook."""
    from factcheck.report import html  # noqa: PLC0415 - import late, as `write` does

    return html.fragment(report)


def to_html(report: Report, path: str | Path | None = None) -> str:
    """The report as one HTML page, also written to `path`; to a folder, as an index and one page a document.

    Returns:
        The page, or the index of the folder.
    """
    wanted("path", path, str, PathLike, optional=True)
    if path is None or not is_folder(path):
        page = write(report, "html")
        if path is not None:
            replace_file(path, page)
        return page
    return write_folder(report, path)


def write_folder(report: Report, folder: str | Path, style: Style | None = None) -> str:
    """Write an index and one page a document into a folder, and return the index.

    Raises:
        OSError: the folder cannot be made or written to.
    """
    from pathlib import Path  # noqa: PLC0415 - as above

    from factcheck.report import html  # noqa: PLC0415 - import late, as `write` does

    home, front = Path(folder), ""
    home.mkdir(parents=True, exist_ok=True)
    for name, page in html.pages(report, style):
        front = front or page
        replace_file(home / name, page, settle=False)
    return front
