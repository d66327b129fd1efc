"""Why two claims are about different things: concept, modality, role, subject, scope, place, time.

Who asks gets a sentence, or `None` when nothing tells the two claims apart. Nothing here looks at the figures, but for
`part`, which knows that a part is smaller than its whole, and for amounts that are worlds apart.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck import quantities
from factcheck.claims import AMOUNT, PART, SOME, traits
from factcheck.claims.lexicon import befalls_people, lexicon, match, things
from factcheck.model import Sentence, say
from factcheck.story.bigger import has_more
from factcheck.story.cast import country

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.story.placed import Placed

AHEAD = frozenset({"forecast", "plan"})
"""Modalities of what has not come about."""
CROWD = "crowd"
"""Trait of people who come together."""
_WORD = re.compile(r"[^\W\d_]++")
_MARK = re.compile(r"[.,;:()]")
_WORDS = 4
"""Words behind a figure in which its counted phrase may be narrowed."""
_NAMING = 5
"""Letters of a word that names a place, other than "kota" or "lake"."""
_WORLDS = 2000
"""Times by which two amounts of one thing never differ, but for a slip in their scale ("miliar", "triliun")."""
_MONTH, _YEAR = 27, 364
"""Days from the first to the last of the shortest month and year."""
_SLACK = timedelta(days=1)
"""Days by which the day of one event may differ between reports: time zones, and a night that has two days."""


def different(one: Placed, other: Placed) -> Sentence | None:
    """Why two claims are not about one thing, or `None`."""
    rules = (_concept, _modality, _role, _subject, _scope, _place, _occasion, _period, _stretch, _size)
    return next((found for rule in rules if (found := rule(one, other))), None)


def elsewhere(one: Placed, other: Placed) -> Sentence | None:
    """Why two claims are of two subjects, places or times, whatever else they say, or `None`."""
    return _subject(one, other) or _place(one, other) or _period(one, other)


def part(one: Placed, other: Placed) -> Sentence | None:
    """Why the smaller of two figures may be a part of the larger: it is narrowed where the larger is not."""
    for small, large in ((one, other), (other, one)):
        less, more = small.claim.value.value, large.claim.value.value
        if less is None or more is None or less >= more:
            continue
        within = wide(large.places) and not large.displayed  # of all Russia, and of Kursk
        place = large.located and sorted(
            key
            for key in small.places - large.places - large.around - small.around
            if not (country(key) or _share_word(frozenset((key,)), large.places))
            and not _told_there(key, large)
            and (within or not _at_home(key, large))
        )
        if small.group and not large.group and not (_everyone(small, large) or _named_too(small.group, large)):
            return say("the smaller figure is of {what}, and may be a part of the larger", what=bare(small.group))
        if place and not _all_so_far(small, large):
            return say("the smaller figure is of {where}, and may be a part of the larger", where=", ".join(place))
        if one_of_two(small, large):
            return say("the smaller figure is of {what}, and may be a part of the larger", what=small.occasion.title())
        words = (sorted(small.scope) if not large.scope else []) or _narrowed(small, large)
        if words:
            return say("the smaller figure is of {what}, and may be a part of the larger", what=", ".join(words))
    return None


def _all_so_far(small: Placed, large: Placed) -> bool:
    """Whether a smaller figure is all that its report of an earlier day knows: it is of the places that its head names.

    "Floods in the Agam district killed 15", and a day later 43 in the province; unless the larger figure has a part of
    those places beside it.
    """
    towns = {key for key in small.places - large.places if not country(key)}
    if not (small.day and large.day and small.day < large.day) or small.lesser or not towns <= small.home:
        return False
    facts, concept = large.facts, large.claim.concept
    shared = _names_in(large.places)
    words = {word for key in towns for word in key.split() if len(word) >= _NAMING} - shared
    parts = (claim.sentence.of(facts.document.text) for claim in facts.claims if claim.concept == concept)
    return not has_more(small) and all(words.isdisjoint(_WORD.findall(said.casefold())) for said in parts)


def one_place(one: Placed, other: Placed) -> bool:
    """Whether two counts are both of one place that is no country: a part of the whole on one side, and all it has."""
    return any(not country(key) for key in one.places & other.places)


def _named_too(group: str, large: Placed) -> bool:
    """Whether the sentence of a count of nobody in particular has the noun of a group: "petugas yang meninggal"."""
    language, _, noun = group.rpartition(":")
    sentence = large.claim.sentence.of(large.facts.document.text).casefold()
    return bool(language) and language == large.language and noun in _WORD.findall(sentence)


def _everyone(small: Placed, large: Placed) -> bool:
    """Whether those of whom a state is told are all whom it befell: "killed four workers", and its text has no more.

    A smaller figure of a later day is sooner some of those who were counted before.
    """
    if small.day and large.day and small.day > large.day:
        return False
    return "everyone" in traits(small.group) and not small.lesser and not has_more(small)


def _narrowed(small: Placed, large: Placed) -> list[str]:
    """The noun by which the counted phrase of one figure is narrower: "perjalanan kereta | penumpang"."""
    if small.language != large.language:
        return []
    left, right = _phrase(small), _phrase(large)
    shared = next((at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other), len(left))
    found = match(lexicon(small.language).nouns, left, shared) if 0 < shared < len(left) else None
    return [left[shared]] if found and not found[0].said_of and left[shared] not in right else []


def _phrase(placed: Placed) -> list[str]:
    """The words behind a figure that may say what it counts, up to a mark."""
    text = placed.facts.document.text[placed.claim.value.span.end : placed.claim.sentence.end]
    return [word.casefold() for word in _WORD.findall(_MARK.split(text, maxsplit=1)[0])[:_WORDS]]


def _told_there(place: str, other: Placed) -> bool:
    """Whether the sentence of a figure has the word that tells a place from others: "Indonesia's Tamora province"."""
    text, sentence = other.facts.document.text, other.claim.sentence
    end = sentence.end
    if wide(other.places) and (mark := _MARK.search(text, other.claim.value.span.end, end)):
        end = mark.start()  # "10,000 soldiers to Russia, with many moving to Kursk"
    said = text[sentence.start : end].casefold()
    return not {word for word in place.split() if len(word) >= _NAMING}.isdisjoint(_WORD.findall(said))


def _at_home(place: str, other: Placed) -> bool:
    """Whether the head of a document names a place, if only by the word that tells it from others."""
    return place in other.home or any(word in other.home for word in place.split() if len(word) >= _NAMING)


def one_kind(one: Placed, other: Placed) -> bool:
    """Whether two concepts may be one: the same, or what some call by a wider word, as protesters are a crowd."""
    if one.concept == other.concept:
        return True
    here, there = traits(one.concept), traits(other.concept)
    if CROWD in here & there and "any_crowd" in here | there:
        return True
    return "fled" in here & there and one.language != other.language  # "pengungsi" are evacuated, displaced, or both


def _concept(one: Placed, other: Placed) -> Sentence | None:
    if one_kind(one, other):
        return _group(one, other)
    if AMOUNT in {one.concept, other.concept} and _same_amount(one, other):
        return None
    here, there = traits(one.concept), traits(other.concept)
    if "ride" in here & there and quantities.compare(one.claim.value, other.claim.value).verdict != "conflict":
        return None  # "182 passengers", "about 180 people on board"
    left, right = one.concept, other.concept
    return say("other things are counted: {one} and {other}", one=bare(left), other=bare(right))


def _same_amount(one: Placed, other: Placed) -> bool:
    """Whether an amount without a label is the very one that has a label on the other side."""
    left, right = one.claim.value, other.claim.value
    return left.kind == right.kind and left.unit == right.unit and left.value == right.value is not None


def _group(one: Placed, other: Placed) -> Sentence | None:
    """Four children and four women who died are not the same four; nouns of two languages cannot be held together."""
    left, right = one.group, other.group
    if bool(left) != bool(right) and things(left or right) and befalls_people(one.concept):
        return say("one is of {what}, the other of people", what=bare(left or right))
    if not left or not right or left == right or (":" in left and ":" in right and one.language != other.language):
        return None
    return say("of other people or things: {one} and {other}", one=bare(left), other=bare(right))


def bare(concept: str) -> str:
    """A concept for people: no language before it, words instead of underscores."""
    return concept.rpartition(":")[2].replace("_", " ")


def _modality(one: Placed, other: Placed) -> Sentence | None:
    left, right = one.claim.modality, other.claim.modality
    for side in (left, right):
        if side == "denial":
            return say("one side denies the figure")
        if side == "question":
            return say("one side only asks about the figure")
    if (left in AHEAD) != (right in AHEAD) and "announced" not in traits(one.concept):
        return say("one figure is expected or planned, the other counted")
    return None


def _role(one: Placed, other: Placed) -> Sentence | None:
    left, right = one.claim.role, other.claim.role
    if left == right == "change" and one.claim.document != other.claim.document and one.day != other.day:
        return say("the sizes of two changes, of two days")
    levels = {"level", "previous"} | ({"share"} if one.claim.value.kind == "percent" else set())
    if left == right or {left, right} <= levels:
        return None
    if "share" in {left, right}:
        return say("one is a share, the other a level")
    return say("one is the size of a change, the other a level")


def _subject(one: Placed, other: Placed) -> Sentence | None:
    if one.subject and other.subject and one.subject != other.subject and not _one_ticket(one, other):
        return say("other subjects: {one} and {other}", one=one.claim.subject or "", other=other.claim.subject or "")
    if "grows" in traits(one.concept) and bool(one.subject) != bool(other.subject):
        some = one if one.subject else other  # 14 Jordanian pilgrims, and 550 pilgrims
        if country(some.subject or "") and one.claim.value.value != other.claim.value.value:
            return say("only one side is narrowed: {what}", what=some.claim.subject or "")
    return None


def _one_ticket(one: Placed, other: Placed) -> bool:
    """Whether two names that won votes are a pair that runs together and its first: "Rahma-Sena", "Rahma"."""
    if "contest" not in traits(one.concept):
        return False
    left, right = ((side.claim.subject or "").casefold().partition("-") for side in (one, other))
    if bool(left[2]) == bool(right[2]):
        return not left[2] and _is_part(left[0].split(), right[0].split())
    return _is_part(left[0].split(), right[0].split())


def _is_part(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a name of one word is in the other."""
    return (len(one) == 1 and one[0] in other) or (len(other) == 1 and other[0] in one)


