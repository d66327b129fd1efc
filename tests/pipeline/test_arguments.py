"""What public functions do with an argument of the wrong kind: one sentence that names it, never a bare TypeError."""

import io
from datetime import date

import pytest

import factcheck
from factcheck import dates, names, quantities
from factcheck.config import Config
from factcheck.errors import FactcheckError, InputError, UsageError

TEXT = "Rapat digelar Senin (29/10/2024). Panitia menerima 30 warga."
DAY = dates.find("29 Oktober 2024", language="id")[0]
FIGURE = quantities.find("30 warga", language="id")[0]
REPORT = factcheck.check(TEXT, language="id")
DOCUMENT = REPORT.documents[0].document


def ledger(method):
    """A method of a ledger in a folder of its own."""

    def call(folder, wrong):
        with factcheck.Ledger(folder / "l") as kept:
            return list(getattr(kept, method)(wrong) or ())

    return call


CALLS = {
    "names.find text": lambda _, wrong: names.find(wrong, language="id"),
    "names.find language": lambda _, wrong: names.find(TEXT, language=wrong),
    "names.compare a": lambda _, wrong: names.compare(wrong, "Ani"),
    "names.compare b": lambda _, wrong: names.compare("Ani", wrong),
    "dates.find text": lambda _, wrong: dates.find(wrong, language="id"),
    "dates.find language": lambda _, wrong: dates.find(TEXT, language=wrong),
    "dates.compare a": lambda _, wrong: dates.compare(wrong, DAY),
    "dates.compare b": lambda _, wrong: dates.compare(DAY, wrong),
    "dates.between a": lambda _, wrong: dates.between(wrong, DAY),
    "quantities.find text": lambda _, wrong: quantities.find(wrong, language="id"),
    "quantities.find language": lambda _, wrong: quantities.find(TEXT, language=wrong),
    "quantities.compare a": lambda _, wrong: quantities.compare(wrong, FIGURE),
    "quantities.compare b": lambda _, wrong: quantities.compare(FIGURE, wrong),
    "read source": lambda _, wrong: factcheck.read(wrong),
    "read_lines path": lambda _, wrong: list(factcheck.read_lines(wrong)),
    "check document": lambda _, wrong: factcheck.check(wrong),
    "compare documents": lambda _, wrong: factcheck.compare(wrong),
    "compare document": lambda _, wrong: factcheck.compare([DOCUMENT, wrong]),
    "support document": lambda _, wrong: factcheck.support(wrong, [DOCUMENT]),
    "support documents": lambda _, wrong: factcheck.support(DOCUMENT, wrong),
    "support one document": lambda _, wrong: factcheck.support(DOCUMENT, [wrong]),
    "ok severity": lambda _, wrong: REPORT.ok(wrong),
    "report.document": lambda _, wrong: REPORT.document(wrong),
    "to_records kind": lambda _, wrong: REPORT.to_records(wrong),
    "to_picture path": lambda _, wrong: REPORT.to_picture(wrong),
    "Ledger path": lambda _, wrong: factcheck.Ledger(wrong),
    "Ledger.add document": ledger("add"),
    "Ledger.check document": ledger("check"),
    "Ledger.claims about": ledger("claims"),
    "Ledger.names about": ledger("names"),
    "Ledger.export path": ledger("export"),
    "Ledger.take_in path": ledger("take_in"),
}
OPTIONAL = {
    "dates.find published": lambda wrong: dates.find(TEXT, language="id", published=wrong),
    **{
        f"read {key}": lambda wrong, key=key: factcheck.read(TEXT.encode(), **{key: wrong})
        for key in ("format", "encoding", "name", "language", "published", "config")
    },
    **{
        f"check {key}": lambda wrong, key=key: factcheck.check(TEXT, **{key: wrong})
        for key in ("language", "published", "config", "past")
    },
    "read_lines broken": lambda wrong: list(factcheck.read_lines("none.jsonl", broken=wrong)),
    "compare config": lambda wrong: factcheck.compare([DOCUMENT], config=wrong),
    "support config": lambda wrong: factcheck.support(DOCUMENT, [DOCUMENT], config=wrong),
    "to_html path": REPORT.to_html,
    "Ledger config": lambda wrong: factcheck.Ledger("l", config=wrong),
}
WRONG = {"None": None, "number": 3, "object": object(), "set": frozenset({object()})}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("name", CALLS)
def test_a_wrong_argument_is_one_sentence(name, wrong, tmp_path):
    """Each argument that has to be given is named with what it should be and what it is."""
    with pytest.raises(UsageError) as raised:
        CALLS[name](tmp_path, wrong)
    said = str(raised.value)
    assert "\n" not in said
    assert name.rpartition(" ")[2].removeprefix("report.").removesuffix("s") in said
    assert not isinstance(raised.value.said, str)  # a sentence, which is translated


@pytest.mark.parametrize(
    "wrong", [item for name, item in WRONG.items() if name != "None"], ids=lambda w: type(w).__name__
)
@pytest.mark.parametrize("name", OPTIONAL)
def test_a_wrong_option_is_one_sentence(name, wrong):
    """Each argument that may be left out is named likewise."""
    with pytest.raises(UsageError, match=name.partition(" ")[2]):
        OPTIONAL[name](wrong)


@pytest.mark.parametrize("key", Config.__dataclass_fields__)
def test_a_wrong_setting_is_one_sentence(key):
    """Settings that are made in Python are seen to as those of a file; a list will do for a tuple."""
    with pytest.raises(UsageError, match=key):
        Config(**{key: object()})


def test_settings_with_values_that_there_are_not():
    """A level that does not exist is named with those that do."""
    for given in ({"fail_on": "fatal"}, {"ui_lang": "fr"}, {"severity": {"name-variant": "fatal"}}):
        with pytest.raises(UsageError, match="there are "):
            Config(**given)
    assert Config(languages=["id"]).languages == ("id",)


def test_what_is_nearly_right():
    """A file in text mode, an unknown severity and a date that is not placed say what to do."""
    with pytest.raises(InputError, match="binary mode"):
        factcheck.read(io.StringIO(TEXT))
    with pytest.raises(UsageError, match="unknown severity 'bad'; there are info, warning, error"):
        REPORT.ok("bad")
    with pytest.raises(UsageError, match="published="):
        dates.between(dates.find("kemarin", language="id")[0], DAY)
    assert issubclass(UsageError, FactcheckError)
    assert dates.find("kemarin", language="id", published=date(2024, 10, 29))[0].first == date(2024, 10, 28)
