"""What a check is: one class in one file, whose name is the file's name."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, Self

from factcheck.classes import dataclass
from factcheck.model import Facts, Finding, NotChecked, Related, Right, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from factcheck.model import Backed, Backing, Document, Repair, Sentence, Story, Waiver

_WORD = re.compile(r"\S{1,80}")
_SPOKEN = say("it stands in direct speech, and a desk does not rewrite what a speaker said")


@dataclass(frozen=True, slots=True)
class Example:
    """A text on which the check fires, and its twin on which it must not; run as a test and shown in the docs.

    Attributes:
        language: code of the language.
        flagged: a text with exactly this finding.
        clean: the same text without the fault.
        published: publication date that both are read with, when they need one.
        format: the format that both are in.
    """

    language: str
    flagged: str
    clean: str
    published: date | None = None
    format: str = "text"


@dataclass(frozen=True, slots=True)
class StoryExample:
    """Reports on which a check of several documents fires, and their twins on which it must not.

    Attributes:
        flagged: reports with this finding, each `(language, publication date or None, text)`.
        clean: reports without it.
    """

    flagged: tuple[tuple[str, date | None, str], ...]
    clean: tuple[tuple[str, date | None, str], ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A number by which a newsroom may set a check: `[options.check-name]` in the settings.

    Attributes:
        name: kebab-case, its key.
        default: what counts when nobody sets it.
        manual: what it does, one sentence with its unit.
    """

    name: str
    default: Decimal
    manual: str


class Check(ABC):
    """Parent of all checks.

    A check asks the facts and yields what it finds; it does not find mentions, parse, print or remember. The class
    docstring is its manual: what it reports, why that matters, and a paragraph that begins with "Silent".
    """

    name: ClassVar[str]
    severity: ClassVar[Severity]
    examples: ClassVar[tuple[Example, ...]]
    formerly: ClassVar[tuple[str, ...]] = ()
    room: ClassVar[str] = ""
    """What it is about: `names`, `dates` or `quantities`, each of which stands for its checks in `[quotes]`."""
    options: ClassVar[tuple[Option, ...]] = ()
    alone: ClassVar[bool] = True
    """It has its say on one document by itself."""

    def __init__(self, given: Mapping[str, Decimal] | None = None) -> None:
        """A check.

        Args:
            given: what the newsroom set of its `options`, by name.
        """
        self._given = given or {}

    def with_options(self, given: Mapping[str, Decimal]) -> Self:
        """This check with options that a newsroom set."""
        return type(self)(given)

    def option(self, name: str) -> Decimal:
        """What counts for one of its `options`: what the newsroom set, else the default."""
        return self._given.get(name, next(known.default for known in self.options if known.name == name))

    def __init_subclass__(cls) -> None:
        """Refuse a check whose name is not its file's, or that shows no example."""
        super().__init_subclass__()
        if cls.__module__ == __name__:
            return  # a parent, no check
        stem = cls.__module__.rpartition(".")[2].replace("_", "-")
        if cls.__module__.startswith("factcheck.checks.") and cls.name != stem:
            raise TypeError(f"check {cls.name!r} must stand in {cls.name.replace('-', '_')}.py, not in {stem}")
        if not (cls.examples or getattr(cls, "stories", ())) or "Silent" not in (cls.__doc__ or ""):
            raise TypeError(f"check {cls.name!r} needs examples, and a paragraph that says when it is silent")

    @abstractmethod
    def run(self, facts: Facts) -> Iterator[Finding | Right | NotChecked]:
        """What this check has to say of a document: findings, what holds, and what it could not check."""

    def finding(  # noqa: PLR0913 - the parts of a finding, each by name
        self,
        facts: Facts,
        span: Span,
        said: Sentence,
        *,
        related: Sequence[tuple[Span, str]] = (),
        why: Sequence[Sentence] = (),
        repairs: Sequence[Repair] = (),
        severity: Severity | None = None,
        about: str = "",
    ) -> Finding:
        """A finding of this check.

        Args:
            facts: the facts of the document.
            span: the main place.
            said: the message, both sides, under 100 characters.
            related: other places with a label each.
            why: how we know, one sentence a step.
            repairs: every repair that fits.
            severity: another than the check's own, for example inside direct speech.
            about: what makes this finding the same one after an edit elsewhere, besides the quoted words.
        """
        document = facts.document
        quote = span.of(document.text)
        others = tuple(Related(other, document.id, other.of(document.text), label) for other, label in related)
        places = (span, *(other for other, _ in related))
        spoken = severity is Severity.INFO and any(speech.covers(at) for speech in facts.quotes for at in places)
        return Finding(
            check=self.name,
            severity=severity or self.severity,
            said=said,
            document=document.id,
            span=span,
            quote=quote,
            related=others,
            why=(*why, *((_SPOKEN,) if spoken else ())),
            repairs=tuple(repairs),
            fingerprint=fingerprint(self.name, about, quote, *(other.quote for other in others)),
        )

    def right(self, facts: Facts, span: Span, said: Sentence, related: Sequence[tuple[Span, str]] = ()) -> Right:
        """Something that was recomputed and holds."""
        text, name = facts.document.text, facts.document.id
        others = tuple(Related(other, name, other.of(text), label) for other, label in related)
        return Right(self.name, name, span, said, others)

    def not_checked(self, facts: Facts, because: Sentence, span: Span | None = None) -> NotChecked:
        """Something that this check could not check."""
        return NotChecked(self.name, facts.document.id, because, span)


