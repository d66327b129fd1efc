"""The gazetteer: names of territories and cities from CLDR (`data/places.tsv`), by the key that forms are looked up by.

Folding seventeen thousand names takes longer than checking an article, so the build writes their keys, each with
its rows and cells (`data/places.tsv.keys`). The file carries the digest of what it was made
of and is passed over when the two differ.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

from factcheck.names.fold import APOSTROPHES, BREAKS, GERESH, SPELT_OUT
from factcheck.names.tables import raw, text
from factcheck.tables import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_TABLE, _KEYS = "places.tsv", ".keys"
_MANY, _APART = 1024, b"\t\t"
"""Lines of the file of keys, each with some twenty of them, and what parts these: few keys are ever asked for."""
_DROPPED = dict.fromkeys(APOSTROPHES + GERESH + BREAKS + " \u00a0\u200b\u200c\u200d\u200e\u200f")
_MARKS = dict.fromkeys(
    c for first, last in ((0x300, 0x370), (0x591, 0x5C8), (0x610, 0x61B), (0x64B, 0x660)) for c in range(first, last)
)
_SPELT = {ord(letter): spelt for letter, spelt in SPELT_OUT.items()}
_FOLDED = {**{ord(c): None for c in _DROPPED}, **_MARKS, **_SPELT}
_CHANGED = frozenset(map(chr, _FOLDED))


def key(form: str) -> str:
    """What forms are looked up by: folded, without marks, blanks or a leading article."""
    text = (form[4:] if form[:4].lower() == "the " else form).casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFD", text)
        return text if _CHANGED.isdisjoint(text) else text.translate(_FOLDED)
    return text.replace(" ", "") if _DROPPED.keys().isdisjoint(text.replace(" ", "")) else text.translate(_FOLDED)


def has(wanted: str) -> bool:
    """Whether a territory or city is looked up by this key."""
    sought = _sought(wanted)
    return sought in _lines()[crc32(sought) % _MANY]


def hits(wanted: str) -> list[str]:
    """The rows and cells that have a key: row, cell, row, cell, ..."""
    sought = _sought(wanted)
    line = _lines()[crc32(sought) % _MANY]
    at = line.find(sought) + len(sought)
    return line[at : line.index(_APART, at)].decode().split("\t") if at >= len(sought) else []


def cells(row: str) -> Sequence[str]:
    """The cells of a row: `languages=name`; none for an unknown row."""
    found = _rows().get(row)
    return found.split("\t")[1:] if found else ()


def _sought(wanted: str) -> bytes:
    """How a key begins in the line that holds it: which one of them its checksum says."""
    return b"%b%b\t" % (_APART, wanted.encode("utf-8", "surrogatepass"))


@cache
def _rows() -> dict[str, str]:
    """Row -> its line, cut into cells only when they are asked for."""
    return {line.partition("\t")[0]: line for line in text(_TABLE).split("\n") if line and line[0] != "#"}


@cache
def _lines() -> list[bytes]:
    """The lines of the file of keys, as bytes: to read a million of them as letters would take longer than to ask."""
    source = raw(_TABLE)
    told, *lines = raw(_TABLE + _KEYS).split(b"\n")
    return lines if told == _digest(source) else _made(source)


def _made(source: bytes) -> list[bytes]:
    found: dict[bytes, bytes] = {}
    for line in source.decode().split("\n"):
        if line and line[0] != "#":
            row, *places = line.split("\t")
            for cell in places:
                sought, entry = _sought(key(cell.partition("=")[2])), f"{row}\t{cell}".encode()
                found[sought] = found[sought] + b"\t" + entry if sought in found else entry
    lines = [b""] * _MANY
    for sought, entries in found.items():
        lines[crc32(sought) % _MANY] += sought + entries
    return [line + _APART for line in lines]


def _digest(source: bytes) -> bytes:
    """The digest of a table and of how its names are folded."""
    return digest(f"{_FOLDED}".encode() + source).encode()


def write_keys(top: Path) -> Iterator[Path]:
    """Write the keys of the table below a folder; for the build.

    Args:
        top: the folder of the package.
    """
    for file in top.rglob(_TABLE):
        source = file.read_bytes().replace(b"\r\n", b"\n")
        made = file.with_name(_TABLE + _KEYS)
        made.write_bytes(b"\n".join([_digest(source), *_made(source)]))
        yield made
