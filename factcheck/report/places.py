"""Where things stand, for people: `line:column`, and excerpts of the source with marks under the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.model import Related
from factcheck.report.safe import visible, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Document, Finding, Span

_CONTEXT = 34
"""Characters shown on either side of a marked place in a terminal."""
_AROUND = 90
"""The same on a page, where lines wrap."""
_LONGEST = 160
"""Characters of a marked place that are shown; the rest is cut."""
_GAP = " … "


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place of an excerpt: `^` under the main one, `~` under the others."""

    start: int
    end: int
    sign: str


def place(document: Document, span: Span) -> str:
    """`line:column` in the file, counted from 1."""
    at = document.position(span.start)
    return f"{at.line}:{at.column}"


def marks(finding: Finding, document: str) -> list[Mark]:
    """Every place of a finding in one document, in order."""
    places = [Mark(other.start, other.end, "~") for other in finding.related if other.document == document]
    if finding.document == document:
        places.append(Mark(finding.span.start, finding.span.end, "^"))
    return sorted(set(places))


def places(finding: Finding) -> list[tuple[int, Related]]:
    """The main place of a finding, number 0, and the others; one that is told twice is left out the second time."""
    seen: dict[tuple[str, Span], tuple[int, Related]] = {}
    for at, other in enumerate([Related(finding.span, finding.document, finding.quote), *finding.related]):
        seen.setdefault((other.document, other.span), (at, other))
    return list(seen.values())


def together(document: Document, numbered: Sequence[tuple[int, Related]]) -> list[list[tuple[int, Related]]]:
    """Places of one document in groups that one excerpt shows: those that stand close together in one line."""
    groups: list[list[tuple[int, Related]]] = []
    for item in numbered:
        at = item[1].start
        near = (group for group in groups if _near(document.text, group[0][1].start, at))
        group = next(near, None)
        if group is None:
            groups.append([item])
        else:
            group.append(item)
    return groups


def _near(text: str, one: int, other: int) -> bool:
    first, last = min(one, other), max(one, other)
    return last - first <= 2 * _AROUND and "\n" not in text[first:last]


def pieces(document: Document, spans: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """The words of places in one line, whole words of the line around them, and which of the pieces are places."""
    text, ordered = document.text, sorted(set(spans))
    first = text.rfind("\n", 0, ordered[0].start) + 1
    last = text.find("\n", ordered[0].start)
    last = len(text) if last < 0 else last
    furthest = max(span.end for span in ordered)
    end = max(min(furthest, last, ordered[-1].start + _LONGEST), ordered[-1].start)
    low, high = max(first, ordered[0].start - _AROUND), min(last, end + _AROUND)
    if low > first:
        low = text.find(" ", low, ordered[0].start) + 1 or low
    if high < last:
        high = max(text.rfind(" ", end, high), end)
    yield "… " if low > first else "", False
    for span in ordered:
        start, stop = max(span.start, low), min(span.end, end)
        if start < stop:
            yield text[low:start], False
            yield text[start:stop], True
            low = stop
    yield text[low:high] + (" …" if high < last or end < min(furthest, last) else ""), False


def excerpts(document: Document, places: Sequence[Mark]) -> Iterator[tuple[int, str, str]]:
    """Excerpts in order: number of the line in the file, its words around the marks, and the marks below them."""
    by_line: dict[int, list[Mark]] = {}
    for mark in places:
        by_line.setdefault(document.text.rfind("\n", 0, mark.start) + 1, []).append(mark)
    for start, inside in by_line.items():
        end = document.text.find("\n", start)
        words, under = _excerpt(document.text, start, len(document.text) if end < 0 else end, inside)
        yield document.position(inside[0].start).line, words, under


def _excerpt(text: str, start: int, end: int, inside: list[Mark]) -> tuple[str, str]:
    """The words of one line around its marks, and the marks, aligned in the cells of a terminal."""
    words, under = "", ""
    for low, high in _windows(text, start, end, inside):
        if low > start:
            gap = _GAP if words else _GAP.lstrip()
            words, under = words + gap, under + " " * len(gap)
        shown = visible(text[low:high])
        words += shown
        under += "".join(_sign(inside, low + offset) * width(letter) for offset, letter in enumerate(shown))
        last = high
    return (words + _GAP.rstrip() if last < end else words), under.rstrip()


def _sign(inside: Iterable[Mark], offset: int) -> str:
    covering = [mark.sign for mark in inside if mark.start <= offset < mark.end]
    return min(covering, key="^~".index) if covering else " "


def _windows(text: str, start: int, end: int, inside: Iterable[Mark]) -> list[tuple[int, int]]:
    """The pieces of a line that are shown: each mark with some whole words around it, neighbours joined."""
    pieces: list[tuple[int, int]] = []
    for mark in inside:
        low, high = max(start, mark.start - _CONTEXT), min(end, mark.start + _LONGEST, mark.end + _CONTEXT)
        if low > start:
            low = text.find(" ", low, mark.start) + 1 or low
        if high < end:
            high = max(text.rfind(" ", mark.end, high), min(mark.end, high))
        if pieces and low <= pieces[-1][1] + len(_GAP):
            pieces[-1] = (pieces[-1][0], max(high, pieces[-1][1]))
        else:
            pieces.append((low, high))
    return pieces
