"""Names: finding them, deciding whether two spellings are one, and who is who in a text."""

from __future__ import annotations

from factcheck.names.aliases import Alias, alias, forms
from factcheck.names.compare import both_spell, compare
from factcheck.names.detect import Detected, Detector, SpacyDetector
from factcheck.names.find import find
from factcheck.names.group import blocks, group
from factcheck.names.kindwords import two_kinds
from factcheck.names.miscopied import miscopied, traces
from factcheck.names.resolve import resolve
from factcheck.names.respelt import respelt
from factcheck.names.retold import Clash, clashes
from factcheck.names.scripts import Mixed, mixed
from factcheck.names.told import Told, told

__all__ = [
    "Alias",
    "Clash",
    "Detected",
    "Detector",
    "Mixed",
    "SpacyDetector",
    "Told",
    "alias",
    "blocks",
    "both_spell",
    "clashes",
    "compare",
    "find",
    "forms",
    "group",
    "miscopied",
    "mixed",
    "resolve",
    "respelt",
    "told",
    "traces",
    "two_kinds",
]
