"""Names of a draft that need not stand in its sources: background, words of an office, names that are translated."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck import names
from factcheck.language import cldr, codes, load
from factcheck.story.cast import country
from factcheck.story.spellings import language_of, words_of

if TYPE_CHECKING:
    from collections.abc import Container

    from factcheck.model import Facts, NameMention
    from factcheck.story.sources import Sources

_WORD = re.compile(r"[^\W\d_]{3,}+")
_DASHES = (" -", " –", " —")
_HEAD = 400
"""Letters of a text that show whether its script has capitals."""
_OFFICE, _WORDS = 40, 3
"""Code points, and words, before a name in which the office stands that it is a part of."""
_STEM, _ENDING = 4, 2
"""Letters of the stem of a name, and of the ending in which it may differ between languages."""
_LONG = 5
"""Letters of a name whose spelling tells it from others."""


def says_little(name: NameMention, draft: Facts, held: Sources) -> bool:
    """Whether it says little that no source has a name: it is none, is background, or has other words there.

    Args:
        name: of the draft.
        draft: facts of the draft.
        held: the sources.
    """
    language = language_of(draft)
    if _of_an_office(name, draft) or _opens(name, draft.document.text, _ranks(language)):
        return True
    row = names.alias(name.text, language)
    if country(held.who.key(name.full or name.text, language)) or (row is not None and _background(row.id)):
        return True
    if name.kind == "place" and _meant(name.text, language):
        return True  # "AS", of "U.S. officials"
    if name.kind == "unknown" and (_of_a_people(name.text, language) or _of_its_people(name.text, held)):
        return True
    if row is not None and _seat(row.id, language, held):
        return True
    others = [source for source in held.facts if language_of(source) != language]
    return any(
        may_be_translated(name, language) or not _has_capitals(source) or _derived(name, source.document.text, language)
        for source in others
    )


def _meant(form: str, language: str) -> bool:
    """Whether a form that may have other meanings is that of a country in a language: something told that it is one."""
    row = names.alias(form, language, kind="place", cue=True)
    return row is not None and language in row.languages and _background(row.id)


def _background(row: str) -> bool:
    """Whether a row is that of a country, or of a part of the world ("West Africa")."""
    return country(row) or row.startswith("region-")


def _seat(row: str, language: str, held: Sources) -> bool:
    """Whether a row is that of a great city of the country that a source in another language tells of.

    "Jakarta plans ..." is how readers abroad are told of a government that its own press calls so.
    """
    land = cldr.land_of_zone(row) if "/" in row else ""
    abroad = [language_of(source) for source in held.facts if language_of(source) != language]
    return bool(land and abroad) and (land in held.spellings.lands or land in map(cldr.land_of_language, abroad))


def _of_a_people(word: str, language: str) -> bool:
    """Whether a word may be that for the people of a country, as its beginning tells: "Chileans", "un | Grec"."""
    return " " not in word and language in codes() and "".join(words_of(word))[:_STEM] in _stems(language)


def _of_its_people(word: str, held: Sources) -> bool:
    """Whether a word is that of a source with another ending: "Lakelanders", of Lakeland."""
    own = "".join(words_of(word))
    ends = range(1, _ENDING + 2)
    return " " not in word and any(len(own) - end >= _LONG and own[:-end] in held.spellings.words for end in ends)


@cache
def _stems(language: str) -> frozenset[str]:
    """The beginnings of the names of countries."""
    named = ("".join(words_of(name)) for name in cldr.territories(load(language).head.locale))
    return frozenset(name[:_STEM] for name in named if len(name) >= _STEM)


def _derived(name: NameMention, text: str, language: str) -> bool:
    """Whether a text in another language has a word that is made of the name of a place: "Afrika", "African"."""
    own = proper(name, language) or name.text
    if name.kind == "person" or len(own) < _LONG:
        return False
    stem = "".join(words_of(own[: max(_STEM, len(own) - _ENDING)]))
    return any(word.startswith(stem) and len(word) <= len(stem) + 2 * _ENDING for word in words_of(text))


def _has_capitals(facts: Facts) -> bool:
    """Whether a text is in a script with capitals, by which names are found."""
    letters = [char for char in facts.document.text[:_HEAD] if char.isalpha()]
    return sum(char.lower() != char.upper() for char in letters) * 2 > len(letters)


def may_be_translated(name: NameMention, language: str) -> bool:
    """Whether a name may have other words in another language: bodies, and what is called by common words.

    Args:
        name: of the draft.
        language: of the draft.
    """
    several = name.kind != "person" and len(words_of(name.text)) > 1
    return name.kind == "org" or (several and not proper(name, language))


def _of_an_office(name: NameMention, draft: Facts) -> bool:
    """Whether it is no name but the word for the kind of a place, or a part of an office: "ministro de | Trabajo"."""
    language = language_of(draft)
    if name.kind == "person" or " " in name.text or language not in codes():
        return False
    pack = load(language).names
    if name.text.casefold() in {*pack.place_heads.split(), *pack.org_heads.split()}:
        return True
    before = draft.document.text[max(0, name.span.start - _OFFICE) : name.span.start].casefold().split()[-_WORDS:]
    return bool(before) and before[-1] in pack.particles.split() and any(word in pack.roles for word in before[:-1])


def _opens(name: NameMention, text: str, ranks: Container[str]) -> bool:
    """Whether it may be no name but the first word of a sentence, which nobody parted from "3 p.m.", or a rank."""
    if name.text.casefold() in ranks:
        return True  # "Mahler's | Ninth"
    if name.kind != "unknown" or " " in name.text:
        return False
    if name.text.casefold() in _small(text):
        return True  # "Kematian akibat | Campak"
    return text[: name.span.start].rstrip().endswith((".", *_DASHES))  # "BERLIN - | Annual inflation"


@lru_cache(maxsize=16)
def _small(text: str) -> frozenset[str]:
    """The words of a text that it writes with small letters."""
    return frozenset(word for word in _WORD.findall(text) if word.islower())


def _ranks(language: str) -> Container[str]:
    return load(language).dates.ordinals if language in codes() else ()


def proper(name: NameMention, language: str) -> str:
    """The one word behind that for the kind of a place, which no language translates: "Kabupaten | Pringsewu".

    Args:
        name: of the draft.
        language: of the draft.
    """
    head, _, own = name.text.partition(" ")
    heads = load(language).names.place_heads.split() if language in codes() else ()
    held_to = name.kind == "place" and head.casefold() in heads and own.isalpha() and len(own) >= _LONG
    return own if held_to and names.alias(own, None) is None else ""
