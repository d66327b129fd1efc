"""Word comments at the words of a finding: the text stays, the formatting stays, and a second reader finds them."""

import io
import re
import zipfile
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.errors import InputError
from factcheck.report import Voice
from factcheck.report.annotated import annotate

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
LINKS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
SLIP = "Rapat digelar Selasa (30/10/2024) di balai kota &amp; taman."


LINKED = LINKS.replace(
    b"></",
    b'><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" '
    b'Target="TARGET"/></',
)


def _docx(body, links=LINKS, **members):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/_rels/document.xml.rels", links)
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, words in members.items():
            archive.writestr(f"word/{name}.xml", words)
    return made.getvalue()


def _run(words, properties=""):
    return f"<w:r>{properties}<w:t xml:space='preserve'>{words}</w:t></w:r>"


def _annotated(data, code="en"):
    document = factcheck.read(data, format="docx", name="a.docx", language="id")
    return document, annotate(data, factcheck.check(document), Voice(code))


def _member(data, name):
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def _marked(data, number=0):
    """The words between the marks of a comment."""
    body = _member(data, "word/document.xml")
    inside = body.split(f'<w:commentRangeStart w:id="{number}"/>')[1].split(f'<w:commentRangeEnd w:id="{number}"/>')[0]
    return "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", inside))


def test_the_text_stays_and_the_words_are_marked():
    """The copy reads as the original does, and its comment stands at the words of the finding."""
    data = _docx(f"<w:p>{_run(SLIP)}</w:p>")
    document, made = _annotated(data)
    assert (made.marked, made.left) == (1, ())
    assert factcheck.read(made.data, format="docx", name="a.docx").text == document.text
    assert _marked(made.data) == "Selasa"
    assert "ERROR weekday-mismatch" in _member(made.data, "word/comments.xml")
    assert "/word/comments.xml" in _member(made.data, "[Content_Types].xml")
    assert "comments.xml" in _member(made.data, "word/_rels/document.xml.rels")


def test_a_finding_over_several_runs_keeps_their_properties():
    """A run that is cut goes on with the properties that it had."""
    bold = "<w:rPr><w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
    body = f"<w:p>{_run('Wafat pada 31 ')}{_run('Ju', bold)}<w:r><w:t>ni 2024 di Solo.</w:t></w:r></w:p>"
    document, made = _annotated(_docx(body))
    xml = _member(made.data, "word/document.xml")
    assert _marked(made.data) == "31 Juni 2024"
    assert xml.count(bold) == 1  # cut before and behind the bold run, not inside it
    assert factcheck.read(made.data, format="docx", name="a.docx").text == document.text


@pytest.mark.parametrize("name", ["comments", "comments2"])
def test_comments_that_stand_are_kept(name):
    """Numbers go on behind those in use, and the part that the body is linked to is added to, whatever its name."""
    held = f"<w:comments {W}><w:comment w:id='7' w:author='Ani'><w:p/></w:comment></w:comments><!-- </w:p -->"
    links = LINKED.replace(b"TARGET", f"{name}.xml".encode())
    _, made = _annotated(_docx(f"<w:p>{_run(SLIP)}</w:p>", links, **{name: held}))
    assert _marked(made.data, 8) == "Selasa"
    assert re.search(r"Ani.*ERROR weekday-mismatch", _member(made.data, f"word/{name}.xml"))
    assert _member(made.data, "[Content_Types].xml").encode() == TYPES


@pytest.mark.parametrize(
    "held", ["", f"<w:comments {W}/>", f"<?xml version='1.0' encoding='UTF-16'?><w:comments {W}/>"]
)
def test_comments_without_a_link_are_linked(held):
    """An empty part of comments, in any encoding, takes them; what Word would not show is shown."""
    part = held.encode("utf-16" if "UTF-16" in held else "utf-8")
    _, made = _annotated(_docx(f"<w:p>{_run(SLIP)}</w:p>", comments=part))
    assert _member(made.data, "word/comments.xml").count("<w:comment ") == 1
    assert "/relationships/comments" in _member(made.data, "word/_rels/document.xml.rels")


