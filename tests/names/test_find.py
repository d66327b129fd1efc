from itertools import pairwise

import pytest

from factcheck import language, names

ARTICLE = """Menlu Korea Selatan Terbang ke Oslo
OSLO, kabarkota.example - Menteri luar negeri (menlu) Korea Selatan (Korsel) Baek Do Yun tiba di Oslo pada Selasa.
"Kami lelah," kata Baek. Presiden Norwegia Ingrid Fjellstad menyambut Baek di bandara. Fjellstad tersenyum.
Komite Penyelamat Gletser (KPG) ikut hadir. KPG mengirim dua utusan.
"""


def _by_text(text, code="id"):
    return {mention.text: mention for mention in names.find(text, language=code)}


def test_spans_hold_their_words():
    """Every mention is born with the span of its words; mentions are in order and do not overlap."""
    found = names.find(ARTICLE, language="id")
    assert all(mention.span.of(ARTICLE) == mention.text for mention in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(m.title_span is None or m.title_span.of(ARTICLE) == m.title for m in found)


def test_title_with_its_complement():
    """A title takes its complement along, in the run, before it in small letters, and over brackets."""
    assert _by_text("Menteri Luar Negeri Korsel Baek Do Yun tiba.")["Baek Do Yun"].title == "Menteri Luar Negeri Korsel"
    assert _by_text("Kata presiden Korsel Baek Do Yun itu.")["Baek Do Yun"].title == "presiden Korsel"
    title = "Menteri luar negeri (menlu) Korea Selatan (Korsel)"
    assert _by_text(ARTICLE)["Baek Do Yun"].title == title


def test_parts_become_full_names():
    """A part of a name points to its full form; a told short form to what it stands for."""
    found = _by_text(ARTICLE)
    assert found["Baek"].full == "Baek Do Yun"
    assert found["Fjellstad"].full == "Ingrid Fjellstad"
    assert found["KPG"].full == "Komite Penyelamat Gletser"
    assert found["Korsel"].full == "Korea Selatan"


def test_headline_names_are_known_from_the_body():
    """In a line of capitals only what the body knows, or no ordinary word, is a name."""
    head = [mention.text for mention in names.find(ARTICLE, language="id") if mention.span.end <= ARTICLE.index("\n")]
    assert head == ["Korea Selatan", "Oslo"]


@pytest.mark.parametrize("code", language.codes())
def test_every_language_reads_capitals(code):
    """No language fails, and a Western name with a title is found wherever capitals say so."""
    found = names.find("… Dr. Maren Oduya, Maren Oduya. 최선희 Иван Петров", language=code)
    assert any("Oduya" in mention.text for mention in found)


@pytest.mark.parametrize(
    "seed", ["A", "Ab ", "Ab-", "A. ", "(A", "Ab (AB) ", "Ab bin ", "Menteri ", "Ab, ", "a\u0301", "Ab'", "\n", '"A']
)
def test_hostile_texts_take_linear_time(doubles, seed):
    """Twice the text takes at most two and a half times as long."""
    half, whole = ((seed * size)[:size] for size in (10_000, 20_000))
    assert doubles(lambda text: names.find(text, language="id"), half, whole)


def test_according_to_a_name_the_comma_begins_what_is_said():
    """A role behind "menurut X," belongs to X only where a mark closes it."""
    (bare,) = names.find("Menurut Rogayah, korban selamat sudah pulang.", language="id")
    (held,) = names.find("Menurut Rogayah, kepala dinas, sawah itu kering.", language="id")
    assert (bare.title, held.title) == (None, "kepala dinas")


def test_an_opening_word_stays_where_it_may_be_a_slip():
    """A word that only opens one sentence is no name, unless a name of the text is near to it."""
    text = "Kata Bupati Tarmudi, sawah kering. Tarmidi menanam lagi. Percuma menunggu." + " Hujan turun." * 6
    assert [mention.text for mention in names.find(text, language="id")] == ["Tarmudi", "Tarmidi"]


def test_a_headline_in_capitals_keeps_places_and_acronyms_apart():
    """Places of two words stay whole, an acronym is no part of the name beside it."""
    found = names.find("KPK Setyawan Budiyasa Buka Kantor di Kalimantan Tengah\nIsinya menyusul.", language="id")
    assert {"KPK", "Kalimantan Tengah"} <= {mention.text for mention in found}


@pytest.mark.parametrize(
    ("text", "holder", "office"),
    [
        ("Kami siap, kata Direktur PT Tirta Jaya, Andi Sutopo.", "Andi Sutopo", "Direktur PT Tirta Jaya"),
        ("Kata Direktur PT Tirta Jaya, Andi Sutopo, kapal siap.", "Andi Sutopo", "Direktur PT Tirta Jaya"),
        (
            "Buruh turun, menurut Presiden Serikat Buruh Maju, Toto Rahardi.",
            "Toto Rahardi",
            "Presiden Serikat Buruh Maju",
        ),
        ("Ia menemui Presiden Joko Widodo, Prabowo Subianto.", "Joko Widodo", "Presiden"),
    ],
)
def test_an_office_before_a_comma_goes_to_the_name_behind_it(text, holder, office):
    """Where a word of saying leads up to it, also at the end of a sentence; a list of people stays one."""
    assert next(name.title for name in names.find(text, language="id") if name.text == holder) == office


def test_what_one_joins_is_sooner_a_club_than_a_person():
    """Two capitalised words may be anybody; behind "joined" they are a body, unless a title says who they are."""
    text = "Ilse Brandt joined Halden Rovers. She joined Chancellor Otto Weiss for lunch."
    kinds = {name.text: name.kind for name in names.find(text, language="en")}
    assert (kinds["Halden Rovers"], kinds["Otto Weiss"]) == ("org", "person")


def test_english_names_of_bodies_stand_in_indonesian_news():
    """The last word says what they are; a person's name that ends in no such word stays one."""
    text = "Terdapat dua mitra, yaitu Brantas Robotics Academy dan Sumbing Tea Company, kata Yolanda Wirasena."
    kinds = {name.text: name.kind for name in names.find(text, language="id")}
    assert kinds["Brantas Robotics Academy"] == kinds["Sumbing Tea Company"] == "org"
    assert kinds["Yolanda Wirasena"] == "person"


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("The village of Merrin was flooded.", "en", "Merrin"),
        ("Hubo 12 casos en el condado de Garsa.", "es", "Garsa"),
        ("Hubo 12 casos en el condado Garsa.", "es", "Garsa"),
        ("No município de Taquari morreram 12 pessoas.", "pt", "Taquari"),
        ("La ville de Sarnay est inondée.", "fr", "Sarnay"),
    ],
)
def test_a_word_for_a_kind_of_place_makes_one(text, language, place):
    """A noun such as "village" makes a place of the name that it is tied to."""
    assert {name.text: name.kind for name in names.find(text, language=language)}[place] == "place"


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("Hurricane Nadine turned north. Nadine weakened on Friday.", "en", {"unknown"}),
        ("Topan Meranti melanda Luzon, kata Kepala Badan Cuaca Topan Wirawan.", "id", {"unknown", "person"}),
    ],
)
def test_a_storm_is_no_person(text, language, kinds):
    """A storm bears the name of a person and is none; a person of that name has an office."""
    found = [name for name in names.find(text, language=language) if name.kind != "place"]
    assert {name.kind for name in found} == kinds
    assert all(name.kind == "unknown" for name in found if "Nadine" in name.text or "Meranti" in name.text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Perkara PT Sumber Arta Yohan Siregar berlanjut. Komisaris Yohan Siregar (51) menyangkal.",
            [("PT Sumber Arta", "org"), ("Yohan Siregar", "person"), ("Yohan Siregar", "person")],
        ),
        (
            "Direktur PT Terang Laut mengatakan jalan itu rusak.",
            [("Terang Laut", "org")],
        ),
        (
            "Direktur PT Terang Laut Gerson Wanggai hadir. Menurut Gerson Wanggai (45), jalan itu rusak.",
            [("Terang Laut", "org"), ("Gerson Wanggai", "person"), ("Gerson Wanggai", "person")],
        ),
        (
            "Laba PT Sumber Arta Motor naik. Arta Motor mengatakan harga tetap.",
            [("PT Sumber Arta Motor", "org"), ("Arta Motor", "org")],
        ),
    ],
)
def test_a_firm_ends_where_a_known_person_begins(text, kinds):
    """A person glued to a firm's name is told by what the text says of him; a firm's own short form is none."""
    assert [(name.text, name.kind) for name in names.find(text, language="id")] == kinds


