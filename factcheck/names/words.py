"""The words of a language as the finder of names looks them up: sets of single words, phrases by their first word."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from factcheck.classes import dataclass
from factcheck.language import cldr, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from factcheck.language import Pack
    from factcheck.language.name_words import NameWords

_REMEMBERED = 20_000
_STEM = 3
"""Letters of a word without its affixes, at the least."""

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first word, longest first."""


def phrases(texts: Iterable[str]) -> Phrases:
    """Phrases of one or more words, ready for `longest`."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for text in texts:
        words = tuple(text.lower().split())
        found.setdefault(words[0], set()).add(words)
    return {first: tuple(group) if len(group) == 1 else _by_length(group) for first, group in found.items()}


def _by_length(group: set[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(group, key=lambda words: (-len(words), words)))


def longest(table: Phrases, words: Sequence[str], at: int, last: int) -> int:
    """How many words the longest phrase of the table takes from `words[at:last]`; 0 when none stands there."""
    for phrase in table.get(words[at], ()):
        size = len(phrase)
        if at + size <= last and (size == 1 or tuple(words[at : at + size]) == phrase):
            return size
    return 0


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Lexicon:
    """The `[names]` table of a pack and what CLDR adds, ready to look up; all lower case.

    Attributes not described here are the fields of `NameWords` as sets or phrases.

    Attributes:
        language: its code.
        small_bodies: as in the pack.
        small_words: the function words of the language.
        never: months, weekdays, time zones, demonyms: capitalised, and no names of anyone.
        numbered: words that lead the number of a law or a letter: "Nomor 7", "No. 7".
        according: words before a source, after which a comma begins what it says: "menurut".
        titled: first words of roles, and honorifics.
        leads: words before a name that make more of a capital at the start of a sentence: titles, heads, `never`.
        dull: words of which a capital at the start of a sentence never makes a name.
        fronts: words that begin a place, a demonym or a body before the name of its holder.
        long_roles: first words of roles of three words and more.
        role_ends: last words of roles, and short roles.
        role_words: words that may stand right before a name as the end of its title.
        office_words: every word of a role, and those that go on or lead one.
        org_ends: first and last words of organisations.
        lands: the names of countries.
        years: words for years, behind an age.
        heads: first words of places and organisations.
        inner: words in small letters over which a name may go on.
        beside: words before a name that tell its kind.
        improper: words that belong to a place or an organisation.
        ordinary: whether a lower-case word is an ordinary word of the language, by list or by its shape.
        endings: as in the pack, longest first.
        clitics: as in the pack, longest first.
        declined: as in the pack.
        lists_openers: the pack lists the words that open sentences, so that another word there may be a name.
        hyphen_pairs: a hyphen may join the names of two ("Basri-Ratna").
        nouns_are_capital: a capital inside a sentence says little (German).
        marks_of_nouns: articles, where they tell a noun with a capital from a name.
    """

    language: str
    honorifics: frozenset[str]
    roles: Phrases
    role_parts: frozenset[str]
    sole_offices: frozenset[str]
    titled: frozenset[str]
    leads: frozenset[str]
    dull: frozenset[str]
    fronts: frozenset[str]
    long_roles: frozenset[str]
    role_ends: frozenset[str]
    role_words: frozenset[str]
    role_joins: Phrases
    roles_lead: bool
    role_short: Mapping[str, str]
    office_words: frozenset[str]
    deputies: frozenset[str]
    after_names: frozenset[str]
    speech: frozenset[str]
    numbered: frozenset[str]
    according: frozenset[str]
    particles: frozenset[str]
    org_heads: frozenset[str]
    named_heads: frozenset[str]
    plain_heads: frozenset[str]
    trade_words: frozenset[str]
    org_tails: frozenset[str]
    seats: frozenset[str]
    local_offices: frozenset[str]
    demonyms: frozenset[str]
    place_joins: frozenset[str]
    org_joins: frozenset[str]
    org_ends: frozenset[str]
    heads: frozenset[str]
    years: frozenset[str]
    inner: frozenset[str]
    beside: frozenset[str]
    place_heads: frozenset[str]
    place_tails: frozenset[str]
    place_cues: frozenset[str]
    journeys: frozenset[str]
    journey_ties: frozenset[str]
    place_nouns: frozenset[str]
    storm_heads: frozenset[str]
    org_cues: frozenset[str]
    orgs: Phrases
    places: Phrases
    lands: frozenset[str]
    people: frozenset[str]
    common: frozenset[str]
    small_words: frozenset[str]
    never: frozenset[str]
    improper: frozenset[str]
    common_endings: tuple[str, ...]
    verb_prefixes: tuple[str, ...]
    ordinary: Callable[[str], bool]
    kin: frozenset[str]
    owned: frozenset[str]
    owned_endings: tuple[str, ...]
    apart: tuple[str, ...]
    joiners: frozenset[str]
    aka: tuple[str, ...]
    endings: tuple[str, ...]
    clitics: tuple[str, ...]
    styles: tuple[frozenset[str], ...]
    declined: bool
    lists_openers: bool
    hyphen_pairs: bool
    small_bodies: bool
    nouns_are_capital: bool
    marks_of_nouns: frozenset[str]

    def names_a_place(self, words: Sequence[str], at: int, last: int) -> int:
        """How many words of `words[at:last]` name a known place, with its side ("Jawa Selatan"); 0 when none does."""
        known = longest(self.places, words, at, last) if words[at] in self.places else 0
        sided = known and self.roles_lead and at + known < last and words[at + known] in self.place_tails
        return known + bool(sided)


def _bulk(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SHARED = ("honorifics", "particles", "after_names", "orgs", "people", "clitics")


def _fallback(words: NameWords) -> NameWords:
    """The pack's own words; where a field is empty, those of English: honorifics and particles travel."""
    empty = [field for field in _SHARED if not getattr(words, field)]
    return replace(words, **{field: getattr(load("en").names, field) for field in empty}) if empty else words


