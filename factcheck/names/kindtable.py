"""Words for kinds of bodies and places in many languages, as a table, and a name read as such words and the rest.

`data/kinds.tsv` has a row for each concept: kinds of bodies and places, what a body is for, points of the compass.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.classes import dataclass
from factcheck.names.fold import plain
from factcheck.names.tables import text
from factcheck.tables import digest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from factcheck.names.fold import Name

_LONGEST_ENDING = 3
_CLOSED = frozenset({"Hani", "Hang", "Kana"})
"""Scripts in which the word for the kind is written together with a name of one sign."""
_SHORTEST_FRONT = 3
"""Letters before a word that ends a compound, in Latin script."""


@dataclass(slots=True, frozen=True, eq=False, repr=False)
class Kinds:
    """A name by its concepts.

    Attributes:
        concepts: one set of bits for each word or phrase that the table knows, one bit a row: a word may stand in many.
        shown: the words of each.
        rest: the words that are its own.
    """

    concepts: tuple[int, ...]
    shown: tuple[str, ...]
    rest: tuple[str, ...]


@dataclass(slots=True, eq=False, repr=False)
class Table:
    """The table, ready to be looked up; words are kept as plain as can be, since the garbage collector visits the rest.

    Attributes:
        ids: the rows, in the order of their bits.
        words: single words, each with its concepts.
        stems: the same of single words that take endings.
        phrases: phrases by their first word, or its stem with "~": the rest, in words, and the concepts.
        ends: words that end a compound.
        fronts: words that begin one.
        sorts: the bits of each sort.
        tongues: the languages of each word and phrase, parted by commas.
        endings: those of declined words, marks left aside, by script.
        of_land: endings of words for what is of a country.
    """

    ids: list[str]
    words: dict[str, int]
    stems: dict[str, int]
    phrases: dict[str, dict[str, int]]
    ends: dict[str, int]
    fronts: dict[str, int]
    sorts: dict[str, int]
    of_land: dict[str, int]
    tongues: dict[str, str]
    endings: dict[str, Collection[str]]


@cache
def known(language: str = "") -> Table:
    """The table.

    Args:
        language: the only one whose words are wanted, or empty for all.
    """
    if not language:
        return _whole()
    table, tongues = _whole(), _whole().tongues
    words, stems, ends, fronts = (
        {word: bits for word, bits in held.items() if language in tongues[form.format(word)].split(",")}
        for held, form in zip((table.words, table.stems, table.ends, table.fronts), _FORMS, strict=True)
    )
    phrases = {
        first: kept
        for first, held in table.phrases.items()
        if (kept := {rest: bits for rest, bits in held.items() if language in tongues[f"{first} {rest}"].split(",")})
    }
    return replace(table, words=words, stems=stems, ends=ends, fronts=fronts, phrases=phrases)


_FORMS = ("{}", "{}~", "-{}", "{}-")
"""How a word, a stem, an end and a front stand in the table."""


@cache
def _whole() -> Table:
    """The table as the build has made it, or made now where that is of another text."""
    source = text(_TABLE)
    kept = json.loads(text(_TABLE + _KEYS) or "{}")
    made = kept["table"] if kept.get("digest") == digest(source) else _made(source)
    endings: dict[str, Collection[str]] = {script: frozenset(held) for script, held in made.pop("endings").items()}
    return Table(**made, endings=endings)


def _made(source: str) -> dict[str, Any]:
    """The fields of the table, as JSON can keep them."""
    table = Table([], {}, {}, {}, {}, {}, {}, {}, {}, {})
    for line in source.split("\n"):
        row = line.split("\t") if line and line[0] != "#" else []
        if not row:
            continue
        if row[1] == "of-land":
            table.of_land.update({end[1:]: 1 for cell in row[2:] for end in _folded(cell)})
            continue
        if row[1] == "ending":
            table.endings[row[0]] = ["", *(end for cell in row[2:] for end in _folded(cell))]
            continue
        bit = 1 << len(table.ids)
        table.ids.append(row[0])
        table.sorts[row[1]] = table.sorts.get(row[1], 0) | bit
        for cell in row[2:]:
            tongues = cell.partition("=")[0]
            for phrase in _folded(cell):
                _add(table, phrase, bit)
                before = table.tongues.get(phrase)
                table.tongues[phrase] = f"{before},{tongues}" if before else tongues
    return {field: getattr(table, field) for field in Table.__slots__}


def write_made(top: Path) -> Iterator[Path]:
    """Write the table as it is looked up; for the build.

    Args:
        top: the folder of the package.
    """
    for file in top.rglob(_TABLE):
        source = file.read_text("utf-8")
        made = file.with_name(_TABLE + _KEYS)
        kept = {"digest": digest(source), "table": _made(source)}
        made.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), "utf-8")
        yield made


_TABLE, _KEYS = "kinds.tsv", ".keys"


def _folded(cell: str) -> list[str]:
    """The words and phrases of a cell as names have them: without marks, but where those tell words apart."""
    tongue, _, written = cell.partition("=")
    folded = written.casefold().replace("'", "")
    return (folded if tongue in _TOLD_BY_MARKS else plain(folded)).split("|")


_TOLD_BY_MARKS = frozenset({"vi"})
"""Languages whose words are other words without their marks: "hồ" is a lake, Ho a man."""


def _add(table: Table, phrase: str, bit: int) -> None:
    """Put one phrase of a row into the table."""
    word, _, rest = phrase.partition(" ")
    if rest:
        held = table.phrases.setdefault(word, {})
        held[rest] = held.get(rest, 0) | bit
        return
    first, last = word[0], word[-1]
    if first == "-":
        words, word = table.ends, word[1:]
    elif last == "-":
        words, word = table.fronts, word[:-1]
    elif last == "~":
        words, word = table.stems, word[:-1]
    else:
        words = table.words
    words[word] = words.get(word, 0) | bit


def kinds(name: Name) -> Kinds | None:
    """A name of an organisation or a place by its concepts, or `None` where the table knows no word of it."""
    if name.kinds is None:
        name.kinds = _read(name)
    return name.kinds if name.kinds.concepts else None


_NOTHING = Kinds((), (), ())
_ELISION = re.compile(r"\b([dl])['’](\w{2,40})", re.IGNORECASE)
"""A small word that is written together with the next: "d'Indonésie"."""


def _read(name: Name) -> Kinds:
    words, marked = [token.plain for token in name.tokens], [token.text for token in name.tokens]
    if _ELISION.search(name.written):
        elided = {plain((found[1] + found[2]).casefold()) for found in _ELISION.finditer(name.written)}
        words = [word[1:] if word in elided else word for word in words]
    concepts: list[int] = []
    shown: list[str] = []
    rest: list[str] = []
    at = 0
    while at < len(words):
        script = name.tokens[at].script
        took, bits = phrase_at(words, at, script)
        if not bits and marked[at] != words[at]:
            took, bits = phrase_at(marked, at, script)
        if bits & ~sort("land"):
            concepts.append(bits)
            shown.append(" ".join(words[at : at + took]))
            at += took
        else:
            rest.append(words[at])
            at += 1
    naming = sort("body") | sort("site") | sort("place") | sort("loose")
    if rest and not any(bits & naming for bits in concepts):
        rest = [piece for word in rest for piece in _compound(word, concepts, shown)]
    named = any(bits & (naming | sort("side")) for bits in concepts)  # "Green" alone tells nothing
    return Kinds(tuple(concepts), tuple(shown), tuple(rest)) if named else _NOTHING


def sort(name: str) -> int:
    """The concepts of a sort."""
    return known().sorts[name]


def phrase_at(words: Sequence[str], at: int, script: str, language: str = "") -> tuple[int, int]:
    """How many words from `at` on are a phrase of the table, and its concepts; of equally long ones, of all."""
    table, word = known(language), words[at]
    bits, firsts = table.words.get(word, 0), [word]
    if endings := table.endings.get(script):
        for size in range(min(_LONGEST_ENDING, len(word) - 1) + 1):
            stem = word[: len(word) - size]
            if word[len(stem) :] in endings:
                bits |= table.stems.get(stem, 0)
                firsts.append(f"{stem}~")
    longest = int(bits > 0)
    for first in firsts:
        for rest, concepts in table.phrases[first].items() if first in table.phrases else ():
            size = rest.count(" ") + 2
            if size >= longest and at + size <= len(words) and _go_on(words, at + 1, rest.split(" "), endings or ()):
                bits = concepts if size > longest else bits | concepts
                longest = size
    return longest, bits


def _go_on(words: Sequence[str], at: int, rest: Sequence[str], endings: Collection[str]) -> bool:
    """Whether the words from `at` on are those of a phrase, its declined words with an ending."""
    for word, wanted in zip(words[at : at + len(rest)], rest, strict=True):
        if wanted[-1] != "~":
            if word != wanted:
                return False
        elif not (word.startswith(wanted[:-1]) and word[len(wanted) - 1 :] in endings):
            return False
    return True


def _compound(word: str, concepts: list[int], shown: list[str]) -> Iterator[str]:
    """What is left of a word without what the table knows of it ("Gesundheits|ministerium", "Marden|see")."""
    table = known()
    closed = not word[-1] < "\u0250"
    least = 1 if closed else _SHORTEST_FRONT
    for size in range(len(word) - least, 0, -1):
        if bits := table.ends.get(word[-size:]):
            concepts.append(bits)
            shown.append(word[-size:])
            word = word[:-size]
            break
    else:
        yield word
        return
    if bits := table.fronts.get(word, 0) or table.words.get(word, 0):
        concepts.append(bits)
        shown.append(word)
        return
    for size in range(len(word), _SHORTEST_FRONT - 1, -1):
        if bits := table.fronts.get(word[:size]):
            concepts.append(bits)
            shown.append(word[:size])
            yield from _front(word[size:], concepts, shown)
            return
    yield word


def _front(word: str, concepts: list[int], shown: list[str]) -> Iterator[str]:
    """What is left of the second half of a compound's front: "Bundes | gesundheits | ministerium"."""
    if bits := known().fronts.get(word):
        concepts.append(bits)
        shown.append(word)
    elif word:
        yield word


