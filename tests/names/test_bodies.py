"""Where the name of a body ends and that of a person begins, and where a body only looks like a person."""

import pytest

from factcheck import names


def _found(text, code="id"):
    return [(mention.text, mention.kind) for mention in names.find(text, language=code)]


@pytest.mark.parametrize(
    ("text", "person", "title"),
    [
        (
            "Juru bicara Kementerian Luar Negeri Yosandra Wibisana membantahnya.",
            "Yosandra Wibisana",
            "Juru bicara Kementerian Luar Negeri",
        ),
        (
            "Menurut juru bicara Komisi Pemberantasan Korupsi Tarma Windhika, berkas itu lengkap.",
            "Tarma Windhika",
            "juru bicara Komisi Pemberantasan Korupsi",
        ),
        (
            "Juru bicara Kementerian BUMN Putri Nazwara menyebut audit berjalan.",
            "Putri Nazwara",
            "Juru bicara Kementerian BUMN",
        ),
        ("Kemarin Kementerian Kesehatan Rina Wasiska menyebut vaksin cukup.", "Rina Wasiska", None),
        (
            "Presiden Direktur PT Bank Central Asia Tbk Warsa Hadiman menyebut laba naik.",
            "Warsa Hadiman",
            "Presiden Direktur PT Bank Central Asia Tbk",
        ),
        ("Rektor Universitas Gadjah Mada Ovira Santani hadir.", "Ovira Santani", "Rektor Universitas Gadjah Mada"),
        ("Dekan Universitas Tirtaraya Fajar Wisnubrata hadir.", "Fajar Wisnubrata", "Dekan Universitas Tirtaraya"),
        (
            "Pengamat ekonomi Universitas Indonesia Teguh Marwanto ragu.",
            "Teguh Marwanto",
            "Pengamat ekonomi Universitas Indonesia",
        ),
        ("Pengacara PT Laju Bersama Asep Wiguna menolak.", "Asep Wiguna", "Pengacara PT Laju Bersama"),
        ("Menteri Badan Usaha Milik Negara Darsa Wirog hadir.", "Darsa Wirog", "Menteri Badan Usaha Milik Negara"),
        ("Bos Samsung Lee Jun-ho bertemu menteri.", "Lee Jun-ho", "Bos Samsung"),
        ("Camat Yusnidar Hakim mendata rumah.", "Yusnidar Hakim", "Camat"),
        ("Menteri Agama Wirman Hakim Sanusi hadir.", "Wirman Hakim Sanusi", "Menteri Agama"),
    ],
)
def test_a_person_behind_a_body(text, person, title):
    """An office, a listed name, a place or a legal form tells where the body ends; its words belong to the title."""
    found = {mention.text: mention for mention in names.find(text, language="id")}
    assert found[person].kind == "person"
    assert found[person].title == title


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Longsor melanda Kecamatan Mandalaraya. Camat Mandalaraya Bambang Sukiran mendata rumah.",
            [("Kecamatan Mandalaraya", "place"), ("Mandalaraya", "place"), ("Bambang Sukiran", "person")],
        ),
        (
            "Camat Mandalaraya Bambang Sukiran mendata rumah. Warga Kecamatan Mandalaraya mengungsi.",
            [("Mandalaraya", "place"), ("Bambang Sukiran", "person"), ("Mandalaraya", "place")],
        ),
        (
            "Korban dirawat di Puskesmas Lubuk Tapir. Kepala Puskesmas Lubuk Tapir Weni Fitriasa hadir.",
            [("Puskesmas Lubuk Tapir", "org"), ("Lubuk Tapir", "org"), ("Weni Fitriasa", "person")],
        ),
        (
            "Warga Kecamatan Mandalaraya, Wirsa Tohadi (33), sudah pulang.",
            [("Mandalaraya", "place"), ("Wirsa Tohadi", "person")],
        ),
        (
            "Desa Bambang terendam. Camat Bambang Sukiran mendata rumah.",
            [("Desa Bambang", "place"), ("Bambang Sukiran", "person")],
        ),
    ],
)
def test_a_place_that_the_text_names_with_its_head(text, found):
    """What the text calls a place or a body elsewhere, before or after, is none of the person's names."""
    assert _found(text) == found


@pytest.mark.parametrize(
    "name",
    [
        "Universitas Gadjah Mada",
        "Rumah Sakit Hasan Sadikin",
        "Yayasan Puteri Indonesia",
        "Institut Agama Islam Sultan Agung",
        "PT Sinar Budi Santosa",
        "Kementerian Pekerjaan Umum",
        "Kementerian Luar Negeri",
        "Dinas Sosial Kebon Tapir",
        "Komisi Pemilihan Umum Tapanuli Tengah",
    ],
)
@pytest.mark.parametrize("frame", ["{} menutup 12 kantor.", "Menurut pejabat {}, kantor itu tutup."])
def test_a_body_stays_whole(name, frame):
    """Without evidence of a person nothing is cut off a body, called after one or not, behind an office or not."""
    assert [text for text, _ in _found(frame.format(name))] == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Direktur PT Sinar Budi Santosa, Yarsa Wirogo, hadir.",
            [("Sinar Budi Santosa", "org"), ("Yarsa Wirogo", "person")],
        ),
        ("Ketua Yayasan Bina Budi Mulia hadir.", [("Bina Budi Mulia", "org")]),
        ("Rektor Universitas Ahmad Dahlan Wirsa Arifin hadir.", [("Ahmad Dahlan Wirsa Arifin", "org")]),
        ("Korban dirawat di Rumah Sakit Wirogo.", [("Rumah Sakit Wirogo", "org")]),
    ],
)
def test_doubt_about_a_body(text, found):
    """A name that firms like too, or behind which a comma tells the holder, is no evidence; nor is a mere victim."""
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Morgan Stanley cut its forecast.", [("Morgan Stanley", "org")]),
        ("The Arlo B. Fenwick School of Mines shut.", [("Arlo B. Fenwick School of Mines", "org")]),
        ("Apple Computer CEO Dana Fenwick met us.", [("Apple Computer", "unknown"), ("Dana Fenwick", "person")]),
        ("Rumah Sakit Hasan Sadikin treated 20 people.", [("Rumah Sakit Hasan Sadikin", "org")]),
        ("Universitas Gadjah Mada opened in Sleman.", [("Universitas Gadjah Mada", "org"), ("Sleman", "place")]),
        ("Bank Indonesia Governor Warsa Hadiman met us.", [("Bank Indonesia", "org"), ("Warsa Hadiman", "person")]),
        ("West Java Governor Darsa Wirog met us.", [("West Java", "place"), ("Darsa Wirog", "person")]),
    ],
)
def test_bodies_in_english(text, found):
    """A known body is none of the person's words, and no person."""
    assert _found(text, "en")[: len(found)] == found


@pytest.mark.parametrize(
    "text",
    [
        "The General Assembly voted.",
        "General Motors said so.",
        "Its General Staff agreed.",
        "President House is closed.",
    ],
)
def test_an_office_may_begin_a_body(text):
    """A word for an office before the last word of a body is no title of a person."""
    assert "person" not in {kind for _, kind in _found(text, "en")}
    assert [words for words, kind in _found("General Barlow said so.", "en") if kind == "person"] == ["Barlow"]
