"""Runs: words that stand together under capitals, the stuff that names and their titles are made of."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from factcheck.names.kindtable import small_body
from factcheck.names.tokens import PLAIN
from factcheck.names.words import longest

if TYPE_CHECKING:
    from factcheck.names.tokens import Words
    from factcheck.names.words import Lexicon

_LISTS = frozenset((" ", ", "))
_BODY = 6
"""Words of a body behind "and", at the most."""
_FIELD = 2
"""Words before "and" in a body that is for two things: the article and the first of them."""
_MOST = 14
"""Words of a run with its titles; a longer one is a line of capitals."""


def meaningful(words: Words, index: int, lexicon: Lexicon) -> bool:
    """Whether the capital of a word, outside of headlines, may begin or go on a name."""
    lower = words.lower[index]
    if len(lower) == 1:
        if index and words.lower[index - 1][-1:].isdigit():
            return False  # "Rp310 M."
        return lower not in lexicon.common or words.text[words.end[index] : words.end[index] + 1] == "."
    if words.loud[index]:
        return True
    if words.opens[index]:
        return _opening(words, index, lower, lexicon)
    if lower not in lexicon.never or _goes_on(words, index) or _goes_on_small(words, index, lexicon):
        return True
    return lower in lexicon.lands and index > 0 and _is_there(words, index, lexicon)


def _is_there(words: Words, index: int, lexicon: Lexicon) -> bool:
    """Whether a word for a people is the country here: "di Jepang", "Korea Selatan dan Jepang"."""
    before = words.lower[index - 1]
    if words.gap[index] not in PLAIN:
        return False
    return before in lexicon.place_cues or (before in lexicon.joiners and index > 1 and words.capital[index - 2])


def _goes_on(words: Words, index: int) -> bool:
    return (
        index + 1 < len(words.start)
        and words.capital[index + 1]
        and not words.opens[index + 1]
        and (words.gap[index + 1] in PLAIN or words.gap[index + 1] == ". ")
    )


def _goes_on_small(words: Words, index: int, lexicon: Lexicon) -> bool:
    """Whether a particle in small letters and another capital follow: "Ahad bin Lakim"."""
    return (
        index + 2 < len(words.start)
        and words.lower[index + 1] in lexicon.particles
        and words.gap[index + 1] in PLAIN
        and _goes_on(words, index + 1)
    )


def _opening(words: Words, index: int, lower: str, lexicon: Lexicon) -> bool:
    """A capital at the start of a sentence: what speaks for a name all the same."""
    if lower in lexicon.leads and _goes_on(words, index):
        return True
    if lower in lexicon.never:
        return False
    if lower in lexicon.common or lower in words.small:
        known = lower in lexicon.people or lexicon.names_a_place(words.lower, index, len(words.start)) > 0
        follows = words.lower[index + 1] if index + 1 < len(words.start) else ""
        return known and (
            lower in words.inside
            or follows in lexicon.speech
            or (_goes_on(words, index) and not lexicon.ordinary(follows))
        )
    if lower in words.inside or lower in lexicon.people or lower in lexicon.places:
        return True
    if lexicon.lists_openers:
        return not lexicon.ordinary(lower)
    speaks = index + 1 < len(words.start) and words.lower[index + 1] in lexicon.speech
    return speaks or (not lexicon.nouns_are_capital and _goes_on(words, index) and not lexicon.ordinary(lower))


def runs(words: Words, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Maximal runs `(first, last + 1)` of word indices; particles, initials and ties of organisations go on inside."""
    found = []
    at, count = 0, len(words.start)
    capital, loud, lower, gap = words.capital, words.loud, words.lower, words.gap
    opens, headed = words.opens, words.headed
    dull, never, inner, org_ends = lexicon.dull, lexicon.never, lexicon.inner, lexicon.org_ends
    for first in compress(range(count), capital):
        if first < at or first in headed:
            continue
        word = lower[first]
        body = small_body(lower, capital, first, lexicon.language) if lexicon.small_bodies else 0
        if not body:
            if opens[first] and word in dull and not loud[first] and len(word) > 1:
                continue  # most sentences
            if (opens[first] or word in never or len(word) == 1) and not meaningful(words, first, lexicon):
                continue
            if opens[first] and _before_a_head(words, first, lexicon):
                continue
        at, tied = first + (body or 1), body > 0
        while at < count and at - first < _MOST and (capital[at] or lower[at] in inner):
            tied = tied or word in org_ends
            word = lower[at]
            if gap[at] == " " and capital[at] and not opens[at] and word not in never and len(word) > 1:
                at += 1  # nearly always
                continue
            step = _next(words, at, lexicon, organisation=tied) or _fields(words, first, at, lexicon)
            if not step:
                break
            at += step
            word = lower[at - 1]
        found.append((first, at))
    return found


