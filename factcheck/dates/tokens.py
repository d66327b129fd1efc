"""From text to lines of tokens that may hold a date: one pass over the words, everything else is left behind."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.dates.figures import SAMPLES, Value, figure
from factcheck.dates.lexicon import PUNCTUATION, Entry, Lexicon, letter_of, lexicon
from factcheck.language import cut
from factcheck.signs import MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping

    from factcheck.language import Cut

_MARK = re.compile(f"[{MARKS}]")
_TOKEN = re.compile(
    rf"[^\W\d_]++(?:(?!\d)[{MARKS}]++[^\W\d_]*+)*+|\d++(?:[\u200e\u200f]?[.,/:–—-][\u200e\u200f]?\d++)*+|\n|[^\s\w]|_"
)
_ROMAN = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
    "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20, "XXI": 21,
}  # fmt: skip
_SHARES = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
_HAN = {char: number for number, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_PLAIN = {0xA0: " ", 0x202F: " ", 0x2019: "'"}
"""Other spaces and the curly apostrophe, as the tables write them."""
_HIDDEN = dict.fromkeys((0x200E, 0x200F))
"""Marks of direction that Arabic writes between the figures of a date."""
_NOT_AFTER_FIGURE = frozenset("%‰°€$£¥₽")
_NOT_BEFORE_FIGURE = frozenset("$€£¥₩₹₽#№@+&=_<>*")
_COUNTED = frozenset({"uquarter", "joined"})
_STOPPED = frozenset({"month", "monthx", "weekday", "wdx", "year", "date"})
"""Roles of words that take no full stop of their own."""
_HEADS = frozenset({
    "month", "monthx", "monabb", "omonth", "monthmark", "weekday", "wdx", "daymark", "dayname", "year", "years", "long",
    "date", "date2", "daysdate", "dm", "clock", "unit", "one", "rel", "then", "yback", "mback", "weekend", "eraname",
    "decadeword", "decadesign", "decsfx", "oclock", "bc", "setunit", "upart", "joined", "hourword", "noclock",
    "lonely", "shortyear", "hname", "hourmark", "clockword",
})  # fmt: skip
"""Roles that make a line worth reading."""
_JOINS = frozenset(".,/:–—-")
"""What makes one run of the figures beside it."""
_GOES_ON = _JOINS | frozenset("'’")
_LONG, _FIGURES = 3, 5
_NO_DATE = re.compile(r"(?<!['’])(?:\d{1,2}|\d{1,3}(?:\.\d{3})++|\d++(?:,\d++)++)(?![.,/:–—-]?\d|['’])")
"""A run of digits that carries no date by itself: one or two and no apostrophe, groups of three, a comma."""


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """One word, figure or mark, with what it can be. Not frozen, since a text has many: read only all the same."""

    start: int
    end: int
    roles: Mapping[str, Value]
    letter: str


@dataclass(slots=True, eq=False, repr=False)
class Table:
    """The lexicon of a language with figures and punctuation beside it, as the pass over the text wants it.

    Attributes:
        lexicon: the lexicon.
        words: its words with numerals and punctuation.
        letters: set of roles to its character.
        heads: characters that make a line worth reading.
        openers: words that are one of those, alone or with what follows.
        led: of those that are so only with what follows, the words that must follow, in small letters, capitals or with
            one: "the | day before".
        inner: words inside longer phrases, lower case.
        stopped: words of phrases that go on with signs alone: "v.", of "v.C.".
    """

    lexicon: Lexicon
    words: Mapping[str, Entry]
    letters: dict[frozenset[str], str]
    heads: frozenset[str]
    openers: frozenset[str]
    led: Mapping[str, frozenset[str]]
    inner: frozenset[str]
    stopped: frozenset[str]


@cache
def table(code: str) -> Table:
    """The table of a language.

    Raises:
        UsageError: neither a pack nor CLDR knows the language.
    """
    lex = lexicon(code)
    letters = dict(lex.letters)
    words = dict(lex.words)
    for char, role in PUNCTUATION.items():
        known = words.get(char, Entry({}, ""))
        roles = {role: 1, **known.roles}
        words[char] = Entry(roles, letter_of(letters, roles), known.tails)
    for numeral, number in _ROMAN.items():
        if numeral not in words and (len(numeral) > 1 or numeral in "IVX"):
            words[numeral] = Entry({"roman": number}, letter_of(letters, ("roman",)))
        for ending in lex.pack.ordinal_suffixes:  # XIXe
            if ending.isalpha() and ending.isascii() and numeral + ending not in words:
                words[numeral + ending] = Entry({"roman": number}, letter_of(letters, ("roman",)))
    for sign, share in _SHARES.items():
        words[sign] = Entry({"frac": share}, letter_of(letters, ("frac",)))
    for sample in SAMPLES:
        for sign in ".,":
            letter_of(letters, figure(sample, sign))
    for sample in ("45", "00", "12"):
        letter_of(letters, (*figure(sample, "."), "shortyear"))
    heads = frozenset(letter for roles, letter in letters.items() if not _HEADS.isdisjoint(roles))
    tails = {
        word: [(cut(rest).lower, whole.letter) for group in entry.tails.values() for rest, whole in group]
        for word, entry in words.items()
    }
    alone = frozenset(word for word, entry in words.items() if entry.letter in heads)
    needed = {
        word: [rest[0] if rest else "" for rest, letter in tails[word] if letter in heads]
        for word in words.keys() - alone
    }
    openers = alone.union(word for word, firsts in needed.items() if firsts)
    led = {
        word: frozenset(spelt for first in firsts for spelt in (first, first.title(), first.upper()))
        for word, firsts in needed.items()
        if firsts and "" not in firsts
    }
    inner = frozenset(piece for group in tails.values() for rest, _ in group for piece in rest)
    stopped = frozenset(word for word, group in tails.items() if any(not rest for rest, _ in group))
    return Table(lex, words, letters, heads, openers, led, inner, stopped)


def _stretches(words: Cut, known: Table, idle: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The stretches of a text that may hold a line: known words and figures side by side, one that carries a date.

    What stands outside of them breaks every line. Scripts without spaces and words with marks are read from end to end.
    """
    text = words.text
    if known.lexicon.dense or not _is_plain(words.beyond):
        yield 0, len(text)
        return
    written, last = words.written, len(words.written) - 1
    table, inner, led = known.words, known.inner, known.led
    openers = [
        at
        for at in compress(range(last + 1), map(known.openers.__contains__, written))
        if (then := led.get(written[at])) is None or (at < last and written[at + 1] in then)
    ]
    done = -1
    for at in sorted({*_dated(words), *openers}):
        if at <= done:
            continue
        first = at
        while first - 1 > done and (
            (word := written[first - 1]) in table or not word.isalpha() or word.lower() in inner
        ):
            first -= 1
        done = at
        while done < last and ((word := written[done + 1]) in table or not word.isalpha() or word.lower() in inner):
            done += 1
        if (
            first == done
            and (entry := table.get(written[at]))
            and written[at] not in known.stopped
            and idle(entry.letter)
        ):
            continue
        yield words.end[first - 1] if first else 0, words.start[done + 1] if done < last else len(text)


