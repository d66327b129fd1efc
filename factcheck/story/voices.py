"""Who speaks on the two sides of a pair of claims: one source, two, or nobody who is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import say

if TYPE_CHECKING:
    from factcheck.model import Sentence
    from factcheck.story.placed import Placed


def one_origin(before: Placed, after: Placed) -> bool:
    """Whether both sides name one source, or those who speak for it."""
    return before.origin is not None and before.origin == after.origin


def both(before: Placed, after: Placed) -> Sentence:
    """That two sources speak, with their names."""
    return say("two sources: {one} and {other}", one=_voice(before), other=_voice(after))


def _voice(placed: Placed) -> str:
    said = placed.claim.attribution
    return said.origin or "" if said else ""


def named_apart(one: Placed, other: Placed) -> bool:
    """Whether both sides name a source by its name, and the two differ."""
    return one.named and other.named and one.origin != other.origin


def two_voices(one: Placed, other: Placed) -> bool:
    """Whether both sides name a source, and the two are surely two: both by name, or both by their office.

    "Police" and "polisi" may be one, and so may "police" and the name of their chief, or "officials" and "health
    officials".
    """
    if one.origin is None or other.origin is None or one.origin == other.origin or one.named != other.named:
        return False
    few, many = sorted((one.origin.split(), other.origin.split()), key=len)
    return one.named or (one.language == other.language and not set(few) <= set(many))


def one_voice(one: Placed, other: Placed) -> bool:
    """Whether both sentences themselves name one source."""
    carried = any(side.claim.attribution and side.claim.attribution.inherited for side in (one, other))
    return one.speaker is not None and one.speaker == other.speaker and not carried


def own_voices(one: Placed, other: Placed) -> bool:
    """Whether both sentences themselves name a source, and not the same one."""
    carried = any(side.claim.attribution and side.claim.attribution.inherited for side in (one, other))
    return one.origin is not None and other.origin is not None and one.origin != other.origin and not carried


def in_one_sentence(one: Placed, other: Placed) -> bool:
    """Whether one sentence gives each of two figures a source of its own."""
    return one.claim.sentence == other.claim.sentence and own_voices(one, other)
