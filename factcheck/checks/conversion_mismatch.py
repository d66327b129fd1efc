"""The check `conversion-mismatch`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import softened
from factcheck.checks._figures import allowed, held, middle, replaced, slip, tidy, unit_words
from factcheck.checks.base import Check, Example, Option
from factcheck.claims import converted
from factcheck.model import Facts, Finding, Repair, Right, Sentence, Severity, say
from factcheck.quantities import convert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims import Converted


class ConversionMismatch(Check):
    """An amount in two units, or in two currencies, whose sides disagree.

    Units are converted exactly, and either side may be the rounded one. Exchange rates are not known offline: pairs of
    currencies are compared with the rate that the text states, or with each other, within five per cent.

    Silent on a single pair of currencies without a rate, on units of different dimension, on differences of
    temperature, and wherever rounding explains the difference.
    """

    name: ClassVar[str] = "conversion-mismatch"
    room: ClassVar[str] = "quantities"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "en",
            flagged="The trail is 40 miles (84 km) long.",
            clean="The trail is 40 miles (64 km) long.",
        ),
        Example(
            "id",
            flagged="Menara itu setinggi 120 meter (494 kaki).",
            clean="Menara itu setinggi 120 meter (394 kaki).",
        ),
    )

    options: ClassVar[tuple[Option, ...]] = (
        Option("tolerance", Decimal(0), "Differences of up to so many per cent are not reported."),
    )

    def run(self, facts: Facts) -> Iterator[Finding | Right]:
        """Every amount that stands in two units."""
        for made in converted(facts.equations):
            left, right = made.item.left, made.item.right
            step = right.step
            best = tidy(middle(made.made) or Decimal(0), step)
            others = [(left.span, "the other side")]
            if made.holds:
                fits = held(made.made, best, right.value, step)
                line = say("{left} is {made} {unit}", left=left.text, made=fits, unit=unit_words(right))
                yield self.right(facts, right.span, line, others)
            elif right.value is not None and abs(right.value - best) * 100 > abs(best) * self.option("tolerance"):
                yield self.finding(
                    facts,
                    right.span,
                    say(
                        "{left} is {best} {unit}, but the text says {said}",
                        left=left.text,
                        best=best,
                        unit=unit_words(right),
                        said=right.text,
                    ),
                    related=[*others, *([(made.rate[1].span, "the rate")] if made.rate else [])],
                    why=tuple(self._why(made, best)),
                    repairs=tuple(_repairs(made, best)),
                    severity=softened(facts, left.span, right.span),
                    about=f"{left.unit} {right.unit}",
                )

    def _why(self, made: Converted, best: Decimal) -> Iterator[Sentence]:
        left, right = made.item.left, made.item.right
        if made.rate:
            yield say(
                "at the rate of {rate}, from “{said}”", rate=tidy(made.rate[0], Decimal("0.01")), said=made.rate[1].text
            )
        yield say("{left} = {best} {unit}", left=left.text, best=best, unit=unit_words(right))
        yield allowed((left, right))
        if right.value is not None:
            yield slip(right.value, best)


def _repairs(made: Converted, best: Decimal) -> Iterator[Repair]:
    """What either side makes of the other."""
    left, right = made.item.left, made.item.right
    yield replaced(right, say("{n} {unit}", n=best, unit=unit_words(right)))
    if left.value is None or right.value is None or left.unit is None or right.unit is None:
        return  # a range: which of its ends is wrong nobody can say
    if made.rate is None and left.kind != "money":
        back = convert(right.value, right.unit, left.unit)
    elif (whole := middle(made.made)) is not None and whole:
        back = left.value * right.value / whole
    else:
        return
    yield replaced(left, say("{n} {unit}", n=tidy(back, left.step), unit=unit_words(left)))
