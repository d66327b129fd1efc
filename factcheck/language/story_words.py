"""The `[story]` table of a language pack: words by which a figure is put into the course of an event."""

from __future__ import annotations

from dataclasses import field

from factcheck.classes import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class StoryWords:
    """Words that the comparison of several reports needs; lower case, each may be several words.

    Attributes:
        until: before a date, make it the day up to which a figure was counted ("as of", "hingga").
        until_behind: the same behind a date ("時点").
        since: before a date, make it the day from which a figure was counted ("since", "sejak").
        happenings: what reports call an event of many victims or a disease, by one name in every pack; each is the
            beginning of a word, or any part of one in a script without capitals (earthquake: "gempa").
        place_ends: in a script without capitals, what the name of a place ends in ("県").
        no_places: what stands before such an end where it names no place of its own ("同", in "同県").
    """

    until: list[str] = field(default_factory=list)
    until_behind: list[str] = field(default_factory=list)
    since: list[str] = field(default_factory=list)
    happenings: dict[str, list[str]] = field(default_factory=dict)
    place_ends: list[str] = field(default_factory=list)
    no_places: list[str] = field(default_factory=list)