def _scope(one: Placed, other: Placed) -> Sentence | None:
    """Qualifiers are words of one language, so they are held against each other only within it.

    The earlier end of a change is told in short: "up from 3,000 soldiers" means the same foreign soldiers.
    """
    if one.scope == other.scope or any(side.claim.role == "previous" and not side.scope for side in (one, other)):
        return None
    if one.claim.concept_kind == "part":
        return say("a part is not the whole")
    if one.scope ^ other.scope <= {PART, SOME} and one_place(one, other):
        return None  # "133 dead, including 90 in the Ahra district", and 117 dead in that district
    if one.language != other.language:
        left, right = _everywhere(one.scope), _everywhere(other.scope)
        return None if left == right else say("only one side is narrowed: {what}", what=_listed(left ^ right))
    if not one.scope or not other.scope:
        return say("only one side is narrowed: {what}", what=_listed(one.scope or other.scope))
    return say("other scope: {one} and {other}", one=_listed(one.scope), other=_listed(other.scope))


def _place(one: Placed, other: Placed) -> Sentence | None:
    """Two towns are two places, though of one country; "Tarran strait" and "Selat Tarran" share what names them.

    A country and a town may be one place, where the head of the one report names the town of the other.
    """
    whose = {one.subject, other.subject} if "troops" in {one.concept, one.group} else set()
    left, right = _narrow(one.places - whose), _narrow(other.places - whose)
    one_figure = one.claim.value.value is not None and one.claim.value.value == other.claim.value.value
    if not one_figure and wide(left) and wide(right) and (left < right or right < left):
        return say(
            "of {one}, and of {other} alone", one=_listed(max(left, right, key=len)), other=_listed(left & right)
        )
    if left and right and wide(left) != wide(right):
        whole, towns = (one, right) if wide(left) else (other, left)
        if any(_at_home(key, whole) for key in towns):
            return None
    if left & other.around or right & one.around:
        return None  # Cianjur, and West Java round it
    if left and right and one.claim.concept_kind == "running" and _of_both(one, right) and _of_both(other, left):
        return None  # the heads of both reports name Hawaii and Maui
    if left and right and not left & right and not _share_word(left, right):
        return say("other places: {one} and {other}", one=_listed(one.places), other=_listed(other.places))
    return None


