"""Words of a text and what their place says: where a capital means something, and where it does not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import field
from functools import cache, lru_cache
from itertools import accumulate, compress, pairwise
from operator import ne
from typing import TYPE_CHECKING, TypeVar

from factcheck.classes import dataclass
from factcheck.language import head
from factcheck.names.words import lexicon as lexicon_of
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.language import Cut
    from factcheck.names.words import Lexicon

T = TypeVar("T", int, str)

_MARKS = "\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Combining marks, and what hides: soft hyphen, zero-width and bidi characters; they do not end a word."""

_WORD = late(rf"([^\W_](?:[^\W_]|[{_MARKS}])*+(?:['’ʼ`‘‐‑-](?=[^\W_])(?:[^\W_]|[{_MARKS}])++)*+)")
_JOINERS = frozenset("'’`‘‐‑-")
"""Marks that make one word of the two beside them, in a text without such marks."""
_MARK = re.compile(f"[{_MARKS}]")
_SPACES = " \u00a0\t\u202f"
PLAIN = frozenset(_SPACES)
"""Gaps over which two words stand side by side in one line."""
_OPENERS = "\"'“‘„«»‚([{¿¡*_#>|–—-•·" + _SPACES
_ENDERS = ".!?…:;|。\n\r"
_HALTS = ".:;,"
"""What a headline does not end in."""
_LONGEST_ABBREVIATION = 12
_REMEMBERED = 20_000
_SHORT_GAP = 7
"""Signs between two words that are looked at once for all texts."""
_LONGEST = 60
"""Longer words are no names; what follows need not look at them."""


@dataclass(slots=True)
class Words:
    """Every word of a text, by index.

    Attributes:
        text: the text.
        start: where each word starts.
        end: where it ends, clitics left out.
        lower: the word in lower case, clitics left out.
        gap: what stands between the word before and this one; one more than words, the last after the last word.
        capital: it begins with a capital that may mean a name.
        loud: it has two letters or more and is written all in capitals.
        opens: it opens a sentence, a line or a quotation, so that its capital says little.
        small: words as written; a word in lower case that is among them stands in the text without a capital.
        inside: capitalised words that stand inside a sentence somewhere.
        headed: indices of the words of lines in which nearly every word is capitalised.
    """

    text: str
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    gap: list[str] = field(default_factory=list)
    capital: list[bool] = field(default_factory=list)
    loud: list[bool] = field(default_factory=list)
    opens: list[bool] = field(default_factory=list)
    small: set[str] = field(default_factory=set)
    inside: set[str] = field(default_factory=set)
    headed: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.start)

    def word(self, index: int) -> str:
        """The word as written, clitics left out."""
        return self.text[self.start[index] : self.end[index]]


def _opens(words: Words, index: int, short: frozenset[str]) -> bool:
    """Whether a word opens a sentence, a line or a quotation; the usual gaps are told by the word before them."""
    gap = words.gap[index]
    if index and gap == ". ":
        before = words.lower[index - 1]
        if before.isalpha() and len(before) < _LONGEST_ABBREVIATION:
            return len(before) > 1 and before not in short
    told = _opens_behind(gap) if index and len(gap) <= _SHORT_GAP else None
    return told if told is not None else _opens_after(words.text, words.start[index], short)


@lru_cache(_REMEMBERED)
def _opens_behind(gap: str) -> bool | None:
    """What stands between two words says whether the second opens something, or `None` where more must be seen."""
    rest = gap.rstrip(_OPENERS)
    if rest[-1:] == ".":
        return None
    last = rest[-1:] or " "
    return last in _ENDERS or (last in ",)" and any(mark in gap[len(rest) :] for mark in '"“„«'))


def _opens_after(text: str, start: int, short: frozenset[str]) -> bool:
    at = start - 1
    while at >= 0 and text[at] in _OPENERS:
        at -= 1
        if start - at > 8:  # noqa: PLR2004 - a run of dashes or stars: a new line of thought
            return True
    if at < 0 or text[at] in _ENDERS[1:]:
        return True
    if text[at] != ".":
        return text[at] in ",)" and any(mark in text[at + 1 : start] for mark in '"“„«')
    before = at
    while before > 0 and text[before - 1].isalpha() and at - before < _LONGEST_ABBREVIATION:
        before -= 1
    return at - before != 1 and text[before:at].lower() not in short


