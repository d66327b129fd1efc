"""From the facts of several documents to their story: cast, timelines, clashes, stale figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from factcheck.claims import traits, transposed
from factcheck.model import Story, Timeline, say
from factcheck.story.apart import AHEAD
from factcheck.story.cast import cast, country
from factcheck.story.cues import Cues, figure
from factcheck.story.decide import SWAPPED, Weighed, decide, moment, point, weigh
from factcheck.story.known import Known, nested, offices
from factcheck.story.merged import contained, widened
from factcheck.story.moved import moved
from factcheck.story.placed import Placed, place
from factcheck.story.special import scaled
from factcheck.story.stale import one_figure, stale, taken_back
from factcheck.story.strands import events, strands
from factcheck.story.times import timed
from factcheck.story.votes import contest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from decimal import Decimal

    from factcheck.model import Change, Facts, Point, Quantity, Sentence
    from factcheck.story.cast import Cast

_MOST = 50
"""Distinct figures of one strand that are compared pair by pair; beyond it only neighbours are."""
_PRINTED = 5
"""Documents with the same figure that a step is shown from or to: the last before it, the first after it."""
_NO_POINTS = {"denial", "question", "forecast", "plan"}
_SHOWN = {"update", "conflict", "disagreement", "unclear"}
_ONE_VALUE = {"fixed", "series", "plan"}
"""Kinds that have one value for good or a period, or for each of many purposes: what is unclear of them is no step."""
_NEARLY = 10
"""One part in so many by which a rounded figure differs from the exact one at most."""
_SHARED = 3
"""One claim in so many has the subject after which a timeline is named."""
_UNLIKE = {"open", "loose"}
_AGREES = {"compatible", "refines"}


def weave(facts: Sequence[Facts], house: tuple[tuple[str, ...], ...] = ()) -> Story:
    """The story that several documents tell together; the order in which they come makes no difference."""
    ordered, who, every, event = _placed(facts)
    placed = [[claim for claim in claims if not timed(claim)] for claims in every]
    told = Cues(placed)
    timelines: list[Timeline] = []
    agreed: list[Timeline] = []
    clashes: list[Change] = []
    outdated: list[Change] = []
    groups = list(strands(placed, event))
    tied = _from_elsewhere(groups, event, told)
    for at, strand in enumerate(groups):
        points = [claim for claim in strand if is_point(claim)]
        if len(points) + len(tied[at]) > 1 or len(_planned(strand)) > 1:
            late = list(taken_back(points, told, event))
            known = {(change.after.document, change.after.claim) for change in late}
            late += stale([item for item in points if item.where not in known])
            known = {(change.after.document, change.after.claim) for change in late}
            apart = list(_clashes(points, told, known))
            course = list(_timeline(points, [*tied[at], *_planned(strand)], told, known, _slipped(apart)))
            timelines, clashes, outdated = timelines + course, clashes + apart, outdated + late
            agreed += [] if course or apart else _agreed(points)
    timelines += moved(every, who)
    clashes += _slips(placed, event, told)
    return Story(ordered, who.characters, tuple(timelines), tuple(agreed), tuple(clashes), tuple(outdated), house)


def compared(facts: Sequence[Facts], one: tuple[str, str], other: tuple[str, str]) -> Change:
    """The step between two claims of a story, each named by document and claim id.

    Raises:
        KeyError: there is no such claim.
    """
    _, _, placed, _ = _placed(facts)
    claims = {claim.where: claim for each in placed for claim in each}
    return decide(claims[one], claims[other], Cues(placed))


def _placed(facts: Sequence[Facts]) -> tuple[tuple[Facts, ...], Cast, list[list[Placed]], list[int]]:
    ordered = tuple(sorted(facts, key=_published))
    who = cast(ordered)
    known = Known(offices(ordered, who), nested(ordered, who))
    placed = [list(place(each, at, who, known)) for at, each in enumerate(ordered)]
    placed = contained(placed)
    event = events(placed, who)
    return ordered, who, widened(placed, event), event


def _published(facts: Facts) -> tuple[bool, str, str, str]:
    day = facts.document.published
    return day is None, day.day.isoformat() if day else "", facts.document.id, facts.document.text


def is_point(placed: Placed) -> bool:
    """A denial, a forecast and a plan are no points of a timeline, nor is the size of a change.

    But for what is news when it is announced: 4,200 jobs that are to go.
    """
    told = placed.claim.modality not in _NO_POINTS
    told = told or (placed.claim.modality in AHEAD and "announced" in traits(placed.concept))
    share = placed.claim.role == "share" and contest(placed.claim)  # "with 58.6% of the vote"
    return told and (share or placed.claim.role in {"level", "previous"})


def _planned(strand: Sequence[Placed]) -> list[Placed]:
    """What is to come, of which a text may tell that it has changed: "will cut 4,200 jobs, up from 3,000"."""
    return [claim for claim in strand if claim.claim.modality in AHEAD and claim.claim.role in {"level", "previous"}]


# ---- timelines ------------------------------------------------------------------------------------------------------


def _from_elsewhere(groups: Sequence[Sequence[Placed]], event: Sequence[int], told: Cues) -> dict[int, list[Placed]]:
    """For each strand the claims of other strands of its event that a change told in it starts from."""
    home = {claim.where: at for at, group in enumerate(groups) for claim in group}
    held = _by_figure(claim for group in groups for claim in group)
    found: dict[int, dict[tuple[str, str], Placed]] = defaultdict(dict)
    for new in told.ends():
        at = home.get(new.where)
        if at is not None:
            for old in told.earlier(new, held):
                if home[old.where] != at and event[old.order] == event[new.order]:
                    found[at][old.where] = old
    return defaultdict(list, {at: list(members.values()) for at, members in found.items()})


def _by_figure(claims: Iterable[Placed]) -> dict[object, list[Placed]]:
    held: dict[object, list[Placed]] = defaultdict(list)
    for claim in claims:
        held[figure(claim)].append(claim)
    return held


def _timeline(
    points: Sequence[Placed],
    tied: Sequence[Placed],
    told: Cues,
    late: set[tuple[str, str]],
    slips: Collection[tuple[Decimal, Decimal]],
) -> Iterator[Timeline]:
    """One timeline of a strand and what is tied to it by a told change, when it has a change to show.

    A figure that is printed late, after its own source gave a newer one, is a point of it and the end of no step.
    """
    kind = points[0].claim.concept_kind if points else "open"
    shown = {"update"} if kind in _UNLIKE else _SHOWN  # a noun of no lexicon may stand for two things
    current = [item for item in points if item.where not in late]
    once = kind in _ONE_VALUE or (points and "measured" in traits(points[0].concept))
    changes = tuple(
        step
        for step in _steps(current, [*current, *tied], told)
        if step.verdict in shown
        and (step.told or ((step.verdict != "unclear" or not once) and not _from_slip(step, slips)))
    )
    if not changes:
        return
    points = sorted([*points, *tied], key=moment)
    yield _line(points, [item for item in points if item not in tied] or points, changes)


def _slipped(clashes: Iterable[Change]) -> set[tuple[Decimal, Decimal]]:
    """The pairs of figures of which one is a slip for the other, both ways round."""
    pairs = [(clash.before.value, clash.after.value) for clash in clashes if SWAPPED in clash.why]
    return {pair for a, b in pairs if a is not None and b is not None for pair in ((a, b), (b, a))}


def _from_slip(step: Change, slips: Collection[tuple[Decimal, Decimal]]) -> bool:
    """Whether a step starts from a slip: from the figure that it stands for, the step would be the smaller one."""
    old, new = step.before.value, step.after.value
    if old is None or new is None:
        return False
    return (old, new) in slips or any(one == old and abs(new - other) < abs(new - old) for one, other in slips)


def _line(points: Sequence[Placed], own: Sequence[Placed], changes: tuple[Change, ...]) -> Timeline:
    """A timeline, named after the fullest of its own claims."""
    whole = _named(own)
    scope = tuple(sorted(whole.scope))
    return Timeline(whole.claim.subject, whole.claim.concept, scope, tuple(point(item) for item in points), changes)


def _named(own: Sequence[Placed]) -> Placed:
    """The claim that names what a timeline is about: the first with the commonest subject, if a third have that."""
    subjects = Counter(item.subject for item in own if item.subject)
    most, times = subjects.most_common(1)[0] if subjects else (None, 0)
    shared = most if times * _SHARED >= len(own) else None
    return next((item for item in own if item.subject == shared), own[0])


def _agreed(points: Sequence[Placed]) -> Iterator[Timeline]:
    """What at least two documents say alike: one figure each, and no two that cannot be one."""
    firsts: dict[str, Placed] = {}
    for item in points:
        if item.claim.role == "level" and item.claim.concept_kind not in _UNLIKE:
            firsts.setdefault(item.claim.document, item)
    held = list(firsts.values())
    if len(held) > 1 and all(one_figure(one, other) for one, other in pairwise([*held, held[0]])):
        yield _line(held, held, ())


def _steps(points: Sequence[Placed], every: Sequence[Placed], told: Cues) -> Iterator[Change]:
    """The steps from each document to the next in time, and those that a text itself tells."""
    seen: set[tuple[tuple[str, str], tuple[str, str]]] = set()
    for one, other in [*_tied(every, told), *_next(_heads(points, told), told)]:
        if one.claim.document == other.claim.document and not told(one, other):
            continue  # two figures of one text: a whole and its part, or two that its own checks look at
        if (one.where, other.where) not in seen:
            seen.add((one.where, other.where))
            step = decide(one, other, told)
            if step.verdict != "unclear" or not (one.lesser and other.lesser):  # of two parts, nobody asks
                yield step


def _next(heads: Sequence[Placed], told: Cues) -> Iterator[tuple[Placed, Placed]]:
    """Each figure with the one that comes after it.

    Several documents may print one figure: all of them lead to the first that has another one, and the last of them to
    all that print that. What clashes with a figure is passed over: the figure goes on behind it.
    """
    runs: list[list[Placed]] = []
    for head in heads:
        if runs and weigh(runs[-1][-1], head, told).verdict in _AGREES:
            runs[-1].append(head)
        else:
            runs.append([head])
    passed = False
    for at, run in enumerate(runs[:-1]):
        if passed and _below(run[0], runs[at - 1][-1], runs[at + 1][0]):
            passed = False
            continue  # 11 in all, then 3 of one village, then 14: the step is from 11 to 14
        yield from ((one, runs[at + 1][0]) for one in run[-_PRINTED:])
        yield from ((run[-1], other) for other in runs[at + 1][1:_PRINTED])
        passed = weigh(run[-1], runs[at + 1][0], told).verdict != "update"
        if passed and at + 2 < len(runs):
            yield run[-1], runs[at + 2][0]


def _below(one: Placed, before: Placed, after: Placed) -> bool:
    """Whether a figure lies below both the one before it and the one after it."""
    value, left, right = (item.claim.value.value for item in (one, before, after))
    later = before.day is not None and one.day is not None and before.day < one.day
    return later and value is not None and left is not None and right is not None and value < left <= right


def _heads(points: Sequence[Placed], told: Cues) -> list[Placed]:
    """The figure by which each document stands in a timeline, one for each day that it speaks of.

    A vague figure ("thousands") agrees with all and is left out. An earlier figure belongs to an earlier document. Of
    several, the one that a change led to counts, else the first: news begins with its main figure. What a headline
    rounds ("passes 800") the text gives in full.
    """
    best: dict[tuple[str, object], Placed] = {}
    printed = {(item.claim.document, figure(item)) for item in points if not item.displayed}
    for item in sorted(points, key=lambda point: (point.order, point.claim.value.span)):
        if item.claim.value.hedge == "vague" or item.claim.role == "previous":
            continue
        key = item.claim.document, item.day
        shown = best.get(key)
        if shown is None or told.leads_to(item) > told.leads_to(shown) or _fuller(shown, item, told):
            best[key] = item
            continue
        if (_of_some(shown, item) or (key[0], figure(shown)) not in printed) and _of_all(shown, item):
            best[key] = item  # a headline or a first sentence on one town, and all in the text
    return sorted(best.values(), key=_in_order)


def _in_order(item: Placed) -> tuple[object, ...]:
    """What the figures of a timeline are ordered by: of one day, a count that only grows by its size."""
    day, value = moment(item)[:3], item.claim.value.value
    grown = value if value is not None and "grows" in traits(item.concept) else 0
    return *day, grown, *moment(item)[3:]


def _fuller(shown: Placed, item: Placed, told: Cues) -> bool:
    """Whether a figure of the text is the one that a headline gives more roughly, or that stood without its day."""
    if figure(shown) == figure(item) and shown.period and not item.period:
        return item.as_of.source == "sentence"
    rougher = (shown.displayed and not item.displayed) or _rounds(shown.claim.value, item.claim.value)
    return rougher and weigh(shown, item, told).verdict in _AGREES


def _rounds(rough: Quantity, exact: Quantity) -> bool:
    """Whether a hedged figure is what a text makes of an exact one: "nearly 600 arrests", then "a total of 595"."""
    if not rough.hedge or exact.hedge or rough.value is None or exact.value is None:
        return False
    return abs(exact.value - rough.value) * _NEARLY <= rough.value


def _of_some(shown: Placed, item: Placed) -> bool:
    """Whether a figure is a part of a total of its text, or of a place that a larger one is not of."""
    return not item.lesser and (shown.lesser or any(not country(key) for key in shown.places - item.places))


def _of_all(shown: Placed, item: Placed) -> bool:
    """Whether a figure of the text is of all where that of the headline, which the text leaves out, is of some."""
    some, every = shown.claim.value.value, item.claim.value.value
    grows = "grows" in traits(item.concept) and item.claim.concept_kind == "running"
    return grows and not item.displayed and some is not None and every is not None and some < every


def _tied(points: Sequence[Placed], told: Cues) -> Iterator[tuple[Placed, Placed]]:
    """The two ends of each change that a document tells, where both are points of the strand."""
    held = _by_figure(points)
    for new in points:
        if told.leads_to(new):
            yield from ((old, new) for old in told.earlier(new, held))


# ---- clashes --------------------------------------------------------------------------------------------------------


def _clashes(points: Sequence[Placed], told: Cues, late: set[tuple[str, str]]) -> Iterator[Change]:
    """Conflicts and disagreements of a strand, one for each pair of distinct figures; stale ones are told apart.

    What contradicts itself in one article is the business of the checks of one article; two sources that it sets side
    by side are a disagreement like any other.
    """
    current = [item for item in points if item.claim.role != "previous" and item.where not in late]
    distinct: dict[tuple[object, ...], Placed] = {}
    for item in current:
        distinct.setdefault((item.claim.value.low, item.claim.value.high, item.day, item.origin), item)
    rows = list(distinct.values())
    pairs = combinations(rows, 2) if len(rows) <= _MOST else pairwise(rows)
    found: dict[tuple[str, frozenset[object]], Weighed] = {}
    for one, other in pairs:
        weighed = weigh(one, other, told)
        own = one.claim.document == other.claim.document
        if weighed.verdict == "disagreement" or (weighed.verdict == "conflict" and not own):
            found.setdefault((weighed.verdict, frozenset({figure(one), figure(other)})), weighed)
        if not own and weighed.verdict != "conflict" and (back := _flanked(weighed, current)):
            yield replace(weighed.change(), verdict="conflict", why=(SWAPPED, back), told=False)
    for (_, figures), weighed in found.items():
        yield replace(weighed.change(), also=tuple(_also(points, figures, weighed)))


def _flanked(weighed: Weighed, points: Sequence[Placed]) -> Sentence | None:
    """That a count whose digits changed places stands between two reports that have it right: 17, then 71, then 17."""
    before, after = weighed.before, weighed.after
    if weighed.cue or before.day is None or after.day is None or not transposed(before.claim, after.claim):
        return None
    back = next((item for item in points if figure(item) == figure(before) and item.day and item.day > after.day), None)
    return (
        say("{document} has “{figure}” again", document=back.claim.document, figure=before.claim.value.text)
        if back
        else None
    )


def _also(points: Sequence[Placed], figures: frozenset[object], weighed: Weighed) -> Iterator[Point]:
    """The first place of either figure of a clash in each further document."""
    seen = {(side.claim.document, figure(side)) for side in (weighed.before, weighed.after)}
    count = 0
    for item in points:
        place = item.claim.document, figure(item)
        if place[1] in figures and place not in seen and count < _PRINTED:
            seen.add(place)
            count += 1
            yield point(item)


def _slips(placed: Sequence[Sequence[Placed]], event: Sequence[int], told: Cues) -> Iterator[Change]:
    """Sums of one budget in two documents of one event that differ by a scale word, whatever each is called."""
    alike: dict[object, dict[object, Placed]] = defaultdict(dict)
    for at, claims in enumerate(placed):
        for claim in claims:
            value = claim.claim.value
            stated = claim.claim.role in {"level", "previous"} and claim.claim.modality not in {"denial", "question"}
            if value.kind == "money" and value.value and stated and "outlay" in traits(claim.concept):
                digits = value.value.normalize().as_tuple().digits
                alike[event[at], value.unit, digits].setdefault((value.value, claim.claim.document), claim)
    for _, rows in sorted(alike.items(), key=lambda item: repr(item[0])):
        seen: set[object] = set()
        for one, other in combinations(list(rows.values())[:_MOST], 2):
            figures = frozenset({figure(one), figure(other)})
            if figures in seen or one.claim.document == other.claim.document or not scaled(one, other):
                continue
            weighed = weigh(one, other, told)
            if weighed.verdict == "conflict":
                seen.add(figures)
                yield replace(weighed.change(), also=tuple(_also(list(rows.values()), figures, weighed)))