def _dated(words: Cut) -> Iterator[int]:
    """The figures that may carry a date by themselves; most of a text count or measure something."""
    written, gap = words.written, words.gap
    for at in words.figures:
        word, before = written[at], gap[at]
        if word.isdecimal():
            if at and before in _JOINS and written[at - 1].isdecimal():
                continue  # its run began before
            if len(word) < _LONG and gap[at + 1][:1] not in _GOES_ON and before[-1:] not in _GOES_ON:
                continue  # nearly always
            stop = at + _FIGURES - 1
            if _NO_DATE.match(words.text, words.start[at], words.end[stop] if stop < len(written) else len(words.text)):
                continue
        yield at


def _is_plain(signs: str) -> bool:
    """Whether every word of a text with these signs beyond ASCII is letters alone, as the tables write them."""
    return not _MARK.search(signs) and unicodedata.is_normalized("NFC", signs)


def _never(letter: str) -> bool:
    """No word is idle."""
    del letter
    return False


def lines(words: Cut, code: str, idle: Callable[[str], bool] = _never) -> Iterator[list[Token]]:
    """Runs of neighbouring tokens that hold at least one date word, in order.

    A run ends at a line break and at the first word that no rule knows.

    Args:
        words: the text.
        code: the language.
        idle: whether a word of these roles says nothing unless another date word stands beside it.
    """
    known = table(code)
    heads = known.heads
    for first, last in _stretches(words, known, idle):
        for run in _runs(words.text, first, last, known):
            for token in run:
                if token.letter in heads:
                    yield run
                    break


