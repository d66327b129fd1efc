"""Claims: one statement of a value, with what it counts, who says so, how sure, and as of when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import pairwise, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.claims import bearing, contests, some_of
from factcheck.claims.another import ADDED, settled
from factcheck.claims.as_of import Days, as_of
from factcheck.claims.attribution import Sayings, inherited, sayings
from factcheck.claims.count import AMOUNT, PART
from factcheck.claims.degrees import whole
from factcheck.claims.lexicon import traits
from factcheck.claims.nouns import country
from factcheck.claims.speakers import SAYING
from factcheck.claims.states import both_of
from factcheck.claims.told import UNNAMED, taken_up
from factcheck.classes import dataclass
from factcheck.model import AsOf, Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.count import Counted
    from factcheck.claims.counted import Counting
    from factcheck.claims.frame import Frame, Token
    from factcheck.model import (
        Attribution,
        DateMention,
        Document,
        Movement,
        NameMention,
        Quantity,
        Share,
        Span,
    )

_NOBODY = Sayings()
_START, _PLACE = attrgetter("start"), attrgetter("span.start")
EARLIER = "earlier"
"""Scope of a figure that belongs to an event before ("two earlier crashes killed four")."""
_COUNTED = {"count", "money", "percent", "physical", "duration", "magnitude"}
_AHEAD = {"forecast", "plan"}
"""Modalities of figures of days to come."""
_REACH = 12
"""Tokens before a figure among which its label opens."""
_AFTER_NOUN = 6
"""Tokens behind a figure in which a word stands that makes it an addition."""
_NEXT = 3
"""Words behind a counted noun of which the last is a verb of rise."""
_NOUN = 5
"""Tokens behind "a rise" within which its noun stands ("a rise in confirmed cases")."""


@dataclass(slots=True, eq=False, repr=False)
class Builder:
    """What the claims of one document are made from.

    Attributes:
        document: the document.
        counting: what its figures count.
        names: its names.
        within: places of the names that are a part of a figure ("2 miliar dolar AS").
        dates: its dates.
        quotes: its direct speech.
        printed: its day of publication, for figures whose statement names no day.
        roles: what the figure at an offset is to the relation it stands in.
        partners: the other end of the change that the figure at an offset is an end of.
        contest: the text counts votes.
    """

    document: Document
    counting: Counting
    names: Sequence[NameMention]
    within: frozenset[Span]
    dates: Sequence[DateMention]
    quotes: Sequence[Span]
    printed: AsOf
    roles: dict[int, str]
    partners: dict[int, Quantity]
    contest: bool = False


def printed(document: Document) -> AsOf:
    """The day of publication as the day of a figure, or that there is none."""
    published = document.published
    return AsOf(published.day, None, "published", published.span) if published else AsOf(None, None, "unknown")


def roles(movements: Sequence[Movement], shares: Sequence[Share]) -> dict[int, str]:
    """What the figure at each offset is to the relation it stands in."""
    made: dict[int, str] = {}
    for movement in movements:
        made[movement.before.span.start] = "previous"
        made.setdefault(movement.after.span.start, "level")
        if movement.by:
            made[movement.by.span.start] = "change"
    for share in shares:
        made[share.percent.span.start] = "share"
    return made


def partners(movements: Sequence[Movement]) -> dict[int, Quantity]:
    """The other end of the change that a figure is an end of."""
    made = {movement.before.span.start: movement.after for movement in movements}
    return made | {movement.after.span.start: movement.before for movement in movements}


def inside(names: Sequence[NameMention], quantities: Sequence[Quantity]) -> frozenset[Span]:
    """Places of the names that lie inside a figure."""
    starts, found = [name.span.start for name in names], []
    for quantity in quantities:
        start, end = quantity.span.start, quantity.span.end
        at = bisect_left(starts, start)
        while at < len(starts) and starts[at] < end:
            if names[at].span.end <= end:
                found.append(names[at].span)
            at += 1
    return frozenset(found)


def build(frames: Sequence[Frame], builder: Builder) -> tuple[Claim, ...]:
    """The claims of a document in the order of the text."""
    made: list[Claim] = []
    numbers: list[int] = []
    earlier: tuple[Frame | None, Attribution | None] = (None, None)
    offices: dict[str, str] = {}
    for frame in frames:
        names = within(builder.names, frame.sentence)
        said = _NOBODY
        if not SAYING.isdisjoint(frame.tags):
            said = sayings(frame, names, builder.document.text, builder.counting.words)
            said = _in_full(said, offices, builder.counting.words.offices)
        carried = inherited(earlier[1]) if said.main is None and _follows(frame, earlier[0]) else None
        earlier = frame, said.main
        speakers = Sayings(said.parts, said.said, carried) if carried else said
        owners = [name for name in names if name.span not in builder.within] if builder.within else names
        made += _of_sentence(frame, builder, owners, speakers, len(made))
        numbers += [frame.number] * (len(made) - len(numbers))
    if any(claim.role == ADDED for claim in made):
        made = list(settled(made, numbers))
    return taken_up(made, builder.counting)


def _in_full(speakers: Sayings, known: dict[str, str], offices: frozenset[str]) -> Sayings:
    """The speakers with their offices in full: "the department" is the county health department named before."""

    def full(said: Attribution | None) -> Attribution | None:
        if said is None or said.origin is None:
            return said
        words = said.origin.casefold().split()
        if len(words) > 1:
            known.update(dict.fromkeys(offices.intersection((words[0], words[-1])), said.origin))
            return said
        whole = known.get(words[0]) if words else None
        return replace(said, origin=whole) if whole else said

    said = tuple([full(one) for one in speakers.said])
    return Sayings(speakers.parts, said, full(speakers.main), speakers.since)


def _follows(frame: Frame, earlier: Frame | None) -> bool:
    """Whether a sentence follows another in the same block."""
    return earlier is not None and earlier.number == frame.number - 1 and earlier.block == frame.block


def within(names: Sequence[NameMention], sentence: Span) -> Sequence[NameMention]:
    """The names of a sentence."""
    begin = bisect_left(names, sentence.start, key=_PLACE)
    return names[begin : bisect_left(names, sentence.end, key=_PLACE)]


def _of_sentence(
    frame: Frame, builder: Builder, names: Sequence[NameMention], speakers: Sayings, number: int
) -> Iterator[Claim]:
    """The claims of one sentence, numbered on from `number`."""
    for index in frame.figures:
        quantity = frame.figure(index)
        if quantity.kind not in _COUNTED or (index and "besides" in frame.tokens[index - 1].tags):
            continue  # "all but four of the dead"
        counting, partner = builder.counting, builder.partners.get(quantity.span.start)
        counted = _counted(frame, index, builder, partner)
        if counted is None and bearing.earlier(frame, index):
            counted = UNNAMED  # "Sebelumnya disebut 3.000": the sentence before says of what
        if partner is None and _points_back(frame, index, counted, counting):
            counted = UNNAMED  # "The total stands at 10,000", "Police have confirmed five."
        if counted is None:
            continue
        number += 1
        said = speakers.of(index)
        estimate = said is not None and said.kind == "estimate" and not said.inherited
        subject = _subject(quantity, names, counting) or (_subject(partner, names, counting) if partner else None)
        kind = counted.concept.kind
        if counted.concept.owned and not counted.group:
            since = bearing.clause(frame, index, counting.words.clause)
            place = 1 + bearing.second(frame, index, since) if "contest" in counted.concept.traits else 0
            own = contests.tickets(frame, index, names) if "contest" in counted.concept.traits else names
            subject = subject or bearing.owner(quantity, counting.bearers(own), said, since, place)
            kind = kind if subject else "loose"
        role = _role(frame, index, counted, builder)
        past = role == "previous" and counted.taken and bearing.other_event(frame, index)
        scope = whole(counting.scope(frame, index, counted, subject), frame, index, counting.lexicon)
        scope = _narrowed(scope, counted)
        if PART not in scope and some_of.part(frame, index, counted):
            scope = (*scope, PART)
        if role == "level" and kind == "running" and any("fresh" in traits(word) for word in scope):
            role = "change"  # "12 new cases"
        if kind == "fixed" and counted.concept.people and bearing.passing(frame, index, role):
            kind = "loose"
        modality = _modality(frame, index, counted, estimate=estimate)
        evidence = (counted.how, *_source(said))
        dated = index if counted.beside < 0 else counted.beside
        yield Claim(
            f"c{number}", builder.document.id, subject, counted.concept.id, kind, quantity, frame.sentence,
            (*scope, *[EARLIER] * past), said, modality,
            _as_of(frame, dated, role, builder, ahead=modality in _AHEAD), role,
            quoted(builder.quotes, quantity.span), evidence, counted.group, counted.noun,
            moved=bearing.moved(frame, index) or ("final" if "final" in frame.tags else "stands" * counted.linked),
        )  # fmt: skip


def _counted(frame: Frame, index: int, builder: Builder, partner: Quantity | None) -> Counted | None:
    """What a figure counts: by its words, by the other end of its change, or as what a name gets in a vote."""
    counting = builder.counting
    counted = some_of.read(frame, index, counting)
    if partner and (counted is None or counted.concept.kind == "open"):
        counted = counting.through(frame, partner, counted)
    if builder.contest and (counted is None or counted.concept.id == AMOUNT):
        counted = contests.read(frame, index, counting) or counted
    return both_of(frame, index, counted, counting.lexicon) if counted else None


def _points_back(frame: Frame, index: int, counted: Counted | None, counting: Counting) -> bool:
    """Whether a figure of which no more is known than that it counts people is the number of those named before."""
    bare = counted is None or (counted.concept.kind == "open" and counted.concept.id in counting.words.people)
    if not bare or bearing.earlier(frame, index):
        return False
    return counting.points_back(frame, index) or (counted is None and counting.confirmed(frame, index))


def _narrowed(scope: tuple[str, ...], counted: Counted) -> tuple[str, ...]:
    """The scope of a figure; those "confirmed dead" are the dead, and only of cases some are confirmed."""
    if not counted.concept.said_of or "case" in counted.concept.traits:
        return scope
    return tuple(word for word in scope if "of_cases" not in traits(word))


def _subject(quantity: Quantity, names: Sequence[NameMention], counting: Counting) -> str | None:
    """The name inside a counted phrase, or the country that an adjective in it means."""
    return country(quantity, counting.words)[1] or bearing.subject(quantity, names) or None


def _modality(frame: Frame, index: int, counted: Counted, *, estimate: bool) -> str:
    """How sure a figure is; a budget is a plan by its nature, and what a court orders to be paid is settled."""
    found = bearing.modality(frame, index, stated=bool(counted.concept.said_of) and not counted.linked)
    settled = counted.concept.kind == "plan" or (counted.concept.kind == "fixed" and counted.taken)
    if found and not (settled and found == "plan") and not (counted.concept.kind == "plan" and found == "forecast"):
        return found
    return "estimate" if estimate else "fact"


def _role(frame: Frame, index: int, counted: Counted, builder: Builder) -> str:
    """What a figure is to a change: its level, the level before, or its size."""
    quantity = frame.figure(index)
    told = builder.roles.get(quantity.span.start)
    if told:
        return told
    if _compared(frame, index):
        return "change"  # "two more than first reported"
    if bearing.earlier(frame, index) or _went_from(frame, index) or (counted.linked and _headed(frame)):
        return "previous"
    if bearing.moved(frame, index).endswith(" from") and quantity.kind == "count":
        return "previous"  # "bertambah dari sehari sebelumnya tercatat | 47"
    if _by(frame, index):
        return "change"
    if quantity.role != "level" and _added(frame, index, builder.counting.words.added):
        return ADDED
    if counted.linked and _grown(frame, index, builder):
        return "change"
    reached = (index > 0 and "goal" in frame.tokens[index - 1].tags) or _led_to(quantity, builder)
    if quantity.role == "change" and (counted.taken or reached):
        return "level"  # "cut 1,400 jobs": the verb says what is counted; "auf 52 gestiegen"
    return quantity.role or "level"


def _headed(frame: Frame) -> bool:
    """Whether a word of before opens a sentence and is set off from it: "Sebelumnya, | korban tewas tercatat 51"."""
    return len(frame.tokens) > 1 and "outdated" in frame.tokens[0].tags and frame.tokens[1].text == ","


def _by(frame: Frame, index: int) -> bool:
    """Whether a figure is how far it went to another: "penambahan sebesar | 917 jiwa | menjadi 36.419"."""
    if index == 0 or "amount" not in frame.tokens[index - 1].tags:
        return False
    lead, behind = frame.tokens[max(0, index - _NOUN) : index], frame.tokens[index + 1 : index + 1 + _NEXT]
    moves = any(not token.tags.isdisjoint(("rise", "fall")) for token in lead)
    return moves and any("goal" in token.tags for token in behind)


def _went_from(frame: Frame, index: int) -> bool:
    """Whether a verb that says of no size how far it goes tells from where: "la cifra pasó | de | 541"."""
    tokens = frame.tokens
    goes = index > 1 and "turn" in tokens[index - 2].tags and "start" in tokens[index - 1].tags
    return goes and frame.figure(index).kind == "count"


def _led_to(quantity: Quantity, builder: Builder) -> bool:
    """Whether what seems a bound of a count is the way there: "kasus naik | hingga | 206"."""
    if quantity.kind != "count" or quantity.hedge_span is None:
        return False
    hedge = quantity.hedge_span.of(builder.document.text).casefold()
    return "goal" in builder.counting.words.single.get(hedge, ())


def _compared(frame: Frame, index: int) -> bool:
    """Whether a bare figure says by how much there are more or fewer than before: "two more than first reported"."""
    if "versus" not in frame.tags:
        return False
    behind = frame.tokens[index + 1 : index + 2]
    figure = frame.figure(index)
    bare = figure.kind == "count" and figure.counts is None
    return bare and any("versus" in token.tags and token.tags & {"more", "fewer"} for token in behind)


def _added(frame: Frame, index: int, added: frozenset[str]) -> bool:
    """Whether a figure comes on top of a count: "two more bodies", "tambahan 12 kasus", "tiga orang lagi"."""
    tokens, noun = frame.tokens, frame.figure(index).counts_span
    behind = tokens[index + 1 : index + 1 + _AFTER_NOUN]
    if (index and tokens[index - 1].text in added) or (behind and behind[0].text in added):
        return True
    if noun is None:
        return False
    rest = [token for token in behind if token.start >= noun.end]
    if "rise" in frame.tags:
        if _rises(tokens[index + 1 :], noun.end):
            return True
        if any("relative" in one.tags and "rise" in other.tags for one, other in pairwise(rest)):
            return True  # "enam korban meninggal yang bertambah"
    return bool(rest) and rest[0].text in added


def _rises(behind: Sequence[Token], end: int) -> bool:
    """Whether a clause says of a count no more than that it has risen: "satu korban tewas kembali | bertambah."."""
    row = list(takewhile(lambda token: token.text not in ".;:,", behind))
    rest = [token for token in row if token.start >= end]
    return bool(rest) and "rise" in rest[-1].tags and len(rest) <= _NEXT and all(token.word for token in row[1:])


def _grown(frame: Frame, index: int, builder: Builder) -> bool:
    """Whether the label of a figure is a rise itself: "penambahan kasus mencapai 43", "The rise in deaths is 9"."""
    tokens, stop = frame.tokens, builder.counting.words.stop
    for at in range(index - 1, max(-1, index - _REACH), -1):
        token = tokens[at]
        if token.quantity or token.text in ".;:" or "goal" in token.tags:
            return False
        if not token.tags.isdisjoint(("rise", "fall")) and builder.counting.subject(
            tokens[at + 1 : min(at + _NOUN, index)]
        ):
            return at == 0 or not tokens[at - 1].word or tokens[at - 1].text in stop
    return False


def _source(said: Attribution | None) -> tuple[str, ...]:
    """How the speaker was found, for people."""
    if said is None:
        return ()
    where = "in the sentence before " if said.inherited else ""
    return (f"“{said.cue}” {where}names {said.origin or said.carrier}",)


def quoted(quotes: Sequence[Span], span: Span) -> bool:
    """Whether a figure stands in direct speech."""
    at = bisect_right(quotes, span.start, key=_START) - 1
    return at >= 0 and span.end <= quotes[at].end


def _as_of(frame: Frame, index: int, role: str, builder: Builder, *, ahead: bool) -> AsOf:
    """The day of a figure."""
    left = role == "previous" and frame.figure(index).span.start in builder.partners
    return as_of(frame, index, Days(builder.dates, builder.printed, builder.counting.words, left, ahead))
