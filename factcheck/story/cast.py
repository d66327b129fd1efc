"""Who is who across documents and scripts: entities of each text joined by the alias table and by `names.compare`.

Names are blocked first, so that a large story never compares every pair: only names that share an alias row, a folded
part, or a sound are held side by side. Context never joins two names.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from dataclasses import field
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck import names
from factcheck.classes import dataclass
from factcheck.language import cldr, codes, load
from factcheck.model import Character, Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Entity, Facts, NameMention

_MOST = 120
"""Names in one block; a larger block is a common word, and joins nobody."""
_SAME = {"identical", "variant", "short-form"}
_TERRITORY = 2
"""Letters of an ISO 3166 code, the alias id of a country."""
_NAMING = 4
"""Letters of a word that may bring two names together to be compared."""


@dataclass(slots=True)
class _Group:
    """Forms that name one entity, while the cast is put together."""

    kind: str
    forms: Counter[str] = field(default_factory=Counter)
    first: dict[str, tuple[str, NameMention]] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)
    titles: set[frozenset[str]] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)
    documents: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who in a story.

    Attributes:
        characters: in the order of their keys.
        of: the key of a name as written in a document of this language: `(language, form)` to key.
    """

    characters: tuple[Character, ...]
    of: Mapping[tuple[str, str], str]

    def key(self, form: str, language: str) -> str:
        """The key of a name: a country is always the country, and a form that is no name of the story its own key."""
        alias = _land(form, language)
        return alias or self.of.get((language, form)) or key(form, language)

    def knows(self, form: str, language: str) -> bool:
        """Whether a form is a name: of this story, or of the alias table."""
        return (language, form) in self.of or bool(_alias(form, language))


def key(form: str, language: str) -> str:
    """The key of a name that stands alone: its row of the alias table, else its letters, folded."""
    return _alias(form, language) or _plain(form)


def cast(story: Sequence[Facts], *, slips: bool = True) -> Cast:
    """Put the entities of all documents together, the surest ties first.

    Two entities of one document are two, whatever their spelling: what would make them one is refused.

    Args:
        story: the facts of each document.
        slips: whether holders of one office whose names differ by a slip are one.
    """
    groups = _gathered(story)
    forest = _Forest([group.documents for group in groups])
    short: dict[int, list[int]] = defaultdict(list)
    for one, other, tie in _ties(groups, slips=slips):
        if tie.short:
            short[one].append(other)
            short[other].append(one)
        elif forest.join(one, other):
            groups[one].reasons.extend(tie.reasons)
    for at, others in sorted(short.items()):
        roots = {forest.root(other) for other in others} - {forest.root(at)}
        if len(roots) == 1:  # "Kim" beside two Kims is nobody's short form
            forest.join(at, roots.pop())
    joined: dict[int, list[_Group]] = defaultdict(list)
    for at, group in enumerate(groups):
        joined[forest.root(at)].append(group)
    characters, keys = [], {}
    for members in joined.values():
        character, forms = _character(members)
        characters.append(character)
        keys.update(dict.fromkeys(forms, character.key))
    return Cast(tuple(sorted(characters, key=lambda item: (item.kind, item.key))), keys)


