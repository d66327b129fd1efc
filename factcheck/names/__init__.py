"""Names: finding them, deciding whether two spellings are one, and who is who in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.names.aliases import Alias, alias
from factcheck.names.compare import both_spell, compare
from factcheck.names.find import find
from factcheck.names.group import blocks, group

if TYPE_CHECKING:
    from factcheck.model import Entity, NameMention

__all__ = ["Alias", "alias", "blocks", "both_spell", "compare", "find", "group", "resolve"]


def resolve(text: str, mentions: tuple[NameMention, ...], *, language: str) -> tuple[Entity, ...]:
    """Who is who: mentions of one text grouped by the entity they name."""
    del text, mentions, language
    return ()
