"""Readers that others wrote take every output: what they read is what the report says.

JUnit is read by junitparser, Markdown by markdown-it. SARIF and rdjson are validated by sarif-multitool and
rdformat-validator, and the commands for GitHub are those that its own toolkit writes; CI puts these into
`.venv/readers` where there is npm, and without them those tests are skipped. Checkstyle publishes no schema: it is
read by diff-quality, and a reader of XML has to find in it what Jenkins takes from it.
"""

import csv
import io
import json
import os
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import factcheck
from factcheck.model import NotChecked, Severity, say
from factcheck.report import Style, write

TOP = Path(__file__).parents[2]
EXAMPLES = sorted((TOP / "docs" / "examples").glob("*.txt"))
READERS = os.pathsep.join([str(TOP / ".venv" / "readers" / "node_modules" / ".bin"), os.environ.get("PATH", "")])
PAYLOAD = "\x1b]8;;http://evil\x07 ##[error]x\n::error::x <script> ]]> & \"' %0A \udc80 \u202e =1+1"


@pytest.fixture(params=["empty", "loud", "hostile", "unread", "several", "draft"])
def whole(request, build, report):
    """Reports of every kind: of nothing, of findings, of hostile words, of what was not read, of several documents."""
    read = [factcheck.read(path) for path in EXAMPLES]
    (finding,) = report.findings
    broken = NotChecked("document", f"{PAYLOAD}.txt", say("{because}", because=PAYLOAD), trace="Traceback\n")
    words = f"{PAYLOAD} Ani Sutopo {PAYLOAD} Selasa Ani Sutapo 3.000 orang 10.000 orang"
    return {
        "empty": lambda: factcheck.check("Tidak ada apa-apa di sini hari ini.", language="id"),
        "loud": lambda: replace(report, findings=(finding, replace(finding, severity=Severity.ERROR))),
        "hostile": lambda: build(words, f"{PAYLOAD}.txt", label=PAYLOAD),
        "unread": lambda: replace(report, findings=(), failures=(broken,)),
        "several": lambda: factcheck.compare(read),
        "draft": lambda: factcheck.support(read[0], sources=read[1:]),
    }[request.param]()


def test_junit(whole, tmp_path):
    """A reader of JUnit counts a suite a document, and as many failures and errors as the report has."""
    junitparser = pytest.importorskip("junitparser")
    path = tmp_path / "report.xml"
    path.write_text(write(whole, "junit"), "utf-8")
    suites = list(junitparser.JUnitXml.fromfile(str(path)))
    assert len(suites) == len(whole.documents) + len(whole.failures)
    for suite in suites:
        cases = list(suite)
        results = [result for case in cases for result in case.result]
        assert suite.tests == len(cases)
        assert suite.failures == sum(isinstance(result, junitparser.Failure) for result in results)
        assert suite.errors == sum(isinstance(result, junitparser.Error) for result in results)
    loud = {(f.document, f.check) for f in whole.findings if f.severity != "info"}
    assert sum(suite.failures for suite in suites) == len(loud)


def test_checkstyle(whole):
    """A reader of XML finds a file a document, and in each error the attributes that Jenkins reads."""
    root = ET.fromstring(write(whole, "checkstyle"))  # noqa: S314 - our own output
    assert root.tag == "checkstyle"
    assert [file.tag for file in root] == ["file"] * (len(whole.documents) + len(whole.failures))
    errors = list(root.iter("error"))
    assert len(errors) == len(whole.findings) + len(whole.failures)
    for error in errors:
        assert int(error.attrib["line"]) >= 1
        assert int(error.attrib.get("column", "1")) >= 1
        assert error.attrib["severity"] in {"error", "warning", "info"}
        assert error.attrib["message"]
        assert error.attrib["source"].startswith("factcheck.")


def test_checkstyle_by_diff_quality(whole):
    """The reader of diff-quality takes every finding and every file that was not read, at its line, with its level."""
    reader = pytest.importorskip("diff_cover.violationsreporters.java_violations_reporter")
    read = reader.CheckstyleXmlDriver().parse_reports([write(whole, "checkstyle")])
    told = sorted((item.line, item.message.partition(":")[0]) for items in read.values() for item in items)
    texts = {checked.document.id: checked.document for checked in whole.documents}
    found = [(texts[f.document].position(f.span.start).line, str(f.severity)) for f in whole.findings]
    assert told == sorted([*found, *[(1, "error")] * len(whole.failures)])


