"""`contradicted-fact`: a draft says of something what none of its sources says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.base import DraftCheck, StoryExample
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from factcheck.model import Backed, Sentence


class ContradictedFact(DraftCheck):
    """A draft says of something what none of its sources says of it.

    A rewrite, a translation or a summary must not change a figure or a name on its way.

    Silent when any source has a figure that meets the draft's: rounded, spelt out, converted, in another language.
    """

    name = "contradicted-fact"
    severity = Severity.ERROR
    verdict = "contradicted"
    stories = (
        StoryExample(
            flagged=(
                ("en", None, "Lotham fire\nAnn Hale said 21 people died in Lotham."),
                (
                    "en",
                    None,
                    "Fire in Lotham\nPolice chief Ann Hale said 12 people died in Lotham. About 300 residents fled.",
                ),
            ),
            clean=(
                ("en", None, "Lotham fire\nAnn Hale said twelve people died in Lotham."),
                (
                    "en",
                    None,
                    "Fire in Lotham\nPolice chief Ann Hale said 12 people died in Lotham. About 300 residents fled.",
                ),
            ),
        ),
    )

    def said(self, fact: Backed) -> tuple[Sentence, tuple[Repair, ...]]:
        """Both sides, and both ways out; the figure of a source in another language is written as the draft has it."""
        own = fact.written or fact.source_text
        written = (
            say("write “{source}”, as the source has it", source=own)
            if own == fact.source_text
            else say("write “{text}”, for the “{source}” of the source", text=own, source=fact.source_text)
        )
        return (
            say(
                "“{text}” in the draft, “{source}” in {where}",
                text=fact.text,
                source=fact.source_text,
                where=fact.document or "",
            ),
            (
                Repair(written, fact.span, own),
                Repair(say("or add the source that says “{text}”", text=fact.text)),
            ),
        )
