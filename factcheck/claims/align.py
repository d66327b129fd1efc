"""Which claims of one text are about the same thing, strictly: a pair that is not surely the same is no pair.

"15 die" in all and 8 in one town, 40 hurt and 40 missing, a forecast and a count, a figure and its update: none of
these are two figures for one thing. What ties two claims is what the text itself does to tie them: a noun phrase that
points back ("the 424 paintings bought at the Halden sale"), a phrase that gives the whole number ("jumlah korban
tewas"), or the same digits in another order beside the same words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.claims.interval import Interval
from factcheck.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from factcheck.claims.words import Words
    from factcheck.model import Claim, Facts, Span

_WORD = re.compile(r"[^\W\d_]++(?:[-'’][^\W\d_]++)*+")
_MOST = 50
"""Claims of one concept that are compared with each other; a text with more repeats a list, not a claim."""
_PHRASE = 60
"""Code points behind a figure that belong to its noun phrase, up to a mark."""
_LEAD = 28
"""Code points before a figure in which a word that opens its phrase may stand."""
_SOFT = {"question", "denial", "forecast", "plan"}
_PARTLY = {
    "open",
    "some",
    "more_of_same",
    "each",
    "rest",
    "rank",
    "of_them",
    "rise",
    "fall",
    "turn",
    "versus",
    "more",
    "fewer",
}
_ELSEWHEN = {"earlier", "later", "correct"}
_ENDS = {"start", "goal"}
_NEAR = 4
"""Words before and behind a figure whose cues bear on it."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Two claims that are about one thing.

    Attributes:
        first: the claim that comes first.
        second: the one that takes it up again.
        swapped: the digits of the one are those of the other in another order.
        shared: the words that both have.
        why: how we know that they are about one thing.
    """

    first: Claim
    second: Claim
    swapped: bool
    shared: tuple[str, ...]
    why: str


def repeats(facts: Facts) -> Iterator[Repeat]:
    """Pairs of claims about one thing whose figures cannot both be right."""
    language = facts.document.language
    if language is None or len(facts.claims) < 2:  # noqa: PLR2004 - a pair
        return
    cues = words(language.code)
    held = _tied(facts)
    groups: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in facts.claims:
        if claim.role == "level" and claim.modality not in _SOFT and claim.value.span not in held:
            groups[claim.concept, claim.value.unit].append(claim)
    for group in groups.values():
        if 1 < len(group) <= _MOST:
            for one, other in combinations(group, 2):
                if _clash(one, other):
                    found = _same(facts, cues, one, other)
                    if found:
                        yield found


def _tied(facts: Facts) -> frozenset[Span]:
    """Places of figures that stand in a change, a share or a list of parts: they are told apart by the text."""
    figures = [end for item in facts.movements for end in (item.before, item.after, item.by) if end]
    figures += [end for share in facts.shares for end in (share.part, share.percent)]
    figures += [part for item in facts.totals for part in item.parts]
    return frozenset(figure.span for figure in figures)


def _clash(one: Claim, other: Claim) -> bool:
    """Whether the figures of two claims cannot be one, hedges taken generously."""
    left, right = one.value, other.value
    if left.value is None or right.value is None:
        return False
    if left.hedge or right.hedge:
        slack = max(left.value, right.value) / 10
        return not Interval.of(left).wider(slack, slack).meets(Interval.of(right))
    return not Interval.of(left).meets(Interval.of(right))


def _same(facts: Facts, cues: Words, one: Claim, other: Claim) -> Repeat | None:
    text = facts.document.text
    if one.sentence == other.sentence or _apart(one, other):
        return None
    lead, phrase = _around(text, other)
    first_lead, first_phrase = _around(text, one)
    if _set_apart(lead, phrase, cues) or _set_apart(first_lead, first_phrase, cues):
        return None
    shared = _shared(facts, cues, one, other)
    swapped = transposed(one, other)
    if not _names_known(facts, phrase, one, other):
        return None
    pointing = _points_back(lead, phrase, cues)
    if pointing and shared:
        return Repeat(one, other, swapped=swapped, shared=shared, why=f"“{pointing}” takes the figure up again")
    if swapped and len(shared) > 1:
        return Repeat(one, other, swapped=swapped, shared=shared, why="the same words stand beside both")
    return None


def transposed(one: Claim, other: Claim) -> bool:
    """Whether the digits of one figure are those of the other in another order, at least two digits."""
    left, right = _digits(one.value.value), _digits(other.value.value)
    return left != right and len(left) == len(right) > 1 and sorted(left) == sorted(right)


def _digits(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}".replace(".", "")


def _apart(one: Claim, other: Claim) -> bool:
    """Whether time, scope, subject or the speaker tells two claims apart."""
    dated = [claim.as_of for claim in (one, other) if claim.as_of and claim.as_of.source == "sentence"]
    if len(dated) == 2 and dated[0].first != dated[1].first:  # noqa: PLR2004 - both
        return True
    if one.scope and other.scope and one.scope != other.scope:
        return True
    if one.subject and other.subject and one.subject != other.subject:
        return True
    origins = [
        claim.attribution.origin for claim in (one, other) if claim.attribution and not claim.attribution.inherited
    ]
    return one.quoted != other.quoted or (len(origins) == 2 and origins[0] != origins[1])  # noqa: PLR2004 - both


def _around(text: str, claim: Claim) -> tuple[str, str]:
    """The words before a figure and its noun phrase behind it, within its sentence."""
    span = claim.value.span
    lead = text[max(claim.sentence.start, span.start - _LEAD) : span.start]
    phrase = re.split(r"[.,;:()!?]", text[span.end : min(claim.sentence.end, span.end + _PHRASE)], maxsplit=1)[0]
    return lead.casefold(), phrase


def _set_apart(lead: str, phrase: str, cues: Words) -> bool:
    """Whether the words beside a figure make it a part, an earlier or a later figure, or an end of a change."""
    before = _tags(_WORD.findall(lead)[-_NEAR:], cues)
    behind = _tags(_WORD.findall(phrase.casefold())[:_NEAR], cues)
    if _tags(_WORD.findall(lead)[-1:], cues) & _ENDS:
        return True
    return bool((before & (_PARTLY | _ELSEWHEN)) or (behind & ((_PARTLY - {"versus"}) | _ELSEWHEN)))


def _tags(row: list[str], cues: Words) -> frozenset[str]:
    found: set[str] = set()
    for at, word in enumerate(row):
        for phrase, tags in cues.phrases.get(word, ()):
            if tuple(row[at : at + len(phrase)]) == phrase:
                found |= tags
                break
    return frozenset(found)


def _points_back(lead: str, phrase: str, cues: Words) -> str:
    """The words by which a noun phrase points back at one named before, or an empty string."""
    before, behind = _WORD.findall(lead), _WORD.findall(phrase.casefold())
    for size in (2, 1):
        if _is(tuple(before[-size:]), "definite", cues):
            return " ".join(before[-size:])
    return next((word for word in behind if _is((word,), "pointing", cues)), "")


def _is(phrase: tuple[str, ...], tag: str, cues: Words) -> bool:
    """Whether a phrase is a cue of this tag."""
    return bool(phrase) and any(words_ == phrase and tag in tags for words_, tags in cues.phrases.get(phrase[0], ()))


def _shared(facts: Facts, cues: Words, one: Claim, other: Claim) -> tuple[str, ...]:
    """The words that say something and stand in both sentences, the counted nouns left out."""
    text = facts.document.text
    nouns = set(_WORD.findall(f"{one.value.counts or ''} {other.value.counts or ''}".casefold())) | {one.concept}
    rows = [
        {word for word in _WORD.findall(claim.sentence.of(text).casefold()) if len(word) > 2}  # noqa: PLR2004 - letters
        for claim in (one, other)
    ]
    plain = {
        word
        for word in rows[0] & rows[1]
        if word not in cues.stop and word not in cues.people and word not in cues.phrases
    }
    return tuple(sorted(plain - nouns))


def _names_known(facts: Facts, phrase: str, one: Claim, other: Claim) -> bool:
    """Whether the names in the second noun phrase stand in the first sentence as well."""
    del other
    said = one.sentence.of(facts.document.text)
    capitals = [word for word in _WORD.findall(phrase) if word[0].isupper()]
    return all(word in said for word in capitals)