def _clitic(word: str, lexicon: Lexicon) -> int:
    for clitic in lexicon.clitics:
        if word.endswith(clitic) and len(word) > len(clitic):
            return len(clitic)
    return 0


def read(words: Cut, language: str, lexicon: Lexicon) -> Words:
    """Every word of a text as a name may hold it; a closer look only at words with a capital."""
    written, found = _joined(words)
    lower, gap, count = found.lower, found.gap, len(written)
    capital, opens, inside = [False] * count, [False] * count, set[str]()
    found.capital, found.loud, found.opens, found.inside = capital, [False] * count, opens, inside
    found.small = set(written)
    short = _abbreviations(language)
    hyphened = []
    for index in list(compress(range(count), map(ne, written, lower))):
        word, after = written[index], gap[index + 1]
        if _plainly(word) and (after == " " or not after.startswith("-")):
            capital[index] = True
            if (index and gap[index] == " ") or not _opens(found, index, short):
                inside.add(lower[index])
            else:
                opens[index] = True
            continue
        _look(found, index, word, lexicon, short)
        if capital[index] and "-" in lower[index]:
            hyphened.append(index)
    if hyphened:
        found = _part_pairs(found, hyphened, lexicon)
    found.headed = _headed(found, lexicon)
    return found


def _joined(words: Cut) -> tuple[list[str], Words]:
    """The words of a text, those that a hyphen or an apostrophe joins as one: as written, and ready to be looked at."""
    text = words.text
    if _MARK.search(words.beyond):
        pieces = _WORD.split(text)
        ends, written = list(accumulate(map(len, pieces))), pieces[1::2]
        return written, Words(text, ends[:-1:2], ends[1::2], list(map(str.lower, written)), pieces[::2])
    gap, inner = words.gap, range(1, len(words.written))
    joints = [at for at in words.marks if gap[at] in _JOINERS and at in inner]
    found = Words(
        text,
        _without(words.start, joints),
        _without(words.end, [at - 1 for at in joints]),
        _without(words.lower, joints),
        _without(gap, joints),
    )
    written = _without(words.written, joints)
    for before, (at, following) in enumerate(pairwise([*joints, 0])):
        if following != at + 1:
            whole = at - before - 1
            written[whole] = found.word(whole)
            found.lower[whole] = written[whole].lower()
    return written, found


def _without(items: list[T], places: Sequence[int]) -> list[T]:
    """The items but those at some places, which ascend; always a list of its own."""
    if not places:
        return items.copy()
    kept, done = [], 0
    for at in places:
        kept += items[done:at]
        done = at + 1
    kept += items[done:]
    return kept


@lru_cache(_REMEMBERED)
def _plainly(word: str) -> bool:
    """Whether a word needs no closer look, only its place: it is of letters, and only the first is a capital."""
    return word.isalpha() and len(word) <= _LONGEST and word[0].isupper() and word[1:].islower()


@cache
def _abbreviations(language: str) -> frozenset[str]:
    """What a full stop may follow inside a sentence, lower case."""
    return frozenset(entry.lower() for entry in head(language).abbreviations) | lexicon_of(language).honorifics


def _look(found: Words, index: int, word: str, lexicon: Lexicon, short: frozenset[str]) -> None:
    """Whether a word with a capital in it may be of a name, and whether its place asks for the capital."""
    lower = found.lower[index]
    loud = word.isupper()
    found.loud[index] = loud and len(word) > 1
    if not (word[0].isupper() or (word[0].islower() and "-" in word and _later_capital(word, lexicon))):
        found.small.add(lower)
        return
    opens = _opens(found, index, short)
    if not word.isalpha():
        cut = _clitic(lower, lexicon) if "'" in word or "’" in word or "-" in word else 0
        if cut:
            lower = _shorten(found, index, cut)
        digits = any(map(str.isdigit, word))
    else:
        digits = False
    after = found.gap[index + 1]
    broken = after[:1] == "-" and after[1:2].isspace() and not loud
    found.capital[index] = not (broken or digits) and found.end[index] - found.start[index] <= _LONGEST
    found.opens[index] = opens
    if not opens:
        found.inside.add(lower)


