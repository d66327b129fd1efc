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

from factcheck.claims.arithmetic import readings
from factcheck.claims.counted import AMOUNT
from factcheck.claims.frame import DISPLAY
from factcheck.claims.interval import ZERO, Interval
from factcheck.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from factcheck.claims.words import Words
    from factcheck.model import Claim, Facts, Quantity, Span

_WORD = re.compile(r"[^\W\d_]++(?:[-'’][^\W\d_]++)*+")
_MOST = 50
"""Claims of one concept that are compared with each other; a text with more repeats a list, not a claim."""
_AMOUNT_WORDS = 2
"""Words beyond which two amounts without a label share enough to be one."""
_LEAD_SENTENCES = 3
"""Sentences at the head of a text, headline included, whose figures stand for the whole story."""
_SUBJECT = 14
"""Words between "the number of" and its figure."""
_PHRASE = 60
"""Code points behind a figure that belong to its noun phrase, up to a mark."""
_LEAD = 28
"""Code points before a figure in which a word that opens its phrase may stand."""
_SHORTEST = 3
"""Letters of the shortest word that says something."""
_SOFT = {"question", "denial", "forecast", "plan"}
_PARTLY = {
    "open",
    "some",
    "more_of_same",
    "each",
    "rest",
    "of_them",
    "rise",
    "fall",
    "turn",
    "versus",
    "more",
    "fewer",
}
_ELSEWHEN = {"earlier", "later", "correct"}
_ENDS = {"start", "goal", "rank"}
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
    held = _tied(facts) | _displayed(facts)
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


def _displayed(facts: Facts) -> frozenset[Span]:
    """Places of the figures on display, which are compared with the text by rules of their own."""
    blocks = [block.span for block in facts.document.blocks if block.kind in DISPLAY]
    return frozenset(figure.span for figure in facts.quantities if any(span.covers(figure.span) for span in blocks))


def _clash(one: Claim, other: Claim) -> bool:
    """Whether the figures of two claims cannot be one, hedges and open separators taken generously."""
    return all(_parted(left, right) for left in readings(one.value) for right in readings(other.value))


def _parted(left: Quantity, right: Quantity) -> bool:
    if left.value is None or right.value is None:
        return False
    slack = max(left.value, right.value) / 10 if left.hedge or right.hedge else ZERO
    return not Interval.of(left).wider(slack, slack).meets(Interval.of(right))


def _same(facts: Facts, cues: Words, one: Claim, other: Claim) -> Repeat | None:
    if one.sentence == other.sentence or _apart(facts, one, other) or _meant(facts, one, other):
        return None
    if set_apart(facts, one, cues) or set_apart(facts, other, cues):
        return None
    lead, phrase = _around(facts.document.text, other)
    if not _names_known(facts, phrase, one):
        return None
    shared, swapped = _shared(facts, cues, one, other), transposed(one, other)
    if swapped and len(shared) > (_AMOUNT_WORDS if one.concept == AMOUNT else 1):
        return Repeat(one, other, swapped=True, shared=shared, why="the same words stand beside both")
    if one.concept == AMOUNT:
        return None
    pointing = _points_back(lead, phrase, cues)
    if pointing and shared:
        return Repeat(one, other, swapped=swapped, shared=shared, why=f"“{pointing}” takes the figure up again")
    if _exceeds(facts, one, other) and shared:
        return Repeat(one, other, swapped=swapped, shared=shared, why="a part cannot be more than its whole")
    if one.concept_kind == "fixed" and one.value.kind == "percent" and len(shared) > _AMOUNT_WORDS:
        return Repeat(one, other, swapped=swapped, shared=shared, why=f"{one.concept} has one value for good")
    counted = _whole_number(facts, cues, one, other)
    if counted:
        return Repeat(one, other, swapped=swapped, shared=shared, why=f"“{counted}” gives the whole number")
    return None


