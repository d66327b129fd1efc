"""Which lines of an article changed since a revision, as `git diff` tells it, and the findings that touch them."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.model import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Document, Finding, Report, Span

_HUNK = re.compile(r"^@@ -[0-9,]{1,20} \+([0-9]{1,9})(?:,([0-9]{1,9}))? @@", re.MULTILINE)
_ALL = (range(1, 1 << 62),)
_SECONDS = 60
_PLAIN = ("-U0", "--no-color", "--no-ext-diff", "--no-textconv")
"""What keeps the settings of a user or a repository out of the output of `git diff`."""

Lines = tuple[range, ...]


def only_changed(report: Report, revision: str) -> tuple[Report, int]:
    """The report with the findings that touch a changed line, at their main or another place; how many are left out.

    Raises:
        UsageError: git is missing, or knows no such revision, or an article is in no repository.
    """
    lines = {checked.document.id: _changed(checked.document, revision) for checked in report.documents}
    documents = {checked.document.id: checked.document for checked in report.documents}

    def touches(finding: Finding) -> bool:
        places = [(finding.document, finding.span), *((other.document, other.span) for other in finding.related)]
        return any(_meet(documents[name], span, lines[name]) for name, span in places if name in documents)

    shown = tuple(finding for finding in report.findings if touches(finding))
    return replace(report, findings=shown), len(report.findings) - len(shown)


def _meet(document: Document, span: Span, changed: Lines) -> bool:
    first, last = document.position(span.start).line, document.position(span.end).line
    return any(lines.start <= last and first < lines.stop for lines in changed)


def _changed(document: Document, revision: str) -> Lines:
    """The changed lines of a document; all of one that is new to git, that is no text to it, or that has no path."""
    if document.path is None:
        return _ALL
    path = Path(document.path).absolute()
    if not _git(path.parent, "ls-files", "--", path.name):
        return _ALL
    told = _git(path.parent, "diff", *_PLAIN, "--end-of-options", revision, "--", path.name)
    if told and not _HUNK.search(told):
        return _ALL
    sizes = ((int(match[1]), 1 if match[2] is None else int(match[2])) for match in _HUNK.finditer(told))
    return tuple(range(start, start + size) for start, size in sizes if size)


def _git(folder: Path, *arguments: str) -> str:
    """What a git command prints, run in a folder, without a shell."""
    command: Sequence[str] = ("git", "--literal-pathspecs", "-C", str(folder), *arguments)
    english = {**os.environ, "LC_ALL": "C", "LANGUAGE": ""}  # its words are looked at below
    try:
        done = subprocess.run(  # noqa: S603 - a list, no shell
            command, capture_output=True, check=True, timeout=_SECONDS, env=english
        )
    except FileNotFoundError as error:
        raise UsageError(say("--changed-since needs git, which is not installed; leave the option out")) from error
    except subprocess.TimeoutExpired as error:
        raise UsageError(say("--changed-since: git took longer than {n} seconds", n=_SECONDS)) from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        if "not a git repository" in said:
            raise UsageError(
                say("--changed-since: {folder} is in no git repository; leave the option out", folder=str(folder))
            ) from error
        raise UsageError(
            say(
                "--changed-since: {fault}; name a revision of the repository of {folder}",
                fault=said,
                folder=str(folder),
            )
        ) from error
    return done.stdout.decode("utf-8", "replace")
