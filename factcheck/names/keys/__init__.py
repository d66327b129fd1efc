"""Keys: one module a romanisation family, each turning written tokens into something that can be compared."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.names.keys import cyrillic, han, hangul, kana, latin, semitic

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


@cache
def sounds(token: str, script: str) -> Sounds:
    """The sounds of a casefolded token of a script; any script without a module of its own is read by anyascii."""
    reader = _READERS.get(script)
    return reader(token) if reader else latin.sounds(ascii_reading(token))


@cache
def ascii_reading(token: str) -> str:
    """A plain reading in Latin letters, lower case."""
    from anyascii import anyascii  # noqa: PLC0415 - import late: 10 ms that a Latin-only text need not pay

    return str(anyascii(token)).lower()
