"""Detection: the script first, then the small words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import language
from factcheck.errors import UsageError
from factcheck.model import Language

TEXTS = {
    "id": "Wali kota mengatakan bahwa jembatan itu akan dibuka pada hari Kamis karena pekerjaan telah selesai.",
    "ms": "Datuk bandar berkata bahawa jambatan itu akan dibuka pada hari Khamis kerana kerja telah selesai.",
    "en": "The mayor said that the bridge will be opened to traffic on Thursday, but not for lorries.",
    "de": "Der Bürgermeister sagte, dass die Brücke am Donnerstag für den Verkehr geöffnet wird.",
    "nl": "De burgemeester zei dat de brug donderdag voor het verkeer wordt geopend, maar niet voor vrachtwagens.",
    "fr": "Le maire a déclaré que le pont sera ouvert à la circulation dans la semaine, mais pas pour les camions.",
    "es": "El alcalde dijo que el puente se abrirá al tráfico el jueves, pero no para los camiones.",
    "pt": "O prefeito disse que a ponte será aberta ao tráfego na quinta-feira, mas não para os caminhões.",
    "it": "Il sindaco ha detto che il ponte sarà aperto al traffico nel fine settimana, ma non per i camion.",
    "sv": "Borgmästaren sade att bron öppnas för trafik på torsdag, men det är inte klart för lastbilar.",
    "pl": "Burmistrz powiedział, że most zostanie otwarty w czwartek, ale nie dla ciężarówek i nie od razu.",
    "tr": "Belediye başkanı, köprünün perşembe günü trafik için açılacağını ve daha sonra bir tören olacağını dedi.",
    "vi": "Thị trưởng nói rằng cây cầu sẽ được mở cho giao thông và không có những xe tải trong tuần này.",
    "ru": "Мэр сказал, что мост откроют для движения в четверг, но не для грузовиков.",
    "uk": "Мер сказав, що міст відкриють для руху у четвер, але це не для вантажівок.",
    "ar": "قال رئيس البلدية إن الجسر سيفتح أمام حركة المرور يوم الخميس بعد أن انتهى العمل في الموقع.",
    "hi": "महापौर ने कहा कि पुल गुरुवार को यातायात के लिए खोला जाएगा।",
    "ko": "시장은 다리가 목요일에 개통될 것이라고 밝혔다.",
    "ja": "市長は橋が木曜日に開通すると述べた。",
    "zh": "市长表示，大桥将于周四通车。",
}


@pytest.mark.parametrize("code", language.codes())
def test_every_language_is_recognised(code):
    """One sentence of news is enough."""
    found = language.detect(TEXTS[code])
    assert found is not None
    assert (found.code, found.source) == (code, "detected")
    assert 0.5 <= found.confidence <= 1


def test_foreign_names_do_not_sway():
    """An Indonesian text full of Korean names is Indonesian."""
    text = TEXTS["id"] + " Menteri Choe Sun Hui (최선희) dan Kim Jong Un (김정은) hadir di kota itu."
    assert language.detect(text).code == "id"


def test_neighbours_are_told_apart_by_one_word():
    """Malay and Indonesian share most small words; one telling word decides."""
    assert language.detect("Mesyuarat itu ditangguhkan kerana hujan.").code == "ms"
    assert language.detect("Rapat itu ditunda karena hujan.").code == "id"
    assert language.detect("Polis menahan dua suspek di pasar itu, kata rakan mangsa.").code == "ms"


def test_a_language_yields_to_its_near_neighbour():
    """A text that Malay and Indonesian share to the word is read as Indonesian, and known to be a guess."""
    assert language.detect("yang dan dari untuk") == Language("id", "detected", 0.5)


@pytest.mark.parametrize("text", ["", "   ", "12.000 – 15.000", "Xyzzy Plugh", "\ud800\x00", "ΑΒΓ δοκιμή", "ไทย"])
def test_nothing_tells(text):
    """No letters, no known words or a script without a pack: no guess."""
    assert language.detect(text) is None


def test_choice_is_kept_to_and_breaks_ties():
    """With `among` the answer is one of those, on equal evidence the first."""
    assert language.detect("yang dan dari untuk", among=("ms", "id")).code == "ms"
    assert language.detect("yang dan dari untuk", among=("id", "ms")).code == "id"
    assert language.detect("di la") is None
    assert language.detect(TEXTS["ko"], among=("id", "en")) is None
    with pytest.raises(UsageError, match="unknown language 'xx'"):
        language.detect("text", among=("xx",))


def test_confidence_grows_with_evidence():
    """A paragraph is surer than a headline."""
    assert language.detect(TEXTS["en"] * 3).confidence > language.detect("The bridge was opened.").confidence


@given(st.text())
def test_any_text_is_survived(text):
    """Detection never raises."""
    found = language.detect(text)
    assert found is None or found.code in language.codes()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Menteri Rudi Hartono tiba di Medan, Selasa (28/10/2024).", "id"),
        ("Two people died on Tuesday (28/10/2024).", "en"),
        ("Gempa Selasa (28/10/2024).", "id"),
        ("Incendie mardi à Lyon.", "fr"),
    ],
)
def test_a_weekday_tells_the_language_of_a_short_text(text, code):
    """A line with a date in it has few small words; the name of the day speaks for its language."""
    assert language.detect(text).code == code


def test_a_name_alone_tells_nothing():
    """No small word, no weekday: no language."""
    assert language.detect("Rudi Hartono 28/10/2024") is None
