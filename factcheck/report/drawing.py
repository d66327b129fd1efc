"""The drawing of a timeline: days from left to right, figures from zero upwards.

A filled dot is a figure that its own sentence dates, a hollow one is held as of publication; a bar stands for a figure
that is a range; a dashed line is a change that the text tells. It is drawn with attributes alone, so that no content
policy takes its look away, and everything that it shows stands in the table beside it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.report import told
from factcheck.report.safe import xml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.model import Point, Timeline
    from factcheck.report.voice import Voice

_WIDTH, _HEIGHT, _EDGE, _TOP, _FLOOR = 640, 220, 70, 30, 160
_DAY_ROOM, _ROW = 120, 20
"""Room that the name of a day takes, and how much lower the next one stands where there is less."""


@dataclass(frozen=True, slots=True)
class _Dot:
    """A point that has a day and a figure, and where it is drawn."""

    point: Point
    x: int
    y: int
    low: int
    high: int


def draw(line: Timeline, voice: Voice) -> str:
    """The drawing as SVG, or nothing where fewer than two points have both day and figure."""
    dots = _dots(line)
    if len(dots) < 2:  # noqa: PLR2004 - one dot is no course
        return ""
    subject = xml(told.subject(line))
    shown = "; ".join(f"{told.when(dot.point, voice)}: {told.figure(dot.point.quantity, voice)}" for dot in dots)
    parts = [
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" width="100%" role="img" xmlns="http://www.w3.org/2000/svg">',
        f"<title>{subject}</title><desc>{xml(shown)}</desc>",
        f'<line x1="20" y1="{_FLOOR}" x2="{_WIDTH - 20}" y2="{_FLOOR}" stroke="currentColor" stroke-opacity="0.4"/>',
        *_steps(line, dots),
        *dict.fromkeys(mark for dot in dots for mark in _marks(dot, voice)),
        *_days(dots, voice),
        "</svg>",
    ]
    return "".join(parts)


def _dots(line: Timeline) -> list[_Dot]:
    placed = [(point, day, top) for point in line.points if (day := _day(point)) and (top := _top(point)) is not None]
    if not placed:
        return []
    days = [day.toordinal() for _, day, _ in placed]
    most = max(top for _, _, top in placed) or Decimal(1)
    first, spread = min(days), (max(days) - min(days)) or 1
    return [_dot(point, day.toordinal() - first, spread, most) for point, day, _ in placed]


def _dot(point: Point, days: int, spread: int, most: Decimal) -> _Dot:
    quantity = point.quantity
    ends = [end for end in (quantity.value, quantity.low, quantity.high) if end is not None]
    x = _EDGE + days * (_WIDTH - 2 * _EDGE) // spread
    return _Dot(point, x, _y(ends[0], most), _y(min(ends), most), _y(max(ends), most))


def _day(point: Point) -> date | None:
    return point.as_of.first if point.as_of else None


def _top(point: Point) -> Decimal | None:
    """The highest end of a figure; nothing for one below zero, which this drawing does not show."""
    quantity = point.quantity
    ends = [end for end in (quantity.value, quantity.low, quantity.high) if end is not None]
    return max(ends) if ends and min(ends) >= 0 else None


def _y(value: Decimal, most: Decimal) -> int:
    return _FLOOR - int(value / most * (_FLOOR - _TOP))


def _steps(line: Timeline, dots: list[_Dot]) -> Iterator[str]:
    """A line for each change between two dots."""
    for change in line.changes:
        ends = [next((dot for dot in dots if dot.point == point), None) for point in (change.before, change.after)]
        if ends[0] and ends[1]:
            dash = ' stroke-dasharray="5 4"' if change.told else ""
            yield (
                f'<line x1="{ends[0].x}" y1="{ends[0].y}" x2="{ends[1].x}" y2="{ends[1].y}" '
                f'stroke="currentColor" stroke-opacity="0.6"{dash}/>'
            )


def _marks(dot: _Dot, voice: Voice) -> Iterator[str]:
    """The dot of a figure, or the bar of a range, and the figure above it."""
    figure = told.figure(dot.point.quantity, voice)
    if dot.point.quantity.value is None:
        yield f'<line x1="{dot.x}" y1="{dot.low}" x2="{dot.x}" y2="{dot.high}" stroke="currentColor" stroke-width="3"/>'
    else:
        own = dot.point.as_of is not None and dot.point.as_of.source == "sentence"
        fill = "currentColor" if own else "none"
        yield f'<circle cx="{dot.x}" cy="{dot.y}" r="5" fill="{fill}" stroke="currentColor" stroke-width="2"/>'
    yield _words(dot.x, (dot.high if dot.point.quantity.value is None else dot.y) - 12, figure)


def _days(dots: list[_Dot], voice: Voice) -> Iterator[str]:
    """Each day once below the floor, on a second row where the first one is taken."""
    taken = [-_DAY_ROOM, -_DAY_ROOM]
    for x, day in sorted({(dot.x, day) for dot in dots if (day := _day(dot.point))}):
        row = 0 if x - taken[0] >= _DAY_ROOM or x - taken[1] < x - taken[0] else 1
        taken[row] = x
        yield _words(x, _FLOOR + _ROW * (row + 1), voice.value(day))


def _words(x: int, y: int, words: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="middle" font-size="13" fill="currentColor">{xml(words)}</text>'
