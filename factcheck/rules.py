"""Which checks run, and how the newsroom set them: switched off, at another severity, with options of their own."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from factcheck.checks import all_checks, installed
from factcheck.model import Finding, NotChecked, Right, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.checks import Check
    from factcheck.config import Config
    from factcheck.model import Span

T = TypeVar("T")
Said = Finding | Right | NotChecked


def chosen(config: Config) -> tuple[Check, ...]:
    """The checks that may run: our own, and those of installed packages unless the newsroom keeps them out."""
    others = installed() if config.third_party_checks else ()
    found = (*all_checks(), *others) if others else all_checks()
    if not config.options:
        return found
    return tuple(rule.with_options(given) if (given := set_for(rule, config.options)) else rule for rule in found)


def level(rule: Check, config: Config) -> str | None:
    """The severity that the newsroom gave a check, if it gave one; `off` when it does not want to hear of it."""
    return set_for(rule, config.severity)


def set_for(rule: Check, table: dict[str, T]) -> T | None:
    """What a table of settings holds for a check, under its name or a former one."""
    return next((table[name] for name in (rule.name, *rule.formerly) if name in table), None)


def for_speech(rule: Check, table: dict[str, T]) -> T | None:
    """What the settings on direct speech hold for a check: under its name first, then under what it is about."""
    own = set_for(rule, table)
    return table.get(rule.room) if own is None and rule.room else own


def at(item: Said, rule: Check, given: str | None) -> Said:
    """A finding at the severity given; one that its check lowered, as inside direct speech, never rises."""
    if given is None or not isinstance(item, Finding):
        return item
    wanted = Severity(given)
    return item if _lowered(item, rule) and wanted.reaches(item.severity) else replace(item, severity=wanted)


def in_speech(items: Sequence[Said], rule: Check, given: str | None, quotes: Sequence[Span]) -> Sequence[Said]:
    """The same with findings about direct speech, which their check lowered, at the severity given, or left out."""
    if given is None:
        return items
    kept: list[Said] = []
    for item in items:
        if not (isinstance(item, Finding) and _lowered(item, rule) and _spoken(item, quotes)):
            kept.append(item)
        elif given != "off":
            kept.append(replace(item, severity=Severity(given)))
    return kept


def _lowered(finding: Finding, rule: Check) -> bool:
    return not finding.severity.reaches(rule.severity)


def _spoken(finding: Finding, quotes: Sequence[Span]) -> bool:
    """Whether a place of a finding stands inside direct speech."""
    places = [finding.span, *(other.span for other in finding.related if other.document == finding.document)]
    return any(
        (index := bisect_right(quotes, place.start, key=lambda quote: quote.start) - 1) >= 0
        and quotes[index].covers(place)
        for place in places
    )
