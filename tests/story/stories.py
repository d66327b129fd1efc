"""The format of the story cases: reports as an editor meets them, and below them what is to be made of them.

A file under `tests/cases/stories` holds stories. A story begins with `## title` and a line that says why it exists;
each report begins with its language and day (`id 2025-03-04`, or `-` for no day) and is indented. `[[14 people|a]]`
names a figure. The list below the reports says what must come out:

- a verdict and two names of figures, the earlier figure first (`update a b`); `compatible-or-refines` leaves it open;
- `swapped a b`: the reason says that digits changed places;
- `timeline a b c`: one timeline holds these points in this order;
- `step a b`: a timeline goes from the one figure to the other as an update; `no-step a b`: none does;
- `finds source-conflict b`: a finding of this check at the figure, or at the words;
- `dates 11 February / 21 Februari`: a finding on one event with these two days;
- `spellings: A / B` is one entity in two spellings, and `apart: A / B` two entities;
- `quiet`: nothing above info, which is true of every story but for what its `finds` name;
- `not yet verdicts: reason`: so far this test (`verdicts`, `timelines`, `findings`, `names`) does not get it right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MARK = re.compile(r"\[\[([^\]|]+)\|([\w-]+)\]\]")
_HEAD = re.compile(r"    ([a-z]{2}) (\d{4}-\d\d-\d\d|-)$")


@dataclass
class Told:
    """One report of a story.

    Attributes:
        language: its code.
        day: of publication, or `None`.
        text: without marks.
    """

    language: str
    day: date | None
    text: str = ""


@dataclass
class StoryCase:
    """One story with what is expected of it.

    Attributes:
        file: stem of the file.
        title: of the story.
        reports: in the order of the file.
        marks: name of a figure to `(number of its report, start, end)`.
        expected: lines of the list.
        places: every mark with its place, in order; a name may come more than once.
    """

    file: str
    title: str
    reports: list[Told] = field(default_factory=list)
    marks: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    expected: list[str] = field(default_factory=list)
    places: list[tuple[str, int, int, int]] = field(default_factory=list)

    def lines(self, *heads: str) -> list[str]:
        """What stands behind these words at the head of a line."""
        return [rest.strip() for line in self.expected for head, _, rest in [line.partition(" ")] if head in heads]


def stories(path: Path) -> Iterator[StoryCase]:
    """The stories of one file."""
    case: StoryCase | None = None
    for line in [*path.read_text("utf-8").split("\n"), "## "]:
        if line.startswith("## "):
            if case is not None:
                yield case
            case = StoryCase(path.stem, line[3:])
        elif case is not None:
            _read(case, line)


def _read(case: StoryCase, line: str) -> None:
    if head := _HEAD.match(line):
        day = None if head[2] == "-" else date.fromisoformat(head[2])
        case.reports.append(Told(head[1], day))
    elif line.startswith("    "):
        report = case.reports[-1]
        report.text += "\n" if report.text else ""
        done = 4
        for mark in _MARK.finditer(line):
            report.text += line[done : mark.start()]
            start = len(report.text)
            report.text += mark[1]
            place = len(case.reports) - 1, start, len(report.text)
            case.marks[mark[2]] = place
            case.places.append((mark[2], *place))
            done = mark.end()
        report.text += line[done:]
    elif line.startswith("- "):
        case.expected.append(line[2:])
