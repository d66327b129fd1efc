"""What stands behind tenths: 3割8分7厘, 七成五."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_TEN, _HALF = Decimal(10), Decimal("0.5")


def after_tenths(text: str, at: int, figure: Figure, words: Tables) -> int:
    """3割8分7厘, 七成五: the hundredths and thousandths behind tenths; where they end."""
    place = Decimal(1)
    for word in (words.words.tenths_after or ("",)) if figure.value is not None else ():
        begin = at + (text[at : at + 1] == " " and bool(word))
        digit = words.numerals.next(text, begin)
        value, end = (
            (int(text[begin]), begin + 1)
            if text[begin : begin + 1].isdecimal()
            else (digit[0][0].value, digit[1])
            if digit
            else (0, at)
        )
        if not word and (text[end : end + 1].isdecimal() or _goes_on(text, end, words)):
            break
        if not 0 < value < _TEN or not text.startswith(word, end):
            break
        figure.value = (figure.value or Decimal()) + value * place
        figure.readings = ((figure.value, place, "tenths and hundredths"),)
        figure.decimals, at, place = 1, end + len(word), place / _TEN
    half = words.numerals.halves.at(text, at) if place == 1 else None
    if half is not None and half[0] == _HALF and figure.value is not None and text[at : at + 1] != " ":
        figure.value, at = figure.value + half[0] * _TEN, half[1]  # 七成半
        figure.readings = ((figure.value, Decimal(1), "tenths and a half"),)
    return at


def _goes_on(text: str, at: int, words: Tables) -> bool:
    """Whether a digit that ends at `at` counts something, or is the head of a longer number."""
    tables = (words.counters, words.units, words.currencies, words.date_after, words.label_after, words.tenths)
    return words.numerals.next(text, at) is not None or any(table.at(text, at) for table in tables)
