"""A name of another language taken over wrongly: a slip, where no two languages spell the name apart.

A language writes a foreign name as its bearer does, letter for letter. What may differ is a given name that has forms
of its own in each language, a letter that languages interchange, and the name of another script, whose vowels and
doubled letters every romanisation writes in its own way. All else is a slip of the pen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.language import codes, load
from factcheck.names.fold import fold, part
from factcheck.names.known import both_established, equivalent, forms, newly_spelt
from factcheck.names.letters import step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.names.fold import Token

_LEAST, _ALONE = 4, 5
"""Letters of the word that differs, where the rest of the name agrees, and where it is all of the name."""
_LONG = 7
"""Letters of a word in which two slips may have happened."""
_TWO = 2
_BONES = 3
"""Consonants of a word that tell it from most others."""
_SAME = ("", "")
_STEM, _ENDING = 4, 3
_VOWELS = {"", *"aeiou"}
"""Letters of a word before its ending, and of one at the most; vowels with which one begins."""
_FOREIGN = re.compile(r"ph|th|kh|ch|sch|sh|dj|[cqxvwyjz]")
_OWN = {"ph": "f", "kh": "h", "ch": "h", "sch": "s", "sh": "s", "dj": "i", "th": "t"} | dict(
    zip("cqxvwyjz", "kkkvviis", strict=True)
)
"""Letters that languages interchange when they write a name in their own way ("Wladimir", "Sergej", "Tegusigalpa")."""
_LIGHT_C = re.compile(r"c(?=[eiy])")
_SOFT = re.compile(r"[aeiouy]|(?<!^)[hw]")
_VOWEL = re.compile(r"[aeiouy]+")
_BREATH = re.compile(r"[hw]")
_NEVER = re.compile(r"(.)\1\1|([^aeiouy])\2[^aeiouyhw]|ii.")
"""Letters that no romanisation writes: three alike, a doubled consonant before another one, "ii" inside a word."""
_TWICE = re.compile(r"(.)\1+")


def miscopied(own: str, other: str, *, kind: str, language: str, romanised: bool) -> tuple[str, str] | None:
    """The words in which a name differs by a slip from that of a text in another language, or `None`.

    Args:
        own: the name as a text has it, in full or in short.
        other: the name of the other text, in Latin letters as well.
        kind: of the name.
        language: of the text that took it over.
        romanised: whether the name may be one of another script, so that its vowels say nothing.
    """
    one, two = fold(own, kind), fold(other, kind)
    size = len(one.tokens)
    if one.script != "Latn" or two.script != "Latn" or not one.tokens or size > len(two.tokens):
        return None
    romanised = romanised or not part("arabic", "person").keys().isdisjoint(one.minor | two.minor)
    rows = [two.tokens[at : at + size] for at in range(len(two.tokens) - size + 1)]
    found = [
        None
        if kind == "place" and _exonym(one.tokens[-1].plain, row[-1].plain)
        else _slip(one.tokens, row, language, romanised)
        for row in rows
    ]
    if any(pair == _SAME for pair in found):
        return None
    return next(filter(None, found), None)


def traces(word: str) -> frozenset[str]:
    """Keys under which a word of a name meets its forms in other languages: its consonants, and those of a given name.

    Args:
        word: without case and marks.
    """
    bones = _bones(_plain(word))
    sets = forms().get(word, 0)
    given = {f"given {place}" for place in range(sets.bit_length()) if sets >> place & 1}
    return frozenset(given | {bones} if len(bones) >= _BONES else given)


def _slip(
    own: Sequence[Token],
    other: Sequence[Token],
    language: str,
    romanised: bool,  # noqa: FBT001 - passed on
) -> tuple[str, str] | None:
    """The only words in which two rows of as many words differ, where that is by a slip; empty where nothing does."""
    pairs = [(left, right) for left, right in zip(own, other, strict=True) if not _one_name(left, right, romanised)]
    if len(pairs) != 1:
        return None if pairs else _SAME
    left, right = pairs[0]
    least = _ALONE if len(own) == 1 else _LEAST
    if min(len(left.plain), len(right.plain)) < least or not _near(left.plain, right.plain):
        return None
    given = left is not own[-1] and both_established(left.plain, right.plain)
    return None if given or _ending(left.plain, right.plain, language) else (left.text, right.text)


def _near(one: str, other: str) -> bool:
    """Whether a slip makes one word of another, or two of a long word; then its first letter is right."""
    if step(one, other):
        return True
    if min(len(one), len(other)) < _LONG or one[0] != other[0]:
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - import late: few names are that near

    return OSA.distance(one, other, score_cutoff=_TWO) <= _TWO


def _one_name(left: Token, right: Token, romanised: bool) -> bool:  # noqa: FBT001 - one of many alike
    """Whether two languages may both be right."""
    if left.plain == right.plain or equivalent(left, right):
        return True
    one, other = _plain(left.plain), _plain(right.plain)
    if _softened(left.plain) == _softened(right.plain):
        return True  # "Andalucía", "Andalusia"
    if one == other:
        return True
    if not romanised or _shape(one) != _shape(other) or newly_spelt(left, right):
        return False
    return _NEVER.search(left.plain) is None or _NEVER.search(right.plain) is not None


def _softened(word: str) -> str:
    """The same where "c" before a light vowel is "s", as in Romance languages."""
    return _plain(_LIGHT_C.sub("s", word))


def _plain(word: str) -> str:
    """A word with one letter for those that languages interchange."""
    return _FOREIGN.sub(lambda found: _OWN[found[0]], word)


def _bones(word: str) -> str:
    """The consonants of a word, doubled ones once."""
    return _TWICE.sub(r"\1", _SOFT.sub("", word[1:]))


def _shape(word: str) -> str:
    """The consonants of a word, doubled ones once, and where vowels part them: "biden", and no "bdien"."""
    return _TWICE.sub(r"\1", word[:1] + _VOWEL.sub(".", _BREATH.sub("", word[1:])))


def _exonym(own: str, other: str) -> bool:
    """Whether two places differ in their last letters alone, from a vowel on: "Catalonia", "Katalonien"."""
    one, two = _plain(own), _plain(other)
    shared = _shared(one, two)
    rests = one[shared:], two[shared:]
    return shared >= _STEM and any(rests) and all(len(rest) <= _ENDING and rest[:1] in _VOWELS for rest in rests)


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _ending(own: str, other: str, language: str) -> bool:
    """Whether a word has but an ending of the language that took it over."""
    endings = load(language).names.endings.split() if language in codes() else []
    shared = _shared(own, other)
    rests = {own[shared:], other[shared:]}
    return shared >= _STEM and rests <= {"", *endings} and bool(rests - {""}) and len(own) > len(other)
