"""The report: what was read, what was found, what was right, what was not checked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from factcheck.classes import dataclass
from factcheck.errors import UsageError
from factcheck.model.findings import Severity, say

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.model.backing import Backing
    from factcheck.model.claims import Entity
    from factcheck.model.findings import Finding, NotChecked, Right, Silenced
    from factcheck.model.stories import Character
    from factcheck.model.text import Document
    from factcheck.model.timelines import Timeline


@dataclass(frozen=True, slots=True)
class Checked:
    """One document of a report.

    Attributes:
        document: the document; the report owns it, findings hold its id.
        counts: `(what, how many)`: names, people, dates, quantities, claims, and statistics of the finders.
        right: what was recomputed and holds.
        not_checked: what could not be checked, and why.
        entities: who is who in the document, with every mention.
    """

    document: Document
    counts: tuple[tuple[str, int], ...] = ()
    right: tuple[Right, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What came of checking one document or comparing several.

    Attributes:
        documents: what was checked.
        findings: sorted by document, position and check.
        timelines: the course of each figure that changes.
        failures: inputs that could not be read at all, with the reason.
        silenced: findings that were accepted and are not shown.
        backing: every fact of a draft with what its sources say of it, when a draft was held against sources.
        cast: who is who across the documents, when several were compared.
        agreed: figures that several documents give alike, as timelines without a change.
    """

    documents: tuple[Checked, ...] = ()
    findings: tuple[Finding, ...] = ()
    timelines: tuple[Timeline, ...] = ()
    failures: tuple[NotChecked, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    backing: Backing | None = None
    cast: tuple[Character, ...] = ()
    agreed: tuple[Timeline, ...] = ()

    def ok(self, level: str | Severity = Severity.WARNING) -> bool:
        """Whether no finding is as severe as `level`.

        Args:
            level: `info`, `warning` or `error`.

        Raises:
            UsageError: no such severity.
        """
        known = [str(severity) for severity in Severity]
        if level not in known:
            raise UsageError(
                say("unknown severity {level}; there are {known}", level=repr(level), known=", ".join(known))
            )
        limit = Severity(level)
        return not any(finding.severity.reaches(limit) for finding in self.findings)

    @property
    def complete(self) -> bool:
        """Whether every input was read and no check broke; a report that is not ends with exit code 3."""
        left = (item for checked in self.documents for item in checked.not_checked)
        return not self.failures and not any(item.check == "document" or item.trace for item in left)

    def summary(self) -> dict[str, int]:
        """How many findings there are of each severity, most severe first."""
        seen = Counter(finding.severity for finding in self.findings)
        return {str(level): seen[level] for level in reversed(Severity)}

    def document(self, name: str) -> Document:
        """The document with this id.

        Raises:
            UsageError: there is none.
        """
        for checked in self.documents:
            if checked.document.id == name:
                return checked.document
        known = ", ".join(checked.document.id for checked in self.documents)
        raise UsageError(say("no document is called {name}; there are {known}", name=repr(name), known=known))

    def to_json(self) -> str:
        """The report as JSON text, `schema_version` 1 (see `factcheck/report/report.schema.json`)."""
        from factcheck import report  # noqa: PLC0415 - a report knows how to write itself, late

        return report.to_json(self)

    def to_records(self, of: str = "findings") -> list[dict[str, Any]]:
        """Flat dictionaries for pandas or polars.

        Args:
            of: `findings`, one row each; `timelines`, one row a figure; `names`, one row a name of a document; `facts`,
                one row a fact of a draft that was held against its sources.
        """
        from factcheck import report  # noqa: PLC0415 - as above

        return report.to_records(self, of)

    def to_picture(self, path: str | Path) -> None:
        """The timelines as a picture: SVG, or PNG where the path ends with `.png` (extra `pictures`)."""
        from factcheck import report  # noqa: PLC0415 - as above

        report.to_picture(self, path)

    def to_html(self, path: str | Path | None = None) -> str:
        """The report as one static HTML page; also written to `path` when one is given.

        A path that is a folder, or ends with a slash, gets an index and one page a document; the index is returned.
        """
        from factcheck import report  # noqa: PLC0415 - as above

        return report.to_html(self, path)

    def _repr_html_(self) -> str:
        """The report as a notebook shows it: the body of the page and its style sheet, which keeps to itself."""
        from factcheck import report  # noqa: PLC0415 - as above

        return report.to_fragment(self)
