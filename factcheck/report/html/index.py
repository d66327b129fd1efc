"""The index of several documents: counts, filters by anchor, and the findings of each check."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.report.html.markup import Html, el, isolated, join
from factcheck.report.html.sheet import SIGNS, Sheet, every, title, tongue
from factcheck.report.told import short_name as name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Checked, Document
    from factcheck.report.html.sheet import Numbered

LEVELS = ("error", "warning", "info")
_FILTERS = {"error": "with errors", "warning": "with warnings", "info": "with info", "quiet": "without findings"}
FEW = 6
"""Documents up to which an index needs no filter."""
_MOST = 50
"""Findings of one check that an index lists; the rest is counted."""


def index(sheet: Sheet) -> Iterator[Html]:
    """Every document in a row with its counts, the worst of many first; links above it leave only one kind of finding.

    The links need no script: each leads to an anchor before the table, and the style sheet hides the other rows while
    that anchor is the target of the address.
    """
    yield el("h2", sheet.say("documents"), id=sheet.id("documents"))
    levels = {home: _levels(sheet, home) for home in sheet.documents}
    if len(sheet.documents) > FEW:
        yield _filters(sheet, levels)
        yield from (el("span", id=sheet.id(f"only-{kind}"), class_=f"only {kind}") for kind in (*LEVELS, "quiet"))
    heads = [
        el("th", sheet.say("document"), scope="col"),
        *(el("th", f"{SIGNS[level]} {sheet.say(level)}", scope="col", class_="n") for level in LEVELS),
        *(el("th", sheet.say(words), scope="col", class_="n") for words in ("right", "not checked")),
        el("th", sheet.say("date"), scope="col"),
    ]
    homes = list(sheet.documents)
    if len(homes) > FEW:  # nobody reads a long list to its end
        homes.sort(key=lambda home: [-levels[home][level] for level in LEVELS])
    rows = [_row(sheet, sheet.documents[home], levels[home]) for home in homes]
    caption = sheet.say("documents")
    inside = el("table", el("caption", caption), el("thead", el("tr", *heads)), el("tbody", *rows))
    yield el("div", inside, class_="scroll index", tabindex="0", role="group", aria_label=caption)


def _levels(sheet: Sheet, home: str) -> dict[str, int]:
    """How many findings a document has of each severity."""
    counts = dict.fromkeys(LEVELS, 0)
    for item in sheet.touching.get(home, ()):
        if item.finding.document == home:
            counts[item.level] += 1
    return counts


def _filters(sheet: Sheet, levels: Mapping[str, Mapping[str, int]]) -> Html:
    counts = {level: sum(bool(row[level]) for row in levels.values()) for level in LEVELS}
    quiet = sum(not any(row.values()) for row in levels.values())
    words = {kind: sheet.say(said) for kind, said in _FILTERS.items()}
    links = [
        el(
            "a",
            f"{SIGNS.get(kind, SIGNS['good'])} {words[kind]} ({sheet.voice.value(number)})",
            href=sheet.link(f"only-{kind}"),
        )
        for kind, number in (*counts.items(), ("quiet", quiet))
        if number
    ]
    whole = el("a", f"{sheet.say('all')} ({sheet.voice.value(len(levels))})", href=sheet.link("documents"))
    return el(
        "nav", el("ul", *(el("li", link) for link in (whole, *links))), class_="filter", aria_label=sheet.say("show")
    )


def _row(sheet: Sheet, checked: Checked, levels: Mapping[str, int]) -> Html:
    document = checked.document
    kinds = [level for level in LEVELS if levels[level]] or ["quiet"]
    published = document.published
    numbers = [levels[level] for level in LEVELS]
    counts = [*numbers, len(checked.right), len(checked.not_checked)]
    return el(
        "tr",
        el("th", _titled(sheet, document), scope="row"),
        *(el("td", sheet.voice.value(count) if count else "–", class_="n") for count in counts),
        el("td", sheet.voice.value(published.day) if published else "–"),
        class_=" ".join(kinds),
    )


def _titled(sheet: Sheet, document: Document) -> Html:
    """The title of a document, linked to where it is shown, and the name of its file."""
    words, page = title(document), sheet.shown.get(document.id)
    number = sheet.order[document.id]
    shown = el("span", words, lang=tongue(document), dir="auto")
    linked = (
        shown if page is None else el("a", shown, href=sheet.link(f"d{number}" if page == sheet.here else "top", page))
    )
    return join([linked, el("small", f" {name(document)}") if words != name(document) else None])


def by_check(sheet: Sheet) -> Iterator[Html]:
    """The findings of every document, check by check, each linked to its card."""
    groups: dict[str, list[Numbered]] = defaultdict(list)
    for item in every(sheet):
        groups[item.finding.check].append(item)
    if not groups:
        return
    yield el("h2", sheet.say("findings by check"), id=sheet.id("checks"))
    ranked = sorted(groups.items(), key=lambda group: (-group[1][0].finding.severity.rank, -len(group[1]), group[0]))
    links = [
        el("li", el("a", f"{check} ({sheet.voice.value(len(items))})", href=sheet.link(f"check-{check}")))
        for check, items in ranked
    ]
    yield el("nav", el("ul", *links), class_="filter", aria_label=sheet.say("findings by check"))
    for check, items in ranked:
        rows = [el("li", _line(sheet, item)) for item in items[:_MOST]]
        if rest := len(items) - len(rows):
            rows.append(el("li", sheet.voice("and {n} more", n=rest)))
        yield el("section", el("h3", el("code", check)), el("ul", *rows), id=sheet.id(f"check-{check}"), class_="check")


def _line(sheet: Sheet, item: Numbered) -> Html:
    document = sheet.document(item.finding.document)
    sign = el("span", f"{SIGNS[item.level]} ", title=sheet.voice(item.level), class_=f"level {item.level}")
    return join(
        [
            sign,
            el("a", isolated(sheet.voice(item.finding.said)), href=sheet.card(item)),
            el("small", f" {name(document)}"),
        ]
    )
