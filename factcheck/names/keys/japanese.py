"""Japanese names: Hepburn, Kunrei and newspaper romaji as one form, and kanji by the readings that names give them."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.names.fold import plain
from factcheck.names.keys import han
from factcheck.names.reading import ascii_reading
from factcheck.names.tables import rows

_VOWELS = "aiueo"
_ENDINGS, _FOREIGN = frozenset("aiueonhōūôû"), frozenset("lqxv")
_LONGEST = 24
_RENDAKU = (
    ("ts", "z"),
    ("sh", "j"),
    ("ch", "j"),
    ("k", "g"),
    ("s", "z"),
    ("t", "d"),
    ("h", "b"),
    ("f", "b"),
    ("h", "p"),
)
_LINK_LETTERS = "々ヶケのノ之"
_LINKS = ("no", "ga", "tsu")
_LONG = (
    *(("ou", "o"), ("oo", "o"), ("uu", "u"), ("aa", "a"), ("ee", "e"), ("ii", "i"), ("ō", "o"), ("ū", "u"), ("ô", "o")),
    *(("û", "u"), ("tch", "cch"), ("mb", "nb"), ("mp", "np"), ("mm", "nm")),
)


@cache
def _morae() -> dict[str, str]:
    return {
        spelling: hepburn for hepburn, spellings in rows("romaji.tsv") for spelling in (hepburn, *spellings.split())
    }


def may_end(word: str) -> bool:
    """A quick look: whether a Latin word ends as a Japanese one may."""
    return word[-1] in _ENDINGS or not word.isascii()


@lru_cache(maxsize=65_536)
def romaji(word: str) -> str | None:
    """A Latin word as plain Hepburn, long vowels short; `None` when it cannot be Japanese."""
    if not 0 < len(word) <= _LONGEST or word[-1] not in _ENDINGS or not _FOREIGN.isdisjoint(word):
        return None
    table = _morae()
    text = _short_oh(word) if "oh" in word else word
    for long, short in _LONG:
        text = text.replace(long, short)
    out: list[str] = []
    at = 0
    while at < len(text):
        for size in (4, 3, 2, 1):
            piece = text[at : at + size]
            if len(piece) == size and piece in table:
                out.append(table[piece])
                at += size
                break
        else:
            after = text[at + 1 : at + 2]
            if text[at] == "n" and after != "y":
                out.append("n")
            elif after and text[at] == after and after not in "aiueon":
                out.append(text[at])
            else:
                return None
            at += 1
    return "".join(out)


def unmarked(word: str) -> str:
    """A word without length marks, its other spellings of long vowels kept: what `reads` takes."""
    return plain(word)


def _short_oh(text: str) -> str:
    return "".join(
        "" if c == "h" and at and text[at - 1] == "o" and text[at + 1 : at + 2] not in tuple(_VOWELS) else c
        for at, c in enumerate(text)
    )


@lru_cache(maxsize=65_536)
def reads(characters: str, word: str) -> bool:
    """Whether names may read these characters as this word (Hepburn, long vowels in any spelling)."""
    return _reads(characters, word, first=True)


def _reads(characters: str, word: str, *, first: bool) -> bool:
    if not characters:
        return not word
    if not word:
        return False
    if not first and characters[0] in _LINK_LETTERS:
        rest = characters[1:]
        if any(word.startswith(link) and _reads(rest, word[len(link) :], first=False) for link in _LINKS):
            return True
    for reading in _readings(characters[0], first=first):
        if word.startswith(reading):
            rest = word[len(reading) :]
            if _reads(characters[1:], rest, first=False):
                return True
            if reading[-1] in "ou" and rest[:1] in {"o", "u", "h"} and _reads(characters[1:], rest[1:], first=False):
                return True
    return not first and any(
        word.startswith(link) and _reads(characters, word[len(link) :], first=True) for link in _LINKS[:2]
    )


@cache
def _readings(written: str, *, first: bool) -> tuple[str, ...]:
    base = han.japanese(written) or ((kana,) if (kana := _kana_reading(written)) else ())
    found = list(base)
    if not first:
        found += [to + reading[len(of) :] for reading in base for of, to in _RENDAKU if reading.startswith(of)]
    return tuple(dict.fromkeys(found))


def _kana_reading(letter: str) -> str | None:
    return romaji(ascii_reading(letter)) if "ぁ" <= letter <= "ヺ" else None


def name_reads(characters: str, words: tuple[str, ...]) -> bool | None:
    """Whether a kanji name may be these Latin words in either order; `None` when nothing but the surname fits."""
    if not 2 <= len(characters) <= 7 or not words:  # noqa: PLR2004 - 王 貞治 to 勅使河原 三千代
        return False
    if any(romaji(word) is None for word in words):
        return False
    forms = [unmarked(word) for word in words]
    if len(forms) == 1:
        return reads(characters, forms[0])
    if len(forms) != 2:  # noqa: PLR2004 - surname and given name
        return False
    partly = False
    for surname, given in (forms, forms[::-1]):
        for size in range(1, min(5, len(characters))):
            if reads(characters[:size], surname):
                if reads(characters[size:], given):
                    return True
                partly = True
    return None if partly else False
