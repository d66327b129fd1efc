"""What stands in the place of a figure, date or name in the sentence of a source that a sentence was copied from.

Whoever copies a sentence and changes one figure leaves the words on both sides of it as they were. So the two words
before and behind it find its place in the sources, in one look. That also holds for figures that are no quantities: a
clause of a law, a score, a number in a name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.language import codes, load
from factcheck.model import DateMention, NameMention, Quantity, Span
from factcheck.story.within import sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Facts
    from factcheck.story.sources import Sources

_TOKEN = re.compile(r"\d++(?:[.,:]\d++)*+|[^\W\d_]++")
_SIDE = 2
"""Words on each side that tell the place of a figure in its sentence."""
_LETTERS = 3
_LIKE = ((0.9, 0), (0.7, 1), (0.5, 2))
"""The more words two sentences share, the fewer words beside the place must be figures or say something."""
_SURE = 0.5
_Key = tuple[str, ...]
_Where = tuple[object, ...]
Held = Quantity | DateMention | NameMention | None


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a text at which a figure, date or name stands.

    Attributes:
        facts: of the text.
        span: where it stands.
        mention: what was found there; `None` for a figure that is no quantity and no date.
    """

    facts: Facts
    span: Span
    mention: Held

    @property
    def text(self) -> str:
        """Its words."""
        return self.span.of(self.facts.document.text)


class Copies:
    """The places of the sources, by the words around them.

    Attributes:
        draft: facts of the draft that is held against them.
    """

    def __init__(self, draft: Facts, held: Sources) -> None:
        """Prepare for the places of one draft; sources in other languages are no copies.

        Args:
            draft: facts of the draft.
            held: its sources.
        """
        self.draft, self._held = draft, held
        code = _code(draft)
        self._stop = frozenset(load(code).claims.stop) if code in codes() else frozenset()
        self._tokens: dict[str, tuple[Sequence[Span], Sequence[str], Sequence[int]]] = {}
        self._labels: dict[str, list[Place]] | None = None
        self._places: Mapping[_Where, Sequence[tuple[Place, frozenset[str]]]] | None = None

    def numerals(self, facts: Facts) -> Iterator[Span]:
        """Every run of digits of a text."""
        spans, words, _ = self._cut(facts)
        return (span for span, word in zip(spans, words, strict=True) if word[0].isdecimal())

    def of(self, span: Span, kind: type) -> Sequence[Place]:
        """What stands at the place of the sources that has the same words around it; nothing where none has.

        Args:
            span: a place of the draft.
            kind: of what stands there; names are found in the place of names alone, and figures in that of figures.
        """
        if self._places is None:
            self._places = self._indexed()
        if not self._places:
            return ()
        key = self._key(self.draft, span)
        found = self._places.get((kind is NameMention, *key))
        if not found:
            return ()
        said = sum(word[:1].isdecimal() or (len(word) >= _LETTERS and word not in self._stop) for word in key)
        words = self._held.around(self.draft, span)
        return [place for place, around in found if _copied(words, around, said)]

    def labelled(self, span: Span) -> Place | None:
        """What a source has behind the label of a bare numeral ("Article 17"), where none has the same number there."""
        label = self._label(self.draft, span)
        if not label:
            return None
        if self._labels is None:
            self._labels = defaultdict(list)
            for facts in self._held.facts:
                if _code(facts) == _code(self.draft):
                    for other in self.numerals(facts):
                        self._labels[self._label(facts, other)].append(Place(facts, other, None))
        found = self._labels.get(label, [])
        own = span.of(self.draft.document.text)
        return None if not found or any(place.text == own for place in found) else found[0]

    def _label(self, facts: Facts, span: Span) -> str:
        """The word that says something directly before a numeral, one space between the two."""
        spans, words, starts = self._cut(facts)
        at = bisect_left(starts, span.start) - 1
        if at < 0 or facts.document.text[spans[at].end : span.start] != " ":
            return ""
        word = words[at]
        return word if len(word) >= _LETTERS and word.isalpha() and word not in self._stop else ""

    def _indexed(self) -> Mapping[_Where, Sequence[tuple[Place, frozenset[str]]]]:
        """What stands in the sources, and the words of its sentence, by the words around it; names by themselves."""
        places: dict[_Where, list[tuple[Place, frozenset[str]]]] = defaultdict(list)

        def add(facts: Facts, span: Span, mention: Held) -> None:
            where = (isinstance(mention, NameMention), *self._key(facts, span))
            places[where].append((Place(facts, span, mention), self._held.around(facts, span)))

        for facts in self._held.facts:
            if _code(facts) == _code(self.draft):
                mentions: list[Quantity | DateMention | NameMention] = [
                    *facts.quantities,
                    *facts.dates,
                    *(name for name in facts.names if name.score >= _SURE),
                ]
                taken = {mention.span for mention in mentions}
                for mention in mentions:
                    add(facts, mention.span, mention)
                for span in self.numerals(facts):
                    if span not in taken:
                        add(facts, span, None)
        return places

    def _key(self, facts: Facts, span: Span) -> _Key:
        """The words on both sides of a place, within its sentence."""
        _, words, starts = self._cut(facts)
        sentence = sentence_of(facts, span)
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        left, right = bisect_left(starts, span.start), bisect_left(starts, span.end)
        before = words[max(first, left - _SIDE) : left]
        behind = words[right : min(last, right + _SIDE)]
        empty = ("",) * _SIDE
        return (*empty, *before)[-_SIDE:] + (*behind, *empty)[:_SIDE]

    def _cut(self, facts: Facts) -> tuple[Sequence[Span], Sequence[str], Sequence[int]]:
        name = facts.document.id
        if name not in self._tokens:
            found = list(_TOKEN.finditer(facts.document.text))
            spans = [Span(*match.span()) for match in found]
            self._tokens[name] = spans, [match[0].casefold() for match in found], [span.start for span in spans]
        return self._tokens[name]


def _copied(one: frozenset[str], other: frozenset[str], said: int) -> bool:
    """Whether one sentence may be a copy of another, by the words of both and those that speak beside the place."""
    share = len(one & other) / max(len(one | other), 1)
    return any(share >= least and said >= needed for least, needed in _LIKE)


def _code(facts: Facts) -> str:
    return facts.document.language.code if facts.document.language else ""
