"""`--statistics` and `--timings`: what a run found, check by check, and where its time went."""

from __future__ import annotations

import time
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Report
    from factcheck.report import Voice

_SLOWEST = 5
"""How many of the slowest inputs are named."""


class Watch:
    """How long each part of a run took, in seconds of the wall."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.laps: dict[str, float] = {}

    def lap(self, name: str) -> None:
        """The part since the last one ends here."""
        now = time.perf_counter()
        self.laps[name], self._last = now - self._last, now


def statistics(report: Report, voice: Voice) -> Iterator[str]:
    """One line a check with findings, the most first, and one for what was accepted."""
    found = Counter((finding.check, str(finding.severity)) for finding in report.findings)
    homes = Counter(
        (check, level) for check, level, _ in {(f.check, str(f.severity), f.document) for f in report.findings}
    )
    for (check, level), number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        documents = voice.count("documents", homes[check, level])
        yield f"{voice.value(number):>7}  {voice(level):<10}  {check:<20}  {documents}"
    if not found:
        yield voice("no findings")
    if report.silenced:
        yield f"{voice.value(len(report.silenced)):>7}  {voice('accepted')}"


def timings(watch: Watch, took: Mapping[str, float], jobs: int, voice: Voice) -> Iterator[str]:
    """How long checking and writing took, how many inputs a second that is, and the slowest inputs."""
    checking, writing = watch.laps["check"], watch.laps["write"]
    yield voice(
        "{checking} s to check ({processes}), {writing} s to write",
        checking=_rounded(checking, 2),
        processes=voice.count("processes", jobs),
        writing=_rounded(writing, 2),
    )
    if took:
        yield voice("{rate} inputs a second", rate=_rounded(len(took) / max(checking, 1e-9), 1))
    for name, seconds in sorted(took.items(), key=lambda item: (-item[1], item[0]))[:_SLOWEST]:
        yield f"{voice.value(_rounded(seconds * 1000, 1)):>10} ms  {name}"


def _rounded(number: float, digits: int) -> Decimal:
    return Decimal(f"{number:.{digits}f}")
