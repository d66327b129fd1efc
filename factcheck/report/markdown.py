"""The format `markdown`: for the summary of a CI step, a comment, a wiki. What the HTML page tells, in plain signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Backing
from factcheck.report import told
from factcheck.report.compared import across_documents, given, shared, spelt
from factcheck.report.places import pieces, place, places, together
from factcheck.report.safe import markdown, markdown_html
from factcheck.report.style import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Backed, Change, Checked, Document, Finding, Point, Related, Report, Timeline
    from factcheck.report.voice import Voice

_SIGNS = {"error": "✖", "warning": "▲", "info": "●"}
_VERDICTS = {"contradicted": "✖", "unsupported": "▲", "lost-hedge": "●", "supported": "✓"}
"""The verdicts on facts of a draft, the worst first."""


def write(report: Report, style: Style | None = None) -> str:
    """What it comes to, a table of findings a document with the derivation folded below it, figures, names, facts."""
    lines, last = [], ""
    for line in _lines(report, (style or Style()).voice):
        if line or last:
            lines.append(f"{line}\n")
        last = line
    return "".join(lines)


def _lines(report: Report, voice: Voice) -> Iterator[str]:
    documents = {checked.document.id: checked.document for checked in report.documents}
    yield f"## {voice('Consistency report')}"
    yield ""
    yield f"**{told.summary(report, voice)}.** {told.checked_line(report, voice)}"
    for item in report.failures:
        yield from ("", f"- {markdown(item.document)}: {markdown(voice(item.because))}")
    if report.backing is not None:
        yield from _backed(report.backing, documents, voice)
    for checked in report.documents:
        yield from _document(report, checked, documents, voice)
    for line in report.timelines:
        yield from _timeline(line, documents, voice)
    yield from _matrix(report, documents, voice)
    yield from _names(report, documents, voice)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: bool = False) -> Iterator[str]:
    """A table behind an empty line; with `numbers` every column but the first one is set to the right."""
    yield from ("", f"| {' | '.join(heads)} |")
    yield "| --- |" + (" ---: |" if numbers else " --- |") * (len(heads) - 1)
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _folded(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"<details><summary>{title}</summary>", "")
    yield from lines
    yield from ("", "</details>")


# ---- one document ---------------------------------------------------------------------------------------------------


def _document(report: Report, checked: Checked, documents: dict[str, Document], voice: Voice) -> Iterator[str]:
    document = checked.document
    own = [finding for finding in report.findings if finding.document == document.id]
    if own or len(report.documents) == 1:
        yield from ("", f"### {markdown(told.header(document, voice))}")
    if own:
        rows = [
            (_level(finding, voice), place(document, finding.span), finding.check, markdown(voice(finding.said)))
            for finding in own
        ]
        yield from _table(["", voice("where"), "check", ""], rows)
    for finding in own:
        title = f"{_SIGNS[finding.severity]} {place(document, finding.span)} {markdown_html(voice(finding.said))}"
        yield from _folded(title, _finding(finding, checked, documents, voice))
    yield from _listed("right", [f"{place(document, i.span)} {markdown(voice(i.said))}" for i in checked.right], voice)
    left = [markdown(f"{item.check}: {voice(item.because)}") for item in checked.not_checked]
    yield from _listed("open", left, voice)
    hidden = [item for item in report.silenced if item.finding.document == document.id]
    said = [
        f"{item.finding.check}: {voice(item.finding.said)} ({item.reason or voice('no reason given')})"
        for item in hidden
    ]
    yield from _listed("what was accepted", [markdown(words) for words in said], voice)


def _level(finding: Finding, voice: Voice) -> str:
    return f"{_SIGNS[finding.severity]} {voice(str(finding.severity))}"


def _listed(title: str, items: Sequence[str], voice: Voice) -> Iterator[str]:
    if items:
        yield from _folded(f"{voice(title)}: {len(items)}", (f"- {item}" for item in items))


def _finding(finding: Finding, checked: Checked, documents: dict[str, Document], voice: Voice) -> Iterator[str]:
    """Where, what to do, how we know, and the spellings."""
    mends = dict.fromkeys(markdown(voice(repair.said)) for repair in finding.repairs)
    parts = {
        "where": list(_places(finding, documents, voice)),
        "what to do": list(mends),
        "how we know": [markdown(voice(said)) for said in finding.why],
    }
    for title, items in parts.items():
        if items:
            yield from (f"**{voice(title).capitalize()}**", "", *(f"- {item}" for item in items), "")
    for entity in checked.entities:
        if any(finding.span in spelling.spans for spelling in entity.variants):
            heads = [voice(words) for words in ("spelling", "count", "lines")]
            rows = [
                (
                    markdown(spelling.form),
                    voice.value(len(spelling.spans)),
                    ", ".join(place(checked.document, span) for span in spelling.spans),
                )
                for spelling in entity.variants
            ]
            yield from _table(heads, rows)


def _places(finding: Finding, documents: dict[str, Document], voice: Voice) -> Iterator[str]:
    """Where a finding stands, document by document, with the words around; near places in one excerpt."""
    for home in dict.fromkeys(other.document for _, other in places(finding)):
        document = documents[home]
        named = "" if home == finding.document else f"{markdown(told.short_name(document))} "
        for group in together(document, [item for item in places(finding) if item[1].document == home]):
            where = ", ".join(f"{place(document, other.span)}{_label(other, voice)}" for _, other in group)
            words = pieces(document, [other.span for _, other in group])
            said = "".join(f"**{markdown(part)}**" if marked else markdown(part) for part, marked in words)
            yield f"{named}{where} “{said}”"


def _label(other: Related, voice: Voice) -> str:
    if not other.label or other.label == other.quote:
        return ""
    return f" ({markdown(voice.phrase(other.label))})"


# ---- several documents ----------------------------------------------------------------------------------------------


def _timeline(line: Timeline, documents: dict[str, Document], voice: Voice) -> Iterator[str]:
    """The points of a timeline as a table, and its steps."""
    yield from ("", f"**{markdown(told.subject(line, voice))}**")
    rows = [
        (
            markdown(told.when(point, voice)),
            markdown(told.hedged(point.quantity, voice)),
            markdown(point.origin or voice("no source named")),
            _where(point, documents),
        )
        for point in line.points
    ]
    yield from _table([voice(words) for words in ("when", "figure", "who", "where")], rows)
    if line.changes:
        yield ""
    yield from dict.fromkeys(_step(change, voice) for change in told.steps(line))  # several documents may tell one step


def _step(change: Change, voice: Voice) -> str:
    why = "; ".join(voice(reason) for reason in change.why)
    said = f"- {markdown(voice(change.verdict))}: {markdown(told.step(change, voice))}"
    return f"{said} — {markdown(why)}" if why else said


def _where(point: Point, documents: dict[str, Document]) -> str:
    document = documents[point.document]
    return f"{markdown(told.short_name(document))} {place(document, point.span)}"


def _matrix(report: Report, documents: dict[str, Document], voice: Voice) -> Iterator[str]:
    """Which document gives which figure, those that agree too."""
    lines = (*shared(report), *report.agreed)
    homes = [home for home in documents if any(given(line, home) for line in lines)]
    if len(homes) < 2:  # noqa: PLR2004 - one document has nobody to agree with
        return
    yield from ("", f"### {voice('who gives which figure').capitalize()}")
    rows = [
        (
            markdown(told.subject(line, voice)),
            *(
                "<br>".join(dict.fromkeys(markdown(told.hedged(point.quantity, voice)) for point in given(line, home)))
                for home in homes
            ),
        )
        for line in lines
    ]
    yield from _table([voice("figure"), *(markdown(told.short_name(documents[home])) for home in homes)], rows)


def _names(report: Report, documents: dict[str, Document], voice: Voice) -> Iterator[str]:
    """How each document writes the names that several of them write."""
    written = across_documents(report)
    cast = {character.key: character for character in report.cast if len(written.get(character.key, ())) > 1}
    if not cast:
        return
    yield from ("", f"### {voice('names across sources').capitalize()}")
    rows = []
    for key, character in cast.items():
        row = written[key]
        forms = (dict.fromkeys(form for entity in row.get(home, ()) for form in spelt(entity)) for home in documents)
        rows.append((markdown(character.name), *(", ".join(map(markdown, cell)) for cell in forms)))
    yield from _table([voice("name"), *(markdown(told.short_name(documents[home])) for home in documents)], rows)


def _backed(backing: Backing, documents: dict[str, Document], voice: Voice) -> Iterator[str]:
    """How many facts of a draft there are of each kind and verdict, and every fact below."""
    kinds = sorted({fact.kind for fact in backing.facts})
    counts = []
    for kind in kinds:
        of_kind = Backing(backing.draft, tuple(fact for fact in backing.facts if fact.kind == kind))
        counts.append((voice(kind), *(voice.value(number) for number in of_kind.counts().values())))
    yield from _table([voice("facts"), *(voice(verdict) for verdict in backing.counts())], counts, numbers=True)
    rows = [_fact(fact, backing.draft, documents, voice) for verdict in _VERDICTS for fact in backing.of(verdict)]
    heads = [voice(words) for words in ("verdict", "in the draft", "in the source", "how we know")]
    yield from _folded(voice("every fact of the draft"), list(_table(heads, rows))[1:])


def _fact(fact: Backed, draft: str, documents: dict[str, Document], voice: Voice) -> tuple[str, ...]:
    source = ""
    if fact.document is not None and fact.source_span is not None:
        document = documents[fact.document]
        where = f"{markdown(told.short_name(document))} {place(document, fact.source_span)}"
        source = f"“{markdown(fact.source_text)}” {where}" if fact.source_text else where
    return (
        f"{_VERDICTS[fact.verdict]} {voice(fact.verdict)}",
        f"“{markdown(fact.text)}” {place(documents[draft], fact.span)}",
        source,
        markdown("; ".join(voice(reason) for reason in fact.why)),
    )