class StoryCheck(Check):
    """Parent of the checks that hold several documents against each other.

    `looks_back` says that a check also holds a draft against what was printed before.
    """

    examples = ()
    alone = False
    stories: ClassVar[tuple[StoryExample, ...]]
    looks_back: ClassVar[bool] = False

    def run(self, facts: Facts) -> Iterator[Finding | Right | NotChecked]:
        """Nothing: one document alone tells no story."""
        del facts
        yield from ()

    @abstractmethod
    def across(self, story: Story) -> Iterator[Finding]:
        """What this check has to say of a story."""

    def told(  # noqa: PLR0913 - the parts of a finding, each by name
        self,
        story: Story,
        main: tuple[str, Span],
        said: Sentence,
        *,
        related: Sequence[tuple[str, Span, str]],
        why: Sequence[Sentence] = (),
        repairs: Sequence[Repair] = (),
        about: str = "",
    ) -> Finding:
        """A finding whose places stand in several documents.

        Args:
            story: the story.
            main: document id and span of the main place.
            said: the message.
            related: document id, span and label of the other places.
            why: how we know.
            repairs: what to do.
            about: as for `finding`.
        """
        wanted = {main[0], *(name for name, _, _ in related)}
        texts = {facts.document.id: facts.document.text for facts in story.facts if facts.document.id in wanted}
        others = tuple(Related(span, name, span.of(texts[name]), label) for name, span, label in related)
        quote = main[1].of(texts[main[0]])
        return Finding(
            check=self.name,
            severity=self.severity,
            said=said,
            document=main[0],
            span=main[1],
            quote=quote,
            related=others,
            why=tuple(why),
            repairs=tuple(repairs),
            fingerprint=fingerprint(self.name, about, quote, *(other.quote for other in others)),
        )


class PastCheck(StoryCheck):
    """Parent of the checks that need a draft, the last document of their examples, and what was printed before it."""

    looks_back = True


class DraftCheck(Check):
    """Parent of the checks that hold a draft against its sources: one verdict each."""

    examples = ()
    alone = False
    stories: ClassVar[tuple[StoryExample, ...]]  # the draft first, then its sources
    verdict: ClassVar[str]

    def run(self, facts: Facts) -> Iterator[Finding | Right | NotChecked]:
        """Nothing: one document alone has no sources."""
        del facts
        yield from ()

    @abstractmethod
    def said(self, fact: Backed) -> tuple[Sentence, tuple[Repair, ...]]:
        """Message and repairs for one fact of the draft."""

    def against(self, draft: Facts, backing: Backing) -> Iterator[Finding]:
        """One finding for each fact of the draft with the verdict of this check."""
        for fact in backing.of(self.verdict):
            message, repairs = self.said(fact)
            others = (
                (Related(fact.source_span, fact.document, fact.source_text, "the source"),)
                if fact.document is not None and fact.source_span is not None
                else ()
            )
            yield Finding(
                check=self.name,
                severity=self.severity,
                said=message,
                document=draft.document.id,
                span=fact.span,
                quote=fact.text,
                related=others,
                why=fact.why,
                repairs=repairs,
                fingerprint=fingerprint(self.name, fact.kind, fact.text, fact.source_text),
            )


class WaiverCheck(Check):
    """Parent of the checks of what an article itself accepts; they run after all others."""

    alone = False

    def run(self, facts: Facts) -> Iterator[Finding | Right | NotChecked]:
        """Nothing: what was accepted is known when all other checks have run."""
        del facts
        yield from ()

    @abstractmethod
    def faults(self, waivers: Sequence[Waiver], idle: Sequence[Waiver]) -> Iterator[tuple[Waiver, Sentence, Repair]]:
        """What is wrong with the waivers of an article.

        Args:
            waivers: all of them.
            idle: those that accepted nothing, although their check ran or there is none of that name.
        """

    def reported(self, document: Document, waivers: Sequence[Waiver], idle: Sequence[Waiver]) -> Iterator[Finding]:
        """One finding for each fault, at the first word that its waiver is about."""
        for waiver, said, repair in self.faults(waivers, idle):
            span = _first_word(document.text, waiver.span)
            yield Finding(
                check=self.name,
                severity=self.severity,
                said=said,
                document=document.id,
                span=span,
                quote=span.of(document.text),
                repairs=(repair,),
                fingerprint=fingerprint(self.name, waiver.check, waiver.reason),
            )


def _first_word(text: str, span: Span) -> Span:
    """The first word of a span; of an empty one at the end of the text, the last character before it."""
    word = _WORD.search(text, span.start, span.end)
    return Span(*word.span()) if word else Span(max(span.start - 1, 0), span.start)


def fingerprint(*parts: str) -> str:
    """A stable key of 16 hexadecimal digits, blind to case, spacing and normal form, but not to order."""
    folded = "\x1f".join(" ".join(unicodedata.normalize("NFKC", part).casefold().split()) for part in parts)
    return hashlib.blake2b(folded.encode("utf-8", "replace"), digest_size=8).hexdigest()
