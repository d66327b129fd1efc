"""Figures that changed places: each stands in a source, for the thing that the draft gives the other one for.

Two figures of one kind that stand near each other in a draft are held against the places of the sources that have
them. What stands with the one here and with the other there, and never with the same, tells that they were swapped.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.claims import of_people
from factcheck.model import Backed, say
from factcheck.story.backs import backs, bare_role
from factcheck.story.spellings import language_of
from factcheck.story.tied import PEOPLE, Tied, of_one_kind
from factcheck.story.within import in_a_headline, sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Facts, Quantity, Span
    from factcheck.story.placed import Placed
    from factcheck.story.sources import Sources
    from factcheck.story.tied import Key

    _Place = tuple[Facts, Quantity]

_AGES = {"age", "duration"}
_SAID = ("who", "rank", "is", "day", "word")
"""Kinds of keys whose words tell a reader what a figure is of, the most telling first."""
_BACKED = {"supported", "lost-hedge"}
_REACH = 6
"""Figures of one kind behind one that it may have changed places with."""
_PLACES = 4
"""Places of the sources at most that have a figure which says something."""
_LEAST, _MUCH, _SURE, _NOUNS = 2, 4, 6, 8
"""What the keys must weigh that two figures have of each other, and how often more than those of their own."""
_WEIGHTS = {"who": 2, "is": 2, "rank": 2, "role": 2, "day": 1, "length": 1, "tag": 1, "word": 1, "like": 1, "told": 0}
"""What a key of each kind weighs."""


def swapped(draft: Facts, found: Sequence[Backed], held: Sources, own: Mapping[Span, Placed]) -> Mapping[Span, Backed]:
    """The figures of a draft that changed places with another, by where they stand.

    Args:
        draft: facts of the draft.
        found: what the sources say of each figure by itself.
        held: the sources.
        own: the claims of the draft, by the places of their figures.
    """
    backed = {fact.span for fact in found if fact.verdict in _BACKED and fact.kind == "quantity"}
    figures = [figure for figure in draft.quantities if figure.span in backed and figure.value is not None]
    tied = Tied(held, own)
    places: dict[Span, Sequence[tuple[Facts, Quantity]]] = {}

    def there(figure: Quantity) -> Sequence[tuple[Facts, Quantity]]:
        if figure.span not in places:
            places[figure.span] = list(_places(figure, held))
        return places[figure.span]

    met: list[tuple[int, int, int, tuple[_Place, _Place]]] = []
    for at, one in enumerate(figures):
        for to, two in enumerate(figures[at + 1 : at + 1 + _REACH], at + 1):
            if one.value != two.value and _may_change(one, two):
                found_here = _crossed(draft, (one, two), (there(one), there(two)), tied)
                met += [(-found_here[0], at, to, found_here[1])] if found_here else []
    told: dict[Span, Backed] = {}
    for _, at, to, (first, second) in sorted(met, key=lambda item: item[:3]):
        one, two = figures[at], figures[to]
        if one.span not in told and two.span not in told:
            told[one.span] = _told(draft, one, second, two, tied)
            told[two.span] = _told(draft, two, first, one, tied)
    return told


def _may_change(one: Quantity, two: Quantity) -> bool:
    """Whether two figures may change places: of one kind, and a bare number is no age."""
    return of_one_kind(one, two) and (one.kind == two.kind or _AGES.isdisjoint({one.kind, two.kind}))


def _places(figure: Quantity, held: Sources) -> Iterator[tuple[Facts, Quantity]]:
    """Where the sources have a figure; nothing where that is in too many places to say anything."""
    level = bare_role(figure)
    every = ((facts, other) for facts, other, _ in held.near(level) if backs(level, bare_role(other)))
    found = list(islice(every, _PLACES + 1))
    if len(found) <= _PLACES:
        yield from found


def _crossed(
    draft: Facts, pair: tuple[Quantity, Quantity], places: tuple[Sequence[_Place], Sequence[_Place]], tied: Tied
) -> tuple[int, tuple[_Place, _Place]] | None:
    """The places of two figures whose keys are those of the other one, after what these weigh; or `None`."""
    ours, yours = (tied.of(draft, figure).keys() for figure in pair)
    left, right = ours - yours, yours - ours
    best: tuple[int, tuple[_Place, _Place]] | None = None
    for here in places[0]:
        for there in places[1]:
            one_place = (here[0].document.id, here[1].span) == (there[0].document.id, there[1].span)
            if one_place or not of_one_kind(here[1], there[1]):
                continue
            abroad = language_of(here[0]) != language_of(draft)
            mine, theirs = tied.of(*here).keys(), tied.of(*there).keys()
            first, second = mine - theirs, theirs - mine
            told = (
                (left & second) - _of_any_people(tied.noun(draft, pair[0]), tied.noun(*here)),
                (right & first) - _of_any_people(tied.noun(draft, pair[1]), tied.noun(*there)),
            )
            both = _weight(told[0], abroad), _weight(told[1], abroad)
            crossed = sum(both)
            if nouns := _nouns_crossed(draft, pair, (here, there), tied):
                crossed += nouns
            else:
                straight = [left & first, right & second]
                if any(_strong(keys, abroad) for keys in straight):
                    return None
                if _MUCH * sum(_weight(keys, abroad) for keys in straight) > crossed:
                    return None
                if not all(both):
                    at = 0 if told[0] else 1
                    own, other = (here, there) if at == 0 else (there, here)
                    alone = _spoken(told[at], (draft, pair[at]), own, other, tied)
                    sure = sum(both) >= _SURE or _apart(draft, pair, here, there, tied)
                    if not (
                        abroad
                        and sure
                        and _strong(alone, abroad)
                        and _tells(draft, pair, (here, there), alone - tied.sentence(*own))
                    ):
                        continue
            if crossed >= _LEAST and (best is None or crossed > best[0]):
                best = crossed, (here, there)
    return best


def _of_any_people(ours: Mapping[Key, str], theirs: Mapping[Key, str]) -> set[Key]:
    """What a figure counts, where that says nothing against its own place: "1,200 people", of 1,200 passengers."""
    one, other = ({name for kind, name in keys if kind == "is"} for keys in (ours, theirs))
    met = any(
        PEOPLE in left and any(name == PEOPLE or of_people(name) for name in right)
        for left, right in ((one, other), (other, one))
    )
    return set(ours) | {("is", PEOPLE)} if met else set()


def _spoken(keys: set[Key], figure: _Place, own: _Place, other: _Place, tied: Tied) -> set[Key]:
    """The keys that tie a figure alone to the place of another, by words beside both and a noun beside its own place.

    A source that goes on without a noun ("61 of them") counts what it counted before.
    """
    said = tied.spoken(*figure) & tied.spoken(*other)
    silent = set(tied.noun(*figure)) if not tied.noun(*own) else set()
    return {key for key in keys if key[0] not in {"is", "word", "like"} or (key in said and key not in silent)}


def _tells(draft: Facts, pair: tuple[Quantity, Quantity], places: tuple[_Place, _Place], keys: set[Key]) -> bool:
    """Whether what ties one figure alone to the place of the other tells them apart there.

    In one sentence of both texts it does; else some of it must be nowhere in the sentence of its own place, and a
    headline sums up what the text parts.
    """
    (one, two), ((facts, here), (other, there)) = pair, places
    together = sentence_of(draft, one.span).covers(two.span)
    if together and facts is other and sentence_of(facts, here.span).covers(there.span):
        return True
    return bool(keys) and not any(in_a_headline(draft, figure.span) for figure in pair)


def _apart(draft: Facts, pair: tuple[Quantity, Quantity], here: _Place, there: _Place, tied: Tied) -> bool:
    return tied.apart(draft, *pair) and (here[0] is not there[0] or tied.apart(here[0], here[1], there[1]))


def _nouns_crossed(draft: Facts, pair: tuple[Quantity, Quantity], places: tuple[_Place, _Place], tied: Tied) -> int:
    """What it weighs that two figures count each what the other counts in the source, and neither what its own does."""
    ours = [_telling(tied.noun(draft, figure)) for figure in pair]
    theirs = [_telling(tied.noun(*place)) for place in places]
    if ours[0] & ours[1] or theirs[0] & theirs[1]:
        return 0
    if any(own & other for own, other in zip(ours, theirs, strict=True)):
        return 0
    return _NOUNS if ours[0] & theirs[1] and ours[1] & theirs[0] else 0


def _telling(keys: Mapping[Key, str]) -> set[Key]:
    return {key for key in keys if key[0] in {"is", "word"} and key[1] != PEOPLE}


def _weight(keys: set[Key], abroad: bool) -> int:  # noqa: FBT001 - passed on
    """What keys weigh; that two languages have the beginning of a word says more than that two sentences of one do."""
    return sum(_WEIGHTS[kind] + (kind == "like" and abroad) for kind, _ in keys)


def _strong(keys: set[Key], abroad: bool) -> bool:  # noqa: FBT001 - passed on
    """Whether one of some keys ties a figure to its thing by itself."""
    return any(key[0] == "told" or _weight({key}, abroad) > 1 for key in keys)


def _told(draft: Facts, figure: Quantity, place: _Place, partner: Quantity, tied: Tied) -> Backed:
    """What a draft gives for a thing, and what the source gives for it."""
    facts, other = place
    mine, theirs = tied.of(draft, figure), tied.of(facts, other)
    shared = mine.keys() & theirs.keys() - tied.of(draft, partner).keys()
    said = sorted((_SAID.index(key[0]), theirs[key]) for key in shared if key[0] in _SAID)
    words = next((word for _, word in said if word in facts.document.text), "")
    why = [say("“{one}” and “{other}” seem to have changed places", one=figure.text, other=partner.text)]
    if words:
        why.append(say("beside “{words}” the source has “{figure}”", words=words, figure=other.text))
    written, source = quantities.in_words_of(figure, other, language_of(draft)), facts.document.id
    return Backed(
        "quantity", figure.span, figure.text, "contradicted", source, other.span, other.text, tuple(why), written
    )