def test_and_between_two_universities():
    """A word that may head as well as end an organisation ends it behind a name."""
    text = "Leaders of Fenwick University and Marlow College met at the College of Arts and Sciences."
    assert list(_by_text(text, "en")) == ["Fenwick University", "Marlow College", "College of Arts and Sciences"]


def test_heads_of_household_are_no_people_of_that_name():
    """What is counted is "Kepala Keluarga"."""
    text = "Sebanyak 120 Kepala Keluarga mengungsi ke Garut."
    assert [mention.text for mention in names.find(text, language="id")] == ["Garut"]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Menurut Ikatan Perawat Indonesia, 12 orang sakit.", {"Ikatan Perawat Indonesia": "org"}),
        (
            "id",
            "Ketua Palang Merah Indonesia Wira Santoso hadir.",
            {"Palang Merah Indonesia": "org", "Wira Santoso": "person"},
        ),
        ("id", "Menteri Pendidikan, Riset, dan Teknologi Wira Santoso hadir.", {"Wira Santoso": "person"}),
        (
            "id",
            "Badan Klimatologi, Riset, dan Geofisika diam.",
            {"Badan Klimatologi, Riset, dan Geofisika": "org"},
        ),
        ("id", "Rapat dihadiri Polri, Kejaksaan, dan Pengadilan.", {}),
        ("id", "Presiden Wira, Menteri Keuangan, dan Gubernur hadir.", {"Wira": "person"}),
        (
            "en",
            "The Ministry of Food, Agriculture and Fisheries objects.",
            {"Ministry of Food, Agriculture and Fisheries": "org"},
        ),
    ],
)
def test_bodies_with_their_fields_and_country(code, text, expected):
    """The fields of an office and the country of a body belong to their names; a list of bodies is several."""
    assert {mention.text: mention.kind for mention in names.find(text, language=code)} == expected


