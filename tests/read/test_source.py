"""Where documents come from: paths, bytes, files; encodings; limits; what is refused and how that is said."""

import codecs
import io
import os
from pathlib import Path

import pytest

from factcheck.config import Limits
from factcheck.errors import InputError, UsageError
from factcheck.read import read

WORDS = "Menteri berkata “siap” – naik 3,5 %.\nKafé itu dibuka."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_encodings(encoding):
    """The words come out right, and without a byte order mark."""
    document = read(WORDS.encode(encoding))
    assert document.text == WORDS
    assert document.position(document.text.index("Kaf")).column == 1


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp1251", "Министр сказал, что мост откроют в четверг, 29 октября, но не для грузовиков."),
        ("koi8-r", "Министр сказал, что мост откроют в четверг, 29 октября, но не для грузовиков."),
        ("euc-kr", "시장은 다리가 목요일에 개통될 것이라고 밝혔다. 주민들은 오래 기다렸다고 말했다."),
        ("gb18030", "市长表示，大桥将于周四通车，市民已经等待了很长时间。货车暂时不能通行。"),
        ("shift_jis", "市長は橋が木曜日に開通すると述べた。市民は長い間待っていたという。"),
    ],
)
def test_guessed_encodings_are_told(encoding, words):
    """A guess by statistics is a note, and for a paragraph it is right."""
    document = read(words.encode(encoding))
    assert document.text == words
    assert [note.kind for note in document.notes] == ["encoding-guess"]
    assert "name the encoding" in document.notes[0].message


def test_declared_encoding_is_believed():
    """A page's own charset comes before statistics."""
    page = '<meta charset="windows-1252"><p>Kafé “Wono”</p>'
    document = read(page.encode("cp1252"), format="html")
    assert document.text == "Kafé “Wono”"
    assert [note.message for note in document.notes] == ["read as windows-1252, as the file declares"]


def test_named_encoding():
    """The caller's word counts; a wrong one is refused, an unknown one is a usage error."""
    assert read(WORDS.encode("cp1252"), encoding="cp1252").text == WORDS
    with pytest.raises(InputError, match="bytes: not ascii; leave the encoding out"):
        read(WORDS.encode(), encoding="ascii")
    with pytest.raises(UsageError, match="unknown encoding 'utf-9'"):
        read(WORDS.encode(), encoding="utf-9")
    with pytest.raises((InputError, UsageError)):
        read(WORDS.encode(), encoding="hex")


def test_one_bad_byte_is_no_other_encoding():
    """A file cut off in the middle of a character stays UTF-8, with a note."""
    document = read(f"{WORDS} “".encode()[:-1])
    assert document.text == f"{WORDS} \ufffd"
    assert [note.kind for note in document.notes] == ["encoding-guess"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "a ZIP file"),
        (b"PK\x03\x04word/....", "damaged or encrypted"),
        (b"{\\rtf1 ...}", "an RTF file"),
        (b"\x89PNG\r\n", "a picture"),
        (bytes(range(256)) * 4, "not text"),
    ],
)
def test_binary_is_refused(data, what):
    """What is no text is named, with what to do."""
    with pytest.raises(InputError, match=what):
        read(data, name="berkas")


def test_path(tmp_path):
    """A path is name and id; the extension says the format."""
    path = tmp_path / "a.md"
    path.write_text("# Judul\n\nIsi.")
    document = read(path)
    assert (document.id, document.path, document.format) == (str(path), str(path), "markdown")
    assert read(str(path), name="kabar").id == "kabar"
    assert read(path, format="text").format == "text"


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("<!DOCTYPE html><p>x", "html"),
        ("\n <html><p>x", "html"),
        ("---\ndate: 2024-10-29\n---\nx", "markdown"),
        ("x <html>", "text"),
        ("---\nx", "text"),
    ],
)
def test_format_from_content(words, known):
    """Without a telling name the first characters say the format."""
    assert read(words.encode(), name="kabar.dat").format == known


def test_open_file():
    """A binary file is read from where it stands; one in text mode is refused."""
    assert read(io.BytesIO(b"Isi.")).text == "Isi."
    with pytest.raises(InputError, match="open in text mode"):
        read(io.StringIO("Isi."))


def test_what_cannot_be_read(tmp_path):
    """Each thing that is no readable file has one clear sentence."""
    with pytest.raises(InputError, match=r"none\.txt: no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(InputError, match="this is a folder; name the files in it"):
        read(tmp_path)
    with pytest.raises(InputError, match="cannot be read"):
        read("a\x00b.txt")
    with pytest.raises(InputError, match="cannot be read"):
        read("x" * 5_000)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="not a regular file"):
        read(tmp_path / "pipe")
    with pytest.raises(
        UsageError, match="unknown format 'pdf'; this version reads docx, html, json, markdown, rst, text"
    ):
        read(b"x", format="pdf")


def test_limits(tmp_path):
    """A file over the limit is refused by its size alone, with name, limit and value."""
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(InputError, match=r"big\.txt: too large, 209,715,200 bytes .* max-file-bytes is 20,971,520"):
        read(path)
    few = Limits(max_file_bytes=10)
    for source in (b"x" * 11, io.BytesIO(b"x" * 11)):
        with pytest.raises(InputError, match="too large, 11 bytes or more where max-file-bytes is 10"):
            read(source, limits=few)
    with pytest.raises(InputError, match="too long, 11 characters where max-text-chars is 10"):
        read(b"<p>xxxxxxxxxxx", format="html", limits=Limits(max_text_chars=10))


@pytest.mark.parametrize("data", [b"", b" \n", codecs.BOM_UTF8])
def test_empty(data):
    """An empty file is read, and the note says so."""
    document = read(data)
    assert document.blocks == ()
    assert [note.kind for note in document.notes] == ["empty"]


def test_reading_writes_nothing(tmp_path):
    """A source is only read."""
    path = Path(tmp_path / "a.txt")
    path.write_text("Isi.")
    path.chmod(0o400)
    read(path)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.txt"]


@pytest.mark.parametrize("name", ["a.adoc", "B.AsciiDoc"])
def test_asciidoc_is_refused(name, tmp_path):
    """AsciiDoc is told as not read, with what to do; as plain text it is read only when somebody says so."""
    path = tmp_path / name
    path.write_text("= Rapat\n\nWarga berkumpul.\n")
    with pytest.raises(InputError, match="AsciiDoc is not read; turn it into HTML"):
        read(path)
    assert read(path, format="text").text.startswith("= Rapat")
