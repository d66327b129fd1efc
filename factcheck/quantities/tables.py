"""The words of one language, compiled once: phrase tables from its pack and from CLDR."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from functools import cache
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.errors import UsageError
from factcheck.language import cldr, load
from factcheck.model import say
from factcheck.quantities.made_phrases import calendar, hedges, labels, lengths, modalities, parts
from factcheck.quantities.money import Marks
from factcheck.quantities.money_names import money_names
from factcheck.quantities.numerals import Numerals, starters
from factcheck.quantities.phrases import Phrases, fold, same
from factcheck.quantities.unit_names import CLDR_UNITS, SYMBOLS
from factcheck.quantities.units import BASIS, PERCENT, POINTS, TIME

if TYPE_CHECKING:
    from factcheck.language.quantity_words import QuantityWords

_TENTHS = {"‰": f"0.1 {PERCENT}"}
_SIGNS = {"%": PERCENT, "٪": PERCENT, "％": PERCENT, "bps": BASIS, "bp": BASIS}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tables:
    """Everything that the room looks words up in.

    Attributes:
        code: language code.
        words: the pack's own table.
        decimal: decimal sign of the locale.
        numerals: number words.
        triggers: words, folded, at which something may begin.
        marked: one of them holds a mark that `language.cut` takes for no letter.
        followers: of the articles among them, and of `few`, the words that must stand behind, folded.
        first: the first character of each of them.
        scales: short scale forms behind digits, as written.
        marks: symbols and codes of currencies.
        measures: the first words of all units and currencies behind a figure, and of what may stand before them.
        openers: the first words of number words.
        sources: the first words of the phrases that tell where a change began.
        movers: the last words of all phrases before a figure that tell a change.
        turns: words for a rise or a fall.
        units: units, percent and points behind a figure, to their names.
        currencies: currency names behind a figure, to codes.
        tenth_units: names of tenths, to the code of their currency.
        hundredths: of these, the words that multiply in numerals too (French `cents`).
        subunits: names of hundredths, to the code of their currency, `""` where it is not told.
        hedges: phrases before a figure, to the modality.
        hedges_after: phrases behind it.
        vague: vague magnitudes.
        few: words that say a few of a scale.
        ratios: words that say a ratio.
        parts: phrases that say a part by an ordinal.
        duals: units in the dual, to pint names; other nouns in it, to nothing.
        lengths: words that say a length of time, to number and pint name.
        multiples: names of so many of a unit, to number and pint name.
        per_after: phrases behind a length that make it a speed, to the unit of time.
        per_before: the same before it.
        magnitude_before: words before a magnitude, to whether they have other uses.
        magnitude_after: the same behind one.
        labels: words before a number that is a name, to whether it may be a count as well.
        heads: the first words of all phrases of all these tables, which stand behind a figure.
        tails: the last words of all of them, which stand before one.
        monies: the first words of currencies and of what may stand before them.
        to: and all further tables: whether a phrase of the pack's field of that name is there.
    """

    code: str
    words: QuantityWords
    decimal: str
    numerals: Numerals
    triggers: frozenset[str]
    marked: bool
    followers: dict[str, frozenset[str]]
    first: frozenset[str]
    scales: dict[str, int]
    marks: Marks
    measures: frozenset[str]
    openers: frozenset[str]
    sources: frozenset[str]
    movers: frozenset[str]
    turns: Phrases[bool]
    units: Phrases[str]
    currencies: Phrases[str]
    subunits: Phrases[str]
    hundredths: frozenset[str]
    tenth_units: Phrases[str]
    hedges: Phrases[str]
    hedges_after: Phrases[str]
    vague: Phrases[list[int]]
    few: Phrases[bool]
    ratios: Phrases[str]
    parts: Phrases[str]
    duals: Phrases[str]
    lengths: Phrases[str]
    multiples: Phrases[str]
    per_after: Phrases[str]
    per_before: Phrases[str]
    part_of: Phrases[bool]
    part_links: Phrases[bool]
    magnitude_before: Phrases[bool]
    magnitude_after: Phrases[bool]
    to: Phrases[bool]
    between: Phrases[bool]
    between_and: Phrases[bool]
    between_after: Phrases[bool]
    times_words: Phrases[bool]
    out_of: Phrases[bool]
    divided: Phrases[bool]
    whole_links: Phrases[bool]
    loose_whole_links: Phrases[bool]
    share_after: Phrases[bool]
    loose_points: Phrases[bool]
    each_before: Phrases[bool]
    unit_before: Phrases[str]
    tenths: Phrases[bool]
    below_zero: Phrases[bool]
    percent_before: Phrases[bool]
    unit_adjectives: Phrases[bool]
    age_before: Phrases[bool]
    age_after: Phrases[bool]
    age_alone: Phrases[bool]
    age_then: Phrases[bool]
    age_of: Phrases[bool]
    age_unless: Phrases[bool]
    rises: Phrases[bool]
    falls: Phrases[bool]
    from_words: Phrases[bool]
    to_words: Phrases[bool]
    by_words: Phrases[bool]
    from_after: Phrases[bool]
    to_after: Phrases[bool]
    shares: Phrases[bool]
    labels: Phrases[bool]
    date_after: Phrases[bool]
    label_after: Phrases[bool]
    clock_before: Phrases[bool]
    clock_after: Phrases[bool]
    hour_before: Phrases[bool]
    year_before: Phrases[bool]
    year_after: Phrases[bool]
    year_articles: Phrases[bool]
    ordinals: Phrases[bool]
    genitive_after: Phrases[bool]
    never: Phrases[bool]
    not_alone_before: Phrases[bool]
    not_alone_after: Phrases[bool]
    counters: Phrases[bool]
    copulas: Phrases[bool]
    scored: Phrases[bool]
    months: Phrases[bool]
    weekdays: Phrases[bool]
    of_words: Phrases[bool]
    score_words: frozenset[str]
    classifiers: frozenset[str]
    modifiers: frozenset[str]
    early: frozenset[str]
    plural_words: frozenset[str]
    singulars: frozenset[str]
    verb_frames: tuple[tuple[str, str], ...]
    stops: frozenset[str]
    heads: frozenset[str]
    tails: frozenset[str]
    monies: frozenset[str]


def _split(language: str) -> tuple[str, str]:
    """The pack's code and the CLDR locale: a region narrows the separators (`es-mx`, `de-ch`)."""
    code, _, region = language.replace("_", "-").partition("-")
    own = load(code.lower()).head.locale
    if not region:
        return code.lower(), own
    try:
        cldr.locale(f"{code.lower()}_{region.upper()}")
    except (ValueError, LookupError) as error:
        raise UsageError(
            say("unknown language {code}; a region is two letters, as in es-MX", code=repr(language))
        ) from error
    return code.lower(), f"{code.lower()}_{region.upper()}"


