"""The check `mixed-date-order`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import softened
from factcheck.checks.base import Check, Example
from factcheck.model import Finding, Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import DateMention, Facts

_ALL_DIGITS = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})(?:[./-](?:\d{4}|\d{2}))?(?![\d/-])")
_MONTHS = 12


class MixedDateOrder(Check):
    """One text that writes all-digit dates in two orders: 13/04 beside 04/25.

    Where one of the dates could be read both ways (03/04), nobody can tell any more which day is meant.

    Silent unless both orders are proven by a figure above twelve.
    """

    name: ClassVar[str] = "mixed-date-order"
    room: ClassVar[str] = "dates"
    severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "en",
            flagged="The fair opens on 25/04/2024 and closes on 05/13/2024.",
            clean="The fair opens on 25/04/2024 and closes on 13/05/2024.",
        ),
        Example(
            "id",
            flagged="Bazar dibuka 25/04/2024 dan ditutup 05/13/2024.",
            clean="Bazar dibuka 25/04/2024 dan ditutup 13/05/2024.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding]:
        """Sort the all-digit dates by the order that their figures prove."""
        proven: dict[str, list[DateMention]] = {"day first": [], "month first": []}
        for mention in facts.dates:
            order = _order(mention)
            if order:
                proven[order].append(mention)
        days, months = proven.values()
        if not (days and months):
            return
        few, many = sorted((months, days), key=len)
        spans = [mention.span for mention in few[1:] + many]
        yield self.finding(
            facts,
            few[0].span,
            say("“{one}” but “{other}”: two orders of day and month", one=few[0].text, other=many[0].text),
            related=[(span, "the other order") for span in spans],
            why=[
                say("{count} written day first", count=len(days)),
                say("{count} written month first", count=len(months)),
            ],
            repairs=[Repair(say("write every date in one order, or the month by its name"))],
            severity=softened(facts, few[0].span, many[0].span),
        )


def _order(mention: DateMention) -> str:
    """`day first` or `month first` where the figures leave no choice, else empty."""
    found = _ALL_DIGITS.search(mention.text) if mention.kind == "date" else None
    if found is None:
        return ""
    first, second = int(found[1]), int(found[2])
    if first > _MONTHS >= second:
        return "day first"
    return "month first" if second > _MONTHS >= first else ""
