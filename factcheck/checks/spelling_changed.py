"""`spelling-changed`: a name is spelt otherwise than in what was printed before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.checks._around import quoted
from factcheck.checks.base import PastCheck, StoryExample
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Facts, Finding, Respelt, Sentence, Story

_SETTLED = 2
"""Documents that print a spelling before another one is a warning."""


class SpellingChanged(PastCheck):
    """A name is spelt otherwise than in what was printed before.

    The first article has the name right or wrong; the next ones should at least agree with it. The finding names the
    article that printed the other spelling last, and how many did.

    Silent on spellings that were printed before or that the house list accepts, and on all that `name-variant` is
    silent on: relatives, rivals, other offices, inflection, other names that the text tells. The two must have the same
    words but one, and an office in common or two more words of the name: an archive holds many people whose names are
    a letter apart. A note where only one article has the other spelling, and inside direct speech.
    """

    name = "spelling-changed"
    room = "names"
    severity = Severity.WARNING
    stories = (
        StoryExample(
            flagged=(
                ("en", date(2024, 5, 1), "Fees to rise\nHealth Minister Britt Halvorsen said fees would rise."),
                ("en", date(2024, 5, 9), "Fees rise\nHealth Minister Britt Halvorson said fees had risen."),
            ),
            clean=(
                ("en", date(2024, 5, 1), "Fees to rise\nHealth Minister Britt Halvorsen said fees would rise."),
                ("en", date(2024, 5, 9), "Fees rise\nHealth Minister Britt Halvorsen said fees had risen."),
            ),
        ),
    )

    def across(self, story: Story) -> Iterator[Finding]:
        """One finding for each name of the draft that was printed in another spelling."""
        draft = story.facts[-1] if story.facts else None
        for name in story.respelt if draft else ():
            if draft:
                yield self._report(story, draft, name)

    def _report(self, story: Story, draft: Facts, name: Respelt) -> Finding:
        found = self.told(
            story,
            (draft.document.id, name.span),
            say("“{form}” here, “{printed}” in print before", form=name.form, printed=name.printed),
            related=((name.document, name.printed_span, "the spelling printed before"),),
            why=tuple(_why(name)),
            repairs=(
                Repair(say("write “{word}” throughout", word=name.printed)),
                Repair(
                    say(
                        'accept both spellings: factcheck names add "{usual}" --also "{rare}"',
                        usual=name.printed,
                        rare=name.form,
                    )
                ),
            ),
            about=name.printed,
        )
        small = quoted(draft, name.span) or name.count < _SETTLED
        return replace(found, severity=Severity.INFO) if small else found


def _why(name: Respelt) -> Iterator[Sentence]:
    yield say("the rest of the name is the same: {words}", words=name.shared)
    if name.office:
        yield say("same office: {words}", words=name.office)
    if name.count == 1:
        yield say("one article of the ledger has “{printed}”, none has “{form}”", printed=name.printed, form=name.form)
    else:
        yield say(
            "{count} articles of the ledger have “{printed}”, none has “{form}”",
            count=name.count,
            printed=name.printed,
            form=name.form,
        )
