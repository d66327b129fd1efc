"""`sum-mismatch`: what is said of a sum that holds only as rounded."""

import pytest

import factcheck

_EXACT = [
    ("en", "Of the 23 jurors, 14 were women and nine were men.", "14 + 9 = 23"),
    ("en", "The mill got 500,000 tonnes, of which 320,000 by rail and 180,000 by road.", "320,000 + 180,000 = 500,000"),
    ("id", "Dari 17 awak, 12 menjadi juru mudi, tiga juru masak, dan dua juru mesin.", "12 + 3 + 2 = 17"),
    ("id", "Dari 14 perahu, sembilan berlabuh di Tarum dan lima lainnya di Wela.", "9 + 5 = 14"),
    ("de", "Das Werk streicht 150 Stellen, davon 90 im Lager und 60 im Versand.", "90 + 60 = 150"),
    ("es", "Ardieron 4.300 hectáreas. De ellas, 2.900 son de pinar y 1.400 de matorral.", "2,900 + 1,400 = 4,300"),
    ("tr", "Atölyede 640 kişi çalışıyor. Bunların 510'u usta, 130'u çırak.", "510 + 130 = 640"),
    ("ja", "負傷者9人のうち5人は北町、4人は南町で見つかった。", "5 + 4 = 9"),
]
_OPEN = [
    ("en", "Of the 30 patients, 18 had a fever and 15 a cough."),
    ("en", "Of the 40 pupils, 21 came by bus and 12 on foot."),
    ("id", "Dari 30 pasien, 18 mengalami demam dan 15 batuk."),
    ("id", "Dari 40 perahu, 21 berlabuh di Tarum dan 12 di Wela."),
    ("pt", "Porto Alto teve 49 incêndios. A Vila de Janela teve 32 incêndios, com 15 feridos e 2 mortos."),
]


@pytest.mark.parametrize(("language", "text", "said"), _EXACT)
def test_parts_that_make_their_whole_to_the_unit_are_told(language, text, said):
    """Nothing closes these lists, but their sums show that they are whole."""
    report = factcheck.check(text, language=language)
    assert not report.findings
    assert said in [str(right.said) for right in report.documents[0].right]


@pytest.mark.parametrize(("language", "text"), _OPEN)
def test_parts_that_may_overlap_or_be_some_only_say_nothing(language, text):
    """Where the sum is another one, nobody knows whether the parts are all of them."""
    report = factcheck.check(text, language=language)
    assert not report.findings
    assert not [right for right in report.documents[0].right if right.check == "sum-mismatch"]


def test_a_difference_is_that_of_the_figures_as_written():
    """Not the middle of what their rounding allows."""
    report = factcheck.check("The fee is $3.15 million, up $150,000 from $3 million.", language="en")
    assert [str(right.said) for right in report.documents[0].right] == ["from $3 million to $3.15 million is 150,000"]


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
