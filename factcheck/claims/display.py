"""What stands on display against what stands in the text: headline, heading, caption and table cell.

A figure on display is compared only when nothing in the text agrees with it, neither a figure nor a sum of figures nor
a recomputed percentage, and when exactly one figure near the top of the text counts the same thing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from factcheck.claims.ages import AGE
from factcheck.claims.arithmetic import readings
from factcheck.claims.beside import WORD, content, set_apart, spread, tags_of
from factcheck.claims.count import AMOUNT, PART
from factcheck.claims.frame import DISPLAY
from factcheck.claims.interval import Interval
from factcheck.claims.like import alike, head, one_thing
from factcheck.claims.reached import made, steps, two_things
from factcheck.claims.swaps import slipped, swapped
from factcheck.claims.words import words
from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.claims.words import Words
    from factcheck.model import BlockKind, Claim, Facts, Quantity, Span

_KINDS = {"count", "money", "percent", "physical", "magnitude"}
_LOOSE = {"question", "denial", "forecast", "plan"}
_TOP = 5
"""Sentences of the text in which the figure behind a headline is looked for."""
_MOST = 40
"""Figures on display that are looked at."""
_BESIDE = 2
"""Code points between a name and the age behind it (", ", " (")."""
_SIDE, _BY = 40, 2
"""Code points on either side of an age, and words, among which stands whose age it is."""
_CLOSE = 18
"""Code points between an age and that word."""
_LEAD = 12
"""Code points before a figure in which a short preposition stands."""
_NEAR = 4
"""Words before a figure among which the verb of its rise or fall stands."""
_WAYS = frozenset({"rise", "fall"})
_CUTS = re.compile(r"[.,;:()!?–—]")
_WORDS = 2
"""Words that a headline and a sentence must share where no counted noun ties their figures."""


@dataclass(slots=True, eq=False, repr=False)
class Contrast:
    """A figure on display and the figure of the text that counts the same thing.

    Attributes:
        shown: the figure on display.
        told: the figure of the text.
        where: the kind of block it is shown in.
        key: what both count, or the words that they share.
        complete: both count one noun or concept; else they share words.
    """

    shown: Quantity
    told: Quantity
    where: BlockKind
    key: str
    complete: bool


def contrasts(facts: Facts) -> Iterator[Contrast]:
    """The figures on display that the text contradicts."""
    language = facts.document.language
    if language is None or not facts.quantities or all(block.kind not in DISPLAY for block in facts.document.blocks):
        return
    starts = [figure.span.start for figure in facts.quantities]
    ranges = [
        (block, bisect_left(starts, block.span.start), bisect_left(starts, block.span.end))
        for block in facts.document.blocks
        if block.kind in DISPLAY
    ]
    display = [(figure, block) for block, first, last in ranges for figure in facts.quantities[first:last]]
    if not display:
        return
    cues, claims = words(language.code), {claim.value.span: claim for claim in facts.claims}
    shown_at = {figure.span for figure, _ in display}
    body = [figure for figure in facts.quantities if figure.span not in shown_at]
    for figure, block in display[:_MOST]:
        shown = claims.get(figure.span)
        if figure.kind == AGE and (aged := _other_age(facts, cues, figure, [one for one, _ in display], body)):
            yield Contrast(figure, aged[0], block.kind, aged[1], complete=False)
        same = [other for other in body if alike(figure, other)]
        if not same or not _readable(figure, shown) or _agrees(figure, shown, body, claims):
            continue
        counted = [other for other in same if _one_noun(shown, claims.get(other.span))]
        found = _counterpart(facts, cues, claims, figure, same)
        slip = found is not None and found[2] and swapped(figure.value, found[0].value)
        slip = slip and not steps(figure, found[0] if found else figure, same)
        if found and (slip or not made(facts, claims, figure, same, counted)):
            told, key, complete = found
            yield Contrast(figure, told, block.kind, key, complete)


def _other_age(
    facts: Facts, cues: Words, figure: Quantity, shown: Sequence[Quantity], body: Sequence[Quantity]
) -> tuple[Quantity, str] | None:
    """The age near the top of a text that is the one on display but for one slip of the pen, and whose it is.

    Where the text has the shown number anywhere, or two ages that no headline has, there is no telling; nor where one
    word does not stand beside both, since a text has the ages of killers and of the killed, nor where that word is met
    before without an age.
    """
    named = any(0 <= figure.span.start - name.span.end <= _BESIDE for name in facts.names)
    if named or figure.value is None or any(other.value == figure.value for other in body):
        return None  # the ages of one who is named are held against each other anyway
    displayed = {one.value for one in shown if one.kind == AGE}
    top = _top(facts, figure)
    told = [other for other in body if other.kind == AGE and any(sentence.covers(other.span) for sentence in top)]
    fresh = [other for other in told if other.value is not None and other.value not in displayed]
    if len({other.value for other in fresh}) != 1 or not slipped(figure.value, fresh[0].value):
        return None
    whose = _beside(facts, cues, figure) & _beside(facts, cues, fresh[0])
    met = next((word for word in sorted(whose) if _met_first(facts, top[0].start, word, fresh[0].span)), None)
    return (fresh[0], met) if met and _words(facts, cues, figure, fresh[0]) else None


def _met_first(facts: Facts, start: int, word: str, age: Span) -> bool:
    """Whether a word is met beside an age before it is met elsewhere: "a man was charged ... a man of 84 died"."""
    first = next(
        (found.start() for found in WORD.finditer(facts.document.text, start) if found[0].casefold() == word), 0
    )
    return age.start - _CLOSE <= first <= age.end + _CLOSE


def _beside(facts: Facts, cues: Words, figure: Quantity) -> frozenset[str]:
    """The words next to a figure but little ones; nouns for people are what is looked for."""
    text, span = facts.document.text, figure.span
    left, right = text[max(0, span.start - _SIDE) : span.start], text[span.end : span.end + _SIDE]
    return frozenset(WORD.findall(" ".join([*left.split()[-_BY:], *right.split()[:_BY]]).casefold())) - cues.stop


def _top(facts: Facts, figure: Quantity) -> Sequence[Span]:
    """The sentences at the head of the text behind a figure on display."""
    first = next((number for number, span in enumerate(facts.sentences) if span.start >= figure.span.end), 0)
    return facts.sentences[first : first + _TOP]


def _agrees(figure: Quantity, shown: Claim | None, body: Sequence[Quantity], claims: Mapping[Span, Claim]) -> bool:
    """Whether any figure of the text can be the one on display, in any reading of their separators.

    "Dozens" may be 23, but not where they are cows and the 23 are dead, nor is 310,000 "more than 130,000".
    """
    own = readings(figure)
    return any(
        _agree(one, other)
        for far in body
        if not (_vague(far) and (swapped(figure.value, far.value) or _of_another(shown, claims.get(far.span))))
        for one in own
        for other in readings(far)
    )


def _vague(figure: Quantity) -> bool:
    """Whether a figure has no end on one side, or no value."""
    return figure.value is None or figure.low is None or figure.high is None


def _of_another(one: Claim | None, other: Claim | None) -> bool:
    """Whether two claims name what they count, and it is not the same."""
    if one is None or other is None or AMOUNT in {one.concept, other.concept}:
        return False
    return not one_thing(one, other)


def _readable(figure: Quantity, claim: Claim | None) -> bool:
    if figure.value is None or figure.kind not in _KINDS:
        return False
    return claim is None or (claim.modality not in _LOOSE and not claim.quoted and claim.role in {"level", "change"})


def _agree(figure: Quantity, other: Quantity) -> bool:
    """Whether a figure of the text can be the one on display; headlines round more than texts do."""
    if not alike(figure, other) or figure.value is None:
        return other.kind == figure.kind == "count" and other.value == figure.value
    own = Interval.of(figure)
    cut = (
        own
        if own.high is None or (other.step >= figure.step and not other.hedge)
        else Interval(own.low, max(own.high, figure.value + figure.step), high_open=True)
    )
    return cut.meets(Interval.of(other))


def _counterpart(
    facts: Facts, cues: Words, claims: dict[Span, Claim], figure: Quantity, same: Sequence[Quantity]
) -> tuple[Quantity, str, bool] | None:
    """The one figure near the top of the text that counts what the figure on display counts."""
    shown = claims.get(figure.span)
    top = _top(facts, figure)
    near = [other for other in same if any(sentence.covers(other.span) for sentence in top)]
    parts = {
        part.span
        for item in facts.totals
        for part in item.parts
        if item.whole and not two_things(claims.get(item.whole.span), claims.get(part.span))
    }
    keyed: list[tuple[Quantity, str]] = []
    parted = False
    for other in near:
        told = claims.get(other.span)
        beyond = _beyond(shown, told)
        if other.span in parts and not beyond:
            continue
        if told and (_to_come(shown, told) or told.quoted or told.role not in {"level", "change"}):
            continue
        key = beyond or _one_noun(shown, told)
        # two swapped digits are no chance ("falls to 6.4%", "fell to 4.6%"), but 6.2% may be of another region
        tied = swapped(figure.value, other.value) and (figure.kind == "count" or _both_ends(facts, cues, figure, other))
        tied = tied or (_led_up(facts, cues, shown, told, top) and _both_ends(facts, cues, figure, other))
        part = key and told and not beyond and not tied and _apart(facts, cues, told)
        if part and told and told.role == "level":
            parted = True  # a part of what the headline counts
        elif key:
            keyed.append((other, key))
    complete = bool(keyed)
    if not keyed and figure.kind in {"money", "percent"}:
        plain = [other for other in near if facts.document.text[other.span.start - 1] != "("]
        keyed = [
            (other, ", ".join(both))
            for other in plain
            if not _opposed(facts, cues, figure, other) and (both := _words(facts, cues, figure, other))
        ]
    values = {other.value for other, _ in keyed}
    if len(values) > 1:
        keyed = [(other, key) for other, key in keyed if swapped(figure.value, other.value)]
        values = {other.value for other, _ in keyed}
    if len(values) != 1 or _goes_on(facts, cues, figure, keyed[0][0], top):
        return None
    if parted and not (complete and swapped(figure.value, keyed[0][0].value)):
        return None  # it may be the figure of a part that the headline has
    return (*keyed[0], complete)


def _led_up(facts: Facts, cues: Words, shown: Claim | None, told: Claim | None, top: Sequence[Span]) -> bool:
    """Whether the first sentence tells to what all of a running count rose: "the death toll has climbed to 20".

    It names nothing before the figure that the headline has not: "the toll | among children" is that of a part.
    """
    if shown is None or told is None or told.concept_kind != "running" or told.sentence != top[0]:
        return False
    text = facts.document.text
    lead, known = (span.of(text).casefold() for span in (told.sentence, shown.sentence))
    lead = lead[: told.value.span.start - told.sentence.start]
    people = cues.people.intersection(WORD.findall(lead)) - set(WORD.findall(known))
    return not told.group and not people and not spread(facts, told) and content(lead, cues) <= content(known, cues)


def _to_come(shown: Claim | None, told: Claim) -> bool:
    """Whether a figure of the text is of what is to come, and none that the headline has but for a slip of the pen.

    "Vell Cuts 1,300 Jobs", "Vell will cut 1,800 jobs".
    """
    if told.modality not in _LOOSE:
        return False
    return told.modality == "question" or shown is None or not slipped(shown.value.value, told.value.value)


def _apart(facts: Facts, cues: Words, told: Claim) -> bool:
    """Whether the words beside a figure make it a part."""
    return set_apart(facts.document.text, told, cues) or spread(facts, told)


def _both_ends(facts: Facts, cues: Words, one: Quantity, other: Quantity) -> bool:
    """Whether both figures are the later end of a change."""
    return _ends(facts, cues, one) and _ends(facts, cues, other)


def _opposed(facts: Facts, cues: Words, one: Quantity, other: Quantity) -> bool:
    """Whether one figure is told of a rise and the other of a fall: "Sales Up, but Profit Falls 15 Percent"."""
    return {_way(facts, cues, one), _way(facts, cues, other)} == _WAYS


def _ends(facts: Facts, cues: Words, figure: Quantity) -> bool:
    """Whether the word before a figure makes it the later end of a change: "fell to 6.2%"."""
    before = WORD.findall(facts.document.text[max(0, figure.span.start - _LEAD) : figure.span.start].casefold())
    return "goal" in tags_of(before[-1:], cues)


def _way(facts: Facts, cues: Words, figure: Quantity) -> str:
    """Whether the words before a figure, in its piece of the sentence, tell of a rise or a fall."""
    start = next((span.start for span in facts.sentences if span.covers(figure.span)), figure.span.start)
    piece = _CUTS.split(facts.document.text[start : figure.span.start])[-1]
    ways = tags_of(WORD.findall(piece.casefold())[-_NEAR:], cues) & _WAYS
    return next(iter(ways)) if len(ways) == 1 else ""


def _goes_on(facts: Facts, cues: Words, figure: Quantity, told: Quantity, top: Sequence[Span]) -> bool:
    """Whether a sentence behind a smaller figure adds to it without one: "Seorang lagi meninggal", "another died"."""
    if figure.kind != "count" or figure.value is None or told.value is None or figure.value <= told.value:
        return False
    behind = (span.of(facts.document.text) for span in top if span.start >= told.span.end)
    return any("more_of_same" in tags_of(WORD.findall(said.casefold()), cues) for said in behind)


def _one_noun(shown: Claim | None, told: Claim | None) -> str:
    """What both claims count, when it is one concept and no qualifier differs."""
    if shown is None or told is None or not one_thing(shown, told) or shown.concept == AMOUNT:
        return ""
    if (told.scope or shown.scope) and not set(shown.scope) & set(told.scope):
        return ""
    if shown.group and shown.group not in {told.group, told.noun, told.concept}:
        return ""  # "four children dead", and five people in all
    if shown.concept_kind == "open" and head(shown.value) != head(told.value):
        return ""
    return shown.concept


def _beyond(shown: Claim | None, told: Claim | None) -> str:
    """What both count, where some of a count are more than all of them on display: "four dead", five of whom died."""
    if shown is None or told is None or told.scope != (PART,) or shown.scope or shown.value.hedge or told.value.hedge:
        return ""
    every, some = shown.value.value, told.value.value
    if every is None or some is None or every >= some or shown.concept_kind != "running":
        return ""
    return shown.concept if one_thing(shown, told) and shown.group in {"", told.group} else ""


def _words(facts: Facts, cues: Words, figure: Quantity, other: Quantity) -> tuple[str, ...]:
    """The words that a headline and the sentence of a figure, or the one before it, share."""
    at = next((n for n, span in enumerate(facts.sentences) if span.covers(other.span)), None)
    title = next((span for span in facts.sentences if span.covers(figure.span)), None)
    if at is None or title is None:
        return ()
    text = facts.document.text
    near = " ".join(span.of(text) for span in facts.sentences[max(0, at - 1) : at + 1] if span != title)
    both = content(title.of(text), cues) & content(near, cues)
    return tuple(sorted(both)) if len(both) >= _WORDS else ()