def _ordinary(common: frozenset[str], names: NameWords) -> Callable[[str], bool]:
    """A test for ordinary words; the words of a language are few, so most are answered from memory.

    Args:
        common: words known to be ordinary.
        names: their endings, and frames around which a word is ordinary whatever stands between.
    """
    endings = tuple(names.common_endings.split())
    frames = tuple((a, b) for a, _, b in (frame.partition("...") for frame in names.common_frames))

    @lru_cache(_REMEMBERED)
    def ordinary(word: str) -> bool:
        if word in common:
            return True
        half, hyphen, other = word.partition("-")
        if hyphen and half == other:
            return ordinary(half)
        for ending in endings:
            if word.endswith(ending) and word[: -len(ending)] in common and len(word) - len(ending) > _STEM:
                return True
        return any(
            len(word) >= len(prefix) + len(suffix) + _STEM and word.startswith(prefix) and word.endswith(suffix)
            for prefix, suffix in frames
        )

    return ordinary


def _never(names: NameWords, pack: Pack) -> frozenset[str]:
    """Words that carry a capital and are no names of anyone: demonyms, months, weekdays, zones of time."""
    locale = pack.head.locale
    days = [table(locale, width) for width in ("wide", "abbreviated") for table in (cldr.months, cldr.weekdays)]
    own = (*pack.dates.zones, *pack.dates.weekdays)
    return frozenset(names.demonyms.split()).union(map(str.lower, own), *days)


