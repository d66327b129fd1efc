"""The sources of a draft, looked up by what they hold."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.language import cldr, codes, load
from factcheck.model import Span
from factcheck.story.backs import numbers_of, of_points
from factcheck.story.cast import country
from factcheck.story.made import gaps, parts, rates, runs, shares, steps, sums
from factcheck.story.sizes import Sizes
from factcheck.story.spellings import Spellings
from factcheck.story.within import figures_in, inside, lengths, overlap, sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import DateMention, Facts, Quantity
    from factcheck.story.cast import Cast
    from factcheck.story.made import Made
    from factcheck.story.placed import Placed

_START, _PLACE = attrgetter("start"), attrgetter("span.start")
_COPIED = 0.7
"""Share of the words of two sentences from which one was taken from the other."""
_WORD = re.compile(r"[^\W\d_]{3,}+")
_DIGITS = re.compile(r"\d++(?:[.,]\d++)*+")
_PAIR = re.compile(r"(?<![\d–—-])(?<!\d[.,])(\d{1,3})[-–—:](\d{1,3})(?![\d–—-]|[.,]\d)")
_LINE = re.compile(r"^[^\d\n]{2,60} (\d{1,3}) [^\d\n]{2,60} (\d{1,3})$", re.MULTILINE)
"""A line that is a score: "Harrow 3 Denby 2"."""
_TIME = re.compile(r"(?<!\d)\d{1,2}:\d\d(?!\d)")
_MARKS = re.compile(r"[.,]")
_TWO, _GROUP = 2, 3
_ONE_DAY = timedelta(days=1)
_REACH, _SIDE = 60, 3
"""Letters and words on each side of a place that stand close to it."""


class Sources:
    """The sources of a draft.

    Attributes:
        facts: of each source, in the order of their ids.
        who: who is who in draft and sources.
        claims: concept to the claims of all sources that have it.
        claim_at: document id and span of a figure to its claim.
    """

    def __init__(
        self,
        facts: Sequence[Facts],
        who: Cast,
        claims: Mapping[str, Sequence[Placed]],
        claim_at: Mapping[tuple[str, Span], Placed],
    ) -> None:
        """Hold them; whatever is looked up in them is made when it is first asked for.

        Args:
            facts: of each source, in the order of their ids.
            who: who is who in draft and sources.
            claims: concept to the claims of all sources that have it.
            claim_at: document id and span of a figure to its claim.
        """
        self.facts, self.who, self.claims, self.claim_at = facts, who, claims, claim_at
        self._of_concept: dict[str, Sizes] = {}
        self._worded: dict[str, Sequence[tuple[Placed, frozenset[str]]]] = {}
        self._near: dict[tuple[str, Span], frozenset[str]] = {}
        self._romanises: dict[str, bool] = {}
        self._twins: dict[tuple[str, Span], Sequence[tuple[Facts, Span]]] = {}

    def near(self, figure: Quantity) -> Iterator[tuple[Facts, Quantity, frozenset[str]]]:
        """The figures of the sources that one may be backed by, in their order, each with the words around it.

        A share that is told with two numbers is there with both of them as well.

        Args:
            figure: of the draft.
        """
        return (self.figures[at] for at in self._sizes.near(figure))

    def claims_near(self, concept: str, figure: Quantity) -> Iterator[Placed]:
        """The claims of a concept whose figures one may be backed by, in their order.

        Args:
            concept: what they count.
            figure: of the draft.
        """
        claims = self.claims.get(concept, ())
        if concept not in self._of_concept:
            self._of_concept[concept] = Sizes([claim.claim.value for claim in claims])
        return (claims[at] for at in self._of_concept[concept].near(figure))

    def with_words(self, concept: str) -> Sequence[tuple[Placed, frozenset[str]]]:
        """The claims of a concept, each with the words around its figure.

        Args:
            concept: what they count.
        """
        if concept not in self._worded:
            claims = self.claims.get(concept, ())
            self._worded[concept] = [(claim, self.around(claim.facts, claim.claim.value.span)) for claim in claims]
        return self._worded[concept]

    def sum_of(self, concept: str, figure: Quantity) -> Placed | None:
        """The first of all figures of a concept in one sentence that make a figure together, or `None`.

        Args:
            concept: what they count.
            figure: of the draft.
        """
        return None if figure.value is None else self._sums.get((concept, figure.unit, figure.value))

    def runs(self, figure: Quantity) -> Sequence[Sequence[tuple[Facts, Quantity]]]:
        """The figures of one kind, each close behind the one before, that make one together.

        Args:
            figure: of the draft.
        """
        return () if figure.value is None else self._runs.get((figure.kind, figure.unit, figure.value), ())

    def shares_of(self, figure: Quantity) -> tuple[Facts, Quantity] | None:
        """The figure of which one is a share that stands in the same sentence of a source: "620, half of it paid".

        Args:
            figure: of the draft.
        """
        return None if figure.value is None else self._shares.get((figure.kind, figure.unit, figure.value))

    def gap_of(self, figure: Quantity) -> tuple[Facts, Quantity] | None:
        """The first of two figures that a change between them lies between: "from 28 to 31".

        Args:
            figure: of the draft.
        """
        return None if figure.value is None else self._gaps.get((figure.kind, figure.unit, abs(figure.value)))

    def has_side(self, number: str) -> bool:
        """Whether a number is a side of a score or other pair of numbers of a source, where one has such a pair."""
        return not self._sides or number in self._sides

    def romanises(self, facts: Facts) -> bool:
        """Whether a source may have names of another script in Latin letters: it names a country that writes one.

        Args:
            facts: of the source.
        """
        if facts.document.id not in self._romanises:
            keys = {self.who.key(name.full or name.text, _code(facts)) for name in facts.names if name.kind != "person"}
            scripts = {cldr.script_of_land(key) for key in keys if country(key)}
            self._romanises[facts.document.id] = not scripts <= {"", "Latn"}
        return self._romanises[facts.document.id]

    @cached_property
    def has_times(self) -> bool:
        """Whether a source has digits of a clock time."""
        return any(_TIME.search(source.document.text) for source in self.facts)

    def has_number(self, digits: str) -> bool:
        """Whether a number stands in a source in any way; what has a colon must stand there as it is."""
        if ":" in digits:
            return any(digits in source.document.text for source in self.facts)
        parts = _MARKS.split(digits)
        if len(parts) == _TWO and Decimal(".".join(parts)) in self.numbers:
            return True
        return all(len(part) == _GROUP for part in parts[1:]) and Decimal("".join(parts)) in self.numbers

    def beside(self, draft: Facts, span: Span, source: Facts, other: Span) -> int:
        """How many words stand close to both of two places, on the same side."""
        ours, theirs = _close(draft.document.text, span), _close(source.document.text, other)
        return sum(len(one & two) for one, two in zip(ours, theirs, strict=True))

    def around(self, facts: Facts, span: Span) -> frozenset[str]:
        """Keys of the names, and the words that say something, of the sentence that holds a span."""
        sentence = sentence_of(facts, span)
        key = facts.document.id, sentence
        if key not in self._near:
            self._near[key] = self._words(facts, sentence)
        return self._near[key]

    def twins(self, draft: Facts, span: Span) -> Iterator[tuple[Facts, Sequence[Quantity], Sequence[Quantity]]]:
        """The sentences of sources that the sentence round a span may be taken from, and the figures of both.

        They have most of the same words, in the same language, and as many figures; the likest come first.
        """
        sentence = sentence_of(draft, span)
        key = draft.document.id, sentence
        if key not in self._twins:
            self._twins[key] = self._nearest(draft, sentence)
        own = figures_in(draft, sentence)
        for facts, other in self._twins[key]:
            others = figures_in(facts, other)
            if len(own) == len(others):
                yield facts, own, others

    @cached_property
    def _sizes(self) -> Sizes:
        return Sizes([figure for _, figure, _ in self.figures])

    @cached_property
    def figures(self) -> Sequence[tuple[Facts, Quantity, frozenset[str]]]:
        """The figures of all sources, in their order, each with the words around it."""
        found: list[tuple[Facts, Quantity, frozenset[str]]] = []
        for source in self.facts:
            for figure in source.quantities:
                own = [replace(part, span=figure.span) for part in numbers_of(figure, _code(source)) or ()]
                words = self.around(source, figure.span)
                level = of_points(source.document.text, figure)
                found.extend((source, each, words) for each in (level, *own))
        return found

    @cached_property
    def _sums(self) -> Mapping[Made, Placed]:
        return sums(self.claims)

    @cached_property
    def _runs(self) -> Mapping[Made, Sequence[Sequence[tuple[Facts, Quantity]]]]:
        return runs(self.facts)

    @cached_property
    def _shares(self) -> Mapping[Made, tuple[Facts, Quantity]]:
        return shares(self.facts)

    @cached_property
    def steps(self) -> Mapping[Made, tuple[Facts, Quantity]]:
        """What a figure of a source was before, or became by, the change that is told beside it."""
        return steps(self.facts)

    @cached_property
    def rates(self) -> Sequence[tuple[Decimal, Facts, Quantity]]:
        """By how many percent figures of the sources rose or fell, the least first."""
        return rates(self.facts)

    @cached_property
    def parts(self) -> Sequence[tuple[Decimal, Facts, Quantity]]:
        """The shares that figures of one sentence of a source make, the least first."""
        return parts(self.facts)

    @cached_property
    def _gaps(self) -> Mapping[Made, tuple[Facts, Quantity]]:
        return gaps(self.facts)

    @cached_property
    def spellings(self) -> Spellings:
        """The names of the sources."""
        return Spellings(self.facts, self.who)

    @cached_property
    def unread(self) -> Mapping[Decimal, tuple[Facts, Span]]:
        """The runs of digits of all sources that were read as no figure, by their value; a year may be anything."""
        found: dict[Decimal, tuple[Facts, Span]] = {}
        for source in self.facts:
            read = [figure.span for figure in source.quantities]
            taken = overlap([*read, *(day.span for day in source.dates if not day.rule.startswith("year"))])
            for match in _DIGITS.finditer(source.document.text):
                span = Span(*match.span())
                if not taken(span):
                    for value in _values(match[0]):
                        found.setdefault(value, (source, span))
        return found

    @cached_property
    def numbers(self) -> Mapping[Decimal, tuple[Facts, Span]]:
        """Every number that stands in a source in any way: its digits, its figures, the parts of its dates."""
        found: dict[Decimal, tuple[Facts, Span]] = {}
        for source in self.facts:
            places = [
                (value, Span(*match.span()))
                for match in _DIGITS.finditer(source.document.text)
                for value in _values(match[0])
            ]
            for figure in source.quantities:
                ends = (figure.value, figure.low, figure.high)
                places.extend((value, figure.span) for value in ends if value is not None)
            for mention in source.dates:
                places.extend((Decimal(part), mention.span) for part in _calendar(mention))
            for value, span in places:
                found.setdefault(value, (source, span))
        return found

    @cached_property
    def ranges(self) -> Sequence[tuple[Facts, DateMention]]:
        """The dates of all sources that are as long as a length of time may be: ranges and quarters."""
        return [
            (source, mention)
            for source in self.facts
            for mention in source.dates
            if mention.kind == "range" or mention.grain == "quarter"
        ]

    @cached_property
    def nth(self) -> Mapping[tuple[str | None, Decimal], tuple[Facts, Span]]:
        """Where the sources count a length of time: "for a third day", "hari ketiga"; by its unit and number."""
        found: dict[tuple[str | None, Decimal], tuple[Facts, Span]] = {}
        for source in self.facts:
            if _code(source) not in codes():
                continue
            ranks, units = load(_code(source)).dates.ordinals, lengths(_code(source))
            for one, two in pairwise(_WORD.finditer(source.document.text)):
                first, second = one[0].casefold(), two[0].casefold()
                rank, unit = ranks.get(first) or ranks.get(second), units.get(second) or units.get(first)
                if rank and unit and rank > 0:
                    found.setdefault((unit, Decimal(rank)), (source, Span(one.start(), two.end())))
        return found

    @cached_property
    def _sides(self) -> set[str]:
        return {
            side
            for source in self.facts
            for pattern in (_PAIR, _LINE)
            for match in pattern.finditer(source.document.text)
            for side in match.groups()
        }

    def _nearest(self, draft: Facts, sentence: Span) -> Sequence[tuple[Facts, Span]]:
        """The sentences with most of the same words: each has one of the rarest, since few may be missing."""
        words = self.around(draft, sentence)
        rows, having = self._sentences
        rarest = sorted(words, key=lambda word: (len(having.get(word, ())), word))
        rarest = rarest[: int(len(words) * (1 - _COPIED)) + 1]
        found: list[tuple[float, int]] = []
        for at in sorted({at for word in rarest for at in having.get(word, ())}):
            facts, _, near = rows[at]
            share = len(words & near) / len(words | near)
            if share >= _COPIED and _code(facts) == _code(draft):
                found.append((-share, at))
        return [rows[at][:2] for _, at in sorted(found)]

    @cached_property
    def _sentences(self) -> tuple[Sequence[tuple[Facts, Span, frozenset[str]]], Mapping[str, Sequence[int]]]:
        """Every sentence of every source with its words, and for each word the places of those that have it."""
        rows = [(facts, one, self.around(facts, one)) for facts in self.facts for one in facts.sentences]
        having: dict[str, list[int]] = defaultdict(list)
        for at, (_, _, words) in enumerate(rows):
            for word in words:
                having[word].append(at)
        return rows, having

    def _words(self, facts: Facts, sentence: Span) -> frozenset[str]:
        language = facts.document.language.code if facts.document.language else ""
        keys = {self.who.key(name.full or name.text, language) for name in inside(facts.names, sentence)}
        small = set(load(language).claims.stop) if language in codes() else set()
        words = {word.casefold() for word in _WORD.findall(sentence.of(facts.document.text))}
        return frozenset(keys | (words - small))


def _values(digits: str) -> Iterator[Decimal]:
    """What a run of digits may be: one number, a decimal fraction, or the hour and minute of a time."""
    parts = _MARKS.split(digits)
    if all(len(part) == _GROUP for part in parts[1:]):
        yield Decimal("".join(parts))
    else:
        yield from map(Decimal, parts)
    if len(parts) == _TWO:
        yield Decimal(".".join(parts))


def _calendar(mention: DateMention) -> Iterator[int]:
    """The numbers by which a date or clock time may be written."""
    for day in (mention.first, mention.after and mention.after - _ONE_DAY):
        if day is not None:
            yield from (day.year, day.month, day.day, day.year % 100)
    hour, colon, minute = (mention.timex or "").rpartition("T")[2].partition(":")
    if "time" in mention.known and colon:
        yield from (int(hour), int(hour) % 12, int(hour) % 12 + 12, int(minute[:2]))


def _close(text: str, span: Span) -> tuple[frozenset[str], frozenset[str]]:
    """The words close before and close behind a place."""
    before = _WORD.findall(text[max(0, span.start - _REACH) : span.start].casefold())[-_SIDE:]
    behind = _WORD.findall(text[span.end : span.end + _REACH].casefold())[:_SIDE]
    return frozenset(before), frozenset(behind)


def _code(facts: Facts) -> str:
    return facts.document.language.code if facts.document.language else ""
