"""What a rule cannot do without: with which roles it begins, and which must stand in every line that it matches.

Compiling the rules of a language costs fifty milliseconds and most lines can match few of them, so a rule is compiled
and tried only where both are there. The answer errs on one side: it may let a line through that no rule matches.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

_PART = re.compile(r"@([a-z0-9]+)(\?|\{0)?|(\(\?[!=])|\(\?(?::|P<)|(\|)|(\))(\?|\{0)?")
"""A role, a look ahead, an opening, the sign between alternatives, a closing; each with what makes it optional."""


class Needs(NamedTuple):
    """What every match of a template has.

    Attributes:
        first: roles, one of which it begins with.
        sets: sets of roles; of each, one role stands in it.
        empty: whether it may match nothing.
    """

    first: frozenset[str]
    sets: tuple[frozenset[str], ...]
    empty: bool = False


_NOTHING = Needs(frozenset(), (), empty=True)


def needs(template: str) -> Needs:
    """What every match of a template has."""
    return _either(iter(_PART.findall(template)))[0]


def possible(template: str, roles: AbstractSet[str]) -> bool:
    """Whether a template may match where no word plays another role than these."""
    return _possible(iter(_PART.findall(template)), roles)[0]


def _possible(parts: Iterator[tuple[str, ...]], roles: AbstractSet[str]) -> tuple[bool, str]:
    """The same of the alternatives as far as the bracket that closes them, and what makes that bracket optional."""
    ways = [True]
    for role, optional, look, other, close, left_out in parts:
        if close:
            return any(ways), left_out
        if other:
            ways.append(True)
        elif role:
            ways[-1] = ways[-1] and (bool(optional) or role in roles)
        else:
            inner, optional_group = _possible(parts, roles)
            ways[-1] = ways[-1] and (inner or bool(optional_group or look))
    return any(ways), ""


def _either(parts: Iterator[tuple[str, ...]]) -> tuple[Needs, str]:
    """The alternatives as far as the bracket that closes them, and what makes that bracket optional."""
    ways = [_NOTHING]
    for role, optional, look, other, close, left_out in parts:
        if close:
            return _of(ways), left_out
        if other:
            ways.append(_NOTHING)
        elif role:
            one = frozenset((role,))
            ways[-1] = _then(ways[-1], Needs(one, (one,)), optional)
        else:
            inner, optional_group = _either(parts)
            if not look:  # a look ahead takes nothing
                ways[-1] = _then(ways[-1], inner, optional_group)
    return _of(ways), ""


def _then(before: Needs, part: Needs, optional: str) -> Needs:
    """What a sequence has with one more part."""
    return Needs(
        before.first | part.first if before.empty else before.first,
        before.sets if optional else before.sets + part.sets,
        before.empty and (bool(optional) or part.empty),
    )


def _of(ways: list[Needs]) -> Needs:
    """What each of several ways has: their beginnings together, and of what each must have the narrowest, together."""
    if len(ways) == 1:
        return ways[0]
    firsts, sets, empty = zip(*ways, strict=True)
    both = (frozenset().union(*(min(some, key=len) for some in sets)),) if all(sets) else ()
    return Needs(frozenset().union(*firsts), both, any(empty))
