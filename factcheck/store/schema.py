"""The tables of the ledger, made of the records, and how a file of an earlier version is brought up to this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.store.records import Article, Figure, Name, columns

if TYPE_CHECKING:
    from factcheck.store.records import Record

MARK = 0x66616374
"""`application_id` of a ledger ("fact"): what tells it from a database of another program."""
_TYPES = {"int": "INTEGER NOT NULL", "bool": "INTEGER NOT NULL", "str | None": "TEXT"}


def _table(name: str, kind: type[Record], lead: str, last: str) -> str:
    rows = [f"{field} {_TYPES.get(typed, 'TEXT NOT NULL')}" for field, typed in columns(kind).items()]
    return f"CREATE TABLE {name} ({', '.join([*filter(None, [lead]), *rows, last])})"


_OF = "document TEXT NOT NULL REFERENCES document (key) ON DELETE CASCADE"
_BY_SOUND = "PRIMARY KEY (block, form, document)"

STEPS: tuple[tuple[str, ...], ...] = (
    (
        _table("document", Article, "", "PRIMARY KEY (key)") + " WITHOUT ROWID",
        _table("claim", Figure, _OF, "PRIMARY KEY (document, number)") + " WITHOUT ROWID",
        _table("name", Name, _OF, "PRIMARY KEY (document, form, kind)") + " WITHOUT ROWID",
        # the sounds under which a spelling is found again
        f"CREATE TABLE sound (block TEXT NOT NULL, form TEXT NOT NULL, {_OF}, {_BY_SOUND}) WITHOUT ROWID",
        "CREATE INDEX document_path ON document (path)",
        "CREATE INDEX document_fingerprint ON document (fingerprint)",
        "CREATE INDEX claim_about ON claim (concept, origin_key)",
        "CREATE INDEX name_form ON name (form)",
        "CREATE INDEX sound_document ON sound (document)",
    ),
)
"""What brings a file from each version to the next; the version of a file is how many of them it has been through."""

VERSION = len(STEPS)
