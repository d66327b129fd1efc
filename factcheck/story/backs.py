"""Whether a figure of a source backs one of a draft, whatever the two count: they meet, and the draft tells no more."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.language import codes, raw
from factcheck.model import whole_of

if TYPE_CHECKING:
    from factcheck.model import Comparison, Quantity

MEET = {"compatible", "refines"}
"""Verdicts of two figures that may be one."""
_NEAR = 5
"""A hedged figure backs one that is off by no more than a fifth."""
_HALF_MORE = Decimal("1.5")
"""How many times a power of ten that was passed a figure may be."""
_FLOORS = {"more_than", "at_least", "just_over"}
_TENTHS, _NEAR_TENTH, _NEAR_PART = 10, Decimal(3), Decimal(2)
"""A share told in tenths ("six in ten"), and the points by which it and another one in words ("a third") may be off."""
_DOZEN, _HUNDRED = 12, 100
_COUNTED = 1000
"""Below it counts are not rounded without a word for it."""
_POINT, _BEHIND = 4, 50
"""Words and code points behind a share in which that for a point stands ("a quarter of a percentage point")."""
_UNSAID = {"duration", "magnitude", "percent", "money", "physical", "temperature"}
"""Kinds of figures whose unit may be left out beside another one ("3.4 cubic meters, against 11")."""
SHARES = {"ratio", "percent"}
"""Kinds of figures that say one thing in two ways."""
_YEARS = {None, "year"}
_TWO_KINDS = (
    {"kilogram", "kilometer"},
    {"pound", "GBP"},
    {"degree", "degree_Celsius"},
    {"degree", "degree_Fahrenheit"},
)
"""Units of two kinds that one word names: a salary of so many pounds, a day of so many degrees, 14キロ."""
HUNDREDTHS = {"cent": "money", "basis_point": "points"}
"""Units that are hundredths of those of a kind."""


def backs(figure: Quantity, other: Quantity) -> bool:
    """Whether a figure of a source backs one of a draft."""
    return no_finer(figure, other) and _meet(figure, other)


def _many(figure: Quantity, other: Quantity) -> bool:
    """Whether a vague word may stand for a figure: 27,000 are thousands, as any number of them below the next word."""
    if figure.hedge != "vague" or figure.low is None or other.value is None or figure.kind != other.kind:
        return False
    return figure.low <= other.value < figure.low * _HUNDRED


def _meet(figure: Quantity, other: Quantity) -> bool:
    return held_against(bare_role(figure), bare_role(other)).verdict in MEET


def same_in_copy(figure: Quantity, other: Quantity) -> bool:
    """Whether a figure may stand in the place of another in a copied sentence: nobody rounds by one alone there."""
    one, two = figure.value, other.value
    return backs(figure, other) and (one is None or two is None or one == two or abs(one - two) != other.step)


def held_against(figure: Quantity, other: Quantity) -> Comparison:
    """Two figures compared; "one in five" is 20 percent, 24 cents are $0.24, and "Hale, 52," may be an age.

    A word that names two units, as "ton" does, may be either; gusts of "48 meters" are 48 meters a second.
    """
    if figure.unit != other.unit and {figure.unit, other.unit} & HUNDREDTHS.keys():
        figure, other = _in_whole(figure, other), _in_whole(other, figure)
    if _many(figure, other) or (figure.hedge == other.hedge == "range" and _bald_range(figure, other)):
        return quantities.compare(figure, figure)
    if figure.kind != other.kind and figure.value == other.value and (_bald(figure, other) or _bald(other, figure)):
        return quantities.compare(figure, figure)
    if {figure.unit, other.unit} in _TWO_KINDS and figure.value == other.value:
        return quantities.compare(figure, figure)
    if figure.unit != other.unit and figure.value == other.value and _one_word(figure.unit or "", other.unit or ""):
        return quantities.compare(figure, figure)
    if {figure.kind, other.kind} == SHARES:
        figure, other = _in_percent(figure), _in_percent(other)
    return quantities.compare(figure, other)


def _bald(figure: Quantity, other: Quantity) -> bool:
    """Whether a figure has no word for what it is, so that it may be what the other is: "Hale, 52,", "118 times"."""
    if figure.kind == "count" and other.kind == "points":
        return is_of_points(figure)
    if figure.kind in {"count", "age", "ratio"} and other.unit in _YEARS:
        return True
    if figure.kind != "count" or figure.counts is not None or figure.value is None:
        return False
    return other.kind in _UNSAID


def is_of_points(figure: Quantity) -> bool:
    """Whether a figure counts points of any kind, or nothing that it tells."""
    if figure.kind == "points":
        return True
    return figure.kind == "count" and (figure.counts or "").casefold() in loose_points()


@cache
def loose_points() -> frozenset[str]:
    """The words of all languages for points of any kind: a lead of three points is one of percentage points."""
    return frozenset(word.casefold() for code in codes() for word in raw(code, "quantities").get("loose_points", ()))


def of_points(text: str, figure: Quantity) -> Quantity:
    """A share of a point as points: "half a | point" are 50 basis points.

    Args:
        text: in which it stands.
        figure: any figure.
    """
    if figure.kind != "ratio" or figure.value is None or figure.value >= 1:
        return figure
    behind = text[figure.span.end : figure.span.end + _BEHIND].casefold().split()[:_POINT]
    if not any(word.strip(",.;") in loose_points() for word in behind):
        return figure
    return replace(figure, kind="points", unit="percentage_point")


def _one_word(unit: str, other: str) -> bool:
    """Whether two units may be told by one word."""
    per = f"{unit} / ", f"{other} / "
    return (
        other in quantities.namesakes(unit)
        or unit in quantities.namesakes(other)
        or (bool(unit and other) and (other.startswith(per[0]) or unit.startswith(per[1])))
    )


def share_of(figure: Quantity) -> Decimal | None:
    """The part of a whole that a figure is: a half of "half", 0.12 of "12 percent"; `None` for what is no share."""
    if figure.value is None or figure.hedge or figure.role == "change":
        return None
    if figure.kind == "ratio" and figure.value < 1:
        return figure.value
    return figure.value / 100 if figure.kind == "percent" and figure.value < _HUNDRED else None


def _in_percent(figure: Quantity) -> Quantity:
    """A share in percent."""
    if figure.kind == "percent" or figure.value is None or figure.value > 1:
        return figure
    value, step = figure.value * 100, figure.step * 100
    if figure.value < 1 and figure.figure == "words":
        step = max(step, 2 * _NEAR_TENTH if figure.value * _TENTHS % 1 == 0 else 2 * _NEAR_PART)
    return replace(figure, kind="percent", unit="percent", value=value, step=step, readings=())


def _in_whole(figure: Quantity, other: Quantity) -> Quantity:
    """Cents in the currency of another amount, basis points in percentage points."""
    kind = HUNDREDTHS.get(figure.unit or "")
    if kind is None or figure.value is None or other.kind != kind:
        return figure
    return replace(figure, unit=other.unit, value=figure.value / 100, step=figure.step / 100, readings=())


def numbers_of(figure: Quantity, language: str) -> tuple[Quantity, Quantity] | None:
    """The two numbers of a share that is told with both ("three of nine"), or `None`."""
    if figure.kind != "ratio":
        return None
    words = figure.text.split()
    first = next((one for at in range(len(words) - 1, 0, -1) if (one := _whole(words[:at], language))), None)
    last = next((one for at in range(1, len(words)) if (one := _whole(words[at:], language))), None)
    return (first, last) if first and last else None


def ends_of(figure: Quantity) -> tuple[Quantity, Quantity] | None:
    """The two ends of a range, each a figure of its own, or `None`."""
    if figure.hedge != "range" or figure.low is None or figure.high is None:
        return None
    return _end(figure, figure.low), _end(figure, figure.high)


def _whole(words: list[str], language: str) -> Quantity | None:
    """Words that are one number and nothing else."""
    text = " ".join(words)
    found = quantities.find(text, language=language)
    return found[0] if len(found) == 1 and found[0].text == text and found[0].kind == "count" else None


def digits_of(value: Decimal) -> tuple[int, ...]:
    """The digits of a number without the zeros at its end."""
    return value.normalize().as_tuple().digits


def bare_role(figure: Quantity) -> Quantity:
    """A figure whatever its part in a change: what one text tells as the past, or as a rise, is a figure of another."""
    return replace(figure, role="") if figure.role else figure


def no_finer(figure: Quantity, other: Quantity) -> bool:
    """Whether a figure that meets one of a source is backed by it: it may be rounder, never finer.

    "At least 25" leaves room for 28,000 and "about 400" for 420, but neither backs the other.
    """
    if figure.value is None or other.value is None:
        return _open_backed(figure, other)
    if figure.unit != other.unit and {figure.unit, other.unit} & HUNDREDTHS.keys():
        return _meet(loose(figure), loose(other))
    if figure.kind != other.kind:
        return figure.value == other.value or _same_share(figure, other)
    if figure.unit != other.unit:
        return figure.value == other.value or quantities.compare(_bare(figure), _bare(other)).verdict in MEET
    if figure.value == other.value:
        return True
    grain, apart = _grain(figure), abs(figure.value - other.value)
    if grain <= _grain(other) or apart > (grain if figure.hedge != "approx" else grain / 2):
        return False
    if figure.hedge and other.hedge:
        above = figure.hedge in _FLOORS and other.value >= figure.value  # "more than 12,000", of about 12,600
        return above or quantities.compare(_bare(figure), _bare(other)).verdict in MEET
    if not figure.hedge and figure.kind == "count" and abs(figure.value) < _COUNTED:
        return False  # nobody writes 130 for 131 without a word
    if not (figure.hedge or other.hedge) or (
        is_a_floor(figure) and figure.value <= other.value < figure.value * _HALF_MORE
    ):
        return True
    return abs(figure.value - other.value) * _NEAR <= max(abs(figure.value), abs(other.value))


def is_a_floor(figure: Quantity) -> bool:
    """Whether a figure is a power of ten that a count has passed: "more than a million", of 1.4 million."""
    return figure.hedge in _FLOORS and figure.value is not None and digits_of(figure.value) == (1,)


def _same_share(figure: Quantity, other: Quantity) -> bool:
    """Whether a share in words backs a percentage that it rounds to; a share in words backs any that meets it."""
    if {figure.kind, other.kind} != SHARES or figure.value is None or other.value is None:
        return False
    if figure.kind == "ratio":
        return _meet(figure, loose(other))
    return abs(figure.value - other.value * 100) * 2 <= figure.step


def _open_backed(figure: Quantity, other: Quantity) -> bool:
    """The same where a side is a range or a vague word: both ends, one end, or a word that takes the figure in."""
    if figure.hedge == other.hedge == "range" and _bald_range(figure, other):
        return True
    if "range" in (figure.hedge, other.hedge) and figure.hedge == other.hedge:
        return all(
            quantities.compare(_end(figure, one), _end(other, two)).verdict in MEET
            for one, two in ((figure.low, other.low), (figure.high, other.high))
        )
    if other.hedge == "range":
        narrow = other.low is not None and other.high is not None and other.low <= other.high <= other.low * 2
        at_end = any(
            held_against(_bare(figure), _end(other, end)).verdict in MEET
            and (figure.unit != other.unit or figure.value == end)
            for end in (other.low, other.high)
        )
        return at_end or (narrow and bool(figure.hedge) and _meet(loose(figure), other))
    if figure.hedge == "range":
        return False
    if figure.value is None and other.value is not None and figure.low is not None:
        return _meet(figure, loose(other))
    return figure.value is None and figure.hedge == other.hedge


def _bald_range(figure: Quantity, other: Quantity) -> bool:
    """Whether two ranges are one, of which a text has left out the unit: "up from 12-13 billion"."""
    bare = any(one.kind == "count" and one.counts is None for one in (figure, other))
    return bare and figure.kind != other.kind and (figure.low, figure.high) == (other.low, other.high)


def _end(figure: Quantity, value: Decimal | None) -> Quantity:
    """One end of a range as a figure of its own."""
    return replace(figure, value=value, low=value, high=value, hedge="", readings=())


def _bare(figure: Quantity) -> Quantity:
    """A figure without its hedge, in the reading that it most likely has."""
    return replace(figure, hedge="", low_open=False, high_open=False, readings=figure.readings[:1])


def loose(figure: Quantity) -> Quantity:
    """A figure with a hedge near its value: "more than 25" backs "dozens", and not thousands."""
    if not figure.hedge or figure.value is None:
        return figure
    return replace(figure, hedge="approx", low_open=False, high_open=False, readings=figure.readings[:1])


def _grain(figure: Quantity) -> Decimal:
    """What a figure is rounded to, as it seems: tens, fifties, hundreds ...; a dozen is one word."""
    if not figure.value:
        return figure.step
    if figure.figure == "words" and whole_of(figure.value, _DOZEN):
        return Decimal(_DOZEN)
    grain = figure.step
    while whole_of(figure.value, grain * 10):
        grain *= 10
    return grain * 5 if whole_of(figure.value, grain * 5) else grain
