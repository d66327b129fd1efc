"""The date words of one language as one table: CLDR's names and the pack's words, each with the roles it can play.

A word may play several roles: `lalu` is "ago" after a number and "last" after a unit, `second` is a unit and an
ordinal. Every distinct set of roles gets one character, so that a line of tokens becomes a short string and the grammar
(`rules.py`) can be regular expressions over roles that hold for every language.
"""

from __future__ import annotations

from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.language import cldr, pack_or_cldr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.language.date_words import DateWords

Value = int | str
Roles = dict[str, Value]

PUNCTUATION = {
    char: role
    for role, chars in {
        "comma": ",،、၊", "dot": ".", "colon": ":", "slash": "/", "apos": "'’", "open": "(（", "close": ")）",
        "dash": "-–—‑~～〜", "ordsfx": "ºª°",
    }.items()
    for char in chars
}  # fmt: skip
"""Punctuation that may stand inside a date, to its role."""

_FLAGS: Mapping[str, str] = {
    "ordinal_prefixes": "ordpre", "ordinal_suffixes": "ordsfx", "past": "past", "ago": "ago",
    "ago_before": "agopre", "hence": "hence", "hence_before": "hencepre", "later": "later", "earlier": "earlier",
    "dayparts": "daypart", "range": "rng", "conj": "conj", "of": "of", "articles": "art", "before": "before",
    "year_words": "yearword", "fiscal": "fiscal", "seasons": "season", "every": "each", "sets": "setword",
    "decade_suffixes": "decsfx", "bc": "bc", "at": "at", "clock_after": "oclock", "no_dates": "nodate",
    "name_heads": "namehead", "name_tails": "nametail", "not_years": "notyear", "day_names": "dayname",
    "numbered": "numbered",
    "year_marks": "yearmark", "month_marks": "monthmark", "day_marks": "daymark", "quarter_signs": "quartersign",
    "decade_signs": "decadesign", "age_before": "agepre", "age_after": "agepost", "year_after": "yearpost",
    "adjectives": "adj", "vague": "vague", "afternoon": "pm", "after": "afterword", "ahead_of": "aheadword",
    "rest": "rest", "either": "either", "same_spans": "samespan",
    "spans": "spanword", "hour_signs": "hoursign", "hour_marks": "hourmark", "minute_marks": "minutemark",
    "counted_quarters": "cquarter", "in_row": "inrow",
    "beside_clock": "nearclock", "forenoon": "am",
    "first_years": "firstyear", "before_date": "ondate", "clock_words": "clockword",
    "lasting": "lasting", "living": "living", "qualities": "quality", "intensifiers": "intense",
    "length_before": "lengthbehind",
}  # fmt: skip
_VALUES: Mapping[str, str] = {
    "numbers": "num", "ordinals": "ord", "days": "rel", "days_then": "then", "eras": "era", "era_names": "eraname",
    "other_months": "omonth", "years_back": "yback", "months_back": "mback", "one_unit": "one", "decades": "decadeword",
    "set_units": "setunit", "lone_units": "lone", "unit_parts": "upart", "lengths": "joined",
    "named_halves": "hname", "hours": "hourword", "hour_parts": "hourpart", "half_numbers": "numhalf", "zones": "zone",
}  # fmt: skip
_SIDES: Mapping[str, tuple[str, int]] = {
    "last": ("dir", -1), "next": ("dir", 1), "this": ("dir", 0),
    "last_after": ("dirpost", -1), "next_after": ("dirpost", 1), "this_after": ("dirpost", 0),
}  # fmt: skip
_THEN = {"then_last": -1, "then_next": 1, "then_same": 0}
_PARTS = ("start", "mid", "end")

