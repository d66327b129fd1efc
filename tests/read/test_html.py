"""HTML: what a reader of the page sees of the article, each word with its place."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read import read

PAGE = """<!DOCTYPE html>
<html lang="id-ID"><head><title>Jembatan Dibuka - Warta Wono</title>
<meta property="article:published_time" content="2024-10-29T10:00:00+07:00">
<meta itemprop="dateModified" content="2024-11-05">
<link rel="canonical" href="https://warta.example/2024/10/29/jembatan?a=1&amp;b=2">
<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "datePublished": "2024-10-29",
 "headline": "Jembatan Dibuka", "inLanguage": "id", "dateModified": "2024-11-05"}]}</script>
<style>p { width: 77px }</style></head>
<body><header>Kamis, 5 November 2024 <a href="/">Beranda</a></header>
<nav><ul><li>Menu 66</li></ul></nav>
<article><h1>Jembatan Wonokerto
   Dibuka&nbsp;Lagi</h1>
<time datetime="2024-10-29T10:00:00+07:00">29 Okt 2024</time>
<p>WONOKERTO &ndash; <b>Jem</b>batan itu <i>dibuka</i> <!-- 99 --> lagi; air naik 3.000<sup>1</sup> m<sup>3</sup>.</p>
<p>Baris satu<br>baris dua<br><br>Alinea lain &amp; <q>kutipan</q>.
<p>BACA JUGA: <a href="x">Banjir di 9 desa</a></p>
<blockquote><p>“Kami lega,” kata Ani.</p></blockquote>
<figure><img src="a.jpg" alt="x"><figcaption>Warga, 29/10</figcaption></figure>
<ul><li>satu <b>tiang</b><li>dua tiang</ul><ul><li><a href="#">Tag A</a></li></ul>
<table><tr><th>Desa<th colspan=2>Korban<tr><td>Wono<td>3</td><td>4</td></table>
<div hidden>rahasia 55</div><div style="display: none">rahasia 56</div>
<p>Dari <del>3</del> <ins>4</ins> desa.</p>
<aside>Iklan 44</aside><form>Cari 33</form></article>
<footer>Hak cipta 2024</footer><script>var x = "<p>88</p>";</script></body></html>
"""


def _read(page, **more):
    return read(page.encode("utf-8"), format="html", **more)


def _kinds(document):
    return [(str(block.kind), block.span.of(document.text)) for block in document.blocks]


def test_page():
    """Every kind of block, in order; menus, margins, scripts and pointers are gone."""
    document = _read(PAGE)
    assert _kinds(document) == [
        ("headline", "Jembatan Wonokerto Dibuka\xa0Lagi"),
        ("paragraph", "29 Okt 2024"),
        ("lead", "WONOKERTO – Jembatan itu dibuka lagi; air naik 3.000¹ m³."),
        ("paragraph", "Baris satu\nbaris dua"),
        ("paragraph", "Alinea lain & “kutipan”."),
        ("quotation", "“Kami lega,” kata Ani."),
        ("caption", "Warga, 29/10"),
        ("item", "satu tiang"),
        ("item", "dua tiang"),
        ("cell", "Desa"),
        ("cell", "Korban"),
        ("cell", "Wono"),
        ("cell", "3"),
        ("cell", "4"),
        ("paragraph", "Dari 4 desa."),
    ]
    assert [block.cell for block in document.blocks if block.cell] == [
        (0, 0, 0),
        (0, 0, 1),
        (0, 1, 0),
        (0, 1, 1),
        (0, 1, 2),
    ]
    assert document.declared == (
        ("datePublished", "2024-10-29"),
        ("article:published_time", "2024-10-29T10:00:00+07:00"),
        ("time", "2024-10-29T10:00:00+07:00"),
        ("url", "https://warta.example/2024/10/29/jembatan?a=1&b=2"),
        ("language", "id-ID"),
        ("language", "id"),
        ("headline", "Jembatan Dibuka"),
    )


def test_every_word_has_its_place():
    """Each word of the text stands in the file where the source map says."""
    document = _read(PAGE)
    lines = PAGE.split("\n")
    for match in re.finditer(r"[A-Za-z]+|\d+", document.text):
        place = document.position(match.start())
        assert lines[place.line - 1][place.column - 1 :].startswith(match.group()[:3])


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("a < b dan 3 <4> c", "a < b dan 3 <4> c"),
        ("<p>a<p>b", "a\nb"),
        ("<p title='a > b'>x</p>", "x"),
        ('<p title="a > b>x</p> "y">z', "z"),
        ("<p>harga <a rusak", "harga <a rusak"),
        ("<nav>menu tak ditutup<p>isi", "menu tak ditutup\nisi"),
        ("<nav>x<nav>y</nav>z</nav>isi", "isi"),
        ("a<!-->b<!-- c -->d<!-- e", "abd"),
        ("<?xml version='1.0'?><!DOCTYPE x>isi", "isi"),
        ("<script>'<p>9</p>'</script >isi<SCRIPT>8</sCript>", "isi"),
        ("<script>9", ""),
        ("&lt;b&gt; &#x41;&#66; &copy 5 &nosuch; &copyx &#xD800;", "<b> AB © 5 &nosuch; &copyx \ufffd"),
        (
            "<title>Judul Panjang Sekali Tentang Jembatan Itu | Warta</title><p>isi",
            "Judul Panjang Sekali Tentang Jembatan Itu\nisi",
        ),
        ("<title>Judul</title><h1>Kepala</h1>isi", "Kepala\nisi"),
        ("<p>satu </p>\n\n  dua<div> tiga</div>", "satu\ndua\ntiga"),
        ("<b>a</b><i>b</i> <u>c</u>", "ab c"),
        ("<table><tr><td>1<table><tr><td>2</table>3</table>", "1\n2\n3"),
        ("<form><p>seluruh halaman</p></form>", "seluruh halaman"),
        ("<header><h1>Judul</h1>hari ini 5 Mei</header><p>isi", "Judul\nisi"),
        ("x<textarea>9</textarea>y<svg><text>8</text></svg>z", "xyz"),
        ("<p hidden>a</p><p class='hidden-sm'>b", "b"),
        ("\x00<p>a\x00", "\ufffd\na\ufffd"),
    ],
)
def test_markup(page, wanted):
    """What is left of each piece of markup."""
    assert _read(page).text == wanted


def test_only_the_article_is_kept():
    """Where the page marks its article, teasers around it go; a short one is a teaser itself."""
    body = "<p>" + "Kalimat panjang tentang jembatan. " * 10 + "</p>"
    page = f"<h1>Judul</h1><div>Teaser 9</div><main>{body}</main><div>Teaser 8</div>"
    assert [kind for kind, _ in _kinds(_read(page))] == ["headline", "lead"]
    page = f"{body}<article>Teaser 9</article>"
    assert "Teaser 9" in _read(page).text


def test_whole_page_is_noted():
    """Reading the margins for want of an article is told."""
    assert [note.kind for note in _read("<form>isi</form>").notes] == ["whole-page"]


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ('<time class="updated" datetime="2024-11-05">', ()),
        ("<time datetime=2024-10-29 pubdate>", (("time", "2024-10-29"),)),
        ('<span itemprop="datePublished" content="2024-10-29">', (("datePublished", "2024-10-29"),)),
        (
            '<meta content="2024/10/29 10:00:00" name="publishdate" />',
            (("article:published_time", "2024/10/29 10:00:00"),),
        ),
        ('<script type="application/ld+json">{"@type": "NewsArticle", </script>', ()),
        ('<script type="application/ld+json">{"@type": "Organization", "datePublished": "2024"}</script>', ()),
        (f'<script type="application/ld+json">{"[" * 100_000}</script>', ()),
        ('<script type="application/ld+json">[{"@type": "Article", "datePublished": 2024}]</script>', ()),
        ('<meta property="og:locale" content="id_ID">', (("language", "id_ID"),)),
        ("<aside><time datetime=2024-11-05></time></aside>", ()),
    ],
)
def test_declared(head, wanted):
    """What a page says of itself, and what is passed over."""
    assert _read(head + "<p>isi").declared == wanted


class _SecondReader(HTMLParser):
    """The paragraphs of a page, by the standard library."""

    def __init__(self):
        super().__init__()
        self.paragraphs, self.inside = [], 0

    def handle_starttag(self, tag, _attributes):
        if tag == "p":
            self.inside = 1
            self.paragraphs.append("")
        elif tag in {"blockquote", "div", "figure"}:
            self.inside = 0

    def handle_endtag(self, tag):
        if tag == "p":
            self.inside = 0

    def handle_data(self, data):
        if self.inside:
            self.paragraphs[-1] += data


@given(
    st.lists(
        st.tuples(
            st.text(alphabet="ab1 .&<>\"'=\n", max_size=20),
            st.sampled_from(
                ["{}", "<b>{}</b>", "<a href='x>y'>{}</a>", '<i class="a">{}</i>', "<!-- x -->{}", "{}&amp;"]
            ),
        ),
        max_size=8,
    )
)
def test_second_reader(parts):
    """No word of a paragraph is lost that the standard library's parser sees."""
    escape = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
    page = "".join(
        "<p>z" + frame.format("".join(escape.get(character, character) for character in words)) + "</p>"
        for words, frame in parts
    )
    second = _SecondReader()
    second.feed(page)
    second.close()
    assert _read(page).text.split() == " ".join(second.paragraphs).split()


@given(st.text(alphabet="ab1 \n<>/!-=\"'&;#pqtd", max_size=150))
def test_any_text_is_survived_with_its_words_in_place(page):
    """Reading never raises, and every letter stands where the source map says, or is an entity's."""
    document = _read(page)
    for offset, character in enumerate(document.text):
        if character.isalnum():
            at = document.source.source_offset(offset)
            assert page[at] in {character, "&"}


def test_deep_nesting_keeps_its_words():
    """Text below the depth limit is no heading and no cell, but it is read."""
    page = "<table><tr><td>" * 3_000 + "isi terdalam 42"
    assert "isi terdalam 42" in _read(page).text
