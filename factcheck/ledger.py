"""The ledger: what a newsroom has printed, and what a new draft comes to beside it.

>>> import factcheck, pathlib, tempfile
>>> with tempfile.TemporaryDirectory() as folder, factcheck.Ledger(pathlib.Path(folder, "desk.ledger")) as ledger:
...     ledger.add("Menteri Kesehatan Rina Wulandari hadir.")
...     ledger.count()
'added'
(1, 0)
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import pipeline, store
from factcheck.config import Config
from factcheck.errors import LedgerError, UsageError
from factcheck.model import Report, fault, say, wanted
from factcheck.reading import words_of
from factcheck.report import replace_file
from factcheck.story import LATELY, key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType
    from typing import Self

    from factcheck.model import Document, Facts, Printed
    from factcheck.store import Article, Entry, Figure, Name

NAME = "factcheck.ledger"
"""The file, when the settings and the command line name none."""
_BATCH = 200
"""Documents of an import that are added in one transaction."""


class Ledger:
    """Claims and names of past articles, in one file that several programs may use at once.

    What was added is safe: neither a crash nor a full disk takes it away. The file is SQLite and holds text and whole
    numbers only.
    """

    def __init__(self, path: str | Path, *, write: bool = True, config: Config | None = None) -> None:
        """Open a ledger, or begin one.

        Args:
            path: the file.
            write: whether articles will be added; without, the file must be there and stays as it is.
            config: settings of the newsroom, for `add` and `check`.

        Raises:
            LedgerError: the file is missing, locked, damaged, of a newer version, or no ledger.
        """
        wanted("path", path, str, PathLike)
        wanted("config", config, Config, optional=True)
        self.path = Path(path)
        self._config = config
        self._store = store.Store(self.path, write=write)

    def __reduce__(self) -> tuple[object, ...]:
        """A ledger travels to another process as its path: there it is opened anew, to be read."""
        return _reopened, (str(self.path), self._config)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def add(self, document: Document | Report | str) -> str:
        """Add an article, or every document of a report, in the place of its earlier version.

        An article is known by the address that it declares, else by its path, else by its words.

        Args:
            document: what `read` or `check` returned, or the words themselves.

        Returns:
            `added`, `replaced`, `known` (nothing changed), or `unread` (no language could be told); for a report the
            first of these that holds for one of its documents.

        Raises:
            LedgerError: the file cannot be written.
        """
        if isinstance(document, Report):
            done = {self._add(checked.document) for checked in document.documents}
            return next((word for word in ("added", "replaced", "unread") if word in done), "known")
        return self._add(document)

    def _add(self, document: Document | str) -> str:
        known = words_of(document, None, None, self._config or Config())
        article = store.article(known, self._folder)
        if self._store.knows(article):
            return "known"
        facts = pipeline.facts(known, config=self._config)
        if facts is None:
            return "unread"
        replaced = self._store.holds(article)
        self._store.add([store.remember(facts, self._folder)])
        return "replaced" if replaced else "added"

    def check(self, document: Document | str) -> Report:
        """Check a draft by itself and against the ledger, as `factcheck.check(document, past=ledger)` does."""
        return pipeline.check(document, config=self._config, past=self)

    def printed(self, draft: Facts) -> list[Printed]:
        """What of the ledger a draft is to be held against: figures of its sources, names that sound like its names.

        Earlier versions of the draft itself are left out.
        """
        own = self._store.own(store.article(draft.document, self._folder))
        language = draft.document.language.code if draft.document.language else ""
        things = {
            (claim.concept, key(claim.attribution.origin, language))
            for claim in draft.claims
            if claim.attribution and claim.attribution.origin
        }
        claims: dict[str, list[Figure]] = {}
        if draft.document.published and things:
            today = draft.document.published.day
            first = date.fromordinal(max(1, today.toordinal() - LATELY))
            said = self._store.said(things, first.isoformat(), today.isoformat())
            claims = {name: found for name, found in said.items() if name not in own}
        names: dict[str, list[Name]] = {}
        for form in dict.fromkeys(entity.name for entity in draft.entities):
            for name, spellings in self._store.sounding(form, own).items():
                names.setdefault(name, []).extend(spellings)
        articles = self._store.articles(sorted({*claims, *names}))
        entries = (
            store.Entry(article, tuple(claims.get(name, ())), tuple(dict.fromkeys(names.get(name, ()))))
            for name, article in sorted(articles.items())
        )
        return [store.recall(entry, apart=draft.document.id) for entry in entries]

    def claims(self, about: str = "") -> Iterator[tuple[Article, Figure]]:
        """Every claim with its article, in the order of keys and of the text.

        Args:
            about: only those whose subject, source, place or noun is this name or holds these words.
        """
        wanted("about", about, str)
        for entry in self._store.entries():
            fits = _Wanted(about, entry.article.language)
            yield from ((entry.article, claim) for claim in entry.claims if fits(claim))

    def names(self, about: str = "") -> Iterator[tuple[str, str, int, int]]:
        """Every spelling of every name, by its letters: the form, its kind, how often, in how many documents."""
        wanted("about", about, str)
        found: Counter[tuple[str, str]] = Counter()
        documents: Counter[tuple[str, str]] = Counter()
        for entry in self._store.entries():
            fits = _Wanted(about, entry.article.language)
            for name in entry.names:
                if fits.name(name):
                    found[name.form, name.kind] += name.count
                    documents[name.form, name.kind] += 1
        return ((*name, found[name], documents[name]) for name in sorted(found))

    def count(self) -> tuple[int, int]:
        """How many documents and how many claims there are."""
        return self._store.count()

    def export(self, path: str | Path) -> int:
        """Write every document to a file: JSON lines, or Parquet where the name ends so.

        The same documents give the same bytes, whoever added them in which order.

        Returns:
            how many documents were written.

        Raises:
            LedgerError: the ledger cannot be read, or the file not written.
            UsageError: another ending; for Parquet, when pyarrow is not installed.
        """
        wanted("path", path, str, PathLike)
        target = Path(path)
        entries = list(self._store.entries())
        try:
            if _format(target) == ".parquet":
                from factcheck.store import parquet  # noqa: PLC0415 - an extra

                parquet.write(target, entries)
            else:
                replace_file(target, "".join(store.dump(entries)))
        except OSError as error:
            raise LedgerError(
                say("{path}: cannot be written: {fault}", path=str(target), fault=fault(error))
            ) from error
        return len(entries)

    def take_in(self, path: str | Path) -> int:
        """Add every document of an exported file, each in the place of its earlier version.

        Returns:
            how many documents the file holds.

        Raises:
            LedgerError: the file cannot be read, or a line of it does not fit; what stands before it is added.
            UsageError: as for `export`.
        """
        wanted("path", path, str, PathLike)
        target, number = Path(path), 0
        batch: list[Entry] = []
        for entry in self._entries(target):
            batch.append(entry)
            number += 1
            if len(batch) == _BATCH:
                self._store.add(batch)
                batch = []
        self._store.add(batch)
        return number

    def _entries(self, path: Path) -> Iterable[Entry]:
        if _format(path) == ".parquet":
            from factcheck.store import parquet  # noqa: PLC0415 - an extra

            return parquet.read(path)
        return store.load(path)

    @property
    def _folder(self) -> Path:
        return self.path.absolute().parent


def _reopened(path: str, config: Config | None) -> Ledger:
    return Ledger(path, write=False, config=config)


def location(config: Config, option: str | None = None) -> Path:
    """The file: as asked for, else as the settings say, relative to their own file, else `factcheck.ledger`."""
    if option:
        return Path(option)
    return Path(config.source or ".").absolute().parent / config.ledger if config.ledger else Path(NAME)


class _Wanted:
    """Whether a claim is about something that somebody asked for."""

    def __init__(self, about: str, language: str) -> None:
        self._words = about.casefold()
        self._key = key(about, language) if about else ""

    def __call__(self, claim: Figure) -> bool:
        if not self._words or self._key in {claim.subject_key, claim.origin_key}:
            return True
        said = (claim.subject, claim.origin, claim.concept.replace("_", " "), claim.counts, *claim.places, *claim.scope)
        return any(self._words in part.casefold() for part in said if part)

    def name(self, name: Name) -> bool:
        """Whether a name is the one that somebody asked for."""
        return not self._words or name.key == self._key or self._words in name.form.casefold()


def _format(path: Path) -> str:
    ending = path.suffix.lower()
    if ending not in {".jsonl", ".parquet"}:
        raise UsageError(say("{path}: a ledger is written to and read from .jsonl or .parquet files", path=str(path)))
    return ending
