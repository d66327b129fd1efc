"""East Asian names: syllable against syllable, strictly, wherever both sides can be read in one family."""

from __future__ import annotations

import re
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.model import Sentence, say
from factcheck.names.fold import plain
from factcheck.names.keys import chinese, han, japanese, korean
from factcheck.names.keys.korean_systems import form
from factcheck.names.reading import ascii_reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.names.fold import Name

_SCRIPTS = frozenset({"Latn", "Cyrl", "Hang", "Hani"})
_LONGEST_HAN_NAME = 4
_SURE, _LETTERS = 0.93, frozenset({"Latn", "Cyrl"})


@dataclass(slots=True, eq=False, repr=False)
class Ruling:
    """What a family says about two names.

    Attributes:
        same: whether it can be one name.
        belief: 0 to 1 that it is.
        reason: the rule or table row, for people.
    """

    same: bool
    belief: float
    reason: Sentence


def rule(a: Name, b: Name) -> Ruling | None:
    """The ruling of the family that can read both names; `None` when no family reads both."""
    if a.script == b.script == "Latn" and not (_may_have_surname(a) and _may_have_surname(b)):
        return _romaji(a, b)
    if a.script not in _SCRIPTS or b.script not in _SCRIPTS:
        return None
    if a.script == b.script == "Hani":
        return _characters(a, b)
    if a.script == b.script == "Cyrl":
        return None
    if a.script == b.script == "Hang":
        return _hangul(a, b)
    if not (_may_have_surname(a) and _may_have_surname(b)):
        return _japanese(a, b)
    best = None
    for family in (_korean, _chinese, _japanese):
        ruling = family(a, b)
        if ruling is not None and (best is None or ruling.belief > best.belief):
            best = ruling
            if ruling.belief >= _SURE and a.script != b.script:
                break  # nothing is surer in two scripts
    return best


def may_be_asian(a: Name, b: Name) -> bool:
    """A quick look: whether two Latin names may both be read by syllables in Korean or Chinese."""
    return a.script == b.script == "Latn" and _may_have_surname(a) and _may_have_surname(b)


def _may_have_surname(name: Name) -> bool:
    return name.script != "Latn" or not name.texts or may_have_surname(name.texts)


def may_have_surname(words: Sequence[str]) -> bool:
    """A quick look: a Latin name is Korean or Chinese only with a surname or a syllable first or last."""
    ends = _ends()
    return words[0] in ends or words[-1] in ends


@cache
def _ends() -> frozenset[str]:
    """What a Latin name begins or ends with that may be Korean or Chinese."""
    return frozenset(korean.surnames()) | chinese.first_syllables()


def _characters(a: Name, b: Name) -> Ruling | None:
    if len(a.tokens) > 1 or len(b.tokens) > 1:
        return None
    one, two = han.simplified(a.tokens[0].text), han.simplified(b.tokens[0].text)
    if one == two:
        told = say("{a} and {b}: traditional and simplified forms of one", a=a.written, b=b.written)
        return Ruling(same=True, belief=0.97, reason=told)
    if max(len(one), len(two)) > _LONGEST_HAN_NAME:
        return None
    told = say("{a} and {b} differ in a character", a=a.written, b=b.written)
    return Ruling(same=False, belief=0.04, reason=told)


def _hangul(a: Name, b: Name) -> Ruling | None:
    one, two = "".join(a.texts), "".join(b.texts)
    if one == two:
        return Ruling(same=True, belief=0.98, reason=say("{name} with and without a blank", name=one))
    if (
        len(a.tokens) > 1
        or len(b.tokens) > 1
        or not (korean.readings(a.texts, "Hang") and korean.readings(b.texts, "Hang"))
    ):
        return None
    if one[1:] == two[1:] and {one[0], two[0]} in _NORTH_AND_SOUTH:
        told = say("{a} and {b}: northern and southern form of one surname", a=one[0], b=two[0])
        return Ruling(same=True, belief=0.9, reason=told)
    if min(len(one), len(two)) > 2:  # noqa: PLR2004 - surname and two syllables
        return Ruling(same=False, belief=0.03, reason=say("{a} and {b} differ in a syllable", a=one, b=two))
    return None


