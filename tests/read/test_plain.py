"""Plain text: the text is the source, the blocks are its lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.config import Limits
from factcheck.errors import InputError
from factcheck.model import BlockKind, Position
from factcheck.read import text

ARTICLE = """Jembatan Wonokerto Dibuka Lagi

WONOKERTO - Jembatan itu dibuka pada Selasa (29/10/2024).
BACA JUGA: Banjir Tutup Jalan di Tiga Desa
“Kami lega,” kata Ani.
"""


def _kinds(document):
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def test_headline_lead_paragraphs():
    """The first line without a full stop is the headline, what follows it the lead."""
    document = text(ARTICLE)
    assert _kinds(document) == [
        (BlockKind.HEADLINE, "Jembatan Wonokerto Dibuka Lagi"),
        (BlockKind.LEAD, "WONOKERTO - Jembatan itu dibuka pada Selasa (29/10/2024)."),
        (BlockKind.PARAGRAPH, "“Kami lega,” kata Ani."),
    ]
    assert document.format == "text"


def test_a_pointer_becomes_blanks():
    """A line that points elsewhere is gone from the text, and nothing moves for it."""
    document = text(ARTICLE)
    assert len(document.text) == len(ARTICLE)
    assert "Banjir" not in document.text
    assert [note.kind for note in document.notes] == ["left-out"]
    assert "4" in document.notes[0].message
    at = document.text.index("“Kami")
    assert at == ARTICLE.index("“Kami")
    assert document.position(at) == Position(5, 1)


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("BACA JUGA", False),
        ("Baca Juga: Dua Kapal Tabrakan di Selat", False),
        ("» Baca juga Dua Kapal Tabrakan di Selat", False),
        ("**Baca juga:** Dua Kapal Tabrakan", False),
        ("(Baca: Dua Kapal Tabrakan)", False),
        ("Read also: Two Ships Collide", False),
        ("See also", False),
        ("Baca juga buku pedoman ini sebelum berangkat.", True),
        ("Bacaan juga penting: ia mencatat 12 buku.", True),
        ("Lihat, ada 12 kapal di sana.", True),
        ("Ia berkata: lihat juga yang lain.", True),
    ],
)
def test_pointers(line, stays):
    """Only a line that begins with a cue and is no sentence points elsewhere."""
    document = text(f"Ada 3 kapal.\n{line}\nSelesai sudah semua.")
    assert (line in document.text) is stays
    assert "Selesai sudah semua." in document.text


def test_a_bare_cue_takes_the_title_behind_it():
    """The title under a bare cue goes, a sentence under it stays."""
    document = text("Ada 3 kapal.\nBACA JUGA\nDua Kapal Tabrakan\nAda 4 kapal.")
    assert document.text.split("\n") == ["Ada 3 kapal.", " " * 9, " " * 18, "Ada 4 kapal."]


def test_wrapped_lines_are_one_paragraph():
    """A text that was broken at a column reads on over its line ends."""
    words = (
        "Jembatan di atas Sungai Wono itu ditutup sejak Senin setelah arus\n"
        "deras merusak dua tiangnya. Warga menyeberang dengan perahu milik\n"
        "koperasi nelayan setempat.\n\nPerbaikan dimulai besok."
    )
    document = text(words)
    assert len(document.text) == len(words)
    assert [block.span.of(document.text)[-9:] for block in document.blocks] == ["setempat.", "ai besok."]
    assert document.position(document.text.index("deras")) == Position(2, 1)


def test_lines_of_a_list_stay_apart():
    """Short lines and bullets are no wrapped paragraph."""
    document = text("Korban menurut desa ada di bawah ini.\n- Wono: 3 orang\n- Kerto: 4 orang")
    assert [kind for kind, _ in _kinds(document)] == [BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ITEM]
    assert _kinds(document)[1][1] == "Wono: 3 orang"


@pytest.mark.parametrize("words", ["Hanya satu baris tanpa titik", "Satu kalimat saja.", "Satu kalimat.\nDan lagi."])
def test_no_headline(words):
    """A single line, or a first line that is a sentence, is no headline."""
    assert {block.kind for block in text(words).blocks} == {BlockKind.PARAGRAPH}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Satu.\r\nDua tiga.", Position(2, 5)),
        ("Satu.\rDua tiga.", Position(2, 5)),
        ("Satu.\u2028Dua tiga.", Position(1, 11)),
        ("Satu.\x0bDua tiga.", Position(1, 11)),
        ("Satu.\n\tDua tiga.", Position(2, 6)),
        ("Satu 😀.\nDua tiga.", Position(2, 5)),
        ("\x00\ud800Dua tiga.", Position(1, 7)),
    ],
)
def test_lines_and_columns(words, wanted):
    """Lines end with LF, CR or CR LF only; columns count code points."""
    document = text(words)
    assert document.position(document.text.index("tiga")) == wanted
    assert len(document.text) == len(words)


def test_what_no_text_may_hold_is_noted():
    """NUL and lone surrogates become U+FFFD, and the reader of the report learns of it."""
    document = text("Ada \x00 dan \udc80.")
    assert document.text == "Ada \ufffd dan \ufffd."
    assert [note.kind for note in document.notes] == ["lost-characters"]
    document.text.encode("utf-8")


def test_empty_is_noted():
    """No words are no error, but they are told."""
    assert [note.kind for note in text(" \n ").notes] == ["empty"]


def test_too_long_names_the_limit():
    """A text over the limit is refused with the limit's name and value."""
    with pytest.raises(InputError, match=r"text: too long, 11 characters where max-text-chars is 10;"):
        text("x" * 11, limits=Limits(max_text_chars=10))


@given(st.text(alphabet=st.characters(), max_size=200) | st.text(alphabet="aB1. \n\r\t:-BACAJUG", max_size=200))
def test_offsets_hold_in_both(words):
    """The text is as long as the source, and what differs is a blank, a line end or a lost character."""
    document = text(words)
    assert len(document.text) == len(words)
    for block in document.blocks:
        assert block.span.of(document.text).strip() == block.span.of(document.text)
    for ours, theirs in zip(document.text, words, strict=True):
        assert ours in {theirs, " ", "\n", "\ufffd"}
