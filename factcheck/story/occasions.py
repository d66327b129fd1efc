"""Fires and storms that have names: of two in one report, which one a figure is of.

"The Orrin Fire has burned 9,400 acres. Another, the Vell Fire, ..., and is 87% contained": what stands behind a name
in its sentence, or is said of "the fire", is of the one named last; a line that is nothing but such a name heads what
follows.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claims.words import words as cues_of
from factcheck.classes import dataclass
from factcheck.language import codes, load
from factcheck.story.cast import country

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.words import Words
    from factcheck.model import Claim, Facts, Span
    from factcheck.story.cast import Cast

_WORD = re.compile(r"[^\W\d_]++")
_MARKS = frozenset(",:;()")
_BEFORE = re.compile(r"(?<!\S)(?:[^\W\d_a-z][\w'’-]*+ ){1,3}$")
_BEHIND = re.compile(r" [^\W\d_a-z][\w'’-]++")
"""Words with a capital right before and behind the word for a fire or storm."""
_FAR = 60
"""Code points before it in which they stand."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A place where a fire or storm is named.

    Attributes:
        start: where its name begins.
        end: where it ends.
        key: the name without the word for what it is.
        heads: it is all of its line.
    """

    start: int
    end: int
    key: str
    heads: bool


def occasions(facts: Facts, cast: Cast) -> tuple[Occasion, ...]:
    """The fires and storms that a document names, in the order of the text; `cast` is who is who."""
    language = facts.document.language.code if facts.document.language else ""
    forms = _finder(language)
    return () if forms is None else tuple(_found(facts, cast, forms, cues_of(language)))


def _found(facts: Facts, cast: Cast, forms: re.Pattern[str], cues: Words) -> Iterator[Occasion]:
    text = facts.document.text
    opening, alone = {sentence.start for sentence in facts.sentences}, _alone(facts, forms)
    for match in forms.finditer(text):
        behind = _BEHIND.match(text, match.end())
        before = _BEFORE.search(text, max(0, match.start() - _FAR), match.start())
        line = text.rfind("\n", 0, match.start()) + 1
        words = before[0].split() if before else []
        while words and (words[0].casefold() in cues.stop or words[0].casefold() in cues.heads):
            words = words[1:]  # "The Orrin Fire"
        said = " ".join(words).casefold()
        start = match.start() - len(before[0]) if before else match.start()
        closes = text.find("\n", match.end())
        rest = text[match.end() : closes if closes >= 0 else len(text)]
        heads = before is not None and start <= line and not rest.strip(" #*")
        led = before is not None and len(words) < len(before[0].split())
        opens = not led and start in opening
        if behind and match[0].casefold() in _storms(facts):
            yield Occasion(match.start(), behind.end(), behind[0].strip().casefold(), heads=False)
        elif (
            words
            and not behind
            and (len(words) > 1 or not opens or heads)
            and not country(cast.key(said, facts.document.language.code if facts.document.language else ""))
            and alone.get(said, frozenset()) <= {start}  # "Hong Kong fire": a place that the text names by itself
        ):
            yield Occasion(start, match.end(), said, heads)


def _storms(facts: Facts) -> frozenset[str]:
    """The words for storms, behind which their names stand."""
    return _storm_words(facts.document.language.code if facts.document.language else "")


@cache
def _storm_words(language: str) -> frozenset[str]:
    return frozenset(load(language).story.happenings.get("storm", ())) if language in codes() else frozenset()


def unnamed(key: str, language: str) -> str:
    """The key of a storm without the word for what it is: "hurricane helene", "helene"."""
    kind, _, name = key.partition(" ")
    return name if name and " " not in name and kind in _storm_words(language) else key


def _alone(facts: Facts, forms: re.Pattern[str]) -> dict[str, set[int]]:
    """Where a text names places by themselves, with no word for a fire behind them."""
    found: dict[str, set[int]] = {}
    for name in facts.names:
        if name.kind == "place" and not forms.match(facts.document.text, name.span.end + 1):
            found.setdefault(name.text.casefold(), set()).add(name.span.start)
    return found


@cache
def _finder(language: str) -> re.Pattern[str] | None:
    """What finds the words for fires and storms of a language in which a capital makes a name; `None` for others."""
    forms = _forms(language)
    if not forms or load(language).quantities.noun_capital:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, forms)))})(?!\w)", re.IGNORECASE)


@cache
def _forms(language: str) -> frozenset[str]:
    """The words for fires and storms of a language."""
    if language not in codes():
        return frozenset()
    pack = load(language)
    happens = (pack.story.happenings.get(kind, ()) for kind in ("storm", "wildfire"))
    return frozenset((*pack.events.timed.get("fire", ()), *(form for forms in happens for form in forms)))


def occasion(facts: Facts, claim: Claim, known: Sequence[Occasion]) -> str:
    """The fire or storm that a figure is of, or an empty string.

    Args:
        facts: of its document.
        claim: the figure.
        known: the fires and storms of the document.
    """
    if not known:
        return ""
    text, span, sentence = facts.document.text, claim.value.span, claim.sentence
    own = [one for one in known if sentence.start <= one.start < sentence.end]
    before = [one for one in own if one.end <= span.start and not one.heads]
    behind = [one for one in own if one.start >= span.end and _MARKS.isdisjoint(text[span.end : one.start])]
    if before or behind:
        return before[-1].key if before else behind[0].key
    told = [one for one in known if one.end <= span.start]
    heading = next((one for one in reversed(told) if one.heads), None)
    if heading or not told or own:
        return heading.key if heading else ""
    return told[-1].key if _taken_up(facts, sentence, span) else ""


def _taken_up(facts: Facts, sentence: Span, span: Span) -> bool:
    """Whether a sentence speaks of "the fire" before a figure."""
    language = facts.document.language.code if facts.document.language else ""
    row = [word.casefold() for word in _WORD.findall(facts.document.text[sentence.start : span.start])]
    return not _forms(language).isdisjoint(row)
