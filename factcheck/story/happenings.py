"""Events of many victims: what ties two reports of one, though they share no two names.

A report of an earthquake says so at its head, and where: by a place, by its country, or by its size. One kind of event
in one place within a week is one event. Places come from what names are found, from capitals, and in scripts without
capitals from what the names of places end in.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims import DISPLAY
from factcheck.claims.words import words as words_of
from factcheck.language import cldr, codes, load
from factcheck.story.cast import country
from factcheck.story.placed import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Facts
    from factcheck.story.cast import Cast
    from factcheck.story.placed import Placed

_WORD = re.compile(r"(?<=[ (’'-])[^\W\d_]{4,}+")
"""A word inside a sentence, also behind an article ("l'Emilia") and a hyphen."""
_LETTERS = re.compile(r"[^\W\d_]++")
_RUN = re.compile(r"[\u3400-\u9fff\u30a0-\u30ff\uac00-\ud7a3]{2,}+")
"""Ideographs, katakana, or Hangul: no name of a place is written in hiragana alone."""
_CASELESS = frozenset({"Arab", "Kore", "Jpan", "Hans", "Hant", "Deva"})
_SPACED = frozenset({"Kore"})
_KEPT, _STEM = 2, 5
"""Letters before the end of a place's name that tell it from others; those of a word that its endings leave alone."""
_GREAT = 6
"""Magnitude from which on one hardly comes twice in a week."""
_HARM, _MANY = frozenset({"dead", "injured", "missing"}), 13
"""Concepts of those whom an event harmed, and how many of them hardly any other event of the week has in one place."""
_SWEEPING = frozenset({"earthquake", "storm", "flood", "eruption"})
"""Events that hit a country once in a week; fires and crashes come twice."""
DISEASES = frozenset({"cholera", "dengue", "ebola", "marburg", "measles", "mpox"})
"""Events that a country has for months, and whose cases are counted all the while."""
_MOST = 12
"""Words of a head that may name a place."""


def ties(claims: Sequence[Placed], cast: Cast) -> Iterator[str]:
    """What ties a document to others that tell of the same event within a week.

    Args:
        claims: of the document.
        cast: who is who.
    """
    facts = claims[0].facts
    kinds = sorted(kinds_at_head(facts) - DISEASES)
    if not claims[0].language or (not kinds and not _places(facts)):
        return
    pack = load(claims[0].language)
    places = [name for name in facts.names if name.kind == "place" and name.span.end <= _end(facts)]
    keys = {cast.key(name.full or name.text, claims[0].language) for name in places}
    lands = sorted(filter(country, keys | lands_at_head(facts, cast)))
    words = sorted(_places(facts) or capitals(facts, cast))[:_MOST]
    sizes = sorted({str(claim.claim.value.value) for claim in claims if _great(claim)})
    if pack.head.script in _CASELESS:
        harmed = sorted({claim.concept for claim in claims if claim.concept in _HARM and _telling(claim)})
        yield from (f"{told} in {word}" for told in (*kinds, *harmed) for word in words)
    for kind in kinds:
        yield from (f"{kind} of {size}" for size in sizes if kind == "earthquake")
        if pack.head.script not in _CASELESS:
            yield from (f"{kind} in {one} {other}" for at, one in enumerate(words) for other in words[at + 1 :])
            yield from (f"{kind} in {_stem(word)}" for key in keys if not country(key) for word in key.split())
        great = kind == "earthquake" and sizes
        if kind in _SWEEPING and (great or len(lands) > 1 or not any(_narrow(key, lands) for key in keys)):
            yield from (f"{kind} in {land}" for land in lands)


def outbreaks(facts: Facts, cast: Cast) -> Iterator[str]:
    """What ties a document to others that tell of the same disease in the same country within a season.

    Args:
        facts: of the document.
        cast: who is who.
    """
    language = facts.document.language.code if facts.document.language else ""
    ill = sorted(kinds_at_head(facts) & DISEASES)
    if not ill:
        return
    named = {cast.key(name.full or name.text, language) for name in facts.names if name.span.end <= _end(facts)}
    lands = sorted(filter(country, named | lands_at_head(facts, cast)))
    yield from (f"{disease} in {land}" for disease in ill for land in lands if len(ill) == 1)


def kinds_at_head(facts: Facts) -> set[str]:
    """The kinds of events that the first sentences of a document tell of."""
    language = facts.document.language.code if facts.document.language else ""
    if language not in codes() or not facts.sentences:
        return set()
    return {kind for kind, forms in _forms(language) if forms.search(facts.document.text[: _end(facts)].casefold())}