def _exceeds(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the second figure is larger, and its noun phrase names its owner, which the first sentence names too.

    "The depot employs 746 drivers. Some 908 drivers of the depot ...": not even a part of them.
    """
    if one.concept_kind == "running" or not other.subject or not one.value.value or not other.value.value:
        return False
    return other.value.value > one.value.value and other.subject in one.sentence.of(facts.document.text)


def _meant(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the second figure takes up another figure of the first sentence: "15 people, eight of them in Ambra"."""
    near = (figure for figure in facts.quantities if one.sentence.covers(figure.span) and figure is not one.value)
    return any(figure.value == other.value.value for figure in near)


def _whole_number(facts: Facts, cues: Words, one: Claim, other: Claim) -> str:
    """The words that make the second figure the whole number of what the lead has counted, or an empty string."""
    if one.concept_kind not in {"running", "fixed"} or one.sentence not in facts.sentences[:_LEAD_SENTENCES]:
        return ""
    gap = abs((one.value.value or 0) - (other.value.value or 0))
    if any(claim.concept == one.concept and claim.value.value == gap for claim in facts.claims):
        return ""  # 14, then three more: the text explains the step
    said = facts.document.text[other.sentence.start : other.value.span.start].casefold()
    row = _WORD.findall(said)[-_SUBJECT:]
    found = next(((at, cue) for at in range(len(row)) if (cue := _cue(row, at, "number", cues))), None)
    if found is None:
        return ""
    pointing = any(_cue(row, at, "pointing", cues) for at in range(found[0], len(row)))
    return found[1] if pointing or _shared(facts, cues, one, other) else ""


def transposed(one: Claim, other: Claim) -> bool:
    """Whether the digits of one figure are those of the other in another order, at least two digits."""
    left, right = _digits(one.value.value), _digits(other.value.value)
    return left != right and len(left) == len(right) > 1 and sorted(left) == sorted(right)


def _digits(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}".replace(".", "")


def _apart(facts: Facts, one: Claim, other: Claim) -> bool:
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
    return one.quoted != other.quoted or (len(origins) == 2 and origins[0] != origins[1])  # noqa: PLR2004 - both


def _other_day(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the statements of two claims name different days; an unplaced "Monday" counts by its words."""
    dated = [claim.as_of for claim in (one, other) if claim.as_of and claim.as_of.source == "sentence"]
    if len(dated) < 2:  # noqa: PLR2004 - both
        return False
    if dated[0].first and dated[1].first:
        return dated[0].first != dated[1].first
    said = [day.span.of(facts.document.text).casefold() if day.span else "" for day in dated]
    return said[0] != said[1]


def _around(text: str, claim: Claim) -> tuple[str, str]:
    """The words before a figure and its noun phrase behind it, within its sentence."""
    span = claim.value.span
    lead = text[max(claim.sentence.start, span.start - _LEAD) : span.start]
    phrase = re.split(r"[.,;:()!?]", text[span.end : min(claim.sentence.end, span.end + _PHRASE)], maxsplit=1)[0]
    return lead.casefold(), phrase


def set_apart(facts: Facts, claim: Claim, cues: Words) -> bool:
    """Whether the words beside a figure make it a part, an earlier or a later figure, or an end of a change."""
    lead, phrase = _around(facts.document.text, claim)
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
        opening = before[-size:]
        if len(opening) == size and _cue(opening, 0, "definite", cues) == " ".join(opening):
            return " ".join(opening)
    return next((behind[at] for at in range(len(behind)) if _cue(behind, at, "pointing", cues)), "")


def _cue(row: list[str], at: int, tag: str, cues: Words) -> str:
    """The cue of this tag that begins at a word of a row, or an empty string."""
    for phrase, tags in cues.phrases.get(row[at], ()):
        if tag in tags and tuple(row[at : at + len(phrase)]) == phrase:
            return " ".join(phrase)
    return ""


def content(said: str, cues: Words) -> frozenset[str]:
    """The words of a text that say something: no cue, no little word, no bare noun for people."""
    row = {word for word in _WORD.findall(said.casefold()) if len(word) >= _SHORTEST}
    return frozenset(
        word for word in row if word not in cues.stop and word not in cues.people and word not in cues.phrases
    )


def _shared(facts: Facts, cues: Words, one: Claim, other: Claim) -> tuple[str, ...]:
    """The words that say something and stand in both sentences, the counted nouns left out."""
    text = facts.document.text
    counted = [set(_WORD.findall((claim.value.counts or "").casefold())) for claim in (one, other)]
    nouns = (counted[0] & counted[1]) | {one.concept}
    both = content(one.sentence.of(text), cues) & content(other.sentence.of(text), cues)
    return tuple(sorted(both - nouns))


def _names_known(facts: Facts, phrase: str, one: Claim) -> bool:
    """Whether the names in the second noun phrase stand in the first sentence as well."""
    said = one.sentence.of(facts.document.text)
    return all(word in said for word in _WORD.findall(phrase) if word[0].isupper())
