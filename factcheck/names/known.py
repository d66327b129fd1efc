"""Established names: lists that make two neighbours in sound two names, and sets that make strangers one."""

from __future__ import annotations

from functools import cache
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
def _established() -> dict[str, None]:
    """Every name of the lists; a table without values, since the garbage collector would go through a set each time."""
    people = [word for code in _LANGUAGES for word in listed(code, "names", "people")]
    return dict.fromkeys([*" ".join(read("known_names.txt")).split(), *people])


@cache
def forms() -> dict[str, int]:
    """The sets of forms that a given name stands in, by that name in plain Latin letters, one bit a set."""
    found: dict[str, int] = {}
    for place, line in enumerate(read("given_names.tsv")):
        for form in line.split():
            found[form] = found.get(form, 0) | 1 << place
    return found


def established(a: Token, b: Token) -> bool:
    """Whether both are names that stand in their own right, so that a difference of sound parts them."""
    names, one = _established(), _plain(a)
    return one in names and (two := _plain(b)) in names and one != two


def both_established(one: str, other: str) -> bool:
    """As `established`, of two plain Latin words, and no two forms of one given name."""
    names, sets = _established(), forms()
    return one in names and other in names and one != other and not sets.get(one, 0) & sets.get(other, 0)


def any_established(a: Token, b: Token) -> bool:
    """Whether one of them at least is such a name."""
    names = _established()
    return a.plain in names or b.plain in names


def newly_spelt(a: Token, b: Token) -> bool:
    """Whether the second alone is such a name: a language that knows "Ibrahim" writes no "Ibrohim"."""
    names = _established()
    return _plain(b) in names and _plain(a) not in names


def equivalent(a: Token, b: Token) -> bool:
    """Whether both are forms of one given name (`data/given_names.tsv`)."""
    sets = forms()
    mine = sets.get(_plain(a))
    return mine is not None and mine & sets.get(_plain(b), 0) != 0


def _plain(token: Token) -> str:
    return ascii_reading(token.plain) if token.script in _READABLE else token.plain
