"""Slips: two names of one text that are one entity spelt two ways.

Likeness proposes, the text disposes. A pair is proposed by letters or by a rule of spelling; then everything that
speaks for two bearers is asked first (`_two`), and what is left needs evidence for one (`_one`). Doubt is silence.
Sources of the traps: siblings, rivals, father and son, peoples and countries, inflection, abbreviations.
"""

from __future__ import annotations

from itertools import combinations, islice, pairwise, product
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.names import aliases, letters
from factcheck.names.fuller import within
from factcheck.names.proposed import proposed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import NameMention
    from factcheck.names.fuller import Key
    from factcheck.names.proposed import Proposed
    from factcheck.names.who import Surroundings, Who

_OFTEN = 3
"""Two spellings that both stand this often are two names."""
_LONG, _SHORT = 5, 4
"""Letters of a word that carries a likeness alone, and of one that needs help."""
_VERY_LONG = 6
"""Letters of a word that two people rarely have all but one of."""
_LOOKED_AT = 40
"""Mentions of a name whose surroundings are read."""
_MOST_PAIRS = 2_000
"""Pairs of one text that are looked at; a text with more of them is a list."""
_TWO = 2
"""Words of a name of which only one other is left to agree."""
_KIN_NEAR, _KIN_FAR = 1, 4
_MEETING = 60
"""Characters between two names that one sentence joins."""


@dataclass(slots=True, eq=False, repr=False)
class Slip:
    """Two names that are one entity.

    Attributes:
        one: a name.
        other: another.
        a: the word of `one` that differs.
        b: the same for `other`.
        how: `sounds`, `swap`, `double` or `letter`; `forms` of one given name; `given` where another given name stands
            beside the same office; `style` where both spellings are right.
        shared: words of the name that both have.
        office: words of the office that both have.
    """

    one: Who
    other: Who
    a: str
    b: str
    how: str
    shared: Key
    office: tuple[str, ...]


def slips(people: Sequence[Who], held: dict[str, list[Who]], around: Surroundings) -> list[Slip]:
    """Every pair of names that is one entity spelt two ways; `held` has the same names by their words."""
    found = []
    seen: set[tuple[int, int]] = set()
    for pair in islice(proposed(people, held, around), _MOST_PAIRS):
        both = (id(pair.one), id(pair.other))
        if both not in seen:
            case = _Case(pair, around)
            if case.holds():
                seen.add(both)
                shared = tuple(filter(None, case.shared))
                found.append(Slip(pair.one, pair.other, pair.a, pair.b, case.how, shared, tuple(sorted(case.office))))
    return found


def styles(held: dict[str, list[Who]], around: Surroundings) -> list[Slip]:
    """Names that differ in nothing but the style of one word, both right ("Sumatera Utara", "Sumatra Utara")."""
    found = []
    for style in around.lexicon.styles:
        for a, b in combinations(sorted(style & held.keys()), 2):
            twins = {who.key: who for who in held[b]}
            for one in held[a]:
                other = twins.get(tuple(b if word == a else word for word in one.key))
                accepted = other and around.listed(one) & around.listed(other)
                if other and not accepted and one.showing(a, 1) and other.showing(b, 1):
                    found.append(Slip(one, other, a, b, "style", (), ()))
    return found


