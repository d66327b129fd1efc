"""The nouns of the library: frozen, slotted dataclasses that know nothing of files, screens or languages."""

from __future__ import annotations

from factcheck.model.backing import Backed, Backing
from factcheck.model.claims import AsOf, Attribution, Claim, Entity, Facts, Spelling, ToldChange
from factcheck.model.findings import Finding, NotChecked, Related, Repair, Right, Sentence, Severity, Silenced, say
from factcheck.model.mentions import (
    Comparison,
    DateMention,
    DateReading,
    Mention,
    NameMention,
    Quantity,
    QuantityReading,
)
from factcheck.model.relations import Equation, Movement, Share, Total
from factcheck.model.report import Checked, Report
from factcheck.model.stories import Character, Form, Story
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
    "Document",
    "Entity",
    "Equation",
    "Facts",
    "Finding",
    "Form",
    "Language",
    "Mention",
    "Movement",
    "NameMention",
    "NotChecked",
    "Note",
    "Point",
    "Position",
    "Published",
    "Quantity",
    "QuantityReading",
    "Related",
    "Repair",
    "Report",
    "Right",
    "Sentence",
    "Severity",
    "Share",
    "Silenced",
    "SourceMap",
    "Span",
    "Spelling",
    "Story",
    "Timeline",
    "ToldChange",
    "Total",
    "Waiver",
    "say",
]
