"""Nothing that a command prints obeys an article, a file name or an argument: no escape, no CI command."""

import json
import re

import pytest

from factcheck.cli import run
from factcheck.report import FORMATS

NAMES = {
    "runner": "::error title=x::boo.txt",
    "azure": "##vso[task.setvariable variable=x]y.txt",
    "runner in the middle": "a\n::error::boo.txt",
    "escape": "\x1b[2J\x1b]8;;http:evil\x07.txt",
    "carriage return": "a\rOK.txt",
    "bidi": "a\u202etxt.txt",
    "formula": "=HYPERLINK(1).txt",
    "markup": "<img src=x onerror=alert(1)>.txt",
    "markdown": "[x](javascript:alert`1`) | @desk.txt",
    "option": "--output=json.txt",
}
HARM = "\x1b[31m ::error::x ##[error]x ##vso[task.complete]x <script>alert(1)</script> =cmd()|x!A1 \u202e"
ARTICLE = (
    f"{HARM}\n::error::Rapat digelar di balai pada Senin (29/10/2024) oleh panitia daerah. {HARM}\n"
    f"Pentagon menyebut 3.000 tentara {HARM}. Menteri Ani Sutopo {HARM} hadir. Menteri Ani Sutapo {HARM} pulang.\n"
)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder to work in, outside of any CI."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


def harmless(words, kind=""):
    """Neither a terminal nor a runner finds anything to obey, apart from the commands of the format `github`."""
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", words)
    for line in words.split("\n"):
        assert not re.search(r"##[a-z]*\[", line, re.IGNORECASE)
        if line.lstrip().startswith("::"):
            assert kind == "github"
            assert re.match(r"::(error|warning|notice) (file=|title=factcheck::)", line)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("kind", FORMATS)
def test_a_hostile_article_under_a_hostile_name(kind, name, desk, capsys):
    """The whole way from file to output, in each format, and what stands beside it on standard error."""
    (desk / name).write_text(ARTICLE, "utf-8")
    code = run(["check", "--language", "id", "--output", kind, "--statistics", "--timings", "--", name, f"none-{name}"])
    assert code == 3
    out, err = capsys.readouterr()
    assert out
    harmless(out, kind)
    harmless(err)
    if kind in {"html", "markdown", "junit", "checkstyle", "timelines-svg"}:
        assert "<script" not in out
        assert "<img" not in out


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_other_commands(name, desk, capsys):
    """Lists, ledgers, baselines, house names and complaints about arguments let nothing through either."""
    (desk / name).write_text(ARTICLE, "utf-8")
    (desk / "factcheck.toml").write_text(f"languages = ['id']\n[per-file-ignores]\n{json.dumps(name)} = []\n", "utf-8")
    common = ["--language", "id", "--isolated"]
    for arguments in (
        ["check", "--show-files", "--", name, "."],
        ["check", *common, "--write-baseline", "--baseline", f"{name}.json", "--", name],
        ["check", *common, "--changed-since", name, "--", name],
        ["check", *common, "--config", name, "--", name],
        ["check", *common, "--output", name, "--", name],
        ["check", *common, f"--output=json={name}", "--", name],
        ["check", "--published", name, "--", name],
        ["compare", *common, "--", name, "."],
        ["support", *common, "--source", name, "--", name],
        ["ledger", "add", *common, "--ledger", f"{name}.ledger", "--", name],
        ["ledger", "show", "--isolated", "--ledger", f"{name}.ledger", "--about", name],
        ["ledger", "show", "--isolated", "--ledger", f"{name}.ledger"],
        ["ledger", "export", "--isolated", "--ledger", f"{name}.ledger", "--", f"{name}.jsonl"],
        ["ledger", "import", "--isolated", "--ledger", f"{name}.ledger", "--", f"{name}.jsonl"],
        ["names", "test", "--", name],
        ["names", "compare", "--", name, HARM],
        ["names", "add", f"--also=A {name}", "--", f"A{name}"],
        ["names", "list"],
        ["names", "list", f"--file={name}"],
        ["check", "--show-settings", "--", name],
        ["explain", "--", name],
        ["annotate", "--", name],
        [name],
    ):
        run(arguments)
        for words in capsys.readouterr():
            harmless(words)
