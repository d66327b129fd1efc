"""Who is who: the mentions of one text grouped by the entity they name, spellings counted."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.model import Entity, Spelling, say
from factcheck.names import letters
from factcheck.names.compare import both_spell
from factcheck.names.fuller import within
from factcheck.names.kindwords import two_kinds
from factcheck.names.otherwise import in_other_words
from factcheck.names.slips import slips, styles
from factcheck.names.who import Surroundings, Who, by_word, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import NameMention, Sentence
    from factcheck.names.slips import Slip

_MOST = 200
"""Distinct names that are compared; a text with more of them is a list."""
_NAMED_AFTER = frozenset(("org", "person"))
"""Kinds that may have the name of a place in theirs."""
_PLACE = attrgetter("span.start")


def resolve(
    text: str,
    mentions: tuple[NameMention, ...],
    *,
    language: str,
    house: tuple[tuple[str, ...], ...] = (),
    strict: bool = False,
) -> tuple[Entity, ...]:
    """Who is who: mentions of one text grouped by the entity they name.

    Short forms and told abbreviations join their full form; two spellings join when letters and text say that they
    are one entity. Context may only separate.

    Args:
        text: the text.
        mentions: what `find` returned for it.
        language: code of its language.
        house: rows of the newsroom's own list, each with the accepted spellings of one name, its own first.
        strict: two spellings of one name that are both right ("Sumatera", "Sumatra") count as two.

    Returns:
        Entities in the order of their first mention; `Entity.spellings` holds more than one where spellings differ.
    """
    people = _named(mentions)
    around = Surroundings(text, language, house)
    held = by_word(people)
    first = people[:_MOST]
    found = slips(first, held if len(first) == len(people) else by_word(first), around) if len(people) > 1 else []
    if strict:
        found += styles(held, around)
    groups = _groups(people, held, found, around if house else None)
    if not found:
        return tuple([_entity(group, (), around) for group in groups])
    return tuple([_entity(group, [slip for slip in found if slip.one in group], around) for group in groups])


def _named(mentions: Iterable[NameMention]) -> list[Who]:
    """The names of a text, each with its mentions, by their fullest form."""
    named: dict[tuple[str, ...], Who] = {}
    for mention in mentions:
        full = mention.full or mention.text
        key = parts(full)
        if not key:
            continue
        who, form = named.get(key), key if mention.text == full else parts(mention.text)
        if who is None:
            named[key] = Who(key, mention.kind, [mention], {form: 1})
            continue
        who.mentions.append(mention)
        who.forms[form] = who.forms.get(form, 0) + 1
        if who.kind == "unknown":
            who.kind = mention.kind
    return list(named.values())


def _groups(
    people: Sequence[Who], held: dict[str, list[Who]], found: Sequence[Slip], listed: Surroundings | None
) -> list[list[Who]]:
    """Names joined by slips and by rows of the house list, in the order of their first mention."""
    home = {id(who): [who] for who in people}
    pairs = [(slip.one, slip.other) for slip in found]
    if listed:
        first: dict[int, Who] = {}
        pairs += [(first.setdefault(row, who), who) for who in people for row in sorted(listed.listed(who))]
    for left, right in pairs:
        _join(left, right, home)
    _join_short(people, held, home)
    for left, right in in_other_words(people):
        _join(left, right, home)
    unique = {id(group): group for group in home.values()}
    return sorted(unique.values(), key=_begins)


def _join(left: Who, right: Who, home: dict[int, list[Who]]) -> None:
    """Makes one group of those of two names."""
    one, other = home[id(left)], home[id(right)]
    if one is not other:
        one.extend(other)
        for who in other:
            home[id(who)] = one


def _begins(group: list[Who]) -> int:
    """Where the text first names an entity."""
    if len(group) == 1:
        return group[0].mentions[0].span.start
    return min([who.mentions[0].span.start for who in group])


def _join_short(people: Sequence[Who], held: dict[str, list[Who]], home: dict[int, list[Who]]) -> None:
    """Joins a short form to the one group that holds every name it shortens."""
    for who in people:
        near, size = held[who.key[0]], len(who.key)
        if len(near) == 1:
            continue
        longer = [full for full in near if len(full.key) > size and within(who.key, full.key)]
        if not longer or (who.kind == "place" and all(full.kind in _NAMED_AFTER for full in longer)):
            continue  # the town is not its office, nor who is called like it
        if who.kind == "org" and any(two_kinds(" ".join(who.key), " ".join(full.key), kind="org") for full in longer):
            continue
        groups = {id(home[id(full)]) for full in longer}
        if len(groups) == 1 and len(home[id(who)]) == 1:
            home[id(longer[0])].append(who)
            home[id(who)] = home[id(longer[0])]


def _entity(group: list[Who], found: Sequence[Slip], around: Surroundings) -> Entity:
    if not found and len(group) == 1:
        return _alone(group[0])
    mentions = tuple(sorted((mention for who in group for mention in who.mentions), key=_PLACE))
    kinds = Counter(who.kind for who in group if who.kind != "unknown")
    kind = kinds.most_common(1)[0][0] if kinds else "unknown"
    variants = _variants(found, around)
    name = max((who.mentions[0] for who in group), key=lambda held: len(held.full)).full or mentions[0].text
    titles = tuple(dict.fromkeys(mention.title for mention in mentions if mention.title))
    counts = tuple((variant.form, len(variant.spans)) for variant in variants) or ((name, len(mentions)),)
    why = _why(found, variants, around)
    return Entity(f"{kind}:{name.lower()}", kind, name, mentions, counts, titles, variants, why)


def _alone(who: Who) -> Entity:
    """An entity that the text names in one way."""
    first = who.mentions[0]
    mentions = tuple(who.mentions)
    name = first.full or mentions[0].text
    titles: tuple[str, ...] = ()
    if len(mentions) > 1 or first.title:
        titles = tuple(dict.fromkeys([mention.title for mention in mentions if mention.title]))
    return Entity(f"{who.kind}:{name.lower()}", who.kind, name, mentions, ((name, len(mentions)),), titles)


def _variants(found: Sequence[Slip], around: Surroundings) -> tuple[Spelling, ...]:
    """Every spelling with its places: the house's own first, then the most frequent, a plain word, the earlier."""
    held: dict[str, dict[NameMention, None]] = {}
    for slip in found:
        for who, word in ((slip.one, slip.a), (slip.other, slip.b)):
            held.setdefault(word, {}).update(dict.fromkeys(who.showing(word)))
    spelt = []
    for word, shown in held.items():
        ordered = sorted(shown, key=lambda mention: mention.span)
        form = max(ordered, key=lambda mention: len(mention.text)).text
        at = form.lower().find(word)
        spans = tuple(mention.span for mention in ordered)
        spelt.append(Spelling(form, spans, form[at : at + len(word)] if at >= 0 else word))
    plain = around.lexicon.ordinary
    return tuple(
        sorted(
            spelt,
            key=lambda one: (
                not around.of_house(one.form),
                -len(one.spans),
                not plain(one.word.lower()),
                one.spans[0],
            ),
        )
    )


