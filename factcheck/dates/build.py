"""From a match of the grammar to its meaning: which function reads which rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from factcheck.dates import absolute, counted
from factcheck.dates.groups import Groups
from factcheck.dates.shapes import Sense, Shape
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.dates.lexicon import Lexicon
    from factcheck.dates.rules import Match
    from factcheck.dates.tokens import Token


def shape(lex: Lexicon, tokens: Sequence[Token], match: Match) -> Shape | None:
    """The meaning of a match, or `None` when its numbers make no date."""
    groups = Groups(lex, tokens, match)
    make = _MAKERS.get(match.rule) or absolute.dated
    sense = make(groups)
    if sense is None:
        return None
    told = match.groups
    first, after = told.get("span") or told.get("span2") or (0, match.end)
    while after - first > 1 and "dot" in tokens[after - 1].roles and _KEEPS_STOP.isdisjoint(tokens[after - 2].roles):
        after -= 1
    weekday, weekday_span = None, None
    if "wd" in told:
        token = groups.tokens("wd")[0]
        weekday, weekday_span = (
            int(cast("int", groups.get("wd", "weekday", "wdx", "wdabb"))),
            Span(token.start, token.end),
        )
    start, end = tokens[first].start, tokens[after - 1].end
    return Shape(
        start, end, sense, match.rule, weekday, weekday_span, _mod(groups) if "part" in told or "upart" in told else ""
    )


def _mod(groups: Groups) -> str:
    """Which part of the span a word within the match says: `Jahresende`, `2008 sonunda`."""
    if groups.has("upart"):
        return str(groups.get("upart")).partition("-")[2]
    return str(groups.get("part"))


_KEEPS_STOP = frozenset({"monabb", "wdabb", "bc", "era", "day"})
"""Roles of words whose full stop is their own: "Okt.", "v. Chr.", German "29."."""

_READS: dict[Callable[[Groups], Sense | None], str] = {
    counted.nothing: "no-date every-unit recurring quarters-in-row",
    absolute.between_digits: "digit-day-range",
    absolute.between: "day-range month-day-range",
    absolute.weekday_of_month: "weekday-of-month",
    absolute.between_months: "month-range",
    absolute.between_years: "year-range year-range-bc fiscal-range",
    counted.length_range: "duration-range length-between",
    absolute.piece: "piece-year piece-of-year year-piece piece-year-shift piece quarter-short quarter-counted "
    "quarter-before quarter-and-year week-of-month week-of-unit",
    absolute.half_named: "half-named",
    absolute.between_marks: "east-asian-range east-asian-months",
    absolute.side_month: "side-month side-month-day",
    absolute.part_behind: "month-part year-part",
    absolute.century: "century",
    absolute.decade: "decade decade-before decade-short decade-word decade-bare decade-behind",
    absolute.month_only: "month-year month-year-shift month-side month month-unsure year-month month-and-year "
    "month-named east-asian-month",
    absolute.other_month: "other-month",
    absolute.day_number: "east-asian-day day-number weekday-day-number day-number-weekday",
    absolute.year_only: "season-year era-year year-era year-word year-marked "
    "fiscal-year year year-free year-short year-bc",
    counted.weekday: "weekday-week week-weekday weekday-side weekday",
    counted.day_word: "day-word",
    counted.then: "day-then",
    counted.unit_side: "unit-side",
    counted.unit_then: "unit-then",
    counted.same_of_year: "then-side unit-back same-span side-span",
    counted.unit_rest: "unit-rest",
    counted.unit_part: "unit-part side-part",
    counted.weekend: "weekend",
    counted.back: "year-back month-back",
    counted.season: "season",
    counted.shift: "ago ago-before hence hence-before later later-end lone-later lone-ago ago-lone "
    "lone-hence lonely-hence",
    counted.half_length: "half-length",
    counted.share_length: "share-length number-half lone-half",
    counted.joined: "joined",
    counted.two_lengths: "two-lengths",
    counted.length: "length-ahead length-from side-length side-length-inside length length-a length-adj length-one "
    "length-first length-lasting length-long length-quality unit-number-side",
    counted.one_or_two: "length-or-two",
    counted.past_unit: "past-unit",
    counted.in_row: "in-row",
    counted.repeat: "every recurring-unit",
    counted.clock: "clock hour hour-minute",
    counted.no_clock: "no-clock",
    counted.hour_word: "hour-word",
}
"""The rules that a function reads; every other rule is a date with day and month, for `absolute.dated`."""

_MAKERS = {rule: make for make, rules in _READS.items() for rule in rules.split()}
