"""Ratios: a share said as two small numbers (`1 in 5`, 5人に1人), and multiples (`three times`)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.figures import Figure
from factcheck.quantities.phrases import LETTER, fold

if TYPE_CHECKING:
    from factcheck.quantities.phrases import Phrases
    from factcheck.quantities.tables import Tables

_NOUN = late(rf" {LETTER}{{2,20}}")
_ENDS = frozenset({"", ".", ",", ";", ")", "\n", ":", "»"})
_EDGE = 2
_ROUND_WHOLES = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000)))
_SURE_WHOLES = frozenset(map(Decimal, (10, 100)))
"""Wholes that are hardly ever a group that the text has named."""
_MAX_PART = 10
_THOUSAND = 1000
_LOOSE_ONE = frozenset({"", "article", "pronoun"})
_NOUN_LETTERS = 2
"""How far behind a counting word its noun goes on (五个人中)."""


def ratio(text: str, one: Figure, other: Figure, words: Tables) -> Figure | None:
    """`1 in 5`, `three out of ten`: a share said as two small numbers."""
    part, whole = one.value, other.value
    if words.part_links and (made := _part_of(text, one, other, words)) is not None:
        return made
    if part is None or whole is None or one.kind != "count" or other.kind != "count" or other.scale > 1:
        return None
    if _divided(text, one, other, words):
        return _share(one, other, part / whole, f"{part} over {whole}")
    link = words.out_of.at(text, one.end)
    if link is None or text[link[1] : other.start].strip():
        return None
    said = part == 1 and other.written == "words" and whole < _THOUSAND  # one in twenty-one: no year, no day
    if not 0 < part < whole or part > _MAX_PART or part != part.to_integral_value():
        return None
    if not said and whole not in _ROUND_WHOLES:
        return None
    return _share(one, other, part / whole, f"{part} of {whole}")


def _part_of(text: str, one: Figure, other: Figure, words: Tables) -> Figure | None:
    """23 का पाँचवाँ हिस्सा: a part of a number that counts nothing else."""
    link = words.part_links.at(text, one.end)
    if link is None or text[link[1] : other.start].strip() or words.parts.at(text, other.start) is None:
        return None
    if one.kind != "count" or one.unit is not None or one.value is None or other.value is None:
        return None
    return _share(one, other, one.value * other.value, f"a part of {one.value}")


def whole_first(text: str, one: Figure, other: Figure, words: Tables) -> Figure | None:
    """5人に1人, हर पांच में से एक: the whole stands before the part, and nothing tells which five are meant."""
    if (
        not (words.whole_links or words.loose_whole_links or words.words.whole_endings)
        or one.dropped
        or other.dropped not in _LOOSE_ONE
    ):
        return None
    whole, part = one.value, other.value
    if part is None or whole is None or whole not in _ROUND_WHOLES or one.kind != "count" or other.kind != "count":
        return None
    if not 0 < part < whole or part > _MAX_PART or not _alike(text, one, other, words):
        return None
    each = words.each_before.before(text, one.start) is not None
    if _whole_linked(text, one, other, words, words.whole_links):
        sure = each or not words.each_before
    elif text[one.end : other.start].strip("'’ ") in words.words.below_endings:
        sure = text[other.end : other.end + 1] in {"'", "’"}  # 5'te 1'i
    elif _whole_linked(text, one, other, words, words.loose_whole_links) or _ablative(text, one, other, words):
        sure = each or whole in _SURE_WHOLES or _share_behind(text, other, words)
    else:
        sure = False
    return _share(one, other, part / whole, f"{part} of {whole}") if sure else None


def _alike(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """Whether both are counted by one word, where counting words stand behind both."""
    if not words.words.unspaced:
        return True
    ends = [(figure.end, words.counters.at(text, figure.end)) for figure in (one, other)]
    said = {text[start : counter[1]].strip() for start, counter in ends if counter is not None}
    return len(said) <= 1


def _whole_linked(text: str, one: Figure, other: Figure, words: Tables, known: Phrases[bool]) -> bool:
    """Whether a link leads from the whole, its counting word and noun allowed, to the part."""
    if words.words.unspaced:
        counter = words.counters.at(text, one.end)
        first = counter[1] if counter is not None else one.end
        places = [first + past for past in range(_NOUN_LETTERS)]
    else:
        noun = _NOUN.match(text, one.end)
        places = [one.end] if noun is None else [one.end, noun.end()]
    links = (link[1] for place in places if (link := known.at(text, place)) is not None)
    return any(link <= other.start and not text[link : other.start].strip() for link in links)


def _ablative(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """Whether the noun of the whole leads to the part by its ending: `10 kişiden 7'si`."""
    noun = _NOUN.match(text, one.end) if words.words.whole_endings else None
    ends = noun is not None and noun[0].lower().endswith(tuple(words.words.whole_endings))
    return ends and noun is not None and text[noun.end() : other.start] == " "


def _share_behind(text: str, other: Figure, words: Tables) -> bool:
    """Whether a word behind the part, its counting word allowed, says that it is a share (1명꼴)."""
    counter = words.counters.at(text, other.end)
    return words.share_after.at(text, counter[1] if counter is not None else other.end) is not None


def _share(one: Figure, other: Figure, value: Decimal, reason: str) -> Figure:
    """The two figures as one share."""
    made = Figure(one.start, other.end, one.at, other.stop, value, kind="ratio", written=other.written)
    made.readings = ((value, Decimal("0.01"), reason),)
    return made


def _divided(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """`one over three`, where nothing is counted: a part of less than the whole, or all that the text says."""
    link = words.divided.at(text, one.end)
    if link is None or text[link[1] : other.start].strip() or not other.value or one.value is None:
        return False
    alone = one.start <= _EDGE and len(text) - other.end <= _EDGE and not text[: one.start].strip()
    return (0 < one.value < other.value and text[other.end : other.end + 1] in _ENDS) or alone


def of_a_noun(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """`un foyer sur cinq.`: what is counted stands between the part and the whole, and no noun behind the whole."""
    part, whole = one.value, other.value
    if other.kind != "count" or other.dropped:
        return False
    if whole not in _ROUND_WHOLES or part is None or whole is None or not 0 < part < whole or part > _MAX_PART:
        return False
    noun = _NOUN.match(text, one.end) if one.dropped in {"", "article"} and one.kind == "count" else None
    link = words.out_of.at(text, noun.end()) if noun is not None else None
    if link is None or text[link[1] : other.start].strip() or noun is None:
        return False
    if text[other.end : other.end + 1] not in _ENDS and not _counts_nothing(text, noun.end(), other.end, words):
        return False
    one.end = one.stop = other.end
    one.value, one.kind, one.dropped = part / whole, "ratio", ""
    one.readings = ((one.value, Decimal("0.01"), f"{part} of {whole}"),)
    return True


def _counts_nothing(text: str, link: int, at: int, words: Tables) -> bool:
    """Whether what stands behind a whole is no noun that it counts: `un Français sur trois renonce`.

    Only behind a link that says nothing else: a rise `von 3 bis 5` is no share.
    """
    if any(table.at(text, link) is not None for table in (words.of_words, words.from_words, words.shares)):
        return False
    behind, plurals = _NOUN.match(text, at), tuple(words.words.plurals)
    if behind is None or not plurals or not behind[0].islower() or words.to.at(text, at) is not None:
        return False
    word = fold(behind[0].strip())
    return word in words.stops or not (word.endswith(plurals) or word in words.plural_words)


def times(text: str, figure: Figure, words: Tables) -> None:
    """`dua kali lipat`, `three times`: a multiple."""
    if figure.stop == figure.bare_end:
        return  # nearly always
    if figure.dropped or figure.unit is not None or figure.kind != "count" or figure.value is None:
        return
    at = figure.stop + (text[figure.stop : figure.stop + 1] == "-")
    found = words.times_words.at(text, at)
    if found is not None:
        figure.end, figure.kind = found[1], "ratio"
