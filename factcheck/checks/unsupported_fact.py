"""`unsupported-fact`: a figure, date or name of a draft stands in none of its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.base import DraftCheck, StoryExample
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from factcheck.model import Backed, Sentence


class UnsupportedFact(DraftCheck):
    """A figure, date or name of a draft stands in none of its sources.

    What no source says was added by somebody, or by something: a desk wants to know by whom.

    Silent when a source says it in another form, language or unit, and when figures or days of a source make it.
    """

    name = "unsupported-fact"
    severity = Severity.WARNING
    verdict = "unsupported"
    stories = (
        StoryExample(
            flagged=(
                ("en", None, "Lotham fire\nAnn Hale said 12 people died in Lotham. The damage is $45 million."),
                (
                    "en",
                    None,
                    "Fire in Lotham\nPolice chief Ann Hale said 12 people died in Lotham. About 300 residents fled.",
                ),
            ),
            clean=(
                ("en", None, "Lotham fire\nAnn Hale said 12 people died in Lotham."),
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
            say("“{text}” stands in none of the sources", text=fact.text),
            (
                *([Repair(say("write “{source}”, if that is meant", source=fact.written))] if fact.written else []),
                Repair(
                    say(
                        "or name the source of “{text}”" if fact.written else "name the source of “{text}”",
                        text=fact.text,
                    )
                ),
                Repair(say("or take it out")),
            ),
        )
