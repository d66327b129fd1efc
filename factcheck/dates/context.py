"""What is known while the mentions of a text are placed: the anchor, the order, what was told, the tense."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.patterns import late
from factcheck.signs import MARKS

if TYPE_CHECKING:
    from datetime import date

    from factcheck.dates.calendar import Interval
    from factcheck.dates.lexicon import Lexicon
    from factcheck.dates.shapes import Shape

FUTURE, PAST = 1, -1
_WINDOW = 90
_LETTERS = rf"(?:[^\W\d_][{MARKS}]*+)++"
_WORD = late(rf"{_LETTERS}(?:[.'’]{_LETTERS})*+")
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_DENSE_END = re.compile(r"[。！？；.!?;\n]")
_VERB, _BEHIND = 4, 6


@dataclass(slots=True)
class Context:
    """What is known while the mentions of a text are placed one after the other.

    Attributes:
        text: the text.
        lexicon: words of its language.
        published: the day that relative words are counted from, or `None`.
        order: `dmy` or `mdy` where another date of the text shows it, else empty.
        last: the last date told, as interval and grain.
        last_day: the last single day told.
        beside: where the mention before ends, and its first day, when it is a month.
    """

    text: str
    lexicon: Lexicon
    published: date | None
    order: str = ""
    last: tuple[Interval, str] | None = None
    last_day: date | None = None
    beside: tuple[int, date] | None = None

    def ahead(self, shape: Shape) -> bool:
        """Whether "in two days" says when: always, unless the language's word also says within which time."""
        return not self.lexicon.pack.hence_open or not shape.start or self.tense(shape) == FUTURE

    def narrated(self, shape: Shape) -> bool:
        """Whether a length ahead is counted from the date told last: "через две недели всё кончилось"."""
        if self.last is None or (tense := self.tense(shape)) == FUTURE:
            return False
        if self.lexicon.pack.hence_later:
            return True
        endings = tuple(self.lexicon.pack.past_endings)
        after = self.text[shape.end : shape.end + _WINDOW]
        stop = _SENTENCE_END.search(after + " ")
        behind = _WORD.findall(after[: stop.start() if stop else None].lower())[:_BEHIND]
        past = any(word in self.lexicon.past or (len(word) > _VERB and word.endswith(endings)) for word in behind)
        return past or tense == PAST

    def tense(self, shape: Shape, *, until: bool = True) -> int:
        """`FUTURE`, `PAST` or 0, from the nearest word of time in the sentence around a mention.

        Args:
            shape: the mention.
            until: `hingga` before it looks ahead; before a month it as often looks back ("hingga Mei tercatat").
        """
        before = self.text[max(0, shape.start - _WINDOW) : shape.start]
        ends = [found.end() for found in _SENTENCE_END.finditer(before)]
        before = before[ends[-1] if ends else 0 :].lower()
        if self.lexicon.dense:
            return self._told(before, shape)
        words = _WORD.findall(before)
        if words and words[-1] in self.lexicon.pack.since:
            return PAST
        if words and words[-1] in self.lexicon.pack.until:
            return FUTURE if until else 0
        endings, later = tuple(self.lexicon.pack.past_endings), tuple(self.lexicon.pack.future_endings)
        after = self.text[shape.end : shape.end + _WINDOW]
        stop = _SENTENCE_END.search(after + " ")
        behind = _WORD.findall(after[: stop.start() if stop else None].lower())
        for at in range(len(words) - 1, -1, -1):
            word, earlier = words[at], words[at - 1] if at else ""
            if f"{earlier} {word}" in self.lexicon.past:
                return PAST  # "rose more than forecast"
            if word in self.lexicon.future or f"{earlier} {word}" in self.lexicon.future:
                return PAST if earlier in self.lexicon.past else FUTURE
            if later and len(word) > _VERB and word.endswith(later):
                return FUTURE
            if word in self.lexicon.past or (endings and len(word) > _VERB and word.endswith(endings)):
                return PAST
        return FUTURE if any(word in self.lexicon.future for word in behind[:_BEHIND]) else 0

    def _told(self, before: str, shape: Shape) -> int:
        """The tense where words run together: that of the nearest word of time before the mention, else behind it."""
        before = _DENSE_END.split(before)[-1]
        ahead = max((before.rfind(word) for word in self.lexicon.future), default=-1)
        back = max((before.rfind(word) for word in self.lexicon.past), default=-1)
        if ahead != back:
            return FUTURE if ahead > back else PAST
        behind = _DENSE_END.split(self.text[shape.end : shape.end + _WINDOW], maxsplit=1)[0]
        if any(word in behind for word in self.lexicon.future):
            return FUTURE
        return PAST if any(word in behind for word in self.lexicon.past) else 0
