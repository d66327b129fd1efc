"""Names of currencies, from CLDR and the pack, and of their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language import cldr
from factcheck.quantities.phrases import Phrases

if TYPE_CHECKING:
    from factcheck.language.quantity_words import QuantityWords

_LINKS = ("", "・")


def money_names(words: QuantityWords, locale: str) -> tuple[Phrases[str], Phrases[str], Phrases[str]]:
    """The names of currencies, of their hundredths and of their tenths."""
    known = cldr.currencies(locale)
    made = _without_blanks(known) if words.unspaced else _in_all_forms(known, words.currencies)
    names = (known | made | words.currencies, words.subunits, words.tenth_units)
    whole, hundredths, tenths = (Phrases(found, unspaced=words.unspaced) for found in names)
    return whole, hundredths, tenths


def _in_all_forms(names: dict[str, str], own: dict[str, str]) -> dict[str, str]:
    """Names of CLDR that end, or begin, in a word of the pack, in its other forms: `Australische dollar|s`.

    The pack's other words for the currency itself as well, with the first word of its name: `Indonesische rupiah`.
    """
    forms: dict[str, list[str]] = {}
    for word, code in own.items():
        if " " not in word:
            forms.setdefault(code, []).append(word)
    made: dict[str, str] = {}
    for name, code in names.items():
        whose, _, noun = name.rpartition(" ")
        said: list[str] = []
        if whose and noun in own:
            said += [f"{whose} {form}" for form in forms[own[noun]]]
            said += [f"{whose.split()[0]} {form}" for form in forms.get(code, ())]
        noun, _, whose = name.partition(" ")
        if whose and noun in own:
            said += [f"{form} {whose}" for form in (*forms[own[noun]], *forms.get(code, ()))]
        made |= {form: code for form in said if form not in names}
    return made


def _without_blanks(names: dict[str, str]) -> dict[str, str]:
    """Names of CLDR as scripts without blanks write them: ブラジル・レアル, 브라질레알."""
    return {name.replace(" ", link): code for name, code in names.items() if " " in name for link in _LINKS}
