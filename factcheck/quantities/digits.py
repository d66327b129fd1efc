"""Figures in digits: grouping and decimal signs, and both readings where a text leaves `1.234` open."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factcheck.classes import dataclass
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MAX_DIGITS = 24
"""A longer run is a number of something and no figure; decimals reckon exactly with 28 digits."""
_MAX_RUN = 60
_SIGNS = ".,'’٫٬·．，"
_BLANKS = "\u00a0\u202f\u2009"
_RUN = re.compile(rf"\d++(?:[{_SIGNS}]\d++)*+")
_WIDE_RUN = re.compile(rf"\d{{1,3}}(?:[{_BLANKS}]\d{{3}}){{1,12}}+(?!\d)(?:[.,٫]\d++)?+")
_SPACED_RUN = late(rf"\d{{1,3}}(?:[ {_BLANKS}]\d{{3}}){{1,12}}+(?!\d|[.,]\d{{3}})(?:[.,]\d++)?+")
_LONG_RUN = re.compile(rf"\d{{1,2}}(?:[ {_BLANKS}]\d{{3}}){{2,12}}+(?!\d|[.,]\d{{3}})(?:[.,]\d++)?+")
_SIGNED = re.compile(r"(?<![\d.,:/-])\d++(?:[.,]\d++)++(?![:/-])")
_ZERO_GROUP = late(r"(?<!\d[ -])\d{1,3} 0\d\d(?:[ ]\d{3}){0,12}+(?!\d|[.,]\d{3})(?:[.,]\d++)?+")
_CHAIN = late(r"\d{1,4}([ /-])\d{1,4}(?:\1\d{1,4}){12,}+")
"""More numbers in a row than any date, telephone or range has: a code, passed over at once."""
CLOCK = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
COMMA_CLOCK = late(r"(?:[01]?\d|2[0-4])[,،][0-5]\d")
"""The same with a comma, which is a decimal sign wherever no word for an hour stands beside it."""
_NO_DIGIT = re.compile(r"\D")
_WIDE = {ord("\uff10") + digit: str(digit) for digit in range(10)}
"""Wide digits are those of the Latin script, as wide as a character."""
_GROUP = 3
_CHAINED = frozenset(" /-")
_GAPS = f" {_BLANKS}"
PLAIN = "plain"
BY_BLANKS = "groups by blanks"


@dataclass(frozen=True, slots=True)
class Convention:
    """How a text writes numbers.

    Attributes:
        decimal: the decimal sign that its locale, or the text's own figures, speak for.
        proven: figures of the text that can be read in one way only speak for it, and none against.
    """

    decimal: str
    proven: bool = False

    @property
    def group(self) -> str:
        """The other of point and comma."""
        return "," if self.decimal == "." else "."


class Reading(NamedTuple):
    """One value of a run of digits: the value, how many decimals are written, and why it ranks here."""

    value: Decimal
    decimals: int
    reason: str


@dataclass(slots=True, eq=False, repr=False)
class Run:
    """A run of digits with its signs: where it stands and its readings, best first; none when it is no number."""

    start: int
    end: int
    readings: tuple[Reading, ...]

    @property
    def plain(self) -> bool:
        """Digits only: no sign, no decimals."""
        return len(self.readings) == 1 and self.readings[0].reason == PLAIN


def _votes(run: str) -> str:
    """The decimal sign that a run proves, or nothing."""
    signs = [sign for sign in run if not sign.isdigit()]
    if len(signs) == 1:
        tail = run.rpartition(signs[0])[2]
        return signs[0] if len(tail) != _GROUP and not CLOCK.fullmatch(run) else ""
    kinds = set(signs)
    if len(kinds) == 2 and signs.count(signs[-1]) == 1:  # noqa: PLR2004 - two kinds of sign: 1.234,5
        return signs[-1]
    tails = re.split(r"[.,]", run)[1:]
    if len(kinds) == 1 and all(len(tail) == _GROUP for tail in tails):
        return "," if signs[0] == "." else "."
    return ""


def convention(text: str, decimal: str, places: Iterable[int]) -> Convention:
    """The convention of a text, from its own unambiguous figures.

    Args:
        text: plain text.
        decimal: the sign of its locale.
        places: where runs of digits begin.
    """
    signed = [match[0] for at in places if (match := _SIGNED.match(text, at))]
    votes = [vote for run in signed if len(run) <= _MAX_RUN and (vote := _votes(run))]
    other = "," if decimal == "." else "."
    ours, theirs = votes.count(decimal), votes.count(other)
    if theirs and not ours:
        return Convention(other, proven=True)
    return Convention(decimal, proven=ours > 0 and not theirs)


def _decimal(whole: str, tail: str) -> Decimal:
    return Decimal(f"{whole}.{tail}") if tail else Decimal(whole)


def _grouped(parts: Sequence[str]) -> bool:
    """Whether the parts are groups of three, or Indian groups of two with three at the end."""
    if not 1 <= len(parts[0]) <= _GROUP or parts[0].startswith("0"):
        return False
    if len(parts) == 2:  # noqa: PLR2004 - one sign: nearly always
        return len(parts[1]) == _GROUP
    if all(len(part) == _GROUP for part in parts[1:]):
        return True
    return len(parts[0]) < _GROUP and len(parts[-1]) == _GROUP and all(len(part) == _GROUP - 1 for part in parts[1:-1])


def _readings(run: str, way: Convention) -> tuple[Reading, ...]:
    parts = _NO_DIGIT.split(run)
    if len(parts) == 2 and (sign := run[len(parts[0])]) in ",.":  # noqa: PLR2004 - one sign: nearly always
        return _one_sign(run, parts, sign, way)
    signs = ["," if sign in ",，٫" else "." if sign in ".．" else "'" for sign in run if not sign.isdigit()]
    if "٫" in run or "٬" in run:  # Arabic signs are unambiguous
        signs = ["d" if sign == "٫" else "g" for sign in run if not sign.isdigit()]
    joined = "".join(parts)
    last, before = signs[-1], signs[:-1]
    if before and last not in before and len(set(before)) == 1:
        if _grouped(parts[:-1]):
            return (
                Reading(_decimal("".join(parts[:-1]), parts[-1]), len(parts[-1]), "two signs: the last is decimal"),
            )
        return ()
    if before:
        if len(set(signs)) == 1 and _grouped(parts):
            return (Reading(Decimal(int(joined)), 0, "repeated sign: groups of three"),)
        return ()
    if last in "'g":
        return (Reading(Decimal(int(joined)), 0, "groups of three"),) if _grouped(parts) else ()
    return _one_sign(run, parts, last, way)


def _one_sign(run: str, parts: Sequence[str], sign: str, way: Convention) -> tuple[Reading, ...]:
    """A run with one sign, which may part decimals or, where the digits behind it are three, groups."""
    fraction = Reading(_decimal(*parts), len(parts[1]), f"{run} with a decimal sign")
    if sign == "d" or not _grouped(parts):
        return (fraction,)
    whole = Reading(Decimal(int("".join(parts))), 0, f"{run} in groups of three")
    return (fraction, whole) if sign == way.decimal else (whole, fraction)


def _mixed(said: str) -> bool:
    """Whether the digits of one run come from two scripts: then a slip of the hand, or of an eye, made it."""
    return len({ord(char) - int(char) for char in said.translate(_WIDE) if char.isdecimal()}) > 1


def run_at(text: str, at: int, way: Convention, *, space_groups: bool) -> Run:
    """The run of digits that begins at `at`, with its readings."""
    match = _RUN.match(text, at)
    if match is None:
        return Run(at, at + 1, ())
    said, end = match[0], match.end()
    if not said.isascii() and _mixed(said):
        return Run(at, end, ())
    if said.isdecimal():
        if text[end : end + 1] in _CHAINED and text[end + 1 : end + 2].isdigit() and (code := _CHAIN.match(text, at)):
            return Run(at, code.end(), ())
        if len(said) <= _GROUP and text[end + 1 : end + 2].isdigit() and text[end] in _GAPS:
            grouped = _by_blanks(text, at, space_groups)
            if grouped is not None:
                return grouped
        return Run(at, end, (Reading(Decimal(said), 0, PLAIN),) if len(said) <= MAX_DIGITS else ())
    if len(said) > _MAX_RUN or sum(map(str.isdigit, said)) > MAX_DIGITS:
        return Run(at, end, ())
    return Run(at, end, _readings(said, way))


def _by_blanks(text: str, at: int, space_groups: bool) -> Run | None:  # noqa: FBT001 - handed on
    """`1 234 567`: groups of three with blanks between them.

    Two and more of them group in every language, and so does one that begins with a zero, as no number does: `12 000`.
    """
    match = (_SPACED_RUN if space_groups else _WIDE_RUN).match(text, at) or _long_run(text, at)
    if match is not None and text[at] != "0":
        whole = re.sub(rf"[ {_BLANKS}]", "", match[0])
        plain = re.split(r"[.,٫]", whole)
        value = _decimal(plain[0], plain[1] if len(plain) > 1 else "")
        decimals = len(plain[1]) if len(plain) > 1 else 0
        if len(whole) <= MAX_DIGITS:
            return Run(at, match.end(), (Reading(value, decimals, BY_BLANKS),))
    return None


def _long_run(text: str, at: int) -> re.Match[str] | None:
    """Groups by blanks, two and more, that are no telephone number."""
    return None if text[at - 1 : at] == "+" else _LONG_RUN.match(text, at) or _ZERO_GROUP.match(text, at)


def rank(readings: tuple[Reading, ...], *, whole: bool) -> tuple[Reading, ...]:
    """Readings with the whole number first (money without a scale, counted things) or the fraction first (percent)."""
    return tuple(sorted(readings, key=lambda reading: (reading.decimals > 0) is whole))
