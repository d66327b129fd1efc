from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import names
from factcheck.names import letters

ARTICLE = """MALANG - Bupati Rukmana Hadisucipto meninjau tanggul. "Airnya surut," kata Hadisucipto.
Menurut Hadisucpto, Badan Pengelola Waduk (BPW) sudah membuka pintu. BPW menolak berkomentar.
Sore itu Rukmana pulang ke Malang.
"""


def _entities(text, code="id"):
    return {entity.name: entity for entity in names.resolve(text, names.find(text, language=code), language=code)}


def test_short_forms_and_told_short_forms_join():
    """Parts of a name, its slip and a told abbreviation stand with the full form."""
    found = _entities(ARTICLE)
    assert [m.text for m in found["Rukmana Hadisucipto"].mentions] == [
        "Rukmana Hadisucipto",
        "Hadisucipto",
        "Hadisucpto",
        "Rukmana",
    ]
    assert [m.text for m in found["Badan Pengelola Waduk"].mentions] == ["Badan Pengelola Waduk", "BPW", "BPW"]
    assert found["Malang"].kind == "place"
    assert len(found["Malang"].mentions) == 2


def test_spellings_are_counted_most_frequent_first():
    """Each spelling has its fullest form, its places and the word that differs."""
    entity = _entities(ARTICLE)["Rukmana Hadisucipto"]
    assert entity.spellings == (("Rukmana Hadisucipto", 2), ("Hadisucpto", 1))
    assert [spelling.word for spelling in entity.variants] == ["Hadisucipto", "Hadisucpto"]
    assert all(span.of(ARTICLE) for spelling in entity.variants for span in spelling.spans)
    assert str(entity.why[0]) == "“Hadisucipto” has one letter more than “Hadisucpto”: i"


def test_every_mention_stands_in_one_entity():
    """Grouping loses no mention and takes none twice."""
    mentions = names.find(ARTICLE, language="id")
    grouped = [m for entity in names.resolve(ARTICLE, mentions, language="id") for m in entity.mentions]
    assert sorted(grouped, key=lambda m: m.span) == list(mentions)


def test_one_title_of_one_office_is_evidence():
    """Korean spellings of one name, and the office they share, are said."""
    text = "Menlu Korsel Baek Do Yun tiba di Oslo pada Selasa. Menlu Korsel Baek Do Yoon tiba di Oslo pada Selasa pagi."
    (entity,) = [entity for entity in _entities(text).values() if entity.kind == "person"]
    said = " ".join(map(str, entity.why))
    assert "same office: Menlu Korsel" in said
    assert "tiba di Oslo pada Selasa" in said


def test_the_house_list_decides():
    """Both spellings in one row are accepted, in two rows they are two; the house's own form comes first."""
    text = "Menlu Korsel Baek Du Yun tiba. Menlu Korsel Baek Do Yun pulang."
    mentions = names.find(text, language="id")

    def spellings(*house):
        return [e.spellings for e in names.resolve(text, mentions, language="id", house=house) if len(e.spellings) > 1]

    assert spellings() == [(("Baek Du Yun", 1), ("Baek Do Yun", 1))]
    assert spellings(("Baek Do Yun",)) == [(("Baek Do Yun", 1), ("Baek Du Yun", 1))]
    assert spellings(("Baek Do Yun", "Baek Du Yun")) == []
    assert spellings(("Baek Do Yun",), ("Baek Du Yun",)) == []


@given(st.text("abcdeiou", min_size=1, max_size=9), st.text("abcdeiou", min_size=1, max_size=9))
def test_step_is_symmetric_and_near_finds_it(one, other):
    """A step does not depend on the order; longer words one step apart are always proposed."""
    assert letters.step(one, other) == letters.step(other, one)
    assert letters.alike(one, other) == letters.alike(other, one)
    if letters.step(one, other) and min(len(one), len(other)) >= 4:
        assert list(letters.near([one, other])) == [tuple(sorted((one, other)))]


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("sun", "son", "letter"),
        ("marta", "matra", "swap"),
        ("olso", "oslo", "swap"),
        ("halvorsen", "hallvorsen", "double"),
        ("oduya", "oduyas", "letter"),
        ("oduya", "oduya", ""),
        ("oduya", "adoya", ""),
    ],
)
def test_steps(one, other, how):
    """One step is a swap, a doubling or a letter; the same word and two steps are none."""
    assert letters.step(one, other) == how


def _crowd(size):
    """Directors whose names are made of a few syllables, so that many are a letter apart."""
    syllables = ["ka", "la", "ma", "na", "ra", "sa", "ta", "wa", "di", "du"]
    words = ["".join(three).capitalize() for three in product(syllables, repeat=3)]
    return "\n".join(f"Direktur {words[at % 997]} {words[(at * 7) % 991]} menolak." for at in range(size))


@pytest.mark.parametrize(
    "make", [_crowd, lambda size: "Abcda Abcde. " * size, lambda size: "Menteri Abcda, Abcdaa, " * size]
)
def test_crowds_take_linear_time(doubles, make):
    """Twice as many look-alikes take at most two and a half times as long."""
    half, whole = ((text, names.find(text, language="id")) for text in map(make, (800, 1600)))
    assert doubles(lambda given: names.resolve(*given, language="id"), half, whole)


def test_strict_style_asks_for_one_of_two_right_spellings():
    """Two right spellings are silent, unless the newsroom is strict; the house list has the last word."""
    text = "Hutan di Sumatera terbakar. Asap dari Sumatra sampai ke kota. Warga Sumatera mengungsi."
    found = names.find(text, language="id")
    assert all(len(entity.variants) < 2 for entity in names.resolve(text, found, language="id"))
    (told,) = [e for e in names.resolve(text, found, language="id", strict=True) if e.variants]
    assert [(spelling.form, len(spelling.spans)) for spelling in told.variants] == [("Sumatera", 2), ("Sumatra", 1)]
    house = (("Sumatera", "Sumatra"),)
    assert not any(e.variants for e in names.resolve(text, found, language="id", house=house, strict=True))


def test_spellings_of_one_row_are_one_person():
    """Who is written in two accepted ways is counted once; without the list the two stay apart or are told."""
    text = "Menteri Choe Sun Hui tiba di Moskwa. Lusa Menteri Choe Son Hui pulang ke Pyongyang."
    mentions = names.find(text, language="id")
    house = (("Choe Sun Hui", "Choe Son Hui"),)
    (one,) = [e for e in names.resolve(text, mentions, language="id", house=house) if e.kind == "person"]
    assert [mention.text for mention in one.mentions] == ["Choe Sun Hui", "Choe Son Hui"]
    assert len(one.spellings) == 1  # nothing to tell


def test_bodies_in_the_words_of_two_languages_are_one():
    """Who is who: one text calls a university by two languages, and its hospital is another body."""
    text = (
        "Universitas Tarvella membuka kampus baru. Laman resmi milik Tarvella University memuat jadwalnya. "
        "Rumah Sakit Tarvella tidak ikut."
    )
    entities = names.resolve(text, names.find(text, language="id"), language="id")
    held = [{mention.text for mention in entity.mentions} for entity in entities]
    assert {"Universitas Tarvella", "Tarvella University"} in held
    assert {"Rumah Sakit Tarvella"} in held
    assert all(len(entity.spellings) == 1 for entity in entities)
