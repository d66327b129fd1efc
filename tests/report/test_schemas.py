"""Formats that others define: every output is what the schema of its reader asks for, hostile words or not."""

import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import jsonschema
import pytest

import factcheck
from factcheck.model import NotChecked, Severity, Silenced, say
from factcheck.report import Style, write

SARIF = json.loads((Path(__file__).parents[1] / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
PLACE = {
    "type": "object",
    "required": ["line", "column"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
    "additionalProperties": False,
}
RANGE = {"type": "object", "required": ["start"], "properties": {"start": PLACE, "end": PLACE}}
RDJSON = {
    "type": "object",
    "required": ["diagnostics"],
    "properties": {
        "source": {"type": "object", "required": ["name"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string"},
                    "location": {
                        "type": "object",
                        "required": ["path"],
                        "properties": {"path": {"type": "string"}, "range": RANGE},
                        "additionalProperties": False,
                    },
                    "severity": {"enum": ["ERROR", "WARNING", "INFO", "UNKNOWN_SEVERITY"]},
                    "code": {"type": "object", "required": ["value"]},
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["range", "text"],
                            "properties": {"range": RANGE, "text": {"type": "string"}},
                            "additionalProperties": False,
                        },
                    },
                },
            },
        },
    },
    "additionalProperties": False,
}
"""What reviewdog's definition of its format asks for (`proto/rdf/reviewdog.proto`; the schema made of it lets every
other key pass), and no key besides."""
INTEGER, STRING = {"type": "integer"}, {"type": "string"}
GITLAB_READS = {
    "type": "object",
    "required": ["description", "fingerprint", "severity", "location"],
    "properties": {
        "description": STRING,
        "fingerprint": STRING,
        "severity": STRING,
        "location": {
            "type": "object",
            "properties": {
                "path": STRING,
                "lines": {"type": "object", "properties": {"begin": INTEGER}},
                "positions": {
                    "type": "object",
                    "properties": {"begin": {"type": "object", "properties": {"line": INTEGER}}},
                },
            },
        },
    },
    "additionalProperties": True,
}
"""What GitLab's own reader holds each object against; it stops at the first that fails
(`app/validators/json_schemas/codeclimate.json` in its source)."""
GITLAB_SHOWS = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "properties": {
        "description": {"type": "string", "minLength": 1},
        "check_name": {"type": "string", "minLength": 1},
        "fingerprint": {"type": "string", "minLength": 1},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "lines"],
            "properties": {
                "path": {"type": "string", "pattern": "^(?!\\./)"},
                "lines": {
                    "type": "object",
                    "required": ["begin"],
                    "properties": {"begin": {"type": "integer", "minimum": 1}},
                },
            },
        },
    },
}
"""What its manual of code quality reports asks for besides, so that the merge request shows it."""
GITLAB = {"type": "array", "items": {"allOf": [GITLAB_READS, GITLAB_SHOWS]}}
SCHEMAS = {"sarif": SARIF, "rdjson": RDJSON, "gitlab": GITLAB}
TOP = Path(__file__).parents[2]
EXAMPLES = sorted((TOP / "docs" / "examples").glob("*.txt"))
PAYLOAD = "\x1b]8;;http://evil\x07 ##[error]x\n::error::x <script> %0A \udc80 \u202e"


def reports(build, report):
    """Reports with everything that a report may hold, by what they are."""
    (finding,) = report.findings
    known = tuple(Silenced(finding, source, "as agreed") for source in ("article", "settings", "baseline"))
    read = [factcheck.read(path) for path in EXAMPLES]
    broken = NotChecked("document", "b.txt", say("{because}", because=PAYLOAD), trace="Traceback\n")
    return {
        "empty": factcheck.check("Tidak ada apa-apa di sini hari ini.", language="id"),
        "full": replace(report, findings=(finding, replace(finding, severity=Severity.ERROR)), silenced=known),
        "hostile": replace(
            build(f"{PAYLOAD} Ani Sutopo {PAYLOAD} Selasa Ani Sutapo 3.000 orang 10.000 orang", PAYLOAD)
        ),
        "unread": replace(report, findings=(), failures=(broken,)),
        "several": factcheck.compare(read),
        "draft": factcheck.support(read[0], sources=read[1:]),
    }


@pytest.mark.parametrize("what", ["empty", "full", "hostile", "unread", "several", "draft"])
@pytest.mark.parametrize("kind", SCHEMAS)
def test_outputs_are_valid(kind, what, build, report):
    """The output is valid under the schema of its reader."""
    value = json.loads(write(reports(build, report)[what], kind))
    schema = SCHEMAS[kind]
    checker = jsonschema.validators.validator_for(schema)
    assert [fault.message for fault in checker(schema).iter_errors(value)] == []


def test_sarif_is_what_its_validator_asks_besides(build, report):
    """What the schema cannot say: names that differ from ids, ids that exist, columns from 1, relative addresses."""
    for whole in reports(build, report).values():
        (run,) = json.loads(write(whole, "sarif", Style(root=str(TOP))))["runs"]
        driver = run["tool"]["driver"]
        ids = [rule["id"] for rule in driver["rules"]]
        assert all(rule.get("name") != rule["id"] for rule in driver["rules"])
        assert urlsplit(driver["informationUri"]).scheme == "https"
        assert len(set(ids)) == len(ids)
        for result in run["results"]:
            assert ids[result["ruleIndex"]] == result["ruleId"]
            for location in [*result["locations"], *result.get("relatedLocations", [])]:
                place = location["physicalLocation"]
                assert re.fullmatch(r"(?!/)[\w.~%/-]+", place["artifactLocation"]["uri"])
                region = place["region"]
                first, last = ((region[f"{end}Line"], region[f"{end}Column"]) for end in ("start", "end"))
                assert (1, 1) <= first <= last