_NORTH_AND_SOUTH = [set(pair) for pair in ("이리", "임림", "유류", "노로", "나라", "양량", "여려", "염렴", "연련")]


def _korean(a: Name, b: Name) -> Ruling | None:
    if not (korean.may_read(a.texts, a.script) and korean.may_read(b.texts, b.script)):
        return None
    second = korean.readings(b.texts, b.script)  # the one beyond Latin letters, if any, which takes less
    if not second or (a.script in _LETTERS and b.script == "Hani" and not korean.may_share(a.texts, second[0].surname)):
        return None
    first = korean.readings(a.texts, a.script)
    if not first:
        return None
    for one in first:
        for two in second:
            if one.surname & two.surname and korean.meet(one.given, two.given):
                return Ruling(same=True, belief=0.93 if one.sure and two.sure else 0.85, reason=_one_korean(a, b))
    if "Cyrl" in (a.script, b.script) or "Hani" in (a.script, b.script):
        return None
    sure = any(r.sure for r in first) and any(r.sure for r in second)
    told = say("no Korean name can be written both {a} and {b}", a=a.written, b=b.written)
    return Ruling(same=False, belief=0.06 if sure else 0.15, reason=told)


def _one_korean(a: Name, b: Name) -> Sentence:
    """Why two names are one Korean name, with the form that each Latin one is in."""
    hangul = _hangul_of(a) or _hangul_of(b) or both_spell(a, b)
    if not hangul:
        return say("{a} and {b} can spell one Korean name", a=a.written, b=b.written)
    latin = [(name.written, form(name.texts, hangul)) for name in (a, b) if name.script == "Latn"]
    if not latin:
        return say("{a} and {b}: Hangul and Chinese characters of one name", a=a.written, b=b.written)
    forms = [say("{name} is {form}", name=name, form=system) for name, system in latin]
    if len(forms) == 1:
        return say("{hangul}: {form}", hangul=hangul, form=forms[0])
    if latin[0][1] == latin[1][1]:
        return say("both are spellings of {hangul}", hangul=hangul)
    return say("both are spellings of {hangul}: {one}, {other}", hangul=hangul, one=forms[0], other=forms[1])


def _hangul_of(name: Name) -> str | None:
    return "".join(name.texts) if name.script == "Hang" else None


def both_spell(a: Name, b: Name) -> str | None:
    """The Hangul name that two Latin names spell, or `None` when that leaves a choice."""
    if a.script != "Latn" or b.script != "Latn":
        return None
    return korean.both_spell(a.texts, b.texts)


_ONE_CHINESE = say("both spell one Chinese name (pinyin, Wade-Giles, surname table)")
_ONE_JAPANESE = say("Hepburn and Kunrei spellings of one Japanese name")


def _chinese(a: Name, b: Name) -> Ruling | None:
    if not (chinese.may_read(a.texts, a.script) and chinese.may_read(b.texts, b.script)):
        return None
    first = chinese.readings(a.texts, a.script)
    second = chinese.readings(b.texts, b.script) if first else ()
    if not second:
        return None
    for one in first:
        for two in second:
            if chinese.meet(one, two):
                belief = 0.93 if one.plain and two.plain else 0.8
                return Ruling(same=True, belief=belief, reason=_ONE_CHINESE)
    if any(r.known and r.plain for r in first) and any(r.known and r.plain for r in second):
        told = say("no Chinese name can be written both {a} and {b}", a=a.written, b=b.written)
        return Ruling(same=False, belief=0.07, reason=told)
    return None


