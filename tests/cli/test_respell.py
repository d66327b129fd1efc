"""`--fix` and `--diff`: listed names as the house writes them, and nothing else; `factcheck names list` and `test`."""

import pytest

from factcheck.cli import run
from factcheck.cli.respell import respelt

ARTICLE = """---
title: Tarn mayor Britt Halvorson resigns
---

The mayor, **Britt Halvorson**, resigned on Tuesday, 29 October 2024 after 3,000 people had signed a letter.
"I met Britt Halvorson at the harbour," said the harbour master, who is 45.

Correction: an earlier text had Britt Halvorson in the place of Britt Halvorsen.
"""
FIXED = ARTICLE.replace("mayor Britt Halvorson", "mayor Britt Halvorsen").replace(
    "**Britt Halvorson**", "**Britt Halvorsen**"
)
LIST = "Britt Halvorsen,Britt Halvorson\nJoko Widodo,Jokowi\nChoe Sun Hui,최선희\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a house list that the settings name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factcheck.toml").write_text('names = ["names.csv"]\n')
    (tmp_path / "names.csv").write_text(LIST, "utf-8")
    return tmp_path


def write(path, words=ARTICLE):
    """An article in bytes as they are."""
    path.write_bytes(words if isinstance(words, bytes) else words.encode())
    return path.name


def test_fix_writes_listed_names_and_nothing_else(desk, capsys):
    """A listed spelling becomes the house's; direct speech, and a sentence about both spellings, stay."""
    name = write(desk / "a.md")
    (desk / name).chmod(0o640)
    assert run(["check", "--fix", "--language", "en", "--output", "concise", name]) == 0
    assert (desk / name).read_text("utf-8") == FIXED
    assert (desk / name).stat().st_mode & 0o777 == 0o640
    err = capsys.readouterr().err
    assert err.count("\n") == 2
    assert "a.md:5:14: wrote “Britt Halvorsen” instead of “Britt Halvorson”" in err


def test_fixing_twice_is_fixing_once(desk):
    """The second run finds nothing to write."""
    name = write(desk / "a.md")
    run(["check", "--fix", "--language", "en", name])
    once = (desk / name).stat().st_mtime_ns
    run(["check", "--fix", "--language", "en", name])
    assert (desk / name).stat().st_mtime_ns == once
    assert run(["check", "--diff", "--language", "en", name]) == 0


def test_diff_shows_and_writes_nothing(desk, capsys):
    """The difference is shown on standard output; the file is as it was, and the exit code says that there is one."""
    name = write(desk / "a.md")
    assert run(["check", "--diff", "--language", "en", name]) == 1
    out = capsys.readouterr().out
    assert "-title: Tarn mayor Britt Halvorson resigns\n+title: Tarn mayor Britt Halvorsen resigns\n" in out
    assert (desk / name).read_text("utf-8") == ARTICLE


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_bytes_around_a_name_stay(desk, mark):
    """Byte order mark and line ends stay as they are."""
    words = ARTICLE.replace("\n", "\r\n").encode()
    name = write(desk / "a.md", mark + words)
    run(["check", "--fix", "--language", "en", name])
    assert (desk / name).read_bytes() == mark + FIXED.replace("\n", "\r\n").encode()


def test_a_file_that_is_no_utf_8_stays(desk, capsys):
    """A file in another encoding, or one whose name is written with references, is left, and that is told."""
    latin = ("The mayor, Britt Halvorson, resigned – “again”. " * 3).encode("cp1252")
    html = b"<p>The mayor, Britt Halvor&#115;on, resigned on Tuesday, 29 October 2024.</p>"
    for name, words in (("a.txt", latin), ("b.html", html)):
        write(desk / name, words)
        run(["check", "--fix", "--language", "en", name])
        assert (desk / name).read_bytes() == words
        assert f"{name}: listed names left as they are" in capsys.readouterr().err


def test_a_family_name_alone_is_left_and_told(desk, capsys):
    """A part of a name may be another person's: it is rewritten only when it has a row of its own."""
    words = "The mayor, Britt Halvorson, resigned on Tuesday. Halvorson had been asked to, and Halvorson said no.\n"
    name = write(desk / "a.txt", words)
    run(["check", "--fix", "--language", "en", name])
    assert (desk / name).read_text() == words.replace("Britt Halvorson", "Britt Halvorsen")
    err = capsys.readouterr().err
    assert "“Halvorson” stands alone 2 times and was left" in err
    assert 'factcheck names add "Halvorsen" --also "Halvorson"' in err
    assert run(["names", "add", "Halvorsen", "--also", "Halvorson"]) == 0
    write(desk / "a.txt", words)
    run(["check", "--fix", "--language", "en", name])
    assert (desk / name).read_text() == words.replace("Halvorson", "Halvorsen")


