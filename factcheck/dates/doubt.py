"""Words around a mention that make it something else: an amount, a rate, a surname.

A rule of the grammar sees date words only. Where those alone are not enough, the rule has a judge here.
"""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.dates.calendar import MONTHS, day
from factcheck.dates.movers import movers
from factcheck.dates.shapes import Calendar, Length
from factcheck.language import cldr, load
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.dates.context import Context
    from factcheck.dates.shapes import Shape

_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_SHARES = frozenset({(Decimal(1), "quarter"), (Decimal(3), "quarter")})
_WORD = late(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*+")
_LAST_WORD = re.compile(r"([^\W\d_]++)[ \xa0]$")
_OTHER_END = late(r"(?:[-–]|[ \xa0]([^\W\d_]{1,12})[ \xa0])(\d{4,9})(?![\d.,]\d)")
_FIRST_END = re.compile(r"\d(?:[-–]|[ \xa0]([^\W\d_]{1,12})[ \xa0])$")
_NEAR = 40
_NEAR_DAYS = 10
_DAYS = 31
_SUM_WITHIN = 3
_SENTENCE_START = late(r"(?:^|[.!?:;\n“\"«¿¡(–—])\s*$")
_CLAUSE = re.compile(r"[.!?;:\n]")
_TWO = 2
_SCALED = late(r"^(.*?)(?:(\d[\d.,]*+)[ \xa0]?)?([^\W\d_]++)[ \xa0]$")
_AMOUNTS = frozenset("$€£¥")
_BLANKS = " \xa0"
_GOES_ON = frozenset(" \xa0-–")


def believable(shape: Shape, context: Context) -> bool:
    """Whether the words around a mention let it be a date."""
    judge = _JUDGES.get(shape.rule)
    return judge is None or judge(shape, context)


def _before(shape: Shape, context: Context) -> str:
    return context.text[max(0, shape.start - _NEAR) : shape.start]


def _behind(shape: Shape, context: Context) -> str:
    return context.text[shape.end : shape.end + _NEAR]


def _year(shape: Shape, context: Context) -> bool:
    """A figure behind a preposition is a year unless it lies too far ahead or counts: "from 1450 marks"."""
    year = getattr(shape.sense, "year", 0) or 0
    if year > _LAST_YEAR or _amount(shape, context) or _total(shape, context) or _counted(shape, context):
        return False
    return not (year and _level(shape, context, year))


def _counted(shape: Shape, context: Context) -> bool:
    """Whether four digits count: `lebih dari 2000 jiwa`, a hedge and people; `на 1400 меньше`, a difference."""
    behind = _WORD.match(_behind(shape, context).lstrip(_BLANKS).lower())
    if behind is None:
        return False
    words, before = movers(context.lexicon.code), _before(shape, context).lower().rstrip(_BLANKS)
    if behind[0] in words.more:
        return before.rpartition(" ")[2] in words.by
    return behind[0] in words.people and f" {before}".endswith(words.hedged)


def _level(shape: Shape, context: Context, year: int) -> bool:
    """Whether a change leads to four digits, or from them: `rose to 1541`; `fell to 1990 levels` names a year."""
    before = _CLAUSE.split(_before(shape, context).lower())[-1].split()
    behind = _behind(shape, context).lower().split()
    words = movers(context.lexicon.code)
    if not before or not (before[-1] in words.to or before[-1] in words.before):
        return False
    if before[-1] in words.before and (len(behind) < _TWO or behind[0] not in words.to or not behind[1][0].isdecimal()):
        return False
    if not (words.turns.intersection(before) or words.turns.intersection(word.strip(".,;:") for word in behind[:1])):
        return False
    return year < _FIRST_YEAR or "".join(behind[:1]).strip(".,;:") in words.people


def _total(shape: Shape, context: Context) -> bool:
    """Whether four digits are how many there are: "a total of 1024 arrests", not "the total of 2024 was 12"."""
    before = _before(shape, context).lower().rstrip(_BLANKS)
    totals, definite = _totals(context.lexicon.code)
    phrase = next((phrase for phrase in totals if before.endswith(phrase)), "")
    led = before[: len(before) - len(phrase)].rpartition(" ")[2]
    noun = _WORD.match(_behind(shape, context).lstrip(_BLANKS))
    follows = noun is not None and noun[0].islower() and noun[0] not in context.lexicon.function
    return bool(phrase) and follows and led not in definite


@cache
def _totals(code: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words before how many there are in all, and the articles that make one known of them."""
    pack = load(code).claims
    definite = frozenset(pack.definite)
    phrases = [phrase for phrase in (*pack.whole, *pack.number) if phrase.split()[0] not in definite]
    return tuple(f" {phrase}" for phrase in phrases), definite


def _no_age(shape: Shape, context: Context) -> bool:
    """`66 juta tahun lalu` is no last year, where nothing tells that 66 million is a level of then."""
    found = _SCALED.search(_before(shape, context).lower())
    words = movers(context.lexicon.code) if found is not None else None
    if found is None or words is None or found[3] not in words.scales:
        return True
    if found[2] is None:
        return False  # ribuan tahun lalu
    before = _CLAUSE.split(found[1])[-1].split()
    while before and before[-1] in words.hedges:
        before.pop()
    marked = bool(before) and (before[-1][-1] in _AMOUNTS or found[1][-1:].strip() or before[-1] in words.links)
    return bool(marked or words.turns.intersection(before) or (words.to | words.before).intersection(before))


def _amount(shape: Shape, context: Context) -> bool:
    """Whether four digits, or a range that they belong to, count a currency, or the other end is no year."""
    behind, ranges = _behind(shape, context), context.lexicon.pack.range
    if behind[:1] not in _GOES_ON:
        return False  # nearly always
    other = _OTHER_END.match(behind)
    if other is not None and (other[1] is None or other[1].lower() in ranges):
        if int(other[2]) > _LAST_YEAR:
            return True
        behind = behind[other.end() :]
    name = _WORD.match(behind, 1) if behind[:1] in _BLANKS and behind else None
    single, every = _currencies(context.lexicon.place)
    if name is None or name[0].lower() not in every:
        return False
    first = _FIRST_END.search(_before(shape, context))
    ranged = first is not None and (first[1] or "-").lower() in {*ranges, "-"}
    return ranged or shape.rule == "year-range" or other is not None or name[0].lower() in single


@cache
def _currencies(place: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names of currencies in one word; and for a range also the first and last words of the longer ones."""
    names = [name.lower().split() for name in cldr.currencies(place)]
    single = frozenset(name[0] for name in names if not name[1:])
    return single, frozenset(word for name in names for word in (name[0], name[-1]))


def _no_amount(shape: Shape, context: Context) -> bool:
    """`2000-2500 euros` are no years."""
    return not _amount(shape, context)


def _no_fraction(shape: Shape, context: Context) -> bool:
    """`pada 29/10`: one of the two is no month, and the other is."""
    del context
    low, high = sorted(shape.sense.digits[:2]) if isinstance(shape.sense, Calendar) else (0, 0)
    return 1 <= low <= MONTHS < high <= _DAYS


def _real(shape: Shape, context: Context) -> bool:
    """`pada 23/5/67` is a date, since there is one."""
    del context
    sense = shape.sense
    return isinstance(sense, Calendar) and day(sense.year or 0, sense.month or 0, sense.day or 0) is not None


def _near_day(shape: Shape, context: Context) -> bool:
    """`(29/10)` is a day where that is near publication; "(21/9)" is as often a score."""
    published, sense = context.published, shape.sense
    if published is None or not isinstance(sense, Calendar) or not _no_fraction(shape, context):
        return False
    years = (published.year - 1, published.year, published.year + 1)
    days = (day(year, sense.month or 0, sense.day or 0) for year in years)
    return any(there and abs((there - published).days) <= _NEAR_DAYS for there in days)


def _day_of_weekday(shape: Shape, context: Context) -> bool:
    """`terça (15)` is a Tuesday where the 15th near publication is one: "terça" is "third" as well."""
    published, sense, span = context.published, shape.sense, shape.weekday_span
    if span is None or context.text[span.start : span.end].lower() not in context.lexicon.pack.weekdays_unsure:
        return True
    if published is None or not isinstance(sense, Calendar):
        return False
    near = (published + timedelta(days=away) for away in range(-_NEAR_DAYS, _NEAR_DAYS + 1))
    return any(there.day == sense.day and there.weekday() == shape.weekday for there in near)


def _era_year(shape: Shape, context: Context) -> bool:
    """`Idulfitri 1445 H`, `2568 BE`; "1500 M" are as often metres."""
    del context
    return getattr(shape.sense, "calendar", "") in {"hijri", "umm-al-qura", "buddhist", "minguo"}


def _free_year(shape: Shape, context: Context) -> bool:
    """A bare figure without a preposition: `Pemilu 2024`, a line of its own, the start of a sentence."""
    lex, before, behind = context.lexicon, _before(shape, context), _behind(shape, context)
    year = getattr(shape.sense, "year", 0) or 0
    if not _FIRST_YEAR <= year <= _LAST_YEAR or _amount(shape, context):
        return False
    if (behind[:1] in set("-–—/.,:") and behind[1:2].isalnum()) or (before[-1:] and not before[-1:].isspace()):
        return False
    found = _WORD.match(behind.lstrip(_BLANKS)) if behind[:1] in set(_BLANKS) else None
    follows = found[0] if found else ""
    if follows.endswith(tuple(lex.pack.plural_endings or ["\0"])) and follows not in lex.function:
        return False
    last = before.rstrip(_BLANKS)[-1:]
    if last.isalpha() or last in {")", '"', "”"}:
        return True
    if last in {"", "\n"} and behind[:1] in {"", "\n"}:
        return True
    small = follows.islower() and (lex.pack.capital_nouns or follows in lex.function | lex.past | lex.future)
    return small and last in set('.!?:\n“"„»') | {""}


def _capital_out_of_place(shape: Shape, context: Context) -> bool:
    """`Plácido Domingo`, `Julio Iglesias`: a capital where the language writes months and weekdays without one."""
    first, second = context.text[shape.start : shape.start + 1], context.text[shape.start + 1 : shape.start + 2]
    if context.lexicon.capitals or not first.isupper() or second.isupper():
        return False
    starts = _SENTENCE_START.search(_before(shape, context))
    behind = _behind(shape, context)
    return not starts or (behind[:1] == " " and behind[1:2].isupper())


def _month(shape: Shape, context: Context) -> bool:
    """A month name that people bear is none before a capital: "June Carter", but "in June President ..."."""
    pack = context.lexicon.pack
    if _capital_out_of_place(shape, context):
        return False
    if context.text[shape.start : shape.end].lower() not in pack.months_as_names:
        return True
    name, behind = _LAST_WORD.search(_before(shape, context)), _behind(shape, context)
    return not (behind[:1] == " " and behind[1:2].isupper()) or (name is not None and name[1].lower() in pack.before)


def _month_day(shape: Shape, context: Context) -> bool:
    """A figure behind a month that "in" governs counts something else."""
    name = _LAST_WORD.search(_before(shape, context))
    return name is None or name[1].lower() not in context.lexicon.pack.before_month


def _listed_day(shape: Shape, context: Context) -> bool:
    """A bare figure before a date belongs to it only in a list: "on 10, 11 and 12 May"."""
    pack, before = context.lexicon.pack, _before(shape, context).rstrip()
    last = (before.rsplit(None, 1) or [""])[-1].lower()
    return (
        not before
        or before.endswith(",")
        or last in {*pack.before, *pack.of, *pack.conj, *pack.day_names, *pack.articles}
    )


def _one(shape: Shape, context: Context) -> bool:
    """`sebulan` behind a figure or a word of frequency is a rate, no length."""
    return not any(_counts(word, context) for word in _before(shape, context).split()[-3:])


def _counts(word: str, context: Context) -> bool:
    entry = context.lexicon.words.get(word)
    return (
        any(char.isdecimal() for char in word)
        or word in context.lexicon.pack.rates
        or (entry is not None and "num" in entry.roles)
    )


def _weekday(shape: Shape, context: Context) -> bool:
    """A weekday right behind a capitalised word is a surname where only names carry capitals."""
    pack = context.lexicon.pack
    if _capital_out_of_place(shape, context) or _everyday(shape, context):
        return False
    if not pack.capital_names or not context.text[shape.start].isupper():
        return True
    name = _LAST_WORD.search(_before(shape, context))
    return not (name and name[1][0].isupper() and name[1].lower() not in {*pack.before, *context.lexicon.function})


def _no_share(shape: Shape, context: Context) -> bool:
    """`three quarters of voters` are a share, `the first three quarters of 2023` are not."""
    sense = shape.sense
    if not isinstance(sense, Length) or sense.parts[0] not in _SHARES:
        return True
    behind, pack = _behind(shape, context), context.lexicon.pack
    words = behind.split(maxsplit=2)
    if len(words) < 2 or words[0] not in pack.of or words[1][0].isdecimal():  # noqa: PLR2004 - "of" and what it is of
        return True
    before = _LAST_WORD.search(_before(shape, context))
    return before is not None and before[1].lower() in {*pack.ordinals, *pack.last, *pack.next, *pack.past, *pack.this}


def _alone(shape: Shape, context: Context) -> bool:
    """`los noventa` is a decade, unless it counts the word behind it."""
    last = context.lexicon.words.get(context.text[shape.start : shape.end].split()[-1])
    return last is None or "num" not in last.roles or _counts_nothing(shape, context)


def _counts_nothing(shape: Shape, context: Context) -> bool:
    """Whether no noun stands behind: `in '98` is a year, `in '98 percent of cases` is none."""
    found = _WORD.match(_behind(shape, context).lstrip(_BLANKS))
    return found is None or found[0] in context.lexicon.function or found[0] in context.lexicon.pack.before


def _sum(shape: Shape, context: Context) -> bool:
    """`annual net profit` is the profit of a year; an annual fair only comes back."""
    behind = _WORD.findall(_behind(shape, context).split("\n", 1)[0].lower())[:_SUM_WITHIN]
    return not set(behind).isdisjoint(context.lexicon.pack.set_sums)


def _everyday(shape: Shape, context: Context) -> bool:
    """`thứ hai` is "second" as well; only `thứ Hai` is Monday alone."""
    said = context.text[shape.start : shape.end]
    name = next((name for name in context.lexicon.pack.weekdays_capital if said.lower().startswith(name)), None)
    return name is not None and not said[: len(name)].split()[-1][:1].isupper()


def _named_weekday(shape: Shape, context: Context) -> bool:
    return not _everyday(shape, context)


def _not_singular(shape: Shape, context: Context) -> bool:
    """`73.600 vorig jaar` is a figure and a year: the unit of a length of several is no singular."""
    sense = shape.sense
    if not isinstance(sense, Length) or sense.parts[0][0] == 1:
        return True
    forms = context.lexicon.pack.units.get(sense.parts[0][1], [])
    said = context.text[shape.start : shape.end].split()[-1].lower()
    return len(forms) == 1 or said != forms[0].lower()


_JUDGES: Mapping[str, Callable[[Shape, Context], bool]] = {
    "year": _year,
    "year-range": _no_amount,
    "year-free": _free_year,
    "year-era": _era_year,
    "month": _month,
    "month-day": _month_day,
    "listed-day": _listed_day,
    "year-short": _counts_nothing,
    "length-one": _one,
    "decade-word": _alone,
    "length": _no_share,
    "unit-side": _no_age,
    "weekday": _weekday,
    "weekday-side": _named_weekday,
    "weekday-week": _named_weekday,
    "week-weekday": _named_weekday,
    "on-day-month": _no_fraction,
    "on-short-year": _real,
    "bracketed-day-month": _near_day,
    "weekday-day-number": _day_of_weekday,
    "side-length-inside": _not_singular,
    "recurring-unit": _sum,
}
