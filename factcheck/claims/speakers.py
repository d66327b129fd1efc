"""Who stands beside a word of saying: names, offices with their country or field, sources of a place or a body."""

from __future__ import annotations

from bisect import bisect_right
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.model import Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.words import Words
    from factcheck.model import NameMention

_CLASSES = (("relays", "relay"), ("estimates", "estimate"), ("confirms", "confirmation"), ("says", "speech"))
SAYING = frozenset({"according", *(tag for tag, _ in _CLASSES)})
"""Tags of the words that state an attribution."""
_START = attrgetter("start")
_CLOSING = {",", "”", '"', "’", "'"}
_APOSTROPHES = frozenset("'’")
_QUOTES = frozenset("“\"'‘«„")
_SOURCES = frozenset({"sources"})
_REACH = 8
"""Tokens between a word of saying and the one who says it."""
_IN_PLACE = 4
"""Words before a place among which the source stands that belongs to it."""
_LONGEST = 16
"""Letters of a source in a script without spaces between words."""
_OPENING = 24
"""Tokens at the head of a sentence among which its subject ends."""
_BODY = 8
"""Words of a body behind a source."""
_MODIFIERS = 3
"""Words that say which office is meant ("the national disaster agency")."""


def places(names: Sequence[NameMention]) -> Iterator[tuple[int, int, NameMention]]:
    """Where the names of a sentence stand, and the titles before them of those who have them, in order."""
    for name in names:
        yield name.span.start, name.span.end, name
        if name.title_span and name.title_span.end <= name.span.start:
            yield name.title_span.start, name.title_span.end, name