_BEFORE_SIGN = "0123456789-"
_SHORTEST = 2
"""Abbreviations shorter than this many letters are left out of the tables: one letter says nothing."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Entry:
    """What one word can be.

    Attributes:
        roles: role to value; empty when only longer phrases begin with this word.
        letter: the character of this set of roles.
        tails: `(rest of the phrase, lower case; entry of the whole)`, longest first, for the phrases that begin with
            this word, by the second character of that rest.
    """

    roles: Roles
    letter: str
    tails: Mapping[str, tuple[tuple[str, Entry], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Lexicon:
    """The table of one language.

    Attributes:
        code: the language.
        place: its CLDR locale.
        order: order of an all-digit date.
        decimal: decimal sign.
        month_first: a month may stand before its day without a year ("June 25").
        capitals: names of months and weekdays carry a capital; where they do not, `Domingo` is a singer.
        dotted: all-digit dates are written with full stops ("29.10.").
        comma_after_day: a comma may stand between day and month.
        dense: words run together, so the longest known piece of a run counts.
        words: spelling as it may stand in a text, to its entry.
        longest: length of the longest key, for dense scripts.
        letters: set of roles to its character, figures included.
        future: words of the future, lower case, single words.
        past: words of the past.
        function: frequent small words, lower case.
        pack: the pack's own table, for the few things that are no words in a line.
    """

    code: str
    place: str
    order: str
    decimal: str
    month_first: bool
    comma_after_day: bool
    dotted: bool
    capitals: bool
    dense: bool
    words: dict[str, Entry]
    longest: int
    letters: dict[frozenset[str], str]
    future: frozenset[str]
    past: frozenset[str]
    function: frozenset[str]
    pack: DateWords = field(repr=False)


class _Builder:
    """Gathers roles by spelling, then gives every set of roles its letter."""

    def __init__(self) -> None:
        self.roles: dict[str, Roles] = {}

    def add(self, word: str, role: str, value: Value = 1) -> None:
        self.roles.setdefault(word, {}).setdefault(role, value)


def _flat(words: DateWords) -> Iterable[tuple[str, str, Value]]:
    """Every word of a pack's tables with the role that its table gives it."""
    yield from ((word, role, 1) for name, role in _FLAGS.items() for word in getattr(words, name))
    yield from ((word, "halfword", 1 + (" " in word)) for word in words.half)
    for name, role in _VALUES.items():
        for word, value in getattr(words, name).items():
            yield word, "anum" if role == "num" and word in words.articles else role, value
    yield from ((word, role, number) for name, (role, number) in _SIDES.items() for word in getattr(words, name))
    sides = [role for role, used in (("dirthen", words.last), ("dirthenpost", words.last_after)) if used]
    yield from ((word, role, way) for name, way in _THEN.items() for word in getattr(words, name) for role in sides)
    yield from ((word, "part", name) for name in _PARTS for word in getattr(words, name))
    if not words.articles:  # "in week two"
        yield from ((word, "lonely", unit) for word, unit in words.lone_units.items())
    for begins, number in words.joined_numbers.items():
        for unit, name in words.joined_units.items():
            yield from ((begins + unit + ending, "joined", f"{number}-{name}") for ending in words.joined_endings)
    yield from ((word, "zone", "") for word in words.zones_open)
    for unit, forms in words.units.items():
        for word in forms:
            if unit == "weekend":
                yield word, "weekend", 1
                continue
            yield word, "unit", unit
            yield word, f"u{unit}", 1


def _names(place: str, words: DateWords, builder: _Builder) -> None:
    """Month and weekday names of CLDR and pack."""
    capitals = _has_capitals(place)
    unsure = {word.lower() for word in (*words.months_unsure, *words.weekdays_unsure)}
    for role, table, extra in (
        ("month", cldr.months, words.months),
        ("weekday", cldr.weekdays, words.weekdays),
    ):
        given = {word.lower() for word in extra if word[:1].isupper()}
        for name, number in table(place).items():
            if name[:1].isdigit() or name in given:
                continue
            for before, after in (("", ""), *(cldr.month_endings(place) if role == "month" else ())):
                spelling = before + name + after
                builder.add(
                    spelling.capitalize() if capitals and name in unsure and " " not in name else spelling,
                    _sure(role, name, unsure),
                    number,
                )
        for name, number in extra.items():
            builder.add(name, _sure(role, name, unsure), number)
    _short_names(place, words, builder)


def _short_names(place: str, words: DateWords, builder: _Builder) -> None:
    """Their short names, each kind with the capital that its wide names have."""
    own = {
        "monabb": any(name[:1].isupper() for name in cldr.month_spellings(place)),
        "wdabb": any(name[:1].isupper() for name in cldr.weekday_spellings(place)),
    }
    wide = {**cldr.months(place), **cldr.weekdays(place)}
    for role, table, extra in (
        ("monabb", cldr.months, words.months_short),
        ("wdabb", cldr.weekdays, words.weekdays_short),
    ):
        for name, number in (*table(place, "abbreviated").items(), *extra.items()):
            if name in wide or (len(name) < _SHORTEST and name.isascii()):
                continue
            for before, after in (("", ""), *(cldr.month_endings(place) if role == "monabb" else ())):
                spelling = before + (name.capitalize() if own[role] else name) + after
                if not name[:1].isdigit():
                    builder.add(spelling, role, number)
                elif rest := spelling.lstrip(_BEFORE_SIGN):  # "8-р сарын"
                    builder.add(rest, "nmonth")


