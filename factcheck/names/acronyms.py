"""Acronyms and short words made of the parts of a full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.names.fold import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.names.fold import Name

_SHORTEST, _LONGEST = 2, 8
_SHORTEST_WORD, _LONGEST_WORD, _SHORTEST_PART, _MOST_PARTS = 5, 14, 2, 6


def abbreviates(short: Name, full: Name) -> bool:
    """Whether `short` is one word made of the initials of `full` (WHO), its small words counted or not."""
    if len(short.tokens) != 1 or len(full.tokens) < _SHORTEST:
        return False
    letters = short.tokens[0].plain
    written = "".join(words(short.written.replace(".", "")))
    if not (_SHORTEST <= len(letters) <= _LONGEST and written.isupper()):
        return False
    initials = "".join(token.plain[0] for token in full.tokens)
    every = "".join(word[0] for word in full.folded.split())
    return letters in (initials, every)


def clips(short: Name, full: Name) -> bool:
    """Whether `short` is one word put together from the beginnings of the words of `full` (Kemenkeu, Basarnas).

    Every word but the last of three or more gives at least two letters, in order: the way that Indonesian shortens.
    """
    if len(short.tokens) != 1 or not 1 < len(full.tokens) <= _MOST_PARTS:
        return False
    word = short.tokens[0].plain
    if not _SHORTEST_WORD <= len(word) <= _LONGEST_WORD:
        return False
    parts = [token.plain for token in full.tokens]
    return _made_of(word, parts) or (len(parts) > 2 and _made_of(word, parts[:-1]))  # noqa: PLR2004 - two are left


def _made_of(word: str, parts: Sequence[str]) -> bool:
    if not parts:
        return not word
    most = len(word) - _SHORTEST_PART * (len(parts) - 1)
    return any(
        word[:size] == parts[0][:size] and _made_of(word[size:], parts[1:]) for size in range(_SHORTEST_PART, most + 1)
    )
