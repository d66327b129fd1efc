"""Articles in JSON: the usual shapes, each word with its place in the file."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
