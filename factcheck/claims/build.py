"""Claims: one statement of a value, with what it counts, who says so, how sure, and as of when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claims.attribution import SAYING, attribution, inherited
from factcheck.model import AsOf, Claim, Movement, ToldChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.counted import Counting
    from factcheck.claims.frame import Frame, Token
    from factcheck.model import Attribution, DateMention, Document, NameMention, Quantity, Share, Span

_COUNTED = {"count", "money", "percent", "physical", "duration"}
_MODALITIES = ("question", "denial", "forecast", "plan")
_GOVERNS = 20
"""Tokens between a word of future or wish and the figure that it governs."""
_CHANGES = {"rise", "fall", "turn", "correct", "start"}


@dataclass(slots=True, eq=False, repr=False)
class Builder:
    """What the claims of one document are made from.

    Attributes:
        document: the document.
        counting: what its figures count.
        names: its names.
        dates: its dates.
        quotes: its direct speech.
        roles: what the figure at an offset is to the relation it stands in.
        partners: the other end of the change that the figure at an offset is an end of.
    """

    document: Document
    counting: Counting
    names: Sequence[NameMention]
    dates: Sequence[DateMention]
    quotes: Sequence[Span]
    roles: dict[int, str]
    partners: dict[int, Quantity]


def roles(movements: Sequence[Movement], shares: Sequence[Share]) -> dict[int, str]:
    """What the figure at each offset is to the relation it stands in."""
    made: dict[int, str] = {}
    for movement in movements:
        made[movement.before.span.start] = "previous"
        if movement.by:
            made[movement.by.span.start] = "change"
    for share in shares:
        made[share.percent.span.start] = "share"
    return made


def partners(movements: Sequence[Movement]) -> dict[int, Quantity]:
    """The other end of the change that a figure is an end of."""
    made = {movement.before.span.start: movement.after for movement in movements}
    return made | {movement.after.span.start: movement.before for movement in movements}


def build(frames: Sequence[Frame], builder: Builder) -> tuple[Claim, ...]:
    """The claims of a document in the order of the text."""
    made: list[Claim] = []
    earlier: tuple[Frame | None, Attribution | None] = (None, None)
    for frame in frames:
        names = _within(builder.names, frame.sentence)
        own = attribution(frame, names, builder.document.text) if frame.tags & SAYING else None
        carried = inherited(earlier[1]) if own is None and _follows(frame, earlier[0]) else None
        earlier = frame, own
        made += _of_sentence(frame, builder, names, own or carried, len(made))
    return tuple(made)


def _follows(frame: Frame, earlier: Frame | None) -> bool:
    """Whether a sentence follows another in the same block."""
    return earlier is not None and earlier.number == frame.number - 1 and earlier.block == frame.block


def _within(names: Sequence[NameMention], sentence: Span) -> Sequence[NameMention]:
    begin = bisect_left(names, sentence.start, key=lambda name: name.span.start)
    return names[begin : bisect_left(names, sentence.end, key=lambda name: name.span.start)]


def _of_sentence(
    frame: Frame, builder: Builder, names: Sequence[NameMention], said: Attribution | None, number: int
) -> Iterator[Claim]:
    """The claims of one sentence, numbered on from `number`."""
    estimate = said is not None and said.kind == "estimate" and not said.inherited
    source = _source(said)
    for index in frame.figures:
        quantity = frame.figure(index)
        if quantity.kind not in _COUNTED:
            continue
        counting, partner = builder.counting, builder.partners.get(quantity.span.start)
        counted = counting.read(frame, index)
        if partner and (counted is None or counted.concept.kind == "open"):
            counted = counting.through(frame, partner, counted)
        if counted is None:
            continue
        number += 1
        subject = _subject(quantity, names) or (_subject(partner, names) if partner else None)
        yield Claim(
            id=f"c{number}",
            document=builder.document.id,
            subject=subject,
            concept=counted.concept.id,
            concept_kind=counted.concept.kind,
            value=quantity,
            sentence=frame.sentence,
            scope=counting.scope(frame, index, counted, subject),
            attribution=said,
            modality=_modality(frame, index) or ("estimate" if estimate else "fact"),
            as_of=_as_of(frame, index, builder),
            role=builder.roles.get(quantity.span.start) or _earlier(frame, index) or quantity.role or "level",
            quoted=_quoted(builder.quotes, quantity.span),
            evidence=(counted.how, *source),
            group=counted.group,
        )


def _source(said: Attribution | None) -> tuple[str, ...]:
    """How the speaker was found, for people."""
    if said is None:
        return ()
    where = "in the sentence before " if said.inherited else ""
    return (f"“{said.cue}” {where}names {said.origin or said.carrier}",)


def _quoted(quotes: Sequence[Span], span: Span) -> bool:
    at = bisect_right(quotes, span.start, key=lambda quote: quote.start) - 1
    return at >= 0 and span.end <= quotes[at].end


def _subject(quantity: Quantity, names: Sequence[NameMention]) -> str | None:
    """The name inside the counted phrase ("tentara Korea Utara")."""
    noun = quantity.counts_span
    return next((name.text for name in names if noun.overlaps(name.span)), None) if noun else None


# ---- how sure, and as of when ---------------------------------------------------------------------------------------


def _modality(frame: Frame, index: int) -> str:
    """The word of future, wish, denial or question that governs a figure: before it, in its own clause."""
    if frame.tags.isdisjoint(_MODALITIES):
        return ""
    for at in range(index - 1, max(-1, index - 1 - _GOVERNS), -1):
        token = frame.tokens[at]
        if token.text in ".;:," or token.quantity:
            return ""
        found = next((name for name in _MODALITIES if name in token.tags), "")
        if found:
            return found
    return ""


def _earlier(frame: Frame, index: int) -> str:
    """`previous` when a word right before the figure, or right behind its noun, says that it was so earlier."""
    if "earlier" not in frame.tags:
        return ""
    near = [*frame.tokens[max(0, index - 3) : index], *frame.tokens[index + 1 : index + 4]]
    return "previous" if any("earlier" in token.tags for token in near) else ""


def _as_of(frame: Frame, index: int, builder: Builder) -> AsOf:
    """The day of a figure: a date of its own statement, else the day of publication, else unknown."""
    own = _date(frame.tokens[index + 1 :]) or _date(frame.tokens[:index][::-1]) if frame.dated else None
    if own:
        at = bisect_left(builder.dates, own.start, key=lambda mention: mention.span.start)
        mention = builder.dates[at] if at < len(builder.dates) else None
        if mention and mention.span.start == own.start and mention.kind != "duration":
            return AsOf(mention.first, mention.after, "sentence", mention.span)
    published = builder.document.published
    return AsOf(published.day, None, "published", published.span) if published else AsOf(None, None, "unknown")


def _date(way: Sequence[Token]) -> Token | None:
    """The first date on a way from a figure; another figure, a change or a clause mark ends the way."""
    for token in way:
        if token.date:
            return token
        if token.quantity or token.text in ";:" or token.tags & _CHANGES:
            return None
    return None


# ---- told changes ---------------------------------------------------------------------------------------------------


def told_changes(movements: Sequence[Movement], claims: Sequence[Claim]) -> tuple[ToldChange, ...]:
    """The movements whose two ends are claims, as changes that the text itself tells."""
    if not movements:
        return ()
    ids = {claim.value.span: claim.id for claim in claims}
    return tuple(
        ToldChange(ids[item.before.span], ids[item.after.span], item.direction, item.cue, item.span)
        for item in movements
        if item.before.span in ids and item.after.span in ids
    )
