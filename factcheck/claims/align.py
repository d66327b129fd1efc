"""Which claims of one text are about the same thing, strictly: a pair that is not surely the same is no pair.

"15 die" in all and 8 in one town, 40 hurt and 40 missing, a forecast and a count, a figure and its update: none of
these are two figures for one thing. What ties two claims is what the text itself does to tie them: a noun phrase that
points back ("the 424 paintings bought at the Halden sale"), a phrase that gives the whole number ("jumlah korban
tewas"), or two digits that changed places beside the same words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import combinations, dropwhile
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.claims.ages import AGE
from factcheck.claims.apart import apart, larger
from factcheck.claims.arithmetic import readings
from factcheck.claims.beside import (
    WORD,
    around,
    brings_another,
    content,
    cue_at,
    dated_there,
    identified,
    opens_anew,
    other_account,
    over_a_time,
    points_back,
    set_apart,
    tags_of,
    told_there,
)
from factcheck.claims.count import AMOUNT
from factcheck.claims.frame import DISPLAY
from factcheck.claims.interval import ZERO, Interval
from factcheck.claims.like import counted, one_thing
from factcheck.claims.swaps import neighbours_swapped, transposed
from factcheck.claims.times import WHEN
from factcheck.claims.words import words
from factcheck.classes import dataclass
from factcheck.model import Term, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.words import Words
    from factcheck.model import Claim, Facts, Quantity, Sentence, Span

_PLACE = attrgetter("span.start")
_MOST = 50
"""Claims of one concept that are compared with each other; a text with more repeats a list, not a claim."""
_PERCENT_WORDS = 2
"""Words beyond which two percentages share enough to be one."""
_LEAD_SENTENCES = 3
"""Sentences at the head of a text, headline included, whose figures stand for the whole story."""
_TIE = 3
"""Words before a figure in which "of the" ties it to its part."""
_SUBJECT = 14
"""Words between "the number of" and its figure."""
_OPENS = 1
"""Words before the place with which a sentence opens ("in")."""
_MANY = 3
"""Words that two sentences share, beside which such digits are no chance even in a part."""
_SOFT = {"question", "denial", "forecast", "plan"}


@dataclass(slots=True, eq=False, repr=False)
class Repeat:
    """Two claims that are about one thing.

    Attributes:
        first: the claim that comes first.
        second: the one that takes it up again.
        full: the second points back, and a name ties it to the first: subject, concept and scope are written out.
        shared: the words that both have.
        why: how we know that they are about one thing.
    """

    first: Claim
    second: Claim
    full: bool
    shared: tuple[str, ...]
    why: Sentence


def repeats(facts: Facts) -> Iterator[Repeat]:
    """Pairs of claims about one thing whose figures cannot both be right."""
    language = facts.document.language
    if language is None or len(facts.claims) < 2:  # noqa: PLR2004 - a pair
        return
    groups: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in facts.claims:
        counts = claim.concept not in {AGE, WHEN}
        if counts and claim.role == "level" and claim.modality not in _SOFT and not claim.bare:
            groups[counted(claim), claim.value.unit].append(claim)
    pairs = [pair for group in groups.values() if 1 < len(group) <= _MOST for pair in _pairs(group)]
    if not pairs:
        return
    cues, held = words(language.code), _tied(facts) | _displayed(facts)
    for one, other in pairs:
        if one.value.span not in held and other.value.span not in held:
            found = _same(facts, cues, one, other)
            if found:
                yield found


def _pairs(group: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of a group whose figures cannot be one; amounts without a label only where digits changed places."""
    for one, other in combinations(group, 2):
        if one.sentence == other.sentence or one.value.value == other.value.value or not one_thing(one, other):
            continue
        if (one.concept != AMOUNT or transposed(one, other)) and _clash(one, other):
            yield one, other


def _tied(facts: Facts) -> frozenset[Span]:
    """Places of figures that stand in a change, a share or a list of parts: they are told apart by the text."""
    figures = [end for item in facts.movements for end in (item.before, item.after, item.by) if end]
    figures += [end for share in facts.shares for end in (share.part, share.percent)]
    figures += [part for item in facts.totals for part in item.parts]
    return frozenset(figure.span for figure in figures)


