"""The cue words of a language as the grammar looks them up: by first words, longest first, each with its tags."""

from __future__ import annotations

from dataclasses import field, fields
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims.lexicon import lexicon
from factcheck.classes import dataclass
from factcheck.language import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Cues = tuple[tuple[tuple[str, ...], frozenset[str]], ...]

NO_TAGS: frozenset[str] = frozenset()
_PAIR = 2


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Words:
    """The cue words of one language.

    Attributes:
        single: cues of one word, each with its tags.
        longer: first word to second word to `(words, tags)` of the longer cues that begin so, longest first.
        instead: pairs of words round a withdrawn and a valid figure.
        stop: words that say nothing about what is counted.
        people: nouns for people that say nothing more.
        links: words that tie a label to its figure ("stood at", "mencapai").
        clause: words that open a clause ("that", "bahwa").
        offices: nouns for institutions, whose modifiers say which one is meant.
        passive: words of saying without a speaker before them, and words that make one so.
        added: words beside a figure that comes on top of a count ("two more").
        joints: words that join the last part of a list, and two things said of one agent.
        noun_first: the head of a noun phrase is its first word.
        set_off: a word is relative only behind a comma ("die").
        verb_last: who says something opens the sentence, and the verb of saying closes it.
        verb_first: a sentence opens with its verb, and the subject stands between it and the object.
        topics: words behind the subject of such a sentence (は).
        objects: words behind the object of such a sentence (を).
        counted_of: words between a counter and its noun (の, 的).
        source_ends: how sources end that no list holds (庁).
        heads: every word that is a cue, or the first of one.
        margin: words beside a figure that make it how far two results lie apart ("by", "selisih").
        rivals: words between two results ("to", "berbanding").
        votes_valid: single tokens beside a count of valid votes.
        votes_spoilt: the same of invalid ones.
        vocabulary: every word that a script without spaces is cut into; empty for other scripts.
        longest: by the first sign of these words the length of the longest.
        demonyms: adjectives of countries, each with the name of its country.
        classifiers: words between a figure and its noun that count things of a kind ("unit", "buah").
        counters: counting words behind a figure in scripts without spaces (栋, 棟).
        plurals: endings of nouns in the plural; empty where the plural has no mark.
        noun_capital: nouns are written with a capital, as in German.
        inflected: endings of an adjective before its noun, without which it is a participle ("beschädigte Häuser").
        elided: little words written onto the next one with an apostrophe, without which it is read ("l'|inflation").
        lasts: words right before a length, which say that it is the whole length ("for", "selama").
        since: single words before the day from which something was counted ("since", "sejak").
        until: single words before the day up to which something was counted ("by", "hingga").
        inside: single words before the places in which something was counted ("in", "di").
        where: single words before a place or a thing where something happened ("in", "from", "dalam").
        wins: single words before what somebody gets in a vote ("won", "memperoleh").
        of: single words between a share and that of which it is one ("of", "dari").
        events: how the words for what happens begin ("flood", "longsor").
    """

    single: Mapping[str, frozenset[str]]
    longer: Mapping[str, Mapping[str, Cues]]
    heads: frozenset[str]
    instead: tuple[tuple[str, str], ...]
    stop: frozenset[str]
    people: frozenset[str]
    links: frozenset[str]
    clause: frozenset[str]
    offices: frozenset[str]
    passive: frozenset[str]
    added: frozenset[str]
    joints: frozenset[str]
    noun_first: bool
    noun_capital: bool = False
    verb_last: bool = False
    verb_first: bool = False
    topics: frozenset[str] = NO_TAGS
    objects: frozenset[str] = NO_TAGS
    counted_of: frozenset[str] = NO_TAGS
    source_ends: tuple[str, ...] = ()
    lasts: frozenset[str] = NO_TAGS
    since: frozenset[str] = NO_TAGS
    until: frozenset[str] = NO_TAGS
    inside: frozenset[str] = NO_TAGS
    where: frozenset[str] = NO_TAGS
    wins: frozenset[str] = NO_TAGS
    of: frozenset[str] = NO_TAGS
    margin: frozenset[str] = NO_TAGS
    rivals: frozenset[str] = NO_TAGS
    events: tuple[str, ...] = ()
    inflected: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    classifiers: frozenset[str] = frozenset()
    counters: frozenset[str] = frozenset()
    demonyms: Mapping[str, str] = field(default_factory=dict)
    elided: frozenset[str] = NO_TAGS
    votes_valid: frozenset[str] = NO_TAGS
    votes_spoilt: frozenset[str] = NO_TAGS
    vocabulary: frozenset[str] = NO_TAGS
    longest: Mapping[str, int] = field(default_factory=dict)
    set_off: bool = False

    def cue(self, row: Sequence[str], at: int) -> tuple[frozenset[str], int]:
        """The tags of the longest cue that begins at a word of a row, and of how many words it is; else none, and 1."""
        word = row[at]
        if word in self.longer and at + 1 < len(row):
            for phrase, tags in self.longer[word].get(row[at + 1], ()):
                size = len(phrase)
                if size == _PAIR or tuple(row[at : at + size]) == phrase:
                    return tags, size
        return self.single.get(word, NO_TAGS), 1

    def opens(self, word: str, tag: str) -> bool:
        """Whether a word is a cue with this tag, or the first of one."""
        longer = (tags for cues in self.longer.get(word, {}).values() for _, tags in cues)
        return tag in self.single.get(word, NO_TAGS) or any(tag in tags for tags in longer)


