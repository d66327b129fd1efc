"""Languages: packs of words, CLDR names and symbols, detection, sentences, direct speech."""

from __future__ import annotations

from factcheck.language.guess import detect
from factcheck.language.load import codes, head, load, validate
from factcheck.language.pack import Pack
from factcheck.language.quoted import quotes
from factcheck.language.segment import sentences

__all__ = ["Pack", "codes", "detect", "head", "load", "quotes", "sentences", "validate"]
