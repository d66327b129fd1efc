"""Names: finding them, deciding whether two spellings are one, and who is who in a text."""

from __future__ import annotations

from factcheck.model import Comparison, Entity, NameMention

__all__ = ["compare", "find", "resolve"]


def find(text: str, *, language: str) -> tuple[NameMention, ...]:
    """Every name of a text, in order."""
    del text, language
    return ()


def resolve(text: str, mentions: tuple[NameMention, ...], *, language: str) -> tuple[Entity, ...]:
    """Who is who: mentions of one text grouped by the entity they name."""
    del text, mentions, language
    return ()


def compare(
    a: str, b: str, *, kind: str = "person", lang_a: str | None = None, lang_b: str | None = None
) -> Comparison:
    """Whether two written names name one entity."""
    del a, b, kind, lang_a, lang_b
    return Comparison("different")
