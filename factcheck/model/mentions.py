"""Mentions: what the rooms `names`, `dates` and `quantities` find, each born with its span."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model.findings import Sentence
    from factcheck.model.text import Span


_WIDE = Context(prec=80)
"""Digits in which the largest number that a word names can be divided: 28, as usual, end before an undecillion."""


def whole_of(value: Decimal, unit: Decimal | int) -> bool:
    """Whether a figure is so many of a unit and nothing beside, however large it is: 12,000 of thousands."""
    return not _WIDE.remainder(value, Decimal(unit))


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name as it stands in the text, titles left out.

    Attributes:
        span: where it stands.
        text: the words as written.
        kind: `person`, `org`, `place` or `unknown`.
        title: title or role written directly before or after it ("Menteri Luar Negeri Korut"), or `None`.
        full: the fullest form of the same entity in this text ("Choe" -> "Choe Sun Hui"), or the text itself.
        score: 0 to 1, how sure the finder is that this is a name at all.
        title_span: where the title stands, or `None`.
    """

    span: Span
    text: str
    kind: str
    title: str | None = None
    full: str = ""
    score: float = 1.0
    title_span: Span | None = None


@dataclass(frozen=True, slots=True)
class DateReading:
    """One way to read a date.

    Attributes:
        timex: TIMEX3-like value (see `DateMention.timex`), or `None` where the text does not place it.
        first: first day of the interval, or `None` when it is not placed (or for a duration).
        after: the day after its last day, or `None`.
        said: how this reading came about ("last one before Tue 29 Oct 2024"), or `None`.
        sighted: whether it holds only where the moon is sighted a day earlier or later.
    """

    timex: str | None
    first: date | None
    after: date | None
    said: Sentence | None = None
    sighted: bool = False

    @property
    def reason(self) -> str:
        """What is `said`, in English; empty when nothing is."""
        return str(self.said or "")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date, range, duration, set or clock time as it stands in the text.

    Attributes:
        span: where it stands.
        text: the words as written.
        kind: `date`, `range`, `duration`, `set` or `time`.
        timex: best reading: `2024-10-29`, `2024-10`, `2024`, `199` (1990s), `2024-W44`, `2024-Q3`, `P6W`,
            `2024-10-08/2024-10-14` (range, end exclusive); `None` where the text does not place it.
        readings: every reading, best first, each with its reason.
        weekday: the weekday that is written beside the date, Monday = 0, or `None`.
        weekday_span: where that weekday stands.
        grain: `day`, `week`, `month`, `quarter`, `half`, `year`, `decade`, `century`, `time` or `duration`.
        known: which parts are written and not implied: a subset of `year month day weekday time`.
        written: the parts as written, before they are placed: `(year, month, day)`, `None` where not written.
        mod: `start`, `mid`, `end`, `approx`, `before`, `after` or empty.
        fault: why the written date cannot exist ("June has 30 days"), or `None`.
        rule: the id of the rule that read it; `dateparser` for a fallback.
        zone: minutes by which the time zone written beside a clock time is ahead of UTC, or `None`.
    """

    span: Span
    text: str
    kind: str
    timex: str | None
    readings: tuple[DateReading, ...] = ()
    weekday: int | None = None
    weekday_span: Span | None = None
    grain: str = "day"
    known: frozenset[str] = frozenset()
    written: tuple[int | None, int | None, int | None] = (None, None, None)
    mod: str = ""
    fault: Sentence | None = None
    rule: str = ""
    zone: int | None = None

    @property
    def first(self) -> date | None:
        """First day of the best reading."""
        return self.readings[0].first if self.readings else None

    @property
    def after(self) -> date | None:
        """The day after the last day of the best reading."""
        return self.readings[0].after if self.readings else None

    @property
    def problem(self) -> str:
        """The fault in English, or empty."""
        return str(self.fault) if self.fault else ""


@dataclass(frozen=True, slots=True)
class QuantityReading:
    """One way to read a figure whose separators are open ("1.234").

    Attributes:
        value: as `Quantity.value`.
        low: as `Quantity.low`.
        high: as `Quantity.high`.
        reason: why this reading ranks where it does.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as it stands in the text.

    Attributes:
        span: number, scale word, currency or unit; never the hedge.
        text: the words as written.
        value: the figure as written ("about 3,000" -> 3000); `None` for a range, an open bound or a vague word. A
            measure in two units, or with a fraction of an hour in words, is given in the smaller unit ("2 hours and
            15 minutes" -> 135 minutes, "half an hour" -> 30).
        low: lower end of the interval that the writing allows; `None` = open.
        high: upper end; `None` = open.
        unit: pint's unit name, ISO 4217 code, `percent`, `percentage_point`, `basis_point`, `magnitude` or `None`.
        hedge: `""` (exact), `approx`, `nearly`, `just_over`, `more_than`, `at_least`, `less_than`, `at_most`,
            `range` or `vague`.
        kind: `count`, `money`, `physical`, `percent`, `points`, `age`, `duration`, `temperature`,
            `magnitude` (of an earthquake) or `ratio`. The value of a claim may also be a `moment`, in minutes from the
            beginning of the calendar, whose unit is its grain (`day`), its zone (`UTC+480`) or `local`.
        counts: the noun counted, lower case, modifiers kept and classifier dropped ("tentara Korea Utara"), or `None`.
        counts_span: where that noun stands.
        role: `level`, `previous`, `change`, `share` or `""` when nothing says.
        low_open: the lower end itself is excluded ("more than 3,000").
        high_open: the upper end itself is excluded ("nearly 3,000").
        step: unit of the last digit that carries information (9,800 -> 100).
        readings: every reading, best first; more than one only where the separators are open.
        hedge_span: where the hedge stands.
        written: the digits or number words alone.
        figure: how the number is written: `digits`, `words` or `mixed`.
    """

    span: Span
    text: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    hedge: str = ""
    kind: str = "count"
    counts: str | None = None
    counts_span: Span | None = None
    role: str = ""
    low_open: bool = False
    high_open: bool = False
    step: Decimal = Decimal(1)
    readings: tuple[QuantityReading, ...] = ()
    hedge_span: Span | None = None
    written: str = ""
    figure: str = "digits"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing two mentions came to.

    Attributes:
        verdict: a word of the room's own list (see its `compare`).
        said: how we know, one short sentence a step, each citing its rule or table row.
        score: 0 to 1, the belief that both say the same; only `names.compare` calibrates it.
    """

    verdict: str
    said: tuple[Sentence, ...] = ()
    score: float = 0.0

    @classmethod
    def of(cls, verdict: str, *said: Sentence, score: float = 0.0) -> Comparison:
        """A comparison and its reasons."""
        return cls(verdict, said, score)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What is `said`, in English."""
        return tuple(map(str, self.said))


Mention = NameMention | DateMention | Quantity
