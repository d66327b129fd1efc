"""The way of a text through the house, read top to bottom: find, claim, check, report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import all_checks
from factcheck.model import Checked, Document, Facts, Finding, Language, NotChecked, Published, Report, Right

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from typing import BinaryIO

    from factcheck.config import Config


def read(
    source: str | Path | bytes | BinaryIO,
    *,
    format: str | None = None,  # noqa: A002 - the word users expect
    language: str | None = None,
    published: date | None = None,
    config: Config | None = None,
) -> Document:
    """Read a document: a path, bytes or a binary file."""
    raise NotImplementedError


def check(
    document: Document | str,
    *,
    language: str | None = None,
    published: date | None = None,
    config: Config | None = None,
) -> Report:
    """Check one document, or a text, for what contradicts itself."""
    if isinstance(document, str):
        document = Document(id="text", text=document)
    if language:
        document = Document(document.id, document.text, language=Language(language, "option"))
    if published:
        document = Document(
            document.id, document.text, language=document.language, published=Published(published, "option")
        )
    del config
    facts = Facts(document)
    said = [item for rule in all_checks() for item in rule.run(facts)]
    findings = sorted(
        (item for item in said if isinstance(item, Finding)), key=lambda item: (item.span.start, item.check)
    )
    return Report(
        documents=(
            Checked(
                document,
                right=tuple(item for item in said if isinstance(item, Right)),
                not_checked=tuple(item for item in said if isinstance(item, NotChecked)),
            ),
        ),
        findings=tuple(findings),
    )
