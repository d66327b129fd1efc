"""dateparser, for the few spans that hold a month and figures in an order no rule of ours knows.

It is asked for whole dates only, with language and order fixed, and never sees more than 60 characters. It is imported
on first use; news in the languages of the packs hardly ever needs it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

LONGEST = 60
_BASE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A fixed day, so that no clock can leak into a date: every part of the answer must be written anyway."""


@lru_cache(maxsize=4096)
def parse(words: str, code: str, order: str) -> date | None:
    """The day that a span writes out in full, or `None`.

    Args:
        words: the span.
        code: language code.
        order: `dmy`, `mdy` or `ymd`, for figures that leave it open.
    """
    if len(words) > LONGEST:
        return None
    import dateparser  # noqa: PLC0415 - 0.2 s and locale tables that most texts never need

    settings: Any = {
        "DATE_ORDER": order.upper(),
        "REQUIRE_PARTS": ["year", "month", "day"],
        "RELATIVE_BASE": _BASE,
        "TIMEZONE": "UTC",
        "PARSERS": ["absolute-time"],
    }
    try:
        found = dateparser.parse(words, languages=[code], settings=settings)
    except (ValueError, OverflowError):  # a language or a figure that dateparser does not take
        return None
    return found.date() if found else None
