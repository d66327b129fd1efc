"""Points without more: those of a percentage where one stands beside them (`fell 0.3 points to 7.1 percent`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.quantities.units import POINTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_NEAR = 24
_BREAKS = frozenset(".!?;\n")


def of_a_percentage(
    text: str, figures: Sequence[Figure], words: Tables, turned: Callable[[str, int, Tables], str]
) -> None:
    """Make percentage points of bare points by which a percentage next to them changed.

    It is the level that they led to; the points of a game or an index have none (`12 points, or 0.4 percent`).

    Args:
        text: the text.
        figures: its figures, in order.
        words: the tables of its language.
        turned: whether a verb of change stands before a place.
    """
    for at, figure in enumerate(figures):
        if figure.kind != "count" or figure.unit is not None or figure.end == figure.bare_end:
            continue  # nearly always
        said = words.loose_points.at(text, figure.end + (text[figure.end : figure.end + 1] == "-"))
        if said is None:
            continue
        beside = [other for other in (*figures[max(0, at - 1) : at], *figures[at + 1 : at + 2]) if not other.dropped]
        if any(_near(text, figure, other) and _a_level(text, other, words) for other in beside) and (
            turned(text, figure.start, words) or words.turns.at(text, said[1]) is not None
        ):
            figure.unit, figure.kind, figure.end = POINTS, "points", said[1]


def _a_level(text: str, figure: Figure, words: Tables) -> bool:
    """Whether a figure is the percentage that something rose or fell to."""
    if figure.kind != "percent":
        return False
    mark, endings = text[figure.end : figure.end + 1], words.words.to_endings
    ended = bool(endings) and mark in {"'", "’"} and text.startswith(tuple(endings), figure.end + 1)
    return ended or words.to_words.before(text, figure.start) is not None


def _near(text: str, figure: Figure, other: Figure) -> bool:
    """Whether two figures stand close to one another, in one clause."""
    first, second = (figure, other) if figure.start < other.start else (other, figure)
    gap = text[first.end : second.start]
    return len(gap) <= _NEAR and not any(mark in gap for mark in _BREAKS)
