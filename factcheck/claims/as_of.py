"""As of when a figure holds: a date of its own statement, else the day of publication."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import AsOf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.words import Words
    from factcheck.model import DateMention, DateReading

_PLACE = attrgetter("span.start")
_NO_DAYS = {"duration", "time"}
_COUNTED_ON = "later"
"""The rule of dates for a day that is counted from another one ("a week earlier")."""
_CHANGES = {"rise", "fall", "turn", "correct", "start"}
_SINCE = 5
"""Words before a date among which the word stands that makes it a beginning ("since the quake on 29 July")."""
_NEAR = 5
"""Tokens from a figure to that of the places in which it was counted."""
_THEN = frozenset({"relative", "when"})
"""Tags of words that open such a clause."""
_CLAUSE = 5
"""Tokens behind a date within which a clause opens that tells of what happened then."""


class Days(NamedTuple):
    """What the day of a figure is looked for among.

    Attributes:
        dates: of the document.
        printed: its day of publication.
        words: the cue words of its language.
        left: the figure is the earlier end of a change.
        ahead: it is one of days to come.
    """

    dates: Sequence[DateMention]
    printed: AsOf
    words: Words
    left: bool
    ahead: bool


def as_of(frame: Frame, index: int, days: Days) -> AsOf:
    """The day of a figure: a date of its own statement, else the day of publication, else unknown.

    What was counted was counted before it was printed: "by Monday" in a Tuesday's paper is the Monday before, unless
    the figure is one of the days ahead.
    """
    dates = days.dates
    for own in _dates(frame, index, days.words, left=days.left) if frame.dated else ():
        at = bisect_left(dates, own.start, key=_PLACE)
        mention = dates[at] if at < len(dates) else None
        if mention and mention.rule == _COUNTED_ON and (_aside(frame, index, own) or _again(mention, dates[:at][-1:])):
            continue
        if mention and mention.span.start == own.start and mention.kind not in _NO_DAYS:
            read = _past(mention, days.printed.first) if not days.ahead else mention
            return AsOf(read.first, read.after, "sentence", mention.span)
    return days.printed


def _aside(frame: Frame, index: int, day: Token) -> bool:
    """Whether a day stands behind a comma that follows a figure: "385 people, nearly as many as a week earlier"."""
    return any(token.text == "," for token in frame.tokens[index + 1 :] if token.start < day.start)


def _again(mention: DateMention, before: Sequence[DateMention]) -> bool:
    """Whether a day that is counted from another comes out as the one before it: "last week 48, a week earlier 24"."""
    return any((other.first, other.after) == (mention.first, mention.after) for other in before)


def _past(mention: DateMention, printed: date | None) -> DateMention | DateReading:
    """The likeliest reading of a date that is not after the day of publication; the likeliest where all are."""
    if printed is None or mention.first is None or mention.first <= printed:
        return mention
    return next((read for read in mention.readings if read.first and read.first <= printed), mention)


def _dates(frame: Frame, index: int, words: Words, *, left: bool) -> Iterator[Token]:
    """The dates that may be that of a figure, the likeliest first: behind it, before it, then up to when was counted.

    On the way, another figure, a change or a clause mark ends its own statement. The day up to which was counted stands
    before all of them ("By Friday, the toll had risen from 30 to 50"), but is not that of a figure that was left. The
    day since when was counted, or of an event since when, is that of none.
    """
    tokens = frame.tokens
    for way in (range(index + 1, len(tokens)), range(index - 1, -1, -1)):
        for at in way:
            token = tokens[at]
            if token.date:
                of_the_end = left and _led(tokens, at, words.until, 1)
                told = at < index and any(one.tags & _THEN for one in tokens[at + 1 : min(index, at + _CLAUSE)])
                if not of_the_end and (told or not _led(tokens, at, words.since, _SINCE)):
                    yield token  # "since the 2011 riots, in which 4,000 were arrested"
            elif (
                (token.quantity and not _inside(tokens, at, index, words))
                or token.text in ";:"
                or token.tags & _CHANGES
            ):
                break
    if not left:
        yield from (tokens[at] for at in range(index) if tokens[at].date and _led(tokens, at, words.until, 1))


def _inside(tokens: Sequence[Token], at: int, index: int, words: Words) -> bool:
    """Whether a figure behind another is that of the places in which it was counted: "285 cases | in 33 states"."""
    figure, own = tokens[at].quantity, tokens[index].quantity
    if figure is None or own is None or at < index or figure.kind != "count" or not figure.counts:
        return False
    return figure.counts != own.counts and tokens[at - 1].text in words.inside and at - index <= _NEAR


def _led(tokens: Sequence[Token], at: int, leads: frozenset[str], reach: int) -> bool:
    """Whether one of some words leads a date, at most so many words before it with no mark or figure between."""
    own = takewhile(lambda token: token.word, tokens[max(0, at - reach) : at][::-1])
    return any(token.text in leads for token in own)
