"""A draft against its sources: is every figure, date and name of it in them, and on the right thing?

Figures are compared as claims first, so that a right number on a wrong thing is found; only a figure whose claim no
source makes is looked for by value alone. A draft may be in another language, another unit, rounder, or spelt out.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck import dates
from factcheck.model import Backing, Span
from factcheck.story.altered import altered
from factcheck.story.backed_dates import backed_dates
from factcheck.story.backed_figures import backed_figure
from factcheck.story.backed_names import backed_name, first_names
from factcheck.story.cast import cast
from factcheck.story.days import dateline
from factcheck.story.misattributed import misattributed
from factcheck.story.placed import Placed, place
from factcheck.story.sources import Sources
from factcheck.story.swapped import swapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Facts


def support(draft: Facts, sources: Sequence[Facts]) -> Backing:
    """Hold every figure, date and name of a draft against its sources.

    Args:
        draft: facts of the draft.
        sources: facts of the sources, in any order.
    """
    ordered = sorted(sources, key=lambda facts: (facts.document.id, facts.document.text))
    who = cast([draft, *ordered], slips=False)
    claims: dict[str, list[Placed]] = defaultdict(list)
    for at, facts in enumerate(ordered):
        for claim in place(facts, at, who):
            claims[claim.concept].append(claim)
    claim_at = {
        (claim.claim.document, claim.claim.value.span): claim for members in claims.values() for claim in members
    }
    held = Sources(ordered, who, claims, claim_at)
    own = {claim.claim.value.span: claim for claim in place(draft, -1, who)}
    alone = [
        *(fact for figure in draft.quantities if (fact := backed_figure(draft, figure, own.get(figure.span), held))),
        *backed_dates(draft, held),
        *(fact for name in first_names(draft) if (fact := backed_name(name, draft, held))),
    ]
    moved = swapped(draft, alone, held, own)
    alone = [moved.get(fact.span, fact) if fact.kind == "quantity" else fact for fact in alone]
    wrong = {fact.span: fact for fact in misattributed(draft, alone, held, own)}
    own_line, (start, end) = _dateline(draft), dateline(draft)
    found = [
        fact
        for fact in altered(draft, alone, held)
        if not own_line.covers(fact.span)
        and not (fact.verdict == "unsupported" and fact.kind == "name" and start <= fact.span.start < end)
    ]
    found = [fact for fact in found if fact.kind != "name" or fact.span not in wrong] + list(wrong.values())
    return Backing(draft.document.id, tuple(sorted(found, key=lambda fact: (fact.span, fact.kind))))


def _dateline(draft: Facts) -> Span:
    """Where and when the draft itself was written, as its dateline says: no fact of a source."""
    published = dates.anchor(replace(draft.document, published=None, declared=()))
    if published is None or published.span is None or published.source != "dateline":
        return Span(0, 0)
    return Span(draft.document.text.rfind("\n", 0, published.span.start) + 1, published.span.end)
