"""The format `html`: one static page that can be mailed and printed.

No script, no file from elsewhere; a content policy forbids all of them. The page reads well without its style
sheet. Every word from outside goes through `xml`.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from factcheck._version import __version__
from factcheck.report import told
from factcheck.report.drawing import draw
from factcheck.report.places import place
from factcheck.report.safe import xml
from factcheck.report.style import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Checked, Document, Finding, Report, Timeline
    from factcheck.report.voice import Voice

_SIGNS = {"error": "✖", "warning": "▲", "info": "●"}
"""A sign a severity, so that nothing is told by colour alone."""


def write(report: Report, style: Style | None = None) -> str:
    """The page."""
    voice = (style or Style()).voice
    body = fragment(report, style)
    css = _css()
    policy = f"default-src 'none'; style-src 'sha256-{_digest(css)}'; base-uri 'none'; form-action 'none'"
    return f"""<!doctype html>
<html lang="{voice.code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{xml(voice("Consistency report"))}</title>
<style>{css}</style>
</head>
<body>
{body}
</body>
</html>
"""


def fragment(report: Report, style: Style | None = None) -> str:
    """What stands in the body of the page."""
    return "\n".join(_body(report, (style or Style()).voice))


@cache
def _css() -> str:
    return resources.files("factcheck.report").joinpath("page.css").read_text("utf-8")


def _digest(css: str) -> str:
    return base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()


def _body(report: Report, voice: Voice) -> Iterator[str]:
    worst = next((level for level, number in report.summary().items() if number), "good")
    yield f"<header><h1>{xml(voice('Consistency report'))}</h1></header>"
    yield f'<p class="bar {worst}" role="status"><strong>{xml(told.summary(report, voice))}.</strong> '
    yield f"{xml(told.checked_line(report, voice))}</p>"
    yield "<main>"
    for item in report.failures:
        yield f'<p class="bar error">{xml(item.document)}: {xml(voice(item.because))}</p>'
    for number, checked in enumerate(report.documents, 1):
        yield from _document(report, checked, number, voice)
    yield from _timelines(report, voice)
    yield "</main>"
    yield f"<footer><p>factcheck-news {__version__} · {xml(voice('made without any network'))}</p></footer>"


def _document(report: Report, checked: Checked, number: int, voice: Voice) -> Iterator[str]:
    document = checked.document
    findings = [
        (f"f{number}-{position}", finding)
        for position, finding in enumerate((f for f in report.findings if f.document == document.id), 1)
    ]
    yield f'<section aria-labelledby="d{number}"><h2 id="d{number}">{xml(told.header(document, voice))}</h2>'
    yield '<div class="columns"><div>'
    for key, finding in findings:
        yield from _finding(report, finding, key, document, voice)
    yield from _listed("right", [(place(document, item.span), voice(item.said)) for item in checked.right], voice)
    left = [
        (place(document, item.span) if item.span else item.check, voice(item.because)) for item in checked.not_checked
    ]
    yield from _listed("open", left, voice)
    yield "</div>"
    yield from _text(document, findings)
    yield "</div></section>"


def _finding(report: Report, finding: Finding, key: str, document: Document, voice: Voice) -> Iterator[str]:
    level = str(finding.severity)
    yield f'<article class="finding {level}" id="{key}">'
    yield f'<h3><span class="level">{_SIGNS[level]} {xml(voice(level))}</span> {xml(finding.check)}'
    yield f' <a href="#{key}-0">{place(document, finding.span)}</a></h3>'
    yield f"<p>{xml(voice(finding.said))}</p><dl>"
    places = [(place(document, finding.span), finding.quote, "")]
    for other in finding.related:
        home = report.document(other.document)
        where = place(home, other.span) if home is document else f"{told.name(home)}:{place(home, other.span)}"
        places.append((where, other.quote, f" ({other.label})" if other.label else ""))
    yield f"<dt>{xml(voice('places'))}</dt>"
    for where, quote, label in places:
        yield f"<dd>{xml(where)} “{xml(quote)}”{xml(label)}</dd>"
    for title, sentences in (
        ("why", [voice(said) for said in finding.why]),
        ("do", [voice(repair.said) for repair in finding.repairs]),
    ):
        if sentences:
            yield f"<dt>{xml(voice(title))}</dt>" + "".join(f"<dd>{xml(said)}</dd>" for said in sentences)
    yield "</dl></article>"


def _listed(title: str, items: Iterable[tuple[str, str]], voice: Voice) -> Iterator[str]:
    rows = "".join(f"<li>{xml(where)} {xml(said)}</li>" for where, said in items)
    if rows:
        yield f"<details open><summary>{xml(voice(title))}</summary><ul>{rows}</ul></details>"


def _text(document: Document, findings: Iterable[tuple[str, Finding]]) -> Iterator[str]:
    """The article, one item a line with its number in the file, its places marked and linked to their findings."""
    marked: list[tuple[int, int, str, str]] = []
    for key, finding in findings:
        own = [other.span for other in finding.related if other.document == document.id]
        for position, span in enumerate([finding.span, *own]):
            marked.append((span.start, span.end, f"{key}-{position}", key))
    marked.sort()
    yield '<ol class="text">'
    start = 0
    for line in document.text.split("\n"):
        if line.strip():
            inside = [mark for mark in marked if start <= mark[0] < start + len(line)]
            yield f'<li value="{document.position(start).line}">{_marked(line, start, inside)}</li>'
        start += len(line) + 1
    yield "</ol>"


def _marked(line: str, start: int, inside: list[tuple[int, int, str, str]]) -> str:
    parts, at = [], 0
    for first, end, key, target in inside:
        low, high = max(first - start, at), min(end - start, len(line))
        parts.append(xml(line[at:low]))
        words = f'{xml(line[low:high])}<a href="#{target}" aria-label="{target}">▸</a>'
        parts.append(f'<mark id="{key}">{words}</mark>')
        at = max(at, high)
    return "".join(parts) + xml(line[at:])


def _timelines(report: Report, voice: Voice) -> Iterator[str]:
    for line in report.timelines:
        yield f'<section><h2>{xml(told.subject(line))}</h2>{draw(line, voice)}<div class="scroll"><table>'
        heads = "".join(f'<th scope="col">{xml(voice(head))}</th>' for head in ("when", "figure", "who", "where"))
        yield f"<thead><tr>{heads}</tr></thead><tbody>"
        yield from _points(report, line, voice)
        yield "</tbody></table></div>"
        for change in line.changes:
            why = "; ".join((voice(change.verdict), *map(voice, change.why)))
            yield f"<p>{xml(told.step(change, voice))} — {xml(why)}</p>"
        yield "</section>"


def _points(report: Report, line: Timeline, voice: Voice) -> Iterator[str]:
    for point in line.points:
        home = report.document(point.document)
        cells = (
            told.when(point, voice),
            point.quantity.text,
            point.origin or "—",
            f"{told.name(home)}:{place(home, point.span)}",
        )
        yield "<tr>" + "".join(f"<td>{xml(cell)}</td>" for cell in cells) + "</tr>"
