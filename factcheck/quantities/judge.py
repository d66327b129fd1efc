"""What is a number and no quantity: years, dates, clock times, ordinals, scores, numbers of rooms, laws and flights.

Most false alarms of a figure finder come from here. This room cannot ask `dates` (they are neighbours), so it keeps
light guards of its own; figures inside the spans that the caller skips never get here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.quantities import judge_dates as dates
from factcheck.quantities import judge_places as places
from factcheck.quantities.counts import plainly_counted
from factcheck.quantities.digits import CLOCK, COMMA_CLOCK
from factcheck.quantities.judge_pairs import (
    DASHED,
    FOLLOWED,
    OLD_YEARS,
    SPREADS,
    chains,
    clocks,
    follow,
    pair,
    spread,
)
from factcheck.quantities.judge_unspaced import listed, named
from factcheck.quantities.judge_words import (
    bounded,
    named_by_words,
    no_number,
    nothing_counted,
    opener,
    ordered,
    past_joiner,
    syllable,
)
from factcheck.quantities.phrases import LETTER, WORD, behind, fold
from factcheck.quantities.ranges import verb_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_YEARS = (1500, 2101)
_MAX_STREET = 4
_TITLE_WORDS = 3
_MILLENNIUM = 1000
_RECENT = 1900
_SHORT_UNIT = 3
_SCALES = frozenset({"degree_Celsius", "degree_Fahrenheit"})  # their sign is that of ordinals too: 0,4º C
_OLD_ERA = 10_000
_DAY = 31
_LIST_DIGITS, _HUNDRED = 2, 100
_RANKS = 20
_STANDARDS = frozenset({"2K", "4K", "8K", "3G", "4G", "5G", "6G", "24/7", "7/24"})
"""Names of screens, networks and hours, the same in every language; nothing is counted so."""
_OPERATORS = frozenset({"=>", "=<", "<>", "->", "!=", "=="})
_CLEAR = frozenset({"", " ", ",", "\n"})  # no ordinal goes on here
_NUMBERED = re.compile(r" \d")
_ADDRESS = re.compile(r"[A-Za-z0-9]")
_BACK_WORD = re.compile(rf"({LETTER}++)[ \u00a0]?$")
_TITLE_CASE = 0.7


def judge(text: str, figures: Sequence[Figure], words: Tables) -> None:
    """Mark every figure that is no quantity, with the reason."""
    for at, figure in enumerate(figures):
        if not figure.dropped:
            figure.dropped = _alone(text, figure, words)
        before = figures[at - 1] if at else None
        if before is not None and not figure.dropped == before.dropped == "date":
            if figure.start - before.end <= DASHED or words.words.score_links:
                pair(text, before, figure, words)
                _beside(text, before, figure, words)
            elif figure.unit == "minute" and places.minutes(text, before, figure, words):
                figure.dropped = "clock"  # 11 बजकर 32 मिनट
            if before.dropped in FOLLOWED:
                follow(text, before, figure, words)
    for at in range(len(figures) - 1, 0, -1):
        if words.words.middots:
            listed(text, figures[at - 1], figures[at], words)
        clocks(text, figures[at - 1], figures[at], words)
        if figures[at].dropped in SPREADS:
            spread(text, figures[at - 1], figures[at], words)
    chains(text, figures)


def _beside(text: str, before: Figure, figure: Figure, words: Tables) -> None:
    """Mark what a number close before says of one, and the other way round."""
    places.located(text, before, figure)
    if places.year_in_words(text, before, figure, words):
        before.dropped = figure.dropped = "year"
    if places.minutes(text, before, figure, words):
        figure.dropped = "clock"


def _alone(text: str, figure: Figure, words: Tables) -> str:
    """Why a figure by itself is no quantity."""
    if reason := _part_of_word(text, figure, words):
        return reason
    if figure.marked or figure.kind in {"percent", "points", "money", "magnitude"}:
        return ""
    if figure.written == "words" and (reason := no_number(text, figure, words)):
        return reason
    if _ordinal(text, figure, words) or (figure.unit == "degree" and places.placed(text, figure, words)):
        return "ordinal"
    if text[figure.at : figure.end] in _STANDARDS or (words.words.unspaced and named(text, figure, words)):
        return "name"
    if figure.unit == "degree" and _label(text, figure, words):
        return "name"  # بقوة 5.9 درجة
    if figure.vague is not None or figure.kind in {"physical", "temperature"}:
        return "year" if _year_and_word(text, figure, words) else ""
    if _label(text, figure, words):
        return "name"
    if figure.kind == "duration":
        return _duration(text, figure, words)
    return _count(text, figure, words) if figure.kind == "count" else ""


def _part_of_word(text: str, figure: Figure, words: Tables) -> str:
    """Why a figure is a part of an address (q=30%25) or of a word (사회)."""
    if figure.kind == "percent" and text[figure.end - 1] == "%" and _ADDRESS.match(text, figure.end):
        return "code"
    return "character" if figure.written == "words" and syllable(text, figure, words) else ""


def _duration(text: str, figure: Figure, words: Tables) -> str:
    """Why a number with a unit of time is none: 30日, `om 10 uur`, `tahun 2024`."""
    if figure.written == "words" and ordered(text, figure, words):
        return "ordinal"
    dated = words.date_after.at(text, figure.stop)
    days = figure.unit == "day" and figure.value is not None and figure.value > _DAY  # 45日
    if dated is not None and dated[1] >= figure.end and not (days or figure.decimals):
        return "date"
    if figure.unit == "month" and _NUMBERED.match(text, figure.end):
        return "date"  # ngày 21 tháng 10
    if text[figure.start - 1 : figure.start] == ":" and text[max(0, figure.start - 2) : figure.start - 1].isdigit():
        return "clock"  # 4:00 يوم الاثنين
    clock = not figure.decimals or CLOCK.fullmatch(text[figure.at : figure.stop])
    if figure.unit == "hour" and figure.decimals and clock and words.decimal == ",":
        return "clock"  # van 14.30 uur
    named = words.hour_before.before(text, figure.start) or words.clock_after.at(text, figure.end)
    if figure.unit == "hour" and clock and named:
        return "clock"
    if words.words.unspaced and figure.unit == "year" and words.year_before.before(text, figure.start):
        return "year"  # 昭和63年
    return "year" if _year_named(text, figure, words) else ""


def _count(text: str, figure: Figure, words: Tables) -> str:
    """Why a number without a unit is no quantity."""
    if figure.written == "words":
        if places.decade(text, figure, words) or dates.day(text, figure, words):
            return "date"
        return "clock" if words.clock_after.at(text, figure.stop) or _clock_before(text, figure, words) else ""
    if figure.written == "mixed":
        return ""
    if text[figure.start - 1 : figure.start] == "[" and text[figure.end : figure.end + 1] == "]":
        return "code"  # a reference: [12], [8,9]
    if places.subsection(text, figure):
        return "code"
    for reason, guard in (("date", dates.date), ("clock", _clock), ("year", _year)):
        if guard(text, figure, words):
            return reason
    return "code" if _code(text, figure, words) else ""


def _ordinal(text: str, figure: Figure, words: Tables) -> bool:
    end = figure.stop
    if (figure.written == "words" and figure.end != figure.stop) or figure.unit in _SCALES:
        return False
    for suffix in words.words.ordinal_suffixes if text[end : end + 1] not in _CLEAR else ():
        stop = end + len(suffix)
        open_end = words.words.unspaced or not text[stop : stop + 1].isalnum()
        if text.startswith(suffix, end) and open_end and (figure.written == "digits" or words.words.unspaced):
            return True
    for prefix in words.words.ordinal_prefixes:
        start = figure.start - len(prefix)
        if (
            start >= 0
            and text[figure.start - 1].lower() == prefix[-1]
            and fold(text[start : figure.start]) == prefix
            and not text[max(0, start - 1) : start].isalpha()
        ):
            return True
    if words.words.ordinal_dot and figure.plain and (dotted := _dotted(text, figure, words)) is not None:
        return dotted
    if figure.kind == "ratio" and words.ordinals.before(text, figure.start):
        return True  # the first half
    if figure.written != "words" or figure.kind != "count":
        return False
    return words.ordinals.at(text, past_joiner(text, figure, words)) is not None


def _dotted(text: str, figure: Figure, words: Tables) -> bool | None:
    """Whether the full stop behind digits makes them an ordinal; nothing where none stands there."""
    end = figure.stop
    if text.startswith(".,", end):
        return True  # am Freitag, dem 13., kam
    if re.match(rf"\. ?(?={LETTER})", text[end : end + 3]) is None:
        return None
    follow = WORD.search(text, end, end + 4)
    if follow is None or text[end + 1 : end + 2] != " " or figure.value is None:
        return None
    article = behind(text, figure.start, False) if figure.value >= _HUNDRED else None  # noqa: FBT003 - spaced
    sure = figure.value < _HUNDRED or (article is not None and article[1] in words.words.ordinal_articles)
    goes_on = words.words.noun_capital and not (_led(text, figure, words) or opener(text, end + 2, words))
    return not text[end + 2 : end + 3].isupper() or (goes_on and sure)


def _led(text: str, figure: Figure, words: Tables) -> bool:
    """Whether a hedge or a word of change leads to a figure, so that a full stop behind it ends the sentence."""
    tables = (words.hedges, words.by_words, words.from_words)
    ranked = figure.value is not None and figure.value <= _RANKS  # auf 3. Platz
    return any(table.before(text, figure.start) is not None for table in tables) or (
        not ranked and words.to_words.before(text, figure.start) is not None
    )


def _label(text: str, figure: Figure, words: Tables) -> bool:
    """`Pasal 27`, `Room 205`, `Boeing 777`, `#12`, `1200 Mill Road`."""
    start = figure.start
    if text[start - 1 : start] == "#":
        return True
    inner = start - 1 if text[start - 1 : start] == "(" else start
    owner = inner - len("'s ") if text[inner - 3 : inner] in {"'s ", "’s "} else inner  # Boeing's 787
    label = words.labels.before(text, owner) if start != figure.bare_start else None
    if label is not None and not places.full(text, figure, label, words):
        return figure.kind != "duration" or text[figure.end + 1 : figure.end + 2].isdigit()
    if figure.written == "words":
        if figure.end != figure.stop or not text[start].isupper():
            return False
        if text[start:].startswith(tuple(words.words.numerals.dozens)):
            return False
        if named_by_words(text, figure, words):
            return words.words.noun_capital or not _headline(text, figure)
        return _name_before(text, figure, words)
    if figure.kind != "count" or figure.value is None:
        return False
    if places.lettered(text, figure):
        return _street(text, figure, words)
    return figure.plain and (_street(text, figure, words) or _name_before(text, figure, words))


def _street(text: str, figure: Figure, words: Tables) -> bool:
    """`1200 Mill Road`: words in capitals behind the number, the last of them a word for a street."""
    at = figure.stop
    for _ in range(_MAX_STREET):
        if text[at : at + 1] != " " or (figure.scale > 1 and words.words.unspaced):  # 50억 조정
            return False
        if at != figure.bare_end and words.label_after.at(text, at):
            return True
        match = WORD.match(text, at + 1)
        if match is None or not match[0][0].isupper():
            return False
        at = match.end()
    return False


def _name_before(text: str, figure: Figure, words: Tables) -> bool:
    """A capitalised word directly before plain digits, in the middle of a sentence that is no headline in capitals."""
    if words.words.unspaced or figure.value is None:
        return False
    window = text[max(0, figure.start - 25) : figure.start]
    if "".join(window.split()[-1:]).islower():
        return False  # nearly always
    match = _BACK_WORD.search(window)
    if match is None or match[1] == match[1].lower() or (match.start() == 0 and figure.start <= 25):  # noqa: PLR2004 - the window
        return False
    before, at = window[: match.start()].rstrip(" "), figure.start - len(window) + match.start()
    if (words.labels.before(text, at) and before[-1:] == ".") or places.street(match[1], words):
        return not plainly_counted(text, figure, words)  # ul. Długa 5, Hauptstraße 5
    if not before or before[-1] in '.!?:;\n"“”«»(—–':
        return False
    if words.labels.before(text, at):
        return match[1].isupper() or not _headline(text, figure)  # "Polisi Ringkus 21 Tersangka"
    return not places.counts_noun(text, figure, words) and not _headline(text, figure)


def _headline(text: str, figure: Figure) -> bool:
    """Whether the line is in title case: capitals say nothing there."""
    start = text.rfind("\n", max(0, figure.start - 200), figure.start) + 1 or max(0, figure.start - 200)
    end = text.find("\n", figure.end, figure.end + 200)
    found = [match[0] for match in WORD.finditer(text, start, end if end > 0 else figure.end + 200)]
    long = [word for word in found if len(word) > 3]  # noqa: PLR2004 - short words stay small in titles
    return len(long) >= _TITLE_WORDS and sum(word[0].isupper() for word in long) >= _TITLE_CASE * len(long)


def _clock_before(text: str, figure: Figure, words: Tables) -> bool:
    return bool(words.clock_before.before(text, figure.start))


def _clock(text: str, figure: Figure, words: Tables) -> bool:
    end = figure.stop
    if text[end : end + 1] == ":" and text[end + 1 : end + 2].isdigit():
        return True
    if text[figure.start - 1 : figure.start] == ":" and text[max(0, figure.start - 2) : figure.start - 1].isdigit():
        return True
    said = text[figure.at : end]
    comma = COMMA_CLOCK.fullmatch(said) is not None and words.by_words.before(text, figure.start) is None
    hours = figure.plain and figure.value is not None and figure.value <= 24  # noqa: PLR2004
    if figure.value is None or not (hours or comma or CLOCK.fullmatch(said)):
        return False
    if figure.start == figure.bare_start and end == figure.bare_end:
        return False
    return bool(_clock_before(text, figure, words) or words.clock_after.at(text, end))


def _year_and_word(text: str, figure: Figure, words: Tables) -> bool:
    """A year before a short word that is a unit too (`ottobre 2024 ha causato`)."""
    value, start = figure.value, figure.start
    if not figure.plain or value is None or not _RECENT <= value < _YEARS[1] or figure.end - figure.stop > _SHORT_UNIT:
        return False
    return bool(words.months.before(text, start) or words.year_before.before(text, start))


def _year_named(text: str, figure: Figure, words: Tables) -> bool:
    """`tahun 2024`: a year is named, whatever stands behind it."""
    value = figure.readings[0][0] if figure.readings else None
    if (
        value is None
        or not OLD_YEARS[0] <= value < OLD_YEARS[1]
        or not places.four_places(text[figure.at : figure.stop], words)
    ):
        return False
    if figure.kind == "duration" and value < _MILLENNIUM:
        return _behind_year(text, figure, words)  # "from 140 minutes"
    behind = value >= _MILLENNIUM and words.year_after.at(text, figure.stop)  # `2019 года`, 2019年
    return bool(behind or words.year_before.before(text, figure.start))


def _decade(text: str, figure: Figure, words: Tables) -> bool:
    """`1990-an`, `'90-an`, `tahun 60-an`."""
    if not figure.about:
        return False
    if text[figure.at : figure.at + 4].isdigit():
        return _MILLENNIUM <= figure.bare < _YEARS[1]
    if text[: figure.start].lower().endswith(tuple(f"{word} " for word in words.words.decades_behind) or "\0"):
        return True  # era 90-an
    return text[figure.start - 1 : figure.start] in {"'", "’"} or _behind_year(text, figure, words)


def _behind_year(text: str, figure: Figure, words: Tables) -> bool:
    """Whether the very word for year stands before a number (`tahun 352`)."""
    named = words.units.before(text, figure.start)
    return named is not None and named[0] == "year"


def _year(text: str, figure: Figure, words: Tables) -> bool:
    value = figure.value
    if value is None or _decade(text, figure, words):
        return value is not None
    if not figure.plain:
        return False
    if words.words.decades_behind and places.decade(text, figure, words):
        return True
    if OLD_YEARS[0] <= value < _OLD_ERA and words.year_after.at(text, figure.stop):
        return True
    if value < _MILLENNIUM:
        return value >= OLD_YEARS[0] and _behind_year(text, figure, words) and nothing_counted(text, figure, words)
    return value < _YEARS[1] and _four_digits(text, figure, words)


def _four_digits(text: str, figure: Figure, words: Tables) -> bool:
    """Whether bare digits between 1000 and 2100 are a year."""
    value, start, recent = figure.value, figure.start, (figure.value or 0) >= _RECENT
    if recent and words.year_articles.before(text, start):
        return True  # the 2014 protests
    if words.months.before(text, start) or words.months.before(text, start - 2):
        return True
    if plainly_counted(text, figure, words) or (not recent and places.level(text, figure, words)):
        return False
    if not recent and (to := words.to_words.before(text, start)) and verb_before(text, to[1], words):
        return False  # the toll rose to 1541
    bracketed = text[start - 1 : start] == "(" and text[figure.stop : figure.stop + 1] == ")"
    if bracketed or words.year_before.before(text, start):
        return True
    if bounded(text, figure, words, recent=recent):
        return False
    return value is not None and value >= _YEARS[0] and bool(text[:start].strip() or text[figure.end :].strip())


def _code(text: str, figure: Figure, words: Tables) -> bool:
    if not figure.plain:
        return False
    said = text[figure.at : figure.stop]
    before, behind = text[figure.start - 1 : figure.start], text[figure.stop : figure.stop + 1]
    if (len(said) > 1 and said[0] == "0" and text.strip() != said) or before == "+":
        return True
    if before == "[" or behind == "]" or text[max(0, figure.start - 2) : figure.start] in _OPERATORS:
        return True  # a reference: [12], [2, 3]; a line of a program: =>30
    return len(said) <= _LIST_DIGITS and places.list_number(text, figure, words)
