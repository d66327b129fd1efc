"""Sentences: which stops end one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import language

CASES = [
    ("id", ["Rapat dibuka Senin.", "Hasilnya belum jelas!", "Mengapa?"]),
    ("id", ["Harga naik menjadi Rp 3.000 dari 2.500,5 sebelumnya.", "Pasar tenang."]),
    ("id", ["Dr. Ani Wulan dan Prof. H. Budi hadir.", "Keduanya diam."]),
    ("id", ["Beras, gula, garam, dll. Ini daftar lamanya."], ["Beras, gula, garam, dll.", "Ini daftar lamanya."]),
    ("id", ["“Kami siap.”", "Ia lalu pergi."]),
    ("id", ["“Benarkah?” tanya seorang warga.", "Tak ada jawaban."]),
    ("id", ["Ia ragu... lalu pergi.", "Selesai…", "Besok lagi."]),
    ("id", ["1. Jakarta", "2. Bandung"], ["1. Jakarta", "2. Bandung"]),
    ("en", ["Gov. J. B. Hale met Sen. Ruth K. Dorn on Oct. 29.", "They spoke for 1.5 hours."]),
    ("en", ["The U.S. Treasury said so at 5 p.m. The markets rose."], None),
    ("en", ["Prices rose 4.1 percent.[12]", "Wages did not."]),
    ("en", ["(It was closed.)", "“We left.”", "'No one came.'", "The end."]),
    ("de", ["Am 29. Oktober kamen 300 Gäste.", "Er blieb."]),
    ("de", ["Der 19. Band erschien 1999.", "Danach kam nichts, z. B. kein Register."]),
    ("pl", ["To był 29. października dzień.", "Koniec."]),
    ("zh", ["会议在周一举行。", "他说：“我们准备好了。”", "结束！"]),
    ("ja", ["「準備はできた。」と述べた。", "会議は終わった。"]),
    ("ko", ["회의가 열렸다.", "그는 떠났다."]),
    ("hi", ["बैठक सोमवार को हुई।", "वह चला गया।"]),
    ("ar", ["متى انتهى الاجتماع؟", "لا أحد يعرف.", "انتهى."]),
    ("es", ["¿Qué pasó?", "¡Nada!", "El Sr. Ruiz calló."]),
]


def _flat():
    for code, *rest in CASES:
        given_text = rest[0]
        wanted = rest[1] if len(rest) > 1 else given_text
        if wanted is None:
            wanted = ["The U.S. Treasury said so at 5 p.m.", "The markets rose."]
        glue = "" if code in {"zh", "ja"} else " "
        yield code, ("\n" if given_text[0].startswith("1.") else glue).join(given_text), wanted


@pytest.mark.parametrize(("code", "text", "wanted"), list(_flat()))
def test_sentences(code, text, wanted):
    """Each text falls into the sentences that a reader would count."""
    assert [span.of(text) for span in language.sentences(text, language=code)] == wanted


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("id", "Pasar itu ditutup.Pedagang pindah.", ["Pasar itu ditutup.", "Pedagang pindah."]),
        ("id", "Temui Prof.Rini di Kab.Lor, kata dia.", ["Temui Prof.Rini di Kab.Lor, kata dia."]),
        ("en", "See www.Harbor.Info or Kota.com for more.", ["See www.Harbor.Info or Kota.com for more."]),
    ],
)
def test_a_forgotten_blank_hides_no_sentence(code, text, wanted):
    """A full stop between a word and a capital ends a sentence; one of a shortening or an address does not."""
    assert [span.of(text) for span in language.sentences(text, language=code)] == wanted


def test_a_line_break_always_ends_a_sentence():
    """A headline without a full stop does not run into the lead."""
    text = "Rapat ditunda\nJAKARTA - Rapat dengan Dr.\nAni ditunda\r\nBesok"
    found = [span.of(text) for span in language.sentences(text, language="id")]
    assert found == ["Rapat ditunda", "JAKARTA - Rapat dengan Dr.", "Ani ditunda", "Besok"]


def test_a_quote_mark_on_a_new_line_opens_the_next_sentence():
    """A line that begins with direct speech takes its mark along, whatever the line before ends with."""
    text = 'They want four things.\n"We built this," he said.\n“So be it”\n"No."'
    found = [span.of(text) for span in language.sentences(text, language="en")]
    assert found == ["They want four things.", '"We built this," he said.', "“So be it”", '"No."']


@given(st.text(alphabet="Aa1 .!?…\"'”)]\n。।x,", max_size=80), st.sampled_from(["id", "en", "de", "ja"]))
def test_sentences_keep_every_word(text, code):
    """Spans are in order, apart, trimmed, and lose nothing but blanks."""
    spans = language.sentences(text, language=code)
    assert "".join(span.of(text) for span in spans).split() != [] or not text.strip()
    kept = "".join("".join(span.of(text).split()) for span in spans)
    assert kept == "".join(text.split())
    for left, right in pairwise(spans):
        assert left.end <= right.start
    for span in spans:
        assert span.of(text) == span.of(text).strip() != ""


@pytest.mark.parametrize("unit", [".", "!", ". ", '."', "A. ", "\n", "1. ", '"', "a.b.", "。」", ".\n", " ", "[1]."])
def test_sentences_are_linear(doubles, unit):
    """Doubling hostile input about doubles the time."""
    half, whole = (unit * (size // len(unit)) + "x" for size in (20_000, 40_000))
    assert doubles(lambda text: language.sentences(text, language="id"), half, whole)
