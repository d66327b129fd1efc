"""Names of currencies, from CLDR and the pack, and of their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language import cldr
from factcheck.quantities.phrases import Phrases

if TYPE_CHECKING:
    from factcheck.language.quantity_words import QuantityWords


def money_names(words: QuantityWords, locale: str) -> tuple[Phrases[str], Phrases[str], Phrases[str]]:
    """The names of currencies, of their hundredths and of their tenths."""
    known = cldr.currencies(locale)
    names = (known | _in_all_forms(known, words.currencies) | words.currencies, words.subunits, words.tenth_units)
    whole, hundredths, tenths = (Phrases(found, unspaced=words.unspaced) for found in names)
    return whole, hundredths, tenths


def _in_all_forms(names: dict[str, str], own: dict[str, str]) -> dict[str, str]:
    """Names of CLDR that end in a word of the pack, in the pack's other forms of it: `Australische dollar|s`."""
    forms: dict[str, list[str]] = {}
    for word, code in own.items():
        if " " not in word:
            forms.setdefault(code, []).append(word)
    made: dict[str, str] = {}
    for name, code in names.items():
        whose, _, noun = name.rpartition(" ")
        if whose and noun in own:
            made |= {f"{whose} {form}": code for form in forms[own[noun]] if f"{whose} {form}" not in names}
    return made
