"""Two and more numbers side by side: spans of years, scores and votes, dates, phone numbers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.counts import plainly_counted
from factcheck.quantities.digits import BY_BLANKS, CLOCK
from factcheck.quantities.figures import DASHES
from factcheck.quantities.phrases import HYPHENS, WORD, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

OLD_YEARS = (100, 2101)
_LAST_YEAR = 2101
_DAY = 31
_PHONE = 2
_LINK = late(rf"\s?[{DASHES}]\s?")
_NEAR = 40
_NEXT = 12
DASHED = 3
"""A dash and two blanks."""
SPREADS = frozenset(("date", "year", "clock"))
"""What the number before a figure is when the figure is it."""
FOLLOWED = frozenset(("name", "clock"))
"""What the number behind a figure is when the figure is it."""
_MINUTES = 60
_CHAIN = frozenset(("-", "–", "/", ":", "."))
_WAVES = frozenset("~〜～\u223c")  # always a range, never a score


def _gap(text: str, one: Figure, other: Figure) -> str | None:
    gap = text[one.end : other.start]
    return gap if len(gap) <= DASHED and _LINK.fullmatch(gap) else None


def _score(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """3対2, `venceu por 2 a 1`: two plain numbers with the word of a score between them."""
    if not words.words.score_links or not (one.plain and other.plain) or one.kind != "count" or other.kind != "count":
        return False
    if text[one.stop : other.start].strip() not in words.words.score_links or one.dropped or other.dropped:
        return False
    if words.words.unspaced:
        return words.counters.at(text, other.stop) is None
    near = (
        *WORD.findall(text, max(0, one.start - _NEAR), one.start),
        *WORD.findall(text, other.stop, other.stop + _NEXT),
    )
    return any(fold(word) in words.score_words for word in near)


def _branded(text: str, one: Figure, other: Figure) -> bool:
    """7-Eleven: digits and a number word in capitals."""
    glued = other.start - one.end == 1 and text[one.end] in HYPHENS
    return glued and one.plain and other.written == "words" and text[other.at].isupper()


def pair(text: str, one: Figure, other: Figure, words: Tables) -> None:
    """Two figures joined by a dash: a span of years, a score, a vote, or a range, which stays."""
    if _score(text, one, other, words) or _branded(text, one, other):
        one.dropped = other.dropped = "score"
        return
    gap = _gap(text, one, other)
    if gap is None or gap.strip() in _WAVES or one.kind != "count" or other.kind not in {"count", "duration"}:
        return
    if one.value is None or other.value is None or not one.plain:
        return
    if one.dropped == "year" and other.plain and other.value >= _LAST_YEAR:
        one.dropped = ""  # 1600-5000
    year = one.stop - one.at == 4 and OLD_YEARS[0] <= one.value and other.value < _LAST_YEAR  # noqa: PLR2004 - digits
    if one.dropped == "year" or (
        year and other.plain and other.stop - other.at in {2, 4} and not plainly_counted(text, other, words)
    ):
        if other.kind == "count" and (other.dropped or not plainly_counted(text, other, words)):
            one.dropped = other.dropped = "year"
        else:
            one.dropped = ""
        return
    if one.dropped == "name" and other.kind == "count" and other.plain:
        other.dropped = "name"  # Boeing 737-800
    if other.kind != "count" or not other.plain or one.dropped or other.dropped:
        return
    if one.value >= other.value or _scored(text, one, other, words):
        one.dropped = other.dropped = "score"


def _scored(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    if one.value is None or one.value >= 100:  # noqa: PLR2004 - no score is higher
        return False
    if words.age_after.at(text, other.stop + (text[other.stop : other.stop + 1] == "-")) is not None:
        return False  # 18-25-летние
    near = [fold(match[0]) for match in WORD.finditer(text, max(0, one.start - _NEAR), one.start)]
    if any(word in words.score_words for word in near):
        return True
    if words.words.unspaced:
        return not words.counters.at(text, other.stop)
    behind = WORD.match(text, other.stop + 1) if text[other.stop : other.stop + 1] == " " else None
    if not text[: one.start].strip() and not text[other.stop :].strip():
        return False
    return behind is None or fold(behind[0]) in words.stops or fold(behind[0]) in words.score_words


def follow(text: str, one: Figure, other: Figure, words: Tables) -> None:
    """`Pasal 27 dan 28`, `klockan 8 och 10`: a bare number joined to one that names something names the next."""
    if one.dropped not in FOLLOWED or other.dropped or not (one.plain and other.plain) or other.kind != "count":
        return
    if one.dropped == "clock" and (other.value is None or other.value >= _MINUTES):
        return
    gap = text[one.end : other.start]
    joined = gap.strip() in {*words.words.numerals.joiners, *words.words.between_and, *words.words.to, *DASHES, ","}
    if joined and len(gap) <= _NEXT and not _noun_behind(text, other, words):
        other.dropped = one.dropped


def _noun_behind(text: str, figure: Figure, words: Tables) -> bool:
    """Whether a word that is no small word stands behind a number, so that it may count it."""
    behind = WORD.match(text, figure.stop + 1) if text[figure.stop : figure.stop + 1] == " " else None
    return behind is not None and fold(behind[0]) not in words.stops


def spread(text: str, one: Figure, other: Figure, words: Tables) -> None:
    """`27 and 28 October`, `8-14 Oktober`: a date makes the plain number joined to it a date."""
    if other.dropped not in SPREADS or one.dropped or one.value is None:
        return
    if not one.plain and not (other.dropped == "clock" and CLOCK.fullmatch(text, one.at, one.stop)):
        return  # 8.30 bis 10 Uhr
    gap = text[one.stop : other.start]
    if len(gap) > 12 or (one.end != one.stop and other.dropped != "clock"):  # noqa: PLR2004 - a joining word
        return
    joined = _LINK.fullmatch(gap) or words.to.at(text, one.stop) or words.between_and.at(text, one.stop) or gap == ", "
    if joined and (one.value <= _DAY or (other.dropped == "year" and gap != ", ")):
        one.dropped = other.dropped


def clocks(text: str, one: Figure, other: Figure, words: Tables) -> None:
    """`od 14.30 do 16.00`: two numbers with a point that is no decimal sign there are the ends of a span of time."""
    if not one.decimals or not other.decimals or words.decimal != "," or other.start - one.end > _NEXT:
        return
    if one.dropped or other.dropped or one.kind != "count" or other.kind != "count" or other.end != other.stop:
        return
    if not (CLOCK.fullmatch(text, one.at, one.stop) and CLOCK.fullmatch(text, other.at, other.stop)):
        return
    link = words.to.at(text, one.stop)
    if _LINK.fullmatch(text, one.stop, other.start) or (link is not None and not text[link[1] : other.start].strip()):
        one.dropped = other.dropped = "clock"


def _chained(text: str, one: Figure, other: Figure) -> bool:
    """Whether the one sign between two figures makes a chain of them."""
    if other.written != "digits":
        return False
    sign = text[one.stop]
    if sign in _CHAIN:
        return True
    plain = other.plain and one.kind == "count" and not one.marked and not other.marked
    grouped = bool(one.readings) and one.readings[0][2] == BY_BLANKS and other.stop - other.at == _PHONE  # 91 123 45 67
    plain = plain and (one.plain or grouped)
    return plain and sign == " " and one.stop - one.at > 1  # pieces of a phone number


def _piece(text: str, figure: Figure) -> bool:
    """Whether digits look like a piece of a number that is dialled, or of a date."""
    dialled = figure.stop - figure.at > 1 and text[figure.at] == "0"
    return figure.dropped in {"code", "date"} or (figure.dropped == "name" and dialled)


def chains(text: str, figures: Sequence[Figure]) -> None:
    """Three and more numbers joined by dashes, dots or slashes: dates, phone numbers, addresses."""
    run: list[Figure] = []
    for one, other in pairwise(figures):
        if other.start - one.stop == 1 and _chained(text, one, other):
            run = run or [one]
            run.append(other)
        elif run:
            _drop(text, run)
            run = []
    _drop(text, run)


def _drop(text: str, run: Sequence[Figure]) -> None:
    if len(run) > _PHONE or (len(run) == _PHONE and any(_piece(text, item) for item in run)):
        for item in run:
            item.dropped = "code"
