"""What was printed before, as a draft is held against it: whoever remembers it, and what its findings say of it.

The documents of the past are no part of the report: where a finding points to one, it says in words where and when that
was printed, and quotes the sentence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from factcheck import story
from factcheck.checks import StoryCheck
from factcheck.claims import WHEN
from factcheck.model import NotChecked, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.checks import Check
    from factcheck.model import Document, Facts, Finding, Printed, Related, Sentence

_LONGEST = 200
"""Characters of a printed sentence that are quoted."""


class Past(Protocol):
    """Whoever remembers what was printed: a `Ledger`."""

    def printed(self, draft: Facts) -> Sequence[Printed]:
        """What of it a draft is to be held against; earlier versions of the draft itself are left out."""
        ...


def looking_back(rules: Sequence[Check]) -> list[Check]:
    """The checks among these that hold a draft against what was printed before."""
    return [rule for rule in rules if isinstance(rule, StoryCheck) and rule.looks_back]


def look_back(
    draft: Facts, past: Past, rules: Sequence[Check], house: tuple[tuple[str, ...], ...]
) -> Iterator[tuple[Check, Finding]]:
    """What these checks say of a draft, each finding with its check."""
    told = story.held(draft, past.printed(draft), house)
    documents = {facts.document.id: facts.document for facts in told.facts}
    for rule in rules:
        if isinstance(rule, StoryCheck):
            for finding in rule.across(told):
                if finding.document == draft.document.id:
                    yield rule, _in_words(finding, documents)


def undated(draft: Facts) -> Iterator[NotChecked]:
    """What could not be held against the past, because nobody knows when the draft is from."""
    if draft.document.published is None and any(item.attribution for item in draft.claims if item.concept != WHEN):
        because = say("no publication date is known, so its figures were not held against the ledger; see --published")
        yield NotChecked("stale-figure", draft.document.id, because)


def _in_words(finding: Finding, documents: Mapping[str, Document]) -> Finding:
    """The finding with its places in other documents told in words."""
    own = tuple(other for other in finding.related if other.document == finding.document)
    said = tuple(_told(other, documents[other.document]) for other in finding.related if other not in own)
    return replace(finding, related=own, why=(*finding.why, *said))


def _told(other: Related, document: Document) -> Sentence:
    text = document.text
    begin, end = text.rfind("\n", 0, other.start) + 1, text.find("\n", other.end)
    words = text[begin : end if end >= 0 else None]
    if len(words) > _LONGEST:
        left = max(0, min(other.start - begin - _LONGEST // 2, len(words) - _LONGEST))
        words = f"…{words[left : left + _LONGEST]}…"
    at = document.position(other.start)
    where = f"{document.id}, {at.line}:{at.column}"
    if document.published is None:
        return say("printed in {where}: “{words}”", where=where, words=words)
    return say("printed in {where}, {day}: “{words}”", where=where, day=document.published.day, words=words)
