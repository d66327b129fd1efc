"""The time for which a figure holds, and the event that it counts: what the date beside it is the day of."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.claims import DISPLAY
from factcheck.language import codes, load
from factcheck.model import AsOf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from factcheck.model import Claim, Facts

_WORD = re.compile(r"[^\W\d_]++")
_OPENING = re.compile(r"[^\n.:;–—-]{3,60}(?::(?=\s)|\s(?:[–—-]|--)(?=\s)|[–—])")
"""A dateline, up to its mark."""
_SAID_BEFORE, _SAID_BEHIND = 8, 3
"""Words between a word of saying and the day on which it was said."""
_SAID_FAR = 12
"""The same where the words behind a figure name their speaker at length before the day."""
_ISSUED = {"series", "plan"}
"""Kinds of figures that are told on one day and hold for a period."""
_LABEL = 3
"""Words of a label before a day in it."""
_SPAN = 27
"""Days from the first to the last of the shortest month."""
_HOUR = 8
"""Code points between a day and what makes it the last of counting, for an hour of it."""
_UNTIL = 3
"""Words of the longest phrase before a date that makes it a day of counting."""
_SAID = timedelta(days=1)
"""Days after which what was said is no figure of the day of publication."""
_NOUN = 6
"""Letters of a word that is hardly a small one: "los combates | que estallaron"."""
_AFTER = 8
"""Words before a day among which the word stands that makes it the day of an event."""


def time_of(facts: Facts, claim: Claim, language: str) -> tuple[AsOf, tuple[date, date] | None]:
    """The time for which a claim holds, and the event or stretch that it counts.

    A date beside a running count is the day up to which was counted ("as of Friday"), the day on which somebody said
    so, or the day of the event ("the quake on Wednesday injured nine"). Only the first is the time of the figure, and a
    whole month or year that is over: else a count is that of the day the report was published, or of no known day. An
    earlier figure keeps the day that its own statement gives it.
    """
    told = _printed(facts, claim.as_of or AsOf(None, None, "unknown"))
    kind = _kind_of_day(facts, claim, told, language)
    happened = _of_the_event(facts, claim, told) or _told_of_event(facts, claim, told, language)
    if kind == "event" and claim.moved and not happened:
        kind = "until"  # "the toll rose to 21 on Thursday": the day of the count, not of the fire
    period = None
    if kind in {"event", "after"} and told.first and told.after and claim.role != "previous":
        period = told.first, told.after - timedelta(days=1)
    if claim.role == "previous" and told.source == "published":
        return AsOf(None, None, "unknown"), period
    published = facts.document.published
    if kind == "said" and not happened and published and told.first and published.day - told.first > _SAID:
        return told, period  # "the ministry had reported 12 deaths on Monday", in a paper of Thursday
    if claim.concept_kind != "running" or claim.role == "previous" or kind == "until":
        return told, period
    if kind != "after" and period and published and (period[1] - period[0]).days >= _SPAN and period[1] < published.day:
        return told, period  # "a loss of 1.2 billion for 2024": of a time that is over, and runs no more
    return AsOf(published.day, None, "published", published.span) if published else AsOf(None, None, "unknown"), period


def _printed(facts: Facts, told: AsOf) -> AsOf:
    """A time without the day of a dateline ("ORMOC, July 3 (UPI) -- "): that is the day of the report, of no event."""
    published = facts.document.published
    if told.span is None or published is None or told.source != "sentence":
        return told
    start, end = dateline(facts)
    return AsOf(published.day, None, "published", published.span) if start <= told.span.start < end else told


def _of_the_event(facts: Facts, claim: Claim, told: AsOf) -> bool:
    """Whether a past day belongs to the label of a figure: "korban serangan di Darisa pada Senin | menjadi 57".

    It stands inside the label, before the verb, and not at the head of the sentence.
    """
    published, day = facts.document.published, told.span
    if day is None or published is None or told.first is None or told.first >= published.day:
        return False
    if day.start >= claim.value.span.start:
        return False
    lead = _WORD.findall(facts.document.text[claim.sentence.start : day.start].casefold())
    moves = _moves(facts.document.language.code if facts.document.language else "")
    return len(lead) >= _LABEL and moves.isdisjoint(lead)


@cache
def _moves(language: str) -> frozenset[str]:
    """The verbs that lead a count from one figure to another."""
    told = load(language).claims if language in codes() else None
    return frozenset((*told.rise, *told.fall, *told.turn, *told.correct)) if told else frozenset()


def _told_of_event(facts: Facts, claim: Claim, told: AsOf, language: str) -> bool:
    """Whether a day stands in a relative clause, and tells when something happened: "the quake that hit on Friday"."""
    if told.span is None or language not in codes():
        return False
    text, day = facts.document.text, told.span
    start = claim.value.span.end if claim.value.span.end <= day.start else claim.sentence.start
    clause = max(start, *(text.rfind(mark, start, day.start) + 1 for mark in ";:"))
    row = [word.casefold() for word in _WORD.findall(text[clause : day.start])][-_SAID_BEFORE:]
    relatives, doubtful, happened = _relatives(language)
    says = _cues(language)[1]
    return any(
        word in relatives
        or (word in doubtful and (happened.match(before) or (len(before) >= _NOUN and before not in says)))
        for before, word in pairwise(row)
    )


@cache
def _relatives(language: str) -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    """Words that begin a relative clause, those that may be something else as well, and what finds a word for an event.

    "The quake that struck on Friday", and "said that": the latter word tells of an event only behind one.
    """
    pack = load(language)
    relative = frozenset(pack.claims.relative)
    sure = relative - frozenset(pack.claims.clause) - frozenset(pack.claims.definite)
    forms = [form for forms in pack.story.happenings.values() for form in (*forms, *_last_words(forms))]
    return sure, relative - sure, re.compile("|".join(map(re.escape, forms)) or r"(?!)")


def _last_words(forms: Iterable[str]) -> Iterator[str]:
    """The last word of each form of several words: "train | crash"."""
    return (form.split()[-1] for form in forms if " " in form)


def _kind_of_day(facts: Facts, claim: Claim, told: AsOf, language: str) -> str:
    """`until`, `after`, `said` or `event` for the date of a claim's own sentence; an empty string where it has none."""
    if told.source != "sentence" or told.span is None or told.first is None or language not in codes():
        return ""
    text, sentence, day = facts.document.text, claim.sentence, told.span
    figures = [item.span for item in facts.quantities if sentence.covers(item.span)]
    left = max([sentence.start, *(span.end for span in figures if span.end <= day.start)])
    right = min([sentence.end, *(span.start for span in figures if span.start >= day.end)])
    before = [word.casefold() for word in _WORD.findall(text[left : day.start])]
    behind = [word.casefold() for word in _WORD.findall(text[day.end : right])]
    after, says = _cues(language)
    if _counted_until(text[left : day.start], text[day.end : right], language):
        return "until"
    clause = max(left, *(text.rfind(mark, left, day.start) for mark in ",;:"))
    sure, doubtful, _ = _relatives(language)
    set_off = text[day.end : day.end + 1] == "," and not doubtful.isdisjoint(behind[:1])  # "de 2010, que dejó"
    led = day.end <= claim.value.span.start and (set_off or not sure.isdisjoint(behind))
    if not led and not after.isdisjoint(
        [word.casefold() for word in _WORD.findall(text[clause : day.start])[-_AFTER:]]
    ):
        return "after"  # "the toll rose to 21 after the fire on Thursday"
    long = told.after is not None and (told.after - told.first).days > _SPAN  # nobody speaks for a month
    lead = [word.casefold() for word in _WORD.findall(text[sentence.start : claim.value.span.start])]
    if claim.concept_kind in _ISSUED and not long and not says.isdisjoint(lead[-_SAID_BEFORE:]):
        return "said"  # "reported a second-quarter profit of 1.3 billion on Tuesday"
    far = _SAID_FAR if day.start >= claim.value.span.end else _SAID_BEFORE
    if not long and not (says.isdisjoint(before[-far:]) and says.isdisjoint(behind[:_SAID_BEHIND])):
        return "said"
    return "event"


