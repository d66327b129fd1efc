"""Some of so many: "55 of the 67 victims were identified" says that of the 55, and what the 67 are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims.count import Counted, said_nouns, says_little
from factcheck.claims.lexicon import Concept
from factcheck.claims.nouns import concept_of, end_of

if TYPE_CHECKING:
    from factcheck.claims.counted import Counting
    from factcheck.claims.frame import Frame

_OF = frozenset({"out_of", "some_of"})
_OF_PEOPLE = frozenset({"people"})
_BETWEEN = 3
"""Tokens between the two figures at most."""


def read(frame: Frame, index: int, counting: Counting) -> Counted | None:
    """What a figure counts; what is said behind a whole is said of its part.

    Args:
        frame: the sentence.
        index: of the figure among its tokens.
        counting: the words of the text.
    """
    found = counting.read(frame, index)
    at = frame.figures.index(index)
    if at and says_little(found) and (whole := _listed(frame, index, at, counting)):
        return whole
    if frame.tags.isdisjoint(_OF):
        return found
    after = frame.figures[at + 1] if at + 1 < len(frame.figures) else None
    if after is not None and _some(frame, index, after):
        told, named = counting.read(frame, after), _named(frame, after, counting)
        if told and (_won(told) or _said(told, named)) and (says_little(found) or told.concept.kind == "part"):
            return replace(told, how=f"{told.how}, of which these are some")
        return found
    if at and found and _some(frame, frame.figures[at - 1], index):
        named = _named(frame, index, counting)
        if _won(found):
            return None  # "35 of | 61 seats": all that there are
        if named and _said(found, named):
            return Counted(named, f"counts “{frame.figure(index).counts}”")
    return found


def _listed(frame: Frame, index: int, at: int, counting: Counting) -> Counted | None:
    """The state of those before "including" for a figure of people behind it: "killed 133, including 90 in Orrin"."""
    before, own = frame.figures[at - 1], frame.figure(index)
    lead = frame.tokens[max(before, index - 2) : index]
    named = said_nouns(own)
    of_them = any("of_them" in token.tags for token in frame.tokens[index + 1 : index + 2])
    if own.kind != "count" or not (of_them or any("open" in token.tags for token in lead)):
        return None
    if named and counting.words.people.isdisjoint(named):
        return None
    whole, told = frame.figure(before), counting.read(frame, before)
    if told is None or told.concept.said_of != _OF_PEOPLE or whole.value is None or own.value is None:
        return None
    return replace(told, how=f"some of “{whole.text}”", taken=False) if own.value < whole.value else None


def part(frame: Frame, index: int, counted: Counted) -> bool:
    """Whether a figure is some of the one behind it, whose noun names them: "12 of 345 soldiers died"."""
    at = frame.figures.index(index)
    return (
        not frame.tags.isdisjoint(_OF)
        and counted.concept.kind == "running"
        and at + 1 < len(frame.figures)
        and _some(frame, index, frame.figures[at + 1])
    )


def _some(frame: Frame, part: int, whole: int) -> bool:
    """Whether a figure is tied to a larger one as some of it, with nothing but words between."""
    one, other = frame.figure(part), frame.figure(whole)
    if one.kind != "count" or other.kind != "count" or one.value is None or other.value is None:
        return False
    follows = next((token for token in frame.tokens[whole + 1 :] if token.start >= end_of(other)), None)
    if follows and "relative" in follows.tags:
        return False  # "15 of the 18 | who were arrested": what is said next is said of all
    between = [token for token in frame.tokens[part + 1 : whole] if token.start >= end_of(one)]
    tied = 0 < len(between) <= _BETWEEN and all(token.word for token in between)
    return tied and one.value < other.value and not between[0].tags.isdisjoint(_OF)


def _named(frame: Frame, index: int, counting: Counting) -> Concept | None:
    """The concept of the noun of a whole; nothing where it has none, or says no more than that they are people."""
    nouns = said_nouns(frame.figure(index))
    known = concept_of(nouns, counting.lexicon, counting.words) if nouns else None
    if known or not nouns or not counting.words.people.isdisjoint(nouns):
        return known
    return Concept(nouns[0] if counting.words.noun_first else nouns[-1], "open")


def _won(told: Counted) -> bool:
    """Whether so many of all are what somebody won: "35 of 61 seats"."""
    return "contest" in told.concept.traits and told.concept.kind == "fixed"


def _said(told: Counted | None, named: Concept | None) -> bool:
    """Whether what was read of a whole is a state that its noun does not name."""
    if told is None or named is None or told.taken or told.concept.id == named.id:
        return False
    return bool(told.concept.said_of) or told.concept.kind == "part"
