"""The noun that a figure counts, and the concept that it names."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.claims.beside import WORD
from factcheck.claims.clause import before, behind
from factcheck.claims.lexicon import fitting, last, match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.clause import Row
    from factcheck.claims.frame import Frame
    from factcheck.claims.lexicon import Concept, Lexicon
    from factcheck.claims.words import Words
    from factcheck.model import Quantity

_DASHES = frozenset("-–—")
_SAID = 60
"""Code points behind a figure among which a state of several words stands."""
_JOINED = 6
"""Tokens behind a figure among which a second noun is looked for."""
_MARKS, _REST = ".,;:!?،؛؟", 40
"""Marks at a word, and code points behind a counted noun that may belong to it."""


def counts(concept: Concept) -> bool:
    """Whether a concept is counted, or told in bare numbers as a magnitude is."""
    return not concept.measure or "count" in concept.of


def end_of(quantity: Quantity) -> int:
    """Where the counted phrase of a figure ends."""
    return quantity.counts_span.end if quantity.counts_span else quantity.span.end


def capital(quantity: Quantity, text: str) -> bool:
    """Whether the counted phrase of a figure holds a word with a capital."""
    span = quantity.counts_span
    return span is not None and span.of(text) != span.of(text).lower()


def concept_of(nouns: Sequence[str], lexicon: Lexicon, words: Words) -> Concept | None:
    """The concept of a counted phrase, by its head; labels of amounts count nothing."""
    order = range(len(nouns)) if words.noun_first else range(len(nouns) - 1, -1, -1)
    best: tuple[Concept, int] | None = None
    for at in order:
        found = fitting(lexicon.nouns, nouns, at, counts)
        if found is None:
            continue
        if words.noun_first:
            return found[0]
        if best is None or found[1] >= best[1]:  # "police officers": the longer phrase with the same end
            best = found
    if best is None and words.noun_capital and nouns and "-" in nouns[-1]:
        return concept_of([nouns[-1].rpartition("-")[2]], lexicon, words)  # "Hochwasser-|Tote"
    return best[0] if best else None


def longer(nouns: Sequence[str], row: Sequence[str], lexicon: Lexicon, words: Words) -> Concept | None:
    """The concept of a counted phrase that goes on behind its noun: "12 new measles | cases", "40 kasus | gigitan"."""
    if not row:
        return None
    if words.noun_first:
        found = match(lexicon.nouns, [*nouns, *row], 0)
        return found[0] if found and found[1] > len(nouns) and counts(found[0]) else None
    whole = [*nouns, *row]
    both = next((found for at in range(len(nouns)) if (found := match(lexicon.nouns, whole, at))), None)
    if both and both[1] > len(nouns) and counts(both[0]):
        return both[0]  # "16 | lives lost"
    head = match(lexicon.nouns, row, 0)
    return head[0] if head and head[1] == 1 and counts(head[0]) and concept_of(nouns, lexicon, words) is None else None


def by_counter(frame: Frame, index: int, lexicon: Lexicon, words: Words, *, people: bool) -> Concept | None:
    """The noun beside the counter of a figure, in scripts without spaces: "18名 | 嫌疑人", "乗客 | 142人".

    With `people`, only a noun for people, as "142人 | の | 乗客".
    """
    if not words.vocabulary:
        return None
    row = behind(frame, index, end_of(frame.figure(index))).words
    at = 1 if len(row) > 1 and (row[0] in words.counted_of or row[0] in lexicon.qualifiers) else 0
    found = match(lexicon.nouns, row, at) if row else None
    if found and row[found[1] : found[1] + 1] and row[found[1]] in words.counted_of:
        return None  # "18名儿童的 | 家长"
    if found and _counted(found[0], people=people):
        return found[0]
    return set_before(before(frame, index), lexicon, people=people)


def set_before(row: Row, lexicon: Lexicon, *, people: bool) -> Concept | None:
    """The noun that stands right before a figure with a counter: "乗客 | 142人", "房屋 | 460间"."""
    found = last(lexicon.nouns, row.words[-1:])
    return found if found and _counted(found, people=people) else None


def led_by(row: Sequence[str], lexicon: Lexicon, words: Words) -> Sequence[str]:
    """The words before a figure, without a noun that stands right before it: "新增 | 确诊病例 | 127例"."""
    return row[:-1] if words.vocabulary and last(lexicon.nouns, row[-1:]) else row


def _counted(concept: Concept, *, people: bool) -> bool:
    """Whether a counter for people, or one for things, may stand with a noun."""
    return counts(concept) and concept.people == people and (people or not concept.said_of or "case" in concept.traits)


def plural(noun: str, words: Words) -> bool:
    """Whether a noun may be one of a count: in languages that mark the plural, only with its mark."""
    return not words.plurals or noun.endswith(words.plurals)


def rest_of(quantity: Quantity, text: str) -> list[str]:
    """The words behind the counted noun of a figure that may belong to it: "9 thợ | mỏ"."""
    if quantity.counts_span is None:
        return []
    end = quantity.counts_span.end
    return [word.strip(_MARKS) for word in text[end : end + _REST].casefold().split()]


def no_noun(quantity: Quantity, nouns: Sequence[str], text: str, known: tuple[Lexicon, Words]) -> bool:
    """Whether the word behind a figure is none that it counts: "the 62 reported", "251 taken hostage"."""
    lexicon, words = known
    if not words.people.isdisjoint(nouns):
        return False
    if words.stop.issuperset(nouns):
        return True
    if not words.plurals or quantity.value is None or quantity.value <= 1 or plural(nouns[-1], words):
        return not words.plurals and verbal(quantity, nouns, text, lexicon)
    if words.noun_first and match(lexicon.nouns, [*nouns, *rest_of(quantity, text)], 0):
        return False
    return concept_of(nouns, lexicon, words) is None


def subject(row: Row, end: int, words: Words) -> bool:
    """Whether nothing but a subject stands between a verb and its object, or what has it behind a label.

    "دمر | الزلزال | 460 منزلا", "بلغت خسائر | الشركة | 86 مليون دولار".
    """
    plain = (word not in words.stop and word not in words.links for word in row.words[end:])
    return words.verb_first and all(plain) and not any(token.tags for token in row.tokens[end:])


def governed(row: Row, at: int, lexicon: Lexicon, words: Words) -> bool:
    """Whether a noun only says of what the noun before it is, where the head comes first."""
    plain = words.noun_first and not row.tokens[at - 1].tags and row.words[at - 1] not in words.stop
    return plain and match(lexicon.nouns, row.words, at - 1) is None  # not "perolehan | suara"


def verbal(quantity: Quantity, nouns: Sequence[str], text: str, lexicon: Lexicon) -> bool:
    """Whether a state stands where their noun would: "30 | получили ранения", "9 | остаются в больнице"."""
    row = WORD.findall(text[quantity.span.end : quantity.span.end + _SAID].casefold())
    found = match(lexicon.verbs, row, 0) if row and not match(lexicon.nouns, row, 0) else None
    return found is not None and found[1] > len(nouns)


def dashed(frame: Frame, index: int) -> bool:
    """Whether a dash parts a figure from the noun of another: "двое детей | — | 12 и 14 лет"."""
    lead = frame.tokens[max(0, index - 2) : index]
    other = next((frame.figure(at) for at in reversed(frame.figures) if at < index), None)
    return len(lead) > 1 and lead[1].text in _DASHES and other is not None and end_of(other) >= lead[0].end


def modified(row: Sequence[str], at: int, lexicon: Lexicon, words: Words) -> Concept | None:
    """The noun right behind a state that stands before it as an adjective: "affected | towns"."""
    found = None if words.noun_first or at >= len(row) else match(lexicon.nouns, row, at)
    return found[0] if found and counts(found[0]) and not found[0].said_of else None


def open_noun(row: Row, words: Words) -> str:
    """The noun behind "the number of": "the number of pending appeals | has grown to"."""
    made: list[str] = []
    for word, token in zip(row.words, row.tokens, strict=True):
        if "number" in token.tags:
            made = []
            continue
        if token.tags or word in words.stop or word in words.links:
            break
        made.append(word)
    return (made[0] if words.noun_first else made[-1]) if made else ""


def joined(frame: Frame, index: int, lexicon: Lexicon) -> tuple[int, Concept | None]:
    """Where a second noun ends that is counted with the first, and what both are: "316 passengers | and crew members".

    0 where none is; a state of its own parts them: "12 dead and injured".
    """
    figure = frame.figure(index)
    if figure.counts is None:
        return 0, None
    rest = [token for token in frame.tokens[index + 1 : index + 1 + _JOINED] if token.start >= end_of(figure)]
    row = list(takewhile(lambda token: token.word and not token.quantity, rest))
    if len(row) <= 1 or "both" not in row[0].tags:
        return 0, None
    words = [token.text for token in row]
    for at in (1, 2):  # "homes and | other | structures"
        led = at == 1 or row[1].tags.isdisjoint(("definite", "possessive"))
        found = match(lexicon.nouns, words, at) if at < len(row) and led else None
        if found and counts(found[0]) and not found[0].said_of:
            both = [*figure.counts.split()[-1:], *words[: found[1]]]
            whole = match(lexicon.nouns, both, 0)
            return row[found[1] - 1].end, whole[0] if whole and whole[1] == len(both) else None
    return 0, None


def of_a_name(word: str, quantity: Quantity, text: str) -> bool:
    """Whether a word of a counted phrase is one of a name: "91 anggota | Kelompok Tani | tewas"."""
    span = quantity.counts_span
    return span is not None and any(one.casefold() == word and one[0].isupper() for one in span.of(text).split())


def up_to_noun(row: Sequence[str], lexicon: Lexicon, words: Words) -> int:
    """Where the words of a label end that may narrow its noun: "confirmed cases | of the new coronavirus"."""
    if words.noun_first:
        return len(row)
    return 1 + max((at for at in range(len(row)) if match(lexicon.nouns, row, at)), default=len(row) - 1)


def country(quantity: Quantity, words: Words) -> tuple[str, str]:
    """The adjective of a country in the counted phrase and its country: "3,000 North Korean soldiers"."""
    row = (quantity.counts or "").split() if words.demonyms else []
    if len(row) <= 1:
        return "", ""
    pairs = [" ".join(row[at : at + 2]) for at in range(len(row) - 1)]
    found = next((word for word in (*pairs, *row) if word in words.demonyms), "")
    return found, words.demonyms.get(found, "")


def classifier_of(quantity: Quantity, text: str, words: Words) -> str:
    """The word for people between a figure and its noun ("4.200 orang tahun lalu"), or an empty string."""
    noun = quantity.counts_span
    if noun is None or noun.start - quantity.span.end <= 1:
        return ""
    between = text[quantity.span.end : noun.start].strip().casefold()
    return between if between in words.people else ""
