"""The ledger as Parquet: one row a document, its claims and names as lists of records. Needs the extra `parquet`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from factcheck.errors import LedgerError, UsageError
from factcheck.model import say
from factcheck.store.lines import entry
from factcheck.store.records import VERSION, Article, Figure, Name, as_dict, columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from factcheck.store.records import Entry, Record

_HEAD = b"factcheck_ledger"
_BATCH = 500
"""Rows of a file that are held at once."""


def write(path: Path, entries: Iterable[Entry]) -> None:
    """Write documents to a file; an old file stays as it was when that fails.

    Raises:
        UsageError: pyarrow is not installed.
        OSError: the file cannot be written.
    """
    arrow, files = _arrow()
    schema = _schema(arrow).with_metadata({_HEAD: str(VERSION).encode()})
    rows = [as_dict(item) for item in entries]
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        files.write_table(arrow.Table.from_pylist(rows, schema=schema), part, compression="zstd")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def read(path: Path) -> Iterator[Entry]:
    """The documents of a file.

    Raises:
        UsageError: pyarrow is not installed.
        LedgerError: it cannot be read, or is no export of a ledger of a version that is known.
    """
    arrow, files = _arrow()
    try:
        with files.ParquetFile(path) as file:
            version = int((file.schema_arrow.metadata or {}).get(_HEAD, 0))
            if not version:
                raise LedgerError(
                    say("{path}: this is no export of a ledger; make one with: factcheck ledger export", path=str(path))
                )
            if version > VERSION:
                raise LedgerError(
                    say(
                        "{path}: exported by a newer factcheck (version {version}); update factcheck",
                        path=str(path),
                        version=str(version),
                    )
                )
            at = 0
            for batch in file.iter_batches(_BATCH):
                for row in batch.to_pylist():
                    at += 1
                    yield entry(row, say("{path}, row {n}", path=str(path), n=at))
    except (OSError, ValueError, arrow.ArrowException) as error:
        raise LedgerError(
            say("{path}: cannot be read as Parquet: {fault}", path=str(path), fault=str(error))
        ) from error


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra of 100 MB
        from pyarrow import parquet  # noqa: PLC0415 - as above
    except ImportError as error:
        raise UsageError(
            say("Parquet needs pyarrow: pip install 'factcheck-news[parquet]'; .jsonl needs nothing")
        ) from error
    return pa, parquet


def _schema(arrow: Any) -> Any:
    own = _fields(arrow, Article)
    lists = [
        arrow.field(name, arrow.list_(arrow.struct(_fields(arrow, kind))), nullable=False)
        for name, kind in (("claims", Figure), ("names", Name))
    ]
    return arrow.schema([*own, *lists])


def _fields(arrow: Any, kind: type[Record]) -> list[Any]:
    kinds = {"int": arrow.int64(), "bool": arrow.bool_(), "tuple[str, ...]": arrow.list_(arrow.string())}
    return [
        arrow.field(name, kinds.get(typed, arrow.string()), nullable="None" in typed)
        for name, typed in columns(kind).items()
    ]
