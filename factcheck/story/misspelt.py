"""Names of a draft of which a word is misspelt, told by the words of the sources and not by names found there.

A word that some source has is no slip, nor is an ending that the language puts on a name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck import names
from factcheck.classes import dataclass
from factcheck.language import codes, load
from factcheck.model import say
from factcheck.story.spellings import all_words, language_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Comparison, Facts, NameMention, Sentence
    from factcheck.story.sources import Sources

_SLIPS = {"variant", "possible-typo"}
_LIKELY = 0.4
"""Least score of a name of which only a slip is told."""
_LONG = 5
"""Letters of a name of one word whose spelling is held to the letter."""
_BESIDE = 4
"""Letters of a word that stands beside one which both texts have."""


@dataclass(frozen=True, slots=True)
class Met:
    """A name of a source, and what it makes of the name of the draft."""

    verdict: str
    facts: Facts
    name: NameMention
    why: tuple[Sentence, ...]
    pair: tuple[str, str] = ("", "")  # a misspelt word, and how it is spelt


def by_a_word(name: NameMention, draft: Facts, held: Sources) -> Met | None:
    """A source of the same language with a name of which one word is misspelt, whatever else stands with it.

    "Substitute Kofi | Mennsah-Bright" is no "Kofi Mensah-Bright", nor is "Larcana" the "Larcona Inc" of the source. A
    word that some source has, or an ending that the language puts on a name, is no slip.
    """
    language = language_of(draft)
    for word in name.text.replace("-", " ").split():
        own = words_of(word)
        if len(own) != 1 or len(own[0]) < _LONG or not word[0].isupper() or own[0] in held.spellings.words:
            continue
        alone = replace(name, text=word, full=word)
        for known in held.spellings.near(alone, language):
            if language_of(known.facts) != language or known.name.score < _LIKELY:
                continue
            for other in (known.name.full or known.name.text).replace("-", " ").split():
                theirs = words_of(other)
                if (
                    len(theirs) != 1
                    or theirs[0] in all_words(draft.document.text)
                    or _inflected(own[0], theirs[0], language)
                ):
                    continue
                if slipped(alone, other, own, names.compare(word, other, kind=name.kind)):
                    return Met("contradicted", known.facts, known.name, differences(word, other), (word, other))
    return None


def by_a_neighbour(name: NameMention, draft: Facts, held: Sources) -> Met | None:
    """A source of the same language with a misspelt word in its place, beside the same word: "SMP Bina | Karsa".

    Args:
        name: of the draft.
        draft: facts of the draft.
        held: the sources.
    """
    language, text = language_of(draft), draft.document.text
    for word, beside in _pairs(name.text):
        own = words_of(word)
        if len(own) != 1 or len(own[0]) < _BESIDE or not word[0].isupper() or own[0] in held.spellings.words:
            continue
        for facts, span in held.spellings.beside(own[0], beside):
            other = span.of(facts.document.text)
            theirs = words_of(other)
            if (
                language_of(facts) != language
                or theirs[0] in all_words(text)
                or _inflected(own[0], theirs[0], language)
            ):
                continue
            found = names.compare(word, other, kind="person")
            if found.verdict in _SLIPS and not names.both_spell(word, other, kind="person"):
                there = replace(name, span=span, text=other, full=f"{beside[0]} {other}")
                return Met("contradicted", facts, there, differences(word, other), (word, other))
    return None


def _pairs(form: str) -> Iterator[tuple[str, tuple[str, int]]]:
    """The words of a name, each with the one before it and the one behind it."""
    row = form.replace("-", " ").split()
    for at, word in enumerate(row):
        if at:
            yield word, (row[at - 1].casefold(), -1)
        if at + 1 < len(row):
            yield word, (row[at + 1].casefold(), 1)


def known_place(name: NameMention, language: str, held: Sources) -> Met | None:
    """A known place of a source that a draft in another language misspells: "Koea Utara", of North Korea.

    Args:
        name: of the draft.
        language: of the draft.
        held: the sources.
    """
    if name.kind not in {"place", "unknown"} or names.alias(name.text, None) is not None:
        return None
    for facts, other, form in held.spellings.places(name, language) if language in codes() else ():
        pair = names.miscopied(name.text, form, kind="place", language=language, romanised=False)
        if pair and len(form) >= _LONG:
            mine, theirs = as_written(pair[0], name.text), as_written(pair[1], form)
            why = say("“{one}” here, “{other}” in the source", one=mine, other=other.text)
            return Met("contradicted", facts, other, (why,), (mine, theirs))
    return None


def _inflected(own: str, other: str, language: str) -> bool:
    """Whether two words differ by an ending alone."""
    short, long = sorted((own, other), key=len)
    endings = load(language).names.endings.split() if language in codes() else ()
    return long.startswith(short) and long[len(short) :] in endings


def slipped(name: NameMention, full: str, own: Sequence[str], found: Comparison) -> bool:
    """Whether a near name is a slip: no alias, no two spellings of one name in another script."""
    if found.verdict not in _SLIPS or (len(own) == 1 and len(own[0]) < _LONG):
        return False
    if "".join(own) == "".join(words_of(full)) or names.both_spell(name.text, full, kind=name.kind):
        return False
    left, right = names.alias(name.text, None), names.alias(full, None)
    return not (left and right and left.id == right.id)


def differences(own: str, full: str) -> tuple[Sentence, ...]:
    """The words that differ, as written; the whole names where their words do not run side by side."""
    left, right = own.split(), full.split()
    if len(left) != len(right):
        left, right = [own], [full]
    pairs = [(one, other) for one, other in zip(left, right, strict=True) if one != other]
    return tuple(say("“{one}” here, “{other}” in the source", one=one, other=other) for one, other in pairs)


def as_written(plain: str, text: str) -> str:
    """A word without case and marks as a name has it."""
    return next((word for word in text.replace("-", " ").split() if words_of(word) == [plain]), plain)
