"""The formats for people: `full` and `concise`."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

import factcheck
from factcheck.model import Quantity, Report, Silenced, Span
from factcheck.report import Style, Voice, told, write
from factcheck.report.places import Mark, excerpts


def test_full(report):
    """Every part of a finding stands where a reader looks for it."""
    assert write(report, "full") == (
        "a.txt — Indonesian (detected), reference date Tue 29 Oct 2024 (from the text, 1:17)\n"
        "\n"
        "  2:10   WARNING  name-variant\n"
        "        “Ani Sutapo” here but “Ani Sutopo” in 1:1\n"
        "           1 │ Ani Sutopo tiba Selasa.\n"
        "             │ ~~~~~~~~~~\n"
        "           2 │ Kemudian Ani Sutapo bicara, 3.000 orang mendengar, …\n"
        "             │          ^^^^^^^^^^\n"
        "        why   1 letter differs\n"
        "        do    write “Ani Sutopo”\n"
        "\n"
        "  2:58   COURSE   Pentagon, troops, Rusia\n"
        "        3,000 → 10,000 (× 3.33), told in the text\n"
        "        when  3,000: Wed 23 Oct 2024 (in the sentence)\n"
        "              10,000: no date given\n"
        "        why   update: the text says so\n"
        "\n"
        "Checked 1 document: 1 person, 1 date, 2 quantities.\n"
        "  right   1:17 it was a Tuesday\n"
        "  open    age-mismatch: the check failed\n"
        "  unread  gone.txt: no such file\n"
        "0 errors, 1 warning, 0 info.  Explain: factcheck explain name-variant\n"
    )


def test_verbose_shows_where_a_check_broke(report):
    """The trace of a broken check is for those who ask, behind a gutter."""
    assert "        │ Traceback\n        │   line 7\n" in write(report, "full", Style(verbose=True))


def test_several_documents(report):
    """Of several documents only those with something to say are headed, and places name their file."""
    (checked,) = report.documents
    quiet = replace(checked, document=replace(checked.document, id="b", path="b.txt"), not_checked=())
    text = write(replace(report, documents=(checked, quiet)), "full")
    assert "b.txt —" not in text
    assert "Checked 2 documents: 2 people, 2 dates, 4 quantities." in text
    assert "  right   2 recomputed and right: see --verbose\n" in text
    verbose = write(replace(report, documents=(checked, quiet)), "full", Style(verbose=True))
    assert "a.txt:1:17 it was a Tuesday" in verbose
    assert "b.txt:1:17 it was a Tuesday" in verbose


def test_a_place_in_another_document(report):
    """A finding across documents shows the excerpt of the other one under its name."""
    (checked,) = report.documents
    other = replace(checked.document, id="b", path="b.txt", text="Dari Ani Sutopo.")
    (finding,) = report.findings
    related = replace(finding.related[0], document="b", span=Span(5, 15))
    both = replace(
        report,
        documents=(checked, replace(checked, document=other)),
        findings=(replace(finding, related=(related,)),),
    )
    text = write(both, "full")
    assert "        b.txt\n           1 │ Dari Ani Sutopo.\n             │      ~~~~~~~~~~\n" in text


def test_concise(report):
    """One line a finding, one for what could not be read, one for the whole."""
    assert write(report, "concise") == (
        "a.txt:2:10: WARNING name-variant: “Ani Sutapo” here but “Ani Sutopo” in 1:1\n"
        "gone.txt: no such file\n"
        "0 errors, 1 warning, 0 info (1 document: 1 person, 1 date, 2 quantities)\n"
    )


def test_colours_are_only_added(report):
    """Colour changes nothing but the colour."""
    painted = write(report, "full", Style(colour=True))
    assert "\x1b[1;33m" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == write(report, "full")


def test_an_empty_report():
    """Nothing to check is said in one line."""
    assert write(Report(), "full") == "0 errors, 0 warnings, 0 info.\n"


def test_numbers_and_days_in_the_reader_s_language(report):
    """Indonesian readers get Indonesian separators and names of days."""
    text = write(report, "full", Style(voice=Voice("id")))
    assert "3.000 → 10.000" in text
    assert "Sel 29 Okt 2024" in text


def test_marks_stand_under_their_words(report):
    """Wide letters take two cells, combining marks none, and far places are joined by an ellipsis."""
    document = replace(report.documents[0].document, text="최선희 " + "kata " * 40 + "Jose\u0301 akhir " + "kata " * 20)
    at = document.text.index("Jose")
    ((_, words, under),) = excerpts(document, [Mark(0, 3, "^"), Mark(at, at + 5, "~")])
    assert words.startswith("최선희 kata")
    assert " … " in words
    assert under.startswith("^^^^^^ ")
    assert under.strip().endswith("~~~~")
    assert not under.endswith("~~~~~")


@pytest.mark.parametrize(
    ("value", "low", "high", "shown"),
    [
        (3000, 3000, 3000, "3,000"),
        (None, 3000, 4000, "3,000–4,000"),
        (None, 3000, None, "≥ 3,000"),
        (None, None, 3000, "≤ 3,000"),
        (None, None, None, "ribuan"),
    ],
)
def test_a_figure_is_shown_as_its_interval(value, low, high, shown):
    """A figure without one value is shown by its ends, and a vague one by its words."""
    ends = [None if number is None else Decimal(number) for number in (value, low, high)]
    assert told.figure(Quantity(Span(0, 6), "ribuan", *ends), Voice()) == shown


def test_a_ratio_of_forty_digits(report):
    """A ratio that no decimal context holds is still written."""
    (line,) = report.timelines
    change = replace(line.changes[0], ratio=Decimal("1e40") / 3)
    assert told.step(change, Voice()).startswith("3,000 → 10,000 (× 3,333,333")


def test_accepted_findings(report):
    """What was accepted is counted by where, and listed with its reason for those who ask."""
    silenced = tuple(Silenced(report.findings[0], source, "passport") for source in ("settings", "baseline"))
    hidden = replace(report, findings=(), silenced=silenced)
    text = write(hidden, "full")
    assert "  silent  1 accepted in the settings\n          1 known, hidden (baseline)\n" in text
    verbose = write(hidden, "full", Style(verbose=True))
    assert "2:10 name-variant: “Ani Sutapo” here but “Ani Sutopo” in 1:1 (passport)" in verbose


SHARED_STEP = (
    ("2025-03-01", "Flood in Vell\nMayor Ann Hale said 27 people were missing in Vell."),
    ("2025-03-02", "Vell waits\nMayor Ann Hale said 27 people were missing in Vell."),
    ("2025-03-04", "Vell search goes on\nMayor Ann Hale said 18 people were missing in Vell."),
)


@pytest.mark.parametrize("form", ["full", "markdown"])
def test_a_step_that_several_documents_lead_to_is_shown_once(tmp_path, form):
    """Two reports with the earlier figure of one day make one line of what became of it."""
    documents = []
    for day, text in (*SHARED_STEP, SHARED_STEP[1]):
        path = tmp_path / f"{len(documents)}.txt"
        path.write_text(f"{text}\nPage {len(documents)}.", "utf-8")
        documents.append(factcheck.read(path, language="en", published=date.fromisoformat(day)))
    report = factcheck.compare(documents)
    steps = [change.after.document for line in report.timelines for change in line.changes]
    assert len(steps) > len(set(steps))
    assert write(report, form).replace("\\", "").count("fell from 27 (by 2 Mar) to 18 (by 4 Mar)") == 1


def test_an_amount_is_dated_in_its_own_words(tmp_path):
    """What is said in the step, "Rp45 miliar", stands beside its day too, and not as eleven digits."""
    documents = []
    for day, loss in (("2025-03-01", "Rp45 miliar"), ("2025-03-04", "Rp60 miliar")):
        path = tmp_path / f"{day}.txt"
        path.write_text(
            f"Banjir di Vell\nKerugian akibat banjir di Vell mencapai {loss}, kata Wali Kota Ani Sutopo.", "utf-8"
        )
        documents.append(factcheck.read(path, language="id", published=date.fromisoformat(day)))
    assert "Rp45 miliar: Sat 1 Mar 2025" in write(factcheck.compare(documents), "full")
