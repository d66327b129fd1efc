"""Who: the mentions of one name in a text, and what stands around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field
from functools import cached_property, lru_cache
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.language import sentences
from factcheck.names.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import NameMention, Span
    from factcheck.names.fuller import Key
    from factcheck.names.words import Lexicon

_PART = re.compile(r"[^\W_]+(?:['’ʼ`‘-][^\W_]+)*")
_AGE = re.compile(r"(?: \(|, )(\d{1,3})[ ,)]")
_SOMEBODYS = re.compile(r", ([^\W\d_]{3,20}(?: [^\W\d_]{1,20}){0,3})[,.]")
"""A short apposition."""
_OPENING = 3  # words of a phrase in front of the name that it explains
_APPOSED = 6
"""Words of an apposition in which a relative is named."""
_FEW = 8
"""Places of one pair of words in a sentence that are looked at."""
_NEAR_BY = 240
"""Characters on either side of a name: its sentence and the next."""
_AROUND = 48
"""Characters before and after a name in which a word about it is sought."""


@lru_cache(maxsize=65_536)
def parts(form: str) -> Key:
    """The words of a form in lower case."""
    return tuple(_PART.findall(form.lower()))


@dataclass(slots=True)
class Who:
    """One name with all its mentions.

    Attributes:
        key: words of the fullest form.
        kind: as `NameMention.kind`.
        mentions: in order of the text.
        forms: how often each form stands in the text.
    """

    key: Key
    kind: str
    mentions: list[NameMention] = field(default_factory=list)
    forms: dict[Key, int] = field(default_factory=dict)

    def showing(self, word: str, most: int | None = None) -> list[NameMention]:
        """The mentions that show a word; the first `most` of them."""
        held = set(word.split()) if " " in word else {word}
        return list(islice((mention for mention in self.mentions if held.issubset(parts(mention.text))), most))


def by_word(people: Iterable[Who]) -> dict[str, list[Who]]:
    """Names by the words they hold, in the order of the text."""
    found: dict[str, list[Who]] = {}
    for who in people:
        for word in dict.fromkeys(who.key):
            found.setdefault(word, []).append(who)
    return found


class Surroundings:
    """The text around the names: sentences, words beside a name, offices."""

    def __init__(self, text: str, language: str, house: tuple[tuple[str, ...], ...] = ()) -> None:
        """Holds the text and the house list; the text is read when a question is asked, which few texts need."""
        self.text = text
        self._own = {parts(row[0]) for row in house if row}
        self._rows: dict[Key, set[int]] = {}
        for number, row in enumerate(house):
            for name in row:
                self._rows.setdefault(parts(name), set()).add(number)
        self.lexicon: Lexicon = lexicon(language)
        self._language = language

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in sentences(self.text, language=self._language)]

    @cached_property
    def _small(self) -> set[str]:
        return {word for word in _PART.findall(self.text) if word.islower()}

    def listed(self, who: Who) -> set[int]:
        """The rows of the house list that hold a form of the name."""
        return {number for form in (who.key, *who.forms) for number in self._rows.get(form, ())}

    def of_house(self, form: str) -> bool:
        """Whether the house list writes the name this way."""
        return parts(form) in self._own

    def small(self, word: str) -> bool:
        """Whether the text also writes a word in small letters."""
        return word in self._small

    def sentence(self, span: Span) -> int:
        """The number of the sentence that holds a span."""
        return bisect_right(self._starts, span.start)

    def between(self, one: Span, other: Span) -> str:
        """The words between two places, lower case."""
        left, right = sorted((one, other))
        return self.text[left.end : right.start].lower()

    def before(self, span: Span, most: int) -> list[str]:
        """Up to `most` words before a place in its line, nearest first, lower case."""
        left = max(self.text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
        return [part.lower() for part in _PART.findall(self.text[left : span.start])][::-1][:most]

    def behind(self, span: Span, most: int) -> list[str]:
        """Up to `most` words after a place in its line, lower case."""
        return [part.lower() for part in _PART.findall(self.text[span.end : span.end + _AROUND].split("\n")[0])][:most]

    def kin(self, span: Span, reach: int, other: Key) -> bool:
        """Whether the name is told as somebody's: behind it, or by a word for a relative.

        Such a word stands within `reach` words before the name, or after it beside the other's.
        """
        if (
            self.text[max(0, span.start - 2) : span.start] == ", "
        ):  # "her eldest son, X": the word may stand farther off
            reach = max(reach, _OPENING)
        if self._owned(span) or any(self._is_kin(word) for word in self.before(span, reach)):
            return True
        behind = self.behind(span, _APPOSED) if self.text[span.end : span.end + 2] in {", ", " ("} else []
        return any(self._is_kin(word) for word in behind) and bool(set(behind) & set(other))

    def age(self, span: Span) -> str:
        """The age that stands after the name, as written: " (51)", ", 51,"; else empty."""
        found = _AGE.match(self.text, span.end)
        return found.group(1) if found else ""

    def _owned(self, span: Span) -> bool:
        """Whether an apposition makes the name that of somebody's relative or aide: ", her chief of staff,"."""
        found = _SOMEBODYS.match(self.text, span.end)
        if not found:
            return False
        words, lex = found.group(1).lower().split(), self.lexicon
        marked = (word for word in words if word.endswith(lex.owned_endings))
        return words[0] in lex.owned or any(word not in lex.common or self._is_kin(word) for word in marked)

    def _is_kin(self, word: str) -> bool:
        kin = self.lexicon.kin
        endings = self.lexicon.common_endings
        return word in kin or any(word.endswith(end) and word[: -len(end)] in kin for end in endings)

    def speaks(self, span: Span) -> bool:
        """Whether a verb of saying stands beside the name."""
        beside = (*self.before(span, 1), *self.behind(span, 2))
        return any(word in self.lexicon.speech for word in beside)

    def office(self, mention: NameMention) -> frozenset[str]:
        """The words of the office beside a name, short roles spelt out; empty for "Mr"."""
        if not mention.title:
            return frozenset()
        found: set[str] = set()
        for word in parts(mention.title):
            found.update(self.lexicon.role_short.get(word, word).split())
        return frozenset(found - self.lexicon.honorifics)

    def apart(self, *spans: Span) -> bool:
        """Whether the text tells two bearers of like names apart: several words near by, one in the sentence."""
        for span in spans:
            left, right = max(0, span.start - _NEAR_BY), span.end + _NEAR_BY
            beside = self.text[left:right].lower()
            number = self.sentence(span)
            begin = self._starts[number - 1] if number else 0
            end = self._starts[number] if number < len(self._starts) else len(self.text)
            own = set(_PART.findall(self.text[max(begin, left) : min(end, right)].lower()))
            if any(cue in beside if " " in cue else cue in own for cue in self.lexicon.apart):
                return True
        return False

    def same_words(self, one: Span, other: Span) -> str:
        """The longest run of words that two sentences share after the names; empty below two telling words."""
        mine, theirs = self._words(one), self._words(other)
        where: dict[tuple[str, str], list[int]] = {}
        for at, (first, second) in enumerate(pairwise(theirs)):
            where.setdefault((first.lower(), second.lower()), []).append(at)
        best: list[str] = []
        for at, (first, second) in enumerate(pairwise(mine)):
            for begin in where.get((first.lower(), second.lower()), [])[:_FEW]:
                pairs = zip(mine[at:], theirs[begin:], strict=False)
                run = list(takewhile(lambda two: two[0].lower() == two[1].lower(), pairs))
                best = max(best, [word for word, _ in run], key=len)
        telling = [word for word in best if word.lower() not in self.lexicon.small_words]
        while best and best[-1].lower() in self.lexicon.small_words:
            best.pop()
        return " ".join(best) if len(telling) > 1 else ""

    def _words(self, span: Span) -> list[str]:
        """The words of a sentence after the name as written, at most 30."""
        number = self.sentence(span)
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return _PART.findall(self.text[span.end : min(end, span.end + _NEAR_BY)])[:30]
