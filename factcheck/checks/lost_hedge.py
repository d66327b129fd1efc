"""`lost-hedge`: a draft gives as exact what its source gives as about, at least or nearly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.base import DraftCheck, StoryExample
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from factcheck.model import Backed, Sentence


class LostHedge(DraftCheck):
    """A draft gives as exact what its source gives as about, at least or nearly.

    “At least 40” and “40” are two statements; the second may be wrong tomorrow.

    Silent when the draft hedges as well, in whatever words, and when another source gives the exact figure.
    """

    name = "lost-hedge"
    severity = Severity.INFO
    verdict = "lost-hedge"
    stories = (
        StoryExample(
            flagged=(
                ("en", None, "Lotham fire\nIn Lotham 300 residents fled."),
                (
                    "en",
                    None,
                    "Fire in Lotham\nPolice chief Ann Hale said 12 people died in Lotham. About 300 residents fled.",
                ),
            ),
            clean=(
                ("en", None, "Lotham fire\nIn Lotham about 300 residents fled."),
                (
                    "en",
                    None,
                    "Fire in Lotham\nPolice chief Ann Hale said 12 people died in Lotham. About 300 residents fled.",
                ),
            ),
        ),
    )

    def said(self, fact: Backed) -> tuple[Sentence, tuple[Repair, ...]]:
        """Both sides, and both ways out."""
        return (
            say("“{text}” in the draft, but {why}", text=fact.text, why=fact.why[0]),
            (
                Repair(say("hedge it as the source does")),
                Repair(say("or find a source for the exact figure")),
            ),
        )
