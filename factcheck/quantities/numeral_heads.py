"""What may stand at the head of a numeral: a lone half, or a word that adds to the whole number behind it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.numerals import Numeral
from factcheck.quantities.phrases import LETTER, fold

if TYPE_CHECKING:
    from factcheck.quantities.numerals import Numerals

_WORD = late(rf" ({LETTER}++)")
_HALF = Decimal("0.5")
_WHOLE = late(r" ?(\d{1,3})(?![\d.,])")


def scale_at(table: Numerals, text: str, at: int) -> tuple[int, int] | None:
    """A multiplier at `at`: its value and end."""
    found = table.next(text, at)
    if found is None or len(found[0]) > 1 or found[0][0].kind not in {"times", "dozen"}:
        return None
    return found[0][0].value, found[1]


def before_whole(table: Numerals, text: str, at: int) -> Numeral | None:
    """साढ़े तीन लाख: what a word adds to the whole number behind it, before the scale."""
    found = table.before_whole.at(text, at)
    if found is None:
        return None
    digits = _WHOLE.match(text, found[1])
    word = table.next(text, found[1], bare=True)
    scale = scale_at(table, text, found[1])
    if digits is None and scale is not None and 0 < found[0] < _HALF:  # सवा लाख
        return Numeral(scale[1], Decimal(scale[0]), (1 + found[0]) * scale[0], 2, scale=Decimal(scale[0]))
    if digits is None and (word is None or word[0][0].kind not in {"atom", "weak"}):
        alone = 0 < found[0] < _HALF  # सवा किलो: one and a quarter of a unit
        return Numeral(found[1], Decimal(1), 1 + found[0], 2, one="half") if alone else None
    whole = int(digits[1]) if digits is not None else word[0][0].value if word is not None else 0
    end = digits.end() if digits is not None else word[1] if word is not None else at
    factor = Decimal(1)
    while (scale := scale_at(table, text, end)) is not None:
        factor, end = factor * scale[0], scale[1]
    return Numeral(end, factor, (whole + found[0]) * factor, 2, scale=factor)


def below_first(table: Numerals, text: str, at: int) -> Numeral | None:
    """`üçte iki`: a denominator with its own ending, then the numerator."""
    below = table.below_first.at(text, at)
    word = _WORD.match(text, below[1]) if below is not None else None
    if below is None or word is None:
        return None
    said = fold(word[1])
    known = (*table.words.endings, *table.words.numerator_endings)
    stems = (said, *(said.removesuffix(ending) for ending in known if said.endswith(ending)))
    part = next((table.parts[stem] for stem in stems if stem in table.parts), None)
    if part is None or part.kind not in {"atom", "weak"} or not 0 < part.value < below[0]:
        return None
    return Numeral(word.end(1), Decimal(1), Decimal(part.value) / below[0], 2, fraction=True)


def lone_half(table: Numerals, text: str, at: int) -> Numeral | None:
    """`setengah juta`, `half a million`, `a quarter million`, `half`: a fraction at the head."""
    article = table.next(text, at, bare=True)
    led = article is not None and article[0][0].kind == "article"
    found = table.halves.at(text, article[1] if article is not None and led else at)
    if found is None:
        return None
    value, end = found
    inner = table.next(text, end)
    stop = inner[1] if inner is not None and inner[0][0].kind in {"weak", "article"} else end
    factor = 1
    while (scale := scale_at(table, text, stop)) is not None:
        factor *= scale[0]
        end = stop = scale[1]
    if factor == 1 and led:
        return None
    scaled = Decimal(factor)
    whole = " " in text[at : found[1]].strip()  # một nửa
    if factor == 1 and value < _HALF and table.half_before and text[:at].rstrip(" ")[-1:].isalnum():
        return None  # "a hard quarter", "in the fourth quarter": of a year
    one = "" if factor > 1 or value > _HALF or whole or _stands_alone(table, text, found[1]) else "half"
    if one and stop > end:
        end = stop  # half a day: the unit comes behind the article
    return Numeral(end, scaled, value * scaled, fraction=factor == 1, scale=scaled, one=one)


def _stands_alone(table: Numerals, text: str, at: int) -> bool:
    """Whether a lone half is a share (`half of`, `will pay half.`) and no part of a name (`half time`)."""
    if not table.half_before:
        return True
    return bool(table.half_before.at(text, at)) or not text[at : at + 1] or text[at] in '.,;:!?)”"\n'
