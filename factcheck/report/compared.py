"""What several documents of a report have in common: who is who, and which document gives which figure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Entity, Point, Report, Timeline


def across_documents(report: Report) -> Mapping[str, Mapping[str, list[Entity]]]:
    """For each character of a comparison, by its key, the entities of each document that it is."""
    of = {form.form: character.key for character in report.cast for form in character.forms}
    written: dict[str, dict[str, list[Entity]]] = defaultdict(lambda: defaultdict(list))
    for checked in report.documents:
        for entity in checked.entities:
            key = next((of[form] for form in spelt(entity) if form in of), None)
            if key is not None:
                written[key][checked.document.id].append(entity)
    return written


def spelt(entity: Entity) -> tuple[str, ...]:
    """Every spelling of an entity in its document, most frequent first."""
    return tuple(form for form, _ in entity.spellings) or (entity.name,)


def shared(report: Report) -> list[Timeline]:
    """The timelines that several documents share."""
    return [line for line in report.timelines if len({point.document for point in line.points}) > 1]


def given(line: Timeline, home: str) -> list[Point]:
    """The figures of a timeline that one document gives."""
    return [point for point in line.points if point.document == home]
