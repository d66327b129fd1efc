"""Which figures the texts of a story say became which: told in one of them, true of the same figures in all."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.claims import traits
from factcheck.model import say
from factcheck.story.apart import different, elsewhere
from factcheck.story.decide import Cue
from factcheck.story.one_day import went_to
from factcheck.story.voices import one_origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.model import Quantity, Sentence, Span
    from factcheck.story.placed import Placed

_STATED = {"level", "previous", "share"}
_UNSAID = {"denial", "question"}
_VAGUE = {"open", "loose"}
_MEASURES = {"money", "physical", "percent"}
_DISTINCT = 100
"""A bare count from here on is hardly two things by chance."""
_MOST = 50
"""Counts of one day that are asked which of their documents came first."""
_LATEST = 5
"""Documents with the earlier figure from which a told change is drawn: the last before it was told."""


class Cues:
    """The changes that the texts of a story tell, looked up by the later figure."""

    __slots__ = ("_corrected", "_ends", "_old", "_order", "_printed", "_texts", "_told")

    def __init__(self, placed: Sequence[Sequence[Placed]]) -> None:
        self._ends: dict[tuple[str, str], list[Placed]] = defaultdict(list)
        self._told: dict[object, list[tuple[Placed, Placed, Cue]]] = defaultdict(list)
        self._old: dict[object, list[tuple[Placed, Placed, Cue]]] = defaultdict(list)
        self._texts: dict[object, set[tuple[str, str]]] = defaultdict(set)
        for claims in placed:
            self._note(claims)
            by_id = {claim.claim.id: claim for claim in claims}
            for change in claims[0].facts.told_changes if claims else ():
                before, after = by_id.get(change.before), by_id.get(change.after)
                if before and after:
                    told = before, after, Cue(change.cue, change.direction, after.claim.document)
                    self._ends[after.where].append(before)
                    self._told[figure(after)].append(told)
                    self._old[figure(before)].append(told)
        every = [claim for claims in placed for claim in claims]
        self._corrected: dict[object, list[Placed]] = defaultdict(list)
        self._printed: dict[object, list[Placed]] = defaultdict(list)
        for claim in every:
            if claim.claim.moved == "corrected":
                self._corrected[claim.concept, figure(claim)].append(claim)
            if claim.named and claim.claim.role == "level" and claim.claim.concept_kind == "running":
                self._printed[claim.concept, figure(claim)].append(claim)
        self._order = frozenset((*_order(every), *self._before(every)))

    def __call__(self, before: Placed, after: Placed) -> Cue | None:
        """How a text tells that the one figure became the other, or `None`.

        A change that one text tells holds between all claims with the same two figures for the same thing, but for
        one that came out after the change was told.
        """
        for old, new, cue in self._told.get(figure(after), ()):
            first = after.order < new.order and before.where != old.where  # the same figure, before it was told
            if _is(old, before) and _is(new, after) and not _late(before, new) and not first:
                return cue
        return None

    def _before(self, claims: Sequence[Placed]) -> Iterator[tuple[str, str]]:
        """Documents of one day of which the second tells what a figure that the first prints as today's has become."""
        for claim in claims:
            for old, new, _ in self._old.get(figure(claim), ()) if claim.claim.role == "level" else ():
                own = claim.claim.document == new.claim.document
                if not own and old.concept == claim.concept and _one_day(claim, new) and _is(old, claim):
                    yield claim.claim.document, new.claim.document

    def _note(self, claims: Sequence[Placed]) -> None:
        """Keep which figures stand in a document, and as what."""
        facts = claims[0].facts if claims else None
        what = {claim.claim.value.span: claim.concept for claim in claims}
        for item in facts.quantities if facts else ():
            if facts and item.value is not None:
                self._texts[item.value, item.unit].add((facts.document.id, what.get(item.span, "")))

    def precedes(self, one: Placed, other: Placed) -> bool:
        """Whether another figure shows that the document of one claim was the earlier one of a day."""
        pair = one.claim.document, other.claim.document
        return pair in self._order and pair[::-1] not in self._order

    def knows(self, one: Placed, other: Placed) -> str | None:
        """A document of the story that has both figures, each as a count of the thing or of nothing else."""
        left, right = (
            {text for text, what in self._texts.get(figure(side), ()) if what in {"", one.concept} or ":" in what}
            for side in (one, other)
        )
        return min(left & right, default=None)

    def withdrew(self, before: Placed, after: Placed) -> str | None:
        """A document that gives the later figure and says that an earlier one was wrong, or `None`."""
        for claim in self._corrected.get((after.concept, figure(after)), ()):
            if before.order < claim.order <= after.order:
                return claim.claim.document
        return None

    def taken_back(self, late: Placed) -> tuple[Placed, Cue] | None:
        """What a claim has become by what an earlier document tells, when it still prints the earlier figure."""
        for old, new, cue in self._old.get(figure(late), ()):
            same = old.concept == late.concept and late.claim.document != new.claim.document
            if same and _late(late, new) and _is(old, late) and not _two_sources(new, late):
                return new, cue
        return None

    def returned(self, new: Placed, late: Placed) -> Cue | None:
        """How the text of a claim told the change from a figure that another one prints as today's, later on."""
        if new.claim.document == late.claim.document or not as_of_now(late):
            return None
        found = self.taken_back(late)
        told = found is not None and figure(found[0]) == figure(new) and found[0].claim.document == new.claim.document
        return found[1] if found and told and _earlier_day(new, late) else None

    def replaced(self, new: Placed, late: Placed) -> Sentence | None:
        """That the one source of two figures gave the one that is printed as today's before the other, or `None`."""
        if figure(new) == figure(late) or not (new.named and one_origin(new, late) and as_of_now(late)):
            return None
        for old in self._printed.get((late.concept, figure(late)), ()):
            before = one_origin(old, new) and _earlier_day(old, new) and _earlier_day(new, late)
            if before and not (different(old, late) or different(old, new)):
                return say("“{figure}” was printed in {document}", figure=old.claim.value.text, document=old.where[0])
        return None

    def leads_to(self, claim: Placed) -> bool:
        """Whether the text of a claim tells that its figure is what an earlier one became."""
        return claim.where in self._ends

    def earlier(self, new: Placed, claims: Mapping[object, Sequence[Placed]]) -> Iterator[Placed]:
        """The claims that a told change starts from: in its own text, and in the last documents before.

        Args:
            new: the later end of the change.
            claims: figure, as `figure` gives it, to the claims among which the earlier ends are looked for.
        """
        olds = self._ends.get(new.where, ())
        near = [(old, claim) for old in olds for claim in claims.get(figure(old), ())]
        found = list({claim.where: claim for old, claim in near if _is(old, claim) and not _late(claim, new)}.values())
        yield from (claim for claim in found if claim.claim.document == new.claim.document)
        others: dict[int, Placed] = {}
        for claim in sorted(found, key=_telling):
            if claim.claim.document != new.claim.document and not _earlier_day(new, claim):
                others.setdefault(claim.order, claim)
        yield from [others[order] for order in sorted(others)][-_LATEST:]

    def ends(self) -> Iterator[Placed]:
        """The later end of every told change."""
        yield from {new.where: new for told in self._told.values() for _, new, _ in told}.values()


