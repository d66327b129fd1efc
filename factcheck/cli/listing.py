"""The ledger as a list for people: figures by what they count, names by what they name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.model import Term
from factcheck.report import defused, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.ledger import Ledger
    from factcheck.report import Voice
    from factcheck.store import Article, Figure

_LONGEST = 100
"""Characters of a sentence that are shown."""


def listing(kept: Ledger, about: str, voice: Voice) -> Iterator[str]:
    """The lines of the list in the language of its reader, safe for any terminal."""
    return (defused(visible(line)) for line in _lines(kept, about, voice))


def _lines(kept: Ledger, about: str, voice: Voice) -> Iterator[str]:
    groups: dict[tuple[str, str, str], list[tuple[Article, Figure]]] = defaultdict(list)
    for article, claim in kept.claims(about):
        groups[claim.concept, claim.subject_key, claim.origin_key].append((article, claim))
    for _, group in sorted(groups.items()):
        group.sort(key=lambda item: (item[0].published or "", item[0].key, item[1].number))
        yield _head(group[-1][1], voice)
        yield from (_line(article, claim, voice) for article, claim in group)
    shown = list(kept.names(about))
    if shown:
        yield voice("names")
        for form, kind, count, documents in shown:
            where = voice.count("documents", documents)
            yield f"  {form} ({voice.phrase(kind)}): {voice('{n} in {documents}', n=count, documents=where)}"
    if not groups and not shown:
        yield voice("nothing about {about}", about=about) if about else voice("nothing yet")


def _head(claim: Figure, voice: Voice) -> str:
    about = f", {claim.subject}" if claim.subject else ""
    return f"{voice.value(Term(claim.concept))}{about}: {claim.origin or voice('no source named')}"


def _line(article: Article, claim: Figure, voice: Voice) -> str:
    where = f"{article.path or article.url or article.title} {claim.line}:{claim.column}"
    kinds = [voice.phrase(claim.modality)] * (claim.modality != "fact")
    kinds += [voice("the earlier figure")] * (claim.role == "previous")
    kind = f" ({', '.join(kinds)})" if kinds else ""
    words = " ".join(claim.sentence.split())
    words = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    return f"  {article.published or voice('no date'):<10}  {claim.text}{kind}  {where}  “{words}”"
