"""Figures: what stands at a digit or a number word, with its scale word, before its surroundings are known."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.patterns import late
from factcheck.quantities import signs
from factcheck.quantities.digits import MAX_DIGITS, Reading, Run, run_at
from factcheck.quantities.magnitude import leads
from factcheck.quantities.neighbours import look_before
from factcheck.quantities.numeral_heads import scale_at
from factcheck.quantities.numerals import FRACTION, fraction
from factcheck.quantities.phrases import HYPHENS, LETTER, fold
from factcheck.quantities.scales import scale_behind
from factcheck.quantities.units import TIME, kind_of

if TYPE_CHECKING:
    from factcheck.quantities.digits import Convention
    from factcheck.quantities.numerals import Numeral
    from factcheck.quantities.tables import Tables

LETTERS = re.compile(rf"{LETTER}{{1,60}}+")
_EXPONENT = re.compile(r"[eE]([+-]?)(\d{1,2})(?!\w|[.,]\d)")
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
_FILLS = late(r"\s{0,3}(?!0)\d{1,3}[/⁄／]((?!0)\d{1,3}|1000)\s{0,3}")
"""A fraction that is all that a text says: what fills a cell."""
_CODE = late(r"(?<![^\W_])[A-Z]{1,3}(\d{1,4})$")
_LONGEST_CODE = 8
_DECIMALS = late(r"\d{1,2}(?![\d・･.,])")
_HUNDREDTHS = re.compile(r":(\d{2})(?![\d:])")
_E = frozenset("eE")
_POINTS = frozenset(".,٫")
_ONE = Decimal(1)
_PART_OPENS = frozenset(VULGAR) | frozenset("/⁄／")
_BLANKS = " \u00a0"
_SET_OFF = frozenset(("", *" \n.,;:()"))
"""What may stand beside digits and is no part of a word."""
_MAX_DENOMINATOR = 10
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d~〜～\u223c"


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
        size: how many of its unit one of what was said is: 500 grams where it is told in 斤.
        settled: the text's other figures prove its decimal sign.
        bare_start: where it started when `neighbours` saw no known word before it, or -1.
        bare_end: where it ended when none was seen behind it, or -1.
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
    size: Decimal = _ONE
    bare_start: int = -1
    bare_end: int = -1


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
    if not run.readings or (before not in _SET_OFF and _in_a_name(text, at, words, marked=mark is not None)):
        tail = LETTERS.match(text, run.end)
        return None, tail.end() if tail else run.end
    behind = text[run.end : run.end + 1]
    if behind in _E and not (run := _powered(text, run)).readings:
        return None, run.end
    value, decimals, _ = run.readings[0]
    figure = Figure(at, run.end, at, run.end, value)
    figure.plain, figure.settled, figure.decimals, figure.bare = run.plain, way.proven, decimals, value
    readings = _led_by_point(text, figure, run) if before in _POINTS else run.readings
    readings = _gone_on(text, figure, readings, words)
    if mark is not None:
        figure.unit, figure.start = mark
        figure.marked = True
    look_before(text, figure, words)
    numeral = scale_behind(text, figure, words)
    if numeral is None:
        figure.readings = tuple([(value, step_of(value, places, _ONE), reason) for value, places, reason in readings])
        figure.stop = figure.end
    else:
        _scaled(figure, readings, numeral)
    figure.value = figure.readings[0][0]
    signs.minus(text, figure, words, floor)
    if mark is None and text[figure.at] in signs.MINUS and (mark := words.marks.before(text, figure.start, floor)):
        figure.unit, figure.start = mark
        figure.marked = True
    endings(text, figure, words)
    if text[figure.stop : figure.stop + 1] in _SET_OFF or words.words.unspaced:
        return figure, figure.stop
    if tail := LETTERS.match(text, figure.stop):
        if numeral is not None and fold(tail[0]) in words.words.numerals.endings:
            return figure, tail.end()  # 2 bin|den
        figure.dropped = "glued"  # a unit behind it may still take the letters
        return figure, tail.end()
    return figure, figure.stop


def _powered(text: str, run: Run) -> Run:
    """`1.2e+9`, `-3e4`: a power of ten behind a number, where a sign or decimals tell it from a code (3E8)."""
    power = _EXPONENT.match(text, run.end)
    if power is None:
        return run
    shift = int(power[2]) * (-1 if power[1] == "-" else 1)
    bare = text[max(0, run.start - 1) : run.start] not in signs.DASHES and not power[1] and not run.readings[0].decimals
    if bare or abs(shift) >= MAX_DIGITS:
        return Run(run.start, power.end(), ())
    readings = tuple(
        Reading(Decimal(f"{value.scaleb(shift):f}"), max(0, decimals - shift), "a power of ten")
        for value, decimals, _ in run.readings
    )
    return Run(run.start, power.end(), readings)


def _in_a_name(text: str, at: int, words: Tables, *, marked: bool) -> bool:
    """Whether what digits at `at` are written onto makes them a part of a name or a code."""
    before = text[at - 1]
    if before in "_@#":
        return True
    if words.words.unspaced:
        return False
    glued = (
        (before.isalpha() or LETTERS.match(before) is not None) and not marked and not _glued_joiner(text, at, words)
    )
    hyphened = before in HYPHENS and at > 1 and (text[at - 2].isalpha() or _in_code(text, at - 1, words))
    return (glued or hyphened) and not leads(text, at, words)


def _in_code(text: str, end: int, words: Tables) -> bool:
    """Whether letters with digits that end at `end` are a code, and no amount: `A330-200`, but `Rp10-20 ribu`."""
    code = _CODE.search(text, max(0, end - _LONGEST_CODE), end)
    return code is not None and words.marks.before(text, code.start(1)) is None


def _scaled(figure: Figure, readings: tuple[Reading, ...], numeral: Numeral) -> None:
    """Take the numeral that digits stand at the head of."""
    if numeral.fraction or numeral.percent:  # 3分之1: what stands behind the digits says it all
        readings = (Reading(numeral.added, 0 if numeral.percent else 2, "denominator first"),)
        numeral = replace(numeral, factor=_ONE, added=Decimal())
    figure.readings = _readings(readings, numeral)
    over(figure, numeral)
    figure.scale, figure.plus = numeral.scale, numeral.more
    figure.stop = figure.end = numeral.end
    figure.written, figure.plain = "mixed", False


def _glued_joiner(text: str, at: int, words: Tables) -> bool:
    """Whether the letters before digits are a joiner or a preposition written onto them (Arabic wa-, bi-)."""
    numerals = words.words.numerals
    for written in (numerals.glued_joiner, *numerals.glued_before) if numerals.glued_joiner else ():
        start = at - len(written)
        if start >= 0 and text.startswith(written, start) and not text[start - 1 : start].isalpha():
            return True
    return False


def over(figure: Figure, numeral: Numeral) -> None:
    """Note that a numeral was a percentage, or a fraction, said as such."""
    if numeral.percent:
        figure.unit, figure.kind = "percent", "percent"
    elif numeral.fraction:
        figure.kind = "ratio"


def _gone_on(text: str, figure: Figure, readings: tuple[Reading, ...], words: Tables) -> tuple[Reading, ...]:
    """The readings with what goes on behind the digits: decimals behind a sign of their own, a fraction."""
    at = figure.end
    behind = text[at : at + 1]
    if behind == ":" and words.words.colon_decimal:
        readings = _colon(text, figure, readings, words)
    elif behind in words.words.middots:
        readings = _middot(text, figure, readings, words)
    if behind in _PART_OPENS or (behind in _BLANKS and _part_ahead(text[at + 1 : at + 3].strip(_BLANKS))):
        readings = _whole_and_part(text, figure, readings)
    return readings


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


def _middot(text: str, figure: Figure, readings: tuple[Reading, ...], words: Tables) -> tuple[Reading, ...]:
    """`38・5度`, `M7・0`: decimals behind the dot that parts the members of a list as well.

    Decimals only where what stands behind measures: a list names years, months, floors and people (5・6月, 2・3人), or
    lengths that are round numbers (50・100メートル).
    """
    found = _DECIMALS.match(text, figure.end + 1) if figure.plain else None
    if found is None or not (_measured(text, found, words) or leads(text, figure.at, words)):
        return readings
    figure.end, figure.plain, figure.decimals = found.end(), False, len(found[0])
    figure.bare = readings[0].value + Decimal(found[0]).scaleb(-len(found[0]))
    return (Reading(figure.bare, len(found[0]), "decimals behind a dot"),)


def _measured(text: str, decimals: re.Match[str], words: Tables) -> bool:
    """Whether a percent sign, a scale, a multiple or a measure stands behind decimals."""
    at, counter = decimals.end(), words.counters.at(text, decimals.end())
    if scale_at(words.numerals, text, at) is not None or words.times_words.at(text, at) is not None:
        return True
    unit = words.units.at(text, at)
    if unit is None or unit[0] in TIME or (counter is not None and counter[1] >= unit[1] and unit[0] != "degree"):
        return False
    return kind_of(unit[0]) != "physical" or len(decimals[0]) == 1 or not decimals[0].endswith("0")


def _part_ahead(text: str) -> bool:
    """Whether a fraction may stand there, behind a blank: `10 1/2`, `13 ½`."""
    return text[:1].isdigit() or text[:1] in VULGAR


def _whole_and_part(text: str, figure: Figure, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """`2½`, `10 1/2`, `3/4`: the fraction behind, or below, a whole number."""
    part: Decimal | None = None
    whole = readings[0].value
    at = figure.end + (text[figure.end] in _BLANKS and figure.plain)
    if (sign := text[at : at + 1]) in VULGAR and sign:
        part, end = whole + fraction(VULGAR[sign]), at + 1
    elif (
        figure.plain
        and (match := _MIXED.match(text, figure.end))
        and 0 < int(match[1]) < int(match[2]) <= _MAX_DENOMINATOR
    ):
        part, end = whole + Decimal(int(match[1])) / int(match[2]), match.end()
    elif figure.plain and figure.start == figure.at and (match := _FILLS.fullmatch(text)) and int(match[1]):
        part, end = whole / int(match[1]), match.end(1)
    elif figure.plain and (match := _FRACTION.match(text, figure.end)):
        below = int(match[1])
        if not 0 < whole < below <= _MAX_DENOMINATOR or _in_a_date(text, figure.at):
            return readings
        part, end = whole / below, match.end()
    if part is None:
        return readings
    figure.end = end
    figure.plain = False
    return (Reading(part, 2, FRACTION),)


def _in_a_date(text: str, at: int) -> bool:
    """Whether digits with a stroke behind them are part of a date or a code: `1/2/3`, `(1/2`, `7-9/10`."""
    before = text[at - 1 : at]
    return before in {"/", "("} or (before in DASHES and bool(before) and text[at - 2 : at - 1].isdigit())


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
