"""The check `sum-mismatch`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import sentence_at, softened
from factcheck.checks._figures import allowed, best_of, chained, language_of, replaced, slip, tidy
from factcheck.checks.base import Check, Example
from factcheck.claims import BALLOTS, SLIP, Interval, adds_up, apart, difference, nested, stands, stated, subtracts
from factcheck.model import Facts, Finding, Repair, Right, Sentence, Severity, say
from factcheck.quantities import as_written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Margin, Movement, Quantity, Total
    from factcheck.model.findings import Value

_HUNDRED = Decimal(100)
_MOST = Decimal("0.8")
"""Of a whole: what its parts make at least where they are all of them."""


class SumMismatch(Check):
    """Parts that do not make their total, a difference that does not subtract, or shares that do not make 100.

    A list of parts is recomputed when the text closes it ("terdiri dari", "comprising", a colon behind the total, "a
    total of", "sisanya"); a table when its last row is a total. A margin ("won by 12 votes, 52 to 42") is held against
    the two results beside it. Every figure is the interval that its writing allows. Where parts fall far short, and no
    slip of the pen explains it, the list may name only some of them: a warning.

    Silent on lists that are open ("termasuk", "among them", "several more"), on parts of parts, on figures of different
    kinds, and wherever rounding explains the difference.
    """

    name: ClassVar[str] = "sum-mismatch"
    room: ClassVar[str] = "quantities"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "en",
            flagged="The club owns 48 boats, comprising 31 dinghies and 16 yachts.",
            clean="The club owns 47 boats, comprising 31 dinghies and 16 yachts.",
        ),
        Example(
            "id",
            flagged="Panitia menerima 96 naskah, terdiri dari 57 cerpen, 24 puisi, dan 16 esai.",
            clean="Panitia menerima 97 naskah, terdiri dari 57 cerpen, 24 puisi, dan 16 esai.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding | Right]:
        """Every closed list of parts, and every stated difference."""
        for item in facts.totals:
            yield from self._total(facts, item)
        for movement in facts.movements:
            yield from self._difference(facts, movement)
        for margin in facts.margins:
            yield from self._margin(facts, margin)

    def _total(self, facts: Facts, item: Total) -> Iterator[Finding | Right]:
        main, said = item.whole or item.parts[-1], item.whole.value if item.whole else _HUNDRED
        values = [part.value for part in item.parts if part.value is not None]
        if said is None or len(values) < len(item.parts):
            return
        code, made = language_of(facts), sum(values, Decimal(0))
        summed = as_written(main, made, code) if item.whole else made
        worded = summed is not made
        terms: Sequence[Value] = [part.text for part in item.parts] if worded else values
        addends = chained("{a} + {b}", terms)
        others = [(part.span, "part") for part in item.parts if part is not main]
        far = item.whole is not None and item.cue != "table" and _falls_short(said, made)
        if adds_up(item):
            if not item.closed and made != said:
                return  # its parts do not exceed it, but nothing was added up
            line = say("{parts} = {sum}", parts=addends, sum=summed)
            if item.whole and made != said:
                line = say("{parts} = {sum}; “{said}” fits it as rounded", parts=addends, sum=summed, said=main.text)
            yield self.right(facts, main.span, line, others)
        elif not stands(item, adds_up) and not nested(item) and not _of_another(facts, item):
            yield self.finding(
                facts,
                main.span,
                say(
                    "{parts} = {sum}, but the text says {said}",
                    parts=addends,
                    sum=summed,
                    said=main.text if worded else said,
                ),
                related=others,
                why=(
                    _closed(item),
                    *((say("a list that names only some of the parts may fall so far short"),) if far else ()),
                    say("{parts} = {sum}", parts=addends, sum=summed),
                    allowed((*item.parts, *((main,) if item.whole else ())), language=code),
                    slip(said, made),
                ),
                repairs=tuple(_repairs(item, said, made, code)),
                severity=softened(facts, main.span, *(part.span for part in item.parts))
                or (Severity.WARNING if far else None),
                about=item.cue,
            )

    def _margin(self, facts: Facts, item: Margin) -> Iterator[Finding | Right]:
        made, by, code = apart(item), item.by, language_of(facts)
        best = best_of(made, _between(item.less, item.more), by.step)
        line = say("{a} − {b} = {d}", a=item.more.text, b=item.less.text, d=best)
        others = [(item.more.span, "the larger"), (item.less.span, "the smaller")]
        if made.meets(stated(by)):
            yield self.right(facts, by.span, line, others)
        elif by.value is not None:
            yield self.finding(
                facts,
                by.span,
                say(
                    "{a} − {b} = {d}, but the text says {said}",
                    a=item.more.text,
                    b=item.less.text,
                    d=best,
                    said=by.text,
                ),
                related=others,
                why=(
                    say("“{cue}” makes it the difference of the two", cue=item.cue),
                    allowed((item.more, item.less, by), language=code),
                    slip(by.value, best),
                ),
                repairs=(replaced(by, as_written(by, best, code)),),
                severity=softened(facts, by.span, item.more.span, item.less.span),
                about=item.cue,
            )

    def _difference(self, facts: Facts, item: Movement) -> Iterator[Finding | Right]:
        made, by = difference(item), item.by
        if made is None or by is None or by.value is None:
            return
        code = language_of(facts)
        best = best_of(made, _between(item.before, item.after), by.step)
        mended = as_written(by, best, code)
        line = say("from {a} to {b} is {d}", a=item.before.text, b=item.after.text, d=mended)
        others = [(item.before.span, "before"), (item.after.span, "after")]
        if subtracts(item):
            yield self.right(facts, by.span, line, others)
        elif not stands(item, subtracts):
            yield self.finding(
                facts,
                by.span,
                say(
                    "from {a} to {b} is {d}, but the text says {said}",
                    a=item.before.text,
                    b=item.after.text,
                    d=mended,
                    said=by.text,
                ),
                related=others,
                why=(line, allowed((item.before, item.after, by), language=code), slip(by.value, best)),
                repairs=(replaced(by, mended),),
                severity=softened(facts, by.span),
                about=item.cue,
            )


def _between(one: Quantity, other: Quantity) -> Interval | None:
    """How far two figures lie apart as they are written."""
    return None if one.value is None or other.value is None else Interval.point(abs(one.value - other.value))


def _falls_short(said: Decimal, made: Decimal) -> bool:
    """Whether parts make much less than their whole, and no slip of the pen leads from the one to the other."""
    return made < said * _MOST and slip(said, made).template == "difference: {by}"


def _closed(item: Total) -> Sentence:
    """What says that the parts are all of them."""
    if item.cue == "table":
        return say("the last row of the table is the total of the rows above it")
    if item.cue == BALLOTS:
        return say("valid and invalid votes are all that were cast")
    if item.cue == SLIP:
        return say("with two digits in the other order the sum is right")
    if item.cue == "aboard":
        return say("passengers and crew are all who were on board")
    return say("the list is closed by “{cue}”", cue=item.cue)


def _of_another(facts: Facts, item: Total) -> bool:
    """Whether the parts make another figure of the text than the one of an earlier sentence that they follow.

    "Sales were $89.5 billion, against $90.2 billion a year before. They consist of ...": those of now.
    """
    whole = item.whole
    if whole is None or sentence_at(facts, whole.span.start).covers(item.parts[0].span):
        return False
    parts = {part.span for part in item.parts}
    return any(
        other.unit == whole.unit and other.kind == whole.kind and adds_up(replace(item, whole=other))
        for other in facts.quantities
        if other.value is not None and other.span.end < item.parts[0].span.start and other.span not in parts
    )


def _repairs(item: Total, said: Decimal, made: Decimal, code: str) -> Iterator[Repair]:
    """Another total, or any one part that would mend the sum."""
    if item.whole:
        yield replaced(item.whole, as_written(item.whole, tidy(made), code))
    for part in item.parts:
        if part.value is not None and part.value + said - made > 0:
            yield replaced(part, as_written(part, part.value + said - made, code))