def _units(words: QuantityWords, locale: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, forms in cldr.units(locale).items():
        pint_name = CLDR_UNITS.get(name)
        if pint_name:
            found |= {fold(form): pint_name for form in forms if len(form.rstrip(".")) > 1 and not form.isupper()}
    found |= dict.fromkeys(words.percent, PERCENT)
    found |= dict.fromkeys(words.points, POINTS)
    found |= dict.fromkeys(words.basis_points, BASIS)
    return {name: unit for name, unit in (found | words.units).items() if unit}


def _lengths(words: QuantityWords, locale: str) -> Phrases[bool]:
    """The names of the units of time."""
    return same(name for name, unit in _units(words, locale).items() if unit in TIME)


def _triggers(words: QuantityWords, locale: str) -> frozenset[str]:
    others = (*words.vague, *words.few, *words.ratios, *words.duals, *lengths(words), *parts(words))
    others = (*others, *words.numerals.genitives)
    if words.numerals.glued_joiner:  # a unit and a half
        others = (*others, *(unit for unit in (*_units(words, locale), *words.currencies) if unit.isalpha()))
    return _openers(words) | {re.split(r"[ '-]", fold(word))[0] for word in others}


def _openers(words: QuantityWords) -> frozenset[str]:
    return frozenset(re.split(r"[ '-]", fold(word))[0] for word in (*starters(words.numerals), *words.numerals.halves))


def _followers(words: QuantityWords, units: Phrases[str], money: Phrases[str]) -> dict[str, frozenset[str]]:
    """What must stand behind an article that is to open a figure: a number word, or the rest of a known phrase.

    Behind a word that says a few of a scale, that scale.
    """
    known = words.numerals
    tables = (words.vague, words.few, words.ratios, known.halves, known.before_whole, known.denominators)
    numbers = (known.atoms, known.times, known.dozens, known.teens, known.weak, known.articles, known.minus)
    said = [re.split(r"[ '-]", fold(phrase)) for table in (*tables, *numbers) for phrase in table]
    heads = {phrase[0] for phrase in said} | {head for head in units.heads if _named(units, head)} | money.heads
    articles = {fold(word) for word in known.articles}
    found = dict.fromkeys(articles, heads)
    if not (known.compound or known.endings or known.glued_joiner):  # elsewhere a scale has many forms
        scales = {re.split(r"[ '-]", fold(word))[0] for word in (*known.times, *known.dozens, *words.vague_of)}
        others = (words.vague, words.ratios, words.duals, words.lengths)
        alone = {fold(phrase) for table in others for phrase in table} | _openers(words)
        found |= {fold(phrase.split()[0]): scales for phrase in words.few if fold(phrase.split()[0]) not in alone}
    behind = [re.split(r"[ '-]", fold(phrase)) for table in (words.duals, lengths(words)) for phrase in table]
    rest = [phrase for phrase in (*said, *behind) if phrase[1:]]
    return {
        word: frozenset(follow | {phrase[1] for phrase in rest if phrase[0] == word}) for word, follow in found.items()
    }


def _named(units: Phrases[str], head: str) -> bool:
    """Whether a word is by itself a unit, which `a ... and a half` may go on from, or which an article counts."""
    found = units.at(head, 0)
    return found is not None and found[1] == len(head)


def _loosely(phrases: list[str], *, unspaced: bool) -> Phrases[bool]:
    """Phrases to whether a question mark stands behind them in the pack."""
    return Phrases({phrase.rstrip("?"): phrase.endswith("?") for phrase in phrases}, unspaced=unspaced)


def _loose(words: QuantityWords) -> dict[str, list[str]]:
    """The tables of phrases that may have other uses."""
    both = words.magnitude_before, words.magnitude_after
    return {"magnitude_before": both[0], "magnitude_after": both[1], "labels": labels(words)}


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


_SAME = (
    "percent_before",
    "tenths",
    "below_zero",
    "to",
    "between",
    "between_and",
    "between_after",
    "times_words",
    "out_of",
    "divided",
    "whole_links",
    "loose_whole_links",
    "share_after",
    "loose_points",
    "each_before",
    "unit_adjectives",
    "age_before",
    "age_after",
    "age_alone",
    "age_then",
    "age_of",
    "age_unless",
    "rises",
    "falls",
    "from_words",
    "to_words",
    "by_words",
    "from_after",
    "to_after",
    "shares",
    "date_after",
    "label_after",
    "clock_before",
    "clock_after",
    "hour_before",
    "year_before",
    "year_after",
    "year_articles",
    "ordinals",
    "counters",
    "copulas",
    "scored",
    "part_of",
    "part_links",
    "of_words",
    "few",
)
_MOVERS = ("by_words", "rises", "falls", "from_words", "to_words")
_SAME_NUMERALS = ("genitive_after", "never", "not_alone_before", "not_alone_after")


def _edged(made: Tables) -> Tables:
    """The tables with the first and last words of their phrases."""
    held = (*(getattr(made, entry.name) for entry in fields(made)), *vars(made.numerals).values())
    known = [table for table in held if isinstance(table, Phrases)]
    heads, tails = ((table.heads for table in known), (table.tails for table in known))
    money = (table.heads for table in (made.currencies, made.subunits, made.tenth_units, made.of_words))
    return replace(
        made,
        heads=frozenset().union(*heads),
        tails=frozenset().union(*tails),
        monies=frozenset().union(*money),
    )


def _measures(words: QuantityWords, *named: Phrases[str]) -> frozenset[str]:
    """The first words of units and currencies, and of what may stand before them."""
    others = same(
        (*words.of_words, *words.tenths, *_TENTHS, *words.multiples, *words.unit_adjectives), unspaced=words.unspaced
    )
    return others.heads.union(*(table.heads for table in named))


@cache
def tables(language: str) -> Tables:
    """The tables of a language, or of a language in a region (`es-mx`).

    Raises:
        UsageError: no pack ships for this language.
    """
    code, locale = _split(language)
    words = load(code).quantities
    unspaced, triggers = words.unspaced, _triggers(words, locale)
    units = Phrases(_units(words, locale), SYMBOLS | _SIGNS | words.symbols, unspaced=unspaced)
    currencies, subunits, tenth_units = money_names(words, locale)
    made = Tables(
        code=code,
        words=words,
        decimal=cldr.decimal_sign(locale),
        numerals=Numerals(words.numerals, unspaced=unspaced, times=_lengths(words, locale)),
        triggers=triggers,
        marked=not all(map(str.isalpha, triggers)),
        followers=_followers(words, units, currencies),
        first=frozenset(word[:1] for word in (*triggers, *(map(fold, words.numerals.never) if unspaced else ()))),
        marks=Marks(words.marks),
        sources=same(words.from_words, unspaced=unspaced).heads,
        movers=frozenset().union(*(same(getattr(words, name), unspaced=unspaced).tails for name in _MOVERS)),
        turns=same((*words.rises, *words.falls), unspaced=unspaced),
        scales=words.short_scales | words.money_scales,
        units=units,
        currencies=currencies,
        measures=_measures(words, units, currencies, subunits, tenth_units),
        openers=_openers(words),
        unit_before=Phrases(words.unit_before, unspaced=unspaced),
        subunits=subunits,
        hundredths=subunits.heads & frozenset(words.numerals.times),
        tenth_units=tenth_units,
        hedges=Phrases(hedges(words), unspaced=unspaced),
        hedges_after=Phrases(modalities(words.hedges_after), unspaced=unspaced),
        vague=Phrases(words.vague, unspaced=unspaced),
        ratios=Phrases(words.ratios, unspaced=unspaced),
        parts=Phrases(parts(words), unspaced=unspaced),
        duals=Phrases(words.duals, unspaced=unspaced),
        lengths=Phrases(lengths(words), unspaced=unspaced),
        per_after=Phrases(words.per_after, unspaced=unspaced),
        per_before=Phrases(words.per_before, unspaced=unspaced),
        multiples=Phrases(_TENTHS | words.multiples, unspaced=unspaced),
        verb_frames=tuple((a, b) for a, _, b in (frame.partition("...") for frame in words.verb_frames)),
        score_words=_folded(words.score_words),
        classifiers=_folded(words.classifiers),
        modifiers=_folded(words.modifiers),
        early=_folded(words.early),
        plural_words=_folded(words.plural_words),
        singulars=_folded(words.singulars),
        stops=_folded(words.stops),
        heads=frozenset(),
        tails=frozenset(),
        monies=frozenset(),
        **{name: _loosely(phrases, unspaced=unspaced) for name, phrases in _loose(words).items()},
        **{name: same(said, unspaced=unspaced) for name, said in calendar(code, locale).items()},
        **{name: same(getattr(words, name), unspaced=unspaced) for name in _SAME},
        **{name: same(getattr(words.numerals, name), unspaced=unspaced) for name in _SAME_NUMERALS},
    )
    return _edged(made)
