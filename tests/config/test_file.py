"""The settings file: where it is found, what is refused, what it silences."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.cli.settings import settings, shown
from factcheck.config import Config, Ignore, expired, find, load, silenced
from factcheck.errors import ConfigError
from factcheck.model import Document, Finding, Published, Related, Severity, Span, say


def write(folder: Path, words: str, name: str = "factcheck.toml") -> Path:
    """A settings file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")
    return path


def test_every_key_is_read(tmp_path):
    """Each key of the file has its place in the settings."""
    path = write(
        tmp_path,
        """
        languages = ["id", "en"]
        fail-on = "error"
        ui-lang = "id"
        baseline = "known.json"
        [severity]
        name-variant = "error"
        [per-file-ignores]
        "arsip/**" = ["name-variant"]
        [limits]
        max-names = 10
        [[ignore]]
        check = "name-variant"
        text = "Ani Sutapo"
        reason = "as in the passport"
        """,
    )
    config = load(path)
    assert config == Config(
        languages=("id", "en"),
        severity={"name-variant": "error"},
        fail_on="error",
        ui_lang="id",
        baseline="known.json",
        per_file_ignores={"arsip/**": ("name-variant",)},
        ignore=(Ignore("name-variant", "as in the passport", "Ani Sutapo"),),
        limits=replace(Config().limits, max_names=10),
        source=str(path),
    )
    again = load(write(tmp_path, shown(config), "again/factcheck.toml"))
    assert replace(again, source=config.source) == config


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("fail_on = 'error'", r"unknown key 'fail_on'; did you mean 'fail-on'\?"),
        ("colour = 'red'", "unknown key 'colour'; known are baseline,"),
        ("[limits]\nmax-name = 3", r"limits: unknown key 'max-name'; did you mean 'max-names'\?"),
        ("[limits]\nmax-names = 'many'", "limits.max-names: a whole number is wanted, found 'many'"),
        ("fail-on = 'fatal'", "fail-on: .*'error'"),
        ("languages = 'id'", "languages: .*found 'id'"),
        ("[[ignore]]\ncheck = 'name-variant'", "reason: .*required"),
        ("[[ignore]]\ncheck = 'name-variant'\nreason = ' '", "ignore.0.reason: a reason is wanted"),
        ("[ignore]\ncheck = 'name-variant'\nreason = 'x'", r"ignore: a list of tables .* \[\[ignore\]\]"),
        ("[limits]\nmax-names = 0", "limits.max-names: at least 1 is wanted, found 0"),
        ("strict-style = 1", "strict-style: true or false is wanted, found 1"),
        ("ui-lang = 'fr'", "ui-lang: one of '', 'en', 'id' is wanted, found 'fr'"),
        ("source = 'x'", "unknown key 'source'"),
        ("fail-on =", "not readable as TOML"),
        ("fail-on = 'info'\nfail-on = 'error'", "its last key stands there already"),
        ("fail-on = 'info'\nfail-on = 'error'\n", "a key that stands there already, in line 2"),
        ("[limits]\n[severity]\n[limits]", "its last key stands there|in line 3"),
        ("a = " + "[" * 3000, "not readable as TOML"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path, words, hint):
    """A wrong key or value is named together with what would be right."""
    with pytest.raises(ConfigError, match=hint):
        load(write(tmp_path, words))


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("languages = ['tlh']", "unknown language 'tlh'"),
        ("[severity]\nno-such-check = 'off'", "severity: unknown check 'no-such-check'"),
        ("[severity]\nnames = 'off'", "severity: unknown check 'names'"),
        ("[quotes]\nname = 'off'", "quotes: unknown check 'name'.*'names'"),
        ("[per-file-ignores]\n'a*' = ['no-such-check']", "per-file-ignores a[*]: unknown check"),
        ("[[ignore]]\ncheck = 'no-such-check'\nreason = 'x'", "ignore: unknown check"),
    ],
)
def test_names_that_do_not_exist_are_refused(tmp_path, words, hint):
    """Checks and languages that settings name must exist."""
    with pytest.raises(ConfigError, match=hint):
        settings(str(write(tmp_path, words)), isolated=False)


@pytest.mark.parametrize("words", ["tool = 3", "[tool]\nfactcheck = 3"])
def test_a_project_without_a_table_of_ours(tmp_path, words):
    """What stands where our table would is left alone, or refused in one sentence when the file was named."""
    project = write(tmp_path, words, "pyproject.toml")
    (tmp_path / ".git").mkdir()
    assert find(tmp_path) in {None, project}
    with pytest.raises(ConfigError, match=r"tool\.factcheck is no table"):
        load(project)


def test_a_missing_file_is_an_error(tmp_path):
    """A settings file that was named must be there."""
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path / "none.toml")