_WORDS = (
    "honorifics",
    "role_parts",
    "sole_offices",
    "deputies",
    "after_names",
    "speech",
    "particles",
    "org_heads",
    "named_heads",
    "plain_heads",
    "trade_words",
    "org_tails",
    "seats",
    "local_offices",
    "demonyms",
    "place_joins",
    "place_heads",
    "place_tails",
    "place_cues",
    "journeys",
    "journey_ties",
    "place_nouns",
    "storm_heads",
    "org_cues",
    "kin",
    "owned",
    "joiners",
)
"""Fields of a pack that are lists of single words."""
_FLAGS = ("roles_lead", "declined", "hyphen_pairs", "nouns_are_capital", "small_bodies")
"""Fields that are true or false."""


def _leading(names: NameWords) -> tuple[str, ...]:
    """The words that stand before names of each kind."""
    return names.honorifics, names.org_heads, names.place_heads, names.storm_heads


def _as_they_are(names: NameWords) -> dict[str, Any]:
    """The fields of a pack that need no more than to be cut into words."""
    flags = {field: getattr(names, field) for field in _FLAGS}
    return {**flags, **{field: _bulk(getattr(names, field)) for field in _WORDS}}


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language.

    Raises:
        UsageError: no pack ships for it.
    """
    pack = load(language)
    names = _fallback(pack.names)
    never, common = _never(names, pack), frozenset({*names.common.split(), *pack.head.function_words})
    roles, orgs = phrases(names.roles), phrases(names.orgs)
    lands = frozenset(map(str.lower, cldr.territories(pack.head.locale)))
    places = phrases([*names.places, *lands])
    leads, people = never.union(roles, *(heads.split() for heads in _leading(names))), _bulk(names.people)
    role_ends = frozenset({*(words[-1] for group in roles.values() for words in group), *names.role_short})
    org_ends = _bulk(f"{names.org_heads} {names.org_tails}")
    return Lexicon(
        language=language,
        roles=roles,
        titled=_bulk(names.honorifics) | roles.keys(),
        leads=leads,
        dull=common - leads - people - places.keys(),
        fronts=never.union(places, orgs, names.plain_heads.split(), names.named_heads.split()),
        people=people,
        long_roles=frozenset(first for first, group in roles.items() if len(group[0]) > 2),  # noqa: PLR2004 - its longest
        role_ends=role_ends,
        role_words=role_ends | _bulk(names.role_parts) | never,
        role_joins=phrases(names.role_joins),
        role_short=names.role_short,
        office_words=_bulk(" ".join([*names.roles, *names.role_short.values(), names.role_parts])),
        numbered=frozenset(word.lower() for word in pack.dates.numbered),
        according=frozenset(words.split()[-1].lower() for words in pack.claims.according),
        org_ends=org_ends,
        heads=_bulk(f"{names.place_heads} {names.org_heads}"),
        years=frozenset(word.lower() for word in pack.dates.units.get("year", ())),
        inner=_bulk(f"{names.particles} {names.place_joins}").union(names.org_joins),
        beside=_bulk(f"{names.speech} {names.kin} {names.place_cues} {names.org_cues}"),
        org_joins=frozenset(names.org_joins),
        orgs=orgs,
        places=places,
        lands=lands,
        common=common,
        small_words=frozenset(pack.head.function_words),
        never=never,
        improper=org_ends | _bulk(names.place_heads) | places.keys(),
        common_endings=tuple(names.common_endings.split()),
        verb_prefixes=tuple(names.verb_prefixes.split()),
        ordinary=_ordinary(common | _bulk(names.kin) | _bulk(names.speech), names),
        owned_endings=tuple(word[1:] for word in names.owned.split() if word.startswith("-")),
        apart=tuple(names.apart),
        aka=tuple(sorted(names.aka, key=len, reverse=True)),
        endings=tuple(sorted(names.endings.split(), key=len, reverse=True)),
        clitics=tuple(sorted(names.clitics.split(), key=len, reverse=True)),
        styles=tuple(_bulk(line) for line in names.styles),
        lists_openers=bool(names.common),
        marks_of_nouns=frozenset(pack.dates.articles if names.nouns_are_capital else ()),
        **_as_they_are(names),
    )
