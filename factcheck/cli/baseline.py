"""Findings that are known: a file of fingerprints, so that an old archive shows what is new.

The file is JSON: `{"schema_version": 1, "findings": [{"path", "check", "fingerprint", "quote", "count"}]}`, sorted. A
finding is known by its path and fingerprint, which holds no position, so edits elsewhere in the text do not matter.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.settings import SETTINGS, begun, save, seen_from
from factcheck.config import relative
from factcheck.errors import ConfigError, UsageError
from factcheck.model import Silenced, fault, say
from factcheck.report import json_text

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.model import Finding, Report, Sentence

NAME = ".factcheck-baseline.json"
_VERSION = 1

Key = tuple[str, str, str]
"""Path, check, fingerprint."""


def location(config: Config, option: str | None) -> Path | None:
    """The file of known findings: as asked for, else as the settings say, relative to their file."""
    if option:
        return Path(option)
    return Path(config.source or ".").absolute().parent / config.baseline if config.baseline else None


def apply(report: Report, path: Path, config: Config) -> tuple[Report, list[Sentence]]:
    """The report without what is known, and a sentence for each known finding that no longer occurs.

    Raises:
        ConfigError: the file is missing or is no baseline.
    """
    known, quotes = _read(path)
    left = Counter(known)
    shown: list[Finding] = []
    hidden: list[Silenced] = []
    for finding in report.findings:
        key = _key(report, finding, config)
        if left[key] > 0:
            left[key] -= 1
            hidden.append(Silenced(finding, "baseline", f"known ({path.name})"))
        else:
            shown.append(finding)
    seen = {relative(checked.document, config) for checked in report.documents}
    gone = [
        say(
            "{path}: {check} “{quote}” is in the baseline and no longer occurs",
            path=where,
            check=check,
            quote=quotes[where, check, mark],
        )
        for (where, check, mark), number in sorted(left.items())
        if number > 0 and where in seen
    ]
    return replace(report, findings=tuple(shown), silenced=(*report.silenced, *hidden)), gone


def write(report: Report, path: Path, config: Config) -> int:
    """Take down every finding of a report as known; returns how many.

    Raises:
        UsageError: the file cannot be written, or holds something else.
    """
    if not _ours(path):
        raise UsageError(
            say("{path} is no baseline, and stays as it is; name another file after --baseline", path=str(path))
        )
    known = Counter(_key(report, finding, config) for finding in report.findings)
    quotes = {_key(report, finding, config): finding.quote for finding in report.findings}
    entries = [
        {"path": key[0], "check": key[1], "fingerprint": key[2], "quote": quotes[key], "count": number}
        for key, number in sorted(known.items())
    ]
    save(path, json_text({"schema_version": _VERSION, "findings": entries}) + "\n")
    return known.total()


def _ours(path: Path) -> bool:
    """Whether a file may be written over: it is not there, empty, or a baseline of whatever version."""
    try:
        words = path.read_bytes() if path.is_file() else b""
        value: Any = json.loads(words) if words.strip() else {"schema_version": _VERSION}
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(value, dict) and "schema_version" in value and "tool" not in value  # which a report has


def made_known(path: Path, config: Config) -> Sentence:
    """How later runs come to know a file of known findings: a settings file is begun where there is none.

    Raises:
        UsageError: it cannot be written.
    """
    if location(config, None) == path.absolute():
        return say("later runs hide them, as {file} says", file=config.source)
    key = f"baseline = {json.dumps(seen_from(config, path), ensure_ascii=False)}"
    if not begun(key, config, path):
        return say(
            "to hide them in later runs, write into {file}: {key}; or use --baseline {path}",
            file=config.source or SETTINGS,
            key=key,
            path=str(path),
        )
    return say("later runs hide them, for {file} was begun with the line {key}", file=SETTINGS, key=key)


def _key(report: Report, finding: Finding, config: Config) -> Key:
    return relative(report.document(finding.document), config), finding.check, finding.fingerprint


def _read(path: Path) -> tuple[Counter[Key], dict[Key, str]]:
    try:
        value: Any = json.loads(path.read_text("utf-8"))
        if value["schema_version"] != _VERSION:
            raise ConfigError(
                say("{path}: written by another version; write it anew with --write-baseline", path=str(path))
            )
        entries = [((str(e["path"]), str(e["check"]), str(e["fingerprint"])), e) for e in value["findings"]]
        return Counter({key: int(e["count"]) for key, e in entries}), {key: str(e["quote"]) for key, e in entries}
    except OSError as error:
        raise ConfigError(
            say("{path}: cannot be read: {fault}; make it with --write-baseline", path=str(path), fault=fault(error))
        ) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConfigError(say("{path}: this is no baseline; make one with --write-baseline", path=str(path))) from error
