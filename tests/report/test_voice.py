"""Reports in Indonesian: every sentence has its translation, with the same fields."""

import ast
import tomllib
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from string import Formatter

import pytest

import factcheck
from factcheck import dates, names
from factcheck.cli.streams import tongue
from factcheck.language import translations
from factcheck.model import Sentence, say
from factcheck.report import Style, Voice, write
from factcheck.report.voice import COUNTED

HOME = Path(factcheck.__file__).parent
TREES = {path.relative_to(HOME).as_posix(): ast.parse(path.read_text("utf-8")) for path in sorted(HOME.rglob("*.py"))}
NODES = [(name, node) for name, tree in TREES.items() for node in ast.walk(tree)]
SPOKEN = {
    (name, node.args[0].value)
    for name, node in NODES
    if isinstance(node, ast.Call)
    and getattr(node.func, "id", getattr(node.func, "attr", "")) in ("say", "voice")
    and node.args
    and isinstance(node.args[0], ast.Constant)
    and isinstance(node.args[0].value, str)
} | {("report/voice.py", template) for pair in COUNTED.values() for template in pair}
WRITTEN = {node.value for _, node in NODES if isinstance(node, ast.Constant) and isinstance(node.value, str)}
INDONESIAN = translations("id")
NAMES = Path(__file__).parents[1] / "cases" / "names"


def fields(template: str) -> set[str]:
    """The names of the fields of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize(("file", "template"), sorted(SPOKEN - {("report/voice.py", "{value}")}))
def test_every_sentence_is_translated(file, template):
    """A sentence that the code says stands in `messages/id.toml`."""
    assert template in INDONESIAN, f"{file}: add {template!r} to factcheck/language/messages/id.toml"


def labels():
    """The label of every other place that a check names: the last of a tuple in what it gives as `related`."""
    for name, node in NODES:
        if isinstance(node, ast.Call) and name.startswith("checks/"):
            for related in (keyword.value for keyword in node.keywords if keyword.arg == "related"):
                for part in ast.walk(related):
                    last = part.elts[-1] if isinstance(part, ast.Tuple) and part.elts else None
                    if isinstance(last, ast.Constant) and isinstance(last.value, str) and last.value:
                        yield last.value


@pytest.mark.parametrize("label", sorted(set(labels())))
def test_every_label_is_translated(label):
    """What a place is to a finding is said in the reader's language too."""
    assert label in INDONESIAN, f"add {label!r} to factcheck/language/messages/id.toml"


@pytest.mark.parametrize("template", INDONESIAN)
def test_a_translation_has_the_fields_of_its_sentence(template):
    """Nothing that a sentence tells is lost or made up in its translation."""
    assert fields(INDONESIAN[template]) == fields(template)


@pytest.mark.parametrize("template", INDONESIAN)
def test_no_translation_is_left_over(template):
    """Every key stands somewhere in the code."""
    assert template in WRITTEN


def templates(value):
    """The templates of a sentence and of the sentences that it is filled with."""
    if isinstance(value, Sentence):
        yield value.template
        for _, part in value.values:
            yield from templates(part)


@pytest.mark.parametrize("family", sorted(path.name for path in NAMES.glob("*.toml")))
def test_reasons_of_names_are_translated(family):
    """Every reason for or against two names of the corpora is a sentence that the reader's language has."""
    groups = tomllib.loads((NAMES / family).read_text("utf-8"))["group"]
    pairs = [
        (a, b, group.get("kind", "person"))
        for group in groups
        for label in ("same", "different")
        for a, b, *_ in group.get(label, ())
    ]
    said = {
        template for a, b, kind in pairs for one in names.compare(a, b, kind=kind).said for template in templates(one)
    }
    assert said
    assert said <= INDONESIAN.keys()


def test_reasons_of_dates_are_translated():
    """What two dates have to do with each other, and how each was read, is said in the reader's language."""
    text = "Rabu lalu, 31 Juni 2024, akhir 2023, Sabtu (28/12/2014), 1 Ramadan 1445 H, Maret, kemarin, 2 Mei, pekan ini"
    found = dates.find(text, language="id", published=date(2024, 10, 29))
    reasons = [one for a, b in product(found, found) for one in dates.compare(a, b).said]
    said = {part for one in reasons for part in templates(one)}
    assert "{month} has {days} days" in said
    assert any(part.startswith("hijri year {year}, by ") for part in said)
    for one in reasons:
        assert set(templates(one)) <= INDONESIAN.keys()


def test_an_unknown_sentence_is_said_in_english():
    """A sentence without a translation, as of a check from elsewhere, is said in English with local figures."""
    assert Voice("id")(say("{n} strange things", n=1234)) == "1.234 strange things"


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [
        ("10000", "10,000", "10.000"),
        ("2.50", "2.5", "2,5"),
        ("3E+4", "30,000", "30.000"),
        ("-1234.5", "-1,234.5", "-1.234,5"),
        ("1" * 40, "1," + "111," * 12 + "111", "1." + "111." * 12 + "111"),
    ],
)
def test_every_digit_of_a_figure_is_said(value, english, indonesian):
    """Figures have the separators of their reader, and lose no digit, however long they are."""
    assert Voice("en").value(Decimal(value)) == english
    assert Voice("id").value(Decimal(value)) == indonesian


def test_a_report_in_indonesian(report):
    """A whole report speaks Indonesian; the words of the article stay as they are."""
    text = write(report, "full", Style(Voice("id")))
    assert "PERINGATAN name-variant" in text
    assert "Diperiksa 1 dokumen: 1 orang, 1 tanggal, 2 jumlah." in text
    assert "tanggal acuan Sel 29 Okt 2024 (dari naskah, 1:17)" in text
    assert "0 kesalahan, 1 peringatan, 0 catatan." in text
    assert "Kemudian Ani Sutapo bicara" in text


@pytest.mark.parametrize(
    ("option", "setting", "environment", "spoken"),
    [
        (None, "", {}, "en"),
        (None, "", {"LANG": "id_ID.UTF-8"}, "id"),
        (None, "", {"LANG": "C.UTF-8"}, "en"),
        (None, "", {"LANG": "id_ID", "LC_ALL": "fr_FR"}, "en"),
        (None, "", {"LANG": "en_US", "FACTCHECK_UI_LANG": "id"}, "id"),
        (None, "en", {"FACTCHECK_UI_LANG": "id"}, "en"),
        ("id", "en", {}, "id"),
    ],
)
def test_which_language_is_spoken(monkeypatch, option, setting, environment, spoken):
    """The option comes first, then the settings, then the environment, then English."""
    for name in ("FACTCHECK_UI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert tongue(option, setting) == spoken


def test_words_of_a_text_are_quoted_for_a_reader_of_another_language():
    """An English sentence about an Indonesian text sets what the text counts in quote marks; an Indonesian one not."""
    text = "Kementerian memperkirakan 4.500 tentara berada di perbatasan, naik dari perkiraan 1.500 tentara."
    (finding,) = factcheck.check(text, language="id").findings
    assert finding.message.startswith("Kementerian raised “tentara” from 1,500 to 4,500")
    assert Voice("id")(finding.said).startswith("Kementerian menaikkan tentara dari 1.500 menjadi 4.500")
