"""Chinese characters: simplified forms, and how Mandarin, Korean and Japanese read them (`data/han.tsv`)."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from factcheck.classes import dataclass
from factcheck.names.sounds import Letters, Sounds, build, letters
from factcheck.names.tables import rows, text


@dataclass(slots=True, eq=False, repr=False)
class Character:
    """One character: its simplified form, its readings, and those that it is the simplified form of."""

    simplified: str
    pinyin: tuple[str, ...]
    hangul: str
    japanese: tuple[str, ...]
    simplifies: str


@cache
def _table() -> list[str]:
    """The lines of `data/han.tsv`, in the order of their first characters; names have few, so that most are not cut."""
    return text("han.tsv").rstrip("\n").split("\n")


@cache
def character(written: str) -> Character | None:
    """What the table says about a character, or `None`."""
    table = _table()
    at = bisect_left(table, written)
    row = table[at].split("\t") if at < len(table) else [""]
    if row[0] != written:
        return None
    simplifies = row[5] if len(row) > 5 else ""  # noqa: PLR2004 - the last field is left out where it is empty
    return Character(row[1] or written, tuple(row[2].split()), row[3], tuple(row[4].split()), simplifies)


@cache
def simplified(written: str) -> str:
    """A text with every traditional character in its simplified form."""
    return "".join(known.simplified if (known := character(c)) else c for c in written)


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
    own = character(written)
    partners = own.simplifies if own else ""
    return [known for known in (own, *map(character, partners)) if known]


_INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")


@cache
def _transcription() -> dict[str, Letters]:
    return {row[0]: letters(row[1]) for row in rows("han_foreign.tsv")}


def sounds(token: str) -> Sounds:
    """The sounds of a foreign name that Chinese characters transcribe (`data/han_foreign.tsv`)."""
    return build(map(_transcribed, token), writing="syllables")


@cache
def _transcribed(written: str) -> Letters:
    """What a character stands for in a foreign name."""
    readings, parts = pinyin(written), _transcription()
    if not readings:
        return ()
    syllable = next((reading for reading in readings if reading in parts), readings[0])
    if syllable in parts:
        return parts[syllable]
    initial = next((i for i in _INITIALS if syllable.startswith(i)), "")
    return parts.get(initial, ()) + parts.get(f"-{syllable[len(initial) :]}", ())
