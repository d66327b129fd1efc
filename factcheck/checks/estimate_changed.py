"""The check `estimate-changed`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks.base import Check, Example, Option
from factcheck.language import codes, load
from factcheck.model import Facts, Finding, Sentence, Severity, Wording, period, say
from factcheck.story import figure_of, named, step, timelines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Change, Point, Timeline

_KNOWN = {
    "sentence": "{figure} holds for {day}: the date stands beside it",
    "inherited": "{figure} holds for {day}: the date stands in the sentence before",
    "published": "{figure} has no date of its own: it is read as of publication, {day}",
}


class EstimateChanged(Check):
    """A changed estimate that the text itself tells: an update, and no contradiction.

    The old and the new figure, who says so, and when each was true, as an entry of a timeline.

    Silent on prices and rates, which have one value a period, on changes told inside direct speech, and on figures
    whose change the reader would have to guess.
    """

    name: ClassVar[str] = "estimate-changed"
    room: ClassVar[str] = "quantities"
    severity: ClassVar[Severity] = Severity.INFO
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "en",
            flagged="The ministry now counts 41 dead, up from an estimate of 30 on Monday.",
            clean="The ministry counts 41 dead.",
        ),
        Example(
            "id",
            flagged="Kementerian memperkirakan 4.500 tentara berada di perbatasan, naik dari perkiraan 1.500 tentara.",
            clean="Kementerian memperkirakan 4.500 tentara berada di perbatasan.",
        ),
    )

    options: ClassVar[tuple[Option, ...]] = (
        Option("least-change", Decimal(0), "Changes by less than so many per cent are not told."),
    )

    def run(self, facts: Facts) -> Iterator[Finding]:
        """Every step of every timeline that the text tells."""
        for timeline in timelines(facts):
            for change in timeline.changes:
                if change.ratio is None or abs(change.ratio - 1) * 100 >= self.option("least-change"):
                    yield self._change(facts, timeline, change)

    def _change(self, facts: Facts, timeline: Timeline, change: Change) -> Finding:
        before, after = change.before, change.after
        estimate = any(claim.id == after.claim and claim.modality == "estimate" for claim in facts.claims)
        return self.finding(
            facts,
            after.span,
            step(change, _noun(facts, timeline, change), estimate=estimate),
            related=((before.span, "the earlier figure"),),
            why=(
                *change.why,
                *_sources(before.origin, after.origin),
                _when(before),
                _when(after),
            ),
            about=f"{timeline.subject or ''} {timeline.concept}",
        )


def _sources(before: str | None, after: str | None) -> Iterator[Sentence]:
    """Who says the two figures, where anybody is named."""
    if before and after and before.casefold() != after.casefold():
        yield say("two sources: {one} and {other}", one=before, other=after)
    elif who := after or before:
        yield say("one source for both: {who}", who=who)


def _noun(facts: Facts, timeline: Timeline, change: Change) -> str | Sentence:
    """What is counted, in the words of the text where they name it ("tentara Korea Utara"), the fuller of both sides.

    Nouns for people say nothing ("19 orang"): then it is the number of what befell them.
    """
    spans = [point.quantity.counts_span for point in (change.after, change.before)]
    dated = [mention.span for mention in facts.dates]
    nouns = [span for span in spans if span and not any(span.overlaps(day) for day in dated)]  # "10 orang | sehari ..."
    said = [span.of(facts.document.text) for span in nouns]
    people = _people(facts)
    telling = [words for words in said if not people.issuperset(words.casefold().split())]
    if not telling:
        return named(change, timeline.concept)
    language = facts.document.language
    return Wording.of(max(telling, key=len), language.code if language else "")


def _people(facts: Facts) -> frozenset[str]:
    language = facts.document.language
    return frozenset(load(language.code).claims.people) if language and language.code in codes() else frozenset()


def _when(point: Point) -> Sentence:
    template = _KNOWN.get(point.as_of.source) if point.as_of else None
    if template is None or point.as_of is None or point.as_of.first is None:
        return say("{figure}: the text does not say for which day it holds", figure=figure_of(point))
    return say(template, figure=figure_of(point), day=period(point.as_of.first, point.as_of.after))
