"""The day from which a document's relative dates are counted, and how we know it.

By rank: what the caller says, what the file declares of itself, the dateline, the most frequent full date of the first
two paragraphs. Nothing else counts: a day that was modified is no day of publication, and there is no clock.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from factcheck.dates import calendar
from factcheck.dates.find import find
from factcheck.language import codes, load
from factcheck.model import Published, Span
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import DateMention, Document

_DECLARED = {
    "front matter date": "front matter",
    "datePublished": "datePublished",
    "article:published_time": "article:published_time",
    "time": "time element",
    "url": "url",
}
"""Keys of `Document.declared` that speak of the publication, best first, to the source that a report names."""

_ISO = late(r"(?<!\d)([12]\d{3})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)([12]\d{3})(\d{2})(\d{2})(?!\d)")
_IN_ADDRESS = re.compile(r"/([12]\d{3})(\d{2})(\d{2})/")
_DATELINE = 120
_HEAD = 2_000
_PARAGRAPHS = 2
_BIRTH = 24
"""Characters before a date in which a word says that somebody was born on it."""


def anchor(document: Document) -> Published | None:
    """The day of publication of a document.

    Args:
        document: with its language, where that is known; without it only what the file declares counts.

    Returns:
        The day and its source, or `None`: relative dates of such a text stay unplaced.
    """
    if document.published:
        return document.published
    for key, source in _DECLARED.items():
        for value in document.declares(key):
            if day := _address(value) if key == "url" else _declared(value, document):
                return Published(day, source)
    if document.language is None:
        return None
    return _told(document, document.language.code)


def _address(value: str) -> date | None:
    """The day inside a web address: `/2024/10/29/`."""
    found = _ISO.search(value[:_HEAD]) or _IN_ADDRESS.search(value[:_HEAD])
    return _day(found) if found else None


def _declared(value: str, document: Document) -> date | None:
    """The day that a declared value says: ISO 8601 first, else a full date in words, as in a mail header."""
    value = value.strip()[:_DATELINE]
    found = _ISO.match(value) or _COMPACT.match(value)
    if found:
        return _day(found)
    languages = [document.language.code] if document.language else []
    for language in (*languages, "en"):
        for mention in _full(value, language):
            return mention.first
    return None


def _day(found: re.Match[str]) -> date | None:
    return calendar.day(int(found[1]), int(found[2]), int(found[3]))


def _told(document: Document, language: str) -> Published | None:
    """What the text itself says: the dateline, else the most frequent full date of its beginning."""
    text = document.text
    told = [(start, end, list(_full(text[start : min(end, start + _HEAD)], language)))
            for start, end in _paragraphs(document)]  # fmt: skip
    for start, end, mentions in told:
        for mention in mentions:
            led, behind = text[start : start + mention.span.start], text[start + mention.span.end : end]
            if mention.span.end <= _DATELINE and _is_dateline(led, behind):
                return Published(mention.first or date.min, "dateline", _moved(mention, start))
    seen: dict[date, Span] = {}
    count: Counter[date] = Counter()
    born = load(language).checks.born if language in codes() else ()
    for start, _, mentions in told[: _PARAGRAPHS + 1]:
        for mention in mentions:
            before = text[max(0, start + mention.span.start - _BIRTH) : start + mention.span.start].lower().split()
            ends = _RANGE.search(text, max(start, start + mention.span.start - _BIRTH), start + mention.span.start)
            if mention.first and not ends and set(before).isdisjoint(born):  # "born on 5 June 1922"
                count[mention.first] += 1
                seen.setdefault(mention.first, _moved(mention, start))
    if not count:
        return None
    most = max(count.values())
    day = max(day for day, times in count.items() if times == most)
    return Published(day, "text", seen[day])


def _paragraphs(document: Document) -> Iterator[tuple[int, int]]:
    """Headline and first paragraphs, as offsets."""
    text, at, given = document.text, 0, 0
    while at < min(len(text), 4 * _HEAD) and given <= _PARAGRAPHS:
        end = text.find("\n", at, 4 * _HEAD)
        end = min(len(text), 4 * _HEAD) if end < 0 else end
        if not text[at:end].isspace() and end > at:
            yield at, end
            given += 1
        at = end + 1


def _full(text: str, language: str) -> Iterator[DateMention]:
    """Dates with day, month and year that can exist and that their weekday does not contradict."""
    if not _YEAR.search(text):
        return
    for mention in find(text, language=language):
        whole = mention.kind == "date" and mention.known >= {"year", "month", "day"} and not mention.problem
        if whole and mention.first and mention.weekday in {None, mention.first.weekday()}:
            yield mention


_YEAR = re.compile(r"[\d〇一二三四五六七八九十年](?:(?<=\D)|\d{3}|(?<!\d[.,].)\d\d|[./]\d{1,2}[./]\d)")
"""What every full date holds: no date of a day is read without a year, and "2,500" is none.

It begins with one class, which `re` looks for four times as fast as for alternatives.
"""
_RANGE = late(r"(?:\d{1,2}[.\w]*[ \xa0]+[^\W\d_]{3,12}|[^\W\d_]{3,12}[ \xa0]+\d{1,2})[ \xa0]*[-–—][ \xa0]*$")
"""A day and its month before a dash: what follows ends a range, as of a survey (24 September – 5 October 2018)."""
_DASH = re.compile(r"\s*[)]?\s*(?:[–—:]|--?\s|\([^()\n]{2,30}\)\s*[–—-])")

_STOP = re.compile(r"\s*[)]?\.\s")


def _is_dateline(before: str, behind: str) -> bool:
    """`Jakarta, Selasa (29/10/2024) –`, `PARIS, le 7 novembre 2024 -`, `Mainz, 5. Juni 2024. Bei ...`.

    Names of places and outlets stand in front, a dash behind, or a full stop where a comma joins place and date;
    nothing else between but one small word with the date.
    """
    words = before.split()
    named = words[:-1] if words and words[-1].islower() else words
    if any(word[0].islower() and "." not in word for word in named):
        return False
    return bool(_DASH.match(behind)) or bool(named and named[-1].endswith(",") and _STOP.match(behind))


def _moved(mention: DateMention, by: int) -> Span:
    return Span(mention.span.start + by, mention.span.end + by)
