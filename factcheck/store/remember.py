"""From the facts of a document to what the ledger keeps of it."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck._version import __version__
from factcheck.claims import WHEN
from factcheck.model import BlockKind, Span
from factcheck.store.records import Article, Entry, Figure, Name
from factcheck.story import key, places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from factcheck.model import Document, Entity, Facts

_LONGEST = 1_000
"""Characters of a sentence that are kept; of a longer one, those around the figure."""
_ONE_LINE = {ord(mark): " " for mark in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"}
"""A sentence is one line, as long as before."""
_LONGEST_TITLE = 200
_LONGEST_URL = 2_000


def fingerprint(document: Document) -> str:
    """A key of 32 hexadecimal digits of what the words, the language and the publication date are."""
    day = document.published.day.isoformat() if document.published else ""
    code = document.language.code if document.language else ""
    words = f"{document.text}\x1f{code}\x1f{day}"
    return hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=16).hexdigest()


def article(document: Document, folder: Path) -> Article:
    """What is kept of a document besides its claims and names; `folder` is the one that holds the ledger."""
    url = next((item for item in document.declares("url") if _tells(item)), "")
    own = document.path and document.format != "jsonl"  # a file of many articles is the path of none of them
    path = _seen_from(folder, document.path) if document.path and own else ""
    mark = fingerprint(document)
    return Article(
        key=_clean(url or path or mark),
        fingerprint=mark,
        path=_clean(path),
        url=_clean(url),
        title=_clean(_title(document)),
        language=document.language.code if document.language else "",
        published=document.published.day.isoformat() if document.published else None,
        published_from=document.published.source if document.published else "",
        source=_clean((urlsplit(url).hostname or "").removeprefix("www.")) if url else "",
        made_by=__version__,
    )


def remember(facts: Facts, folder: Path) -> Entry:
    """All that is kept of a document."""
    return Entry(article(facts.document, folder), tuple(_figures(facts)), tuple(_names(facts)))


def _tells(url: str) -> bool:
    """Whether an address is that of one article: a whole one that goes beyond the front page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    whole = parts.scheme in {"http", "https"} and parts.netloc and len(url) <= _LONGEST_URL
    return bool(whole and (parts.path.strip("/") or parts.query))


def _seen_from(folder: Path, path: str) -> str:
    """A path relative to the folder of the ledger, or whole where it lies outside, with forward slashes."""
    whole = Path(path).resolve()
    home = folder.resolve()
    return whole.relative_to(home).as_posix() if whole.is_relative_to(home) else whole.as_posix()


def _title(document: Document) -> str:
    head = next((block.span for block in document.blocks if block.kind is BlockKind.HEADLINE), None)
    words = head.of(document.text) if head else document.text.strip().partition("\n")[0]
    return " ".join(words[:_LONGEST_TITLE].split())


def _figures(facts: Facts) -> Iterator[Figure]:
    language = facts.document.language.code if facts.document.language else ""
    near = places(facts)
    counted = (claim for claim in facts.claims if claim.concept != WHEN)
    for number, claim in enumerate(counted, 1):
        sentence, at = _window(facts.document.text, claim.sentence, claim.value.span)
        position = facts.document.position(claim.value.span.start)
        said, time, value = claim.attribution, claim.as_of, claim.value
        yield Figure(
            number=number,
            subject=_clean(claim.subject) if claim.subject else None,
            subject_key=key(claim.subject, language) if claim.subject else "",
            concept=_clean(claim.concept),
            concept_kind=claim.concept_kind,
            role=claim.role,
            modality=claim.modality,
            quoted=claim.quoted,
            text=_clean(value.text),
            value=_decimal(value.value),
            low=_decimal(value.low),
            high=_decimal(value.high),
            low_open=value.low_open,
            high_open=value.high_open,
            step=format(value.step, "f"),
            unit=value.unit,
            hedge=value.hedge,
            kind=value.kind,
            counts=_clean(value.counts) if value.counts else None,
            scope=tuple(map(_clean, claim.scope)),
            places=tuple(map(_clean, near[claim.id])),
            origin=_clean(said.origin) if said and said.origin else None,
            origin_key=key(said.origin, language) if said and said.origin else "",
            carrier=_clean(said.carrier) if said and said.carrier else None,
            said=said.kind if said else "",
            as_of=time.first.isoformat() if time and time.first else None,
            as_of_after=time.after.isoformat() if time and time.after else None,
            as_of_from=time.source if time else "",
            sentence=sentence,
            at=at,
            line=position.line,
            column=position.column,
        )


def _names(facts: Facts) -> Iterator[Name]:
    """Every spelling of every name, in order of its letters; one that two entities share is counted together."""
    language = facts.document.language.code if facts.document.language else ""
    starts = [span.start for span in facts.sentences]
    found: dict[tuple[str, str], Name] = {}
    for entity in facts.entities:
        for form, count in entity.spellings or ((entity.name, len(entity.mentions)),):
            mention = next((item for item in entity.mentions if item.text == form), entity.mentions[0])
            at = bisect_right(starts, mention.span.start) - 1
            whole = facts.sentences[at] if at >= 0 else mention.span
            sentence, begin = _window(facts.document.text, whole, mention.span)
            position = facts.document.position(mention.span.start)
            form_kept = _clean(form)
            before = found.get((form_kept, entity.kind))
            found[form_kept, entity.kind] = Name(
                form_kept,
                entity.kind,
                key(form, language),
                count + (before.count if before else 0),
                _clean(mention.title) if mention.title else _first_title(entity),
                sentence,
                begin,
                _clean(mention.text),
                position.line,
                position.column,
            )
    return iter(sorted(found.values(), key=lambda item: (item.form, item.kind)))


def _first_title(entity: Entity) -> str | None:
    return _clean(entity.titles[0]) if entity.titles else None


def _window(text: str, sentence: Span, span: Span) -> tuple[str, int]:
    """The sentence and where in it a span begins; of a long sentence the part around the span."""
    start, end = min(sentence.start, span.start), max(sentence.end, span.end)
    if end - start > _LONGEST:
        start = max(start, span.start - _LONGEST // 2)
        end = min(end, max(start + _LONGEST, span.end))
    return _clean(text[start:end]).translate(_ONE_LINE), span.start - start


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _clean(words: str) -> str:
    """The words without halves of surrogate pairs, which no file can hold; as long as before."""
    return words.encode("utf-8", "replace").decode("utf-8")
