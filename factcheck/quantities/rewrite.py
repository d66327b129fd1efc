"""Another value in the writing of a figure: "Rp2,1 triliun" for 2,100,000,000,000 beside "Rp1,9 triliun"."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from factcheck.language.cldr import decimal_sign, number
from factcheck.quantities.find import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Quantity

_SCALED = 1_000
"""From here on a figure has a scale word."""
_FINEST = 3
"""Digits behind the decimal sign that a figure is given at most beyond its own."""
_MANTISSA = re.compile(r"\d++(?:[.,' \u00a0\u202f’]\d++)*+")


def as_written(figure: Quantity, value: Decimal, language: str, places: int = 0) -> str | Decimal:
    """A result as the text writes the figure beside it: "Rp2,1 triliun"; the bare number where there is no scale word.

    Args:
        figure: whose currency, scale word and unit are taken over.
        value: of the unit of that figure.
        language: of the text, whose separators are used.
        places: digits behind the decimal sign beyond those that the figure has.
    """
    digits = _MANTISSA.match(figure.written)
    if digits is None or figure.figure != "mixed" or figure.value is None:
        return value
    own = len(digits[0].rpartition(sign)[2]) if (sign := decimal_sign(language)) in digits[0] else 0
    whole = Decimal("".join(filter(str.isdecimal, digits[0])))
    scale = figure.value.scaleb(own) / whole if whole else Decimal()
    if scale < _SCALED or scale != Decimal(10) ** scale.adjusted():
        return value
    small = (value / scale).quantize(Decimal(1).scaleb(-own - places), rounding=ROUND_HALF_EVEN)
    return figure.text.replace(digits[0], number(small, language), 1) if small else value


def in_words_of(figure: Quantity, other: Quantity, language: str) -> str:
    """Another figure as the text of one would have it: number words that its language reads, else the value rewritten.

    Where no way to write it reads as the same value, the words of the other text stand.

    Args:
        figure: whose currency, scale word, unit and separators are taken over.
        other: the figure to be written, of any language.
        language: of the text of the first.
    """
    if other.value is None or (figure.kind, figure.unit) != (other.kind, other.unit):
        return other.text
    forms = [other.text] if other.figure == "words" else []
    for form in (*forms, *_forms(figure, other.value, language)):
        read = find(form, language=language)
        if len(read) == 1 and (read[0].value, read[0].unit) == (other.value, other.unit):
            return form
    return other.text


def _forms(figure: Quantity, value: Decimal, language: str) -> Iterator[str]:
    """The value with the scale word of a figure, as exact as need be, then in its place without one."""
    scaled = (as_written(figure, value, language, places) for places in range(_FINEST + 1))
    yield from (form for form in scaled if isinstance(form, str))
    digits = _MANTISSA.search(figure.text)
    plain = number(value, language)
    yield figure.text.replace(digits[0], plain, 1) if digits and figure.figure == "digits" else plain
