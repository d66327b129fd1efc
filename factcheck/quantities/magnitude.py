"""Magnitudes of earthquakes: `magnitude 6.2`, `M5.4`, `6,1 skala Richter`, 里氏6.2级地震."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.quantities.phrases import HYPHENS

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

MAGNITUDE = "magnitude"
"""Unit and kind of such a figure: a logarithm, which no other unit converts to."""
_MARK = re.compile(r"(?<![^\W_])M[wWLlbs]? ?$")
_BREAK = re.compile(r"[.;:,!?\n()\d]")
_GAP = re.compile(r"\s|$")
_REACH = 60
"""Code points between a magnitude and the word for its new value."""
_GREATEST = Decimal(10)
_DECIMALS = 2
_LONGEST = 4


def magnitude(text: str, figure: Figure, words: Tables) -> bool:
    """Whether a figure is the magnitude of an earthquake; sets unit and kind.

    None was ever above 9.5. Where the words beside it say the size of other things too, it has decimals and no unit.
    """
    if figure.written != "digits" or figure.marked or figure.stop - figure.at > _LONGEST:
        return False
    if not 0 < figure.bare < _GREATEST or figure.scale != 1:
        return False
    start = figure.start
    if (hedge := words.hedges.before(text, start)) is not None:
        start = hedge[1]
    start -= text[start - 1 : start] in {"-", "\u2010", "\u2011"}
    at = figure.stop + (text[figure.stop : figure.stop + 1] in HYPHENS)
    if (led := words.to_words.before(text, start)) is not None:
        start = _named(text, led[1], words) if figure.decimals == 1 else led[1]  # "magnitudonya menjadi 6,1"
    found = words.magnitude_before.before(text, start) or words.magnitude_after.at(text, at)
    loose = found[0] if found is not None else _MARK.search(text, max(0, start - 4), start) is not None
    if (found is None and not loose) or (loose and not _plainly(text, figure, words)):
        return False
    figure.unit = figure.kind = MAGNITUDE
    return True


def _named(text: str, end: int, words: Tables) -> int:
    """Where the word for a magnitude ends that a figure is the new value of: "the magnitude of the quake | to 6.1"."""
    lead = text[max(0, end - _REACH) : end]
    begin = end - len(lead) + max((match.end() for match in _BREAK.finditer(lead)), default=0)
    for match in _GAP.finditer(text, begin, end):
        found = words.magnitude_before.before(text, match.start())
        if found and not found[0]:  # a word of no other use: "the strength of the team rose to 6.5"
            return match.start()
    return end


def _plainly(text: str, figure: Figure, words: Tables) -> bool:
    """Whether a figure looks like no other thing: decimals, and nothing behind it that it would measure."""
    if not 0 < figure.decimals <= _DECIMALS or text[figure.stop : figure.stop + 1] in {"%", "\uff05"}:
        return False
    unit = words.units.at(text, figure.stop)
    return (unit is None or unit[0] == "degree") and words.currencies.at(text, figure.stop) is None


def leads(text: str, at: int, words: Tables) -> bool:
    """Whether the letters that digits at `at` are written onto are a word or mark of a magnitude (`M5.4`)."""
    end = at - 1 if text[at - 1] in HYPHENS else at
    return words.magnitude_before.before(text, end) is not None or (
        end == at and _MARK.search(text, max(0, at - 4), at) is not None
    )
