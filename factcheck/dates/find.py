"""Finding the dates of a text: tokens, grammar, placing, one pass each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from factcheck.dates import calendar, fallback
from factcheck.dates.build import shape as shape_of
from factcheck.dates.context import Context
from factcheck.dates.doubt import believable
from factcheck.dates.listed import days_behind
from factcheck.dates.placing import known_sense, place, problem_of
from factcheck.dates.rules import idle, matches
from factcheck.dates.shapes import (
    Between,
    Calendar,
    Clock,
    Length,
    Offset,
    Piece,
    Repeat,
    Season,
    Shape,
    Shift,
    Weekday,
)
from factcheck.dates.tokens import Token, lines, table
from factcheck.language import cut
from factcheck.model import DateMention, DateReading, Span, say, wanted
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.dates.lexicon import Lexicon
    from factcheck.dates.shapes import Sense
    from factcheck.language import Cut


_MOST_LETTERS = 40
_DASHES = frozenset("-–—")
_GAP = 3
_PARTS = 3
_MONTH = frozenset({"month", "monthx", "monabb"})
_KINDS = {Clock: "time", Length: "duration", Between: "range", Repeat: "set"}
_FILLERS = 4
_NUMBERS = frozenset({"num", "anum", "one"})
_SMALL = frozenset({"of", "art", "dash"})
_SAYS_WHICH = frozenset({"dirpost", "year", "month", "monthx", "of", "ord", "ordpre", "years", "num", "dir", "roman"})
_PLACED = frozenset({"year", "month", "day", "weekday"})
"""Parts of which one must stand in the text for a date to count as told."""
_SKIPPED = frozenset({"no-date", "age", "vague", "every-unit", "recurring", "quarters-in-row"})
"""Rules whose words are no date at all, taken whole so that no part of them is read as one."""


def find(
    text: str, *, language: str, published: date | None = None, words: Cut | None = None
) -> tuple[DateMention, ...]:
    """Every date, range, duration, set and clock time of a text, in order of their place.

    Args:
        text: plain text; a line break ends a clause.
        language: code of a pack, or of any CLDR language for month and weekday names alone.
        published: the day that relative words are counted from; without it they are found but not placed.
        words: the text as `factcheck.language.cut` gives it, where that is at hand.

    Raises:
        UsageError: neither a pack nor CLDR knows the language, or an argument is of another kind.
    """
    wanted("text", text, str)
    wanted("language", language, str)
    wanted("published", published, date, optional=True)
    shapes = list(_joined(_shapes(words or cut(text), language), text, table(language).lexicon))
    context = Context(text, table(language).lexicon, published, _order(shapes))
    mentions: list[DateMention] = []
    for shape in shapes:
        mention = _mention(shape, context) if believable(shape, context) else None
        if mention is None:
            continue
        if mentions and (earlier := _before_it(mentions[-1], mention, context)) is not None:
            mentions[-1] = earlier
        mentions.append(mention)
        month = mention.first if mention.grain == "month" else None
        context.beside = (mention.span.end, month) if month is not None else None
        if mention.kind == "date" and mention.readings and not _PLACED.isdisjoint(mention.known):
            first, after = mention.first, mention.after
            if first and after:
                context.last = (first, after), mention.grain
                if mention.grain == "day":
                    context.last_day = first
    return tuple(mentions)


def _before_it(one: DateMention, other: DateMention, context: Context) -> DateMention | None:
    """`entre 1er janvier et 30 septembre`: the first of two joined dates without its year comes before the second."""
    year, month, _ = one.written
    if year or not month or one.grain != other.grain or one.kind != "date" or other.kind != "date":
        return None  # nearly always
    first, after, later = one.first, one.after, other.first
    if not (first and after and later) or one.weekday is not None:
        return None
    years = (later.year - first.year) - ((later.month, later.day) < (first.month, first.day))
    told = "year" in other.known  # from 3 March to 5 April 2019
    if not years or not (told or years == -1):
        return None
    pack, gap = context.lexicon.pack, context.text[one.span.end : other.span.start].split(None, _GAP)
    dashed = told and len(gap) == 1 and gap[0] in _DASHES  # 24 September – 5 October 2018
    if not 0 < len(gap) <= _GAP or not (dashed or gap[0].lower() in {*pack.range, *pack.conj}):
        return None
    if one.grain == "month" and first == other.after and gap[0].lower() not in pack.range:
        return None  # "the February and January figures": the newest first
    start, stop = (calendar.jump("year", day, years) for day in (first, after))
    if start is None or stop is None or start > later or one.timex is None:
        return None
    timex = f"{start.year:04}{one.timex[4:]}"
    reading = DateReading(timex, start, stop, say("before {date}, which it is joined to", date=other.text))
    return replace(one, timex=timex, readings=(reading, *one.readings))


def _shapes(words: Cut, language: str) -> Iterator[Shape]:
    text, lex = words.text, table(language).lexicon
    for line in lines(words, language, partial(idle, language)):
        letters = "".join([token.letter for token in line])
        at, unread = 0, 0
        while at < len(line):
            taken, shape = _read(lex, line, letters, at, language)
            if shape is not None and shape.rule == "later-end":
                taken, shape = _counted_from(text, line[at : at + taken], shape)
            if shape is not None or taken > 1:
                if at - unread >= _PARTS:
                    yield from _unread(text, line[unread:at], lex)
                unread = at + taken
            if shape is not None:
                yield _at_start(shape, line[at], text)
                yield from days_behind(lex, line, at + taken, shape, text)
            at += taken
        if at - unread >= _PARTS:
            yield from _unread(text, line[unread:], lex)


def _counted_from(text: str, tokens: Sequence[Token], shape: Shape) -> tuple[int, Shape | None]:
    """`three days after.` is counted from the date told; of `three days after the vote` the length alone is read."""
    if not text[shape.end : shape.end + 2].lstrip(" \xa0").isalnum():
        return len(tokens), shape
    sense, before = shape.sense, tokens[:-1]
    if all(_NUMBERS.isdisjoint(token.roles) for token in before):  # the year after the war
        return len(before), None
    if isinstance(sense, Shift):
        sense = Length(((Decimal(abs(sense.count)), sense.unit),))
    return len(before), replace(shape, end=before[-1].end, sense=sense, rule="length")


_STARTS_SENTENCE = late(r"(?:^|[.!?:\n“\"])\s*$")


def _at_start(shape: Shape, token: Token, text: str) -> Shape:
    """At the start of a sentence the capital of `Minggu lalu` says nothing: the week, not the Sunday."""
    sense = shape.sense
    if not (isinstance(sense, Weekday) and sense.side is not None and token.roles.get("unit") == "week"):
        return shape
    if not _STARTS_SENTENCE.search(text[max(0, shape.start - 4) : shape.start]):
        return shape
    return replace(shape, sense=Shift("week", sense.side, whole=True), rule="unit-side")


def _unread(text: str, tokens: Sequence[Token], lex: Lexicon) -> Iterator[Shape]:
    """A month, a day and a year that stand together, though no rule knows their order."""
    parts = [
        at
        for at, token in enumerate(tokens)
        if not _MONTH.isdisjoint(token.roles) or "short" in token.roles or "year" in token.roles
    ]
    if len(parts) < _PARTS:
        return
    span = tokens[parts[0] : parts[-1] + 1]
    roles = {role for token in span for role in token.roles}
    if not (_MONTH & roles and {"day", "year"} <= roles):
        return
    start, end = span[0].start, span[-1].end
    if day := fallback.parse(text[start:end], lex.code, lex.order):
        yield Shape(start, end, Calendar(day.year, day.month, day.day, written_year=day.year), "dateparser")


def _joined(shapes: Iterator[Shape], text: str, lex: Lexicon) -> Iterator[Shape]:
    """`ten years after the 2014 vote`: a length and the date it is counted from are one time."""
    held: Shape | None = None
    for shape in shapes:
        if held is not None:
            offset = _offset(held, shape, text, lex)
            if offset is not None:
                held = replace(held, end=shape.end, sense=offset, rule="offset")
                continue
            yield held
        held = shape
    if held is not None:
        yield held


def _offset(length: Shape, base: Shape, text: str, lex: Lexicon) -> Offset | None:
    if not (isinstance(length.sense, Length) and isinstance(base.sense, Calendar) and base.sense.year):
        return None
    if base.weekday is not None:
        return None  # a day that can be held against its weekday stays a date
    gap = text[length.end : base.start].split()
    if not gap:
        return None
    number, unit = length.sense.parts[0]
    way = 1 if gap[0] in lex.pack.after else -1 if gap[0] in lex.pack.ahead_of else 0
    fits = unit in {"day", "week", "month", "year"} and number == int(number) and length.sense.high is None
    if not (way and fits and len(gap) <= _GAP and all(word.isalpha() for word in gap)):
        return None
    return Offset(base.sense, unit, way * int(number))


def _read(lex: Lexicon, line: Sequence[Token], letters: str, at: int, language: str) -> tuple[int, Shape | None]:
    """The number of tokens taken at this place, and the shape they make."""
    if "part" in line[at].roles and (found := _parted(lex, line, letters, at, language)):
        return found
    tokens = line[at : at + _MOST_LETTERS] if at else line
    for match in matches(language, letters[at : at + _MOST_LETTERS]):
        if match.rule in _SKIPPED:
            return match.end, None
        if shape := shape_of(lex, tokens, match):
            return _part_behind(line, at, match.end, shape) if lex.pack.parts_behind else (match.end, shape)
    return 1, None


def _part_behind(line: Sequence[Token], at: int, taken: int, shape: Shape) -> tuple[int, Shape]:
    """`10월 말`: a word for a part of the span before it."""
    behind = line[at + taken : at + taken + 2]
    skipped = int(len(behind) > 1 and "of" in behind[0].roles)
    if not behind[skipped:] or "part" not in behind[skipped].roles or shape.mod or not _has_parts(shape.sense):
        return taken, shape
    last = behind[skipped]
    return taken + skipped + 1, replace(shape, end=last.end, mod=str(last.roles["part"]))


def _parted(lex: Lexicon, line: Sequence[Token], letters: str, at: int, language: str) -> tuple[int, Shape] | None:
    """`akhir 2023`, `early June`: a word for a part of the span that follows it."""
    last = at + 1
    while last < len(line) and last < at + _FILLERS and not _SMALL.isdisjoint(line[last].roles):
        last += 1
    mod = str(line[at].roles["part"])
    for start in range(at + 1, min(last + 1, len(line))):
        taken = _whole(line, start)
        if taken is None:
            for match in matches(language, letters[start : start + _MOST_LETTERS]):
                shape = (
                    shape_of(lex, line[start : start + _MOST_LETTERS], match) if match.rule not in _SKIPPED else None
                )
                if shape is not None and _has_parts(shape.sense):
                    return start - at + match.end, replace(shape, start=line[at].start, mod=mod)
                if shape is not None or match.rule in _SKIPPED:
                    break
        elif isinstance(taken, Calendar) or start > at + 1 or not lex.pack.articles:
            return start - at + 1, Shape(line[at].start, line[start].end, taken, "part", mod=mod)
    return None


def _has_parts(sense: Sense) -> bool:
    """Whether one speaks of the start, middle and end of it."""
    if isinstance(sense, Calendar):
        return sense.day is None
    return isinstance(sense, Piece) or (isinstance(sense, Shift) and sense.whole)


def _whole(line: Sequence[Token], at: int) -> Calendar | Shift | None:
    """What needs no preposition behind `akhir`: a year, a month, or the current unit where nothing says which."""
    roles = line[at].roles
    behind = line[at + 1].roles if at + 1 < len(line) else {}
    if "year" in roles and {"unit", "dash", "decsfx"}.isdisjoint(behind):
        year = int(str(roles["year"]))
        return Calendar(year, written_year=year)
    if "monthx" in roles and _SAYS_WHICH.isdisjoint(behind):
        return Calendar(month=int(str(roles["monthx"])))
    if roles.get("unit") in {"week", "month", "quarter", "year", "decade", "century"} and _SAYS_WHICH.isdisjoint(
        behind
    ):
        return Shift(str(roles["unit"]), 0, whole=True)
    return None


def _order(shapes: Sequence[Shape]) -> str:
    """Which order the all-digit dates of this text show by a figure above 12 or by the weekday beside them."""
    shown: set[str] = set()
    for shape in shapes:
        sense = shape.sense
        if not isinstance(sense, Calendar) or len(sense.digits) != 3 or sense.digits[0] > 31:  # noqa: PLR2004 - d, m and y
            continue
        first, second = sense.digits[:2]
        if max(first, second) > calendar.MONTHS >= min(first, second):
            shown.add("dmy" if first > calendar.MONTHS else "mdy")
    return shown.pop() if len(shown) == 1 else ""


def _mention(shape: Shape, context: Context) -> DateMention | None:
    sense = shape.sense
    (value, readings, grain), problem = place(shape, context)
    if isinstance(sense, Season) or (
        isinstance(sense, Calendar) and not (readings or problem) and _lost(sense, context)
    ):
        return None
    kind = "duration" if grain == "duration" and not isinstance(sense, Repeat) else _KINDS.get(type(sense), "date")
    if shape.mod:
        readings = tuple(_narrowed(reading, shape.mod, grain) for reading in readings)
    known = known_sense(sense)
    if shape.weekday is not None:
        known |= {"weekday"}
    return DateMention(
        Span(shape.start, shape.end), context.text[shape.start : shape.end], kind, value, readings, shape.weekday,
        shape.weekday_span, grain, known, _written(sense, readings), shape.mod, problem, shape.rule,
        sense.zone if isinstance(sense, Clock) else None,
    )  # fmt: skip


def _lost(sense: Calendar, context: Context) -> bool:
    """Whether a date of day and month is none after all: it can be placed, yet no year holds it."""
    if sense.calendar != "gregorian" or not sense.day or not sense.month:
        return False
    longest = calendar.month_length(min(sense.month, calendar.MONTHS))
    return bool(sense.year or context.published) or not 1 <= sense.day <= longest


def _written(sense: object, readings: Sequence[DateReading]) -> tuple[int | None, int | None, int | None]:
    """The parts as written; of an all-digit date whose order was open, as the best reading takes them.

    Of a range, the parts of the end that cannot be: 31 November.
    """
    if isinstance(sense, Between):
        sense = next((end for end in (sense.first, sense.last) if problem_of(end)), None)
    if not isinstance(sense, Calendar):
        return None, None, None
    if sense.orders and readings and (first := readings[0].first):
        return sense.year, first.month, first.day
    return sense.year, sense.month, sense.day


_SAID_OF_PART = {
    "start": say("{reading}; its start").template,
    "mid": say("{reading}; its mid").template,
    "end": say("{reading}; its end").template,
}
"""What is said of a reading of which only a part is meant."""


def _narrowed(reading: DateReading, mod: str, grain: str) -> DateReading:
    """The same reading with the days that its part leaves; the value keeps the whole."""
    if reading.first is None or reading.after is None:
        return reading
    first, after = calendar.part((reading.first, reading.after), mod, grain)
    said = reading.said and say(_SAID_OF_PART[mod], reading=reading.said)
    return replace(reading, first=first, after=after, said=said)
