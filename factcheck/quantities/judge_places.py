"""Numbers that are told by what stands beside them: coordinates, subsections, decades, levels, minutes of a clock."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.counts import plainly_counted
from factcheck.quantities.judge_words import nothing_counted
from factcheck.quantities.phrases import WORD, fold
from factcheck.quantities.ranges import verb_before

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_LATITUDE, _LONGITUDE = 90, 180
_FINE = 4
"""Decimals of a coordinate, at least; rates of exchange have as many, but are small and above zero."""
_SMALL = 10
_GAP = 3
_BETWEEN = frozenset({",", ", ", "; ", " ", "/"})
_PRIMES = frozenset("'’′\"”″")
_ARC = late(r"\d{1,2}(?:[.,]\d++)?+\s?['’′]")
_MINUTES = 60
_LIST = late(r"[.)]\s")
_BRACKET_REACH = 40
_CENTURIES = range(16, 21)
_PLACES, _PLACES_END = 4, 10
_TEN, _HUNDRED = Decimal(10), 100


def located(text: str, one: Figure, other: Figure) -> None:
    """`-6.2088, 106.8456`: latitude and longitude; `6°12′34″`: degrees with their minutes and seconds."""
    if one.unit == "degree" and (one.end == other.at or text[one.end : other.at].isspace()):
        if _ARC.match(text, other.at):
            one.dropped = other.dropped = "place"
        return
    if one.dropped == "place" and text[one.stop : one.stop + 1] in _PRIMES and other.at - one.stop <= _GAP:
        if text[other.stop : other.stop + 1] in _PRIMES:
            other.dropped = "place"
        return
    if min(one.decimals, other.decimals) < _FINE or one.kind != "count" or other.kind != "count":
        return
    if one.value is None or other.value is None or text[one.end : other.start] not in _BETWEEN:
        return
    if min(one.value, other.value) > 0 and max(one.value, other.value) < _SMALL:
        return
    if abs(one.value) <= _LATITUDE and abs(other.value) <= _LONGITUDE and one.unit is None and other.unit is None:
        one.dropped = other.dropped = "place"


def subsection(text: str, figure: Figure) -> bool:
    """`Section 427(2)`, `12(3)`: a number in brackets that are written onto another."""
    start = figure.start
    return text[start - 1 : start] == "(" and text[figure.end : figure.end + 1] == ")" and text[start - 2].isdigit()


def decade(text: str, figure: Figure, words: Tables) -> bool:
    """`los años 90`, `les années 60`: tens behind the very word for year, which counts nothing itself."""
    if not words.words.decades_behind or not (figure.plain or figure.written == "words") or figure.value is None:
        return False
    if not 0 < figure.value < _HUNDRED or figure.value % _TEN:
        return False
    start = figure.start - (text[figure.start - 1 : figure.start] in {"'", "’"})  # gli anni '90
    named = words.units.before(text, start)
    if named is None or named[0] != "year" or figure.end != figure.stop:
        return False
    before = text[: named[1]].rstrip(" \u00a0")[-1:]
    return not before.isdigit() and text[named[1] : start].strip().lower() in words.words.decades_behind


def level(text: str, figure: Figure, words: Tables) -> bool:
    """`rose to 1541`, `from 1541 to 1600`, `auf 1541 gestiegen`: four digits that a change leads to, or from."""
    led = words.to_words.before(text, figure.start)
    if led is None:
        led = words.from_words.before(text, figure.start)
        goal = words.to_words.at(text, figure.stop) if led is not None else None
        if goal is None or not text[goal[1] : goal[1] + 2].strip()[:1].isdecimal():
            return False
    changed = led is not None and verb_before(text, led[1], words) != ""
    return changed or words.turns.at(text, figure.stop) is not None


def minutes(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """午前9時30分, `lúc 15 giờ 30`: the minutes behind the hour of a clock time."""
    if one.dropped not in {"clock", "date"} or not one.plain:
        return False
    named = words.clock_after.at(text, one.stop)  # 15 h | 30
    end = one.end if named is None or one.end > one.stop else named[1]
    if other.unit is None and one.dropped == "clock" and text[end : other.start] == " ":
        bare = other.plain and other.end == other.stop and other.bare < _MINUTES
        return bare and (one.unit == "hour" or named is not None) and nothing_counted(text, other, words)
    if other.unit != "minute":
        return False
    named = words.date_after.at(text, one.stop) or words.clock_after.at(text, one.stop)
    return named is not None and not text[named[1] : other.start].strip()


def lettered(text: str, figure: Figure) -> bool:
    """`221B Baker Street`: digits and one letter that is a scale as well."""
    return figure.scale > 1 and figure.written == "mixed" and text[figure.at : figure.stop - 1].isdigit()


def year_in_words(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """`nineteen eighty-four`: a century and the years behind it; none where `yirmi otuz` says one or the other."""
    if one.written != "words" or other.written != "words" or words.words.numerals.neighbours:
        return False
    if text[one.end : other.start] != " " or one.end != one.stop or one.scale > 1 or other.scale > 1:
        return False
    return one.value in _CENTURIES and other.value is not None and _TEN <= other.value < _HUNDRED and not other.decimals


def four_places(said: str, words: Tables) -> bool:
    """Whether a year is written in digits, or in four characters for them (二〇二四)."""
    if said.isdigit():
        return True
    places = [words.numerals.parts.get(char) for char in said] if len(said) == _PLACES else []
    return bool(places) and all(place is not None and place.value < _PLACES_END for place in places)


def placed(text: str, figure: Figure, words: Tables) -> bool:
    """`3° posto`: the sign of degrees for that of ordinals, before a noun; `40° all'ombra` is a temperature."""
    noun = WORD.match(text, figure.end + 1) if text[figure.stop : figure.end] == "°" else None
    if noun is None or not figure.plain or text[figure.end] != " ":
        return False
    return fold(noun[0]) in words.words.ordinal_degree


def street(word: str, words: Tables) -> bool:
    """Whether a word in capitals is the name of a street by its ending."""
    ends = tuple(words.words.label_endings)
    return bool(ends) and word.lower().endswith(ends) and word.lower() not in ends


def counts_noun(text: str, figure: Figure, words: Tables) -> bool:
    """Whether what stands behind a number is a noun that it counts: "laut Angaben | 15 Menschen"."""
    behind = WORD.match(text, figure.end + 1) if text[figure.end : figure.end + 1] == " " else None
    if behind is None or not (behind[0][0].islower() or words.words.noun_capital):
        return False
    noun = fold(behind[0])
    if noun in words.classifiers or noun in words.plural_words:
        return True
    plurals = tuple(words.words.plurals)
    if plurals and noun.endswith(plurals) and noun not in words.singulars and noun not in words.stops:
        return True
    return not plurals and noun not in words.stops


def list_number(text: str, figure: Figure, words: Tables) -> bool:
    """`1. ` at the head of a line; `2) ` without an opening bracket; `2. ` before a small letter."""
    if _LIST.match(text, figure.stop) is None:
        return False
    if figure.start == 0 or text[figure.start - 1] == "\n":
        return True
    if words.hedges.before(text, figure.start) is not None:
        return False  # smaller than 20. y is
    if text[figure.stop] == ")":
        return "(" not in text[max(0, figure.start - _BRACKET_REACH) : figure.start]
    return text[figure.stop + 2 : figure.stop + 3].islower() and not words.words.ordinal_dot


def full(text: str, figure: Figure, label: tuple[bool, int], words: Tables) -> bool:
    """Whether what looks like a label says where something is that is counted: `in the bus 45 passengers`.

    Nothing is numbered in millions: `berada pada angka 7,6 juta unit`.
    """
    if figure.scale > 1 and figure.written == "mixed" and " " in text[figure.at : figure.stop]:
        return True
    return label[0] and (not figure.plain or figure.written != "digits" or plainly_counted(text, figure, words))
