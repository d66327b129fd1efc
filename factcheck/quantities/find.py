"""Finding figures: anchor on a digit or a trigger word, read there, join, judge, then look around."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.language import cut
from factcheck.model import Quantity, QuantityReading, Span, wanted
from factcheck.patterns import late
from factcheck.quantities import context, counts, judge, ranges, signs, suffixes
from factcheck.quantities.anchors import anchors, digit_runs
from factcheck.quantities.digits import convention
from factcheck.quantities.figure_words import read_spelled, read_words, said_twice
from factcheck.quantities.figures import VULGAR, Figure, read_digits, read_vulgar
from factcheck.quantities.interval import interval, last_place
from factcheck.quantities.neighbours import look_before, look_behind
from factcheck.quantities.phrases import WORD, fold
from factcheck.quantities.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.language import Cut
    from factcheck.quantities.tables import Tables

_BRACKETS = (" (", "(")
_MOST, _ROUND = Decimal(10**27), 3
_ADDRESS = late(r"(?:https?://|www\.)\S++")


def find(text: str, *, language: str, skip: Sequence[Span] = (), words: Cut | None = None) -> tuple[Quantity, ...]:
    """Every figure of a text, in order; nothing that overlaps `skip`.

    Args:
        text: plain text.
        language: code of a pack, with a region where separators differ (`id`, `es-MX`).
        skip: spans that are known to be something else, such as dates.
        words: the text as `factcheck.language.cut` gives it, where that is at hand.

    Returns:
        Figures in order of their spans; spans do not overlap. What cannot be read is left out.

    Raises:
        UsageError: no pack ships for this language, or an argument is of another kind.
    """
    wanted("text", text, str)
    wanted("language", language, str)
    known = tables(language)
    taken = sorted([*((span.start, span.end) for span in skip), *_addresses(text)])
    figures = list(_figures(words or cut(text), known, taken))
    judge.judge(text, figures, known)
    joined = ranges.join(text, figures, known)
    found: list[Quantity] = []
    before: Figure | None = None
    for figure in joined:
        if figure.dropped or _beyond(figure) or not (_free(figure, taken) or _without_time(figure, taken)):
            continue
        if before is not None and before.kind == "age":
            context.same_age(text, before, figure, known)
        found.append(_quantity(text, figure, known))
        before = figure
    return tuple(found)


def _addresses(text: str) -> list[tuple[int, int]]:
    """Addresses of pages: no figure stands in one."""
    if "://" not in text and "www." not in text:
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


def _beyond(figure: Figure) -> bool:
    """Whether it is larger than what decimals reckon with exactly, and no round number: an undecillion is one."""
    large = [value for value, _, _ in figure.readings if value > _MOST]
    return any(len(value.normalize().as_tuple().digits) > _ROUND for value in large) if large else False


def _free(figure: Figure, taken: list[tuple[int, int]]) -> bool:
    at = bisect_left(taken, (figure.end, 0))
    return not at or (taken[at - 1][1] <= figure.start and (at == 1 or taken[at - 2][1] <= figure.start))


def _without_time(figure: Figure, taken: list[tuple[int, int]]) -> bool:
    """`31 juta | tahun lalu`: a unit of time that belongs to a known date is none; false where no figure is left."""
    if figure.kind != "duration" or figure.high is not None or figure.end == figure.stop or not figure.readings:
        return False
    end, figure.end = figure.end, figure.stop
    if not _free(figure, taken):
        figure.end = end
        return False
    figure.unit, figure.kind = None, "count"
    return True


def _figures(words: Cut, known: Tables, taken: Sequence[tuple[int, int]]) -> Iterator[Figure]:
    """Every figure with its unit, those that are no quantity as well."""
    text, runs = words.text, digit_runs(words)
    way = convention(text, known.decimal, runs)
    done = 0
    for place in anchors(words, known, runs, taken):
        at = place if place >= done else _rest(text, place, done, known)
        if at < done:
            continue
        figure: Figure | None
        if text[at].isdecimal():
            figure, done = read_digits(text, at, way, known, done)
            if figure is not None and text.startswith(_BRACKETS, figure.stop):
                said_twice(text, figure, known)
            if known.words.unspaced:
                done = _past_counter(text, done, known)
        elif text[at] in VULGAR:
            figure = read_vulgar(text, at)
        elif known.words.unspaced:
            for figure in _characters(text, at, known):
                done = figure.end
                yield figure
            continue
        else:
            figure = read_words(text, at, known)
        if figure is None:
            continue
        _measure(text, figure, known)
        done = max(done, figure.end)
        yield figure


def _past_counter(text: str, at: int, words: Tables) -> int:
    """Where a counting word behind digits ends, which may be a numeral too: Korean 5세 are years, and no 5 and 3."""
    counter = words.counters.at(text, at) if text[at : at + 1].isalpha() else None
    return at if counter is None else counter[1]


def _rest(text: str, at: int, done: int, words: Tables) -> int:
    """Where a run of letters at `at` goes on behind what was read, or `at`: 50元三十人.

    Korean writes particles there, some of which are digits too: 80원사십명 goes on with forty, 18명이 with no two.
    """
    run = WORD.match(text, at) if words.words.unspaced else None
    if run is None or run.end() <= done:
        return at
    if words.words.numerals.word_start:
        first = words.numerals.next(text, done, bare=True)
        if first is None or words.numerals.next(text, first[1]) is None or text[first[1]] == " ":
            return at
    return done


def _measure(text: str, figure: Figure, words: Tables) -> None:
    """Find the unit of a figure, and what stands beside the two."""
    if figure.written == "words":
        look_before(text, figure, words)
    look_behind(text, figure, words)
    suffixes.attach(text, figure, words)
    if figure.end > figure.stop and figure.end != figure.bare_end:
        look_behind(text, figure, words)
    signs.below_zero(text, figure, words)
    if figure.dropped == "glued" and figure.end > figure.stop:
        figure.dropped = ""


def _characters(text: str, at: int, words: Tables) -> Iterator[Figure]:
    """Figures in words inside a run of letters that no spaces divide."""
    only_first = words.words.numerals.word_start
    run = WORD.match(text, at)
    end = run.end() if run is not None else at
    if words.words.numerals.spelled and (spelled := read_spelled(text, at, end, words)) is not None:
        yield spelled
        return
    while at < end:
        opens = fold(text[at]) in words.first
        never = words.never.at(text, at) if opens else None
        figure = read_words(text, at, words) if opens and never is None else None
        if figure is not None:
            suffixes.attach(text, figure, words)
            signs.below_zero(text, figure, words)
            yield figure
            at = figure.end
        else:
            at = never[1] if never is not None else at + 1
        if only_first:
            return


def _quantity(text: str, figure: Figure, words: Tables) -> Quantity:
    modality, where = context.hedge(text, figure, words)
    context.age(text, figure, words, where)
    noun, place = counts.counted(text, figure, words) or (None, None)
    start = min(figure.start, where.start) if where is not None else figure.start
    counted = noun is not None and not (len(figure.readings) > 1 and _scored(text, figure, words))
    values = _values(figure, modality, counted=counted)
    return Quantity(
        Span(figure.start, figure.end), text[figure.start : figure.end], values.value, values.low, values.high,
        figure.unit, values.hedge, figure.kind, noun, place, context.role(text, figure, words, start), values.low_open,
        values.high_open, values.step, values.readings, where, text[figure.at : figure.stop], figure.written,
    )  # fmt: skip


def _scored(text: str, figure: Figure, words: Tables) -> bool:
    """Whether points are counted, which have decimals where other things have none: 9.875 points."""
    return (words.scored.at(text, figure.end) or words.loose_points.at(text, figure.end)) is not None


@dataclass(slots=True, eq=False, repr=False)
class _Values:
    """The value side of a quantity, its fields as there."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    hedge: str
    step: Decimal
    low_open: bool = False
    high_open: bool = False
    readings: tuple[QuantityReading, ...] = ()


