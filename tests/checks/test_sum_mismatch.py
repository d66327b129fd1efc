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
