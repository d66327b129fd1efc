"""Who was on board: passengers and crew are all of them, whatever words stand between ("67 people, including ...")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.frame import DISPLAY
from factcheck.claims.lexicon import opening
from factcheck.claims.like import alike
from factcheck.model import Quantity, Span, Total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.counted import Counting
    from factcheck.claims.frame import Frame
    from factcheck.model import Claim

_PASSENGERS, _CREW, ABOARD = "passengers", "crew", "aboard"
_NEAR = 10
"""One in so many is how far passengers and crew together may lie from a figure, to be all of those on board."""
_FEWEST = 8
"""People on board, below which a part may as well be another figure."""
_HELD = 40
"""Counts of people before passengers and crew that may be all of them."""
_GAP = 12
"""Tokens between passengers and crew."""
_OPEN = frozenset({"some", "more_of_same", "each", "rest"})


def aboard(frames: Sequence[Frame], counting: Counting, claims: Sequence[Claim]) -> Iterator[Total]:
    """The people on board with their two parts; the whole stands in the same sentence, or in one before it.

    Args:
        frames: the sentences of the text.
        counting: its words.
        claims: what its figures count.
    """
    held: list[Quantity] = []
    both = [opening(counting.lexicon.language, name) for name in (_PASSENGERS, _CREW)]
    if not any(_names(frame, both) for frame in frames):
        return  # as nearly all texts
    known = {claim.value.span: claim.concept for claim in claims if not claim.group}
    for frame in frames:
        if frame.block and frame.block.kind in DISPLAY:
            continue
        exact = [at for at in frame.figures if _exact(frame.figure(at))]
        told = {at: known[frame.figure(at).span] for at in exact if frame.figure(at).span in known}
        people = {ABOARD} if counting.words.vocabulary else {ABOARD, *counting.words.people}  # 人 counts all people
        wholes = [frame.figure(at) for at, id_ in told.items() if id_ in people or _is_people(frame.figure(at), people)]
        parts = _parts(frame, told)
        if parts:
            yield from _whole([*held, *(one for one in wholes if one not in parts)], parts)
        held = [*held, *wholes][-_HELD:]


def _names(frame: Frame, nouns: Sequence[frozenset[str]]) -> bool:
    """Whether a sentence has a word of each of these."""
    words = [word for token in frame.tokens for word in (token.text.split() if token.tags else (token.text,))]
    return not any(words_of.isdisjoint(words) for words_of in nouns)


def _exact(figure: Quantity) -> bool:
    return figure.kind == "count" and figure.value is not None and not figure.hedge and figure.high is not None


def _is_people(figure: Quantity, people: set[str]) -> bool:
    return not people.isdisjoint((figure.counts or "").split())


def _parts(frame: Frame, told: dict[int, str]) -> list[Quantity]:
    """Passengers and crew, where a sentence counts each of them once and joins the two."""
    places = [at for at, id_ in told.items() if id_ in {_PASSENGERS, _CREW}]
    if len(places) != 2 or {told[at] for at in places} != {_PASSENGERS, _CREW}:  # noqa: PLR2004 - the two of them
        return []
    between = frame.tokens[places[0] + 1 : places[1]]
    joined = any("both" in token.tags for token in between) and len(between) <= _GAP
    around = frame.tokens[max(0, places[0] - 1) : places[1] + 2]
    return [frame.figure(at) for at in places] if joined and all(not token.tags & _OPEN for token in around) else []


def _whole(held: Sequence[Quantity], parts: Sequence[Quantity]) -> Iterator[Total]:
    """The one figure of people that passengers and crew come near to, unless another one is their sum."""
    made = sum(part.value or 0 for part in parts)
    like = [figure for figure in held if alike(figure, parts[0])]
    near = [figure for figure in like if figure.value and abs(figure.value - made) * _NEAR <= figure.value]
    exact = next((figure for figure in near if figure.value == made), None)
    values = {figure.value for figure in near}
    if exact is None and (len(values) != 1 or (near[0].value or 0) < _FEWEST):
        return
    whole = exact or near[-1]
    spans = [whole.span, *(part.span for part in parts)]
    span = Span(min(one.start for one in spans), max(one.end for one in spans))
    yield Total(whole, tuple(parts), ABOARD, span)
