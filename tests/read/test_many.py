"""Files with one article a line: each is read on its own, with its line, column and key in the file."""

import json

import pytest

import factcheck
from factcheck.cli import run
from factcheck.config import Config, Limits
from factcheck.errors import InputError

SLIP = "Rapat digelar di Sukamaju pada Senin (29/10/2024) oleh panitia daerah."


def feed(tmp_path, *lines, name="feed.jsonl"):
    """A file of these lines; a dictionary is written as JSON."""
    path = tmp_path / name
    rows = [line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode() for line in lines]
    path.write_bytes(b"\n".join(rows) + b"\n")
    return path


def article(body=SLIP, **more):
    """An article in JSON."""
    return {"title": "Rapat", "content": body, "language": "id", **more}


def test_each_line_is_an_article(tmp_path):
    """Every line gives a document of its own, named by file and line, with what it declares."""
    path = feed(tmp_path, article(), b"", article("Warga berkumpul.", date="2024-10-30", url="https://desk.example/2"))
    first, second = factcheck.read_lines(path)
    assert (first.id, second.id) == (f"{path}:1", f"{path}:3")
    assert first.path == second.path == str(path)
    assert second.published.day.isoformat() == "2024-10-30"
    assert second.text == "Rapat\nWarga berkumpul."


def test_places_are_of_the_file(tmp_path):
    """Line and column of a finding lead to the word in the file, its key is told, also behind escapes."""
    body = 'Ketua "panitia"\n' + SLIP
    path = feed(tmp_path, article("Warga berkumpul di balai."), article(body))
    _, document = factcheck.read_lines(path)
    (finding,) = factcheck.check(document).findings
    at = document.position(finding.span.start)
    line = path.read_text("utf-8").split("\n")[at.line - 1]
    assert at.line == 2
    assert line[at.column - 1 :].startswith(finding.quote)
    assert document.source.field(finding.span.start) == "content"
    assert document.source.field(0) == "title"
    record = json.loads(factcheck.check(document).to_json())["findings"][0]["span"]
    assert (record["line"], record["field"]) == (2, "content")


BROKEN = [
    (b"{", "not readable as JSON"),
    (b"[1, 2", "not readable as JSON"),
    (b'{"title": "Rapat"}', "no article was found"),
    (b'{"content": "  "}', "no text"),
    (b'"just a string"', "not readable as JSON"),
    (b"\x00\xff\xfe\x00\x01\x02" * 50, ""),
    (b"[" * 50_000, "nested deeper"),
]


@pytest.mark.parametrize(("line", "said"), BROKEN, ids=range(len(BROKEN)))
def test_a_broken_line_is_named(tmp_path, line, said):
    """File, line and reason are told; the other lines are read."""
    path = feed(tmp_path, article(), line, article())
    broken = []
    read = list(factcheck.read_lines(path, broken=broken.append))
    assert [document.id for document in read] == [f"{path}:1", f"{path}:3"]
    (error,) = broken
    assert str(error).startswith(f"{path}:2: ")
    assert said in str(error)
    with pytest.raises(InputError, match=":2: "):
        list(factcheck.read_lines(path))


def test_limits(tmp_path):
    """A line that is too long is named and passed over; too many lines and too many bytes stop the file."""
    path = feed(tmp_path, article("Warga. " * 3_000), article())
    broken = []
    limited = Config(limits=Limits(max_file_bytes=5_000))
    assert len(list(factcheck.read_lines(path, broken=broken.append, config=limited))) == 1
    assert "max-file-bytes" in str(broken[0])
    with pytest.raises(InputError, match="max-lines is 1"):
        list(factcheck.read_lines(path, config=Config(limits=Limits(max_lines=1))))
    with pytest.raises(InputError, match="max-lines-bytes"):
        list(factcheck.read_lines(path, config=Config(limits=Limits(max_lines_bytes=1_000))))


@pytest.mark.parametrize("name", ["nothing.jsonl", "."])
def test_no_file(tmp_path, name):
    """A file that is missing, or is none, is told."""
    with pytest.raises(InputError, match=r"no such file|not a regular file"):
        list(factcheck.read_lines(tmp_path / name))


