"""A name of a text held against a sentence printed before: one name, spelt otherwise?

The rules are those of `slips` for one text, and stricter: an archive holds many people whose names are a letter apart.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Span
from factcheck.names.slips import slips
from factcheck.names.who import Surroundings, Who, by_word, parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import NameMention
    from factcheck.names.fuller import Key

_REST = 2
"""Words of the rest of a name that tie two spellings without an office."""


def respelt(
    own: Sequence[NameMention],
    text: str,
    printed: tuple[NameMention, str],
    *,
    language: str,
    house: tuple[tuple[str, ...], ...] = (),
) -> tuple[Key, Key] | None:
    """Whether a name printed before is the same name as one of this text, spelt otherwise.

    Both forms must have the same number of words and differ in one of them, and two things must tie them: the rest of
    the name, and an office that both have, or a second word of that rest.

    Args:
        own: the mentions of the name in this text.
        text: the text.
        printed: the mention of the printed name, and the sentence in which its span lies.
        language: code of the language of both.
        house: rows of the newsroom's own list of names.

    Returns:
        The words of the name and of the office that tie both, or `None`.
    """
    before, sentence = printed
    full = own[0].full or own[0].text
    mine, theirs = parts(full), parts(before.full or before.text)
    if len(mine) != len(theirs) or sum(one != other for one, other in zip(mine, theirs, strict=True)) != 1:
        return None
    shift = len(sentence) + 1
    moved = [replace(item, span=Span(item.span.start + shift, item.span.end + shift)) for item in own]
    pair = [_who([before]), _who(moved)]
    for slip in slips(pair, by_word(pair), Surroundings(f"{sentence}\n{text}", language, house)):
        if slip.how not in {"forms", "given"} and slip.shared and (slip.office or len(slip.shared) >= _REST):
            return slip.shared, slip.office
    return None


def _who(mentions: list[NameMention]) -> Who:
    who = Who(parts(mentions[0].full or mentions[0].text), mentions[0].kind, mentions)
    for mention in mentions:
        form = parts(mention.text)
        who.forms[form] = who.forms.get(form, 0) + 1
    return who
