"""The words beside a figure: what sets it apart, what points back, and which words of a sentence say something."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.claims.lexicon import first, lexicon
from factcheck.claims.words import NO_TAGS, words

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.claims.words import Words
    from factcheck.model import Claim, Facts, Language

WORD = re.compile(r"[^\W\d_]++(?:[-'’][^\W\d_]++)*+")
_BEGIN = attrgetter("span.start")
_CLOSES = re.compile(r"[.,;:()!?]")
_PHRASE = 60
"""Code points behind a figure that belong to its noun phrase, up to a mark."""
_LEAD = 28
"""Code points before a figure in which a word that opens its phrase may stand."""
_OF_A_KIND = 3
"""Words behind "another" among which it is told of what kind it is."""
_NEAR = 4
"""Words before and behind a figure whose cues bear on it."""
_SPEAKING = frozenset({"gain", "loss"})
"""Tags of words that say something all the same."""
_SHORTEST = 3
"""Letters of the shortest word that says something."""
_PIECE = 4
_MODIFIED = 2
"""Words of a noun and its modifier."""
_PARTLY = frozenset({"open", "some", "more_of_same", "others", "each", "rest", "of_them"})
_MOVES = frozenset({"rise", "fall", "turn", "more", "fewer"})
_ELSEWHEN = frozenset({"earlier", "later", "correct"})
_APART_BEFORE = _PARTLY | _MOVES | _ELSEWHEN | {"versus"}
_APART_BEHIND = _PARTLY | _MOVES | _ELSEWHEN
_ENDS = frozenset({"goal", "rank"})
_STRETCHES = frozenset({"month", "quarter", "half", "year", "decade", "century"})
"""Units of times over which things are added up."""


def around(text: str, claim: Claim) -> tuple[str, str]:
    """The words before a figure, lower case, and its noun phrase behind it, within its sentence."""
    span = claim.value.span
    lead = text[max(claim.sentence.start, span.start - _LEAD) : span.start]
    phrase = _CLOSES.split(text[span.end : min(claim.sentence.end, span.end + _PHRASE)], maxsplit=1)[0]
    return lead.casefold(), phrase


def set_apart(text: str, claim: Claim, cues: Words) -> bool:
    """Whether the words beside a figure make it a part, an earlier or a later figure, or an end of a change."""
    lead, phrase = around(text, claim)
    before = WORD.findall(lead)
    last = tags_of(before[-1:], cues)
    if not _ENDS.isdisjoint(last):
        return True
    tags = tags_of(before[-_NEAR:], cues)
    if "definite" in last:
        tags -= {"each"}  # "each of the 940 barrels": all of them
    if claim.role == "level" and claim.value.role == "change":
        tags -= _MOVES  # "sank 11 boats": the verb says what is counted
    if not _APART_BEFORE.isdisjoint(tags):
        return True
    row = WORD.findall(phrase.casefold())
    if "definite" not in last and row and " " in cue_at(row, 0, "out_of", cues):
        return True  # "two of the practices"
    return not _APART_BEHIND.isdisjoint(tags_of(row[:_NEAR], cues))


def spread(facts: Facts, claim: Claim) -> bool:
    """Whether a figure is that of so many places, told right behind it: "44 people in three hospitals"."""
    end = (claim.value.counts_span or claim.value.span).end
    at = bisect_left(facts.quantities, claim.value.span.end, key=_BEGIN)
    places = next((figure for figure in facts.quantities[at : at + 1] if claim.sentence.covers(figure.span)), None)
    if places is None or places.kind != "count" or places.counts in (None, claim.value.counts) or places.value == 1:
        return False
    between = facts.document.text[end : places.span.start].strip().casefold()
    language = facts.document.language
    return between.isalpha() and language is not None and between not in words(language.code).joints  # "in", not "and"


def tags_of(row: list[str], cues: Words) -> frozenset[str]:
    """The tags of the cues in a row of words."""
    found = NO_TAGS
    for at, word in enumerate(row):
        if word in cues.single or word in cues.longer:
            found |= cues.cue(row, at)[0]
    return found


def points_back(lead: str, phrase: str, cues: Words) -> str:
    """The words by which a noun phrase points back at one named before, or an empty string."""
    before, behind = WORD.findall(lead), WORD.findall(phrase.casefold())
    for size in (2, 1) if lead.rstrip()[-1:].isalpha() else ():  # "in all, 1,950"
        opening = before[-size:]
        if len(opening) == size and cue_at(opening, 0, "definite", cues) == " ".join(opening):
            return " ".join(opening)
    at = next((at for at in range(len(behind)) if cue_at(behind, at, "pointing", cues)), 0)
    return behind[at] if at and _one_phrase(WORD.findall(phrase)[:at], cues) else ""


def told_there(phrase: str, pointing: str, language: Language | None, cues: Words) -> bool:
    """Whether a word that points back closes but a place behind a verb: "31 orang tewas di ruas | itu".

    Nothing follows that could be said of "those killed there", so the verb itself is what the sentence says.
    """
    row = WORD.findall(phrase.casefold())
    if language is None or row[-1:] != [pointing]:
        return False
    verb = next((at for at, word in enumerate(row[1:], 1) if first(lexicon(language.code).verbs, [word])), len(row))
    return any(word in cues.stop for word in row[verb:])


def dated_there(phrase: str, one: Claim, other: Claim, cues: Words) -> bool:
    """Whether a relative clause says of which day those are that are pointed at: "the 41 | who died last weekend".

    The first figure has no day: it may be that of a whole year, of which they are some.
    """
    day = other.as_of.span if other.as_of and other.as_of.source == "sentence" else None
    if day is None or (one.as_of and one.as_of.source == "sentence"):
        return False
    told = 0 <= day.start - other.value.span.end < len(phrase)
    row = WORD.findall(phrase[: day.start - other.value.span.end].casefold())
    return told and any(cue_at(row, at, "relative", cues) for at in range(len(row)))


def other_account(facts: Facts, one: Claim, other: Claim) -> bool:
    """Whether all else that both sentences count differs as well: "6 dead and 38 hurt ...; 4 dead and 29 hurt"."""
    left, right = (_counts(facts, claim) for claim in (one, other))
    both = left.keys() & right.keys()
    return bool(both) and all(left[noun].isdisjoint(right[noun]) for noun in both)


def _counts(facts: Facts, claim: Claim) -> dict[str, set[Decimal | None]]:
    """The other figures of the sentence of a claim, by the noun that they count."""
    begin = bisect_left(facts.quantities, claim.sentence.start, key=_BEGIN)
    end = bisect_left(facts.quantities, claim.sentence.end, key=_BEGIN)
    found: dict[str, set[Decimal | None]] = {}
    for figure in facts.quantities[begin:end]:
        if figure is not claim.value and figure.counts:
            found.setdefault(figure.counts.casefold(), set()).add(figure.value)
    return found


def over_a_time(facts: Facts, claim: Claim) -> bool:
    """Whether the sentence of a claim names a month, a year or a long time: "sepanjang tahun ini", "since 2019"."""
    begin = bisect_left(facts.dates, claim.sentence.start, key=_BEGIN)
    end = bisect_left(facts.dates, claim.sentence.end, key=_BEGIN)
    if any(date.kind != "time" and date.grain in _STRETCHES for date in facts.dates[begin:end]):
        return True
    begin = bisect_left(facts.quantities, claim.sentence.start, key=_BEGIN)
    end = bisect_left(facts.quantities, claim.sentence.end, key=_BEGIN)
    return any(figure.kind == "duration" and figure.unit in _STRETCHES for figure in facts.quantities[begin:end])


def _one_phrase(row: list[str], cues: Words) -> bool:
    """Whether no verb stands in a noun phrase that a word at its end closes: "62 kapal melayani rute | itu".

    Behind the noun and its one modifier come only names, little words, or a relative clause.
    """
    for at, word in enumerate(row):
        if cue_at([word.casefold()], 0, "relative", cues):
            return True
        if at >= _MODIFIED and not word[0].isupper() and word not in cues.stop and row[at - 1] not in cues.stop:
            return False
    return True


def identified(phrase: str, known: str, concept: str, language: Language | None, cues: Words) -> bool:
    """Whether a noun phrase names nothing but what a sentence before has said, and so takes up all of it.

    The words up to the last one that both have must be known, in any form ("employed", "employs"), or belong to the
    concept; a relative clause behind them narrows the phrase ("the 12 singers of the choir who are ill").
    """
    row = WORD.findall(phrase.casefold())
    pieces, words_ = _pieces(known), frozenset(WORD.findall(known))
    meant = lexicon(language.code) if language else None
    end = max((at for at, word in enumerate(row) if word in words_ and _says(word, cues)), default=None)
    if end is None or (end + 1 < len(row) and cue_at(row, end + 1, "relative", cues)):
        return False
    for word in row[1:end]:
        if not _says(word, cues) or word in words_ or not pieces.isdisjoint(_pieces(word)):
            continue
        found = meant and (first(meant.nouns, [word]) or first(meant.verbs, [word]))
        if not found or (found.id != concept and (found.said_of or not found.people)):
            return False  # "the 241 passengers aboard": all of them; "the 12 passengers injured": not
    return True


def _says(word: str, cues: Words) -> bool:
    """Whether a word says something: no cue, no little word, no bare noun for people."""
    if len(word) < _SHORTEST or word in cues.stop or word in cues.people:
        return False
    return word not in cues.single or cues.single[word] <= _SPEAKING


def _pieces(said: str) -> frozenset[str]:
    """The runs of four letters of the words of a text, by which the forms of a word are known."""
    return frozenset(word[at : at + _PIECE] for word in WORD.findall(said) for at in range(len(word) - _PIECE + 1))


def brings_another(facts: Facts, cues: Words, one: Claim, other: Claim) -> bool:
    """Whether a sentence between two claims brings in another thing of the kind: "Another fire, at Vell, broke out".

    It is a word for what happens, or one of the first claim's own: "Another candidate" is no other election.
    """
    known = content(one.sentence.of(facts.document.text), cues)
    first, last = (bisect_left(facts.sentences, claim.sentence) for claim in (one, other))
    for sentence in facts.sentences[first + 1 : last]:
        row = WORD.findall(sentence.of(facts.document.text)[:_LEAD].casefold())
        cue = cue_at(row, 0, "more_of_same", cues) if row else ""
        near = row[len(cue.split()) :][:_OF_A_KIND] if cue else ()
        if not any(word.startswith(cues.events) or word in known for word in near):
            continue
        if not any(0 <= figure.span.start - sentence.start - len(cue) <= 1 for figure in facts.quantities):
            return True
    return False


def opens_anew(lead: str, cues: Words) -> bool:
    """Whether the word before the figure opens a new count ("sebanyak")."""
    row = WORD.findall(lead)
    return bool(row) and bool(cue_at(row, len(row) - 1, "amount", cues))


def cue_at(row: list[str], at: int, tag: str, cues: Words) -> str:
    """The cue of this tag that begins at a word of a row, or an empty string."""
    if row[at] in cues.longer and at + 1 < len(row):
        for phrase, tags in cues.longer[row[at]].get(row[at + 1], ()):
            if tag in tags and tuple(row[at : at + len(phrase)]) == phrase:
                return " ".join(phrase)
    return row[at] if tag in cues.single.get(row[at], NO_TAGS) else ""


def content(said: str, cues: Words) -> frozenset[str]:
    """The words of a text that say something; those joined by a hyphen also one by one ("Arya-Bima")."""
    found = WORD.findall(said.casefold())
    halves = [half for word in found if "-" in word for half in word.split("-")]
    return frozenset(word for word in (*found, *halves) if _says(word, cues))