def kind_by_words(key: Sequence[str], language: str, *, leading: bool) -> str:
    """What the words of a name of several, in lower case, say that it is: `org`, `place`, or nothing.

    What comes behind an apostrophe is left out ("Stadyumu'nda").

    Args:
        key: the words; that for the kind stands first or last, in the language of the text.
        language: code of that language.
        leading: a word for a kind of place may stand first, as it does not in "Sea Linnet", a ship.
    """
    words, sorts = [plain(_BEHIND.split(word)[0]) or word for word in key], known(language).sorts
    named = {"org": sorts["body"] | sorts["loose"], "place": sorts["site"] | sorts["place"]}
    for at in (0, *range(max(1, len(words) - _LONGEST_PHRASE), len(words))):
        script = "Latn" if words[at].isascii() else "Cyrl"
        took, bits = phrase_at(words, at, script, language)
        if at == 0 or at + took == len(words):
            for kind, wanted in named.items():
                if bits & wanted and (kind == "org" or at or leading):
                    return kind
    return ""


_BEHIND = re.compile("['’]")
_LONGEST_PHRASE = 3
"""Words of a phrase of the table at the end of a name."""


def small_body(lower: Sequence[str], capital: Sequence[bool], at: int, language: str) -> int:
    """How many words from a capital on are a body told in small letters: "Cour | suprême"; 0 where none is."""
    words, sorts = [plain(word) for word in lower[at : at + _LONGEST_BODY]], known(language).sorts
    bodies = sorts["body"] | sorts["loose"]
    end, named = 0, False
    while end < len(words) and (end == 0 or not capital[at + end]):
        took, bits = phrase_at(words, end, "Latn" if words[end].isascii() else "Cyrl", language)
        if not bits & (bodies | sorts["for"]):
            break
        named = named or bool(bits & bodies)
        end += took
    return end if named and end > 1 else 0


_LONGEST_BODY = 6
