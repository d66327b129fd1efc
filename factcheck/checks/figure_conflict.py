"""The check `figure-conflict`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import softened
from factcheck.checks._figures import allowed, language_of, replaced, slip
from factcheck.checks.base import Check, Example
from factcheck.claims import contrasts, repeats, twins
from factcheck.model import Facts, Finding, Severity, Term, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claims import Repeat, Twin
    from factcheck.model import Claim, Equation


class FigureConflict(Check):
    """Two figures for one thing: a figure taken up again with another value, or "ten (11)".

    Digits that changed places (326, 362) are named as such, for they are the commonest slip; in long figures they alone
    are proof enough beside the same words (813,350 polling stations, 831,350).

    Silent on totals beside parts, on figures of other places, days, qualifiers or speakers, on changes that the text
    tells, on forecasts and targets beside counts, on hedged forms of one figure, and on equal numerals of two things.
    """

    name: ClassVar[str] = "figure-conflict"
    room: ClassVar[str] = "quantities"
    severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "en",
            flagged="The museum at Varn lent 62 drawings. All 26 drawings lent by the museum at Varn came home.",
            clean="The museum at Varn lent 62 drawings. All 62 drawings lent by the museum at Varn came home.",
        ),
        Example(
            "id",
            flagged="Kebakaran di Pasar Wadung melahap 143 kios. Seluruh 134 kios di Pasar Wadung akan dibangun lagi.",
            clean="Kebakaran di Pasar Wadung melahap 143 kios. Seluruh 143 kios di Pasar Wadung akan dibangun lagi.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding]:
        """Every pair of claims about one thing, and every number that stands in words and in digits."""
        told, seen = set(), set()
        for pair in repeats(facts):
            told |= {pair.first.value.span, pair.second.value.span}
            said = pair.first.value.value, pair.second.value.span
            if said not in seen:  # once, however often the other figure stands before
                yield self._pair(facts, pair)
            seen.add(said)
        found = [twin for twin in twins(facts) if told.isdisjoint({twin.first.span, twin.second.span})]
        shown = {contrast.shown.span for contrast in contrasts(facts)} if found else set()
        for twin in found:
            if twin.first.span not in shown:  # a headline has a check of its own
                yield self._twin(facts, twin)
        for item in facts.equations:
            if (
                item.left.figure == "words"
                and item.left.unit == item.right.unit
                and item.left.value != item.right.value
            ):
                yield self._twice(facts, item)

    def _pair(self, facts: Facts, pair: Repeat) -> Finding:
        one, other = pair.first.value, pair.second.value
        why = [
            say("both are about {concept}; {how}", concept=Term(pair.second.concept), how=pair.why),
            say("both sentences have: {words}", words=", ".join(pair.shared)),
            allowed((one, other), language=language_of(facts)),
        ]
        if one.value is not None and other.value is not None:
            why.append(slip(other.value, one.value))
        return self.finding(
            facts,
            other.span,
            say(
                "“{b}” here, but “{a}” before, for the same thing",
                a=_noun(facts, pair.first),
                b=_noun(facts, pair.second),
            ),
            related=((one.span, "the figure before"),),
            why=why,
            repairs=(replaced(other, one.text), replaced(one, other.text)),
            severity=softened(facts, one.span, other.span) or (Severity.ERROR if pair.full else self.severity),
            about=pair.second.concept,
        )

    def _twin(self, facts: Facts, twin: Twin) -> Finding:
        one, other = twin.first, twin.second
        return self.finding(
            facts,
            other.span,
            say("“{b}” here, but “{a}” before: did two digits change places?", a=one.text, b=other.text),
            related=((one.span, "the figure before"),),
            why=(
                say("the same words stand beside both, and the same digits"),
                say("both sentences have: {words}", words=", ".join(twin.shared)),
            ),
            repairs=(replaced(other, one.text), replaced(one, other.text)),
            severity=softened(facts, one.span, other.span),
            about=one.text,
        )

    def _twice(self, facts: Facts, item: Equation) -> Finding:
        return self.finding(
            facts,
            item.right.span,
            say("“{words}” in words, but “{digits}” in digits", words=item.left.text, digits=item.right.text),
            related=((item.left.span, "in words"),),
            why=(say("the digits in brackets repeat the number in words"),),
            repairs=(
                replaced(item.right, item.left.value or item.left.text),
                replaced(item.left, item.right.value or item.right.text),
            ),
            severity=softened(facts, item.span) or Severity.ERROR,
            about=item.left.text,
        )


def _noun(facts: Facts, claim: Claim) -> str:
    figure, noun = claim.value.span, claim.value.counts_span
    return facts.document.text[figure.start : noun.end] if noun and noun.start >= figure.end else claim.value.text