@pytest.mark.parametrize(
    ("text", "language", "person", "places"),
    [
        ("Wali Kota Bogor Bima Hartono meresmikan taman.", "id", "Bima Hartono", ["Bogor"]),
        ("Bupati Bima Indah Wulandari tiba di Kota Bima.", "id", "Indah Wulandari", ["Bima", "Kota Bima"]),
        ("Florida Senator Virginia Lenhart voted against it.", "en", "Virginia Lenhart", ["Florida"]),
        ("The Mayor of Dallas, Rose Lenhart, moved to Virginia.", "en", "Rose Lenhart", ["Dallas", "Virginia"]),
        ("Bupati Bandung Barat Seno Wirya tiba.", "id", "Seno Wirya", ["Bandung Barat"]),
        ("Seno Wirya lahir di Lombok, Nusa Tenggara Barat.", "id", "Seno Wirya", ["Lombok", "Nusa Tenggara Barat"]),
        ("Kolonel Mar Seno Wirya dan pengaruh Barat.", "id", "Seno Wirya", []),
    ],
)
def test_places_of_offices_and_names_that_are_places(text, language, person, places):
    """An office has one place; one more is a given name, and a point of the compass closes a place."""
    found = names.find(text, language=language)
    assert [name.text for name in found if name.kind == "person"] == [person]
    assert [name.text for name in found if name.kind == "place"] == places


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Camat Sukarame Yusnidar Hakim hadir.", ["Sukarame/place", "Yusnidar Hakim/person"]),
        ("Kapolsek Tanjung Mekar Wirda Rahmani hadir.", ["Tanjung Mekar/place", "Wirda Rahmani/person"]),
        (
            "Bupati Ogan Muda Wirda Rahmani hadir. Wirda menyebut dana cukup.",
            ["Ogan Muda/place", "Wirda Rahmani/person", "Wirda/person"],
        ),
        (
            "Camat Wirda Rahmani Hakim hadir. Wirda menyebut jalan rusak.",
            ["Wirda Rahmani Hakim/person", "Wirda/person"],
        ),
        ("Direktur Wirda Rahmani Hakim hadir.", ["Wirda Rahmani Hakim/person"]),
        ("Timnas Indonesia Han Dae-yeol optimistis.", ["Timnas Indonesia/org", "Han Dae-yeol/person"]),
    ],
)
def test_the_place_of_an_office_is_not_its_holder(text, wanted):
    """An office of one place has its name behind it, then its holder; the text says where he begins, or one word is."""
    assert [f"{mention.text}/{mention.kind}" for mention in names.find(text, language="id")] == wanted


@pytest.mark.parametrize(
    ("code", "text", "kinds"),
    [
        ("en", "Jordan Varley spoke first. Varley later flew to Jordan.", ["person", "person", "place"]),
        ("en", "Sydney Varley has visited Sydney twice.", ["person", "place"]),
        ("en", "Jordan Varley spoke first. Jordan said he had never been in Jordan.", ["person"] * 3),
        ("id", "Sydney Prameswara (34) berangkat ke Sydney.", ["person", "place"]),
    ],
)
def test_a_place_is_no_short_form_of_a_person_called_like_it(code, text, kinds):
    """Behind a word for a place or a journey it is the place, unless the text calls the person so."""
    found = names.find(text, language=code)
    assert [mention.kind for mention in found] == kinds
    entities = names.resolve(text, found, language=code)
    assert len(entities) == len(set(kinds))


