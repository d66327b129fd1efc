"""Frames: a sentence that holds a figure, as a row of tokens in which every figure and every cue is one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claims.words import NO_TAGS, Words
from factcheck.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Block, DateMention, Document, Quantity, Span

DISPLAY = frozenset({BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.CAPTION})
"""Blocks that show a figure of the text once more."""
_TOKEN = re.compile(r"[^\W\d_]++(?:[-'’][^\W\d_]++)*+|\d++|[^\w\s]")
_MULTIPLE = frozenset({"factor"})
_LONGEST = 1500
"""Code points of a sentence; a longer one is no sentence of a news text, and its grammar is not read."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a cue, a figure, a date or a mark.

    Attributes:
        text: the words, lower case.
        start: offset in the text; of a figure, with its hedge.
        end: end offset, exclusive.
        tags: the tables of cue words that hold it.
        quantity: the figure, when it is one.
        date: it is (part of) a date mention.
    """

    text: str
    start: int
    end: int
    tags: frozenset[str] = NO_TAGS
    quantity: Quantity | None = None
    date: bool = False

    @property
    def word(self) -> bool:
        """Whether it is a word or a cue."""
        return self.quantity is None and not self.date and self.text[:1].isalpha()


@dataclass(frozen=True, slots=True)
class Frame:
    """One sentence with its tokens.

    Attributes:
        sentence: where it stands.
        number: its place among the sentences of the text, from 0.
        tokens: in order.
        figures: indices of the tokens that are figures.
        block: the block it stands in, when the document has blocks.
    """

    sentence: Span
    number: int
    tokens: tuple[Token, ...]
    figures: tuple[int, ...]
    block: Block | None

    def figure(self, index: int) -> Quantity:
        """The figure at one of `figures`."""
        quantity = self.tokens[index].quantity
        if quantity is None:
            raise IndexError(f"token {index} is no figure")
        return quantity


def frames(
    document: Document,
    sentences: Sequence[Span],
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
    words: Words,
) -> tuple[Frame, ...]:
    """The frames of a document: one for each sentence that holds a figure."""
    starts = [quantity.span.start for quantity in quantities]
    days = [mention.span.start for mention in dates]
    made = []
    for number, sentence in enumerate(sentences):
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        if first == last or sentence.end - sentence.start > _LONGEST:
            continue
        near = dates[bisect_left(days, sentence.start) : bisect_left(days, sentence.end)]
        tokens = tuple(_tokens(document.text, sentence, quantities[first:last], near, words))
        figures = tuple(at for at, token in enumerate(tokens) if token.quantity)
        made.append(Frame(sentence, number, tokens, figures, document.block_at(sentence.start)))
    return tuple(made)


def _tokens(
    text: str, sentence: Span, quantities: Sequence[Quantity], dates: Sequence[DateMention], words: Words
) -> Iterator[Token]:
    whole: list[tuple[int, int, Quantity | None]] = [
        (min(q.span.start, q.hedge_span.start) if q.hedge_span else q.span.start, q.span.end, q) for q in quantities
    ]
    whole += [(d.span.start, d.span.end, None) for d in dates if not any(d.span.overlaps(q.span) for q in quantities)]
    whole.sort(key=lambda item: (item[0], item[1]))
    at = sentence.start
    for start, end, quantity in whole:
        if start < at:
            continue
        yield from _plain(text, at, start, words)
        tags = _MULTIPLE if quantity and quantity.kind == "ratio" else NO_TAGS
        yield Token(text[start:end].casefold(), start, end, tags, quantity, quantity is None)
        at = end
    yield from _plain(text, at, sentence.end, words)


def _plain(text: str, start: int, end: int, words: Words) -> Iterator[Token]:
    found = [(match.group().casefold(), match.start(), match.end()) for match in _TOKEN.finditer(text, start, end)]
    at = 0
    while at < len(found):
        first, begin, stop = found[at]
        size, tags = 1, NO_TAGS
        for phrase, names in words.phrases.get(first, ()):
            if all(found[at + i][0] == word for i, word in enumerate(phrase) if at + i < len(found)) and at + len(
                phrase
            ) <= len(found):
                size, tags = len(phrase), names
                break
        if size > 1:
            stop = found[at + size - 1][2]
        yield Token(text[begin:stop].casefold(), begin, stop, tags)
        at += size
