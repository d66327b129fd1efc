"""Offices in front of a name ("Menteri Luar Negeri", "Foreign Minister"), from the packs of a few languages."""

from __future__ import annotations

from functools import cache

from factcheck.language import listed, raw

_LANGUAGES = ("id", "en", "ms")
_LONGEST_TITLE = 8


@cache
def _offices() -> dict[str, list[tuple[str, ...]]]:
    """First word -> offices that begin with it, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for code in _LANGUAGES:
        for role in raw(code, "names").get("roles", ()):
            words = tuple(role.split())
            table.setdefault(words[0], []).append(words)
    return {first: sorted(found, key=len, reverse=True) for first, found in table.items()}


@cache
def _parts() -> frozenset[str]:
    """Words that go on an office whose complement follows it."""
    leading = [code for code in _LANGUAGES if raw(code, "names").get("roles_lead")]
    return frozenset(word for code in leading for word in listed(code, "names", "role_parts"))


def lead(words: list[str]) -> int:
    """How many of the first words are an office; at least one word is left for the name."""
    if words[0] not in _offices():
        return 0
    most = min(len(words) - 1, _LONGEST_TITLE)
    at = 0
    while at < most:
        took = max(
            (len(role) for role in _offices().get(words[at], ()) if words[at : at + len(role)] == list(role)), default=0
        )
        if not took and at and words[at] in _parts():
            took = 1
        if not took or at + took > most:
            break
        at += took
    return at
