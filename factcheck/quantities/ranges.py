"""Ranges: two figures that make one (`10 to 20 billion`, `antara 5 dan 10`)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import whole_of
from factcheck.patterns import late
from factcheck.quantities.compounds import compound, parts, unnamed
from factcheck.quantities.figures import DASHES, Figure
from factcheck.quantities.hundredths import cents, in_hundredths, pounds, quoted
from factcheck.quantities.lent import ENDS, adjacent, hanging, lend, lend_far
from factcheck.quantities.phrases import LETTER, WORD, fold
from factcheck.quantities.points import of_a_percentage
from factcheck.quantities.ratios import of_a_noun, ratio, times, whole_first
from factcheck.quantities.units import CENT, TIME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.quantities.tables import Tables

_DASH = re.compile(rf"\s?[{DASHES}]\s?$")
_NOUN = late(rf" {LETTER}++")
_SENTENCE = re.compile(r"\. ")
_MAX_GAP = 16
_CHANGE_REACH = 60
_WIDEST, _NEAREST = 5, 3
"""Times its lower end from which the upper end is none of a range: of any figures, and of two bare counts."""
_TEN, _HUNDRED = 10, 100
_THOUSAND = 1000
"""Where scale words begin."""


def join(text: str, figures: Sequence[Figure], words: Tables) -> list[Figure]:
    """The figures with ranges, multiples and ratios put together."""
    found: list[Figure] = []
    for figure in _amounts(text, figures, words):
        if not (found and _joined(text, found, figure, words)):
            found.append(figure)
    for figure in found:
        times(text, figure, words)
        if figure.kind == "duration":
            parts(figure)
    _share_percent(text, found, words)
    of_a_percentage(text, found, words, verb_before)
    return found


def _joined(text: str, found: list[Figure], figure: Figure, words: Tables) -> bool:
    """Put a figure to the one before it, where both are one; false where it stands by itself."""
    before = found[-1]
    if of_a_noun(text, before, figure, words):
        return True
    made = whole_first(text, before, figure, words)
    if made is None and _may_join(text, before, figure):
        made = _range(text, before, figure, words)
        if made is None:
            hanging(text, before, figure)
            if _goes_to(text, before, figure, words):
                _share_change(before, figure)
            if compound(text, before, figure, words):
                return True
            made = ratio(text, before, figure, words)
    elif made is None:
        lend_far(text, before, figure, words)
    if made is None and len(found) > 1 and before.kind == "percent":
        lend_far(text, found[-2], figure, words, by=before)
    if made is not None:
        found[-1] = made
        if figure.hundredth and len(found) > 1 and quoted(found[-2], made):
            del found[-2]
    return made is not None


def _share_percent(text: str, figures: Sequence[Figure], words: Tables) -> None:
    """`60, 30 and 10 percent`: what is joined to a percentage in one row is one."""
    row = False
    for at in range(len(figures) - 1, 0, -1):
        one, other = figures[at - 1 : at + 1]
        bare = one.kind == "count" and one.unit is None and not one.dropped and one.end == one.stop and one.scale == 1
        if other.kind != "percent" or not bare or one.value is None or one.high is not None or one.value > _HUNDRED:
            row = False
            continue
        gap = text[one.end : other.start].strip()
        link = gap.removeprefix(",").strip()
        row = link in words.words.between_and or link in words.words.numerals.joiners or (row and gap == ",")
        if row:
            one.unit, one.kind = other.unit, other.kind


def _amounts(text: str, figures: Sequence[Figure], words: Tables) -> list[Figure]:
    """The figures with hundredths, and units that go without their name, put to their amounts."""
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found else None
        if before is not None and before.unit == "pound":
            pounds(before, figure)
        part = before is not None and before.kind == "money" and cents(text, before, figure, words)
        if before is None or not (part or unnamed(text, before, figure, words)):
            found.append(figure)
    return found


def _may_join(text: str, one: Figure, other: Figure) -> bool:
    if one.dropped or other.dropped or one.value is None or other.value is None or one.high is not None:
        return False
    return 0 <= other.start - one.end <= _MAX_GAP and "\n" not in text[one.end : other.start]


def _linked(text: str, one: Figure, other: Figure, words: Tables) -> str:
    """How two neighbours are joined: `dash`, `to`, `between` or nothing."""
    if _DASH.fullmatch(text, one.end, other.start):
        return "dash"
    if text[one.end : other.start] == "、" and _either(text, one, other, words):
        return "to"
    opened, end = words.between.before(text, one.start), _past_counter(text, one, other, words)
    end += text.startswith("- ", end)  # 18- bis 25-Jährige
    closed = _closed_between(text, other, words)
    link = words.between_and.at(text, end) if opened or closed else None
    if link is not None and text[end : link[1]].strip() in words.words.numerals.joiners:
        link = None if words.from_words.before(text, one.start) else link  # von 23 und 41 Jahren
    if link is not None and adjacent(text, link[1], other, words):
        return "between"
    if opened and text[end : other.start].strip() == (words.words.numerals.glued_joiner or None):
        return "between"  # بين خمسة وعشرة
    link = words.to.at(text, end)
    if link is not None and not text[link[1] : other.start].strip():
        return "between" if opened else "to"
    return ""


def _either(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """Whether two neighbours with a comma say that it is one or the other: 2、3人, 5、6年."""
    near = one.value is not None and other.value == one.value + 1 and other.value < _TEN
    bare = near and one.plain and one.unit is None and one.end == one.stop
    return bare and (other.unit is not None or words.counters.at(text, other.end) is not None)


def _closed_between(text: str, other: Figure, words: Tables) -> bool:
    """Whether a word behind two figures says that they are the ends of a range: 10 और 20 के बीच, 10と20の間."""
    if not words.between_after:
        return False
    at = other.end
    if words.words.unspaced and (counter := words.counters.at(text, at)) is not None:
        at = counter[1]
    noun = None if words.words.unspaced else _NOUN.match(text, at)
    places = (at, noun.end()) if noun is not None else (at,)
    return any(words.between_after.at(text, place) is not None for place in places)


def _past_counter(text: str, one: Figure, other: Figure, words: Tables) -> int:
    """Where the link behind the first of two figures may stand: behind a counting word that both have (5人から10人)."""
    counter = words.counters.at(text, one.end) if words.words.unspaced else None
    if counter is None:
        return one.end
    said = text[one.end : counter[1]].strip()
    return counter[1] if text.startswith(said, other.end + (text[other.end : other.end + 1] == " ")) else one.end


def _range(text: str, one: Figure, other: Figure, words: Tables) -> Figure | None:
    link = _linked(text, one, other, words)
    if not link:
        lend(text, one, other, words)
    if (
        not link
        or (_moves(text, one, link, words) and _told_change(text, one, other, words))
        or (one.kind == "ratio") != (other.kind == "ratio")
    ):
        return None
    if link == "dash" and one.value == other.bare and other.scale > 1 and not one.unit:
        other.start = other.at = one.start  # 2-2 लाख: two lakh each
        one.dropped = "double"
        return None
    if not _share_unit(one, other, link):
        return None
    _share_scale(one, other)
    if other.kind == "temperature" and link == "dash":
        _both_below(text, one, other)
    low, high = one.value, other.value
    if low is None or high is None or low == high:
        return None
    spaced = text[one.end : one.end + 1] == " "  # `£12,000 – £360`: an aside
    if low > high and link != "between" and (link == "to" or spaced or other.unit is None):
        return None
    if low > high and link == "between" and words.from_words.before(text, one.start) is not None:
        return None  # з 3,2 до 2,9%: the word tells a change as well as a range
    if link == "dash" and low > high and other.kind == "percent":
        one.unit, one.kind = other.unit, other.kind  # 52.3-47.7 percent: the two sides of a vote
        return None
    made = Figure(one.start, other.end, one.at, other.stop, low, written=one.written)
    made.written = one.written if one.written == other.written else "mixed"
    made.readings = one.readings[:1]
    made.unit, made.kind = other.unit, other.kind
    made.high, made.high_step = high, other.readings[0][1]
    made.scale = max(one.scale, other.scale)
    return made


def _both_below(text: str, one: Figure, other: Figure) -> None:
    """Let a word for minus before the first of two temperatures, or one for frost behind both, hold for either.

    `минус 25–30 градусов`, `5–7° морозу`; a sign holds for its own figure only.
    """
    low, high = one.value or Decimal(), other.value or Decimal()
    before = low < 0 < -low < high and text[one.start : one.start + 1].isalpha()
    behind = high < 0 < low < -high and text[other.end - 1].isalpha() and text[other.start].isdigit()
    if before or behind:
        one.value, other.value = sorted((-abs(low), -abs(high)))


def _moves(text: str, one: Figure, link: str, words: Tables) -> bool:
    """Whether what joins two figures may lead from an old level to a new one: `с 12 до 20`, no `між 12 і 20`."""
    if link != "between":
        return link == "to"
    target = words.to_words.at(text, one.end)
    return target is not None and words.from_words.before(text, one.start) is not None


def _told_change(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """`rose from 4.1 to 3.8`, `rose by 12 to 41`: two levels, or a change and its level, no range."""
    end = other.end
    if words.words.unspaced and (counter := words.counters.at(text, end)) is not None:
        end = counter[1]
    if words.words.unspaced and words.to_words.at(text, end) is not None:
        return True  # 5천원에서 8천원으로
    behind = words.to_after.at(text, end)
    if behind is not None and words.turns.at(text, behind[1]) is not None:
        return True  # 3億円から5億円に増えた
    far = _far_more(one, other)
    if far and (words.rises.before(text, one.start) or words.falls.before(text, one.start)):
        return True  # "jobless claims rose 9,000 to 242,000"
    by = (
        far or _bare_level(text, one, other) or (one.unit is not None and one.end > one.stop and other.end > other.stop)
    )
    opened = words.from_words.before(text, one.start) or (by and words.by_words.before(text, one.start))
    if not opened:
        return False
    return verb_before(text, opened[1], words) != ""


def _bare_level(text: str, one: Figure, other: Figure) -> bool:
    """Whether two bare counts are the size of a change and what it led to (`rose by 15 to 60.`).

    A range of sizes counts something, and its ends lie nearer: `rose by 15 to 20 points`.
    """
    if one.value is None or other.value is None or not one.kind == other.kind == "count":
        return False
    return other.value >= one.value * _NEAREST and text[other.end : other.end + 1] in ENDS


def _far_more(one: Figure, other: Figure) -> bool:
    """Whether two figures are too far apart for one range: `rose by 9,000 to 242,000`."""
    return one.value is not None and other.value is not None and other.value > one.value * _WIDEST


def _goes_to(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """Whether two figures are the two ends of a change: `fell from 1,800 to about 1,500 million euros`."""
    link = words.to_words.at(text, one.end) or words.to.at(text, one.end)
    if link is None:
        return False
    hedge = words.hedges.before(text, other.start)
    start = hedge[1] if hedge is not None and hedge[1] >= link[1] else other.start
    return not text[link[1] : start].strip() and _told_change(text, one, other, words)


def _share_change(one: Figure, other: Figure) -> None:
    """The scale and unit of the later end hold for a bare earlier one of its size: `from 2.1 to 1.6 million`.

    So does the scale for one with the same sign of money: `from $2.1 to $1.6 million`.
    """
    bare = one.unit is None if one.kind == "count" else one.kind == other.kind == "money" and one.unit == other.unit
    whole = one.end == one.stop and one.scale == 1
    if not (bare and whole) or one.value is None or one.written == "words" or other.bare <= 0:
        return
    if other.scale > 1 and other.bare < one.value * 10 and one.value < other.bare * 10:
        one.readings = tuple((value * other.scale, step * other.scale, reason) for value, step, reason in one.readings)
        one.value, one.scale = one.readings[0][0], other.scale
        one.unit, one.kind = other.unit, other.kind
    elif one.kind == "count" and other.kind in {"percent", "physical", "money"} and other.scale == 1:
        one.unit, one.kind = other.unit, other.kind


def verb_before(text: str, at: int, words: Tables, reach: int = _CHANGE_REACH) -> str:
    """`rise` or `fall` where a verb of change stands shortly before, in the same sentence."""
    start = max(0, at - reach)
    piece = text[start:at]
    ends = [
        found.end()
        for found in _SENTENCE.finditer(piece)
        if not text[start + found.end() : start + found.end() + 1].islower()
    ]
    cut = max(ends[-1] if ends else 0, piece.rfind("\n") + 1, piece.rfind("; ") + 1)
    best = ""
    for match in WORD.finditer(text, start + cut, at):
        word = fold(match[0])
        ratio = words.ratios.opens(word) and words.ratios.at(text, match.start())  # "doubled from 40 to 95"
        if ratio or (words.rises.opens(word) and words.rises.at(text, match.start())):
            best = "rise"
        elif words.falls.opens(word) and words.falls.at(text, match.start()):
            best = "fall"
    return best


def _share_scale(one: Figure, other: Figure) -> None:
    """`$5-10 million`: the scale of the second end holds for the first, unless that is written out already."""
    scale = Decimal(_THOUSAND) if _lends_thousand(one, other) else other.scale
    if scale < _THOUSAND or one.scale > 1 or one.value is None or not 0 < one.value < _THOUSAND:
        return
    if (one.unit is not None and one.end > one.stop) or one.value >= max(other.bare, Decimal(1)) * 10:
        return
    one.readings = tuple((value * scale, step * scale, reason) for value, step, reason in one.readings[:1])
    one.value = one.readings[0][0]


def _lends_thousand(one: Figure, other: Figure) -> bool:
    """`11 to 12,000`, `8 hingga 10.000`: whole thousands behind a small number that is near them only as thousands."""
    if one.value is None or other.value is None or not (one.plain and one.unit == other.unit and other.scale == 1):
        return False
    low = one.value * _THOUSAND
    return other.kind == "count" and whole_of(other.value, _THOUSAND) and low < other.value <= low * _NEAREST


def _share_unit(one: Figure, other: Figure, link: str) -> bool:
    """Give both ends one unit; false where they measure different things."""
    if one.unit == other.unit:
        return True
    if one.unit is None and other.unit is not None:
        if other.hundredth and other.unit != CENT and one.kind == "count":
            in_hundredths(one)
        return one.kind == "count"
    if other.unit is None:
        if (
            one.unit is not None
            and (one.marked or link == "between" or one.kind == "magnitude")
            and other.kind == "count"
            and other.written != "words"
        ):
            other.unit, other.kind = one.unit, one.kind
            return True
        return False
    if (
        one.kind == other.kind == "duration"
        and one.value is not None
        and one.unit is not None
        and other.unit is not None
    ):
        factor = TIME[one.unit] / TIME[other.unit]
        one.readings = tuple((value * factor, step * factor, reason) for value, step, reason in one.readings)
        one.value = one.readings[0][0]
        return True
    return False
