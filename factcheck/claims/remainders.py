"""Wholes that a sentence divides without a closed list: into fates that exclude each other, or some and the others.

"Of the 120 aboard, 70 were rescued, 24 died and 36 are missing"; "three of the five bridges are open, the other two
are not"; "12 of the 40 shops will close, leaving 28"; exports, imports and the surplus between them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.claims.frame import DISPLAY
from factcheck.claims.like import alike
from factcheck.model import Quantity, Span, Total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.counted import Counting
    from factcheck.claims.frame import Frame, Token

_FATES = frozenset({"dead", "missing", "rescued"})
"""Concepts of which one, and no more than one, is true of everybody who was there."""
_HURT = "injured"
"""One who is hurt is neither dead nor missing, but may have been rescued."""
_HEAD = 3
"""Tokens at the head of a sentence among which its whole, or the others, are named."""
_PHRASE = 4
"""Tokens from a part to its whole, and from the word for the others to their figure."""
_OPEN = frozenset({"open", "some", "each", "rise", "fall", "turn", "start", "versus", "earlier", "more", "fewer"})


def remainders(frames: Sequence[Frame], counting: Counting) -> Iterator[Total]:
    """The wholes of a text that are divided so, sentence by sentence; the others may follow in the next one."""
    for at, frame in enumerate(frames):
        if "balance" in frame.tags and (made := _balance(frame, counting)):
            yield made
        if "of_them" in frame.tags and at and (made := _of_those(frame, frames[at - 1], counting)):
            yield made
            continue
        if frame.tags.isdisjoint({"out_of", "factor"}) or not frame.tags.isdisjoint({"some", "each"}):
            continue
        found = _fates(frame, counting) or _others(frame, frames[at + 1] if at + 1 < len(frames) else None, counting)
        if found:
            yield found


def _balance(frame: Frame, counting: Counting) -> Total | None:
    """Exports, imports and the difference between them: three amounts of one sentence."""
    amounts = [at for at in frame.figures if frame.figure(at).kind == "money"]
    if len(amounts) != 3 or not frame.tags.isdisjoint({"start", "versus", "earlier", "forecast", "plan"}):  # noqa: PLR2004 - all three
        return None
    labels = {at: (found := counting.read(frame, at)) and found.concept.id for at in amounts}
    told = {label: frame.figure(at) for at, label in labels.items() if label in {"exports", "imports"}}
    rest = [at for at in amounts if labels[at] not in told]
    if len(told) != 2 or len(rest) != 1:  # noqa: PLR2004 - exports and imports
        return None
    cue = next((t for t in frame.tokens[max(0, rest[0] - _PHRASE) : rest[0] + 3] if "balance" in t.tags), None)
    balance = frame.figure(rest[0])
    if cue is None or not all(alike(balance, one) for one in told.values()):
        return None
    less, more = sorted(told.values(), key=lambda one: one.value or 0)
    return _total(more, [less, balance], cue.text, closed=True)


def _counts(frame: Frame) -> list[int]:
    return [at for at in frame.figures if frame.figure(at).kind == "count"]


def _opened(frame: Frame, index: int) -> bool:
    """Whether "of" opens the sentence, or a clause behind a comma, with this figure: "Of the 120 aboard, ..."."""
    before = frame.tokens[max(0, index - _HEAD) : index]
    tied = next((token for token in before if "out_of" in token.tags), None)
    return tied is not None and frame.tokens.index(tied) <= _HEAD


# ---- fates that exclude each other ----------------------------------------------------------------------------------


def _fates(frame: Frame, counting: Counting) -> Total | None:
    counts = _counts(frame)
    if len(counts) < 3 or not _opened(frame, counts[0]):  # noqa: PLR2004 - a whole and two parts
        return None
    if any(token.tags & _OPEN for token in frame.tokens[counts[0] :]):
        return None
    read = [counting.read(frame, at) for at in counts[1:]]
    told = [one.concept.id for one in read if one]
    if len(told) < len(read) or len(set(told)) < len(told) or not set(told) <= {*_FATES, _HURT}:
        return None
    if {_HURT, "rescued"} <= set(told):
        return None
    figures = [frame.figure(at) for at in counts]
    return _total(figures[0], figures[1:], ", ".join(told), closed=set(told) == _FATES)


# ---- some and the others --------------------------------------------------------------------------------------------


def _others(frame: Frame, following: Frame | None, counting: Counting) -> Total | None:
    """Some of a whole, and the others: in the same sentence, or at the head of the next."""
    pair = _pair(frame, counting)
    if pair is None:
        return None
    part, whole, last = pair
    rest = [at for at in _counts(frame) if at > last]
    held = frame
    if not rest and following and following.number == frame.number + 1 and frame.block == following.block:
        held, rest = following, _counts(following)[:1]
        if rest and rest[0] > _HEAD:
            return None
    if len(rest) != 1:
        return None
    cue, other = _the_others(held.tokens, rest[0]), held.figure(rest[0])
    if cue is None or not alike(other, whole) or (held is following and "rest" not in cue.tags):
        return None
    if not _one_noun(other, (whole, part), counting, bare="leaves" in cue.tags):
        return None
    return _total(whole, [part, other], cue.text, closed="more_of_same" not in cue.tags)


def _of_those(frame: Frame, before: Frame, counting: Counting) -> Total | None:
    """Some of what the sentence before counts, and the others: "41 came. Of these, 18 left, the other 23 ..."."""
    counts, wholes = _counts(frame), _counts(before)
    shown = before.block is not None and before.block.kind in DISPLAY
    if len(counts) != 2 or len(wholes) != 1 or shown or before.number + 1 != frame.number:  # noqa: PLR2004 - some and the others
        return None
    if not any("of_them" in token.tags for token in frame.tokens[: min(_HEAD, counts[0])]):
        return None
    whole, part, other = before.figure(wholes[0]), *(frame.figure(at) for at in counts)
    cue = _the_others(frame.tokens, counts[1])
    if cue is None or not frame.tags.isdisjoint({"some", "each"}) or not (alike(part, whole) and alike(other, whole)):
        return None
    if not _one_noun(other, (whole, part), counting, bare="leaves" in cue.tags):
        return None
    return _total(whole, [part, other], cue.text, closed="more_of_same" not in cue.tags)


def _pair(frame: Frame, counting: Counting) -> tuple[Quantity, Quantity, int] | None:
    """A part, its whole, and the index of the token that ends them: "three of the five", "of the 24, 16 ..."."""
    counts, first = _counts(frame), frame.figures[0]
    if frame.figure(first).kind == "ratio":
        ends = _ends(frame.figure(first), counting.lexicon.language)
        return (*ends, first) if ends else None
    if len(counts) < 2 or counts[0] != first:  # noqa: PLR2004 - a part and its whole
        return None
    one, two = counts[:2]
    if any("open" in token.tags for token in frame.tokens[:one]) or not alike(frame.figure(one), frame.figure(two)):
        return None
    if _opened(frame, one) and any(token.text == "," for token in frame.tokens[one + 1 : two]):
        return frame.figure(two), frame.figure(one), two
    return (frame.figure(one), frame.figure(two), two) if _some_of(frame.tokens, one, two) else None


def _ends(ratio: Quantity, language: str) -> tuple[Quantity, Quantity] | None:
    """Part and whole of a ratio that names both in words or digits: "tiga dari lima"."""
    said = ratio.text.split()
    one, two = (quantities.find(word, language=language) for word in (said[0], said[-1]))
    if len(said) < 3 or len(one) != 1 or len(two) != 1 or one[0].kind != "count" or two[0].kind != "count":  # noqa: PLR2004 - "of" between
        return None
    start, end = ratio.span.start, ratio.span.end
    return (
        replace(one[0], span=Span(start, start + len(said[0]))),
        replace(two[0], span=Span(end - len(said[-1]), end), counts=ratio.counts, counts_span=ratio.counts_span),
    )


def _some_of(tokens: Sequence[Token], part: int, whole: int) -> bool:
    """As in "three of the five bridges", nothing but words between."""
    between = tokens[part + 1 : whole]
    tied = [token for token in between if "out_of" in token.tags]
    return len(tied) == 1 and len(between) <= _PHRASE and all(token.word for token in between)


def _the_others(tokens: Sequence[Token], index: int) -> Token | None:
    """The word that makes a figure one of the others: "the other two", "leaving 28", "dua lainnya"."""
    before = tokens[max(0, index - 2) : index]
    behind = tokens[index + 1 : index + 3]
    found = next((token for token in before if token.tags & {"rest", "leaves"}), None)
    if found is None:
        found = next((token for token in behind if "more_of_same" in token.tags), None)
        far = found is not None and found is not behind[0] and not behind[0].word
        found = None if far else found
    return found


def _one_noun(other: Quantity, held: Sequence[Quantity], counting: Counting, *, bare: bool) -> bool:
    """Whether the others count nothing else than the whole and its part do: "the other two denied the charges".

    Args:
        other: the figure of the others.
        held: the whole and its part.
        counting: the words of the text.
        bare: no other word may follow: "five of the 20 houses burned, leaving 12 homeless".
    """
    words = counting.words
    said = (other.counts or "").split()
    nouns = {word for figure in held for word in (figure.counts or "").split()}
    left = [word for word in said if not words.opens(word, "more_of_same") and (bare or word not in words.people)]
    if not left or not nouns.isdisjoint(left):
        return True
    return not bare and bool(words.plurals) and not left[-1].endswith(words.plurals)


def _total(whole: Quantity, parts: Sequence[Quantity], cue: str, *, closed: bool) -> Total | None:
    if whole.value is None or any(part.value is None or part.hedge for part in parts) or whole.hedge:
        return None
    if any(part.value > whole.value for part in parts if part.value is not None):
        return None  # what is larger than the whole is no part of it
    spans = [whole.span, *(part.span for part in parts)]
    span = Span(min(one.start for one in spans), max(one.end for one in spans))
    return Total(whole, tuple(parts), cue, span, closed)
