"""The HTML pages as a reader has them before him: in a browser, on a telephone and on a desk, by day and by night."""

import io
import re
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

import factcheck
from factcheck.model import Checked, Finding, NotChecked, Note, Related, Repair, Report, Right, Severity, Span, say
from factcheck.report import write

PAGES = (
    "article-en",
    "article-id",
    "example-id",
    "comparison-en",
    "comparison-id",
    "story-en",
    "draft-en",
    "draft-id",
    "archive-id",
    "folder",
    "folder-page",
    "notebook",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = "rules => axe.run({runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})"
"""Details of violations only: those of what is right take most of the time."""
PAYLOADS = (
    "<script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    "'\" onmouseover=document.title='owned' x='",
    "</title><script>document.title='owned'</script>",
    "</style><script>document.title='owned'</script>",
    "<svg onload=document.title='owned'>",
    "javascript:document.title='owned'",
    "{a.__class__} %s {0}",
)

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("page", PAGES)
def test_pages_open(browse, written, page):
    """No page complains, asks for another file, or is wider than the screen, on a telephone or on a desk."""
    with browse(written[page]) as shown:
        for width in (320, 360, 768, 1280):
            shown.set_viewport_size({"width": width, "height": 900})
            wide = shown.evaluate("[document.documentElement.scrollWidth, innerWidth]")
            assert wide[0] <= wide[1], width
        assert shown.faults == []


@pytest.mark.parametrize("page", PAGES)
def test_links_resolve(browse, written, page):
    """Every link leads to an element that there is, on this page or on another one of the folder; ids are unique."""
    with browse(written[page]) as shown:
        ids = shown.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
        hrefs = shown.eval_on_selector_all("a[href]", "all => all.map(one => one.getAttribute('href'))")
    assert len(ids) == len(set(ids))
    for href in hrefs:
        parts = urlsplit(href)
        assert not parts.scheme
        assert not parts.netloc
        there = ids if not parts.path else _ids(written[page].parent / parts.path)
        assert not parts.fragment or parts.fragment in there, href


def _ids(path):
    return re.findall(r' id="([^"]+)"', path.read_text("utf-8"))


def test_a_finding_leads_to_its_mark_and_back(browse, written):
    """From the card to the words in the article, and from there to the card again."""
    with browse(written["example-id"]) as shown:
        shown.click("#f1 dd a >> nth=0")
        assert shown.evaluate("location.hash") == "#f1p0"
        shown.click("#f1p0")
        assert shown.evaluate("location.hash") == "#f1"


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(browse, written, axe, page):
    """WCAG 2.2 AA and good practice, as far as a machine can tell, by day and by night."""
    with browse(written[page], lifted=True) as shown:
        shown.evaluate(axe)
        for scheme in ("light", "dark"):
            shown.emulate_media(color_scheme=scheme)
            found = shown.evaluate(AXE, RULES)
            assert [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found["violations"]] == []
            assert len(found["passes"]) > 10


@pytest.mark.parametrize("lifted", [False, True], ids=["with its policy", "without"])
def test_no_script_runs(browse, tmp_path, lifted):
    """Scripts in every field of a report stay words, whether the policy of the page holds or not."""
    path = tmp_path / "hostile.html"
    path.write_text(write(_hostile(), "html"), "utf-8")
    with browse(path, lifted=lifted) as shown:
        assert shown.title().endswith("Consistency report")
        assert shown.locator("script, img, iframe, object, embed, form, input, base").count() == 0
        events = "all => all.flatMap(one => one.getAttributeNames()).filter(name => name.startsWith('on'))"
        assert shown.eval_on_selector_all("*", events) == []
        assert shown.faults == []
        assert "document.title='owned'" in shown.inner_text("body")


def _hostile():
    """A report whose every text holds every payload."""
    harm = " ".join(PAYLOADS)
    document = factcheck.read(f"{harm}\n\n{harm} Ani Sutopo".encode(), name=f"{PAYLOADS[0]}.txt".replace("/", "_"))
    document = replace(document, path=harm, notes=(Note(harm, say("{harm}", harm=harm)),))
    span = Span(document.text.rindex("Ani"), len(document.text))
    finding = Finding(
        harm,
        Severity.ERROR,
        say("{harm}", harm=harm),
        document.id,
        span,
        harm,
        (Related(Span(0, 9), document.id, harm, harm),),
        (say("{harm}", harm=harm),),
        (Repair(say("{harm}", harm=harm)),),
    )
    right = Right(harm, document.id, span, say("{harm}", harm=harm))
    left = NotChecked(harm, document.id, say("{harm}", harm=harm), span)
    return Report((Checked(document, (), (right,), (left,)),), (finding,), failures=(left,))


@pytest.mark.parametrize("page", ["article-en", "story-en", "draft-id"])
def test_print_has_every_finding(browse, written, page):
    """What is printed holds the message of every finding, and folded lists are open."""
    pypdf = pytest.importorskip("pypdf")
    with browse(written[page]) as shown:
        titles = shown.eval_on_selector_all(".card h3", "all => all.map(one => one.textContent)")
        listed = shown.eval_on_selector_all("details:not(.names) li", "all => all.map(one => one.textContent)")
        shown.eval_on_selector_all("details", "all => all.forEach(one => one.open = false)")
        printed = shown.pdf(format="A4")
    words = _plain("".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(printed)).pages))
    assert titles
    assert [title for title in titles if _plain(title) not in words] == []
    assert [item for item in listed if _plain(item) not in words] == []


def _plain(words):
    """Letters and digits alone: a printed page breaks lines where it likes."""
    return "".join(filter(str.isalnum, words))


def test_an_index_is_filtered_by_its_links(browse, written):
    """A filter leaves the documents with a kind of finding, and the first link shows all again."""
    with browse(written["folder"]) as shown:
        rows = shown.locator(".index tbody tr")
        whole = rows.count()
        shown.click("a[href$='only-warning']")
        left = [row for row in rows.all() if row.is_visible()]
        assert 0 < len(left) < whole
        assert all("warning" in row.get_attribute("class") for row in left)
        shown.click(".filter a >> nth=0")
        assert all(row.is_visible() for row in rows.all())


def test_pages_read_without_style(browse, written):
    """Without its style sheet a page still has its headings, lists and words in order."""
    with browse(written["article-en"]) as shown:
        shown.evaluate("document.querySelector('style').remove()")
        words = shown.inner_text("body")
    order = ["Consistency report", "Bridge at Lotham", "Where", "What to do", "How we know", "The article"]
    at = [words.index(word) for word in order]
    assert at == sorted(at)
