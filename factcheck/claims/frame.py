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
_LETTERS = rf"(?:[^\W\d_][{_MARKS}]*+)++"
_TOKEN = re.compile(rf"{_LETTERS}(?:[-'’]{_LETTERS})*+|\d++|[^\w\s]")
_ASCII_TOKEN = re.compile(r"[a-z]++(?:[-'][a-z]++)*+|[0-9]++|[^\w\s]")
"""The same for a stretch without other letters, as most are: half as fast again."""
_MULTIPLE = frozenset({"factor"})
_LONGEST_WORD = 6
"""Signs of the longest word that is looked up in a script without spaces."""
_ALONE = {"age", "ratio", "temperature"}
"""Kinds of which one alone ties nothing and makes no claim."""
_LONGEST_SOURCE = 40
"""Code points of the longest noun for a source."""
_LONGEST = 1500
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
        if sentence.end - sentence.start > _LONGEST:
            continue
        if first + 1 == last and quantities[first].kind in _ALONE:
            continue
        near = dates[bisect_left(days, sentence.start) : bisect_left(days, sentence.end)]
        tokens = _tokens(document.text, sentence, quantities[first:last], near, words)
        figures = tuple([at for at, token in enumerate(tokens) if token.quantity])
        cues = tuple([at for at, token in enumerate(tokens) if token.tags])
        tags = NO_TAGS.union(*[tokens[at].tags for at in cues])
        block = document.block_at(sentence.start)
        made.append(Frame(sentence, number, tokens, figures, cues, tags, bool(near), block, words.people))
    return tuple(made)


def _tokens(
    text: str, sentence: Span, quantities: Sequence[Quantity], dates: Sequence[DateMention], words: Words
) -> tuple[Token, ...]:
    whole: list[tuple[int, int, Quantity | None]] = [(_begin(text, q, words), q.span.end, q) for q in quantities]
    whole += [(d.span.start, d.span.end, None) for d in dates if not any(d.span.overlaps(q.span) for q in quantities)]
    whole.sort(key=itemgetter(0, 1))
    made: list[Token] = []
    plain = _unspaced if words.vocabulary else _plain
    at = sentence.start
    for start, end, quantity in whole:
        if start < at:
            continue
        plain(made, text, at, start, words)
        tags = _MULTIPLE if quantity and quantity.kind == "ratio" else NO_TAGS
        made.append(Token(text[start:end].casefold(), start, end, tags, quantity, quantity is None))
        at = end
    plain(made, text, at, sentence.end, words)
    return tuple(made)


def _begin(text: str, quantity: Quantity, words: Words) -> int:
    """Where the token of a figure begins: with its hedge, but for the verb of a source ("police estimated 25")."""
    hedge, start = quantity.hedge_span, quantity.span.start
    if hedge is None or hedge.start >= start:
        return start
    said = words.phrases.get(hedge.of(text).casefold().strip(), ())
    if any("estimates" in tags for phrase, tags in said if len(phrase) == 1):
        before = text[max(0, hedge.start - _LONGEST_SOURCE) : hedge.start].casefold().split()
        if before and any("sources" in tags for phrase, tags in words.phrases.get(before[-1], ()) if len(phrase) == 1):
            return start
    return hedge.start


def _plain(made: list[Token], text: str, start: int, end: int, words: Words) -> None:
    """Add the words and marks of a stretch without figures, cues of several words as one token."""
    piece = text[start:end]
    folded = piece.lower()
    if len(folded) != len(piece):  # "İ" grows: offsets would slip
        folded = piece
    pattern = _ASCII_TOKEN if folded.isascii() else _TOKEN
    found, phrases, done = list(pattern.finditer(folded)), words.phrases, 0
    for at, match in enumerate(found):
        first, last = match.span()
        if first < done:
            continue  # inside the cue before
        word, tags = match[0], NO_TAGS
        if word in phrases:
            tags, size = _cue(found, at, phrases[word])
            if size > 1:
                done = last = found[at + size - 1].end()
                word = folded[first:last]
        letter = piece[first]
        capital = letter.isupper() and not piece[first:last].isupper()
        made.append(Token(word, start + first, start + last, tags, None, False, capital, letter.isalpha()))  # noqa: FBT003 - quick


def _cue(
    found: Sequence[re.Match[str]], at: int, phrases: Sequence[tuple[tuple[str, ...], frozenset[str]]]
) -> tuple[frozenset[str], int]:
    """The tags of the longest cue that begins at a match, and of how many it is."""
    for phrase, names in phrases:
        size = len(phrase)
        if size == 1 or (at + size <= len(found) and found[at + 1][0] == phrase[1] and _row(found, at, phrase)):
            return names, size
    return NO_TAGS, 1


def _unspaced(made: list[Token], text: str, start: int, end: int, words: Words) -> None:
    """The same for a script without spaces: the longest known word at each place, or one sign."""
    for match in _TOKEN.finditer(text, start, end):
        at, stop = match.span()
        while at < stop:
            sizes = range(min(_LONGEST_WORD, stop - at), 1, -1)
            size = next((size for size in sizes if text[at : at + size] in words.vocabulary), 1)
            word = text[at : at + size]
            tags = next((names for phrase, names in words.phrases.get(word, ()) if len(phrase) == 1), NO_TAGS)
            made.append(Token(word, at, at + size, tags, word=word[0].isalpha()))
            at += size


def _row(found: Sequence[re.Match[str]], at: int, phrase: Sequence[str]) -> bool:
    """Whether the words of a phrase stand in a row of matches."""
    return all(found[at + index][0] == word for index, word in enumerate(phrase))
