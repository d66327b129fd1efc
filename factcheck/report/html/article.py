"""The annotated article: numbered lines, its marked places linked to their findings and back."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.report.html.markup import Html, Part, el, join
from factcheck.report.html.sheet import SIGNS, Sheet, tongue
from factcheck.report.places import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Checked, Document, Span

_RANKS = {"error": 4, "warning": 3, "info": 2, "open": 1, "good": 0}


@dataclass(slots=True, eq=False, repr=False)
class _Mark:
    """A place of the article.

    Attributes:
        start: first character.
        end: the one after the last.
        level: severity, `good` for what was right, `open` for what was not checked.
        sign: what stands behind the words: the number of a finding, or a sign.
        id: id of the sign.
        href: where it leads.
        label: what a screen reader says in its place.
    """

    start: int
    end: int
    level: str
    sign: str
    id: str
    href: str
    label: str


def article(sheet: Sheet, checked: Checked, rank: str) -> Html:
    """The article with its marks, and what the marks mean, under a heading of a rank."""
    document = checked.document
    marks = sorted(_marks(sheet, checked), key=lambda mark: (mark.start, mark.end, mark.id))
    lines = el("ol", *_lines(sheet, document, marks), class_="text", lang=tongue(document))
    heading = el(rank, sheet.say("the article"))
    return el("section", heading, _legend(sheet, marks), lines, class_="article", tabindex="0")


def _legend(sheet: Sheet, marks: Sequence[_Mark]) -> Html | None:
    kinds = dict.fromkeys(mark.level if mark.level in {"good", "open"} else "found" for mark in marks)
    said = {
        "found": (el("mark", "abc"), el("sup", "1"), " ", sheet.voice("a finding, with its number")),
        "good": (el("span", "abc", class_="good"), el("sup", SIGNS["good"]), " ", sheet.voice("recomputed and right")),
        "open": (el("span", "abc", class_="open"), el("sup", SIGNS["open"]), " ", sheet.voice("not checked")),
    }
    parts = [el("span", *said[kind]) for kind in said if kind in kinds]
    return el("p", join(parts, " "), class_="legend") if parts else None


def _marks(sheet: Sheet, checked: Checked) -> Iterator[_Mark]:
    """Every place of the article that something is said of, each once for each finding."""
    name, number = checked.document.id, sheet.order[checked.document.id]
    for item in sheet.touching.get(name, ()):
        label = sheet.voice("finding {n}", n=item.number)
        for at, other in places(item.finding):
            if other.document == name:
                start, end = _seen(checked.document, other.span)
                key = sheet.id(f"{item.key}p{at}")
                yield _Mark(start, end, item.level, str(item.number), key, sheet.card(item), label)
    right, left = sheet.voice("recomputed and right"), sheet.voice("not checked")
    listed = [
        *(("good", right, f"r{number}-{at}", item.span) for at, item in enumerate(checked.right, 1)),
        *(("open", left, f"o{number}-{at}", item.span) for at, item in enumerate(checked.not_checked, 1) if item.span),
    ]
    for level, label, key, span in listed:
        start, end = _seen(checked.document, span)
        yield _Mark(start, end, level, SIGNS[level], sheet.id(f"{key}p"), sheet.link(key), label)


def _seen(document: Document, span: Span) -> tuple[int, int]:
    """A place as the page can show it: white space at its end left out; an empty one beside the nearest words."""
    text = document.text
    start, end = min(span.start, len(text)), min(span.end, len(text))
    end = start + len(text[start:end].rstrip())
    if end > start:
        return start, end
    if text[start:].strip():
        start += len(text[start:]) - len(text[start:].lstrip())
    else:
        start = len(text.rstrip())
    return start, start


def _lines(sheet: Sheet, document: Document, marks: Sequence[_Mark]) -> Iterator[Html]:
    """The lines that have words, numbered as in the file."""
    number, start, first = sheet.order[document.id], 0, 0
    for at, line in enumerate(document.text.split("\n")):
        end = start + len(line)
        while first < len(marks) and marks[first].end < start:
            first += 1
        inside = [mark for mark in _until(marks, first, end) if mark.end >= start]
        if line.strip():
            block = document.block_at(start + len(line) - len(line.lstrip()))
            yield el(
                "li",
                *_marked(line, start, inside),
                id=sheet.id(f"d{number}l{at}"),
                value=document.position(start).line,
                class_=str(block.kind) if block and block.kind != "paragraph" else None,
                dir="auto" if not line.isascii() else None,
            )
        start = end + 1


def _until(marks: Sequence[_Mark], first: int, end: int) -> Iterator[_Mark]:
    for at in range(first, len(marks)):
        if marks[at].start > end:
            return
        yield marks[at]


def _marked(line: str, start: int, marks: Sequence[_Mark]) -> Iterator[Part]:
    """The words of a line; pieces that marks cover are set off, and each mark has its sign behind its last word."""
    begin, end = defaultdict(list), defaultdict(list)
    for mark in marks:
        begin[max(mark.start - start, 0)].append(mark)
        end[min(mark.end - start, len(line))].append(mark)
    over: Counter[str] = Counter()
    yield from (_sign(mark) for mark in end[0])
    for low, high in pairwise(sorted({0, len(line), *begin, *end})):
        over.update(mark.level for mark in begin[low])
        over.subtract(mark.level for mark in end[low])
        worst = max((level for level, number in over.items() if number > 0), key=_RANKS.__getitem__, default="")
        words = line[low:high]
        yield el("mark" if worst in SIGNS_OF_FINDINGS else "span", words, class_=worst) if worst else words
        yield from (_sign(mark) for mark in end[high] if mark.end - start == high)


SIGNS_OF_FINDINGS = frozenset({"error", "warning", "info"})


def _sign(mark: _Mark) -> Html:
    link = el("a", mark.sign, id=mark.id, href=mark.href, aria_label=f"{mark.sign}: {mark.label}")
    return el("sup", link, class_=mark.level)
