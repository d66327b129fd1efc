"""What stands beside a name and tells its kind: person, organisation or place."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.names.kindtable import kind_by_words
from factcheck.names.tokens import PLAIN
from factcheck.names.words import longest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.names.fuller import Key
    from factcheck.names.titles import Part
    from factcheck.names.tokens import Words
    from factcheck.names.words import Lexicon

_SURE, _STRONG, _FAIR, _LIKELIER, _WEAK = 4.0, 3.0, 2.0, 1.5, 1.0
_REMEMBERED = 20_000
_PAIR = 2
_LONG = 4
"""Words of a person's name that nothing else speaks for."""
_TIES = frozenset((" ", ", "))
_BEFORE_AGE = frozenset((" (", ", "))
_TIED = 3
"""Words before a name among which the word for its kind of place stands."""
_OLDEST = 3
"""Digits of an age."""

Votes = tuple[float, float, float]
"""Evidence for an organisation, a person and a place; where two weigh the same, the first goes."""
PLACE: Votes = (0.0, 0.0, _FAIR)
"""What the name of an office says for the town in it."""
_KINDS = ("org", "person", "place")


def dateline(words: Words, first: int, last: int) -> bool:
    """Whether a run is the place in capitals at the head of a line: "MOSKOW, ...", "PORT HARLAN - ..."."""
    start = words.start[first]
    if start and words.text[start - 1] != "\n":
        return False
    tail = words.text[words.end[last - 1] : words.end[last - 1] + 3].lstrip()
    capitals = all(words.word(index).isupper() for index in range(first, last))
    return capitals and tail[:1] in {",", "-", "–", "—", "("}


def votes(words: Words, part: Part, key: Key, lexicon: Lexicon) -> Votes:
    """Evidence for each kind, from the words of the name, which are its key, and those beside it."""
    first, last = part.first, part.last
    capital = tuple(words.capital[first:last]) if len(key) > _PAIR else ()
    loud = words.loud[first] or (last - first > 1 and True in words.loud[first + 1 : last])
    org, person, place = _own(key, loud, capital, lexicon)
    if part.title and not part.hint and key[0] not in lexicon.plain_heads:
        person += _STRONG if part.role else _FAIR
    if words.gap[last] in _BEFORE_AGE and _aged(words, last, lexicon):
        person += _STRONG
        place *= not (loud and len(key) == 1 and words.gap[last] == " (")  # "AS (24)": initials
    before = words.lower[first - 1] if first else ""
    if before in lexicon.place_tails and place < _STRONG and words.gap[first] == ", ":
        place += _FAIR  # "Elm Road, Marlow"
    if before in lexicon.beside or (last < len(words.lower) and words.lower[last] in lexicon.speech):
        person += _beside(words, first, last, lexicon)
        if before in lexicon.org_cues and not part.title and words.gap[first] in PLAIN:
            org += _WEAK  # no more than two words speak for a person; where they weigh the same, this goes
        if place < _SURE and before in lexicon.place_cues and words.gap[first] in PLAIN:
            place += _FAIR if last - first == 1 else _LIKELIER
    if lexicon.place_nouns and not part.title and _of_a_kind(words, first, lexicon):
        place += _SURE
    if not part.hint:
        return org, person, place
    return org + _SURE * (part.hint == "org"), person, place + _SURE * (part.hint == "place")


def placed(words: Words, part: Part, lexicon: Lexicon) -> bool:
    """Whether what stands before a name says that it is a place: "in Jordan", "visited Jordan", "flew to Jordan"."""
    first, lower = part.first, words.lower
    if part.title or not first or words.gap[first] not in PLAIN:
        return False
    before = lower[first - 1]
    tied = before in lexicon.journey_ties and first > 1 and lower[first - 2] in lexicon.journeys
    return before in lexicon.place_cues or before in lexicon.journeys or tied


def _of_a_kind(words: Words, first: int, lexicon: Lexicon) -> bool:
    """Whether a word for a kind of place stands before a name: "the town of | Barnal", "el condado | Gaines"."""
    for back in range(first - 1, max(-1, first - 1 - _TIED), -1):
        word = words.lower[back]
        if words.gap[back + 1] not in PLAIN:
            return False
        if word in lexicon.place_nouns:
            return back < first - 1 or lexicon.roles_lead
        if word not in lexicon.inner:
            return False
    return False


