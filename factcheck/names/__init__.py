"""Names: finding them, deciding whether two spellings are one, and who is who in a text."""

from __future__ import annotations

from factcheck.names.aliases import Alias, alias
from factcheck.names.compare import both_spell, compare
from factcheck.names.find import find
from factcheck.names.group import blocks, group
from factcheck.names.resolve import resolve

__all__ = ["Alias", "alias", "blocks", "both_spell", "compare", "find", "group", "resolve"]
