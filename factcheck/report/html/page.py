"""The page: one static document that can be mailed and printed.

No script, no file from elsewhere; a content policy forbids all of them. The page reads well without its style sheet.
"""

from __future__ import annotations

import hashlib
from binascii import b2a_base64
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from factcheck._version import __version__
from factcheck.report import told
from factcheck.report.html import lists
from factcheck.report.html.article import article
from factcheck.report.html.cards import cards
from factcheck.report.html.markup import Html, el, isolated, join
from factcheck.report.html.sheet import SIGNS, Sheet, every, lay, title, tongue
from factcheck.report.style import Style
from factcheck.report.told import short_name as name
from factcheck.tables import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Checked, Document, Report, Silenced

_MANY = 12
"""Documents up to which one page shows the text of each; beyond it only of those that something is said of."""


def write(report: Report, style: Style | None = None) -> str:
    """The page of a whole report."""
    voice = (style or Style()).voice
    sheet = lay(report, voice, shown=_shown(report))
    return shell(sheet, _title(sheet), whole(sheet))


def fragment(report: Report, style: Style | None = None) -> str:
    """What stands in the body of the page, with its style sheet, for a notebook.

    Every id has a prefix made of the report, so that two of them may stand in one notebook.
    """
    voice = (style or Style()).voice
    shown = _shown(report)
    bare = join(whole(lay(report, voice, shown=shown)))
    prefix = f"fc{hashlib.sha256(bare.encode()).hexdigest()[:8]}-"
    return el("div", el("style", css()), *whole(lay(report, voice, shown=shown, prefix=prefix)), class_="fc")