@pytest.mark.parametrize(
    ("encoding", "named"), [("utf-16", "UTF-16"), ("utf-8-sig", "UTF-8"), ("cp1252", "windows-1252")]
)
def test_a_body_in_another_encoding(encoding, named):
    """The marks stand at the words whatever encoding the part is in."""
    body = f"<w:document {W}><w:body><w:p>{_run('Café: ' + SLIP)}</w:p></w:body></w:document>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", f"<?xml version='1.0' encoding='{named}'?>{body}".encode(encoding))
    document, copy = _annotated(made.getvalue())
    assert _marked(copy.data) == "Selasa"
    assert factcheck.read(copy.data, format="docx", name="a.docx").text == document.text


@pytest.mark.parametrize("words", ["&#83;elasa (30/10/2024)", "Selas&#97; (30/10/2024)", "Sel&#97;sa\r\n(30/10/2024)"])
def test_words_with_entities(words):
    """A letter that is written as an entity may be the first or the last of a mark."""
    document, made = _annotated(_docx(f"<w:p>{_run('Rapat digelar ' + words)}<w:r><w:rPr/><w:t>.</w:t></w:r></w:p>"))
    assert made.marked == 1
    assert factcheck.read(made.data, format="docx", name="a.docx").text == document.text


@pytest.mark.parametrize(
    "body",
    [
        f"<w:r><w:t><![CDATA[{SLIP}]]></w:t></w:r>",
        f"<w:r><w:txbxContent><w:p>{_run(SLIP)}</w:p></w:txbxContent></w:r>",
        f"<a:r xmlns:a='urn:a'><a:t>{SLIP}</a:t></a:r>",
        f"<w:t>{SLIP}</w:t>",
    ],
)
def test_where_no_comment_may_stand_is_left_and_told(body):
    """In CDATA, in a text box, in a drawing or outside a run a mark would break the file."""
    document, made = _annotated(_docx(f"<w:p>{body}</w:p>"))
    assert [finding.check for finding in made.left] == ["weekday-mismatch"]
    assert factcheck.read(made.data, format="docx", name="a.docx").text == document.text


def test_an_empty_tag_of_properties_is_taken_whole():
    """`<w:rPr/>` is its only tag."""
    _, made = _annotated(_docx(f"<w:p>{_run(SLIP, '<w:rPr/>')}</w:p>"))
    assert "<w:r><w:rPr/><w:t" in _member(made.data, "word/document.xml")
    assert _marked(made.data) == "Selasa"


def test_a_damaged_part_that_was_not_read():
    """A picture that cannot be unpacked is an error in one sentence, never a half copy."""
    data = _docx(f"<w:p>{_run(SLIP)}</w:p>", picture="unpackable words")
    with pytest.raises(InputError, match="cannot be unpacked"):
        _annotated(data.replace(b"unpackable words", b"unpackable wordz"))


def test_cells_insertions_and_the_strict_namespace():
    """Words of a table and of a tracked insertion are marked; the names of the file are used, whatever they are."""
    table = f"<w:tbl><w:tr><w:tc><w:p><w:ins w:id='1'>{_run(SLIP)}</w:ins></w:p></w:tc></w:tr></w:tbl>"
    data = _docx(table)
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = _member(data, "word/document.xml").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", strict
    )
    body = body.replace("w:", "x:").replace("xmlns:w", "xmlns:x")
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("word/document.xml", body)
    assert _marked(_annotated(data)[1].data) == "Selasa"
    made = _annotated(other.getvalue())[1].data
    assert '<x:commentRangeStart x:id="0"/>' in _member(made, "word/document.xml")
    assert strict in _member(made, "word/comments.xml")


def test_a_footnote_is_left_and_told():
    """No comment may stand in a footnote: the finding is handed back."""
    body = f"<w:p>{_run('Lihat catatan.')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    notes = f"<w:footnotes {W}><w:footnote w:id='2'><w:p>{_run(SLIP)}</w:p></w:footnote></w:footnotes>"
    _, made = _annotated(_docx(body, footnotes=notes))
    assert made.marked == 0
    assert [finding.check for finding in made.left] == ["weekday-mismatch"]


