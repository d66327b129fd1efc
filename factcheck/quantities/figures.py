"""Figures: what stands at a digit or a number word, with its scale word, before its surroundings are known."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.quantities import signs
from factcheck.quantities.digits import Reading, Run, run_at
from factcheck.quantities.magnitude import leads
from factcheck.quantities.numeral_reader import read as read_numeral
from factcheck.quantities.numerals import FRACTION, MARKS, Numeral, fraction
from factcheck.quantities.phrases import HYPHENS, LETTER, ahead, fold

if TYPE_CHECKING:
    from factcheck.quantities.digits import Convention
    from factcheck.quantities.phrases import Token
    from factcheck.quantities.tables import Tables

LETTERS = re.compile(rf"{LETTER}{{1,60}}+")
_LONGEST_SHORT = 5
"""Letters of the longest short form of a scale."""
_SHORT = re.compile(rf"([ \u00a0\u202f]{{0,2}})({LETTER}{{1,{_LONGEST_SHORT}}}\.?)")
_SHORT_LATIN = re.compile(rf"([ \u00a0\u202f]{{0,2}})([A-Za-z]{{1,{_LONGEST_SHORT}}}\.?)")
"""The same in scripts without spaces: the letters behind it are no part of the word."""
_EXPONENT = re.compile(r"[eE][+-]?\d++(?!\w)")
VULGAR = {
    "½": "1/2",
    "⅓": "1/3",
    "⅔": "2/3",
    "¼": "1/4",
    "¾": "3/4",
    "⅕": "1/5",
    "⅛": "1/8",
    "⅜": "3/8",
    "⅝": "5/8",
    "⅙": "1/6",
    "⅚": "5/6",
    "⅖": "2/5",
    "⅗": "3/5",
    "⅘": "4/5",
    "⅞": "7/8",
}
_MIXED = re.compile(r"[ \u00a0]{1,2}(\d)[/⁄](\d{1,2})(?![\d/])")
_FRACTION = re.compile(r"[/⁄／](\d{1,2})(?![\d/.,]\d|\d)")
_DECIMALS = re.compile(r" (\d{1,4})(?![\d.,:/-]\d|\d)")
_PLACES = {10: 1, 100: 2, 1000: 3}
_HUNDREDTHS = re.compile(r":(\d{2})(?![\d:])")
_WIDE_BLANKS = "\u00a0\u202f"
_E = frozenset("eE")
_ONE, _NOTHING = Decimal(1), Decimal()
_PART_OPENS = frozenset(VULGAR) | frozenset("/⁄／ \u00a0")
_MAX_DENOMINATOR = 10
_REACH = 3
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212~〜～"


@dataclass(slots=True)
class Figure:
    """A figure while it is being read.

    Attributes:
        start: where its span begins: the number, or the currency before it.
        end: where its span ends.
        at: where the number itself begins.
        stop: where the number, with its scale word, ends.
        value: the value, or `None` for a vague magnitude.
        readings: `(value, step, reason)` of every reading, best first.
        written: `digits`, `words` or `mixed`.
        plain: digits only, as in a year.
        scale: the factor of its scale word, 1 without one.
        bare: the value without the scale.
        decimals: how many decimals are written.
        unit: pint name, ISO 4217 code, percent or points.
        kind: as `Quantity.kind`.
        vague: the interval of a vague magnitude.
        high: the upper end of a range, whose lower end is `value`.
        high_step: the step of that end.
        one: as `Numeral.one`.
        about: an ending says that it is approximate (`60-an`).
        plus: `+` stands behind it, or a word for somewhat more inside.
        dropped: why it is no quantity, or empty.
        marked: a currency stands before it.
        hundredth: it is written in hundredths of its currency (`50 sen`).
        settled: the text's other figures prove its decimal sign.
    """

    start: int
    end: int
    at: int
    stop: int
    value: Decimal | None
    readings: tuple[tuple[Decimal, Decimal, str], ...] = ()
    written: str = "digits"
    plain: bool = False
    scale: Decimal = Decimal(1)
    bare: Decimal = Decimal()
    decimals: int = 0
    unit: str | None = None
    kind: str = "count"
    vague: tuple[Decimal, Decimal] | None = None
    high: Decimal | None = None
    high_step: Decimal = Decimal(1)
    one: str = ""
    about: bool = False
    plus: bool = False
    dropped: str = ""
    marked: bool = False
    settled: bool = False
    hundredth: bool = False


def step_of(value: Decimal, decimals: int, scale: Decimal) -> Decimal:
    """The unit of the last digit that carries information: 9,800 -> 100, 1.5 million -> 100,000, 40 -> 10."""
    if decimals:
        return scale.scaleb(-decimals)
    said = str(value)
    if said.isdecimal():  # nearly always; the tuple takes longer
        places = len(said) - len(said.rstrip("0"))
        return _ONE.scaleb(places) if value and places else _ONE
    _, digits, exponent = value.as_tuple()
    zeros = 0
    while zeros < len(digits) - 1 and digits[-1 - zeros] == 0:
        zeros += 1
    places = zeros + int(exponent)
    return _ONE.scaleb(places) if value and places > 0 else _ONE


def _readings(readings: tuple[Reading, ...], numeral: Numeral) -> tuple[tuple[Decimal, Decimal, str], ...]:
    found = []
    factor, added = numeral.factor, numeral.added
    for value, decimals, reason in readings:
        scaled = value * factor + added if factor != 1 or added else value
        found.append((scaled, step_of(scaled, decimals or numeral.decimals, factor), reason))
    return tuple(found)


def read_digits(text: str, at: int, way: Convention, words: Tables, floor: int = 0) -> tuple[Figure | None, int]:
    """The figure whose first digit is at `at`, and where to read on; no figure where the digits belong to a name.

    A currency before it does not reach back over `floor`, the end of the figure before.
    """
    run = run_at(text, at, way, space_groups=words.words.space_groups)
    before = text[at - 1] if at else ""
    mark = words.marks.before(text, at, floor)
    glued = before.isalpha() and not words.words.unspaced and not _glued_joiner(text, at, words)
    hyphened = before in HYPHENS and at > 1 and text[at - 2].isalpha() and not words.words.unspaced
    named = ((glued and mark is None) or hyphened) and not leads(text, at, words)
    if not run.readings or named or (before in "_@#" and before):
        tail = LETTERS.match(text, run.end)
        return None, tail.end() if tail else run.end
    if text[run.end : run.end + 1] in _E and (power := _EXPONENT.match(text, run.end)):
        return None, power.end()
    figure = Figure(at, run.end, at, run.end, run.readings[0].value, plain=run.plain)
    figure.settled = way.proven
    figure.decimals = run.readings[0].decimals
    figure.bare = run.readings[0].value
    readings = _led_by_point(text, figure, run) if before in {".", ","} else run.readings
    if text[run.end : run.end + 1] == ":" and words.words.colon_decimal:
        readings = _colon(text, figure, readings, words)
    if text[run.end : run.end + 1] in _PART_OPENS:
        readings = _whole_and_part(text, figure, readings)
    if mark is not None:
        figure.unit, figure.start = mark
        figure.marked = True
    numeral = _scale(text, figure, words)
    if numeral.fraction or numeral.percent:  # 3分之1: what stands behind the digits says it all
        readings = (Reading(numeral.added, 0 if numeral.percent else 2, "denominator first"),)
        numeral = replace(numeral, factor=_ONE, added=Decimal())
    figure.readings = _readings(readings, numeral)
    over(figure, numeral)
    figure.value = figure.readings[0][0]
    figure.scale, figure.plus = numeral.scale, numeral.more
    figure.stop = figure.end = numeral.end
    if numeral.words:
        figure.written, figure.plain = "mixed", False
    signs.minus(text, figure, words)
    if mark is None and text[figure.at] in signs.MINUS and (mark := words.marks.before(text, figure.start, floor)):
        figure.unit, figure.start = mark
        figure.marked = True
    endings(text, figure, words)
    if not words.words.unspaced and (tail := LETTERS.match(text, figure.stop)):
        figure.dropped = "glued"  # a unit behind it may still take the letters
        return figure, tail.end()
    return figure, figure.stop


def _glued_joiner(text: str, at: int, words: Tables) -> bool:
    """Whether the letter before digits is a joiner written onto them (Arabic wa-)."""
    joiner = words.words.numerals.glued_joiner
    return bool(joiner) and text.startswith(joiner, at - len(joiner)) and not text[: at - len(joiner)][-1:].isalpha()


def over(figure: Figure, numeral: Numeral) -> None:
    """Note that a numeral was a percentage, or a fraction, said as such."""
    if numeral.percent:
        figure.unit, figure.kind = "percent", "percent"
    elif numeral.fraction:
        figure.kind = "ratio"


def _led_by_point(text: str, figure: Figure, run: Run) -> tuple[Reading, ...]:
    """`.08`: a decimal sign without a whole number before it."""
    if not run.plain or text[max(0, figure.at - 2) : figure.at - 1].strip(" (-"):
        return run.readings
    digits = text[figure.at : run.end]
    figure.start = figure.at = figure.at - 1
    figure.plain = False
    figure.decimals = len(digits)
    figure.bare = run.readings[0].value.scaleb(-len(digits))
    return (Reading(figure.bare, len(digits), "a decimal sign at the head"),)


def _colon(text: str, figure: Figure, readings: tuple[Reading, ...], words: Tables) -> tuple[Reading, ...]:
    """`264:50 kronor`: hundredths behind a colon."""
    found = _HUNDREDTHS.match(text, figure.end) if figure.plain else None
    if found is None or (words.currencies.at(text, found.end()) or words.marks.after(text, found.end())) is None:
        return readings
    figure.end, figure.plain, figure.decimals = found.end(), False, 2
    figure.bare = readings[0].value + Decimal(found[1]) / 100
    return (Reading(figure.bare, 2, "hundredths behind a colon"),)


def _whole_and_part(text: str, figure: Figure, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """`2½`, `10 1/2`, `3/4`: the fraction behind, or below, a whole number."""
    part: Decimal | None = None
    whole = readings[0].value
    if (sign := text[figure.end : figure.end + 1]) in VULGAR and sign:
        part, end = whole + fraction(VULGAR[sign]), figure.end + 1
    elif (
        figure.plain
        and (match := _MIXED.match(text, figure.end))
        and 0 < int(match[1]) < int(match[2]) <= _MAX_DENOMINATOR
    ):
        part, end = whole + Decimal(int(match[1])) / int(match[2]), match.end()
    elif figure.plain and (match := _FRACTION.match(text, figure.end)):
        below = int(match[1])
        if not 0 < whole < below <= _MAX_DENOMINATOR or text[figure.at - 1 : figure.at] in {"/", "("}:
            return readings
        part, end = whole / below, match.end()
    if part is None:
        return readings
    figure.end = end
    figure.plain = False
    return (Reading(part, 2, FRACTION),)


def _scale(text: str, figure: Figure, words: Tables) -> Numeral:
    """The scale word, short form or further number words behind digits."""
    at = figure.end + text.startswith("  ", figure.end)
    token = ahead(text, at, words.words.unspaced)
    if token is None or not (words.words.unspaced or _may_scale(text[figure.end], token[0], words)):
        return Numeral(figure.end, _ONE, _NOTHING, words=False)  # nearly always
    if token[1] in words.hundredths and words.numerals.next(text, token[3]) is None:
        return Numeral(figure.end, _ONE, _NOTHING, words=False)  # 34 cents
    if words.words.unspaced and (unit := words.units.at(text, at)) is not None and unit[1] > token[3]:
        return Numeral(figure.end, _ONE, _NOTHING, words=False)  # 5千瓦
    said = _short_form(text, figure, words) or _said_point(text, figure, token, words)
    if said is not None:
        return said
    found = None
    if (simple := words.numerals.scaled(text, at)) is not None:
        scale = Decimal(simple[0])
        return Numeral(simple[1], scale, _NOTHING, scale=scale)
    if words.numerals.may_follow(text, at):
        found = read_numeral(words.numerals, text, at, seed=figure.bare)
    if found is None or not found.words:
        about = None if words.words.unspaced else _about_scale(text, figure, words)
        return about or Numeral(figure.end, _ONE, _NOTHING, words=False)
    return _before_unit(text, found, words) if words.words.unspaced else found


def _short_form(text: str, figure: Figure, words: Tables) -> Numeral | None:
    """`5bn`, `Rp5 M`, `3,4k`: a short form of a scale behind digits."""
    short = (_SHORT_LATIN if words.words.unspaced else _SHORT).match(text, figure.end)
    word = short[2] if short is not None else ""
    factor = words.scales.get(word) or words.scales.get(word.rstrip("."))
    if short is None or factor is None:
        return None
    end = short.start(2) + len(word if word in words.scales else word.rstrip("."))
    ends = words.words.unspaced or not text[end : end + 1].isalpha()
    if not (ends and _scale_here(text, figure, words, short, end)):
        return None
    rest = read_numeral(words.numerals, text, end, seed=figure.bare)
    more = rest.factor if rest is not None and rest.words else Decimal(1)
    stop = rest.end if rest is not None and rest.words else end
    return Numeral(stop, Decimal(factor) * more, Decimal(), scale=Decimal(factor) * more)


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
    if word[:_LONGEST_SHORT] in words.scales or f"{word[:_LONGEST_SHORT]}." in words.scales:
        return True
    folded, endings = word.lower(), (*words.words.about_endings, *words.words.scale_endings)
    return folded.endswith(endings) or words.numerals.follows(fold(word)) or fold(word) in words.numerals.parts


def _about_scale(text: str, figure: Figure, words: Tables) -> Numeral | None:
    """`60 ribuan`, `15,5 jutanya`: a scale word with an ending, which may make the figure approximate."""
    match = LETTERS.match(text, figure.end + 1) if text[figure.end : figure.end + 1] == " " else None
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
        match = LETTERS.match(text, at + 1) if text[at : at + 1] == " " else None
        if match is None or (word := match[0].lower()) in words.stops:
            return False
        if word in words.plural_words or (word.endswith(tuple(words.words.plurals)) and word not in words.singulars):
            return True
        at = match.end()
    return False


def endings(text: str, figure: Figure, words: Tables) -> None:
    """`60-an`, `60 ribuan`, `15,000-plus`, `500+`: endings that change what the figure says."""
    for ending in () if figure.about or words.words.unspaced else words.words.about_endings:
        if text.startswith(ending, figure.stop) and not text[figure.stop + len(ending) :][:1].isalpha():
            figure.stop = figure.end = figure.stop + len(ending)
            figure.about = True
            return
    if text[figure.stop : figure.stop + 1] == "+" and not text[figure.stop + 1 : figure.stop + 2].isdigit():
        figure.stop = figure.end = figure.stop + 1
        figure.plus = True


def read_vulgar(text: str, at: int) -> Figure:
    """`½` by itself."""
    value = fraction(VULGAR[text[at]])
    figure = Figure(at, at + 1, at, at + 1, value, kind="ratio", decimals=2, bare=value)
    figure.readings = ((value, step_of(value, 2, Decimal(1)), FRACTION),)
    return figure
