"""From what the ledger keeps of a document back to facts: its sentences are the text, one a line.

Places are those of the file as it was: a source map leads from each figure and name to its line and column.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.errors import LedgerError
from factcheck.model import (
    AsOf,
    Attribution,
    Claim,
    Document,
    Entity,
    Facts,
    Language,
    NameMention,
    Printed,
    Published,
    Quantity,
    SourceMap,
    Span,
    say,
)
from factcheck.store.records import number

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.store.records import Article, Entry, Figure, Name

_WIDE = 1 << 24
"""Width of a line of the source that the map leads to: no real column is as large."""
_LONGEST_TITLE = 60
"""Characters of a title that stands for an article without a path."""


def recall(entry: Entry, *, apart: str = "") -> Printed:
    """An entry as facts that a draft can be held against.

    Args:
        entry: what the ledger keeps of a document.
        apart: an id that the document may not have, since the draft has it.

    Raises:
        LedgerError: it holds a value that no version of this library wrote.
    """
    page = _Page()
    name = _known_as(entry.article)
    name = f"{name} (ledger)" if name == apart else name
    try:
        claims = tuple(_claim(item, name, page) for item in entry.claims)
        entities = tuple(_entity(item, page) for item in entry.names)
        facts = Facts(page.document(name, entry.article), entities=entities, claims=claims)
    except (ValueError, TypeError, ArithmeticError) as error:
        raise LedgerError(
            say("the ledger is damaged: what it holds of {article} cannot be read", article=entry.article.key)
        ) from error
    return Printed(facts, {f"c{item.number}": item.places for item in entry.claims})


def _known_as(article: Article) -> str:
    """What people call a document: its path or address, else its title with the beginning of its fingerprint."""
    title = article.title if len(article.title) <= _LONGEST_TITLE else f"{article.title[:_LONGEST_TITLE].rstrip()}…"
    return article.path or article.url or f"“{title}” ({article.fingerprint[:8]})"


class _Page:
    """The sentences of a document, each once, and where its figures and names stood in the file."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._starts: dict[str, int] = {}
        self._length = 0
        self._places: dict[int, tuple[int, int]] = {}

    def add(self, sentence: str, at: int, length: int, where: tuple[int, int]) -> tuple[Span, Span]:
        """The span of a sentence and of the `length` characters at `at` in it; `where` is their line and column."""
        if sentence not in self._starts:
            self._starts[sentence] = self._length
            self._lines.append(sentence)
            self._length += len(sentence) + 1
        start = self._starts[sentence]
        self._places.setdefault(start + at, where)
        return Span(start, start + len(sentence)), Span(start + at, start + at + length)

    def document(self, name: str, article: Article) -> Document:
        """The document of these sentences."""
        return Document(
            name,
            "\n".join(self._lines),
            source=self._map(),
            path=article.path or None,
            language=Language(article.language, "ledger") if article.language else None,
            published=Published(date.fromisoformat(article.published), article.published_from)
            if article.published
            else None,
            declared=(("headline", article.title), *((("url", article.url),) if article.url else ())),
        )

    def _map(self) -> SourceMap:
        numbers = sorted({line for line, _ in self._places.values()})
        if not numbers:
            return SourceMap()
        starts = tuple(line * _WIDE for line in range(numbers[-1]))
        pieces = [(offset, (line - 1) * _WIDE + column - 1) for offset, (line, column) in sorted(self._places.items())]
        return SourceMap(starts, (((0, 0),) if pieces[0][0] else ()) + tuple(pieces))


def _claim(item: Figure, document: str, page: _Page) -> Claim:
    sentence, span = page.add(item.sentence, item.at, len(item.text), (item.line, item.column))
    value = Quantity(
        span,
        item.text,
        _number(item.value),
        _number(item.low),
        _number(item.high),
        item.unit,
        item.hedge,
        item.kind,
        item.counts,
        role=item.role,
        low_open=item.low_open,
        high_open=item.high_open,
        step=number(item.step),
    )
    return Claim(
        f"c{item.number}",
        document,
        item.subject,
        item.concept,
        item.concept_kind,
        value,
        sentence,
        item.scope,
        Attribution(item.origin, item.said, item.carrier) if item.said else None,
        item.modality,
        AsOf(_day(item.as_of), _day(item.as_of_after), item.as_of_from) if item.as_of_from else None,
        item.role,
        item.quoted,
    )


def _entity(item: Name, page: _Page) -> Entity:
    _, span = page.add(item.sentence, item.at, len(item.text), (item.line, item.column))
    mention = NameMention(span, item.text, item.kind, item.title, item.form)
    titles = (item.title,) if item.title else ()
    return Entity(f"{item.kind}:{item.key}", item.kind, item.form, (mention,), ((item.form, item.count),), titles)


def _number(words: str | None) -> Decimal | None:
    return None if words is None else number(words)


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None