class _Forest:
    """Disjoint sets of indices, each of which has at most one index of a document."""

    __slots__ = ("_held", "_parent")

    def __init__(self, documents: Sequence[set[int]]) -> None:
        self._parent = list(range(len(documents)))
        self._held = [set(held) for held in documents]

    def root(self, at: int) -> int:
        """The index that stands for the set of `at`: its lowest."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, one: int, other: int) -> bool:
        """Make one set of the sets of two indices, unless a document is in both; whether they are one now."""
        low, high = sorted((self.root(one), self.root(other)))
        if low == high:
            return True
        if not self._held[low].isdisjoint(self._held[high]):
            return False
        self._parent[high] = low
        self._held[low] |= self._held[high]
        return True


def _gathered(story: Sequence[Facts]) -> list[_Group]:
    """The entities of all documents; those that are named alike, in one language, are one from the start.

    So a thousand reports with one cast cost no more than the cast.
    """
    gathered: dict[tuple[object, ...], _Group] = {}
    parted = _parted(story)
    for at, facts in enumerate(story):
        again: Counter[tuple[object, ...]] = Counter()
        for group in (piece for whole in _groups(facts) for piece in _split(whole, parted)):
            tongue = frozenset(group.languages.values())
            alike = group.kind, tongue, frozenset(group.forms)
            again[alike] += 1
            kept = gathered.setdefault((*alike, again[alike]), group)
            kept.documents.add(at)
            if kept is not group:
                kept.forms.update(group.forms)
                kept.languages.update(group.languages)
                kept.titles |= group.titles
    return list(gathered.values())


def _parted(story: Sequence[Facts]) -> set[frozenset[str]]:
    """Pairs of forms that one text takes for two spellings of a name, and another text for two people."""
    spelt = {
        frozenset(pair)
        for facts in story
        for entity in facts.entities
        if len(entity.spellings) > 1
        for pair in combinations(sorted(form for form, _ in entity.spellings), 2)
    }
    if not spelt:
        return spelt
    asked = frozenset().union(*spelt)
    apart: set[frozenset[str]] = set()
    for facts in story:
        whose = {form: entity.id for entity in facts.entities for form, _ in entity.spellings if form in asked}
        apart |= {pair for pair in spelt if len({whose[form] for form in pair if form in whose}) > 1}
    return apart


def _split(group: _Group, parted: set[frozenset[str]]) -> Iterator[_Group]:
    """The group, or a group for each of its forms where another text of the story takes two of them for two people."""
    if not any(pair <= group.forms.keys() for pair in parted):
        yield group
        return
    for form, count in group.forms.items():
        first = {form: group.first[form]} if form in group.first else {}
        titles = group.titles if len(group.forms) == 1 else set()
        yield _Group(group.kind, Counter({form: count}), first, {form: group.languages[form]}, titles)


def _ties(groups: Sequence[_Group], *, slips: bool) -> list[tuple[int, int, _Tie]]:
    """What ties the groups of different documents, the surest first."""
    found = [
        (one, other, tie)
        for one, other in _candidates(groups)
        if groups[one].documents.isdisjoint(groups[other].documents)
        and not _kinds_clash(groups[one].kind, groups[other].kind)
        and (tie := _tie(groups[one], groups[other], slips=slips))
    ]
    return sorted(found, key=lambda item: (-item[2].belief, item[0], item[1]))


def _groups(facts: Facts) -> Iterator[_Group]:
    language = facts.document.language.code if facts.document.language else ""
    for entity in facts.entities:
        words = frozenset(word for title in entity.titles for word in title.casefold().split())
        group = _Group(entity.kind, titles={words} if words else set())
        for form, count in entity.spellings or ((entity.name, len(entity.mentions)),):
            group.forms[form] += count
            group.languages[form] = language
            group.first[form] = (facts.document.id, _first(entity, form))
        for mention in entity.mentions:
            group.languages.setdefault(mention.text, language)
        yield group


def _first(entity: Entity, form: str) -> NameMention:
    return next((mention for mention in entity.mentions if mention.text == form), entity.mentions[0])


def _candidates(groups: Sequence[_Group]) -> Iterator[tuple[int, int]]:
    """Pairs of groups that share a block."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        for key in sorted({key for form in group.forms for key in _keys(form, group.languages[form], group.kind)}):
            blocks[key].append(at)
    seen: set[tuple[int, int]] = set()
    for _, members in sorted(blocks.items()):
        if len(members) > _MOST:
            continue
        for pair in combinations(members, 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _keys(form: str, language: str, kind: str) -> Iterator[tuple[str, str]]:
    row = _alias(form, language)
    if row:
        yield "row", row
    for read_as in {kind, "place"} if kind == "unknown" else {kind}:  # a place loses its "Kabupaten"
        yield from (("sound", block) for block in names.blocks(form, kind=read_as))
    words = _plain(form).split()
    if len(words) > 1:  # "Rahmat Siagian", "Rachmat Siagian": a word that is the same, beside one that sounds otherwise
        yield from (("word", word) for word in words if len(word) >= _NAMING)


@lru_cache(maxsize=16_384)  # every pair of groups asks for its forms
def _alias(form: str, language: str) -> str:
    """The row of the alias table that knows a form in this very language: Kudus is a town, and Jerusalem in another."""
    found = names.alias(form, language)
    return found.id if found and language in found.languages else ""


@lru_cache(maxsize=4096)  # every claim asks for its places
def _land(form: str, language: str) -> str:
    """The code of a country that a form names, also where the form is declined ("Turcji"), or an empty string."""
    row = _alias(form, language)
    if row:
        return row if country(row) else ""
    return _declined(language).get(form.casefold()[:-1], "")


@lru_cache(maxsize=32)
def _declined(language: str) -> Mapping[str, str]:
    """Countries by their names without the last letter, in languages that decline names."""
    if language not in codes() or not load(language).names.declined:
        return {}
    pack = load(language)
    rows = {name[:-1]: _alias(name, language) for name in cldr.territories(pack.head.locale) if len(name) > _NAMING}
    return {stem: row for stem, row in rows.items() if country(row)}


def country(key: str) -> bool:
    """Whether a key of a place is that of a country: its ISO 3166 code."""
    return len(key) == _TERRITORY and key.isupper()


def _kinds_clash(one: str, other: str) -> bool:
    return "unknown" not in (one, other) and one != other


@dataclass(frozen=True, slots=True)
class _Tie:
    """What ties two groups.

    Attributes:
        belief: the least score of any pair of their forms.
        short: one is a mere short form of the other.
        reasons: why both are one name.
    """

    belief: float
    short: bool
    reasons: tuple[str, ...]


def _tie(one: _Group, other: _Group, *, slips: bool) -> _Tie | None:
    """What ties two groups, or `None`. Every pair of their full forms must agree."""
    reasons: list[str] = []
    short, belief = False, 1.0
    for left in one.forms:
        for right in other.forms:
            row, twin = _alias(left, one.languages[left]), _alias(right, other.languages[right])
            if row and row == twin:
                reasons.append(f"{left} and {right} stand in one row of the alias table")
                continue
            kind = one.kind if one.kind != "unknown" else other.kind
            found = names.compare(left, right, kind=kind, lang_a=one.languages[left], lang_b=other.languages[right])
            if found.verdict not in _SAME and not (
                slips and found.verdict == "possible-typo" and _one_office(one, other)
            ):
                return None
            short = short or found.verdict == "short-form"
            belief = min(belief, found.score)
            reasons.append(str(found.said[0]) if found.said else "the same letters")
    return _Tie(belief, short, tuple(dict.fromkeys(reasons)))


def _one_office(one: _Group, other: _Group) -> bool:
    """Whether two people hold one office, so that a letter between their names is a slip: the same title.

    Titles of two languages cannot be held against each other; that both hold one is then enough.
    """
    if one.kind != "person" or not one.titles or not other.titles:
        return False
    if set(one.languages.values()) != set(other.languages.values()):
        return True
    return any(left <= right or right <= left for left in one.titles for right in other.titles)


def _character(members: Sequence[_Group]) -> tuple[Character, list[tuple[str, str]]]:
    """One character, and every `(language, form)` that names it."""
    forms: Counter[str] = Counter()
    first: dict[str, tuple[str, NameMention]] = {}
    held: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for member in members:
        forms += member.forms
        for form, place in member.first.items():
            first.setdefault(form, place)
            held[form].append((place[0], member.forms[form]))
    order = sorted(forms, key=lambda form: (-forms[form], -len(form), form))
    rows = [row for member in members for form in member.forms if (row := _alias(form, member.languages[form]))]
    kinds = [member.kind for member in members if member.kind != "unknown"]
    character = Character(
        key=rows[0] if rows else _plain(order[0]),
        kind=kinds[0] if kinds else "unknown",
        name=order[0],
        forms=tuple(Form(form, forms[form], *first[form], tuple(held[form])) for form in order),
        reasons=tuple(dict.fromkeys(reason for member in members for reason in member.reasons)),
    )
    return character, [(language, form) for member in members for form, language in member.languages.items()]


def _plain(form: str) -> str:
    """A name that no table knows, as a key: folded in case, marks and hyphens."""
    bare = unicodedata.normalize("NFKD", form.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c)).split())
