"""Names: how each document of a comparison writes them, and which of an archive are met most."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.report.compared import across_documents, spelt
from factcheck.report.html.markup import Html, el, join
from factcheck.report.html.sheet import Sheet, table, tongue
from factcheck.report.told import short_name as name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Character, Document, Entity

_MOST = 25
"""Rows of a table of names."""
_WIDE = 8
"""Documents that have a column each; beyond it a spelling says in how many documents it stands."""
_KINDS = {"person": "person", "org": "organisation", "place": "place", "unknown": "name"}


def across(sheet: Sheet) -> Iterator[Html]:
    """Who is who across the documents: each name that several of them write, document by document."""
    written = across_documents(sheet.report)
    cast = {character.key: character for character in sheet.report.cast}
    shared = [(cast[key], homes) for key, homes in written.items() if len(homes) > 1]
    if not shared:
        return
    shared.sort(key=lambda row: (len(_forms(row[1])) == 1, -len(row[1]), row[0].name))
    yield el("h2", sheet.say("names across sources"), id=sheet.id("names"))
    caption = sheet.say("names across sources")
    named = [home for home in sheet.documents if any(home in row for _, row in shared)]
    rows: list[list[Html | str]]
    if len(named) <= _WIDE:
        heads = [sheet.say("name"), *(name(sheet.document(home)) for home in named)]
        rows = [[_title(sheet, character), *(_cell(sheet, home, row) for home in named)] for character, row in shared]
    else:
        heads = [sheet.say(words) for words in ("name", "spellings", "documents")]
        rows = [[_title(sheet, character), _spellings(row), sheet.voice.value(len(row))] for character, row in shared]
    yield table(caption, heads, rows[:_MOST])


def _forms(row: Mapping[str, list[Entity]]) -> list[str]:
    return list(dict.fromkeys(form for entities in row.values() for entity in entities for form in spelt(entity)))


def _title(sheet: Sheet, character: Character) -> Html:
    kind = sheet.voice(_KINDS.get(character.kind, "name"))
    return join([el("b", character.name), " ", el("small", kind)])


def _cell(sheet: Sheet, home: str, row: Mapping[str, list[Entity]]) -> Html:
    """How one document writes a name, with the first place and how often it stands."""
    document = sheet.document(home)
    parts: list[Html | str] = []
    for entity in row.get(home, ()):
        for form in spelt(entity):
            words = el("span", form, lang=tongue(document))
            parts += [", " if parts else "", words]
        parts += [" ", sheet.place(document, entity.mentions[0].span), f" ×{sheet.voice.value(len(entity.mentions))}"]
    return join(parts) if parts else Html("–")


def _spellings(row: Mapping[str, list[Entity]]) -> str:
    return " / ".join(_forms(row))


@dataclass(slots=True, eq=False, repr=False)
class _Met:
    """An entity of an archive while it is counted."""

    kind: str
    mentions: int = 0
    homes: list[str] = field(default_factory=list)


def most_frequent(sheet: Sheet) -> Iterator[Html]:
    """The names that stand in the most documents of an archive, each with some of the documents."""
    met: dict[str, _Met] = {}
    for home, checked in sheet.documents.items():
        for entity in checked.entities:
            one = met.setdefault(entity.name, _Met(entity.kind))
            one.mentions += len(entity.mentions)
            if not one.homes or one.homes[-1] != home:
                one.homes.append(home)
    often = sorted(met.items(), key=lambda item: (-len(item[1].homes), -item[1].mentions, item[0]))
    often = [item for item in often if len(item[1].homes) > 1][:_MOST]
    if not often:
        return
    yield el("h2", sheet.say("most frequent names"), id=sheet.id("entities"))
    heads = [sheet.say(words) for words in ("name", "documents", "mentions", "where")]
    yield table(sheet.say("most frequent names"), heads, [_frequent(sheet, form, one) for form, one in often])


def _frequent(sheet: Sheet, form: str, one: _Met) -> tuple[Html | str, ...]:
    kind = sheet.voice(_KINDS.get(one.kind, "name"))
    some = [_first_place(sheet, sheet.document(home), form) for home in one.homes[:3]]
    rest = len(one.homes) - len(some)
    more = sheet.voice("and {n} more", n=rest) if rest else None
    where = join([part for part in (join(some, ", "), more) if part], " ")
    return (
        join([el("b", form), " ", el("small", kind)]),
        sheet.voice.value(len(one.homes)),
        sheet.voice.value(one.mentions),
        where,
    )


def _first_place(sheet: Sheet, document: Document, form: str) -> Html:
    entity = next(item for item in sheet.documents[document.id].entities if item.name == form)
    return sheet.place(document, entity.mentions[0].span, named=True)
