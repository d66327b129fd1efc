"""Short forms that the text itself tells: "Korea Utara (Korut)", "KNKT (Komite Nasional Keselamatan Transportasi)".

The alignment of letters follows Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
biomedical text" (2003): from the right, each letter of the short form is sought in the long form; the first must begin
a word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_BRACKET = re.compile(r"\(([^()\n]{2,90})\)")
_SHORT = re.compile(r"[^\W\d_](?:[\w&./-]){1,13}")
_STOPS = '.!?;:\n()"“”„«»'
_LEAST = 3
"""Letters of a short form in which one wrong letter is a slip."""
_SAME_END = 4
"""Long forms with one last word that a bracket is held against."""
_WIDEST = 120
"""Characters before a bracket in which its long form may begin."""


@dataclass(frozen=True, slots=True)
class Told:
    """A short form and what the text says it stands for.

    Attributes:
        short: the short form as written.
        long: the long form as written.
        short_span: where the short form stands.
        long_span: where the long form stands.
    """

    short: str
    long: str
    short_span: Span
    long_span: Span


def begins(short: str, long: str) -> int | None:
    """The offset in `long` at which the form that `short` abbreviates begins, or `None`."""
    letters = [char for char in short.lower() if char.isalnum()]
    folded = long.lower()
    if len(folded) != len(long):
        return None
    at = len(folded)
    for index in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= 0 and (folded[at] != letters[index] or (index == 0 and at > 0 and folded[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
    return at


@lru_cache(maxsize=2)
def told(text: str) -> tuple[Told, ...]:
    """Every short form told in brackets, in order; kept until another text comes, since two rooms ask."""
    found = []
    for match in _BRACKET.finditer(text):
        pair = _short_inside(text, match) or _long_inside(text, match)
        if pair:
            found.append(pair)
    return tuple(found)


def slips(text: str, known: Sequence[Told]) -> tuple[Told, ...]:
    """Brackets behind a long form that the text tells elsewhere, with its short form but for one letter.

    "Badan Arsip Nasional (BAN) ... Badan Arsip Nasional (BAM)": the letters fit no long form, so `told` passes them by.
    Another length is no slip: a bank and its ticker, a country and its code.
    """
    ends: dict[str, list[Told]] = {}
    for pair in known:
        same = ends.setdefault(pair.long.rpartition(" ")[2].casefold(), [])
        if len(same) < _SAME_END and all(pair.long.casefold() != one.long.casefold() for one in same):
            same.append(pair)
    if not ends:
        return ()
    taken = {pair.short_span for pair in known}
    found = []
    for match in _BRACKET.finditer(text):
        short, span = match.group(1), Span(*match.span(1))
        end = match.start() - 1
        if span in taken or end < 0 or text[end] != " " or not (short.isalpha() and short.isupper()):
            continue
        left = text[max(0, end - _WIDEST) : end]
        for pair in ends.get(left.rpartition(" ")[2].casefold(), ()):
            start = end - len(pair.long)
            if left.casefold().endswith(pair.long.casefold()) and _one_letter_off(short, pair.short):
                found.append(Told(short, text[start:end], span, Span(start, end)))
                break
    return tuple(found)


def _one_letter_off(one: str, other: str) -> bool:
    """Whether two short forms of one length differ in one letter, or two neighbours changed places."""
    if len(one) != len(other) or len(one) < _LEAST:
        return False
    differ = [at for at in range(len(one)) if one[at] != other[at]]
    if len(differ) != 2:  # noqa: PLR2004 - a swap is of two
        return len(differ) == 1
    first, last = differ
    return last == first + 1 and (one[first], one[last]) == (other[last], other[first])


def _short_inside(text: str, match: re.Match[str]) -> Told | None:
    short = match.group(1).strip()
    if not _SHORT.fullmatch(short) or not any(char.isupper() for char in short):
        return None
    end = match.start()
    while end > 0 and text[end - 1] in " \u00a0":
        end -= 1
    left = max(0, end - _WIDEST)
    for at in range(end - 1, left - 1, -1):
        if text[at] in _STOPS:
            left = at + 1
            break
    start = begins(short, text[left:end])
    if start is None or not _fits(short, text[left + start : end]):
        return None
    at = match.start(1)
    return Told(short, text[left + start : end], Span(at, at + len(short)), Span(left + start, end))


def _long_inside(text: str, match: re.Match[str]) -> Told | None:
    long = match.group(1)
    end = match.start()
    if end < 1 or text[end - 1] != " " or len(long.split()) == 1:
        return None
    end -= 1
    start = end
    while start > 0 and end - start < 14 and (text[start - 1].isalnum() or text[start - 1] in "&-"):  # noqa: PLR2004 - as _SHORT
        start -= 1
    short = text[start:end]
    if not _SHORT.fullmatch(short) or sum(char.isupper() for char in short) < 2 or begins(short, long) != 0:  # noqa: PLR2004 - an acronym
        return None
    if not _fits(short, long):
        return None
    return Told(short, long, Span(start, end), Span(match.start(1), match.end(1)))


def _fits(short: str, long: str) -> bool:
    """Whether the long form has the length of one: two words at least, and not far more words than letters."""
    count = len(long.split())
    return 1 < count <= min(len(short) + 5, 2 * len(short)) and len(long) > len(short) + 1
