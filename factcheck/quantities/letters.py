"""Units of one letter behind digits: `5 m`, `2g`, `40C`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.unit_names import LETTERS

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_LETTER_UNIT = re.compile(r"([ \u00a0\u202f]?)([a-zA-Z]|in)(?![\w'’/²³°^&-]|\.\w)")
_LETTER_BESIDE = late(r"()([a-zA-Z])")  # 0.5L左右
_UNSPACED = "\u2e80"
"""Where scripts begin that are written without blanks."""
_BLANKS = " \u00a0\u202f"
_LONE = "mgltL"
_HOT = 140
DEGREES = {"c": "degree_Celsius", "f": "degree_Fahrenheit"}


def _temperature_here(text: str, figure: Figure, words: Tables) -> bool:
    """Whether `40C` may be a temperature: no seat, no gate, no model."""
    window = text[max(0, figure.start - 20) : figure.start]
    last = "".join(window.split()[-1:])
    named = last[:1].isupper() and last.isalnum() and window[-1:] == " "
    return abs(figure.bare) < _HOT and not named and words.labels.before(text, figure.start) is None


def letter(text: str, figure: Figure, words: Tables) -> tuple[str, int] | None:
    """`5 m`, `2g`: a unit of one letter, only behind digits: pint name and end."""
    behind = text[figure.stop : figure.stop + 3].lstrip(_BLANKS)
    if behind[1:2].isalpha() and behind[0].isalpha() and behind.isascii() and not behind.startswith("in"):
        return None  # a word
    match = _LETTER_UNIT.match(text, figure.stop)
    if match is None and text[figure.stop + 1 : figure.stop + 2] >= _UNSPACED:
        match = _LETTER_BESIDE.match(text, figure.stop)
    if match is None or figure.written == "words" or (figure.scale > 1 and match[2] not in _LONE):
        return None
    if match[2] == "s" and figure.plain and int(figure.bare) % 10 == 0:
        return None  # the 1970s, the 80s
    closed = not match[1] or text[match.end() : match.end() + 2].strip()[:1] in {"(", ")"}
    degree = DEGREES.get(match[2].lower()) if match[2].isupper() and closed else None
    if degree is not None and _temperature_here(text, figure, words):
        return degree, match.end()
    unit = LETTERS.get(match[2])
    return (unit, match.end()) if unit is not None and (not match[1] or match[2] in _LONE) else None