def test_an_article_cannot_write_markup_into_a_comment():
    """What an article says is escaped, in either language of the comments; the same input gives the same bytes."""
    data = _docx(f"<w:p>{_run('Rapat &lt;w:p/&gt; Selasa (30/10/2024).')}</w:p>")
    for code in ("en", "id"):
        made = _annotated(data, code)[1].data
        assert "<w:p/>" not in _member(made, "word/comments.xml")
        assert made == _annotated(data, code)[1].data


@given(st.lists(st.integers(0, len("Rapat digelar Selasa (30/10/2024), ujar Ani.")), max_size=6))
def test_runs_may_break_anywhere(cuts):
    """However Word has cut a sentence into runs, the same words are marked and the text stays."""
    words = "Rapat digelar Selasa (30/10/2024), ujar Ani."
    ends = sorted({0, len(words), *cuts})
    body = "".join(_run(words[low:high]) for low, high in pairwise(ends))
    document, made = _annotated(_docx(f"<w:p>{body}</w:p>"))
    assert _marked(made.data) == "Selasa"
    assert factcheck.read(made.data, format="docx", name="a.docx").text == document.text == words


def test_a_second_reader_finds_the_comments():
    """python-docx reads the copy, its text and its comments."""
    docx = pytest.importorskip("docx")
    file = io.BytesIO()
    made = docx.Document()
    made.add_paragraph("Rapat digelar Selasa (30/10/2024).")
    made.save(file)
    copy = docx.Document(io.BytesIO(_annotated(file.getvalue())[1].data))
    assert [paragraph.text for paragraph in copy.paragraphs] == ["Rapat digelar Selasa (30/10/2024)."]
    assert [comment.author for comment in copy.comments] == ["factcheck"]


def test_a_body_of_another_name():
    """Comments go to the body that the package names, and the link and the type are told where they belong."""
    usual = _docx(f"<w:p>{_run(SLIP)}</w:p>")
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(usual)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name.replace("document.xml", "document2.xml"), old.read(name))
        kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        link = b"><Relationship Id='r1' Type='" + kind + b"' Target='word/document2.xml'/></"
        new.writestr("_rels/.rels", LINKS.replace(b"></", link))
    document, done = _annotated(made.getvalue())
    assert done.marked == 1
    assert '<w:commentRangeStart w:id="0"/>' in _member(done.data, "word/document2.xml")
    assert 'Target="comments.xml"' in _member(done.data, "word/_rels/document2.xml.rels")
    assert 'PartName="/word/comments.xml"' in _member(done.data, "[Content_Types].xml")
    assert "weekday-mismatch" in _member(done.data, "word/comments.xml")
    assert factcheck.read(done.data, format="docx").text == document.text


@pytest.mark.parametrize(
    "harm", ["&lt;/w:t&gt;&lt;w:instrText&gt;DDEAUTO", "&lt;script&gt;", "::error::x", "##vso[x]y", "=cmd()", "\u202e"]
)
@pytest.mark.parametrize("code", ["en", "id"])
def test_hostile_words_stay_words(harm, code):
    """What an article says is text in its comment: no element, no field, no command, no control of direction."""
    body = f"<w:p>{_run(f'Ketua {harm} digelar Selasa {harm} (30/10/2024) di balai kota.')}</w:p>"
    both = _run(f"Rapat itu {harm} Selasa (30/10/2024) {harm} di balai kota.")
    _, done = _annotated(_docx(f"{body}<w:p>{both}</w:p>"), code)
    said = _member(done.data, "word/comments.xml")
    assert done.marked
    names = {tag.rpartition("}")[2] for _, tag in _elements(said)}
    assert names == {"comments", "comment", "p", "r", "t"}
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", said)
    assert "##vso[" not in said


def _elements(words):
    """Every element of a part with its name."""
    return [(number, element.tag) for number, element in enumerate(ET.fromstring(words).iter())]  # noqa: S314 - made here
