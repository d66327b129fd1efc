import factcheck


def _finding(text, code="id"):
    (finding,) = [f for f in factcheck.check(text, language=code).findings if f.check == "name-variant"]
    return finding


def test_groups_every_spelling_with_both_sides():
    """One finding an entity: the rarer spelling is the main place, all others are related, both repairs are offered."""
    text = "Bupati Rukmana Hadisucipto hadir. Menurut Hadisucipto, air surut. Sore itu Hadisucpto pulang."
    finding = _finding(text)
    assert finding.quote == "Hadisucpto"
    assert [related.quote for related in finding.related] == ["Rukmana Hadisucipto", "Hadisucipto"]
    assert finding.message == "“Hadisucpto” here but “Rukmana Hadisucipto” in 1:8; probably the same person"
    first = finding.repairs[0]
    assert (first.span.of(text), first.replacement) == ("Hadisucpto", "Hadisucipto")
    assert any("--also" in str(repair) for repair in finding.repairs)


def test_inside_direct_speech_it_is_a_note():
    """A spelling that only a speaker uses is the speaker's."""
    text = 'Bupati Rukmana Hadisucipto hadir. "Kami menunggu Hadisucpto sejak pagi," kata seorang warga.'
    assert str(_finding(text).severity) == "info"


def test_fingerprint_ignores_text_elsewhere():
    """An edit elsewhere leaves the fingerprint as it is."""
    text = "Bupati Rukmana Hadisucipto hadir. Menurut Hadisucpto, air surut."
    assert _finding(text).fingerprint == _finding("Hujan turun sejak pagi.\n" + text).fingerprint
