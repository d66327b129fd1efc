"""How a report for people looks: its voice, its colours, how much it tells."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.report.voice import Voice

if TYPE_CHECKING:
    from factcheck.model import Document

_COLOURS = {"error": "1;31", "warning": "1;33", "info": "1;36", "strong": "1", "faint": "2", "good": "32"}


@dataclass(frozen=True, slots=True)
class Style:
    """Choices of the reader of one output.

    Attributes:
        voice: the language.
        colour: write ANSI colours.
        verbose: list everything, traces of broken checks too.
        root: folder to which paths for machines are relative, where they lie in it; empty: as the user gave them.
    """

    voice: Voice = field(default_factory=Voice)
    colour: bool = False
    verbose: bool = False
    root: str = ""

    def paint(self, words: str, how: str) -> str:
        """The words in a colour: a severity, `strong`, `faint` or `good`."""
        return f"\x1b[{_COLOURS[how]}m{words}\x1b[0m" if self.colour and words else words

    def path(self, document: Document) -> str:
        """The path of a document for a machine: relative where it can be, with forward slashes; else its id."""
        path = Path(document.path or document.id)
        inside = self.root and path.is_absolute() and path.is_relative_to(self.root)
        return (path.relative_to(self.root) if inside else path).as_posix()
