"""Movements: "rose from 40 to 95", "10,000, up from an estimate of 3,000", "72% more than the 7,030 it had"."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from factcheck.claims.changes import Reading
from factcheck.claims.ends import BRIEF, FAR, STOPS, of_another
from factcheck.claims.like import alike, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.words import Words
    from factcheck.model import Movement, Quantity

_CUES = {"rise": "up", "fall": "down", "more": "up", "fewer": "down", "turn": "", "factor": "", "correct": "corrected"}
_VERBLESS = {"start", "made"}
_JOINS = frozenset({"both", "contrast"})
"""Tags of words that open another clause."""
_AGAIN = frozenset({"either", "parts"})
"""Tags of words that go on with the same thing."""
_BEFORE = frozenset({"versus", "earlier", "start"})
"""Tags of words behind a size that hold it against another level than the one before."""


def movements(frame: Frame, words: Words) -> tuple[Movement, ...]:
    """The movements that a sentence tells, in order.

    Args:
        frame: the sentence.
        words: the cue words of its language.
    """
    if len(frame.figures) < 2:  # noqa: PLR2004 - a movement has two ends
        return ()
    if not frame.tags.isdisjoint(_CUES):
        return tuple(_joined(list(_readings(frame)), words))
    return tuple(_joined(list(_verbless(frame)), words)) if frame.tags >= _VERBLESS else ()


def _verbless(frame: Frame) -> Iterator[Reading]:
    """Changes told by prepositions alone: "the toll | dari 125 menjadi 131", "von 12 auf 15 Tote"."""
    for at in frame.cues:
        made = any("made" in token.tags for token in frame.tokens[at + 1 : at + 2 + BRIEF])
        if made and "start" in frame.tokens[at].tags:
            reading = Reading(frame.tokens, at, "turn", "", frame.people, marker="before")
            if reading.read():
                yield reading


def _readings(frame: Frame) -> Iterator[Reading]:
    for at in frame.cues:
        tags = frame.tokens[at].tags
        kind = next((name for name in _CUES if name in tags), None) if tags & _CUES.keys() else None
        if kind:
            reading = Reading(frame.tokens, at, kind, _CUES[kind], frame.people)
            if reading.read():
                yield reading


def _joined(readings: list[Reading], words: Words) -> Iterator[Movement]:
    """Movements with both ends; a size told by a second cue ("an increase of 19%") goes to the one before it."""
    last: Reading | None = None
    for reading in readings:
        if reading.movement():
            if last and (reading.before, reading.after) == (last.before, last.after):
                if last.direction in {"", "corrected"}:  # "revised upwards from 10 to 20": one change, two cues
                    last.direction = reading.direction or last.direction
                continue
            if last and (made := last.movement()):
                yield made
            last = reading
        elif last and _adds(reading, last, words) and not _since(reading, words.since):
            last.by = reading.by
            if not (last.kind == "turn" and last.before and last.before.kind == "money"):
                last.direction = reading.direction  # a currency that weakens costs more of itself
    if last and (made := last.movement()):
        yield made


def _adds(reading: Reading, last: Reading, words: Words) -> bool:
    """Whether a second cue gives the size of the movement before it, in the same clause."""
    end = next(at for at, token in enumerate(last.tokens) if token.quantity is last.after)
    between = last.tokens[max(end, last.at) + 1 : reading.at]
    if len(between) > FAR or any(token.text in {";", ":"} for token in between) or of_another(between):
        return False
    figures = [token.quantity for token in between if token.quantity and token.quantity is not last.before]
    if _has_subject(between, last.after, words) or any(last.after and alike(one, last.after) for one in figures):
        return False  # "from 12,400 to 10,800 in 2011 and 9,900 in 2021, a fall of 20%"
    if "versus" in reading.cue.tags and any("both" in token.tags for token in between):
        return False  # "up from 40 a year ago and 60% more than in 2019"
    return bool(
        reading.by
        and reading.direction
        and last.by is None
        and last.factor is None
        and last.direction in {"", reading.direction}
        and size_of(reading.by, last.before)
    )


def _has_subject(between: Sequence[Token], after: Quantity | None, words: Words) -> bool:
    """Whether a second change has a subject of its own behind a mark, "and" or the noun of the first one.

    "Fell to 705, | sales fell 5%", "to 5.6 billion because | staff costs rose 12%", "to curb inflation, | which rose".
    """
    marks = [at for at, one in enumerate(between) if one.text in STOPS or not one.tags.isdisjoint(_JOINS)]
    head, tail = (between[: marks[-1]], between[marks[-1] + 1 :]) if marks else ((), between)
    noun = after.counts_span.end if after and after.counts_span else 0
    if any(not token.tags.isdisjoint(_AGAIN) for token in tail):
        return False
    narrows = any("relative" in token.tags for token in tail)
    said = [one for one in (*(head if narrows else ()), *tail) if one.word and one.start >= noun]
    return any(not one.tags and not one.date and one.text not in words.stop for one in said)


def _since(reading: Reading, since: frozenset[str]) -> bool:
    """Whether a day behind a size says since when it is one: "a decline of 35 per cent since 2019"."""
    tokens, size = reading.tokens, reading.by
    at = next((index for index, token in enumerate(tokens) if token.quantity is size), len(tokens))
    behind = list(takewhile(lambda token: token.text not in STOPS, tokens[at + 1 : at + 1 + FAR]))
    led = any(token.date and before.text in since for before, token in pairwise(behind))
    return led or any(not token.tags.isdisjoint(_BEFORE) for token in behind[:BRIEF])
