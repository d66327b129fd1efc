"""Sentences that several formats share: who was read and how, what was counted, how a figure moved."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING

from factcheck.language import name_of
from factcheck.model import Term, period
from factcheck.report.places import place
from factcheck.report.safe import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Backing, Change, Checked, Document, Point, Quantity, Report, Silenced, Timeline
    from factcheck.report.voice import Voice

_ORIGINS = {
    "option": "as given",
    "front matter": "from the front matter",
    "datePublished": "from the page’s datePublished",
    "article:published_time": "from the page’s article:published_time",
    "time element": "from the page’s time element",
    "url": "from the address",
    "dateline": "from the dateline",
    "text": "from the text",
}
"""How `Published.source` is said."""


_LONGEST_ID = 80
"""Characters that are shown of what a newsroom calls an article."""


def name(document: Document) -> str:
    """The document as its reader knows it: its path, else its id."""
    return visible(document.path or document.id)


def called(document: Document) -> str:
    """The same; an article that is one line of a file with the number of the line, and what its newsroom calls it."""
    if document.format != "jsonl":
        return name(document)
    own = next(document.declares("id"), "")
    return visible(f"{document.id} ({own[:_LONGEST_ID]})" if own else document.id)


def short_name(document: Document) -> str:
    """As `called`, without the folders of its path and what its newsroom calls it."""
    full = visible(document.id) if document.format == "jsonl" else name(document)
    return full.replace("\\", "/").rsplit("/", 1)[-1] or full


def header(document: Document, voice: Voice) -> str:
    """Language and reference date of a document, each with how we know it."""
    return f"{called(document)} — {language(document, voice)}, {reference(document, voice)}"


def language(document: Document, voice: Voice) -> str:
    """`Indonesian`, or `Indonesian (detected)`; says so when it is not known."""
    if document.language is None:
        return voice("language unknown")
    spoken = name_of(document.language.code, voice.code)
    return voice("{language} (detected)", language=spoken) if document.language.source == "detected" else spoken


def reference(document: Document, voice: Voice) -> str:
    """The day that relative dates are counted from, and where it came from."""
    published = document.published
    if published is None:
        return voice("no reference date")
    source = voice(_ORIGINS.get(published.source, published.source))
    where = f", {place(document, published.span)}" if published.span else ""
    return voice("reference date {day} ({source})", day=published.day, source=source + where)


def counted(documents: Iterable[Checked], voice: Voice, kinds: tuple[str, ...]) -> str:
    """How much was found of each kind, all documents together."""
    sums = dict.fromkeys(kinds, 0)
    for checked in documents:
        for kind, number in checked.counts:
            if kind in sums:
                sums[kind] += number
    return ", ".join(voice.count(kind, number) for kind, number in sums.items())


def checked_line(report: Report, voice: Voice) -> str:
    """What was read and found, such as `Checked 1 document: 5 people, 8 dates, 6 quantities`."""
    documents = voice.count("documents", len(report.documents))
    found = counted(report.documents, voice, ("people", "dates", "quantities"))
    return voice("Checked {documents}: {found}.", documents=documents, found=found)


def summary(report: Report, voice: Voice) -> str:
    """How many findings there are of each severity."""
    return ", ".join(voice.count(level, number) for level, number in report.summary().items())


_SILENCED = {
    "article": "{n} accepted in the article",
    "settings": "{n} accepted in the settings",
    "baseline": "{n} known, hidden (baseline)",
}
"""How each `Silenced.source` is counted."""


def silent(report: Report, voice: Voice) -> Iterator[tuple[str, list[Silenced]]]:
    """How many findings were accepted, by whom, and which."""
    for source, said in _SILENCED.items():
        if hidden := [item for item in report.silenced if item.source == source]:
            yield voice(said, n=len(hidden)), hidden


def whole(report: Report, voice: Voice) -> str:
    """How many findings there are of each severity, and how many were accepted: a line that stands alone."""
    return "; ".join([summary(report, voice), *(said for said, _ in silent(report, voice))])


def backed(backing: Backing, voice: Voice) -> str:
    """How many facts of a draft its sources support, contradict, lack, or hold with a hedge."""
    counts = {verdict.replace("-", "_"): number for verdict, number in backing.counts().items()}
    return voice(
        "{supported} supported, {contradicted} contradicted, {unsupported} unsupported, {lost_hedge} without the hedge",
        **counts,
    )


def figure(quantity: Quantity, voice: Voice) -> str:
    """A figure as a number, its interval where it has no single value, else its words."""
    if quantity.value is not None:
        return voice.value(quantity.value)
    low, high = (None if end is None else voice.value(end) for end in (quantity.low, quantity.high))
    if low and high:
        return f"{low}–{high}"
    return f"≥ {low}" if low else f"≤ {high}" if high else visible(quantity.text)


_HEDGES = {
    "approx": "≈ ",
    "nearly": "< ",
    "just_over": "> ",
    "more_than": "> ",
    "at_least": "≥ ",
    "less_than": "< ",
    "at_most": "≤ ",
}
"""The sign of each hedge."""


def hedged(quantity: Quantity, voice: Voice) -> str:
    """A figure with the sign of its hedge and with its unit: `≥ 3,000`, `≈ 12%`."""
    sign = _HEDGES.get(quantity.hedge, "") if quantity.value is not None else ""
    unit = {None: "", "percent": "%"}.get(quantity.unit, f" {visible(quantity.unit or '').replace('_', ' ')}")
    return f"{sign}{figure(quantity, voice)}{unit}"


def subject(timeline: Timeline, voice: Voice) -> str:
    """What a timeline is about: subject, concept, and what of the scope these two do not say already."""
    said = [part for part in (timeline.subject, voice.value(Term(timeline.concept))) if part]
    told = " ".join(said).casefold()
    return visible(", ".join([*said, *(part for part in timeline.scope if part.casefold() not in told)]))


def steps(timeline: Timeline) -> Iterator[Change]:
    """The changes of a timeline for a reader: where several documents agree on one end of a step, the nearest two.

    What a text itself tells is shown in any case. JSON keeps them all.
    """
    first: dict[tuple[str, str, str], Change] = {}
    last: dict[tuple[str, str, str], Change] = {}
    for change in timeline.changes:
        first.setdefault((change.before.document, change.before.claim, change.verdict), change)
        last[change.after.document, change.after.claim, change.verdict] = change
    shown = {id(change) for change in first.values()} & {id(change) for change in last.values()}
    yield from (change for change in timeline.changes if change.told or id(change) in shown)


def step(change: Change, voice: Voice) -> str:
    """A change on one line: its sentence, or `3,000 → 10,000 (× 3.33), told in the text` where it has none."""
    if change.said is not None:
        return visible(voice(change.said))
    arrow = f"{figure(change.before.quantity, voice)} → {figure(change.after.quantity, voice)}"
    if change.ratio is not None:
        arrow += f" (× {voice.value(_rounded(change.ratio))})"
    return f"{arrow}, {voice('told in the text')}" if change.told else arrow


def _rounded(ratio: Decimal) -> Decimal:
    """A ratio with two decimals, or with two digits where it is small."""
    with localcontext(prec=2):
        return +ratio if abs(ratio) < 1 else Decimal(f"{ratio:.2f}")


def figure_of(point: Point, voice: Voice) -> str:
    """A figure as the sentence of its step says it: a plain count as a number, an amount in its own words."""
    return visible(point.quantity.text) if point.quantity.unit else figure(point.quantity, voice)


def when(point: Point, voice: Voice) -> str:
    """For which time a figure holds, and how we know."""
    day, source = day_of(point, voice)
    return f"{day} ({source})" if source else day


def day_of(point: Point, voice: Voice) -> tuple[str, str]:
    """The first day for which a figure holds, and how we know it; the second is empty where there is no day."""
    as_of = point.as_of
    if as_of is None or as_of.first is None:
        return voice("no date given"), ""
    source = {
        "sentence": voice("in the sentence"),
        "inherited": voice("carried over from an earlier sentence"),
        "published": voice("by the publication date"),
    }.get(as_of.source, as_of.source)
    return voice.value(period(as_of.first, as_of.after)), source
