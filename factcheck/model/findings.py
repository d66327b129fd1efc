"""Findings: what a check says, with both sides, how we know, and what to do."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from factcheck.model.text import Span, Waiver

Value: TypeAlias = "str | int | Decimal | date | Sentence"
"""What a sentence may be filled with, a sentence included; writers say all of it in the language of the reader."""


class Term(str):
    """A concept id among the values of a sentence (`homes_damaged`), said as a word in the language of the reader."""

    __slots__ = ()


class Wording(str):
    """Words of a text among the values of a sentence, set in quote marks for a reader of another language."""

    __slots__ = ("language",)

    language: str

    @classmethod
    def of(cls, words: str, language: str) -> Wording:
        """These words, written in this language."""
        made = cls(words)
        made.language = language
        return made

    def read_in(self, language: str) -> str:
        """The words as they stand in a sentence of this language."""
        return str(self) if self.language == language else f"“{self}”"


class DayMonth(date):
    """A day among the values of a sentence, said without its weekday and year ("23 Oct")."""

    __slots__ = ()

    @classmethod
    def of(cls, day: date) -> DayMonth:
        """The same day, to be said in short."""
        return cls(day.year, day.month, day.day)


class Month(date):
    """A whole month among the values of a sentence ("Nov 2024")."""

    __slots__ = ()


class Severity(StrEnum):
    """How much a finding matters: `error` may stop publication."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return list(Severity).index(self)

    def reaches(self, other: Severity) -> bool:
        """Whether this severity is as high as `other`."""
        return self.rank >= other.rank


def _english(value: Value) -> str:
    if isinstance(value, Term):
        return value.replace("_", " ")
    if isinstance(value, Wording):
        return value.read_in("en")
    if isinstance(value, bool | str | Sentence):
        return str(value)
    if isinstance(value, DayMonth):
        return f"{value.day} {value:%b}"
    if isinstance(value, Month):
        return f"{value:%b} {value.year}"
    if isinstance(value, date):
        return f"{value:%a} {value.day} {value:%b} {value.year}"
    if isinstance(value, Decimal):
        plain = f"{value:,f}"
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    return f"{value:,}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence for people, kept as template and values so that it can be said in another language.

    Attributes:
        template: English, with named fields: `“{a}” here but “{b}” in {where}`. It is also the key under which
            `messages/<lang>.toml` holds its translation.
        values: `(field, value)` pairs.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        return self.template.format_map({name: _english(value) for name, value in self.values})


def say(template: str, **values: Value) -> Sentence:
    """A `Sentence` from a template and its fields."""
    return Sentence(template, tuple(values.items()))


def period(first: date, after: date | None, *, short: bool = False) -> Value:
    """A time as it is said: a whole year, a whole month, a day, or its first and last day.

    Args:
        first: its first day.
        after: the day after its last one, or `None` where only the first is known.
        short: days are said without their year.
    """
    last = after - timedelta(days=1) if after else first
    if first.day == 1 and after and after.day == 1:
        months = (after.year - first.year) * 12 + after.month - first.month
        if months == 1:
            return Month(first.year, first.month, 1)
        if months == 12 and first.month == 1:  # noqa: PLR2004 - months of a year
            return str(first.year)
    if last <= first:
        return DayMonth.of(first) if short else first
    return say("{first} to {last}", first=DayMonth.of(first), last=DayMonth.of(last) if short else last)


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding is about.

    Attributes:
        span: where it stands.
        document: id of its document.
        quote: its words.
        label: what it is to the finding ("the other spelling").
    """

    span: Span
    document: str
    quote: str
    label: str = ""

    @property
    def start(self) -> int:
        """Start of the span."""
        return self.span.start

    @property
    def end(self) -> int:
        """End of the span, exclusive."""
        return self.span.end


@dataclass(frozen=True, slots=True)
class Repair:
    """One way to mend a finding. A finding offers every repair that fits and takes no side.

    Attributes:
        said: what to do.
        span: what would be replaced, when it is a matter of words in this text.
        replacement: by what.
    """

    said: Sentence
    span: Span | None = None
    replacement: str | None = None

    def __str__(self) -> str:
        return str(self.said)


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction or change, as a check reports it.

    Attributes:
        check: name of the check.
        severity: how much it matters.
        said: the message, under 100 characters; both sides, neither taken.
        document: id of the document.
        span: the main place.
        quote: the words there.
        related: the other places.
        why: how we know, one sentence a step.
        repairs: what to do, every repair that fits.
        fingerprint: stable across edits elsewhere in the text: made of check, words and entity, not of positions.
    """

    check: str
    severity: Severity
    said: Sentence
    document: str
    span: Span
    quote: str
    related: tuple[Related, ...] = ()
    why: tuple[Sentence, ...] = ()
    repairs: tuple[Repair, ...] = ()
    fingerprint: str = ""

    @property
    def message(self) -> str:
        """The message in English."""
        return str(self.said)


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that is not shown, because somebody accepted it.

    Attributes:
        finding: the finding.
        source: `article`, `settings` or `baseline`.
        reason: why it was accepted.
        waiver: the place in the article that accepts it, when its source is `article`.
    """

    finding: Finding
    source: str
    reason: str
    waiver: Waiver | None = None


@dataclass(frozen=True, slots=True)
class Right:
    """Something that was recomputed and holds.

    Attributes:
        check: name of the check.
        document: id of the document.
        span: the main place.
        said: what holds ("Selasa 29/10/2024 was a Tuesday").
        related: the other places.
    """

    check: str
    document: str
    span: Span
    said: Sentence
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something that could not be checked, and why.

    Attributes:
        check: name of the check, or `document` when the whole text could not be read.
        document: id of the document.
        because: the reason, for people.
        span: the place, when there is one.
        trace: where a check broke, for `--verbose`; empty when nothing broke.
    """

    check: str
    document: str
    because: Sentence
    span: Span | None = None
    trace: str = ""
