"""`source-conflict`: two documents give figures for one thing that cannot both be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks._story import about, also, derivation
from factcheck.checks.base import StoryCheck, StoryExample
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Finding, Story


class SourceConflict(StoryCheck):
    """Two documents give figures for one thing that cannot both be right.

    A fixed fact, such as the number of people aboard, has one value at any time; a count has one value a day. Where two
    reports differ and nothing tells why, one of them is wrong, and a desk that uses both prints the slip.

    Silent when the text tells the change, when a later day or another source explains it, when one figure is the
    rounded form of the other, and when what is counted, where, or of whom differs.
    """

    name = "source-conflict"
    room = "quantities"
    severity = Severity.WARNING
    stories = (
        StoryExample(
            flagged=(
                ("en", None, "Ferry Lorna sinks\nThe ferry Lorna went down off Tarn with 58 passengers on board."),
                ("id", None, "Feri Lorna tenggelam\nFeri Lorna tenggelam di Tarn dengan 85 penumpang di dalamnya."),
            ),
            clean=(
                ("en", None, "Ferry Lorna sinks\nThe ferry Lorna went down off Tarn with 58 passengers on board."),
                ("id", None, "Feri Lorna tenggelam\nFeri Lorna tenggelam di Tarn dengan 58 penumpang di dalamnya."),
            ),
        ),
    )

    def across(self, story: Story) -> Iterator[Finding]:
        """One finding for each pair of distinct figures that clash."""
        for change in story.clashes:
            if change.verdict != "conflict":
                continue
            before, after = change.before, change.after
            yield self.told(
                story,
                (after.document, after.span),
                say(
                    "{what}: “{after}” here, “{before}” in {where}",
                    what=about(change),
                    after=after.quantity.text,
                    before=before.quantity.text,
                    where=before.document,
                ),
                related=((before.document, before.span, "the other figure"), *also(change)),
                why=derivation(change),
                repairs=(
                    Repair(say("ask both sources, and print the figure that holds with its day and source")),
                    Repair(say("or report both figures side by side, each with its source")),
                ),
                about=after.claim,
            )
