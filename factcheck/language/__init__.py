"""Languages: packs of words, CLDR names and symbols, detection, sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.load import codes, head, load
from factcheck.language.pack import Pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Language, Span

__all__ = ["Pack", "codes", "detect", "head", "load", "sentences"]


def detect(text: str, *, among: Sequence[str] = ()) -> Language | None:
    """The language of a text, or `None` when nothing tells."""
    del text, among
    return None


def sentences(text: str, *, language: str) -> tuple[Span, ...]:
    """The sentences of a text in order; a line break ends one."""
    del text, language
    return ()
