"""Backing: every fact of a draft, and what its sources say of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from factcheck.model.findings import Sentence
    from factcheck.model.text import Span

VERDICTS = ("supported", "contradicted", "unsupported", "lost-hedge")
"""What the sources of a draft can say of one of its facts."""


@dataclass(frozen=True, slots=True)
class Backed:
    """One fact of a draft, held against its sources.

    Attributes:
        kind: `quantity`, `date` or `name`.
        span: where it stands in the draft.
        text: its words there.
        verdict: `supported`, `contradicted`, `unsupported` or `lost-hedge` (supported, but the source hedges).
        document: id of the source that decides, or `None`.
        source_span: where it stands in that source.
        source_text: its words there.
        why: how we know, one sentence a step.
        written: the figure of the source that contradicts one of the draft, as the draft would write it.
    """

    kind: str
    span: Span
    text: str
    verdict: str
    document: str | None = None
    source_span: Span | None = None
    source_text: str = ""
    why: tuple[Sentence, ...] = ()
    written: str = ""


@dataclass(frozen=True, slots=True)
class Backing:
    """A draft, its sources, and what they come to.

    Attributes:
        draft: id of the draft.
        facts: every fact of the draft, in the order of the text.
    """

    draft: str
    facts: tuple[Backed, ...]

    def of(self, verdict: str) -> tuple[Backed, ...]:
        """The facts with this verdict."""
        return tuple(fact for fact in self.facts if fact.verdict == verdict)

    def counts(self) -> dict[str, int]:
        """How many facts there are of each verdict, also where there is none."""
        seen = Counter(fact.verdict for fact in self.facts)
        return {verdict: seen[verdict] for verdict in VERDICTS}
