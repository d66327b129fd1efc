"""The file of the ledger: SQLite, written ahead (WAL), so that a crash at any moment loses nothing that was added.

Each document is added in one short transaction. Several programs may add at once: each waits for its turn.
"""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck import names
from factcheck.errors import LedgerError
from factcheck.model import Sentence, say
from factcheck.store import schema
from factcheck.store.records import Article, Entry, Figure, Name, columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import TracebackType
    from typing import Self

    from factcheck.store.records import Record

_PATIENCE = 30
"""Seconds to wait for another program that writes."""
_TRIES, _PAUSE = 200, 0.05
_CACHE = 4_000
"""Names in one question: SQLite takes no more than 32,766 values."""
_SAMPLES = 50
"""Documents that are looked at for one spelling of a name, the latest first."""

_LEFT = "document NOT IN (SELECT value FROM json_each(?))"

R = TypeVar("R", Article, Figure, Name)


class Store:
    """An open ledger."""

    def __init__(self, path: Path, *, write: bool) -> None:
        """Open a file, or begin one where there is none and `write` is set.

        Raises:
            LedgerError: it is missing, locked, damaged, of a newer version, or no ledger.
        """
        self.path = path
        self._write = write
        if not write and not path.exists():
            raise LedgerError(
                say(
                    "{path}: no such ledger; begin it with: factcheck ledger add PATH... --ledger {path}",
                    path=str(path),
                )
            )
        if path.is_dir():
            raise LedgerError(say("{path}: this is a folder; name a file in it", path=str(path)))
        with self._told():
            self._file = self._opened()
        try:
            with self._told():
                self._ready()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was added is safe already."""
        self._file.close()

    # ---- open

    def _opened(self) -> sqlite3.Connection:
        if self._write:
            return sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
        address = self.path.absolute().as_uri()
        for mode in ("mode=ro", "immutable=1"):  # a folder that cannot be written has no room for the lock of a reader
            file = sqlite3.connect(f"{address}?{mode}", timeout=_PATIENCE, isolation_level=None, uri=True)
            try:
                file.execute("PRAGMA schema_version").fetchone()
            except sqlite3.OperationalError as error:
                file.close()
                unlocked = "unable to open" in str(error) or "readonly" in str(error)
                if mode == "immutable=1" or not unlocked or Path(f"{self.path}-wal").exists():
                    raise
                continue
            return file
        raise sqlite3.OperationalError("unable to open database file")

    def _ready(self) -> None:
        """See that this is a ledger of a version that is known; begin one or bring it up to date."""
        mark, version, empty = self._state()
        if mark != schema.MARK and not (mark == version == 0 and empty):
            raise LedgerError(
                say("{path}: this is a database of another program, no ledger; name another file", path=str(self.path))
            )
        if version > schema.VERSION:
            raise LedgerError(
                say(
                    "{path}: written by a newer factcheck (ledger version {version}, this one knows {known}); update "
                    "factcheck, or name another file",
                    path=str(self.path),
                    version=str(version),
                    known=str(schema.VERSION),
                )
            )
        if self._write:
            self._written_ahead()
            self._file.execute("PRAGMA synchronous = FULL")
            self._file.execute("PRAGMA foreign_keys = ON")
        if version < schema.VERSION:
            self._migrate()

    def _state(self) -> tuple[int, int, bool]:
        """The header and whether there are no tables, of one moment: another program may begin the file meanwhile."""
        self._file.execute("BEGIN")
        try:
            mark, version = self._header()
            (tables,) = self._file.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            self._file.execute("COMMIT")
        return mark, version, not tables

    def _header(self) -> tuple[int, int]:
        (mark,) = self._file.execute("PRAGMA application_id").fetchone()
        (version,) = self._file.execute("PRAGMA user_version").fetchone()
        return mark, version

    def _written_ahead(self) -> None:
        """Write ahead where the file system can; of several programs that begin a file at once, one sets it."""
        for turn in range(_TRIES):
            try:
                self._file.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or turn == _TRIES - 1:
                    raise
                time.sleep(_PAUSE)
            else:
                return

    def _migrate(self) -> None:
        if not self._write:
            raise LedgerError(
                say(
                    "{path}: nothing was added to this ledger yet, or an older factcheck wrote it; bring it up to date "
                    "with: factcheck ledger add",
                    path=str(self.path),
                )
            )
        with self._transaction():
            _, version = self._header()  # another program may have been faster
            for step in schema.STEPS[version:]:
                for statement in step:
                    self._file.execute(statement)
            self._file.execute(f"PRAGMA application_id = {schema.MARK}")
            self._file.execute(f"PRAGMA user_version = {schema.VERSION}")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._file.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say what went wrong with the file in one sentence."""
        try:
            yield
        except sqlite3.Error as error:
            raise LedgerError(say("{path}: {fault}", path=str(self.path), fault=_reason(error))) from error

    # ---- add

    def knows(self, article: Article) -> bool:
        """Whether this very document is in the ledger already, as this version of the library reads it."""
        with self._told():
            row = self._file.execute(
                "SELECT 1 FROM document WHERE key = ? AND fingerprint = ? AND path = ? AND made_by = ?",
                (article.key, article.fingerprint, article.path, article.made_by),
            ).fetchone()
        return row is not None

    def holds(self, article: Article) -> bool:
        """Whether an earlier version of a document is in the ledger."""
        with self._told():
            return bool(self._earlier(article))

    def _earlier(self, article: Article, *, words: bool = False) -> set[str]:
        """Keys of the earlier versions of a document: the same key or path; with `words`, the same words as well."""
        known = [("key", article.key), ("path", article.path), ("fingerprint", article.fingerprint if words else "")]
        return {
            key
            for field, value in known
            if value
            for (key,) in self._file.execute(f"SELECT key FROM document WHERE {field} = ?", (value,))  # noqa: S608 - as below
        }

    def add(self, entries: Iterable[Entry]) -> None:
        """Add documents, each in the place of its earlier version, all of them or none."""
        with self._told(), self._transaction():
            for entry in entries:
                self._replace(entry)

    def _replace(self, entry: Entry) -> None:
        article = entry.article
        for key in self._earlier(article):
            self._file.execute("DELETE FROM document WHERE key = ?", (key,))
        self._file.execute(*_insert("document", article))
        for table, records in (("claim", entry.claims), ("name", entry.names)):
            if records:
                statement, _ = _insert(table, records[0], article.key)
                self._file.executemany(statement, [_insert(table, record, article.key)[1] for record in records])
        sounds = {(block, name.form) for name in entry.names for block in names.blocks(name.form)}
        self._file.executemany(
            "INSERT INTO sound (block, form, document) VALUES (?, ?, ?)",
            [(block, form, article.key) for block, form in sorted(sounds)],
        )

    # ---- read

    def entries(self) -> Iterator[Entry]:
        """All documents, by key."""
        with self._told():
            self._file.execute("BEGIN")  # one state of the file, whoever writes meanwhile
            try:
                articles = [_record(Article, row) for row in self._rows(Article, "document", "ORDER BY key")]
                for article in articles:
                    yield Entry(
                        article,
                        tuple(self._of(Figure, "claim", "number", article.key)),
                        tuple(self._of(Name, "name", "form, kind", article.key)),
                    )
            finally:
                self._file.execute("COMMIT")

    def said(self, things: Iterable[tuple[str, str]], first: str, after: str) -> dict[str, list[Figure]]:
        """Claims by document that count one of these, each `(concept, key of its origin)`.

        Args:
            things: what is counted, and who says so.
            first: the first publication day of their documents.
            after: the day after the last one.
        """
        found: dict[str, list[Figure]] = {}
        listed = ", ".join(f"claim.{field}" for field in columns(Figure))
        asked = (
            f"SELECT document, {listed} FROM claim JOIN document ON document.key = claim.document "  # noqa: S608 - names of our own fields
            "WHERE concept = ? AND origin_key = ? AND published >= ? AND published < ? ORDER BY document, number"
        )
        with self._told():
            for concept, origin in sorted(set(things)):
                for document, *row in self._file.execute(asked, (concept, origin, first, after)):
                    found.setdefault(document, []).append(_record(Figure, row))
        return found

    def sounding(self, form: str, own: Iterable[str]) -> dict[str, list[Name]]:
        """Names by document that may be another spelling of this one; none where this spelling was printed before.

        Args:
            form: the name as the draft spells it.
            own: keys of the draft's own earlier versions.
        """
        found: dict[str, list[Name]] = {}
        left = json.dumps(sorted(own))
        listed = ", ".join(f"name.{field}" for field in columns(Name))
        with self._told():
            printed = f"SELECT 1 FROM name WHERE form = ? AND {_LEFT}"  # noqa: S608 - as above
            if self._file.execute(printed, (form, left)).fetchone():
                return {}
            forms = {
                other
                for block in sorted(names.blocks(form))
                for (other,) in self._file.execute("SELECT DISTINCT form FROM sound WHERE block = ?", (block,))
            }
            for other in sorted(forms):
                for document, *row in self._file.execute(
                    f"SELECT document, {listed} FROM name JOIN document ON document.key = name.document "  # noqa: S608 - as above
                    f"WHERE form = ? AND {_LEFT} ORDER BY published DESC, document LIMIT ?",
                    (other, left, _SAMPLES),
                ):
                    found.setdefault(document, []).append(_record(Name, row))
        return found

    def articles(self, keys: Sequence[str]) -> dict[str, Article]:
        """The articles with these keys."""
        found: dict[str, Article] = {}
        with self._told():
            for at in range(0, len(keys), _CACHE):
                some = keys[at : at + _CACHE]
                marks = ", ".join("?" * len(some))
                for row in self._rows(Article, "document", f"WHERE key IN ({marks})", some):
                    article = _record(Article, row)
                    found[article.key] = article
        return found

    def own(self, article: Article) -> set[str]:
        """Keys of what is the same document: its earlier version, or the same words under another key."""
        with self._told():
            return self._earlier(article, words=True)

    def count(self) -> tuple[int, int]:
        """How many documents and claims there are."""
        with self._told():
            (documents,) = self._file.execute("SELECT count(*) FROM document").fetchone()
            (claims,) = self._file.execute("SELECT count(*) FROM claim").fetchone()
        return documents, claims

    def fault(self) -> str:
        """What is wrong with the file, as SQLite's own check says; empty when nothing is."""
        with self._told():
            (said,) = self._file.execute("PRAGMA integrity_check(1)").fetchone()
        return "" if said == "ok" else str(said)

    def _of(self, kind: type[R], table: str, order: str, document: str) -> Iterator[R]:
        rows = self._rows(kind, table, f"WHERE document = ? ORDER BY {order}", (document,))
        return (_record(kind, row) for row in rows)

    def _rows(self, kind: type[Record], table: str, rest: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        listed = ", ".join(columns(kind))
        return self._file.execute(f"SELECT {listed} FROM {table} {rest}", values)  # noqa: S608 - as above


def _insert(table: str, record: Record, document: str = "") -> tuple[str, list[Any]]:
    """The statement that adds a record, and its values."""
    values: dict[str, Any] = {"document": document} if document else {}
    for field in columns(record.__class__):
        value = getattr(record, field)
        values[field] = json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value
    marks = ", ".join("?" * len(values))
    return f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", list(values.values())  # noqa: S608 - as above


def _record(kind: type[R], row: Sequence[Any]) -> R:
    values: list[Any] = []
    for typed, value in zip(columns(kind).values(), row, strict=True):
        if typed == "bool":
            values.append(bool(value))
        elif typed.startswith("tuple"):
            values.append(tuple(json.loads(value)))
        else:
            values.append(value)
    return kind(*values)


_BUSY = say(
    "another program has been writing to this ledger for {n} seconds; try again when it is done", n=int(_PATIENCE)
)
_REASONS = (
    ("locked", _BUSY),
    ("busy", _BUSY),
    ("not a database", say("this is no ledger; name another file")),
    ("malformed", say("this ledger is damaged; put back a copy, or add the articles to a new one")),
    ("readonly", say("this ledger cannot be written; see the rights of the file and its folder")),
    ("disk I/O", say("the disk gave an error; what was added before is safe")),
    ("full", say("no room is left on the disk; what was added before is safe")),
    ("unable to open", say("this file cannot be opened; see the path and the rights of its folder")),
)


def _reason(error: sqlite3.Error) -> Sentence:
    said = str(error)
    return next((reason for word, reason in _REASONS if word in said), say("SQLite says: {fault}", fault=said))
