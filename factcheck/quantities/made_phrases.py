"""Phrases that a pack or CLDR holds the pieces of: hedges with what is written onto them, parts, ages, weekdays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language import cldr, load

if TYPE_CHECKING:
    from factcheck.language.quantity_words import QuantityWords


def parts(words: QuantityWords) -> dict[str, str]:
    """Ordinals with a word for a part (पाँचवाँ हिस्सा), to what they say."""
    atoms = words.numerals.atoms if words.part_endings else {}
    made = {f"{said}{ending}": value for said, value in atoms.items() for ending in words.part_endings if value > 1}
    ordinals = made | words.part_ordinals
    return {
        f"{said} {noun.rstrip('?')}": f"1/{value}{noun[len(noun.rstrip('?')) :]}"
        for said, value in ordinals.items()
        for noun in words.part_nouns
    }


def modalities(table: dict[str, list[str]]) -> dict[str, str]:
    """Phrases to their modality."""
    return {phrase: modality for modality, phrases in table.items() for phrase in phrases}


def _onto(words: QuantityWords) -> list[str]:
    """What may be written onto a word."""
    numerals = words.numerals
    return [said for said in (numerals.glued_joiner, *numerals.glued_before) if said.isalpha() and "ـ" not in said]


def hedges(words: QuantityWords) -> dict[str, str]:
    """Hedges, also with what is written onto them (ونحو, بأكثر من): a `+` for each letter of that."""
    known = modalities(words.hedges)
    return {
        f"{said}{phrase}": modality + "+" * len(said) for said in _onto(words) for phrase, modality in known.items()
    } | known


def labels(words: QuantityWords) -> list[str]:
    """Words before a number that is a name, also with what is written onto them (بالطابق, وللمادة)."""
    article = words.numerals.definite
    made = [f"{said}{phrase}" for said in _onto(words) for phrase in words.labels]
    twice = [f"ل{phrase[1:]}" for phrase in words.labels if article and phrase.startswith(article)]
    return [*words.labels, *made, *twice]


def lengths(words: QuantityWords) -> dict[str, str]:
    """Words for a length of time, also those that a number makes with its ending (zwölf|jährige, dodic|enne).

    An `!` behind an ending says that its word is a person of that age.
    """
    made = {
        f"{stem}{ending.rstrip('!')}": f"{value} year{' of age' * ending.endswith('!')}"
        for stem, value in words.age_stems.items()
        for ending in words.age_endings
    }
    return made | words.lengths


def calendar(code: str, locale: str) -> dict[str, set[str]]:
    """The names of months, long and short, and of weekdays; left out what is a number or another word too.

    No weekdays in scripts without spaces: behind one a count may stand (周五13人).
    """
    pack = load(code)
    months = {name for width in ("wide", "abbreviated") for name in cldr.months(locale, width)}
    days = {*cldr.weekdays(locale), *pack.dates.weekdays} - set(pack.dates.weekdays_unsure)
    return {
        "months": {name for name in months if not name[:1].isdigit()},
        "weekdays": set() if pack.quantities.unspaced else {name for name in days if not name[-1].isdigit()},
    }