def test_a_single_reader_says_what_to_do(tmp_path):
    """The reader of one document does not take such a file for text."""
    with pytest.raises(InputError, match="read_lines"):
        factcheck.read(feed(tmp_path, article()))
    with pytest.raises(InputError, match=r"^feed.jsonl: a file of one article a line"):
        factcheck.read(b"{}", name="feed.jsonl")


def test_the_commands_take_such_files(tmp_path, capsys, monkeypatch):
    """`check`, `compare`, `support` and `ledger add` read every line; a broken one makes the exit code 3."""
    monkeypatch.chdir(tmp_path)
    feed(tmp_path, article(), b"{", article("Warga berkumpul di balai desa."))
    (tmp_path / "draft.txt").write_text("Warga berkumpul di balai desa.")
    assert run(["check", "--output", "concise", "feed.jsonl"]) == 3
    out, err = capsys.readouterr()
    assert "feed.jsonl:1:" in out
    assert "weekday-mismatch" in out
    assert "feed.jsonl:2: not readable as JSON" in err
    assert run(["compare", "--output", "json", "feed.jsonl"]) == 3
    assert len(json.loads(capsys.readouterr()[0])["documents"]) == 2
    assert run(["support", "draft.txt", "--language", "id", "--source", "feed.jsonl", "--output", "concise"]) == 3
    capsys.readouterr()
    assert run(["ledger", "add", "feed.jsonl", "--ledger", "desk.ledger"]) == 3
    out, err = capsys.readouterr()
    assert "2 added; now 2 documents" in out
    assert "feed.jsonl:2: not readable as JSON" in err


def test_full_output_names_the_key(tmp_path, capsys, monkeypatch):
    """A column of a long line says little to people: the key stands beside it."""
    monkeypatch.chdir(tmp_path)
    feed(tmp_path, article())
    assert run(["check", "feed.jsonl"]) == 1
    assert " in content " in capsys.readouterr()[0]


def test_the_report_names_the_article(tmp_path, capsys, monkeypatch):
    """Beside file and line stands what the newsroom calls the article, made harmless; in JSON as it is."""
    monkeypatch.chdir(tmp_path)
    feed(tmp_path, article(id=8841), article(id="\x1b[2J::error::x"), article())
    assert run(["check", "feed.jsonl", "--output", "full", "--output", "json=r.json", "--output", "html=r.html"]) == 1
    heads = [line for line in capsys.readouterr()[0].split("\n") if " — " in line]
    assert [head.partition(" — ")[0] for head in heads] == [
        "feed.jsonl:1 (8841)",
        "feed.jsonl:2 (␛[2J::error::x)",
        "feed.jsonl:3",
    ]
    told = json.loads((tmp_path / "r.json").read_text("utf-8"))["documents"]
    assert [document.get("article_id") for document in told] == ["8841", "\x1b[2J::error::x", None]
    assert "feed.jsonl:1 (8841)" in (tmp_path / "r.html").read_text("utf-8")


def test_paths_of_the_settings(tmp_path, capsys, monkeypatch):
    """`[json]` in the settings says where a newsroom keeps its articles."""
    monkeypatch.chdir(tmp_path)
    feed(tmp_path, {"data": {"isi": SLIP, "bahasa": "id", "kode": "A-1"}})
    assert run(["check", "feed.jsonl"]) == 3
    (tmp_path / "factcheck.toml").write_text(
        "[json]\nbody = ['/data/isi']\nlanguage = ['data.bahasa']\nid = ['data.kode']\n"
    )
    capsys.readouterr()
    assert run(["check", "feed.jsonl"]) == 1
    assert "feed.jsonl:1 (A-1) — " in capsys.readouterr()[0]
    assert run(["check", "--show-settings", "feed.jsonl"]) == 0
    assert '[json]\ntitle = []\nbody = ["/data/isi"]\n' in capsys.readouterr()[0]


def test_an_empty_file(tmp_path, capsys, monkeypatch):
    """A file without an article is an input that could not be checked."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "feed.jsonl").write_text("\n\n")
    assert run(["check", "feed.jsonl"]) == 3
    assert "no article" in capsys.readouterr()[1]
