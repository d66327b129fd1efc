"""Other figures that sources have for what a figure of a draft counts.

Whether two claims are of one thing takes long to say, and a source may have hundreds of one concept. So they are only
asked from the best down, until the first one answers.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.claims import AMOUNT
from factcheck.story.apart import different
from factcheck.story.backs import held_against

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Facts, Quantity
    from factcheck.story.placed import Placed
    from factcheck.story.sources import Sources

_ALIKE = 2
"""Words that two sentences share whose amounts are of one thing."""
_FEW = 2
_TIMES = 5
"""Times up to which an amount may be another one that was changed."""
_VAGUE = {"open", "loose"}
"""Kinds of concepts that may stand for two things: two of their figures do not contradict each other."""


class Rivals:
    """The figures of the sources for the thing that one claim of a draft counts."""

    def __init__(self, figure: Quantity, claim: Placed | None, held: Sources) -> None:
        """Nothing is asked yet.

        Args:
            figure: of the draft.
            claim: its claim; without one it has no rivals.
            held: the sources.
        """
        self._figure, self._claim, self._held = figure, claim, held

    def __bool__(self) -> bool:
        """Whether there is one."""
        return self._some

    def shared(self, around: frozenset[str]) -> int:
        """Most words that a sentence has in common with that of a rival that is of one thing and no other.

        Args:
            around: the words of the sentence.
        """
        firm = [(len(around & words), other) for other, words in self._all if other.claim.concept_kind not in _VAGUE]
        firm.sort(key=lambda item: -item[0])
        return next((count for count, other in firm if self._is_one(other)), 0)

    @property
    def nearest(self) -> Placed | None:
        """The one with the nearest figure."""
        others = sorted((other for other, _ in self._all), key=self._distance)
        return next(filter(self._is_one, others), None)

    def contrary(self, around: frozenset[str]) -> Placed | None:
        """The one that speaks against the figure: the nearest, if the two count the same by more than a chance.

        A length or an amount of which nobody says what it is of must stand in a sentence of some of the same words, and
        one or two in words may be counted by the draft, where what they count may be several things.

        Args:
            around: the words of the sentence of the draft.
        """
        nearest = self.nearest
        if nearest is None:
            return None
        if nearest.concept == AMOUNT:
            unit = self._figure.unit
            alike = [row for row in self._all if row[0].claim.value.unit == unit and self._of_a_size(row[0])]
            close = [other for other, words in alike if len(around & words) >= _ALIKE]
            return next(filter(self._is_one, sorted(close, key=self._distance)), None)
        loose = nearest.claim.concept_kind in _VAGUE and self._figure.figure == "words"
        if self._figure.kind != "count" and not self._of_a_size(nearest):
            return None
        few = self._figure.value is not None and self._figure.value <= _FEW
        return None if loose and few else nearest

    def told_by(self, draft: Facts) -> bool:
        """Whether a draft has the figure of the nearest as well, so that its own may be a part: "8 of the 30 hurt".

        Args:
            draft: facts of the draft.
        """
        nearest = self.nearest
        if nearest is None:
            return False
        concept, value = nearest.claim.concept, nearest.claim.value.value
        others = (claim for claim in draft.claims if claim.value.span != self._figure.span)
        return any(claim.concept == concept and claim.value.value == value for claim in others)

    @cached_property
    def _some(self) -> bool:
        return any(self._is_one(other) for other, _ in self._all)

    @cached_property
    def _all(self) -> Iterable[tuple[Placed, frozenset[str]]]:
        """The claims of the concept with the words around them; forty goats are no forty people.

        "Dozens" neither backs 41 nor speaks against it.
        """
        if self._claim is None:
            return ()
        group = self._claim.group
        return [
            (other, words)
            for other, words in self._held.with_words(self._claim.concept)
            if other.group == group and other.claim.value.hedge != "vague" and self._comparable(other.claim.value)
        ]

    def _of_a_size(self, other: Placed) -> bool:
        """Whether two amounts may be one that was changed: half a metre is no 6.85 metres."""
        one, two = self._figure.value, other.claim.value.value
        return one is None or two is None or (one <= two * _TIMES and two <= one * _TIMES)

    def _comparable(self, other: Quantity) -> bool:
        figure = self._figure
        if (figure.kind, figure.unit, figure.role) == (other.kind, other.unit, other.role):
            return True
        return held_against(figure, other).verdict != "incomparable"

    def _is_one(self, other: Placed) -> bool:
        return self._claim is not None and not different(self._claim, other)

    def _distance(self, other: Placed) -> tuple[tuple[int, Decimal], bool, int, str]:
        figure, theirs = self._figure, other.claim.value
        place = other.displayed, other.order, other.claim.id  # the text tells more than its headline
        if figure.value is None or theirs.value is None or figure.unit != theirs.unit:
            return ((1, Decimal()), *place)
        return ((0, abs(figure.value - theirs.value)), *place)
