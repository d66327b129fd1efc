"""The HTML page: what stands on it, and where."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.model import (
    AsOf,
    Backed,
    Backing,
    Checked,
    Entity,
    NameMention,
    NotChecked,
    Report,
    Severity,
    Silenced,
    Span,
    Spelling,
    say,
)
from factcheck.report import Style, Voice, html, write, write_folder
from factcheck.report.html.markup import Html, el, isolated, join

ARTICLE = "docs/examples/kunjungan-menlu.txt"


@pytest.fixture
def pair(report):
    """A report of two documents whose one finding and one timeline stand between them."""
    (checked,) = report.documents
    other = replace(checked, document=replace(checked.document, id="b", path="b.txt"), right=(), not_checked=())
    (finding,), (line,) = report.findings, report.timelines
    related = (replace(finding.related[0], document="b"),)
    before, after = line.points
    late = replace(after, document="b", as_of=AsOf(date(2024, 10, 29), None, "published"), origin="NIS")
    change = replace(line.changes[0], after=late, told=False, verdict="disagreement")
    return replace(
        report,
        documents=(checked, other),
        findings=(replace(finding, related=related),),
        timelines=(replace(line, points=(before, late), changes=(change,)),),
        failures=(),
    )


def plain(page):
    """The words of a page, without its tags and style sheet."""
    return re.sub(r"<[^>]+>", "", re.sub(r"(?s)<style>.*?</style>", "", page))


def test_words_are_escaped_and_markup_is_not():
    """Plain words never become markup, in an element or in an attribute; what is `Html` already is left alone."""
    assert el("a", "<b>", Html("<i>"), None, href="\"'<", class_=None, open=True) == (
        '<a href="&quot;&#39;&lt;" open>&lt;b&gt;<i></a>'
    )
    assert el("br") == "<br/>"
    assert join(["<", Html("&amp;")], Html("<br>")) == "&lt;<br>&amp;"


def test_words_from_right_to_left_keep_to_themselves():
    """A date in Arabic letters is one piece of the sentence about it, its day and its year included."""
    said = "“الأحد” but 23 نوفمبر 2026 is Mon 23 Nov 2026"
    whole = "“<bdi>الأحد</bdi>” but <bdi>23 نوفمبر 2026</bdi> is Mon 23 Nov 2026"
    assert isolated(said) == whole
    assert isolated("5 < 6") == "5 &lt; 6"
    report = factcheck.check("عقد الاجتماع يوم الأحد 23 نوفمبر 2026.", language="ar")
    assert "<bdi>23 نوفمبر 2026</bdi>" in write(report, "html")


def test_a_card_answers_what_where_why_and_what_to_do(report):
    """Each finding has its sign and word, its places linked to their marks, its derivation, every repair."""
    page = write(report, "html")
    card = re.search(r"(?s)<article .*?</article>", page)[0]
    assert "▲ Warning" in card
    assert 'href="#f1p0">2:10</a>' in card
    assert 'href="#f1p1">1:1</a>' in card
    words = plain(card)
    at = [
        words.index(part)
        for part in ("here but", "Where", "What to do", "write “Ani Sutopo”", "How we know", "1 letter")
    ]
    assert at == sorted(at)
    for key in ("f1p0", "f1p1"):
        assert f'<a id="{key}" href="#f1"' in page


def test_one_place_with_two_findings_has_both_numbers(report):
    """Marks that overlap are drawn once each, and the sterner one colours the words."""
    (finding,) = report.findings
    wide = replace(finding, severity=Severity.ERROR, span=Span(finding.span.start, finding.span.end + 7), related=())
    page = write(replace(report, findings=(finding, wide)), "html")
    line = re.search(r'(?s)<li id="d1l1".*?</li>', page)[0]
    assert re.findall(r'<mark class="(\w+)">([^<]+)', line) == [("error", "Ani Sutapo"), ("error", " bicara")]
    assert re.findall(r'href="#(f\d)"', line) == ["f2", "f1"]


@pytest.mark.parametrize(
    ("start", "end"), [(0, 0), (0, 99), (0, 24), (22, 24), (23, 24), (23, 23), (98, 99), (99, 99), (40, 40), (500, 600)]
)
def test_links_of_odd_places_lead_somewhere(report, start, end):
    """A place that is empty, whole, over two lines or at an end of the text has its sign, and each sign its card."""
    (finding,), (checked,) = report.findings, report.documents
    span = Span(start, end)
    odd = replace(checked.right[0], span=span)
    documents = (
        replace(checked, right=(odd,), not_checked=(NotChecked("x", "a", say("{reason}", reason="y"), span),)),
    )
    page = write(replace(report, documents=documents, findings=(replace(finding, span=span),)), "html")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert {"f1p0", "r1-1p", "o1-1p"} <= set(ids)


def test_spellings_are_counted(report):
    """A finding on a spelling shows every spelling with count, lines and titles."""
    (checked,), (finding,) = report.documents, report.findings
    first, second = finding.related[0].span, finding.span
    mentions = (
        NameMention(first, "Ani Sutopo", "person", "Bupati"),
        NameMention(second, "Ani Sutapo", "person"),
    )
    variants = (Spelling("Ani Sutopo", (first,)), Spelling("Ani Sutapo", (second,)))
    entity = Entity("person Ani Sutopo", "person", "Ani Sutopo", mentions, variants=variants)
    page = plain(write(replace(report, documents=(replace(checked, entities=(entity,)),)), "html"))
    assert "SpellingCountLinesTitles beside it\nAni Sutopo11:1Bupati\nAni Sutapo12:10–\n" in page


def test_documents_are_held_side_by_side(pair):
    """A finding between documents quotes both, each with its document, who says it and when."""
    page = write(pair, "html")
    sides = [plain(side) for side in re.findall(r"(?s)<figure.*?</figure>", page)]
    assert [side[:10] for side in sides] == ["a.txt 2:10", "b.txt 1:1 "]
    assert "Between the documents" in page
    words = plain(page)
    assert "Who gives which figure" in words
    assert "NIS" in words
    assert re.search(r'id="t1"', page)


def test_what_was_accepted_is_listed(report):
    """An accepted finding is shown with who accepted it and why, and counted in the bar."""
    silenced = tuple(Silenced(report.findings[0], source, "as in the passport") for source in ("settings", "article"))
    words = plain(write(replace(report, findings=(), silenced=silenced), "html"))
    assert "2 accepted" in words
    assert "What was accepted (2)" in words
    assert "(accepted in the settings: as in the passport)" in words


def test_every_fact_of_a_draft_is_shown(report):
    """The facts of a draft stand in a table, the worst first, each with the words of its source."""
    at = Span(0, 10)
    facts = (
        Backed("name", at, "Ani Sutopo", "supported", "a", at, "Ani Sutopo", (say("the same name"),)),
        Backed(
            "quantity", Span(49, 60), "3.000 orang", "contradicted", "a", at, "4.000 orang", (say("both count people"),)
        ),
        Backed("date", Span(16, 22), "Selasa", "unsupported", why=(say("no source has this date"),)),
    )
    words = plain(write(replace(report, backing=Backing("a", facts)), "html"))
    order = [words.index(part) for part in ("✖ Contradicted", "▲ Unsupported", "✓ Supported")]
    assert order == sorted(order)
    assert "4.000 orang" in words
    assert "1 supported, 1 contradicted, 1 unsupported, 0 without the hedge" in words


def test_a_bar_says_what_it_comes_to(report):
    """The first sentence goes by the worst finding, and nothing found is said as well."""
    (finding,) = report.findings
    whole = replace(report, failures=())
    told = {
        Severity.ERROR: "Not ready: mend the errors before publication.",
        Severity.WARNING: "Look at the warnings before publication.",
        Severity.INFO: "No contradiction; some figures or names are worth a look.",
    }
    for level, sentence in told.items():
        assert sentence in write(replace(whole, findings=(replace(finding, severity=level),)), "html")
    assert "No contradiction was found." in write(replace(whole, findings=()), "html")
    assert "Nothing was checked." in write(Report(), "html")
    assert "Not all of it could be read." in write(replace(report, findings=()), "html")


def test_a_page_in_indonesian(report):
    """Sentences, numbers and days go the reader's way; the words of the article stay."""
    page = write(report, "html", Style(Voice("id")))
    assert '<html lang="id">' in page
    words = plain(page)
    for part in (
        "Laporan konsistensi",
        "▲ Peringatan",
        "Saran",
        "3.000",
        "Sel 29 Okt 2024",
        "Kemudian Ani Sutapo bicara",
    ):
        assert part in words


