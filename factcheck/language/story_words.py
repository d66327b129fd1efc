"""The `[story]` table of a language pack: words by which a figure is put into the course of an event."""

from __future__ import annotations

from dataclasses import field

from factcheck.classes import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class StoryWords:
    """Words that the comparison of several reports needs; lower case, each may be several words.

    Attributes:
        until: before a date, make it the day up to which a figure was counted ("as of", "hingga").
        since: before a date, make it the day from which a figure was counted ("since", "sejak").
    """

    until: list[str] = field(default_factory=list)
    since: list[str] = field(default_factory=list)
