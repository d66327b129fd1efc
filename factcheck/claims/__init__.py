"""From mentions to claims: who says what of whom, and as of when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Document, Facts

if TYPE_CHECKING:
    from factcheck.model import DateMention, Entity, NameMention, Quantity

__all__ = ["facts"]


def facts(
    document: Document,
    *,
    names: tuple[NameMention, ...],
    entities: tuple[Entity, ...],
    dates: tuple[DateMention, ...],
    quantities: tuple[Quantity, ...],
) -> Facts:
    """The facts of a document: its mentions, sentences and quotations, and the claims made of them."""
    return Facts(document, names=names, entities=entities, dates=dates, quantities=quantities)
