"""`name-variant`: one entity spelt two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import quoted
from factcheck.checks.base import Check, Example
from factcheck.model import Repair, Severity, say
from factcheck.names.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Entity, Facts, Finding, Sentence, Spelling


class NameVariant(Check):
    """One person, organisation or place spelt two ways in one text.

    A slip in a name is the correction that a desk prints most often, and a reader takes two spellings for two people.
    The finding groups every spelling with its count and places, names the more frequent one, and says which letters
    differ and what shows that they are one: the rest of the name, the office, the same short form.

    Silent on look-alikes that are two: relatives, rivals, names that the text itself tells apart, both frequent, with
    different offices or ages; on plurals, nationalities and inflection; on abbreviations a letter apart; on other names
    that the text tells; on pairs that are both right (Sumatera, Sumatra). Inside direct speech it is a note.
    """

    name: ClassVar[str] = "name-variant"
    room: ClassVar[str] = "names"
    severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "id",
            flagged="Bupati Zulfadhli Anwari hadir kemarin. Menurut Zulfadli, jalan itu rusak.",
            clean="Bupati Zulfadhli Anwari hadir kemarin. Menurut Zulfadhli, jalan itu rusak.",
        ),
        Example(
            "en",
            flagged="Health Minister Britt Halvorsen resigned. Aides said Halvorson had been ill.",
            clean="Health Minister Britt Halvorsen resigned. Aides said Halvorsen had been ill.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding]:
        """One finding an entity that is spelt in more than one way."""
        for entity in facts.entities:
            if len(entity.variants) > 1:
                yield self._report(facts, entity)

    def _report(self, facts: Facts, entity: Entity) -> Finding:
        usual, *others = entity.variants
        rare = others[-1]
        at = facts.document.position(usual.spans[0].start)
        said = say(
            _MESSAGES.get(_kind(facts, entity), _MESSAGES["unknown"]),
            rare=rare.form,
            usual=usual.form,
            where=f"{at.line}:{at.column}",
        )
        spoken = all(quoted(facts, span) for span in rare.spans) or all(quoted(facts, span) for span in usual.spans)
        places = [(span, spelling.form) for spelling in entity.variants for span in spelling.spans]
        return self.finding(
            facts,
            rare.spans[0],
            said,
            related=[(span, form) for span, form in places if span != rare.spans[0]],
            why=[*entity.why, *_counts(entity.variants)],
            repairs=_repairs(facts.document.text, usual, others),
            severity=Severity.INFO if spoken else None,
            about=entity.id,
        )


_MESSAGES = {
    "person": "“{rare}” here but “{usual}” in {where}; probably the same person",
    "place": "“{rare}” here but “{usual}” in {where}; probably the same place",
    "unknown": "“{rare}” here but “{usual}” in {where}; probably the same name",
}


def _kind(facts: Facts, entity: Entity) -> str:
    """The kind of an entity as it is said: two words with capitals are a person's only where something says so."""
    if entity.kind != "person" or facts.document.language is None or any(mention.title for mention in entity.mentions):
        return entity.kind
    known = lexicon(facts.document.language.code).people
    words = {word for spelling in entity.variants for word in spelling.form.casefold().split()}
    return entity.kind if words & known else "unknown"


def _counts(variants: tuple[Spelling, ...]) -> Iterator[Sentence]:
    """How often each spelling stands, unless each stands once."""
    for spelling in variants if any(len(spelling.spans) > 1 for spelling in variants) else ():
        count = len(spelling.spans)
        if count == 1:
            yield say("“{form}” stands once", form=spelling.form)
        else:
            yield say("“{form}” stands {count} times", form=spelling.form, count=count)


def _repairs(text: str, usual: Spelling, others: list[Spelling]) -> list[Repair]:
    """To write the usual form at each other place, to write the other form throughout, to accept both."""
    keep = say("write “{word}” throughout", word=usual.word)
    mends = [
        Repair(keep, span, span.of(text).replace(other.word, usual.word)) for other in others for span in other.spans
    ]
    rare = others[-1]
    both = say('accept both spellings: factcheck names add "{usual}" --also "{rare}"', usual=usual.form, rare=rare.form)
    return [*mends, Repair(say("write “{word}” throughout", word=rare.word)), Repair(both)]