def test_the_same_report_gives_the_same_bytes_and_a_small_page():
    """One article is a page of at most 60 kB, the same every time."""
    pages = {factcheck.check(factcheck.read(ARTICLE)).to_html() for _ in range(2)}
    assert len(pages) == 1
    assert len(pages.pop().encode()) <= 60_000


def test_a_folder_has_an_index_and_a_page_a_document(pair, tmp_path):
    """Pages are named safely and in order, and the index leads to each; a finding between documents is on the index."""
    (first, second) = pair.documents
    odd = replace(second, document=replace(second.document, path="../Ünï <b>/../..html"))
    (finding,) = pair.findings
    index = write_folder(replace(pair, documents=(first, odd)), tmp_path / "new" / "folder")
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == [
        "0001-a-txt.html",
        "0002-html.html",
        "index.html",
    ]
    assert 'href="0001-a-txt.html#top"' in index
    assert 'id="f1"' in index
    page = (tmp_path / "new" / "folder" / "0001-a-txt.html").read_text("utf-8")
    assert 'href="index.html#f1"' in page
    assert finding.quote in page
    assert pair.to_html(tmp_path / "new" / "folder") != index
    assert "index.html" in [name for name, _ in html.pages(pair)]


def test_many_quiet_documents_are_named_and_not_shown(report):
    """One page of many documents shows the text of those that something is said of, and names the others."""
    (checked,) = report.documents
    quiet = [
        Checked(replace(checked.document, id=f"q{number}", path=f"q{number}.txt", text=f"Words {number}"))
        for number in range(20)
    ]
    page = write(replace(report, documents=(checked, *quiet)), "html")
    assert "q7.txt" in page
    assert "Words 7" not in page
    assert 'href="#only-warning"' in page


