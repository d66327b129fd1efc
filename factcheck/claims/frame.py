"""Frames: a sentence that holds a figure, as a row of tokens in which every figure and every cue is one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from factcheck.claims.words import NO_TAGS, Words
from factcheck.classes import dataclass
from factcheck.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Block, DateMention, Document, Quantity, Span

DISPLAY = frozenset({BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.CAPTION})
"""Blocks that show a figure of the text once more."""
_MARKS = r"\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
"""Vowel signs and accents that are no word characters to `re`."""
_LETTERS = rf"[^\W\d_]++(?:[{_MARKS}]++[^\W\d_]*+)*+"
_TOKEN = re.compile(rf"{_LETTERS}(?:[-'’]{_LETTERS})*+|\d++|[^\w\s]")
_ASCII_TOKEN = re.compile(r"[a-z]++(?:[-'][a-z]++)*+|[0-9]++|[^\w\s]")
"""The same for a stretch without other letters, as most are: half as fast again."""
_RELATIVE = frozenset({"relative"})
_MULTIPLE = frozenset({"factor"})
_ALONE = {"age", "ratio", "temperature"}
"""Kinds of which one alone ties nothing and makes no claim."""
_LONGEST_SOURCE = 40
"""Code points of the longest noun for a source."""
LONGEST = 1500
"""Code points of a sentence; a longer one is no sentence of a news text, and its grammar is not read."""


@dataclass(slots=True)
class Token:
    """A word, a cue, a figure, a date or a mark. Not frozen, since a text has many: read only all the same.

    Attributes:
        text: the words, lower case.
        start: offset in the text; of a figure, with its hedge.
        end: end offset, exclusive.
        tags: the tables of cue words that hold it.
        quantity: the figure, when it is one.
        date: it is (part of) a date mention.
        capital: it begins with a capital, and is not all capitals.
        word: it is a word or a cue.
    """

    text: str
    start: int
    end: int
    tags: frozenset[str] = NO_TAGS
    quantity: Quantity | None = None
    date: bool = False
    capital: bool = False
    word: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Frame:
    """One sentence with its tokens.

    Attributes:
        sentence: where it stands.
        number: its place among the sentences of the text, from 0.
        tokens: in order.
        figures: indices of the tokens that are figures.
        cues: indices of the tokens that are cues.
        tags: every tag that one of them has; what is not here need not be looked for.
        dated: a date stands in it.
        block: the block it stands in, when the document has blocks.
        people: nouns of its language for people that say nothing more.
    """

    sentence: Span
    number: int
    tokens: tuple[Token, ...]
    figures: tuple[int, ...]
    cues: tuple[int, ...]
    tags: frozenset[str]
    dated: bool
    block: Block | None
    people: frozenset[str]

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
    made, last = [], 0
    for number, sentence in enumerate(sentences):
        if last == len(starts):
            break
        if starts[last] >= sentence.end:
            continue  # as most
        first, last = last, bisect_left(starts, sentence.end, last)
        if sentence.end - sentence.start > LONGEST:
            continue
        if first + 1 == last and quantities[first].kind in _ALONE:
            continue
        near = dates[bisect_left(days, sentence.start) : bisect_left(days, sentence.end)]
        row = _Row(document.text, words, [], [], [])
        row.read(sentence, quantities[first:last], near)
        tokens, cues = tuple(row.tokens), tuple(row.cues)
        tags = NO_TAGS.union(*[tokens[at].tags for at in cues])
        block = document.block_at(sentence.start)
        made.append(Frame(sentence, number, tokens, tuple(row.figures), cues, tags, bool(near), block, words.people))
    return tuple(made)


def _cut(folded: str, start: int) -> tuple[list[str], list[int]]:
    """The words and marks of a stretch in lower case that begins at `start`, and where each begins."""
    said: list[str] = []
    places: list[int] = []
    pattern = _ASCII_TOKEN if folded.isascii() else _TOKEN
    for piece in folded.split(" "):
        if piece.isalpha():  # nearly always
            said.append(piece)
            places.append(start)
        elif piece:
            for match in pattern.finditer(piece):
                said.append(match[0])
                places.append(start + match.start())
        start += len(piece) + 1
    return said, places


def _elision(word: str, elided: frozenset[str]) -> int:
    """Code points of a little word that is written onto a word with an apostrophe: "l'" of "l'inflation"; else 0."""
    at = max(word.find("'"), word.find("’"))
    return at + 1 if at > 0 and at + 1 < len(word) and word[:at] in elided else 0


@dataclass(slots=True, eq=False, repr=False)
class _Row:
    """The tokens of a sentence while it is read, with the indices of those that are figures and cues."""

    text: str
    words: Words
    tokens: list[Token]
    figures: list[int]
    cues: list[int]

    def read(self, sentence: Span, quantities: Sequence[Quantity], dates: Sequence[DateMention]) -> None:
        """Every figure and date becomes one token, the words between them one each."""
        text, words, tokens = self.text, self.words, self.tokens
        whole: list[tuple[int, int, Quantity | None]] = [(_begin(text, q, words), q.span.end, q) for q in quantities]
        whole += [
            (d.span.start, d.span.end, None) for d in dates if not any(d.span.overlaps(q.span) for q in quantities)
        ]
        whole.sort(key=itemgetter(0, 1))
        plain = self._unspaced if words.vocabulary else self._plain
        at = sentence.start
        for start, end, quantity in whole:
            if start < at:
                continue
            plain(at, start)
            if quantity:
                self.figures.append(len(tokens))
            tags = NO_TAGS
            if quantity and quantity.kind == "ratio":
                tags = _MULTIPLE
                self.cues.append(len(tokens))
            tokens.append(Token(text[start:end].casefold(), start, end, tags, quantity, quantity is None))
            at = end
        plain(at, sentence.end)

    def _plain(self, start: int, end: int) -> None:
        """Add the words and marks of a stretch without figures, cues of several words as one token."""
        text = self.text
        piece = text[start:end]
        folded = piece.lower()
        if len(folded) != len(piece):  # "İ" grows: offsets would slip
            folded = piece.replace("İ", "i").lower()
        if len(folded) != len(piece):
            folded = piece
        said, places = _cut(folded, start)
        tokens, small, heads, elided = self.tokens, piece.islower(), self.words.heads, self.words.elided
        done = 0
        for at, one in enumerate(said):
            if at < done:
                continue  # inside the cue before
            first, stop = places[at], places[at] + len(one)
            if elided and one not in heads and (size := _elision(one, elided)):
                first, one = first + size, one[size:]  # noqa: PLW2901 - "l'|inflation"
                said[at] = one
            word, tags = one, NO_TAGS
            if one in heads:
                tags, size = self.words.cue(said, at)
                if self.words.set_off and "relative" in tags and all(one.text != "," for one in tokens[-2:]):
                    tags -= _RELATIVE  # "in | der | Region"
                if tags:
                    self.cues.append(len(tokens))
                if size > 1:
                    done = at + size
                    stop = places[done - 1] + len(said[done - 1])
                    word = folded[first - start : stop - start]
            capital = not small and text[first].isupper() and not text[first:stop].isupper()
            tokens.append(Token(word, first, stop, tags, None, False, capital, one[0].isalpha()))  # noqa: FBT003 - quick

    def _unspaced(self, start: int, end: int) -> None:
        """The same for a script without spaces: the longest known word at each place, or one sign."""
        text, words = self.text, self.words
        for match in _TOKEN.finditer(text, start, end):
            at, stop = match.span()
            while at < stop:
                sizes = range(min(words.longest.get(text[at], 1), stop - at), 1, -1)
                size = next((size for size in sizes if text[at : at + size] in words.vocabulary), 1)
                word = text[at : at + size]
                tags = words.single.get(word, NO_TAGS)
                if tags:
                    self.cues.append(len(self.tokens))
                self.tokens.append(Token(word, at, at + size, tags, word=word[0].isalpha()))
                at += size


def _begin(text: str, quantity: Quantity, words: Words) -> int:
    """Where the token of a figure begins: with its hedge, but for the verb of a source ("police estimated 25")."""
    hedge, start = quantity.hedge_span, quantity.span.start
    if hedge is None or hedge.start >= start:
        return start
    if "estimates" in words.single.get(hedge.of(text).casefold().strip(), NO_TAGS):
        before = text[max(0, hedge.start - _LONGEST_SOURCE) : hedge.start].casefold().split()
        if before and "sources" in words.single.get(before[-1], NO_TAGS):
            return start
    return hedge.start