def _displayed(facts: Facts) -> frozenset[Span]:
    """Places of the figures on display, which are compared with the text by rules of their own."""
    shown = [block.span for block in facts.document.blocks if block.kind in DISPLAY]
    starts = [figure.span.start for figure in facts.quantities] if shown else []
    ranges = ((bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in shown)
    return frozenset(figure.span for first, last in ranges for figure in facts.quantities[first:last])


def _clash(one: Claim, other: Claim) -> bool:
    """Whether the figures of two claims cannot be one, hedges and open separators taken generously."""
    return all(_parted(left, right) for left in readings(one.value) for right in readings(other.value))


def _parted(left: Quantity, right: Quantity) -> bool:
    if left.value is None or right.value is None:
        return False
    slack = max(left.value, right.value) / 10 if left.hedge or right.hedge else ZERO
    return not Interval.of(left).wider(slack, slack).meets(Interval.of(right))


def _same(facts: Facts, cues: Words, one: Claim, other: Claim) -> Repeat | None:
    """The pair, when nothing tells the two claims apart and something ties them."""
    text = facts.document.text
    if apart(facts, cues, one, other) or _meant(facts, one, other) or not _names_known(text, one, other):
        return None
    sure = neighbours_swapped(one, other) and len(_shared(facts, cues, one, other)) >= _MANY
    if not sure and (set_apart(text, one, cues) or set_apart(text, other, cues)):
        return None
    shared = _shared(facts, cues, one, other)
    pointing, why = _tie(facts, cues, one, other, shared)
    if why is None or _nearer(facts, one, other) or brings_another(facts, cues, one, other):
        return None
    if _summed(facts, one, other):  # asked last: it goes through all claims
        return None
    return Repeat(one, other, pointing and _named(text, other, shared), shared, why)


def _tie(facts: Facts, cues: Words, one: Claim, other: Claim, shared: Sequence[str]) -> tuple[bool, Sentence | None]:
    """Whether the second phrase points back, and what ties the claims; nothing where nothing does."""
    if transposed(one, other) and len(shared) > 1 and not _new_place(facts, one, other):
        return False, say("the same words stand beside both, and the same digits")
    if one.concept == AMOUNT or not shared:
        return False, None
    lead, phrase = around(facts.document.text, other)
    pointing = points_back(lead, phrase, cues)
    known = one.sentence.of(facts.document.text).casefold()
    if pointing and not identified(phrase, known, one.concept, facts.document.language, cues):
        return False, None  # "the 12 towns hit hardest": some of the 40
    if pointing and (_elsewhere(facts, cues, one, other, pointing) or _local(facts, one, other)):
        return False, None
    if pointing and (larger(one, other) or not opens_anew(lead, cues)):
        return True, say("“{words}” takes the figure up again", words=pointing)
    if pointing:
        return False, None  # "sebanyak 15 orang yang ditangkap di Palu itu": some of the 20
    if _exceeds(facts.document.text, one, other):
        return False, say("a part cannot be more than its whole")
    if _restated(facts, one, other, phrase):
        return False, say("the next sentence names the same owner again, and nothing makes it a part")
    if one.concept_kind == "fixed" and one.value.kind == "percent" and len(shared) > _PERCENT_WORDS:
        return False, say("{concept} has one value for good", concept=Term(one.concept))
    counted = _whole_number(facts, cues, one, other)
    return False, say("“{words}” gives the whole number", words=counted) if counted else None


def _added_up(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the larger of two figures is one of a whole month or year, and the smaller is not."""
    more, fewer = (other, one) if larger(one, other) else (one, other)
    return over_a_time(facts, more) and not over_a_time(facts, fewer)


def _summed(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the text adds the two up: "six died on state roads, four on federal ones; together ten died"."""
    left, right = one.value.value, other.value.value
    if left is None or right is None:
        return False
    return any(claim.value.value == left + right for claim in facts.claims if one_thing(claim, other))


def _elsewhere(facts: Facts, cues: Words, one: Claim, other: Claim, pointing: str) -> bool:
    """Whether a phrase that points back means another thing, time or owner, or a whole far larger."""
    text = facts.document.text
    (lead, phrase), known = around(text, other), one.sentence.of(text).casefold()
    if told_there(phrase, pointing, facts.document.language, cues) or _added_up(facts, one, other):
        return True
    if dated_there(phrase, one, other, cues):
        return True
    if _whole_of(text, one, other, cues) or _listed(text, other, cues):
        return True
    if _of_another(lead, known, one, other, cues) or _far_whole(lead, one, other, cues):
        return True
    return bool(cue_at([pointing], 0, "possessive", cues)) and not _one_owner(facts, one, other)


def _of_another(lead: str, known: str, one: Claim, other: Claim, cues: Words) -> bool:
    """Whether a measure belongs to something that the first sentence does not name: "kapal sepanjang 333 m itu"."""
    return one.value.kind == other.value.kind == "physical" and not content(lead, cues) <= content(known, cues)


def _one_owner(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the first sentence names nobody whom the second does not name before its figure.

    "340 flights at Norholm and Easby. Norholm scrapped 260 of its 410 flights": those of one of the two.
    """
    begin = bisect_left(facts.names, one.sentence.start, key=_PLACE)
    end = bisect_left(facts.names, one.sentence.end, key=_PLACE)
    said = facts.document.text[other.sentence.start : other.value.span.start]
    return all(name.text in said for name in facts.names[begin:end])


def _far_whole(lead: str, one: Claim, other: Claim, cues: Words) -> bool:
    """Whether the second is a whole far larger than the first: "three justices ...; four of the nine justices"."""
    if one.value.value is None or other.value.value is None or other.value.value * 2 < one.value.value * 3:
        return False
    return "out_of" in tags_of(WORD.findall(lead)[-_TIE:], cues)


def _whole_of(text: str, one: Claim, other: Claim, cues: Words) -> bool:
    """Whether the first is a whole of which its sentence counts some: "five | of the 34 provinces ... those four"."""
    lead = WORD.findall(around(text, one)[0])[-_TIE:]
    return not larger(one, other) and "out_of" in tags_of(lead, cues)


def _listed(text: str, other: Claim, cues: Words) -> bool:
    """Whether the second says which ones it counts: "in the four provinces, | namely Orrin, Tern, ..."."""
    row = WORD.findall(text[other.value.span.end : other.sentence.end].casefold())
    return any(cue_at(row, at, "parts", cues) for at in range(len(row)))


def _named(text: str, other: Claim, shared: Sequence[str]) -> bool:
    """Whether one of the shared words is a name in the second sentence."""
    capitals = {word.casefold() for word in WORD.findall(other.sentence.of(text))[1:] if word[0].isupper()}
    return not capitals.isdisjoint(shared)


def _exceeds(text: str, one: Claim, other: Claim) -> bool:
    """Whether the second figure is larger, and its noun phrase names its owner, which the first sentence names too.

    "The depot employs 746 drivers. Some 908 drivers of the depot ...": not even a part of them.
    """
    if one.concept_kind in {"running", "series"} or not other.subject or one.value.kind != "count":
        return False
    return larger(one, other) and other.subject in one.sentence.of(text)


def _restated(facts: Facts, one: Claim, other: Claim, phrase: str) -> bool:
    """Whether the next sentence says the noun with its owner once more, as nobody does who goes on to a part.

    "Depo Sari mempekerjakan 576 sopir. Sebanyak 405 sopir Depo Sari ...": a part would be "405 di antaranya" or "405
    sopir". Both figures are exact, the second is most of the first, and no day narrows it.
    """
    owner, text = other.subject, facts.document.text
    follows = bisect_left(facts.sentences, other.sentence) - bisect_left(facts.sentences, one.sentence) == 1
    if not follows or not owner or one.concept_kind == "running" or not one.sentence.of(text).startswith(owner):
        return False
    if phrase.strip().casefold().split()[1:][: len(owner.split())] != owner.casefold().split():
        return False
    left, right = one.value, other.value
    exact = left.value is not None and right.value is not None and left.step == right.step == 1
    dated = any(claim.as_of and claim.as_of.source == "sentence" for claim in (one, other))
    return bool(exact and not dated and right.value and left.value and right.value * 3 >= left.value * 2)


def _meant(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the second figure takes up another figure of the first sentence: "15 people, eight of them in Ambra"."""
    begin = bisect_left(facts.quantities, one.sentence.start, key=_PLACE)
    end = bisect_left(facts.quantities, one.sentence.end, key=_PLACE)
    near = (figure for figure in facts.quantities[begin:end] if figure is not one.value)
    return any(figure.value == other.value.value for figure in near)


def _nearer(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the second figure takes up a nearer one: "three schools will close ... The three schools", not the 22.

    Or a part that has no noun of its own: "seven were held; five of them are here. Of the five ...".
    """
    begin, end = one.sentence.end, other.sentence.start
    first, last = (bisect_left(facts.quantities, at, key=_PLACE) for at in (one.value.span.end, other.value.span.start))
    if any(figure.value == other.value.value and figure.counts is None for figure in facts.quantities[first:last]):
        return True
    return any(
        begin <= claim.value.span.start < end and claim.value.value == other.value.value and one_thing(claim, other)
        for claim in facts.claims
    )


def _whole_number(facts: Facts, cues: Words, one: Claim, other: Claim) -> str:
    """The words that make the second figure the whole number of what the lead has counted, or an empty string."""
    if one.concept_kind not in {"running", "fixed"} or one.sentence not in facts.sentences[:_LEAD_SENTENCES]:
        return ""
    said = facts.document.text[other.sentence.start : other.value.span.start].casefold()
    row = WORD.findall(said)[-_SUBJECT:]
    at = next((at for at in range(len(row)) if cue_at(row, at, "number", cues)), 0)
    found = cue_at(row, at, "number", cues) if row else ""
    if found and "out_of" in tags_of(row[max(0, at - 1) : at], cues):
        return ""  # "dari jumlah itu, 18 ...": some of them
    if not cues.margin.isdisjoint(row[max(0, at - 2) : at]):
        return ""  # "selisih jumlah suara": how far two lie apart
    if found and (_narrowed(row[at:], one.sentence.of(facts.document.text), cues) or _told_so(facts, one, other)):
        return ""
    if found and (_new_place(facts, one, other) or _local(facts, one, other)):
        return ""
    gap = abs((one.value.value or 0) - (other.value.value or 0))
    if any(claim.concept == one.concept and claim.value.value == gap for claim in facts.claims):
        return ""  # 14, then three more: the text explains the step
    return "" if found and other_account(facts, one, other) else found


def _narrowed(row: Sequence[str], known: str, cues: Words) -> bool:
    """Whether a relative clause says of which ones a number is, as the first sentence does not: "jumlah yang lolos"."""
    clause = list(dropwhile(lambda word: not cue_at([word], 0, "relative", cues), row))
    return not content(" ".join(clause), cues) <= content(known, cues)


def _told_so(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the text has the whole number already before the first figure, which then is a part of it."""
    return any(
        claim.value.span.start < one.value.span.start and claim.value.value == other.value.value
        for claim in facts.claims
        if one_thing(claim, other)
    )


def _local(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the first sentence opens with a place that the second has not: "In Orrin nine died. In all 46 died"."""
    at = bisect_left(facts.names, one.sentence.start, key=_PLACE)
    name = facts.names[at] if at < len(facts.names) else None
    if name is None or name.kind != "place" or name.span.end > one.value.span.start:
        return False
    if not larger(one, other) or name.text.isupper():  # a dateline
        return False
    opens = len(WORD.findall(facts.document.text[one.sentence.start : name.span.start])) <= _OPENS
    return opens and name.text not in other.sentence.of(facts.document.text)


def _new_place(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether the second sentence names a place before its figure of which the text up to the first has not spoken."""
    text = facts.document.text
    begin = bisect_left(facts.names, other.sentence.start, key=_PLACE)
    end = bisect_left(facts.names, other.value.span.start, key=_PLACE)
    said = text[: one.sentence.end].casefold()
    return any(name.kind == "place" and name.text.casefold() not in said for name in facts.names[begin:end])


def _shared(facts: Facts, cues: Words, one: Claim, other: Claim) -> tuple[str, ...]:
    """The words that say something and stand in both sentences, the counted nouns and all figures left out."""
    text = facts.document.text
    counted = [set(WORD.findall((claim.value.counts or "").casefold())) for claim in (one, other)]
    nouns = (counted[0] & counted[1] or counted[0] or counted[1]) | {one.concept}
    both = content(one.sentence.of(text), cues) & content(other.sentence.of(text), cues)
    begin = bisect_left(facts.quantities, one.sentence.start, key=lambda figure: figure.span.start)
    end = bisect_left(facts.quantities, one.sentence.end, key=lambda figure: figure.span.start)
    figures = {word for figure in facts.quantities[begin:end] for word in WORD.findall(figure.text.casefold())}
    return tuple(sorted(both - nouns - figures))


def _names_known(text: str, one: Claim, other: Claim) -> bool:
    """Whether the names in the second noun phrase stand in the first sentence as well."""
    said, phrase = one.sentence.of(text), around(text, other)[1]
    return all(word in said for word in WORD.findall(phrase) if word[0].isupper())
