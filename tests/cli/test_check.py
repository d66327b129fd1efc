"""`factcheck check`: inputs good and bad, outputs, exit codes, streams."""

import io
import json
import os
import re
import subprocess
import sys

import pytest

from factcheck import pipeline, rules
from factcheck.checks import Check, Example
from factcheck.cli import run, settings
from factcheck.model import Severity, Span, say

ARTICLE = (
    "Rapat desa digelar di balai kota pada hari itu.\n"
    "Warga yang datang membawa surat dari lurah, karena mereka tidak bisa hadir dan juga tidak akan memilih.\n"
)


class Exclaim(Check):
    """An exclamation mark, at a severity that its number tells.

    Silent on every other sign.
    """

    name = "exclaim"
    severity = Severity.WARNING
    examples = (Example("id", flagged="a!", clean="a"),)

    def run(self, facts):
        """A finding for each run of marks: one is a warning, two an error, three break the check."""
        for at, sign in enumerate(facts.document.text):
            if sign == "!":
                yield self.finding(facts, Span(at, at + 1), say("too loud"))
            if sign == "‼":
                yield self.finding(facts, Span(at, at + 1), say("far too loud"), severity=Severity.ERROR)
            if sign == "?":
                raise RuntimeError("cannot answer")


@pytest.fixture(autouse=True)
def _desk(monkeypatch, tmp_path):
    monkeypatch.setattr(rules, "all_checks", lambda: (Exclaim(),))
    monkeypatch.setattr(settings, "all_checks", lambda: (Exclaim(),))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.fixture
def article(tmp_path):
    """Writes an article, by default one in which nothing is wrong."""

    def write(name="a.txt", words=ARTICLE):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(words if isinstance(words, bytes) else words.encode())
        return name

    return write


LOUD, VERY_LOUD, BREAKS = ARTICLE + "Ada api!\n", ARTICLE + "Ada api‼\n", ARTICLE + "Ada api?\n"


@pytest.mark.parametrize(
    ("words", "options", "code"),
    [
        (ARTICLE, [], 0),
        (LOUD, [], 1),
        (LOUD, ["--fail-on", "error"], 0),
        (VERY_LOUD, ["--fail-on", "error"], 1),
        (VERY_LOUD, ["--fail-on", "never"], 0),
        (LOUD, ["--exit-zero"], 0),
        (BREAKS, [], 3),
        (BREAKS, ["--exit-zero"], 3),
        (LOUD, ["--language", "tlh"], 2),
        (LOUD, ["--output", "json"], 1),
        (LOUD, ["--output", "sarif"], 1),
        (LOUD, ["--output", "github"], 1),
    ],
)
def test_exit_codes(article, words, options, code):
    """The exit code says how it ended, the same for every format."""
    assert run(["check", "--language", "id", article(words=words), *options]) == code


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (b"", "no text"),
        (b"\x00\x01\x02\x03" * 400, "not text"),
        (b"PK\x03\x04" + bytes(range(256)) * 8, ""),
    ],
)
def test_bad_input_is_one_sentence_and_the_others_go_on(article, capsys, words, hint):
    """An input that cannot be read is told on standard error, the others are checked, and the code is 3."""
    assert run(["check", "--output", "concise", article("bad.txt", words), article("good.txt", LOUD)]) == 3
    out, err = capsys.readouterr()
    assert "good.txt:3:8: WARNING exclaim: too loud" in out
    assert err.startswith("factcheck: bad.txt: ")
    assert hint in err
    assert err.count("\n") == 1
    assert "Traceback" not in err


@pytest.mark.parametrize("name", ["a.adoc", "a.pdf", "a.odt", "a.rtf"])
def test_a_format_without_a_reader(article, capsys, name):
    """A format that no reader reaches is told, not read as something else; the exit code is 3."""
    words = {"a.adoc": "= Rapat\n\nAda api!\n", "a.pdf": "%PDF-1.4 Ada api!", "a.rtf": "{\\rtf1 Ada api!}"}
    assert run(["check", article(name, words.get(name, b"PK\x03\x04mimetype Ada api!"))]) == 3
    out, err = capsys.readouterr()
    assert f"unread  {name}: " in out
    assert re.search("turn it into HTML|save it as", err)


def test_a_missing_file(article, capsys):
    """A file that is not there is an input that could not be checked."""
    assert run(["check", "none.txt", article()]) == 3
    assert "none.txt" in capsys.readouterr().err


def test_a_huge_file_is_refused_unread(tmp_path, capsys):
    """A file over the limit is refused by its size, with limit and value."""
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert run(["check", "huge.txt"]) == 3
    err = capsys.readouterr().err
    assert "max-file-bytes" in err
    assert "104,857,600" in err


def test_text_in_no_known_language(article, capsys):
    """Where the language cannot be told, that is said with what to do, whatever the output has room for."""
    assert run(["check", article(words="1 2 3 4 5\n")]) == 3
    assert "--language" in capsys.readouterr().out
    assert run(["check", article(words="1 2 3 4 5\n"), "--output", "concise"]) == 3
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "name it with --language" in err


