"""Plain readings in Latin letters of any script, by anyascii."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=65_536)
def ascii_reading(token: str) -> str:
    """A plain reading in Latin letters, lower case."""
    from anyascii import anyascii  # noqa: PLC0415 - import late: 10 ms that a Latin-only text need not pay

    return str(anyascii(token)).lower()
