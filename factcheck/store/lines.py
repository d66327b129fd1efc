"""The ledger as JSON lines: one document a line, the same bytes for the same documents, whoever added them when."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from factcheck.errors import LedgerError
from factcheck.model import Sentence, fault, say
from factcheck.store.records import VERSION, Article, Entry, Figure, Name, as_dict, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_HEAD = "factcheck_ledger"
_LONGEST_LINE = 64 * 1024 * 1024


def dump(entries: Iterable[Entry]) -> Iterator[str]:
    """The lines of a file: which version it is, then one document each."""
    yield _line({_HEAD: VERSION})
    for entry in entries:
        yield _line(as_dict(entry))


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def load(path: Path) -> Iterator[Entry]:
    """The documents of a file.

    Raises:
        LedgerError: it cannot be read, is no export of a ledger, or a line of it does not fit; the line is named.
    """
    try:
        with path.open("rb") as file:
            head = file.readline(_LONGEST_LINE)
            version = _parsed(head, path, 1).get(_HEAD)
            if not isinstance(version, int):
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
            at = 1
            while line := file.readline(_LONGEST_LINE):
                at += 1
                if line.strip():
                    yield entry(_parsed(line, path, at), f"{path}:{at}")
    except OSError as error:
        raise LedgerError(say("{path}: cannot be read: {fault}", path=str(path), fault=fault(error))) from error


def _parsed(line: bytes, path: Path, number: int) -> dict[str, Any]:
    try:
        value = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise LedgerError(
            say("{where}: not readable as JSON; this is no line of an exported ledger", where=f"{path}:{number}")
        ) from error
    if not isinstance(value, dict):
        raise LedgerError(say("{where}: a line of an exported ledger is an object", where=f"{path}:{number}"))
    return value


def entry(value: dict[str, Any], where: str | Sentence) -> Entry:
    """A document of a dictionary as `as_dict` makes it; `where` is named when it does not fit.

    Raises:
        LedgerError: a field is missing, unknown, of the wrong kind, or no number or day.
    """
    from pydantic import ValidationError  # noqa: PLC0415 - 70 ms, for files that come from outside only

    try:
        held = dict(value)
        claims, names = held.pop("claims", None), held.pop("names", None)
        whole = {"article": held, "claims": claims, "names": names}
        made: Entry = _adapter().validate_json(json.dumps(whole), strict=True)
        _see(made)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"] if part != "article")
        raise LedgerError(
            say("{where}: {place} does not fit: {fault}", where=where, place=place, fault=first["msg"].lower())
        ) from error
    except ValueError as error:
        raise LedgerError(say("{where}: {fault}", where=where, fault=_said(error))) from error
    return made


def _adapter() -> Any:
    from pydantic import ConfigDict, TypeAdapter, with_config  # noqa: PLC0415 - as above

    for kind in (Article, Figure, Name, Entry):
        with_config(ConfigDict(extra="forbid"))(kind)
    return TypeAdapter(Entry)


def _said(error: ValueError) -> Sentence | str:
    """A sentence of ours where one was raised, else the words of Python."""
    first = error.args[0] if error.args else ""
    return first if isinstance(first, Sentence) else str(error)


def _see(made: Entry) -> None:
    """See that numbers are numbers, days are days, and places lie inside their sentences."""
    if not made.article.key:
        raise ValueError(say("key: a document has one"))
    if made.article.published is not None:
        date.fromisoformat(made.article.published)
    for claim in made.claims:
        for words in (claim.value, claim.low, claim.high, claim.step):
            if words is not None:
                number(words)
        for day in (claim.as_of, claim.as_of_after):
            if day is not None:
                date.fromisoformat(day)
        _inside(claim.sentence, claim.at, claim.text, f"claims.{claim.number}")
    for name in made.names:
        _inside(name.sentence, name.at, name.text, f"names: {name.form[:40]!r}")


def _inside(sentence: str, at: int, text: str, where: str) -> None:
    if at < 0 or at + len(text) > len(sentence) or "\n" in sentence:
        raise ValueError(say("{where}: its words do not stand where it says", where=where))
