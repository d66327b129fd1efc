"""What stands behind a number: percent, currency, unit, multiple."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.adjectives import adjective
from factcheck.quantities.kilos import kilo
from factcheck.quantities.letters import DEGREES, letter
from factcheck.quantities.magnitude import magnitude
from factcheck.quantities.money import scaled_code, scaled_code_before
from factcheck.quantities.neighbours import look_behind
from factcheck.quantities.numeral_heads import scale_at
from factcheck.quantities.numerals import FRACTION
from factcheck.quantities.phrases import LETTER, ahead, fold
from factcheck.quantities.tenths import after_tenths
from factcheck.quantities.units import CENT, PERCENT, TIME, kind_of

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.phrases import Phrases
    from factcheck.quantities.tables import Tables

_LETTER = re.compile(LETTER)
_REST = late(rf"{LETTER}++")
_BEHIND = late(rf" ({LETTER}++)")
_BLANKS = " \u00a0\u202f"
_MEASURED = frozenset({"duration", "physical"})
_MOVING = frozenset({"kilometer", "meter", "mile"})
_DEGREE_LETTER = re.compile(r" ?([CcFf])(?!\w)")
_JOINTS = frozenset({"-", "\u2011", ",", "."})
_NO_CENTS = frozenset({",-", ",\u2013", ",\u2014", ".-", ".\u2013"})
_YEAR = late(r" (?:1[5-9]|20)\d\d(?!\d|[.,]\d)")
_IN_OTHERS = late(r" ?\(\d")
_TEN, _MILLION = Decimal(10), 10**6
_COMPOUND = late(rf"[-\u2010\u2011]{LETTER}")
_WHOLE, _TENTH, _HUNDREDTH = Decimal(1), Decimal("0.1"), Decimal("0.01")


def _take(figure: Figure, unit: str, end: int) -> None:
    figure.unit, figure.end, figure.kind = unit, end, kind_of(unit)


def _scale_by(figure: Figure, factor: Decimal) -> None:
    figure.readings = tuple((value * factor, step * factor, reason) for value, step, reason in figure.readings)
    figure.value = figure.readings[0][0] if figure.readings else None
    figure.bare *= factor
    if figure.vague is not None:
        figure.vague = figure.vague[0] * factor, figure.vague[1] * factor


def _letter(text: str, figure: Figure, words: Tables) -> None:
    if (found := letter(text, figure, words)) is not None:
        _take(figure, *found)


def _rescale(figure: Figure, factor: Decimal) -> None:
    """Take a scale that stands apart from the number (`75 USD millones`)."""
    _scale_by(figure, factor)
    figure.bare /= factor
    figure.scale, figure.plain = factor, False


def _is_code(text: str, figure: Figure) -> bool:
    """Whether the currency behind the number is a mark, not a name."""
    said = text[figure.stop : figure.end].strip()
    return said.isupper() or not said.isalpha()


def _open_end(text: str, end: int, words: Tables) -> bool:
    """Whether a word ends here; in scripts without spaces always, elsewhere with one of the endings that units take."""
    if words.words.unit_endings and (tail := _REST.match(text, end)):
        return fold(tail[0]) in words.words.unit_endings
    if text[end : end + 1] == "." and text[end - 2 : end - 1] in _BLANKS and text[end + 1 : end + 2].isalpha():
        return False  # 3 p.m.
    return words.words.unspaced or not _LETTER.match(text, end) or not text[end - 1].isalpha()


def attach(text: str, figure: Figure, words: Tables) -> None:
    """Find the unit of a figure: percent, then currency, then unit; sets span, unit and kind."""
    if figure.kind == "percent" or (figure.start != figure.bare_start and _percent_before(text, figure, words)):
        return
    if magnitude(text, figure, words):
        return
    if figure.unit is not None and not figure.marked:
        _and_half(text, figure, words)  # a dual
        return
    if figure.unit is not None:  # a currency stands before it
        figure.kind = "money"
        _repeat(text, figure, words)
        return
    at = figure.stop
    if text[at : at + 1] in _JOINTS:
        at = _past_mark(text, at, words)
    if figure.kind == "ratio" and figure.written == "words" and 0 < figure.bare < 1:
        at = _past_article(text, at, words)
    if words.words.unspaced and (more := words.numerals.more_inside.at(text, at)) is not None:
        at = _past_more(text, at, more[1], words)
    if (held := adjective(text, at, words)) is not None:
        _held(figure, *held)
    elif _nothing_behind(text, at, figure, words):
        _letter(text, figure, words)
    else:
        _behind(text, at, figure, words)
    _beside(text, figure, words)


def _held(figure: Figure, unit: str, end: int) -> None:
    """Take what an adjective holds: a unit, or a scale."""
    if not unit.isdecimal():
        _take(figure, unit, end)
        return
    _scale_by(figure, Decimal(unit))
    figure.end, figure.plain = end, False


def _past_mark(text: str, at: int, words: Tables) -> int:
    """Where the unit of `12,- euro` or `5-kilometer` begins, behind the mark at `at`."""
    if text[at : at + 2] in _NO_CENTS and _money(text, at + 2, words) is not None:
        return at + 2
    return at + (text[at] not in ",." and text[at + 1 : at + 2].isalpha())


def _beside(text: str, figure: Figure, words: Tables) -> None:
    """What may stand apart from the number: a code with its scale, a unit before it, a half behind the unit."""
    if figure.unit is None:
        _scaled_code(text, figure)
    if figure.unit in {None, "degree"} and figure.start != figure.bare_start:
        _unit_before(text, figure, words)
    if figure.unit is not None and figure.end > figure.stop:
        look_behind(text, figure, words)
        if figure.end != figure.bare_end or words.words.numerals.glued_joiner:
            _and_half(text, figure, words)
    if figure.unit in _MOVING:
        _speed(text, figure, words)
    if figure.unit == "kilometer" and words.words.kilos:
        kilo(text, figure, words)


def _speed(text: str, figure: Figure, words: Tables) -> None:
    """`90 km an hour`, 時速90キロ: a length for each hour or second is a speed."""
    behind = words.per_after.at(text, figure.end)
    if behind is not None and _open_end(text, behind[1], words):
        _take(figure, f"{figure.unit} / {behind[0]}", behind[1])
        return
    hedge = words.hedges.before(text, figure.start) if words.per_before else None
    before = words.per_before.before(text, hedge[1] if hedge is not None else figure.start)
    if before is not None:
        _take(figure, f"{figure.unit} / {before[0]}", figure.end)


def _past_article(text: str, at: int, words: Tables) -> int:
    """Where `half an hour` goes on behind its article, when a unit follows."""
    part = words.numerals.next(text, at)
    led = part is not None and part[0][0].kind == "article" and words.units.at(text, part[1]) is not None
    return part[1] if part is not None and led else at


def _past_more(text: str, at: int, end: int, words: Tables) -> int:
    """Where the unit stands behind a word for somewhat more: 50多公里, 50여 일."""
    end += text[end : end + 1] == " "
    return end if words.units.at(text, end) is not None or words.currencies.at(text, end) is not None else at


def _scaled_code(text: str, figure: Figure) -> None:
    """`120 MSEK` and `MSEK 120`."""
    if figure.written != "digits" or figure.scale > 1:
        return
    behind = scaled_code(text, figure.stop)
    before = scaled_code_before(text, figure.start) if behind is None else None
    found = behind or before
    if found is None:
        return
    figure.unit, figure.kind, figure.dropped = found[0], "money", ""
    figure.end = behind[1] if behind is not None else figure.end
    figure.start = before[1] if before is not None else figure.start
    _rescale(figure, Decimal(found[2]))


def _and_half(text: str, figure: Figure, words: Tables) -> None:
    """`2 heures et demie`, `un año y medio`: a half behind the unit, where nothing is behind that it would halve."""
    table = words.numerals
    joiner = table.half_joiners.at(text, figure.end)
    at = joiner[1] if joiner is not None else figure.end
    if (glued := table.words.glued_joiner) and text.startswith(f" {glued}", at):
        joiner, at = (True, at), at + 1 + len(glued)  # ساعتين ونصف
    half = table.halves.at(text, at) if joiner is not None or table.unspaced or not table.half_joiners else None
    if half is None or figure.value is None or figure.decimals or figure.kind in {"percent", "points"}:
        return
    value, end = half
    more = table.next(text, end)
    particle = more is not None and table.words.word_start and more[0][0].kind == "atom"  # 두 시간 반이
    if (more and not particle) or any(found.at(text, end) for found in (words.units, words.currencies, words.vague)):
        return
    figure.readings = tuple(
        (whole + value * figure.size, Decimal("0.1"), FRACTION) for whole, _, _ in figure.readings[:1]
    )
    figure.value = figure.readings[0][0]
    figure.end = end
    figure.plain = False


def _behind(text: str, at: int, figure: Figure, words: Tables) -> None:
    """Take the currency, the unit or the percent sign behind a number, whichever is longest."""
    found, money = _unit(text, at, figure, words), _money(text, at, words)
    if money is not None and _other_word(text, at, money[1], words):
        money = None
    many = words.multiples.at(text, at)
    if many is not None and (found is None or many[1] > found[1]) and _open_end(text, many[1], words):
        size, _, unit = many[0].partition(" ")
        figure.size = Decimal(size)
        _scale_by(figure, figure.size)
        _take(figure, unit, many[1])
        if figure.kind == "money":  # 2,3 Mkr
            figure.bare, figure.scale = figure.bare / Decimal(size), Decimal(size)
    elif money is not None and (found is None or money[1] > found[1] or text[at : money[1]].lstrip() == money[0]):
        figure.unit, figure.end, figure.kind = money[0], money[1], "money"
        figure.hundredth = money[2] < 1 or money[0] == CENT
        if money[2] < 1:
            _scale_by(figure, money[2])
        elif figure.scale == 1 and _is_code(text, figure) and (scale := scale_at(words.numerals, text, figure.end)):
            figure.end = scale[1]
            _rescale(figure, Decimal(scale[0]))
    elif (tenths := words.tenths.at(text, at)) is not None:
        _scale_by(figure, _TEN if figure.bare <= _TEN else _WHOLE)  # 八五折
        _take(figure, PERCENT, after_tenths(text, tenths[1], figure, words))
    elif found is None:
        _letter(text, figure, words)
    else:
        _measured(text, figure, found, words)


def _measured(text: str, figure: Figure, found: tuple[str, int], words: Tables) -> None:
    """Take a unit, `degree` with its scale; millions of pounds are money where nothing tells a mass."""
    _take(figure, *found)
    if found[0] == "degree" and (scale := _DEGREE_LETTER.match(text, figure.end)):
        _take(figure, DEGREES[scale[1].lower()], scale.end())
    if found[0] == "pound" and figure.scale >= _MILLION and not _weighed(text, figure.end, words):
        figure.unit, figure.kind = "GBP", "money"


def _weighed(text: str, at: int, words: Tables) -> bool:
    """Whether millions of pounds are a mass: `8 million pounds of thrust`, `50 million pounds (23,000 tonnes)`."""
    return words.of_words.at(text, at) is not None or _IN_OTHERS.match(text, at) is not None


def _other_word(text: str, at: int, end: int, words: Tables) -> bool:
    """Whether what looks like money goes on in another word: `two real-world cases`, 10위 안에."""
    if text[at : at + 1] == " ":
        return _COMPOUND.match(text, end) is not None
    label = words.label_after.at(text, at) if words.words.unspaced else None
    return label is not None and label[1] < end and text[label[1]] == " "


def _unit_before(text: str, figure: Figure, words: Tables) -> None:
    named = words.unit_before.before(text, figure.start)
    if named is not None:
        figure.start = named[1]
        _take(figure, named[0], figure.end)


def _nothing_behind(text: str, at: int, figure: Figure, words: Tables) -> bool:
    """Whether the word behind a number begins no unit and no currency: so it is with most counts."""
    if text[at - 1] == "." and text[at + 1 : at + 2].isupper() and text[at + 2 : at + 3].islower():
        return not words.words.noun_capital  # 147 tys. | Stopa
    endings = words.words.unit_endings
    token = ahead(text, at, words.words.unspaced) if endings or at != figure.bare_end else None
    known = token is not None and (token[1] in words.measures or token[0] in words.measures)
    if token is not None and not known and endings:
        known = any(token[1].endswith(ending) and token[1].removesuffix(ending) in words.measures for ending in endings)
    return not known and words.marks.after(text, at) is None


def _unit(text: str, at: int, figure: Figure, words: Tables) -> tuple[str, int] | None:
    """The unit behind a number, `of` between them allowed behind a scale word (`9 billones de pies cúbicos`)."""
    if (adjective := words.unit_adjectives.at(text, at)) is not None:
        found = words.units.at(text, adjective[1])
        fits = found is not None and kind_of(found[0]) in _MEASURED and _open_end(text, found[1], words)
        return found if fits else None
    found = words.units.at(text, at)
    if found is not None and text[found[1] - 2] == " " and text[found[1] - 1].isdigit():
        found = words.units.at(text[: found[1] - 2], at)  # 12 m 2 dm
    if found is not None and words.words.unspaced and (hedge := words.hedges_after.at(text, at)) is not None:
        found = found if found[1] >= hedge[1] else None  # 초과 is no 초
    if found is not None and found[0] == "week" and figure.scale > 1:
        return None  # 10만 주 are shares
    if found is not None and _no_unit(text, at, found, words):
        return None
    if found is not None and _open_end(text, found[1], words):
        return None if words.words.units_of_one and _of_one(text[at : found[1]], figure, words) else found
    if words.words.unit_endings and (stem := _stem(text, at, words.units, words)) is not None:
        return stem
    mixed = (
        figure.kind == "count" and figure.written == "words" and figure.decimals and figure.scale == 1
    )  # one and three quarters of an hour
    part = words.part_of.at(text, at) if figure.kind == "ratio" or mixed else None
    if part is not None or (mixed and (part := words.of_words.at(text, at)) is not None):
        found = words.units.at(text, part[1])
        return found if found is not None and found[0] in TIME and _open_end(text, found[1], words) else None
    led = figure.scale > 1 or figure.about or "/" in text[figure.at : at]  # una decina di giorni
    start = _behind_of(text, at, words) if led else None
    found = words.units.at(text, start) if start is not None else None
    if found is None or not _open_end(text, found[1], words) or kind_of(found[0]) in {"percent", "points"}:
        return None
    return found


def _no_unit(text: str, at: int, found: tuple[str, int], words: Tables) -> bool:
    """Whether what looks like a unit is the word before a year, or a verb: خسر 0-2 عام 2018, `el S&P 500 ha caído`."""
    if found[0] == "year" and _YEAR.match(text, found[1]):
        return True
    ends = words.words.unit_unless.get(text[at : found[1]].strip()) if words.words.unit_unless else None
    word = _BEHIND.match(text, found[1]) if ends else None
    return word is not None and word[1].endswith(tuple(ends or ()))


def _of_one(said: str, figure: Figure, words: Tables) -> bool:
    """Whether a form that only a one takes stands behind another number: `против 31 млн год назад`."""
    if fold(said.strip()) not in words.words.units_of_one or figure.value is None:
        return False
    return figure.scale > 1 or figure.value != int(figure.value) or int(figure.value) % 10 != 1


def _stem(text: str, at: int, table: Phrases[str], words: Tables) -> tuple[str, int] | None:
    """`5 tondan`, `16.000 metrik tondan`: a name of one or two words with an ending, which stays outside."""
    first = ahead(text, at, words.words.unspaced)
    second = ahead(text, first[3], words.words.unspaced) if first is not None else None
    start = first[2] if first is not None else at
    if first is not None and first[1] in words.early:
        return None  # 312 yeni vaka are no yen
    for token in (second, first):
        for ending in words.words.unit_endings if token is not None else ():
            end = token[3] - len(ending) if token is not None else at
            found = table.at(text[start:end], 0) if token is not None and token[1].endswith(ending) else None
            if found is not None and found[1] == end - start:
                return found[0], end
    return None


def _repeat(text: str, figure: Figure, words: Tables) -> None:
    """`US$ 10 dollars`, `$5 USD`: a currency behind the figure as well narrows the mark before it."""
    behind = words.marks.after(text, figure.stop)
    if behind is not None and behind[0][0].isalpha() and len(behind[0]) == 3 and text[behind[1] - 1].isalpha():  # noqa: PLR2004 - a code
        figure.unit, figure.end = behind


def _percent_before(text: str, figure: Figure, words: Tables) -> bool:
    """`%12,5` and `百分之五`: percent before the number."""
    found = words.percent_before.before(text, figure.start)
    if found is None or text[max(0, found[1] - 2) : found[1]].strip()[-1:].isdigit():
        return False
    figure.start = found[1]
    figure.unit, figure.kind = PERCENT, "percent"
    if (sign := words.numerals.minus.before(text, figure.start)) is not None:
        figure.start = sign[1]  # eksi yüzde beş
        _scale_by(figure, Decimal(-1))
    return True


def _money(text: str, at: int, words: Tables) -> tuple[str, int, Decimal] | None:
    """The currency behind a number: code, end, and which part of it the name means."""
    mark = words.marks.after(text, at)
    if mark is not None:
        return mark[0], mark[1], _WHOLE
    token = ahead(text, at, words.words.unspaced)
    known = token is not None and (token[1] in words.monies or token[0] in words.monies)
    return _named_money(text, at, words) if known or words.words.unit_endings else None


def _named_money(text: str, at: int, words: Tables) -> tuple[str, int, Decimal] | None:
    """The same where a name, or `of` before it, stands there."""
    for start in (at, _behind_of(text, at, words)):
        if start is None:
            continue
        small = words.subunits.at(text, start)
        if (small is None or not _open_end(text, small[1], words)) and words.words.unit_endings:
            small = _stem(text, start, words.subunits, words)
        if small is not None and _open_end(text, small[1], words):
            return (small[0], small[1], _HUNDREDTH) if small[0] else (CENT, small[1], _WHOLE)
        tenth = words.tenth_units.at(text, start)
        if tenth is not None and _open_end(text, tenth[1], words):
            return tenth[0], tenth[1], _TENTH
        name = words.currencies.at(text, start)
        if (name is None or not _open_end(text, name[1], words)) and words.words.unit_endings:
            name = _stem(text, start, words.currencies, words)
        if name is not None and _open_end(text, name[1], words):
            return name[0], name[1], _WHOLE
        mark = words.marks.after(text, start) if start != at else None
        if mark is not None and mark[0] != text[mark[1] - 3 : mark[1]]:
            return mark[0], mark[1], _WHOLE
    return None


def _behind_of(text: str, at: int, words: Tables) -> int | None:
    found = words.of_words.at(text, at)
    return found[1] if found is not None else None