def test_a_byte_order_mark_and_line_ends_of_windows(tmp_path):
    """What editors on Windows write is read as well."""
    path = write(tmp_path, "")
    path.write_bytes(b"\xef\xbb\xbffail-on = 'never'\r\n[limits]\r\nmax-names = 7\r\n")
    assert (load(path).fail_on, load(path).limits.max_names) == ("never", 7)


def test_a_file_elsewhere_is_called_by_its_folders(tmp_path, monkeypatch):
    """Settings of a folder above are named so that they are found."""
    path = write(tmp_path, "fail_on = 'never'")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match=r"^factcheck\.toml: unknown"):
        load(path)
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    with pytest.raises(ConfigError, match=f"^{re.escape(str(path))}: unknown"):
        load(path)


def test_the_nearest_file_is_found(tmp_path):
    """The search goes up, prefers `factcheck.toml`, and stops at the root of the repository."""
    below = tmp_path / "desk" / "drafts"
    below.mkdir(parents=True)
    assert find(below) is None or tmp_path not in find(below).parents
    project = write(tmp_path, "[tool.factcheck]\nfail-on = 'info'", "pyproject.toml")
    assert find(below) == project
    assert load(project).fail_on == "info"
    nearer = write(tmp_path / "desk", "")
    assert find(below) == nearer
    (below / ".git").mkdir()
    assert find(below) is None


def test_isolated_reads_no_file(tmp_path, monkeypatch):
    """`--isolated` leaves every file out; without it the nearest one counts."""
    write(tmp_path, "fail-on = 'never'")
    monkeypatch.chdir(tmp_path)
    assert settings(None, isolated=True) == Config(third_party_checks=False)
    assert settings(None, isolated=False).fail_on == "never"


FINDING = Finding(
    "name-variant",
    Severity.WARNING,
    say("x"),
    "a",
    Span(0, 3),
    "Ani Sutapo",
    (Related(Span(9, 12), "a", "Ani Sutopo"),),
)


@pytest.mark.parametrize(
    ("config", "reason"),
    [
        (Config(), None),
        (Config(ignore=(Ignore("name-variant", "passport"),)), "passport"),
        (Config(ignore=(Ignore("name-variant", "passport", text="Sutopo"),)), "passport"),
        (Config(ignore=(Ignore("name-variant", "passport", text="Budi"),)), None),
        (Config(ignore=(Ignore("age-mismatch", "passport"),)), None),
        (Config(ignore=(Ignore("name-variant", "old", file="arsip/*"),)), "old"),
        (Config(ignore=(Ignore("name-variant", "old", file="baru/*"),)), None),
        (Config(per_file_ignores={"arsip/**": ("name-variant",)}), "per-file-ignores arsip/**"),
        (Config(per_file_ignores={"arsip/**": ("age-mismatch",)}), None),
    ],
)
def test_what_is_silenced(config, reason, tmp_path):
    """A finding is silenced by check, words and path, and the reason is kept."""
    document = Document("a", "x", path=str(tmp_path / "arsip" / "2023" / "a.txt"))
    rooted = replace(config, source=str(tmp_path / "factcheck.toml"))
    assert silenced(FINDING, document, rooted) == reason


@pytest.mark.parametrize(
    ("as_of", "published", "shown_again"),
    [
        (None, None, False),
        (date(2025, 1, 31), None, False),
        (date(2025, 2, 1), None, True),
        (None, date(2025, 2, 1), True),
        (None, date(2024, 2, 1), False),
        (date(2025, 2, 1), date(2024, 2, 1), True),
    ],
)
def test_an_accepted_finding_holds_until_its_last_day(as_of, published, shown_again):
    """The day of the run counts, else the article's own; with neither the entry holds."""
    entry = Ignore("name-variant", "until the passport is seen", until=date(2025, 1, 31))
    config = Config(ignore=(entry,), as_of=as_of)
    document = Document("a", "Ani", published=Published(published, "option") if published else None)
    assert silenced(FINDING, document, config) == (None if shown_again else entry.reason)
    assert expired(FINDING, document, config) == (entry if shown_again else None)


def test_the_last_day_is_read_and_shown(tmp_path):
    """`until` is a day of TOML; what is shown can be read again."""
    words = "[[ignore]]\ncheck = 'name-variant'\nreason = 'x'\nuntil = 2025-01-31\n"
    config = load(write(tmp_path, words))
    assert config.ignore[0].until == date(2025, 1, 31)
    assert "until = 2025-01-31" in shown(config)
    with pytest.raises(ConfigError, match=r"ignore\.0\.until: .*'soon'"):
        load(write(tmp_path, words.replace("2025-01-31", "'soon'")))
