"""What tells two claims of one text apart: their day, place, subject, speaker, or whom and what they narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.beside import WORD, spread, tags_of
from factcheck.claims.lexicon import lexicon, match, traits
from factcheck.claims.swaps import neighbours_swapped

if TYPE_CHECKING:
    from factcheck.claims.words import Words
    from factcheck.model import Claim, Facts

_NARROWS = frozenset({"capacity", "partly"})
"""Tags of words that make a figure one of what there is room for, or of a part of what happened."""


def larger(one: Claim, other: Claim) -> bool:
    """Whether the second figure is more than the first."""
    return bool(one.value.value and other.value.value and other.value.value > one.value.value)


def apart(facts: Facts, cues: Words, one: Claim, other: Claim) -> bool:
    """Whether time, scope, subject or the speaker tells two claims apart."""
    if _other_day(facts, one, other):
        return True
    if one.scope and other.scope and one.scope != other.scope:
        return True
    if one.subject and other.subject and one.subject != other.subject:
        return True
    origins = [
        claim.attribution.origin for claim in (one, other) if claim.attribution and not claim.attribution.inherited
    ]
    if len(origins) == 2 and origins[0] != origins[1]:  # noqa: PLR2004 - both
        return True
    if one.quoted != other.quoted and not neighbours_swapped(one, other):
        return True
    if _narrower(one, other) or _narrower(other, one):
        return True
    left, right = (tags_of(" ".join(claim.scope).split(), cues) & _NARROWS for claim in (one, other))
    if left != right:
        return True  # "48 passengers ... licensed to carry 40 passengers"
    if "container" in traits(one.concept) and _outcomes(facts, one) != _outcomes(facts, other):
        return True
    return spread(facts, one) != spread(facts, other)


def _outcomes(facts: Facts, claim: Claim) -> frozenset[str]:
    """How cases ended, where the sentence of a count of cases says so: "dengan total 4.843 kasus meninggal"."""
    language = facts.document.language
    if language is None:
        return frozenset()
    row, meant = WORD.findall(claim.sentence.of(facts.document.text).casefold()), lexicon(language.code)
    found = [match(table, row, at) for table in (meant.verbs, meant.nouns) for at in range(len(row))]
    return frozenset(one[0].id for one in found if one and one[0].ends)


def _narrower(one: Claim, other: Claim) -> bool:
    """Whether one counts a group of those whom the other may count: "three people died ... the two men who died"."""
    same = set((one.value.counts or "").split()) & set((other.value.counts or "").split())
    return bool(one.group) and one.group != other.group and not same and larger(one, other)


def _other_day(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the statements of two claims name different days; an unplaced "Monday" counts by its words."""
    dated = [claim.as_of for claim in (one, other) if claim.as_of and claim.as_of.source == "sentence"]
    if len(dated) < 2:  # noqa: PLR2004 - both
        return False
    if dated[0].first and dated[1].first:
        return dated[0].first != dated[1].first
    said = [day.span.of(facts.document.text).casefold() if day.span else "" for day in dated]
    return said[0] != said[1]
