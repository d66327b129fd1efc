"""The report as rows and as a picture."""

import csv
import io
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from factcheck.errors import UsageError
from factcheck.model import AsOf, Backed, Backing, Character, Entity, Form, NameMention, Report, Span, say
from factcheck.report import write
from factcheck.report.safe import cell
from factcheck.report.timelines_csv import COLUMNS


def flat(rows):
    """Whether no row holds a row, and all have the same columns."""
    kinds = (str, int, Decimal, date, type(None))
    return len({tuple(row) for row in rows}) == 1 and all(
        isinstance(value, kinds) for row in rows for value in row.values()
    )


@pytest.fixture
def placed(report):
    """The report with a day for the later figure."""
    (line,) = report.timelines
    late = replace(line.points[1], as_of=AsOf(date(2024, 10, 29), None, "published"))
    change = replace(line.changes[0], after=late)
    return replace(report, timelines=(replace(line, points=(line.points[0], late), changes=(change,)),))


def test_timelines_as_rows(report):
    """One row a figure, with who, when, where, and the step that led to it."""
    rows = report.to_records("timelines")
    assert flat(rows)
    assert [row["value"] for row in rows] == [Decimal(3000), Decimal(10000)]
    assert [row["as_of"] for row in rows] == [date(2024, 10, 23), None]
    assert [row["verdict"] for row in rows] == [None, "update"]
    assert (rows[0]["origin"], rows[0]["line"], rows[0]["path"]) == ("Pentagon", 2, "a.txt")


def test_names_as_rows(report):
    """One row a name of a document; characters of a comparison give the key."""
    (checked,) = report.documents
    mention = NameMention(Span(0, 10), "Ani Sutopo", "person", full="Ani Sutopo")
    entity = Entity("p1", "person", "Ani Sutopo", (mention,), (("Ani Sutopo", 1),), ("Bupati",))
    cast = (Character("ani", "person", "Ani Sutopo", (Form("Ani Sutopo", 1, "a", mention),)),)
    rows = replace(report, documents=(replace(checked, entities=(entity,)),), cast=cast).to_records("names")
    assert flat(rows)
    (row,) = rows
    assert (row["name"], row["key"], row["spellings"], row["titles"]) == (
        "Ani Sutopo",
        "ani",
        "Ani Sutopo (1)",
        "Bupati",
    )


def test_facts_as_rows(report):
    """One row a fact of a draft, with the words of the source that decides."""
    facts = (
        Backed(
            "name", Span(0, 10), "Ani Sutopo", "supported", "a", Span(33, 43), "Ani Sutapo", (say("the same name"),)
        ),
        Backed("date", Span(16, 22), "Selasa", "unsupported"),
    )
    rows = replace(report, backing=Backing("a", facts)).to_records("facts")
    assert flat(rows)
    assert [row["source_line"] for row in rows] == [2, None]
    assert report.to_records("facts") == []


def test_an_unknown_kind_of_rows(report):
    """A kind that there is not is refused with the list of those there are."""
    with pytest.raises(UsageError, match="timelines"):
        report.to_records("words")


def test_timelines_for_a_spreadsheet(report):
    """The same rows as CSV, figures and days plain."""
    rows = list(csv.DictReader(io.StringIO(write(report, "timelines-csv"))))
    assert tuple(rows[0]) == COLUMNS == tuple(report.to_records("timelines")[0])
    assert (rows[0]["value"], rows[0]["as_of"], rows[1]["told"]) == ("3000", "2024-10-23", "true")


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1", "=HYPERLINK(1)"])
def test_no_cell_is_a_formula(words, report):
    """Words that a spreadsheet would compute are words there."""
    (line,) = report.timelines
    text = write(replace(report, timelines=(replace(line, subject=words),)), "timelines-csv")
    subject = next(csv.DictReader(io.StringIO(text)))["subject"]
    assert subject[0] in "'␉␍"
    assert cell("plain - words") == "plain - words"


def test_timelines_as_a_picture(placed, tmp_path):
    """The picture is one SVG on white paper, whatever the viewer, and holds each timeline that can be drawn."""
    placed.to_picture(tmp_path / "figures.svg")
    root = ET.parse(tmp_path / "figures.svg").getroot()  # noqa: S314 - our own picture
    assert root.find("{*}rect").get("fill") == "#ffffff"
    assert len(root.findall(".//{*}svg")) == 1
    assert "no figure changes" in write(Report(), "timelines-svg")


def test_a_picture_of_dots(placed, tmp_path):
    """With the extra the picture is a PNG."""
    pytest.importorskip("resvg_py")
    placed.to_picture(tmp_path / "figures.PNG")
    assert (tmp_path / "figures.PNG").read_bytes().startswith(b"\x89PNG")


def test_a_picture_of_dots_needs_its_extra(placed, tmp_path, monkeypatch):
    """Without the extra it is said how to get it."""
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(UsageError, match=r"factcheck-news\[pictures\]"):
        placed.to_picture(tmp_path / "figures.png")
