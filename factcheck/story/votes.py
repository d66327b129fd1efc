"""Votes that were not counted: those of a poll and of a quick count are held against none that were."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.claims import traits
from factcheck.claims.lexicon import lexicon, match
from factcheck.language import codes

if TYPE_CHECKING:
    from factcheck.model import Claim, Facts

_WORD = re.compile(r"[^\W\d_]++")
_POLLED = "polled"


def contest(claim: Claim) -> bool:
    """Whether a claim is of votes or seats."""
    return "contest" in traits(claim.concept)


def polled(claim: Claim, facts: Facts, language: str) -> frozenset[str]:
    """That votes are those of a poll or a quick count, as a scope: its sentence says so anywhere before them.

    Args:
        claim: any claim.
        facts: of its document.
        language: of its document.
    """
    if language not in codes() or not contest(claim) or _POLLED in claim.scope:
        return frozenset()
    text = facts.document.text[claim.sentence.start : claim.value.span.start]
    row = [found[0].casefold() for found in _WORD.finditer(text)]
    known = lexicon(language).qualifiers
    told = (match(known, row, at) for at in range(len(row)))
    return frozenset({_POLLED}) if any(one and one[0].id == _POLLED for one in told) else frozenset()
