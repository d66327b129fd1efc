"""Signs that few texts have, found quickly."""

from __future__ import annotations

from functools import lru_cache

_ASCII = bytes(range(128))
MARKS = (
    r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0900-\u0963\u0971-\u109f\u135d-\u135f\u1780-\u17d3\u200c\u200d"
)
"""Combining marks and joiners of the scripts whose words hold them: no letters, yet part of the word."""


def beyond_ascii(text: str) -> str:
    """The signs of a text that are not ASCII, in its order.

    `re` asks of every sign of a text whether it is of a class, 10 us for 3 kB. Nearly all signs of nearly all texts are
    ASCII: two passes in C throw those out in 2 us, and a pattern that is one class then sees the few that are left.
    """
    return "" if text.isascii() else _beyond_ascii(text)


@lru_cache(maxsize=2)
def _beyond_ascii(text: str) -> str:
    """The same, kept until another text comes, since five rooms ask."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
