"""What scales the digits before it: a scale word, its short form, a decimal sign in words, the rest of a numeral."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.numeral_heads import scale_at
from factcheck.quantities.numeral_reader import read as read_numeral
from factcheck.quantities.numerals import MARKS, Numeral
from factcheck.quantities.phrases import LETTER, ahead, fold

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.phrases import Token
    from factcheck.quantities.tables import Tables

_LONGEST_SHORT = 5
"""Letters of the longest short form of a scale."""
_SHORT = re.compile(rf"([ \u00a0\u202f]{{0,2}})({LETTER}{{1,{_LONGEST_SHORT}}}\.?)")
_SHORT_LATIN = re.compile(rf"([ \u00a0\u202f]{{0,2}})([A-Za-z]{{1,{_LONGEST_SHORT}}}\.?)")
"""The same in scripts without spaces: the letters behind it are no part of the word."""
_WORD = re.compile(rf"{LETTER}{{1,60}}+")
_DECIMALS = re.compile(r" (\d{1,4})(?![\d.,:/-]\d|\d)")
_LESSER = late(rf"[ \u00a0](?:({LETTER}{{1,3}}) )?(\d{{1,3}})(?![\d/:–-]|[.,]\d)")
_METRIC = {"G": 10**9, "T": 10**12}
_THOUSAND = 1000
_GROUP = 3
_PLACES = {10: 1, 100: 2, 1000: 3}
_WIDE_BLANKS = "\u00a0\u202f"
_ONE, _NOTHING = Decimal(1), Decimal()
_REACH = 3


def scale_behind(text: str, figure: Figure, words: Tables) -> Numeral | None:
    """The scale word, short form or further number words behind digits; nothing where there are none."""
    at = figure.end + text.startswith("  ", figure.end)
    token = ahead(text, at, words.words.unspaced)
    if token is None or not (words.words.unspaced or _may_scale(text[figure.end], token[0], words)):
        return None  # nearly always
    if token[1] in words.hundredths and words.numerals.next(text, token[3]) is None:
        return None  # 34 cents
    if words.words.unspaced and (unit := words.units.at(text, at)) is not None and unit[1] > token[3]:
        return None  # 5千瓦
    said = _short_form(text, figure, words) or _said_point(text, figure, token, words)
    if said is not None:
        return said
    found = None
    if (simple := words.numerals.scaled(text, at)) is not None:
        scale, end = Decimal(simple[0]), simple[1]
        if simple[0] == _THOUSAND and (short := _short_behind(text, figure, end, words)):
            scale, end = scale * short[0], short[1]
        return Numeral(end, scale, _NOTHING, scale=scale)
    if words.numerals.may_follow(text, at):
        found = read_numeral(words.numerals, text, at, seed=figure.bare)
    if found is None or not found.words:
        return None if words.words.unspaced else _about_scale(text, figure, words)
    return _before_unit(text, found, words) if words.words.unspaced else found


def _short_form(text: str, figure: Figure, words: Tables) -> Numeral | None:
    """`5bn`, `Rp5 M`, `3,4k`: a short form of a scale behind digits."""
    short = (_SHORT_LATIN if words.words.unspaced else _SHORT).match(text, figure.end)
    word = short[2] if short is not None else ""
    factor = words.scales.get(word) or words.scales.get(word.rstrip(".")) or _cell(text, figure, word)
    if short is None or not factor:
        return None
    end = short.start(2) + len(word if word in words.scales else word.rstrip("."))
    ends = words.words.unspaced or not text[end : end + 1].isalpha()
    if not (ends and _scale_here(text, figure, words, short, end)):
        return None
    end += _stop_inside(text, end)
    rest = read_numeral(words.numerals, text, end, seed=figure.bare)
    if rest is None or not rest.words:
        return _lesser(text, figure, words, end, Decimal(factor))
    scale = Decimal(factor) * rest.factor
    return Numeral(rest.end, scale, Decimal(), scale=scale)


def _cell(text: str, figure: Figure, word: str) -> int:
    """The factor of a prefix of the metric system where it and the digits fill their cell: `10G`."""
    factor = _METRIC.get(word, 0)
    return factor if factor and not (text[: figure.at] + text[figure.end :].replace(word, "", 1)).strip(" -") else 0


def _stop_inside(text: str, at: int) -> int:
    """Whether a full stop behind a short form ends no sentence: `3 mld. euro`."""
    return text[at : at + 2] == ". " and (text[at + 2 : at + 3].islower() or text[at + 2 : at + 3].isdigit())


def _lesser(text: str, figure: Figure, words: Tables, end: int, factor: Decimal) -> Numeral:
    """`2 mld 300 mln`, `3 тыс. 200 человек`: what a lesser scale, or none behind thousands, adds to a short form."""
    plain = Numeral(end, factor, _NOTHING, scale=factor)
    more = _LESSER.match(text, end) if not figure.decimals else None
    if more is None or (more[1] and more[1] not in words.numerals.words.joiners):
        return plain
    value, short = Decimal(more[2]), _SHORT.match(text, more.end())
    word = short[2] if short is not None else ""
    scale = words.scales.get(word) or words.scales.get(word.rstrip(".")) or 0
    stop = more.end()
    if short is not None and scale:
        stop = short.start(2) + len(word if word in words.scales else word.rstrip("."))
    elif (said := scale_at(words.numerals, text, stop)) is not None:
        scale, stop = said
    if scale and _THOUSAND <= scale < factor and value * scale < factor:
        return Numeral(stop, factor, value * scale, scale=Decimal(scale))
    whole = factor == _THOUSAND and not more[1] and len(more[2]) == _GROUP
    counts = whole and not scale and text[stop : stop + 1] == " " and text[stop + 1 : stop + 2].islower()
    return Numeral(stop, factor, value, scale=_ONE) if counts else plain


def _short_behind(text: str, figure: Figure, at: int, words: Tables) -> tuple[int, int] | None:
    """`10 mil M€`: a short form behind the word for a thousand: its value and end."""
    short = _SHORT.match(text, at)
    word = short[2].rstrip(".") if short is not None else ""
    factor = words.scales.get(word, 0)
    end = short.start(2) + len(word) if short is not None else at
    if short is None or factor <= _THOUSAND or text[end : end + 1].isalpha():
        return None
    return (factor, end) if _scale_here(text, figure, words, short, end) else None


def _said_point(text: str, figure: Figure, token: Token, words: Tables) -> Numeral | None:
    """`1 point 1 million`, `3 koma 5 persen`: the decimal sign as a word between digits."""
    part = words.numerals.parts.get(token[1])
    if part is None or part.kind != "point" or words.words.unspaced or not figure.plain or token[2] == figure.end:
        return None
    digits = _DECIMALS.match(text, token[3])
    if digits is None:
        return None
    end, places = digits.end(), len(digits[1])
    below = words.numerals.denominators.at(text, end)
    if below is not None and below[0] in _PLACES:
        end, places = below[1], max(places, _PLACES[below[0]])  # 3 целых 5 сотых
    decimals, scale = Decimal(digits[1]).scaleb(-places), _ONE
    more = read_numeral(words.numerals, text, end, seed=figure.bare + decimals)
    if more is not None and more.words and not (more.added or more.fraction):
        end, scale = more.end, more.factor
    return Numeral(end, scale, decimals * scale, places, scale=scale)


def _before_unit(text: str, numeral: Numeral, words: Tables) -> Numeral:
    """3万千瓦: the last multiplier belongs to the unit behind it."""
    at = numeral.end - 1
    part, unit = words.numerals.parts.get(text[at]), words.units.at(text, at)
    if part is None or part.kind != "times" or unit is None or unit[1] <= numeral.end or numeral.scale <= part.value:
        return numeral
    value = Decimal(part.value)
    return replace(numeral, end=at, factor=numeral.factor / value, scale=numeral.scale / value)


@lru_cache(maxsize=16_384)
def _may_scale(first: str, word: str, words: Tables) -> bool:
    """Whether a word behind digits, or what joins it to them, may scale them or go on with their numeral."""
    if first in MARKS or word[0] in MARKS:
        return True
    if word in _METRIC or word[:_LONGEST_SHORT] in words.scales or f"{word[:_LONGEST_SHORT]}." in words.scales:
        return True
    folded, endings = word.lower(), (*words.words.about_endings, *words.words.scale_endings)
    return folded.endswith(endings) or words.numerals.follows(fold(word)) or fold(word) in words.numerals.parts


def _about_scale(text: str, figure: Figure, words: Tables) -> Numeral | None:
    """`60 ribuan`, `15,5 jutanya`: a scale word with an ending, which may make the figure approximate."""
    match = _WORD.match(text, figure.end + 1) if text[figure.end : figure.end + 1] == " " else None
    if match is None:
        return None
    word = match[0].lower()
    for ending in (*words.words.about_endings, *words.words.scale_endings):
        part = words.numerals.parts.get(word.removesuffix(ending)) if word.endswith(ending) else None
        if part is not None and part.kind == "times":
            figure.about = ending in words.words.about_endings
            return Numeral(match.end(), Decimal(part.value), Decimal(), scale=Decimal(part.value))
    return None


def _scale_here(text: str, figure: Figure, words: Tables, short: re.Match[str], end: int) -> bool:
    """Whether a short form is a scale in this place: `M`, `T` and `m` only in money, or glued and no unit."""
    table, gap, word = words.words, short[1], short[2].rstrip(".")
    if word not in table.money_scales or figure.marked:
        return True
    if word not in table.scale_or_unit and not text[end:].strip() and not text[: figure.at].strip(" -"):
        return True  # `- 10  k` fills its cell
    if words.currencies.at(text, end) is not None or (text[end : end + 1] in "$€£¥₩₹" and text[end : end + 1]):
        return True
    if word in table.scale_or_unit:
        return not gap and _plural_behind(text, end, words, _REACH if figure.decimals else 1)
    return not gap or gap in _WIDE_BLANKS


def _plural_behind(text: str, at: int, words: Tables, reach: int) -> bool:
    """Whether a noun in the plural stands within `reach` words behind a number, `of the` before it allowed."""
    if reach > 1 and (link := words.of_words.at(text, at)) is not None:
        at = link[1]
    for _ in range(reach):
        match = _WORD.match(text, at + 1) if text[at : at + 1] == " " else None
        if match is None or (word := match[0].lower()) in words.stops:
            return False
        if word in words.plural_words or (word.endswith(tuple(words.words.plurals)) and word not in words.singulars):
            return True
        at = match.end()
    return False
