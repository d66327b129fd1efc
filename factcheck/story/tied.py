"""What stands with a figure in its part of a sentence: names, things that are counted, days, and the words themselves.

A sentence with several figures of one kind is cut between them, at the strongest joint or mark that it has there. Each
part says what its figure is of, in keys that meet those of another language where that can be: a name, a concept of the
lexicon, a day, a rank, a word that both languages have.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from factcheck.claims import AMOUNT, anyone
from factcheck.claims.lexicon import lexicon
from factcheck.claims.lexicon import match as meaning
from factcheck.claims.words import words
from factcheck.language import codes, load
from factcheck.model import Span
from factcheck.story.spellings import language_of, words_of
from factcheck.story.within import figures_in, lengths, overlap, sentence_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from factcheck.claims.words import Words
    from factcheck.model import DateMention, Facts, NameMention, Quantity
    from factcheck.story.placed import Placed
    from factcheck.story.sources import Sources

Key = tuple[str, str]
_Mention = TypeVar("_Mention", "NameMention", "DateMention")
_TOKEN = re.compile(r"[^\W\d_]++(?:[-'’][^\W\d_]++)*+|[;:,(–—、，；：]|\s-(?=\s)")
_MARKS = {";": 6, "；": 6, "(": 5, ":": 5, "：": 5, "–": 5, "—": 5, "-": 5, ",": 1, "、": 1, "，": 1}
"""How strongly a mark parts two figures."""
_AFTER_COMMA, _JOINT, _WEAK, _COMMA = 4, 3, 2, 1
_NAMING, _SAYING = 4, 3
"""Letters of a word that may name somebody, and of one that says something."""
_LEAD = 40
"""Code points before a figure in which the words of a change stand."""
_COGNATE = 5
"""Letters with which two languages begin a word that both have ("transport", "transportasi")."""
_ALIKE = str.maketrans("cqxyvw", "kkkivv")
_PLACE = attrgetter("span.start")
_OWNS = frozenset({"(", ","})
PEOPLE = "people"
_ROLES = {"previous": "from", "change": "change"}
_SAYS = frozenset({"says", "relays"})
_TAGS = frozenset({"rise", "fall", "forecast", "estimates", "plan", "denial"})
"""Tags of cue words that say how a figure is meant."""
_PARTING = frozenset({"contrast", "versus", "open"})
"""Tags of words that part two figures ("18 hurt, including 16 firefighters")."""


class Tied:
    """The keys of figures, each looked up once."""

    def __init__(self, held: Sources, own: Mapping[Span, Placed]) -> None:
        """Nothing is looked up yet.

        Args:
            held: the sources of a draft.
            own: the claims of the draft, by the places of their figures.
        """
        self._held, self._own = held, own
        self._found: dict[tuple[str, Span], Mapping[Key, str]] = {}
        self._parts: dict[tuple[str, Span, str, str | None], Mapping[Span, tuple[Span, Span]]] = {}
        self._figures: dict[str, Callable[[Span], bool]] = {}

    def of(self, facts: Facts, figure: Quantity) -> Mapping[Key, str]:
        """The keys of a figure, each with its words as written.

        Args:
            facts: of its text.
            figure: the figure.
        """
        where = facts.document.id, figure.span
        if where not in self._found:
            self._found[where] = dict(self._keys(facts, figure))
        return self._found[where]

    def part(self, facts: Facts, figure: Quantity) -> Span:
        """The part of its sentence that is of a figure and of no other of its kind, without those who tell it."""
        return self._part(facts, figure)[0]

    def _part(self, facts: Facts, figure: Quantity) -> tuple[Span, Span]:
        """The same, and with those who tell it."""
        sentence = sentence_of(facts, figure.span)
        where = facts.document.id, sentence, figure.kind, figure.unit
        if where not in self._parts:
            self._parts[where] = _cut(facts, sentence, figure)
        return self._parts[where].get(figure.span, (figure.span, figure.span))

    def spoken(self, facts: Facts, figure: Quantity) -> frozenset[Key]:
        """What the words of the part of a figure mean, whatever its claim says.

        Args:
            facts: of its text.
            figure: the figure.
        """
        part, language = self._part(facts, figure)[0], language_of(facts)
        return frozenset(key for key, _ in _of_words(facts.document.text, part, language, lambda _: False))

    def sentence(self, facts: Facts, figure: Quantity) -> frozenset[Key]:
        """What the names and words of the whole sentence of a figure mean.

        Args:
            facts: of its text.
            figure: the figure.
        """
        span, language = sentence_of(facts, figure.span), language_of(facts)
        keys = dict(_of_words(facts.document.text, span, language, lambda _: False))
        for name in _inside(facts.names, span):
            keys.update(self._of_name(name.text, name.full, language))
        return frozenset(keys)

    def apart(self, facts: Facts, one: Quantity, two: Quantity, other: Facts | None = None) -> bool:
        """Whether something parts two figures, so that each has words of its own.

        Args:
            facts: of the text of the first.
            one: a figure.
            two: another.
            other: of the text of the second, where that is another one.
        """
        one, two = sorted((one, two), key=_PLACE)
        if other not in {None, facts} or sentence_of(facts, one.span) != sentence_of(facts, two.span):
            return True
        return self.part(facts, one).end > one.span.end or self.part(facts, two).start < two.span.start

    def _keys(self, facts: Facts, figure: Quantity) -> Iterator[tuple[Key, str]]:
        (part, whole), language = self._part(facts, figure), language_of(facts)
        if facts.document.id not in self._figures:
            self._figures[facts.document.id] = overlap(one.span for one in facts.quantities)
        counted = self._figures[facts.document.id]
        claim = self._own.get(figure.span) or self._held.claim_at.get((facts.document.id, figure.span))
        if claim is not None:
            yield from _of_claim(claim)
        named = [name for name in _inside(facts.names, part) if not counted(name.span)]
        text = facts.document.text
        own = next((name for name in named if _owned(text, name.span, figure)), None)
        own = own or next((name for name in named if _aged(text, name.span, figure)), None)
        if own is not None:
            yield from self._of_name(own.text, own.full or own.text, language)
            return
        for name in named:
            yield from self._of_name(name.text, name.full or name.text, language)
        for name in _inside(facts.names, whole):
            yield from ((("told", key[1]), word) for key, word in self._of_name(name.text, name.full, language))
        for day in _inside(facts.dates, part):
            if day.first is not None and day.kind != "time":
                yield ("day", f"{day.first:%Y-%m-%d}"), day.text
        held = overlap(name.span for name in named)
        yield from _of_words(facts.document.text, part, language, lambda span: counted(span) or held(span))
        yield from _of_end(facts, figure, language)
        yield from _of_noun(figure, language)

    def noun(self, facts: Facts, figure: Quantity) -> Mapping[Key, str]:
        """The keys of the noun that a figure counts; of people in general one as well."""
        return dict(_of_noun(figure, language_of(facts)))

    def _of_name(self, form: str, full: str | None, language: str) -> Iterator[tuple[Key, str]]:
        yield ("who", self._held.who.key(full or form, language)), form
        for word in words_of(form):
            if len(word) >= _NAMING:
                yield ("who", word), form
                yield from _cognate(word)


def _owned(text: str, name: Span, figure: Quantity) -> bool:
    """Whether a figure is of the name before it and of nothing else: "Ani (43)", "Ani, 43,", "Ani 43 tahun"."""
    between = text[name.end : figure.span.start].strip()
    return name.end <= figure.span.start and (between in _OWNS or (not between and figure.kind == "age"))


def _aged(text: str, name: Span, figure: Quantity) -> bool:
    """Whether an age is of the name behind it: "the 43-year-old Ani", "berusia 43 tahun, Ani"."""
    behind = figure.kind == "age" and name.start >= figure.span.end
    return behind and text[figure.span.end : name.start].strip() in {"", ","}


def meant(facts: Facts, span: Span) -> frozenset[Key]:
    """What the words of a sentence mean that the lexicon has in any language.

    Args:
        facts: of the text.
        span: a place in the sentence.
    """
    keys = dict(_of_words(facts.document.text, sentence_of(facts, span), language_of(facts), lambda _: False))
    return frozenset(key for key in keys if key[0] == "is")


def _of_noun(figure: Quantity, language: str) -> Iterator[tuple[Key, str]]:
    if figure.counts and language in codes():
        row = figure.counts.casefold().split()
        yield from _of_row(row, language)
        nouns = lexicon(language).nouns
        meant = [found[0] for at in range(len(row)) if (found := meaning(nouns, row, at))]
        if any(concept.anyone for concept in meant) or not words(language).people.isdisjoint(row):
            yield ("is", PEOPLE), figure.counts


def _inside(mentions: Sequence[_Mention], part: Span) -> Sequence[_Mention]:
    """The mentions that begin in a part."""
    first = bisect_left(mentions, part.start, key=_PLACE)
    return mentions[first : bisect_left(mentions, part.end, first, key=_PLACE)]


def _of_claim(claim: Placed) -> Iterator[tuple[Key, str]]:
    """What the claim of a figure says that it counts, and its part in a change."""
    for concept in (claim.concept, claim.group):
        if concept and concept != AMOUNT and ":" not in concept and not anyone(concept):
            yield ("is", concept), concept.replace("_", " ")
    if claim.claim.role in _ROLES:
        yield ("role", _ROLES[claim.claim.role]), claim.claim.value.text


def _of_end(facts: Facts, figure: Quantity, language: str) -> Iterator[tuple[Key, str]]:
    """Whether the words before a figure and its neighbour make it the beginning or the end of a change."""
    if language not in codes():
        return
    at = bisect_left(facts.quantities, figure.span.start, key=_PLACE)
    beside = [other for other in facts.quantities[max(0, at - 1) : at + 2] if other is not figure]
    sentence, (role, phrase) = sentence_of(facts, figure.span), _end(facts.document.text, figure, language)
    for other in beside if role else ():
        other_role, _ = _end(facts.document.text, other, language)
        if {role, other_role} == {"from", "to"} and of_one_kind(figure, other) and sentence.covers(other.span):
            yield ("role", role), phrase


def _end(text: str, figure: Quantity, language: str) -> tuple[str, str]:
    lead = text[max(0, figure.span.start - _LEAD) : figure.span.start].casefold().split()
    pack = load(language).quantities
    for role, phrases in (("from", pack.from_words), ("to", pack.to_words)):
        for phrase in phrases:
            row = phrase.split()
            if lead[-len(row) :] == row:
                return role, phrase
    return "", ""


def _of_words(text: str, part: Span, language: str, taken: Callable[[Span], bool]) -> Iterator[tuple[Key, str]]:
    """The words of a part that say something, besides its names and days."""
    if language in codes():
        if known := words(language).vocabulary:
            own = part.of(text)
            yield from _of_row([word for word in known if len(word) > 1 and word in own], language)
            return
        found = [match for match in _TOKEN.finditer(text, part.start, part.end) if match[0][0].isalpha()]
        row = [match[0].casefold() for match in found if not taken(Span(*match.span()))]
        yield from _of_row(row, language)
        yield from _of_row([half for word in row if "-" in word for half in word.split("-")], language)


def _of_row(row: Sequence[str], language: str) -> Iterator[tuple[Key, str]]:
    """Words themselves, what they mean, and the beginnings that other languages may have as well."""
    cues, ranks, units, meant = words(language), load(language).dates.ordinals, lengths(language), lexicon(language)
    for at, word in enumerate(row):
        for table in (meant.nouns, meant.verbs, meant.takes, meant.qualifiers):
            found = meaning(table, row, at)
            if found and not found[0].anyone:
                yield ("is", found[0].id), word
        if word in ranks:
            yield ("rank", str(ranks[word])), word
        if word in units:
            yield ("length", units[word]), word
        for tag in cues.single.get(word, frozenset()) & _TAGS:
            yield ("tag", tag), word
        if len(word) >= _SAYING and word not in cues.stop:
            yield ("word", f"{language}:{word}"), word
            yield from _cognate(word)


def _cognate(word: str) -> Iterator[tuple[Key, str]]:
    bare = "".join(words_of(word)).translate(_ALIKE)
    if len(bare) >= _COGNATE and bare.isascii():
        yield ("like", bare[:_COGNATE]), word


# ---- where a sentence is cut ----------------------------------------------------------------------------------------


def of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two figures may be of one kind: a bare number may be any, as in "30.5 percent and 12"."""
    return (one.kind, one.unit) == (other.kind, other.unit) or _bare(one) or _bare(other)


