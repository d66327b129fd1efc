"""The formats for machines: JSON against its schema, records, the HTML page."""

import json
import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources

import jsonschema
import pytest

import factcheck
from factcheck import report as writers
from factcheck.errors import UsageError
from factcheck.report import files, write

SCHEMA = json.loads(resources.files("factcheck.report").joinpath("report.schema.json").read_text("utf-8"))


def test_json_holds_to_its_schema(report):
    """The report is valid, and its values are those of the report."""
    value = json.loads(report.to_json())
    jsonschema.Draft202012Validator(SCHEMA).validate(value)
    assert value["schema_version"] == 1
    (finding,) = value["findings"]
    assert finding["span"] == {"start": 33, "end": 43, "line": 2, "column": 10, "end_line": 2, "end_column": 20}
    assert finding["repairs"][0]["replacement"] == "Ani Sutopo"
    (line,) = value["timelines"]
    assert [point["value"] for point in line["points"]] == ["3000", "10000"]
    assert line["changes"][0]["from"] == 0
    assert line["changes"][0]["difference"] == "7000"
    assert value["documents"][0]["published"]["date"] == "2024-10-29"
    assert value["failures"] == [{"document": "gone.txt", "because": "no such file"}]


def test_json_of_a_real_run_holds_to_its_schema():
    """A text that was really checked gives a valid report, whatever it finds."""
    value = json.loads(factcheck.check("Rapat 1234.", language="id").to_json())
    jsonschema.Draft202012Validator(SCHEMA).validate(value)


def test_the_schema_itself():
    """The schema that ships is a schema, and refuses a report that lacks a part."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema_version": 1}, SCHEMA)


def test_records(report):
    """One flat record a finding, for a table."""
    (record,) = report.to_records()
    assert record["path"] == "a.txt"
    assert (record["line"], record["column"]) == (2, 10)
    assert record["related"] == "the other spelling: Ani Sutopo"
    assert not any(isinstance(value, dict | list) for value in record.values())


def test_an_unknown_format(report):
    """A format that nobody writes is refused with the list of those there are."""
    with pytest.raises(UsageError, match="full"):
        write(report, "pdf")


class Page(HTMLParser):
    """Collects the elements, ids and links of a page."""

    def __init__(self):
        super().__init__()
        self.elements, self.ids, self.links, self.text = [], [], [], []

    def handle_starttag(self, tag, attrs):
        """Note an element."""
        self.elements.append(tag)
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        """Note the words."""
        self.text.append(data)


def test_html(report, tmp_path):
    """The page holds every part, links only to itself, and has no script."""
    page = Page()
    html = report.to_html(tmp_path / "report.html")
    assert (tmp_path / "report.html").read_text("utf-8") == html
    page.feed(html)
    assert "script" not in page.elements
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    words = " ".join(page.text)
    for part in (
        "Ani Sutapo",
        "1 letter differs",
        "write “Ani Sutopo”",
        "it was a Tuesday",
        "3,000 → 10,000",
        "gone.txt",
    ):
        assert part in words


def test_a_notebook_shows_the_body_of_the_page(report):
    """A notebook gets the body in one element with the style sheet, its ids apart from those of other reports."""
    shown = report._repr_html_()
    assert shown.startswith('<div class="fc"><style>')
    assert "<html" not in shown
    ids = set(re.findall(r'id="([^"]+)"', shown))
    other = set(re.findall(r'id="([^"]+)"', replace(report, findings=())._repr_html_()))
    assert ids
    assert other
    assert not ids & other


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path, monkeypatch):
    """When writing fails, the old file stays and no other file is left behind."""
    target = tmp_path / "report.html"
    target.write_text("old")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.replace_file(target, "new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_pipe_is_written_to(tmp_path):
    """What is no regular file is written to as it is, not replaced."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        files.replace_file(pipe, "words")
        assert os.read(end, 99) == b"words"
    finally:
        os.close(end)


def test_the_door_lists_what_it_writes(report):
    """Every format that the door names can be written."""
    for name in writers.FORMATS:
        assert write(report, name)
