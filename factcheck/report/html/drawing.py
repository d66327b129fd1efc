"""The drawing of a timeline: days from left to right, figures from the floor upwards.

A filled mark is a figure that its document gives as its own, a hollow one an earlier figure that the document looks
back on, or one that it has from another medium. A bar goes from the lower to the upper end of what the writing allows.
A dashed line is a change that a text tells, a line with ≠ is a conflict or a disagreement. Shape and colour tell who
gave the figure. It is drawn with attributes alone, so that no content policy takes its look away; everything that it
shows is in the table beside it too.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.report import told
from factcheck.report.html.markup import NOTHING, Html, el, join
from factcheck.report.html.scale import Scale, scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from factcheck.model import Change, Point, Quantity, Timeline
    from factcheck.report.voice import Voice

FONTS = "system-ui, Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', 'Noto Sans', sans-serif"
"""Named one by one: what draws a picture outside a browser knows no family of the system."""
_NARROW, _WIDE, _CROWD = 440, 640, 6
"""Widths of the drawing: of a few points, which a telephone shows whole, and of more than this many."""
_LEFT, _RIGHT, _TOP, _FLOOR = 78, 40, 34, 190
_MARGIN = 12
_ROW = 18
"""Height of a line of words."""
_ROWS = 3
"""Rows for the names of days."""
_LETTER = 7
"""Width that a letter takes, on average."""
_NEAR = 13
"""Marks that are nearer than this stand side by side."""
_INKS = ("#2f74b5", "#b8502f", "#2a8060", "#8a5fb0", "#8f6f12", "#16808a", "#b34a80", "#6d7480")
"""Inks that stand out from white and from black paper alike."""
_MOST = 120
"""Points that are drawn; the table has the rest."""
_SHAPES = ("circle", "square", "triangle", "diamond", "wedge")


@dataclass(slots=True, eq=False, repr=False)
class _Dot:
    """A point that has a day and a figure, and where it is drawn."""

    point: Point
    x: int
    y: int
    low: int
    high: int
    ink: str
    shape: str


@dataclass(slots=True, eq=False, repr=False)
class _Box:
    """Room that is taken."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: _Box) -> bool:
        """Whether the two share any room."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def draw(line: Timeline, voice: Voice) -> Html:
    """The drawing as SVG, or nothing where fewer than two points have both day and figure."""
    placed = _placed(line)
    if len(placed) < 2:  # noqa: PLR2004 - one dot is no course
        return NOTHING
    measure = scale([end for point, _ in placed for end in _ends(point.quantity)], _FLOOR, _TOP)
    width = _NARROW if len(placed) <= _CROWD else _WIDE
    dots = _dots(placed, measure, width)
    days, floor = _days(dots, voice, width)
    legend, height = _legend(line, dots, voice, (width, floor))
    shown = "; ".join(f"{told.when(dot.point, voice)}: {told.hedged(dot.point.quantity, voice)}" for dot in dots)
    return el(
        "svg",
        el("title", told.subject(line, voice)),
        el("desc", shown),
        *_grid(measure, voice, width),
        *days,
        *_steps(line, dots),
        *(mark for dot in dots for mark in _mark(dot, _own(line, dot.point))),
        *_figures(dots, voice, width),
        *legend,
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        xmlns="http://www.w3.org/2000/svg",
        font_family=FONTS,
        font_size=13,
    )


# ---- where the dots stand -------------------------------------------------------------------------------------------


def _placed(line: Timeline) -> list[tuple[Point, date]]:
    """The points with a day and a figure, those of the unit alone that most of them have: others have no place here."""
    placed = [(point, day) for point in line.points if (day := _day(point)) and _ends(point.quantity)]
    units = Counter(point.quantity.unit for point, _ in placed)
    usual = max(units, key=units.__getitem__) if units else None  # the first one of those that are met as often
    return [(point, day) for point, day in placed if point.quantity.unit == usual][:_MOST]


def _day(point: Point) -> date | None:
    return point.as_of.first if point.as_of else None


def _ends(quantity: Quantity) -> list[Decimal]:
    return [end for end in (quantity.value, quantity.low, quantity.high) if end is not None]


def _own(line: Timeline, point: Point) -> bool:
    """Whether a figure is neither one that its document looks back on, nor one that it has from another medium."""
    recalled = any(
        change.told and change.before == point and change.after.document == point.document for change in line.changes
    )
    return point.quantity.role != "previous" and not recalled and point.carrier is None


def _looks(placed: Iterable[tuple[Point, date]]) -> Mapping[str, tuple[str, str]]:
    """Ink and shape of each origin, in order of their first figure."""
    origins = dict.fromkeys(point.origin or "" for point, _ in placed)
    return {origin: (_INKS[at % len(_INKS)], _SHAPES[at % len(_SHAPES)]) for at, origin in enumerate(origins)}


def _dots(placed: Sequence[tuple[Point, date]], measure: Scale, width: int) -> list[_Dot]:
    looks = _looks(placed)
    days = [day.toordinal() for _, day in placed]
    first, spread = min(days), max(days) - min(days)
    room = width - _LEFT - _RIGHT - 40
    dots: list[_Dot] = []
    for point, day in placed:
        ends = [measure.y(end) for end in _ends(point.quantity)]
        x = _LEFT + 20 + (room * (day.toordinal() - first) // spread if spread else room // 2)
        while any(abs(dot.x - x) < _NEAR and abs(dot.y - ends[0]) < _NEAR for dot in dots) and x < width - _NEAR:
            x += _NEAR
        ink, shape = looks[point.origin or ""]
        dots.append(_Dot(point, x, ends[0], max(ends), min(ends), ink, shape))
    return dots


# ---- what is drawn --------------------------------------------------------------------------------------------------


def _grid(measure: Scale, voice: Voice, width: int) -> Iterator[Html]:
    """Lines at round figures, each with its figure at the left."""
    for tick in measure.ticks:
        y = measure.y(tick)
        yield el("line", x1=_LEFT, y1=y, x2=width - 10, y2=y, stroke="currentColor", stroke_opacity="0.18")
        yield _words(_LEFT - 8, y + 4, voice.value(tick), anchor="end", faint=True)


def _days(dots: Sequence[_Dot], voice: Voice, width: int) -> tuple[list[Html], int]:
    """Each day once below the floor, lower where the rows above are taken, else left out; and where they end."""
    taken = [-width] * _ROWS
    days, lowest = [], 0
    columns: dict[date, int] = {}
    for dot in dots:
        if day := _day(dot.point):
            columns[day] = min(dot.x, columns.get(day, width))
    for day, x in sorted(columns.items()):
        words = voice.value(day)
        half = len(words) * _LETTER // 2
        middle = min(max(x, half), width - half)
        row = next((row for row in range(_ROWS) if middle - half >= taken[row]), None)
        if row is not None:
            taken[row], lowest = middle + half + _LETTER, max(lowest, row)
            days.append(_words(middle, _FLOOR + 4 + _ROW * (row + 1), words, faint=True))
    return days, _FLOOR + 4 + _ROW * (lowest + 1)


def _steps(line: Timeline, dots: Sequence[_Dot]) -> Iterator[Html]:
    """A line for each change between two dots."""
    for change in line.changes:
        ends = [next((dot for dot in dots if dot.point == point), None) for point in (change.before, change.after)]
        if ends[0] and ends[1]:
            yield from _step(change, ends[0], ends[1])


def _step(change: Change, one: _Dot, other: _Dot) -> Iterator[Html]:
    clash = change.verdict in {"conflict", "disagreement"}
    yield el(
        "line",
        x1=one.x,
        y1=one.y,
        x2=other.x,
        y2=other.y,
        stroke="currentColor",
        stroke_opacity="0.55",
        stroke_dasharray="6 4" if change.told else "1 4" if clash else None,
    )
    if clash:
        yield _words((one.x + other.x) // 2, (one.y + other.y) // 2 - 5, "≠")


def _mark(dot: _Dot, own: bool) -> Iterator[Html]:  # noqa: FBT001 - a property of the point
    """What the writing allows as a bar, and the mark of the figure, if it has one."""
    single = dot.point.quantity.value is not None
    if dot.low != dot.high:
        width = "2" if single else "5"
        yield el("line", x1=dot.x, y1=dot.low, x2=dot.x, y2=dot.high, stroke=dot.ink, stroke_width=width)
    if single or dot.low == dot.high:
        yield _shape(dot.shape, dot.x, dot.y, dot.ink, own=own)


def _shape(shape: str, x: int, y: int, ink: str, *, own: bool) -> Html:
    fill = ink if own else "none"
    if shape == "circle":
        return el("circle", cx=x, cy=y, r=5, fill=fill, stroke=ink, stroke_width=2)
    corners = {
        "square": ((-5, -5), (5, -5), (5, 5), (-5, 5)),
        "triangle": ((0, -6), (6, 5), (-6, 5)),
        "diamond": ((0, -7), (7, 0), (0, 7), (-7, 0)),
        "wedge": ((-6, -5), (6, -5), (0, 6)),
    }[shape]
    path = "M" + "L".join(f"{x + right} {y + down}" for right, down in corners) + "Z"
    return el("path", d=path, fill=fill, stroke=ink, stroke_width=2)


def _figures(dots: Sequence[_Dot], voice: Voice, width: int) -> Iterator[Html]:
    """The figure at each dot, once a day, above or below where there is room; where there is none, the table has it."""
    named = set()
    taken = [_Box(dot.x - 6, min(dot.high, dot.y - 6), dot.x + 6, max(dot.low, dot.y + 6)) for dot in dots]
    for dot in dots:
        words = told.hedged(dot.point.quantity, voice)
        if (words, _day(dot.point)) in named:
            continue
        named.add((words, _day(dot.point)))
        half = len(words) * _LETTER // 2 + 2
        x = min(max(dot.x, _LEFT + half - 12), width - half)
        for y in (min(dot.high, dot.y) - 11, max(dot.low, dot.y) + 20, min(dot.high, dot.y) - 11 - _ROW):
            box = _Box(x - half, y - 12, x + half, y + 3)
            if y < _FLOOR and y > _ROW - 4 and not any(box.meets(other) for other in taken):
                taken.append(box)
                yield _words(x, y, words)
                break


def _legend(line: Timeline, dots: Sequence[_Dot], voice: Voice, room: tuple[int, int]) -> tuple[list[Html], int]:
    """Who is drawn how, and what hollow, dashed and dotted mean where they occur; and where it ends.

    Args:
        line: the timeline.
        dots: its dots.
        voice: whose words are written.
        room: width of the drawing, and where what is above ends.
    """
    width, floor = room
    looks = {dot.point.origin or "": dot for dot in dots}
    entries: list[tuple[Html | None, str]] = [
        (_shape(dot.shape, 0, 0, dot.ink, own=True), origin or voice("no source named"))
        for origin, dot in looks.items()
    ]
    if not all(_own(line, dot.point) for dot in dots):
        entries.append(
            (_shape("circle", 0, 0, "currentColor", own=False), voice("hollow: recalled, or reported by another"))
        )
    if any(change.told for change in line.changes):
        dash = el("line", x1=-8, y1=0, x2=8, y2=0, stroke="currentColor", stroke_dasharray="6 4")
        entries.append((dash, voice("dashed: told in the text")))
    if any(change.verdict in {"conflict", "disagreement"} for change in line.changes):
        entries.append((None, voice("≠: they do not agree")))
    parts, x, y = [], _MARGIN, floor + _ROW + 10
    for sign, words in entries:
        needed = len(words) * _LETTER + 42
        if x > _MARGIN and x + needed > width:
            x, y = _MARGIN, y + _ROW + 2
        at = el("g", sign, transform=f"translate({x + 4} {y - 4})") if sign else None
        parts.append(join([at, _words(x + 18 if sign else x - 2, y, words, anchor="start")]))
        x += needed
    return parts, y + 12


def _words(x: int, y: int, words: str, *, anchor: str = "middle", faint: bool = False) -> Html:
    return el("text", words, x=x, y=y, text_anchor=anchor, fill="currentColor", fill_opacity="0.75" if faint else None)
