"""DOCX: the text as it will print, from files made here member by member."""

import io
import time
import zipfile

import pytest

from factcheck.config import Limits
from factcheck.errors import InputError
from factcheck.read import read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m"'
STYLES = (
    f"<w:styles {W}><w:style w:styleId='Judul'><w:name w:val='Title'/></w:style>"
    "<w:style w:styleId='Judul1'><w:name w:val='heading 1'/></w:style>"
    "<w:style w:styleId='Kutipan'><w:name w:val='Quote'/></w:style></w:styles>"
)


def _docx(body, **members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", STYLES)
        for name, content in members.items():
            archive.writestr(f"word/{name}.xml", content)
    return file.getvalue()


def _p(words, style="", more=""):
    properties = f"<w:pPr><w:pStyle w:val='{style}'/></w:pPr>" if style else ""
    return f"<w:p>{properties}{more}<w:r><w:t>{words}</w:t></w:r></w:p>"


def _kinds(document):
    return [(str(block.kind), block.span.of(document.text)) for block in document.blocks]


def test_styles_are_known_by_their_english_names():
    """A title is one in Indonesian Word too."""
    data = _docx(
        _p("Jembatan dibuka", "Judul") + _p("Isi satu.") + _p("Bagian", "Judul1") + _p("“Ya,” kata Ani.", "Kutipan")
    )
    document = read(data, name="a.docx")
    assert _kinds(document) == [
        ("headline", "Jembatan dibuka"),
        ("lead", "Isi satu."),
        ("heading", "Bagian"),
        ("quotation", "“Ya,” kata Ani."),
    ]
    assert document.position(document.text.index("satu")).line == 2
    assert document.position(document.text.index("satu")).column == 5


def test_changes_are_read_as_accepted():
    """Insertions are in, deletions, moved-away text and hidden text are out."""
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>Pentagon: </w:t></w:r>"
        "<w:del><w:r><w:delText>3.000</w:delText><w:t>3.000</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>10.000</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>hilang</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t xml:space='preserve"
        "'> tentara</w:t><w:noBreakHyphen/><w:t>laut</w:t><w:tab/><w:t>tiba</w:t><w:br/><w:t>lagi</w:t></w:r>"
        "<w:r><w:instrText>PAGE 9</w:instrText></w:r></w:p>"
    )
    assert read(_docx(body)).text == "Pentagon: 10.000 tentara\u2011laut tiba\nlagi"


