"""Forms of names in one text: which short form belongs to which full one."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.names import letters
from factcheck.names.kindwords import two_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.names.words import Lexicon

Key = tuple[str, ...]
"""A name as its words in lower case."""

_PARTICLE = 2
"""Letters of initials and particles, which name nobody."""
_NOBODY: list[Key] = []
_CROWD = 40
"""Full forms that may share one word; beyond it the word tells nobody apart."""


def within(short: Key, full: Key) -> bool:
    """Whether the words of `short` stand in `full` in this order."""
    if len(short) == 1:
        return short[0] in full
    rest = iter(full)
    return all(word in rest for word in short)


def _spelt(one: Key, other: Key) -> bool:
    """Whether two full forms differ in the spelling of one word only."""
    differ = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(differ) == 1 and bool(letters.alike(*differ[0]))


class Forms:
    """All forms of the names of a text."""

    def __init__(self, keys: Iterable[Key], lexicon: Lexicon) -> None:
        """Takes the forms in the order of the text."""
        self._lexicon, self._plain, self._sides = lexicon, lexicon.ordinary, lexicon.place_tails
        self._keys = list(dict.fromkeys(keys))
        self._by_word: defaultdict[str, list[Key]] = defaultdict(list)
        for key in self._keys:
            for word in set(key) if len(key) > 1 else key:
                self._by_word[word].append(key)

    @cached_property
    def _by_first(self) -> dict[str, list[Key]]:
        """Forms, and the telling words of longer ones, by their first word; only headlines ask."""
        found: dict[str, list[Key]] = {}
        for key in self._keys:
            found.setdefault(key[0], []).append(key)
            if len(key) > 1:
                for word in key:
                    if len(word) > _PARTICLE and word not in self._sides and not self._plain(word):
                        found.setdefault(word, []).append((word,))
        return found

    def longest(self, words: Sequence[str], at: int) -> int:
        """How many words of `words[at:]` the longest known form takes; a word of a form counts; 0 for none."""
        best = 0
        for key in self._by_first.get(words[at], ())[:_CROWD]:
            if len(key) > best and tuple(words[at : at + len(key)]) == key:
                best = len(key)
        return best

    def fullest(self, key: Key) -> Key:
        """The one fuller form that `key` shortens, or `key` itself when there is none or more than one."""
        rare = self._keys
        for word in key:
            sharing = self._by_word.get(word, _NOBODY)
            if len(sharing) < 2:  # noqa: PLR2004 - the name itself is one of them
                return key  # nearly always
            if len(sharing) < len(rare):
                rare = sharing
        if len(rare) > _CROWD or (len(key) == 1 and self._plain(key[0])):
            return key
        longer = [full for full in rare if len(full) > len(key) and within(key, full)]
        if not longer:
            return key
        longest = max(longer, key=len)
        if self._another_place(key, longest) or self._another_body(key, longest):
            return key
        return (
            longest
            if all(full == longest or within(full, longest) or _spelt(full, longest) for full in longer)
            else key
        )

    def _another_body(self, key: Key, longer: Key) -> bool:
        """Whether a body is no short form of one of another kind: "Rumah Sakit Tarvella", of its university."""
        lex = self._lexicon
        if len(key) == 1 or not (key[0] in lex.org_heads or key[-1] in lex.org_tails):
            return False
        return two_kinds(" ".join(key), " ".join(longer), kind="org")

    def _another_place(self, key: Key, longer: Key) -> bool:
        """Whether a known place is no short form of a longer name around it: "Jakarta", "Kota Jakarta Selatan"."""
        lex = self._lexicon
        if lex.names_a_place(key, 0, len(key)) != len(key):
            return False
        at = longer.index(key[0])
        rest = longer[at + len(key) :]
        if longer[at : at + len(key)] != key or not rest or not lex.place_heads.issuperset(longer[:at]):
            return False
        return rest[0] in lex.place_tails or lex.names_a_place(longer, at, len(longer)) == len(longer) - at