@pytest.fixture(scope="module", name="story")
def _story():
    """The comparison of the example articles."""
    paths = sorted(Path("docs/examples").glob("*.txt"))
    return factcheck.compare([factcheck.read(path) for path in paths])


def rows(page, heading):
    """The rows of the table below a heading, each as the words of its cells."""
    table = page.partition(f">{heading}<")[2].partition("</table>")[0].partition("<tbody>")[2]
    return [[plain(cell) for cell in re.split("(?=<t[dh])", row)[1:]] for row in table.split("</tr>") if "<t" in row]


def test_names_across_sources(story):
    """Each name that several documents write has a row, those that they write otherwise first, with places."""
    page = write(story, "html")
    found = {row[0].split(" person")[0]: row[1:] for row in rows(page, "Names across sources")}
    spelt = found["Volodymyr Zelenskiy"]
    assert [cell.split(" ×")[0] for cell in spelt] == [
        "Volodymyr Zelenskiy 8:18",
        "Volodymyr Zelensky 3:93",
        "Volodymyr Zelensky 4:18",
    ]
    assert 'href="#d1l7"' in page
    text = write(story, "markdown")
    assert "| Volodymyr Zelenskiy | Volodymyr Zelenskiy | Volodymyr Zelensky | Volodymyr Zelensky |" in text


def test_names_of_many_sources(story):
    """With more documents than a table has room for, spellings stand in one cell with their number of documents."""
    copies = [
        replace(checked, document=replace(checked.document, id=f"{checked.document.id}{number}"))
        for number in range(4)
        for checked in story.documents
    ]
    page = write(replace(story, documents=tuple(copies), findings=(), timelines=()), "html")
    found = {row[0].split(" person")[0]: row[1:] for row in rows(page, "Names across sources")}
    assert found["Volodymyr Zelenskiy"] == ["Volodymyr Zelenskiy / Volodymyr Zelensky", "12"]


def test_who_gives_which_figure(story):
    """Each figure stands beside its document; where there are more facts than documents, documents are the columns."""
    found = dict(rows(write(story, "html"), "Who gives which figure"))
    assert found["ulasan-pasukan.txt"] == "3,000 3:24"
    (line,) = [line for line in story.timelines if len({point.document for point in line.points}) > 1][:1]
    more = tuple(replace(line, scope=(f"day {number}",)) for number in range(5))
    turned = rows(write(replace(story, timelines=more), "html"), "Who gives which figure")
    assert len(turned) == 5
    assert turned[0][-1] == "3,000 3:24"
    text = write(replace(story, timelines=more), "markdown")
    assert "### Who gives which figure" in text


def test_an_archive_is_indexed(report):
    """Many documents have a filter, their findings by check, and the names that several of them hold."""
    (checked,), (finding,) = report.documents, report.findings
    mention = NameMention(Span(0, 10), "Ani Sutopo", "person")
    entity = Entity("p", "person", "Ani Sutopo", (mention,))
    many = [
        replace(checked, document=replace(checked.document, id=f"{number}"), entities=(entity,)) for number in range(8)
    ]
    found = tuple(
        replace(finding, document=f"{number}", related=(replace(finding.related[0], document=f"{number}"),))
        for number in range(7)
    )
    page = write(Report(tuple(many), found), "html")
    assert plain(page.partition('class="filter"')[2].partition("</nav>")[0]).split("\n")[1:4] == [
        "▲ With warnings (7)",
        "✓ Without findings (1)",
        "",
    ]
    (row,) = rows(page, "Most frequent names")
    assert row[:3] == ["Ani Sutopo person", "8", "8"]
    assert row[3].endswith("and 5 more")
    shown = Report(tuple(many), found)._repr_html_()
    assert set(re.findall(r'href="#([^"]+)"', shown)) <= set(re.findall(r' id="([^"]+)"', shown))
    assert len(re.findall(r'<li><span[^>]+>▲ </span><a href="#f\d">', page.partition('id="checks"')[2])) == 7


def test_the_names_of_a_text_are_folded(story):
    """Every name of a document is listed, folded, with its titles."""
    page = write(factcheck.check(story.documents[0].document), "html")
    names = plain(page.partition('class="notes names"')[2])
    assert "Names in the text (" in names
    assert "Choe Sun Hui" in names


def test_markdown_of_a_spelling(story):
    """The spellings of a name are a table in Markdown too."""
    assert "| Choe Son Hui | 1 | 6:21 |" in write(story, "markdown")
