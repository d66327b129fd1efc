"""`bare-suppression`: an article accepts a finding and does not say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.base import Example, WaiverCheck
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Sentence, Waiver


class BareSuppression(WaiverCheck):
    """An article accepts a finding and does not say why.

    The next reader of the article cannot tell an exception from a slip. What is accepted stays accepted.

    Silent when any reason stands behind two hyphens or a dash.
    """

    name = "bare-suppression"
    severity = Severity.WARNING
    examples = (
        Example(
            "en",
            flagged="The council met.\n\n<!-- factcheck: ignore range-reversed -->\n\nIt met in 1953-1950.",
            clean="The council met.\n\n<!-- factcheck: ignore range-reversed -- a code -->\n\nIt met in 1953-1950.",
            format="markdown",
        ),
    )

    def faults(self, waivers: Sequence[Waiver], idle: Sequence[Waiver]) -> Iterator[tuple[Waiver, Sentence, Repair]]:
        """Each waiver without a reason."""
        del idle
        for waiver in waivers:
            if not waiver.reason:
                yield (
                    waiver,
                    say("line {line} accepts “{check}” without a reason", line=waiver.at.line, check=waiver.check),
                    Repair(
                        say("write the reason behind it: {example}", example=f"{waiver.check} -- as in the passport")
                    ),
                )
