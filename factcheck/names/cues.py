"""What stands beside a name and tells its kind: person, organisation or place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.names.tokens import PLAIN
from factcheck.names.words import longest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.names.fuller import Key
    from factcheck.names.titles import Part
    from factcheck.names.tokens import Words
    from factcheck.names.words import Lexicon

_SURE, _STRONG, _FAIR, _WEAK = 4.0, 3.0, 2.0, 1.0
_LONG = 4
"""Words of a person's name that nothing else speaks for."""
_TIES = frozenset((" ", ", "))
_BEFORE_AGE = frozenset((" (", ", "))
_OLDEST = 3
"""Digits of an age."""

Votes = tuple[float, float, float]
"""Evidence for an organisation, a person and a place; where two weigh the same, the first goes."""
_KINDS = ("org", "person", "place")


def dateline(words: Words, first: int, last: int) -> bool:
    """Whether a run is the place in capitals at the head of a line: "MOSKOW, ...", "PORT HARLAN - ..."."""
    start = words.start[first]
    if start and words.text[start - 1] != "\n":
        return False
    tail = words.text[words.end[last - 1] : words.end[last - 1] + 3].lstrip()
    capitals = all(words.word(index).isupper() for index in range(first, last))
    return capitals and tail[:1] in {",", "-", "–", "—", "("}


def votes(words: Words, part: Part, lexicon: Lexicon) -> Votes:
    """Evidence for each kind, from the words of the name and those beside it."""
    person, org, place = _person(words, part, lexicon), _org(words, part, lexicon), _place(words, part, lexicon)
    if part.hint == "place":
        place += _SURE
    elif part.hint == "org":
        org += _SURE
    return org, person, place


def _person(words: Words, part: Part, lexicon: Lexicon) -> float:
    first, last = part.first, part.last
    found = 0.0
    if part.title and not part.hint:
        found += _STRONG if part.role else _FAIR
    if words.gap[last] in _BEFORE_AGE and _aged(words, last):
        found += _STRONG
    found += _beside(words, first, last, lexicon)
    name = words.lower[first:last]
    if (
        not lexicon.nouns_are_capital
        and 1 < last - first <= _LONG
        and lexicon.improper.isdisjoint(name)
        and not any(words.loud[first:last])
        and not any(map(lexicon.ordinary, name))
    ):
        found += _WEAK
    if last - first > 2 and any(  # noqa: PLR2004 - something stands inside
        words.lower[index] in lexicon.particles and not words.capital[index] for index in range(first + 1, last - 1)
    ):
        found += _FAIR
    if not lexicon.people.isdisjoint(name):
        found += _FAIR
    return found


def _beside(words: Words, first: int, last: int, lexicon: Lexicon) -> float:
    """What verbs of saying and words for relatives beside a name say for a person."""
    found = 0.0
    before, gap = words.lower[first - 1] if first else "", words.gap[first]
    if before in lexicon.speech and gap in PLAIN:
        found += _WEAK if words.loud[first] else _WEAK + _WEAK
    elif last < len(words.lower) and words.lower[last] in lexicon.speech and words.gap[last] in _TIES:
        found += _WEAK
    return found + _FAIR if before in lexicon.kin and gap in _TIES else found


def _aged(words: Words, last: int) -> bool:
    """Whether an age follows: "(51)", ", 51,", ", 57 tahun"."""
    at = words.end[last - 1]
    tail = words.text[at : at + 8]
    digits = 0
    while digits < _OLDEST + 1 and tail[2 + digits : 3 + digits].isdigit():
        digits += 1
    closing = tail[2 + digits : 3 + digits]
    return 1 <= digits <= _OLDEST and closing in ({")"} if tail[1] == "(" else {",", " ", ".", ";"})


def _org(words: Words, part: Part, lexicon: Lexicon) -> float:
    first, last = part.first, part.last
    if words.lower[first] in lexicon.orgs and longest(lexicon.orgs, words.lower, first, last) == last - first:
        return _SURE
    if last - first > 1 and words.lower[first] in lexicon.org_heads:
        return _STRONG
    if last - first > 1 and words.lower[last - 1] in lexicon.org_tails:
        return _STRONG
    return _FAIR if last - first == 1 and words.loud[first] else 0.0


def _place(words: Words, part: Part, lexicon: Lexicon) -> float:
    first, last = part.first, part.last
    if words.lower[first] in lexicon.places and lexicon.names_a_place(words.lower, first, last) == last - first:
        return _SURE
    found = 0.0
    if last - first > 1 and (words.lower[first] in lexicon.place_heads or words.lower[last - 1] in lexicon.place_tails):
        found += _STRONG
    if first and words.gap[first] in PLAIN and words.lower[first - 1] in lexicon.place_cues:
        found += _FAIR if last - first == 1 else _WEAK
    return found


def settle(found: Iterable[tuple[Key, Votes]]) -> dict[Key, str]:
    """The kind of every full form: the votes of all its mentions together, `unknown` where nothing tells."""
    sums: dict[Key, Votes] = {}
    for full, (org, person, place) in found:
        if full in sums:
            before = sums[full]
            sums[full] = (before[0] + org, before[1] + person, before[2] + place)
        else:
            sums[full] = (org, person, place)
    kinds = {}
    for full, total in sums.items():
        most = max(total)
        kinds[full] = _KINDS[total.index(most)] if most >= _WEAK else "unknown"
    return kinds
