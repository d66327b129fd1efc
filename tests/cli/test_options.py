"""Options of checks, as the settings give them."""

from factcheck.cli import run


def test_options_of_a_check(tmp_path, monkeypatch, capsys):
    """A check runs as its options say; a wrong one ends with 2, and the sentence names those that there are."""
    monkeypatch.chdir(tmp_path)
    name, settings = "a.txt", tmp_path / "factcheck.toml"
    (tmp_path / name).write_text("The trail is 40 miles (84 km) long, and the mayor said that it would be open soon.\n")
    assert run(["check", "--language", "en", name]) == 1
    settings.write_text("[options.conversion-mismatch]\ntolerance = 20.5\n")
    assert run(["check", "--language", "en", name]) == 1
    settings.write_text("[options.conversion-mismatch]\ntolerance = 40\n")
    assert run(["check", "--language", "en", name]) == 0
    capsys.readouterr()
    assert run(["check", "--show-settings", name]) == 0
    assert '[options."conversion-mismatch"]\n"tolerance" = 40\n' in capsys.readouterr().out
    for words, hint in (
        ("[options.conversion-mismatch]\ntolerence = 5\n", "did you mean 'tolerance'?"),
        ("[options.weekday-mismatch]\ntolerance = 5\n", "this check has none"),
        ("[options.weekday-mismach]\ntolerance = 5\n", "did you mean 'weekday-mismatch'?"),
        ('[options.conversion-mismatch]\ntolerance = "much"\n', "'much'"),
    ):
        settings.write_text(words)
        assert run(["check", name]) == 2
        assert hint in capsys.readouterr().err
    assert run(["explain", "conversion-mismatch"]) == 0
    assert "tolerance (0): " in capsys.readouterr().out