def shell(sheet: Sheet, heading: str, body: Iterable[Html]) -> str:
    """A whole HTML document around the parts of its body."""
    style = css()
    digest = b2a_base64(hashlib.sha256(style.encode()).digest(), newline=False).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = el(
        "head",
        el("meta", charset="utf-8"),
        "\n",
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        "\n",
        el("meta", name_="color-scheme", content="light dark"),
        "\n",
        el("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        "\n",
        el("title", heading),
        "\n",
        el("style", style),
    )
    inside = el("body", "\n", join(body), class_="fc", id="top")
    return f"<!doctype html>\n{el('html', head, inside, lang=sheet.voice.code)}\n"


@cache
def css() -> Html:
    """The style sheet. It holds no `<`, so it can end no element."""
    return Html(content("factcheck.report.html", "style.css") or "")


def _shown(report: Report) -> dict[str, str]:
    """The documents whose text the one page shows."""
    ids = [checked.document.id for checked in report.documents]
    if len(ids) > _MANY:
        spoken = {found.document for found in report.findings}
        spoken |= {other.document for found in report.findings for other in found.related}
        spoken |= {item.finding.document for item in report.silenced}
        spoken |= {point.document for line in report.timelines for point in line.points}
        ids = [home for home in ids if home in spoken]
    return dict.fromkeys(ids, "")


def _title(sheet: Sheet) -> str:
    what = sheet.voice("Consistency report")
    if len(sheet.documents) != 1:
        return what
    return f"{title(next(iter(sheet.documents.values())).document)} – {what}"


_GLANCE, _LISTED = 2, 12
"""Findings that are seen at a glance, and those that are listed at the top at most."""


# ---- the parts of the body ------------------------------------------------------------------------------------------


def whole(sheet: Sheet) -> Iterator[Html]:
    """Everything on one page."""
    documents = [checked for home, checked in sheet.documents.items() if home in sheet.shown]
    single = len(sheet.documents) == 1
    yield top(sheet, documents[0].document if single else None)
    silenced = accepted(sheet.report)
    ones = [one(sheet, checked, silenced[checked.document.id], headed=not single) for checked in documents]
    first = 0 if sheet.report.backing is None else 1  # a draft comes before what its sources say of it
    parts = [*ones[:first], *lists.backing(sheet), *([] if single else _between(sheet)), *ones[first:]]
    yield sheet.landmark("main", *parts)
    yield foot(sheet)


def _between(sheet: Sheet) -> Iterator[Html]:
    from factcheck.report.html.between import between  # noqa: PLC0415 - one document needs none of it

    return between(sheet)


def top(sheet: Sheet, document: Document | None) -> Html:
    """What was checked, and what it came to."""
    head: list[Html] = [el("p", sheet.voice("Consistency report"), class_="eyebrow")]
    if document is None:
        head.append(el("h1", sheet.voice.count("documents", len(sheet.documents))))
    else:
        head += [el("h1", title(document), lang=tongue(document), dir="auto"), meta(sheet, document)]
    return sheet.landmark("header", *head, summary(sheet))


def meta(sheet: Sheet, document: Document) -> Html:
    """File, language and reference date, each with how we know it, and the digest of the text."""
    parts = [told.called(document), told.language(document, sheet.voice), told.reference(document, sheet.voice)]
    digest = hashlib.sha256(document.text.encode("utf-8", "replace")).hexdigest()[:16]
    notes = (
        el("ul", *(el("li", sheet.voice(note.said)) for note in document.notes), class_="meta")
        if document.notes
        else None
    )
    line = el("p", " · ".join(parts), " · ", el("span", f"SHA-256 {digest}…", class_="digest"), class_="meta")
    return join([line, notes])


def summary(sheet: Sheet) -> Html:
    """The bar that people read first: what it comes to, how many of each, what was looked at."""
    report, voice = sheet.report, sheet.voice
    counts = report.summary()
    worst = "error" if report.failures else next((level for level, number in counts.items() if number), "good")
    numbers = [
        el(
            "li",
            _jump(sheet, level, f"{SIGNS[level]} {voice.count(level, number)}"),
            class_=level if number else "none",
        )
        for level, number in counts.items()
    ]
    right = sum(len(checked.right) for checked in report.documents)
    left = sum(len(checked.not_checked) for checked in report.documents)
    said = [voice("{n} recomputed and right", n=right), voice("{n} not checked", n=left)]
    if report.silenced:
        said.append(voice("{n} accepted", n=len(report.silenced)))
    return sheet.landmark(
        "section",
        el("p", el("strong", f"{SIGNS[worst]} {_verdict(sheet, counts)}")),
        el("ul", *numbers, class_="counts"),
        el("p", told.checked_line(report, voice), " ", ", ".join(said), "."),
        _contents(sheet),
        *(el("p", f"{SIGNS['error']} {item.document}: ", voice(item.because)) for item in report.failures),
        class_=f"bar {worst}",
        aria_label=sheet.say("summary"),
    )


def _verdict(sheet: Sheet, counts: dict[str, int]) -> str:
    voice, report = sheet.voice, sheet.report
    if counts["error"]:
        return voice("Not ready: mend the errors before publication.")
    if report.failures:
        return voice("Not all of it could be read.")
    if counts["warning"]:
        return voice("Look at the warnings before publication.")
    if counts["info"]:
        return voice("No contradiction; some figures or names are worth a look.")
    if not any(checked.counts for checked in report.documents):
        return voice("Nothing was checked.")
    return voice("No contradiction was found.")


def _jump(sheet: Sheet, level: str, words: str) -> Html:
    """A count, linked to the first finding that it counts."""
    first = next((item for item in every(sheet) if item.level == level), None)
    return el("a", words, href=sheet.card(first)) if first else el("span", words)


def _contents(sheet: Sheet) -> Html | None:
    """The findings in one line each, where a reader would not see them all at once."""
    items = every(sheet)
    if not _GLANCE < len(items) <= _LISTED:
        return None
    lines = [
        el(
            "li",
            el("span", f"{SIGNS[item.level]} ", class_=f"level {item.level}"),
            el("a", isolated(sheet.voice(item.finding.said)), href=sheet.card(item)),
            value=item.number,
        )
        for item in items
    ]
    return el("ol", *lines, class_="contents")


def accepted(report: Report) -> dict[str, list[Silenced]]:
    """What was accepted, document by document."""
    silenced: dict[str, list[Silenced]] = defaultdict(list)
    for item in report.silenced:
        silenced[item.finding.document].append(item)
    return silenced


def one(sheet: Sheet, checked: Checked, silenced: list[Silenced], *, headed: bool) -> Html:
    """One document: its findings beside its text, and what was right, not checked and accepted.

    Args:
        sheet: the sheet.
        checked: the document.
        silenced: what was accepted in it.
        headed: whether it stands below others, under a heading of its own.
    """
    rank = "h3" if headed else "h2"
    document = checked.document
    number = sheet.order[document.id]
    head = [el("h2", title(document), lang=tongue(document), dir="auto"), meta(sheet, document)] if headed else []
    own = sheet.own[document.id]
    said = [*cards(sheet, own), *_loose(sheet, checked, rank), *lists.notes(sheet, checked, silenced, rank)]
    if own and not headed:
        said.insert(0, el("h2", sheet.say("findings")))
    body = article(sheet, checked, rank)
    if any(said):
        body = el("div", el("div", *said, class_="said"), body, class_="columns")
    return sheet.landmark(
        "section", *head, body, id=sheet.id(f"d{number}"), class_="document", aria_label=name(document)
    )


def _loose(sheet: Sheet, checked: Checked, rank: str) -> Iterator[Html]:
    """The timelines of one document that no card shows."""
    home = checked.document.id
    shown = {item.finding.span for item in sheet.own[home]}
    for line in sheet.courses.get(home, ()):
        if not any(point.span in shown for point in line.points):
            from factcheck.report.html.courses import course  # noqa: PLC0415 - most documents have no timeline

            yield el("section", el(rank, told.subject(line, sheet.voice)), course(sheet, line), class_="card")


def foot(sheet: Sheet) -> Html:
    """Who made it, and how."""
    made = sheet.voice("made without any network")
    schema = sheet.voice("schema {n}", n="1")
    return sheet.landmark("footer", el("p", f"factcheck-news {__version__} · {schema} · {made}"))
