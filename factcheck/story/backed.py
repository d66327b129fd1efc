"""A draft against its sources: is every figure, date and name of it in them, and on the right thing?

Figures are compared as claims first, so that a right number on a wrong thing is found; only a figure whose claim no
source makes is looked for by value alone. A draft may be in another language, another unit, rounder, or spelt out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck import dates, names, quantities
from factcheck.model import Backed, Backing, Span, say
from factcheck.story.apart import different
from factcheck.story.cast import Cast, cast
from factcheck.story.placed import Placed, place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Comparison, DateMention, Facts, NameMention, Quantity, Sentence

_WORD = re.compile(r"[^\W\d_]{3,}+")
_MEET = {"compatible", "refines"}
_SAME_DAY = {"equal", "refines", "overlaps", "possible", "slack"}
_SAME_NAME = {"identical", "variant", "short-form"}
_HEDGED = {"approx", "nearly", "just_over", "more_than", "at_least", "less_than", "at_most"}
_SURE = 0.5
"""Least score of a name that a draft is held to."""
_NEAR = 5
"""A hedged figure supports one that is off by no more than a fifth."""


@dataclass(frozen=True, slots=True)
class _Sources:
    """The sources of a draft, looked up by what they hold."""

    facts: Sequence[Facts]
    who: Cast
    claims: Mapping[str, Sequence[Placed]]

    def figures(self) -> Iterator[tuple[Facts, Quantity]]:
        """Every figure of every source."""
        for source in self.facts:
            for figure in source.quantities:
                yield source, figure


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
    held = _Sources(ordered, who, claims)
    own = {claim.claim.value.span: claim for claim in place(draft, -1, who)}
    found = [
        *(_figure(draft, figure, own.get(figure.span), held) for figure in draft.quantities),
        *(_day(mention, held) for mention in draft.dates if mention.kind in {"date", "range"}),
        *(_name(name, draft, held) for name in _first_names(draft)),
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


# ---- figures --------------------------------------------------------------------------------------------------------


def _figure(draft: Facts, figure: Quantity, claim: Placed | None, held: _Sources) -> Backed:
    rivals: list[Placed] = []
    for other in held.claims.get(claim.concept, ()) if claim else ():
        if claim is None or different(claim, other):
            continue
        verdict = quantities.compare(figure, other.claim.value)
        if verdict.verdict in _MEET and _close_enough(figure, other.claim.value):
            return _met(figure, other.facts, other.claim.value, verdict.said)
        if verdict.verdict != "incomparable":
            rivals.append(other)
    if claim and rivals and claim.claim.concept_kind != "open":
        return _contradicted(figure, rivals)
    return _by_value(draft, figure, rivals, held)


def _met(figure: Quantity, source: Facts, other: Quantity, reasons: Sequence[Sentence]) -> Backed:
    lost = other.hedge in _HEDGED and figure.hedge not in _HEDGED and figure.value == other.value
    why = tuple(reasons) or (say("the same figure"),)
    if lost:
        words = other.hedge_span.of(source.document.text) if other.hedge_span else other.hedge
        why = (say("the source says “{words}”", words=f"{words} {other.text}"), *why)
    verdict = "lost-hedge" if lost else "supported"
    return Backed("quantity", figure.span, figure.text, verdict, source.document.id, other.span, other.text, why)


def _contradicted(figure: Quantity, rivals: Sequence[Placed]) -> Backed:
    nearest = min(rivals, key=lambda other: (_distance(figure, other.claim.value), other.order, other.claim.id))
    other = nearest.claim.value
    why = (
        say("both count {concept}", concept=nearest.claim.concept.replace("_", " ")),
        say("no source has a figure for it that meets “{text}”", text=figure.text),
    )
    return Backed(
        "quantity", figure.span, figure.text, "contradicted", nearest.facts.document.id, other.span, other.text, why
    )


def _distance(one: Quantity, other: Quantity) -> object:
    if one.value is None or other.value is None or one.unit != other.unit:
        return (1, 0)
    return (0, abs(one.value - other.value))


def _by_value(draft: Facts, figure: Quantity, rivals: Sequence[Placed], held: _Sources) -> Backed:
    """A figure that no source makes a claim of: supported where its value stands beside some of the same words."""
    around = _around(draft, figure.span, held.who)
    figure = _level(figure)
    best: tuple[int, Facts, Quantity, tuple[Sentence, ...]] | None = None
    for source, other in held.figures():
        found = quantities.compare(figure, _level(other))
        if found.verdict not in _MEET or not _close_enough(figure, other):
            continue
        shared = len(around & _around(source, other.span, held.who))
        if best is None or shared > best[0]:
            best = shared, source, other, found.said
    if best is not None:
        return _met(figure, best[1], best[2], best[3])
    if rivals:
        return _contradicted(figure, rivals)
    return Backed(
        "quantity", figure.span, figure.text, "unsupported", why=(say("no source has a figure that meets it"),)
    )


def _level(figure: Quantity) -> Quantity:
    """The earlier figure of a change as a figure: what one text tells as the past was the news of its source."""
    return replace(figure, role="") if figure.role == "previous" else figure


def _close_enough(figure: Quantity, other: Quantity) -> bool:
    """Whether two figures that meet are also one statement.

    "At least 25" leaves room for 28,000 and "about 80" for 90, but neither supports the other: two hedged figures must
    be one without their hedges, two ranges must have the same ends, and a bound must lie near the figure it supports.
    """
    if "range" in (figure.hedge, other.hedge) and figure.hedge == other.hedge:
        return (figure.low, figure.high) == (other.low, other.high) or figure.unit != other.unit
    if figure.value is None or other.value is None:
        return figure.hedge == other.hedge or _inside(figure, other) or _inside(other, figure)
    if figure.hedge and other.hedge:
        return quantities.compare(replace(figure, hedge=""), replace(other, hedge="")).verdict in _MEET
    if figure.unit != other.unit or not (figure.hedge or other.hedge):
        return True
    return abs(figure.value - other.value) * _NEAR <= max(abs(figure.value), abs(other.value))


def _inside(one: Quantity, other: Quantity) -> bool:
    """Whether a plain figure lies in a bounded range or vague interval."""
    return one.value is not None and other.low is not None and other.high is not None


def _around(facts: Facts, span: Span, who: Cast) -> frozenset[str]:
    """Keys of the names and the long words of the sentence that holds a span."""
    sentence = next((item for item in facts.sentences if item.covers(span)), span)
    language = facts.document.language.code if facts.document.language else ""
    keys = {who.key(name.full or name.text, language) for name in facts.names if sentence.covers(name.span)}
    return frozenset(keys | {word.casefold() for word in _WORD.findall(sentence.of(facts.document.text))})


# ---- dates ----------------------------------------------------------------------------------------------------------


def _day(mention: DateMention, held: _Sources) -> Backed:
    if mention.first is None:
        return Backed(
            "date", mention.span, mention.text, "unsupported", why=(say("the draft does not place this date"),)
        )
    near: tuple[int, Facts, DateMention] | None = None
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
            if found.verdict in _SAME_DAY:
                return Backed(
                    "date",
                    mention.span,
                    mention.text,
                    "supported",
                    source.document.id,
                    other.span,
                    other.text,
                    _reasons(found),
                )
            apart = _fields_apart(mention, other)
            if near is None or apart < near[0]:
                near = apart, source, other
    if near is not None and near[0] == 1:
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


# ---- names ----------------------------------------------------------------------------------------------------------


def _first_names(draft: Facts) -> Iterator[NameMention]:
    """Each distinct full name of the draft at its first place; what may be no name at all is left out."""
    seen: set[str] = set()
    taken = [figure.span for figure in draft.quantities]
    for name in draft.names:
        full = name.full or name.text
        sure = name.score >= _SURE and not any(name.span.overlaps(span) for span in taken)
        if sure and full not in seen:
            seen.add(full)
            yield name


def _name(name: NameMention, draft: Facts, held: _Sources) -> Backed:
    language = draft.document.language.code if draft.document.language else ""
    key = held.who.key(name.full or name.text, language)
    typo: tuple[Facts, NameMention, tuple[Sentence, ...]] | None = None
    for source in held.facts:
        tongue = source.document.language.code if source.document.language else ""
        for other in source.names:
            same = held.who.key(other.full or other.text, tongue) == key
            found = (
                names.compare(name.text, other.text, kind=name.kind, lang_a=language, lang_b=tongue)
                if not same
                else None
            )
            if same or (found and found.verdict in _SAME_NAME):
                reasons = _reasons(found) if found else (say("the same name"),)
                return Backed(
                    "name", name.span, name.text, "supported", source.document.id, other.span, other.text, reasons
                )
            if found and found.verdict == "possible-typo" and typo is None:
                typo = source, other, _reasons(found)
    if typo is not None:
        source, other, reasons = typo
        return Backed("name", name.span, name.text, "contradicted", source.document.id, other.span, other.text, reasons)
    return Backed("name", name.span, name.text, "unsupported", why=(say("no source has this name"),))


def _reasons(found: Comparison) -> tuple[Sentence, ...]:
    """The reasons of a comparison as sentences; what its room cannot say in other languages stays as it is."""
    return found.said or tuple(say("{reason}", reason=reason) for reason in found.reasons)
