"""A figure of a draft against its sources: as a claim first, so that a right number on a wrong thing is found.

Only a figure whose claim no source makes is looked for by its value alone, and a figure that counts something else is
no support. A draft may be in another language, another unit, rounder, or spelt out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.claims import AMOUNT
from factcheck.claims.words import words
from factcheck.language import codes, load
from factcheck.model import Backed, Term, say, whole_of
from factcheck.story.apart import different
from factcheck.story.backs import MEET, backs, digits_of, held_against, no_finer
from factcheck.story.by_value import by_value, untold
from factcheck.story.reckoned import reckoned_itself
from factcheck.story.rivals import Rivals
from factcheck.story.spellings import language_of
from factcheck.story.within import in_a_headline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Facts, Quantity, Sentence
    from factcheck.story.placed import Placed
    from factcheck.story.sources import Sources

_HEDGED = {"approx", "nearly", "just_over", "more_than", "at_least", "less_than", "at_most"}
_PHRASE = 5
"""Words between two figures over which one hedge reaches: "at least 37 people there and 16"."""
_REACH = 200
"""Code points that so many words take at the most."""
_MARKS = frozenset(".,;:()\n")
_COUNTED = {"approx": 3, "at_most": 4}
"""Digits, zeros at the end aside, that only somebody who has counted writes, by the hedge before them."""
_TEN = 10
_PAIR = 2
_OTHERS = frozenset({"others", "more_of_same"})
_NAMED, _BEHIND = 2, 2
"""Of how many a draft may tell by themselves before it counts the others, and words behind that count that say so."""
_WORD = re.compile(r"[^\W\d_]++")
_VERB = 20
"""Code points before a hedge in which a verb of change may stand."""
_LEAD, _TAIL, _LEAD_WORDS = 40, 20, 6
"""Code points, and words, beside a figure in which a hedge may stand that nobody read: "at least for ten days"."""
_CUT = re.compile(r"[\d.,;:()\n]")


def backed_figure(draft: Facts, figure: Quantity, claim: Placed | None, held: Sources) -> Backed | None:
    """What the sources say of one figure; `None` where it is too small a number for anybody to have written it.

    Args:
        draft: facts of the draft.
        figure: the figure.
        claim: the claim that it is the value of, if it is one.
        held: the sources.
    """
    found = _backed(draft, figure, claim, held)
    return found and (_copied(draft, figure, found, held) or found)


def _copied(draft: Facts, figure: Quantity, found: Backed, held: Sources) -> Backed | None:
    """A figure that changed places: the sentence that it was taken from has another one there."""
    if found.verdict not in {"supported", "lost-hedge"}:
        return None
    there = [
        (source, others[own.index(figure)])
        for source, own, others in held.twins(draft, figure.span)
        if source.document.id == found.document
    ]
    alike = [(source, other) for source, other in there if (other.kind, other.counts) == (figure.kind, figure.counts)]
    if not alike or any(backs(figure, other) for _, other in there):
        return None
    source, other = alike[0]
    if found.source_span and held.beside(draft, figure.span, source, found.source_span) >= held.beside(
        draft, figure.span, source, other.span
    ):
        return None  # the two things changed places together with their figures
    why = (
        say(
            "the sentence that has the same words in {document} says “{text}”",
            document=source.document.id,
            text=other.text,
        ),
    )
    return Backed("quantity", figure.span, figure.text, "contradicted", source.document.id, other.span, other.text, why)


def _backed(draft: Facts, figure: Quantity, claim: Placed | None, held: Sources) -> Backed | None:
    if claim and (found := _as_a_claim(draft, figure, claim, held)):
        return found
    rivals = Rivals(figure, claim, held)
    if met := by_value(draft, figure, claim, rivals, held):
        return _met(draft, figure, *met)
    nearest = rivals.contrary(held.around(draft, figure.span))
    own = (untold(figure) and rivals.told_by(draft)) or _the_others(draft, figure, held)
    if nearest and not own:
        return _contradicted(draft, figure, nearest)
    if own or untold(figure) or reckoned_itself(draft, figure):
        return None
    return _nowhere(draft, figure, held)


def _as_a_claim(draft: Facts, figure: Quantity, claim: Placed, held: Sources) -> Backed | None:
    """A figure that a source has for the very thing; one in a headline, where no hedge has room, only as a last one."""
    short: Backed | None = None
    for other in held.claims_near(claim.concept, figure):
        theirs = other.claim.value
        if not no_finer(figure, theirs) or different(claim, other):
            continue
        verdict = held_against(figure, theirs)
        if verdict.verdict in MEET:
            found = _met(draft, figure, other.facts, theirs, verdict.said)
            if found.verdict == "supported" and not other.displayed:
                return found
            short = found if short is None or found.verdict == "lost-hedge" else short
    return short


def _met(draft: Facts, figure: Quantity, source: Facts, other: Quantity, reasons: Sequence[Sentence]) -> Backed:
    """A figure and that of a source that backs it, which may have a hedge that the draft has nowhere."""
    lost = other.hedge in _HEDGED and figure.hedge not in _HEDGED and figure.value == other.value
    lost = lost and not (_decorated(other) or _moved_to(source, other))
    lost = lost and not (_hedged_nearby(draft, figure) or _beside_a_hedge(draft, figure))
    why = tuple(reasons) or (say("the same figure"),)
    if lost:
        words = other.hedge_span.of(source.document.text) if other.hedge_span else other.hedge
        why = (say("the source says “{words}”", words=f"{words} {other.text}"),)
    verdict = "lost-hedge" if lost else "supported"
    return Backed("quantity", figure.span, figure.text, verdict, source.document.id, other.span, other.text, why)


def _decorated(other: Quantity) -> bool:
    """Whether a hedge only adorns a full count: "some 215 soldiers" are 215, "up to Rp1,306.5 billion" is that much."""
    least = _COUNTED.get(other.hedge)
    if least is None or other.value is None or (other.hedge == "approx" and whole_of(other.value, _TEN)):
        return False  # "about 12,600" is rounded
    return len(digits_of(other.value)) >= least


def _moved_to(source: Facts, other: Quantity) -> bool:
    """Whether "up to" is no hedge but where a change ended: "the rate edged up to 4.3 percent"."""
    language = language_of(source)
    if other.hedge != "at_most" or other.hedge_span is None or language not in codes():
        return False
    text, pack = source.document.text, load(language).quantities
    before = text[max(0, other.hedge_span.start - _VERB) : other.hedge_span.start].split()
    behind = text[other.span.end : other.span.end + _VERB].casefold().split()
    if behind and behind[0] in pack.from_words and any(letter.isdigit() for word in behind[1:2] for letter in word):
        return True  # "will go up to $5 from $2"
    return bool(before) and before[-1].casefold() in {*pack.rises, *pack.falls}


def _hedged_nearby(draft: Facts, figure: Quantity) -> bool:
    """Whether a draft hedges a figure elsewhere (a headline is short), or in one phrase with the figure before it."""
    for other in draft.quantities:
        if other.hedge in _HEDGED:
            same = (other.value, other.unit) == (figure.value, figure.unit)
            if same and (in_a_headline(draft, figure.span) or not in_a_headline(draft, other.span)):
                return True
            if figure.span.start - other.span.end > _REACH:
                continue
            between = draft.document.text[other.span.end : figure.span.start]
            if 0 < len(between.split()) <= _PHRASE and _MARKS.isdisjoint(between):
                return True
    return False


def _beside_a_hedge(draft: Facts, figure: Quantity) -> bool:
    """Whether the words of a hedge stand beside a figure, with others between: "setidaknya selama sepuluh hari"."""
    language, text = language_of(draft), draft.document.text
    if language not in codes():
        return False
    lead = _CUT.split(text[max(0, figure.span.start - _LEAD) : figure.span.start].casefold())[-1]
    behind = _CUT.split(text[figure.span.end : figure.span.end + _TAIL].casefold())[0]
    before, after = _hedges(language)
    lead, behind = (f" {' '.join(words)} " for words in (lead.split()[-_LEAD_WORDS:], behind.split()))
    return any(phrase in lead for phrase in before) or any(phrase in behind for phrase in after)


@cache
def _hedges(language: str) -> tuple[Sequence[str], Sequence[str]]:
    """The phrases of a language that hedge what stands behind and before them, as they are looked up."""
    pack = load(language).quantities
    rows = [
        [phrase.casefold() for kind, known in table.items() if kind.rstrip("?!#") in _HEDGED for phrase in known]
        for table in (pack.hedges, pack.hedges_after)
    ]
    rows[0] += [word.casefold() for word in load(language).claims.estimates]
    elided = [phrase[:-1] + mark for phrase in rows[0] if phrase.endswith(" de") for mark in "'’"]
    if pack.unspaced:
        return rows[0], rows[1]
    return [f" {phrase} " for phrase in rows[0]] + [f" {phrase}" for phrase in elided], [f" {one} " for one in rows[1]]


def _the_others(draft: Facts, figure: Quantity, held: Sources) -> bool:
    """Whether a draft counts those beside one or two whom it names: "a judge and three others", of four."""
    language = language_of(draft)
    if figure.value is None or figure.figure != "words" or figure.kind != "count" or language not in codes():
        return False
    if not _others_behind(draft, figure, language):
        with_them = [one for one in draft.quantities if one.value and 0 < figure.value - one.value <= _NAMED]
        return any(one.kind == "count" and _others_behind(draft, one, language) for one in with_them)  # "the four"
    all_of_them = (replace(figure, value=figure.value + named) for named in range(1, _NAMED + 1))
    return any(other.value == one.value for one in all_of_them for _, other, _ in held.near(one))


def _others_behind(draft: Facts, figure: Quantity, language: str) -> bool:
    """Whether the words behind a count say that there were more of them: "three others"."""
    behind = _WORD.findall(draft.document.text[figure.span.end : figure.span.end + _VERB].casefold())[:_BEHIND]
    return any(not _OTHERS.isdisjoint(words(language).single.get(word, ())) for word in behind)


def _nowhere(draft: Facts, figure: Quantity, held: Sources) -> Backed:
    """A figure that no source has, with the one of a source that has its digits but for one, or in another order."""
    near = next(((source, other) for source, other, _ in held.figures if _looks_like(figure, other)), None)
    if near is None:
        why = say("no source has a figure that agrees with it")
        return Backed("quantity", figure.span, figure.text, "unsupported", why=(why,))
    source, other = near
    why = say("no source has a figure that agrees with it; “{text}” differs from it in its digits", text=other.text)
    written = quantities.in_words_of(figure, other, language_of(draft))
    span, name = other.span, source.document.id
    return Backed("quantity", figure.span, figure.text, "unsupported", name, span, other.text, (why,), written)


def _looks_like(figure: Quantity, other: Quantity) -> bool:
    """Whether two figures of one kind have the same digits but for one, or two that changed places."""
    if figure.value is None or other.value is None or (figure.kind, figure.unit) != (other.kind, other.unit):
        return False
    one, two = f"{figure.value:f}", f"{other.value:f}"
    apart = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    swapped = len(apart) == _PAIR and apart[0] == apart[1][::-1]
    return len(one) == len(two) > 1 and (swapped or len(apart) == 1 < len(one) - 1)


def _contradicted(draft: Facts, figure: Quantity, nearest: Placed) -> Backed:
    other, concept = nearest.claim.value, Term(nearest.claim.concept)
    both = say("both count the {concept}" if other.kind == "count" else "both give the {concept}", concept=concept)
    if nearest.concept == AMOUNT:
        both = say("the sentence of the source with most of the same words has “{text}”", text=other.text)
    why = (both, say("no source has a figure for it that agrees with “{text}”", text=figure.text))
    source = nearest.facts.document.id
    written = quantities.in_words_of(figure, other, language_of(draft))
    return Backed("quantity", figure.span, figure.text, "contradicted", source, other.span, other.text, why, written)
