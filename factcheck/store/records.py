"""What the ledger keeps of a document: flat records of text, whole numbers and yes or no, the same in every format.

Decimals and days are text (`"3000"`, `"2024-10-29"`), so that no reader of a file rounds them. These records are the
schema of the database, of JSON lines and of Parquet at once.
"""

from __future__ import annotations

import re
from dataclasses import fields
from decimal import Decimal
from typing import Any

from factcheck.classes import dataclass
from factcheck.model import say

VERSION = 1
"""Version of these records; a file of a later one is refused."""
_NUMBER = re.compile(r"-?[0-9]{1,80}(?:\.[0-9]{1,80})?")


@dataclass(frozen=True, slots=True)
class Article:
    """One document of the ledger.

    Attributes:
        key: what it is known by: its address, else its path as seen from the ledger, else its fingerprint.
        fingerprint: of its words, language and publication date.
        path: its path as seen from the ledger, or empty.
        url: its address as it declares it, or empty.
        title: its headline, or the beginning of its text.
        language: code of its language.
        published: publication date, or `None`.
        published_from: how that is known, as `Published.source`, or empty.
        source: who published it: the host of its address, or empty.
        made_by: version of this library that read it.
    """

    key: str
    fingerprint: str
    path: str
    url: str
    title: str
    language: str
    published: str | None
    published_from: str
    source: str
    made_by: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One claim of a document; fields as in `Claim`, `Quantity`, `Attribution` and `AsOf`.

    Attributes:
        number: its place among the claims of its document, from 1.
        subject: whom or what it is about, as written, or `None`.
        subject_key: the key of that name across documents, or empty.
        concept: concept id, or the noun.
        concept_kind: as `Claim.concept_kind`.
        role: as `Claim.role`.
        modality: as `Claim.modality`.
        quoted: it stands inside direct speech.
        text: the figure as written.
        value: the figure, or `None` for a range, an open bound or a vague word.
        low: lower end of what its writing allows, or `None`.
        high: upper end, or `None`.
        low_open: the lower end itself is excluded.
        high_open: the upper end itself is excluded.
        step: unit of its last digit that carries information.
        unit: as `Quantity.unit`, or `None`.
        hedge: as `Quantity.hedge`.
        kind: as `Quantity.kind`.
        counts: the noun counted, or `None`.
        scope: qualifiers that narrow it.
        places: the places named in its clause.
        origin: who says it, or `None`.
        origin_key: the key of that name across documents, or empty.
        carrier: who passes it on, or `None`.
        said: as `Attribution.kind`, or empty when nobody is named.
        as_of: first day for which it holds, or `None`.
        as_of_after: the day after the last one, or `None`.
        as_of_from: as `AsOf.source`, or empty.
        sentence: the sentence it stands in.
        at: where in that sentence it begins.
        line: its line in the file.
        column: its column there.
    """

    number: int
    subject: str | None
    subject_key: str
    concept: str
    concept_kind: str
    role: str
    modality: str
    quoted: bool
    text: str
    value: str | None
    low: str | None
    high: str | None
    low_open: bool
    high_open: bool
    step: str
    unit: str | None
    hedge: str
    kind: str
    counts: str | None
    scope: tuple[str, ...]
    places: tuple[str, ...]
    origin: str | None
    origin_key: str
    carrier: str | None
    said: str
    as_of: str | None
    as_of_after: str | None
    as_of_from: str
    sentence: str
    at: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a name in a document.

    Attributes:
        form: the full form as written.
        kind: as `NameMention.kind`.
        key: the key of the name across documents.
        count: how often the document has this spelling.
        title: title or role beside it, or `None`.
        sentence: the first sentence that has it.
        at: where in that sentence it begins.
        text: how it stands there.
        line: its line in the file.
        column: its column there.
    """

    form: str
    kind: str
    key: str
    count: int
    title: str | None
    sentence: str
    at: int
    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entry:
    """All that the ledger keeps of one document."""

    article: Article
    claims: tuple[Figure, ...] = ()
    names: tuple[Name, ...] = ()


Record = Article | Figure | Name


_COLUMNS = {kind: {field.name: str(field.type) for field in fields(kind)} for kind in (Article, Figure, Name)}


def columns(kind: type[Record]) -> dict[str, str]:
    """The fields of a record and their types, as written above."""
    return _COLUMNS[kind]


def plain(record: Record) -> dict[str, Any]:
    """A record as a dictionary; lists in the place of tuples."""
    values = ((name, getattr(record, name)) for name in columns(record.__class__))
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values}


def as_dict(entry: Entry) -> dict[str, Any]:
    """An entry as one dictionary: the fields of its article, then `claims` and `names`."""
    return {
        **plain(entry.article),
        "claims": [plain(item) for item in entry.claims],
        "names": [plain(item) for item in entry.names],
    }


def number(words: str) -> Decimal:
    """A number as the records write it: plain digits, no exponent.

    Raises:
        ValueError: it is written otherwise, or too long.
    """
    if not _NUMBER.fullmatch(words):
        raise ValueError(say("no number: {words}", words=repr(words[:40])))
    return Decimal(words)
