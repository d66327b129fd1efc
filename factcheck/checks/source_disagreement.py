"""`source-disagreement`: two named sources give two figures for one thing and one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks._story import about, also, derivation
from factcheck.checks.base import StoryCheck, StoryExample
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Finding, Story


class SourceDisagreement(StoryCheck):
    """Two named sources give two figures for one thing and one day.

    Sources may differ, and news says so: both figures stand, each with the one who gave it. It is no error of the desk.

    Silent when one source is named by two carriers, when the day differs, and when the figures can be one.
    """

    name = "source-disagreement"
    room = "quantities"
    severity = Severity.INFO
    stories = (
        StoryExample(
            flagged=(
                ("en", None, "Flood in Karsa\nMayor Lena Ortiz said 40 people were missing in Karsa."),
                ("en", None, "Karsa floods\nGovernor Tom Bryce said 25 people were missing in Karsa."),
            ),
            clean=(
                ("en", None, "Flood in Karsa\nMayor Lena Ortiz said 40 people were missing in Karsa."),
                ("en", None, "Karsa floods\nGovernor Tom Bryce said 40 people were missing in Karsa."),
            ),
        ),
    )

    def across(self, story: Story) -> Iterator[Finding]:
        """One finding for each pair of sources that differ."""
        for change in story.clashes:
            if change.verdict != "disagreement":
                continue
            before, after = change.before, change.after
            yield self.told(
                story,
                (after.document, after.span),
                say(
                    "{what}: “{after}”, says {one}; “{before}”, says {other}",
                    what=about(change),
                    one=after.origin or "",
                    after=after.quantity.text,
                    other=before.origin or "",
                    before=before.quantity.text,
                ),
                related=((before.document, before.span, "the other source"), *also(change)),
                why=derivation(change),
                repairs=(Repair(say("report both figures side by side, each with its source")),),
                about=after.claim,
            )
