"""Figures in words: vague magnitudes, a few of a scale, numerals, ratios."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.figures import LETTERS, Figure, endings, over, step_of
from factcheck.quantities.numeral_reader import read as read_numeral
from factcheck.quantities.numerals import DUAL, RATIO, fraction
from factcheck.quantities.phrases import HYPHENS, LETTER, ahead, behind, fold
from factcheck.quantities.signs import longer_hedge
from factcheck.quantities.suffixes import attach
from factcheck.quantities.units import TIME, kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.quantities.numerals import Part
    from factcheck.quantities.phrases import Token
    from factcheck.quantities.tables import Tables

_TEN, _TWO = 10, Decimal(2)
_THOUSAND, _HALF = 1000, Decimal("0.5")
_FEW_DIGITS = 2
_LONGEST = 40
_SCALED, _PLACES = 2, 4
"""Characters that a numeral in sounds has at least: with a multiplier, and of digits only."""
_CENTS = late(r" \d{1,2}(?!\d)")
_BRACKET = late(rf" ?\((?={LETTER})")


def read_words(text: str, at: int, words: Tables) -> Figure | None:
    """The figure in words that begins at `at`: a vague magnitude, a few of a scale, a numeral or a ratio."""
    if words.percent_before.at(text, at) or words.below_zero.at(text, at) or _year_word(text, at, words):
        return None
    if any(text.startswith(left, at) for left in words.words.zero_pairs):
        return None
    if words.never and _never(text, at, words):
        return None
    for reader in (_genitive, _vague, _neighbours, _few, _dual, _one_unit, _numeral_words, _ratio):
        if (figure := reader(text, at, words)) is not None:
            return figure
    return None


def read_spelled(text: str, at: int, end: int, words: Tables) -> Figure | None:
    """にじゅうご: a numeral in sounds, where the whole word from `at` to `end` is one."""
    said = _sounds(text[at:end], words.words.numerals.spelled)
    parts = [words.numerals.parts[char] for char in said]
    scaled = any(part.kind == "times" for part in parts)
    if len(said) < (_SCALED if scaled else _PLACES) or (parts[0].kind == "times" and parts[0].value > _THOUSAND):
        return None  # おくさん is no 億三
    numeral = read_numeral(words.numerals, said, 0)
    if numeral is None or numeral.end < len(said):
        return None
    value = numeral.added
    figure = Figure(at, end, at, end, value, written="words", scale=numeral.scale, bare=value / numeral.scale)
    figure.readings = ((value, step_of(value, 0, numeral.factor), "number words"),)
    return figure


def _sounds(word: str, sounds: Mapping[str, str]) -> str:
    """The characters that a word spells, or nothing."""
    said, place, longest = "", 0, max(map(len, sounds), default=0)
    while place < len(word) <= _LONGEST:
        ends = range(min(place + longest, len(word)), place, -1)
        end = next((end for end in ends if word[place:end] in sounds), None)
        if end is None:
            return ""
        said, place = said + sounds[word[place:end]], end
    return said


def said_twice(text: str, figure: Figure, words: Tables) -> None:
    """`3 (tiga) tahun`, `Rp2.000 (dua ribu rupiah)`: digits and the same number in words in brackets are one figure."""
    opened = _BRACKET.match(text, figure.stop)
    inner = read_words(text, opened.end(), words) if opened is not None else None
    if inner is None or inner.value is None or inner.dropped:
        return
    same = tuple(reading for reading in figure.readings if reading[0] == inner.value)
    if text[inner.stop : inner.stop + 1] != ")":
        attach(text, inner, words)
    if not same or text[inner.end : inner.end + 1] != ")" or inner.unit not in {None, figure.unit or inner.unit}:
        return
    figure.readings, figure.value, figure.plain = same, same[0][0], False
    figure.stop = figure.end = inner.end + 1
    if figure.unit is None and inner.unit is not None:
        figure.unit, figure.kind, figure.marked = inner.unit, inner.kind, inner.kind == "money"


def _never(text: str, at: int, words: Tables) -> bool:
    """Whether the word here is part of a phrase that looks like a number and is none (`Ba Lan`, `trong năm`)."""
    if words.never.at(text, at) is not None:
        return True
    token = ahead(text, at, words.words.unspaced)
    return token is not None and words.never.before(text, token[3]) is not None


def _year_word(text: str, at: int, words: Tables) -> bool:
    """A number word that is the word for year too, before a year (Vietnamese năm)."""
    found = words.year_before.at(text, at)
    return found is not None and text[found[1] + 1 : found[1] + 2].isdigit()


def _times(text: str, at: int, words: Tables, dozen: int = _THOUSAND) -> tuple[Decimal, int] | None:
    """A chain of scale words at `at`, `of` between them allowed: their product and end.

    A noun such as `dozen` is one from the size `dozen` on.
    """
    factor, end = Decimal(1), at
    while True:
        joiner = next((word for word in words.words.vague_of if text.startswith(f" {word} ", end)), None)
        found = words.numerals.next(text, end + (len(joiner) + 1 if joiner else 0))
        part = found[0][-1] if found is not None and len(found[0]) == 1 else None
        scale = part is not None and (part.kind == "times" or (part.kind == "dozen" and part.value >= dozen))
        if found is None or not scale:
            return (factor, end) if factor > 1 else None
        factor *= found[0][0].value
        end = found[1]


def _genitive(text: str, at: int, words: Tables) -> Figure | None:
    """около тысячи, более сотни: one hundred, thousand or million in a case that a hedge wants, and no vague word."""
    known = words.words.numerals.genitives
    token = ahead(text, at, words.words.unspaced) if known else None
    if token is None or token[1] not in known or words.genitive_after.before(text, at) is None:
        return None
    factor, end = _times(text, token[3], words) or (Decimal(1), token[3])
    if words.numerals.next(text, end, bare=True) is not None:
        return _numeral_words(text, at, words)  # около тысячи двухсот
    value = known[token[1]] * factor
    figure = Figure(at, end, at, end, value, written="words", bare=Decimal(1), scale=value)
    figure.readings = ((value, value, "number words"),)
    return figure


def _vague(text: str, at: int, words: Tables) -> Figure | None:
    found = words.vague.at(text, at)
    if found is None or (not words.words.unspaced and LETTERS.match(text, found[1])):
        return None
    if at > 1 and text[at - 2].isdigit() and text[at - 1] == " ":
        return None  # `8 miles`
    (low, high), end = found
    factor = Decimal(1)
    if chain := _times(text, end, words):
        factor, end = chain
    if end - at > 0 and text[end : end + 1] in HYPHENS and text[end : end + 1] and text[end + 1 : end + 2].isalpha():
        return None
    figure = Figure(at, end, at, end, None, written="words", scale=factor)
    figure.vague = low * factor, high * factor
    return figure


def _neighbours(text: str, at: int, words: Tables) -> Figure | None:
    """二三十, 七八个, 三、四人: two neighbours in the row of numbers say that it is one or the other."""
    table = words.numerals
    if table.words.neighbours:
        return _side_by_side(text, at, words)
    if table.words.positional and (above := _tens_and_two(text, at, words)) is not None:
        return above
    low = table.next(text, at, bare=True) if table.words.positional else None
    high = table.next(text, low[1] + (text[low[1] : low[1] + 1] == "、"), bare=True) if low is not None else None
    if low is None or high is None or low[0][0].kind != "atom" != high[0][0].kind or not _one_by_one(low, high):
        return None
    chain = _times(text, high[1], words)
    factor, end = chain or (Decimal(1), high[1])
    if table.next(text, end, bare=True) or not (chain or words.counters.at(text, end) or words.units.at(text, end)):
        return None
    figure = Figure(at, end, at, end, None, written="words", scale=factor)
    figure.vague = low[0][0].value * factor, high[0][0].value * factor
    return figure


def _tens_and_two(text: str, at: int, words: Tables) -> Figure | None:
    """十五六岁, 二十七八人: tens, and behind them two neighbours in the row of numbers, before what is counted."""
    table = words.numerals
    tens = table.next(text, at)
    if tens is None or tens[0][0].value != _TEN:
        tens = table.next(text, tens[1]) if tens is not None and tens[0][0].value < _TEN else None
    low = table.next(text, tens[1], bare=True) if tens is not None and tens[0][0].value == _TEN else None
    high = table.next(text, low[1], bare=True) if low is not None else None
    if low is None or high is None or low[0][0].kind != "atom" != high[0][0].kind or not _one_by_one(low, high):
        return None
    end = high[1]
    whole = read_numeral(table, text[at : low[1]], 0)
    if whole is None or not (words.counters.at(text, end) or words.units.at(text, end)):
        return None
    figure = Figure(at, end, at, end, None, written="words", scale=Decimal(1))
    figure.vague = whole.added, whole.added + 1
    return figure


def _side_by_side(text: str, at: int, words: Tables) -> Figure | None:
    """`iki üç gün`, `dua tiga orang`: the same where blanks divide words, before what is counted or a scale."""
    table = words.numerals
    low = table.next(text, at, bare=True)
    high = table.next(text, low[1], bare=True) if low is not None and text[low[1] : low[1] + 1] == " " else None
    if low is None or high is None or high[0][0].kind != "atom" or low[0][0].kind not in {"atom", "weak"}:
        return None
    if len(low[0]) > 1 or len(high[0]) > 1 or not _one_by_one(low, high):
        return None
    factor, end = _times(text, high[1], words) or (Decimal(1), high[1])
    noun = ahead(text, end, words.words.unspaced)
    named = noun is not None and (noun[1] in words.classifiers or noun[1] in words.plural_words)
    if table.next(text, end) or not (
        factor > 1 or named or words.units.at(text, end) or words.currencies.at(text, end)
    ):
        return None
    figure = Figure(at, end, at, end, None, written="words", scale=factor)
    figure.vague = low[0][0].value * factor, high[0][0].value * factor
    return figure


def _one_by_one(low: tuple[tuple[Part, ...], int], high: tuple[tuple[Part, ...], int]) -> bool:
    return 0 < low[0][0].value == high[0][0].value - 1 < _TEN - 1


def _few(text: str, at: int, words: Tables) -> Figure | None:
    found = words.few.at(text, at)
    if found is None or (chain := _times(text, found[1], words, dozen=_TEN)) is None:
        return None
    factor, end = chain
    figure = Figure(at, end, at, end, None, written="words", scale=factor)
    alone = words.vague.at(text, found[1])  # plusieurs dizaines say no more than des dizaines
    most = Decimal(alone[0][1]) if alone is not None and alone[1] == end else Decimal()
    figure.vague = factor * 2, max(factor * 10 - 1, most)
    return figure


def _dual(text: str, at: int, words: Tables) -> Figure | None:
    """كيلومترين, شخصان, полчаса: two of a unit or a noun, said by its ending, or a length of time that a word says."""
    said = words.lengths.at(text, at)
    if said is not None and (words.words.unspaced or not LETTERS.match(text, said[1])):
        size, _, unit = said[0].partition(" ")
        value, aged, unit = Decimal(size), unit.endswith(" of age"), unit.removesuffix(" of age")
        kind = "age" if aged else kind_of(unit)
        figure = Figure(at, said[1], at, said[1], value, written="words", unit=unit, kind=kind, bare=value)
        figure.readings = ((value, Decimal(1), "a word for a length of time"),)
        return figure
    found = words.duals.at(text, at)
    if found is None or LETTERS.match(text, found[1]):
        return None
    end, kind = found[1], kind_of(found[0]) if found[0] else "count"
    figure = Figure(at, end, at, end, _TWO, written="words", unit=found[0] or None, kind=kind, bare=_TWO)
    figure.readings = ((_TWO, Decimal(1), DUAL),)
    return figure


def _one_unit(text: str, at: int, words: Tables) -> Figure | None:
    """`an hour and a half`, `a dollar and 20 cents`: an article says the one that the text does not count."""
    table = words.numerals
    if table.words.glued_joiner and (unit := words.units.at(text, at) or words.currencies.at(text, at)) is not None:
        return _unit_and_half(text, at, unit, words)
    article = table.next(text, at, bare=True) if table.words.articles else None
    if article is None or article[0][0].kind != "article":
        return None
    if (money := words.currencies.at(text, article[1])) is not None:
        return _one_dollar(text, at, money, words)
    unit = words.units.at(text, article[1])
    if unit is not None and not (text[:at].strip() or text[unit[1] :].strip(" .!?")):
        return _one_of(unit, at)
    if unit is None or unit[0] not in TIME:
        return None
    joiner = table.half_joiners.at(text, unit[1])
    half = table.halves.at(text, joiner[1]) if joiner is not None else None
    more = words.between_and.at(text, unit[1])
    if half is None and (more is None or not text[more[1] + 1 : more[1] + 2].isdigit()):
        return None
    value, end = (Decimal(1) + half[0], half[1]) if half is not None else (Decimal(1), unit[1])
    figure = Figure(at, end, at, end, value, written="words", unit=unit[0], kind="duration", bare=value)
    figure.readings = ((value, Decimal("0.1") if half is not None else Decimal(1), "an article for one"),)
    return figure


def _one_of(unit: tuple[str, int], at: int) -> Figure:
    """`a kilometre`, where a text says nothing else: what fills a cell."""
    one, end = Decimal(1), unit[1]
    figure = Figure(at, end, at, end, one, written="words", unit=unit[0], kind=kind_of(unit[0]), bare=one)
    figure.readings = ((one, one, "an article for one"),)
    return figure


def _unit_and_half(text: str, at: int, unit: tuple[str, int], words: Tables) -> Figure | None:
    """ساعة ونصف, لتر و ربع, دولار ونصف: a unit and a part of one, where no article says the one."""
    glued = f" {words.words.numerals.glued_joiner}"
    half = words.numerals.halves.at(text, unit[1] + len(glued)) if text.startswith(glued, unit[1]) else None
    if half is None or not half[0] < 1 or LETTERS.match(text, half[1]):
        return None
    value = 1 + half[0]
    figure = Figure(at, half[1], at, half[1], value, written="words", unit=unit[0], kind=kind_of(unit[0]), bare=value)
    figure.readings = ((value, Decimal("0.1"), "a unit and a half"),)
    return figure


def _one_dollar(text: str, at: int, money: tuple[str, int], words: Tables) -> Figure | None:
    """`a dollar and 20 cents`."""
    more = words.between_and.at(text, money[1])
    cents = _CENTS.match(text, more[1]) if more is not None else None
    if cents is None or words.subunits.at(text, cents.end()) is None:
        return None
    one = Decimal(1)
    figure = Figure(at, money[1], at, money[1], one, written="words", unit=money[0], kind="money", bare=one)
    figure.readings = ((one, one, "an article for one"),)
    return figure


def _numeral_words(text: str, at: int, words: Tables) -> Figure | None:
    token = ahead(text, at, words.words.unspaced)
    if token is not None and token[1] in words.triggers and token[1] not in words.openers:
        return None  # some, several
    if words.words.numerals.definite and token is not None and (part := _definite_part(text, token, words)) is not None:
        return part
    sign = words.numerals.minus.at(text, at)
    if sign is not None and longer_hedge(text, sign[1], at, words):
        return None
    numeral = read_numeral(words.numerals, text, at)
    if numeral is None or (text[numeral.end : numeral.end + 1].isdigit() and not words.words.unspaced):
        return None  # Twenty20
    if numeral.fraction and numeral.added < _HALF and _counted_itself(text, at, numeral.end, words):
        return None
    if numeral.one == "half" and words.hedges.before(text, at) is not None:
        numeral = replace(numeral, one="")  # nearly half the town
    value = numeral.added
    decimals = 2 if numeral.fraction else numeral.decimals
    figure = Figure(at, numeral.end, at, numeral.end, value, written="words", one=numeral.one, decimals=decimals)
    figure.scale, figure.plus = numeral.scale, numeral.more
    figure.bare = value / numeral.scale
    over(figure, numeral)
    figure.readings = ((value, step_of(value, decimals, numeral.factor), "number words"),)
    figure.about = bool(words.numerals.rough) and fold(text[at : numeral.end]).endswith(words.numerals.rough)
    linked = any(text.startswith(f" {word} ", numeral.end) for word in words.words.vague_of)
    rough = figure.about or (linked and _TEN <= value < _THOUSAND)
    if rough and (chain := _times(text, numeral.end, words)) is not None:
        _scaled(figure, *chain)
    endings(text, figure, words)
    return figure


def _scaled(figure: Figure, factor: Decimal, end: int) -> None:
    """`une cinquantaine | de millions`: a scale behind tens that are a noun."""
    figure.readings = tuple((value * factor, step * factor, reason) for value, step, reason in figure.readings)
    figure.value = figure.readings[0][0]
    figure.scale, figure.stop, figure.end = figure.scale * factor, end, end


def _definite_part(text: str, token: Token, words: Tables) -> Figure | None:
    """خمس السكان: a fifth, where what it is a part of has its article."""
    numerals, (_, said, at, end) = words.words.numerals, token
    below = numerals.definite_parts.get(said)
    if below is None or not text.startswith(f" {numerals.definite}", end):
        return None
    value = 1 / Decimal(below)
    figure = Figure(at, end, at, end, value, written="words", decimals=2, bare=value)
    figure.readings = ((value, Decimal("0.01"), "number words"),)
    return figure


def _counted_itself(text: str, at: int, end: int, words: Tables) -> bool:
    """Whether a word for a part by itself stands right behind a number that counts it: `4 çeyrek`, `3 quarts`."""
    if words.words.unspaced or text[at - 1 : at] != " " or " " in text[at:end]:
        return False
    token = behind(text, at, False)  # noqa: FBT003 - words parted by spaces
    part = words.numerals.parts.get(token[1]) if token is not None else None
    return token is not None and (
        (token[0].isdecimal() and len(token[0]) <= _FEW_DIGITS) or (part is not None and part.kind in {"atom", "times"})
    )


def _ratio(text: str, at: int, words: Tables) -> Figure | None:
    found = words.ratios.at(text, at) or words.parts.at(text, at)
    if found is None or LETTERS.match(text, found[1]):
        return None
    if found[0].endswith("?") and not _of_a_number(text, at, words):
        return None
    value = fraction(found[0].rstrip("?"))
    if value < 1 and (unit := words.units.at(text, found[1])) is not None and unit[0] in TIME:
        return None  # every third day
    figure = Figure(at, found[1], at, found[1], value, written="words", kind="ratio")
    figure.readings = ((value, Decimal(1), RATIO),)
    return figure


def _of_a_number(text: str, at: int, words: Tables) -> bool:
    """Whether a number stands before a part: 23 का पाँचवाँ भाग; किताब का पाँचवाँ भाग is a volume."""
    link = words.part_links.before(text, at)
    token = behind(text, link[1], words.words.unspaced) if link is not None else None
    return token is not None and (token[0].isdecimal() or token[1] in words.numerals.parts)
