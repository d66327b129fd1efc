"""The words right beside a figure: whether any table of this room knows them.

The tables are many, and most figures stand between words that are in none of them. One look at each side spares those
figures all the others. Where a figure starts or ends anew, what was seen there holds no longer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.quantities.phrases import HYPHENS, ahead, behind

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

OPENERS = "(~"
"""Marks right before a figure that words before it reach over."""


def look_before(text: str, figure: Figure, words: Tables) -> None:
    """Sets `bare_start` where no phrase of any table ends before a figure, or before the mark that opens it."""
    start = at = figure.start
    if words.words.unspaced:
        return
    if start and (mark := text[start - 1]) in OPENERS:
        if mark in words.tails:
            return
        at -= 1
    token = behind(text, at, False)  # noqa: FBT003 - words parted by spaces
    if token is None or (token[1] not in words.tails and token[0] not in words.tails):
        figure.bare_start = start


def look_behind(text: str, figure: Figure, words: Tables) -> None:
    """Sets `bare_end` where no phrase of any table begins behind a figure, and no hyphen stands there."""
    end = figure.end
    if words.words.unspaced or text[end : end + 1] in HYPHENS:
        return
    token = ahead(text, end, False)  # noqa: FBT003 - as above
    if token is None or (token[1] not in words.heads and token[0] not in words.heads):
        figure.bare_end = end
