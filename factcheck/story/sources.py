"""The sources of a draft, looked up by what they hold."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.language import codes, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Facts, Quantity, Span
    from factcheck.story.cast import Cast
    from factcheck.story.placed import Placed

_COPIED = 0.7
"""Share of the words of two sentences from which one was taken from the other."""
_WORD = re.compile(r"[^\W\d_]{3,}+")


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of a draft.

    Attributes:
        facts: of each source, in the order of their ids.
        who: who is who in draft and sources.
        claims: concept to the claims of all sources that have it.
        claim_at: document id and span of a figure to its claim.
    """

    facts: Sequence[Facts]
    who: Cast
    claims: Mapping[str, Sequence[Placed]]
    claim_at: Mapping[tuple[str, Span], Placed]
    _near: dict[tuple[str, Span], frozenset[str]] = field(default_factory=dict)
    _twins: dict[tuple[str, Span], tuple[Facts, Span] | None] = field(default_factory=dict)

    def figures(self) -> Iterator[tuple[Facts, Quantity]]:
        """Every figure of every source."""
        for source in self.facts:
            for figure in source.quantities:
                yield source, figure

    def around(self, facts: Facts, span: Span) -> frozenset[str]:
        """Keys of the names, and the words that say something, of the sentence that holds a span."""
        sentence = next((item for item in facts.sentences if item.covers(span)), span)
        key = facts.document.id, sentence
        if key not in self._near:
            self._near[key] = self._words(facts, sentence)
        return self._near[key]

    def twin(self, draft: Facts, span: Span) -> tuple[Facts, Sequence[Quantity], Sequence[Quantity]] | None:
        """The sentence of a source that the sentence round a span was taken from, and the figures of both.

        It has most of the same words, in the same language, and as many figures.
        """
        sentence = next((item for item in draft.sentences if item.covers(span)), span)
        key = draft.document.id, sentence
        if key not in self._twins:
            self._twins[key] = self._nearest(draft, sentence)
        found = self._twins[key]
        if found is None:
            return None
        own, others = _figures(draft, sentence), _figures(found[0], found[1])
        return (found[0], own, others) if len(own) == len(others) else None

    def _nearest(self, draft: Facts, sentence: Span) -> tuple[Facts, Span] | None:
        words = self.around(draft, sentence)
        best: tuple[float, Facts, Span] | None = None
        for facts in self.facts:
            if _code(facts) != _code(draft):
                continue
            for other in facts.sentences:
                near = self.around(facts, other)
                share = len(words & near) / max(len(words | near), 1)
                if share >= _COPIED and (best is None or share > best[0]):
                    best = share, facts, other
        return best[1:] if best else None

    def _words(self, facts: Facts, sentence: Span) -> frozenset[str]:
        language = facts.document.language.code if facts.document.language else ""
        keys = {self.who.key(name.full or name.text, language) for name in facts.names if sentence.covers(name.span)}
        small = set(load(language).claims.stop) if language in codes() else set()
        words = {word.casefold() for word in _WORD.findall(sentence.of(facts.document.text))}
        return frozenset(keys | (words - small))


def _code(facts: Facts) -> str:
    return facts.document.language.code if facts.document.language else ""


def _figures(facts: Facts, sentence: Span) -> list[Quantity]:
    return [figure for figure in facts.quantities if sentence.covers(figure.span)]