class _Case:
    """One proposed pair, and the questions asked of it."""

    def __init__(self, pair: Proposed, around: Surroundings) -> None:
        self.one, self.other, self.a, self.b, self.around = one, other, a, b, around = *pair[:4], around
        self.lexicon = around.lexicon
        self.how = pair.how or letters.alike(a, b)
        self.at_a, self.at_b = one.showing(a, _LOOKED_AT), other.showing(b, _LOOKED_AT)
        self.rest_a, self.rest_b, self.shared = (pair.shared,) * 3 if pair.shared else self._rests()
        self.office = self._office()
        fewer = len(self.at_a) < len(self.at_b) or (len(self.at_a) == len(self.at_b) and self._later())
        self.rare, self.usual = (a, b) if fewer else (b, a)

    def _later(self) -> bool:
        return bool(self.at_a and self.at_b) and self.at_a[0].span > self.at_b[0].span

    def _rests(self) -> tuple[Key, Key, Key]:
        """The other telling words of both names, and those that both have; of all forms the two that agree most."""
        best: tuple[Key, Key, Key] = (self._others(self.one.key, self.a), self._others(self.other.key, self.b), ())
        for mine in (self.one.key, *self.one.forms):
            for theirs in (self.other.key, *self.other.forms):
                if self.a in mine and self.b in theirs:
                    rest_a, rest_b = self._others(mine, self.a), self._others(theirs, self.b)
                    shared = min(rest_a, rest_b, key=len) if within(*sorted((rest_a, rest_b), key=len)) else ()
                    if _without(mine, self.a) == _without(theirs, self.b) and len(mine) > _TWO:
                        rest_a = rest_b = shared = _without(mine, self.a)
                    if len(shared) > len(best[2]):
                        best = (rest_a, rest_b, shared)
        return best

    def _others(self, key: Key, word: str) -> Key:
        return tuple(other for other in _without(key, word) if self._tells(other))

    def _tells(self, word: str) -> bool:
        lex = self.lexicon
        plain = lex.ordinary(word) and word not in lex.people
        return len(word) > 1 and not (
            plain or word in lex.org_heads or word in lex.place_heads or word in lex.particles
        )

    def _two_seats(self, mine: frozenset[str], theirs: frozenset[str]) -> bool:
        """Whether two offices are of two places: "Kepala Desa Sukajaya", "Kepala Desa Sukajadi".

        A country has many names, so only places that no table knows part two offices.
        """
        if not mine or not theirs or not mine.isdisjoint(theirs):
            return False
        return not any(word in self.lexicon.never or aliases.entries(word) for word in mine | theirs)

    def _offices(self, who: Who) -> set[frozenset[str]]:
        return {office for mention in who.mentions[:_LOOKED_AT] if (office := self.around.office(mention))}

    def _office(self) -> frozenset[str]:
        pairs = product(sorted(self._offices(self.one), key=sorted), sorted(self._offices(self.other), key=sorted))
        return max((mine & theirs for mine, theirs in pairs if self._agree(mine, theirs)), key=len, default=frozenset())

    def _agree(self, mine: frozenset[str], theirs: frozenset[str]) -> bool:
        """Whether two offices may be one, told in full and in short; a deputy's is another."""
        known = self.lexicon.office_words
        one, other = mine & known, theirs & known
        if self._two_seats(mine - known, theirs - known):
            return False
        return (one <= other or other <= one) and self.lexicon.deputies.isdisjoint(one ^ other)

    def holds(self) -> bool:
        """Whether the two are one entity."""
        if self.around.listed(self.one) and self.around.listed(self.other):
            return False  # one row: both accepted; two rows: two names
        if not (self.at_a and self.at_b) or self.lexicon_knows_both() or self._two():
            return False
        return letters.odd(self.rare) or self._one()

    def _strong(self) -> bool:
        return self.how in {"sounds", "swap", "double"}

    # what speaks for two

    def lexicon_knows_both(self) -> bool:
        """Whether both words are known words or names, so that neither is a slip of the other."""
        if any({self.a, self.b} <= style for style in self.lexicon.styles):
            return True
        if not (self._known(self.a) and self._known(self.b)):
            return False
        spelt = self.how in {"sounds", "double"} and bool(self.shared) and self._introduced()
        return not (self.shared and self.office) and not spelt and not self._misspelt_short_form()

    def _misspelt_short_form(self) -> bool:
        """Whether a known name beside a speaker's verb can only be the short form of one that sounds the same."""
        alone = self.at_b if self.rest_a and not self.rest_b else self.at_a if self.rest_b and not self.rest_a else []
        return (
            (self.how == "sounds" or len(self.a) != len(self.b) or letters.one_sound(self.a, self.b))
            and len(alone) == 1
            and {self.one.kind, self.other.kind} == {"person"}
            and (self._beside(alone) and self.a in self.lexicon.people and self.b in self.lexicon.people)
        )

    def _known(self, word: str) -> bool:
        lex = self.lexicon
        listed = word in lex.people or word in lex.places or word in lex.never or word in lex.orgs
        return listed or word in lex.common

    def _two(self) -> bool:
        return (
            self._written_as_two()
            or self._inflected()
            or self._kinds_clash()
            or self._told_apart()
            or self._offices_clash()
            or self._ages_clash()
            or self._introduced_anew()
            or self._meet()
            or self._kin()
        )

    def _written_as_two(self) -> bool:
        """Capitals throughout, both frequent, other names beside them, or a word of the language."""
        if self.lexicon.nouns_are_capital and not self.shared and {self.one.kind, self.other.kind} != {"person"}:
            return True
        if min(len(self.at_a), len(self.at_b)) >= _OFTEN:
            return True
        if any(mention.text.isupper() and len(mention.text) > 1 for mention in (*self.at_a, *self.at_b)):
            return True
        if self.rest_a and self.rest_b and not self.shared and not letters.odd(self.rare):
            return True
        alone = not (self.rest_a or self.rest_b)
        if self._foreign() and (alone or (self.usual in self.lexicon.places and not self.shared)):
            return True  # "New Mexico", "CNN México"
        word = self.lexicon.ordinary(self.rare) or self.around.small(self.rare) or self.rare in self.lexicon.never
        if not self.shared and (word or self._phrase(self.one, self.a) or self._phrase(self.other, self.b)):
            return True
        if self.shared and len(self.rest_a) == len(self.rest_b):
            return (self.a,) in self.one.forms and (self.b,) in self.other.forms
        return self.how == "letter" and self.a[0] != self.b[0]

    def _phrase(self, who: Who, word: str) -> bool:
        """Whether a word stands among nothing but words of the language: "Market Street Journal Poll"."""
        others = [other for other in who.key if other != word]
        return len(others) > 1 and all(map(self.lexicon.ordinary, others))

    def _inflected(self) -> bool:
        """Whether one word is a form of the other: plural, nationality, case."""
        if self.one.key[-1] != self.a and self.other.key[-1] != self.b:
            return False
        short, long = sorted((self.a, self.b), key=len)
        if letters.step(self.a, self.b) == "double" and long[-1] in "aiou":
            return False
        head = 0
        while head < len(short) and short[head] == long[head]:
            head += 1
        rests = {short[head:], long[head:]}
        endings = self.lexicon.endings
        if "" in rests:
            return (long[head:] in endings) and head >= _SHORT - 1
        least = 0 if self.lexicon.declined else 1
        return head >= _SHORT - 1 and all(len(rest) > least and rest in endings for rest in rests)

    def _kinds_clash(self) -> bool:
        kinds = {self.one.kind, self.other.kind} - {"unknown"}
        heads = {who.key[0] in self.lexicon.place_heads for who in (self.one, self.other)}
        if "person" in kinds and len(heads) > 1 and self.how == "letter":
            return True  # "Bandara Ahmad Yani", "Ahmad Yari Lubis"
        alone = not (self.rest_a if self.rare == self.a else self.rest_b)  # "Make America Great Again" is no "Amerika"
        slip = self._strong() and alone and self._known(self.usual) and not self._known(self.rare)
        return len(kinds) > 1 and not (self.shared or slip or self.how in {"swap", "double"})

    def _foreign(self) -> bool:
        """Whether one is the other's form in another language: marks on one side only, or two letters more."""
        return self.a.isascii() != self.b.isascii() or abs(len(self.a) - len(self.b)) > 1

    def _told_apart(self) -> bool:
        if bool(self.rest_a) != bool(self.rest_b):
            return False
        spans = [mention.span for mention in (*self.at_a[:_OFTEN], *self.at_b[:_OFTEN])]
        return self.around.apart(*spans)

    def _offices_clash(self) -> bool:
        return not self.office and bool(self._offices(self.one) and self._offices(self.other))

    def _ages_clash(self) -> bool:
        """Whether ages stand beside both, and none beside both is the same."""
        mine = {age for mention in self.at_a if (age := self.around.age(mention.span))}
        theirs = {age for mention in self.at_b if (age := self.around.age(mention.span))}
        return bool(mine and theirs) and not mine & theirs

    def _introduced_anew(self) -> bool:
        """Whether the later of two names comes with an office behind it, and the earlier with a mere form of address.

        "Mr. Johnson ... Jonson, the poet, ...": whoever was named before is not introduced again.
        """
        earlier, later = sorted((self.at_a[0], self.at_b[0]), key=lambda mention: mention.span)
        behind = later.title_span is not None and later.title_span > later.span
        addressed = bool(earlier.title) and not self.around.office(earlier)
        return behind and addressed and bool(self.around.office(later))

    def _meet(self) -> bool:
        """Whether one sentence names both, joined or told as another name."""
        for one, other in _neighbours(self.at_a, self.at_b):
            if self.around.sentence(one.span) != self.around.sentence(other.span):
                continue
            between = self.around.between(one.span, other.span)
            words = between.split()
            if len(self.rest_a) == len(self.rest_b) and (not self._strong() or len(between) <= _MEETING):
                return True
            if any(cue in between for cue in self.lexicon.aka):
                return True
            if len(between) <= _MEETING and any(word.strip(",") in self.lexicon.joiners for word in words):
                return True
        return False

    def _kin(self) -> bool:
        reach = _KIN_FAR if self.shared else _KIN_NEAR
        rare_a, rare_b = (self.shared or self.rare == word for word in (self.a, self.b))
        return any(self.around.kin(mention.span, reach, self.other.key) for mention in self.at_a if rare_a) or any(
            self.around.kin(mention.span, reach, self.one.key) for mention in self.at_b if rare_b
        )

    # what speaks for one

    def _one(self) -> bool:
        least, most = sorted((len(self.at_a), len(self.at_b)))
        if least > 1 and most < 2 * least:
            return False
        if self.shared:
            return self._one_with_shared(least, most)
        return self._short_form(most) if self.rest_a or self.rest_b else self._both_alone(most)

    def _short_form(self, most: int) -> bool:
        """One stands alone, the other in a longer name: a short form that fits no full one.

        In news a person is introduced in full; a bare name beside a verb of saying was introduced, or is misspelt.
        """
        alone, word = (self.at_b, self.b) if self.rest_a else (self.at_a, self.a)
        kinds = {self.one.kind, self.other.kind}
        person = kinds <= {"person", "unknown"} and "person" in kinds
        beside = self._beside(alone)
        longer, part = (self.one, self.a) if self.rest_a else (self.other, self.b)
        if kinds == {"unknown"} and longer.key[-1] != part and not beside:
            return False  # "Puerto Sol", "Porto": what may be a place is not called by its first word
        if self._known(self.rare) and not self._known(self.usual):
            return person and beside and word == self.rare and min(len(self.a), len(self.b)) > _LONG
        size = min(len(self.a), len(self.b))
        long = size >= _LONG or (size >= _SHORT and (self._strong() or beside))
        return long and (self._strong() or most > 1 or (person and (beside or self._introduced())))

    def _both_alone(self, most: int) -> bool:
        """Both are single words that no longer name holds."""
        if self._known(self.rare) and not self._known(self.usual):
            return False
        size = min(len(self.a), len(self.b))
        beside = self._beside(self.at_a) and self._beside(self.at_b)
        if size < _LONG and not (self._strong() and most > 1):
            return beside and size >= _SHORT
        person = {self.one.kind, self.other.kind} <= {"person", "unknown"}
        famous = size > _LONG and self.usual in self.lexicon.people
        return self._strong() or most > (1 if person else 2) or beside or famous or (person and self._introduced())

    def _one_with_shared(self, least: int, most: int) -> bool:
        """Two forms that share other words of the name."""
        if self.how in {"forms", "given"} or (min(len(self.a), len(self.b)) < _SHORT and not self._strong()):
            return bool(self.office)
        slip = self._known(self.usual) and not self._known(self.rare)
        return (
            self._strong()
            or bool(self.office)
            or (least == 1 and most > 1)
            or slip
            or (self._long_slip() or (self._rare_person() and letters.left_out(self.a, self.b)))
            or (self.one.kind == self.other.kind == "org" and len(self.shared) > 1)
            or len(self.rest_a) != len(self.rest_b)
        )

    def _long_slip(self) -> bool:
        """Whether a long word differs inside, and the usual name was introduced and stands again without its office.

        A last letter tells a sister from a brother.
        """
        ends = self.a[0] == self.b[0] and self.a[-1] == self.b[-1]
        return ends and min(len(self.a), len(self.b)) > _VERY_LONG and self._introduced()

    def _rare_person(self) -> bool:
        return not (self._known(self.a) or self._known(self.b)) and {self.one.kind, self.other.kind} == {"person"}

    def _introduced(self) -> bool:
        """Whether the usual form came first, with an office or an age, and the rare one follows without."""
        usual, rare = (self.at_b, self.at_a) if self.rare == self.a else (self.at_a, self.at_b)
        first = usual[0]
        told = bool(self.around.office(first)) or bool(self.around.age(first.span))
        return told and first.span < rare[0].span and not rare[0].title

    def _beside(self, mentions: Sequence[NameMention]) -> bool:
        """Whether an office or a verb of saying stands beside one of the mentions."""
        return any(mention.title or self.around.speaks(mention.span) for mention in mentions)


def _without(key: Key, word: str) -> Key:
    at = key.index(word) if word in key else len(key)
    return tuple(other for other in key[:at] + key[at + 1 :] if len(other) > 1)


def _neighbours(one: Sequence[NameMention], other: Sequence[NameMention]) -> Iterator[tuple[NameMention, NameMention]]:
    """Mentions of the two that follow one another in the text."""
    marked = sorted([(m.span, 0, m) for m in one] + [(m.span, 1, m) for m in other], key=lambda item: item[:2])
    for (_, side, mention), (_, next_side, following) in pairwise(marked):
        if side != next_side:
            yield mention, following
