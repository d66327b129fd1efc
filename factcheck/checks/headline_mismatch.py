"""The check `headline-mismatch`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import softened
from factcheck.checks._figures import allowed, language_of, replaced, slip
from factcheck.checks.base import Check, Example
from factcheck.claims import AGE, contrasts
from factcheck.model import BlockKind, Facts, Finding, Severity, Term, say

if TYPE_CHECKING:
    from collections.abc import Iterator


_PLACES = {
    BlockKind.HEADLINE: say("headline"),
    BlockKind.HEADING: say("heading"),
    BlockKind.CAPTION: say("caption"),
}
"""The blocks whose figures are on display, as they are said."""


class HeadlineMismatch(Check):
    """A figure in the headline, a heading or a caption that the text below it contradicts.

    Headlines are written last and by others; the figure in them is read most.

    Silent when any figure of the text agrees with the one on display, or any sum, difference, share or change of its
    figures makes it; when no figure near the top counts the same thing, or two different ones do; on forecasts and
    questions. Two ages are a warning: one word beside both, such as `man`, may still be of two people.
    """

    name: ClassVar[str] = "headline-mismatch"
    room: ClassVar[str] = "quantities"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "en",
            flagged="Storm Sinks 14 Boats in Harbor\nPORT ELM - A storm sank 11 boats overnight.",
            clean="Storm Sinks 11 Boats in Harbor\nPORT ELM - A storm sank 11 boats overnight.",
        ),
        Example(
            "id",
            flagged="Razia Malam, 17 Perahu Disita\nKENDARI - Polisi menyita 14 perahu semalam.",
            clean="Razia Malam, 14 Perahu Disita\nKENDARI - Polisi menyita 14 perahu semalam.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding]:
        """Every figure on display that nothing in the text supports and one figure contradicts."""
        for item in contrasts(facts):
            shown, told = item.shown, item.told
            why = [
                say("no figure of the text, and no sum of its figures, agrees with “{shown}”", shown=shown.text),
                say(
                    "both are about {key}" if item.complete else "both stand with: {key}",
                    key=Term(item.key) if item.complete else item.key,
                ),
                allowed((shown, told), language=language_of(facts)),
            ]
            if shown.value is not None and told.value is not None:
                why.append(slip(shown.value, told.value))
            yield self.finding(
                facts,
                shown.span,
                say(
                    "“{shown}” in the {where}, but “{told}” in the text",
                    shown=shown.text,
                    where=_PLACES[item.where],
                    told=told.text,
                ),
                related=((told.span, "in the text"),),
                why=why,
                repairs=(replaced(shown, told.text), replaced(told, shown.text)),
                severity=softened(facts, shown.span, told.span) or (Severity.WARNING if shown.kind == AGE else None),
                about=item.key,
            )
