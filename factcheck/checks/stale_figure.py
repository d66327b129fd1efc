"""`stale-figure`: an older figure is printed after its own source has given a newer one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.checks._story import derivation
from factcheck.checks.base import StoryCheck, StoryExample
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Finding, Point, Sentence, Story


class StaleFigure(StoryCheck):
    """An older figure is printed after its own source has given a newer one.

    A figure copied from last week's story is out of date, even when it was right then. The older figure must have been
    printed, or told as the earlier one, before the newer one was.

    Silent when the sentence gives a day itself, when the text tells the change or also prints the newer figure, when
    another source is named or the figure stands in a quotation, when one figure is the rounded form of the other, and
    on documents of one day or of no known day. Against a ledger also when the source last gave a figure 90 days before,
    or when subject or place are not written out on both sides.
    """

    name = "stale-figure"
    room = "quantities"
    severity = Severity.WARNING
    looks_back = True
    stories = (
        StoryExample(
            flagged=(
                ("en", date(2024, 5, 1), "Fire in Lotham\nPolice chief Ann Hale said 12 people died in Lotham."),
                ("en", date(2024, 5, 3), "Lotham mourns\nPolice chief Ann Hale said 17 people died in Lotham."),
                ("en", date(2024, 5, 6), "Lotham inquiry\nPolice chief Ann Hale said 12 people died in Lotham."),
            ),
            clean=(
                ("en", date(2024, 5, 1), "Fire in Lotham\nPolice chief Ann Hale said 12 people died in Lotham."),
                ("en", date(2024, 5, 3), "Lotham mourns\nPolice chief Ann Hale said 17 people died in Lotham."),
                ("en", date(2024, 5, 6), "Lotham inquiry\nPolice chief Ann Hale said 17 people died in Lotham."),
            ),
        ),
    )

    def across(self, story: Story) -> Iterator[Finding]:
        """One finding for each source whose older figure comes back."""
        for change in story.stale:
            newer, late = change.before, change.after
            yield self.told(
                story,
                (late.document, late.span),
                _message(newer, late),
                related=((newer.document, newer.span, "the newer figure"),),
                why=derivation(change),
                repairs=(
                    Repair(say("print the newer figure, “{newer}”", newer=newer.quantity.text)),
                    Repair(say("or say of which day the older figure is")),
                ),
                about=late.claim,
            )


def _message(newer: Point, late: Point) -> Sentence:
    figures = {"late": late.quantity.text, "origin": newer.origin or "", "newer": newer.quantity.text}
    if not figures["origin"]:
        return say("“{late}” here, but {document} tells that it became “{newer}”", document=newer.document, **figures)
    if newer.as_of and newer.as_of.first and newer.as_of.source == "published":
        return say("“{late}” here, but {origin} has said “{newer}” since {day}", **figures, day=newer.as_of.first)
    return say("“{late}” here, but {origin} has said “{newer}” since", **figures)