def _bare(figure: Quantity) -> bool:
    return figure.kind == "count" and figure.counts is None


def _cut(facts: Facts, sentence: Span, figure: Quantity) -> Mapping[Span, tuple[Span, Span]]:
    """The parts of a sentence, one for each figure of one kind and unit."""
    row = [one for one in figures_in(facts, sentence) if one.span == figure.span or of_one_kind(one, figure)]
    language = language_of(facts)
    cues = words(language) if language in codes() else None
    starts, ends = [sentence.start], []
    for one, two in pairwise(row):
        at = _joint(facts, Span(one.span.end, two.span.start), cues)
        ends.append(one.span.end if at is None else at)
        starts.append(two.span.start if at is None else at)
    ends.append(sentence.end)
    return {
        one.span: (_without_teller(facts, Span(start, end), one.span, cues), Span(start, end))
        for one, start, end in zip(row, starts, ends, strict=True)
    }


def _joint(facts: Facts, between: Span, cues: Words | None) -> int | None:
    """Where the words between two figures part them: at the strongest joint, of two alike at the last."""
    best: tuple[tuple[bool, int, int], int] | None = None
    found = list(_TOKEN.finditer(facts.document.text, between.start, between.end))
    row = [match[0].strip().casefold() for match in found]
    for at, word in enumerate(row):
        strength = _MARKS.get(word, 0)
        if not strength and cues:
            strength = _strength(row, at, cues)
        if strength == _COMMA and cues and at + 1 < len(row) and "relative" in cues.single.get(row[at + 1], ()):
            continue  # "..., who got 47.2 percent"
        if not strength or (word in "(:" and at + 1 == len(row)):
            continue
        beside = strength == _COMMA and at in {0, len(row) - 1}
        rank = (not beside, strength, at)
        if best is None or rank > best[0]:
            best = rank, found[at].start()
    return best[1] if best else None


def _strength(row: Sequence[str], at: int, cues: Words) -> int:
    """How strongly a word parts two figures: "with" joins other things as well."""
    tags, _ = cues.cue(row, at)
    if row[at] in cues.joints:
        if tags > {"both"}:
            return _WEAK
        return _AFTER_COMMA if at and row[at - 1] == "," else _JOINT
    return 0 if tags.isdisjoint(_PARTING) else _JOINT


def _without_teller(facts: Facts, part: Span, figure: Span, cues: Words | None) -> Span:
    """A part without those who tell its figure: "The union said | 1,912 members", "12 dead | , officials said"."""
    if cues is None:
        return part
    start, end, comma = part.start, part.end, None
    for match in _TOKEN.finditer(facts.document.text, part.start, part.end):
        says = not cues.single.get(match[0].casefold(), frozenset()).isdisjoint(_SAYS)
        if match.end() <= figure.start:
            start = match.end() if says else start
        elif says:
            end = match.start() if comma is None else comma
            break
        elif match[0] == ",":
            comma = match.start()
    return Span(start, max(end, figure.end))