def _counted_until(lead: str, rest: str, language: str) -> bool:
    """Whether the words right before or behind a date make it the day up to which was counted.

    An hour may stand behind the day: "12日午後2時の | 時点".
    """
    pack = load(language)
    before = [word.casefold() for word in _WORD.findall(lead)][-_UNTIL:]
    if any(" ".join(before[-size:]) in pack.story.until for size in range(1, _UNTIL + 1)):
        return True
    if pack.quantities.unspaced and lead.rstrip().casefold().endswith(tuple(pack.story.until)):
        return True
    return any(0 <= rest.find(cue) <= _HOUR for cue in pack.story.until_behind)


@cache
def _cues(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words before an event, or since when was counted, and words of saying."""
    pack = load(language)
    says = (pack.claims.says, pack.claims.estimates, pack.claims.confirms, pack.claims.relays, pack.claims.according)
    spoken = frozenset(word for words in says for word in words)
    return frozenset((*pack.dates.after, *pack.story.since)), spoken


def dateline(facts: Facts) -> tuple[int, int]:
    """Where the dateline begins and ends that opens the text below its headline: "Kabul, Afghanistan - ", "Kabul: "."""
    shown = {block.span.start for block in facts.document.blocks if block.kind in DISPLAY}
    start = min((block.span.start for block in facts.document.blocks if block.span.start not in shown), default=0)
    found = _OPENING.match(facts.document.text, start)
    name = next((name for name in facts.names if name.span.start >= start), None)
    if found is None or name is None or name.kind != "place" or name.span.end > found.end():
        return start, start
    return start, found.end()