def test_markdown(whole):
    """A reader of Markdown finds each finding in a row of a table, with its check in a cell."""
    read = pytest.importorskip("markdown_it").MarkdownIt().enable("table").parse(write(whole, "markdown"))
    cells = [item.content for at, item in enumerate(read) if at and read[at - 1].type == "td_open"]
    found = Counter(finding.check for finding in whole.findings)
    assert Counter(cell for cell in cells if cell in found) == found


def test_csv(whole):
    """A reader of CSV finds as many cells in each row as heads, and no formula."""
    head, *rows = csv.reader(io.StringIO(write(whole, "timelines-csv"), newline=""))
    assert len(rows) == sum(len(line.points) for line in whole.timelines)
    for row in rows:
        assert len(row) == len(head)
        assert not any(cell.startswith(("=", "@", "\t", "\r")) for cell in row)


def test_json_lines(whole):
    """Each line is a JSON object that says what it is."""
    kinds = [json.loads(line)["type"] for line in write(whole, "jsonl").splitlines()]
    assert kinds.count("document") == len(whole.documents)
    assert kinds.count("finding") == len(whole.findings)
    assert kinds[-1] == "summary"


def reader(name):
    """A tool that `.ci/run` installs."""
    found = shutil.which(name, path=READERS)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


ISSUE = """
import * as core from '@actions/core'
const commands = JSON.parse((await import('node:fs')).readFileSync(0, 'utf8'))
const places = {line: 'startLine', col: 'startColumn'}
for (const [level, properties, message] of commands) {
  const named = Object.entries(properties).map(([key, value]) => [places[key] ?? key, value])
  core[level](message, Object.fromEntries(named))
}
"""
UNSAID = [("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]


def parsed(line):
    """A workflow command as level, properties and message, nothing unescaped."""
    _, head, message = line.split("::", 2)
    level, _, properties = head.partition(" ")
    return level, dict(part.split("=", 1) for part in properties.split(",")), message


def plain(words):
    """Words as they were before they were escaped for a command."""
    for sign, meant in UNSAID:
        words = words.replace(sign, meant)
    return words


@pytest.mark.optional
def test_github(whole):
    """GitHub's own toolkit writes each command with the same properties and message, escaped the same way."""
    node, home = reader("node"), TOP / ".venv" / "readers"
    if not (home / "node_modules" / "@actions" / "core").exists():
        pytest.skip("@actions/core is not installed")
    ours = [parsed(line) for line in write(whole, "github").splitlines()]
    meant = [
        (level, {key: plain(value) for key, value in found.items()}, plain(message)) for level, found, message in ours
    ]
    done = subprocess.run(
        [node, "--input-type=module", "-e", ISSUE],
        input=json.dumps(meant),
        capture_output=True,
        text=True,
        cwd=home,
        check=True,
    )
    assert [parsed(line) for line in done.stdout.splitlines()] == ours


@pytest.mark.optional
def test_rdjson(whole, tmp_path):
    """The validator of the format finds no fault."""
    path = tmp_path / "report.json"
    path.write_text(write(whole, "rdjson"), "utf-8")
    done = subprocess.run(
        [reader("rdformat-validator"), "--strict", str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Total errors: 0" in done.stdout


@pytest.mark.optional
def test_sarif(whole, tmp_path):
    """The validator of the makers of the format has no result, not even a note; it ends with 0 whatever it finds."""
    path, told = tmp_path / "report.sarif", tmp_path / "told.sarif"
    path.write_text(write(whole, "sarif", Style(root=str(TOP))), "utf-8")
    subprocess.run(
        [reader("sarif-multitool"), "validate", str(path), "--output", str(told)],
        capture_output=True,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        check=True,
    )
    (run,) = json.loads(told.read_text("utf-8-sig"))["runs"]
    assert [(result["ruleId"], result["message"]) for result in run.get("results", [])] == []
