"""Claims: who says what of whom, as of when, and the figures that the text ties together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims import (
    aboard,
    ages,
    ballots,
    build,
    contests,
    equations,
    exact,
    growths,
    leads,
    margins,
    movements,
    rates,
    remainders,
    shares,
    tables,
    theirs,
    times,
    told,
    totals,
)
from factcheck.claims.ages import AGE
from factcheck.claims.align import Repeat, repeats
from factcheck.claims.arithmetic import (
    adds_up,
    against,
    apart,
    credible,
    difference,
    exactly,
    grew,
    grown,
    makes,
    multiple,
    nested,
    points_called_percent,
    precise,
    rate_of_change,
    sized,
    stands,
    stated_size,
    subtracts,
)
from factcheck.claims.ballots import BALLOTS
from factcheck.claims.beside import spread
from factcheck.claims.conversions import Converted, converted
from factcheck.claims.count import AMOUNT, PART, SOME
from factcheck.claims.counted import Counting
from factcheck.claims.display import Contrast, contrasts
from factcheck.claims.exact import SLIP
from factcheck.claims.frame import DISPLAY, frames
from factcheck.claims.interval import Interval, percent, stated, total
from factcheck.claims.lexicon import anyone, lexicon, of_people, traits
from factcheck.claims.moments import MOMENT, day_of, is_clock, one_clock, stretch
from factcheck.claims.swaps import transposed
from factcheck.claims.times import WHEN
from factcheck.claims.twins import Twin, twins
from factcheck.claims.words import words as cues_of
from factcheck.language import quotes, sentences
from factcheck.model import Facts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Frame
    from factcheck.language import Cut
    from factcheck.model import Claim, DateMention, Document, Entity, NameMention, Quantity, Total

__all__ = [
    "AGE",
    "AMOUNT",
    "BALLOTS",
    "DISPLAY",
    "MOMENT",
    "PART",
    "SLIP",
    "SOME",
    "WHEN",
    "Contrast",
    "Converted",
    "Interval",
    "Repeat",
    "Twin",
    "adds_up",
    "against",
    "anyone",
    "apart",
    "contrasts",
    "converted",
    "credible",
    "day_of",
    "difference",
    "exactly",
    "facts",
    "grew",
    "grown",
    "is_clock",
    "makes",
    "multiple",
    "nested",
    "of_people",
    "one_clock",
    "percent",
    "points_called_percent",
    "precise",
    "rate_of_change",
    "repeats",
    "sized",
    "spread",
    "stands",
    "stated",
    "stated_size",
    "stretch",
    "subtracts",
    "total",
    "traits",
    "transposed",
    "twins",
]


def facts(  # noqa: PLR0913 - each by name
    document: Document,
    *,
    names: tuple[NameMention, ...],
    entities: tuple[Entity, ...],
    dates: tuple[DateMention, ...],
    quantities: tuple[Quantity, ...],
    words: Cut | None = None,
) -> Facts:
    """The facts of a document: its mentions, sentences and quotations, the claims and relations made of them.

    Args:
        document: the document.
        names: its names.
        entities: whom they name.
        dates: its dates.
        quantities: its figures.
        words: its text as `factcheck.language.cut` gives it, where that is at hand.
    """
    language = document.language.code if document.language else ""
    if not language:
        return Facts(document, names=names, entities=entities, dates=dates, quantities=quantities)
    spans = sentences(document.text, language=language, words=words)
    cues = cues_of(language)
    rows = frames(document, spans, quantities, dates, cues)
    speech = quotes(document.text, language=language, words=words)
    moved = tuple(item for row in rows for item in movements.movements(row, cues))
    shared = tuple(item for row in rows for item in shares.shares(row))
    counting = Counting(cues, lexicon(language), document.text)
    day, roles, partners = build.printed(document), build.roles(moved, shared), build.partners(moved)
    held = build.inside(names, quantities)
    contest = contests.told_of(rows, counting)
    builder = build.Builder(document, counting, names, held, dates, speech, day, roles, partners, contest)
    made = build.build(rows, builder)
    added = _added(rows, counting, made)
    aged = tuple(ages.ages(document, names, quantities, spans))
    made = tuple(theirs.theirs(document, made, aged, names, spans))
    timed, shifts = times.times(builder, spans)
    every = tuple(sorted((*made, *aged, *timed), key=lambda claim: claim.value.span)) if aged or timed else made
    apart_ = tuple(item for row in rows for item in margins.margins(row, counting))
    return Facts(
        document,
        sentences=spans,
        quotes=speech,
        names=names,
        dates=dates,
        quantities=quantities,
        entities=entities,
        claims=every,
        told_changes=(*told.told_changes(moved, made, document.text, cues), *shifts),
        movements=(*rates.sized(moved, rows, cues), *rates.rates(rows, moved)),
        totals=(*added, *tables.footings(document, quantities, cues)),
        shares=shared,
        equations=tuple(item for row in rows for item in equations.equations(row)),
        margins=(*apart_, *leads.leads(rows, counting, apart_)),
        growths=tuple(item for row in rows for item in growths.growths(row, cues)),
    )


def _added(rows: Sequence[Frame], counting: Counting, claims: Sequence[Claim]) -> tuple[Total, ...]:
    """The totals of a text: closed lists, then those of wholes that have none yet, the surest first."""
    found = list(totals.totals(rows, counting))
    loose = (*remainders.remainders(rows, counting), *aboard.aboard(rows, counting, claims))
    for more in (ballots.ballots(rows, counting.words), loose, exact.exact(rows)):
        told = {item.whole.span for item in found if item.whole}
        found += [item for item in more if item.whole and item.whole.span not in told]
    return tuple(found)
