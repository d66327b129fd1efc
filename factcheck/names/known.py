"""Established names: lists that make two neighbours in sound two names, and sets that make strangers one."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.language import listed
from factcheck.names.reading import ascii_reading
from factcheck.names.tables import read

if TYPE_CHECKING:
    from factcheck.names.fold import Token


_READABLE = frozenset({"Cyrl", "Grek", "Kana"})
"""Scripts whose plain reading is a spelling in Latin letters."""
_LANGUAGES = ("id", "ms", "en")
"""Packs whose lists of people's names come on top of the table."""


@cache
def _established() -> frozenset[str]:
    people = [listed(code, "names", "people") for code in _LANGUAGES]
    return frozenset(chain.from_iterable([*map(str.split, read("known_names.txt")), *people]))


@cache
def forms() -> dict[str, frozenset[int]]:
    """The sets of forms that a given name stands in, by that name in plain Latin letters."""
    found: dict[str, set[int]] = {}
    for place, line in enumerate(read("given_names.tsv")):
        for form in line.split():
            found.setdefault(form, set()).add(place)
    return {form: frozenset(places) for form, places in found.items()}


def established(a: Token, b: Token) -> bool:
    """Whether both are names that stand in their own right, so that a difference of sound parts them."""
    names, one, two = _established(), _plain(a), _plain(b)
    return one != two and one in names and two in names


def both_established(one: str, other: str) -> bool:
    """As `established`, of two plain Latin words, and no two forms of one given name."""
    names, sets = _established(), forms()
    return one in names and other in names and one != other and sets.get(one, _NO).isdisjoint(sets.get(other, _NO))


_NO: frozenset[int] = frozenset()


def any_established(a: Token, b: Token) -> bool:
    """Whether one of them at least is such a name."""
    names = _established()
    return a.plain in names or b.plain in names


def equivalent(a: Token, b: Token) -> bool:
    """Whether both are forms of one given name (`data/given_names.tsv`)."""
    mine = forms().get(_plain(a))
    return mine is not None and not mine.isdisjoint(forms().get(_plain(b), ()))


def _plain(token: Token) -> str:
    return ascii_reading(token.plain) if token.script in _READABLE else token.plain
