"""Findings as cards: what is wrong, where, how we know, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report import told
from factcheck.report.html.markup import Html, el, isolated, join
from factcheck.report.html.sheet import SIGNS, Numbered, Sheet, excerpt, table, tongue
from factcheck.report.places import place, places, together
from factcheck.report.told import short_name as name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Entity, Finding, Related, Spelling


def cards(sheet: Sheet, items: Sequence[Numbered]) -> Iterator[Html]:
    """A card for each finding."""
    return (_card(sheet, item) for item in items)


def _card(sheet: Sheet, item: Numbered) -> Html:
    finding, voice = item.finding, sheet.voice
    apart = any(other.document != finding.document for other in finding.related)
    head = el(
        "p",
        el("b", str(item.number), class_="number"),
        " ",
        el("span", f"{SIGNS[item.level]} {sheet.say(item.level)}", class_="level"),
        " ",
        el("code", finding.check),
        class_="eyebrow",
    )
    mends = dict.fromkeys(voice(repair.said) for repair in finding.repairs)
    rows = [
        *_row(sheet.say("where"), [_sides(sheet, item)] if apart else list(_places(sheet, item))),
        *_row(sheet.say("what to do"), [_words(said) for said in mends]),
        *_row(sheet.say("how we know"), [_words(voice(said)) for said in finding.why]),
        *_row(sheet.say("spellings"), list(_spellings(sheet, finding))),
        *_row(sheet.say("course"), list(_courses(sheet, finding))),
    ]
    key = sheet.id(item.key)
    title = el("h3", isolated(voice(finding.said)), id=f"{key}h")
    return el("article", head, title, el("dl", *rows), class_=f"card {item.level}", id=key, aria_labelledby=f"{key}h")


def _words(said: str) -> Html:
    return el("span", isolated(said))


def _row(label: str, items: Sequence[Html]) -> Iterator[Html]:
    """A label and what belongs to it; nothing without items."""
    if items:
        yield el("div", el("dt", label), *(el("dd", item) for item in items))


def _places(sheet: Sheet, item: Numbered) -> Iterator[Html]:
    """Each place in the one document, linked to its mark, with the words around it; near ones in one excerpt."""
    document = sheet.document(item.finding.document)
    for group in together(document, places(item.finding)):
        links = [join([_where(sheet, item, at, other), _label(sheet, other)]) for at, other in group]
        words = excerpt(document, [other.span for _, other in group], item.level)
        yield join([join(links, ", "), " ", el("q", words, lang=tongue(document), dir="auto")])


def _where(sheet: Sheet, item: Numbered, at: int, other: Related) -> Html:
    document = sheet.document(other.document)
    page = sheet.shown.get(other.document)
    where = place(document, other.span)
    return el("b", where) if page is None else el("a", where, href=sheet.link(f"{item.key}p{at}", page))


def _label(sheet: Sheet, other: Related) -> Html | None:
    """What a place is to the finding, unless its own words say so already."""
    if not other.label or other.label == other.quote:
        return None
    return join([" ", el("small", f"({sheet.voice.phrase(other.label)})")])


def _sides(sheet: Sheet, item: Numbered) -> Html:
    """The places of several documents side by side, each with who says it and when."""
    return el("div", *(_side(sheet, item, at, other) for at, other in places(item.finding)), class_="sides")


def _side(sheet: Sheet, item: Numbered, at: int, other: Related) -> Html:
    document = sheet.document(other.document)
    point = sheet.point_at(other.document, other.span)
    told_by = [point.origin, told.when(point, sheet.voice)] if point else [told.reference(document, sheet.voice)]
    return el(
        "figure",
        el("figcaption", el("b", name(document)), " ", _where(sheet, item, at, other), _label(sheet, other)),
        el("blockquote", excerpt(document, [other.span], item.level), lang=tongue(document), dir="auto"),
        el("p", " · ".join(part for part in told_by if part), class_="meta"),
    )


def _spellings(sheet: Sheet, finding: Finding) -> Iterator[Html]:
    """The ways in which a name is spelt, when the finding stands on one of them."""
    checked = sheet.documents[finding.document]
    for entity in checked.entities:
        if any(finding.span in spelling.spans for spelling in entity.variants):
            heads = [sheet.say(words) for words in ("spelling", "count", "lines", "titles beside it")]
            rows = [_spelling(sheet, finding, entity, spelling) for spelling in entity.variants]
            yield table(sheet.say("spellings"), heads, rows)
            return


def _spelling(sheet: Sheet, finding: Finding, entity: Entity, spelling: Spelling) -> tuple[Html | str, ...]:
    document = sheet.document(finding.document)
    beside = [mention for mention in entity.mentions if any(mention.span.overlaps(span) for span in spelling.spans)]
    titles = dict.fromkeys(mention.title for mention in beside if mention.title)
    form = el("span", spelling.form, lang=tongue(document))
    lines = join([sheet.place(document, span) for span in spelling.spans], ", ")
    return form, sheet.voice.value(len(spelling.spans)), lines, ", ".join(titles) or "–"


def _courses(sheet: Sheet, finding: Finding) -> Iterator[Html]:
    """The course of the figure that a finding is about, when it is drawn on this page."""
    for line in sheet.courses.get(finding.document, ()):
        if any(point.span == finding.span for point in line.points):
            from factcheck.report.html.courses import course  # noqa: PLC0415 - most findings have no timeline

            yield course(sheet, line, steps=False)
            return
    for at, line in enumerate(sheet.lines, 1):
        if any(point.document == finding.document and point.span == finding.span for point in line.points):
            yield el("a", told.subject(line, sheet.voice), href=sheet.link(f"t{at}", sheet.front))
            return
