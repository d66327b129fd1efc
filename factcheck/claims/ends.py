"""The two ends of a change: what beside them says that they belong to more than one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.claims.like import alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.frame import Token
    from factcheck.model import Quantity

STOPS = frozenset({",", "，", "、", ";", "；", ":", "："})
"""Marks that end a clause."""
FAR = 18
"""Words that may stand between the later figure and a cue that follows it ("120,000 passengers in 2024, up ...")."""
_ENDS = frozenset({".", ",", ";"})
_LEADS = frozenset({"start", "versus", "goal", "rise", "fall", "more", "fewer"})
BRIEF = 3
"""Tokens behind "to" in which a further end of a change stands ("to 1, to over 25")."""


_LED = 4
"""Words between two ends that say by their own endings which is the earlier one."""
_SHOWN = 4
"""Words of a cue that are shown."""


def cue_to(tokens: Sequence[Token], at: int, before: Quantity, *, turns: bool) -> str:
    """The cue as written, with what leads from it to the earlier figure ("naik dari perkiraan").

    Args:
        tokens: the sentence.
        at: index of the cue.
        before: the earlier figure.
        turns: no verb says which way it went ("dari 125 menjadi 131").
    """
    cue = tokens[at]
    if turns and "start" in cue.tags:
        return f"{cue.text} … {next(token.text for token in tokens[at:] if 'made' in token.tags)}"
    led = [cue]
    for token in tokens[at + 1 :]:
        if token.quantity is before:
            led = led[:-1] if len(led) > 1 and "definite" in led[-1].tags else led  # "higher than", not "than the"
            return " ".join(token.text for token in led)
        if not token.word or len(led) > _SHOWN:
            break
        led.append(token)
    return cue.text


def by_marks(tokens: Sequence[Token], at: int) -> Iterator[tuple[Quantity, Quantity]]:
    """The ends of a change that their own endings tell, near its verb: 12人から20人に増えた."""
    places = [index for index, token in enumerate(tokens) if token.quantity and abs(index - at) <= FAR]
    for one, other in pairwise(places):
        before, after = tokens[one].quantity, tokens[other].quantity
        if before is None or after is None or (before.role, after.role) != ("previous", "level"):
            continue
        between = tokens[min(at, other) + 1 : max(at, other)]
        near = one < at and len(between) <= _LED and all(token.text not in STOPS for token in between)
        if near and alike(before, after):
            yield before, after


def opens_another(behind: Sequence[Token]) -> bool:
    """Whether a clause of its own begins behind "and": "reached 8 million and | the number of those in work 98"."""
    return not any(one.quantity or one.date or not one.tags.isdisjoint(_LEADS) for one in behind)


def closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause ends here, past a noun and a time: "an increase of 1,724 | people since 2011 or 3.7%"."""
    for token in tokens[at : at + FAR // 2]:
        if "either" in token.tags or token.text in _ENDS:
            return True
        if token.quantity or not (token.word or token.date):
            return False
    return at >= len(tokens)


def of_another(between: Sequence[Token]) -> bool:
    """Whether "and" opens a clause with a subject of its own: "fell from 71 to 46, and said the rate was | down"."""
    joint = next((at for at, token in enumerate(between) if "both" in token.tags), len(between))
    return sum(token.word and not token.tags for token in between[joint + 1 :]) > 1


def paired(tokens: Sequence[Token], figure: Quantity) -> bool:
    """Whether a figure is the first of two that belong to two changes: "..., from 2 million and 300,000"."""
    at = next(index for index, token in enumerate(tokens) if token.quantity is figure)
    joined = tokens[at + 1 : at + 3]
    second = joined[1].quantity if len(joined) > 1 and "both" in joined[0].tags else None
    return second is not None and alike(second, figure)


def goes_on(tokens: Sequence[Token], figure: Quantity) -> bool:
    """Whether a further end follows the later figure: "from 18 to 1, to over 25 to 1" tells of two odds."""
    at = next(index for index, token in enumerate(tokens) if token.quantity is figure)
    behind = tokens[at + 1 : at + 2 + BRIEF]
    goal = next((index for index, token in enumerate(behind[:2]) if "goal" in token.tags), None)
    return goal is not None and any(token.quantity for token in behind[goal + 1 :])


def runs_on(tokens: Sequence[Token], figure: Quantity) -> bool:
    """Whether a figure counts nothing of its own: a preposition is right behind it, or "the" leads it back.

    "Will cut 4,200 jobs, up from the 3,000 announced in May".
    """
    at = next(index for index, token in enumerate(tokens) if token.quantity is figure)
    if at > 1 and "definite" in tokens[at - 1].tags and "start" in tokens[at - 2].tags:
        return True
    return at + 1 < len(tokens) and not tokens[at + 1].tags.isdisjoint({"goal", "start"})