def test_a_body_is_no_short_form_of_another_kind_of_body():
    """A town's hospital is not that of its university."""
    text = "Pasien dirawat di Rumah Sakit Tarvella. Korban lain dibawa ke Rumah Sakit Universitas Tarvella."
    found = names.find(text, language="id")
    assert [mention.full for mention in found] == ["Rumah Sakit Tarvella", "Rumah Sakit Universitas Tarvella"]
    assert len(names.resolve(text, found, language="id")) == 2


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("id", "Banjir merendam Kelurahan Sukamelati Melayu.", "Kelurahan Sukamelati Melayu/place"),
        ("id", "Rapat itu di Prancis.", "Prancis/place"),
        ("id", "Rapat Korea Selatan dan Jepang batal.", "Korea Selatan/place Jepang/place"),
        ("id", "Ia belajar bahasa Prancis.", ""),
        ("id", "Getaran Gunung Tarvella mereda.", "Gunung Tarvella/place"),
        (
            "id",
            "Ia warga Desa Karangwuni, Kecamatan Gubuk, Kabupaten Rowasari, kata polisi.",
            "Desa Karangwuni/place Kecamatan Gubuk/place Kabupaten Rowasari/place",
        ),
        ("id", "Universitas Andara dan Universitas Bimara bersaing.", "Universitas Andara/org Universitas Bimara/org"),
        ("id", "Kementerian Pendidikan dan Kebudayaan diam.", "Kementerian Pendidikan dan Kebudayaan/org"),
        (
            "id",
            "Ketua KPU Nur Wisnara dan Ketua Bawaslu Adi Rumangga hadir.",
            "Nur Wisnara/person Adi Rumangga/person",
        ),
        ("id", "Anggota dari Fraksi PQS Nasri Jatmika menolak.", "Fraksi PQS/org Nasri Jatmika/person"),
        ("id", "Pakar mengkritik Kejaksaan Agung.", "Kejaksaan Agung/org"),
        ("id", "Polisi menangkap AS (24).", "AS/person"),
        ("id", "Kepala Basarnas Marsekal Madya Hendra Wiratma hadir.", "Hendra Wiratma/person"),
        ("en", "A ship sank in the Strait of Mostagan.", "Strait of Mostagan/place"),
        ("en", "The Bay of the Winds froze.", "Bay of the Winds/place"),
        (
            "en",
            "The University of Andara and Bimara University merge.",
            "University of Andara/org Bimara University/org",
        ),
        ("en", "The Department of Health and Human Services said so.", "Department of Health and Human Services/org"),
        ("en", "It told the Securities and Exchange Commission.", "Securities and Exchange Commission/org"),
        ("en", "Mayor of London Sadik Varley and his aide left.", "London/place Sadik Varley/person"),
        ("en", "Mr Harlow, 54, of Elm Road, Varlow, denies it.", "Harlow/person Elm Road/place Varlow/place"),
        ("en", "The Mostagan Coast Guard sent a ship.", "Mostagan Coast Guard/org"),
        ("es", "La Guardia Costera de Mostagán rescató a 30 migrantes.", "Guardia Costera de Mostagán/org"),
        (
            "es",
            "La Universidad de Tarvella y el Hospital de Tarvella pactan.",
            "Universidad de Tarvella/org Hospital de Tarvella/org",
        ),
        ("es", "Lo dijo Ramón Valcárcel y Ordóñez.", "Ramón Valcárcel y Ordóñez/person"),
        ("fr", "La Cour suprême du Mostagan a rejeté le recours.", "Cour suprême du Mostagan/org"),
        ("fr", "La cour était vide.", ""),
        ("pt", "A Polícia Federal agiu em Porto Velar.", "Polícia Federal/org Porto Velar/place"),
        ("nl", "Het schip zonk in de Straat van Mostagan.", "Straat van Mostagan/place"),
        ("de", "Die Küstenwache von Mostagan rettete 30 Menschen.", "Küstenwache von Mostagan/org"),
        (
            "tr",
            "Kızılova Nehri taştı, dün Tarvella Üniversitesi açıldı.",
            "Kızılova Nehri/place Tarvella Üniversitesi/org",
        ),
        ("ru", "Министерство обороны Мостагана молчит.", "Министерство обороны Мостагана/org"),
        ("ru", "Река Сорта вышла из берегов.", "Река Сорта/place"),
    ],
)
def test_names_of_the_press(code, text, wanted):
    """Where bodies, places and people of one sentence end."""
    assert " ".join(f"{mention.text}/{mention.kind}" for mention in names.find(text, language=code)) == wanted