def _runs(text: str, first: int, last: int, known: Table) -> Iterator[list[Token]]:
    """The runs of a stretch, whether they hold a date word or not; the last may be empty."""
    get, dense = known.words.get, known.lexicon.dense
    run: list[Token] = []
    skip = 0
    for found in _TOKEN.finditer(text, first, last):
        word = found[0]
        entry = get(word) or (None if word.isascii() else get(unicodedata.normalize("NFC", word)))
        if entry is None and not run and not dense and not word[0].isdecimal():
            continue  # most words of a text leave here
        start, end = found.span()
        if start < skip:
            continue
        token = None
        if entry is not None:
            token, skip = _longest(text, start, end, entry)
        elif word[0].isdecimal():
            token = _figure_token(text, found, run, known)
        elif dense:
            run = yield from _cut(word, start, known, run)
            continue
        elif run and text[run[-1].start].isdecimal() and _spoils(word, run[-1], start):
            run.pop()
        if token is not None and not (word == "." and run and _ends_sentence(text, end, run[-1])):
            run.append(token)
        elif run:
            yield run
            run = []
    yield run


def _cut(word: str, start: int, known: Table, run: list[Token]) -> Generator[list[Token], None, list[Token]]:
    """The lines that end inside a run of a script without spaces, and the line that goes on after it."""
    for piece in _pieces(word, start, known):
        if piece is not None:
            run.append(piece)
        elif run:
            yield run
            run = []
    return run


def _spoils(word: str, figure: Token, start: int) -> bool:
    """Whether an unknown word makes the figure before it something else: a unit written onto it, a percent sign.

    The `T` between the day and the time of a time stamp does not.
    """
    written_on = figure.end == start and word.isalpha() and not (word == "T" and "date" in figure.roles)
    return written_on or word in _NOT_AFTER_FIGURE


def _ends_sentence(text: str, end: int, before: Token) -> bool:
    """Whether a full stop parts two sentences: behind a whole name or a year, before a capital; no "29. Oktober"."""
    behind = text[end + 1 : end + 2]
    if not text[end : end + 1].isspace() or _STOPPED.isdisjoint(before.roles):
        return False
    return behind.isupper() or (behind.isdecimal() and "year" not in before.roles)


def _longest(text: str, start: int, end: int, entry: Entry) -> tuple[Token | None, int]:
    """The longest phrase of the table that stands at `start`, and where it ends."""
    if tails := entry.tails:
        near, short = tails.get(text[end + 1 : end + 2].lower(), ()), tails.get("", ())
        for tail, whole in (*near, *short) if short else near:
            stop = end + len(tail)
            there = text[end:stop].lower()
            goes_on = text[stop : stop + 1].isalnum() or (tail[-1].isdigit() and text[stop : stop + 1] == "/")
            if (there == tail or there.translate(_PLAIN) == tail) and not (tail[-1].isalnum() and goes_on):
                return Token(start, stop, whole.roles, whole.letter), stop
    return (Token(start, end, entry.roles, entry.letter) if entry.roles else None), end


