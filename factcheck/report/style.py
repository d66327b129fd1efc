"""How a report for people looks: its voice, its colours, how much it tells."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.report.voice import Voice

_COLOURS = {"error": "1;31", "warning": "1;33", "info": "1;36", "strong": "1", "faint": "2", "good": "32"}


@dataclass(frozen=True, slots=True)
class Style:
    """Choices of the reader of one output.

    Attributes:
        voice: the language.
        colour: write ANSI colours.
        verbose: list everything, traces of broken checks too.
    """

    voice: Voice = field(default_factory=Voice)
    colour: bool = False
    verbose: bool = False

    def paint(self, words: str, how: str) -> str:
        """The words in a colour: a severity, `strong`, `faint` or `good`."""
        return f"\x1b[{_COLOURS[how]}m{words}\x1b[0m" if self.colour and words else words
