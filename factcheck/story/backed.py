"""A draft against its sources: is every figure, date and name of it in them, and on the right thing?

Figures are compared as claims first, so that a right number on a wrong thing is found; only a figure whose claim no
source makes is looked for by value alone. A draft may be in another language, another unit, rounder, or spelt out.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck import dates
from factcheck.model import Backed, Backing, Span, say
from factcheck.story.backed_figures import backed_figure
from factcheck.story.backed_names import backed_name, first_names
from factcheck.story.cast import cast
from factcheck.story.placed import Placed, place
from factcheck.story.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Comparison, DateMention, Facts, Sentence

_SAME_DAY = {"equal", "refines", "overlaps", "possible", "slack"}


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
    found = [
        *(backed_figure(draft, figure, own.get(figure.span), held) for figure in draft.quantities),
        *(_day(mention, held) for mention in draft.dates if mention.kind in {"date", "range"}),
        *(backed_name(name, draft, held) for name in first_names(draft)),
    ]
    own_line = _dateline(draft)
    found = [fact for fact in found if not own_line.covers(fact.span)]
    return Backing(draft.document.id, tuple(sorted(found, key=lambda fact: (fact.span, fact.kind))))


def _dateline(draft: Facts) -> Span:
    """Where and when the draft itself was written, as its dateline says: no fact of a source."""
    published = dates.anchor(replace(draft.document, published=None, declared=()))
    if published is None or published.span is None or published.source != "dateline":
        return Span(0, 0)
    return Span(draft.document.text.rfind("\n", 0, published.span.start) + 1, published.span.end)


# ---- dates ----------------------------------------------------------------------------------------------------------


def _day(mention: DateMention, held: Sources) -> Backed:
    if mention.first is None:
        return Backed(
            "date", mention.span, mention.text, "unsupported", why=(say("the draft does not place this date"),)
        )
    near: tuple[tuple[int, int], Facts, DateMention] | None = None
    for source in held.facts:
        published = source.document.published
        if published and mention.first <= published.day < (mention.after or mention.first):
            return Backed(
                "date",
                mention.span,
                mention.text,
                "supported",
                source.document.id,
                published.span,
                "",
                (say("the day the source was published"),),
            )
        for other in source.dates:
            if other.first is None:
                continue
            found = dates.compare(mention, other)
            copied = (mention.first, mention.text) == (
                other.first,
                other.text,
            )  # a slip of the source's stands in it too
            if copied or found.verdict in _SAME_DAY:
                return Backed(
                    "date",
                    mention.span,
                    mention.text,
                    "supported",
                    source.document.id,
                    other.span,
                    other.text,
                    (say("the source writes it in the same words"),) if copied else _reasons(found),
                )
            apart = _fields_apart(mention, other), abs((mention.first - other.first).days)
            if near is None or apart < near[0]:
                near = apart, source, other
    if near is not None and near[0][0] == 1:
        return Backed(
            "date",
            mention.span,
            mention.text,
            "unsupported",
            near[1].document.id,
            near[2].span,
            near[2].text,
            (say("no source has this date; “{text}” differs from it in one part", text=near[2].text),),
        )
    return Backed("date", mention.span, mention.text, "unsupported", why=(say("no source has this date"),))


def _fields_apart(one: DateMention, other: DateMention) -> int:
    """In how many of day, month and year two written dates differ."""
    return sum(left != right for left, right in zip(one.written, other.written, strict=True))


def _reasons(found: Comparison) -> tuple[Sentence, ...]:
    """What a comparison of two dates came to, in one sentence: how each was read is no matter here."""
    if found.verdict == "refines":
        return (say("one of the two dates lies within the other"),)
    if found.verdict == "overlaps":
        return (say("the two dates share some days"),)
    if found.verdict == "possible":
        return (say("the same day, in one reading of the date"),)
    return (say("the same day") if found.verdict == "equal" else say("a day apart, as zones and calendars may be"),)
