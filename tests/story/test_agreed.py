"""What several documents give alike: a row of the table of who gives which figure, and no course."""

from datetime import date

import factcheck
from factcheck.report import write

FIRST = """Seven Die in Ferry Sinking
LOTHAM - Police chief Ada Finch said the ferry Dorrin Star sank off Lotham and seven people died.
The ferry carried 120 passengers."""
SECOND = """Ferry Toll Rises to Nine
LOTHAM - Police chief Ada Finch said nine people died when the ferry Dorrin Star sank off Lotham.
Some 120 passengers were on the Dorrin Star."""


def _compared(*texts):
    days = [date(2024, 5, 3), date(2024, 5, 5)]
    return factcheck.compare(
        factcheck.read(text.encode(), name=f"{at}.txt", language="en", published=day)
        for at, (text, day) in enumerate(zip(texts, days, strict=True))
    )


def test_a_figure_that_two_documents_give_alike():
    """The passengers agree, a hedge allowed; the dead have a course instead."""
    report = _compared(FIRST, SECOND)
    assert [line.concept for line in report.timelines] == ["dead"]
    assert [(line.concept, line.changes, len(line.points)) for line in report.agreed] == [("passengers", (), 2)]
    assert "| passengers | 120 | ≈ 120 |" in write(report, "markdown")
    assert "passengers" in write(report, "html").partition('id="matrix"')[2]


def test_figures_that_differ_do_not_agree():
    """Another number of passengers is no agreement."""
    assert _compared(FIRST, SECOND.replace("120", "160")).agreed == ()
