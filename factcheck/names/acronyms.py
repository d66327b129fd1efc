"""Acronyms and short words made of the parts of a full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.names.fold import words

if TYPE_CHECKING:
    from factcheck.names.fold import Name

_SHORTEST, _LONGEST = 2, 8


def abbreviates(short: Name, full: Name) -> bool:
    """Whether `short` is one word made of the initials of `full`, its small words counted or not."""
    if len(short.tokens) != 1 or len(full.tokens) < _SHORTEST:
        return False
    letters = short.tokens[0].plain
    written = "".join(words(short.written.replace(".", "")))
    if not (_SHORTEST <= len(letters) <= _LONGEST and written.isupper()):
        return False
    initials = "".join(token.plain[0] for token in full.tokens)
    every = "".join(word[0] for word in full.folded.split())
    return letters in (initials, every)