def test_a_folder_stands_for_its_articles(article, tmp_path, capsys):
    """Articles below a folder are read in order of name; links, hidden folders and other files are left out."""
    for name in ("d/b.txt", "d/a.md", "d/sub/c.html", "d/.git/x.txt", "d/picture.png"):
        article(name, LOUD)
    (tmp_path / "d" / "link.txt").symlink_to(tmp_path / "d" / "b.txt")
    (tmp_path / "d" / "loop").symlink_to(tmp_path / "d")
    os.mkfifo(tmp_path / "d" / "pipe.txt")
    assert run(["check", "--language", "id", "--output", "json", "d", "d/b.txt"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [document["path"] for document in report["documents"]] == ["d/a.md", "d/b.txt", "d/sub/c.html"]


def test_a_folder_without_articles(tmp_path, capsys):
    """A folder in which there is nothing to check is told, with what was looked for."""
    (tmp_path / "d").mkdir()
    assert run(["check", "d"]) == 3
    assert ".md" in capsys.readouterr().err


def test_standard_input(monkeypatch, capsys):
    """`-` reads standard input, under the name that it was given."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LOUD.encode())))
    assert run(["check", "-", "--stdin-filename", "draft.md", "--output", "concise"]) == 1
    assert capsys.readouterr().out.startswith("draft.md:3:8: WARNING")


def test_standard_input_that_cannot_be_read(monkeypatch, capsys):
    """Standard input is named once, by the name that it was given."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert run(["check", "-", "--stdin-filename", "draft.md"]) == 3
    assert capsys.readouterr().err.startswith("factcheck: draft.md: there is no text in it")


def test_several_outputs_of_one_run(article, tmp_path, capsys):
    """Text for people and files for machines come out of one run."""
    options = ["--output", "concise", "--output", "json=out.json", "--output", "html=out.html"]
    assert run(["check", article(words=LOUD), *options]) == 1
    assert capsys.readouterr().out.startswith("a.txt:3:8:")
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["summary"]["warning"] == 1
    assert (tmp_path / "out.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_folder_of_pages(article, tmp_path, capsys):
    """HTML into a folder is an index and one page a document; a folder that holds inputs is refused."""
    article("in/a.txt", LOUD)
    article("in/b.txt")
    assert run(["check", "in", "--language", "id", "--output", "html=out/"]) == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "0001-a-txt.html",
        "0002-b-txt.html",
        "index.html",
    ]
    assert "0001-a-txt.html#" in (tmp_path / "out" / "index.html").read_text("utf-8")
    assert run(["check", "in", "--output", "html=in"]) == 2
    assert "holds inputs" in capsys.readouterr().err
    (tmp_path / "file").write_text("old")
    assert run(["check", "in", "--output", "html=file/"]) == 2
    assert (tmp_path / "file").read_text() == "old"


def test_an_input_is_never_overwritten(article, tmp_path, capsys):
    """An output that names one of the inputs is refused."""
    assert run(["check", article(), "--output", "json=./a.txt"]) == 2
    assert "name another file" in capsys.readouterr().err
    assert (tmp_path / "a.txt").read_text() == ARTICLE


def test_an_output_that_cannot_be_written(article, capsys):
    """A folder that is not there is wrong usage, said in one line."""
    assert run(["check", article(), "--output", "json=none/out.json"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_step_summary_is_added_to(article, tmp_path, monkeypatch):
    """The summary of a CI step belongs to every tool of the step, so ours is added to it."""
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run(["check", article(), "--output", f"markdown={summary}"])
    assert summary.read_text("utf-8").startswith("before\n## Consistency report")


def test_settings_of_the_folder(article, capsys):
    """The nearest settings file counts, `--isolated` leaves it out, `--show-settings` shows it."""
    article("factcheck.toml", 'fail-on = "never"\n')
    article(words=LOUD)
    assert run(["check", "a.txt"]) == 0
    assert run(["check", "--isolated", "a.txt"]) == 1
    capsys.readouterr()
    assert run(["check", "--show-settings", "a.txt"]) == 0
    out = capsys.readouterr().out
    assert 'fail-on = "never"' in out
    assert "factcheck.toml" in out.split("\n")[0]


def test_an_ignore_that_silences_nothing_is_named(article, capsys):
    """An accepted finding that is gone from its file is named, one of a file that was not read is not."""
    entry = '[[ignore]]\ncheck = "exclaim"\nreason = "{why}"\nfile = "{file}"\n'
    entries = entry.format(why="fine", file="loud.txt") + entry.format(why="ok", file="a.txt")
    article("factcheck.toml", entries + entry.format(why="old", file="b.txt"))
    assert run(["check", article("loud.txt", LOUD), article()]) == 0
    err = capsys.readouterr().err
    assert "in a.txt silenced nothing" in err
    assert err.count("\n") == 1


def test_wrong_settings(article, capsys):
    """A key that is none ends the run with 2 and the nearest known key."""
    article("own.toml", 'fail_on = "never"\n')
    assert run(["check", "--config", "own.toml", article()]) == 2
    assert "did you mean 'fail-on'" in capsys.readouterr().err


def test_verbose_shows_the_trace_of_a_broken_check(article, capsys):
    """A broken check is named, and its trace is shown to those who ask."""
    name = article(words=BREAKS)
    run(["check", name])
    plain = capsys.readouterr().out
    assert "exclaim: the check failed" in plain
    assert "RuntimeError" in plain
    assert "Traceback" not in plain
    run(["check", "--verbose", name])
    assert "│ Traceback" in capsys.readouterr().out


def test_a_fault_of_ours_stops_one_document_only(article, monkeypatch, capsys):
    """When the library itself breaks on a text, the others are still checked."""
    real = pipeline.check

    def fragile(document, **more):
        if document.path == "bad.txt":
            raise ZeroDivisionError
        return real(document, **more)

    monkeypatch.setattr(pipeline, "check", fragile)
    assert run(["check", "--output", "concise", article("bad.txt"), article("good.txt", LOUD)]) == 3
    out, err = capsys.readouterr()
    assert "good.txt:3:8" in out
    assert "please report it" in err


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ([], {}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours(  # noqa: PLR0913, PLR0917 - three of them are the case
    article, monkeypatch, capsys, options, environment, coloured
):
    """Colours follow the option, then the environment, then whether a terminal listens."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    run(["check", article(), *options])
    assert ("\x1b[" in capsys.readouterr().out) == coloured


def process(*arguments, **more):
    """The command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "factcheck", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more
    )


def test_a_reader_that_leaves_is_no_trouble(article, tmp_path):
    """When the reader of the output goes away, nothing is said about it."""
    for number in range(40):
        article(f"d/{number}.txt", ARTICLE * 30)
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(sys.path))
    child = process("check", "d", "--output", "jsonl", cwd=tmp_path, env=environment)
    child.stdout.close()
    with child:
        assert child.stderr.read() == b""


def test_a_narrow_console(article, tmp_path):
    """A console that cannot write every letter gets escapes instead of a traceback."""
    name = article("최선희.txt")
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(sys.path), PYTHONIOENCODING="cp1252")
    out, err = process("check", name, cwd=tmp_path, env=environment).communicate()
    assert b"\\ucd5c" in out
    assert err == b""


def test_an_accepted_finding_whose_day_has_passed(article, capsys):
    """After its last day an entry no longer silences, and is named; up to it, it does."""
    article("factcheck.toml", '[[ignore]]\ncheck = "exclaim"\nreason = "fine"\nuntil = 2025-01-31\n')
    article(words=LOUD)
    assert run(["check", "--as-of", "2025-01-31", "a.txt"]) == 0
    assert "until" not in capsys.readouterr().err
    assert run(["check", "--as-of", "2025-02-01", "a.txt"]) == 1
    assert "was accepted until 2025-01-31; look again" in capsys.readouterr().err


def test_a_gate_hears_what_an_article_accepts(article):
    """`--no-inline-ignores` shows what a comment accepts."""
    article("a.md", "<!-- factcheck: ignore exclaim -- a title -->\n\n" + LOUD)
    assert run(["check", "a.md"]) == 0
    assert run(["check", "--no-inline-ignores", "a.md"]) == 1


def test_statistics_and_timings(article, capsys):
    """How many findings each check has, and where the time went, on standard error; the output stays pure."""
    assert run(["check", article("a.txt", LOUD), article("b.txt", LOUD), "--output", "json", "--statistics"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["summary"]["warning"] == 2
    assert err.split() == ["2", "warning", "exclaim", "2", "documents"]
    assert run(["check", article("a.txt"), "--output", "concise", "--statistics", "--timings", "--ui-lang", "id"]) == 0
    first, second, third, last = capsys.readouterr().err.splitlines()
    assert first == "tidak ada temuan"
    assert "1 proses" in second
    assert "masukan per detik" in third
    assert last.endswith("ms  a.txt")


def test_show_files(article, capsys):
    """The files that a run would check are named, and none is checked."""
    for name in ("d/a.md", "d/b.txt", "d/c.png"):
        article(name, BREAKS)
    assert run(["check", "--show-files", "d"]) == 0
    assert capsys.readouterr().out == "d/a.md\nd/b.txt\n"
    article("e/c.png")
    assert run(["check", "--show-files", "e"]) == 3


def test_what_could_not_be_read_is_told_in_the_language_of_the_desk(article, capsys):
    """Reasons and warnings speak Indonesian when the report does, figures and limits as well."""
    assert run(["check", "none.txt", article("empty.txt", b""), "--ui-lang", "id", "--output", "concise"]) == 3
    err = capsys.readouterr().err
    assert "none.txt: berkas tidak ada\n" in err
    assert "empty.txt: tidak ada teks di dalamnya" in err
    article("factcheck.toml", "[limits]\nmax-file-bytes = 1000\n")
    assert run(["check", article("big.txt", ARTICLE * 20), "--ui-lang", "id"]) == 3
    assert "bita atau lebih, sedangkan max-file-bytes adalah 1.000" in capsys.readouterr().err
