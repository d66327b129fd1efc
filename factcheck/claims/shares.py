"""Shares: a part, its whole and the percentage beside them ("81 of 200 households, or 40.5%")."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.claims.interval import FRACTION_SLACK
from factcheck.claims.like import alike, head
from factcheck.model import Quantity, Share, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.frame import Frame, Token

_GAP = 7
"""Words that may stand between the figures of one share."""
_MOVES = frozenset({"rise", "fall", "turn", "more", "fewer", "versus", "earlier"})
_SIGNS = frozenset("+-−–")
_VERBS = frozenset({"rise", "fall", "marked"})
_MARKS = frozenset({",", ".", ";", ")", "–", "—", "-"})
_CLOSE = 4
"""Tokens behind a percentage within which its whole stands ("25% of the 150 enrolled")."""
_TITLE = 9
"""Tokens before a whole that opens its sentence ("Dari total Daftar Pemilih Tetap (DPT) 581.749 jiwa, ...")."""
_NOUN = 2
"""Words of a noun without a comma behind it."""
_CLAUSE = 4
"""Words of a noun and its verb, where they open a sentence."""
_ORDER = 10
"""A part that is so many times what the percentage makes of the whole is a part of something else."""
_FINE = 50
"""One in so many is how far a part may lie from what the percentage makes of the whole, to be the one that is meant."""
_LEAST = 3
"""Figures of a sentence that tells a share: a part, a whole and a percentage."""
_LEVELS = {"count", "money", "physical", "duration"}


def shares(frame: Frame) -> tuple[Share, ...]:
    """The shares that a sentence states, one for each percentage that is tied to a part and a whole."""
    tokens = frame.tokens
    if len(frame.figures) < _LEAST:
        return ()
    percents = [at for at in frame.figures if _is_share(tokens, at)]
    levels = [at for at in frame.figures if _kind(tokens[at]) in _LEVELS]
    if not percents or len(levels) < 2:  # noqa: PLR2004 - a part and a whole
        return ()
    found: list[Share] = []
    for percent in percents:
        pair = next(_pairs(tokens, levels, percent), None)
        if pair:
            part, whole, cue, tied = pair
            part, whole = _meant(tokens, levels, part, whole, percent)
            figures = frame.figure(part), frame.figure(whole), _in_percent(frame.figure(percent))
            found.append(_share(figures, cue, tied=tied))
    return tuple(found)


def _is_share(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure may be a share: a fraction, or a percentage that is not told as a change.

    One with a sign is a change ("24.000 (-3,5%)"), and so is one in a bracket right before a verb of change, in
    languages whose verb stands last ("2만 4000명(4.3%) 증가했다").
    """
    figure = tokens[at].quantity
    if figure is None or figure.kind != "percent":
        return _fractional(figure)
    if figure.text[:1] in _SIGNS:
        return False
    behind = tokens[at + 1 : at + 3]
    return not (len(behind) > 1 and behind[0].text == ")" and behind[1].tags & _VERBS >= {"marked"})


def _fractional(figure: Quantity | None) -> bool:
    """Whether a figure is a fraction of one: two thirds, one in five."""
    return figure is not None and figure.kind == "ratio" and figure.value is not None and 0 < figure.value < 1


def _in_percent(figure: Quantity) -> Quantity:
    """A fraction as a percentage, as loose as words are: "half" is said of 44 to 56 per cent."""
    if figure.kind == "percent" or figure.value is None:
        return figure
    value = figure.value * 100
    low, high = value * (1 - FRACTION_SLACK), value * (1 + FRACTION_SLACK)
    return replace(figure, kind="percent", value=value, low=low, high=high, step=Decimal(1), readings=())


def _kind(token: Token) -> str:
    return token.quantity.kind if token.quantity else ""


