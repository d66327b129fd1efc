"""A draft held against what was printed before: figures that are stale since, names spelt otherwise.

An archive is no story of one event, so what two claims must share is stricter here than among reports of one event:
the same thing counted, of the same subject or at the same place, said by the same named source, and not long ago.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck import names
from factcheck.model import Respelt, Span, Story
from factcheck.story import LATELY
from factcheck.story.apart import different
from factcheck.story.cast import cast
from factcheck.story.placed import keyed, place
from factcheck.story.stale import stale
from factcheck.story.woven import is_point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Change, Entity, Facts, NameMention, Printed
    from factcheck.story.cast import Cast
    from factcheck.story.placed import Placed

Shown = dict[str, dict[str, list[tuple["Facts", "Entity"]]]]
"""Printed names by the sounds that they are found under, then by their form."""
_MOST = 50
"""Figures of a draft on one thing that are looked at."""
_MOST_SPELLINGS = 200
"""Printed spellings that one name of a draft is held against."""


def held(draft: Facts, past: Sequence[Printed], house: tuple[tuple[str, ...], ...] = ()) -> Story:
    """The story of a draft and what was printed before, told from the draft: what of it is stale or spelt otherwise.

    Args:
        draft: facts of the draft.
        past: what was printed, in any order, without earlier versions of the draft itself.
        house: rows of the newsroom's own list of names.
    """
    ordered = sorted(past, key=_published)
    facts = (*(item.facts for item in ordered), draft)
    return Story(facts, stale=tuple(_outdated(draft, ordered)), respelt=tuple(_respelt(draft, ordered, house)))


def _published(printed: Printed) -> tuple[str, str]:
    day = printed.facts.document.published
    return day.day.isoformat() if day else "", printed.facts.document.id


# ---- figures --------------------------------------------------------------------------------------------------------


def _outdated(draft: Facts, past: Sequence[Printed]) -> Iterator[Change]:
    who = cast([draft])
    own = [item for item in place(draft, len(past), who) if _counts(item)]
    if not own or draft.document.published is None:
        return
    before = _by_thing(past, who, {_thing(item) for item in own})
    groups: dict[tuple[object, ...], list[Placed]] = defaultdict(list)
    for item in own:
        groups[_thing(item)].append(item)
    seen: set[tuple[int, str]] = set()
    for thing, mine in groups.items():
        for late in mine[:_MOST]:
            fitting = [item for item in before[thing] if _one_thing(item, late)]
            for change in stale([*fitting, *mine], lambda item, late=late: item is late):  # type: ignore[misc]
                place_of = (change.after.span.start, change.before.document)
                if place_of not in seen:
                    seen.add(place_of)
                    yield change


def _thing(placed: Placed) -> tuple[object, ...]:
    return placed.concept, placed.origin, placed.claim.value.kind, placed.claim.value.unit


def _counts(placed: Placed) -> bool:
    """Whether a claim is a figure of a source that goes on: a known thing, said by someone with a name."""
    kind = placed.claim.concept_kind
    return is_point(placed) and placed.named and not placed.plain and kind not in {"open", "series", "plan"}


def _by_thing(past: Sequence[Printed], who: Cast, wanted: set[tuple[object, ...]]) -> dict[object, list[Placed]]:
    found: dict[object, list[Placed]] = defaultdict(list)
    for order, printed in enumerate(past):
        for claim in printed.facts.claims:
            item = keyed(printed.facts, claim, order, who, (printed.places.get(claim.id, ()), ()))
            if _thing(item) in wanted and is_point(item):
                found[_thing(item)].append(item)
    return found


def _one_thing(before: Placed, late: Placed) -> bool:
    """Whether a printed figure and one of the draft are about one thing, said on both sides, and not long ago."""
    then, now = before.facts.document.published, late.facts.document.published
    if then is None or now is None or not 0 < (now.day - then.day).days <= LATELY:
        return False
    tied = (before.subject is not None and before.subject == late.subject) or bool(before.places & late.places)
    return tied and not different(before, late)


# ---- names ----------------------------------------------------------------------------------------------------------


def _respelt(draft: Facts, past: Sequence[Printed], house: tuple[tuple[str, ...], ...]) -> Iterator[Respelt]:
    if draft.document.language is None:
        return
    code = draft.document.language.code
    shown: Shown = defaultdict(lambda: defaultdict(list))
    for printed in past:
        language = printed.facts.document.language
        if language and language.code == code:
            for entity in printed.facts.entities:
                for block in names.blocks(entity.name):
                    shown[block][entity.name].append((printed.facts, entity))
    own = {form for entity in draft.entities for form in (entity.name, *(form for form, _ in entity.spellings))}
    for entity in draft.entities:
        found = _other_spelling(draft, entity, shown, own, house)
        if found:
            yield found


def _other_spelling(
    draft: Facts,
    entity: Entity,
    shown: Shown,
    own: set[str],
    house: tuple[tuple[str, ...], ...],
) -> Respelt | None:
    """The spelling that was printed most often, where a draft spells a name in a way that never was.

    A draft that has both spellings tells them apart, or `name-variant` reports them.
    """
    forms = {form for form, _ in entity.spellings}
    near = {name: held for block in sorted(names.blocks(entity.name)) for name, held in shown.get(block, {}).items()}
    if len(forms) > 1 or forms & set(near):
        return None  # spelt two ways in the draft itself, or printed this way before
    often = Counter(
        {name: len({facts.document.id for facts, _ in held}) for name, held in near.items() if name not in own}
    )
    language = draft.document.language.code if draft.document.language else ""
    for name, count in sorted(often.items(), key=lambda item: (-item[1], item[0]))[:_MOST_SPELLINGS]:
        facts, before = near[name][-1]
        mention = before.mentions[0]
        there = _in_sentence(facts, mention)
        tie = names.respelt(entity.mentions, draft.document.text, there, language=language, house=house)
        if tie:
            shared, office = tie
            rest = " ".join(word for word in name.split() if word.casefold() in shared) or " ".join(shared)
            title = (mention.title or " ".join(office)) if office else ""
            place_of = facts.document.id, mention.span
            return Respelt(entity.mentions[0].span, entity.name, name, *place_of, count, rest, title)
    return None


def _in_sentence(facts: Facts, mention: NameMention) -> tuple[NameMention, str]:
    """A mention and the one sentence that it stands in: a line of what is known of the document."""
    text, span = facts.document.text, mention.span
    begin, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    moved = replace(mention, span=Span(span.start - begin, span.end - begin), title_span=None)
    return moved, text[begin : end if end >= 0 else None]
