"""One change read from its cue on: which figure is the earlier one, which the later, which the size."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.claims.compared import (
    counts_more,
    far_off,
    in_bracket,
    of_a_part,
    of_before,
    of_chances,
    of_changes,
    of_people,
    one_of_each,
    set_against,
    stands_alone,
)
from factcheck.claims.ends import FAR, STOPS, by_marks, cue_to, goes_on, opens_another, paired, runs_on
from factcheck.claims.like import alike, other_nouns, size_of, whole_money
from factcheck.claims.multiples import is_noun, repeats
from factcheck.claims.words import NO_TAGS
from factcheck.classes import dataclass
from factcheck.model import Movement, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Token

_TURNS = frozenset({"rise", "fall", "more", "fewer", "turn"})
_COMPARES = {"more", "fewer"}
_CLAUSES = frozenset({"relative", "when"})
"""Tags of words that open a clause about what is compared with."""
_GOES_ON = frozenset({"both", "contrast"})
_MOVES = {"rise", "fall", "turn"}
_SIZED = {"more", "fewer", "rise", "fall"}
_NEAR = 6
"""Words that may stand between a preposition and its figure ("from an earlier estimate of about 3,000")."""
_OBJECT, _LED = 5, 4
"""Tokens of an object between a verb of change and its size; words among which the one that ties a figure stands."""


@dataclass(slots=True)
class Reading:
    """What has been read of one movement, from its cue on.

    Attributes:
        tokens: the sentence.
        at: index of the cue.
        kind: the table that holds the cue.
        direction: as in `Movement`.
        people: nouns for people that say nothing more, so that two of them count the same ("jiwa", "orang").
        before, after, by, factor: as in `Movement`, as far as they have been read.
        marker: what the next figure is, as far as a word has said: `before`, `after`, `by`.
    """

    tokens: tuple[Token, ...]
    at: int
    kind: str
    direction: str
    people: frozenset[str] = NO_TAGS
    before: Quantity | None = None
    after: Quantity | None = None
    by: Quantity | None = None
    factor: tuple[str, str] | None = None
    marker: str = ""
    _gap: int = 0
    _parted: bool = False
    _then: bool = False
    _against: Token | None = None
    _degree: bool = False
    _bare: bool = False
    _object: bool = False

    @property
    def cue(self) -> Token:
        """The cue."""
        return self.tokens[self.at]

    def read(self) -> bool:
        """Read the clause of the cue; whether anything came of it."""
        self._size_before()
        if self.kind in _COMPARES and self.by is None and self.factor is None and "versus" in self.cue.tags:
            self.before, self.after = set_against(self.tokens, self.at) or (None, None)
            return self.before is not None  # "more than 100": a hedge, no change
        if (of_chances if self.kind in _COMPARES else of_a_part)(self.tokens, self.at):
            return False
        self._ahead()
        if self.kind == "correct" and self.before is None and self.by and self.after and alike(self.by, self.after):
            self.before, self.by = self.by, None  # "restated last year's | 54 million to 50 million"
        self._back()
        self._summed_up()
        if "marked" in self.cue.tags:
            self._by_marks()
        return bool(self.by or self.factor or (self.before and self.after))

    def _size_before(self) -> None:
        """The size before a comparative ("72% more than"), the multiple that is the cue itself ("doubled")."""
        previous = self.tokens[self.at - 1] if self.at else None
        figure = previous.quantity if previous else None
        if (
            self.kind in _SIZED
            and figure
            and (
                figure.kind in {"percent", "points"}
                or (self.kind in _COMPARES and counts_more(self.tokens, self.at, figure))
            )
        ):
            self.by = figure
        if self.kind == "factor" and not (previous and previous.tags and is_noun(self.cue, previous)):
            self._multiple(self.cue, previous, next(iter(self.tokens[self.at + 1 : self.at + 2]), None))
        if self.kind in _COMPARES and figure and figure.kind == "ratio" and figure.value and figure.value < 1:
            self._multiple(self.tokens[self.at - 1], None, self.cue)  # "a third more than the 15 million planned"
        if "versus" in self.cue.tags:
            self.marker = "before"

    def _multiple(self, token: Token, previous: Token | None, following: Token | None = None) -> None:
        """Take a multiple ("doubled"), or what "by a third" and "a third less" lead to, unless it is hedged."""
        figure = token.quantity
        if not figure or not figure.value or figure.hedge or (previous and "loose" in previous.tags):
            return
        value, words = figure.value, figure.text
        less = following if following and not following.tags.isdisjoint(_COMPARES) else None
        by = previous if previous and (previous is self.cue or "amount" in previous.tags) else None
        if value < 1 and (less or (by and self.kind in {"rise", "fall"})):
            down = "fewer" in less.tags if less else self.kind == "fall"
            value = 1 - value if down else 1 + value
            words = f"{words} {less.text}" if less else f"{by.text} {words}" if by else words
        elif value < 1 and token is self.cue and " " in words:
            return  # "un tiers de plus que": no verb as "halved" is
        self._bare = value < 1 and self.kind == "fall" and token is not self.cue and words == figure.text
        self.factor = self.factor or (f"{value:f}", words)

    def _ahead(self) -> None:
        """Fill the slots from what follows the cue, up to the end of its clause."""
        bracket = False
        for index in range(self.at + 1, len(self.tokens)):
            token = self.tokens[index]
            if token.text in {"(", ")"}:
                if token.text == ")" and not bracket:
                    return  # the cue stands in a bracket: "95% of the 109 planned (up 17%) and 76% of the other 137"
                bracket = token.text == "("
                self._size_in_bracket(self.tokens[index + 1 : index + 3])
                if bracket and self.after and self.before is None and self.kind in _MOVES:
                    self.before = in_bracket(self.tokens[index + 1 :], self.after, self.by, self.direction)
            elif not bracket and not token.date and not self._take(token, index):
                return

    def _size_in_bracket(self, inside: tuple[Token, ...]) -> None:
        """The size of a change whose ends are read, alone in a bracket: "rose from 40 to 50 (25%)"."""
        figure = inside[0].quantity if len(inside) > 1 and inside[1].text == ")" else None
        if self._ended and self.by is None and figure and figure.kind in {"percent", "points"}:
            self.by = figure

    @property
    def _ended(self) -> bool:
        return self.before is not None and self.after is not None

    def _take(self, token: Token, index: int) -> bool:
        """Take one token; `False` at the end of the clause."""
        figure, previous = token.quantity, self.tokens[index - 1]
        if "factor" in token.tags:
            if self.by is not None and self.kind in _COMPARES:
                return False  # "300 more than in May and twice as many as in June, when it was 600"
            if not (is_noun(token, previous) or repeats(token, previous)):
                self._multiple(token, previous, next(iter(self.tokens[index + 1 : index + 2]), None))
            return True
        if figure:
            return ("rank" not in previous.tags or figure.kind != "count") and self._fill(figure, index)
        if token.text in STOPS and not self._goes_on(previous):
            return False
        if token.text in {";", ":"} or (token.tags & _TURNS and previous is not self.cue):
            return False
        if "goal" in token.tags and self._parted and self.kind in _COMPARES and previous.text not in STOPS:
            return False  # "with a tax lower than last year's 20 million, the profit came to 120 million"
        if self.marker == "before" and self._without_figure(token, index):
            return False
        if self._over(token, previous, self.tokens[index + 1 : index + 3]):
            return False
        self._mark(token, index)
        return True

    def _goes_on(self, previous: Token) -> bool:
        """Whether a change goes on behind a comma: not in "trimmed the 30% rise | , bringing the rate from 8 to 9"."""
        if self.marker == "before" and self._gap and previous.word:
            self.marker = ""  # "25 million came from banks | , 12 million from savers"
        if self.before or self.after:
            self.marker, self._parted = "", True  # "ascendió a 41, informó la Agencia, que cifró en 230 ..."
            return True
        return not self._object

    def _over(self, token: Token, previous: Token, behind: Sequence[Token]) -> bool:
        """Whether something else is told from here on: "grew 16% to 82, | while that of May ...", "| de ellos 15"."""
        if self.after and previous.text == "," and not token.tags.isdisjoint(_GOES_ON | {"of_them"}):
            return True
        if self.after and "both" in token.tags and self.kind in _MOVES and opens_another(behind):
            return True
        return self._ended and ("both" in token.tags or (previous.text == "," and "either" not in token.tags))

    def _without_figure(self, token: Token, index: int) -> bool:
        """Whether what is compared with has no figure of its own.

        "Five more than on Thursday, and 61 were missing", "12% less than those who ate 15 grams", "30 more than planned
        and twice the 45 of last year".
        """
        before = [token for token in self.tokens[max(0, index - 2) : index] if token.text != ","]
        named = bool(before) and (before[-1].date or (self._gap > 0 and before[-1].word))
        return (not token.tags.isdisjoint(_GOES_ON) and bool(named)) or of_people(self.tokens, index, self.people)

    def _mark(self, token: Token, index: int) -> None:
        """Remember the preposition that says what the next figure is."""
        previous = self.tokens[index - 1]
        self._gap += 1
        if self.marker == "before" and previous.text == "," and not token.tags.isdisjoint(_CLAUSES):
            self._then, self._gap = True, 0  # "21% less than last year, when it came to 124 million"
        if token.tags & {"start", "versus"}:
            self._degree = "versus" in token.tags and of_changes(self.tokens, self.at)
            sized = self.by is not None and previous.quantity is self.by  # "up 20% compared with 750"
            self._against = None if "start" in token.tags or sized else token
        if token.tags & {"start", "versus"} or ("base" in token.tags and previous.quantity is self.by is not None):
            self.marker, self._gap = "before", 0
        elif "goal" in token.tags and not (self.marker == "before" and self._then):
            self.marker, self._gap = "after", 0
        elif (self._ended and "either" in token.tags) or ("amount" in token.tags and previous is self.cue):
            self.marker, self._gap = self.marker or "by", 0
        elif self.kind in {"rise", "fall"} and self._stepped(index):
            self.marker, self._gap = "by", 0

    def _stepped(self, index: int) -> bool:
        """Whether the size follows behind the object of the verb: "cut its key rate | by 25 basis points"."""
        figure = self.tokens[index + 1].quantity if index + 1 < len(self.tokens) else None
        if "step" not in self.tokens[index].tags or self.before or self.after or self.by or self.factor:
            return False
        measured = figure is not None and (figure.kind in {"percent", "points"} or figure.unit is not None)
        return measured and index - self.at <= _OBJECT

    def _fill(self, figure: Quantity, index: int) -> bool:
        """Put a figure where its preposition says; a bare one right behind the cue is the size of the change."""
        marker, gap = self.marker, self._gap
        self.marker, self._gap = "", 0
        if not marker and self.kind in _COMPARES and (gap or figure.kind not in {"percent", "points"}):
            return True  # "above the 48.3 per cent forecast": what it is compared with
        if not marker and gap <= 1 and self.by is None and self.factor is None:
            if self.before is None or self._sizes(figure, self.tokens[index + 1 : index + 2]):
                self.by = figure
        elif marker == "before" and self.before is None and gap <= _NEAR:
            self.before = figure
        elif marker == "after" and self.after is None and gap <= _NEAR:
            self.after = figure
            if self.before and self.by is None and self.before.kind == "percent" and not alike(self.before, figure):
                self.before, self.by = None, self.before  # "en hausse | de 16,7% à 48 millions"
        elif marker == "by" and self.by is None and gap <= _NEAR:
            each = self._ended and one_of_each(self.tokens, index)  # "from $30 million, or 12 cents a share"
            self.by = None if each else figure
        elif not marker:
            self._object = True
        return True

    def _sizes(self, figure: Quantity, behind: Sequence[Token]) -> bool:
        """Whether a figure behind the first end gives a size, and is no second one: "from 27% last year, 25% in 2019".

        Nor a second name of that end: "down from $400 million or 50 cents a share"; nor of another: "60% | more".
        """
        sized = figure.kind == "points" or (figure.kind == "percent" and figure.kind != (self.before or figure).kind)
        return sized and not any(token.tags & _COMPARES for token in behind)

    def _back(self) -> None:
        """The later figure before its cue: "10,000, up from 3,000"; the earlier one before a correction."""
        corrects = self.direction == "corrected" and self.after is not None and self.before is None
        if self.after is not None and self.before is None and not corrects:
            self._opened()
            return
        other = self.after if corrects else self.before
        if other is None or (self.after is not None and not corrects):
            return
        row = [token.quantity for token in self.tokens]
        place = next(at for at, one in enumerate(row) if one is other)
        if {"start", "amount"} <= self._led(place):
            self.before, self.by = None, other  # "augmenté | de 7,3%"
            return
        gap, passed, found = 0, False, list[Quantity]()
        if any(one and one is not self.by and alike(one, other) for one in row[self.at + 1 : place]):
            return  # "rose 0.3%, which left them rising | at a 3.5% rate, off from the 4.5% peak"
        for index in range(self.at - 1, -1, -1):
            token = self.tokens[index]
            turns = token.tags & _TURNS and "factor" not in token.tags and not passed
            if token.text in {";", ":"} or gap > FAR or turns:
                break
            figure = token.quantity
            if figure and index and not corrects and self._led(index) & {"start", "versus"}:
                passed = True  # "80, down from 90 a year ago but up from 70 in May": 90 is an earlier figure itself
            elif figure and figure is not self.by and alike(figure, other) and "plan" not in self._led(index):
                found.append(figure)
            gap += not token.date
        if chosen := self._meant(found, other):
            self.before, self.after = (chosen, other) if corrects else (other, chosen)

    def _summed_up(self) -> None:
        """Both ends before a cue in a bracket: "608 million against 993 million a year earlier (down 28.7%)"."""
        row = self.tokens
        if self.before or self.after or self.by is None or not stands_alone(row, self.at, self.by):
            return
        places = [at for at in range(max(0, self.at - FAR - _LED), self.at) if row[at].quantity]
        if len(places) < 2 or places[-1] < self.at - 1 - 2 * _LED or not self._led(places[-1]) & {"versus", "base"}:  # noqa: PLR2004
            return
        one, other = row[places[-2]].quantity, row[places[-1]].quantity
        between = row[places[-2] + 1 : places[-1]]
        of_before = any(token.date or "earlier" in token.tags for token in row[places[-1] - _LED : self.at])
        flows = of_before and all(token.text not in ";:()" for token in between)
        sized = bool(one) and size_of(self.by, one) and self.by not in {one, other}
        if one and other and flows and sized and alike(one, other) and self._fits(one, other):
            self.before, self.after = other, one

    def _by_marks(self) -> None:
        """12人から20人に増えた: no word leads to either figure, their endings say which is the earlier one."""
        for before, after in by_marks(self.tokens, self.at):
            self.before, self.after = before, after
            self.by = None if self.by in {before, after} else self.by

    def _led(self, index: int) -> frozenset[str]:
        """The tags of the word before a figure, dates left out: "naik dari Juli 74.230 unit"."""
        before = next((token for token in reversed(self.tokens[max(0, index - _LED) : index]) if not token.date), None)
        return before.tags if before else frozenset()

    def _meant(self, found: list[Quantity], other: Quantity) -> Quantity | None:
        """Which of the figures before a cue it tells of, nearest first: "3,412 people in 14 shelters, up from 2,980".

        One that counts the same, or the nearest; where that goes the other way than the words say and a farther one
        does not, the farther one was meant.
        """
        same = [figure for figure in found if set((figure.counts or "").split()) & set((other.counts or "").split())]
        for figure in (*same, *found):
            if same or self._fits(figure, other):
                return figure
        return found[0] if found else None

    def _fits(self, figure: Quantity, other: Quantity) -> bool:
        """Whether a figure lies on the side of the other that the words of the change say."""
        if figure.value is None or other.value is None or self.direction not in {"up", "down"}:
            return True
        return figure.value > other.value if self.direction == "up" else figure.value < other.value

    def _opened(self) -> None:
        """The earlier figure at the head of the sentence: "From 400 in May, cases grew to 500"."""
        if any(token.tags & _TURNS for token in self.tokens[: self.at]):
            return  # "rice rose from 40 to 60 while sugar fell by 3 to 27": 40 is another one's
        for index in range(1, min(self.at, _NEAR)):
            figure, lead = self.tokens[index].quantity, self.tokens[index - 1]
            if figure and self.after and alike(figure, self.after) and lead.tags & {"start", "versus"}:
                shared = set((figure.counts or "").split()) & set((self.after.counts or "").split())
                self.before = figure if shared or figure.counts is None else None
                return

    def movement(self) -> Movement | None:
        """The movement, when both ends are there and are of one kind."""
        before, after = self.before, self.after
        if (
            before is None
            or after is None
            or not alike(before, after)
            or (self._then and far_off(self.by, self.direction, before, after))
        ):
            return None
        if self._degree or (
            self._against and self.kind in _MOVES and not of_before(self.tokens, self._against, before)
        ):
            return None
        if "pace" in self.cue.tags and before.kind == "duration":
            return None  # a train that slows takes longer
        apart = other_nouns(before, after) and {before.counts, after.counts} - self.people
        if (apart and not runs_on(self.tokens, before)) or paired(self.tokens, before) or goes_on(self.tokens, after):
            return None
        size = whole_money(self.by, before) if self.by else None
        by = size if size and size_of(size, before) else None
        spans = [figure.span for figure in (before, after, by) if figure]
        start = min(self.cue.start, *(span.start for span in spans))
        end = max(self.cue.end, *(span.end for span in spans))
        words = cue_to(self.tokens, self.at, before, turns=self.kind == "turn")
        return Movement(before, after, self.direction, words, Span(start, end), by, self._times(before, after))

    def _times(self, before: Quantity, after: Quantity) -> tuple[str, str] | None:
        """The multiple, but for tenths of a point; a bare fraction behind a fall may be that by which it fell."""
        if self.factor is None or not (before.value and after.value):
            return self.factor
        value, words = Decimal(self.factor[0]), self.factor[1]
        if before.kind == "percent" and " " in words and value < 1:
            return None  # "siete décimas menos"
        if self._bare and abs(after.value / before.value - (1 - value)) < abs(after.value / before.value - value):
            return f"{1 - value:f}", words  # "fell from 1,200 to 900, a quarter"
        return self.factor