def _pairs(tokens: Sequence[Token], levels: list[int], percent: int) -> Iterator[tuple[int, int, str, bool]]:
    """Part and whole that the percentage at an index can belong to, the surest reading first."""
    shared = _share_of(tokens, levels, percent)
    if shared:
        yield *shared, tokens[percent - 1].text != ","
        return
    for one, other in pairwise(levels):
        cue = _fraction(tokens, one, other)
        if cue and _beside(tokens, one, other, percent):
            yield one, other, cue, True
    for one, other in pairwise(levels):
        if one < percent < other and _says_again(tokens[percent + 1 : other]) and not _split(tokens, one, other):
            cue = _introduced(tokens, one, percent)
            if cue and _alone(tokens, other):  # "of the 600 pupils, two thirds, or 400, passed"
                yield other, one, cue, True
        if _gives_again(tokens, other, percent) and not _split(tokens, one, other):
            cue = _introduced(tokens, one, other) or _pointing(tokens, other, percent)
            loose = _same_noun(tokens, one, other, percent)
            if cue or loose:
                yield other, one, cue or loose, bool(cue)


def _fraction(tokens: Sequence[Token], part: int, whole: int) -> str:
    """The words that tie "40 out of 250": part first, nothing but a noun phrase between."""
    between = tokens[part + 1 : whole]
    tied = [token for token in between if "out_of" in token.tags]
    if len(tied) != 1 or len(between) > _GAP or any(not token.word for token in between):
        return ""
    if not (_like(tokens, part, whole) or _bare(tokens, part, whole)) or any(
        "both" in token.tags or (token.tags & {"start", "goal"} and "out_of" not in token.tags) for token in between
    ):
        return ""  # "25 million from banks and 15 million from savers": two parts
    at = between.index(tied[0])
    return tied[0].text if len(between) - at <= 3 else ""  # noqa: PLR2004 - "of the estimated 250"


def _beside(tokens: Sequence[Token], part: int, whole: int, percent: int) -> bool:
    """Whether a percentage stands beside a fraction: after it behind "or" or a bracket, or before it with its noun."""
    if percent > whole:
        between = tokens[whole + 1 : percent]
        if any(_like(tokens, whole, at) for at in range(whole + 1, percent)):
            return False  # "to 2,060 from 2,000, its worth rose | by 12 million, or 2.9 per cent"
        return len(between) <= _GAP and (_says_again(between) or _set_off(tokens, between, percent))
    between = tokens[percent + 1 : part]
    if len(between) > _GAP or not between:
        return False
    marked = any(token.text in {",", "(", "–", "—", "-"} or "parts" in token.tags for token in between)
    closes = between[-1].text in {",", "(", "–", "—", "-"} or bool(between[-1].tags & {"parts", "either"})
    return marked and closes and not any(token.quantity for token in between)


def _set_off(tokens: Sequence[Token], between: Sequence[Token], percent: int) -> bool:
    """Whether the percentage stands between marks of its own: ", 25 per cent, were insured", ", a turnout of 45%"."""
    behind = tokens[percent + 1 : percent + 3]
    closes = not behind or behind[0].text in _MARKS or (len(behind) > 1 and "whole" in behind[1].tags)
    mark = next((at for at in range(len(between) - 1, -1, -1) if not between[at].word), None)
    if not closes or mark is None or between[mark].text not in _MARKS:
        return False
    tail = between[mark + 1 :]
    if any(not token.tags.isdisjoint(_MOVES) for token in tail):
        return False  # "12 of 60 left, a rise of 35 per cent"
    return not tail or (len(tail) <= _CLOSE and not tail[-1].tags.isdisjoint({"out_of", "amount"}))


