"""Lists of parts: figures at the head of each piece, or labels; joined at the last one, open where a word says so."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.claims.like import alike, head
from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from factcheck.claims.frame import Frame, Token
    from factcheck.model import Quantity

_LEVELS = {"count", "money", "physical", "percent", "duration"}
_ALL = 100
MOVED = frozenset({"previous", "change"})
"""Roles of figures that are no level, and so no whole."""
_REST = 5
"""Words behind "the rest" in which its figure stands."""
_ROW = 3
"""Fewest parts of a row."""
_NEAR = 10
"""One in so many is how far the sum of parts may lie from a figure, to be all that it has."""
_TARGET = 6
"""Words between a share and that of which it is one."""
FILLERS = 2
"""Words that may stand between a comma and the figure of the next part ("and about another 45")."""


@dataclass(slots=True)
class Parts:
    """A list of parts as far as it has been read."""

    parts: list[Quantity] = field(default_factory=list)
    joined: bool = False
    open: bool = False
    first: int = 0
    last: int = 0
    rest: str = ""

    @property
    def closed(self) -> bool:
        """Whether the list names two parts or more, joins its last one, and leaves nothing open."""
        return len(self.parts) > 1 and self.joined and not self.open


def hundred(shares: Sequence[Quantity]) -> bool:
    """Whether shares make 100 per cent, as far as their writing allows."""
    return sum(share.low or 0 for share in shares) <= _ALL <= sum(share.high or 0 for share in shares)


def added(made: Parts) -> Decimal:
    """The sum of the parts."""
    return sum((part.value for part in made.parts if part.value is not None), Decimal(0))


def near(whole: Quantity, made: Parts) -> bool:
    """Whether parts come so near to a whole that they must be all of them."""
    return whole.value is not None and abs(added(made) - whole.value) * _NEAR <= whole.value


def read_list(tokens: Sequence[Token], at: int, stop: int | None = None) -> Parts:
    """The list of parts that begins at a token; figures come first in each part, or labels do."""
    stop = len(tokens) if stop is None else stop
    while at < stop and (tokens[at].text in ":,-–—" or _filler(tokens[at])):
        at += 1
    if at >= stop:
        return Parts(open=True)
    stop = _end_of_bracket(tokens, at, stop)
    return _figures_first(tokens, at, stop) if tokens[at].quantity else _labels_first(tokens, at, stop)


def _end_of_bracket(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Where a list ends that stands in a bracket: "18 from the north (17 from Elm and one from Oak), and 5 ..."."""
    first = next((index for index in range(at, stop) if tokens[index].quantity), stop)
    if not any(token.text == "(" for token in tokens[at:first]):
        return stop
    end = next((index for index in range(first, stop) if tokens[index].text == ")"), stop)
    return end if any(token.quantity for token in tokens[first + 1 : end]) else stop


def _filler(token: Token) -> bool:
    return bool(token.tags & {"amount", "definite", "number"}) and token.quantity is None


def _figures_first(tokens: Sequence[Token], at: int, stop: int) -> Parts:
    """As in "259 from one coach, 328 from another and 108 from the platform": a figure at the head of each piece."""
    made, heads, joint = Parts(first=at), True, False
    for index in range(at, stop):
        token = tokens[index]
        if token.quantity:
            if heads and not _head(made, token.quantity, index):
                return made
            made.open = made.open or (not heads and _unmarked(tokens, made, index))
            made.joined = made.joined or (heads and joint)
            heads = joint = False
        elif token.text in {",", ";"} or "both" in token.tags:
            if _next_figure(tokens, index + 1, stop) is None:
                # "two deputies, a secretary and ...": a part without a figure
                made.open = made.open or (not made.joined and _one(tokens[index + 1 : index + 2]))
                continue
            if made.joined and "both" not in token.tags and not _pending(tokens, made):
                return made
            joint = joint or "both" in token.tags
            heads = True
        elif not _inside(made, token):
            return made
        elif "rest" in token.tags and untold(tokens, index):
            made.open = True
    return made


def _unmarked(tokens: Sequence[Token], made: Parts, index: int) -> bool:
    """Whether a figure inside a piece may be a part whose comma was left out: "52 gold 43 silver and 62 bronze"."""
    figure = tokens[index].quantity
    near = index - made.last <= FILLERS + 1 and all(token.word for token in tokens[made.last + 1 : index])
    return near and figure is not None and figure.kind == "count" and bool(made.parts) and alike(figure, made.parts[-1])


def _head(made: Parts, figure: Quantity, index: int) -> bool:
    """Add the figure at the head of a piece; `False` when it is no part of this list."""
    if made.parts and not alike(figure, made.parts[0]):
        made.open = made.open or not made.joined
        return False
    if figure.kind not in _LEVELS:
        made.open = True
        return False
    made.parts.append(figure)
    made.last = index
    return True


def _inside(made: Parts, token: Token) -> bool:
    """Read a word inside a piece; `False` where the list ends."""
    if token.text in {".", "!", "?"} or (made.joined and ("open" in token.tags or token.text == ":")):
        return False
    if token.text == ":" and len(made.parts) == 1 and made.last == made.first:
        return False  # "terdiri dari tujuh orang: ...": the first figure is the whole of a list that comes
    if "rest" in token.tags and made.parts:
        made.rest = token.text
    made.open = made.open or _leaves_open(token)
    return True


def _one(tokens: Sequence[Token]) -> bool:
    return any("one" in token.tags for token in tokens)


def _pending(tokens: Sequence[Token], made: Parts) -> bool:
    """Whether the part behind "and" is still to come: the last one read stands before it."""
    return not any("both" in token.tags for token in tokens[max(0, made.last - 3) : made.last])


