"""What a figure counts: its noun, what is said of people beside it, or the label before an amount."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claims.lexicon import Concept, first, last

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.lexicon import Lexicon
    from factcheck.claims.words import Words
    from factcheck.model import Quantity

AMOUNT = "amount"
"""Concept of money, percentages and measures whose label the lexicon does not know."""
_AHEAD, _BACK, _SUBJECT = 7, 4, 20
"""Tokens within which a verb or label says what a figure counts: behind it, before it, and behind "the number of"."""
_NOTHING: tuple[Concept | None, str] = (None, "")


@dataclass(slots=True, eq=False, repr=False)
class Counting:
    """The words that say what is counted in one text.

    Attributes:
        words: the cue words of its language.
        lexicon: the concepts of its language.
        text: the text.
    """

    words: Words
    lexicon: Lexicon
    text: str

    def concept(self, frame: Frame, index: int) -> tuple[Concept | None, str]:
        """The concept of the figure at an index of a frame, and how it was found."""
        quantity = frame.figure(index)
        if quantity.kind != "count":
            return self._amount(frame, index)
        nouns, classifier = self._nouns(quantity), self._classifier(quantity)
        named = first(self.lexicon.nouns, nouns) if nouns else None
        if not nouns or classifier or not self.words.people.isdisjoint(nouns):
            state = self._state(frame, index)
            if state:
                return state, f"“{state.id}” is said beside “{quantity.text}”"
        named = named or (first(self.lexicon.verbs, nouns[:1]) if nouns else None)  # "Seven killed"
        if named:
            return named, f"counts “{quantity.counts}”"
        if nouns:
            noun = classifier or (nouns[0] if self.words.noun_first else nouns[-1])
            return Concept(noun, "open"), f"counts “{quantity.counts}”, a noun outside the lexicon"
        bare = self._bare(frame.tokens, index)
        return (bare, f"stands beside “{bare.id}”") if bare and not bare.measure else _NOTHING

    def through(self, frame: Frame, partner: Quantity, own: Concept | None) -> tuple[Concept | None, str]:
        """The concept of the other end of a change, for an end that names none of its own: "up from 190"."""
        other = next((index for index in frame.figures if frame.figure(index) is partner), None)
        found, how = _NOTHING if other is None else self.concept(frame, other)
        if found is None or (found.kind == "open" and own is not None):
            return own, how
        return found, f"{how}; the other end of the change"

    def scope(self, quantity: Quantity, concept: Concept, subject: str | None) -> tuple[str, ...]:
        """The words of the counted phrase that narrow it, the subject left out."""
        if not quantity.counts or concept.kind == "open":
            return ()
        named = (subject or "").casefold().split()
        return tuple(
            sorted(
                noun
                for noun in quantity.counts.split()
                if noun not in named
                and noun not in self.words.stop
                and noun not in self.words.people
                and noun not in self.lexicon.nouns
                and noun not in self.lexicon.verbs
            )
        )

    def subject(self, tokens: Sequence[Token]) -> Concept | None:
        """The concept that a row of words without a figure names: "the injured", "korban tewas"."""
        said = _before(tokens, len(tokens), len(tokens))
        return last(self.lexicon.nouns, said) or last(self.lexicon.verbs, said)

    def _amount(self, frame: Frame, index: int) -> tuple[Concept | None, str]:
        """The label of money, a percentage or a measure: "anggaran sebesar Rp32 triliun", "a turnout rate of 58%"."""
        label = last(self.lexicon.nouns, _before(frame.tokens, index, _AHEAD))
        if label and label.measure:
            return label, f"labelled “{label.id}”"
        return Concept(AMOUNT, "open"), "an amount without a label"

    def _nouns(self, quantity: Quantity) -> list[str]:
        """The counted nouns; "melukai lima lainnya" and "injured five others" count the injured, not the others."""
        nouns = (quantity.counts or "").split()
        more = len(nouns) == 1 and any(
            len(phrase) == 1 and "more_of_same" in tags for phrase, tags in self.words.phrases.get(nouns[0], ())
        )
        return [] if more else nouns

    def _classifier(self, quantity: Quantity) -> str:
        """The word for people between a figure and its noun ("4.200 orang tahun lalu"), or an empty string."""
        noun = quantity.counts_span
        if noun is None or noun.start - quantity.span.end <= 1:
            return ""
        between = self.text[quantity.span.end : noun.start].strip().casefold()
        return between if between in self.words.people else ""

    def _state(self, frame: Frame, index: int) -> Concept | None:
        """What is said of people: by the verb behind the figure, or the verb or label right before it."""
        behind = _behind(frame.tokens, index, _AHEAD)
        joint = next((at for at, word in enumerate(behind) if word in self.words.joints), len(behind))
        found = first(self.lexicon.verbs, behind[:joint])
        if found:
            return found
        back = _before(frame.tokens, index, _BACK)
        if joint < len(behind):  # "killed six people and injured 21"
            found = last(self.lexicon.verbs, back) or first(self.lexicon.verbs, behind)
            if found:
                return found
        return last(self.lexicon.verbs, back) or last(self.lexicon.nouns, back) or self._number(frame, index)

    def _number(self, frame: Frame, index: int) -> Concept | None:
        """The noun behind "the number of", when no other figure stands between it and this one."""
        if "number" not in frame.tags:
            return None
        for at_ in range(index - 1, max(-1, index - 1 - _SUBJECT), -1):
            token = frame.tokens[at_]
            if token.quantity:
                return None
            if "number" in token.tags:
                return first(self.lexicon.nouns, [word.text for word in frame.tokens[at_ + 1 : index]])
        return None

    def _bare(self, tokens: Sequence[Token], index: int) -> Concept | None:
        """The noun that a bare count stands beside: right behind it, or before it ("medali: 12")."""
        behind = first(self.lexicon.nouns, _behind(tokens, index, 2))
        return behind or last(self.lexicon.nouns, _before(tokens, index, 2))


def _behind(tokens: Sequence[Token], index: int, reach: int) -> list[str]:
    """The single words behind a figure, up to a mark or another figure."""
    made: list[str] = []
    for token in tokens[index + 1 : index + 1 + reach]:
        if token.word:
            made += token.text.split() if token.tags else (token.text,)
        elif not token.date:
            break
    return made


def _before(tokens: Sequence[Token], index: int, reach: int) -> list[str]:
    """The single words before a figure, back to a mark or another figure."""
    made: list[str] = []
    for at_ in range(index - 1, max(-1, index - 1 - reach), -1):
        token = tokens[at_]
        if token.quantity or token.text in ".;:(),":
            break
        if token.word:
            made[:0] = token.text.split() if token.tags else (token.text,)
    return made
