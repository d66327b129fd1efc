"""Scripts: words that mix look-alike letters of two scripts, or hide characters that nobody sees.

The look-alikes are those of Unicode's confusables (UTS #39) that are one letter in both scripts; only letters of Latin,
Greek, Cyrillic and Armenian are judged, since those are taken for one another.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from factcheck.classes import dataclass
from factcheck.model import Span
from factcheck.patterns import late
from factcheck.signs import beyond_ascii

_LIKE = {
    "CYRILLIC": ("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxhdqw"),
    "GREEK": ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανικορυ", "ABEZHIKMNOPTYXavikopu"),
    "ARMENIAN": ("ՍՕօոսհ", "UOonuh"),
}
_LATIN = {char: latin for cyrillic, plain in _LIKE.values() for char, latin in zip(cyrillic, plain, strict=True)}
_SCRIPTS = frozenset({"LATIN", *_LIKE})
_HIDDEN = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_WORD = late(rf"[^\W\d_](?:[^\W\d_]|[{_HIDDEN}\u0300-\u036f])*+")
_SUSPECT = re.compile(
    rf"[\u0370-\u058f\u1c80-\u1c8f\u1d26-\u1d2b\u1d78\u1f00-\u1fff\u2de0-\u2dff\ua640-\ua69f\ufb13-\ufb17{_HIDDEN}]"
)
"""A letter of the scripts besides Latin that are judged, or a hidden character: most texts have none."""
_OVERRIDE = re.compile("[\u202d\u202e]")
_SHORTEST = 3
"""Letters of a word that is judged; shorter ones are symbols and units."""
_ENDING = re.compile(r"[A-Z]{2,}+[^A-Z]+")
"""An acronym with an ending of the other script ("SMSка") is honest."""


@dataclass(frozen=True, slots=True)
class Mixed:
    """A word that is not what it looks like.

    Attributes:
        span: where it stands.
        text: the word as written.
        plain: what it looks like.
        kind: `letters` or `hidden`.
        strange: the letters of the other script, or the names of the hidden characters, in order, each once.
    """

    span: Span
    text: str
    plain: str
    kind: str
    strange: tuple[str, ...]


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    name = unicodedata.name(char, "").partition(" ")[0]
    return name if name in _SCRIPTS else ""


_CASE = re.compile("[A-Za-z]{2,}+[Ѐ-ӿ]{1,3}+")
_CYRILLIC, _ROMAN = re.compile("[Ѐ-ӿ]"), re.compile("[A-Za-z]")


def _declines(text: str) -> bool:
    """Whether a text is in Cyrillic letters, so that a foreign word may have an ending: "MacBookом"."""
    return len(_CYRILLIC.findall(text)) > len(_ROMAN.findall(text))


def _seen(word: str) -> str:
    """What a reader sees: hidden characters left out, look-alikes as Latin letters."""
    return "".join(_LATIN.get(char, char) for char in word if char not in _HIDDEN)


def mixed(text: str) -> tuple[Mixed, ...]:
    """Every capitalised word that mixes scripts by look-alike letters or hides characters, in order.

    A word wholly of another script counts where the text also writes it in Latin letters.
    """
    if not _SUSPECT.search(beyond_ascii(text)):
        return ()
    found, latin, declines = [], set(), _declines(text)
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii():
            latin.add(word)
            continue
        ending = declines and _CASE.fullmatch(word)
        strange = _strange(word) if word[0].isupper() and not ending else None
        if strange:
            found.append(Mixed(Span(*match.span()), word, _seen(word), *strange))
        elif word[0].isupper() and len(word) >= _SHORTEST and all(char in _LATIN for char in word):
            found.append(Mixed(Span(*match.span()), word, _seen(word), "letters", tuple(dict.fromkeys(word))))
    kept = [item for item in found if not all(char in _LATIN for char in item.text) or item.plain in latin]
    return tuple(sorted([*kept, *_overrides(text)], key=lambda item: item.span))


def _strange(word: str) -> tuple[str, tuple[str, ...]] | None:
    inner = word.rstrip(_HIDDEN)
    letters = [char for char in inner if char not in _HIDDEN and unicodedata.combining(char) == 0]
    scripts = [_script(char) for char in letters]
    hidden = tuple(dict.fromkeys(unicodedata.name(char, "").lower() for char in inner if char in _HIDDEN))
    if hidden and all(scripts):
        return "hidden", hidden
    if len(letters) < _SHORTEST or not all(scripts) or _ENDING.fullmatch(word):
        return None
    for other in _LIKE:
        if other not in scripts:
            continue
        rest = [script for script in scripts if script != other]
        strange = [char for char, script in zip(letters, scripts, strict=True) if script == other]
        if rest and (all(char in _LATIN for char in strange) or _latin_look(letters, scripts)):
            return "letters", tuple(
                dict.fromkeys(strange if len(strange) <= len(rest) else _rest(letters, scripts, other))
            )
    return None


def _latin_look(letters: list[str], scripts: list[str]) -> bool:
    """Whether every Latin letter of a word of another script looks like one of that script."""
    looks = set(_LATIN.values())
    return all(char in looks for char, script in zip(letters, scripts, strict=True) if script == "LATIN")


def _rest(letters: list[str], scripts: list[str], other: str) -> list[str]:
    return [char for char, script in zip(letters, scripts, strict=True) if script != other]


def _overrides(text: str) -> list[Mixed]:
    """Characters that turn the direction of what follows, outside of words: nothing honest needs them."""
    return [
        Mixed(Span(*match.span()), match.group(), "", "hidden", (unicodedata.name(match.group()).lower(),))
        for match in _OVERRIDE.finditer(text)
        if not (match.start() and text[match.start() - 1].isalpha() and text[match.end() : match.end() + 1].isalpha())
    ]
