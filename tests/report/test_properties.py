"""Whatever the text: it is checked, and every format can be written in every language."""

import json
import re
from importlib import resources

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.report import FORMATS, Style, Voice, write

SCHEMA = jsonschema.Draft202012Validator(
    json.loads(resources.files("factcheck.report").joinpath("report.schema.json").read_text("utf-8"))
)
PIECES = [
    "Senin (29/10/2024) ",
    "31 Juni 2024 ",
    "3.000 tentara ",
    "naik dari perkiraan 1.000 menjadi 9.000 orang. ",
    "Menteri Choe Sun Hui ",
    "Menteri Choe Son Hui ",
    "“kata dia” ",
    "9" * 24 + " triliun orang ",
    "9" * 24 + " orang ",
    f"naik dari {'1' * 22} menjadi {'2' * 24} orang. ",
    "berusia 40 tahun (lahir 2 Mei 1990) ",
    "1953-1950 ",
    "\n",
    "\x1b[31m ",
    "##[error] ",
    "\u202e",
    "{0} {x} %s ",
    "sepuluh (11) orang. ",
    "\ud800 ",
]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=14).map("".join))
def test_every_text_is_checked_and_written(text):
    """No text breaks a check or a writer, every span says its words, and the JSON holds to its schema."""
    report = factcheck.check(text, language="id")
    assert report.complete
    for finding in report.findings:
        assert finding.quote == finding.span.of(report.document(finding.document).text)
    for code in ("en", "id"):
        for name in FORMATS:
            write(report, name, Style(Voice(code), verbose=True)).encode("utf-8")
    SCHEMA.validate(json.loads(report.to_json()))


@settings(max_examples=25)
@given(
    st.lists(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=8).map("".join), min_size=2, max_size=4)
)
def test_every_page_holds_together(texts):
    """Whatever is compared or held against sources: ids are unique, links lead to an id, every finding has its card."""
    documents = [factcheck.check(text, language="id").documents[0].document for text in texts]
    for report in (factcheck.compare(documents), factcheck.support(documents[0], documents[1:])):
        page = write(report, "html")
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
        assert sum(bool(re.fullmatch(r"f\d+", key)) for key in ids) == len(report.findings)
