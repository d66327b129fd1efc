"""What stands in an article without being part of it: lines that point to other articles."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.model import Block, BlockKind, Note, say
from factcheck.patterns import late
from factcheck.read.draft import squeeze
from factcheck.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.read.draft import Draft, Lines

_CUE = late(r"[\W_]{0,6}([^\n:：]{1,40})([:：]?)")
_FIRST = re.compile(r"[\W_]{0,6}([^\W_]++)")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]」]{0,3}\s*\Z")
_GOES_ON = ",;，、；،؛"
_CLOSERS = "\"'”’»)]」"
_HEADLINE_LENGTH = 160
"""A title at most so long; longer lines are paragraphs."""
_BYLINE_LENGTH = 80
_BLANK = " \t\n*_-–—|»:"
_LONGEST_CUE = 4
"""Words of the longest pointer, and some room."""


def listed(key: str) -> tuple[str, ...]:
    """A list of `words.toml`, in its order."""
    return tuple(table("factcheck.read", "words.toml")[key])


@cache
def words(key: str) -> frozenset[str]:
    """A list of `words.toml`, to look words up in."""
    return frozenset(listed(key))


@cache
def _first_words() -> frozenset[str]:
    """The first word of each pointer: most lines are no pointer, and this tells."""
    starts = (_FIRST.match(cue) for cue in words("pointers") | words("pointers_with_colon"))
    return frozenset(start[1] for start in starts if start)


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(_SENTENCE_END.search(line[-8:]))


def looks_like_title(line: str) -> bool:
    """Short, and no full stop at its end, nor a mark behind which it would go on; a question may be a title."""
    stripped = line.strip()
    if not 0 < len(stripped) <= _HEADLINE_LENGTH or stripped[-1] in _GOES_ON:
        return False
    return not is_sentence(stripped) or stripped.rstrip(_CLOSERS)[-1:] in "?!؟！？"


def points_elsewhere(line: str) -> str | None:
    """Whether a line only points to another article.

    Returns:
        `cue` for a cue alone ("BACA JUGA"), whose next line is the title pointed to; `line` when both stand on this
        line ("Baca juga: Banjir di Demak"); `None` for anything else, whole sentences among it.
    """
    first = _FIRST.match(line)
    if first is None or first[1].casefold() not in _first_words():
        return None
    match = _CUE.match(line)
    if match is None:
        return None
    start = match[1].casefold().strip("-–—|»* ").split()
    rest = line[match.end() :].strip(_BLANK)
    if match[2]:
        cue = " ".join(start)
        known = cue in words("pointers") or cue in words("pointers_with_colon")
        return ("line" if rest else "cue") if known else None
    for count in range(min(_LONGEST_CUE, len(start)), 0, -1):
        if " ".join(start[:count]) in words("pointers"):
            if count == len(start) and not rest:
                return "cue"
            return None if is_sentence(line) else "line"
    return None


def stays(lines: Sequence[str]) -> list[bool]:
    """Which paragraphs stay: not those that only point to another article, nor the title behind a bare cue."""
    keep: list[bool] = []
    after_cue = False
    for index, line in enumerate(lines):
        points = points_elsewhere(line) if index else None
        drop = points is not None or (after_cue and looks_like_title(line))
        keep.append(not drop)
        after_cue = points == "cue"
    return keep


def may_lead(words: str) -> bool:
    """Whether a paragraph can be a lead: a sentence, not a byline or a date."""
    return is_sentence(words) or len(words) > _BYLINE_LENGTH


def with_lead(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """The blocks with the first sentence after the first headline marked as lead."""
    found = list(blocks)
    headline = next((index for index, block in enumerate(found) if block.kind is BlockKind.HEADLINE), None)
    if headline is not None:
        for index in range(headline + 1, len(found)):
            if found[index].kind is BlockKind.PARAGRAPH and may_lead(found[index].span.of(text)):
                found[index] = Block(BlockKind.LEAD, found[index].span)
                break
    return tuple(found)


def settle(drafts: Sequence[Draft], lines: Lines) -> tuple[list[Draft], list[Note]]:
    """The drafts that stay, blanks squeezed and the lead marked, and a note on what was left out.

    Beside pointers, list items that are nothing but a link are left out: they are menus and tags.
    """
    full = [squeezed for draft in drafts if (squeezed := squeeze(draft))]
    keep = stays([draft.words for draft in full])
    dropped: list[int] = []
    kept: list[Draft] = []
    headed = lead_due = False
    for draft, stay in zip(full, keep, strict=True):
        if not stay:
            dropped.append(lines.number(draft.pieces[0][1]))
        elif draft.kind is not BlockKind.ITEM or draft.linked * 10 < len(draft.words) * 9:
            if lead_due and draft.kind is BlockKind.PARAGRAPH and may_lead(draft.words):
                draft.kind, lead_due = BlockKind.LEAD, False
            if draft.kind is BlockKind.HEADLINE and not headed:
                headed = lead_due = True
            kept.append(draft)
    return kept, left_out(dropped)


def left_out(lines: list[int]) -> list[Note]:
    """The note that says which lines were left out, if any."""
    if not lines:
        return []
    shown = ", ".join(map(str, lines[:5])) + (", ..." if len(lines) > 5 else "")  # noqa: PLR2004 - enough to find them
    return [Note("left-out", say("lines that only point to other articles were left out: {lines}", lines=shown))]
