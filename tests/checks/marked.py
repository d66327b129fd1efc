"""Reads the marked cases of `tests/cases/checks/*.md`.

A case begins with a heading `## [id] What it shows`, or `## [id 2024-10-30] ...` with a publication date.
Prose says why it exists. The text of the case is indented by four spaces; `[[words|check]]` marks a place that the
check must report, as main or related span. A case without marks must stay silent: no finding of the check that the
file is named after, and nothing at warning or error.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

HEADING = re.compile(r"## \[(?P<language>[a-z]{2,3})(?: (?P<published>\d{4}-\d\d-\d\d))?\] (?P<title>.+)")
MARK = re.compile(r"\[\[(?P<words>[^|\]]+)\|(?P<check>[a-z-]+)\]\]")


@dataclass(frozen=True)
class Case:
    """One marked text."""

    file: str
    title: str
    language: str
    published: date | None
    text: str
    marks: tuple[tuple[str, int, int], ...]


def unmark(marked: str) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """The plain text, and (check, start, end) of every mark in it."""
    plain, marks, at = "", [], 0
    for match in MARK.finditer(marked):
        plain += marked[at : match.start()]
        marks.append((match["check"], len(plain), len(plain) + len(match["words"])))
        plain += match["words"]
        at = match.end()
    return plain + marked[at:], tuple(marks)


def cases(path: Path) -> list[Case]:
    """Every case of one file."""
    found = []
    for part in re.split(r"(?m)^(?=## )", path.read_text("utf-8"))[1:]:
        head, _, body = part.partition("\n")
        match = HEADING.fullmatch(head.strip())
        assert match, f"{path.name}: not a case heading: {head!r}"
        lines = [line[4:] for line in body.split("\n") if line.startswith("    ")]
        assert lines, f"{path.name}: case without text: {head!r}"
        text, marks = unmark("\n".join(lines))
        published = date.fromisoformat(match["published"]) if match["published"] else None
        found.append(Case(path.stem, match["title"], match["language"], published, text, marks))
    return found
