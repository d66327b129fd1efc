"""The checks on a text in a language that ships no pack of words."""

import pytest

import factcheck

ARTICLE = """# Kokous siirtyi 13. toukokuuta

Kokous (EKK) pidettiin maanantaina 29. lokakuuta 2024. Paikalla oli 120 ihmistä, 30 % heistä naisia.

> "Tulimme klo 12.30", sanoi Anna Virtanen (44), joka syntyi 2.2.1970.

| Vuosi | Osallistujia |
|---|---|
| 2023 | 95 |
| 2024 | 120 |
"""


def test_dates_are_checked_and_nothing_breaks():
    """Where only dates are read, a wrong weekday is found and no check breaks."""
    report = factcheck.check("Kokous (EKK) pidettiin maanantaina 29. lokakuuta 2024.", language="fi")
    assert [finding.check for finding in report.findings] == ["weekday-mismatch"]
    assert report.complete


@pytest.mark.parametrize("language", ["fi", "el", "th", "he", "sw", "fa", "ka", "bn"])
def test_no_check_breaks_on_a_whole_article(tmp_path, language):
    """A headline, a quotation, a table and figures break no check and no comparison."""
    path = tmp_path / "article.md"
    path.write_text(ARTICLE, "utf-8")
    document = factcheck.read(path, language=language)
    other = factcheck.read(path.rename(tmp_path / "other.md"), language="en")
    reports = [factcheck.check(document), factcheck.compare([document, other]), factcheck.support(document, [other])]
    broken = [item.trace for report in reports for one in report.documents for item in one.not_checked if item.trace]
    assert broken == []
