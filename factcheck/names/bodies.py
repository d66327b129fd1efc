"""Bodies: where the name of an office, a firm or a school ends when that of a person follows without a mark.

A body is called by what it is for ("Kementerian Luar Negeri"), after its place, or by a name of its own, which the
pack knows, a place or legal form closes, or a listed name of a person ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.names.words import longest

if TYPE_CHECKING:
    from factcheck.names.tokens import Words
    from factcheck.names.words import Lexicon

_WHOLE_NAME = 4
"""Words of a person's name behind that of a body, at the most."""
_LONG_BODY = 6
"""Words of a body that its country closes."""
_ACRONYM = 6
"""Letters of an acronym inside a title."""


def leading_body(words: Words, first: int, last: int, lexicon: Lexicon, *, office: bool) -> int:
    """How many words from `first` on are a body behind which a person is named; 0 where nothing tells one.

    "juru bicara | Kementerian Luar Negeri | Rolliansyah Soemirat": behind an office, or with a listed name.
    """
    if words.lower[first] not in lexicon.plain_heads:
        named = office and lexicon.roles_lead and words.lower[first] in lexicon.named_heads
        end = behind_place(words, first + 1, last, lexicon) if named else last
        return end - first if end < last else 0
    at, closed = first + 1, False
    while at < last:
        if place := lexicon.names_a_place(words.lower, at, last):
            closed = " ".join(words.lower[at : at + place]) in lexicon.lands  # a country closes the name of a body
            at += place
        elif words.lower[at] in lexicon.people or not _says_what_for(words, at, lexicon):
            break
        else:
            # "Fraksi PKS | Nasir Djamil"
            at, closed = at + 1, words.loud[at] and words.lower[first] not in lexicon.seats
    name = words.lower[at:last]
    if at == first + 1 or not 1 < len(name) <= _WHOLE_NAME:
        return 0
    if not (lexicon.improper.isdisjoint(name) and lexicon.place_tails.isdisjoint(name)):
        return 0
    listed = not lexicon.people.isdisjoint(name)
    sure = (
        listed or closed or (office and words.lower[first] not in lexicon.seats)
    )  # an unknown place may follow a seat
    proper = all(word in lexicon.people or not lexicon.ordinary(word) for word in name)
    return at - first if sure and proper else 0


def _says_what_for(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether a word of the name of a body says what the body is for, or where."""
    lower = words.lower[at]
    return (
        lower in lexicon.role_parts
        or lower in lexicon.org_heads
        or lower in lexicon.place_heads
        or lower in lexicon.never
        or words.loud[at]
        or lexicon.ordinary(lower)
    )


def closed_by_country(words: Words, at: int, last: int, lexicon: Lexicon) -> int:
    """How many words from `at` on are a body whose country closes its name: "Ikatan Dokter Indonesia"; else 0."""
    if words.lower[at] not in lexicon.org_heads:
        return 0
    for end in range(at + 2, min(last, at + _LONG_BODY)):
        if words.lower[end] in lexicon.org_tails and words.lower[end] in lexicon.never:
            return end + 1 - at
    return 0


def known_body(words: Words, at: int, last: int, lexicon: Lexicon) -> int:
    """How many words from `at` on, and not up to the end, are letters in capitals or a body of the pack; else 0."""
    if at + 1 < last and words.loud[at] and len(words.lower[at]) <= _ACRONYM:
        return 1
    took = longest(lexicon.orgs, words.lower, at, last)
    return took if at + took < last else 0


def behind_place(words: Words, at: int, last: int, lexicon: Lexicon) -> int:
    """Where the holder of an office is named behind the place of its institution, or `last`.

    "Rektor Universitas Cendrawasih Jayapura | Oscar Wambrauw".
    """
    lower = words.lower
    known = longest(lexicon.orgs, lower, at - 1, last)
    if known > 1:
        return _over_tails(words, at - 1 + known, last, lexicon)
    for index in range(at + 1, last):
        place = lexicon.names_a_place(lower, index, last)
        if place or lower[index] in lexicon.org_tails:
            return _over_tails(words, index + place, last, lexicon)
    return _before_listed(words, at, last, lexicon)


def _over_tails(words: Words, at: int, last: int, lexicon: Lexicon) -> int:
    """The word behind those that close the name of a body, from `at` on: "PT Bank Central Asia | Tbk"."""
    while at < last and words.lower[at] in lexicon.org_tails:
        at += 1
    return at


def _before_listed(words: Words, at: int, last: int, lexicon: Lexicon) -> int:
    """Where a listed name begins behind the name of a body, or `last`: "Rektor Universitas Andalas | Ferdi Sutanto".

    A body that is called after a person may be so by two names, so that nothing tells; nor does a name that firms and
    schools like as well as parents do. A name behind a comma is that of the holder.
    """
    if words.gap[last] == ", " and last < len(words.start) and words.capital[last]:
        return last
    for index in range(at, last - 1):
        lower = words.lower[index]
        if lower in lexicon.honorifics or lower in lexicon.particles or len(lower) == 1:
            break
        if lower in lexicon.people and lower not in lexicon.trade_words and lower not in lexicon.places:
            return index if index > at else last
    return last
