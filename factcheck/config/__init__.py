"""What a newsroom may set: the settings, the file they come from, and which findings they silence."""

from __future__ import annotations

from factcheck.config.file import called, find, load, stated
from factcheck.config.ignores import expired, matches, relative, silenced
from factcheck.config.nouns import Config, Ignore, Json, Limits

__all__ = [
    "Config",
    "Ignore",
    "Json",
    "Limits",
    "called",
    "expired",
    "find",
    "load",
    "matches",
    "relative",
    "silenced",
    "stated",
]
