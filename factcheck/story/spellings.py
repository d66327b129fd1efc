"""The names of the sources, looked up by what two spellings of one name share: a word, its sound, or half of it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck import names
from factcheck.classes import dataclass
from factcheck.model import Span
from factcheck.story.cast import country

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Facts, NameMention
    from factcheck.story.cast import Cast

_ELIDED = re.compile(r"\b(?:l|\w{1,3}ll)['’](?=\w{3})")
"""An article that is written together with a name ("L'Aquila", "dell'Emilia")."""
_CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-z][^\W\d_]{2,}+")
_JOINTS = " -"
_LEAST = 2
"""Letters of half a word that may bring it together with a slip of it in the other half."""


@dataclass(frozen=True, slots=True)
class Known:
    """A name of a source.

    Attributes:
        facts: of the source.
        name: its first mention in this form.
        words: of its full form, for comparison.
    """

    facts: Facts
    name: NameMention
    words: Sequence[str]


class Spellings:
    """The distinct names of the sources, in the order of their first mentions."""

    def __init__(self, sources: Sequence[Facts], who: Cast) -> None:
        """Sort them by what they share.

        Args:
            sources: in their order.
            who: who is who in draft and sources.
        """
        self._who, self._sources = who, sources
        self._rows: list[Known] = []
        self._places: dict[str, Mapping[tuple[str, str], Sequence[tuple[Facts, NameMention, str]]]] = {}
        self._having: dict[object, list[int]] = defaultdict(list)
        for facts in sources:
            seen = set()
            for name in facts.names:
                form = name.text, name.full, name.kind
                if form not in seen:
                    seen.add(form)
                    for key in self._keys(name, language_of(facts)):
                        self._having[key].append(len(self._rows))
                    self._rows.append(Known(facts, name, words_of(name.full or name.text)))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of every source, without case and marks."""
        return frozenset().union(*(all_words(facts.document.text) for facts in self._sources))

    def beside(self, word: str, neighbour: tuple[str, int]) -> Sequence[tuple[Facts, Span]]:
        """The words with a capital that stand beside another in a source and share half their letters with one.

        Args:
            word: of a draft, without case and marks.
            neighbour: the word beside it, without case, and its side: -1 before, 1 behind.
        """
        near = (place for half in _halves(word) for place in self._beside.get((*neighbour, half), ()))
        found = {other: (facts, span) for facts, other, span in near}
        return [found[other] for other in sorted(found)]

    def places(self, name: NameMention, language: str) -> Sequence[tuple[Facts, NameMention, str]]:
        """The known places of the sources, and their forms in a language, that share half a word with a name.

        Args:
            name: of the draft.
            language: of the draft.
        """
        if language not in self._places:
            self._places[language] = self._placed(language)
        near = self._places[language]
        found = {
            place[2]: place for word in words_of(name.text) for half in _halves(word) for place in near.get(half, ())
        }
        return [found[form] for form in sorted(found)]

    @cached_property
    def _beside(self) -> Mapping[tuple[str, int, tuple[str, str]], Sequence[tuple[Facts, str, Span]]]:
        found: dict[tuple[str, int, tuple[str, str]], list[tuple[Facts, str, Span]]] = defaultdict(list)
        seen: set[tuple[str, str, int]] = set()
        for facts in self._sources:
            text = facts.document.text
            row = [Span(*match.span()) for match in _CAPITAL.finditer(text)]
            for one, two in pairwise(row):
                if two.start - one.end != 1 or text[one.end] not in _JOINTS:
                    continue
                for word, beside, side in ((two, one, -1), (one, two, 1)):
                    key = beside.of(text).casefold(), word.of(text), side
                    for half in () if key in seen else _halves("".join(words_of(key[1]))):
                        found[key[0], side, half].append((facts, key[1], word))
                    seen.add(key)
        return found

    def _placed(self, language: str) -> Mapping[tuple[str, str], Sequence[tuple[Facts, NameMention, str]]]:
        found: dict[tuple[str, str], list[tuple[Facts, NameMention, str]]] = defaultdict(list)
        for known in self._rows:
            row = names.alias(known.name.text, language_of(known.facts))
            if row is None or row.kind != "place" or not row.sure or language_of(known.facts) == language:
                continue
            for form in (one.form for one in names.forms(row.id) if language in one.languages):
                for half in {half for word in words_of(form) for half in _halves(word)}:
                    found[half].append((known.facts, known.name, form))
        return found

    @cached_property
    def lands(self) -> frozenset[str]:
        """The codes of the countries that the sources name."""
        keys = {self._who.key(row.name.full or row.name.text, language_of(row.facts)) for row in self._rows}
        return frozenset(filter(country, keys))

    def near(self, name: NameMention, language: str) -> Sequence[Known]:
        """The names, in their order, that may be another spelling of one, or a slip of it.

        Args:
            name: of the draft.
            language: of the draft.
        """
        return [self._rows[at] for at in sorted({at for key in self._keys(name, language) for at in self._having[key]})]

    def _keys(self, name: NameMention, language: str) -> set[object]:
        keys: set[object] = {("who", self._who.key(name.full or name.text, language))}
        for form in {name.text, name.full or name.text}:
            keys.update(_keys(form, name.kind))
        return keys


@lru_cache(maxsize=16_384)
def _keys(form: str, kind: str) -> frozenset[object]:
    row, words = names.alias(form, None), words_of(form)
    keys: set[object] = {("word", word) for word in words}
    keys.update(("trace", trace) for word in words for trace in names.traces(word))
    told = [one.form for one in names.forms(row.id)] if row else []  # "BPS", and the words that it stands for
    for read_as in (kind, "place") if kind == "unknown" else (kind,):
        keys.update(("sound", block) for part in (form, *words, *told) for block in names.blocks(part, kind=read_as))
    if len(words) == 1:
        keys.update(_halves(words[0]))
    return frozenset(keys)


def _halves(word: str) -> Iterator[tuple[str, str]]:
    """The beginning and the end of a word: one wrong, missing or added letter leaves one of them as it was."""
    for size in {len(word) // 2, len(word) // 2 - 1}:
        if size >= _LEAST:
            yield "begins", word[:size]
            yield "ends", word[-size:]


@lru_cache(maxsize=16)
def all_words(text: str) -> frozenset[str]:
    """The words of a whole text, without case and marks.

    Args:
        text: of a draft or source.
    """
    return frozenset(words_of(text))


@lru_cache(maxsize=16_384)
def words_of(name: str) -> Sequence[str]:
    """The words of a name without case, marks, hyphens and apostrophes."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    bare = _ELIDED.sub(" ", bare)
    kept = "".join(char for char in bare if not unicodedata.combining(char) and char not in "'’`")
    return "".join(char if char.isalnum() else " " for char in kept).split()


def language_of(facts: Facts) -> str:
    """The language code of a document, or an empty string."""
    return facts.document.language.code if facts.document.language else ""
