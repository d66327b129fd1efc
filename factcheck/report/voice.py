"""How a report speaks: sentences, numbers and days in the language of its reader."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.language import concept_label, translations
from factcheck.model import DayMonth, Month, Sentence, Term, Wording, say

if TYPE_CHECKING:
    from factcheck.model.findings import Value

COUNTED = {
    "documents": ("{n} document", "{n} documents"),
    "people": ("{n} person", "{n} people"),
    "names": ("{n} name", "{n} names"),
    "dates": ("{n} date", "{n} dates"),
    "quantities": ("{n} quantity", "{n} quantities"),
    "claims": ("{n} claim", "{n} claims"),
    "processes": ("{n} process", "{n} processes"),
    "comments": ("{n} comment", "{n} comments"),
    "error": ("{n} error", "{n} errors"),
    "warning": ("{n} warning", "{n} warnings"),
    "info": ("{n} info", "{n} info"),
}
"""What is counted in a report: one and many."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Says sentences in one language; a sentence that has no translation is said in English.

    Attributes:
        code: `en` or `id`.
    """

    code: str = "en"

    def __call__(self, template: str | Sentence, **values: Value) -> str:
        """A sentence, or a template with its values, in this language."""
        sentence = template if isinstance(template, Sentence) else say(template, **values)
        if self.code == "en":
            return str(sentence)
        words = translations(self.code).get(sentence.template, sentence.template)
        return words.format_map({name: self.value(value) for name, value in sentence.values})

    def phrase(self, words: str) -> str:
        """Words that may be a fixed phrase of ours or come from outside: translated where known, never filled in."""
        return words if self.code == "en" else translations(self.code).get(words, words)

    def value(self, value: Value) -> str:
        """A number or a day as this language writes it; words stay as they are."""
        if isinstance(value, Sentence):
            return self(value)
        if isinstance(value, Term) and self.code != "en":
            return concept_label(value, self.code)
        if isinstance(value, Wording):
            return value.read_in(self.code)
        if isinstance(value, str) or self.code == "en":
            return str(say("{value}", value=value))
        from factcheck.language import cldr  # noqa: PLC0415 - Babel is loaded by those who need it

        if isinstance(value, DayMonth):
            return cldr.day_month(value, self.code)
        if isinstance(value, Month):
            return cldr.month(value, self.code)
        if isinstance(value, date):
            return cldr.short_day(value, self.code)
        return cldr.number(Decimal(value), self.code)

    def count(self, what: str, number: int) -> str:
        """`1 document`, `2 documents`: `what` is a key of `COUNTED`."""
        one, many = COUNTED[what]
        return self(one if number == 1 else many, n=number)
