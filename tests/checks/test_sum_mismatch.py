"""`sum-mismatch`: what is said of a sum that holds only as rounded."""

import factcheck


def test_a_sum_that_holds_as_rounded_is_told_as_such():
    """Beside a total that is not the exact sum the text's own figure is shown."""
    parts = "Dana dibagi untuk jalan Rp 90 triliun, air Rp 40 triliun, dan listrik Rp 30 triliun"
    words = f"{parts} sehingga totalnya Rp 150 triliun."
    (report,) = factcheck.check(words, language="id").documents
    assert [str(right.said) for right in report.right if "fits it as rounded" in str(right.said)]


def test_a_slip_in_direct_speech_says_why_it_is_only_noted():
    """A lowered severity is explained."""
    (finding,) = factcheck.check("“Kami datang Senin, 29 Oktober 2024,” kata Budi Hartono.", language="id").findings
    assert str(finding.severity) == "info"
    assert "direct speech" in str(finding.why[-1])


def test_parts_that_fall_far_short_are_a_warning():
    """Nobody can tell whether three parts of 75 in 124 are all of them; a slip of one digit is told as an error."""
    far = factcheck.check("The fleet has 124 ships, consisting of 30 trawlers, 25 ferries and 20 tugs.", language="en")
    slip = factcheck.check("The fleet has 85 ships, consisting of 30 trawlers, 25 ferries and 20 tugs.", language="en")
    assert [str(one.severity) for one in (*far.findings, *slip.findings)] == ["warning", "error"]