@cache
def _forms(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each kind of event what finds a word for it."""
    pack = load(language)
    start = "" if pack.head.script in _CASELESS else r"(?<![^\W\d_])"
    return tuple(
        (kind, re.compile(f"{start}(?:{'|'.join(map(re.escape, forms))})"))
        for kind, forms in sorted(pack.story.happenings.items())
    )


def _telling(placed: Placed) -> bool:
    """Whether so many were harmed that it hardly happens twice in one place within a week."""
    value = placed.claim.value.value
    return value is not None and value >= _MANY


def _great(placed: Placed) -> bool:
    value = placed.claim.value.value
    return placed.concept == "magnitude" and value is not None and value >= _GREAT


def _end(facts: Facts) -> int:
    return facts.sentences[min(HEAD, len(facts.sentences)) - 1].end if facts.sentences else 0


def _narrow(key: str, lands: Sequence[str]) -> bool:
    """Whether the key of a place is one of a town, and not two countries in one ("Turquía y Siria")."""
    return not country(key) and not (lands and " " in key and len(lands) > 1)


def _stem(word: str) -> str:
    return word[:_STEM] if len(word) > _STEM else word


def capitals(facts: Facts, cast: Cast) -> set[str]:
    """The beginnings of the words with a capital inside the first sentences, headlines, days and countries aside."""
    language = facts.document.language.code if facts.document.language else ""
    if load(language).quantities.noun_capital:
        return {
            _stem(word) for name in facts.names if name.span.end <= _end(facts) for word in name.text.casefold().split()
        }
    shown = [block.span for block in facts.document.blocks if block.kind in DISPLAY]
    found = set()
    for sentence in facts.sentences[:HEAD]:
        if any(span.covers(sentence) for span in shown):
            continue
        for match in _WORD.finditer(facts.document.text, sentence.start + 1, sentence.end):
            word = match[0]
            if word[0].isupper() and not word.isupper() and not _dated(facts, match.start()):
                found |= set() if country(cast.key(word, language)) else {_stem(word.casefold())}
    return found


def _dated(facts: Facts, at: int) -> bool:
    return any(day.span.start <= at < day.span.end for day in facts.dates)


def _places(facts: Facts) -> set[str]:
    """In a script without capitals, what may be the names of places at the head of a document, without their ends.

    Where nothing stands between words, the letters before the end are kept alone: "記者が石川県" is of 石川.
    """
    pack = load(facts.document.language.code) if facts.document.language else None
    if pack is None or not pack.story.place_ends:
        return set()
    head, found = facts.document.text[: _end(facts)], set()
    for match in _RUN.finditer(head):
        run = match[0]
        for end in pack.story.place_ends:
            at = run.find(end, _KEPT)
            while at >= _KEPT:
                name = run[:at] if pack.head.script in _SPACED else run[at - _KEPT : at]
                if not any(word in name for word in pack.story.no_places):
                    found.add(name)
                at = run.find(end, at + 1)
    if pack.head.script in _SPACED:  # "이태원 | 참사"
        forms = dict(_forms(pack.head.code)).values()
        before = (head[: match.start()].split()[-_KEPT:] for form in forms for match in form.finditer(head))
        runs = (found_[0] for row in before for word in row if (found_ := _RUN.search(word)))
        found |= {run for run in runs if len(run) > _KEPT and run not in pack.story.no_places}
    return found


def lands_at_head(facts: Facts, cast: Cast) -> set[str]:
    """The countries that stand at the head of a document and are no names there.

    That is, those in an adjective ("Bangladeshi protests"), and in a script without capitals all of them.
    """
    pack = load(facts.document.language.code) if facts.document.language else None
    if pack is None:
        return set()
    head = facts.document.text[: _end(facts)].casefold()
    if pack.head.script not in _CASELESS:
        peoples = words_of(pack.head.code).demonyms
        row = _LETTERS.findall(head) if peoples else []
        said = {" ".join(row[at : at + size]) for at in range(len(row)) for size in (1, 2)}
        return {cast.key(peoples[word], pack.head.code) for word in said & peoples.keys()}
    seen = [name for name in cldr.territories(pack.head.locale) if len(name) >= _KEPT and name in head]
    whole = [name for name in seen if not any(name != other and name in other for other in seen)]
    return {cast.key(name, pack.head.code) for name in whole}
