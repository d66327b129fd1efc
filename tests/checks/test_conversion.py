"""`conversion-mismatch`: units in the words of the text, and the reading in which two sides agree."""

import pytest

import factcheck


@pytest.mark.parametrize(
    ("text", "language", "message"),
    [
        ("The field is 12 feet (9 m) wide.", "en", "12 feet is 4 m, but the text says 9 m"),
        ("Luasnya 2 hektare (4.000 meter persegi).", "id", "2 hektare is 20,000 meter persegi, but the text says"),
        ("Menara itu setinggi 120 meter (494 kaki).", "id", "120 meter is 394 kaki, but the text says 494 kaki"),
    ],
)
def test_units_are_those_of_the_text(text, language, message):
    """A result is told in the unit as the text writes it, not by the name of a library."""
    (finding,) = factcheck.check(text, language=language).findings
    assert finding.message.startswith(message)


def test_what_is_right_is_told_in_the_reading_that_is():
    """Where only the second reading of a figure fits, that is the one that is shown."""
    report = factcheck.check("The line is 1.500 km (932 miles) long.", language="en")
    assert [str(right.said) for right in report.documents[0].right] == ["1.500 km is 932 miles"]