def _sure(role: str, name: str, unsure: set[str]) -> str:
    """The role of a name that is also an everyday word: it needs more beside it."""
    return {"month": "monthx", "weekday": "wdx"}[role] if name.lower() in unsure else role


def _has_capitals(place: str) -> bool:
    """Whether CLDR writes the names of this locale with a capital."""
    return any(name[:1].isupper() for name in (*cldr.month_spellings(place), *cldr.weekday_spellings(place)))


def _cased(word: str) -> Iterable[str]:
    """The spellings under which a key is looked up: a key that begins with a capital keeps it."""
    yield word
    yield word.upper()
    if word[:1].islower():  # "Am nächsten Tag" too
        yield word[:1].upper() + word[1:]
    if word == word.lower():
        yield word.title()


def _split(word: str) -> tuple[str, str]:
    """First token of a key, and the rest: the cut stands where the tokeniser cuts."""
    for at, char in enumerate(word):
        if not (char.isalnum() or char == "\u0640" or _joins(char)):
            return (word[:at], word[at:]) if at else (word[:1], word[1:])
    return word, ""


def _joins(char: str) -> bool:
    """Whether a character belongs to the word it stands in though it is no letter: combining marks and joiners."""
    import unicodedata  # noqa: PLC0415 - only while a table is built

    return unicodedata.category(char) in {"Mn", "Mc", "Cf"}


@cache
def lexicon(code: str) -> Lexicon:
    """The table of a language.

    Raises:
        UsageError: neither a pack nor CLDR knows the language.
    """
    pack = pack_or_cldr(code)
    words, builder = pack.dates, _Builder()
    for word, role, value in _flat(words):
        builder.add(word, role, value)
    place = pack.head.locale
    _names(place, words, builder)
    for literal in cldr.date_literals(place):
        builder.add(literal, "of")
    dense = words.dense or _is_dense(builder.roles)
    for mark, era in cldr.eras(place).items():
        builder.add(mark, "bc" if era == "bc" else "era", era)
    letters: dict[frozenset[str], str] = {}
    heads: dict[str, Roles] = {}
    tails: dict[str, dict[str, Roles]] = {}
    for word, roles in builder.roles.items():
        for spelling in _cased(word):
            first, rest = _split(spelling)
            if rest:
                tails.setdefault(first, {}).setdefault(rest.lower().replace("’", "'"), roles)
            elif first in heads:
                heads[first] |= {role: value for role, value in roles.items() if role not in heads[first]}
            else:
                heads[first] = dict(roles)
    table: dict[str, Entry] = {}
    for first in {**heads, **tails}:
        longer: dict[str, tuple[tuple[str, Entry], ...]] = {}
        for rest, roles in sorted(tails.get(first, {}).items(), key=lambda tail: (-len(tail[0]), tail[0])):
            longer[rest[1:2]] = (*longer.get(rest[1:2], ()), (rest, Entry(roles, letter_of(letters, roles))))
        roles = heads.get(first, {})
        table[first] = Entry(roles, letter_of(letters, roles), longer)
    return Lexicon(
        code=code,
        place=place,
        order=words.order or cldr.date_order(place),
        decimal=cldr.decimal_sign(place),
        month_first=cldr.month_first(place),
        comma_after_day=cldr.comma_after_day(place),
        dotted=cldr.dotted_dates(place),
        capitals=_has_capitals(place),
        dense=dense,
        words=table,
        longest=max(map(len, table), default=1),
        letters=letters,
        future=frozenset(words.future),
        past=frozenset(words.past_words),
        function=frozenset(pack.head.function_words),
        pack=words,
    )


def _is_dense(words: Iterable[str]) -> bool:
    """Whether the script writes words without spaces: Thai, Lao, Khmer, Burmese, Han, kana."""
    return any("\u0e00" <= char <= "\u0eff" or "\u1000" <= char <= "\u109f" or "\u1780" <= char <= "\u17ff"
               or "\u3040" <= char <= "\u9fff" for word in words for char in word)  # fmt: skip


def letter_of(letters: dict[frozenset[str], str], roles: Iterable[str]) -> str:
    """The character of a set of roles; a new set gets the next free one.

    They begin at U+0080: nothing there means anything in a regular expression, and one whose characters are all below
    U+0100 is compiled in half the time and matched over lines of one byte a letter.
    """
    return letters.setdefault(frozenset(roles), chr(0x80 + len(letters)))
