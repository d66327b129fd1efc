"""Keys: one module a romanisation family, each turning written tokens into something that can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.names.keys import cyrillic, han, hangul, kana, latin, semitic
from factcheck.names.reading import ascii_reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.names.sounds import Sounds

_READERS: dict[str, Callable[[str], Sounds]] = {
    "Latn": latin.sounds,
    "Cyrl": cyrillic.sounds,
    "Arab": semitic.sounds,
    "Hebr": semitic.sounds,
    "Hang": hangul.sounds,
    "Kana": kana.sounds,
    "Hani": han.sounds,
}


_HALF_VOWELLED = frozenset({"Thai", "Laoo", "Mymr", "Khmr", "Deva"})
"""Scripts whose plain reading loses vowels or moves them."""


def sounds(token: str, script: str) -> Sounds:
    """The sounds of a casefolded token of a script; any script without a module of its own is read by anyascii."""
    reader = _READERS.get(script)
    if reader:
        return reader(token)
    return latin.sounds(ascii_reading(token), writing="consonants" if script in _HALF_VOWELLED else "letters")