def _next_figure(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """The figure that a separator introduces, past a few fillers and a further "and"."""
    for index in range(at, min(stop, at + FILLERS + 2)):
        if tokens[index].quantity:
            return index
        rest = "rest" in tokens[index - 1].tags  # "and the rest, 33, abstained"
        if index > at + FILLERS and not rest and tokens[index - 1].text != ",":
            return None
        if not tokens[index].word and not (rest and tokens[index].text == ","):
            return None
    return None


def _labels_first(tokens: Sequence[Token], at: int, stop: int) -> Parts:
    """As in "pendidikan Rp12 triliun, jalan Rp9 triliun, dan kesehatan Rp5 triliun": one figure to each piece."""
    made = Parts(first=at)
    separated, joins, label = True, False, False
    for index in range(at, stop):
        token = tokens[index]
        if token.quantity:
            if not separated or not _head(made, token.quantity, index):
                return made
            made.joined = made.joined or (joins and len(made.parts) > 1)
            separated, joins, label = False, False, False
        elif token.text in {",", ";"} or "both" in token.tags:
            # "one for tools, two for boats": a piece whose figure was not read
            made.open = made.open or (separated and label and token.text in {",", ";"})
            separated, joins, label = True, joins or "both" in token.tags, False
        elif token.tags & {"open", "some"} and _names_rest(tokens, made, index):
            label = True  # "and other income 38 million": a part like the others
        elif not _inside(made, token) or "open" in token.tags:
            return made
        elif "rest" in token.tags and untold(tokens, index):
            made.open = True
        else:
            label = True
    return made


def _names_rest(tokens: Sequence[Token], made: Parts, index: int) -> bool:
    """Whether a word that leaves a list open is the label of a part, whose figure is right behind it."""
    return bool(made.parts) and any(token.quantity for token in tokens[index + 1 : index + 2])


def untold(tokens: Sequence[Token], rest: int) -> bool:
    """Whether what is left over has no figure of its own: "; the rest is aid", not "the rest, 33, abstained"."""
    begin = next((at for at in range(rest, 0, -1) if tokens[at - 1].text in ",;" or "both" in tokens[at - 1].tags), 0)
    return not any(token.quantity for token in tokens[begin : rest + _REST])


def _leaves_open(token: Token) -> bool:
    return bool(token.tags & {"open", "some", "more_of_same", "each"}) and "rest" not in token.tags


def heads_list(tokens: Sequence[Token], addends: Sequence[int]) -> bool:
    """Whether the first figure counts the addends themselves: "her three books sold 12, 9 and 7 copies, 28 in all"."""
    first = tokens[addends[0]].quantity
    between = tokens[addends[0] + 1 : addends[1]] if len(addends) > 1 else ()
    flows = all(token.word and "both" not in token.tags for token in between)
    return first is not None and first.value == len(addends) - 1 and flows


def of_others(tokens: Sequence[Token], index: int, parts: int) -> bool:
    """Whether a total is told of more or fewer than were listed: "12 and nine years, a total of 35 for the three"."""
    behind = tokens[index + 1 : index + 1 + _REST]
    told = (token.quantity for before, token in pairwise(behind) if "definite" in before.tags)
    return any(figure is not None and figure.kind == "count" and figure.value != parts for figure in told)


def of_places(frame: Frame, whole: Quantity | None, parts: Sequence[Quantity], where: Container[str]) -> bool:
    """Whether a total is that of the places of a count: "12 dead and 40 injured | in a total of 31 accidents"."""
    if whole is None or whole.span.start < parts[0].span.start or head(whole) in {"", *map(head, parts)}:
        return False
    tokens = frame.tokens
    at = next(at for at in frame.figures if frame.figure(at) is whole) - 1
    behind = tokens[at].text in where and "whole" in tokens[at - 1].tags  # "в общей сложности | в 31 аварии"
    at = next((near for near in range(at, max(0, at - _ROW), -1) if "whole" in tokens[near].tags), at)
    while at > 0 and "whole" in tokens[at].tags:
        at -= 1  # "em um total de | até agora | 1.783 acidentes"
    return behind or ("whole" in tokens[at + 1].tags and tokens[at].text in where)


def rivalled(tokens: Sequence[Token], figure: Quantity) -> bool:
    """Whether a sentence has a second figure for a list behind it: "12 died, 5 are missing. The victims were ..."."""
    nouns = set((figure.counts or "").split())
    others = [token.quantity for token in tokens if token.quantity and token.quantity is not figure]
    return any(
        alike(other, figure)
        and other.role not in MOVED
        and (other.counts is None or not nouns.isdisjoint(other.counts.split()))
        for other in others
        if other.kind == "count"
    )


def is_row(made: Parts) -> bool:
    """Whether a list has the form of a row, which needs no "and" before its total: "41 gold, 38 silver, 29 bronze"."""
    return len(made.parts) >= _ROW and not made.open


def in_groups(tokens: Sequence[Token], figures: Sequence[int]) -> bool:
    """Whether semicolons part the figures into several lists: "60% yes, 40% no; 55% in the north, 45% in the south"."""
    groups = [0]
    for at in range(figures[0], figures[-1] + 1):
        if tokens[at].text == ";":
            groups.append(0)
        groups[-1] += tokens[at].quantity is not None
    return len(groups) > 1 and max(groups) > 1


def shared(tokens: Sequence[Token], figure: Quantity) -> bool:
    """Whether a sentence tells which share of a figure was reached: "85 per cent of the target of $2,467 million"."""
    at = next(index for index, token in enumerate(tokens) if token.quantity is figure)
    before = tokens[max(0, at - _TARGET) : at]
    share = next(
        (index for index, token in enumerate(before) if token.quantity and token.quantity.kind == "percent"), None
    )
    return share is not None and any("out_of" in token.tags for token in before[share:])
