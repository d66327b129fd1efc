"""The `[dates]` table of a language pack: what CLDR lacks.

Month and weekday names come from CLDR; a pack adds spellings in use, inflected forms, and the words that relate one day
to another. A key in lower case matches in any case; a key with a capital matches only with that capital (`Minggu` the
Sunday against `minggu` the week). A key may hold spaces, hyphens and apostrophes.
"""

from __future__ import annotations

from dataclasses import field

from factcheck.classes import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DateWords:
    """Words of dates and times.

    Attributes:
        order: order of an all-digit date where CLDR's does not hold: `dmy`, `mdy` or `ymd`.
        order_open: writers of the language use both orders, so a date that fits both keeps both readings.
        since: words before a date that put it in the past ("sejak").
        dense: the script is written without spaces, or with endings written onto the word.
        months: further month names and forms to 1-12.
        months_short: abbreviations CLDR lacks, to 1-12; they count only beside a day or year.
        months_unsure: month names that are also everyday words or names: alone they need a word of `before`.
        months_as_names: month names that people bear: before a capital and without a word of `before` no month.
        weekdays: further weekday names and forms to 0-6, Monday = 0.
        weekdays_short: abbreviations CLDR lacks.
        weekdays_unsure: weekday names that are also everyday words: they count only beside a date.
        units: `second minute hour day night workday week weekend month quarter half year decade century` to their
            words; `weekend` and the dated ones take words of order and direction.
        one_unit: words that hold number and unit ("sepekan") to the unit.
        lone_units: words for one unit that need no number ("rok temu", "the year before"), to the unit.
        unit_parts: words for a part of the current unit ("Jahresende"), to `year-end`, `month-start` and the like.
        rest: words that make the unit behind them the current one ("the rest of").
        joined_numbers: how numbers begin a word that ends with a unit ("zwei"tägig).
        joined_units: how units end it, to the unit; `joined_endings`: the endings it takes.
        joined_endings: see `joined_units`.
        lengths: words for a length of several units ("이틀"), to `2-day` and the like.
        lasting: words before a length in which the number is also an article, or left out ("took a week").
        qualities: what one says of such a length, though not of several ("a difficult year"); it is one only behind
            `before`, `lasting` or `living`: "this is a difficult day" says what day it is.
        living: verbs of those who have had such a length behind them ("saw", "endured").
        intensifiers: words before `qualities` ("an unusually long week").
        length_before: words behind such a length ("a week late", "a year into the war").
        named_halves: names of the halves of a year (上半年), to 1 or 2.
        parts_behind: words of `start`, `mid`, `end` follow their span ("10월 말").
        bare_decades: two figures and a suffix are a decade without a word before them ("90-е").
        same_spans: words for the same span in another year ("同期").
        weekdays_capital: weekday names that are everyday words unless their last word has a capital ("thứ Hai").
        either: between two numbers of which one counts ("two or three weeks").
        numbers: number words to their value.
        ordinals: ordinal words to their value.
        ordinal_prefixes: written before a figure ("ke"-19).
        ordinal_suffixes: written onto a figure (29"th").
        half: words that add a half ("setengah").
        half_adds: such a word between "one" and a unit adds it ("satu setengah tahun"); else half a unit is meant.
        half_numbers: number words that hold a half ("anderthalb"), to the whole number.
        days: words for a day counted from the day of publication, to the offset ("kemarin" = -1).
        days_then: words for a day counted from the last date told ("keesokan harinya" = 1).
        after: between a length and the date it is counted from ("ten years after 2014"); `ahead_of` the same backwards.
        ahead_of: see `after`.
        last: before a unit, weekday or month ("last week"); `next`, `this` alike.
        next: see `last`.
        this: see `last`.
        last_after: after it ("pekan lalu"); `next_after`, `this_after` alike.
        next_after: see `last_after`.
        this_after: see `last_after`.
        then_last: beside a unit, counted from the last date told ("tahun sebelumnya"); `then_next`, `then_same` alike.
        then_next: see `then_last`.
        then_same: see `then_last`.
        hour_signs: signs between hour and minute (`18 h 38`).
        hour_marks: characters behind an hour that minutes may follow (時).
        minute_marks: characters behind those minutes (分).
        counted_quarters: words that make a plain figure beside them a numbered quarter (三季度).
        future_endings: endings of verbs in the future.
        spans: words for a span of any length, in "the same period last year".
        adjectives: words that may stand between a number and its unit ("two full years").
        vague: words for an unknown number of units ("several years"): such a length is left alone.
        past: before number and unit: a length up to now ("past five years"); only where `last` does not say it.
        ago: after number and unit, counted from publication ("ago").
        ago_before: before number and unit ("hace", "vor").
        hence: after number and unit, ahead ("lagi").
        hence_before: before number and unit, ahead ("in", "dans").
        hence_open: the words of `hence_before` also say within which time ("fell in two days").
        hence_later: the words of `hence` also count from the date told last (三天后: in three days, three days later).
        later: after number and unit, counted from the last date told ("kemudian").
        earlier: the same backwards ("sebelumnya").
        years_back: words for a whole year counted from publication ("Vorjahr" = -1); `months_back` alike.
        start: parts of a span ("awal"); `mid`, `end` alike.
        mid: see `start`.
        end: see `start`.
        dayparts: parts of a day; they follow or precede a day and never change it.
        range: between two ends ("hingga").
        conj: "and".
        of: small words inside a date ("de", "tanggal").
        articles: "the".
        before: words that make a bare year or an unsure month a date ("in", "sejak").
        day_names: words before a bare day number ("tanggal" 10).
        year_marks: signs between the figures of an East Asian date (年); `month_marks`, `day_marks` alike.
        month_marks: see `year_marks`.
        day_marks: see `year_marks`.
        quarter_signs: letters before the number of a quarter ("Q"3).
        decade_signs: words that make the year after them a decade ("années" 1990).
        before_date: words before a day and month in figures that make a fraction of the two unlikely ("on" 29/10).
        before_month: words that a month takes and a day does not: "in June 25 people" is no 25 June.
        year_words: words directly before a year ("tahun"), where `units` does not hold them.
        year_after: words directly behind a year ("2023" году).
        fiscal: words that make a year a fiscal one.
        seasons: season names.
        every: "setiap".
        sets: words for something repeated ("weekly").
        set_units: those of them that say a period, to its unit ("annual" = "year").
        set_sums: words behind them for what adds up over that period: an annual profit is of a year, no annual fair is.
        in_row: make an ordinal and its unit the last of several ("third week in a row", "third straight week").
        decade_suffixes: written onto a year ("an", "s").
        decades: words for a decade to its first year within the century ("nineties" = 90).
        bc: marks of years before Christ.
        eras: marks of other calendars, to `ad`, `buddhist`, `hijri`, `persian` or `minguo`.
        era_names: names of Japanese eras, to the Gregorian year before their first.
        first_years: words for the first year of an era (元).
        other_months: month names of other calendars, to `hijri-9` and the like.
        at: words before a clock time ("pukul").
        bracketed_days: a bare figure in brackets behind a weekday is the day of the month ("terça-feira (17)").
        beside_clock: small words before a clock time that stands between a weekday and its date ("at"), besides `at`.
        clock_words: those of `at` before which nothing but a clock time stands ("pukul"); or behind which ("Uhr").
        hour_parts: words beside an hour for a part of the day, to the first of the twelve hours it has ("sore" = 12).
        hours: names of hours, to 12 or 24 ("noon", "midnight").
        clock_after: words after a clock time ("Uhr", "a.m.").
        afternoon: those of `clock_after` that mean the second half of the day ("p.m.").
        forenoon: those of `clock_after` that mean the first half of the day ("a.m.").
        zones: names of time zones, each with the minutes by which it is ahead of UTC.
        zones_open: names of time zones that do not say how far ("local time", "CST").
        future: words that speak of what is to come ("akan").
        until: words before a date that put it ahead ("hingga").
        past_endings: endings of past-tense verbs ("ed").
        name_tails: words that, after a weekday or month, make it part of a name ("Times", "bin").
        plural_endings: a bare figure before a word with one of these endings counts that word ("2000 people").
        capital_names: names and only names carry a capital, so a weekday behind a capitalised word may be a surname.
        rates: words of frequency or amount: "lima kali sepekan" is a rate, no length ("kali", "juta").
        capital_nouns: nouns carry a capital, so a figure before a small word counts nothing.
        age_before: words that make the length behind them an age ("berusia").
        age_after: words that make the length before them an age ("old").
        not_years: words after which a bare four-digit figure is no year ("nomor").
        numbered: words after which figures with slashes are the number of a case or letter ("No.").
        past_words: words that speak of what has been ("telah", "said").
        no_dates: phrases with a date word that are no date ("Black Friday").
        name_heads: words that, before a weekday or month, make it part of a name ("Pasar").
    """

    order: str = ""
    order_open: bool = False
    since: list[str] = field(default_factory=list)
    dense: bool = False
    months: dict[str, int] = field(default_factory=dict)
    months_short: dict[str, int] = field(default_factory=dict)
    months_unsure: list[str] = field(default_factory=list)
    months_as_names: list[str] = field(default_factory=list)
    weekdays: dict[str, int] = field(default_factory=dict)
    weekdays_short: dict[str, int] = field(default_factory=dict)
    weekdays_unsure: list[str] = field(default_factory=list)
    units: dict[str, list[str]] = field(default_factory=dict)
    one_unit: dict[str, str] = field(default_factory=dict)
    lone_units: dict[str, str] = field(default_factory=dict)
    unit_parts: dict[str, str] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)
    joined_numbers: dict[str, int] = field(default_factory=dict)
    joined_units: dict[str, str] = field(default_factory=dict)
    joined_endings: list[str] = field(default_factory=list)
    lengths: dict[str, str] = field(default_factory=dict)
    first_years: list[str] = field(default_factory=list)
    clock_words: list[str] = field(default_factory=list)
    hours: dict[str, int] = field(default_factory=dict)
    hour_parts: dict[str, int] = field(default_factory=dict)
    hence_later: bool = False
    before_date: list[str] = field(default_factory=list)
    lasting: list[str] = field(default_factory=list)
    qualities: list[str] = field(default_factory=list)
    living: list[str] = field(default_factory=list)
    intensifiers: list[str] = field(default_factory=list)
    length_before: list[str] = field(default_factory=list)
    named_halves: dict[str, int] = field(default_factory=dict)
    parts_behind: bool = False
    bare_decades: bool = False
    same_spans: list[str] = field(default_factory=list)
    weekdays_capital: list[str] = field(default_factory=list)
    either: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    ordinal_prefixes: list[str] = field(default_factory=list)
    ordinal_suffixes: list[str] = field(default_factory=list)
    half: list[str] = field(default_factory=list)
    half_adds: bool = False
    half_numbers: dict[str, int] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    days_then: dict[str, int] = field(default_factory=dict)
    after: list[str] = field(default_factory=list)
    ahead_of: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    next: list[str] = field(default_factory=list)
    this: list[str] = field(default_factory=list)
    last_after: list[str] = field(default_factory=list)
    next_after: list[str] = field(default_factory=list)
    this_after: list[str] = field(default_factory=list)
    then_last: list[str] = field(default_factory=list)
    then_next: list[str] = field(default_factory=list)
    then_same: list[str] = field(default_factory=list)
    hour_signs: list[str] = field(default_factory=list)
    hour_marks: list[str] = field(default_factory=list)
    minute_marks: list[str] = field(default_factory=list)
    counted_quarters: list[str] = field(default_factory=list)
    future_endings: list[str] = field(default_factory=list)
    spans: list[str] = field(default_factory=list)
    adjectives: list[str] = field(default_factory=list)
    vague: list[str] = field(default_factory=list)
    past: list[str] = field(default_factory=list)
    ago: list[str] = field(default_factory=list)
    ago_before: list[str] = field(default_factory=list)
    hence: list[str] = field(default_factory=list)
    hence_before: list[str] = field(default_factory=list)
    hence_open: bool = False
    later: list[str] = field(default_factory=list)
    earlier: list[str] = field(default_factory=list)
    years_back: dict[str, int] = field(default_factory=dict)
    months_back: dict[str, int] = field(default_factory=dict)
    start: list[str] = field(default_factory=list)
    mid: list[str] = field(default_factory=list)
    end: list[str] = field(default_factory=list)
    dayparts: list[str] = field(default_factory=list)
    range: list[str] = field(default_factory=list)
    conj: list[str] = field(default_factory=list)
    of: list[str] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    day_names: list[str] = field(default_factory=list)
    year_marks: list[str] = field(default_factory=list)
    month_marks: list[str] = field(default_factory=list)
    day_marks: list[str] = field(default_factory=list)
    quarter_signs: list[str] = field(default_factory=list)
    decade_signs: list[str] = field(default_factory=list)
    before_month: list[str] = field(default_factory=list)
    year_words: list[str] = field(default_factory=list)
    year_after: list[str] = field(default_factory=list)
    fiscal: list[str] = field(default_factory=list)
    seasons: list[str] = field(default_factory=list)
    every: list[str] = field(default_factory=list)
    sets: list[str] = field(default_factory=list)
    set_units: dict[str, str] = field(default_factory=dict)
    set_sums: list[str] = field(default_factory=list)
    in_row: list[str] = field(default_factory=list)
    decade_suffixes: list[str] = field(default_factory=list)
    decades: dict[str, int] = field(default_factory=dict)
    bc: list[str] = field(default_factory=list)
    eras: dict[str, str] = field(default_factory=dict)
    era_names: dict[str, int] = field(default_factory=dict)
    other_months: dict[str, str] = field(default_factory=dict)
    at: list[str] = field(default_factory=list)
    bracketed_days: bool = False
    beside_clock: list[str] = field(default_factory=list)
    clock_after: list[str] = field(default_factory=list)
    afternoon: list[str] = field(default_factory=list)
    forenoon: list[str] = field(default_factory=list)
    zones: dict[str, int] = field(default_factory=dict)
    zones_open: list[str] = field(default_factory=list)
    future: list[str] = field(default_factory=list)
    past_words: list[str] = field(default_factory=list)
    until: list[str] = field(default_factory=list)
    past_endings: list[str] = field(default_factory=list)
    name_tails: list[str] = field(default_factory=list)
    plural_endings: list[str] = field(default_factory=list)
    capital_names: bool = False
    rates: list[str] = field(default_factory=list)
    capital_nouns: bool = False
    age_before: list[str] = field(default_factory=list)
    age_after: list[str] = field(default_factory=list)
    not_years: list[str] = field(default_factory=list)
    numbered: list[str] = field(default_factory=list)
    no_dates: list[str] = field(default_factory=list)
    name_heads: list[str] = field(default_factory=list)
