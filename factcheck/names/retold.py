"""Short forms told twice in ways that cannot both be right."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.names.told import Told, slips, told
from factcheck.names.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.names.words import Lexicon

_STOP = re.compile(r"[.!?\n]\s")
_WORD = re.compile(r"[^\W_]+")
_STEM = 3
"""Letters that an ending leaves of a word, at the least."""
_FEW = 3
"""Of so many words one may differ in a slip; two bodies with the same letters differ in more."""
_BREATH = 20
"""Characters between two tellings that one word joins."""
_MOST = 4
"""Tellings of one short form that are compared."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two tellings of one short form, or of one full name.

    Attributes:
        first: the earlier one.
        second: the later one.
        same: what both have: `short` or `long`.
    """

    first: Told
    second: Told
    same: str


def clashes(text: str, *, language: str) -> tuple[Clash, ...]:
    """Every pair of tellings that cannot both be right, in order.

    Two long forms of one short form clash when they are one but for a word in three: homonyms differ in most of them.
    Two short forms of one full name clash unless they differ in case, full stops or a plural only. Where a sentence
    tells that a name changed, nothing clashes.
    """
    lex = lexicon(language)
    known = told(text)
    if not known:
        return ()  # as in most texts
    pairs = [pair for pair in (*known, *slips(text, known)) if not _renamed(text, pair, lex)]
    pairs.sort(key=lambda pair: pair.long_span)
    found = [
        Clash(one, other, "short")
        for one, other in _pairs(
            pairs, lambda pair: _short(pair.short, lex), lambda pair: " ".join(_words(pair.long, lex))
        )
        if _rival(one.long, other.long, lex) and not _side_by_side(text, one, other, lex)
    ]
    found += [
        Clash(one, other, "long")
        for one, other in _pairs(
            pairs, lambda pair: " ".join(_words(pair.long, lex)), lambda pair: _short(pair.short, lex)
        )
    ]
    return tuple(sorted(found, key=lambda clash: clash.second.long_span))


def _pairs(pairs: list[Told], key: Callable[[Told], str], value: Callable[[Told], str]) -> Iterator[tuple[Told, Told]]:
    held: dict[str, dict[str, Told]] = {}
    for pair in pairs:
        held.setdefault(key(pair), {}).setdefault(value(pair), pair)
    for tellings in held.values():
        yield from combinations(list(tellings.values())[:_MOST], 2)


def _short(short: str, lex: Lexicon) -> str:
    plain = short.replace(".", "")
    bare = next(
        (plain[: -len(end)] for end in lex.endings if plain.endswith(end) and plain[: -len(end)].isupper()), plain
    )
    return bare.upper()


def _words(long: str, lex: Lexicon) -> tuple[str, ...]:
    return tuple(_bare(word, lex) for word in _WORD.findall(long.lower()) if word not in lex.small_words)


def _bare(word: str, lex: Lexicon) -> str:
    for end in lex.endings:
        if word.endswith(end) and len(word) - len(end) > _STEM:
            return word[: -len(end)]
    return word


def _rival(one: str, other: str, lex: Lexicon) -> bool:
    """Whether two long forms are one but for a word, or have one word that says what they are about in one place.

    The Lake Water Authority and the Lake Water Agency; the Metropolitan Tram Authority and the Municipal Tram Agency.
    A word may be spelt two ways ("Harbour", "Harbor"). What kind of body it is, is said by many bodies ("Office").
    """
    left, right = (
        [word for word in _WORD.findall(long.lower()) if word not in lex.small_words] for long in (one, other)
    )
    mine = [word for word in left if not any(_one_word(word, held, lex) for held in right)]
    theirs = [word for word in right if not any(_one_word(word, held, lex) for held in left)]
    kinds = lex.org_heads | lex.org_tails
    if not (mine and theirs) or kinds.issuperset(word for word in left if word not in mine):
        return False
    told = [word for word, its in zip(left[1:-1], right[1:-1], strict=False) if word == its and word not in kinds]
    return bool(told) or max(len(mine), len(theirs)) <= max(1, min(len(left), len(right)) // _FEW)


def _side_by_side(text: str, one: Told, other: Told, lex: Lexicon) -> bool:
    """Whether a word like "and" joins two tellings: who names both in one breath tells two bodies."""
    first, second = sorted((one, other), key=lambda pair: pair.long_span)
    end = max(first.long_span.end, first.short_span.end)
    between = text[end : min(second.long_span.start, second.short_span.start)]
    words = _WORD.findall(between.lower()) if len(between) <= _BREATH else []
    joined = not lex.joiners.isdisjoint(words) and "." not in between
    return joined and all(word in lex.joiners or word in lex.small_words for word in words)


def _one_word(one: str, other: str, lex: Lexicon) -> bool:
    """Whether two words are one, a letter more or less or two that changed places apart: harbor, centre."""
    if _bare(one, lex) == _bare(other, lex):
        return True
    if one[0] != other[0] or min(len(one), len(other)) <= _STEM:
        return False
    shorter = min(len(one), len(other))
    at = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    mine, its = one[at:], other[at:]
    return mine[1:] in {its, its[1:]} or mine == its[1:] or (mine[:2] == its[1::-1] and mine[2:] == its[2:])


def _renamed(text: str, pair: Told, lex: Lexicon) -> bool:
    """Whether the words before a telling, in its sentence, say that it is another name of something."""
    before = text[max(0, pair.long_span.start - 80) : pair.long_span.start].lower()
    said = f" {_STOP.split(before)[-1]} "
    return any(f" {cue} " in said for cue in lex.aka)