@lru_cache(_REMEMBERED)
def _own(key: Key, loud: bool, capital: tuple[bool, ...], lexicon: Lexicon) -> Votes:  # noqa: FBT001 - as a cache key
    """What the words of a name say by themselves; names come back, in a text and from text to text.

    Args:
        key: the words.
        loud: one of them is all in capitals.
        capital: which of three words and more have a capital.
        lexicon: the words of the language.
    """
    org, place = _own_org(key, loud, lexicon), own_place(key, lexicon)
    if not org and not place and len(key) > 1 and (kind := _by_table(key, lexicon)):
        return _STRONG * (kind == "org"), 0.0, _STRONG * (kind == "place")
    return org, _own_person(key, loud, capital, lexicon), place


def _by_table(key: Key, lexicon: Lexicon) -> str:
    """What the words for kinds of bodies and places in the language of the text say of a name of several."""
    return kind_by_words(key, lexicon.language, leading=lexicon.roles_lead or key[1] in lexicon.inner)


def _own_person(key: Key, loud: bool, capital: tuple[bool, ...], lexicon: Lexicon) -> float:  # noqa: FBT001 - as above
    if key[0] in lexicon.plain_heads and len(key) > 1:
        return 0.0
    if len(key) == _PAIR and key[0] in lexicon.storm_heads:
        return -_FAIR  # an office or an age still makes a person of him
    found = 0.0
    proper = not loud and lexicon.improper.isdisjoint(key) and not any(map(lexicon.ordinary, key))
    if proper and not lexicon.nouns_are_capital and 1 < len(key) <= _LONG:
        found += _WEAK
    if any(word in lexicon.particles and not big for word, big in zip(key[1:-1], capital[1:-1], strict=True)):
        found += _FAIR
    return found if lexicon.people.isdisjoint(key) else found + _FAIR


def _own_org(key: Key, loud: bool, lexicon: Lexicon) -> float:  # noqa: FBT001 - as above
    if key[0] in lexicon.orgs and longest(lexicon.orgs, key, 0, len(key)) == len(key):
        return _SURE
    if len(key) == 1:
        return _FAIR if loud else 0.0
    if key[0] in lexicon.org_heads or key[-1] in lexicon.org_tails:
        return _STRONG
    inside = pairwise(key[1:-1])  # "John F. Kennedy School of Government"
    tied = any(word in lexicon.org_tails and after in lexicon.org_joins for word, after in inside)
    return _STRONG if tied else 0.0


def own_place(key: Key, lexicon: Lexicon) -> float:
    """What the words of a name by themselves say for a place."""
    if key[0] in lexicon.places and lexicon.names_a_place(key, 0, len(key)) == len(key):
        return _SURE
    if len(key) > _PAIR and key[1] in lexicon.place_joins and not lexicon.place_tails.isdisjoint(key[:1]):
        return _STRONG
    return _STRONG if len(key) > 1 and (key[0] in lexicon.place_heads or key[-1] in lexicon.place_tails) else 0.0


def _beside(words: Words, first: int, last: int, lexicon: Lexicon) -> float:
    """What verbs of saying and words for relatives beside a name say for a person."""
    found = 0.0
    before, gap = words.lower[first - 1] if first else "", words.gap[first]
    if before in lexicon.speech and gap in PLAIN:
        found += _WEAK if words.loud[first] else _WEAK + _WEAK
    elif last < len(words.lower) and words.lower[last] in lexicon.speech and words.gap[last] in _TIES:
        found += _WEAK
    return found + _FAIR if before in lexicon.kin and gap in _TIES else found


def _aged(words: Words, last: int, lexicon: Lexicon) -> bool:
    """Whether an age follows: "(51)", ", 51,", ", 57 tahun"; "according to the Red Cross, 12 people" tells none."""
    at = words.end[last - 1]
    tail = words.text[at : at + 8]
    digits = 0
    while digits < _OLDEST + 1 and tail[2 + digits : 3 + digits].isdigit():
        digits += 1
    closing = tail[2 + digits : 3 + digits]
    if not 1 <= digits <= _OLDEST:
        return False
    if closing == " " and tail[1] != "(":
        return last + 1 < len(words.lower) and words.lower[last + 1] in lexicon.years
    return closing in ({")"} if tail[1] == "(" else {",", ".", ";"})


def settle(found: Iterable[tuple[Key, Votes]]) -> dict[Key, str]:
    """The kind of every full form: the votes of all its mentions together, `unknown` where nothing tells."""
    sums: dict[Key, Votes] = {}
    for full, own in found:
        before = sums.get(full)
        sums[full] = (before[0] + own[0], before[1] + own[1], before[2] + own[2]) if before else own
    kinds = {}
    for full, total in sums.items():
        most = max(total)
        kinds[full] = _KINDS[total.index(most)] if most >= _WEAK else "unknown"
    return kinds
