"""Which findings the settings silence, and why."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.config.nouns import Config, Ignore
    from factcheck.model import Document, Finding


def silenced(finding: Finding, document: Document, config: Config) -> str | None:
    """The reason for which a finding is not shown, or `None` when it is."""
    path = relative(document, config)
    for pattern, checks in config.per_file_ignores.items():
        if finding.check in checks and matches(path, pattern):
            return f"per-file-ignores {pattern}"
    return next(
        (
            entry.reason
            for entry in config.ignore
            if _covers(entry, finding, path) and not _over(entry, document, config)
        ),
        None,
    )


def expired(finding: Finding, document: Document, config: Config) -> Ignore | None:
    """The entry that would silence a finding that is shown, had its last day not passed."""
    path = relative(document, config)
    return next((e for e in config.ignore if _over(e, document, config) and _covers(e, finding, path)), None)


def relative(document: Document, config: Config) -> str:
    """The path of a document as seen from the settings file, with forward slashes; empty for text from memory."""
    if document.path is None:
        return ""
    path, root = Path(document.path).absolute(), Path(config.source or ".").absolute()
    folder = root.parent if config.source else root
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()


def matches(path: str, pattern: str) -> bool:
    """Whether a path fits a pattern; `*` stands for any characters, also across folders."""
    return fnmatchcase(path, pattern)


def _over(entry: Ignore, document: Document, config: Config) -> bool:
    """Whether the last day of an entry has passed; no day known, it has not."""
    day = config.as_of or (document.published.day if document.published else None)
    return entry.until is not None and day is not None and day > entry.until


def _covers(entry: Ignore, finding: Finding, path: str) -> bool:
    quotes = (finding.quote, *(other.quote for other in finding.related))
    return (
        entry.check == finding.check
        and (not entry.text or any(entry.text in quote for quote in quotes))
        and (not entry.file or matches(path, entry.file))
    )
