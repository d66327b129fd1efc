"""What a figure counts: the noun behind it with its modifiers, classifiers dropped."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING

from factcheck.model import Span
from factcheck.quantities.numerals import DUAL
from factcheck.quantities.phrases import LETTER, WORD, fold, lower

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_WORD = re.compile(rf"[ \u00a0-]?((?:[A-Z]\.){{2,3}}(?= )|{LETTER}++(?:[-'’]{LETTER}++)*+)")
"""A word, also in initials: "2,000 | U.S. | troops"."""
_MAX_BEFORE_NOUN = 4
_MAX_MODIFIERS = 3
_COUNTED = frozenset({"count", "ratio", "percent"})


def counted(text: str, figure: Figure, words: Tables) -> tuple[str, Span] | None:
    """The noun that a figure counts, lower case, and where it stands; nothing where no noun is next to it."""
    if figure.kind not in _COUNTED or (figure.unit is not None and figure.kind == "count"):
        return None
    at = figure.end
    if figure.kind == "count" and figure.readings and figure.readings[0][2] == DUAL:
        return lower(text[figure.start : at]), Span(figure.start, at)
    if figure.kind != "count" or (at != figure.bare_end and words.of_words.at(text, at) is not None):
        found = words.of_words.at(text, at)
        if found is None or words.months.at(text, found[1]) is not None:
            return None
        at = found[1]
    if words.words.unspaced:
        return _unspaced(text, at, words)
    if at != figure.bare_end and words.numerals.lengths.at(text, at) is not None:
        return None  # 31 juta | tahun lalu
    if text[at : at + 1] not in {" ", "\u00a0", "-"}:
        if text[at - 1 : at] != " ":
            return None
        at -= 1
    span = _before_noun(text, at, words) if not words.words.noun_first else _noun_first(text, at, words)
    return (lower(" ".join(span.of(text).split())), span) if span is not None else None


def _take(text: str, at: int, words: Tables) -> Iterator[re.Match[str]]:
    """The words behind a number up to a stop word or a mark."""
    for taken in range(_MAX_BEFORE_NOUN + 1):
        match = _WORD.match(text, at)
        if match is None or text[match.end() : match.end() + 1].isdigit():
            break  # what digits follow at once is the mark of a currency
        word = fold(match[1])
        if word in words.stops or _verbal(word, words) or word in words.words.numerals.atoms:
            break  # "the 3,000 announced | two weeks ago"
        if not taken and words.turns.opens(word):
            break  # до 110 увеличилось
        yield match
        at = match.end()


def _verbal(word: str, words: Tables) -> bool:
    """Whether a word has the form of a verb: "3.412 ditempatkan" counts people that are not named."""
    for prefix, suffix in words.verb_frames:
        if word.startswith(prefix) and word.endswith(suffix) and len(word) > len(prefix) + len(suffix) + 1:
            return True
    return False


def _before_noun(text: str, at: int, words: Tables) -> Span | None:
    """English and its kind: modifiers, then a noun in the plural."""
    plurals = tuple(words.words.plurals)
    first: re.Match[str] | None = None
    for match in _take(text, at, words):
        first = first or match
        word = fold(match[1])
        if word.endswith("'s") or (words.words.noun_capital and match[1][0].islower()):
            continue  # of the region's 61,000 homes; "3.200 beschädigte | Häuser"
        if word in words.plural_words or (word.endswith(plurals) and word not in words.singulars and len(word) > 2):  # noqa: PLR2004
            return Span(first.start(1), match.end(1))
    if first is None or fold(first[1]).endswith("'s"):
        return None
    return Span(first.start(1), first.end(1)) if first[1][0].islower() else None


def _noun_first(text: str, at: int, words: Tables) -> Span | None:
    """Indonesian and its kind: classifier, noun, then modifiers; names in capitals belong to the noun."""
    behind = _take(text, at, words)
    noun, second = next(behind, None), next(behind, None)
    glued = words.words.numerals.glued_joiner
    if noun is None or (glued and noun[1].startswith(glued) and _goes_on(noun[1].removeprefix(glued), words)):
        return None
    if second is None or (glued and second[1].startswith(glued)):
        return Span(noun.start(1), noun.end(1))  # شخصا وأصيب: the next statement
    start = noun.start(1)
    if fold(noun[1]) in words.early and second[1][0].islower():
        noun = second  # "120 nuevos | casos"
    elif fold(noun[1]) in words.classifiers and _noun(second, words):
        noun, start = second, second.start(1)
    else:
        behind = chain((second,), behind)
    end = noun.end(1)
    for match in islice(behind, _MAX_MODIFIERS):
        word = match[1]
        if not (fold(word) in words.modifiers or (word[0].isupper() and noun[1][0].islower())):
            break
        end = match.end(1)
    return Span(start, end)


def _goes_on(word: str, words: Tables) -> bool:
    """Whether a word behind a joiner opens the next phrase (120 وفي, 1000 وأقل من): it is nothing that is counted."""
    return fold(word) in words.stops or words.hedges.opens(fold(word))


def _noun(match: re.Match[str], words: Tables) -> bool:
    """Whether the word behind a classifier is its noun: no stop word, no word of what happened to them."""
    return fold(match[1]) not in words.singulars


def _unspaced(text: str, at: int, words: Tables) -> tuple[str, Span] | None:
    if text[at : at + 1] and text[at] in words.words.about_endings:
        at += 1  # 300多人
    counter = words.counters.at(text, at)
    if counter is None:
        return None
    span = Span(counter[1] - len(text[at : counter[1]].strip()), counter[1])
    return lower(span.of(text)), span


def plainly_counted(text: str, figure: Figure, words: Tables) -> bool:
    """Whether a plural, a classifier or a person word stands behind four plain digits: then they are a count."""
    if words.words.unspaced:
        return bool(words.counters.at(text, figure.stop))
    behind = WORD.match(text, figure.stop + 1) if text[figure.stop : figure.stop + 1] == " " else None
    if behind is None:
        return False
    word = fold(behind[0])
    if word in words.classifiers or word in words.plural_words:
        return True
    plurals = tuple(words.words.plurals)
    noun = behind[0][0].isupper() if words.words.noun_capital else behind[0][0].islower()
    plural = bool(plurals) and noun and word.endswith(plurals) and word not in words.singulars
    return plural and word not in words.stops and len(word) > 3  # noqa: PLR2004 - `was`, `its`
