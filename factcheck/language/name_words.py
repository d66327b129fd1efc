"""The `[names]` table of a language pack."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words that the room needs and CLDR lacks."""
