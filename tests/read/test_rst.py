"""reStructuredText: marks go, words stay, each with its place; a second reader sees the same words."""

import re

import pytest

from factcheck.read import read

ARTICLE = """\
==========================
Jembatan Wonokerto dibuka
==========================

:date: 2024-10-29
:lang: id
:Author: Nama Penulis

WONOKERTO - **Jembatan** itu *dibuka* pada `Selasa <https://example.org/12>`_ lalu, kata
Ani Sutopo\\ [1]_. Biayanya ``kode 77`` Rp 3.000 :sup:`juta`.

Dua tiang baru
--------------

    "Kami lega," kata Ani.

- satu tiang
- dua **tiang**

  Lanjutan butir.

1. Pertama

.. factcheck: ignore name-variant -- ejaan paspor

Budi Sutopo melihat sasaran_ itu 5\\*3 kali.

.. figure:: foto.jpg
   :alt: 99

   Warga di jembatan.

.. code-block:: python

   kode = 88

Contohnya::

   literal 66

=====  ======
Desa   Korban
=====  ======
Wono   3
Kerto  4
=====  ======

+------+------+
| Kota | Luka |
+======+======+
| Tarn | 5    |
+------+------+

Istilah
   Arti istilah itu.

.. note:: Perhatikan ini.

   Dan juga itu.

| Baris satu
| baris dua

.. _sasaran: http://example.org/55

.. [1] Catatan kaki.
"""


def _read(words):
    return read(words.encode("utf-8"), name="a.rst")


def test_article():
    """Every kind of block is told apart, and its marks are gone."""
    document = _read(ARTICLE)
    kinds = [(str(block.kind), block.span.of(document.text)) for block in document.blocks]
    lead = "WONOKERTO - Jembatan itu dibuka pada Selasa lalu, kata Ani Sutopo. Biayanya Rp 3.000 juta."
    assert kinds == [
        ("headline", "Jembatan Wonokerto dibuka"),
        ("lead", lead),
        ("heading", "Dua tiang baru"),
        ("quotation", '"Kami lega," kata Ani.'),
        ("item", "satu tiang"),
        ("item", "dua tiang"),
        ("item", "Lanjutan butir."),
        ("item", "Pertama"),
        ("paragraph", "Budi Sutopo melihat sasaran itu 5*3 kali."),
        ("caption", "Warga di jembatan."),
        ("paragraph", "Contohnya:"),
        *(("cell", words) for words in ["Desa", "Korban", "Wono", "3", "Kerto", "4", "Kota", "Luka", "Tarn", "5"]),
        ("paragraph", "Istilah"),
        ("paragraph", "Arti istilah itu."),
        ("paragraph", "Perhatikan ini."),
        ("paragraph", "Dan juga itu."),
        ("paragraph", "Baris satu\nbaris dua"),
        ("paragraph", "Catatan kaki."),
    ]
    assert dict(document.declared) == {"front matter date": "2024-10-29", "language": "id"}
    assert [block.cell for block in document.blocks if block.cell][5:7] == [(0, 2, 1), (1, 0, 0)]


def test_every_word_has_its_place():
    """Line and column of every word are those of the file."""
    document = _read(ARTICLE)
    lines = ARTICLE.split("\n")
    for match in re.finditer(r"\w+", document.text):
        at = document.position(match.start())
        assert lines[at.line - 1].startswith(match.group(), at.column - 1)


def test_a_comment_accepts_what_stands_behind_it():
    """A comment to this program is about the next block, and is no text."""
    document = _read(ARTICLE)
    (waiver,) = document.waivers
    assert (waiver.check, waiver.reason, waiver.at.line) == ("name-variant", "ejaan paspor", 24)
    assert waiver.span.of(document.text) == "Budi Sutopo melihat sasaran itu 5*3 kali."


def test_what_is_elsewhere_is_told_as_not_read():
    """The content of another file is not read, and the report says so."""
    document = _read("Satu dua tiga.\n\n.. include:: lain.rst\n")
    assert [(note.kind, str(note.message)) for note in document.notes] == [
        ("not-read", "the content of “.. include:: lain.rst” was not read")
    ]


def test_an_initial_is_no_list():
    """A name that begins with an initial stays whole."""
    assert _read("Satu kalimat.\n\nA. Sutopo datang.\n").text == "Satu kalimat.\nA. Sutopo datang."


def test_a_second_reader_sees_the_same_words():
    """What docutils takes for text, but for code and what stands about the file, is read, and nothing else."""
    core = pytest.importorskip("docutils.core")
    nodes = pytest.importorskip("docutils.nodes")
    tree = core.publish_doctree(ARTICLE, settings_overrides={"report_level": 5, "docinfo_xform": False})
    unread = (
        nodes.literal,
        nodes.literal_block,
        nodes.comment,
        nodes.field_list,
        nodes.footnote_reference,
        nodes.label,
    )
    words = []
    for text in tree.findall(nodes.Text):
        above, inside = text.parent, True
        while above is not None and inside:
            above, inside = above.parent, not isinstance(above, unread)
        if inside:
            words += re.findall(r"\w+", text.astext())
    assert sorted(re.findall(r"\w+", _read(ARTICLE).text)) == sorted(words)
