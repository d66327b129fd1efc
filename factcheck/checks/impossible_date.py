"""The check `impossible-date`."""

from __future__ import annotations

from calendar import isleap, monthrange
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import numbered, softened, timed
from factcheck.checks._calendar import real
from factcheck.checks._repair import replace_number
from factcheck.checks.base import Check, Example
from factcheck.model import Finding, Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import DateMention, Facts, Sentence

_MONTHS = 12
_FEBRUARY = 2
_LEAP_DAY = 29


class ImpossibleDate(Check):
    """A date that no calendar has: 31 June, 29 February of a common year, the 13th month; a clock time that no day has.

    Such a date is always a slip, and whoever acts on it (a deadline, a hearing) is left to guess. So is 25.00.

    Silent when the figures may be something else than a date, and for 29 February without a year.
    """

    name: ClassVar[str] = "impossible-date"
    room: ClassVar[str] = "dates"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "id", flagged="Laporan terakhir masuk pada 31 Juni 2024.", clean="Laporan terakhir masuk pada 30 Juni 2024."
        ),
        Example("en", flagged="She left on 29 February 2023.", clean="She left on 29 February 2024."),
    )

    def run(self, facts: Facts) -> Iterator[Finding]:
        """Report every date that its finder could read but not place."""
        for mention in facts.dates:
            if not mention.problem or mention.kind not in {"date", "time", "range"}:
                continue
            if mention.kind == "range" and not mention.written[1]:
                continue  # both ends exist, in the wrong order
            bare = not any(sign.isalpha() for sign in mention.text)
            if not ((bare and numbered(facts, mention.span)) or (mention.kind != "time" and timed(facts, mention))):
                yield self.finding(
                    facts,
                    mention.span,
                    _said(mention),
                    why=[_read(mention)],
                    repairs=list(_repairs(facts, mention)),
                    severity=softened(facts, mention.span),
                )


def _said(mention: DateMention) -> Sentence:
    year, month, day = mention.written
    if mention.kind == "time":
        return say("“{date}” is no time of day", date=mention.text)
    if month and month > _MONTHS:
        return say("“{date}”: there is no month {month}", date=mention.text, month=month)
    if (month, day) == (_FEBRUARY, _LEAP_DAY) and year and not isleap(year):
        return say("“{date}”: {year} has no 29 February", date=mention.text, year=str(year))
    if month and day and month >= 1:
        days = monthrange(year or 2024, month)[1]
        return say("“{date}”: that month has {days} days", date=mention.text, days=days)
    return say("“{date}” is no date", date=mention.text)


def _read(mention: DateMention) -> Sentence:
    """How the date was read, for a reader who meant something else."""
    year, month, day = mention.written
    if not (month and day):
        return say("{why}", why=mention.fault or "")
    if year:
        return say("read as day {day}, month {month}, year {year}", day=day, month=month, year=str(year))
    return say("read as day {day}, month {month}", day=day, month=month)


def _repairs(facts: Facts, mention: DateMention) -> Iterator[Repair]:
    """The last day of the month, the day after it, and what one other figure would make of the date."""
    year, month, day = mention.written
    if mention.kind == "time":
        yield Repair(say("mend the hour or the minute"))
        return
    if not month or not day:
        return
    if month > _MONTHS:
        if day <= _MONTHS:
            yield Repair(say("write day and month the other way round"))
        return
    length = monthrange(year or 2024, month)[1] if (month, year) != (_FEBRUARY, None) else _LEAP_DAY - 1
    yield replace_number(facts, mention.span, day, length, say("write {day}, the last day of the month", day=length))
    if (month, day) == (_FEBRUARY, _LEAP_DAY) and year:
        for leap in (other for other in (year - 1, year + 1, year - 2, year + 2, year + 3, year - 3) if isleap(other)):
            said = say("or write {year}, which has a 29 February", year=str(leap))
            yield replace_number(facts, mention.span, year, leap, said)
            break
    else:
        for other in (month - 1, month + 1):
            if year and (found := real(year, other, day)):
                yield replace_number(facts, mention.span, month, other, say("or write {day}", day=found))
