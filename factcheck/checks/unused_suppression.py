"""`unused-suppression`: an article accepts a finding that there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.base import Example, WaiverCheck
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Sentence, Waiver


class UnusedSuppression(WaiverCheck):
    """An article accepts a finding that there is not.

    What was accepted has been mended since, or the comment stands at another block, or names a check that there is
    not. Left in, it would accept the next slip unseen.

    Silent on checks that did not run: those that are switched off, that broke, or that need several documents.
    """

    name = "unused-suppression"
    severity = Severity.INFO
    examples = (
        Example(
            "en",
            flagged="The council met.\n\n<!-- factcheck: ignore range-reversed -- a code -->\n\nIt met in 1950-1953.",
            clean="The council met.\n\n<!-- factcheck: ignore range-reversed -- a code -->\n\nIt met in 1953-1950.",
            format="markdown",
        ),
    )

    def faults(self, waivers: Sequence[Waiver], idle: Sequence[Waiver]) -> Iterator[tuple[Waiver, Sentence, Repair]]:
        """Each waiver that accepted nothing."""
        del waivers
        for waiver in idle:
            yield (
                waiver,
                say(
                    "line {line} accepts “{check}”, which is not reported here", line=waiver.at.line, check=waiver.check
                ),
                Repair(say("take it out, or mend the name of the check")),
            )
