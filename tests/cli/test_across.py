"""`factcheck compare` and `factcheck support` on files: what they say, and how they end."""

from factcheck.cli.run import run

FIRST = "Ferry Lorna sinks\nThe ferry Lorna went down off Tarn on 4 March 2025 with 58 passengers on board."
SECOND = "Ferry Lorna raised\nThe ferry Lorna had sunk off Tarn on 4 March 2025 with 85 passengers on board."


def files(folder, **texts):
    """Paths of text files."""
    made = []
    for name, words in texts.items():
        path = folder / f"{name}.txt"
        path.write_text(words, "utf-8")
        made.append(str(path))
    return made


def test_compare_tells_the_clash(tmp_path, capsys):
    """Two figures for one fixed fact are told with both places, and the command ends with 1."""
    assert run(["compare", "--language", "en", *files(tmp_path, first=FIRST, second=SECOND)]) == 1
    out = capsys.readouterr().out
    assert "source-conflict" in out
    assert "58 passengers" in out
    assert "85 passengers" in out


def test_compare_names_what_it_cannot_read(tmp_path, capsys):
    """One missing file is named, the rest is compared, and the command ends with 3."""
    paths = files(tmp_path, first=FIRST, second=FIRST)
    assert run(["compare", "--language", "en", *paths, str(tmp_path / "gone.txt")]) == 3
    assert "gone.txt" in capsys.readouterr().err


def test_support_tells_what_the_source_contradicts(tmp_path, capsys):
    """A figure that the source has otherwise is an error; the same text as its own source is none."""
    first, second = files(tmp_path, first=FIRST, second=SECOND)
    assert run(["support", second, "--source", first, "--language", "en"]) == 1
    assert "contradicted-fact" in capsys.readouterr().out
    assert run(["support", first, "--source", first, "--language", "en"]) == 0


def test_a_draft_among_its_sources_backs_nothing(tmp_path, capsys):
    """A draft that lies in the folder of its sources is left out of them, and that is said."""
    files(tmp_path, first=FIRST)
    (draft,) = files(tmp_path, draft=SECOND)
    assert run(["support", draft, "--source", str(tmp_path), "--language", "en"]) == 1
    out, err = capsys.readouterr()
    assert "contradicted-fact" in out
    assert "draft.txt: this is the draft itself, and no source of it" in err


def test_support_without_its_draft(tmp_path, capsys):
    """A draft that cannot be read is named, and the command ends with 3."""
    (first,) = files(tmp_path, first=FIRST)
    assert run(["support", str(tmp_path / "gone.txt"), "--source", first, "--language", "en"]) == 3
    assert "gone.txt" in capsys.readouterr().err
