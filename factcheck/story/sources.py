"""The sources of a draft, looked up by what they hold."""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.language import codes, load
from factcheck.story.backs import numbers_of

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
    _figures: list[tuple[Facts, Quantity]] = field(default_factory=list)
    _near: dict[tuple[str, Span], frozenset[str]] = field(default_factory=dict)
    _twins: dict[tuple[str, Span], Sequence[tuple[Facts, Span]]] = field(default_factory=dict)

    def figures(self) -> Iterator[tuple[Facts, Quantity]]:
        """Every figure of every source, and both numbers of a share that is told with two."""
        if not self._figures:
            for source in self.facts:
                for figure in source.quantities:
                    own = [replace(part, span=figure.span) for part in numbers_of(figure, _code(source)) or ()]
                    self._figures.extend((source, each) for each in (figure, *own))
        return iter(self._figures)

    def around(self, facts: Facts, span: Span) -> frozenset[str]:
        """Keys of the names, and the words that say something, of the sentence that holds a span."""
        sentence = next((item for item in facts.sentences if item.covers(span)), span)
        key = facts.document.id, sentence
        if key not in self._near:
            self._near[key] = self._words(facts, sentence)
        return self._near[key]

    def twins(self, draft: Facts, span: Span) -> Iterator[tuple[Facts, Sequence[Quantity], Sequence[Quantity]]]:
        """The sentences of sources that the sentence round a span may be taken from, and the figures of both.

        They have most of the same words, in the same language, and as many figures; the likest come first.
        """
        sentence = next((item for item in draft.sentences if item.covers(span)), span)
        key = draft.document.id, sentence
        if key not in self._twins:
            self._twins[key] = self._nearest(draft, sentence)
        own = _figures(draft, sentence)
        for facts, other in self._twins[key]:
            others = _figures(facts, other)
            if len(own) == len(others):
                yield facts, own, others

    def _nearest(self, draft: Facts, sentence: Span) -> Sequence[tuple[Facts, Span]]:
        words = self.around(draft, sentence)
        found: list[tuple[float, int, Facts, Span]] = []
        for at, facts in enumerate(self.facts):
            if _code(facts) != _code(draft):
                continue
            for other in facts.sentences:
                near = self.around(facts, other)
                share = len(words & near) / max(len(words | near), 1)
                if share >= _COPIED:
                    found.append((-share, at, facts, other))
        found.sort(key=lambda item: (item[0], item[1], item[3]))
        return [item[2:] for item in found]

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