def test_tables_boxes_controls_and_notes():
    """Cells have their coordinates; text boxes, content controls and footnotes are read, comments are not."""
    cell = "<w:tc><w:tcPr>{span}</w:tcPr>{words}</w:tc>"
    table = (
        "<w:tbl><w:tr>"
        + cell.format(span="<w:gridSpan w:val='2'/>", words=_p("Desa"))
        + cell.format(span="", words=_p("Korban"))
        + "</w:tr><w:tr>"
        + cell.format(span="", words=_p("Wono"))
        + "</w:tr></w:tbl>"
    )
    box = (
        "<w:p><w:r><w:t>Luar</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>"
        + _p("Kotak")
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        + _p("Kotak")
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent><w:footnoteReference w:id='2'/></w:r></w:p>"
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{_p('Kendali.')}</w:sdtContent></w:sdt>"
    notes = (
        f"<w:footnotes {W}><w:footnote w:type='separator' w:id='0'>{_p('garis')}</w:footnote>"
        f"<w:footnote w:id='2'>{_p('Catatan 5.')}</w:footnote></w:footnotes>"
    )
    comments = f"<w:comments {W}><w:comment>{_p('Komentar 9')}</w:comment></w:comments>"
    document = read(_docx(table + box + control, footnotes=notes, comments=comments))
    assert [words for _, words in _kinds(document)] == [
        "Desa",
        "Korban",
        "Wono",
        "Luar",
        "Kotak",
        "Kendali.",
        "Catatan 5.",
    ]
    assert [block.cell for block in document.blocks][:4] == [(0, 0, 0), (0, 0, 2), (0, 1, 0), None]


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _linked(*links):
    """A part that names others, each by the kind of what it names and the name."""
    rows = "".join(f"<Relationship Id='r{n}' Type='{OFFICE}/{k}' Target='{t}'/>" for n, (k, t) in enumerate(links))
    return f"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{rows}</Relationships>"


def _package(body="word/document2.xml", **parts):
    """A package whose body is called otherwise, as Word in a browser writes it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("_rels/.rels", _linked(("extended-properties", "docProps/app.xml"), ("officeDocument", body)))
        for name, words in parts.items():
            archive.writestr(name, words)
    return file.getvalue()


@pytest.mark.parametrize("named", ["word/document2.xml", "/word/document2.xml", "word/../word/./document2.xml"])
def test_a_body_of_another_name(named):
    """The package names its body, and the body names its styles and footnotes, whatever they are called."""
    note = "<w:p><w:r><w:t>Isi.</w:t><w:footnoteReference w:id='2'/></w:r></w:p>"
    data = _package(
        named,
        **{
            "word/document2.xml": f"<w:document {W}>{_p('Jembatan dibuka', 'Judul')}{note}</w:document>",
            "word/_rels/document2.xml.rels": _linked(("styles", "styles2.xml"), ("footnotes", "/word/notes/fn.xml")),
            "word/styles2.xml": STYLES,
            "word/notes/fn.xml": f"<w:footnotes {W}><w:footnote w:id='2'>{_p('Catatan 5.')}</w:footnote></w:footnotes>",
        },
    )
    assert _kinds(read(data, format="docx")) == [
        ("headline", "Jembatan dibuka"),
        ("lead", "Isi."),
        ("paragraph", "Catatan 5."),
    ]


def test_endnotes():
    """Notes at the end are read like those at the foot, behind them, and only where the text points to them."""
    notes = {
        f"{kind}s": f"<w:{kind}s {W}><w:{kind} w:type='separator' w:id='0'>{_p('garis')}</w:{kind}>"
        f"<w:{kind} w:id='2'>{_p(words)}</w:{kind}></w:{kind}s>"
        for kind, words in (("endnote", "Di akhir 7."), ("footnote", "Di kaki 5."))
    }
    end, foot = "<w:endnoteReference w:id='2'/>", "<w:footnoteReference w:id='2'/>"
    both = f"<w:p><w:r><w:t>Isi.</w:t>{end}{foot}</w:r></w:p>"
    assert read(_docx(both, **notes)).text == "Isi.\nDi kaki 5.\nDi akhir 7."
    assert read(_docx(both.replace(foot, ""), **notes)).text == "Isi.\nDi akhir 7."
    assert read(_docx(both.replace(foot, "").replace(end, ""), **notes)).text == "Isi."


def test_a_package_of_another_program():
    """A workbook, and a package whose body is elsewhere or gone, hold no Word document."""
    workbook = _package("xl/workbook.xml", **{"xl/workbook.xml": "<workbook><sheets/></workbook>"})
    gone = _package("word/gone.xml", **{"word/styles.xml": STYLES})
    outside = _package("../../etc/passwd")
    for data in (workbook, gone, outside):
        with pytest.raises(InputError, match="holds no Word document"):
            read(data, format="docx")
    usual = _package("word/gone.xml", **{"word/document.xml": f"<w:document {W}>{_p('Isi.')}</w:document>"})
    assert read(usual, format="docx").text == "Isi."


def test_second_reader():
    """No word is lost or made up that another reader of DOCX sees in a file that a third program wrote."""
    mammoth = pytest.importorskip("mammoth")
    made = pytest.importorskip("docx").Document()
    parse_xml = pytest.importorskip("docx.oxml").parse_xml
    made.add_heading("Jembatan Dibuka", 0)
    paragraph = made.add_paragraph("Pentagon: ")
    for inside in (
        "<w:del {} w:id='1' w:author='a'><w:r><w:delText>3.000</w:delText></w:r></w:del>",
        "<w:ins {} w:id='2' w:author='a'><w:r><w:t>10.000</w:t></w:r></w:ins>",
        "<w:hyperlink {} w:anchor='x'><w:r><w:t xml:space='preserve'> tentara</w:t></w:r></w:hyperlink>",
    ):
        paragraph._p.append(parse_xml(inside.format(W)))  # noqa: SLF001 - python-docx has no other way
    for number, cell in enumerate(cell for row in made.add_table(2, 2).rows for cell in row.cells):
        cell.text = f"sel {number}"
    made.add_paragraph("satu & dua", style="List Bullet")
    made.element.body.insert(
        3, parse_xml(f"<w:sdt {W}><w:sdtPr/><w:sdtContent>{_p('Kendali.')}</w:sdtContent></w:sdt>")
    )
    file = io.BytesIO()
    made.save(file)
    theirs = mammoth.extract_raw_text(io.BytesIO(file.getvalue())).value.split()
    assert "10.000" in theirs
    assert read(file.getvalue(), format="docx").text.split() == theirs


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04word/", "damaged or encrypted"),
        (_docx("<w:p>"), r"word/document\.xml is damaged"),
        (_docx("").replace(b"word/document.xml", b"word/dokument.xml"), "holds no Word document"),
    ],
)
def test_what_is_no_docx(data, message):
    """Damaged files and other archives are refused with what to do."""
    with pytest.raises(InputError, match=message):
        read(data, format="docx")


def test_a_document_type_declaration_is_refused():
    """No entity is expanded, no file is fetched."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>")
    with pytest.raises(InputError, match="document type declaration"):
        read(file.getvalue(), format="docx")


