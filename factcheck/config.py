"""What a newsroom may set."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on what is read; passing one is reported by name, limit and value, never cut in silence."""

    max_file_bytes: int = 20 * 1024 * 1024
    max_text_chars: int = 2_000_000
    max_depth: int = 1_000
    max_names: int = 2_000
    max_mentions: int = 20_000
    max_findings_per_check: int = 200


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of one run.

    Attributes:
        languages: languages to expect, most likely first; empty: all that ship with the library.
        severity: severity by check name; `off` silences a check.
        fail_on: `error`, `warning`, `info` or `never`.
        limits: caps.
    """

    languages: tuple[str, ...] = ()
    severity: dict[str, str] = field(default_factory=dict)
    fail_on: str = "warning"
    limits: Limits = field(default_factory=Limits)
