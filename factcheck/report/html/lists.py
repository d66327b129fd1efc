"""What a page lists below the findings: what was right, what was not checked, what was accepted, what is backed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report import told
from factcheck.report.html.markup import NOTHING, Html, el, isolated, join
from factcheck.report.html.sheet import SIGNS, Sheet, table, tongue
from factcheck.report.told import short_name as name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Backed, Checked, Document, NotChecked, Silenced

_SOURCES = {
    "article": "accepted in the article",
    "settings": "accepted in the settings",
    "baseline": "known (baseline)",
}
"""How each `Silenced.source` is said of one finding."""
_MOST = 100
"""Names of a text that are listed."""
_FEW = 15
"""Things of one kind that are listed unfolded."""
_LEVELS = {"supported": "good", "contradicted": "error", "unsupported": "warning", "lost-hedge": "info"}
"""The sign that each verdict on a fact of a draft has."""


def notes(sheet: Sheet, checked: Checked, silenced: Sequence[Silenced], rank: str) -> Iterator[Html]:
    """What was right, what was not checked, and what was accepted in one document, under headings of a rank."""
    document, number, voice = checked.document, sheet.order[checked.document.id], sheet.voice
    right = [
        el(
            "li",
            el("span", f"{SIGNS['good']} ", class_="good"),
            sheet.place(document, item.span),
            " ",
            isolated(voice(item.said)),
            id=sheet.id(f"r{number}-{at}"),
        )
        for at, item in enumerate(checked.right, 1)
    ]
    left = [_left(sheet, document, item, f"o{number}-{at}") for at, item in enumerate(checked.not_checked, 1)]
    yield _folded(sheet, rank, "what was right", right)
    yield _folded(sheet, rank, "what was not checked", left)
    yield _folded(sheet, rank, "what was accepted", [el("li", _accepted(sheet, item)) for item in silenced])
    yield _names(sheet, checked, rank)


def _names(sheet: Sheet, checked: Checked, rank: str) -> Html:
    """Every name of the text with how often it stands, its titles and its first place: folded, for those who ask."""
    document, voice = checked.document, sheet.voice
    entities = sorted(checked.entities, key=lambda entity: (-len(entity.mentions), entity.mentions[0].span))
    if not entities:
        return NOTHING
    heads = [sheet.say(words) for words in ("name", "count", "titles beside it", "where")]
    rows = [
        (
            el("span", entity.name, lang=tongue(document), dir="auto"),
            voice.value(len(entity.mentions)),
            "; ".join(entity.titles) or "–",
            sheet.place(document, entity.mentions[0].span),
        )
        for entity in entities[:_MOST]
    ]
    number = el("span", f"({voice.value(len(entities))})")
    head = el("summary", el(rank, f"{sheet.say('names in the text')} ", number))
    caption = f"{sheet.say('names in the text')}: {name(document)}"
    return el("details", head, table(caption, heads, rows), class_="notes names")


def _left(sheet: Sheet, document: Document, item: NotChecked, key: str) -> Html:
    where = sheet.place(document, item.span) if item.span else None
    about = None if item.check == "document" else el("code", item.check)
    parts = [part for part in (SIGNS["open"], where, about, sheet.voice(item.because)) if part]
    return el("li", join(parts, " "), id=sheet.id(key))


def _folded(sheet: Sheet, rank: str, heading: str, items: Sequence[Html]) -> Html:
    if not items:
        return NOTHING
    head = el("summary", el(rank, f"{sheet.say(heading)} ", el("span", f"({sheet.voice.value(len(items))})")))
    return el("details", head, el("ul", *items), open=len(items) <= _FEW, class_="notes")


def _accepted(sheet: Sheet, item: Silenced) -> Html:
    finding, voice = item.finding, sheet.voice
    source = voice.phrase(_SOURCES.get(item.source, item.source))
    return join(
        [
            sheet.place(sheet.document(finding.document), finding.span),
            " ",
            el("code", finding.check),
            " ",
            isolated(voice(finding.said)),
            el("small", f" ({source}: {item.reason or voice('no reason given')})"),
        ]
    )


def backing(sheet: Sheet) -> Iterator[Html]:
    """Every fact of a draft with what its sources say of it, the worst first."""
    held = sheet.report.backing
    if held is None:
        return
    yield el("h2", sheet.say("every fact of the draft"), id=sheet.id("backing"))
    yield el("p", told.backed(held, sheet.voice))
    heads = [sheet.say(words) for words in ("verdict", "in the draft", "in the source", "how we know")]
    worst_first = ("contradicted", "unsupported", "lost-hedge", "supported")
    rows = [_backed(sheet, held.draft, fact) for verdict in worst_first for fact in held.of(verdict)]
    yield table(sheet.say("every fact of the draft"), heads, rows)


def _backed(sheet: Sheet, draft: str, fact: Backed) -> tuple[Html, ...]:
    level, home, source = _LEVELS[fact.verdict], sheet.document(draft), None
    if fact.document is not None and fact.source_span is not None:
        document = sheet.document(fact.document)
        words = el("q", fact.source_text, lang=tongue(document)) if fact.source_text else None
        where = sheet.place(document, fact.source_span)
        source = join([part for part in (words, el("small", name(document)), where) if part], " ")
    return (
        el("span", f"{SIGNS[level]} {sheet.say(fact.verdict)}", class_=f"level {level}"),
        join([el("q", fact.text, lang=tongue(home)), " ", sheet.place(home, fact.span)]),
        source or Html("–"),
        join(["; ".join(sheet.voice(reason) for reason in fact.why)]),
    )
