"""Hundredths of a currency behind an amount: `3 dollars and 50 cents`, 5元3角2分, `15 euros 50`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import whole_of
from factcheck.quantities.units import CENT

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_MAX_GAP = 16
_HUNDRED = 100
_NO__HUNDREDTHS = frozenset({"JPY", "KRW", "IDR", "VND"})
_CLOSED = frozenset(".,;)\n")
_CLOSED_UNSPACED = frozenset("。、，；）") | _CLOSED


def cents(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """`3 dollars and 50 cents`, 5元3角2分: the hundredths belong to the amount before."""
    if one.dropped or one.value is None or other.value is None or other.start - one.end > _MAX_GAP:
        return False
    if one.scale > 1 and whole_of(one.value, one.scale):
        return False  # 3万8923円03銭, but no 3 million dollars and 20 cents
    gap = text[one.end : other.start]
    if other.dropped == "glued" and text[other.stop] in "cC" and not text[other.stop + 1 : other.stop + 2].isalnum():
        joined = gap.strip() in {*words.words.numerals.joiners, *words.words.between_and, ""}
        if joined and 0 < other.value < _HUNDRED and not one.decimals:
            other.end = other.stop + 1  # $20 and 43c
            return _with_hundredths(one, other, other.value)
    glued = not gap.strip() if words.words.unspaced else not gap
    if glued and text.startswith(tuple(words.words.subunits_after) or "\0", other.stop):
        other.end = other.stop + 1
        return _with_hundredths(one, other, other.value)
    if (other.dropped and (other.dropped != "name" or gap != " ")) or "\n" in gap:
        return False  # behind `17 USD` a bare number looks like a part of a name
    if not other.hundredth or other.unit not in {CENT, one.unit}:
        return _bare(text, one, other, words)
    parts, numerals = other.value if other.unit == CENT else other.value * _HUNDRED, words.words.numerals
    if (
        (gap.strip() and gap.strip() not in {*words.words.between_and, *numerals.joiners, *numerals.point})
        or one.decimals
        or one.hundredth
        or not 0 < parts < _HUNDRED
    ):
        return False
    return _with_hundredths(one, other, parts)


def pounds(one: Figure, other: Figure) -> None:
    """Pounds before pence are money: 5ポンド20ペンス."""
    if one.unit == "pound" and other.unit == "GBP" and other.hundredth and not one.decimals:
        one.unit, one.kind = "GBP", "money"


def in_hundredths(one: Figure) -> None:
    """The lower end of a range whose upper end names its hundredths: `56~58銭`."""
    part = Decimal(1) / _HUNDRED
    one.readings = tuple((value * part, step * part, reason) for value, step, reason in one.readings)
    one.value = one.readings[0][0]


def quoted(amount: Figure, spread: Figure) -> bool:
    """`149円56~58銭`: a rate whose hundredths are a range; put the whole amount to both ends."""
    if amount.kind != "money" or amount.unit != spread.unit or amount.end != spread.start or amount.hundredth:
        return False
    if amount.value is None or spread.value is None or spread.high is None or amount.high is not None:
        return False
    if not 0 < spread.value < spread.high < 1 or amount.decimals:
        return False
    spread.start = spread.at = amount.start
    spread.value, spread.high = amount.value + spread.value, amount.value + spread.high
    spread.readings = tuple((amount.value + value, step, reason) for value, step, reason in spread.readings)
    return True


def _bare(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """`15 euros 50`, `zwei Euro fünfzig`, 15ドル50: hundredths without their name, at the end of a clause."""
    gap, unspaced = text[one.end : other.start], words.words.unspaced
    if one.decimals or one.marked or one.unit in _NO__HUNDREDTHS or (gap[:1] != " " and not unspaced):
        return False
    numerals = words.words.numerals
    if gap.strip() and gap.strip() not in {*numerals.joiners, *numerals.point, *numerals.over_joiners}:
        return False
    if gap.strip() and words.between.before(text, one.start):
        return False
    if other.kind != "count" or other.unit or other.value is None or not 0 < other.value < _HUNDRED or other.decimals:
        return False
    if other.written != "words" and other.stop - other.at != 2:  # noqa: PLR2004 - hundredths have two digits
        return False
    behind = text[other.end : other.end + 2]
    closed = not behind or behind[0] in (_CLOSED_UNSPACED if unspaced else _CLOSED)
    if not (closed or words.copulas.at(text, other.end)) or behind[1:].isdigit():
        return False
    return _with_hundredths(one, other, other.value)


def _with_hundredths(one: Figure, other: Figure, parts: Decimal) -> bool:
    """Add hundredths to an amount."""
    one.value = (one.value or Decimal()) + parts / _HUNDRED
    one.end, one.stop = other.end, other.stop
    one.readings = ((one.value, Decimal("0.01"), "with hundredths"),)
    return True