def _order(claims: Iterable[Placed]) -> Iterator[tuple[str, str]]:
    """Documents of one day of which the words of the second say that a count went on from the figure of the first."""
    held: dict[object, list[Placed]] = defaultdict(list)
    went: list[Placed] = []
    for claim in claims:
        if claim.claim.role == "level" and claim.claim.concept_kind == "running" and claim.facts.document.published:
            held[claim.concept, claim.day].append(claim)
            if claim.claim.moved in {"up", "down"}:
                went.append(claim)
    for after in went[:_MOST]:
        for before in held[after.concept, after.day][:_MOST]:
            apart = before.claim.document == after.claim.document or different(before, after)
            if not apart and went_to(before, after):
                yield before.claim.document, after.claim.document


def as_of_now(placed: Placed) -> bool:
    """Whether a figure is given as that of today: in no quotation, and no day, week or year in its sentence."""
    if placed.claim.role != "level" or placed.claim.quoted or placed.as_of.source == "sentence":
        return False
    return not any(
        mention.kind in {"date", "range"} and placed.claim.sentence.covers(mention.span)
        for mention in placed.facts.dates
    )


def _earlier_day(one: Placed, other: Placed) -> bool:
    """Whether a document came out on an earlier day than another."""
    left, right = one.facts.document.published, other.facts.document.published
    return left is not None and right is not None and left.day < right.day


def _one_day(one: Placed, other: Placed) -> bool:
    """Whether two documents came out on one day."""
    left, right = one.facts.document.published, other.facts.document.published
    return left is not None and right is not None and left.day == right.day


def figure(placed: Placed) -> object:
    """Value and unit of a claim: what is the same of the same figure wherever it stands."""
    return placed.claim.value.value, placed.claim.value.unit


def _is(told: Placed, found: Placed) -> bool:
    """Whether a claim is the one that a text tells: the same figure of the same thing.

    The text that tells a change names the thing its own way ("the plan" for "the budget"): a distinctive figure that
    an earlier document of the story prints is taken for the one meant, unless it counts something else outright.
    """
    if told.where == found.where:
        return True
    if figure(told) != figure(found) or told.claim.value.value is None:
        return False
    if not {told.claim.role, found.claim.role} <= _STATED or found.claim.modality in _UNSAID:
        return False
    if told.concept != found.concept and not (_loosely(told, found) and _distinct(told.claim.value)):
        return False
    return elsewhere(told, found) is None


def _loosely(told: Placed, found: Placed) -> bool:
    """Whether two concepts may be two words for one thing: labels of money, or a noun that says nothing more."""
    left, right = told.claim.value, found.claim.value
    if left.kind != right.kind:
        return False
    if "ride" in traits(told.concept) & traits(found.concept):
        return True
    return left.kind in _MEASURES or bool({told.claim.concept_kind, found.claim.concept_kind} & _VAGUE)


def _distinct(figure: Quantity) -> bool:
    return figure.kind in _MEASURES or (figure.value is not None and abs(figure.value) >= _DISTINCT)


def _telling(claim: Placed) -> tuple[bool, bool, Span]:
    """Which of the same figures of one document stands for it: the level of a named source before all."""
    return claim.claim.role != "level", claim.origin is None, claim.claim.value.span


def _late(before: Placed, told: Placed) -> bool:
    """Whether a claim of the earlier figure came out after the text that told its end: a stale figure, no step."""
    return before.claim.role == "level" and before.order > told.order and before.claim.document != told.claim.document


def _two_sources(one: Placed, other: Placed) -> bool:
    return one.origin is not None and other.origin is not None and one.origin != other.origin