def test_bombs_stop_at_the_limit():
    """An archive that unpacks to far more than it weighs is refused quickly, by ratio and by size."""
    start = time.process_time()
    with pytest.raises(InputError, match="unpacks to over 200 times its size"):
        read(_docx(_p("x" * 20_000_000)), format="docx")
    with pytest.raises(InputError, match="max-unzipped-bytes is 10,000"):
        read(_docx(_p("x" * 20_000)), format="docx", limits=Limits(max_unzipped_bytes=10_000))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for index in range(2_001):
            archive.writestr(f"word/{index}", "")
    with pytest.raises(InputError, match="2,001 files in this archive where 2,000 are allowed"):
        read(file.getvalue(), format="docx")
    assert time.process_time() - start < 5


def test_deep_nesting_is_survived():
    """Elements nested beyond reason are read all the same."""
    body = "<w:sdt><w:sdtContent>" * 20_000 + _p("isi") + "</w:sdtContent></w:sdt>" * 20_000
    assert read(_docx(body)).text == "isi"


COMMENTED = (
    "<w:p><w:commentRangeStart w:id='1'/><w:r><w:t>Ani Sutapo datang.</w:t></w:r><w:commentRangeEnd w:id='1'/>"
    "<w:r><w:commentReference w:id='1'/></w:r></w:p>"
)


def _comments(*said):
    """The member that holds comments, each of one paragraph, with ids from 1."""
    inside = "".join(
        f"<w:comment w:id='{number}'><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>"
        for number, words in enumerate(said, 1)
    )
    return f"<w:comments {W}>{inside}</w:comments>"


def test_a_comment_accepts_what_its_paragraph_holds():
    """A Word comment to this program is about its paragraph; the words of no comment are text."""
    body = _p("Ani Sutopo tiba.") + COMMENTED
    said = _comments("factcheck: ignore name-variant -- ejaan paspor")
    document = read(_docx(body, comments=said), name="a.docx")
    (waiver,) = document.waivers
    assert (waiver.check, waiver.reason, waiver.at.line) == ("name-variant", "ejaan paspor", 2)
    assert waiver.span.of(document.text) == "Ani Sutapo datang."
    assert "paspor" not in document.text


def test_other_comments_are_left_alone():
    """What people say to each other accepts nothing, and a comment that is nowhere in the text neither."""
    for said in (_comments("tolong cek: 99 orang"), _comments("x", "factcheck: ignore name-variant -- y")):
        document = read(_docx(COMMENTED, comments=said), name="a.docx")
        assert document.waivers == ()
        assert document.text == "Ani Sutapo datang."


def test_a_comment_between_paragraphs_is_about_the_next():
    """Word lets a comment begin before a paragraph, and at the end of the text."""
    start = "<w:commentRangeStart w:id='1'/>"
    said = _comments("factcheck: ignore name-variant -- paspor")
    first = read(_docx(start + _p("Ani tiba.") + _p("Budi pergi."), comments=said), name="a.docx")
    assert first.waivers[0].span.of(first.text) == "Ani tiba."
    last = read(_docx(_p("Ani tiba.") + _p("Budi pergi.") + start, comments=said), name="a.docx")
    assert last.waivers[0].span.of(last.text) == "Budi pergi."
