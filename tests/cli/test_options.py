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


def test_settings_on_speech_name_checks_or_what_they_are_about(tmp_path, monkeypatch, capsys):
    """`[quotes] dates = "off"` leaves the slips of dates that a speaker made out, and no others."""
    monkeypatch.chdir(tmp_path)
    name, settings = "a.txt", tmp_path / "factcheck.toml"
    (tmp_path / name).write_text("\u201cWe met on Monday, 29 October 2024,\u201d said Ann Hale. It rained.\n", "utf-8")
    for words, found in (("", 1), ('[quotes]\ndates = "off"\n', 0), ('[quotes]\nnames = "off"\n', 1)):
        settings.write_text(words)
        assert run(["check", "--language", "en", "--output", "concise", name]) == 0
        assert capsys.readouterr().out.count("weekday-mismatch") == found
