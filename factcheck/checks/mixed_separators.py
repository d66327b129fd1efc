"""The check `mixed-separators`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import locale_of, phrase, says, sentence_at, softened, words_of
from factcheck.checks.base import Check, Example
from factcheck.language.cldr import group_sign
from factcheck.model import Finding, Repair, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Facts, Quantity

_GROUPED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*+(?![\d.,]*\d)")


class MixedSeparators(Check):
    """One text that groups thousands with a dot here and a comma there: 1.200 homes, 3,500 people.

    A reader takes one of the two for a decimal.

    Silent for measures, money, percentages and figures with a scale word, where three decimals make sense
    ("1,792 juta"), for averages and ratios, and for figures that count nothing that the text names.
    """

    name: ClassVar[str] = "mixed-separators"
    room: ClassVar[str] = "quantities"
    severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "id",
            flagged="Desa itu dihuni 3.200 warga. Panitia mencetak 12,500 undangan.",
            clean="Desa itu dihuni 3.200 warga. Panitia mencetak 12.500 undangan.",
        ),
        Example(
            "en",
            flagged="The town has 3,200 residents. The printers made 12.500 leaflets.",
            clean="The town has 3,200 residents. The printers made 12,500 leaflets.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding]:
        """Look for counts grouped in the way of another language beside those grouped in this one's."""
        own = group_sign(locale_of(facts))
        if own not in {".", ","}:
            return
        usual: list[Quantity] = []
        other: list[Quantity] = []
        for quantity in facts.quantities:
            found = _GROUPED.fullmatch(quantity.written or quantity.text)
            if found and (found[1] == own or _counts(facts, quantity)):
                (usual if found[1] == own else other).append(quantity)
        if not (usual and other):
            return
        one = other[0]
        wrong, right = _digits(facts, one), _digits(facts, one).replace("." if own == "," else ",", own)
        yield self.finding(
            facts,
            one.span,
            say("“{one}” but “{other}”: two signs for thousands", one=one.text, other=usual[0].text),
            related=[(quantity.span, "the other sign") for quantity in (usual[0], *other[1:])],
            why=[say("{usual} with “{sign}”, {other} otherwise", usual=len(usual), sign=own, other=len(other))],
            repairs=[Repair(say("write “{right}”", right=right), _figure(facts, one), right)] if wrong != right else [],
            severity=softened(facts, one.span, usual[0].span),
        )


def _counts(facts: Facts, quantity: Quantity) -> bool:
    """Whether the figure counts things that come in whole numbers: no scale word, no average of such things."""
    if quantity.kind != "count" or quantity.counts is None or quantity.figure != "digits":
        return False
    sentence = sentence_at(facts, quantity.span.start)
    return not says(phrase(sentence.of(facts.document.text)), words_of(facts).decimals)


def _figure(facts: Facts, quantity: Quantity) -> Span:
    found = _GROUPED.search(facts.document.text, quantity.span.start, quantity.span.end)
    return Span(*found.span()) if found else quantity.span


def _digits(facts: Facts, quantity: Quantity) -> str:
    return _figure(facts, quantity).of(facts.document.text)
