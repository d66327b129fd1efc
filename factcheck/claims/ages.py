"""Ages: how old a person is said to be, where the text leaves no doubt who it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from factcheck.claims.build import within
from factcheck.language import load
from factcheck.model import AsOf, Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.language.pack import Pack
    from factcheck.model import Document, NameMention, Quantity, Span

AGE = "age"
"""Concept of the age of a person."""
_BEFORE, _BEHIND = (", ", " ("), (",", ")", ".", ";")
_NEAR = 32
"""Code points before an age in which the words stand that say what befell somebody at it."""
_KIN = 24
"""Code points before a name in which a word makes somebody else the one whose age follows it ("the son of")."""
_TITLE = 40
"""Code points of a title at the head of a sentence."""
_SHORT = 4
"""Words before an age in a sentence that says no more than it."""
_CLOSES = ' .!"”»'
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]++")


def ages(
    document: Document, names: Sequence[NameMention], quantities: Sequence[Quantity], sentences: Sequence[Span]
) -> Iterator[Claim]:
    """A claim for each age whose person is sure, in order.

    An age stands behind the name of its person ("Ani Lestari (34)"), in a sentence that names nobody else before it and
    says what befell them at it ("died at the age of 91"), or points back at the one person of the sentence before ("the
    26-year-old", "pemain 26 tahun itu", "She was 91."); beside a year or a relative "she was 12" may be of then.
    """
    told = [item for item in quantities if item.kind == AGE and item.unit in {None, "year"} and item.value is not None]
    if not told or document.language is None:
        return
    pack = load(document.language.code)
    people = [name for name in names if name.kind == "person"]
    published = document.published
    day = AsOf(published.day, None, "published", published.span) if published else AsOf(None, None, "unknown")
    for number, item in enumerate(told, 1):
        found = _person(document.text, item, people, sentences, pack)
        if found:
            sentence, name = found
            full = name.full or name.text
            how = (f"the age of “{full}”",)
            yield Claim(
                f"a{number}", document.id, full, AGE, "fixed", item, sentence, (), None, "fact", day, evidence=how
            )


def _person(
    text: str, item: Quantity, people: Sequence[NameMention], sentences: Sequence[Span], pack: Pack
) -> tuple[Span, NameMention] | None:
    """The sentence of an age, and whose it is."""
    at = bisect_right(sentences, item.span.start, key=lambda span: span.start) - 1
    if at < 0 or sentences[at].end < item.span.end:
        return None
    sentence = sentences[at]
    own = [name for name in within(people, sentence) if sentence.covers(name.span)]
    led = [name for name in own if name.span.end <= item.span.start]
    last = led[-1] if led else None
    kin = frozenset(pack.checks.kin)
    if last and text[last.span.end : item.span.start] in _BEFORE and text[item.span.end :][:1] in _BEHIND:
        lead = set(_words(text[max(sentence.start, last.span.start - _KIN) : last.span.start]))
        return None if lead & kin else (sentence, last)
    lead_in = text[max(sentence.start, item.span.start - _NEAR) : item.span.start].casefold().rstrip()
    befell = any(lead_in.endswith(f" {cue}") for cue in pack.checks.at_age)
    if befell and _one(led) and kin.isdisjoint(_words(text[sentence.start : item.span.start])):
        return sentence, led[0]
    before = [name for name in people if at and sentences[at - 1].covers(name.span)]
    dead = bool(before) and _dies(text, before[0], sentences[at - 1], pack)
    if own or not (dead or _one(before)):
        return None
    told = sentences[at - 1].of(text)
    said = _pronoun(text, item, sentence, pack) and kin.isdisjoint(_words(told)) and (dead or not _YEAR.search(told))
    back = _one(before) and _points_back(text, item, sentence, pack)
    return (sentence, before[0]) if said or back else None


def _dies(text: str, name: NameMention, sentence: Span, pack: Pack) -> bool:
    """Whether a sentence tells at its head who died: what "He was 91." behind it says is of nobody else."""
    at_head = name.span.start - sentence.start <= _TITLE
    return at_head and not frozenset(pack.checks.died).isdisjoint(_words(text[name.span.end : sentence.end]))


def _one(people: Sequence[NameMention]) -> bool:
    """Whether names are those of one person."""
    return len({name.full or name.text for name in people}) == 1


def _points_back(text: str, item: Quantity, sentence: Span, pack: Pack) -> bool:
    """Whether an age stands for the person who has it: "The 26-year-old", "pemain berusia 26 tahun itu"."""
    lead, behind = _words(text[sentence.start : item.span.start]), _words(text[item.span.end : item.span.end + _NEAR])
    if behind[:1] and behind[0] in pack.claims.pointing:
        return True
    return len(lead) == 1 and lead[0] in pack.claims.definite and "-" in item.text


def _pronoun(text: str, item: Quantity, sentence: Span, pack: Pack) -> bool:
    """Whether a sentence is no more than a pronoun and its age: "She was 91.", "Ia berusia 91 tahun."."""
    lead = _words(text[sentence.start : item.span.start])
    alone = not text[item.span.end : sentence.end].strip(_CLOSES)
    return alone and 0 < len(lead) <= _SHORT and lead[0] in pack.checks.pronouns


def _words(piece: str) -> list[str]:
    return _WORD.findall(piece.casefold())
