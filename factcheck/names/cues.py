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
_OLDEST = 3
"""Digits of an age."""


def dateline(words: Words, first: int, last: int) -> bool:
    """Whether a run is the place in capitals at the head of a line: "MOSKOW, ...", "PORT HARLAN - ..."."""
    start = words.start[first]
    if start and words.text[start - 1] != "\n":
        return False
    tail = words.text[words.end[last - 1] : words.end[last - 1] + 3].lstrip()
    capitals = all(words.word(index).isupper() for index in range(first, last))
    return capitals and tail[:1] in {",", "-", "–", "—", "("}


def votes(words: Words, part: Part, lexicon: Lexicon) -> dict[str, float]:
    """Evidence for each kind, from the words of the name and those beside it."""
    person, org, place = _person(words, part, lexicon), _org(words, part, lexicon), _place(words, part, lexicon)
    if part.hint == "place":
        place += _SURE
    elif part.hint == "org":
        org += _SURE
    return {"person": person, "org": org, "place": place}


def _person(words: Words, part: Part, lexicon: Lexicon) -> float:
    first, last = part.first, part.last
    found = 0.0
    if part.title and not part.hint:
        found += _STRONG if part.role else _FAIR
    if _aged(words, last):
        found += _STRONG
    before = first and words.gap[first] in PLAIN and words.lower[first - 1] in lexicon.speech
    after = last < len(words.start) and words.gap[last] in {" ", ", "} and words.lower[last] in lexicon.speech
    found += _WEAK if before or after else 0.0
    if before and words.lower[first - 1] in lexicon.speech and not words.loud[first]:
        found += _WEAK
    if first and words.gap[first] in {" ", ", "} and words.lower[first - 1] in lexicon.kin:
        found += _FAIR
    if (
        not lexicon.nouns_are_capital
        and 1 < last - first <= _LONG
        and all(_proper(words, index, lexicon) for index in range(first, last))
    ):
        found += _WEAK
    inner = range(first + 1, last - 1)
    if any(words.lower[index] in lexicon.particles and not words.capital[index] for index in inner):
        found += _FAIR
    if any(words.lower[index] in lexicon.people for index in range(first, last)):
        found += _FAIR
    return found


def _proper(words: Words, index: int, lexicon: Lexicon) -> bool:
    """Whether a word looks like part of a person's name and like nothing else."""
    lower = words.lower[index]
    if words.loud[index] or lexicon.ordinary(lower) or lower in lexicon.places:
        return False
    return not (lower in lexicon.org_heads or lower in lexicon.org_tails or lower in lexicon.place_heads)


def _aged(words: Words, last: int) -> bool:
    """Whether an age follows: "(51)", ", 51,", ", 57 tahun"."""
    at = words.end[last - 1]
    tail = words.text[at : at + 8]
    if tail[:2] not in {" (", ", "}:
        return False
    digits = 0
    while digits < _OLDEST + 1 and tail[2 + digits : 3 + digits].isdigit():
        digits += 1
    closing = tail[2 + digits : 3 + digits]
    return 1 <= digits <= _OLDEST and closing in ({")"} if tail[1] == "(" else {",", " ", ".", ";"})


def _org(words: Words, part: Part, lexicon: Lexicon) -> float:
    first, last = part.first, part.last
    if longest(lexicon.orgs, words.lower, first, last) == last - first:
        return _SURE
    if last - first > 1 and words.lower[first] in lexicon.org_heads:
        return _STRONG
    if last - first > 1 and words.lower[last - 1] in lexicon.org_tails:
        return _STRONG
    return _FAIR if last - first == 1 and words.loud[first] else 0.0


def _place(words: Words, part: Part, lexicon: Lexicon) -> float:
    first, last = part.first, part.last
    if lexicon.names_a_place(words.lower, first, last) == last - first:
        return _SURE
    found = 0.0
    if last - first > 1 and (words.lower[first] in lexicon.place_heads or words.lower[last - 1] in lexicon.place_tails):
        found += _STRONG
    if first and words.gap[first] in PLAIN and words.lower[first - 1] in lexicon.place_cues:
        found += _FAIR if last - first == 1 else _WEAK
    return found


def settle(found: Iterable[tuple[Key, Key, dict[str, float]]]) -> dict[Key, str]:
    """The kind of every full form: the votes of all its mentions together, `unknown` where nothing tells."""
    sums: dict[Key, dict[str, float]] = {}
    for _, full, given in found:
        total = sums.setdefault(full, {"person": 0.0, "org": 0.0, "place": 0.0})
        for kind, weight in given.items():
            total[kind] += weight
    kinds = {}
    for full, total in sums.items():
        kind = max(sorted(total), key=lambda name: total[name])
        kinds[full] = kind if total[kind] >= _WEAK else "unknown"
    return kinds
