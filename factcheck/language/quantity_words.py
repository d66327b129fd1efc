"""The `[quantities]` table of a language pack."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """Words that the room needs and CLDR lacks."""
