"""What the checks of arithmetic share: how a result is shown, and which slip of the pen is nearest."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from functools import reduce
from typing import TYPE_CHECKING

from factcheck.model import Quantity, Repair, Sentence, say
from factcheck.quantities import as_written
from factcheck.story import sized

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.claims import Interval
    from factcheck.model import Facts
    from factcheck.model.findings import Value

_DIGITS = 12
"""Significant digits of a result as it is shown."""


def middle(interval: Interval) -> Decimal | None:
    """The middle of a bounded interval."""
    if interval.low is None or interval.high is None:
        return None
    return (interval.low + interval.high) / 2


def tidy(value: Decimal, step: Decimal = Decimal(1)) -> Decimal:
    """A result rounded to the step of the figure it is compared with, or to 12 digits when it has more."""
    if step <= 0 or value == value.to_integral_value():
        return value
    with localcontext(prec=_DIGITS):
        exponent = min(step.normalize(), Decimal(1))
        return value.quantize(exponent, rounding=ROUND_HALF_EVEN) if abs(value) < Decimal(10) ** 9 else +value


def shown(interval: Interval, step: Decimal = Decimal(1), *, worded: bool = False) -> Value:
    """An interval for people: one value, or "a to b", at the step of the figure it is compared with.

    Args:
        interval: what is shown.
        step: of the figure it is compared with.
        worded: millions and more with a scale word, for nobody counts the zeros of 117,600,000,000.
    """
    fine = step if step >= 1 else step / 10
    put = sized if worded else _bare
    low = None if interval.low is None else put(tidy(interval.low, fine))
    high = None if interval.high is None else put(tidy(interval.high, fine))
    if low is not None and high is not None:
        return low if low == high else say("{low} to {high}", low=low, high=high)
    if low is not None:
        return say("at least {low}", low=low)
    return say("anything") if high is None else say("at most {high}", high=high)


def best_of(made: Interval, exact: Interval | None, step: Decimal) -> Decimal:
    """The likeliest result: of the values as they are written where their rounding allows it, else the middle.

    Args:
        made: all that the rounding of the figures allows.
        exact: what the written values make.
        step: of the figure that the result is compared with.
    """
    one = middle(exact) if exact else None
    within = one is not None and made.meets(replace(made, low=one, high=one, low_open=False, high_open=False))
    return tidy((one if within else middle(made)) or Decimal(0), step)


def held(made: Interval, best: Decimal, said: Decimal | None, step: Decimal) -> Value:
    """A result that holds: the figure of the text where the written values make it, else all that rounding allows."""
    return best if best == said else shown(made, step)


def _bare(value: Decimal) -> Decimal:
    return value


def unit_words(figure: Quantity) -> str:
    """The unit of a figure as the text writes it behind the number ("km", "meter persegi"), else its code."""
    rest = figure.text.removeprefix(figure.written).strip(" \u00a0\u202f-")
    if figure.written and figure.text.startswith(figure.written) and rest:
        return rest
    return (figure.unit or "").replace("_", " ")


def chained(template: str, items: Sequence[Value]) -> Value:
    """Some values joined two by two in a template of `{a}` and `{b}`: "7 + 3 + 1"."""
    return reduce(lambda a, b: say(template, a=a, b=b), items)


def language_of(facts: Facts) -> str:
    """The code of the language of a text, English where nobody knows it."""
    return facts.document.language.code if facts.document.language else "en"


def _ends(figure: Quantity, interval: Interval, step: Decimal, language: str) -> Value:
    """The interval of a figure, in its own scale word where it has one: "Rp 552,35 triliun to Rp 552,45 triliun"."""
    if interval.low is None or interval.high is None or not language or interval.low == interval.high:
        return shown(interval, step, worded=True)
    low, high = (as_written(figure, end, language, places=1) for end in (interval.low, interval.high))
    return say("{low} to {high}", low=low, high=high) if isinstance(low, str) else shown(interval, step, worded=True)


def allowed(
    figures: Sequence[Quantity], read: Callable[[Quantity], Interval] | None = None, language: str = ""
) -> Sentence:
    """The intervals that the writing of some figures allows; a figure that is one value is not repeated.

    Args:
        figures: as written.
        read: how they were read, when not as they stand.
        language: of the text, to write large figures with their scale words.
    """
    from factcheck.claims import Interval  # noqa: PLC0415 - typed above, needed only for a finding

    halves = [(figure, figure.step / 2 if figure.step == 1 else figure.step) for figure in figures]
    ranges = [(figure.text, _ends(figure, (read or Interval.of)(figure), step, language)) for figure, step in halves]
    said = [
        say("“{figure}” is {range}", figure=text, range=wide) for text, wide in ranges if isinstance(wide, Sentence)
    ]
    if not said:
        return say("every figure is exact as it is written")
    return say("read as wide as their writing allows: {said}", said=chained("{a}; {b}", said))


def slip(written: Decimal, right: Decimal) -> Sentence:
    """Which slip of the pen leads from the right figure to the written one."""
    one, other = _digits(written), _digits(right)
    if len(one) == len(other) and sorted(one) == sorted(other) and one != other:
        return say("nearest slip: two digits changed places")
    if (
        right
        and written
        and (written / right) in {Decimal(10) ** power for power in (-9, -6, -3, -2, -1, 1, 2, 3, 6, 9)}
    ):
        return say("nearest slip: a scale word or a zero; the two differ by a power of ten")
    if len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1:
        return say("nearest slip: one digit")
    if abs(written - right) == 1:
        return say("nearest slip: one figure is off by one")
    return say("difference: {by}", by=tidy(abs(written - right), Decimal("0.01")))


def _digits(value: Decimal) -> str:
    return f"{value.normalize():f}"


def replaced(figure: Quantity, right: Value) -> Repair:
    """The repair that writes another figure in the place of one."""
    return Repair(say("write {right} instead of “{old}”", right=right, old=figure.text), figure.span, None)
