"""Many inputs: several processes say the same as one, and the progress is seen on a terminal only."""

import io
import itertools
import time

import pytest

from factcheck.cli import desk, progress, run
from factcheck.cli.progress import Progress
from factcheck.engine import Lost
from factcheck.model import say

WEEKDAYS = (
    "The mayor said on {day}, 29 October 2024 that {number} homes were damaged in the storm near the old harbour.\n"
)


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """A folder of articles, some with a slip, and among them files that are no articles."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_UI_LANG", "en")
    (tmp_path / "archive").mkdir()
    days = itertools.cycle(["Tuesday", "Monday", "Tuesday"])
    for number in range(24):
        (tmp_path / "archive" / f"{number:02}.txt").write_text(WEEKDAYS.format(day=next(days), number=number), "utf-8")
    (tmp_path / "archive" / "07.txt").write_bytes(b"\x00\x01\x02\x03" * 400)
    (tmp_path / "archive" / "09.docx").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 8)
    return tmp_path / "archive"


def test_several_processes_say_the_same_as_one(archive, capsys, tmp_path):
    """Every byte on both streams and in the files is the same, whatever the number of processes, and the exit code."""
    said = []
    for jobs in ("1", "2"):
        outputs = ["--output", "full", "--output", f"json={jobs}.json", "--output", f"sarif={jobs}.sarif"]
        code = run(["check", "--jobs", jobs, "--language", "en", *outputs, str(archive)])
        files = [(tmp_path / f"{jobs}.{kind}").read_bytes() for kind in ("json", "sarif")]
        said.append((code, *capsys.readouterr(), files))
    assert said[0] == said[1]
    code, out, err, _ = said[0]
    assert code == 3
    assert out.count("  ERROR    weekday-mismatch\n") == 7
    assert [line.partition(".")[0][-2:] for line in err.splitlines()] == ["07", "09"]


def test_wrong_usage_is_told_once(archive, capsys):
    """What no input can mend ends the run, with one sentence."""
    assert run(["check", "--jobs", "2", "--language", "tlh", str(archive)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_process_that_is_lost_is_an_input_that_could_not_be_checked(archive, monkeypatch, capsys):
    """The input that took its process with it is named, and the run ends with 3."""

    def spread(work, items, **_):
        yield from (Lost(say("gone")) if item.name.endswith("03.txt") else work(item) for item in items)

    monkeypatch.setattr(desk, "spread", spread)
    (archive / "07.txt").unlink()
    (archive / "09.docx").unlink()
    assert run(["check", "--jobs", "2", "--language", "en", "--output", "concise", str(archive)]) == 3
    out, err = capsys.readouterr()
    assert err.endswith("03.txt: gone\n")
    assert out.count("weekday-mismatch") == 7


class Terminal(io.StringIO):
    """A stream at which somebody looks."""

    def isatty(self):
        """Somebody does."""
        return True


@pytest.fixture
def clock(monkeypatch):
    """Time that passes when it is told to."""
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def test_progress_on_a_terminal(clock):
    """After two seconds a line says how far it has come; at the end it is taken away."""
    stream = Terminal()
    with Progress(3, stream) as shown:
        shown.step()
        assert stream.getvalue() == ""
        clock[0] = 3.0
        shown.step()
        assert stream.getvalue() == "\r2 / 3"
    assert stream.getvalue() == "\r2 / 3\r\x1b[K"


def test_no_progress_elsewhere(clock):
    """A log gets no line about progress."""
    stream = io.StringIO()
    with Progress(3, stream) as shown:
        clock[0] = 3.0
        shown.step()
    assert stream.getvalue() == ""
    assert time.monotonic() == 3.0


def test_who_is_stopped_says_so(archive, capsys, monkeypatch):
    """Ctrl-C ends the command with 130 and one sentence."""

    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(desk.Desk, "check", stopped)
    assert run(["check", str(archive), "--isolated", "--ui-lang", "id"]) == 130
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip() == "factcheck: dihentikan sebelum selesai"
