"""Articles in JSON: the usual shapes, each word with its place in the file."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.config import Json
from factcheck.errors import InputError
from factcheck.read import read

SHAPES = [
    {
        "headline": "Jembatan dibuka",
        "body_text": "Satu.\nDua.",
        "versioncreated": "2024-10-29T10:00:00Z",
        "language": "id",
    },
    {
        "@type": "NewsArticle",
        "headline": "Jembatan dibuka",
        "articleBody": "Satu.\nDua.",
        "datePublished": "2024-10-29",
    },
    {
        "title": {"rendered": "Jembatan dibuka"},
        "content": {"rendered": "<p>Satu.</p>\n<p>Dua.</p>"},
        "date": "2024-10-29",
    },
    {"@graph": [{"name": "x"}, {"headline": "Jembatan dibuka", "articleBody": "Satu.\nDua."}]},
    [{"judul": "Jembatan dibuka", "isi": "Satu.\r\nDua.", "tags": ["a", 1, None]}, {"judul": "lain", "isi": "lain"}],
]


def _kinds(document):
    return [(str(block.kind), block.span.of(document.text)) for block in document.blocks]


@pytest.mark.parametrize("shape", SHAPES, ids=["ninjs", "schema.org", "WordPress", "graph", "list"])
@pytest.mark.parametrize("indent", [None, 2])
def test_shapes(shape, indent):
    """Headline and body are found whatever the shape calls them."""
    document = read(json.dumps(shape, indent=indent).encode(), format="json")
    assert _kinds(document) == [("headline", "Jembatan dibuka"), ("lead", "Satu."), ("paragraph", "Dua.")]


def test_declared():
    """Date, address and language, as the file says them."""
    source = b'{"body":"Isi.","date":"2024-10-29","link":"https:\\/\\/a.b\\/c","lang":"id"}'
    assert read(source, name="a.json").declared == (
        ("datePublished", "2024-10-29"),
        ("url", "https://a.b/c"),
        ("language", "id"),
    )


def test_places_go_through_escapes_and_markup():
    """Each word stands in the file where the source map says, behind escapes and entities too."""
    body = '<p>Kaf\\u00e9 \\"Wono\\" &amp; \\ud83d\\ude00 buka<\\/p>\\n<p>pukul 7<\\/p>'
    source = '{"title": "x",\n "body": "' + body + '"}'
    document = read(source.encode(), format="json")
    assert document.text == 'x\nKafé "Wono" & 😀 buka\npukul 7'
    lines = source.split("\n")
    for match in re.finditer(r"[A-Za-z]+|\d", document.text):
        place = document.position(match.start())
        assert lines[place.line - 1][place.column - 1 :].startswith(match.group()[:3].rstrip("é"))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{}", r"no article was found in this JSON; its text must stand under one of body_text, "),
        ("", "not readable as JSON"),
        ("7", "not readable as JSON"),
        ('{"body": "x"', "not readable as JSON"),
        ('{"body": "x', "not readable as JSON"),
        ('{"body": "' + '\\"' * 20_000, "not readable as JSON"),
        ("[" * 100_000, "nested deeper than max-depth, 1,000"),
    ],
)
def test_what_is_no_article(source, message):
    """Broken JSON, and JSON without an article, is refused with what to do."""
    with pytest.raises(InputError, match=message):
        read(source.encode(), format="json", name="kabar")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=60), st.booleans())
def test_any_body_comes_back(words, ascii_only):
    """What was put under `body` is what is read, blanks aside, and letters stand where the map says."""
    source = json.dumps({"body": f"x {words}"}, ensure_ascii=ascii_only)
    document = read(source.encode(), format="json")
    if "<" not in words:
        assert "".join(document.text.split()) == "".join(f"x {words}".split())
    decoded = source if not ascii_only else None
    for offset, character in enumerate(document.text if decoded else ""):
        if character.isalnum():
            assert decoded[document.source.source_offset(offset)] == character


@given(st.text(alphabet='{}[]:,"\\ubody 1a', max_size=60))
def test_any_json_is_survived(source):
    """Reading raises nothing but its own error."""
    try:
        document = read(source.encode(), format="json")
    except InputError:
        return
    assert document.source.pieces[0][0] == 0


OWN = {
    "data": {"Naskah": {"isi/utama": "Satu.\nDua.", "judul": "Jembatan dibuka"}, "terbit": "2024-10-29", "nomor": 8841}
}


@pytest.mark.parametrize(
    "own",
    [
        Json(title=("data.naskah.judul",), body=("data.naskah.isi/utama",), date=("data.terbit",), id=("data.nomor",)),
        Json(
            title=("/data/Naskah/judul",),
            body=("/data/Naskah/isi~1utama",),
            date=("/data/terbit",),
            id=("/data/nomor",),
        ),
    ],
    ids=["keys", "pointers"],
)
@pytest.mark.parametrize("shape", [OWN, [OWN], {"id": "x", "body": "Yang lain.", **OWN}], ids=["alone", "list", "both"])
def test_json_of_a_newsrooms_own(own, shape):
    """The paths that the settings give are asked first, as keys or as JSON pointers."""
    document = read(json.dumps(shape).encode(), format="json", own=own)
    assert _kinds(document) == [("headline", "Jembatan dibuka"), ("lead", "Satu."), ("paragraph", "Dua.")]
    assert dict(document.declared) == {"datePublished": "2024-10-29", "id": "8841"}


def test_a_path_of_the_settings_that_is_not_there():
    """Where nothing stands under the paths of the settings the usual keys count; the error names both."""
    own = Json(body=("data.isi",))
    assert read(b'{"body": "Isi."}', format="json", own=own).text == "Isi."
    with pytest.raises(InputError, match=r"one of data\.isi, body_text, "):
        read(b'{"x": "Isi."}', format="json", own=own)


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ('{"id": 8841, "body": "Isi."}', "8841"),
        ('{"guid": "urn:x:2", "body": "Isi."}', "urn:x:2"),
        ('{"body": "Isi.", "author": {"id": 3}}', None),
        ('{"id": null, "body": "Isi."}', None),
        ('{"id": 1e9, "body": "Isi."}', None),
    ],
)
def test_what_a_newsroom_calls_an_article(source, wanted):
    """A text or a whole number under a key for it, at the top of the article."""
    assert next(read(source.encode(), format="json").declares("id"), None) == wanted


def test_a_number_is_no_text():
    """A body or a headline is text, never a number."""
    with pytest.raises(InputError, match="no article"):
        read(b'{"body": 7}', format="json")
