"""Signs: a minus before a number, or words behind it that put it below zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

MINUS = "-−－"
DASHES = frozenset(MINUS)
_CELL = 3
_REACH = 40


def minus(text: str, figure: Figure, words: Tables, floor: int = 0) -> None:
    """A minus, as sign or word, before the number or its currency, where it is no dash of a range.

    A dash at `floor`, where the figure before ends, is one: 500万-1000万.
    """
    at = figure.start - 1
    said = words.numerals.minus.before(text, figure.start) if figure.start != figure.bare_start else None
    if said is not None and not longer_hedge(text, figure.start, said[1], words):
        at = said[1]
    elif 0 < figure.start <= _CELL and text[: figure.start].strip() in DASHES and _last(text, figure.end):
        at = 0  # `- 1.200.000` fills its cell; at the head of a line of words it is an item of a list
    elif (
        at < 0
        or text[at] not in MINUS
        or (at == floor and at)
        or text[at - 1 : at] in DASHES
        or not _opens(text[:at][-2:], words)
    ):
        return
    if figure.start == figure.at:
        figure.at = at
    figure.start = at
    _turn(figure)


def _last(text: str, at: int) -> bool:
    """Whether no more than a sign or a short form stands behind: `- 12 %`, `- 10 k`."""
    return len(text) - at <= _CELL and len(text[at:].strip()) <= 1


def below_zero(text: str, figure: Figure, words: Tables) -> None:
    """`12 degrees below zero`, `sıfırın altında 5 derece`: words beside a temperature that turn it."""
    if figure.kind not in {"temperature", "count"} or not figure.value or figure.value < 0:
        return
    cell = figure.kind == "temperature" and 0 < figure.start <= _CELL and not text[figure.end :].strip(" .")
    if cell and text[: figure.start].strip() in DASHES:  # `- 2 °C` fills its cell
        figure.start = figure.at = 0
        _turn(figure)
        return
    if figure.kind == "count" and figure.end == figure.bare_end:
        return  # nearly always
    behind = words.below_zero.at(text, figure.end) or (figure.unit and words.below_zero.at(text, figure.stop))
    if behind and figure.kind == "count" and " " not in text[figure.end : behind[1]].strip():
        return  # `12 negativos`
    before = words.below_zero.before(text, figure.start) if figure.kind == "temperature" else None
    if behind:
        figure.end = behind[1]
    elif before is not None:
        figure.start = before[1]
    elif not _around(text, figure, words):
        return
    figure.kind, figure.unit = "temperature", figure.unit or "degree"
    _turn(figure)


def _around(text: str, figure: Figure, words: Tables) -> bool:
    """शून्य से 4 डिग्री नीचे: words on both sides of a temperature."""
    for left, right in words.words.zero_pairs.items() if figure.kind == "temperature" else ():
        if text.endswith(f"{left} ", max(0, figure.start - _REACH), figure.start) and text.startswith(
            f" {right}", figure.end
        ):
            figure.start, figure.end = figure.start - len(left) - 1, figure.end + 1 + len(right)
            return True
    return False


def longer_hedge(text: str, at: int, start: int, words: Tables) -> bool:
    """Whether a word for minus belongs to a hedge (`al menos 4`, `au moins 10`)."""
    hedge = words.hedges.before(text, at)
    return hedge is not None and hedge[1] < start


def _turn(figure: Figure) -> None:
    figure.readings = tuple((-value, step, reason) for value, step, reason in figure.readings)
    figure.value = figure.readings[0][0]
    figure.plain = False


def _opens(before: str, words: Tables) -> bool:
    """Whether a dash behind these characters opens a negative number."""
    if words.words.unspaced:
        return not before[-1:].isalnum() or not before[-1].isascii()
    return (
        not before.strip()
        or before[-1] in "<>=\u2264\u2265$\u20ac\u00a3\u00a5"
        or ((before[-1].isspace() or before[-1] == "(") and not before[0].isdigit())
    )
