"""Numbers that are days: what stands beside them is a month, or another part of a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.quantities.counts import plainly_counted

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

DAY = 31
_CLOSED = frozenset({"", ",", ".", ";", ":", ")", "\n"})


def date(text: str, figure: Figure, words: Tables) -> bool:
    """`7/10`, `7 Oktober`, 10月: digits with a stroke, or a month, beside them."""
    if text[figure.start - 1 : figure.start] == "/" or (
        text[figure.stop : figure.stop + 1] == "/" and (text[figure.stop + 1 : figure.stop + 2].isdigit())
    ):
        return True
    if not figure.plain or figure.value is None or figure.value > DAY:
        return False
    if text[figure.stop : figure.stop + 1] == "/" and words.months.at(text, figure.stop + 1) is not None:
        return True  # 22/jan/2019
    if _of_weekday(text, figure, words):
        return True
    if figure.stop == figure.bare_end and figure.start == figure.bare_start:
        stops = text[figure.stop : figure.stop + 1] == "." or text[max(0, figure.start - 2) : figure.start] == ". "
        return stops and month_beside(text, figure, words)
    return words.date_after.at(text, figure.stop) is not None or month_beside(text, figure, words)


def _of_weekday(text: str, figure: Figure, words: Tables) -> bool:
    """`el viernes 13`, `na terça-feira, 5, em Lisboa`: a day behind its weekday, where the month is left out."""
    start, behind = figure.start, text[figure.stop : figure.stop + 1]
    closed = behind in _CLOSED and not text[figure.stop + 1 : figure.stop + 2].isdigit()
    apart = text[start - 2 : start] == ", "
    if apart and closed and behind == ",":
        return words.weekdays.before(text, start - 2) is not None
    if apart or start == figure.bare_start or words.weekdays.before(text, start) is None:
        return False
    return closed or (words.words.day_behind_weekday and not plainly_counted(text, figure, words))


def day(text: str, figure: Figure, words: Tables) -> bool:
    """`le neuf octobre`, `siete de octubre`: a day in words before the name of its month."""
    if figure.value is None or not 0 < figure.value <= DAY or figure.decimals or figure.end != figure.stop:
        return False
    of = words.of_words.at(text, figure.stop)
    month = words.months.at(text, of[1] if of is not None else figure.stop)
    return month is not None and not text[month[1] : month[1] + 1].isalpha()


def month_beside(text: str, figure: Figure, words: Tables) -> bool:
    """Whether the name of a month stands behind, or before, a number."""
    at = figure.stop
    if text[at : at + 1] == ".":
        at += 1
    if (of := words.of_words.at(text, at)) is not None and words.months.at(text, of[1]):
        return True
    month = words.months.at(text, at)
    if month is not None and (words.words.unspaced or not text[month[1] : month[1] + 1].isalpha()):
        return True
    end = figure.start
    before = text[max(0, end - 2) : end]
    if before.endswith(". "):
        end -= 2
    found = words.months.before(text, end)
    return found is not None and "\n" not in text[found[1] : figure.start]
