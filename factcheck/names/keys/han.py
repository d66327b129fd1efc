"""Chinese characters: simplified forms, and how Mandarin, Korean and Japanese read them (`data/han.tsv`)."""

from __future__ import annotations

from functools import cache

from factcheck.classes import dataclass
from factcheck.names.sounds import Letters, Sounds, build, letters
from factcheck.names.tables import read, rows


@dataclass(slots=True, eq=False, repr=False)
class Character:
    """One character: its simplified form and its readings (see `data/han.tsv`)."""

    simplified: str
    pinyin: tuple[str, ...]
    hangul: str
    japanese: tuple[str, ...]


@cache
def _table() -> dict[str, str]:
    """Character -> its row of `data/han.tsv`, which is cut when it is asked for."""
    return {line[0]: line for line in read("han.tsv")}


@cache
def character(written: str) -> Character | None:
    """What the table says about a character, or `None`."""
    line = _table().get(written)
    if line is None:
        return None
    row = line.split("\t")
    return Character(row[1] or written, tuple(row[2].split()), row[3], tuple(row[4].split()))


@cache
def simplified(text: str) -> str:
    """A text with every traditional character in its simplified form."""
    return "".join(known.simplified if (known := character(c)) else c for c in text)


def pinyin(written: str) -> tuple[str, ...]:
    """The Mandarin readings of a character, without tones."""
    known = character(written)
    return known.pinyin if known else ()


@cache
def japanese(written: str) -> tuple[str, ...]:
    """How Japanese names read a character, and the traditional characters that it simplifies."""
    return tuple([reading for known in _known(written) for reading in known.japanese])


@cache
def hangul_readings(written: str) -> str:
    """The Korean readings of a character, its simplified form's traditional partners included."""
    return "".join([known.hangul for known in _known(written)])


def _known(written: str) -> list[Character]:
    """A character and those that it simplifies, as far as the table has them."""
    return [known for one in (written, *_simplifies().get(written, ())) if (known := character(one))]


@cache
def _simplifies() -> dict[str, str]:
    """Simplified character -> the characters that it stands for."""
    found: dict[str, str] = {}
    for written, line in _table().items():
        if line[2] != "\t":
            found[line[2]] = found.get(line[2], "") + written
    return found


_INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")


@cache
def _transcription() -> dict[str, Letters]:
    return {row[0]: letters(row[1]) for row in rows("han_foreign.tsv")}


def sounds(token: str) -> Sounds:
    """The sounds of a foreign name that Chinese characters transcribe (`data/han_foreign.tsv`)."""
    parts = _transcription()
    found: Letters = []
    for written in token:
        readings = pinyin(written)
        if not readings:
            continue
        syllable = next((reading for reading in readings if reading in parts), readings[0])
        if syllable in parts:
            found += parts[syllable]
            continue
        initial = next((i for i in _INITIALS if syllable.startswith(i)), "")
        found += parts.get(initial, []) + parts.get(f"-{syllable[len(initial) :]}", [])
    return build(found, writing="syllables")
