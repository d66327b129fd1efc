"""`factcheck annotate`: the copy, what it says, and what it refuses."""

import io
import zipfile

import pytest

from factcheck.cli import run

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def manuscript(tmp_path):
    """A Word file with one slip."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        words = "<w:p><w:r><w:t>Rapat digelar Selasa (30/10/2024).</w:t></w:r></w:p>"
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{words}</w:body></w:document>")
    path = tmp_path / "rapat.docx"
    path.write_bytes(made.getvalue())
    return path


def test_a_copy_beside_the_file(manuscript, capsys):
    """Without a name the copy stands beside the file, which stays as it is."""
    before = manuscript.read_bytes()
    assert run(["annotate", str(manuscript), "--isolated", "--language", "id"]) == 0
    assert "rapat.factcheck.docx: 1 comment" in capsys.readouterr().out
    assert manuscript.read_bytes() == before
    assert (manuscript.parent / "rapat.factcheck.docx").exists()


def test_the_file_itself_is_never_written_over(manuscript, capsys):
    """A copy over the file would lose the original."""
    assert run(["annotate", str(manuscript), "--to", str(manuscript)]) == 2
    assert "must not be the file itself" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"no archive", None])
def test_what_is_no_word_file(tmp_path, capsys, content):
    """A missing, empty or other file is one sentence, and nothing is written."""
    path = tmp_path / "a.docx"
    if content is not None:
        path.write_bytes(content)
    assert run(["annotate", str(path), "--isolated"]) == 3
    assert "a.docx" in capsys.readouterr().err
    assert not (tmp_path / "a.factcheck.docx").exists()


def test_a_copy_that_cannot_be_written(manuscript, capsys):
    """A folder that is not there is one sentence, not a traceback."""
    assert run(["annotate", str(manuscript), "--isolated", "--to", str(manuscript.parent / "none" / "a.docx")]) == 2
    assert "could not be written: no such file or folder" in capsys.readouterr().err


def test_a_folder_is_no_word_file(capsys):
    """A folder is told in one sentence."""
    assert run(["annotate", ".", "--isolated"]) == 3
    assert "folder" in capsys.readouterr().err


def test_a_text_is_no_word_file(tmp_path, capsys):
    """A plain text is called what it is, not damaged."""
    (tmp_path / "a.txt").write_text("Rapat digelar Selasa.", encoding="utf-8")
    assert run(["annotate", str(tmp_path / "a.txt"), "--isolated", "--ui-lang", "id"]) == 3
    assert "bukan dokumen Word" in capsys.readouterr().err
