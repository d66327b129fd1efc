"""From a source to a document that is ready to be checked: its language and publication date, and how we know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from os import PathLike
from typing import TYPE_CHECKING

from factcheck import dates
from factcheck.config import Config
from factcheck.errors import InputError, UsageError
from factcheck.language import cldr, codes, detect, pack_or_cldr
from factcheck.model import Document, Language, Note, Published, say, wanted
from factcheck.read import line, lines
from factcheck.read import read as read_source
from factcheck.read import text as read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from factcheck.read import Line

_CERTAIN = 0.95
"""Confidence of detection from which the words count for more than what a file declares."""


def read(  # noqa: PLR0913 - each by name
    source: str | Path | bytes | BinaryIO,
    *,
    format: str | None = None,  # noqa: A002 - the word users expect
    encoding: str | None = None,
    name: str | None = None,
    language: str | None = None,
    published: date | None = None,
    config: Config | None = None,
) -> Document:
    """Read a document.

    Args:
        source: a path, bytes, or a file opened in binary mode.
        format: `text`, `markdown`, `html`, ...; left out, the name and the content tell.
        encoding: of the bytes; left out, they tell.
        name: what to call a source that has no path; its ending tells the format.
        language: ISO 639-1 code; left out, the file's own word for it counts, then detection.
        published: the day from which "yesterday" is counted; left out, the document tells, if anything does.
        config: settings of the newsroom.

    Raises:
        InputError: the source is missing, empty, too big, binary, or in a format that no reader knows.
        UsageError: no such language.
    """
    _asked(language, config)
    config = config or Config()
    document = read_source(source, format=format, encoding=encoding, name=name, limits=config.limits, own=config.json)
    if not document.text.strip():
        raise InputError(document.id, say("there is no text in it; the file is empty, or holds only markup"))
    return _prepared(document, language, published, config)


def read_lines(  # noqa: PLR0913 - each by name
    path: str | Path,
    *,
    broken: Callable[[InputError], None] | None = None,
    encoding: str | None = None,
    language: str | None = None,
    published: date | None = None,
    config: Config | None = None,
) -> Iterator[Document]:
    """Read a file of JSON lines: one article a line, under the same keys as in a JSON file.

    Args:
        path: the file.
        broken: what to do with a line that cannot be read, named in the error as `file:line`; left out, the first one
            is raised.
        encoding: of the file; left out, its bytes tell.
        language: as for `read`, for every article.
        published: as for `read`, for every article.
        config: settings of the newsroom.

    Raises:
        InputError: the file cannot be read, or a line cannot and `broken` is left out.
        UsageError: no such language.
    """
    wanted("path", path, str, PathLike)
    wanted("broken", broken, Callable, optional=True)
    _asked(language, config)
    config = config or Config()
    for where in lines(str(path), config.limits):
        try:
            yield read_line(where, encoding=encoding, language=language, published=published, config=config)
        except InputError as error:
            if broken is None:
                raise
            broken(error)


def read_line(
    where: Line,
    *,
    encoding: str | None = None,
    language: str | None = None,
    published: date | None = None,
    config: Config | None = None,
) -> Document:
    """Read one line of such a file; as `read_lines`."""
    config = config or Config()
    document = line(where, encoding=encoding, limits=config.limits, own=config.json)
    if not document.text.strip():
        raise InputError(document.id, say("there is no text in it"))
    return _prepared(document, language, published, config)


def _asked(language: object, config: object) -> None:
    """See that the options of a reader are what they are meant to be."""
    wanted("language", language, str, optional=True)
    wanted("config", config, Config, optional=True)


def words_of(document: Document | str, language: str | None, published: date | None, config: Config) -> Document:
    """A document, or a text as one, with its language and publication date; as `read`."""
    if not isinstance(document, str | Document):
        raise UsageError(
            say("a document must be what factcheck.read returned, or a str, not {kind}", kind=type(document).__name__)
        )
    words = read_text(document, limits=config.limits) if isinstance(document, str) else document
    return _prepared(words, language, published, config)


def _prepared(document: Document, language: str | None, published: date | None, config: Config) -> Document:
    """The document with its language and publication date, each with how we know it."""
    spoken = _language(document, language, config)
    if not config.inline_ignores:
        document = replace(document, waivers=())
    notes = (*document.notes, *_contradicted(document, spoken))
    told = document.published if published is None else Published(_day(published), "option")
    document = replace(document, language=spoken, notes=notes, published=told)
    anchored = None if told else dates.anchor(document)
    return replace(document, published=anchored) if anchored else document


def _day(published: object) -> date:
    """A day as a caller gives it; a moment is its day.

    Raises:
        UsageError: it is no day.
    """
    if isinstance(published, datetime):
        return published.date()
    if isinstance(published, date):
        return published
    raise UsageError(
        say(
            "published must be a datetime.date, not {found}; date.fromisoformat reads 2024-10-29", found=repr(published)
        )
    )


def _language(document: Document, option: str | None, config: Config) -> Language | None:
    """The language of a document: as asked for, as it says, or as its words tell; `None` when nothing does.

    Raises:
        UsageError: no such language.
    """
    if option:
        code = _primary(option)
        pack_or_cldr(code)
        return Language(code, "option")
    if document.language:
        return document.language
    declared = (_primary(tag) for tag in document.declares("language"))
    known = next((code for code in declared if code in codes()), None)
    found = detect(document.text, among=config.languages)
    unlike = found and found.code != known and found.confidence >= _CERTAIN
    return Language(known, "declared") if known and not unlike else found


def _contradicted(document: Document, spoken: Language | None) -> tuple[Note, ...]:
    """A note where the file declares another language than its words are in, as many a page template does."""
    tag = next(document.declares("language"), None)
    if document.language or not tag or spoken is None or spoken.source != "detected" or _primary(tag) not in codes():
        return ()
    return (
        Note(
            "language",
            say(
                "the file declares “{tag}”, but its words are “{code}”; name the language if not",
                tag=tag,
                code=spoken.code,
            ),
        ),
    )


def _primary(tag: str) -> str:
    """The language of a BCP 47 tag or locale name: `id` for `id-ID`, `id_ID` and the old `in`."""
    code = tag.strip().lower().replace("_", "-").partition("-")[0]
    return code if code in codes() else cldr.canonical(code)  # Babel only for a language without a pack
