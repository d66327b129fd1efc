"""Languages: packs of words, CLDR names and symbols, detection, sentences."""

from __future__ import annotations

from factcheck.language.load import codes, head, load
from factcheck.language.pack import Pack

__all__ = ["Pack", "codes", "head", "load"]
