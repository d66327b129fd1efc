"""The `[events]` table of a language pack: what happens at a time, by one name in every language."""

from __future__ import annotations

from dataclasses import field

from factcheck.classes import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class EventWords:
    """Events by their name, which is the same in every pack, each with its forms in lower case.

    Attributes:
        once: what happens to something only once (inauguration: "diresmikan", "peresmian").
        staged: what is held on a day (strike: "mogok", "pemogokan"); a form may be several words.
        timed: any other event whose time is told (earthquake: "gempa").
        held: words that may stand between an event and its time: it is held, or happened.
        of: words behind an event that lead in whose it is ("the funeral of the mayor").
        nouns: the forms of `once` that are nouns, and take up what was told before ("peresmian", "explosion").
    """

    once: dict[str, list[str]] = field(default_factory=dict)
    staged: dict[str, list[str]] = field(default_factory=dict)
    timed: dict[str, list[str]] = field(default_factory=dict)
    held: list[str] = field(default_factory=list)
    of: list[str] = field(default_factory=list)
    nouns: list[str] = field(default_factory=list)
