"""Korean names: Hangul syllables against the Latin spellings of four systems and of people's own habit.

A Latin syllable stands for a set of onsets, vowels and codas (`data/korean_parts.tsv`): "sun" may be 순, 슨 or 선,
"son" may be 손 or 선, so both may be 선; "un" and "il" share nothing. Spellings meet when every part of every syllable
meets. A name counts as Korean when a known surname (`data/korean_surnames.tsv`) stands first or last and the rest can
be cut into one to three syllables.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product

from factcheck.classes import dataclass
from factcheck.names.keys.han import hangul_readings
from factcheck.names.keys.hangul import FIRST, LAST, take_apart
from factcheck.names.tables import rows

Syllable = tuple[int, int, int]
"""Bit masks over the 19 onsets, 21 vowels and 28 codas that one syllable may have."""

ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = "0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
CODA_SOUNDS = {
    "ㄲ": "ㄱ",
    "ㄳ": "ㄱ",
    "ㅋ": "ㄱ",
    "ㄵ": "ㄴ",
    "ㄶ": "ㄴ",
    "ㅅ": "ㄷ",
    "ㅆ": "ㄷ",
    "ㅈ": "ㄷ",
    "ㅊ": "ㄷ",
    "ㅌ": "ㄷ",
    "ㅎ": "ㄷ",
    "ㅍ": "ㅂ",
    "ㅄ": "ㅂ",
    "ㄼ": "ㄹ",
    "ㄽ": "ㄹ",
    "ㄾ": "ㄹ",
    "ㅀ": "ㄹ",
    "ㄺ": "ㄱ",
    "ㄻ": "ㅁ",
    "ㄿ": "ㅂ",
}
_LONGEST_ONSET, _LONGEST_VOWEL, _LONGEST_CODA = 3, 3, 2
_LONGEST_SYLLABLE = _LONGEST_ONSET + _LONGEST_VOWEL + _LONGEST_CODA
_MOST_SYLLABLES = 3
_LONGEST = 24


@dataclass(slots=True, eq=False, repr=False)
class Korean:
    """One way to read a name as Korean.

    Attributes:
        surname: the Hangul surnames that it may be ("lee": 이, 리).
        given: the syllables of the given name.
        sure: the spelling itself shows where the syllables part.
    """

    surname: frozenset[str]
    given: tuple[Syllable, ...]
    sure: bool = True


def _bits(letters: str, alphabet: str) -> int:
    return sum(1 << alphabet.index(letter) for letter in letters)


@cache
def _spellings() -> dict[str, dict[str, int]]:
    alphabets = {"onset": ONSETS, "vowel": VOWELS, "coda": CODAS}
    table: dict[str, dict[str, int]] = {part: {} for part in alphabets}
    for part, spelling, letters, _ in rows("korean_parts.tsv"):
        table[part][spelling] = _bits(letters, alphabets[part])
    return table


@cache
def surnames() -> dict[str, frozenset[str]]:
    """Latin spelling -> the Hangul surnames that it may stand for."""
    table: dict[str, set[str]] = {}
    for hangul, spellings in rows("korean_surnames.tsv"):
        for spelling in spellings.split():
            table.setdefault(spelling, set()).add(hangul)
    return {spelling: frozenset(found) for spelling, found in table.items()}


@cache
def _hangul_surnames() -> frozenset[str]:
    return frozenset(hangul for hangul, _ in rows("korean_surnames.tsv"))


@cache
def _last_letters() -> frozenset[str]:
    """The letters that a syllable may end with: a quick look at a word."""
    table = _spellings()
    return frozenset(spelling[-1] for part in ("vowel", "coda") for spelling in table[part] if spelling)


_BACK_U, _YEO = _bits("ㅜㅡ", VOWELS), _bits("ㅕ", VOWELS)


@lru_cache(maxsize=65_536)
def syllables(word: str) -> tuple[tuple[Syllable, ...], ...]:
    """Every way to cut a Latin word into one to three Korean syllables."""
    if not 0 < len(word) <= _LONGEST or word[-1] not in _last_letters():
        return ()
    return tuple(dict.fromkeys(_cut(word, _MOST_SYLLABLES)))


def _cut(word: str, most: int) -> list[tuple[Syllable, ...]]:
    """Every way to cut a word into so many syllables at the most, one at the least."""
    found: list[tuple[Syllable, ...]] = []
    for size, head in _first(word[:_LONGEST_SYLLABLE]):
        if size == len(word):
            found.append((head,))
        elif most > 1:
            found += [(head, *more) for more in _cut(word[size:], most - 1)]
    return found


@lru_cache(maxsize=65_536)
def _first(head: str) -> tuple[tuple[int, Syllable], ...]:
    """Every syllable that a word with this head may begin with, and its letters; longer parts first."""
    table = _spellings()
    onsets, vowels, codas = table["onset"], table["vowel"], table["coda"]
    found: list[tuple[int, Syllable]] = []
    for onset in _heads(head, 0, onsets, _LONGEST_ONSET):
        for vowel in _heads(head, at := len(onset), vowels, _LONGEST_VOWEL):
            for coda in _heads(head, end := at + len(vowel), codas, _LONGEST_CODA):
                may = vowels[vowel]
                if vowel == "u" and not (onset and coda):
                    may = _BACK_U
                if vowel == "yu" and not coda:
                    may &= ~_YEO
                found.append((end + len(coda), (onsets[onset], may, codas[coda])))
    return tuple(found)


def _heads(word: str, at: int, table: dict[str, int], longest: int) -> list[str]:
    """What a word has of a table at a place, longest first."""
    most = min(longest, len(word) - at)
    return [piece for size in range(most, -1, -1) if (piece := word[at : at + size]) in table]


@cache
def hangul_syllable(syllable: str) -> Syllable | None:
    """A Hangul syllable as masks of one bit each, its coda as it sounds."""
    taken = take_apart(syllable)
    if taken is None:
        return None
    onset, vowel, coda = taken
    letter = CODAS[coda]
    return 1 << onset, 1 << vowel, 1 << CODAS.index(CODA_SOUNDS.get(letter, letter))


@lru_cache(maxsize=65_536)
def readings(tokens: tuple[str, ...], script: str) -> tuple[Korean, ...]:
    """Every way to read the tokens of a name as a Korean name; empty when it cannot be one."""
    if script == "Hang":
        return tuple(_from_hangul("".join(tokens)))
    if script == "Hani":
        return tuple(_from_hanja("".join(tokens)))
    if script not in ("Latn", "Cyrl") or not 2 <= len(tokens) <= 4:  # noqa: PLR2004 - surname and up to three syllables
        return ()
    return tuple(_from_latin(tokens))


def may_read(tokens: tuple[str, ...], script: str) -> bool:
    """A quick look: in a script of letters, a known surname must stand first or last."""
    return script not in ("Latn", "Cyrl") or tokens[0] in surnames() or tokens[-1] in surnames()


def may_share(tokens: tuple[str, ...], hangul: frozenset[str]) -> bool:
    """A quick look: whether a word that stands first or last can spell one of these surnames."""
    known = surnames()
    return any(not hangul.isdisjoint(known.get(word, ())) for word in (tokens[0], tokens[-1]))


def _from_latin(tokens: tuple[str, ...]) -> list[Korean]:
    found: list[Korean] = []
    for surname, given in ((tokens[0], tokens[1:]), (tokens[-1], tokens[:-1])):
        known = surnames().get(surname)
        if not known:
            continue
        if len(given) == 1:
            found += [Korean(known, cut, sure=len(cut) == 1) for cut in syllables(given[0])]
            continue
        singles = [[cut for cut in syllables(token) if len(cut) == 1] for token in given]
        if all(singles) and len(given) <= _MOST_SYLLABLES:
            found.append(Korean(known, tuple(cuts[0][0] for cuts in singles)))
    return found


def _from_hangul(text: str) -> list[Korean]:
    if not 2 <= len(text) <= 5 or not all(FIRST <= ord(c) <= LAST for c in text):  # noqa: PLR2004 - 선우은숙 and rarer
        return []
    found = []
    for size in (2, 1):
        if text[:size] in _hangul_surnames() and len(text) > size:
            given = tuple(s for c in text[size:] if (s := hangul_syllable(c)))
            found.append(Korean(frozenset({text[:size]}), given))
    return found


def _from_hanja(text: str) -> list[Korean]:
    if not 2 <= len(text) <= 4:  # noqa: PLR2004 - surname of one or two, given name of one or two
        return []
    read = [hangul_readings(c) for c in text]
    if not all(read):
        return []
    known = frozenset(s for s in read[0] if s in _hangul_surnames())
    given = tuple(map(_of_character, text[1:]))
    return [Korean(known, given)] if known else []


def _union(parts: list[Syllable]) -> Syllable:
    onset = vowel = coda = 0
    for one, two, three in parts:
        onset, vowel, coda = onset | one, vowel | two, coda | three
    return onset, vowel, coda


def meet(a: tuple[Syllable, ...], b: tuple[Syllable, ...]) -> bool:
    """Whether two given names may be one: as many syllables, and every part of each meets."""
    return len(a) == len(b) and all(x[0] & y[0] and x[1] & y[1] and x[2] & y[2] for x, y in zip(a, b, strict=True))


_COMMON, _RARE = 50, 90


@cache
def _ranked() -> tuple[tuple[str, ...], dict[str, int]]:
    """The syllables of given names, commonest first, and the place of each."""
    listed = tuple(dict.fromkeys(syllable for row in rows("korean_given.tsv") for syllable in row[0].split()))
    return listed, {syllable: place for place, syllable in enumerate(listed)}


def spell(a: tuple[Syllable, ...], b: tuple[Syllable, ...]) -> str | None:
    """The Hangul that both given names spell, where given names leave no real choice; else `None`."""
    written = ""
    ranked, rank = _ranked()
    for x, y in zip(a, b, strict=True):
        shared = [_letters(m & n) for m, n in zip(x, y, strict=True)]
        usual = sorted(rank[s] for parts in product(*shared) if (s := _compose(*parts)) in rank)
        if not usual or (len(usual) > 1 and not (usual[0] < _COMMON and usual[1] > _RARE)):
            return None
        written += ranked[usual[0]]
    return written


def _letters(bits: int) -> list[int]:
    return [place for place in range(bits.bit_length()) if bits >> place & 1]


def _compose(onset: int, vowel: int, coda: int) -> str:
    return chr(FIRST + (onset * len(VOWELS) + vowel) * len(CODAS) + coda)


def both_spell(a: tuple[str, ...], b: tuple[str, ...]) -> str | None:
    """The one Hangul name that the tokens of two Latin names spell, the commonest surname that fits; else `None`.

    A surname that stands first goes before one that stands last.
    """
    for one in readings(a, "Latn"):
        for two in readings(b, "Latn"):
            shared = one.surname & two.surname
            if shared and meet(one.given, two.given) and (given := spell(one.given, two.given)):
                return min(shared, key=_by_commonness().__getitem__) + given
    return None


@cache
def _by_commonness() -> dict[str, int]:
    return {hangul: place for place, hangul in reversed([*enumerate(row[0] for row in rows("korean_surnames.tsv"))])}


def spells(latin: str, characters: str) -> bool:
    """Whether a Latin word can spell the Korean reading of Chinese characters."""
    if len(characters) > _MOST_SYLLABLES or not 0 < len(latin) <= _LONGEST or latin[-1] not in _last_letters():
        return False
    return _writes(latin, characters)


@cache
def _of_character(character: str) -> Syllable:
    """All Korean readings of a Chinese character as one syllable."""
    return _union([syllable for reading in hangul_readings(character) if (syllable := hangul_syllable(reading))])


def _writes(word: str, characters: str) -> bool:
    """Whether a word can be cut into syllables each of which meets its character; most part at the first."""
    onset, vowel, coda = _of_character(characters[0])
    rest = characters[1:]
    return any(
        one & onset and two & vowel and three & coda and (_writes(word[size:], rest) if rest else size == len(word))
        for size, (one, two, three) in _first(word[:_LONGEST_SYLLABLE])
    )
