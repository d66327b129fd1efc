"""Chinese names: characters against pinyin, Wade-Giles and the surnames of Cantonese, Hokkien and Teochew families.

A Latin syllable stands for the set of pinyin syllables that it may spell: "ching" is jing or qing in Wade-Giles.
"""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.classes import dataclass
from factcheck.names.keys import han
from factcheck.names.tables import read, rows

Syllable = frozenset[str]

_INITIALS = frozenset(["zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw"])
_LONGEST_SYLLABLE, _LONGEST = 6, 24
_MOST_SYLLABLES = 3


@dataclass(slots=True, eq=False, repr=False)
class Chinese:
    """One way to read a name as Chinese.

    Attributes:
        surname: pinyin syllables that the surname may be.
        given: the same for each syllable of the given name.
        known: the surname stands in the table.
        plain: every syllable can be read as pinyin.
    """

    surname: Syllable
    given: tuple[Syllable, ...]
    known: bool
    plain: bool = True


@cache
def pinyin_syllables() -> frozenset[str]:
    """Every syllable of Mandarin, `v` written as u as well."""
    found = " ".join(read("pinyin.txt")).split()
    return frozenset([*found, *(reading.replace("v", "u") for reading in found)])


def _wade_giles(syllable: str, parts: dict[str, dict[str, list[str]]]) -> set[str]:
    if syllable in parts["whole"]:
        return set(parts["whole"][syllable])
    initial = syllable[:2] if syllable[:2] in _INITIALS else syllable[:1] if syllable[:1] in _INITIALS else ""
    final = syllable[len(initial) :]
    return {
        start + end for start in parts["initial"].get(initial, [initial]) for end in parts["final"].get(final, [final])
    }


@cache
def _spelt() -> dict[str, frozenset[str]]:
    parts: dict[str, dict[str, list[str]]] = {"initial": {}, "final": {}, "whole": {}}
    for part, pinyin, spellings in rows("wade_giles.tsv"):
        parts[part][pinyin] = spellings.split()
    table: dict[str, set[str]] = {}
    for syllable in sorted(pinyin_syllables()):
        table.setdefault(syllable, set()).add(syllable)
        for spelling in _wade_giles(syllable, parts):
            table.setdefault(spelling, set()).add(syllable)
    return {spelling: frozenset(found) for spelling, found in table.items()}


@cache
def _surnames() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for _, pinyin, others in rows("chinese_surnames.tsv"):
        for spelling in (pinyin, *others.split()):
            table.setdefault(spelling, set()).add(pinyin)
    return {spelling: frozenset(found) for spelling, found in table.items()}


@cache
def first_syllables() -> frozenset[str]:
    """Every Latin word that can be a Chinese surname: spelt surnames and single syllables."""
    return frozenset(_surnames()) | frozenset(_spelt())


@cache
def _surname_pinyin() -> frozenset[str]:
    return frozenset(row[1] for row in rows("chinese_surnames.tsv"))


@lru_cache(maxsize=65_536)
def syllables(word: str) -> tuple[tuple[Syllable, ...], ...]:
    """Every way to cut a Latin word into one to three Mandarin syllables."""
    if not 0 < len(word) <= _LONGEST or word[-1] not in _last_letters():
        return ()
    return tuple(_cut(word, _MOST_SYLLABLES))


@cache
def _last_letters() -> frozenset[str]:
    """The letters that a syllable may end with: a quick look at a word."""
    return frozenset(spelling[-1] for spelling in _spelt())


def _cut(word: str, most: int) -> list[tuple[Syllable, ...]]:
    table = _spelt()
    found: list[tuple[Syllable, ...]] = []
    for size in range(min(_LONGEST_SYLLABLE, len(word)), 0, -1):
        if word[:size] in table:
            if size == len(word):
                found.append((table[word],))
            elif most > 1:
                found += [(table[word[:size]], *rest) for rest in _cut(word[size:], most - 1)]
    return found


def may_read(tokens: tuple[str, ...], script: str) -> bool:
    """A quick look: in Latin letters, a surname or a syllable must stand first or last."""
    return script != "Latn" or tokens[0] in first_syllables() or tokens[-1] in first_syllables()


@lru_cache(maxsize=65_536)
def readings(tokens: tuple[str, ...], script: str) -> tuple[Chinese, ...]:
    """Every way to read the tokens of a name as a Chinese name; empty when it cannot be one."""
    if script == "Hani":
        return tuple(_from_characters("".join(tokens)))
    if script != "Latn" or not 2 <= len(tokens) <= 4:  # noqa: PLR2004 - surname and up to three syllables
        return ()
    found: list[Chinese] = []
    for surname, given in ((tokens[0], tokens[1:]), (tokens[-1], tokens[:-1])):
        surnames = _surnames().get(surname, frozenset()) | _spelt().get(surname, frozenset())
        if not surnames:
            continue
        cuts: list[tuple[Syllable, ...]] = [()]
        for token in given:
            cuts = [done + cut for done in cuts for cut in syllables(token)]
        known = bool(surnames & _surname_pinyin())
        plain = all(token in pinyin_syllables() or token in _surnames() for token in tokens)
        found += [Chinese(surnames, cut, known, plain) for cut in cuts if len(cut) <= _MOST_SYLLABLES]
    return tuple(found)


def _from_characters(text: str) -> list[Chinese]:
    if not 2 <= len(text) <= 4:  # noqa: PLR2004 - surname of one or two, given name of one or two
        return []
    read = list(map(of_character, text))
    if not all(read):
        return []
    found = [Chinese(read[0], tuple(read[1:]), bool(read[0] & _surname_pinyin()))]
    if len(text) > 2:  # noqa: PLR2004 - a surname of two characters
        compound = frozenset(a + b for a in read[0] for b in read[1])
        if compound & _surname_pinyin():
            found.append(Chinese(compound, tuple(read[2:]), known=True))
    return found


@cache
def of_character(written: str) -> Syllable:
    """The Mandarin readings of a character, `v` written as u as well."""
    found = han.pinyin(written)
    return frozenset([*found, *(reading.replace("v", "u") for reading in found)])


def reads(cut: tuple[Syllable, ...], characters: str) -> bool:
    """Whether a Latin word cut into syllables reads as many characters."""
    return all(syllable & of_character(written) for syllable, written in zip(cut, characters, strict=True))


def meet(a: Chinese, b: Chinese) -> bool:
    """Whether two readings may be one name."""
    return (
        bool(a.surname & b.surname)
        and len(a.given) == len(b.given)
        and all(x & y for x, y in zip(a.given, b.given, strict=True))
    )
