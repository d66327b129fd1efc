"""Relations: figures that one statement of the text ties together, so that arithmetic can test them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from factcheck.model.mentions import Quantity
    from factcheck.model.text import Span


@dataclass(frozen=True, slots=True)
class Movement:
    """A figure that goes from one value to another ("rose 5 per cent to 420 from 400").

    Attributes:
        before: the earlier figure.
        after: the later figure.
        direction: `up`, `down`, `corrected` or `` when the words do not say.
        cue: the words that say so, as written.
        span: the whole statement, first to last figure or cue.
        by: the stated size: percent, points, or the unit of the two ends.
        factor: the stated multiple as a pair of number and words ("2", "doubled"), or `None`.
    """

    before: Quantity
    after: Quantity
    direction: str
    cue: str
    span: Span
    by: Quantity | None = None
    factor: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """A whole and the closed list of its parts.

    Attributes:
        whole: the total; `None` for shares, which make 100 per cent.
        parts: the parts in order.
        cue: the words that close the list ("terdiri dari", "in all", "spoilt"), or `table`.
        span: from the first to the last figure.
        closed: the list names every part; else it may fall short of the whole, but never exceed it.
    """

    whole: Quantity | None
    parts: tuple[Quantity, ...]
    cue: str
    span: Span
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Share:
    """A part, its whole, and the percentage that the text gives.

    Attributes:
        part: the part.
        whole: the whole.
        percent: the percentage.
        cue: the words that tie part and whole ("out of"), as written.
        span: from the first to the last figure.
        tied: grammar ties part and whole ("40 out of 250"); else only the noun that both count does.
    """

    part: Quantity
    whole: Quantity
    percent: Quantity
    cue: str
    span: Span
    tied: bool = True


@dataclass(frozen=True, slots=True)
class Equation:
    """One amount that is written twice: "ten (10)", "10 miles (16 km)", "US$2 million (Rp33 billion)".

    Attributes:
        left: the first figure.
        right: the second figure.
        span: from the first to the last figure.
        rate: the exchange rate that the text states, when it does.
        sure: brackets or commas set the second figure off; a bare "or" may offer a choice.
    """

    left: Quantity
    right: Quantity
    span: Span
    rate: Quantity | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Margin:
    """How far two results lie apart ("won by 12 votes, 52 to 40").

    Attributes:
        more: the larger result.
        less: the smaller one.
        by: the difference that the text states.
        cue: the word that makes it one ("by", "selisih").
        span: from the first to the last figure.
    """

    more: Quantity
    less: Quantity
    by: Quantity
    cue: str
    span: Span


@dataclass(frozen=True, slots=True)
class Growth:
    """By how much a level moved, in its own unit and in per cent ("rose by 24,000, or 4.2 per cent, to 596,000").

    Attributes:
        level: where it stands now.
        by: the amount.
        rate: the percentage.
        direction: `up`, `down`, or `""` where no word of the change was read.
        span: from the first to the last figure.
    """

    level: Quantity
    by: Quantity
    rate: Quantity
    direction: str
    span: Span
