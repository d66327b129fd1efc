"""The day of publication: its sources by rank."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck import dates
from factcheck.model import Document, Language, Published

TEXT = """Jembatan Retak Ditutup
BALIKPAPAN, Selasa (29/10/2024) – Dinas menutup jembatan itu kemarin.
Jembatan dibangun pada 12 Mei 1998."""
DOCUMENT = Document("text", TEXT, language=Language("id", "option"))
DECLARED = (
    ("url", "https://example.org/2024/10/25/jembatan"),
    ("time", "2024-10-26"),
    ("article:published_time", "2024-10-27T08:00:00+07:00"),
    ("datePublished", "20241028"),
    ("front matter date", "2024-10-30"),
    ("dateModified", "2024-11-05"),
)


def test_sources_by_rank():
    """The best source that is left speaks, whatever the order in which the file declares them."""
    left = list(DECLARED)
    told = []
    while left:
        found = dates.anchor(replace(DOCUMENT, declared=tuple(left)))
        told.append((found.source, found.day.day))
        best = {
            "front matter": "front matter date", "datePublished": "datePublished",
            "article:published_time": "article:published_time", "time element": "time", "url": "url",
        }.get(found.source)  # fmt: skip
        if best is None:
            break
        left = [pair for pair in left if pair[0] != best]
    assert told == [
        ("front matter", 30), ("datePublished", 28), ("article:published_time", 27), ("time element", 26), ("url", 25),
        ("dateline", 29),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "value", "day"),
    [
        ("datePublished", "Tue, 29 Oct 2024 10:00:00 GMT", 29),
        ("front matter date", "29 Oktober 2024", 29),
        ("url", "https://example.org/berita/20241029/jembatan", 29),
        ("url", "https://example.org/berita/12345678", None),
        ("datePublished", "kemarin", None),
        ("datePublished", "2024-02-31", None),
    ],
)
def test_declared_forms(key, value, day):
    """A declared day may be written in words or inside an address; what cannot be a day is passed over."""
    document = Document("text", "Tanpa tanggal.", language=Language("id", "option"), declared=((key, value),))
    found = dates.anchor(document)
    assert (found.day.day if found else None) == day


def test_sentence_with_a_dash_is_no_dateline():
    """A date before a dash is a dateline only where nothing but names stands in front of it."""
    text = "Warga tiba pada Senin (28/10/2024) – lalu Selasa (29/10/2024) pulang. Selasa (29/10/2024) ramai."
    found = dates.anchor(Document("text", text, language=Language("id", "option")))
    assert (found.source, found.day.day) == ("text", 29)


@pytest.mark.parametrize(
    ("language", "opening", "source"),
    [
        ("de", "Mainz, 5. Juni 2024. Am Donnerstag, 13. Juni 2024, beginnt der Prozess.", "dateline"),
        ("de", "Mainz, den 5. Juni 2024 – Am 13. Juni 2024 beginnt der Prozess.", "dateline"),
        ("fr", "LYON, le 5 juin 2024 - Le procès s'ouvre le 13 juin 2024.", "dateline"),
        ("pt", "BRAGA, 5 de junho de 2024 - O julgamento começa em 13 de junho de 2024.", "dateline"),
        ("en", "LEEDS, June 5, 2024. The trial opens on June 13, 2024.", "dateline"),
        ("en", "The mine closed on June 5, 2024. It opens anew on June 5, 2024.", "text"),
        ("en", "They met in Leeds, June 5, 2024. It was on June 5, 2024.", "text"),
    ],
)
def test_datelines_of_the_world(language, opening, source):
    """Place, a comma, perhaps a small word, the day, then a dash or a full stop."""
    found = dates.anchor(Document("text", f"Trial\n{opening}", language=Language(language, "option")))
    assert (found.source, found.day) == (source, date(2024, 6, 5))


def test_option_stands():
    """A day that the caller has set is not questioned."""
    published = Published(date(2020, 1, 1), "option")
    assert dates.anchor(replace(DOCUMENT, published=published, declared=DECLARED)) is published


def test_dateline_has_its_span():
    """The dateline's date is pointed at in the text."""
    found = dates.anchor(DOCUMENT)
    assert found.span.of(TEXT) == "Selasa (29/10/2024)"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Warga mengungsi sejak Senin (28/10/2024). Air surut Senin (28/10/2024).\nAda 12 Mei 1998.", 28),
        ("Warga mengungsi kemarin.", None),
        ("Warga mengungsi pada Senin (29/10/2024).", None),
    ],
)
def test_most_frequent_full_date(text, day):
    """Without a dateline the most frequent full date of the beginning speaks; one that contradicts itself does not."""
    found = dates.anchor(Document("text", text, language=Language("id", "option")))
    assert (found.day.day if found else None) == day


def test_a_day_of_birth_is_no_day_of_publication():
    """A profile that opens with a birth is not of that day."""
    text = "At 102, she still sings. Born on June 5, 1922, she left school at 14."
    assert dates.anchor(Document("profile", text, language=Language("en", "option"))) is None


@pytest.mark.parametrize("days", ["24 September – 5 October 2018", "September 24-October 5, 2018"])
def test_the_end_of_a_range_is_no_day_of_publication(days):
    """A survey was made on some days, and is told of later."""
    text = f"The survey of {days} asked 900 people."
    assert dates_of(text) is None


def dates_of(text):
    """What the beginning of an English text says of its day."""
    return dates.anchor(Document("text", text, language=Language("en", "option")))


def test_no_language_no_guess():
    """A text in no known language tells nothing by itself."""
    assert dates.anchor(Document("text", TEXT)) is None
