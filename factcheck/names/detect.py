"""Detectors from outside: whatever finds names with a model may help `find`, which needs none.

A detector is anything with `detect(text)`. One adapter ships, for spaCy pipelines, as the extra `spacy`; it brings no
model of its own: name one that is installed, or hand over a loaded pipeline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from factcheck.classes import dataclass
from factcheck.errors import UsageError
from factcheck.model import say

if TYPE_CHECKING:
    from collections.abc import Iterable

_KINDS = {
    "PERSON": "person",
    "PER": "person",
    "PS": "person",
    "ORG": "org",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "LC": "place",
    "MISC": "unknown",
    "EVENT": "unknown",
    "PRODUCT": "unknown",
    "WORK_OF_ART": "unknown",
}
"""Labels of OntoNotes, WikiNER and CoNLL schemes to ours; numbers, dates and the rest are no names."""
_SCORE = 0.6
"""spaCy gives no score; about the precision of its small models on news (see `detect`)."""


@dataclass(frozen=True, slots=True)
class Detected:
    """A name that a detector found.

    Attributes:
        start: first code point.
        end: the one after its last.
        kind: `person`, `org`, `place` or `unknown`.
        score: 0 to 1, how sure the detector is.
    """

    start: int
    end: int
    kind: str
    score: float


class Detector(Protocol):
    """Anything that finds names in a text."""

    def detect(self, text: str) -> Iterable[Detected]:
        """The names of a text, in any order."""
        ...


class SpacyDetector:
    """Names from a spaCy pipeline (extra `spacy`)."""

    def __init__(self, model: str | Any) -> None:
        """Takes the name of an installed model, or a loaded pipeline.

        Raises:
            UsageError: spaCy or the model is not installed; the message says what to do.
        """
        self._pipeline = _loaded(model) if isinstance(model, str) else model

    def detect(self, text: str) -> tuple[Detected, ...]:
        """The entities of the pipeline that are names, in order."""
        return tuple(
            Detected(entity.start_char, entity.end_char, _KINDS[entity.label_], _SCORE)
            for entity in self._pipeline(text).ents
            if entity.label_ in _KINDS
        )


def _loaded(model: str) -> Any:
    try:
        import spacy  # noqa: PLC0415 - an extra, and seconds to import
    except ImportError as missing:
        raise UsageError(say("the spaCy detector needs the extra: pip install 'factcheck-news[spacy]'")) from missing
    try:
        return spacy.load(model)
    except OSError as missing:
        raise UsageError(
            say("no spaCy model {model} is installed; install it, or hand over a loaded pipeline", model=repr(model))
        ) from missing