@dataclass(slots=True, eq=False, repr=False)
class Speakers:
    """Who stands beside the words of saying of a sentence; `names` as `places` has them."""

    frame: Frame
    names: Sequence[tuple[int, int, NameMention]]
    text: str
    words: Words

    def at(self, at: int) -> Attribution | None:
        """What the word of saying at an index states, when its speaker stands beside it."""
        tokens, token = self.frame.tokens, self.frame.tokens[at]
        after = range(at + 1, min(len(tokens), at + _REACH))
        before = range(at - 1, max(-1, at - _REACH), -1)
        if "according" in token.tags:
            origin = (self._ending(at) or self._origin(before)) if "behind" in token.tags else self._origin(after)
            return Attribution(origin[0], "speech", span=origin[1], cue=token.text) if origin else None
        kind = next(label for tag, label in _CLASSES if tag in token.tags)
        if kind == "relay":
            return self._relay(at, after)
        if self._passive(at) or (kind == "estimate" and self._noun(at)):
            return None
        behind = at > 0 and tokens[at - 1].text in _CLOSING  # ", said the mayor"
        ways = (after, before) if behind else (before,) if "forward" in token.tags else (before, after)
        found = next((origin for way in ways if (origin := self._origin(way))), None) or self._opening(at)
        return Attribution(found[0], kind, span=found[1], cue=token.text) if found else None

    def _opening(self, at: int) -> tuple[str, Span] | None:
        """Who opens a sentence that a word of saying closes: "気象庁 | は ... と発表した", "卫生部 | 表示"."""
        if not (self.words.verb_last or self.words.source_ends):
            return None
        near = self.frame.tokens[: min(at, _OPENING)]
        end = next((index for index, token in enumerate(near) if token.text in self.words.topics), at)
        if self.words.source_ends:
            return self._ending(end) or (self._origin(range(end)) if end < at else None)
        figure = next((index for index, token in enumerate(near) if token.quantity), len(near))
        found = self._origin(range(figure - 1, -1, -1))  # "Sağlık Bakanı | Fahrettin Koca | 45 kişinin ..."
        town = found and any(name.span == found[1] and name.kind == "place" for _, _, name in self.names)
        return self._origin(range(figure)) if town else found

    def _ending(self, end: int) -> tuple[str, Span] | None:
        """The phrase before a token, back to a mark, figure or date, if it ends as sources do: "消防庁 | によると"."""
        tokens = self.frame.tokens
        while end and tokens[end - 1].text in self.words.topics:
            end -= 1  # "국방부 | 에 | 따르면"
        begin = end
        while begin and tokens[begin - 1].word and not (tokens[begin - 1].quantity or tokens[begin - 1].date):
            begin -= 1
            if tokens[end - 1].end - tokens[begin].start > _LONGEST:
                return None
        if begin == end or not self.words.source_ends:
            return None
        span = Span(tokens[begin].start, tokens[end - 1].end)
        said = span.of(self.text)
        return (said, span) if said.endswith(self.words.source_ends) else None

    def _relay(self, at: int, after: range) -> Attribution | None:
        """Who passes on whose words: "Reuters, citing the Pentagon", "dikutip Antara"."""
        token = self.frame.tokens[at]
        found, before = self._origin(after), self._origin(range(at - 1, max(-1, at - _REACH), -1))
        if "cites" in token.tags and found and before:
            return Attribution(found[0], "relay", carrier=before[0], span=found[1], cue=token.text)
        found = found or before
        return Attribution(None, "relay", carrier=found[0], span=found[1], cue=token.text) if found else None

    def _passive(self, at: int) -> bool:
        """Whether nobody stands before a word of saying as its subject: "ditaksir", "was estimated at"."""
        passive, tokens = self.words.passive, self.frame.tokens
        return tokens[at].text in passive or (at > 0 and tokens[at - 1].text in passive)

    def _noun(self, at: int) -> bool:
        """Whether an estimating word is a noun, which nobody says: "an earlier estimate of 3,000"."""
        return any("amount" in token.tags for token in self.frame.tokens[at + 1 : at + 2])

    def _origin(self, way: range) -> tuple[str, Span] | None:
        """The first name or source noun on the way from a word of saying; a figure or a clause mark ends the way."""
        tokens = self.frame.tokens
        for index in way:
            token = tokens[index]
            if token.quantity or (token.text in ";:()" and not (token.text == ")" and index == way[0])):
                return None
            if token.text in self.words.demonyms and (owner := self._owned(way, index)):
                return owner
            name = self._named(index)
            if name and (theirs := self._theirs(index, name)):
                return theirs
            if name and name.kind == "place" and (office := self._in_place(way, index)):
                return office
            if name and name.kind == "place" and self._within(name):
                continue  # "the mayor of the port of Loran, in the east of Maravia, estimates"
            if name:
                return name.full or name.text, name.span
            if "sources" in token.tags:
                span = self._source(index)
                return span.of(self.text), span
            if token.word and not token.tags and index and self.text[token.start].isupper() and not self._opens(index):
                return self._capitals(index)
        return None

    def _theirs(self, index: int, name: NameMention) -> tuple[str, Span] | None:
        """The source that belongs to a name before it: "according to | Ukraine's General Staff", "Gaza's ministry"."""
        tokens = self.frame.tokens
        owns = name.span.end < tokens[index].end and self.text[name.span.end] in _APOSTROPHES
        row = tokens[index + 1 : index + 1 + _BODY] if owns else ()
        own = list(takewhile(lambda token: token.word and not token.date and token.tags.isdisjoint(SAYING), row))
        last = next((at for at in range(len(own), 0, -1) if own[at - 1].capital or "sources" in own[at - 1].tags), 0)
        if not last:
            return None
        one = self._named(index + last)
        if one and one.kind == "person":  # "Loran's mayor | Ana Reyes"
            return one.full or one.text, one.span
        span = Span(name.span.start, own[last - 1].end)
        return span.of(self.text), span

    def _in_place(self, way: range, index: int) -> tuple[str, Span] | None:
        """The source that a place belongs to, on the way back from a word of saying: "the health ministry in Gaza"."""
        if way.step > 0:
            return None
        reach = index - _IN_PLACE
        for at in range(index - 1, way.stop, -1):
            token = self.frame.tokens[at]
            before = self._named(at - 1) if token.text == "," else None
            if before and before.kind == "org":
                return before.text, before.span
            if before and before.kind == "place":
                reach = at - _IN_PLACE  # "pemerintah Kabupaten Garut, | Jawa Barat, | menyebutkan"
                continue
            if not token.word or at <= reach:
                return None
            if token.text in self.words.offices or (self.words.noun_first and "sources" in token.tags):
                span = self._source(at)
                return span.of(self.text), span
        return None

    def _named(self, index: int) -> NameMention | None:
        """The name that a token stands in."""
        at = self.frame.tokens[index].start
        for start, end, name in self.names:
            if start <= at < end:
                return name
        return None

    def _within(self, name: NameMention) -> bool:
        """Whether a place stands behind a little word that makes it part of a longer phrase: "in the east of Libya"."""
        tokens = self.frame.tokens
        at = next((at for at, token in enumerate(tokens) if token.start >= name.span.start), 0) - 1
        while at > 0 and "definite" in tokens[at].tags:
            at -= 1
        return at > 0 and tokens[at].text in self.words.stop and "definite" not in tokens[at].tags

    def _opens(self, index: int) -> bool:
        """Whether a capital makes no name: of a word that may only open a quotation, or of a letter ("U.S.")."""
        token = self.frame.tokens[index]
        quoted = self.text[token.start - 1 : token.start] in _QUOTES
        return quoted or len(token.text) == 1 or token.text in self.words.stop  # "the U.S. government", "We"

    def _owned(self, way: range, index: int) -> tuple[str, Span] | None:
        """The source behind the adjective of its country, on the way on: "according to the | Ukrainian | army"."""
        if way.step < 0:
            return None
        for at in range(index + 1, min(way.stop, index + 1 + _MODIFIERS)):
            if "sources" in self.frame.tokens[at].tags:
                span = self._source(at)
                return span.of(self.text), span
            if not self._modifies(self.frame.tokens[at]):
                return None
        return None

    def _source(self, index: int) -> Span:
        """A source noun with what says which one is meant: the field of an office, whose it is, its country."""
        tokens = self.frame.tokens
        if not self.words.noun_first:  # "the defence | ministry"
            index = next(at for at in range(index, len(tokens)) if not self._is_source(at + 1))
        noun = tokens[index]
        span = self._office(index) if noun.text in self.words.offices else Span(noun.start, noun.end)
        if self.words.noun_first:
            return Span(span.start, self._named_behind(span.end))
        far = next(at for at, token in enumerate(tokens) if token.start >= span.start)
        while self._is_source(far - 1):  # "government | spokesman"
            far -= 1
        if far < index and tokens[far].text in self.words.offices:  # "health | ministry | officials"
            far = next(at for at, token in enumerate(tokens) if token.start >= self._office(far).start)
        far -= self._demonym(far)
        return Span(self._owned_from(far), span.end)

    def _demonym(self, index: int) -> int:
        """Of how many words the adjective of a country before a source is: "Ukrainian | army", "South Korean | ..."."""
        row = [token.text for token in self.frame.tokens[max(0, index - 2) : index]]
        return next((n for n in (2, 1) if len(row) >= n and " ".join(row[-n:]) in self.words.demonyms), 0)

    def _named_behind(self, end: int) -> int:
        """Where a source ends, with the place or body behind it: "kepala | BPBD Agam", "ministère | de la Santé"."""
        first = bisect_right(self.frame.tokens, end, key=_START)
        row = self.frame.tokens[first : first + _BODY]
        at = 0
        while at < len(row) and self.text[end : row[at].start] == " ":
            while at < len(row) - 1 and (row[at].text in self.words.of or "definite" in row[at].tags):
                at += 1  # "de | la"
            named = self._named(first + at)
            if not row[at].word or not self.text[row[at].start].isupper() or (named and named.kind == "person"):
                break
            end = named.span.end if named else row[at].end
            at = next((far for far in range(at, len(row)) if row[far].start > end), len(row))
        return end

    def _owned_from(self, index: int) -> int:
        """Where a source begins, with the name of the one whose it is: "Germany's health | minister"."""
        for at in range(index - 1, max(-1, index - 1 - _MODIFIERS), -1):
            token = self.frame.tokens[at]
            name = next((name for start, end, name in self.names if start <= token.start < end <= token.end), None)
            if name and name.span.end == token.end and name.kind == "person":
                break  # "at the home of Rio Putra | officials"
            if name:  # "Germany's health | minister", "Pentagon | officials"
                return name.span.start
            if not self._modifies(token):
                break
        return self.frame.tokens[index if self.words.noun_capital else self._capitals_before(index)].start

    def _capitals_before(self, index: int) -> int:
        """Where the capitals begin right before a source: "White House | officials", "U.S. | officials".

        One alone at the head of a sentence makes no name ("Local officials").
        """
        tokens, first = self.frame.tokens, index
        for at in range(index - 1, -1, -1):
            token = tokens[at]
            letter = at > 0 and token.text == "." and len(tokens[at - 1].text) == 1  # "U.S."
            plain = token.word and not token.tags and not token.date and token.text not in self.words.stop
            if not letter and not (plain and self.text[token.start].isupper()):
                break
            first = at
        return first if first or index > 1 else index

    def _is_source(self, index: int) -> bool:
        return 0 <= index < len(self.frame.tokens) and "sources" in self.frame.tokens[index].tags

    def _office(self, index: int) -> Span:
        """An office with the words that say which one: "the interior ministry", "kementerian dalam negeri"."""
        tokens = self.frame.tokens
        step = 1 if self.words.noun_first else -1
        far, last = index, index
        while abs(far - index) < _MODIFIERS and 0 <= far + step < len(tokens):
            tied = step > 0 and far + 2 < len(tokens) and tokens[far + 1].text in self.words.of  # "agencia | de salud"
            if not self._modifies(tokens[far + step + tied]):
                break
            far += step + tied
            last = far
        return Span(tokens[min(index, last)].start, tokens[max(index, last)].end)

    def _modifies(self, token: Token) -> bool:
        return (
            token.word
            and token.tags <= _SOURCES
            and token.text not in self.words.stop
            and token.text not in self.words.links
        )

    def _capitals(self, index: int) -> tuple[str, Span]:
        """The row of capitalised words round a token."""
        tokens, text = self.frame.tokens, self.text
        begin = end = index
        while begin and tokens[begin - 1].word and text[tokens[begin - 1].start].isupper():
            begin -= 1
        while end + 1 < len(tokens) and tokens[end + 1].word and text[tokens[end + 1].start].isupper():
            end += 1
        if not self.words.noun_first and end + 1 < len(tokens) and tokens[end + 1].text in self.words.offices:
            end += 1  # "the Interior | ministry"
        span = Span(tokens[begin].start, tokens[end].end)
        return span.of(text), span