def _before_a_head(words: Words, first: int, lexicon: Lexicon) -> bool:
    """Whether a word that opens a sentence is no part of the place behind it: "Erupsi | Gunung Tarvella"."""
    after = first + 1
    if not lexicon.roles_lead or after >= len(words.start) or words.loud[first] or words.gap[after] not in PLAIN:
        return False
    word = words.lower[first]
    if not words.capital[after] or words.lower[after] not in lexicon.place_heads or word in lexicon.people:
        return False
    return not (word in lexicon.leads or word in lexicon.heads or word in lexicon.places or word in words.inside)


def _next(words: Words, at: int, lexicon: Lexicon, *, organisation: bool) -> int:
    """How many words the run takes next from `at` on; 0 when it ends before `at`."""
    gap = words.gap[at]
    last = words.lower[at - 1]
    if words.capital[at]:
        if gap in PLAIN or gap == " & ":
            ends = (
                words.lower[at] in lexicon.org_tails and words.lower[at] in lexicon.never
            )  # "Lembaga Survei | Indonesia"
            return int(ends or meaningful(words, at, lexicon) or _closes_a_place(words, at, lexicon))
        stop = gap in {". ", "."} and (len(last) == 1 or last in lexicon.honorifics)
        return int(stop and words.capital[at])
    return _over_small_words(words, at, lexicon, organisation=organisation) if gap in PLAIN else 0


def _over_small_words(words: Words, at: int, lexicon: Lexicon, *, organisation: bool) -> int:
    """How many words a run takes over a word in small letters: a particle, or what ties a body or place together."""
    tied = _tied_on(words, at, lexicon, organisation=organisation)
    if tied is not None:
        return tied
    if at > 1 and words.lower[at - 2] in lexicon.marks_of_nouns and not words.capital[at - 2]:
        return 0  # "in der Gewalt | von Brandt"
    if words.lower[at] in lexicon.particles or (organisation and words.lower[at] in lexicon.org_joins):
        for extra in (1, 2):
            if at + extra >= len(words.start) or words.gap[at + extra] not in PLAIN:
                return 0
            if words.capital[at + extra]:
                return extra + 1 if meaningful(words, at + extra, lexicon) else 0
            pair = f"{words.lower[at]} {words.lower[at + 1]}"
            second = words.lower[at + extra]
            known = second in lexicon.particles or second in lexicon.small_words
            if not known and not (organisation and pair in lexicon.org_joins):
                return 0
    return 0


def _tied_on(words: Words, at: int, lexicon: Lexicon, *, organisation: bool) -> int | None:
    """How many words a tie of places or "and" takes, 0 where it parts two names; `None` where other words decide."""
    lower = words.lower[at]
    if lower in lexicon.place_joins and (tied := _of_its_name(words, at, lexicon)):
        return tied
    if lower not in lexicon.joiners:
        return None
    if not organisation and (tied := _two_fields(words, at, lexicon)):
        return tied
    return 0 if _between_two(words, at, lexicon, organisation=organisation) else None


def _between_two(words: Words, at: int, lexicon: Lexicon, *, organisation: bool) -> bool:
    """Whether "and" goes on no name: "Universidad de Tarvella | y el Hospital", not "Ortega y Gasset"."""
    if organisation and _ends_there(words, at, lexicon):
        return True
    return words.lower[at] in lexicon.particles and words.capital[at + 1 : at + 2] != [True]


def _of_its_name(words: Words, at: int, lexicon: Lexicon) -> int:
    """How many words tie the word for a kind of place to its name: "Strait | of Malacca"; 0 where none do."""
    last = words.lower[at - 1]
    if not words.capital[at - 1] or not (last in lexicon.place_tails or last in lexicon.place_heads):
        return 0
    for size in (1, 2):
        if at + size >= len(words.start) or words.gap[at + size] not in PLAIN:
            return 0
        if words.capital[at + size]:
            return size + 1 if meaningful(words, at + size, lexicon) else 0
        if words.lower[at + size] not in lexicon.small_words:
            return 0
    return 0