def _why(found: Sequence[Slip], variants: Sequence[Spelling], around: Surroundings) -> tuple[Sentence, ...]:
    said: list[Sentence] = []
    for slip in found:
        said.append(_letters(slip))
        if alone := _alone_form(slip):
            said.append(say("no full name in the text is spelt like “{form}”", form=alone))
        if slip.shared:
            said.append(say("the rest of the name is the same: {words}", words=_as_written(slip)))
        if slip.office:
            said.append(say("same office: {words}", words=_office_words(slip)))
    if len(variants) > 1:
        usual, other = variants[0], variants[-1]
        if around.of_house(usual.form):
            said.append(say("the house list writes “{form}”", form=usual.form))
        event = around.same_words(usual.spans[0], other.spans[0])
        if event:
            said.append(say("both sentences say “{words}”", words=event))
        original = both_spell(usual.form, other.form)
        if original:
            said.append(say("both are spellings of {original}", original=original))
    return tuple(dict.fromkeys(said))


def _as_written(slip: Slip) -> str:
    """The words that both names have, as the text writes them."""
    words = slip.one.mentions[0].full.split()
    return " ".join(word for word in words if set(parts(word)) & set(slip.shared)) or " ".join(slip.shared)


def _office_words(slip: Slip) -> str:
    """The office both have, in the words of the shortest title that names it."""
    titles = [mention.title for who in (slip.one, slip.other) for mention in who.mentions if mention.title]
    naming = [title for title in titles if set(slip.office) & set(parts(title))]
    return min(naming, key=len, default=" ".join(slip.office))


def _letters(slip: Slip) -> Sentence:
    """How the two words differ, each as written, in the order of the text."""
    sides = ((slip.one, slip.a), (slip.other, slip.b))
    ordered = sorted(sides, key=lambda side: side[0].showing(side[1], 1)[0].span)
    one, other = (_shown(who, word) for who, word in ordered)
    a, b = letters.differing(one.lower(), other.lower())
    if slip.how == "style":
        return say("“{a}” and “{b}” are both right; strict-style asks for one of them", a=one, b=other)
    if slip.how == "forms":
        return say("“{a}” and “{b}” are forms of one given name", a=one, b=other)
    if slip.how == "given":
        return say("two given names beside one office: {a}/{b}", a=one, b=other)
    if slip.how == "swap":
        return say("two letters changed places: {a}/{b}", a=a, b=b)
    if slip.how == "double":
        return say("a letter is doubled: {a}/{b}", a=one, b=other)
    if slip.how == "sounds":
        return say("“{a}” and “{b}” are two ways to write the same sounds", a=one, b=other)
    if a and b:
        return say("one letter differs: {a}/{b}", a=a, b=b)
    short, long = sorted((one, other), key=len)
    return say("“{long}” has one letter more than “{short}”: {letter}", long=long, short=short, letter=a or b)


def _alone_form(slip: Slip) -> str:
    """The one of the two that stands alone, where the other is a full name: in news a bare name was introduced."""
    sides = ((slip.one, slip.a, slip.other), (slip.other, slip.b, slip.one))
    return next((_shown(who, word) for who, word, full in sides if len(who.key) == 1 < len(full.key)), "")


def _shown(who: Who, word: str) -> str:
    """A word of a name as the text writes it."""
    text = who.showing(word, 1)[0].text
    at = text.lower().find(word)
    return text[at : at + len(word)] if at >= 0 else word
