"""Days behind a month and its first day: the 6 of "Oct. 5 and 6", which has no month of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.shapes import Calendar
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.dates.lexicon import Lexicon
    from factcheck.dates.shapes import Shape
    from factcheck.dates.tokens import Token

_RULES = frozenset({"month-day", "month-listed-day", "weekday-month-day"})
"""Rules of a date that other days may stand behind."""
_PARTS = frozenset({"comma", "conj"})
_JOINS = 2
_LAST_DAY = 31
_WORD = late(r"[^\W\d_]++")
_CLOSED = frozenset('.,;:!?)"”\n–—')


def days_behind(lex: Lexicon, line: Sequence[Token], after: int, shape: Shape, text: str) -> Iterator[Shape]:
    """The days that share the month of a date and stand behind it, the last of them behind a word for "and".

    Args:
        lex: the lexicon.
        line: the tokens.
        after: which of them follows the date.
        shape: the date.
        text: the text.
    """
    sense = shape.sense
    if shape.rule not in _RULES or not isinstance(sense, Calendar) or not sense.day:
        return
    found: list[tuple[int, int, int]] = []
    last, said, at = sense.day, False, after
    while taken := _next_day(line, at, last):
        joined, day = taken
        said = said or any("conj" in token.roles for token in joined)
        at += len(joined) + 1
        last = int(str(day.roles["day"]))
        at += at < len(line) and "ordsfx" in line[at].roles
        found.append((day.start, line[at - 1].end, last))
        if said:
            break
    if not said or not _ends(lex, line, at, text):
        return
    for start, end, day_of_month in found:
        own = replace(sense, day=day_of_month, orders=())
        yield replace(shape, start=start, end=end, sense=own, weekday=None, weekday_span=None, rule="day-behind")


def _next_day(line: Sequence[Token], at: int, last: int) -> tuple[Sequence[Token], Token] | None:
    """What joins a later day to the one before it, and that day."""
    stop = at
    while stop < len(line) and stop - at < _JOINS and not _PARTS.isdisjoint(line[stop].roles):
        stop += 1
    if stop == at or stop == len(line):
        return None
    day = line[stop].roles.get("day")
    return (line[at:stop], line[stop]) if isinstance(day, int) and last < day <= _LAST_DAY else None


def _ends(lex: Lexicon, line: Sequence[Token], at: int, text: str) -> bool:
    """Whether nothing stands behind the last day that it may count: "on Oct. 5 and 6 people died"."""
    end = line[at - 1].end
    behind = text[end : end + 1]
    if not behind or behind in _CLOSED:
        return not text[end + 1 : end + 2].isdigit() or behind == "\n"
    word = _WORD.match(text, end + 1)
    if word is None or not behind.isspace():
        return False
    entry = lex.words.get(word[0])
    small = entry is not None and not {"before", "conj", "of", "daypart"}.isdisjoint(entry.roles)
    return small or word[0] in lex.function
