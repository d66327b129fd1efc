"""What a figure counts: its noun, what is said of those it counts, the label it is linked to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims.clause import Row, before, behind, of_several, part, partly
from factcheck.claims.count import AMOUNT, PART, SAYS, SOME, Counted, fits, said_nouns, says_little, spoken, told_of
from factcheck.claims.labels import amount_label, of_what
from factcheck.claims.lexicon import Concept, first, fitting, groups, last, match
from factcheck.claims.linked import label
from factcheck.claims.nouns import (
    by_counter,
    capital,
    classifier_of,
    concept_of,
    country,
    counts,
    dashed,
    end_of,
    governed,
    joined,
    led_by,
    longer,
    modified,
    no_noun,
    of_a_name,
    open_noun,
    plural,
    rest_of,
    up_to_noun,
)
from factcheck.claims.states import (
    OF_PEOPLE,
    VICTIMS,
    States,
    adjective,
    befallen,
    further,
    headed,
    of_cases,
    state,
    victims_of,
    whole,
)
from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.lexicon import Lexicon
    from factcheck.claims.words import Words
    from factcheck.model import NameMention, Quantity

_PARTED = {"count", "money", "physical"}
"""Kinds of figures that a text may give as some of a larger one."""
_NEAR, _SPEAKER = 2, 4
"""Tokens before a figure among which its source stands, with its verb ("police have confirmed")."""
_UNLABELLED = Counted(Concept(AMOUNT, "open"), "an amount without a label")


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

    def read(self, frame: Frame, index: int, *, alone: bool = False) -> Counted | None:
        """What the figure at an index of a frame counts, or `None`; `alone` looks at no other figure."""
        quantity = frame.figure(index)
        if quantity.kind != "count":
            found = amount_label(frame, index, self.lexicon, self.words)
            if found:
                group = of_what(found, self.lexicon, self.words) if found.concept.of_thing else ""
                return Counted(found.concept, f"labelled “{found.concept.id}”", group, taken=found.verb)
            return _UNLABELLED
        nouns = self._nouns(quantity) or self._more(frame, index)
        classifier = classifier_of(quantity, self.text, self.words)
        if not nouns or classifier or not self.words.people.isdisjoint(nouns):
            people = None if not nouns and dashed(frame, index) else self._people(frame, index, nouns, classifier)
            return (self._said_too(frame, index) if not alone and says_little(people) else None) or people
        named = self._fuller(frame, index, nouns)
        if named and named.said_of and not named.people:
            named = self._thing(frame, index) or named
        if named is None:
            row = behind(frame, index, quantity.span.end)
            verb = match(self.lexicon.verbs, row.words, 0) if row.words else None  # "Seven killed", "30 raakten gewond"
            if verb and not row.has("number"):  # "10 ildeki | yaralı sayısı 426": of the next figure
                return Counted(verb[0], f"counts “{quantity.counts}”")
            named = Concept(nouns[0] if self.words.noun_first else nouns[-1], "open")
        return self._in_a_state(frame, index, named)

    def through(self, frame: Frame, partner: Quantity, own: Counted | None) -> Counted | None:
        """What the other end of a change counts, for an end that names nothing of its own: "up from 190"."""
        other = next((index for index in frame.figures if frame.figure(index) is partner), None)
        found = None if other is None else self.read(frame, other)
        if found is None or (found.concept.kind == "open" and own is not None):
            return own
        return Counted(found.concept, f"{found.how}; the other end of the change", found.group)

    def points_back(self, frame: Frame, index: int) -> bool:
        """Whether a bare figure is the number of what was named before: "put the figure at 11,000", "jumlahnya 40"."""
        row = label(frame, index, self.words)
        return row is not None and bool(row.gap) and row.has("number")

    def confirmed(self, frame: Frame, index: int) -> bool:
        """Whether a figure is all that a source says: "Police have confirmed five."."""
        lead, behind_ = frame.tokens[:index], frame.tokens[index + 1 : index + 2]
        alone = not behind_ or behind_[0].text in ".;"
        says = bool(lead) and not lead[-1].tags.isdisjoint(SAYS)
        return alone and says and any("sources" in token.tags for token in lead[-_SPEAKER:])

    def scope(self, frame: Frame, index: int, counted: Counted, subject: str | None) -> tuple[str, ...]:
        """What narrows a count: qualifiers by their id, other words of the counted phrase as they stand."""
        quantity, lexicon, end = frame.figure(index), self.lexicon, end_of(frame.figure(index))
        some = part(frame, index, end, self.words.of) or (
            counted.concept.kind == "running" and of_several(frame, index, end)
        )
        made = {PART} if quantity.kind in _PARTED and some else set()
        made |= {PART, SOME} if not counted.group and whole(frame, index, lexicon) == counted.concept.id else set()
        said = counted.concept.kind == "open" or classifier_of(quantity, self.text, self.words)
        nouns = self._nouns(quantity)
        words = [] if said or self.words.counters.issuperset(nouns) else nouns
        row = behind(frame, index, end).words if counted.concept.said_of else ()
        for at in range(len(row)):
            near = at < _NEAR or row[at - 1] in lexicon.verbs  # "dua rumah | di Lor rusak berat"
            if near and (found := match(lexicon.qualifiers, row, at)):
                made.add(found[0].id)  # "rusak berat", "seriously injured"
        lead = led_by(before(frame, index).words, lexicon, self.words)[-_NEAR:] if counted.concept.said_of else ()
        for at in range(len(lead)):
            found = match(lexicon.qualifiers, lead, at)
            before_noun = self.words.noun_first and "fresh" in found[0].traits if found else False  # "baru 40": only 40
            if found and found[1] == len(lead) and not before_noun:
                made.add(found[0].id)  # "rusak berat | 22.241 unit"
        made |= self._labelled(frame, index) if counted.linked else set()
        made |= self._partly(frame, index, counted.concept)
        if not words:
            return tuple(sorted(made)) if made else ()
        of = country(quantity, self.words)[0].split()
        named = [*(subject or "").casefold().split(), counted.group.rpartition(":")[2], *of]
        at, phrase = 0, [*words, *rest_of(quantity, self.text)]  # "9 thợ | mỏ", "2.000 pengunjuk | rasa"
        while at < len(words):
            found = match(lexicon.qualifiers, words, at)
            known = match(lexicon.nouns, phrase, at) or match(lexicon.verbs, words, at)
            if found:
                made.add(found[0].id)
            elif not known and "container" not in counted.concept.traits and not self._says_nothing(words[at], named):
                told = counted.concept.said_of or counted.concept.kind == "part"
                state_ = counted.concept.said_of and not self.words.noun_capital
                if told and words[at].startswith(self.words.events):
                    at += 1
                    continue  # "47 plane crash victims were identified"
                made |= set() if state_ and of_a_name(words[at], quantity, self.text) else {words[at]}
            at = known[1] if known else at + 1
        return tuple(sorted(made))

    def _partly(self, frame: Frame, index: int, concept: Concept) -> set[str]:
        """What makes a figure one of a part; "8 km, di darat" is no depth of those on the ground."""
        made: set[str] = set()
        for said in partly(frame, index):
            known = match(self.lexicon.qualifiers, said.split(), 0)
            if not (known and known[0].said_of and known[0].said_of.isdisjoint(concept.said_of)):
                made.add(known[0].id if known else said)
        return made

    def _labelled(self, frame: Frame, index: int) -> set[str]:
        """The qualifiers in the label of a figure: "rusak | berat | tercatat 97 unit", "kasus | baru | sebanyak 65"."""
        row = label(frame, index, self.words)
        words = [w if at == 0 or not row.tokens[at].capital else "" for at, w in enumerate(row.words)] if row else []
        tokens = frame.tokens[max(0, index - _NEAR) : index]
        if len(tokens) == _NEAR and "amount" in tokens[1].tags:
            words = [*words, tokens[0].text]  # "baru" before "mencapai" is "only just"
        stop = up_to_noun(words, self.lexicon, self.words)
        found = (match(self.lexicon.qualifiers, words, at) for at in range(not self.words.vocabulary, stop))
        return {one[0].id for one in found if one}

    def _says_nothing(self, word: str, named: Sequence[str]) -> bool:
        """Whether a word of a counted phrase narrows nothing, or has been told already."""
        bare = (word.removesuffix(end) for end in self.words.inflected)
        told = self.words.opens(word, "says") or any(form in self.lexicon.verbs for form in bare)  # "beschädigt|e"
        return told or any(word in some for some in (named, self.words.stop, self.words.people)) or self._others(word)

    def bearers(self, names: Sequence[NameMention]) -> list[NameMention]:
        """The names that are no label themselves: "UMP" says what an amount is, not whose."""
        return [name for name in names if name.text.casefold() not in self.lexicon.nouns]

    def persons(self, quantity: Quantity) -> bool:
        """Whether a figure counts people, by its noun alone: "3,912 | villagers"."""
        nouns = said_nouns(quantity)
        named = first(self.lexicon.nouns, nouns) if nouns else None
        return not self.words.people.isdisjoint(nouns) or (named is not None and named.people)

    def subject(self, tokens: Sequence[Token]) -> Concept | None:
        """The concept that a row of words without a figure names: "the injured", "korban tewas"."""
        said = [word for token in tokens if token.word for word in (token.text.split() if token.tags else [token.text])]
        return last(self.lexicon.nouns, said) or last(self.lexicon.verbs, said)

    def _thing(self, frame: Frame, index: int) -> Concept | None:
        """The noun of no people behind a state that a figure seems to count: "12 dead | whales"."""
        if self.words.noun_first:
            return None
        row = behind(frame, index, end_of(frame.figure(index))).words[:1]
        found = match(self.lexicon.nouns, row, 0) if row else None
        return found[0] if found and not (found[0].people or found[0].said_of or found[0].measure) else None

    def _fuller(self, frame: Frame, index: int, nouns: Sequence[str]) -> Concept | None:
        """The concept of a counted phrase; cases are of something, and a label may say of what."""
        row = behind(frame, index, end_of(frame.figure(index))).words[:_NEAR]
        row = rest_of(frame.figure(index), self.text) if self.words.noun_first and nouns else row
        found = longer(nouns, row, self.lexicon, self.words) or concept_of(nouns, self.lexicon, self.words)
        if found and "container" in found.traits:
            tied = self._linked(frame, index, people=False)
            held = tied.concept if tied else of_cases(frame, index, States(self.lexicon, self.words, "people"))
            return held if held and (held.said_of or "case" in held.traits) else found
        return found or by_counter(frame, index, self.lexicon, self.words, people=False)

    def _people(self, frame: Frame, index: int, nouns: Sequence[str], classifier: str) -> Counted | None:
        """A count of people, or a bare one: by what is said of them, or by the label it is linked to."""
        quantity = frame.figure(index)
        named = first(self.lexicon.nouns, nouns) if nouns else None
        beside = None if named else by_counter(frame, index, self.lexicon, self.words, people=True)
        named = named or beside
        group = named.id if named and named.people and not named.anyone else ""
        if named and named.said_of and not named.people:
            return Counted(named, f"counts “{quantity.counts}”")
        if (full := befallen(frame, index, nouns, States(self.lexicon, self.words))) and not nouns:
            return full
        noun_end = quantity.counts_span.start if quantity.counts_span and classifier else end_of(quantity)
        noun_end = noun_end if nouns else quantity.span.end
        reached = not nouns and index > 0 and "goal" in frame.tokens[index - 1].tags
        if reached and (tied := self._linked(frame, index, people=False)):
            return tied  # "the toll rose to 17 after divers recovered nine bodies"
        if (nouns or classifier) and (told := headed(frame, index, self.lexicon)):
            return told
        said = state(frame, index, noun_end, States(self.lexicon, self.words, "people" if nouns or classifier else ""))
        if said and (said.concept.said_of or not named or not group):
            how = f"“{said.concept.id}” is said beside “{quantity.text}”"
            group = group or whole(frame, index, self.lexicon)
            same = group == said.concept.id or group in said.concept.whole
            return Counted(said.concept, how, "" if same else group, taken=said.taken)
        if full:
            return full
        tied = None if beside else self._linked(frame, index, people=bool(nouns or classifier))
        if tied:
            return tied
        if named and not named.measure:
            return Counted(named, f"counts “{quantity.counts}”")
        if nouns:
            noun = classifier or (nouns[0] if self.words.noun_first else nouns[-1])
            return Counted(Concept(noun, "open"), f"counts “{quantity.counts}”, a noun outside the lexicon")
        bare = self._bare(frame, index)
        return Counted(bare, f"stands beside “{bare.id}”") if bare else None

    def _said_too(self, frame: Frame, index: int) -> Counted | None:
        """A bare figure that somebody says against another: "police put the crowd at 350; organisers said 1,200"."""
        end = end_of(frame.figure(index))
        behind_ = next((token for token in frame.tokens[index + 1 :] if token.start >= end), None)
        lead = frame.tokens[max(0, index - _NEAR) : index]
        others = [at for at in frame.figures if at < index]
        said = (behind_ is None or behind_.text in ".,;") and any(token.tags & SAYS for token in lead)
        if not others or not (said or (behind_ is not None and "according" in behind_.tags)):
            return None  # "1,200, according to the organisers"
        found, how = self.read(frame, others[-1], alone=True), f"said against “{frame.figure(others[-1]).text}”"
        return Counted(found.concept, how, found.group, beside=others[-1]) if found else None

    def _in_a_state(self, frame: Frame, index: int, named: Concept) -> Counted:
        """A count of some people or things: the state that is told of them, else they themselves."""
        quantity = frame.figure(index)
        told = Counted(named, f"counts “{quantity.counts}”{', a noun outside the lexicon' * (named.kind == 'open')}")
        if named.measure:
            return told
        if named.said_of and not named.people:
            return further(frame, index, told, States(self.lexicon, self.words, "people"))
        open_ = named.kind == "open"
        unsure = "things" if self.words.vocabulary else ""  # "373カ所に避難している": a sign for people would say so
        states = States(self.lexicon, self.words, unsure if open_ else "people" if named.people else "things")
        end, both = joined(frame, index, self.lexicon)
        told = replace(told, concept=both) if both else told
        said = state(frame, index, end or end_of(quantity), states, joins=True)
        if said is None or not said.concept.said_of:
            said = adjective(self.text[quantity.span.end : end_of(quantity)].casefold().split(), states)
        if said is None or said.concept.id == named.id or not said.concept.said_of:
            return self._labelled_as(frame, index, named) or told
        bare = named.anyone or named.id in said.concept.whole or bool(end)
        group = f"{self.lexicon.language}:{named.id}" if open_ else "" if bare else named.id
        return Counted(said.concept, f"“{said.concept.id}” is said of “{quantity.counts}”", group, named.id, said.taken)

    def _labelled_as(self, frame: Frame, index: int, named: Concept) -> Counted | None:
        """What the label says of those counted: "PHK mencapai 4.210 buruh", "yang meninggal mencapai 141 pasien"."""
        tied = self._linked(frame, index, people=False) if named.people or named.id in groups() else None
        if not tied or not tied.linked:
            return None
        if named.id in tied.concept.whole:
            return tied
        if tied.noun == VICTIMS:
            return replace(tied, group="" if named.anyone else named.id)
        return tied if tied.concept.said_of == OF_PEOPLE and tied.group == named.id else None

    def _linked(self, frame: Frame, index: int, *, people: bool) -> Counted | None:
        """The count whose label link words tie to a figure: "Korban tewas akibat banjir bertambah menjadi 41 orang"."""
        row = label(frame, index, self.words)
        if row is None:
            return None
        counted = next((at for at, token in enumerate(row.tokens) if "number" in token.tags), None)
        if counted is None and not row.gap and not people:
            return None
        start = 0 if counted is None or self.words.vocabulary or self.words.verb_last else counted
        rest = Row(row.words[start:], row.tokens[start:])
        found = self._label_of(rest, people=people, near=not row.gap and counted is None)
        quantity = frame.figure(index)
        if found and found.concept.said_of == OF_PEOPLE and self._unit(said_nouns(quantity)):
            return None  # "3,912 warga mengungsi ke 14 titik"
        if row.gap and index == frame.figures[0] and (found is None or found.concept.anyone):
            found = victims_of(rest, self.text[: frame.sentence.start], States(self.lexicon, self.words)) or found
        if found:
            how = f"“{found.concept.id}” is the label of “{quantity.text}”"
            return replace(found, how=how, linked=bool(row.gap))
        if counted is not None and not people:
            noun = open_noun(rest, self.words)
            if noun and plural(noun, self.words):
                return Counted(Concept(noun, "open"), f"“the number of {noun}”, a noun outside the lexicon")
        return None

    def _label_of(self, row: Row, *, people: bool, near: bool) -> Counted | None:
        """The concept that a label names: a state, of whom or what it is told, or else those themselves."""
        group: Concept | None = None
        for at in range(len(row.words)):
            noun, verb = fitting(self.lexicon.nouns, row.words, at, counts), match(self.lexicon.verbs, row.words, at)
            if noun and at and "contest" in noun[0].traits and governed(row, at, self.lexicon, self.words):
                continue  # "penghitungan | suara": the counting, not the votes
            if near and noun and noun[1] != len(row.words) and at:
                continue  # without a link only the word right before the figure labels it, or the first of its clause
            if noun and counts(noun[0]) and noun[0].said_of:
                return told_of(noun[0], group)
            of_people = row.words if self.words.vocabulary else row.words[:at]  # "死亡が確認された | 人 | は 245"
            named = group is not None or row.has("number", at) or not self.words.people.isdisjoint(of_people)
            if verb and verb[0].said_of and not near and named:
                of = group or modified(row.words, verb[1], self.lexicon, self.words)
                if fits(verb[0], of, people=people):
                    return told_of(verb[0], of)
            if noun and group is None and counts(noun[0]) and (noun[0].people or not people):
                group = noun[0]
        says = group and (not group.anyone or row.has("number", 1))  # "the number of victims | has risen to | 154"
        return Counted(group, "") if group and says and not near else None

    def _nouns(self, quantity: Quantity) -> list[str]:
        """The counted nouns; "melukai lima lainnya" and "injured five others" count the injured, not the others."""
        nouns = (quantity.counts or "").split()
        span = quantity.counts_span
        whole = [*self.text[quantity.span.end : span.start].casefold().split(), *nouns] if span else nouns
        found = match(self.lexicon.nouns, whole, 0) if len(nouns) < len(whole) <= _NEAR + 1 else None
        if found and found[1] > len(whole) - len(nouns):
            return whole  # "85 titik | panas"
        more = len(nouns) == 1 and self._others(nouns[0])
        plain = self.words.noun_capital and not capital(quantity, self.text)  # "1.300 gelten noch als vermisst"
        empty = more or plain or self._unit(nouns) or no_noun(quantity, nouns, self.text, (self.lexicon, self.words))
        return [] if empty else nouns

    def _unit(self, nouns: Sequence[str]) -> bool:
        """Whether nouns are no more than words for things that are counted: "340 unit", "14 titik"."""
        units = self.words.classifiers.issuperset(nouns) and self.words.people.isdisjoint(nouns)
        return bool(nouns) and units and not match(self.lexicon.nouns, nouns, 0)  # "67 ekor": animals

    def _others(self, word: str) -> bool:
        """Whether a word says that a figure comes on top of others: "14 orang | lainnya"."""
        return "more_of_same" in self.words.single.get(word, ())

    def _more(self, frame: Frame, index: int) -> list[str]:
        """The noun behind a word that adds, or sets it before: "12 more | bodies", "two earlier | crashes"."""
        tokens = frame.tokens[index + 1 : index + 1 + _NEAR]
        if len(tokens) == _NEAR and "earlier" in tokens[0].tags and tokens[1].word and not tokens[1].tags:
            noun = tokens[1].text
            return [noun] if self.words.plurals and plural(noun, self.words) and noun not in self.words.stop else []
        if len(near := frame.tokens[index + 1 : index + 4]) > _NEAR and near[0].text == "(" and near[2].text == ")":
            return [near[1].text] if match(self.lexicon.nouns, [near[1].text], 0) else []  # "241 (cases)"
        row = behind(frame, index, frame.figure(index).span.end).words[:_NEAR]
        adds = len(row) == _NEAR and row[0] in self.words.added and match(self.lexicon.nouns, row[1:], 0)
        return [row[1]] if adds else []

    def _bare(self, frame: Frame, index: int) -> Concept | None:
        """The noun that a bare count stands beside: right behind it, or before it ("medali: 12")."""
        after, lead = behind(frame, index, frame.figure(index).span.end), before(frame, index)
        apart = any("both" in tags for tags in lead.tags[-_NEAR:])  # "3 Verletzte und | 5.400 ..."
        beside = () if apart or spoken(lead) else lead.words[-_NEAR:]
        reach = 0 if after.object and after.has("number") else _NEAR  # "10 ildeki | yaralı sayısı 426": of the next one
        near = (match(self.lexicon.nouns, after.words, at) for at in range(min(reach, len(after.words))))
        found = next((one[0] for one in near if one), None) or last(self.lexicon.nouns, beside)
        return found if found and counts(found) else None
