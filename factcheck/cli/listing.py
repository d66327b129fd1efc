"""The ledger as a list for people: figures by what they count, names by what they name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.report import defused, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.ledger import Ledger
    from factcheck.store import Article, Figure

_LONGEST = 100
"""Characters of a sentence that are shown."""


def listing(kept: Ledger, about: str) -> Iterator[str]:
    """The lines of the list, safe for any terminal."""
    return (defused(visible(line)) for line in _lines(kept, about))


def _lines(kept: Ledger, about: str) -> Iterator[str]:
    groups: dict[tuple[str, str, str], list[tuple[Article, Figure]]] = defaultdict(list)
    for article, claim in kept.claims(about):
        groups[claim.concept, claim.subject_key, claim.origin_key].append((article, claim))
    for _, group in sorted(groups.items()):
        group.sort(key=lambda item: (item[0].published or "", item[0].key, item[1].number))
        yield _head(group[-1][1])
        yield from (_line(article, claim) for article, claim in group)
    shown = list(kept.names(about))
    if shown:
        yield "names"
        for form, kind, count, documents in shown:
            yield f"  {form} ({kind}): {count} in {documents} {'document' if documents == 1 else 'documents'}"
    if not groups and not shown:
        yield f"nothing about {about}" if about else "nothing yet"


def _head(claim: Figure) -> str:
    about = f", {claim.subject}" if claim.subject else ""
    return f"{claim.concept.replace('_', ' ')}{about}: {claim.origin or 'no source named'}"


def _line(article: Article, claim: Figure) -> str:
    where = f"{article.path or article.url or article.title} {claim.line}:{claim.column}"
    kinds = [claim.modality] * (claim.modality != "fact") + ["the earlier figure"] * (claim.role == "previous")
    kind = f" ({', '.join(kinds)})" if kinds else ""
    words = " ".join(claim.sentence.split())
    words = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    return f"  {article.published or 'no date':<10}  {claim.text}{kind}  {where}  “{words}”"
