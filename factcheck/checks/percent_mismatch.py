"""The check `percent-mismatch`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import softened
from factcheck.checks._figures import allowed, best_of, held, language_of, replaced, shown, tidy
from factcheck.checks.base import Check, Example, Option
from factcheck.claims import Interval, credible, exactly, makes, percent, points_called_percent, sized, stands
from factcheck.model import Facts, Finding, Repair, Right, Severity, say
from factcheck.quantities import as_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Movement, Share


class PercentMismatch(Check):
    """A percentage that the part and the whole beside it contradict, and points that are called per cent.

    The share is recomputed from part and whole as intervals, and the percentage may be rounded or cut off.

    Silent when the figures are tied by nothing but their neighbourhood, when another reading of the same sentence makes
    the percentage right (the share of the remainder, of both figures together), and inside rounding.
    """

    name: ClassVar[str] = "percent-mismatch"
    room: ClassVar[str] = "quantities"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "en",
            flagged="Of 240 pupils, 90, or 35.5%, walk to school.",
            clean="Of 240 pupils, 90, or 37.5%, walk to school.",
        ),
        Example(
            "id",
            flagged="Sebanyak 18 dari 72 sumur, atau 52 persen, kering.",
            clean="Sebanyak 18 dari 72 sumur, atau 25 persen, kering.",
        ),
    )

    options: ClassVar[tuple[Option, ...]] = (
        Option("tolerance", Decimal(0), "Shares that are off by up to so many percentage points are not reported."),
    )

    def run(self, facts: Facts) -> Iterator[Finding | Right]:
        """Every share with part, whole and percentage; every change of a percentage."""
        for share in facts.shares:
            yield from self._share(facts, share)
        for movement in facts.movements:
            yield from self._points(facts, movement)

    def _share(self, facts: Facts, item: Share) -> Iterator[Finding | Right]:
        made = percent(credible(item.part), credible(item.whole))
        if made is None or item.percent.value is None:
            return
        step, said = item.percent.step, item.percent.value
        one = exactly(item)
        best = best_of(made, percent(Interval.of(one.part), Interval.of(one.whole)), step)
        of = {"part": item.part.text, "whole": item.whole.text}
        others = [(item.part.span, "part"), (item.whole.span, "whole")]
        if makes(item):
            line = say("{part} of {whole} is {made} per cent", **of, made=held(made, best, said, step))
            yield self.right(facts, item.percent.span, line, others)
            return
        if stands(item, makes) or any(move.by is item.percent and sized(move) for move in facts.movements):
            return
        if abs(said - best) <= self.option("tolerance"):
            return
        yield self.finding(
            facts,
            item.percent.span,
            say(
                "{part} of {whole} is {best} per cent, but the text says “{said}”",
                part=item.part.text,
                whole=item.whole.text,
                best=best,
                said=item.percent.text,
            ),
            related=others,
            why=(
                say("“{cue}” ties part and whole", cue=item.cue),
                say("{part} of {whole} is {made} per cent", **of, made=shown(made, step)),
                allowed((item.part, item.whole, item.percent), credible, language_of(facts)),
            ),
            repairs=(replaced(item.percent, say("{n} per cent", n=best)), *self._parts(item, language_of(facts))),
            severity=softened(facts, item.percent.span),
            about=item.cue,
        )

    def _parts(self, item: Share, language: str) -> Iterator[Repair]:
        whole, rate = item.whole.value, item.percent.value
        if whole is not None and rate is not None:
            part = as_written(item.part, whole * rate / 100, language)
            yield replaced(item.part, say("about {n}", n=round(part) if isinstance(part, Decimal) else part))

    def _points(self, facts: Facts, item: Movement) -> Iterator[Finding]:
        right = points_called_percent(item)
        if right is None or item.by is None:
            return
        yield self.finding(
            facts,
            item.by.span,
            say(
                "from {a} to {b} is {points} percentage points, not per cent",
                a=item.before.text,
                b=item.after.text,
                points=tidy(right.points, item.by.step),
            ),
            related=((item.before.span, "before"), (item.after.span, "after")),
            why=(
                say(
                    "difference: {points} points; relative change: {rate} per cent",
                    points=tidy(right.points, item.by.step),
                    rate=tidy(right.rate, item.by.step),
                ),
            ),
            repairs=(
                replaced(item.by, say("{n} percentage points", n=tidy(right.points, item.by.step))),
                replaced(item.by, say("{n} per cent", n=tidy(right.rate, item.by.step))),
            ),
            severity=softened(facts, item.by.span) or Severity.WARNING,
            about=item.cue,
        )