_APART = {
    "instead",
    "stop",
    "people",
    "links",
    "clause",
    "offices",
    "passive",
    "added",
    "demonyms",
    "noun_first",
    "verb_last",
    "set_off",
    "verb_first",
    "topics",
    "objects",
    "counted_of",
    "source_ends",
    "whose",
    "wins",
    "inflected",
    "elided",
    "margin",
    "rivals",
    "votes_valid",
    "votes_spoilt",
}
"""Tables that are no tags of a token."""


@cache
def words(language: str) -> Words:
    """The cue words of a language; empty where its pack has none."""
    table = load(language).claims
    tags: dict[tuple[str, ...], set[str]] = {}
    for entry in fields(table):
        if entry.name not in _APART:
            for phrase in getattr(table, entry.name):
                tags.setdefault(tuple(phrase.split()), set()).add(entry.name)
    for pair in table.instead:
        for name, phrase in zip(("withdrawn", "valid"), pair, strict=True):
            if phrase:
                tags.setdefault(tuple(phrase.split()), set()).add(name)
    longer: dict[str, dict[str, Cues]] = {}
    for phrase in sorted((phrase for phrase in tags if len(phrase) > 1), key=lambda phrase: (-len(phrase), phrase)):
        begun = longer.setdefault(phrase[0], {})
        begun[phrase[1]] = (*begun.get(phrase[1], ()), (phrase, frozenset(tags[phrase])))
    vocabulary = _vocabulary(language, tags) if load(language).quantities.unspaced else NO_TAGS
    return Words(
        {phrase[0]: frozenset(names) for phrase, names in tags.items() if len(phrase) == 1},
        longer,
        frozenset(phrase[0] for phrase in tags),
        tuple((left, right) for left, right in table.instead),
        frozenset(table.stop),
        frozenset(table.people),
        frozenset(table.links),
        frozenset(table.clause),
        frozenset(table.offices),
        frozenset(table.passive),
        frozenset(table.added),
        frozenset(table.both),
        table.noun_first,
        load(language).quantities.noun_capital,
        table.verb_last,
        table.verb_first,
        frozenset(table.topics),
        frozenset(table.objects),
        frozenset(table.counted_of),
        tuple(table.source_ends),
        frozenset(load(language).checks.lasts),
        frozenset(phrase.split()[0] for phrase in load(language).story.since),
        frozenset(phrase.split()[0] for phrase in load(language).story.until),
        frozenset(load(language).names.place_cues.split()),
        frozenset(load(language).checks.where),
        frozenset(table.wins),
        frozenset(load(language).quantities.of_words),
        frozenset(table.margin),
        frozenset(table.rivals),
        _events(language),
        tuple(table.inflected),
        _plurals(language),
        frozenset(load(language).quantities.classifiers),
        frozenset(load(language).quantities.counters),
        table.demonyms,
        frozenset(table.elided),
        frozenset(table.votes_valid),
        frozenset(table.votes_spoilt),
        vocabulary,
        _longest(vocabulary),
        table.set_off,
    )


def _plurals(language: str) -> tuple[str, ...]:
    """The endings of nouns in the plural and nouns that are one without; none where the plural has no mark."""
    counted = load(language).quantities
    return (*counted.plurals, *counted.plural_words) if counted.plurals else ()


def _longest(vocabulary: frozenset[str]) -> dict[str, int]:
    """By the first sign of words the length of the longest."""
    found: dict[str, int] = {}
    for word in vocabulary:
        found[word[0]] = max(found.get(word[0], 1), len(word))
    return found


def _events(language: str) -> tuple[str, ...]:
    """How the words for what happens begin."""
    forms = (form for forms in load(language).story.happenings.values() for form in forms)
    return tuple(sorted({word for form in forms for word in form.split()}))


def _vocabulary(language: str, cues: Mapping[tuple[str, ...], set[str]]) -> frozenset[str]:
    """The cues and the words of the concepts of a language without spaces."""
    meant = lexicon(language)
    tables = (meant.nouns, meant.verbs, meant.takes, meant.qualifiers)
    phrases = (phrase for table in tables for begun in table.values() for some in begun.values() for phrase, _ in some)
    return frozenset(word for phrase in phrases for word in phrase) | {phrase[0] for phrase in cues}
