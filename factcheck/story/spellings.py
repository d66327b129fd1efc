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

    @cached_property
    def beside(self) -> Mapping[tuple[str, int], Sequence[tuple[Facts, Span]]]:
        """The words with a capital of every source, by the word beside them and its side: -1 before, 1 behind."""
        found: dict[tuple[str, int], list[tuple[Facts, Span]]] = defaultdict(list)
        for facts in self._sources:
            text = facts.document.text
            row = [Span(*match.span()) for match in _CAPITAL.finditer(text)]
            for one, two in pairwise(row):
                if two.start - one.end == 1 and text[one.end] in _JOINTS:
                    found[one.of(text).casefold(), -1].append((facts, two))
                    found[two.of(text).casefold(), 1].append((facts, one))
        return found

    @cached_property
    def places(self) -> Sequence[tuple[Facts, NameMention, str]]:
        """The names of the sources that are those of known places, each with the row that knows it."""
        rows = ((known, names.alias(known.name.text, language_of(known.facts))) for known in self._rows)
        return [(known.facts, known.name, row.id) for known, row in rows if row and row.kind == "place" and row.sure]

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


def _halves(word: str) -> Iterator[object]:
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
