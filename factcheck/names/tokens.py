"""Words of a text and what their place says: where a capital means something, and where it does not."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.language import head

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.names.words import Lexicon

_MARKS = "\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Combining marks, and what hides: soft hyphen, zero-width and bidi characters; they do not end a word."""

_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*+(?:['’ʼ`‘‐‑-](?=[^\W_])(?:[^\W_]|[{_MARKS}])++)*+")
_PLAIN_WORD = re.compile(r"[^\W_]++(?:['’ʼ`‘‐‑-][^\W_]++)*+")
"""The same for a text without marks, and three times as fast."""
_MARK = re.compile(f"[{_MARKS}]")
_SPACES = " \u00a0\t\u202f"
_OPENERS = "\"'“‘„«»‚([{¿¡*_#>|–—-•·" + _SPACES
_ENDERS = ".!?…:;|。\n\r"
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
        capital: it begins with a capital that may mean a name.
        loud: it has two letters or more and is written all in capitals.
        opens: it opens a sentence, a line or a quotation, so that its capital says little.
        small: words that the text also writes without a capital.
        inside: capitalised words that stand inside a sentence somewhere.
        heads: `(start, end)` offsets of lines in which nearly every word is capitalised.
    """

    text: str
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    capital: list[bool] = field(default_factory=list)
    loud: list[bool] = field(default_factory=list)
    opens: list[bool] = field(default_factory=list)
    small: set[str] = field(default_factory=set)
    inside: set[str] = field(default_factory=set)
    heads: list[tuple[int, int]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.start)

    def gap(self, index: int) -> str:
        """What stands between the word before `index` and the word at `index`."""
        return self.text[self.end[index - 1] : self.start[index]]

    def word(self, index: int) -> str:
        """The word as written, clitics left out."""
        return self.text[self.start[index] : self.end[index]]

    def upper(self, index: int) -> bool:
        """Whether a word of two letters or more is written all in capitals."""
        return self.loud[index]

    def in_head(self, index: int) -> bool:
        """Whether the word stands in a line of capitalised words."""
        at = bisect_right(self.heads, (self.start[index], 1 << 62)) - 1
        return at >= 0 and self.start[index] < self.heads[at][1]


def _opens(text: str, start: int, abbreviation: Callable[[str], bool]) -> bool:
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
    while before > 0 and text[before - 1].isalpha() and at - before < 12:  # noqa: PLR2004 - longer is no abbreviation
        before -= 1
    return not abbreviation(text[before:at])


def _clitic(word: str, lexicon: Lexicon) -> int:
    for clitic in lexicon.clitics:
        if word.endswith(clitic) and len(word) > len(clitic):
            return len(clitic)
    return 0


def words(text: str, language: str, lexicon: Lexicon) -> Words:
    """Every word of a text; one pass, and a closer look only at words with a capital."""
    spans = [match.span() for match in (_WORD if _MARK.search(text) else _PLAIN_WORD).finditer(text)]
    written = [text[start:end] for start, end in spans]
    lower = [word.lower() for word in written]
    found = Words(text, [start for start, _ in spans], [end for _, end in spans], lower)
    found.capital = [False] * len(spans)
    found.loud, found.opens = found.capital.copy(), found.capital.copy()
    found.small = {word for word, low in zip(written, lower, strict=True) if word == low}
    short = {entry.lower() for entry in head(language).abbreviations} | lexicon.honorifics

    def abbreviation(word: str) -> bool:
        return len(word) == 1 or word.lower() in short

    for index, word in enumerate(written):
        if word != lower[index]:
            _look(found, index, word, lexicon, abbreviation)
    found = _part_pairs(found, lexicon)
    found.heads = _heads(found, lexicon)
    return found


def _look(found: Words, index: int, word: str, lexicon: Lexicon, abbreviation: Callable[[str], bool]) -> None:
    """Whether a word with a capital in it may be of a name, and whether its place asks for the capital."""
    found.loud[index] = len(word) > 1 and word.isupper()
    text, start, end, lower = found.text, found.start[index], found.end[index], found.lower[index]
    if not (word[0].isupper() or (word[0].islower() and "-" in word and _later_capital(word, lexicon))):
        found.small.add(lower)
        return
    cut = _clitic(lower, lexicon) if "'" in word or "’" in word or "-" in word else 0
    if cut:
        end, lower = end - cut, lower[:-cut]
        found.end[index], found.lower[index] = end, lower
        found.loud[index] = end - start > 1 and text[start:end].isupper()
    opens = _opens(text, start, abbreviation)
    broken = text[end : end + 1] == "-" and text[end + 1 : end + 2].isspace() and not word.isupper()
    digits = not word.isalpha() and any(char.isdigit() for char in word)
    found.capital[index] = end - start <= _LONGEST and not broken and not digits
    found.opens[index] = opens
    if not opens:
        found.inside.add(lower)


def _part_pairs(found: Words, lexicon: Lexicon) -> Words:
    """Parts words that a hyphen joins out of two names: "Rusia-Ukraina", "Basri-Ratna"."""
    known = set(found.lower)
    pairs = {
        index: cut
        for index, lower in enumerate(found.lower)
        if "-" in lower and found.capital[index] and (cut := _cut(lower, found.word(index), known, lexicon))
    }
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
            parted.capital.append(found.capital[index])
            parted.loud.append(end - begin > 1 and found.text[begin:end].isupper() if cut else found.loud[index])
            parted.opens.append(found.opens[index] and begin == start)
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


def _heads(found: Words, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Lines without a full stop in which most longer words are capitalised, some of them ordinary words."""
    heads: list[tuple[int, int]] = []
    at = line = 0
    text, count = found.text, len(found)
    while line < len(text):
        stop = text.find("\n", line)
        stop = len(text) if stop < 0 else stop
        first = at
        while at < count and found.start[at] < stop:
            at += 1
        if 3 <= at - first <= 30 and text[line:stop].rstrip(" \"'”’)")[-1:] not in ".:;,":  # noqa: PLR2004 - a headline
            long = [index for index in range(first, at) if len(found.lower[index]) > 3]  # noqa: PLR2004 - "dan", "the"
            capital = [index for index in long if found.capital[index]]
            plain = sum(
                lexicon.ordinary(found.lower[index]) or found.lower[index] in found.small
                for index in capital
                if index > first
            )
            first_line = not line and stop < len(text) and at - first > 3  # noqa: PLR2004 - more than a name
            if (plain or first_line) and len(capital) >= 0.8 * len(long) and len(capital) > 1:
                heads.append((line, stop))
        line = stop + 1
    return heads


def plain_gap(gap: str) -> bool:
    """Whether two words stand side by side in one line."""
    return len(gap) == 1 and gap in _SPACES
