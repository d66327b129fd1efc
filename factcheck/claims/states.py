"""What is said of those who are counted: killed, missing, aboard, damaged.

A state stands behind the figure ("14 orang tewas", "12 people were killed"), governs it from before ("killing 12
people", "menewaskan 12 orang"), or stands beside it as a label.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.claims.beside import WORD
from factcheck.claims.clause import Row, before, behind
from factcheck.claims.count import Counted
from factcheck.claims.lexicon import every, first, last, match
from factcheck.claims.linked import label
from factcheck.claims.nouns import end_of, longer, set_before, subject
from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.frame import Frame
    from factcheck.claims.lexicon import Concept, Lexicon, Table
    from factcheck.claims.words import Words

OF_PEOPLE = frozenset({"people"})
VICTIMS = "victims"
"""The noun of a count whose label says no more than that they are victims."""
_BEFORE = 200
"""Code points before a sentence that may tell what befell them."""
_REACH = 3
"""Words between a verb and the figure that is its object ("killed an estimated 12")."""
_CLAUSE = 14
"""Words before a figure among which the first part of its verb stands ("nahm am Samstag im Zentrum | 12 ...")."""
_PHRASE = 2
"""Words behind a counted noun with which it may name a state."""
_TWO_STATES = 8
"""Tokens behind a figure among which two states are told of it as one."""
_SOME, _WHOLE = frozenset({"some_of", "of_them"}), 4
"""Tags of what ties a figure to those of whom it is some, and tokens behind it within which they are named."""
_SHARES = frozenset({"open", "some"})
_WAYS = frozenset({"rise", "fall", "turn", "both"})
"""Tags of words that part a verb from a figure behind it: "the mill fire rose to 21", "murieron y 29 siguen ..."."""


@dataclass(slots=True, eq=False, repr=False)
class States:
    """The states of a language as they may be told of one kind of count; read only.

    Attributes:
        lexicon: the concepts of the language.
        words: its cue words.
        of: `people` or `things`, or empty where a noun outside the lexicon may be either.
    """

    lexicon: Lexicon
    words: Words
    of: str = ""

    def at(self, table: Table, words: Sequence[str], index: int) -> tuple[Concept, int] | None:
        """The state that begins at an index of a row of words, and the index behind it; nothing where it may be two."""
        if words[index] not in table:
            return None  # nearly always
        fits = [found for found in every(table, words, index) if self.fits(found[0])]
        rivals = {concept.id for concept, end in fits if end == fits[0][1] and concept.said_of}
        return fits[0] if fits and (self.of or len(rivals) < 2) else None  # noqa: PLR2004 - "diamankan": held, or seized

    def fits(self, concept: Concept) -> bool:
        """Whether a state may be told of such a count."""
        return not self.of or not concept.said_of or self.of in concept.said_of


@dataclass(frozen=True, slots=True)
class State:
    """What is said of a count.

    Attributes:
        concept: the state.
        taken: the verb before the figure says so.
    """

    concept: Concept
    taken: bool = False


def state(frame: Frame, index: int, noun_end: int, states: States, *, joins: bool = False) -> State | None:
    """What is said of a count, or `None`.

    Args:
        frame: the sentence.
        index: index of the figure among its tokens.
        noun_end: offset at which its counted noun ends.
        states: the states that may be told of it.
        joins: it may be told of several counts at once.
    """
    if _shared(frame, index, states.words):
        return None
    after, lead = behind(frame, index, noun_end, joins=joins), before(frame, index)
    if states.words.vocabulary and set_before(lead, states.lexicon, people=states.of == "people"):
        lead = Row(lead.words[:-1], lead.tokens[:-1])  # "疏散 | 群众 | 3.2万人"
    if after.object and after.words and after.words[-1] in states.words.counted_of:
        return None  # "击落了 | 45架无人机中的 | 38架"
    told = _told(after, states)
    if told and told[1] == 0 and told[0].said_of and not after.joined:
        return State(told[0])
    if states.lexicon.parted and (enclosing := _enclosing(frame, index, after, states)):
        return State(enclosing, taken=True)
    taken = _taken(lead, states)
    if taken and not (taken.kind == "part" and told and told[0].said_of):
        return State(taken, taken=True)  # "named | 11 people | as suspects"
    found = told[0] if told else _labelled(lead, states)
    return State(found) if found else None


def _shared(frame: Frame, index: int, words: Words) -> bool:
    """Whether a figure is that of whom only a share is told of: "half of the | 500 residents | were evacuated"."""
    at = index - 1
    while at > 0 and "definite" in frame.tokens[at].tags and "some_of" not in frame.tokens[at].tags:
        at -= 1
    tied = at > 0 and "some_of" in frame.tokens[at].tags
    share = frame.tokens[at - tied] if at >= 0 else None
    if share is None:
        return False
    figure = share.quantity
    if figure is None:
        of = " " in share.text and share.text.rpartition(" ")[2] in words.of  # "most of | the 500"
        return (tied or of) and not share.tags.isdisjoint(_SHARES)
    if figure.kind == "percent":
        return tied and frame.tags.isdisjoint(_WAYS - {"both"})
    return figure.kind == "ratio" and figure.value is not None and figure.value < 1


def _told(row: Row, states: States) -> tuple[Concept, int] | None:
    """The first state behind a figure and where it stands; nothing where it is denied or has an object of its own."""
    lexicon = states.lexicon
    if lexicon.verbs.keys().isdisjoint(row.words):
        return None  # as for most figures
    for at in range(len(row.words)):
        found = states.at(lexicon.verbs, row.words, at)
        if found is None:
            if match(lexicon.takes, row.words, at) and not at:
                return None  # "12 soldiers killing ..."
            continue
        if row.has("denial", at) or _active(row, at, found[1], states) or _acts(row, at, states.words):
            return None
        if row.object and "number" in frozenset().union(*row.tags[found[1] : found[1] + 1]):
            return None  # "10 ildeki | yaralı sayısı 426": of the next figure
        return _ended(row, found, states) or (found[0], at)
    return None


def _ended(row: Row, found: tuple[Concept, int], states: States) -> tuple[Concept, int] | None:
    """The end that came to those in a state: "satu warga yang | luka berat | dikonfirmasi | meninggal"."""
    if found[0].said_of != OF_PEOPLE or found[0].ends:
        return None
    rest = (states.at(states.lexicon.verbs, row.words, at) for at in range(found[1], len(row.words)))
    end = next((one for one in rest if one), None)
    return (end[0], 0) if end and end[0].ends else None


def _enclosing(frame: Frame, index: int, after: Row, states: States) -> Concept | None:
    """The verb of whose two parts one stands before a figure and one behind: "nahm am Samstag 12 Menschen | fest".

    A single word behind it is such a part at the end of its clause only: "kwamen 45 mensen | om te protesteren".
    """
    parted = states.lexicon.parted
    if parted.keys().isdisjoint(after.words):
        return None  # nearly always
    lead = set(before(frame, index, _CLAUSE).words)
    for at, word in enumerate(after.words):
        for closing, opening, concept in parted.get(word, ()):
            end = at + len(closing)
            whole_ = len(closing) > 1 or end == len(after.words)
            if whole_ and opening in lead and tuple(after.words[at:end]) == closing and states.fits(concept):
                return concept
    return None


def _active(row: Row, at: int, end: int, states: States) -> bool:
    """Whether those who are counted do it to others ("gunmen killed 12", "police arrested the leader"), or others do.

    "Rose to 55, the authorities said, as police arrested three men".
    """
    if not match(states.lexicon.takes, row.words, at):
        return False
    if at:
        return row.object and end == len(row.words) and "sources" in row.tags[at - 1]
    if end >= len(row.tokens) - 1:
        return row.object and end == len(row.words)
    led, noun = row.tokens[end : end + 2]
    return "definite" in led.tags and noun.start - led.end <= 1  # "murieron el | miércoles | en ..."


def _acts(row: Row, at: int, words: Words) -> bool:
    """Whether those who are counted do it to others, where particles say so: "50人 | が | 男 | を | 逮捕した"."""
    return at > 1 and row.words[0] in words.topics and row.words[at - 1] in words.objects


def _taken(row: Row, states: States) -> Concept | None:
    """The verb right before a figure that has it as its object; of two, the nearer one."""
    if states.lexicon.takes.keys().isdisjoint(row.words):
        return None
    for at in range(len(row.words) - 1, -1, -1):
        found = states.at(states.lexicon.takes, row.words, at)
        if found:
            between = row.words[found[1] :]
            plain = all(_light(word, states.words) for word in between)
            named = last(states.lexicon.nouns, between) if states.words.verb_first else None
            own = named is None or not named.said_of  # "إصابة | والوفيات | 86 حالة"
            near = len(between) <= _REACH and (plain or (own and subject(row, found[1], states.words)))
            apart = any(not _WAYS.isdisjoint(tags) or "when" in tags for tags in row.tags[found[1] :])
            if at and "says" in row.tags[at] and "sources" in row.tags[at - 1]:
                return None  # "organisers claimed 7,000 people"
            if _names_speakers(row, found[1]) or _in_label(row, at, found[1], states):
                return None
            if between and between[0] in states.words.links and _noun(row, at, states.words):
                return None  # "the toll of the Lamurang flood stands at 50"
            return found[0] if near and not apart and not found[0].measure else None
    return None


def _names_speakers(row: Row, end: int) -> bool:
    """Whether a verb says of which kind those are who speak behind it: "rescue | officials said 500 were hurt"."""
    if end + 1 >= len(row.tokens) or "sources" not in row.tags[end] or "says" not in row.tags[end + 1]:
        return False
    return row.tokens[end].start - row.tokens[end - 1].end <= 1


def _in_label(row: Row, at: int, end: int, states: States) -> bool:
    """Whether a verb is a noun of the label of a figure: "flood | toll | tops 100", "toll in fires | at 80"."""
    nouns = states.lexicon.nouns
    behind = (match(nouns, row.words, place) for place in range(end, len(row.words)))
    if any(found and found[0].said_of for found in behind):
        return True
    between = row.words[end:]
    labels = (
        (match(nouns, row.words, place) for place in range(at)) if between and between[0] in states.words.links else ()
    )
    return any(found and "number" in row.tags[found[1] - 1] for found in labels)


def _noun(row: Row, at: int, words: Words) -> bool:
    """Whether a word is a noun behind its article, a name at most between: "the flood", "of the Lamurang flood"."""
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if "definite" in words.single.get(row.words[back], ()):
            return all(token.capital for token in row.tokens[back + 1 : at])
    return False


def _light(word: str, words: Words) -> bool:
    return word in words.links or word in words.stop or word in words.people or word in words.single


def _labelled(row: Row, states: States) -> Concept | None:
    """A state as a label right before a figure, with no more than a word of amount between: "tewas sebanyak 12"."""
    if states.lexicon.verbs.keys().isdisjoint(row.words):
        return None
    for at in range(len(row.words) - 1, -1, -1):
        found = states.at(states.lexicon.verbs, row.words, at)
        if found and found[0].said_of:
            return found[0] if all("amount" in token.tags for token in row.tokens[found[1] :]) else None
    return None


def whole(frame: Frame, index: int, lexicon: Lexicon) -> str:
    """The state, or empty, of those of whom a figure is some: "two | of the injured", "dua | dari korban luka"."""
    tokens = frame.tokens[index + 1 : index + 1 + _WHOLE]
    if _SOME.isdisjoint(frame.tags) or not tokens or tokens[0].tags.isdisjoint(_SOME):
        return ""
    own = takewhile(
        lambda token: token.word and not token.quantity, tokens[: _WHOLE if "some_of" in tokens[0].tags else 1]
    )
    words = [word for token in own for word in token.text.split()]
    found = (match(lexicon.nouns, words, at) or match(lexicon.verbs, words, at) for at in range(1, len(words)))
    return next((one[0].id for one in found if one and one[0].said_of), "")


def further(frame: Frame, index: int, told: Counted, states: States) -> Counted:
    """What is said of those counted under the name of a state: "eleven bodies | were identified".

    Two of the injured who died are no toll: they are dead of the injured.
    """
    noun_end = end_of(frame.figure(index))
    found = state(frame, index, noun_end, states)
    ended = told.concept.ends and found is not None and found.concept.ends  # "12 bodies | were recovered"
    if found and not ended and (found.concept.kind == "part" or "after" in found.concept.traits):
        return replace(told, concept=found.concept)  # "713 injured were discharged"
    if (
        found
        and "lives" in told.concept.traits
        and found.concept.said_of == OF_PEOPLE
        and found.concept != told.concept
    ):
        return Counted(found.concept, f"“{found.concept.id}” is said of “{told.concept.id}”", told.concept.id)
    some = whole(frame, index, states.lexicon)
    end = _told(behind(frame, index, noun_end), states) if some else None
    if end is None or end[0].id == told.concept.id:
        return told
    return Counted(end[0], f"“{end[0].id}” is said of some of “{some}”", some, some)


def headed(frame: Frame, index: int, lexicon: Lexicon) -> Counted | None:
    """A state of people right before a figure and a mark right behind it: "死者 | 128人、安否不明者195人"."""
    end = end_of(frame.figure(index))
    follows = next((token for token in frame.tokens[index + 1 :] if token.start >= end), None)
    row = before(frame, index)
    found = last(lexicon.nouns, row.words[-1:])
    if not found or (follows and follows.word) or found.said_of != OF_PEOPLE or row.has("both", len(row.words)):
        return None
    if found.people:
        return None  # "抓获 | 嫌疑人 | 46名": what befell them may stand before
    return Counted(found, f"“{found.id}” stands before “{frame.figure(index).text}”")


def both_of(frame: Frame, index: int, told: Counted, lexicon: Lexicon) -> Counted:
    """The count under the one word for two states that are told of it as one: "87 | dead and missing".

    Behind it stands no figure: "12 dead and | missing 5".
    """
    if told.concept.said_of != OF_PEOPLE or not told.concept.ends:
        return told
    own = takewhile(lambda token: token.word and not token.quantity, frame.tokens[index + 1 : index + 1 + _TWO_STATES])
    row = [word for token in own for word in token.text.split()]
    follows = frame.tokens[index + 1 + len(row) : index + 2 + len(row)]
    for at in range(len(row)):
        for table in (lexicon.verbs, lexicon.nouns):
            found = match(table, row, at) if row[at] in table else None
            if found and "two" in found[0].traits and not (found[1] == len(row) and follows and follows[0].quantity):
                return replace(told, concept=found[0])
    return told


def of_cases(frame: Frame, index: int, states: States) -> Concept | None:
    """What has become of so many cases, where it stands before them: "meninggal dunia | 159 kasus"."""
    row = label(frame, index, states.words) or before(frame, index)
    found = [states.at(states.lexicon.verbs, row.words, at) for at in range(len(row.words))]
    told = [(state, end) for state, end in filter(None, found) if state.said_of and state.kind != "part"]
    near = bool(told) and (row.gap or told[-1][1] == len(row.words))
    return told[-1][0] if near and len({state.id for state, _ in told}) == 1 else None


def victims_of(row: Row, before_: str, states: States) -> Counted | None:
    """What befell those whom a label only calls victims, where the words right before tell of one thing alone.

    "Jumlah siswa yang keracunan bertambah. Korban | mencapai | 352 orang".
    """
    named = first(states.lexicon.nouns, row.words)
    if named is None or not named.anyone:
        return None
    said = WORD.findall(before_[-_BEFORE:].rpartition("\n\n")[2].casefold())
    tables = (states.lexicon.verbs, states.lexicon.nouns, states.lexicon.takes)
    told = [found[0] for at in range(len(said)) for table in tables if (found := match(table, said, at))]
    ids = {concept.id for concept in told if concept.said_of == OF_PEOPLE and concept.kind == "running"}
    concept = next((concept for concept in told if concept.id in ids), None)
    return Counted(concept, "", noun=VICTIMS) if concept and len(ids) == 1 else None


def adjective(nouns: list[str], states: States) -> State | None:
    """The state that an adjective tells of the counted noun behind it: "134 | damaged | houses"."""
    if states.words.noun_first:
        return None
    forms = _forms(nouns, states.words)
    told = (states.at(states.lexicon.verbs, row, at) for row in forms for at in range(len(row) - 1))
    return next((State(found[0]) for found in told if found and found[1] == len(nouns) - 1), None)


def _forms(nouns: list[str], words: Words) -> Iterator[list[str]]:
    """The words of a counted phrase, then the word before the noun without an ending: "beschädigt|e Häuser"."""
    yield nouns
    if len(nouns) > 1:
        word = nouns[-2]
        bare = (word.removesuffix(end) for end in words.inflected if word.endswith(end))
        yield from ([*nouns[:-2], form, nouns[-1]] for form in bare)


def befallen(frame: Frame, index: int, nouns: Sequence[str], states: States) -> Counted | None:
    """The state that a phrase names which goes on: "507 víctimas | mortales", "a 2.527 | los heridos"."""
    row = behind(frame, index, end_of(frame.figure(index)))
    if nouns:
        found = longer(nouns, row.words[:_PHRASE], states.lexicon, states.words)
    else:
        led = len(row.words) > 1 and "definite" in row.tokens[0].tags
        noun = match(states.lexicon.nouns, row.words, 1) if led else None
        found = noun[0] if noun else None
    if not found or found.said_of != OF_PEOPLE or found.people:
        return None
    return Counted(found, f"“{found.id}” is what “{frame.figure(index).text}” counts")