def _share_of(tokens: Sequence[Token], levels: list[int], percent: int) -> tuple[int, int, str] | None:
    """Part, whole and cue of "45 pupils, or 25% of the 150 enrolled"."""
    behind = [at for at in levels if at > percent]
    before = [at for at in levels if at < percent]
    if not behind or behind[0] > percent + (_GAP if _flows(tokens, percent, behind[0]) else _CLOSE):
        return None
    part, whole = _part(tokens, before, percent, behind[0]) if before else behind[-1], behind[0]
    between, tie = tokens[part + 1 : percent], tokens[percent + 1 : whole]
    tied = next((token for token in tie if "out_of" in token.tags), None)
    if tied is None or tie[0] is not tied or not _like(tokens, part, whole):
        return None
    later = next((at for at in behind if at > whole), None)
    again = later and later - whole <= _GAP and _says_again(tokens[whole + 1 : later]) and _alone(tokens, later)
    if later and again and _like(tokens, later, whole):
        return later, whole, tied.text  # "64 per cent of the 250 pupils, or 160"
    again = _says_again(between) or (bool(between) and between[-1].text == "," and _in_apposition(tokens, part, whole))
    return (part, whole, tied.text) if len(between) <= _GAP and again else None


def _in_apposition(tokens: Sequence[Token], part: int, whole: int) -> bool:
    """Whether a share behind a comma is that of the figure before it: "14,000 people, one in six of the 84,000"."""
    one, other = tokens[part].quantity, tokens[whole].quantity
    same = bool(one and other and (other.counts is None or head(one) == head(other)))
    return same and _alone(tokens, whole) and not _more(one, other)


def _part(tokens: Sequence[Token], before: list[int], percent: int, whole: int) -> int:
    """The figure before a percentage that it says again: the last, but for one that is a part of another order.

    "2.3 million children in five provinces, or 72 percent of a target of 3.2 million": five of 3.2 million is no share.
    """
    total, rate = tokens[whole].quantity, tokens[percent].quantity
    if len(before) > 1 and total and rate and total.value and rate.value:
        said = total.value * rate.value / (100 if rate.kind == "percent" else 1)
        for at in reversed(before):
            figure = tokens[at].quantity
            if figure and figure.value and said / _ORDER < figure.value < said * _ORDER and _like(tokens, at, whole):
                return at
    return before[-1]


def _meant(tokens: Sequence[Token], levels: list[int], part: int, whole: int, percent: int) -> tuple[int, int]:
    """Part and whole, or in the place of one of them another figure of the sentence that makes the percentage right.

    "Grew by 8,200 to 61,300, or 15.4 per cent of 53,100", "41,000 cars a day, 15 million a year, 4,900 of them, or 12
    per cent, lorries".
    """
    pairs = [(part, whole), *((part, at) for at in levels), *((at, whole) for at in levels)]
    like = (pair for pair in pairs if pair[0] != pair[1] and _like(tokens, *pair))
    return next((pair for pair in like if _makes(tokens, *pair, percent)), (part, whole))


def _makes(tokens: Sequence[Token], part: int, whole: int, percent: int) -> bool:
    """Whether a part is what the percentage makes of a whole, but for rounding."""
    one, other, rate = (tokens[at].quantity for at in (part, whole, percent))
    if not (one and other and rate and one.value and other.value and rate.value):
        return False
    said = other.value * rate.value / (100 if rate.kind == "percent" else 1)
    return abs(one.value - said) * _FINE <= said


def _flows(tokens: Sequence[Token], percent: int, whole: int) -> bool:
    """Whether nothing but plain words lead from a percentage to its whole: "25% of all trade between them, ..." not."""
    between = tokens[percent + 1 : whole]
    return all(token.word and not token.date and token.tags.isdisjoint(_MOVES) for token in between)


def _alone(tokens: Sequence[Token], part: int) -> bool:
    """Whether no second figure follows in one breath: "(350 girls and 250 boys)" lists what the whole is made of."""
    behind = tokens[part + 1 : part + 1 + _GAP]
    stop = next((at for at, token in enumerate(behind) if token.text in _MARKS), len(behind))
    return not any(token.quantity for token in behind[:stop])


def _says_again(between: Sequence[Token]) -> bool:
    """Whether the last word or mark before a percentage says that it gives the same amount again."""
    return bool(between) and (between[-1].text == "(" or "either" in between[-1].tags)


