"""The nouns of the library: frozen, slotted dataclasses that know nothing of files, screens or languages."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.model.claims import AsOf, Attribution, Claim, Entity, Facts, Spelling, ToldChange
from factcheck.model.faults import fault
from factcheck.model.findings import (
    DayMonth,
    Finding,
    Month,
    NotChecked,
    Related,
    Repair,
    Right,
    Sentence,
    Severity,
    Silenced,
    Term,
    Wording,
    period,
    say,
)
from factcheck.model.mentions import (
    Comparison,
    DateMention,
    DateReading,
    Mention,
    NameMention,
    Quantity,
    QuantityReading,
    whole_of,
)
from factcheck.model.relations import Equation, Growth, Margin, Movement, Share, Total
from factcheck.model.report import Checked, Report
from factcheck.model.text import (
    Block,
    BlockKind,
    Document,
    Language,
    Note,
    Position,
    Published,
    SourceMap,
    Span,
    Waiver,
)
from factcheck.model.timelines import Change, Point, Timeline

if TYPE_CHECKING:
    from factcheck.model.backing import Backed, Backing
    from factcheck.model.stories import Character, Form, Printed, Respelt, Story

from factcheck.model.wanted import wanted

__all__ = [
    "AsOf",
    "Attribution",
    "Backed",
    "Backing",
    "Block",
    "BlockKind",
    "Change",
    "Character",
    "Checked",
    "Claim",
    "Comparison",
    "DateMention",
    "DateReading",
    "DayMonth",
    "Document",
    "Entity",
    "Equation",
    "Facts",
    "Finding",
    "Form",
    "Growth",
    "Language",
    "Margin",
    "Mention",
    "Month",
    "Movement",
    "NameMention",
    "NotChecked",
    "Note",
    "Point",
    "Position",
    "Printed",
    "Published",
    "Quantity",
    "QuantityReading",
    "Related",
    "Repair",
    "Report",
    "Respelt",
    "Right",
    "Sentence",
    "Severity",
    "Share",
    "Silenced",
    "SourceMap",
    "Span",
    "Spelling",
    "Story",
    "Term",
    "Timeline",
    "ToldChange",
    "Total",
    "Waiver",
    "Wording",
    "fault",
    "period",
    "say",
    "wanted",
    "whole_of",
]

_LATER = {
    "Backed": "factcheck.model.backing",
    "Backing": "factcheck.model.backing",
    "Character": "factcheck.model.stories",
    "Form": "factcheck.model.stories",
    "Printed": "factcheck.model.stories",
    "Respelt": "factcheck.model.stories",
    "Story": "factcheck.model.stories",
}
"""Nouns of several documents, made when they are first asked for: one article needs none of them."""


def __getattr__(name: str) -> object:
    home = _LATER.get(name)
    if home is None:
        raise AttributeError(f"module 'factcheck.model' has no attribute {name!r}")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value