def _two_fields(words: Words, at: int, lexicon: Lexicon) -> int:
    """How many words go on a body that is for two things: "the Securities | and Exchange Commission"; or 0."""
    end = at + 2
    if lexicon.roles_lead or end >= len(words.start) or words.lower[end] not in lexicon.org_tails or at < _FIELD:
        return 0
    if words.capital[at - 2] or words.lower[at - 2] not in lexicon.small_words:
        return 0
    plain = all(words.gap[here] in PLAIN and words.capital[here] for here in (at + 1, end))
    names = any(word in lexicon.people or word in lexicon.places for word in (words.lower[at - 1], words.lower[at + 1]))
    return 3 if plain and not names and lexicon.ordinary(words.lower[at + 1]) else 0


def _closes_a_place(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether a word that is no name by itself ends that of a place: "Nusa Tenggara | Barat", "Bandung | Barat"."""
    lower = words.lower
    if lower[at] in lexicon.place_tails and lower[at - 1] in lexicon.places:
        return True
    if lower[at - 1] in lexicon.place_heads and lower[at] in lexicon.demonyms:
        return True  # "Kampung | Melayu"
    if at > 1 and lower[at - 2] in lexicon.place_heads and lower[at] in lexicon.demonyms:
        return words.capital[at - 2]  # "Kelurahan Cipinang | Melayu"
    return any(at >= back and lexicon.names_a_place(lower, at - back, at + 1) > back for back in (1, 2))


def _fields(words: Words, first: int, at: int, lexicon: Lexicon) -> int:
    """How many words of a list of fields go on an office from `at` on; 0 where none does.

    "Menteri Pendidikan, | Kebudayaan, Riset, dan Teknologi | Nadiem Makarim", "Badan Meteorologi, | Klimatologi, dan
    Geofisika": only small things that offices are for, up to the word behind "and".
    """
    if words.gap[at] != ", ":
        return 0
    heads = words.lower[first : first + 2]  # "The | Department of Health, Education and Welfare"
    if lexicon.org_heads.isdisjoint(heads) and lexicon.roles.keys().isdisjoint(heads):
        return 0
    if not _field(words, at - 1, lexicon):
        return 0
    end = min(len(words.start) - 1, first + _MOST)
    for here in range(at, end):
        if words.lower[here] in lexicon.joiners and words.gap[here] in _LISTS:
            last = here + 1
            return last + 1 - at if words.gap[last] in PLAIN and _field(words, last, lexicon) else 0
        if words.gap[here] not in _LISTS or not _field(words, here, lexicon):
            return 0
    return 0


def _field(words: Words, index: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised word is what an office may be for."""
    lower = words.lower[index]
    return (
        words.capital[index]
        and not words.loud[index]
        and lower not in lexicon.people
        and not (lower in lexicon.roles and longest(lexicon.roles, words.lower, index, index + 1))
        and lower not in lexicon.org_heads
        and (lower in lexicon.role_parts or lexicon.ordinary(lower))
    )


def _ends_there(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether "and" stands between two organisations, not inside one: "Harvard University and Boston College"."""
    last, after = words.lower[at - 1], words.lower[at + 1] if at + 1 < len(words.start) else ""
    if words.lower[at] not in lexicon.joiners:
        return False
    if words.capital[at + 1 : at + 2] == [True] and (after in lexicon.titled or _another_body(words, at, lexicon)):
        return True
    if after in lexicon.org_tails or last not in lexicon.org_tails:
        return False
    # a word that may head as well as end one ends it behind a name: "Harvard University", not "University and"
    named = at > 1 and words.capital[at - 2] and words.gap[at - 1] in PLAIN and not words.opens[at - 1]
    return last not in lexicon.org_heads or (named and words.lower[at - 2] not in lexicon.org_heads)


def _another_body(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether a body of its own follows "and": "Universitas Andara dan | Universitas Bimara".

    Where the head stands last, a word that is no ordinary one must stand before it: "and | Tarvella University".
    """
    lower = words.lower
    if lexicon.roles_lead:
        heads = lexicon.named_heads | lexicon.plain_heads if lexicon.named_heads else lexicon.org_heads
        return lower[at + 1] in heads
    end = at + 1
    while end + 1 < min(len(words.start), at + _BODY) and words.capital[end + 1] and words.gap[end + 1] in PLAIN:
        end += 1
    if end == at + 1 or lower[end] not in lexicon.org_tails:
        return False
    return not (
        lexicon.ordinary(lower[at + 1]) or lower[at + 1] in lexicon.role_parts or lower[at + 1] in lexicon.heads
    )
