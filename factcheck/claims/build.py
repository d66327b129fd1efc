"""Claims: one statement of a value, with what it counts, who says so, how sure, and as of when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claims.attribution import attribution, inherited
from factcheck.claims.lexicon import Concept, at, first
from factcheck.model import AsOf, Claim, Movement, ToldChange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.lexicon import Lexicon
    from factcheck.claims.words import Words
    from factcheck.model import Attribution, DateMention, Document, NameMention, Quantity, Share, Span

_COUNTED = {"count", "money", "percent", "physical", "duration"}
_AHEAD, _BACK, _SUBJECT = 7, 4, 20
"""Tokens within which a verb or label says what a figure counts: behind it, before it, and behind "the number of"."""
AMOUNT = "amount"
"""Concept of money, percentages and measures whose label the lexicon does not know."""
_MODALITIES = ("question", "denial", "forecast", "plan")


@dataclass(frozen=True, slots=True)
class Builder:
    """What the claims of one document are made from."""

    document: Document
    words: Words
    lexicon: Lexicon
    names: Sequence[NameMention]
    dates: Sequence[DateMention]
    quotes: Sequence[Span]
    roles: dict[Span, str]
    partners: dict[Span, Quantity]


def roles(movements: Sequence[Movement], shares: Sequence[Share]) -> dict[Span, str]:
    """What the figure at each place is to the relation it stands in."""
    made: dict[Span, str] = {}
    for movement in movements:
        made[movement.before.span] = "previous"
        if movement.by:
            made[movement.by.span] = "change"
    for share in shares:
        made[share.percent.span] = "share"
    return made


def partners(movements: Sequence[Movement]) -> dict[Span, Quantity]:
    """The other end of the change that a figure is an end of."""
    made = {movement.before.span: movement.after for movement in movements}
    return made | {movement.after.span: movement.before for movement in movements}


def build(frames: Sequence[Frame], builder: Builder) -> tuple[Claim, ...]:
    """The claims of a document in the order of the text."""
    made: list[Claim] = []
    earlier: tuple[Frame | None, Attribution | None] = (None, None)
    for frame in frames:
        own = attribution(frame, _within(builder.names, frame.sentence), builder.document.text)
        carried = inherited(earlier[1]) if own is None and _follows(frame, earlier[0]) else None
        earlier = frame, own
        for index in frame.figures:
            claim = _claim(frame, index, builder, own or carried, len(made) + 1)
            if claim:
                made.append(claim)
    return tuple(made)


def _follows(frame: Frame, earlier: Frame | None) -> bool:
    """Whether a sentence follows another in the same block."""
    return earlier is not None and earlier.number == frame.number - 1 and earlier.block == frame.block


def _within(names: Sequence[NameMention], sentence: Span) -> Sequence[NameMention]:
    begin = bisect_left(names, sentence.start, key=lambda name: name.span.start)
    return names[begin : bisect_left(names, sentence.end, key=lambda name: name.span.start)]


def _claim(frame: Frame, index: int, builder: Builder, said: Attribution | None, number: int) -> Claim | None:
    quantity = frame.tokens[index].quantity
    if quantity is None or quantity.kind not in _COUNTED:
        return None
    concept, how = _concept(frame, index, quantity, builder)
    partner = builder.partners.get(quantity.span)
    if (concept is None or concept.kind == "open") and partner:
        concept, how = _through(frame, partner, builder, (concept, how))
    if concept is None:
        return None
    estimate = said is not None and said.kind == "estimate" and not said.inherited
    modality = _modality(frame.tokens, index) or ("estimate" if estimate else "fact")
    as_of = _as_of(frame, index, builder)
    subject = _subject(quantity, builder, frame) or (_subject(partner, builder, frame) if partner else None)
    evidence = [how, f"stands in sentence {frame.number + 1}"]
    if said:
        evidence.append(
            f"“{said.cue}” {'in the sentence before ' if said.inherited else ''}names {said.origin or said.carrier}"
        )
    return Claim(
        id=f"c{number}",
        document=builder.document.id,
        subject=subject,
        concept=concept.id,
        concept_kind=concept.kind,
        value=quantity,
        sentence=frame.sentence,
        scope=_scope(quantity, concept, builder, subject),
        attribution=said,
        modality=modality,
        as_of=as_of,
        role=builder.roles.get(quantity.span) or _own_role(frame.tokens, index) or quantity.role or "level",
        quoted=_quoted(builder.quotes, quantity.span),
        evidence=tuple(evidence),
    )


def _quoted(quotes: Sequence[Span], span: Span) -> bool:
    at_ = bisect_right(quotes, span.start, key=lambda quote: quote.start) - 1
    return at_ >= 0 and span.end <= quotes[at_].end


# ---- what is counted ------------------------------------------------------------------------------------------------


def _concept(frame: Frame, index: int, quantity: Quantity, builder: Builder) -> tuple[Concept | None, str]:
    """The concept of a figure and how it was found: its noun, a verb beside it, or the label before it."""
    nouns, classifier = (quantity.counts or "").split(), _classifier(quantity, builder)
    head = nouns[0] if nouns else ""
    named = first(builder.lexicon.nouns, nouns) if nouns else None
    people = any(noun in builder.words.people for noun in (*nouns, classifier))
    if quantity.kind == "count" and (not head or people):
        state = _state(frame.tokens, index, builder)
        if state:
            return state, f"“{quantity.text}” with “{state.id}” said beside it"
    if named:
        return named, f"counts “{quantity.counts}”"
    if head and quantity.kind == "count":
        noun = classifier or (head if builder.words.noun_first else nouns[-1])
        return Concept(noun, "open"), f"counts “{quantity.counts}”, a noun outside the lexicon"
    label = _label(frame.tokens, index, builder) if quantity.kind != "count" else _bare(frame.tokens, index, builder)
    if label is None or label.measure == (quantity.kind == "count"):
        return (None, "") if quantity.kind == "count" else (Concept(AMOUNT, "open"), "an amount without a label")
    return label, f"labelled “{label.id}”"


def _classifier(quantity: Quantity, builder: Builder) -> str:
    """The word for people between a figure and its noun ("4.200 orang tahun lalu"), or an empty string."""
    if quantity.counts_span is None:
        return ""
    between = builder.document.text[quantity.span.end : quantity.counts_span.start].strip().casefold()
    return between if between in builder.words.people else ""


def _through(
    frame: Frame, partner: Quantity, builder: Builder, own: tuple[Concept | None, str]
) -> tuple[Concept | None, str]:
    """The concept of the other end of a change, for an end that names none of its own: "up from 190"."""
    other = next((index for index in frame.figures if frame.tokens[index].quantity is partner), None)
    if other is None:
        return own
    found, how = _concept(frame, other, partner, builder)
    if found is None or (found.kind == "open" and own[0]):
        return own
    return found, f"{how}; the other end of the change"


def _state(tokens: Sequence[Token], index: int, builder: Builder) -> Concept | None:
    """What is said of people: by the verb behind the figure, or the verb or label right before it."""
    ahead = _row(tokens, index + 1, min(len(tokens), index + 1 + _AHEAD))
    found = first(builder.lexicon.verbs, ahead)
    if found:
        return found
    back = _row_back(tokens, index - 1, max(-1, index - 1 - _BACK))
    found = _last(builder.lexicon.verbs, back) or _last(builder.lexicon.nouns, back)
    if found:
        return found
    marked = next(
        (
            at_
            for at_ in range(index - 1, max(-1, index - 1 - _SUBJECT), -1)
            if "number" in tokens[at_].tags or tokens[at_].quantity
        ),
        None,
    )
    if marked is None or tokens[marked].quantity:
        return None
    return first(builder.lexicon.nouns, [token.text for token in tokens[marked + 1 : index]])


def _label(tokens: Sequence[Token], index: int, builder: Builder) -> Concept | None:
    """The noun before a figure of money or a percentage: "anggaran sebesar Rp32 triliun", "a turnout rate of 58%"."""
    return _last(builder.lexicon.nouns, _row_back(tokens, index - 1, max(-1, index - 1 - _AHEAD)))


def _bare(tokens: Sequence[Token], index: int, builder: Builder) -> Concept | None:
    """The noun that a bare count stands beside: right behind it, or before it ("medali: 12")."""
    behind = first(builder.lexicon.nouns, _row(tokens, index + 1, index + 3))
    return behind or _last(builder.lexicon.nouns, _row_back(tokens, index - 1, max(-1, index - 3)))


def _row(tokens: Sequence[Token], start: int, stop: int) -> list[str]:
    """The single words from one token on, up to a mark or a figure."""
    made: list[str] = []
    for token in tokens[start:stop]:
        if token.quantity or not (token.word or token.date):
            break
        made += token.text.split() if token.word else []
    return made


def _row_back(tokens: Sequence[Token], start: int, stop: int) -> list[str]:
    made: list[str] = []
    for index in range(start, stop, -1):
        token = tokens[index]
        if token.quantity or token.text in ".;:(),":
            break
        made[:0] = token.text.split() if token.word else []
    return made


def _last(table: dict[str, tuple[tuple[tuple[str, ...], Concept], ...]] | object, words: list[str]) -> Concept | None:
    for index in range(len(words) - 1, -1, -1):
        found = at(table, words, index)  # type: ignore[arg-type] # a table of the lexicon
        if found:
            return found
    return None


# ---- how sure, as of when, of whom ----------------------------------------------------------------------------------


def _modality(tokens: Sequence[Token], index: int) -> str:
    """The word of future, wish, denial or question that governs a figure: before it, in its own clause."""
    for at_ in range(index - 1, max(-1, index - 1 - _SUBJECT), -1):
        token = tokens[at_]
        if token.text in ".;:," or token.quantity:
            return ""
        for name in _MODALITIES:
            if name in token.tags:
                return name
    return ""


def _own_role(tokens: Sequence[Token], index: int) -> str:
    """`previous` when a word right before the figure, or right behind its noun, says that it was so earlier."""
    near = [*tokens[max(0, index - 3) : index], *tokens[index + 1 : index + 4]]
    return "previous" if any("earlier" in token.tags for token in near) else ""


def _as_of(frame: Frame, index: int, builder: Builder) -> AsOf:
    """The day of a figure: a date of its own statement, else the day of publication, else unknown."""
    tokens = frame.tokens
    own = _date_behind(tokens, index) or _date_before(tokens, index)
    if own:
        at_ = bisect_left(builder.dates, own.start, key=lambda mention: mention.span.start)
        mention = builder.dates[at_] if at_ < len(builder.dates) else None
        if mention and mention.span.start == own.start and mention.kind != "duration":
            return AsOf(mention.first, mention.after, "sentence", mention.span)
    if builder.document.published:
        return AsOf(builder.document.published.day, None, "published", builder.document.published.span)
    return AsOf(None, None, "unknown")


def _date_behind(tokens: Sequence[Token], index: int) -> Token | None:
    """A date behind the figure, with no other figure and no change between."""
    for token in tokens[index + 1 :]:
        if token.date:
            return token
        if token.quantity or token.text in ";:" or token.tags & {"rise", "fall", "turn", "correct", "start"}:
            return None
    return None


def _date_before(tokens: Sequence[Token], index: int) -> Token | None:
    """A date before the figure in its statement."""
    for at_ in range(index - 1, -1, -1):
        token = tokens[at_]
        if token.date:
            return token
        if token.quantity or token.text in ";:" or token.tags & {"rise", "fall", "turn", "correct", "start"}:
            return None
    return None


def _subject(quantity: Quantity, builder: Builder, frame: Frame) -> str | None:
    """The name inside the counted phrase ("tentara Korea Utara")."""
    names = _within(builder.names, frame.sentence)
    if quantity.counts_span:
        inside = next((name for name in names if quantity.counts_span.overlaps(name.span)), None)
        if inside:
            return inside.text
    return None


def _scope(quantity: Quantity, concept: Concept, builder: Builder, subject: str | None) -> tuple[str, ...]:
    """The words of the counted phrase that narrow it, the subject left out."""
    named = (subject or "").casefold().split()
    nouns = (quantity.counts or "").split()
    if concept.kind == "open":
        return ()
    empty = {*builder.words.stop, *builder.words.people, *named}
    plain = [noun for noun in nouns if noun not in empty]
    return tuple(sorted(noun for noun in plain if at(builder.lexicon.nouns, [noun], 0) is None))


# ---- told changes ---------------------------------------------------------------------------------------------------


def told_changes(movements: Sequence[Movement], claims: Sequence[Claim]) -> tuple[ToldChange, ...]:
    """The movements whose two ends are claims, as changes that the text itself tells."""
    ids = {claim.value.span: claim.id for claim in claims}
    return tuple(
        ToldChange(ids[item.before.span], ids[item.after.span], item.direction, item.cue, item.span)
        for item in movements
        if item.before.span in ids and item.after.span in ids
    )
