"""Aliases: names that no rule of spelling joins (exonyms, renamings, abbreviations, nicknames), as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Comparison
    from factcheck.names.fold import Name


def same(a: Name, b: Name, kind: str, lang_a: str | None, lang_b: str | None) -> Comparison | None:
    """What the table says about two names; `None` when it does not know both."""
    del a, b, kind, lang_a, lang_b
    return None
