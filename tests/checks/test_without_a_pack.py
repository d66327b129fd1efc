"""The checks on a text in a language that ships no pack of words."""

import factcheck


def test_dates_are_checked_and_nothing_breaks():
    """Where only dates are read, a wrong weekday is found and no check breaks."""
    report = factcheck.check("Kokous (EKK) pidettiin maanantaina 29. lokakuuta 2024.", language="fi")
    assert [finding.check for finding in report.findings] == ["weekday-mismatch"]
    assert report.complete