def _gives_again(tokens: Sequence[Token], part: int, percent: int) -> bool:
    """Whether the percentage says the figure at `part` again: "343 of them (67.9 per cent)"."""
    if percent <= part:
        return False
    between = tokens[part + 1 : percent]
    if len(between) > _GAP or any(token.quantity for token in between):
        return False
    return _says_again(between) or (between[-1:] != () and _rate(tokens, between, percent))


def _rate(tokens: Sequence[Token], between: Sequence[Token], percent: int) -> bool:
    """Whether a noun of its own gives the percentage: "60 voted, a turnout of 45 per cent"."""
    return bool(between[-1].word) and _set_off(tokens, between, percent)


def _split(tokens: Sequence[Token], one: int, other: int) -> bool:
    return not _like(tokens, one, other) or any(token.text == ";" for token in tokens[one:other])


def _introduced(tokens: Sequence[Token], whole: int, part: int) -> str:
    """As in "Of 400 households asked, 303 ...": the whole behind "of" at the head of its clause, then a comma."""
    if _more(tokens[part].quantity, tokens[whole].quantity):
        return ""  # "Of the last 12 months": no whole of anything
    before = tokens[max(0, whole - 3) : whole]
    if (
        whole <= _TITLE
        and "out_of" in tokens[0].tags
        and all(token.word or token.text in "()" for token in tokens[:whole])
    ):
        before = tokens[:whole]  # "Of all the names on the roll (ROLL), 581, ..."
    if any(token.quantity for token in before):
        return ""  # "Out of 80 buses 20 were late": 20 is the part
    tied = next((token for token in before if "out_of" in token.tags), None)
    between = tokens[whole + 1 : part]
    if tied is None:
        return ""
    at = tokens.index(tied)
    if not (any(token.text == "," for token in between) or _only_noun(between, _CLAUSE if at == 0 else _NOUN)):
        return ""
    heads = at == 0 or tokens[at - 1].text in ",;:–—" or not tokens[at - 1].word
    return tied.text if heads else ""


def _more(part: Quantity | None, whole: Quantity | None) -> bool:
    return bool(part and whole and part.value and whole.value and part.value > whole.value)


def _only_noun(between: Sequence[Token], most: int) -> bool:
    """Whether nothing but a bare noun parts two figures: "Out of 80 buses 20 were late".

    Where the whole opens the sentence, the verb may stand between as well: "Van de 80 bussen waren er 20 te laat".
    """
    return 0 < len(between) <= most and all(token.word and not token.tags for token in between)


def _pointing(tokens: Sequence[Token], part: int, percent: int) -> str:
    """The words behind a part that point back at its whole: "343 of them"."""
    return next((token.text for token in tokens[part:percent] if "of_them" in token.tags), "")


def _same_noun(tokens: Sequence[Token], whole: int, part: int, percent: int) -> str:
    """The noun that part and whole both count, the percentage in brackets behind the part."""
    one, other = tokens[whole].quantity, tokens[part].quantity
    if any(_kind(token) == "percent" for token in tokens[whole + 1 : part]):
        return ""  # "6,200 votes (31%) for the mayor and 5,600 votes (28%) for her rival": two parts of one whole
    if one and other and head(one) and head(one) == head(other) and tokens[percent - 1].text == "(":
        return head(one)
    return ""


def _like(tokens: Sequence[Token], one: int, other: int) -> bool:
    left, right = tokens[one].quantity, tokens[other].quantity
    return bool(left and right and alike(left, right))


def _bare(tokens: Sequence[Token], part: int, whole: int) -> bool:
    """Whether the part borrows the unit of its whole: "120 of 400 acres"."""
    left, right = tokens[part].quantity, tokens[whole].quantity
    bare = left is not None and left.kind == "count" and left.counts is None
    return bare and right is not None and right.unit is not None and "out_of" in tokens[part + 1].tags


def _share(figures: tuple[Quantity, Quantity, Quantity], cue: str, *, tied: bool) -> Share:
    span = Span(min(f.span.start for f in figures), max(f.span.end for f in figures))
    return Share(figures[0], figures[1], figures[2], cue, span, tied)
