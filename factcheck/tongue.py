"""Which language a document is in, and how that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language import cldr, codes, detect, pack_or_cldr
from factcheck.model import Language, Note

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.model import Document

_CERTAIN = 0.95
"""Confidence of detection from which the words count for more than what a file declares."""


def spoken_in(document: Document, option: str | None, config: Config) -> Language | None:
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


def contradicted(document: Document, spoken: Language | None) -> tuple[Note, ...]:
    """A note where the file declares another language than its words are in, as many a page template does."""
    tag = next(document.declares("language"), None)
    if document.language or not tag or spoken is None or spoken.source != "detected" or _primary(tag) not in codes():
        return ()
    return (
        Note("language", f"the file declares {tag!r}, but its words are {spoken.code!r}; name the language if not"),
    )


def _primary(tag: str) -> str:
    """The language of a BCP 47 tag or locale name: `id` for `id-ID`, `id_ID` and the old `in`."""
    code = tag.strip().lower().replace("_", "-").partition("-")[0]
    return code if code in codes() else cldr.canonical(code)  # Babel only for a language without a pack