def _of_both(one: Placed, places: frozenset[str]) -> bool:
    """Whether the head of a report that gives one count of a kind names the places of another."""
    value, concept = one.claim.value.value, one.claim.concept
    more = any(claim.concept == concept and claim.value.value != value for claim in one.facts.claims)
    return not more and places <= one.home


@lru_cache(maxsize=4096)  # as below
def _everywhere(scope: frozenset[str]) -> frozenset[str]:
    """The qualifiers of a scope that are read alike in every language."""
    return frozenset(word for word in scope if word == PART or "everywhere" in traits(word))


@lru_cache(maxsize=4096)  # every pair of a strand asks for the places of both
def _narrow(places: frozenset[str]) -> frozenset[str]:
    """Places without the countries that they lie in, where any are left."""
    return frozenset(key for key in places if not country(key)) or places


def wide(places: frozenset[str]) -> bool:
    """Whether places are countries and nothing narrower."""
    return bool(places) and all(map(country, places))


def _share_word(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two sets of places have a word in common that is long enough to be a name."""
    return not _names_in(left).isdisjoint(_names_in(right))


@lru_cache(maxsize=4096)  # as above
def _names_in(places: frozenset[str]) -> frozenset[str]:
    """The words of places that are long enough to be a name."""
    return frozenset(word for key in places for word in key.split() if len(word) >= _NAMING)


def _occasion(one: Placed, other: Placed) -> Sentence | None:
    """Two fires or storms with names of their own."""
    if one.occasion and other.occasion and one.occasion != other.occasion:
        return say("other events: {one} and {other}", one=one.occasion.title(), other=other.occasion.title())
    return None


def one_of_two(some: Placed, every: Placed) -> bool:
    """Whether one figure is of a fire or storm beside which one of the reports names another, and one is of neither."""
    return bool(some.occasion) and not every.occasion and (some.rivals or every.rivals)


def _period(one: Placed, other: Placed) -> Sentence | None:
    """Two events, two years: both sides say of which days they speak, and the days are apart."""
    if one.period is None or other.period is None:
        return None
    early, late = sorted((one.period, other.period))
    if late[0] - early[1] < _SLACK:
        return None
    return say("of other times: {one} and {other}", one=early[0], other=late[0])


def _stretch(one: Placed, other: Placed) -> Sentence | None:
    """What was counted in a year that is over, or in one of several months, is no count that goes on from another.

    "285 cases in 2024", "two cases in March, six in May".
    """
    if one.claim.concept_kind != "running" or one.day is None or other.day is None:
        return None
    long = [side for side in (one, other) if side.period and side.period[0] == side.day and _alone(side, side.period)]
    if not long or one.period == other.period:
        return None
    return say("of other times: {one} and {other}", one=one.when, other=other.when)


def _alone(side: Placed, period: tuple[date, date]) -> bool:
    """Whether a count is that of a year, or of a month beside which its document gives the counts of other times."""
    days = (period[1] - period[0]).days
    return (
        days >= _YEAR or (days >= _MONTH and side.claim.value.kind == "money")  # a loss of the third quarter
    ) or (
        days >= _MONTH
        and any(
            claim.concept == side.claim.concept
            and claim.as_of is not None
            and claim.as_of.source == "sentence"
            and claim.as_of.first not in {None, period[0]}
            and claim.role == "level"
            for claim in side.facts.claims
        )
    )


def _listed(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))


def _size(one: Placed, other: Placed) -> Sentence | None:
    """A ticket of Rp5,000 and a line of Rp1.2 trillion both have a price; figures with the same digits are one slip."""
    left, right = one.claim.value, other.claim.value
    if left.kind != "money" or right.kind != "money" or not left.value or not right.value:
        return None
    low, high = sorted((abs(left.value), abs(right.value)))
    if low * _WORLDS > high or (high / low).normalize().as_tuple().digits == (1,):
        return None
    return say("one amount is more than {n} times the other", n=_WORLDS)
