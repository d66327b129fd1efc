"""Aliases: names that no rule of spelling joins (exonyms, renamings, abbreviations, nicknames), as a table.

Two tables: `data/aliases.tsv`, our own, and `data/places.tsv`, the names of territories and cities from CLDR. A
newsroom's own rows come on top. Every hit knows its row, so that a finding can cite it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.names import gazetteer
from factcheck.names.fold import LONGEST_NAME
from factcheck.names.gazetteer import key
from factcheck.names.tables import read

if TYPE_CHECKING:
    from factcheck.names.fold import Name

_SHOUTED = 4
"""Longest form that must stand in capitals when its row has it so: AS is a country, "as" is not."""


@dataclass(frozen=True, slots=True)
class Alias:
    """One form of one entity.

    Attributes:
        id: the row: ISO 3166 code of a territory, time zone of a city, or an id of our own table.
        kind: `person`, `org` or `place`.
        form: the form as the table has it.
        languages: codes of the languages that use it.
        sure: false for a form with other meanings, which counts only beside a cue ("AS", "PBB").
        since: first year in which it was the usual or official form, or `None`.
        until: last such year, or `None`.
        note: what the row says about the entity.
    """

    id: str
    kind: str
    form: str
    languages: tuple[str, ...] = ()
    sure: bool = True
    since: int | None = None
    until: int | None = None
    note: str = ""

    def __str__(self) -> str:
        """The form with its languages and years, as a reason cites it."""
        when = ""
        if self.since or self.until:
            when = f", {self.since or ''}-{self.until or ''}"
        return f"{self.form} ({'/'.join(self.languages[:3])}{when})"


Index = dict[str, str]
"""Key -> row, cell, row, cell, ..., parted by tabs and read only when they are asked for.

Texts, since the garbage collector leaves a table of texts alone; it would go through any other again and again.
"""


@cache
def _own() -> tuple[dict[str, str], Index, Index]:
    """Rows of our own table: id -> kind and note; key -> rows and cells; id -> cells."""
    about: dict[str, str] = {}
    index: Index = {}
    cells_of: Index = {}
    for line in read("aliases.tsv"):
        row, kind, note, *cells = line.split("\t")
        about[row] = f"{kind}\t{note}"
        for cell in cells:
            _add(cells_of, row, cell)
            _add(index, key(cell.partition("=")[2]), f"{row}\t{cell}")
    return about, index, cells_of


def _add(table: Index, key: str, entry: str) -> None:
    table[key] = f"{table[key]}\t{entry}" if key in table else entry


def _entry(row: str, cell: str, kind: str, note: str) -> Alias:
    head, _, form = cell.partition("=")
    head, _, years = head.partition("@")
    since, _, until = years.partition("-")
    sure = not head.endswith("?")
    languages = tuple(head.removesuffix("?").split(","))
    return Alias(row, kind, form, languages, sure, int(since) if since else None, int(until) if until else None, note)


def _shouted(form: str) -> bool:
    if len(form) > 3 * _SHOUTED:
        return False
    letters = form.replace(".", "").replace(" ", "")
    return len(letters) <= _SHOUTED and letters.isupper()


@lru_cache(maxsize=16_384)
def entries(form: str, *, places: bool = True) -> tuple[Alias, ...]:
    """Every row that knows this form, our own table first; the names of CLDR's places only where they are wanted."""
    return _found(form, key(form), places=places)


def _found(form: str, wanted: str, *, places: bool) -> tuple[Alias, ...]:
    """As `entries`, of a form whose key is known."""
    about, index, _ = _own()
    hits = index[wanted].split("\t") if wanted in index else []
    found = [_entry(row, cell, *about[row].split("\t")) for row, cell in zip(hits[::2], hits[1::2], strict=True)]
    if places:
        hits = gazetteer.hits(wanted)
        found += [_entry(row, cell, "place", "CLDR") for row, cell in zip(hits[::2], hits[1::2], strict=True)]
    return tuple([entry for entry in found if not _shouted(entry.form) or _shouted(form)])


def forms(row: str) -> tuple[Alias, ...]:
    """Every form of a row."""
    about, _, cells = _own()
    kind, note = about.get(row, "place\tCLDR").split("\t")
    return tuple([_entry(row, cell, kind, note) for cell in (*_cells(cells, row), *gazetteer.cells(row))])


def own_forms(row: str) -> tuple[Alias, ...]:
    """The forms of a row that our own table has, in its order; none for a row of CLDR alone."""
    about, _, cells = _own()
    return tuple(_entry(row, cell, *about[row].split("\t")) for cell in _cells(cells, row))


def _cells(table: Index, row: str) -> list[str]:
    return table[row].split("\t") if row in table else []


def alias(form: str, language: str | None = None, *, kind: str | None = None, cue: bool = False) -> Alias | None:
    """The row that a form stands in, or `None`.

    Args:
        form: a name as written.
        language: code of the language of the text; a form of that language goes first.
        kind: `person`, `org` or `place`, when known.
        cue: something else in the text speaks for this entity, so that forms with several meanings count too.

    Returns:
        The best row, or `None` when no row knows the form, or when it needs a cue and has none.
    """
    found = [entry for entry in entries(form) if (kind is None or entry.kind == kind) and (cue or entry.sure)]
    return min(found, key=lambda entry: (language not in entry.languages, not entry.sure), default=None)


def known(name: Name, kind: str) -> tuple[Alias, ...]:
    """The rows of a name of a kind, looked up as written and without its titles."""
    rows = name.rows
    if rows is None:
        name.rows = rows = _known(name, kind)
    return rows


def _known(name: Name, kind: str) -> tuple[Alias, ...]:
    written = name.written
    if written.isascii() and not name.titles and name.folded[:4] != "the " and len(written) <= LONGEST_NAME:
        wanted = name.folded.replace(" ", "")  # what `key` makes of such a name
        return _of_kind(written, wanted, kind) if kind == "place" or wanted in _own()[1] else ()
    found = _of_kind(written, key(written), kind)
    if found or not name.titles:
        return found
    bare = " ".join(name.texts)
    return _of_kind(bare, key(bare), kind)


def _of_kind(form: str, wanted: str, kind: str) -> tuple[Alias, ...]:
    """The rows of a kind that know a form with this key; most forms stand in no row, and one look at the keys tells."""
    places = kind == "place"
    if wanted not in _own()[1] and not (places and gazetteer.has(wanted)):
        return ()
    return tuple([entry for entry in _found(form, wanted, places=places) if entry.kind == kind])
