"""The formats for CI: each with the shape that its reader wants."""

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from factcheck.checks import all_checks
from factcheck.model import Severity, Silenced
from factcheck.report import Style, write


def test_sarif(report):
    """A run with a result in code points, its related place, a stable fingerprint, and what failed."""
    silenced = Silenced(report.findings[0], "baseline", "known")
    log = json.loads(write(replace(report, silenced=(silenced,)), "sarif"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [check.name for check in all_checks()]
    result, known = run["results"]
    assert result["ruleId"] == "name-variant"
    assert result["level"] == "warning"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a.txt"
    assert {key: place["region"][key] for key in ("startLine", "startColumn", "endLine", "endColumn")} == {
        "startLine": 2,
        "startColumn": 10,
        "endLine": 2,
        "endColumn": 20,
    }
    assert result["relatedLocations"][0]["message"]["text"] == "the other spelling"
    assert result["partialFingerprints"] == {"factcheck/v1": "0123456789abcdef"}
    assert known["suppressions"][0]["justification"] == "known"
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert len(invocation["toolExecutionNotifications"]) == 2


def test_sarif_paths_are_addresses(build):
    """A path becomes a relative address with its odd letters escaped."""
    log = json.loads(write(build(path="/home/desk/berita hari ini.txt"), "sarif", Style(root="/home/desk")))
    (result,) = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "berita%20hari%20ini.txt"


def test_github(report):
    """One command a finding, one for what could not be read, and the sums."""
    assert write(report, "github").split("\n") == [
        (
            "::warning file=a.txt,line=2,col=10,endLine=2,endColumn=20,title=name-variant::"
            "“Ani Sutapo” here but “Ani Sutopo” in 1:1%0A1 letter differs"
        ),
        "::error file=gone.txt::no such file",
        "::notice title=factcheck::0 errors, 1 warning, 0 info",
        "",
    ]


def test_github_shows_the_worst_that_it_can(report):
    """Of many findings the first ten of a severity are shown, and the sums tell of the rest."""
    (finding,) = report.findings
    many = (finding,) * 15 + (replace(finding, severity=Severity.ERROR),) * 12
    lines = write(replace(report, findings=many), "github").split("\n")
    assert [line.partition(" ")[0] for line in lines[:20]] == ["::error"] * 10 + ["::warning"] * 10
    assert "12 errors, 15 warnings" in lines[-2]


def test_gitlab(report):
    """Each issue has its own fingerprint, also where two findings share one."""
    (finding,) = report.findings
    first, second = json.loads(write(replace(report, findings=(finding, finding)), "gitlab"))
    assert first["severity"] == "major"
    assert first["location"] == {"path": "a.txt", "lines": {"begin": 2, "end": 2}}
    assert first["fingerprint"] != second["fingerprint"]


def test_rdjson(report, build):
    """Columns count bytes, and a repair that says by what is a suggestion."""
    (diagnostic,) = json.loads(write(report, "rdjson"))["diagnostics"]
    assert diagnostic["severity"] == "WARNING"
    assert diagnostic["suggestions"][0]["text"] == "Ani Sutopo"
    assert diagnostic["location"]["range"]["start"] == {"line": 2, "column": 10}
    wide = build("Ani Sutopo Selasa\né Ani Sutapo 3.000 orang 10.000 orang")
    (diagnostic,) = json.loads(write(wide, "rdjson"))["diagnostics"]
    assert diagnostic["location"]["range"]["start"] == {"line": 2, "column": 4}


def test_junit(report):
    """One suite a document, one case a check; findings fail theirs, a broken check is an error, info fails none."""
    (finding,) = report.findings
    quiet = replace(finding, check="note", severity=Severity.INFO)
    root = ET.fromstring(write(replace(report, findings=(finding, quiet)), "junit"))  # noqa: S314 - ours
    suite, unread = root
    cases = {case.get("name"): case for case in suite}
    assert set(cases) == {check.name for check in all_checks()} | {"name-variant", "note", "age-mismatch"}
    assert cases["name-variant"].find("failure").get("message").startswith("2:10 “Ani Sutapo”")
    assert cases["note"].find("failure") is None
    assert cases["note"].find("system-out") is not None
    assert cases["age-mismatch"].find("error") is not None
    assert (suite.get("failures"), suite.get("errors"), suite.get("tests")) == ("1", "1", str(len(cases)))
    assert unread.get("errors") == "1"


def test_checkstyle(report):
    """One file element a document, also for one that could not be read."""
    root = ET.fromstring(write(report, "checkstyle"))  # noqa: S314 - ours
    assert [file.get("name") for file in root] == ["a.txt", "gone.txt"]
    (error,) = root[0]
    assert (error.get("line"), error.get("column"), error.get("severity")) == ("2", "10", "warning")
    assert error.get("source") == "factcheck.name-variant"


def test_jsonl(report):
    """Every line is a value with its type, the last one the sums."""
    lines = [json.loads(line) for line in write(report, "jsonl").split("\n") if line]
    assert [line["type"] for line in lines] == ["document", "failure", "finding", "timeline", "summary"]
    assert lines[-1]["warning"] == 1


def test_markdown(report):
    """A table of findings, each with its derivation folded below it, and lists of what is right and open."""
    text = write(report, "markdown")
    assert "| ▲ warning | 2:10 | name-variant | “Ani Sutapo” here but “Ani Sutopo” in 1:1 |" in text
    details = text.partition("<details>")[2].partition("</details>")[0]
    assert "- 2:10 “Kemudian **Ani Sutapo** bicara" in details
    assert "- write “Ani Sutopo”" in details
    assert "- 1 letter differs" in details
    assert "| no date given | 10,000 | Pentagon | a.txt 2:58 |" in text
    assert "<details><summary>right: 1</summary>" in text
    assert "gone.txt" in text


@pytest.mark.parametrize("kind", ["github", "gitlab", "rdjson", "junit", "checkstyle", "sarif"])
def test_no_absolute_path_leaks(build, kind):
    """Formats for other machines name files as seen from the folder of the run."""
    output = write(build(path="/home/desk/a.txt"), kind, Style(root="/home/desk"))
    assert "/home/desk" not in output
    assert "a.txt" in output
