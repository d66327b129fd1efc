"""The course of a figure over time: who said how many, when, and what the step from one to the next is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.model.claims import AsOf
    from factcheck.model.findings import Sentence
    from factcheck.model.mentions import Quantity
    from factcheck.model.text import Span


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a timeline.

    Attributes:
        claim: id of the claim in its document.
        document: id of the document.
        quantity: the figure.
        span: where it stands.
        as_of: the time for which it holds.
        origin: who says it, or `None`.
        carrier: who passes it on, or `None`.
    """

    claim: str
    document: str
    quantity: Quantity
    span: Span
    as_of: AsOf | None = None
    origin: str | None = None
    carrier: str | None = None

    @property
    def value(self) -> Decimal | None:
        """The figure; `None` for a range or a vague word."""
        return self.quantity.value


@dataclass(frozen=True, slots=True)
class Change:
    """The step between two points.

    Attributes:
        before: the earlier point.
        after: the later one.
        verdict: `update`, `compatible`, `refines`, `conflict`, `disagreement`, `not-comparable` or `unclear`.
        why: how we know, one sentence a step.
        difference: later less earlier, or `None` where a side has no single value.
        ratio: later over earlier, or `None`.
        told: the text itself tells the change.
        said: the step as one sentence.
        concept: id of the concept, or the noun.
        group: of whom or what it is told, as `Claim.group`.
        also: further places of either figure, when several documents clash over the same two.
    """

    before: Point
    after: Point
    verdict: str
    why: tuple[Sentence, ...] = ()
    difference: Decimal | None = None
    ratio: Decimal | None = None
    told: bool = False
    said: Sentence | None = None
    concept: str = ""
    group: str = ""
    also: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """One figure over time: subject, concept and scope, its points in order, its changes.

    Attributes:
        subject: whom or what it is about, or `None`.
        concept: concept id, or the noun.
        scope: qualifiers, sorted.
        points: in order of as-of time, publication date or position.
        changes: between neighbouring points, and those that the text tells.
    """

    subject: str | None
    concept: str
    scope: tuple[str, ...]
    points: tuple[Point, ...]
    changes: tuple[Change, ...]