def _values(figure: Figure, modality: str, *, counted: bool) -> _Values:
    if figure.vague is not None:
        low, high = figure.vague
        return _Values(None, low, high, "vague", figure.scale)
    if figure.high is not None:
        value, step, _ = figure.readings[0]
        step = min(last_place(value, step, figure.kind), last_place(figure.high, figure.high_step, figure.kind))
        return _Values(None, figure.value, figure.high, "range", step)
    readings = []
    for value, step, reason in figure.readings if len(figure.readings) == 1 else _ranked(figure, counted=counted):
        place = last_place(value, step, figure.kind)
        spread = interval(value, place, figure.kind, modality)
        readings.append((QuantityReading(value, spread.low, spread.high, reason), place, spread))
    best, place, spread = readings[0]
    made = tuple([reading for reading, _, _ in readings])
    return _Values(best.value, best.low, best.high, modality, place, spread.low_open, spread.high_open, made)


def _ranked(figure: Figure, *, counted: bool) -> list[tuple[Decimal, Decimal, str]]:
    """The readings that the text leaves open, best first.

    Money without a scale word, and counted things, have no three decimals; a percentage may. What the figures of the
    text itself prove is not open.
    """
    whole = [reading for reading in figure.readings if reading[2].endswith("groups of three")]
    if figure.scale == 1 and (figure.kind == "money" or (figure.kind == "count" and counted)):
        return whole
    if figure.settled:
        return list(figure.readings[:1])
    value = figure.value if figure.scale == 1 and figure.kind == "count" else None
    if value is not None and value == value.to_integral_value():
        return [
            *whole,
            *(reading for reading in figure.readings if reading not in whole),
        ]  # 100,000: no decimals are so
    part = [reading for reading in figure.readings if reading not in whole]
    pointed = any("." in reason for _, _, reason in part)  # a point is a decimal sign everywhere; a comma is not
    return [*part, *whole] if pointed and figure.kind in {"percent", "points"} else list(figure.readings)
