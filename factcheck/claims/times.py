"""Times: when something happened or is to happen, as claims that two reports can be held against each other by.

A clock time makes a claim where its day is known; a day, month or year where it is yet to come or stands beside a word
for an event. The event is the group of the claim. Without one a claim meets no more than the very same clock time.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims import bearing
from factcheck.claims.attribution import Sayings, sayings
from factcheck.claims.build import quoted, within
from factcheck.claims.events import event, last_words, named
from factcheck.claims.frame import frames
from factcheck.claims.moments import day_of, is_clock, moments
from factcheck.claims.speakers import SAYING
from factcheck.language import load
from factcheck.model import Claim, Span, ToldChange
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.claims.build import Builder
    from factcheck.claims.frame import Frame
    from factcheck.model import DateMention

WHEN = "when"
"""Concept of the time of an event; the event is the group of the claim."""
_WORD = late(r"[^\W\d_]+")
_LED = 4
"""Tokens before a moment among which a word says which end of a change it is ("from the original | 3 May")."""
_STOPS = ".;:!?"
_PAIR = 2
_UNSAID = ("denial", "question")
"""Modalities of a time that is not told as such."""
_CHANGES = frozenset({"rise", "fall", "turn", "correct"})


def times(builder: Builder, sentences: Sequence[Span]) -> tuple[tuple[Claim, ...], tuple[ToldChange, ...]]:
    """The claims of a document on when something was or will be, and the changes of them that it tells itself."""
    language = builder.document.language.code if builder.document.language else ""
    ends = last_words(language)
    known: dict[int, bool] = {}

    def wanted(mention: DateMention) -> bool:
        """Whether a date is yet to come, or its sentence has a word that may be one for an event."""
        at = bisect_right(sentences, mention.span.start, key=lambda span: span.start) - 1
        if _ahead(mention.first, builder) or at < 0:
            return at >= 0
        if at not in known:
            said = _WORD.findall(sentences[at].of(builder.document.text).casefold())
            known[at] = not ends.isdisjoint(said)
        return known[at]

    kept = moments(builder.document, builder.dates, sentences, wanted)
    made: list[Claim] = []
    told: list[ToldChange] = []
    for frame in frames(builder.document, sentences, kept, builder.dates, builder.counting.words) if kept else ():
        claims = list(_of_sentence(frame, builder, language, len(made)))
        if change := _change(frame, claims, builder):
            claims, step = change
            told.append(step)
        made += claims
    return tuple(made), tuple(told)


def _ahead(day: date | None, builder: Builder) -> bool:
    """Whether a day lies behind that of publication."""
    printed = builder.printed.first
    return day is not None and printed is not None and day > printed


def _of_sentence(frame: Frame, builder: Builder, language: str, number: int) -> Iterator[Claim]:
    """The claims of one sentence, numbered on from `number`."""
    speakers = Sayings()
    if not SAYING.isdisjoint(frame.tags):
        names = within(builder.names, frame.sentence)
        speakers = sayings(frame, names, builder.document.text, builder.counting.words)
    for index in frame.figures:
        moment = frame.figure(index)
        ahead = _ahead(day_of(moment), builder)
        found = event(frame, index, language)
        if not (found or is_clock(moment) or ahead):
            continue
        number += 1
        unsaid = bearing.modality(frame, index, _UNSAID)
        yield Claim(
            id=f"t{number}",
            document=builder.document.id,
            subject=None,
            concept=WHEN,
            concept_kind="loose" if not (found and found.own) else "plan" if ahead else "fixed",
            value=moment,
            sentence=frame.sentence,
            attribution=speakers.of(index),
            modality=unsaid or ("plan" if ahead else "fact"),
            as_of=builder.printed,
            quoted=quoted(builder.quotes, moment.span),
            evidence=(f"“{found.word}” is told of it" if found else "a time without a word for its event",),
            group=found.name if found else "",
        )


def _change(frame: Frame, claims: Sequence[Claim], builder: Builder) -> tuple[list[Claim], ToldChange] | None:
    """The claims of a sentence that tells a change from one moment to another, and that change.

    A word of change or of moving ("slipped to 2029 from 2028", "dimajukan ke 1 Mei dari rencana semula 3 Mei") stands
    in it, two moments of one kind, and a word before one of them that makes it the earlier one.
    """
    pair = [claim for claim in claims if claim.value.unit == claims[0].value.unit]
    if len(pair) != _PAIR or pair[0].value.value == pair[1].value.value:
        return None
    cue = _cue(frame, builder)
    old = [claim for claim in pair if _is_start(frame, claim)]
    if not cue or len(old) != 1:
        return None
    new = pair[1 - pair.index(old[0])]
    language = builder.document.language
    names = named(frame, language.code if language else "")
    group = new.group or old[0].group or (names.pop() if len(names) == 1 else "")
    kind = "loose" if not group else "plan" if new.modality == "plan" else "fixed"
    before = replace(old[0], role="previous", group=group, concept_kind=kind)
    after = replace(new, group=group, concept_kind=kind)
    swap = {before.id: before, after.id: after}
    span = Span(min(old[0].value.span.start, new.value.span.start), max(old[0].value.span.end, new.value.span.end))
    return [swap.get(claim.id, claim) for claim in claims], ToldChange(before.id, after.id, "", cue, span)


def _cue(frame: Frame, builder: Builder) -> str:
    """The word of a sentence that says that something was moved, or an empty string."""
    language = builder.document.language
    moved = load(language.code).checks.moved if language else ()
    words = (token.text for token in frame.tokens if token.word)
    return next((token.text for token in frame.tokens if token.tags & _CHANGES), "") or next(
        (word for word in words if word in moved), ""
    )


def _is_start(frame: Frame, claim: Claim) -> bool:
    """Whether a word before a moment makes it the earlier end of a change."""
    index = next(at for at in frame.figures if frame.figure(at) is claim.value)
    for token in frame.tokens[max(0, index - _LED) : index][::-1]:
        if token.quantity or token.text in _STOPS or "goal" in token.tags:
            return False
        if token.tags & {"start", "earlier", "withdrawn"}:
            return True
    return False
