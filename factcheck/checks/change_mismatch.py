"""The check `change-mismatch`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import softened
from factcheck.checks._figures import allowed, best_of, held, language_of, replaced, shown, tidy
from factcheck.checks.base import Check, Example
from factcheck.claims import (
    against,
    credible,
    exactly,
    grew,
    grown,
    makes,
    multiple,
    rate_of_change,
    sized,
    stands,
    stated_size,
)
from factcheck.model import Facts, Finding, Repair, Right, Severity, Span, say
from factcheck.quantities import as_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Growth, Movement, Quantity, Sentence

_THOUSAND = 1_000


class ChangeMismatch(Check):
    """A change whose direction or size its own two ends contradict.

    "Rose from 4.1 to 3.8", "up 42 per cent, from 3,490 to 4,188", "doubled from 40 to 95": both ends and the word or
    figure that sums them up stand in one sentence, and they disagree. So may an amount and its rate beside the level to
    which they led: "rose by 24,000, or 4.9 per cent, to 596,000".

    Silent on places in an order ("naik dari peringkat 12 ke 9"), on ends of different units, on a change that names
    only one end, and wherever rounding explains the difference.
    """

    name: ClassVar[str] = "change-mismatch"
    room: ClassVar[str] = "quantities"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "en",
            flagged="Ferry traffic grew 40 per cent, from 5,000 to 6,000 cars a week.",
            clean="Ferry traffic grew 20 per cent, from 5,000 to 6,000 cars a week.",
        ),
        Example(
            "id",
            flagged="Jumlah sapi di desa itu naik dari 812 menjadi 640 ekor.",
            clean="Jumlah sapi di desa itu turun dari 812 menjadi 640 ekor.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding | Right]:
        """Every movement: first its direction, then its size."""
        for item in facts.movements:
            found = self._direction(facts, item) if not stands(item, _agrees) else self._size(facts, item)
            if isinstance(found, Finding) and (bare := _unscaled(item)):
                yield self._scale(facts, item, bare)
            elif found:
                yield found
        told = {item.by.span for item in facts.movements if item.by}
        for grown_ in facts.growths:
            if told.isdisjoint({grown_.by.span, grown_.rate.span}):
                yield from self._rate(facts, grown_)

    def _scale(self, facts: Facts, item: Movement, bare: Quantity) -> Finding:
        other = item.before if bare is item.after else item.after
        return self.finding(
            facts,
            bare.span,
            say(
                "“{bare}” beside “{other}”: is the word for its scale missing or misspelt?",
                bare=bare.text,
                other=other.text,
            ),
            related=((other.span, "before" if other is item.before else "after"),),
            why=(
                say("“{cue}” ties the two", cue=item.cue),
                say("as they are written, one is more than a thousand times the other"),
            ),
            repairs=(Repair(say("write the word for the scale behind “{bare}”", bare=bare.text), bare.span, None),),
            severity=softened(facts, bare.span),
            about=item.cue,
        )

    def _rate(self, facts: Facts, item: Growth) -> Iterator[Finding | Right]:
        made, code = grown(item), language_of(facts)
        level, by = item.level.value, item.by.value
        if made is None or level is None or by is None or item.rate.value is None:
            return
        step, down = item.rate.step, item.direction == "down"
        earlier = tidy(level + by if down else level - by, item.by.step)
        before = as_written(item.level, earlier, code)
        after = item.level.text if isinstance(before, str) else level
        ends = {"a": before, "b": after, "unit": say("per cent")}
        best = best_of(made, grown(exactly(item)), step)
        others = [(item.by.span, "the change"), (item.level.span, "after")]
        if stands(item, grew):
            line = say("from {a} to {b} is {made} {unit}", **ends, made=held(made, best, item.rate.value, step))
            yield self.right(facts, item.rate.span, line, others)
            return
        taken = "{a} + {b} = {d}" if down else "{a} − {b} = {d}"
        yield self.finding(
            facts,
            item.rate.span,
            say(
                "from {a} to {b} is {best} {unit}, but the text says {said}",
                **ends,
                best=best,
                said=item.rate.text,
            ),
            related=others,
            why=(
                say(taken, a=item.level.text, b=item.by.text, d=before),
                say("from {a} to {b} is {made} {unit}", **ends, made=shown(made, step)),
                allowed((item.by, item.level), credible, code),
            ),
            repairs=(replaced(item.rate, say("{n} per cent", n=best)),),
            severity=softened(facts, item.rate.span),
            about=item.direction,
        )

    def _direction(self, facts: Facts, item: Movement) -> Finding:
        up, down = say("up"), say("down")
        more, less = say("more"), say("less")
        up_told = item.direction == "up"
        way, other = (up, down) if up_told else (down, up)
        cue = Span(item.span.start, item.span.end)
        return self.finding(
            facts,
            cue,
            say(
                "“{cue}” says {way}, but from {a} to {b} is {other}",
                cue=item.cue,
                way=way,
                a=item.before.text,
                b=item.after.text,
                other=other,
            ),
            related=((item.before.span, "before"), (item.after.span, "after")),
            why=(
                allowed((item.before, item.after), credible, language_of(facts)),
                say("{b} is {size} than {a}", a=item.before.text, b=item.after.text, size=less if up_told else more),
            ),
            repairs=(
                Repair(say("say that it went {other}", other=other)),
                Repair(say("swap the two figures: from {b} to {a}", a=item.before.text, b=item.after.text)),
            ),
            severity=softened(facts, cue),
            about=item.direction,
        )

    def _size(self, facts: Facts, item: Movement) -> Finding | Right | None:
        size = stated_size(item)
        made = multiple(item) if item.factor else rate_of_change(item)
        if size is None or made is None:
            return None
        words, step = size.words, size.step
        unit = _unit(item, relative=size.relative)
        ends = {"a": item.before.text, "b": item.after.text}
        one = exactly(item)
        best = best_of(made, multiple(one) if item.factor else rate_of_change(one), step)
        others = [(item.before.span, "before"), (item.after.span, "after")]
        place = item.by.span if item.by and not item.factor else item.span
        if stands(item, sized):
            told = Decimal(item.factor[0]) if item.factor else item.by.value if item.by else None
            line = say("from {a} to {b} is {made} {unit}", **ends, made=held(made, best, told, step), unit=unit)
            return self.right(facts, place, line, others) if sized(item) else None
        if item.by and any(share.percent.span == item.by.span and makes(share) for share in facts.shares):
            return None  # "from 31 to 44 of 200 seats, or 22 per cent": the share, which is right
        return self.finding(
            facts,
            place,
            say(
                "from {a} to {b} is {best} {unit}, but the text says {said}",
                **ends,
                best=best,
                unit=unit,
                said=words,
            ),
            related=others,
            why=(
                say("from {a} to {b} is {made} {unit}", **ends, made=shown(made, step), unit=unit),
                allowed((item.before, item.after), credible, language_of(facts)),
                say("“{said}” allows {range}", said=words, range=shown(size.interval, step)),
            ),
            repairs=(replaced(item.by, say("{n} {unit}", n=best, unit=unit)),)
            if item.by and not item.factor
            else (Repair(say("say how many times: {best}", best=best)),),
            severity=softened(facts, place),
            about=words,
        )


def _unit(item: Movement, *, relative: bool) -> Sentence:
    """What the size of a change is told in."""
    if item.factor:
        return say("times")
    if relative:
        return say("per cent")
    return say("basis points") if item.by and item.by.unit == "basis_point" else say("points")


def _agrees(item: Movement) -> bool:
    return not against(item)


def _unscaled(item: Movement) -> Quantity | None:
    """The end of a movement that seems to lack a scale word: "from Rp129,8 to Rp181,5 miliar"."""
    bare, other = sorted((item.before, item.after), key=lambda end: end.value or 0)
    if bare.figure != "digits" or other.figure != "mixed" or not bare.value or not other.value:
        return None
    return bare if other.value >= _THOUSAND * bare.value else None