def test_signs_of_markup_stay_out_of_a_page(desk, capsys):
    """A name with a sign that means something else in HTML or JSON is left there."""
    (desk / "names.csv").write_text(
        '"Britt ""Bo"" Halvorsen","Britt «Bo» Halvorsen"\nBritt Halvor<en,Britt Halvorson\n'
    )
    for name, words in (
        ("a.json", '{"language": "en", "body": "The mayor, Britt Halvorson, resigned on Tuesday."}'),
        ("a.html", "<p>The mayor, Britt Halvorson, resigned on Tuesday.</p>"),
    ):
        write(desk / name, words)
        run(["check", "--fix", "--language", "en", name])
        assert (desk / name).read_text() == words
    capsys.readouterr()


def test_a_hostile_article_commands_no_terminal(desk, capsys):
    """A diff shows controls and commands of a runner, and lets neither through."""
    hostile = "::error::no\n ##[error]no \x1b]0;x\x07\n\nThe mayor, Britt Halvorson, resigned on Tuesday.\n"
    name = write(desk / "a.md", hostile)
    assert run(["check", "--diff", "--language", "en", name]) == 1
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "##[" not in out
    assert not any(line.lstrip().startswith("::") for line in out.split("\n"))


def test_without_a_house_list(tmp_path, monkeypatch, capsys):
    """No list is wrong usage, and the sentence says how to begin one."""
    monkeypatch.chdir(tmp_path)
    assert run(["check", "--fix", write(tmp_path / "a.md")]) == 2
    assert "factcheck names add" in capsys.readouterr().err


def test_an_input_that_cannot_be_read(desk, capsys):
    """A missing file is named, and a diff ends with 3."""
    assert run(["check", "--diff", "--language", "en", write(desk / "a.md"), "none.md"]) == 3
    assert "none.md" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("house", "wanted"),
    [
        ((("Britt Halvorsen", "Britt Halvorson"),), {"Britt Halvorson": "Britt Halvorsen"}),
        ((("Joko Widodo", "Jokowi"), ("Choe Sun Hui", "최선희"), ("Zulfadhli Anwari", "Zulfadhli")), {}),
        ((("Kyiv", "Kiev"), ("Kiev", "Kyjiv")), {"Kyjiv": "Kiev"}),
        ((("Zulfadhli", "Zulfadli"), ("Zulfadly", "Zulfadli")), {}),
        ((("Türkiye", "Turkey"),), {"Turkey": "Türkiye"}),
        ((("Bank Makmur", "Bank Sentosa"),), {}),
    ],
    ids=["spelling", "another name", "written by the house", "of two rows", "marks", "two names"],
)
def test_which_names_are_rewritten(house, wanted):
    """Only another spelling of one name, in one script, of one row."""
    assert respelt(house) == wanted


@pytest.mark.usefixtures("desk")
def test_names_list_and_test(capsys):
    """The list is shown row by row; a name is looked up letter by letter."""
    assert run(["names", "list"]) == 0
    assert "Joko Widodo ← Jokowi\n" in capsys.readouterr().out
    assert run(["names", "test", "Britt Halvorson", "Jokowi", "Choe Sun Hui"]) == 0
    fixed, left, own = capsys.readouterr().out.splitlines()
    assert fixed.endswith("--fix writes it so")
    assert left.endswith("--fix leaves it")
    assert "written by the house" in own
    assert run(["names", "test", "Brit Halvorsen", "Umbrella"]) == 1
    near, far = capsys.readouterr().out.splitlines()
    assert "nearest is Britt Halvorsen" in near
    assert far == "Umbrella: not listed"


def test_the_first_house_name_begins_the_settings(tmp_path, monkeypatch, capsys):
    """Where there are no settings, the list is named in new ones; where there are, it is said."""
    monkeypatch.chdir(tmp_path)
    assert run(["names", "add", "Britt Halvorsen", "--also", "Britt Halvorson"]) == 0
    assert (tmp_path / "factcheck.toml").read_text() == 'names = ["names.csv"]\n'
    (tmp_path / "factcheck.toml").write_text('fail-on = "error"\n')
    capsys.readouterr()
    assert run(["names", "add", "Choe Sun Hui", "--also", "Choe Son Hui"]) == 0
    assert "To use the list, write into" in capsys.readouterr().out
    assert (tmp_path / "factcheck.toml").read_text() == 'fail-on = "error"\n'