def _figure_token(text: str, found: re.Match[str], run: list[Token], known: Table) -> Token | None:
    """The token of a run of digits, unless what it is written onto makes it a code, an amount or a version."""
    start, end = found.span()
    before = text[start - 1 : start]
    touches = bool(run) and run[-1].end == start
    if (before in _NOT_BEFORE_FIGURE and before) or (before.isalpha() and not touches and not known.lexicon.dense):
        return None
    if touches and before in "-–." and text[start - 2 : start - 1].isalnum() and not _binds(run):
        return None
    roles = figure(found[0].translate(_HIDDEN), known.lexicon.decimal)
    if touches and before in "'’" and end - start == 2:  # noqa: PLR2004 - '98
        roles = {**roles, "shortyear": 1}
    letter = known.letters.get(frozenset(roles))
    return Token(start, end, roles, letter) if roles and letter else None


def _binds(run: list[Token]) -> bool:
    """Whether the word before a hyphen may hold on to a figure: "ke-19", a month, a year mark, a range."""
    return len(run) > 1 and run[-2].end == run[-1].start


def _pieces(word: str, start: int, known: Table) -> Iterator[Token | None]:
    """A run of a script without spaces, cut into the longest known words; `None` stands for what is unknown."""
    get, longest = known.words.get, known.lexicon.longest
    at, size = 0, len(word)
    while at < size:
        if word[at] in _HAN and not _is_counted(word, at, known):
            stop = at
            while stop < size and (word[stop] in _HAN or word[stop] in "十百"):
                stop += 1
            value = _han(word[at:stop])
            if pair := _neighbours(word[at:stop]):
                yield Token(start + at, start + stop, {"days": pair}, known.letters[frozenset({"days"})])
                at = stop
                continue
            if value is not None:
                run = str(value) if len(str(value)) <= 4 else ""  # noqa: PLR2004 - a year at most
                roles = figure(run, ".") if run else {}
                yield Token(start + at, start + stop, roles, known.letters[frozenset(roles)]) if roles else None
                at = stop
                continue
        if word[at] == "十":
            stop = at + 1
            while stop < size and word[stop] in _HAN:
                stop += 1
            roles = figure(str(_han(word[at:stop]) or 0), ".")
            yield Token(start + at, start + stop, roles, known.letters[frozenset(roles)])
            at = stop
            continue
        for stop in range(min(size, at + longest), at, -1):
            entry = get(word[at:stop])
            if entry is not None and entry.roles:
                yield Token(start + at, start + stop, entry.roles, entry.letter)
                at = stop
                break
        else:
            yield None
            at += 1


def _is_counted(word: str, at: int, known: Table) -> bool:
    """Whether a word that begins with a numeral is a unit or a length: 四半期, a quarter, 四半世紀, 25 years."""
    return any(not _COUNTED.isdisjoint(known.words[word[at:stop]].roles)
               for stop in range(at + 2, min(len(word), at + known.lexicon.longest) + 1)
               if word[at:stop] in known.words)  # fmt: skip


def _neighbours(run: str) -> tuple[int, int] | None:
    """两三: two or three, and not 23."""
    first, second = (_HAN.get(run[0]), _HAN.get(run[1])) if len(run) == 2 else (None, None)  # noqa: PLR2004
    return (first, second) if first and second == first + 1 else None


def _han(run: str) -> int | None:
    """A Chinese numeral below 1000, or digit by digit."""
    if not run or all(char in _HAN for char in run):
        return int("".join(str(_HAN[char]) for char in run)) if run else None
    total, digit = 0, 1
    pending = False
    for char in run:
        if char in _HAN:
            digit, pending = _HAN[char], True
        else:
            total += (digit if pending or not total else 1) * (10 if char == "十" else 100)
            digit, pending = 1, False
    return total + (digit if pending else 0)
