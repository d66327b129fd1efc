"""`change-mismatch`: rates that two levels of a sentence make, whatever stands between them."""

import pytest

import factcheck

_HOLDS = [
    ("tr", "Geçen yıl 5 milyar lira olan gelirler %12 artarak 5,6 milyar lira oldu.", "12 per cent"),
    ("tr", "Gelirler yüzde 12 artışla 5 milyar liradan 5,6 milyar liraya yükseldi.", "12 per cent"),
    ("ko", "매출은 8조원에서 8조8000억원으로 10% 증가했다.", "10 per cent"),
    ("hi", "मुनाफा 80 करोड़ रुपये से 20 प्रतिशत बढ़कर 96 करोड़ रुपये हो गया।", "20 per cent"),
    ("zh", "利润总额增长20%，达到96亿元，上年同期为80亿元。", "20 per cent"),
    ("zh", "出口1120亿元，比去年同期的1000亿元增长12%。", "12 per cent"),
    ("ja", "売上高は前年の800億円から12%増の896億円になった。", "12 per cent"),
    ("de", "Der Erlös sank von 5,2 auf 4,68 Millionen Euro, ein Minus von 10 Prozent.", "10 per cent"),
    ("fr", "Le budget progresse de 600 à 660 millions d'euros, soit une augmentation de 10 %.", "10 per cent"),
    ("es", "Ardieron 11.600 hectáreas, un 45 % más que en 2011, cuando fueron 8.000.", "45 per cent"),
    ("en", "The mill earned $848 million, a growth of 6 per cent on the $800 million of 2011.", "6 per cent"),
]
_OPEN = [
    ("tr", "Gelirler %15 artarak 5,6 milyar lira oldu, borç 5 milyar lira."),
    ("zh", "利润总额增长30%，达到96亿元，进口为80亿元。"),
    ("ko", "매출은 10% 증가했고 영업이익은 8조원, 순이익은 5조원이다."),
    (
        "de",
        "Der Erlös wuchs um 7 Prozent; der Gewinn liegt bei 4,8 Millionen Euro, der Verlust bei 5,2 Millionen Euro.",
    ),
]


_TIED = [
    ("ko", "매출은 8조원에서 8조8000억원으로 20% 증가했다.", "20%"),
    ("ja", "売上高は前年の800億円から21%増の896億円になった。", "21%"),
    ("hi", "मुनाफा 80 करोड़ रुपये से 30 प्रतिशत बढ़कर 96 करोड़ रुपये हो गया।", "30 प्रतिशत"),
    ("de", "Der Erlös sank von 5,2 auf 4,68 Millionen Euro, ein Minus von 20 Prozent.", "20 Prozent"),
    ("pt", "O número de barcos recuou de 7,5 milhões para 6,6 milhões, uma queda de 21%.", "21%"),
    ("it", "Il costo è salito da 40 a 50 milioni di euro, un aumento del 35 per cento.", "35 per cento"),
]
_OF_ANOTHER = [
    ("pt", "O número de barcos recuou de 7,5 milhões para 6,6 milhões, uma queda de 21% em relação a 2011."),
    ("en", "The fare fell from $40 to $30, a decline of 35 per cent since 2011."),
    ("de", "Der Erlös sank von 5,2 auf 4,68 Millionen Euro, ein Minus von 20 Prozent gegenüber 2011."),
]


@pytest.mark.parametrize(("language", "text", "said"), _TIED)
def test_a_rate_beside_its_verb_is_held_against_both_ends(language, text, said):
    """The ending of the earlier level, or a noun behind both, ties the rate to them."""
    (finding,) = [one for one in factcheck.check(text, language=language).findings if one.check == "change-mismatch"]
    assert finding.quote == said


@pytest.mark.parametrize(("language", "text"), _OF_ANOTHER)
def test_a_rate_since_another_day_is_not(language, text):
    """What it is compared with stands behind it."""
    assert not [one for one in factcheck.check(text, language=language).findings if one.check == "change-mismatch"]


@pytest.mark.parametrize(("language", "text", "said"), _HOLDS)
def test_a_rate_that_two_levels_make_is_told(language, text, said):
    """The verb comes last, or a clause stands between the two."""
    report = factcheck.check(text, language=language)
    assert not [finding for finding in report.findings if str(finding.severity) != "info"]
    told = [str(right.said) for right in report.documents[0].right if right.check == "change-mismatch"]
    assert [line for line in told if line.endswith(f"is {said}")]


@pytest.mark.parametrize(("language", "text"), _OPEN)
def test_a_rate_that_no_levels_make_says_nothing(language, text):
    """The two levels may be of something else."""
    report = factcheck.check(text, language=language)
    assert not [finding for finding in report.findings if str(finding.severity) != "info"]
    assert not [right for right in report.documents[0].right if right.check == "change-mismatch"]