def _as_hepburn(name: Name) -> tuple[str, ...]:
    """The words of a Latin name as they stand, of a Cyrillic one by way of Kunrei, which Polivanov's system equals."""
    if name.script == "Latn":
        return tuple(plain(text) for text in name.texts)
    return tuple(japanese.romaji(ascii_reading(text).replace("'", "")) or "" for text in name.texts)


def _all_romaji(name: Name) -> list[str] | None:
    """The words of a Latin name in plain Hepburn, or `None` as soon as one cannot be Japanese."""
    found: list[str] = []
    for text in name.texts:
        word = japanese.romaji(plain(text))
        if word is None:
            return None
        found.append(word)
    return found


_HEADS = str.maketrans("ctszjdhfwo", "ttzzzzhhoo")
"""First letters that two systems give to one Japanese syllable."""


def _heads(name: Name) -> list[str]:
    """The first letters of the words of a Latin name, those that systems of Japanese differ in as one."""
    first = "".join([text[0] for text in name.texts])
    return sorted((first if first.isascii() else plain(first)).translate(_HEADS))


def _romaji(a: Name, b: Name) -> Ruling | None:
    if len(a.texts) != len(b.texts) or not (japanese.may_end(a.texts[-1]) and japanese.may_end(b.texts[-1])):
        return None
    if _heads(a) != _heads(b):
        return None
    one = _all_romaji(a)
    two = _all_romaji(b) if one else None
    if two and sorted(one or ()) == sorted(two):
        return Ruling(same=True, belief=0.95, reason=_ONE_JAPANESE)
    return None


def _japanese(a: Name, b: Name) -> Ruling | None:
    if a.script == b.script:
        return _romaji(a, b)
    kanji, latin = (a, b) if a.script == "Hani" else (b, a)
    if latin.script not in ("Latn", "Cyrl") or kanji.script != "Hani" or len(kanji.tokens) > 1:
        return None
    fits = japanese.name_reads(kanji.tokens[0].text, _as_hepburn(latin))
    if fits:
        told = say("names read {kanji} as {reading}", kanji=kanji.written, reading=latin.written)
        return Ruling(same=True, belief=0.93, reason=told)
    if fits is None:
        told = say("only the surname of {kanji} is read as in {reading}", kanji=kanji.written, reading=latin.written)
        return Ruling(same=False, belief=0.3, reason=told)
    return None


_KOREAN_ONLY = re.compile("e[ou]|[gkh]w|[gk]yu|[ŏŭ]")
_CHINESE_ONLY = re.compile("zh|[qx]|ji[ae]|[iu]ang|iao")
_OF_ONE_FAMILY = re.compile(f"{_KOREAN_ONLY.pattern}|{_CHINESE_ONLY.pattern}")
"""What only the one or the other family has."""


def of_one_family(a: str, b: str) -> bool:
    """Whether two Latin words are Chinese or Korean, one of them plainly, so that near syllables are others."""
    if not _OF_ONE_FAMILY.search(f"{a} {b}"):
        return False  # as most words
    for plainly, family in ((_CHINESE_ONLY, chinese), (_KOREAN_ONLY, korean)):
        if plainly.search(a) or plainly.search(b):
            mine, yours = family.syllables(a), family.syllables(b)
            if mine and yours and min(len(mine[0]), len(yours[0])) > 1:
                return True
    return False


def syllables_fit(latin: str, characters: str) -> float | None:
    """Belief that one Latin word reads these characters, in any family; `None` when only sounds can tell."""
    cuts = [cut for cut in chinese.syllables(latin) if len(cut) == len(characters)]
    if cuts and any(map(chinese.reads, cuts, repeat(characters))):
        return 0.93
    word = japanese.romaji(latin)
    if word and japanese.reads(characters, word):
        return 0.93
    if korean.spells(latin, characters):
        return 0.88
    if cuts and _CHINESE_ONLY.search(latin):
        return 0.1
    return None
