"""Elections: figures without a label that are votes, or the share of them that somebody has.

"Okta won 5,605 votes, or 56.7 percent", "Okta memperoleh 58,8 persen": in a text that counts votes, what a name gets.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims.count import AMOUNT, Counted
from factcheck.claims.lexicon import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.counted import Counting
    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.lexicon import Lexicon
    from factcheck.model import NameMention

_VOTES, _SHARE = "votes", "vote_share"
_BY_KIND = {"count": _VOTES, "percent": _SHARE}
_NEAR = 3
"""Tokens before a figure among which the verb stands that says who gets it."""
_TIE = 3
"""Tokens between a number of votes and the share that it is."""
_DASHES = frozenset("-–—/")


def told_of(frames: Sequence[Frame], counting: Counting) -> bool:
    """Whether a text counts votes or gives shares of them."""
    words = _openers(counting.lexicon)
    rows = (" ".join([token.text for token in frame.tokens]).split() for frame in frames)
    return bool(words) and not all(map(words.isdisjoint, rows))


@cache
def _openers(lexicon: Lexicon) -> frozenset[str]:
    """The words that a phrase for votes or for a share of them begins with."""
    concepts = (named(_VOTES), named(_SHARE))
    table = lexicon.nouns.items()
    return frozenset(word for word, begun in table if any(c in concepts for row in begun.values() for _, c in row))


def read(frame: Frame, index: int, counting: Counting) -> Counted | None:
    """What a figure of which nothing else is known counts in a text about votes, or `None`."""
    kind = frame.figure(index).kind
    if kind not in _BY_KIND or frame.figure(index).counts or _of_some(frame, index, counting):
        return None
    partner = _partner(frame, index)
    if partner is None and kind == "count":
        return None
    other = counting.read(frame, partner) if partner is not None else None
    votes = other is not None and other.concept.id in {_VOTES, _SHARE}
    if not votes and (
        (other and other.concept.id != AMOUNT) or not _gets(frame, min(index, partner or index), counting)
    ):
        return None
    return Counted(named(_BY_KIND[kind]), "what a name gets in a text about votes")


def _partner(frame: Frame, index: int) -> int | None:
    """The votes of a share, or the share of votes, beside a figure: "5,605 votes, or 56.7 percent", "5,605 (56.7%)"."""
    place = frame.figures.index(index)
    for other in (*frame.figures[max(0, place - 1) : place], *frame.figures[place + 1 : place + 2]):
        kinds = {frame.figure(index).kind, frame.figure(other).kind}
        low, high = sorted((index, other))
        noun = frame.figure(low).counts_span
        between = [token for token in frame.tokens[low + 1 : high] if not (noun and token.start < noun.end)]
        tied = any("either" in token.tags or token.text == "(" for token in between)
        if kinds == set(_BY_KIND) and tied and len(between) <= _TIE and all(map(_ties, between)):
            return other
    return None


def _ties(token: Token) -> bool:
    return token.text in "(," or not token.word or bool(token.tags & {"either", "amount"}) or not token.capital


def _gets(frame: Frame, index: int, counting: Counting) -> bool:
    """Whether the words right before a figure say that somebody gets it, or are a name."""
    for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        token = frame.tokens[at]
        if token.text in counting.words.wins:
            return True
        if token.capital:
            return at == index - 1
        if not token.word or token.quantity or token.tags & {"rise", "fall", "turn", "number"}:
            return False
    return False


def _of_some(frame: Frame, index: int, counting: Counting) -> bool:
    """Whether a share is one of some group: "57 percent of women", "57 persen dari pemilih muda"."""
    behind = frame.tokens[index + 1 : index + 2]
    return any(token.text in counting.words.of or bool(token.tags & {"out_of", "some_of"}) for token in behind)


def tickets(frame: Frame, index: int, names: Sequence[NameMention]) -> list[NameMention]:
    """The names of a sentence, of a pair that runs together only the first: "Okta Rahma-Bima Sena", "Rahma dan Sena".

    Two that "and" joins run together where the sentence has but one figure of the kind.
    """
    kind = frame.figure(index).kind
    alone = sum(frame.figure(at).kind == kind for at in frame.figures) == 1
    kept: list[NameMention] = []
    last: NameMention | None = None
    for name in names:
        joined = last is not None and last.kind == name.kind == "person" and _joined(frame, last, name, alone=alone)
        if not joined:
            kept.append(name)
        last = name
    return kept


def _joined(frame: Frame, one: NameMention, other: NameMention, *, alone: bool) -> bool:
    between = [token for token in frame.tokens if one.span.end <= token.start < other.span.start]
    if len(between) != 1:
        return not between and other.span.start - one.span.end == 1 and _hyphen(frame, one)
    return between[0].text in _DASHES or (alone and "both" in between[0].tags)


def _hyphen(frame: Frame, one: NameMention) -> bool:
    """Whether a name ends inside a word: "Rahma|-Sena"."""
    return any(token.start < one.span.end < token.end for token in frame.tokens)
