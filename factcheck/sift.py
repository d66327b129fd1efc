"""Which findings are shown: those that nobody accepted, in the settings or in the article itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from factcheck.checks import WaiverCheck
from factcheck.config import silenced
from factcheck.model import NotChecked, Silenced, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.checks import Check
    from factcheck.config import Config, Limits
    from factcheck.model import Document, Finding, Waiver

_VARIANT = "name-variant"


def sift(
    findings: Iterable[Finding], document: Document, rules: Sequence[Check], config: Config
) -> tuple[list[Finding], list[Silenced]]:
    """The findings of a document to show, and those that are accepted.

    A waiver of the article counts for a finding whose main place it covers.
    """
    shown: list[Finding] = []
    hidden: list[Silenced] = []
    accepted: dict[str, list[Waiver]] = defaultdict(list)
    if document.waivers:
        names = _names(rules)
        for waiver in document.waivers:
            accepted[names.get(waiver.check, waiver.check)].append(waiver)
    for finding in findings:
        reason = silenced(finding, document, config)
        cover = next((item for item in accepted[finding.check] if item.span.covers(finding.span)), None)
        if reason is not None:
            hidden.append(Silenced(finding, "settings", reason))
        elif cover is not None:
            hidden.append(Silenced(finding, "article", cover.reason, cover))
        else:
            shown.append(finding)
    return shown, hidden


def two_elsewhere(finding: Finding, others: Iterable[tuple[frozenset[str], Sequence[Finding]]]) -> bool:
    """Whether another document has both spellings of a `name-variant` and takes them for two bearers.

    Args:
        finding: of one document.
        others: the names of each other document, and its findings.
    """
    if finding.check != _VARIANT:
        return False
    forms = {finding.quote, *(item.quote for item in finding.related)}
    return len(forms) > 1 and any(
        forms <= names and not any(item.check == _VARIANT and item.quote in forms for item in findings)
        for names, findings in others
    )


def faults(
    document: Document, hidden: Iterable[Silenced], ran: Sequence[Check], rules: Sequence[Check]
) -> Iterator[tuple[WaiverCheck, Finding]]:
    """What is wrong with the waivers of a document.

    Args:
        document: the document.
        hidden: what was accepted in it.
        ran: the checks that had their say on it.
        rules: all checks.
    """
    if not document.waivers:
        return
    used = {item.waiver for item in hidden}
    names, judged = _names(rules), {rule.name for rule in ran}
    idle = [
        waiver
        for waiver in document.waivers
        if waiver not in used and (waiver.check not in names or names[waiver.check] in judged)
    ]
    for rule in rules:
        if isinstance(rule, WaiverCheck):
            yield from ((rule, finding) for finding in rule.reported(document, document.waivers, idle))


def capped(findings: Iterable[Finding], limits: Limits) -> tuple[list[Finding], list[NotChecked]]:
    """The findings in order, no more of a check than the limit; the rest is counted."""
    kept: list[Finding] = []
    seen: Counter[tuple[str, str]] = Counter()
    for finding in sorted(findings, key=lambda item: (item.document, item.span, item.check)):
        seen[finding.check, finding.document] += 1
        if seen[finding.check, finding.document] <= limits.max_findings_per_check:
            kept.append(finding)
    uncounted = [
        NotChecked(name, document, say("{more} more findings of this check are not listed", more=more))
        for (name, document), found in sorted(seen.items())
        if (more := found - limits.max_findings_per_check) > 0
    ]
    return kept, uncounted


def _names(rules: Iterable[Check]) -> dict[str, str]:
    """The name of each check by its names, former ones among them."""
    return {name: rule.name for rule in rules for name in (rule.name, *rule.formerly)}
