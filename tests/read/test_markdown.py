"""Markdown: marks go, words stay, each with its place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import BlockKind
from factcheck.read import read

ARTICLE = """---
title: "Jembatan Wonokerto Dibuka Lagi"
date: 2024-10-29 # hari terbit
lang: id
tags: [a, &x b, *x]
no: yes
---

## Dua tiang baru

WONOKERTO - **Jembatan** itu *dibuka* pada [Selasa](https://example.org/a_(b)?x=12) lalu, kata
Ani &amp; Budi.<!-- 99 orang --> Biayanya `kode 77` Rp 3\\.000.

> “Kami lega,”
kata Ani.

- satu tiang
- dua **tiang**

![Warga di jembatan](foto.jpg)

| Desa | Korban |
|------|-------:|
| Wono | 3 |
| Kerto | `7` 4 |

```python
kode = 88
```

Baca juga: [Banjir lagi](x)

Selesai[^1] di ~~3~~ 4 desa.

[^1]: Catatan kaki.

[rujukan]: http://example.org/55
"""


def _kinds(document):
    return [(str(block.kind), block.span.of(document.text)) for block in document.blocks]


def _read(words, **more):
    return read(words.encode("utf-8"), format="markdown", **more)


def test_article():
    """Every kind of block, in order, without its marks."""
    document = _read(ARTICLE)
    assert _kinds(document) == [
        ("headline", "Jembatan Wonokerto Dibuka Lagi"),
        ("heading", "Dua tiang baru"),
        (
            "lead",
            "WONOKERTO - Jembatan itu dibuka pada Selasa lalu, kata Ani & Budi. Biayanya Rp 3.000.",
        ),
        ("quotation", "“Kami lega,” kata Ani."),
        ("item", "satu tiang"),
        ("item", "dua tiang"),
        ("caption", "Warga di jembatan"),
        ("cell", "Desa"),
        ("cell", "Korban"),
        ("cell", "Wono"),
        ("cell", "3"),
        ("cell", "Kerto"),
        ("cell", "4"),
        ("paragraph", "Selesai di 4 desa."),
        ("paragraph", "Catatan kaki."),
    ]
    assert document.declared == (
        ("title", "Jembatan Wonokerto Dibuka Lagi"),
        ("front matter date", "2024-10-29"),
        ("language", "id"),
    )
    assert [block.cell for block in document.blocks if block.cell][-1] == (0, 2, 1)
    assert [note.kind for note in document.notes] == ["left-out"]


def test_every_word_has_its_place():
    """Each word of the text stands in the file where the source map says."""
    document = _read(ARTICLE)
    lines = ARTICLE.split("\n")
    for match in re.finditer(r"\w+", document.text):
        place = document.position(match.start())
        assert lines[place.line - 1][place.column - 1 :].startswith(match.group())


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("a *b* c", "a b c"),
        ("a **b *c* d** e", "a b c d e"),
        ("2*3*4 dan 5 * 6", "2*3*4 dan 5 * 6"),
        ("nama_berkas_ini dan _itu_", "nama_berkas_ini dan itu"),
        ("[satu][r] [dua] [r] [tiga](<x y> 'z')\n\n[r]: u", "satu [dua] r tiga"),
        ("a ![gambar 9](u) b", "a b"),
        ("a [![g](u)](v) b", "a b"),
        ("[sic] dan [1]", "[sic] dan [1]"),
        ("``a ` 9`` b ` c", "b ` c"),
        ("\\*bukan\\* \\x", "*bukan* \\x"),
        ("a<br>b  \nc\\\nd\ne", "a\nb\nc\nd e"),
        ("<b>a</b> 3 < 4 <https://x.y/9> <a@b.c>", "a 3 < 4"),
        ("<!-- a\n\nb --> c", "c"),
        ("AT&T &copy; &#50;", "AT&T © 2"),
        ("Judul\n===\n\nisi", "Judul\nisi"),
        ("Sub\n---\n\n***\n\nisi", "Sub\nisi"),
        ("# Judul #\nisi", "Judul\nisi"),
        ("#tagar bukan judul", "#tagar bukan judul"),
        ("    kode 9\n\nisi", "isi"),
        ("<script>\nx = 9\n</script>\nisi", "isi"),
        ("1. satu\n2. dua\n   lanjut\n\nisi", "satu\ndua lanjut\nisi"),
        ("> > dalam\n> luar", "dalam luar"),
        ("a | b\n--|--\nc\\|d | e\n\nisi", "a\nb\nc|d\ne\nisi"),
        ("- - -", ""),
        ("**3.000** orang", "3.000 orang"),
        ("2024. Tahun itu", "Tahun itu"),
    ],
)
def test_marks(source, wanted):
    """What is left of each mark."""
    assert _read(source).text == wanted


def test_front_matter_is_strings_only():
    """No YAML: keys and values are what stands on the line, and an open fence is no front matter."""
    bomb = "---\na: &a [x,x]\nb: &b [*a,*a]\ndate: '2024-10-29T10:00'\n---\nIsi."
    assert _read(bomb).declared == (("front matter date", "2024-10-29T10:00"),)
    assert _read("---\ndate: 2024-10-29\nIsi.").declared == ()
    assert _read("---\n" + "x: y\n" * 20_000 + "---\nIsi.").declared == ()
    assert _read("+++\ndate = 2024-10-29\n+++\nIsi.").declared == (("front matter date", "2024-10-29"),)


def test_second_reader():
    """No word of a paragraph is lost that another Markdown reader sees."""
    markdown_it = pytest.importorskip("markdown_it")
    body = ARTICLE.split("---\n", 2)[2].replace("~~3~~ ", "").replace("Baca juga: [Banjir lagi](x)", "")
    ours = set(_read(body).text.split())
    for token in markdown_it.MarkdownIt("commonmark").enable("table").parse(body):
        for child in token.children or []:
            if child.type == "text":
                assert set(re.sub(r"\[\^1\]:?", "", child.content).split()) <= ours


@given(st.text(alphabet="ab1 \n*_`[]()!<>&;#-=|\\~:\"'\t.", max_size=120))
def test_any_text_is_survived_with_its_words_in_place(words):
    """Reading never raises, and every letter stands where the source map says."""
    document = _read(words)
    source = words
    for offset, character in enumerate(document.text):
        if character.isalnum():
            at = document.source.source_offset(offset)
            assert source[at] == character or source[at] == "&"


@given(st.text(max_size=80))
def test_lines_of_words_stay(words):
    """A text without marks loses nothing but blanks."""
    plain = re.sub(r"[^\w\n ]", "", words)
    lines = [line for line in plain.split("\n") if line.strip() and not line.startswith("    ")]
    document = _read("\n\n".join(f"x{line}" for line in lines))
    assert "".join(document.text.split()) == "".join("".join(f"x{line}" for line in lines).split())


def test_headline_from_the_first_top_heading():
    """The first top heading is the headline; one behind other headings is a heading."""
    kinds = [block.kind for block in _read("# A\n\nIsi.\n\n## B\n\n# C").blocks]
    assert kinds == [BlockKind.HEADLINE, BlockKind.LEAD, BlockKind.HEADING, BlockKind.HEADING]
