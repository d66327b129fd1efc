"""Languages: packs of words, CLDR names and symbols, detection, sentences, direct speech."""

from __future__ import annotations

from factcheck.language.cut import Cut, cut
from factcheck.language.guess import detect
from factcheck.language.load import codes, head, listed, load, name_of, pack_or_cldr, raw, validate
from factcheck.language.pack import Pack
from factcheck.language.quoted import quotes
from factcheck.language.segment import sentences
from factcheck.language.spoken import concept_label, translations

__all__ = [
    "Cut",
    "Pack",
    "codes",
    "concept_label",
    "cut",
    "detect",
    "head",
    "listed",
    "load",
    "name_of",
    "pack_or_cldr",
    "quotes",
    "raw",
    "sentences",
    "translations",
    "validate",
]