def _shorten(found: Words, index: int, cut: int) -> str:
    """Leaves a clitic of so many letters out of a word; the rest in lower case."""
    text, start, end = found.text, found.start[index], found.end[index] - cut
    found.end[index], found.lower[index] = end, found.lower[index][:-cut]
    found.loud[index] = end - start > 1 and text[start:end].isupper()
    found.gap[index + 1] = text[end : end + cut] + found.gap[index + 1]
    return found.lower[index]


def _part_pairs(found: Words, hyphened: Iterable[int], lexicon: Lexicon) -> Words:
    """Parts words that a hyphen joins out of two names: "Rusia-Ukraina", "Basri-Ratna"."""
    seconds = Counter(word.partition("-")[2] for word in {found.lower[index] for index in hyphened})
    known = {*found.lower, *(half for half, times in seconds.items() if times > 1)}
    pairs = {index: cut for index in hyphened if (cut := _cut(found.lower[index], found.word(index), known, lexicon))}
    if not pairs:
        return found
    parted = Words(found.text, small=found.small, inside=found.inside)
    for index, lower in enumerate(found.lower):
        start, cut = found.start[index], pairs.get(index, 0)
        pieces = [(start, start + cut), (start + cut + 1, found.end[index])] if cut else [(start, found.end[index])]
        for begin, end in pieces:
            parted.start.append(begin)
            parted.end.append(end)
            parted.lower.append(lower[begin - start : end - start] if cut else lower)
            parted.gap.append(found.gap[index] if begin == start else "-")
            parted.capital.append(found.capital[index])
            parted.loud.append(end - begin > 1 and found.text[begin:end].isupper() if cut else found.loud[index])
            parted.opens.append(found.opens[index] and begin == start)
    parted.gap.append(found.gap[-1])
    return parted


def _cut(lower: str, word: str, known: set[str], lexicon: Lexicon) -> int:
    """Where to part a word of two capitalised halves; 0 to leave it whole."""
    cut = word.find("-")
    if cut < 3 or not word[cut + 1 : cut + 2].isupper() or "-" in word[cut + 1 :] or len(lower) != len(word):  # noqa: PLR2004 - "al-"
        return 0
    left, right = lower[:cut], lower[cut + 1 :]
    if left in lexicon.places and right in lexicon.places:
        return cut
    return cut if lexicon.hyphen_pairs and left != right and (left in known or right in known) else 0


def _later_capital(word: str, lexicon: Lexicon) -> bool:
    first, _, rest = word.partition("-")
    return first in lexicon.particles and rest[:1].isupper()


def _headed(found: Words, lexicon: Lexicon) -> set[int]:
    """Words of lines without a full stop in which most longer words are capitalised, some of them ordinary words."""
    headed: set[int] = set()
    at = 0
    for line in found.text.split("\n"):
        start, at = at, at + len(line) + 1
        if line and line[-1] not in _HALTS and line.rstrip(" \"'”’)")[-1:] not in _HALTS:
            first, last = bisect_left(found.start, start), bisect_left(found.start, at)
            first_line = not start and at <= len(found.text) and last - first > 3  # noqa: PLR2004 - more than a name
            few = 3 <= last - first <= 30  # noqa: PLR2004 - a headline
            if few and _loud_line(found, first, last, lexicon, first_line=first_line):
                headed.update(range(first, last))
    return headed


def _loud_line(found: Words, first: int, last: int, lexicon: Lexicon, *, first_line: bool) -> bool:
    """Whether a line has the capitals of a headline, on ordinary words too; the first line need not have those."""
    long = [index for index in range(first, last) if len(found.lower[index]) > 3]  # noqa: PLR2004 - "dan", "the"
    capital = [index for index in long if found.capital[index]]
    if len(capital) < 2 or len(capital) < 0.8 * len(long):  # noqa: PLR2004 - a share
        return False
    return first_line or any(
        lexicon.ordinary(found.lower[index]) or found.lower[index] in found.small for index in capital if index > first
    )
